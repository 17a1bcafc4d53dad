using System.Text.Json;

namespace SafetyBot.Server.DirectLine;

/// <summary>tokens/generate for the back end of a site, tokens/refresh for its page.</summary>
internal static class TokenEndpoints
{
    private const string UserPrefix = "dl_";
    private const int LongestUser = 100;
    private const int MostOrigins = 20;

    /// <summary>A token for a new conversation.</summary>
    public static async Task GenerateAsync(HttpContext http, DirectLineGate gate, DirectLineTokens tokens, Origins origins)
    {
        if (gate.AdmitBackEnd(http.Request) is { } refused)
        {
            await refused.WriteAsync(http);
            return;
        }

        var (body, malformed) = await JsonBody.ReadAsync(http.Request, http.RequestAborted);
        if (malformed is not null || !TryRead(body, out var user, out var trusted))
        {
            await (malformed ?? Refusal.Malformed).WriteAsync(http);
            return;
        }

        if (!trusted.All(origins.MayEmbed))
        {
            await gate.Foreign("a token").WriteAsync(http);
            return;
        }

        await WriteAsync(http, tokens, tokens.New(RandomId.New(), user ?? NewUser(), trusted));
    }

    /// <summary>A new token for the same conversation; the old one must still be good.</summary>
    public static async Task RefreshAsync(HttpContext http, DirectLineGate gate, DirectLineTokens tokens)
    {
        var (token, refused, _) = await gate.AdmitAsync(http.Request);
        await (refused?.WriteAsync(http) ?? WriteAsync(http, tokens, tokens.New(token!.Conversation, token.User, token.Origins)));
    }

    /// <summary>The session that sign-in cards ask for. This bot has none of those; a client goes on without.</summary>
    public static async Task SessionAsync(HttpContext http, DirectLineGate gate)
    {
        var (_, refused) = gate.Admit(http.Request);
        await (refused ?? Refusal.NoConversation).WriteAsync(http);
    }

    /// <summary>An id for a person of whom nothing is known.</summary>
    public static string NewUser() => UserPrefix + RandomId.New();

    /// <summary>Sends a token.</summary>
    public static Task WriteAsync(HttpContext http, DirectLineTokens tokens, DirectLineToken token) => http.Response.WriteAsJsonAsync(
        new ConversationBody { ConversationId = token.Conversation, Token = tokens.Write(token) }, DirectLineJson.Default.ConversationBody);

    private static bool TryRead(JsonElement body, out string? user, out string[] trusted)
    {
        (user, trusted) = (null, []);
        if (body.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        if (body.TryGetProperty("user", out var person) && person.ValueKind == JsonValueKind.Object && person.TryGetProperty("id", out var id))
        {
            user = id.ValueKind == JsonValueKind.String ? id.GetString() : "";
            if (user is not { Length: > 3 and <= LongestUser } || !user.StartsWith(UserPrefix, StringComparison.Ordinal))
            {
                return false;
            }
        }

        if (body.TryGetProperty("trustedOrigins", out var origins))
        {
            if (origins.ValueKind != JsonValueKind.Array || origins.GetArrayLength() > MostOrigins
                || origins.EnumerateArray().Any(origin => origin.ValueKind != JsonValueKind.String))
            {
                return false;
            }

            trusted = [.. origins.EnumerateArray().Select(origin => origin.GetString()!)];
        }

        return true;
    }
}
