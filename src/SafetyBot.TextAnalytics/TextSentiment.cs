namespace SafetyBot.TextAnalytics;

/// <summary>How a text sounds.</summary>
public enum TextSentiment
{
    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Neither.</summary>
    Neutral,

    /// <summary>Negative.</summary>
    Negative,

    /// <summary>Some sentences positive, some negative.</summary>
    Mixed,
}
