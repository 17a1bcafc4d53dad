using System.Text.Json;
using Azure;
using Azure.Identity;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace SafetyBot.Server.ReadAlong;

/// <summary>Which outcome a failure is. By types and codes, never by the text of an exception.</summary>
internal static class ReadOutcomes
{
    private static readonly HashSet<string> LanguageCodes = new(["UnsupportedLanguageCode", "InvalidLanguageCode"], StringComparer.Ordinal);

    /// <summary>The outcome of a failed call.</summary>
    public static ReadOutcome Of(Exception exception) => exception switch
    {
        TimeoutRejectedException => ReadOutcome.Slow,
        BrokenCircuitException => ReadOutcome.Paused,
        RequestFailedException { Status: 429 } => ReadOutcome.Throttled,
        RequestFailedException { Status: 401 or 403 } or AuthenticationFailedException => ReadOutcome.Refused,
        RequestFailedException { ErrorCode: { } code } when LanguageCodes.Contains(code) => ReadOutcome.Language,
        JsonException => ReadOutcome.Unreadable,
        _ => ReadOutcome.Failed,
    };
}
