namespace SafetyBot.BotBuilder.Prompts;

/// <summary>What a prompt asks. Remembered until it is answered.</summary>
public class PromptOptions
{
    /// <summary>The question.</summary>
    public Activity? Prompt { get; set; }

    /// <summary>The question after an answer that could not be used; null to ask the same.</summary>
    public Activity? RetryPrompt { get; set; }

    /// <summary>What can be chosen.</summary>
    public IList<Choice>? Choices { get; set; }

    /// <summary>How the choices are shown; null to leave it to the prompt.</summary>
    public ListStyle? Style { get; set; }

    /// <summary>What the validator needs. After a reload from storage a composed value is JSON.</summary>
    public object? Validations { get; set; }

    /// <summary>The language in which a <see cref="ConfirmPrompt"/> reads yes and no; null for the language of the turn.</summary>
    public string? RecognizeLanguage { get; set; }
}
