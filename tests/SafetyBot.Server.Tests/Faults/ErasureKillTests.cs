using Microsoft.Data.Sqlite;
using Npgsql;
using SafetyBot.Conversations.Audit;
using SafetyBot.Storage;
using SafetyBot.Storage.Sqlite;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>The server is killed while it erases what was kept long enough.</summary>
public sealed class ErasureKillTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int Due = 300;
    private const int Kept = 30;

    // An erasure on this PostgreSQL takes so long that a kill meets it half done.
    private const string Slow =
        """
        CREATE FUNCTION slow() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.02); RETURN OLD; END $$;
        CREATE TRIGGER slow BEFORE DELETE ON turns FOR EACH ROW EXECUTE FUNCTION slow();
        """;

    private static readonly string[] Texts = ["words", "reply to words", "and one more"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ChosenDatabase.Sqlite)]
    [InlineData(ChosenDatabase.Postgres)]
    public async Task F06_KilledWhileErasing_NextRunCompletesAndNothingElseIsTouched(string kind)
    {
        var random = TestSize.NewRandom(output);
        using var data = new FreshDirectory();
        using var disk = new FaultyDisk(data.Path);
        var database = await ChosenDatabase.NewAsync(kind, data.Path, postgres);
        await FillAsync(database);
        var key = kind == ChosenDatabase.Sqlite ? WrappedKey(data.Path) : [];
        string[] arguments = ["--urls", "http://127.0.0.1:0", "--Storage:Directory", data.Path, .. database.Settings];
        var halfDone = 0;
        for (var round = 0; round < TestSize.Of(usual: 4, full: 40); round++)
        {
            if (kind == ChosenDatabase.Sqlite)
            {
                disk.Set(DiskFault.KillBeforeWrite, passing: random.Next(20, 60));
                await ServerProcess.RunToEndAsync(new Surroundings { Environment = disk.Environment }, arguments);
            }
            else
            {
                await using var server = await ServerProcess.StartAsync(data.Path, database.Settings);
                await UntilOneMoreIsErasedAsync(database.Connection!);
                await Task.Delay(random.Next(200), Stop);
                await server.KillAsync();
            }

            halfDone += await ErasedAsync(database) is > 0 and < Due ? 1 : 0;
        }

        Assert.NotEqual(0, halfDone);
        await using (var last = await ServerProcess.StartAsync(data.Path, database.Settings))
        {
            await last.ToldAsync("kept long enough");
        }

        Assert.Equal(Due, await ErasedAsync(database));
        if (kind == ChosenDatabase.Sqlite)
        {
            Assert.Empty(ByteSearch.FilesWith(data.Path, key));
        }
    }

    private static async Task FillAsync(ChosenDatabase database)
    {
        await using (var opened = await database.OpenAsync())
        {
            for (var i = 0; i < Due; i++)
            {
                await opened.Conversations.SayAsync($"due-{i}", "words", "key", DateTimeOffset.UtcNow.AddDays(-3));
            }

            for (var i = 0; i < Kept; i++)
            {
                await opened.Conversations.SayAsync($"kept-{i}", "words", "key", DateTimeOffset.UtcNow);
            }
        }

        if (database.Connection is { } connection)
        {
            await using var source = NpgsqlDataSource.Create(connection);
            await source.CreateCommand(Slow).ExecuteNonQueryAsync(Stop);
        }
    }

    // On a busy machine erasing begins long after the server is ready.
    private static async Task UntilOneMoreIsErasedAsync(string connection)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        await using var source = NpgsqlDataSource.Create(connection);
        var before = await CountErasedAsync(source);
        for (var now = before; now == before && now < Due; now = await CountErasedAsync(source))
        {
            await Task.Delay(20, limit.Token);
        }
    }

    private static async Task<long> CountErasedAsync(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand("SELECT count(*) FROM conversations WHERE erased_at IS NOT NULL");
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }

    // Each conversation is erased whole or not at all, and those whose time has not come are as they were.
    private static async Task<int> ErasedAsync(ChosenDatabase database)
    {
        await using var opened = await database.OpenAsync();
        var erased = 0;
        for (var i = 0; i < Due; i++)
        {
            var isErased = (await opened.Conversations.LoadAsync($"due-{i}", null, Stop)).ErasedAt is not null;
            Assert.Equal(isErased ? [] : Texts, await opened.Conversations.TextsAsync($"due-{i}"));
            erased += isErased ? 1 : 0;
        }

        for (var i = 0; i < Kept; i++)
        {
            Assert.Equal(Texts, await opened.Conversations.TextsAsync($"kept-{i}"));
        }

        Assert.Empty(await new AuditTrail(opened.Audit, opened.Signer).VerifyAsync(DateTimeOffset.UtcNow.AddYears(-1), Stop));
        return erased;
    }

    private static byte[] WrappedKey(string directory)
    {
        using var connection = SqliteSession.Open(new StorageOptions { Directory = directory }.DatabaseFile, TimeSpan.FromSeconds(5), SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT k.wrapped FROM conversation_keys k JOIN conversations c ON c.number = k.conversation WHERE c.id = 'due-7'";
        return (byte[])command.ExecuteScalar()!;
    }
}
