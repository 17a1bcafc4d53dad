using System.Globalization;
using Microsoft.Data.Sqlite;
using SafetyBot.Storage.Encryption;
using SafetyBot.Storage.Migrations;
using SQLitePCL;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The embedded database: a file, its writer, its readers and its key ring.</summary>
/// <param name="options">Where it is.</param>
/// <param name="doubtful">Called when the disk failed and the process should end.</param>
internal sealed class SqliteDatabase(StorageOptions options, Action<Exception> doubtful) : IAsyncDisposable
{
    private const string Canary = "canary";
    private const string SealKey = "seal-key";
    private const string PhraseKey = "return-phrase-key";

    private IDisposable? used;
    private SqliteWriter? writer;
    private SqliteReaders? readers;
    private KeyRing? keyRing;
    private SealSigner? signer;
    private byte[]? returnPhraseKey;

    /// <summary>Where it is.</summary>
    public StorageOptions Options { get; } = options;

    /// <summary>The only one who writes.</summary>
    public SqliteWriter Writer => Started(writer);

    /// <summary>Connections for reading.</summary>
    public SqliteReaders Readers => Started(readers);

    /// <summary>The key ring.</summary>
    public KeyRing KeyRing => Started(keyRing);

    /// <summary>Signs the daily lists.</summary>
    public SealSigner Signer => Started(signer);

    /// <summary>The secret that goes into the hash of every return phrase.</summary>
    public byte[] ReturnPhraseKey => Started(returnPhraseKey);

    /// <summary>Opens it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        StorageDirectory.Make(Path.GetDirectoryName(Options.DatabaseFile)!);
        used = StorageDirectory.LockShared(Options);
        try
        {
            await OpenAsync(cancellationToken);
        }
        catch (SqliteException exception)
        {
            var meaning = SqliteErrors.Translate(exception).Message;
            throw new StorageStartException(
                $"The database {Options.DatabaseFile} cannot be opened: {meaning} Nothing was changed. If it is damaged, restore a backup (safetybot restore).", exception);
        }
    }

    /// <summary>Checks that a database file is whole.</summary>
    /// <exception cref="StorageStartException">It is damaged.</exception>
    public static void CheckWhole(SqliteConnection connection, string file)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        var result = Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        if (result != "ok")
        {
            throw new StorageStartException($"The database {file} is damaged. Nothing was changed or deleted. Restore a backup (safetybot restore).");
        }
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (writer is not null)
        {
            await writer.DisposeAsync();
        }

        readers?.Dispose();
        signer?.Dispose();
        used?.Dispose();
    }

    private static T Started<T>(T? part) => part ?? throw new InvalidOperationException("The storage was not started.");

    private async Task OpenAsync(CancellationToken cancellationToken)
    {
        SqliteCommitMark.CheckThere(Options);
        await using (var connection = SqliteSession.Open(Options.DatabaseFile, Options.Wait, SqliteOpenMode.ReadWriteCreate))
        {
            // Until all is known to be well, closing moves nothing from the log into the database and does not remove the log.
            KeepLogAtClose(connection, true);
            CheckWhole(connection, Options.DatabaseFile);
            SqliteCommitMark.Check(connection, Options);
            KeepLogAtClose(connection, false);
            await new Migrator(Migration.For("sqlite"), "BEGIN IMMEDIATE").MigrateAsync(connection, cancellationToken);
        }

        var session = new SqliteSession(Options.DatabaseFile, Options.Wait, readOnly: false);
        try
        {
            AssertDurable(session);
            OpenKeyRing(session);
            CheckContent(session);
        }
        catch
        {
            session.Dispose();
            throw;
        }

        readers = new SqliteReaders(Options.DatabaseFile, Options.Wait);
        writer = new SqliteWriter(session, new SqliteCommitMark(Options), Options.Wait, doubtful);
    }

    private static void KeepLogAtClose(SqliteConnection connection, bool keep) =>
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, keep ? 1 : 0, out _);

    private void CheckContent(SqliteSession session)
    {
        if (SqliteContentCheck.CountUnreadable(session, KeyRing) is > 0 and var count)
        {
            throw new StorageStartException(
                $"The database {Options.DatabaseFile} is damaged: {count} conversations or turns cannot be read. Nothing was changed or deleted. Restore a backup (safetybot restore).");
        }
    }

    private static void AssertDurable(SqliteSession session)
    {
        (string Name, string Value, string Expected)[] settings =
        [
            ("journal_mode", "WAL", "wal"), ("synchronous", "FULL", "2"), ("secure_delete", "ON", "1"), ("foreign_keys", "ON", "1"),
            ("wal_autocheckpoint", "4000", "4000"),
        ];
        foreach (var (name, value, expected) in settings)
        {
            if (session.Pragma(name, value) is var actual && actual != expected)
            {
                throw new StorageStartException(
                    $"SQLite does not take the setting {name} = {value} (it says {actual}). Words of people would not be safe. The folder may be on a network disk: choose a local one.");
            }
        }
    }

    private void OpenKeyRing(SqliteSession session)
    {
        session.Execute("BEGIN IMMEDIATE");
        StorageDirectory.Make(Options.KeyRingDirectory);
        keyRing = KeyRing.Open(new SyncedKeyFiles(Options.KeyRingDirectory), Secret(session, Canary));
        if (Secret(session, Canary) is null)
        {
            KeepSecret(session, Canary, keyRing.NewCanary());
        }

        signer = new SealSigner(SecretOrNew(session, keyRing, SealKey, SealSigner.NewKey));
        returnPhraseKey = SecretOrNew(session, keyRing, PhraseKey, KeyRing.NewSecret);
        session.Execute("COMMIT");
    }

    private static byte[] SecretOrNew(SqliteSession session, KeyRing keys, string name, Func<byte[]> make)
    {
        if (Secret(session, name) is { } kept)
        {
            return keys.UnprotectSecret(kept);
        }

        var made = make();
        KeepSecret(session, name, keys.ProtectSecret(made));
        return made;
    }

    private static byte[]? Secret(SqliteSession session, string name) => (byte[]?)session.Scalar("SELECT value FROM secrets WHERE name = $0", name);

    private static void KeepSecret(SqliteSession session, string name, byte[] value) =>
        session.Execute("INSERT INTO secrets (name, value) VALUES ($0, $1)", name, value);
}
