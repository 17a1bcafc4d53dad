namespace SafetyBot.TextAnalytics;

/// <summary>How personal data are looked for.</summary>
public class RecognizePiiEntitiesOptions : TextAnalyticsRequestOptions
{
    /// <summary>The categories that are looked for; empty: all.</summary>
    public IList<PiiEntityCategory> CategoriesFilter { get; } = [];
}
