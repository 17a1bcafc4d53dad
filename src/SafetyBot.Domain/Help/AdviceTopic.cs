using SafetyBot.Domain.Quickscan;

namespace SafetyBot.Domain.Help;

/// <summary>The advice on one topic of triage, per role (dialogs/advice/*.yaml).</summary>
public sealed record AdviceTopic
{
    /// <summary>A topic of triage, as "sextortion", or "wrongdoing".</summary>
    public required string Id { get; init; }

    /// <summary>The items per role, in the order they are shown.</summary>
    public required IReadOnlyDictionary<Role, IReadOnlyList<AdviceItem>> Items { get; init; }

    /// <summary>The items for a role. Without items of its own, a professional reads the parent's and everyone else the young person's.</summary>
    public IReadOnlyList<AdviceItem> For(Role role) => Items.GetValueOrDefault(ReaderFor(role), []);

    /// <summary>The role whose items, and so whose texts, are shown to this role.</summary>
    public Role ReaderFor(Role role) =>
        Items.ContainsKey(role) ? role : role == Role.Professional ? Role.Parent : Role.Youth;
}
