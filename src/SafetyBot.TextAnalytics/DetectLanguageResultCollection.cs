using System.Collections.ObjectModel;
using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>The languages of several texts, in the order in which they were sent.</summary>
public class DetectLanguageResultCollection : ReadOnlyCollection<DetectLanguageResult>
{
    private DetectLanguageResultCollection(IList<DetectLanguageResult> results)
        : base(results)
    {
    }

    internal static DetectLanguageResultCollection Read(JsonElement results)
    {
        var read = results.GetProperty("documents").EnumerateArray()
            .Select(document => new DetectLanguageResult(document.GetProperty("id").GetString()!, DetectedLanguage.Read(document)));
        var refused = TextAnalyticsError.ReadAll(results).Select(error => new DetectLanguageResult(error.Id, error.Error));
        return new DetectLanguageResultCollection([.. read.Concat(refused).OrderBy(result => result.Id.Length).ThenBy(result => result.Id, StringComparer.Ordinal)]);
    }
}
