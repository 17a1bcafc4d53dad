using SafetyBot.Conversations.Access;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The embedded database with all that is kept in it.</summary>
internal sealed class SqliteStorage : IConversationDatabase
{
    private readonly SqliteDatabase database;
    private readonly SqliteErasures erasures;

    /// <summary>A storage that is not started yet.</summary>
    /// <param name="options">Where it is.</param>
    /// <param name="doubtful">Called when the disk failed and the process should end.</param>
    public SqliteStorage(StorageOptions options, Action<Exception> doubtful)
    {
        database = new SqliteDatabase(options, doubtful);
        erasures = new SqliteErasures(options);
        var store = new SqliteConversationStore(database, erasures);
        Conversations = options.RememberedConversations > 0 ? new RememberingStore(store, options.RememberedConversations) : store;
        Access = new SqliteAccess(database);
        Outbox = new SqliteOutbox(database);
        Retention = new SqliteRetentionStore(database, erasures);
        ReturnPhrases = new SqliteReturnPhrases(database);
        Audit = new SqliteAuditStore(database);
    }

    /// <inheritdoc />
    public IConversationStore Conversations { get; }

    /// <inheritdoc />
    public IConversationAccess Access { get; }

    /// <inheritdoc />
    public ISharedSecrets? SharedSecrets => null;

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
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await database.StartAsync(cancellationToken);

        // The file outlives the database: after a restore it knows more.
        if (ErasureList.Read(database.Options.ErasuresFile) is { Count: > 0 } marks)
        {
            await SqliteRetentionStore.MarkAsync(database, marks, cancellationToken);
        }
    }

    /// <inheritdoc />
    public Task PingAsync(CancellationToken cancellationToken) =>
        database.Readers.ReadAsync(session => session.Scalar("SELECT 1 FROM secrets LIMIT 1"), cancellationToken);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        (Conversations as IDisposable)?.Dispose();
        await database.DisposeAsync();
        erasures.Dispose();
    }
}
