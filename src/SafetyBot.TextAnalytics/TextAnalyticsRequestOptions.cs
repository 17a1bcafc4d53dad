namespace SafetyBot.TextAnalytics;

/// <summary>How texts are read.</summary>
public class TextAnalyticsRequestOptions
{
    /// <summary>The version of the model; null: the latest.</summary>
    public string? ModelVersion { get; set; }

    /// <summary>True: the service keeps no log of the texts. Null: what the service does by itself, which is to keep some kinds for 48 hours.</summary>
    public bool? DisableServiceLogs { get; set; }
}
