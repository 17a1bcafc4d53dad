using System.Diagnostics;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>PostgreSQL's primary dies while people talk, and its standby takes over.</summary>
public sealed class FailoverTests(ITestOutputHelper output)
{
    private const int People = 6;

    [Fact]
    public async Task F13_PrimaryDiesUnderLoad_NothingLostNothingDoubledAndGoesOnWithinThirtySeconds()
    {
        await using var postgres = await PostgresPair.StartAsync();
        await using var replicas = await ReplicaPair.StartAsync(postgres.ConnectionString);
        var people = new List<RestlessPerson>();
        for (var i = 0; i < People; i++)
        {
            people.Add(await RestlessPerson.StartAsync(i % 2 == 0 ? replicas.One.Address : replicas.Two.Address, [replicas.One.Address, replicas.Two.Address], i));
        }

        using var stop = new CancellationTokenSource();
        var talking = people.Select(person => person.TalkAsync(stop.Token)).ToList();
        var clock = Stopwatch.StartNew();
        while (people.Sum(person => person.Acknowledged) <= People)
        {
            Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30), "Nobody is answered before the primary dies.");
            await Task.Delay(50);
        }

        clock.Restart();
        await postgres.FailOverAsync();
        var promoted = clock.Elapsed;
        var reached = people.Select(person => person.Acknowledged).ToList();
        while (people.Zip(reached).Any(one => one.First.Acknowledged <= one.Second + 1))
        {
            Assert.True(clock.Elapsed - promoted < TimeSpan.FromSeconds(30), "R8: not everybody is answered again within thirty seconds.");
            await Task.Delay(20);
        }

        var recovered = clock.Elapsed - promoted;
        await Task.Delay(1_000);
        await stop.CancelAsync();
        await Task.WhenAll(talking);

        output.WriteLine(
            $"{people.Sum(person => person.Acknowledged)} messages acknowledged, {people.Sum(person => person.SentAgain)} sent again; "
            + $"promoted after {promoted.TotalSeconds:0.0} s, everybody answered {recovered.TotalSeconds:0.0} s later");
        foreach (var person in people)
        {
            await person.CheckAsync();
            person.AssertNotIn(replicas.Output);
            person.Dispose();
        }
    }
}
