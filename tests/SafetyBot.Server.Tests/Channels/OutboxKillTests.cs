using SafetyBot.Storage;

namespace SafetyBot.Server.Tests.Channels;

/// <summary>The server is killed while a reply is on the way to its channel.</summary>
public sealed class OutboxKillTests(PostgresServer postgres) : IDisposable
{
    private readonly FreshDirectory data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task F04_KilledOnTheWay_UncertainAndOnlyDangerSaidOnceMore(bool inPostgres)
    {
        string[] settings =
        [
            "--environment", "Development", "--Channels:Timeout", "00:00:03",
            .. inPostgres ? new[] { $"--ConnectionStrings:{StorageRegistration.Postgres}", await postgres.NewDatabaseAsync() } : [],
        ];
        var alive = false;
        await using var connector = new Connector(_ => Volatile.Read(ref alive) ? 200 : 0);
        await using (var server = await ServerProcess.StartAsync(data.Path, settings))
        {
            await Connector.PostAsync(server.Address, connector.Address, "plain", "hoi");
            await Connector.PostAsync(server.Address, connector.Address, "danger", "ik wil dood");
            for (var i = 0; i < 500 && connector.Bodies.Select(ConversationOf).Distinct().Count() < 2; i++)
            {
                await Task.Delay(10, TestContext.Current.CancellationToken);
            }

            await server.KillAsync();
        }

        Volatile.Write(ref alive, true);
        await using var again = await ServerProcess.StartAsync(data.Path, settings);
        var page = await OperationsView.WaitForAsync(again.Address, "Uncertain", "plain");
        await OperationsView.WaitForAsync(again.Address, "Repeated", "danger");
        Assert.DoesNotContain("Hoi", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dood", page, StringComparison.Ordinal);
        await again.ToldAsync("Uncertain");

        // Long after all leases are over: nothing of it came twice but the one repeat, which says so.
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        var ids = connector.Bodies.GroupBy(body => body.GetProperty("id").GetString()).ToList();
        var twice = Assert.Single(ids, group => group.Count() > 1);
        Assert.Equal(2, twice.Count());
        Assert.Contains("nog een keer", twice.Last().GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("test:danger|", twice.Key, StringComparison.Ordinal);
    }

    private static string ConversationOf(System.Text.Json.JsonElement body) => body.GetProperty("conversation").GetProperty("id").GetString()!;
}
