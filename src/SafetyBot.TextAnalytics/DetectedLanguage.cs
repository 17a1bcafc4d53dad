using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>The language of a text.</summary>
public readonly struct DetectedLanguage
{
    private DetectedLanguage(string name, string iso6391Name, double confidenceScore, IReadOnlyCollection<TextAnalyticsWarning> warnings)
    {
        Name = name;
        Iso6391Name = iso6391Name;
        ConfidenceScore = confidenceScore;
        Warnings = warnings;
    }

    /// <summary>Its English name; "(Unknown)" when there is none.</summary>
    public string Name { get; }

    /// <summary>Its code, mostly of two letters; "(Unknown)" when there is none.</summary>
    public string Iso6391Name { get; }

    /// <summary>How sure the service is, 0 to 1.</summary>
    public double ConfidenceScore { get; }

    /// <summary>Warnings about the text.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }

    internal static DetectedLanguage Read(JsonElement document)
    {
        var language = document.GetProperty("detectedLanguage");
        return new DetectedLanguage(
            language.GetProperty("name").GetString()!,
            language.GetProperty("iso6391Name").GetString()!,
            language.GetProperty("confidenceScore").GetDouble(),
            TextAnalyticsWarning.ReadAll(document));
    }
}
