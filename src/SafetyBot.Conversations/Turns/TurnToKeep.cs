using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Conversations.Turns;

/// <summary>Everything of one turn that a store writes in one commit, or not at all.</summary>
/// <param name="InboundKey">What makes the inbound activity the only one of its kind in the conversation; null: it cannot be told from others.</param>
/// <param name="Activities">The inbound activity and the replies, numbered without gaps.</param>
/// <param name="State">The dialog state after the turn.</param>
/// <param name="ContentVersion">The version of dialogs/ it ran on.</param>
/// <param name="At">When it was.</param>
/// <param name="Audit">The new rows of the audit chain, never empty; the last one becomes the conversation's head.</param>
public sealed record TurnToKeep(
    string? InboundKey,
    IReadOnlyList<KeptActivity> Activities,
    KeptState State,
    string ContentVersion,
    DateTimeOffset At,
    IReadOnlyList<AuditRow> Audit)
{
    /// <summary>Whether all that was kept of the conversation before this turn is destroyed in the same commit.</summary>
    public bool ForgetsEarlier { get; init; }

    /// <summary>How long the conversation is kept from now on; null: as before.</summary>
    public RetentionKind? Retention { get; init; }

    /// <summary>Hand-offs that begin or change with it.</summary>
    public IReadOnlyList<HandoffToKeep> Handoffs { get; init; } = [];

    /// <summary>Replies that go out by a call of ours to the channel.</summary>
    public IReadOnlyList<OutboxEntry> Outbox { get; init; } = [];

    /// <summary>A return phrase that leads to this conversation from now on, in place of an earlier one; null: none is made.</summary>
    public PhraseToKeep? NewPhrase { get; init; }

    /// <summary>The hash of the return phrase by which the person came here, used up with this turn; where it works no more, nothing of the turn is kept. Null: none.</summary>
    public byte[]? TakenPhrase { get; init; }

    /// <summary>The number of its last activity.</summary>
    public long Sequence => Activities[^1].Sequence;
}
