using SafetyBot.Domain.Content;
using SafetyBot.Domain.Help;
using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Faq;

/// <summary>One question with its authored answer (dialogs/faq/*.yaml). Texts: "faq-{id}" is the question, "faq-{id}-answer" the answer.</summary>
public sealed record FaqEntry
{
    private static readonly Role[] Adults = [Role.Parent, Role.Professional];

    /// <summary>Unique, kebab-case.</summary>
    public required string Id { get; init; }

    /// <summary>Who reads it; empty: everybody.</summary>
    public IReadOnlyList<Role> Audience { get; init; } = [];

    /// <summary>Whether the answer names figures. Then it is for adults alone, never for a young person or for who did not say who they are.</summary>
    public bool Figures { get; init; }

    /// <summary>The topic of the advice that leads on from it, or null.</summary>
    public string? Topic { get; init; }

    /// <summary>What it asks of the person, as of <see cref="AdviceItem.Touches"/>: "parents", "block", "confront"…</summary>
    public IReadOnlyList<string> Touches { get; init; } = [];

    /// <summary>Helplines named under the answer.</summary>
    public IReadOnlyList<string> Helplines { get; init; } = [];

    /// <summary>Source, owner, review state and date.</summary>
    public required ContentStatus Status { get; init; }

    /// <summary>Whether only adults who said so read it.</summary>
    public bool IsForAdultsOnly => Audience.Count > 0 && Audience.All(Adults.Contains);

    /// <summary>Whether this reader may see it. Who did not say who they are may ask for anybody, but sees no figures.</summary>
    public bool IsFor(Role role) =>
        role is Role.Unknown ? !Figures : (Audience.Count == 0 || Audience.Contains(role)) && (!Figures || Adults.Contains(role));

    /// <summary>Whether the answer endangers nobody in this situation (product promise 13). Where it may, a helpline is asked first.</summary>
    public bool IsSafeIn(AdviceSituation situation) =>
        IsForAdultsOnly || Adults.Contains(situation.Role) || (IsSafeAtHome(situation) && IsSafeFromTheOther(situation));

    private bool IsSafeAtHome(AdviceSituation situation) =>
        !(Touches.Contains("parents") || Touches.Contains("go-home")) || (situation.Level < RiskLevel.High
            ? situation.Home != HomeSafety.Unsafe && situation.OtherPerson != OtherPerson.AtHome
            : situation is { Home: HomeSafety.Safe, OtherPerson: OtherPerson.OnlyOnline or OtherPerson.InRealLife });

    private bool IsSafeFromTheOther(AdviceSituation situation) =>
        !(Touches.Contains("block") || Touches.Contains("confront")) || situation.OtherPerson is OtherPerson.OnlyOnline
            || (situation.OtherPerson is OtherPerson.Unknown && situation.Level < RiskLevel.High);
}
