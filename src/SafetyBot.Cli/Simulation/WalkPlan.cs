using SafetyBot.Conversations.Flows;
using SafetyBot.Domain.Content;
using SafetyBot.Domain.Quickscan;
using SafetyBot.Domain.Triage;

namespace SafetyBot.Cli.Simulation;

/// <summary>One walk: a quickscan, or the menu with all that is no quickscan, in one locale.</summary>
/// <param name="Quickscan">The quickscan's id; null: the menu.</param>
/// <param name="Locale">The locale.</param>
/// <param name="Told">Whether all that can be told was told and confirmed before: the questions left are walked.</param>
internal sealed record WalkPlan(string? Quickscan, Locale Locale, bool Told = false)
{
    /// <summary>The name of the walk that is no quickscan.</summary>
    public const string Menu = "menu";

    /// <summary>Who walks it: known beforehand for a quickscan, asked in the menu.</summary>
    public Role RoleIn(BotContent content) => Quickscan is null ? Role.Unknown : content.Questionnaires[Quickscan].Role;

    /// <summary>The person at the beginning of the walk.</summary>
    public ServiceUser PersonIn(BotContent content) => new()
    {
        Locale = Locale,
        Role = RoleIn(content),
        ToldTopic = Told ? Topics.Grooming : null,
        Told = Told ? [.. content.Told.Signals] : [],
        Confirmed = Told ? [.. content.Told.Signals] : [],
    };

    /// <summary>"youth nl".</summary>
    public override string ToString() => $"{Quickscan ?? Menu}{(Told ? " told" : "")} {Locale.Tag()}";
}
