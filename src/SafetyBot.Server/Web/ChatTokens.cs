using Microsoft.Extensions.Options;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Web;

/// <summary>Gives tokens for new chats to the server's own page and to sites that may embed it, without the secret.</summary>
public sealed class ChatTokens(
    DirectLineTokens tokens,
    DirectLineGate gate,
    Origins origins,
    KindTexts texts,
    IOptions<DirectLineOptions> options,
    TimeProvider clock,
    ILogger<ChatTokens> logger)
{
    private readonly RateLimit chats = new(options.Value.ChatsPerMinute, TimeSpan.FromMinutes(1), clock);

    /// <summary>Answers with a token.</summary>
    public Task GiveAsync(HttpContext http)
    {
        // Every browser says where such a call comes from; who does not say it is none of our pages.
        var origin = http.Request.Headers.Origin.ToString();
        if (origin.Length == 0 || !origins.IsAllowed(origin, http.Request))
        {
            return gate.Foreign("a token").WriteAsync(http);
        }

        var wait = chats.Take(NetworkAddress.Of(http.Connection.RemoteIpAddress));
        if (wait > TimeSpan.Zero)
        {
            DirectLineLog.TokensSlowed(logger);
            return new Refusal(StatusCodes.Status429TooManyRequests, "TooManyRequests", texts.Say("unavailable", http.Request))
            {
                RetryAfter = (int)Math.Ceiling(wait.TotalSeconds),
            }.WriteAsync(http);
        }

        return TokenEndpoints.WriteAsync(http, tokens, tokens.New(RandomId.New(), TokenEndpoints.NewUser(), [origin]));
    }
}
