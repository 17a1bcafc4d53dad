using System.Collections.ObjectModel;
using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>The words that say what a text is about.</summary>
public class KeyPhraseCollection : ReadOnlyCollection<string>
{
    private KeyPhraseCollection(IList<string> keyPhrases, IReadOnlyCollection<TextAnalyticsWarning> warnings)
        : base(keyPhrases) => Warnings = warnings;

    /// <summary>Warnings about the text.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }

    internal static KeyPhraseCollection Read(JsonElement document) => new(
        [.. document.GetProperty("keyPhrases").EnumerateArray().Select(phrase => phrase.GetString()!)],
        TextAnalyticsWarning.ReadAll(document));
}
