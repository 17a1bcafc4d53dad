using System.Globalization;

namespace SafetyBot.Server.DirectLine;

/// <summary>A call that is refused: status, code and a text for people. The one place where Direct Line's errors become HTTP.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">For programs; never changes.</param>
/// <param name="Message">For people.</param>
public sealed record Refusal(int Status, string Code, string Message)
{
    /// <summary>Seconds after which it may be tried again, or null.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>No token, or one that is not ours.</summary>
    public static Refusal Unauthorized { get; } = new(StatusCodes.Status401Unauthorized, "Unauthorized", "A token is needed.");

    /// <summary>The token is too old, or its conversation is gone.</summary>
    public static Refusal Expired { get; } = new(StatusCodes.Status403Forbidden, "TokenExpired", "This chat has ended. Start a new one.");

    /// <summary>The token is of another conversation.</summary>
    public static Refusal OtherConversation { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "This token is of another conversation.");

    /// <summary>The page's site may not use the chat.</summary>
    public static Refusal ForeignOrigin { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "This site may not use the chat.");

    /// <summary>The secret came from a browser.</summary>
    public static Refusal SecretInBrowser { get; } = new(StatusCodes.Status403Forbidden, "Forbidden", "The secret must never be in a page.");

    /// <summary>There is no such conversation.</summary>
    public static Refusal NoConversation { get; } = new(StatusCodes.Status404NotFound, "NotFound", "There is no such conversation.");

    /// <summary>The body is not what it should be.</summary>
    public static Refusal Malformed { get; } = new(StatusCodes.Status400BadRequest, "BadArgument", "The body cannot be read.");

    /// <summary>The body is larger than is read.</summary>
    public static Refusal TooLarge { get; } = new(StatusCodes.Status413PayloadTooLarge, "BadArgument", "The body is too large.");

    /// <summary>Sends it.</summary>
    public Task WriteAsync(HttpContext http)
    {
        if (RetryAfter is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        }

        http.Response.StatusCode = Status;
        return http.Response.WriteAsJsonAsync(new ErrorBody(new ErrorDetail(Code, Message)), DirectLineJson.Default.ErrorBody);
    }
}
