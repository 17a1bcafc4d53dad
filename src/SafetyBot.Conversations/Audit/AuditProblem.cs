namespace SafetyBot.Conversations.Audit;

/// <summary>Something in the audit trail that does not fit: somebody changed it.</summary>
/// <param name="ConversationId">Whose chain; null: a signed list.</param>
/// <param name="Number">Which row; null: the chain as a whole.</param>
/// <param name="Message">What does not fit, in English, for operators.</param>
public sealed record AuditProblem(string? ConversationId, long? Number, string Message);
