namespace SafetyBot.Conversations.Retention;

/// <summary>That a conversation was erased.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="At">When.</param>
/// <param name="Hash">The audit row that tells it; whoever holds it can have it verified.</param>
public sealed record ErasureReceipt(string ConversationId, DateTimeOffset At, string Hash);
