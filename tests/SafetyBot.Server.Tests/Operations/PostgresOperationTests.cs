using System.Globalization;
using Npgsql;
using SafetyBot.Conversations.Retention;
using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Operations;

/// <summary>What the guide tells operators of PostgreSQL, with PostgreSQL's own tools.</summary>
public sealed class PostgresOperationTests(PostgresServer postgres) : IDisposable
{
    private readonly FreshDirectory directory = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => directory.Dispose();

    [Fact]
    public async Task E12_DumpAndRestore_ErasedSinceIsErasedAgain()
    {
        var connection = await postgres.NewDatabaseAsync();
        var dump = Path.Combine(directory.Path, "safetybot.dump");
        var erasures = Path.Combine(directory.Path, "erasures.txt");
        await using (var database = await StartAsync(connection))
        {
            await database.Conversations.SayAsync("gone", "gaat weg", "key-1");
            await database.Conversations.SayAsync("kept", "blijft staan", "key-1");
            (await OperatorRun.StartAsync(PostgresServer.Program("pg_dump"), [.. Where(connection), "-Fc", "-f", dump])).Succeeded();
            await new ConversationEraser(database.Conversations).EraseAsync("gone", ErasureReason.AskedByPerson, MadeTurns.Start.AddHours(1), Stop);
            Assert.Contains("1 erasures", (await RunAsync(connection, "erasures", "export", "--to", erasures)).Succeeded().Output, StringComparison.Ordinal);
            Assert.Equal(2, (await RunAsync(connection, "erasures", "export", "--to", erasures)).Code);
            (await RunAsync(connection, "erasures", "export", "--to", erasures, "--force")).Succeeded();
        }

        Assert.DoesNotContain("gone", await File.ReadAllTextAsync(erasures, Stop), StringComparison.Ordinal);
        var restored = await postgres.NewDatabaseAsync();
        Assert.Contains("no tables", (await RunAsync(restored, "audit", "verify")).Error, StringComparison.Ordinal);
        (await OperatorRun.StartAsync(PostgresServer.Program("pg_restore"), [.. Where(restored), "--no-owner", "--exit-on-error", dump])).Succeeded();

        Assert.Contains("1 conversations", (await RunAsync(restored, "erasures", "apply", "--from", erasures)).Succeeded().Output, StringComparison.Ordinal);

        await using var again = await StartAsync(restored);
        Assert.Empty(await again.Conversations.TextsAsync("gone"));
        Assert.Contains("blijft staan", await again.Conversations.TextsAsync("kept"));
        (await RunAsync(restored, "audit", "verify")).Succeeded();
    }

    [Fact]
    public async Task A31_AuditVerify_RowChangedBySql_Told()
    {
        var connection = await postgres.NewDatabaseAsync();
        await using var database = await StartAsync(connection);
        await database.Conversations.SayAsync("conversation-1", "words", "key-1", DateTimeOffset.UtcNow);
        await database.Conversations.SayAsync("conversation-1", "words", "key-2", DateTimeOffset.UtcNow);
        (await RunAsync(connection, "audit", "verify")).Succeeded();
        await using (var source = NpgsqlDataSource.Create(connection + ";Pooling=false"))
        {
            await using var command = source.CreateCommand("DELETE FROM audit WHERE number = 1");
            await command.ExecuteNonQueryAsync(Stop);
        }

        var run = await RunAsync(connection, "audit", "verify");

        Assert.Equal(1, run.Code);
        Assert.Contains("conversation conversation-1, row 2: Rows before this one are gone.", run.Output, StringComparison.Ordinal);
    }

    private Task<OperatorRun> RunAsync(string connection, params string[] command) =>
        OperatorRun.RunAsync([.. command, "--postgres", connection, "--data", directory.Path]);

    private async Task<IConversationDatabase> StartAsync(string connection)
    {
        var database = StorageRegistration.Create(new StorageOptions { Directory = directory.Path, RememberedConversations = 0 }, connection, _ => { });
        await database.StartAsync(Stop);
        return database;
    }

    private static string[] Where(string connection)
    {
        var settings = new NpgsqlConnectionStringBuilder(connection);
        return ["-h", settings.Host!, "-p", settings.Port.ToString(CultureInfo.InvariantCulture), "-U", settings.Username!, "-d", settings.Database!];
    }
}
