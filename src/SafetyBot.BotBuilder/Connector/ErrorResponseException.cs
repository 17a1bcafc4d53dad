using System.Net;

namespace SafetyBot.BotBuilder.Connector;

/// <summary>A Connector service answered with an error. Holds its code, never what was sent.</summary>
public class ErrorResponseException : Exception
{
    /// <summary>An answer of this status.</summary>
    public ErrorResponseException(HttpStatusCode status, TimeSpan? retryAfter = null)
        : base($"The Connector service answered {(int)status}.")
    {
        StatusCode = status;
        RetryAfter = retryAfter;
    }

    /// <summary>The HTTP status.</summary>
    public HttpStatusCode StatusCode { get; }

    /// <summary>How long the service asks to wait; null: it did not say.</summary>
    public TimeSpan? RetryAfter { get; }
}
