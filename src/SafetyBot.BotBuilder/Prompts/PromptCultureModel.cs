namespace SafetyBot.BotBuilder.Prompts;

/// <summary>The words prompts need in one language.</summary>
public class PromptCultureModel
{
    /// <summary>The language, such as nl-nl.</summary>
    public string Locale { get; set; } = string.Empty;

    /// <summary>Between two choices.</summary>
    public string Separator { get; set; } = string.Empty;

    /// <summary>Between the two choices when there are two.</summary>
    public string InlineOr { get; set; } = string.Empty;

    /// <summary>Before the last choice when there are more than two.</summary>
    public string InlineOrMore { get; set; } = string.Empty;

    /// <summary>The word for yes.</summary>
    public string YesInLanguage { get; set; } = string.Empty;

    /// <summary>The word for no.</summary>
    public string NoInLanguage { get; set; } = string.Empty;
}
