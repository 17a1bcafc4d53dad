using System.Globalization;
using SafetyBot.Server.DirectLine;

namespace SafetyBot.Server.Web;

/// <summary>
/// The one cookie there is, of the chat in plain forms, which could not work without: the token, and from which number on the
/// conversation is shown. Gone when the browser closes, at the exit, and never sent from another site.
/// </summary>
internal static class ChatCookie
{
    private const string Name = "chat";
    private const char Separator = '~';

    /// <summary>The chat of the browser that calls; null: it has none that is still good.</summary>
    public static async Task<(DirectLineToken Token, long From)?> ReadAsync(HttpContext http)
    {
        var services = http.RequestServices;
        var parts = (http.Request.Cookies[Name] ?? "").Split(Separator);
        return parts.Length == 2
            && services.GetRequiredService<DirectLineTokens>().Read(parts[0], out var token) == TokenStatus.Valid
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && await services.GetRequiredService<EndedChats>().LookAsync(token!.Conversation, http.RequestAborted) is { Ended: false, Erased: false }
                ? (token, from)
                : null;
    }

    /// <summary>The token as it stands in the cookie; empty when there is none.</summary>
    public static string TokenText(HttpContext http) => (http.Request.Cookies[Name] ?? "").Split(Separator)[0];

    /// <summary>Gives the browser a fresh token of this chat.</summary>
    /// <param name="http">The call.</param>
    /// <param name="token">Whose chat.</param>
    /// <param name="from">The number after which the conversation is shown; 0: all of it.</param>
    public static void Write(HttpContext http, DirectLineToken token, long from)
    {
        var tokens = http.RequestServices.GetRequiredService<DirectLineTokens>();
        var fresh = tokens.Write(tokens.New(token.Conversation, token.User, token.Origins));
        http.Response.Cookies.Append(Name, string.Create(CultureInfo.InvariantCulture, $"{fresh}{Separator}{from}"), Options(http));
    }

    /// <summary>Takes the cookie away.</summary>
    public static void Forget(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,
        Path = ChatFormEndpoints.Path,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
