namespace SafetyBot.TextAnalytics;

/// <summary>The language of one text of several, or why it was refused.</summary>
public class DetectLanguageResult
{
    private readonly DetectedLanguage language;

    internal DetectLanguageResult(string id, DetectedLanguage language)
    {
        Id = id;
        this.language = language;
    }

    internal DetectLanguageResult(string id, TextAnalyticsError error)
    {
        Id = id;
        Error = error;
        HasError = true;
    }

    /// <summary>The text's number, from "0".</summary>
    public string Id { get; }

    /// <summary>Whether the text was refused.</summary>
    public bool HasError { get; }

    /// <summary>Why it was refused.</summary>
    public TextAnalyticsError Error { get; }

    /// <summary>The likeliest language.</summary>
    /// <exception cref="InvalidOperationException">The text was refused.</exception>
    public DetectedLanguage PrimaryLanguage => HasError ? throw new InvalidOperationException($"Document {Id} was refused: {Error.ErrorCode}.") : language;
}
