using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Replicas;

namespace SafetyBot.Server.Web;

/// <summary>Gives tokens for new chats to the server's own page and to sites that may embed it, without the secret.</summary>
public sealed class ChatTokens(
    DirectLineTokens tokens,
    DirectLineGate gate,
    Origins origins,
    KindTexts texts,
    DirectLineSecret secret,
    CallLimits limits,
    IReplicaNews news,
    ILogger<ChatTokens> logger)
{
    /// <summary>Answers with a token.</summary>
    public Task GiveAsync(HttpContext http)
    {
        // Every browser says where such a call comes from; who does not say it is none of our pages.
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !origins.IsAllowed(origin, http.Request))
        {
            return gate.Foreign("a token").WriteAsync(http);
        }

        if (Count(http) is { } refusal)
        {
            return refusal.WriteAsync(http);
        }

        return TokenEndpoints.WriteAsync(http, tokens, tokens.New(RandomId.New(), TokenEndpoints.NewUser(), [origin]));
    }

    /// <summary>Counts one more chat of an address: why it may not begin now, too many having begun there in the last minute; or null.</summary>
    public Refusal? Count(HttpContext http)
    {
        var network = secret.PseudonymOf(NetworkAddress.Of(http.Connection.RemoteIpAddress));
        var wait = limits.Chats.Take(network);
        if (wait <= TimeSpan.Zero)
        {
            news.ChatTaken(network);
            return null;
        }

        DirectLineLog.TokensSlowed(logger);
        return new Refusal(StatusCodes.Status429TooManyRequests, "TooManyRequests", texts.Say("unavailable", http.Request))
        {
            RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
        };
    }
}
