using Npgsql;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>Servers that are killed while they bring the database to its newest form.</summary>
public sealed class MigrationTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int LongestStart = 2_500;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task F05_KilledInTheMiddleOfAMigration_TheSecondWaitedAndDoesIt(bool hasOldData)
    {
        var database = await postgres.NewDatabaseAsync();
        using var first = new FreshDirectory();
        using var second = new FreshDirectory();
        DirectLineClient? old = null;
        if (hasOldData)
        {
            await using var server = await ServerProcess.StartAsync(first.Path, ReplicaPair.Settings(database));
            old = await DirectLineClient.StartAsync(server.Address);
            await old.SayAsync("hoi", "old");
            await server.KillAsync();
            await ExecuteAsync(database, "DROP TABLE ended_chats; DROP TABLE used_tickets; DROP TABLE return_phrases; DROP FUNCTION save_turn; DELETE FROM schema_migrations WHERE version > 1");
        }

        // A table of the second step that somebody else is just making: the migration stands still in the middle.
        await using var blocker = new NpgsqlConnection(database + ";Pooling=false");
        await blocker.OpenAsync(Stop);
        await ExecuteAsync(blocker, "BEGIN; CREATE TABLE ended_chats (x integer)");
        await using var migrating = ServerProcess.Begin(new Surroundings(), first.Path, ReplicaPair.Settings(database));
        await WaitForAsync(database, "wait_event_type = 'Lock' AND wait_event <> 'advisory'");
        await using var waiting = ServerProcess.Begin(new Surroundings(), second.Path, ReplicaPair.Settings(database));
        await WaitForAsync(database, "wait_event = 'advisory'");

        await migrating.KillAsync();
        await ExecuteAsync(blocker, "ROLLBACK");
        await waiting.ListensAsync();

        await using var again = await ServerProcess.StartAsync(first.Path, ReplicaPair.Settings(database));
        foreach (var server in new[] { waiting, again })
        {
            using var person = await DirectLineClient.StartAsync(server.Address);
            await person.SayAsync("hoi", "new");
            Rules.Check(["new"], await person.ReadAsync());
            if (old is not null)
            {
                using var back = old.At(server.Address);
                Assert.Equal(System.Net.HttpStatusCode.OK, (await back.SayAsync("hoi", server == waiting ? "one" : "two")).Status);
                Rules.Check(["old"], await back.ReadAsync());
            }
        }

        old?.Dispose();
    }

    [Fact]
    public async Task F05_KilledAtRandomMomentsOfTheStart_TheOtherComesUpAndSoDoesTheNext()
    {
        var random = TestSize.NewRandom(output);
        var rounds = TestSize.Of(usual: 5, full: 200);
        for (var round = 0; round < rounds; round++)
        {
            var database = await postgres.NewDatabaseAsync();
            using var first = new FreshDirectory();
            using var second = new FreshDirectory();
            await using var killed = ServerProcess.Begin(new Surroundings(), first.Path, ReplicaPair.Settings(database));
            await using var other = ServerProcess.Begin(new Surroundings(), second.Path, ReplicaPair.Settings(database));
            await Task.Delay(random.Next(LongestStart), Stop);
            await killed.KillAsync();
            await other.ListensAsync();
            using var person = await DirectLineClient.StartAsync(other.Address);
            await person.SayAsync("hoi", "one");

            await using var next = await ServerProcess.StartAsync(first.Path, ReplicaPair.Settings(database));
            using var back = person.At(next.Address);
            await back.SayAsync("hoi", "two");
            Rules.Check(["one", "two"], await person.ReadAsync());
        }
    }

    [Fact]
    public async Task F05_Sqlite_KilledAtRandomMomentsOfTheStart_OldDataStays()
    {
        var random = TestSize.NewRandom(output);
        var rounds = TestSize.Of(usual: 5, full: 200);
        for (var round = 0; round < rounds; round++)
        {
            using var data = new FreshDirectory();
            for (var kill = 0; kill < 2; kill++)
            {
                await using var killed = ServerProcess.Begin(new Surroundings(), data.Path);
                await Task.Delay(random.Next(LongestStart), Stop);
                await killed.KillAsync();
            }

            await using var server = await ServerProcess.StartAsync(data.Path);
            using var person = await DirectLineClient.StartAsync(server.Address);
            await person.SayAsync("hoi", "one");
            Rules.Check(["one"], await person.ReadAsync());
        }
    }

    [Fact]
    public async Task F05_OlderProgramOnANewerDatabase_Refuses()
    {
        var database = await postgres.NewDatabaseAsync();
        using var data = new FreshDirectory();
        await (await ServerProcess.StartAsync(data.Path, ReplicaPair.Settings(database))).DisposeAsync();
        await ExecuteAsync(database, "INSERT INTO schema_migrations (version, name) VALUES (9999, 'later')");

        var (code, text) = await ServerProcess.RunToEndAsync(["--urls", "http://127.0.0.1:0", "--Storage:Directory", data.Path, .. ReplicaPair.Settings(database)]);

        Assert.Equal(1, code);
        Assert.Contains("9999", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
    }

    private static async Task WaitForAsync(string database, string condition)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(Stop);
        for (var i = 0; i < 600; i++)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The conditions stand in this file.
            command.CommandText = $"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND {condition}";
#pragma warning restore CA2100
            if ((long)(await command.ExecuteScalarAsync(Stop))! == 1)
            {
                return;
            }

            await Task.Delay(50, Stop);
        }

        Assert.Fail($"Nobody waits: {condition}");
    }

    private static async Task ExecuteAsync(string database, string sql)
    {
        await using var connection = new NpgsqlConnection(database + ";Pooling=false");
        await connection.OpenAsync(Stop);
        await ExecuteAsync(connection, sql);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements stand in this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(Stop);
    }
}
