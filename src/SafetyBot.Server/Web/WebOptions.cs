using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.Web;

/// <summary>The server's own page. Section "Web".</summary>
public sealed class WebOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Web";

    /// <summary>Where the button to leave fast goes: a page that could be anybody's.</summary>
    [Required, Url]
    public string ExitAddress { get; set; } = "https://nl.wikipedia.org/";

    /// <summary>Whom to tell of a weakness, as "mailto:security@example.org" or an https address. Not set: there is no security.txt.</summary>
    [RegularExpression("^(mailto:|https://).+", ErrorMessage = "SecurityContact: it must begin with mailto: or https://.")]
    public string? SecurityContact { get; set; }
}
