namespace SafetyBot.Conversations.Audit;

/// <summary>What sealing and verifying of the audit trail ask of the storage.</summary>
public interface IAuditStore
{
    /// <summary>All rows, chain by chain, each in order of its numbers.</summary>
    IAsyncEnumerable<(string ConversationId, AuditRow Row)> ReadRowsAsync(CancellationToken cancellationToken);

    /// <summary>The heads that conversations hold.</summary>
    IAsyncEnumerable<(string ConversationId, AuditHead Head)> ReadHeadsAsync(CancellationToken cancellationToken);

    /// <summary>Keeps a day's seal; the first one of a day stays.</summary>
    Task AddSealAsync(AuditSeal seal, CancellationToken cancellationToken);

    /// <summary>All seals, oldest first.</summary>
    Task<IReadOnlyList<AuditSeal>> ReadSealsAsync(CancellationToken cancellationToken);
}
