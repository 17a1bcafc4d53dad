using System.ComponentModel.DataAnnotations;
using SafetyBot.Domain.Help;

namespace SafetyBot.Server.Content;

/// <summary>The content of the bot. Section "Dialogs".</summary>
public sealed class DialogsOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Dialogs";

    /// <summary>The directory of the content.</summary>
    [Required]
    public string Directory { get; set; } = Path.Combine(AppContext.BaseDirectory, "dialogs");

    /// <summary>The country of this installation, whose helplines come first until a person says where they are. Unknown: both countries.</summary>
    public Country Country { get; set; } = Country.Unknown;
}
