namespace SafetyBot.Conversations.Audit;

/// <summary>The signed list of the heads of all chains on one day.</summary>
/// <param name="Day">The day, in UTC.</param>
/// <param name="Heads">A line for each chain: first number, last number, when, hash, conversation id; divided by spaces.</param>
/// <param name="Signature">The signature of day and heads.</param>
public sealed record AuditSeal(DateOnly Day, string Heads, byte[] Signature);
