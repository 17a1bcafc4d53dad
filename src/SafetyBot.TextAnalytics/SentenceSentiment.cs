using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>How a sentence sounds.</summary>
public readonly struct SentenceSentiment
{
    private SentenceSentiment(TextSentiment sentiment, string text, SentimentConfidenceScores confidenceScores, int offset, int length)
    {
        Sentiment = sentiment;
        Text = text;
        ConfidenceScores = confidenceScores;
        Offset = offset;
        Length = length;
    }

    /// <summary>How it sounds.</summary>
    public TextSentiment Sentiment { get; }

    /// <summary>The sentence.</summary>
    public string Text { get; }

    /// <summary>How sure the service is.</summary>
    public SentimentConfidenceScores ConfidenceScores { get; }

    /// <summary>Where it begins, in UTF-16 units.</summary>
    public int Offset { get; }

    /// <summary>How long it is, in UTF-16 units.</summary>
    public int Length { get; }

    internal static SentenceSentiment Read(JsonElement sentence) => new(
        DocumentSentiment.SentimentOf(sentence),
        sentence.GetProperty("text").GetString()!,
        SentimentConfidenceScores.Read(sentence),
        sentence.GetProperty("offset").GetInt32(),
        sentence.GetProperty("length").GetInt32());
}
