using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.WebSockets;

namespace SafetyBot.Server.Tests.Faults;

public sealed class StopTests(ITestOutputHelper output)
{
    private static readonly int Streams = TestSize.Of(usual: 200, full: 2000);
    private static readonly int Talking = TestSize.Of(usual: 50, full: 300);

    [Fact]
    public async Task F08_StopUnderLoad_FinishesClosesEndsAndAllComeBack()
    {
        var random = TestSize.NewRandom(output);
        using var data = new FreshDirectory();
        string[] settings = ["--DirectLine:MessagesPerTenSeconds", "100000", "--DirectLine:ChatsPerMinute", "100000"];
        var acknowledged = new ConcurrentQueue<(DirectLineClient Person, string Id)>();
        await using var server = await ServerProcess.StartAsync(data.Path, settings);
        var people = await Task.WhenAll(Enumerable.Range(0, Streams).Select(_ => DirectLineClient.StartAsync(server.Address)));
        var streams = await Task.WhenAll(people.Select(person => person.ListenAsync()));
        var talking = people.Take(Talking).Select(async (person, number) =>
        {
            try
            {
                for (var i = 0; ; i++)
                {
                    var answer = await person.SayAsync("hoi", $"{number}-{i}");
                    if ((int)answer.Status == 503)
                    {
                        Assert.True(answer.RetryAfter > TimeSpan.Zero);
                        return;
                    }

                    Assert.Equal(200, (int)answer.Status);
                    acknowledged.Enqueue((person, $"{number}-{i}"));
                    await Task.Delay(TestSize.Of(usual: 0, full: 900), CancellationToken.None);
                }
            }
            catch (HttpRequestException)
            {
                // No longer listening: the client did not hear that its message was taken.
            }
        }).ToList();

        await Task.Delay(TestSize.Of(usual: 500, full: 5000), CancellationToken.None);
        var since = Stopwatch.GetTimestamp();
        server.AskToStop();
        Assert.Equal(0, await server.ExitAsync(TimeSpan.FromSeconds(10)));
        output.WriteLine($"{acknowledged.Count} messages, ended after {Stopwatch.GetElapsedTime(since).TotalMilliseconds:0} ms");
        await Task.WhenAll(talking);
        foreach (var stream in streams)
        {
            Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(TimeSpan.FromSeconds(5)));
        }

        await using var again = await ServerProcess.StartAsync(data.Path, settings);
        var told = acknowledged.ToLookup(one => one.Person, one => one.Id);
        since = Stopwatch.GetTimestamp();
        await Task.WhenAll(people.Zip(streams, (person, stream) => ComeBackAsync(person, stream, again, TimeSpan.FromSeconds(random.NextDouble() * 5), told[person])));
        output.WriteLine($"all back after {Stopwatch.GetElapsedTime(since).TotalSeconds:0.0} s");
        Assert.InRange(Stopwatch.GetElapsedTime(since), TimeSpan.Zero, TimeSpan.FromSeconds(60));
    }

    private static async Task ComeBackAsync(DirectLineClient person, StreamClient before, ServerProcess server, TimeSpan delay, IEnumerable<string> acknowledged)
    {
        await Task.Delay(delay, CancellationToken.None);
        using var back = person.At(server.Address);
        await back.ReconnectAsync(before.Watermark);
        using var after = await back.ListenAsync();
        var log = await back.ReadAsync();
        if (!before.Seen.Any(said => said.Id == log[^1].Id))
        {
            await after.WaitForAsync(said => said.Id == log[^1].Id);
        }

        Rules.Check(acknowledged, log, [.. before.Seen, .. after.Seen]);
        person.Dispose();
        before.Dispose();
    }
}
