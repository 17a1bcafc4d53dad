using Microsoft.Extensions.Options;

namespace SafetyBot.Server.DirectLine;

/// <summary>Which sites may use the chat from a browser: the server's own page, and those in the settings.</summary>
public sealed class Origins(IOptions<DirectLineOptions> options)
{
    private readonly HashSet<string> allowed = new(options.Value.AllowedOrigins, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether another site may embed the chat.</summary>
    public bool MayEmbed(string origin) => allowed.Contains(origin);

    /// <summary>Whether a page of this site may ask for a chat.</summary>
    public bool IsAllowed(string origin, HttpRequest request) => IsOwn(origin, request) || allowed.Contains(origin);

    /// <summary>Whether a token may be used from where the request comes. A caller that is no browser sends no origin.</summary>
    public bool Fits(DirectLineToken token, HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || (token.Origins.Count > 0 ? token.Origins.Contains(origin, StringComparer.OrdinalIgnoreCase) : IsAllowed(origin, request));
    }

    private static bool IsOwn(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
