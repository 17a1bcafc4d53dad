using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>How a text and its sentences sound.</summary>
public class DocumentSentiment
{
    private DocumentSentiment(
        TextSentiment sentiment,
        SentimentConfidenceScores confidenceScores,
        IReadOnlyCollection<SentenceSentiment> sentences,
        IReadOnlyCollection<TextAnalyticsWarning> warnings)
    {
        Sentiment = sentiment;
        ConfidenceScores = confidenceScores;
        Sentences = sentences;
        Warnings = warnings;
    }

    /// <summary>How the whole sounds.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>How sure the service is.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>How each sentence sounds.</summary>
    public IReadOnlyCollection<SentenceSentiment> Sentences { get; }

    /// <summary>Warnings about the text.</summary>
    public IReadOnlyCollection<TextAnalyticsWarning> Warnings { get; }

    internal static DocumentSentiment Read(JsonElement document) => new(
        SentimentOf(document),
        SentimentConfidenceScores.Read(document),
        [.. document.GetProperty("sentences").EnumerateArray().Select(SentenceSentiment.Read)],
        TextAnalyticsWarning.ReadAll(document));

    internal static TextSentiment SentimentOf(JsonElement element) => element.GetProperty("sentiment").GetString() switch
    {
        "positive" => TextSentiment.Positive,
        "neutral" => TextSentiment.Neutral,
        "negative" => TextSentiment.Negative,
        "mixed" => TextSentiment.Mixed,
        _ => throw new JsonException("A sentiment that is not known."),
    };
}
