using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage;

/// <summary>A database with all that is kept in it.</summary>
public interface IConversationDatabase : IAsyncDisposable
{
    /// <summary>Conversations and their turns.</summary>
    IConversationStore Conversations { get; }

    /// <summary>Who may no longer come in.</summary>
    IConversationAccess Access { get; }

    /// <summary>What replicas have in common; null: no other process can use this database.</summary>
    ISharedSecrets? SharedSecrets { get; }

    /// <summary>Replies that go out by calls of ours.</summary>
    IOutbox Outbox { get; }

    /// <summary>What the retention job needs.</summary>
    IRetentionStore Retention { get; }

    /// <summary>Conversations by their return phrase.</summary>
    IReturnPhraseStore ReturnPhrases { get; }

    /// <summary>The audit trail.</summary>
    IAuditStore Audit { get; }

    /// <summary>Signs the daily lists of the audit trail. There once started.</summary>
    ISealSigner Signer { get; }

    /// <summary>Opens the database: asserts the settings that make it durable, brings it to the newest form, opens its key ring.</summary>
    /// <exception cref="StorageStartException">It refuses; the message says why and what to do.</exception>
    Task StartAsync(CancellationToken cancellationToken);

    /// <summary>Asks the database for a sign of life, for readiness.</summary>
    /// <exception cref="StoreUnavailableException">It gives none.</exception>
    Task PingAsync(CancellationToken cancellationToken);
}
