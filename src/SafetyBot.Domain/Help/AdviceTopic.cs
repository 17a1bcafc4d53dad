using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>The advice on one topic of triage, per role (dialogs/advice/*.yaml).</summary>
public sealed record AdviceTopic
{
    /// <summary>A topic of triage, as "sextortion", or "wrongdoing".</summary>
    public required string Id { get; init; }

    /// <summary>The items per role, in the order they are shown.</summary>
    public required IReadOnlyDictionary<Role, IReadOnlyList<AdviceItem>> Items { get; init; }
}
