using SafetyBot.Conversations.Audit;

namespace SafetyBot.Conversations.Retention;

/// <summary>One erasure to be done.</summary>
/// <param name="At">When.</param>
/// <param name="Row">The audit row that tells it.</param>
public sealed record Erasure(DateTimeOffset At, AuditRow Row);
