using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage;
using SafetyBot.Storage.Migrations;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>What is true of the embedded database's files.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const string Id = "conversation-1";
    private const string Canary = "canary-4711-words";

    private readonly FreshDirectory directory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private StorageOptions Options => new() { Directory = Path.Combine(directory.Path, "data") };

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Words_StandNowhereInTheClear()
    {
        await using var database = await StartAsync();
        await database.Conversations.SayAsync(Id, Canary, "key-" + Canary, throughOutbox: true);

        Assert.NotEmpty(Directory.GetFiles(Options.Directory, "*.db-wal"));
        Assert.Empty(ByteSearch.FilesWith(Options.Directory, Canary));
        Assert.Contains(Canary, await database.Conversations.TextsAsync(Id));
    }

    [Fact]
    public async Task Handoff_SummaryIsEncryptedAndGoesWithItsConversation()
    {
        await using var database = await StartAsync();
        await database.Conversations.SayAsync(Id, "words", "key-1", handoff: new { summary = Canary });

        Assert.Equal("initiated", await ScalarAsync("SELECT status FROM handoffs"));
        Assert.Empty(ByteSearch.FilesWith(Options.Directory, Canary));

        await new ConversationEraser(database.Conversations).EraseAsync(Id, ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);
        Assert.Equal("0", await ScalarAsync("SELECT count(*) FROM handoffs"));
    }

    [Fact]
    public async Task E11_Erased_KeyAndRowsAreInNoFile()
    {
        await using var database = await StartAsync();
        for (var i = 0; i < 50; i++)
        {
            await database.Conversations.SayAsync(Id, $"{Canary} {i}", $"key-{i}");
        }

        var wrapped = await ScalarAsync("SELECT hex(wrapped) FROM conversation_keys");
        var body = await ScalarAsync("SELECT hex(substr(body, 1, 32)) FROM turns LIMIT 1");
        Assert.NotEmpty(FilesWithHex(wrapped));

        await new RetentionJob(database.Conversations, database.Retention, new RetentionOptions()).RunAsync(MadeTurns.Start.AddDays(2), Stop);

        Assert.Empty(FilesWithHex(wrapped));
        Assert.Empty(FilesWithHex(body));
        SqliteBackup.Backup(Options, Path.Combine(directory.Path, "backup"));
        Assert.Empty(FilesWithHex(wrapped));
    }

    [Fact]
    public async Task E11_ReturnPhrase_AfterItsUse_HashIsInNoFile()
    {
        await using var database = await StartAsync();
        var hash = SHA256.HashData("a return phrase"u8);
        var record = await database.Conversations.LoadAsync(Id, null, Stop);
        var made = MadeTurns.Said(Id, record, Canary, "key-1") with { NewPhrase = new PhraseToKeep(hash, MadeTurns.Start.AddDays(7)) };
        Assert.NotNull(await database.Conversations.TrySaveAsync(Id, made, record, Stop));
        Assert.NotEmpty(FilesWithHex(Convert.ToHexString(hash)));
        var other = await database.Conversations.LoadAsync("second", null, Stop);
        Assert.NotNull(await database.Conversations.TrySaveAsync("second", MadeTurns.Said("second", other, "back", "key-1") with { TakenPhrase = hash }, other, Stop));

        await new RetentionJob(database.Conversations, database.Retention, new RetentionOptions()).RunAsync(MadeTurns.Start.AddMinutes(1), Stop);

        Assert.Empty(FilesWithHex(Convert.ToHexString(hash)));
    }

    [Fact]
    public async Task E10_Forgotten_EarlierKeyIsInNoFile()
    {
        await using var database = await StartAsync();
        await database.Conversations.SayAsync(Id, Canary, "key-1");
        var wrapped = await ScalarAsync("SELECT hex(wrapped) FROM conversation_keys");

        await database.Conversations.SayAsync(Id, "forget", "key-2", MadeTurns.Start.AddMinutes(1), (marks, _) => marks.ForgetsEarlier = true);

        // The answer does not wait for the log to be emptied.
        for (var tries = 0; FilesWithHex(wrapped).Count > 0 && tries < 100; tries++)
        {
            await Task.Delay(50, Stop);
        }

        Assert.Empty(FilesWithHex(wrapped));
    }

    [Fact]
    public async Task Start_LostKeyRing_RefusesAndMakesNoKeys()
    {
        await using (var database = await StartAsync())
        {
            await database.Conversations.SayAsync(Id, "words", "key-1");
        }

        var kept = Path.Combine(directory.Path, "kept");
        Directory.Move(Options.KeyRingDirectory, kept);

        var refused = await Assert.ThrowsAsync<StorageStartException>(StartAsync);
        Assert.Contains("key ring", refused.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Options.KeyRingDirectory));

        Directory.Delete(Options.KeyRingDirectory);
        Directory.Move(kept, Options.KeyRingDirectory);
        await using var again = await StartAsync();
        Assert.Contains("words", await again.Conversations.TextsAsync(Id));
    }

    [Fact]
    public async Task Start_AnotherKeyRing_Refuses()
    {
        await (await StartAsync()).DisposeAsync();
        var other = new StorageOptions { Directory = Path.Combine(directory.Path, "other") };
        var otherDatabase = StorageRegistration.Create(other, null, _ => { });
        await otherDatabase.StartAsync(Stop);
        await otherDatabase.DisposeAsync();
        Directory.Delete(Options.KeyRingDirectory, recursive: true);
        Directory.Move(other.KeyRingDirectory, Options.KeyRingDirectory);

        await Assert.ThrowsAsync<StorageStartException>(StartAsync);
    }

    [Fact]
    public async Task Start_NewerForm_RefusesAndChangesNothing()
    {
        await (await StartAsync()).DisposeAsync();
        await ExecuteAsync("INSERT INTO schema_migrations (version, name) VALUES (9999, 'later')");

        var refused = await Assert.ThrowsAsync<StorageStartException>(StartAsync);

        Assert.Contains("9999", refused.Message, StringComparison.Ordinal);
        Assert.Equal("9999", await ScalarAsync("SELECT max(version) FROM schema_migrations"));
    }

    [Fact]
    public async Task F05_Migration_Killed_NextStartFinishes()
    {
        Directory.CreateDirectory(Options.Directory);
        await using (var connection = Open())
        {
            // Half of the first step, never committed: the files as a killed process leaves them are those without it.
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA journal_mode = WAL; BEGIN IMMEDIATE; CREATE TABLE conversations (id TEXT); PRAGMA cache_spill = 1;";
            await command.ExecuteNonQueryAsync(Stop);
            Directory.CreateDirectory(Path.Combine(directory.Path, "killed"));
            foreach (var file in Directory.GetFiles(Options.Directory, "safetybot.db*"))
            {
                File.Copy(file, Path.Combine(directory.Path, "killed", Path.GetFileName(file)));
            }
        }

        await using var database = StorageRegistration.Create(new StorageOptions { Directory = Path.Combine(directory.Path, "killed") }, null, _ => { });
        await database.StartAsync(Stop);
        Assert.NotNull(await database.Conversations.SayAsync(Id, "words", "key-1"));
    }

    [Fact]
    public async Task F05_Migration_StepFails_LeavesNothing_AndTheNextOneFinishes()
    {
        Directory.CreateDirectory(Options.Directory);
        await using var connection = Open();
        Migration good = new(1, "good", "CREATE TABLE one (id TEXT)");

        await Assert.ThrowsAsync<SqliteException>(
            () => new Migrator([good, new(2, "bad", "CREATE TABLE two (id TEXT); SELECT nonsense")], "BEGIN IMMEDIATE").MigrateAsync(connection, Stop));
        Assert.Equal("0", await ScalarAsync("SELECT count(*) FROM sqlite_schema"));

        await new Migrator([good, new(2, "better", "CREATE TABLE two (id TEXT)")], "BEGIN IMMEDIATE").MigrateAsync(connection, Stop);
        Assert.Equal("1,2", await ScalarAsync("SELECT group_concat(version) FROM schema_migrations"));
    }

    [Fact]
    public async Task F05_Migration_TwoAtOnce_OneDoesIt()
    {
        var databases = Enumerable.Range(0, 4).Select(_ => StorageRegistration.Create(Options, null, _ => { })).ToList();

        await Task.WhenAll(databases.Select(database => Task.Run(() => database.StartAsync(Stop))));

        Assert.Equal("1", await ScalarAsync("SELECT count(*) FROM schema_migrations WHERE version = 1"));
        await databases[0].Conversations.SayAsync(Id, "words", "key-1");
        Assert.Contains("words", await databases[3].Conversations.TextsAsync(Id));
        foreach (var database in databases)
        {
            await database.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4096 * 3)]
    public async Task F11_DamagedFile_TellsClearlyAndDeletesNothing(int at)
    {
        await using (var database = await StartAsync())
        {
            for (var i = 0; i < 200; i++)
            {
                await database.Conversations.SayAsync($"conversation-{i}", "words", "key");
            }
        }

        var bytes = await File.ReadAllBytesAsync(Options.DatabaseFile, Stop);
        bytes.AsSpan(at, 4096).Fill(0x5A);
        await File.WriteAllBytesAsync(Options.DatabaseFile, bytes, Stop);

        var refused = await Assert.ThrowsAsync<StorageStartException>(StartAsync);

        Assert.Contains("damaged", refused.Message, StringComparison.Ordinal);
        Assert.Contains("restore", refused.Message, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(Options.DatabaseFile, Stop));
    }

    [Fact]
    public async Task F12_LockedByAnotherProcess_RefusesAfterTheWait_AndRecovers()
    {
        var options = Options;
        options.Wait = TimeSpan.FromSeconds(1);
        await using var database = StorageRegistration.Create(options, null, _ => { });
        await database.StartAsync(Stop);
        await using (var other = Open())
        {
            await using var command = other.CreateCommand();
            command.CommandText = "BEGIN IMMEDIATE";
            await command.ExecuteNonQueryAsync(Stop);

            await Assert.ThrowsAsync<StoreUnavailableException>(() => database.Conversations.SayAsync(Id, "words", "key-1"));
        }

        // The refused turn may have been kept once the lock was gone, or not: sent again, it stands there once.
        for (var attempt = 0; (await database.Conversations.LoadAsync(Id, "key-1", Stop)).Answer is null && attempt < 50; attempt++)
        {
            await database.Conversations.SayAsync(Id, "words", "key-1");
        }

        Assert.Single(await database.Conversations.TextsAsync(Id), text => text == "words");
    }

    [Fact]
    public async Task E12_Restore_BringsBackWhatWasSaid_ButNotWhatWasErasedSince()
    {
        var backup = Path.Combine(directory.Path, "backup");
        await using (var database = await StartAsync())
        {
            await database.Conversations.SayAsync(Id, Canary, "key-1");
            await database.Conversations.SayAsync("kept", "kept words", "key-1");
            SqliteBackup.Backup(Options, backup);
            Assert.Throws<StorageStartException>(() => SqliteBackup.Backup(Options, backup));
            await new ConversationEraser(database.Conversations).EraseAsync(Id, ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);
            await database.Conversations.SayAsync("after", "after the backup", "key-1");

            await Assert.ThrowsAsync<StorageStartException>(() => SqliteBackup.RestoreAsync(Options, backup, MadeTurns.Start.AddHours(2), Stop));
        }

        // The database is beyond repair, its key ring too: the folder of the backup is all there is, beside the list of erasures.
        File.Delete(Options.DatabaseFile);
        Directory.Delete(Options.KeyRingDirectory, recursive: true);
        Assert.Equal(1, await SqliteBackup.RestoreAsync(Options, backup, MadeTurns.Start.AddHours(2), Stop));

        await using var restored = await StartAsync();
        Assert.Empty(await restored.Conversations.TextsAsync(Id));
        Assert.Contains("kept words", await restored.Conversations.TextsAsync("kept"));
        Assert.Empty(await restored.Conversations.TextsAsync("after"));
        Assert.Empty(await new AuditTrail(restored.Audit, restored.Signer).VerifyAsync(MadeTurns.Start.AddYears(-1), Stop));
    }

    [Theory]
    [InlineData("UPDATE audit SET detail = detail || 'x' WHERE number = 2")]
    [InlineData("UPDATE audit SET at = at + 1 WHERE number = 1")]
    [InlineData("DELETE FROM audit WHERE number = 1")]
    [InlineData("DELETE FROM audit WHERE number = 2")]
    [InlineData("DELETE FROM audit WHERE number = 3")]
    [InlineData("DELETE FROM audit")]
    [InlineData("UPDATE audit_seals SET heads = replace(heads, '1', '2')")]
    [InlineData("DELETE FROM audit; DELETE FROM turns; DELETE FROM conversation_keys; DELETE FROM conversations")]
    [InlineData("DELETE FROM audit WHERE number = 3; UPDATE conversations SET audit_number = 2, etag = (SELECT hash FROM audit WHERE number = 2)")]
    public async Task A31_Audit_ChangedBySql_IsReported(string sql)
    {
        await using var database = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            await database.Conversations.SayAsync(Id, "words", $"key-{i}");
        }

        var trail = new AuditTrail(database.Audit, database.Signer);
        await trail.SealAsync(MadeTurns.Start, Stop);
        Assert.Empty(await trail.VerifyAsync(MadeTurns.Start.AddYears(-1), Stop));

        await ExecuteAsync(sql);

        Assert.NotEmpty(await trail.VerifyAsync(MadeTurns.Start.AddYears(-1), Stop));
    }

    [Fact]
    public async Task Body_ExchangedWithAnother_IsNotRead()
    {
        await using var database = await StartAsync();
        await database.Conversations.SayAsync(Id, "one", "key-1");
        await database.Conversations.SayAsync(Id, "two", "key-2");

        await ExecuteAsync("UPDATE turns SET body = (SELECT body FROM turns WHERE last_sequence = 6) WHERE last_sequence = 3");

        await Assert.ThrowsAnyAsync<System.Security.Cryptography.CryptographicException>(() => database.Conversations.TextsAsync(Id));
    }

    private async Task<IConversationDatabase> StartAsync()
    {
        var database = StorageRegistration.Create(Options, null, _ => { });
        try
        {
            await database.StartAsync(Stop);
            return database;
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    private SqliteConnection Open() => SqliteSession.Open(Options.DatabaseFile, TimeSpan.FromSeconds(5), SqliteOpenMode.ReadWriteCreate);

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA foreign_keys = OFF;" + sql;
        await command.ExecuteNonQueryAsync(Stop);
    }

    private async Task<string> ScalarAsync(string sql)
    {
        await using var connection = Open();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (await command.ExecuteScalarAsync(Stop))!.ToString()!;
    }

    private List<string> FilesWithHex(string hex) => ByteSearch.FilesWith(directory.Path, Convert.FromHexString(hex));
}
