using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>How sure the service is of each sentiment, 0 to 1; together 1.</summary>
public class SentimentConfidenceScores
{
    private SentimentConfidenceScores(double positive, double neutral, double negative)
    {
        Positive = positive;
        Neutral = neutral;
        Negative = negative;
    }

    /// <summary>Positive.</summary>
    public double Positive { get; }

    /// <summary>Neither.</summary>
    public double Neutral { get; }

    /// <summary>Negative.</summary>
    public double Negative { get; }

    internal static SentimentConfidenceScores Read(JsonElement element)
    {
        var scores = element.GetProperty("confidenceScores");
        return new SentimentConfidenceScores(scores.GetProperty("positive").GetDouble(), scores.GetProperty("neutral").GetDouble(), scores.GetProperty("negative").GetDouble());
    }
}
