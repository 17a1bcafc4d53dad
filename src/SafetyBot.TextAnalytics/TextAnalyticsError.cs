using System.Text.Json;

namespace SafetyBot.TextAnalytics;

/// <summary>Why a text was refused.</summary>
public readonly struct TextAnalyticsError
{
    private TextAnalyticsError(string errorCode, string message)
    {
        ErrorCode = errorCode;
        Message = message;
    }

    /// <summary>The most exact code the service gives, such as "InvalidDocument" or "UnsupportedLanguageCode".</summary>
    public TextAnalyticsErrorCode ErrorCode { get; }

    /// <summary>The service's words. They may change, and may quote the text.</summary>
    public string Message { get; }

    internal static IEnumerable<(string Id, TextAnalyticsError Error)> ReadAll(JsonElement results) =>
        results.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => (error.GetProperty("id").GetString()!, Read(error.GetProperty("error"))))
            : [];

    private static TextAnalyticsError Read(JsonElement error)
    {
        var inner = error.TryGetProperty("innererror", out var more) ? more : error;
        return new TextAnalyticsError(
            inner.GetProperty("code").GetString()!,
            (inner.TryGetProperty("message", out var message) || error.TryGetProperty("message", out message) ? message.GetString() : null) ?? "");
    }
}
