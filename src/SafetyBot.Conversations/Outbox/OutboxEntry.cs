namespace SafetyBot.Conversations.Outbox;

/// <summary>A reply that goes out by a call of ours to the channel.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Sequence">The number of the reply in the conversation.</param>
/// <param name="Activity">The reply; null once it was sent or failed for good: then its words are gone from here.</param>
/// <param name="State">How far it is.</param>
/// <param name="Attempts">How many times it was tried.</param>
/// <param name="DueAt">Not before this moment.</param>
public sealed record OutboxEntry(string ConversationId, long Sequence, Activity? Activity, OutboxState State, int Attempts, DateTimeOffset DueAt);
