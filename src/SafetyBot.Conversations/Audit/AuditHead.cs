namespace SafetyBot.Conversations.Audit;

/// <summary>The newest row of a conversation's audit chain.</summary>
/// <param name="Number">Its number in the chain, from 1.</param>
/// <param name="Hash">Its hash, which stands for all rows up to it.</param>
public sealed record AuditHead(long Number, string Hash);
