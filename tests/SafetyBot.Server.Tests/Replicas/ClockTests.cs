using System.Net;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>Clocks that differ and jump. Order is by number, not by time.</summary>
public sealed class ClockTests(PostgresServer postgres, ITestOutputHelper output)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task F25_ReplicasFiveSecondsApart_OrderTokensAndTicketsAreWell()
    {
        using var clock = new FakeClock(TimeSpan.FromSeconds(5));
        var database = await postgres.NewDatabaseAsync();
        using var first = new FreshDirectory();
        using var second = new FreshDirectory();
        await using var one = await ServerProcess.StartAsync(first.Path, ReplicaPair.Settings(database));
        await using var ahead = await ServerProcess.StartAsync(clock.Surroundings, second.Path, ReplicaPair.Settings(database));
        Assert.InRange(await AheadAsync(ahead), TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(7));
        foreach (var (home, other) in new[] { (one, ahead), (ahead, one) })
        {
            using var person = await RestlessPerson.StartAsync(home.Address, [home.Address, other.Address]);
            await person.TalkAsync(TestContext.Current.CancellationToken, messages: 20);
            await person.CheckAsync();
        }
    }

    [Fact]
    public async Task F25_ClockOfOneReplicaJumpsAnHour_OrderStaysAndNobodyIsShutOut()
    {
        using var clock = new FakeClock(TimeSpan.Zero);
        var database = await postgres.NewDatabaseAsync();
        using var first = new FreshDirectory();
        using var second = new FreshDirectory();
        string[] settings = [.. ReplicaPair.Settings(database), "--DirectLine:MessagesPerTenSeconds", "40"];
        await using var one = await ServerProcess.StartAsync(first.Path, settings);
        await using var jumping = await ServerProcess.StartAsync(clock.Surroundings, second.Path, settings);
        using var old = await DirectLineClient.StartAsync(jumping.Address);
        await SayAsync(old, "0", 5);

        // Forward: tokens are too old there, clearly said; a new chat is had at once, and goes on at the replica that is behind.
        clock.Set(Hour);
        Assert.InRange(await AheadAsync(jumping), Hour - TimeSpan.FromMinutes(1), Hour + TimeSpan.FromMinutes(1));
        var expired = await old.SayAsync("hoi");
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (expired.Status, expired.Code));
        using var fresh = await DirectLineClient.StartAsync(jumping.Address);
        await SayAsync(fresh, "1", 5);
        using var behind = fresh.At(one.Address);
        await SayAsync(behind, "2", 5);

        // Back, and further: every token is good there, and no limit counts by the hour that was.
        clock.Set(-Hour);
        await SayAsync(old, "3", 5);
        await SayAsync(fresh, "4", 5);
        using var oldElsewhere = old.At(one.Address);
        await SayAsync(oldElsewhere, "5", 5);

        Rules.Check(Ids("0", 5).Concat(Ids("3", 5)).Concat(Ids("5", 5)), await oldElsewhere.ReadAsync());
        Rules.Check(Ids("1", 5).Concat(Ids("2", 5)).Concat(Ids("4", 5)), await behind.ReadAsync());

        // A retention run by a clock an hour ahead erases nothing that is kept for a day.
        clock.Set(Hour);
        using var third = new FreshDirectory();
        await using var late = await ServerProcess.StartAsync(clock.Surroundings, third.Path, settings);
        await Task.Delay(1_000, TestContext.Current.CancellationToken);
        Assert.Equal(15, (await oldElsewhere.ReadAsync()).Count(said => said.IsFromPerson));
        output.WriteLine($"{(await behind.ReadAsync()).Count} activities in order");
    }

    [Fact]
    public async Task F25_DaylightSavingEnds_NothingChanges()
    {
        // Ten seconds before three o'clock becomes two o'clock in Amsterdam.
        var change = new DateTimeOffset(2026, 10, 25, 1, 0, 0, TimeSpan.Zero);
        using var clock = new FakeClock(change - DateTimeOffset.UtcNow - TimeSpan.FromSeconds(10));
        using var data = new FreshDirectory();
        await using var server = await ServerProcess.StartAsync(clock.Surroundings, data.Path);
        using var person = await DirectLineClient.StartAsync(server.Address);
        var acknowledged = new List<string>();
        for (var i = 0; await NowAsync(server) < change.AddSeconds(2); i++)
        {
            await SayAsync(person, $"{i}", 1);
            acknowledged.AddRange(Ids($"{i}", 1));
            await Task.Delay(300, TestContext.Current.CancellationToken);
        }

        Assert.True(acknowledged.Count > 5);
        Rules.Check(acknowledged, await person.ReadAsync());
    }

    private static IEnumerable<string> Ids(string round, int messages) => Enumerable.Range(0, messages).Select(i => $"{round}-{i}");

    private static async Task SayAsync(DirectLineClient person, string round, int messages)
    {
        foreach (var id in Ids(round, messages))
        {
            var answer = await person.SayAsync($"bericht {id}", id);
            Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}");
        }
    }

    private static async Task<TimeSpan> AheadAsync(ServerProcess server) => await NowAsync(server) - DateTimeOffset.UtcNow;

    // As a new chat sees it: the time of its greeting.
    private static async Task<DateTimeOffset> NowAsync(ServerProcess server)
    {
        using var person = await DirectLineClient.StartAsync(server.Address);
        return (await person.ReadAsync())[0].Activity.GetProperty("timestamp").GetDateTimeOffset();
    }
}
