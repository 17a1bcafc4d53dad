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
}
