using Npgsql;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Storage;

/// <summary>What is true of PostgreSQL alone.</summary>
public sealed class PostgresDatabaseTests(PostgresServer server) : IDisposable
{
    private const string Id = "conversation-1";
    private const string Canary = "canary-4712-words";

    private readonly FreshDirectory directory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task Words_StandNowhereInTheClear()
    {
        var connection = await server.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await database.Conversations.SayAsync(Id, Canary, "key-" + Canary, throughOutbox: true);
        await ExecuteAsync(connection, "CHECKPOINT");

        Assert.Empty(ByteSearch.FilesWith(server.DataDirectory!, Canary));
        Assert.Contains(Canary, await database.Conversations.TextsAsync(Id));
    }

    [Fact]
    public async Task F14_SerializationFailuresInOneOfFiveCommits_EveryMessageOnce()
    {
        var connection = await server.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await ExecuteAsync(
            connection,
            """
            CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                IF random() < 0.2 THEN RAISE EXCEPTION 'injected' USING ERRCODE = CASE WHEN random() < 0.5 THEN '40001' ELSE '40P01' END; END IF;
                RETURN NULL;
            END $$;
            CREATE CONSTRAINT TRIGGER fail AFTER INSERT ON turns DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION fail();
            """);
        var tries = 0;

        await Parallel.ForAsync(0, 20, Stop, async (person, _) =>
        {
            for (var message = 0; message < 10; message++)
            {
                while (await database.Conversations.SayAsync($"person-{person}", $"message {message}", $"key-{message}") is null)
                {
                    Interlocked.Increment(ref tries);
                }
            }
        });

        Assert.InRange(tries, 1, 200);
        for (var person = 0; person < 20; person++)
        {
            var said = (await database.Conversations.TextsAsync($"person-{person}")).Where(text => text!.StartsWith("message", StringComparison.Ordinal));
            Assert.Equal(Enumerable.Range(0, 10).Select(message => $"message {message}"), said);
        }
    }

    [Fact]
    public async Task F05_Migration_TwoReplicasAtOnce_OneDoesIt()
    {
        var connection = await server.NewDatabaseAsync();
        var replicas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => StartAsync(connection)));

        await replicas[0].Conversations.SayAsync(Id, "words", "key-1");

        Assert.Contains("words", await replicas[3].Conversations.TextsAsync(Id));
        foreach (var replica in replicas)
        {
            await replica.DisposeAsync();
        }
    }

    [Fact]
    public async Task F17_TwoReplicasThatRemember_SameMessage_KeptOnce()
    {
        var connection = await server.NewDatabaseAsync();
        await using var one = await StartAsync(connection, remembered: 100);
        await using var two = await StartAsync(connection, remembered: 100);
        await one.Conversations.SayAsync(Id, "first", "key-0");
        await two.Conversations.LoadAsync(Id, null, Stop);

        for (var message = 1; message <= 20; message++)
        {
            await Task.WhenAll(KeepAsync(one, message), KeepAsync(two, message));
        }

        var said = (await one.Conversations.TextsAsync(Id)).Where(text => text!.StartsWith("message", StringComparison.Ordinal));
        Assert.Equal(Enumerable.Range(1, 20).Select(message => $"message {message}"), said);

        async Task KeepAsync(IConversationDatabase replica, int message)
        {
            while (true)
            {
                var record = await replica.Conversations.LoadAsync(Id, $"key-{message}", Stop);
                if (record.Answer is not null
                    || await replica.Conversations.TrySaveAsync(Id, MadeTurns.Said(Id, record, $"message {message}", $"key-{message}"), record, Stop) is not null)
                {
                    return;
                }
            }
        }
    }

    [Fact]
    public async Task Start_NewerForm_Refuses()
    {
        var connection = await server.NewDatabaseAsync();
        await (await StartAsync(connection)).DisposeAsync();
        await ExecuteAsync(connection, "INSERT INTO schema_migrations (version, name) VALUES (9999, 'later')");

        Assert.Contains("9999", (await Assert.ThrowsAsync<StorageStartException>(() => StartAsync(connection))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Start_LostKeyRing_Refuses(bool inDatabase)
    {
        var connection = await server.NewDatabaseAsync();
        await (await StartAsync(connection, keyRingInDatabase: inDatabase)).DisposeAsync();
        await (await StartAsync(connection, keyRingInDatabase: inDatabase)).DisposeAsync();
        if (inDatabase)
        {
            await ExecuteAsync(connection, "DELETE FROM key_ring");
        }
        else
        {
            Directory.Delete(new StorageOptions { Directory = directory.Path }.KeyRingDirectory, recursive: true);
        }

        Assert.Contains(
            "key ring",
            (await Assert.ThrowsAsync<StorageStartException>(() => StartAsync(connection, keyRingInDatabase: inDatabase))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_NobodyThere_RefusesAfterTheWait()
    {
        var options = new StorageOptions { Directory = directory.Path, StartWait = TimeSpan.FromSeconds(1) };
        await using var database = StorageRegistration.Create(options, "Host=127.0.0.1;Port=1;Username=nobody;Database=none;Password=hidden", _ => { });

        var refused = await Assert.ThrowsAsync<StorageStartException>(() => database.StartAsync(Stop));

        Assert.DoesNotContain("hidden", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_CommitsThatDoNotWait_AreMadeToWait()
    {
        var connection = await server.NewDatabaseAsync();
        await ExecuteAsync(connection, $"ALTER DATABASE {new NpgsqlConnectionStringBuilder(connection).Database} SET synchronous_commit = off");

        await using var database = await StartAsync(connection);

        await database.PingAsync(Stop);
    }

    [Fact]
    public async Task A31_Audit_ChangedBySql_IsReported()
    {
        var connection = await server.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await database.Conversations.SayAsync(Id, "words", "key-1");
        await database.Conversations.SayAsync(Id, "words", "key-2");
        var trail = new AuditTrail(database.Audit, database.Signer);
        Assert.Empty(await trail.VerifyAsync(MadeTurns.Start.AddYears(-1), Stop));

        await ExecuteAsync(connection, "UPDATE audit SET detail = 'other' WHERE number = 1");

        Assert.NotEmpty(await trail.VerifyAsync(MadeTurns.Start.AddYears(-1), Stop));
    }

    [Fact]
    public async Task Handoff_SummaryIsEncryptedAndGoesWithItsConversation()
    {
        var connection = await server.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await database.Conversations.SayAsync(Id, "words", "key-1", handoff: new { summary = Canary + "-handoff" });
        await ExecuteAsync(connection, "CHECKPOINT");

        Assert.Equal(1L, await CountAsync(connection, "SELECT count(*) FROM handoffs WHERE status = 'initiated'"));
        Assert.Empty(ByteSearch.FilesWith(server.DataDirectory!, Canary + "-handoff"));

        await new ConversationEraser(database.Conversations).EraseAsync(Id, ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);
        Assert.Equal(0L, await CountAsync(connection, "SELECT count(*) FROM handoffs"));
    }

    [Fact]
    public async Task E11_Erased_NoRowWithContentIsLeft()
    {
        var connection = await server.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await database.Conversations.SayAsync(Id, "words", "key-1");

        await new RetentionJob(database.Conversations, database.Retention, new RetentionOptions()).RunAsync(MadeTurns.Start.AddDays(2), Stop);

        await using var source = NpgsqlDataSource.Create(connection);
        await using var command = source.CreateCommand("SELECT (SELECT count(*) FROM conversation_keys) + (SELECT count(*) FROM turns) + (SELECT count(*) FROM conversations WHERE state IS NOT NULL)");
        Assert.Equal(0L, await command.ExecuteScalarAsync(Stop));
    }

    [Fact]
    public async Task F06_TwoReplicasEraseAtOnce_EachConversationOnceAndNoOther()
    {
        var connection = await server.NewDatabaseAsync();
        await using var one = await StartAsync(connection, keyRingInDatabase: true);
        await using var other = await StartAsync(connection, keyRingInDatabase: true);
        var due = Enumerable.Range(0, 60).Select(i => $"due-{i}").ToList();
        await Task.WhenAll(due.Select(id => one.Conversations.SayAsync(id, "words", "key")));
        await one.Conversations.SayAsync("kept", "words", "key", MadeTurns.Start.AddDays(2));

        var erased = await Task.WhenAll(new[] { one, other }.Select(replica =>
            new RetentionJob(replica.Conversations, replica.Retention, new RetentionOptions()).RunAsync(MadeTurns.Start.AddDays(2), Stop)));

        Assert.Equal(due.Count, erased.Sum());
        Assert.NotEmpty(await other.Conversations.TextsAsync("kept"));
        Assert.Equal((long)due.Count, await CountAsync(connection, "SELECT count(*) FROM audit WHERE kind = 'erased'"));
        Assert.Equal(1L, await CountAsync(connection, "SELECT count(DISTINCT conversation_id) FROM turns"));
        Assert.Empty(await new AuditTrail(one.Audit, one.Signer).VerifyAsync(MadeTurns.Start.AddDays(-1), Stop));
    }

    private async Task<IConversationDatabase> StartAsync(string connection, int remembered = 0, bool keyRingInDatabase = false)
    {
        var options = new StorageOptions { Directory = directory.Path, RememberedConversations = remembered, KeyRingInDatabase = keyRingInDatabase };
        var database = StorageRegistration.Create(options, connection, _ => { });
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

    private static async Task<object?> CountAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync(Stop);
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connection + ";Pooling=false");
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Stop);
    }
}
