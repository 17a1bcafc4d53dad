using System.Net;

namespace SafetyBot.Server.Start;

/// <summary>Whether a call comes from a program on this machine, not from a page or through a proxy.</summary>
public static class OwnMachine
{
    /// <summary>A page in the developer's browser sends an origin, a name that was made to point here another host, a proxy where it came from.</summary>
    public static bool Made(HttpContext http) =>
        http.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller)
        && http.Request.Headers.Origin.Count == 0
        && !http.Request.Headers.ContainsKey("X-Forwarded-For")
        && (http.Request.Host.Host == "localhost" || (IPAddress.TryParse(http.Request.Host.Host.Trim('[', ']'), out var host) && IPAddress.IsLoopback(host)));
}
