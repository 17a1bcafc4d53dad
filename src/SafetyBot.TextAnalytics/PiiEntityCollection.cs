using System.Collections.ObjectModel;
using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>What in a text points to a person.</summary>
public class PiiEntityCollection : ReadOnlyCollection<PiiEntity>
{
    private PiiEntityCollection(IList<PiiEntity> entities, string redactedText, IReadOnlyCollection<TextAnalyticsWarning> warnings)
        : base(entities)
    {
        RedactedText = redactedText;
        Warnings = warnings;
    }

    /// <summary>The text with these words blotted out.</summary>
    public string RedactedText { get; }

    /// <summary>Warnings about the text.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }

    internal static PiiEntityCollection Read(JsonElement document) => new(
        [.. document.GetProperty("entities").EnumerateArray().Select(PiiEntity.Read)],
        document.GetProperty("redactedText").GetString()!,
        TextAnalyticsWarning.ReadAll(document));
}
