using System.Text.Json;

namespace SafetyBot.Server.DirectLine;

/// <summary>Writes and reads the tokens of people and the tickets of their streams.</summary>
public sealed class DirectLineTokens(DirectLineSecret secret, TimeProvider clock)
{
    /// <summary>How long a token is good, in seconds.</summary>
    public const int ValidSeconds = 1800;

    private const string Chat = "chat";
    private const string Stream = "stream";
    private static readonly TimeSpan TicketLife = TimeSpan.FromSeconds(60);

    // The secret is known once the server has started.
    private SignedText Signed => field ??= new SignedText(secret.TokenKey);

    /// <summary>A token for a conversation, good for <see cref="ValidSeconds"/> from now.</summary>
    public DirectLineToken New(string conversation, string user, IReadOnlyList<string> origins) =>
        new(conversation, user, origins, clock.GetUtcNow().AddSeconds(ValidSeconds));

    /// <summary>The token as it travels.</summary>
    public string Write(DirectLineToken token) => Write(token, Chat, token.Expires, number: null);

    /// <summary>Reads a token.</summary>
    /// <param name="text">The token as it travels.</param>
    /// <param name="token">What it says; null when it is broken.</param>
    public TokenStatus Read(string text, out DirectLineToken? token)
    {
        token = ReadClaims(text, Chat) is { } claims ? Of(claims) : null;
        return token is null ? TokenStatus.Broken
            : token.Expires <= clock.GetUtcNow() ? TokenStatus.Expired
            : TokenStatus.Valid;
    }

    /// <summary>A ticket that opens one stream, once, within a minute: an address ends up in more logs than a header.</summary>
    public string WriteTicket(DirectLineToken token) =>
        Write(token, Stream, clock.GetUtcNow() + TicketLife, RandomId.New());

    /// <summary>Reads a stream's ticket, with its own number; null when it is not ours or too old.</summary>
    public (DirectLineToken Token, string Number)? ReadTicket(string text) =>
        ReadClaims(text, Stream) is { Number: { } number } claims && Of(claims) is { } token && token.Expires > clock.GetUtcNow()
            ? (token, number)
            : null;

    private static DirectLineToken Of(TokenClaims claims) =>
        new(claims.Conversation!, claims.User!, claims.Origins ?? [], DateTimeOffset.FromUnixTimeSeconds(claims.Expires));

    private string Write(DirectLineToken token, string use, DateTimeOffset expires, string? number) =>
        Signed.Sign(JsonSerializer.SerializeToUtf8Bytes(
            new TokenClaims
            {
                Use = use,
                User = token.User,
                Conversation = token.Conversation,
                Origins = [.. token.Origins],
                Expires = expires.ToUnixTimeSeconds(),
                Number = number,
            },
            DirectLineJson.Default.TokenClaims));

    private TokenClaims? ReadClaims(string text, string use) =>
        Signed.Read(text) is { } payload
        && JsonSerializer.Deserialize(payload, DirectLineJson.Default.TokenClaims) is { Conversation: not null, User: not null } claims
        && claims.Use == use
            ? claims
            : null;
}
