using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using SafetyBot.Domain.Content;

namespace SafetyBot.Server.Web;

/// <summary>The launcher that a site loads with one script tag. It holds no secret and nothing of a person.</summary>
internal static class LauncherEndpoint
{
    // How the built script names its words.
    private const string Words = "WORDS";
    private const string AnHour = "public, max-age=3600";

    /// <summary>Opens it.</summary>
    public static void MapLauncher(this WebApplication app) => app.MapGet("/widget.js", static (HttpContext http, string? lang, ContentLibrary library, IOptions<WebOptions> options) =>
    {
        http.Response.ContentType = "text/javascript; charset=utf-8";
        http.Response.Headers[HeaderNames.CacheControl] = AnHour;
        http.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        var words = PageTexts.Json(library.Current.Texts(Locales.Nearest(lang)), options.Value.ExitAddress);
        return http.Response.WriteAsync($"(function({Words}){{{PageAssets.Launcher}}})({words})");
    });
}
