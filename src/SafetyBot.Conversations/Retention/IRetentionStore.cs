namespace SafetyBot.Conversations.Retention;

/// <summary>What the retention job asks of the storage.</summary>
public interface IRetentionStore
{
    /// <summary>Conversations kept by a rule whose time counts from before a moment and that are not erased yet.</summary>
    Task<IReadOnlyList<string>> FindDueAsync(RetentionKind kind, DateTimeOffset before, int max, CancellationToken cancellationToken);

    /// <summary>Conversations that their person went on with elsewhere by the return phrase, and that no staff has.</summary>
    Task<IReadOnlyList<string>> FindReturnedAsync(int max, CancellationToken cancellationToken);

    /// <summary>Destroys return phrases that work no more.</summary>
    Task PurgeReturnPhrasesAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>Takes out what has no content and is older than a moment: audit rows and seals, conversations erased before it, marks of erasures.</summary>
    Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken);

    /// <summary>Makes sure that nothing of what was erased is left in files: logs are emptied, free pages are wiped.</summary>
    Task WipeAsync(CancellationToken cancellationToken);

    /// <summary>The marks of all erasures.</summary>
    Task<IReadOnlyList<ErasureMark>> ReadErasuresAsync(CancellationToken cancellationToken);

    /// <summary>Adds marks of erasures that were made after a backup.</summary>
    Task AddErasuresAsync(IReadOnlyList<ErasureMark> marks, CancellationToken cancellationToken);

    /// <summary>Conversations with content that a mark says was erased: a backup brought them back.</summary>
    Task<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken);
}
