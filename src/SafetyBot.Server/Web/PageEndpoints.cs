using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Web;

/// <summary>The server's own page in each language, the token its chat begins with, and the way out of it.</summary>
public static class PageEndpoints
{
    private const int NonceBytes = 16;
    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Registers them.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        builder.AddCheckedOptions<WebOptions>(WebOptions.Section);
        builder.Services.AddSingleton<ChatTokens>();
        builder.Services.AddSingleton<ChatExit>();
    }

    /// <summary>Opens them.</summary>
    public static void MapPages(this WebApplication app)
    {
        foreach (var locale in Locales.All)
        {
            app.MapMethods(PathOf(locale), Reading, (RequestDelegate)(http => WriteAsync(http, locale, withChat: true)));
        }

        app.MapPost("/api/chat/token", static (HttpContext http, ChatTokens tokens) => tokens.GiveAsync(http)).RequireCors(DirectLineRegistration.Embedding);
        app.MapPost("/api/chat/exit", static (HttpContext http, ChatExit exit) => exit.LeaveAsync(http));
    }

    /// <summary>Where the page of a language is.</summary>
    public static string PathOf(Locale locale) => locale == Locale.Dutch ? "/" : $"/{locale.Tag()}";

    /// <summary>Writes the page.</summary>
    /// <param name="http">The call.</param>
    /// <param name="locale">The language.</param>
    /// <param name="withChat">Whether the chat can be used now; the helplines stand on it in any case.</param>
    public static Task WriteAsync(HttpContext http, Locale locale, bool withChat)
    {
        var services = http.RequestServices;
        var page = new HelpPage(
            services.GetRequiredService<ContentLibrary>().Current,
            locale,
            services.GetRequiredService<Installation>(),
            services.GetRequiredService<IOptions<WebOptions>>().Value.ExitAddress);
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}";
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; connect-src 'self' {socket}; "
            + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";
        return http.Response.WriteAsync(page.Write(nonce, services.GetRequiredService<TimeProvider>().GetUtcNow(), withChat));
    }
}
