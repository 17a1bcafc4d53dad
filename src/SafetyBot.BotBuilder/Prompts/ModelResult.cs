namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Something recognized in a text.</summary>
/// <typeparam name="T">What it was recognized as.</typeparam>
public class ModelResult<T>
{
    /// <summary>The words it was recognized in.</summary>
    public string Text { get; set; } = string.Empty;

    /// <summary>The index of the first character.</summary>
    public int Start { get; set; }

    /// <summary>The index of the last character.</summary>
    public int End { get; set; }

    /// <summary>The kind of thing.</summary>
    public string? TypeName { get; set; }

    /// <summary>What it was recognized as.</summary>
    public T Resolution { get; set; } = default!;
}
