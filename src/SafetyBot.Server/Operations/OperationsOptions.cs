using System.ComponentModel.DataAnnotations;

namespace SafetyBot.Server.Operations;

/// <summary>The page for operators. Section "Operations".</summary>
public sealed class OperationsOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Operations";

    /// <summary>The password of /operations, for any user name. Not set: in development the page is open to this machine, elsewhere there is none.</summary>
    [RegularExpression("^(.{32,})?$", ErrorMessage = "Key: it must have 32 characters or more. Leave it out to have no page for operators.")]
    public string? Key { get; set; }
}
