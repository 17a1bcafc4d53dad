using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Postgres;

/// <summary>A PostgreSQL database with all that is kept in it.</summary>
internal sealed class PostgresStorage : IConversationDatabase
{
    private readonly PostgresDatabase database;

    /// <summary>A storage that is not started yet.</summary>
    /// <param name="options">Where the key ring is and how long to wait.</param>
    /// <param name="connectionString">Where the database is.</param>
    public PostgresStorage(StorageOptions options, string connectionString)
    {
        database = new PostgresDatabase(options, connectionString);
        var retention = new PostgresRetentionStore(database);
        var store = new PostgresConversationStore(database, retention);
        Conversations = options.RememberedConversations > 0 ? new RememberingStore(store, options.RememberedConversations) : store;
        Access = new PostgresAccess(database);
        SharedSecrets = new PostgresSharedSecrets(database);
        Outbox = new PostgresOutbox(database);
        Retention = retention;
        ReturnPhrases = new PostgresReturnPhrases(database);
        Audit = new PostgresAuditStore(database);
    }

    /// <inheritdoc />
    public IConversationStore Conversations { get; }

    /// <inheritdoc />
    public IConversationAccess Access { get; }

    /// <inheritdoc />
    public ISharedSecrets SharedSecrets { get; }

    /// <inheritdoc />
    public IOutbox Outbox { get; }

    /// <inheritdoc />
    public IRetentionStore Retention { get; }

    /// <inheritdoc />
    public IReturnPhraseStore ReturnPhrases { get; }

    /// <inheritdoc />
    public IAuditStore Audit { get; }

    /// <inheritdoc />
    public ISealSigner Signer => database.Signer;

    /// <inheritdoc />
    public Task StartAsync(CancellationToken cancellationToken) => database.StartAsync(cancellationToken);

    /// <inheritdoc />
    public Task PingAsync(CancellationToken cancellationToken) => database.ScalarAsync("SELECT 1", cancellationToken);

    /// <inheritdoc />
    public ValueTask DisposeAsync()
    {
        (Conversations as IDisposable)?.Dispose();
        return database.DisposeAsync();
    }
}
