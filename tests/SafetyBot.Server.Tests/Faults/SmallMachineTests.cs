using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace SafetyBot.Server.Tests.Faults;

public sealed class SmallMachineTests(ITestOutputHelper output)
{
    private const int People = 25;
    private const long Megabyte = 1024 * 1024;

    // 256 MB of heap, in the hexadecimal digits that the runtime reads.
    private const string HeapLimit = "0x10000000";

    [Fact]
    public async Task F27_OneProcessorAndLittleMemory_FiftyTurnsASecondAndARefusalInsteadOfGrowth()
    {
        using var data = new FreshDirectory();
        using var disk = new FaultyDisk(data.Path);
        var surroundings = new Surroundings
        {
            Under = ["taskset", "-c", "0"],
            Environment = new Dictionary<string, string>(disk.Environment) { ["DOTNET_GCHeapHardLimit"] = HeapLimit },
        };
        await using var server = await ServerProcess.StartAsync(surroundings, data.Path, "--DirectLine:MessagesPerTenSeconds", "100000", "--Storage:Wait", "00:00:02");
        var people = await Task.WhenAll(Enumerable.Range(0, People).Select(_ => DirectLineClient.StartAsync(server.Address)));
        var streams = await Task.WhenAll(people.Select(person => person.ListenAsync()));
        var acknowledged = people.ToDictionary(person => person, _ => new ConcurrentQueue<string>());
        var lasts = TestSize.Of(usual: TimeSpan.FromSeconds(15), full: TimeSpan.FromMinutes(10));
        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(people.Select(async person =>
        {
            for (var i = 0; Stopwatch.GetElapsedTime(since) < lasts; i++)
            {
                var next = Task.Delay(TimeSpan.FromSeconds(0.5), CancellationToken.None);
                Assert.Equal(HttpStatusCode.OK, (await person.SayAsync($"bericht {i}", $"m{i}")).Status);
                acknowledged[person].Enqueue($"m{i}");
                await next;
            }
        }));
        var turns = acknowledged.Values.Sum(ids => ids.Count);
        output.WriteLine($"{turns / lasts.TotalSeconds:0} turns/s, {server.Memory / Megabyte} MB");
        Assert.True(turns >= 0.8 * 50 * lasts.TotalSeconds, $"{turns} turns only.");

        // Now nothing is kept any more: what comes is refused, and nothing piles up.
        disk.Set(DiskFault.SyncsHang);
        since = Stopwatch.GetTimestamp();
        var flood = await Task.WhenAll(people.SelectMany((person, number) =>
            Enumerable.Range(0, 60).Select(i => person.SayAsync(new string('x', 3900), $"flood-{number}-{i}"))));
        Assert.All(flood, answer => Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status));
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.InRange(server.Memory, 0, 450 * Megabyte);
        disk.Set(DiskFault.None);
        foreach (var (person, stream) in people.Zip(streams))
        {
            for (var tries = 0; tries < 100 && (await person.SayAsync("klaar", "end")).Status != HttpStatusCode.OK; tries++)
            {
                await Task.Delay(200, CancellationToken.None);
            }

            var log = await person.ReadAsync();
            await stream.WaitForAsync(said => said.Id == log[^1].Id);
            Rules.Check(acknowledged[person].Append("end"), log, stream.Seen);
            stream.Dispose();
            person.Dispose();
        }

        Assert.False(server.HasExited);
    }
}
