using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Server.DirectLine;
using SafetyBot.Server.Start;

namespace SafetyBot.Server.Web;

/// <summary>The server's own pages in each language, the token the chat begins with, the way out of it, and the launcher for other sites.</summary>
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
        builder.Services.AddPageCompression();
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
        app.MapChatForms();
        app.MapLauncher();
        app.MapSecurityText();
    }

    /// <summary>Where the page of a language is.</summary>
    public static string PathOf(Locale locale) => locale == Locale.Dutch ? "/" : $"/{locale.Tag()}";

    /// <summary>Writes the start page.</summary>
    /// <param name="http">The call.</param>
    /// <param name="locale">The language.</param>
    /// <param name="withChat">Whether the chat can be used now; the helplines stand on it in any case.</param>
    public static Task WriteAsync(HttpContext http, Locale locale, bool withChat)
    {
        var services = http.RequestServices;
        var installation = services.GetRequiredService<Installation>();
        var page = new HelpPage(
            services.GetRequiredService<ContentLibrary>().Current,
            locale,
            CountryOf(http) is { } country ? installation with { Home = country } : installation,
            services.GetRequiredService<IOptions<WebOptions>>().Value.ExitAddress);
        return WriteAsync(http, page.Write(NonceOf(http), services.GetRequiredService<TimeProvider>().GetUtcNow(), withChat));
    }

    /// <summary>The number by which the browser knows that style and script of this answer are ours.</summary>
    public static string NonceOf(HttpContext http)
    {
        if (http.Items[nameof(NonceOf)] is string made)
        {
            return made;
        }

        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        http.Items[nameof(NonceOf)] = nonce;
        return nonce;
    }

    /// <summary>Sends a page, with what it may load: nothing but what stands in it, and calls to this server.</summary>
    public static Task WriteAsync(HttpContext http, string html)
    {
        var nonce = NonceOf(http);
        var socket = $"{(http.Request.IsHttps ? "wss" : "ws")}://{http.Request.Host}";
        var ancestors = http.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value.AllowedOrigins;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; img-src data:; connect-src 'self' {socket}; "
            + $"form-action 'self'; base-uri 'none'; frame-ancestors {(ancestors.Length > 0 ? string.Join(' ', ancestors) : "'none'")}";
        return http.Response.WriteAsync(html);
    }

    // One tap on the page; any other word is none.
    private static Country? CountryOf(HttpContext http) => http.Request.Query["country"].ToString() switch
    {
        "netherlands" => Country.Netherlands,
        "belgium" => Country.Belgium,
        _ => null,
    };
}
