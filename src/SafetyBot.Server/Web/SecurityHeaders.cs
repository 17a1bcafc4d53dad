using Microsoft.Net.Http.Headers;

namespace SafetyBot.Server.Web;

/// <summary>Headers that every answer bears: nothing is kept by browsers, guessed, framed or told to other sites.</summary>
public static class SecurityHeaders
{
    private const string NothingAtAll = "default-src 'none'; frame-ancestors 'none'";
    private const string TwoYears = "max-age=63072000; includeSubDomains";

    /// <summary>Adds them to every answer.</summary>
    public static void UseSecurityHeaders(this WebApplication app) => app.Use(static (http, next) =>
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers[HeaderNames.CacheControl] = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.ContentSecurityPolicy = NothingAtAll;
        if (http.Request.IsHttps)
        {
            headers.StrictTransportSecurity = TwoYears;
        }

        return next(http);
    });
}
