namespace SafetyBot.BotBuilder.Prompts;

/// <summary>How choices are written in a text.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Leaves everything to the defaults.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Sets everything.</summary>
    /// <param name="inlineSeparator">Between two choices.</param>
    /// <param name="inlineOr">Between the two choices when there are two.</param>
    /// <param name="inlineOrMore">Before the last choice when there are more than two.</param>
    /// <param name="includeNumbers">Whether the choices are numbered.</param>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between two choices; null for ", ".</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between the two choices when there are two; null for " or ".</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last choice when there are more than two; null for ", or ".</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether the choices are numbered; null for yes.</summary>
    public bool? IncludeNumbers { get; set; }
}
