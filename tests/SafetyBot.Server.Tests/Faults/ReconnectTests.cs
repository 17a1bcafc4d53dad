using System.Diagnostics;
using System.Net;

namespace SafetyBot.Server.Tests.Faults;

/// <summary>People who come back: all at once, or after a long silence.</summary>
public sealed class ReconnectTests(ITestOutputHelper output)
{
    [Fact]
    public async Task F23_SilentForLong_SameConversationGoesOnWithoutAReload()
    {
        // The token is good for 30 minutes: what must hold for so long is the stream, by pings.
        using var data = new FreshDirectory();
        await using var server = await ServerProcess.StartAsync(
            data.Path, TestSize.IsFull ? [] : ["--DirectLine:PingSeconds", "1", "--DirectLine:PongSeconds", "1"]);
        using var person = await DirectLineClient.StartAsync(server.Address);
        using var stream = await person.ListenAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi", "before")).Status);
        await stream.WaitForAsync(said => said.ClientId == "before");
        await Task.Delay(TestSize.Of(usual: TimeSpan.FromSeconds(10), full: TimeSpan.FromMinutes(14)), CancellationToken.None);

        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("ik ben er weer", "after")).Status);
        var log = await person.ReadAsync();
        await stream.WaitForAsync(said => said.Id == log[^1].Id);
        Rules.Check(["before", "after"], log, stream.Seen);
        Assert.Equal(log[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), stream.Watermark);
    }

    [Fact]
    public async Task F24_AllComeBackAtOnce_TakenInAndOthersHardlyNotice()
    {
        using var data = new FreshDirectory();
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:ChatsPerMinute", "100000", "--DirectLine:MessagesPerTenSeconds", "100000");
        var clients = new List<DirectLineClient>();
        foreach (var some in Enumerable.Range(0, TestSize.Of(usual: 500, full: 5000)).Chunk(100))
        {
            clients.AddRange(await Task.WhenAll(some.Select(_ => DirectLineClient.StartAsync(server.Address))));
        }

        using var other = await DirectLineClient.StartAsync(server.Address);
        var times = new List<TimeSpan>();
        using var over = new CancellationTokenSource();
        var talking = Task.Run(
            async () =>
            {
                while (!over.IsCancellationRequested)
                {
                    var start = Stopwatch.GetTimestamp();
                    Assert.Equal(HttpStatusCode.OK, (await other.SayAsync("hoi")).Status);
                    times.Add(Stopwatch.GetElapsedTime(start));
                    await Task.Delay(20);
                }
            },
            CancellationToken.None);
        await Task.Delay(200, CancellationToken.None);

        var since = Stopwatch.GetTimestamp();
        var streams = await Task.WhenAll(clients.Select(async client =>
        {
            Assert.Equal(HttpStatusCode.OK, (await client.ReconnectAsync("")).Status);
            var stream = await client.ListenAsync();
            await stream.WaitForAsync(said => said.Sequence > 1);
            return stream;
        }));
        var taken = Stopwatch.GetElapsedTime(since);
        await over.CancelAsync();
        await talking;
        var slowest = times.Order().ElementAt(times.Count * 99 / 100);
        output.WriteLine($"{clients.Count} clients in {taken.TotalSeconds:0.0} s; others waited {slowest.TotalMilliseconds:0} ms at most (p99 of {times.Count})");
        Assert.InRange(taken, TimeSpan.Zero, TimeSpan.FromSeconds(60));

        // The usual run shares its processors with whatever else runs.
        Assert.InRange(slowest, TimeSpan.Zero, TestSize.Of(usual: TimeSpan.FromSeconds(3), full: TimeSpan.FromSeconds(1)));
        streams.ToList().ForEach(stream => stream.Dispose());
        clients.ForEach(client => client.Dispose());
    }
}
