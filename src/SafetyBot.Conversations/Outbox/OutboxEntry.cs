namespace SafetyBot.Conversations.Outbox;

/// <summary>A reply that goes out by a call of ours to the channel.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Sequence">The number of the reply in the conversation.</param>
/// <param name="Activity">The reply; null once it was sent or failed for good, since then its words are gone from here, and in lists for operators.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">How many times it was tried.</param>
/// <param name="DueAt">Not before this moment.</param>
public sealed record OutboxEntry(string ConversationId, long Sequence, Activity? Activity, OutboxState State, int Attempts, DateTimeOffset DueAt)
{
    /// <summary>The reply as it is said once more when nobody knows whether it arrived, recognisable as a repeat; null: it is not said again.</summary>
    public Activity? Repeat { get; init; }
}
