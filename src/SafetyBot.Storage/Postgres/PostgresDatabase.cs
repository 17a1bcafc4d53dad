using System.Globalization;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Npgsql;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage.Encryption;
using SafetyBot.Storage.Migrations;

namespace SafetyBot.Storage.Postgres;

/// <summary>A PostgreSQL database and its key ring.</summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private const int ForReading = 4;

    // One commit waits for the disk while the next is written. More would leave each with fewer turns.
    private const int ForCommits = 2;
    private const int OldestVersion = 150_000;
    private const string Canary = "canary";
    private const string SealKey = "seal-key";
    private const string PhraseKey = "return-phrase-key";

    // Any number, the same in all replicas: whoever holds it changes the database's form or its first secrets.
    private const string Lock = "BEGIN; SELECT pg_advisory_xact_lock(112113)";

    // A replica that comes second waits until the first is done, however long a large table takes; but not for ever.
    private const string MigrationLock = "BEGIN; SET LOCAL lock_timeout = '10min'; SELECT pg_advisory_xact_lock(112113)";

    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(500);

    private readonly StorageOptions options;
    private readonly NpgsqlDataSource source;
    private KeyRing? keyRing;
    private SealSigner? signer;
    private byte[]? returnPhraseKey;

    /// <summary>A database that is not opened yet.</summary>
    /// <param name="options">Where the key ring is and how long to wait.</param>
    /// <param name="connectionString">Where the database is. What it does not say: a pool of 16 or of twice the cores, prepared statements, commits that wait for the disk.</param>
    public PostgresDatabase(StorageOptions options, string connectionString)
    {
        this.options = options;
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Maximum Pool Size"))
        {
            settings.MaxPoolSize = Math.Max(16, 2 * Environment.ProcessorCount);
        }

        settings.MaxAutoPrepare = 50;
        settings.AutoPrepareMinUsages = 2;
        settings.ApplicationName ??= "safetybot";

        // Nothing is left behind in a connection: prepared statements stay, and no round trip is spent on clearing.
        settings.NoResetOnClose = true;
        settings.Timeout = (int)Math.Ceiling(options.Wait.TotalSeconds);

        // Nobody waits longer than options.Wait. A command that lasts longer is cancelled much later, since cancelling blocks a thread
        // while the database hangs, and a hundred of them would block all.
        settings.CommandTimeout = 2 * settings.Timeout;
        settings.Options = "-c synchronous_commit=on " + settings.Options;

        // Its details hold values of rows.
        settings.IncludeErrorDetail = false;
        source = PostgresSource.Create(settings);
        var forKeeping = Math.Max(1, settings.MaxPoolSize - ForReading);
        Saver = new PostgresSaver(source, options.TurnsInCommit == 1 ? forKeeping : Math.Min(ForCommits, forKeeping), options.TurnsInCommit, options.Wait);
    }

    /// <summary>The connections that keep turns.</summary>
    public PostgresSaver Saver { get; }

    /// <summary>The key ring.</summary>
    public KeyRing KeyRing => keyRing ?? throw new InvalidOperationException("The storage was not started.");

    /// <summary>Signs the daily lists.</summary>
    public SealSigner Signer => signer ?? throw new InvalidOperationException("The storage was not started.");

    /// <summary>The secret that goes into the hash of every return phrase.</summary>
    public byte[] ReturnPhraseKey => returnPhraseKey ?? throw new InvalidOperationException("The storage was not started.");

    /// <summary>Whether a database has our tables.</summary>
    /// <exception cref="StorageStartException">It cannot be reached.</exception>
    public static async Task<bool> IsThereAsync(string connectionString, CancellationToken cancellationToken)
    {
        try
        {
            await using var source = NpgsqlDataSource.Create(connectionString);
            await using var command = source.CreateCommand("SELECT to_regclass('schema_migrations') IS NOT NULL");
            return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        catch (NpgsqlException exception)
        {
            throw new StorageStartException("PostgreSQL cannot be reached. Check that it runs, and the connection string.", exception);
        }
    }

    /// <summary>Opens it.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var connection = await ConnectAsync(cancellationToken);
        try
        {
            await AssertDurableAsync(connection, cancellationToken);
            await MigrateAsync(connection, cancellationToken);
            await OpenKeyRingAsync(connection, cancellationToken);
        }
        catch (NpgsqlException exception) when (PostgresErrors.Translate(exception) is StoreUnavailableException unavailable)
        {
            throw new StorageStartException($"{unavailable.Message} Nothing is half done. Start again when it is well.", exception);
        }
    }

    /// <summary>A command with its parameters $1, $2, …</summary>
    public NpgsqlCommand Command(string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = source.CreateCommand(sql);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Runs a command.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    public Task ExecuteAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        TryAsync(sql, parameters, command => command.ExecuteNonQueryAsync(cancellationToken));

    /// <summary>Runs a command and reads its one value.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    public Task<object?> ScalarAsync(string sql, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        TryAsync(sql, parameters, command => command.ExecuteScalarAsync(cancellationToken));

    /// <summary>Reads rows.</summary>
    /// <exception cref="StoreUnavailableException">The database cannot do it now.</exception>
    public Task<List<T>> QueryAsync<T>(
        string sql, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken, params NpgsqlParameter[] parameters) =>
        TryAsync(sql, parameters, async command =>
        {
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var rows = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
            {
                rows.Add(read(reader));
            }

            return rows;
        });

    /// <summary>A parameter.</summary>
    public static NpgsqlParameter<T> Value<T>(T value) => new() { TypedValue = value };

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        signer?.Dispose();
        await Saver.DisposeAsync();
        await source.DisposeAsync();
    }

    // Everything that comes here may be done twice.
    private async Task<T> TryAsync<T>(string sql, NpgsqlParameter[] parameters, Func<NpgsqlCommand, Task<T>> work)
    {
        try
        {
            return await RunAsync().WaitAsync(options.Wait);
        }
        catch (TimeoutException exception)
        {
            // Connecting, waiting and cancelling each have their own time: nobody waits for all of them.
            throw new StoreUnavailableException("The database is too slow.", exception);
        }
        catch (NpgsqlException exception) when (exception is not PostgresException postgres || !PostgresErrors.IsConflict(postgres))
        {
            throw PostgresErrors.Translate(exception);
        }

        async Task<T> RunAsync()
        {
            await using var command = Command(sql, parameters);
            try
            {
                return await work(command);
            }
            catch (NpgsqlException exception) when (PostgresErrors.IsDeadConnection(exception))
            {
                // The others that lie idle are as dead.
                source.Clear();
                return await work(command);
            }
        }
    }

    private async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        var until = TimeProvider.System.GetUtcNow() + options.StartWait;
        while (true)
        {
            try
            {
                return await source.OpenConnectionAsync(cancellationToken);
            }
            catch (PostgresException exception) when (exception.SqlState != PostgresErrorCodes.CannotConnectNow && !exception.IsTransient)
            {
                throw new StorageStartException($"PostgreSQL refuses the connection: {exception.MessageText}. Check ConnectionStrings:Postgres.", exception);
            }
            catch (NpgsqlException exception) when (TimeProvider.System.GetUtcNow() >= until)
            {
                throw new StorageStartException(
                    $"PostgreSQL cannot be reached within {options.StartWait.TotalSeconds} seconds. Check that it runs, and ConnectionStrings:Postgres.", exception);
            }
            catch (NpgsqlException)
            {
                await Task.Delay(BetweenTries, cancellationToken);
            }
        }
    }

    private static async Task MigrateAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        try
        {
            await new Migrator(Migration.For("postgres"), MigrationLock, commandTimeout: 0).MigrateAsync(connection, cancellationToken);
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            throw new StorageStartException(
                "Something has kept the database locked for ten minutes: another replica that brings it to its newest form, or an open transaction. Nothing was changed. Start again when that is done.",
                exception);
        }
    }

    private static async Task AssertDurableAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        async Task<string> ShowAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            return (string)(await command.ExecuteScalarAsync(cancellationToken))!;
        }

        if (int.Parse(await ShowAsync("SHOW server_version_num"), CultureInfo.InvariantCulture) < OldestVersion)
        {
            throw new StorageStartException("PostgreSQL 15 or newer is needed.");
        }

        if (await ShowAsync("SHOW fsync") != "on" || await ShowAsync("SHOW full_page_writes") != "on" || await ShowAsync("SHOW synchronous_commit") is "off" or "local")
        {
            throw new StorageStartException("PostgreSQL must run with fsync, full_page_writes and synchronous_commit on: without them a crash loses words that were acknowledged.");
        }
    }

    private async Task OpenKeyRingAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        IXmlRepository repository = options.KeyRingInDatabase
            ? new PostgresXmlRepository(source)
            : new SyncedKeyFiles(Directory.CreateDirectory(options.KeyRingDirectory).FullName);
        await using (var begin = new NpgsqlCommand(Lock, connection))
        {
            await begin.ExecuteNonQueryAsync(cancellationToken);
        }

        var canary = await SecretAsync(connection, Canary, cancellationToken);
        keyRing = KeyRing.Open(repository, canary);
        if (canary is null)
        {
            await KeepSecretAsync(connection, Canary, keyRing.NewCanary(), cancellationToken);
        }

        signer = new SealSigner(await SecretOrNewAsync(connection, keyRing, SealKey, SealSigner.NewKey, cancellationToken));
        returnPhraseKey = await SecretOrNewAsync(connection, keyRing, PhraseKey, KeyRing.NewSecret, cancellationToken);
        await using var commit = new NpgsqlCommand("COMMIT", connection);
        await commit.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task<byte[]> SecretOrNewAsync(
        NpgsqlConnection connection, KeyRing keys, string name, Func<byte[]> make, CancellationToken cancellationToken)
    {
        if (await SecretAsync(connection, name, cancellationToken) is { } kept)
        {
            return keys.UnprotectSecret(kept);
        }

        var made = make();
        await KeepSecretAsync(connection, name, keys.ProtectSecret(made), cancellationToken);
        return made;
    }

    private static async Task<byte[]?> SecretAsync(NpgsqlConnection connection, string name, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("SELECT value FROM secrets WHERE name = $1", connection) { Parameters = { Value(name) } };
        return (byte[]?)await command.ExecuteScalarAsync(cancellationToken);
    }

    private static async Task KeepSecretAsync(NpgsqlConnection connection, string name, byte[] value, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("INSERT INTO secrets (name, value) VALUES ($1, $2)", connection) { Parameters = { Value(name), Value(value) } };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
