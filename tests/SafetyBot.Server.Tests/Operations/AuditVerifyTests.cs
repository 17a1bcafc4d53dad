using Microsoft.Data.Sqlite;

namespace SafetyBot.Server.Tests.Operations;

public sealed class AuditVerifyTests : IDisposable
{
    private readonly FreshDirectory data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A31_AuditVerify_WhileTurnsAreKept_NoFalseAlarm()
    {
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:MessagesPerTenSeconds", "100000");
        var people = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => DirectLineClient.StartAsync(server.Address)));
        using var stop = new CancellationTokenSource();
        var talking = people.Select(async person =>
        {
            while (!stop.IsCancellationRequested)
            {
                await person.SayAsync("hoi");
            }
        }).ToList();
        for (var i = 0; i < 10; i++)
        {
            (await OperatorRun.RunAsync("audit", "verify", "--data", data.Path)).Succeeded();
        }

        await stop.CancelAsync();
        await Task.WhenAll(talking);
    }

    [Theory]
    [InlineData("UPDATE audit SET detail = detail || 'x' WHERE number = 2")]
    [InlineData("DELETE FROM audit WHERE number = 2")]
    [InlineData("UPDATE conversations SET audit_number = 1, etag = (SELECT hash FROM audit WHERE number = 1)")]
    public async Task A31_AuditVerify_ChangedBySql_ToldWithoutWords(string sql)
    {
        string conversation;
        await using (var server = await ServerProcess.StartAsync(data.Path))
        {
            using var person = await DirectLineClient.StartAsync(server.Address);
            conversation = person.Conversation;
            await person.SayAsync("zonnebloem");
            await person.SayAsync("zonnebloem");
        }

        (await OperatorRun.RunAsync("audit", "verify", "--data", data.Path)).Succeeded();
        await using (var connection = new SqliteConnection($"Data Source={data.Path}/safetybot.db;Pooling=False"))
        {
            await connection.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var run = await OperatorRun.RunAsync("audit", "verify", "--data", data.Path);

        Assert.Equal(1, run.Code);
        Assert.Contains(conversation, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("zonnebloem", run.Output, StringComparison.Ordinal);
    }
}
