namespace SafetyBot.BotBuilder.Prompts;

/// <summary>What a prompt made of an answer.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public class PromptRecognizerResult<T>
{
    /// <summary>Whether the answer could be used.</summary>
    public bool Succeeded { get; set; }

    /// <summary>What was answered.</summary>
    public T Value { get; set; } = default!;

    /// <summary>Whether parents of the prompt may take the answer for something else.</summary>
    public bool AllowInterruption { get; set; }
}
