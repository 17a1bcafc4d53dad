using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>A warning about a text, such as one that was cut off.</summary>
public readonly struct TextAnalyticsWarning
{
    private TextAnalyticsWarning(string warningCode, string message)
    {
        WarningCode = warningCode;
        Message = message;
    }

    /// <summary>The service's code for it, such as "LongWordsInDocument".</summary>
    public string WarningCode { get; }

    /// <summary>The service's words.</summary>
    public string Message { get; }

    internal static IReadOnlyCollection<TextAnalyticsWarning> ReadAll(JsonElement document) =>
        document.TryGetProperty("warnings", out var warnings)
            ? [.. warnings.EnumerateArray().Select(warning => new TextAnalyticsWarning(warning.GetProperty("code").GetString()!, warning.GetProperty("message").GetString() ?? ""))]
            : [];
}
