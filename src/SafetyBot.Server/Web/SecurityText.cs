using System.Globalization;
using Microsoft.Extensions.Options;

namespace SafetyBot.Server.Web;

/// <summary>Says whom to tell of a weakness (RFC 9116). Without a contact in the settings there is none.</summary>
internal static class SecurityText
{
    // The standard asks for less than a year.
    private static readonly TimeSpan Good = TimeSpan.FromDays(180);

    /// <summary>Opens it.</summary>
    public static void MapSecurityText(this WebApplication app) => app.MapGet("/.well-known/security.txt", static (IOptions<WebOptions> options, TimeProvider clock) =>
        options.Value.SecurityContact is { Length: > 0 } contact
            ? Results.Text(string.Create(CultureInfo.InvariantCulture, $"Contact: {contact}\nExpires: {clock.GetUtcNow().Date + Good:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: nl, en\n"))
            : Results.NotFound());
}
