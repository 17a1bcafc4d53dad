namespace SafetyBot.TextAnalytics;

/// <summary>How sentiment is read.</summary>
public class AnalyzeSentimentOptions : TextAnalyticsRequestOptions;
