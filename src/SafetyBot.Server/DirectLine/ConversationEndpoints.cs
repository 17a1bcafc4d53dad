using System.Text.Json;

namespace SafetyBot.Server.DirectLine;

/// <summary>Starting a conversation, and coming back to it.</summary>
internal static class ConversationEndpoints
{
    private const int LongestLocale = 35;

    /// <summary>Starts the token's conversation: 201 the first time, 200 later.</summary>
    public static async Task StartAsync(HttpContext http, DirectLineGate gate, DirectLineTokens tokens, ConversationStarter starter)
    {
        var (token, refused, glance) = await gate.AdmitAsync(http.Request);
        if (token is null)
        {
            await refused!.WriteAsync(http);
            return;
        }

        var (body, malformed) = await JsonBody.ReadAsync(http.Request, http.RequestAborted);
        if (malformed is not null)
        {
            await malformed.WriteAsync(http);
            return;
        }

        // The start is kept whole even when the client is gone meanwhile.
        if (await starter.StartAsync(token, glance!, LocaleOf(body), CancellationToken.None) is not { } began)
        {
            await Refusal.Expired.WriteAsync(http);
            return;
        }

        await WriteAsync(http, tokens, token, watermark: null, began ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    /// <summary>Gives a new stream to who comes back. A conversation that is gone is told as 403: Web Chat says nothing at all upon 404.</summary>
    public static async Task ReconnectAsync(
        HttpContext http, string conversationId, string? watermark, DirectLineGate gate, DirectLineTokens tokens)
    {
        var (token, refused, glance) = await gate.AdmitAsync(http.Request, conversationId);
        if (token is null)
        {
            await refused!.WriteAsync(http);
            return;
        }

        if (Watermark.Read(watermark) is null)
        {
            await Refusal.Malformed.WriteAsync(http);
            return;
        }

        if (glance is not { Exists: true, Erased: false })
        {
            await Refusal.Expired.WriteAsync(http);
            return;
        }

        await WriteAsync(http, tokens, token, watermark, StatusCodes.Status200OK);
    }

    private static Task WriteAsync(HttpContext http, DirectLineTokens tokens, DirectLineToken token, string? watermark, int status)
    {
        var fresh = tokens.New(token.Conversation, token.User, token.Origins);
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new ConversationBody
            {
                ConversationId = token.Conversation,
                Token = tokens.Write(fresh),
                StreamUrl = StreamAddress.Of(http.Request, token.Conversation, watermark, tokens.WriteTicket(fresh)),
            },
            DirectLineJson.Default.ConversationBody);
    }

    private static string? LocaleOf(JsonElement body) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty("locale", out var locale)
        && locale.ValueKind == JsonValueKind.String
        && locale.GetString() is { Length: <= LongestLocale } text
            ? text
            : null;
}
