using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Cli.Simulation;

/// <summary>One walk: a quickscan, or the menu with all that is no quickscan, in one locale.</summary>
/// <param name="Quickscan">The quickscan's id; null: the menu.</param>
/// <param name="Locale">The locale.</param>
internal sealed record WalkPlan(string? Quickscan, Locale Locale)
{
    /// <summary>The name of the walk that is no quickscan.</summary>
    public const string Menu = "menu";

    /// <summary>Who walks it: known beforehand for a quickscan, asked in the menu.</summary>
    public Role RoleIn(BotContent content) => Quickscan is null ? Role.Unknown : content.Questionnaires[Quickscan].Role;

    /// <summary>"youth nl".</summary>
    public override string ToString() => $"{Quickscan ?? Menu} {Locale.Tag()}";
}
