using SafetyBot.Conversations.Audit;

namespace SafetyBot.Conversations.Turns;

/// <summary>What is kept of one conversation between turns. A store may hand out an heir of its own, with what it needs to keep the next turn.</summary>
/// <param name="State">The dialog state; null before the first turn and after erasure.</param>
/// <param name="Head">The newest row of its audit chain; null when the conversation does not exist yet.</param>
/// <param name="Sequence">The number of its newest activity, counted from 1; 0 when there is none. Never goes back, also not by erasure.</param>
/// <param name="LastActivity">When its newest activity was.</param>
/// <param name="ContentVersion">The version of dialogs/ its newest turn ran on.</param>
public record ConversationRecord(KeptState? State, AuditHead? Head, long Sequence, DateTimeOffset LastActivity, string? ContentVersion)
{
    /// <summary>A conversation that does not exist yet.</summary>
    public static ConversationRecord New { get; } = new(null, null, 0, DateTimeOffset.MinValue, null);

    /// <summary>The version it was read with; null when it does not exist yet. Every kept turn adds an audit row, so the head of that chain tells versions apart.</summary>
    public string? ETag => Head?.Hash;

    /// <summary>What was kept for the inbound key asked for: the answer to a repeated activity. Null: that activity is new.</summary>
    public KeptTurn? Answer { get; init; }

    /// <summary>When everything in it was erased and nobody wrote since; null: it was not.</summary>
    public DateTimeOffset? ErasedAt { get; init; }

    /// <summary>Whether its person left for good: no turn of it is kept any more.</summary>
    public bool Ended { get; init; }
}
