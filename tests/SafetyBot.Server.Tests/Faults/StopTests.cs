using System.Net.WebSockets;

namespace SafetyBot.Server.Tests.Faults;

public sealed class StopTests
{
    [Fact]
    public async Task F08_StopUnderLoad_FinishesClosesAndEnds()
    {
        using var data = new FreshDirectory();
        var acknowledged = new System.Collections.Concurrent.ConcurrentQueue<(DirectLineClient Person, string Id)>();
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:MessagesPerTenSeconds", "100000");
        var people = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => DirectLineClient.StartAsync(server.Address)));
        var streams = await Task.WhenAll(people.Select(person => person.ListenAsync()));
        var talking = people.Select(async (person, number) =>
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
                }
            }
            catch (HttpRequestException)
            {
                // No longer listening: the client did not hear that its message was taken.
            }
        }).ToList();

        await Task.Delay(500);
        server.AskToStop();
        Assert.Equal(0, await server.ExitAsync(TimeSpan.FromSeconds(10)));
        await Task.WhenAll(talking);
        foreach (var stream in streams)
        {
            Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(TimeSpan.FromSeconds(5)));
        }

        await using var again = await ServerProcess.StartAsync(data.Path);
        foreach (var told in acknowledged.GroupBy(one => one.Person, one => one.Id))
        {
            using var back = told.Key.At(again.Address);
            Rules.Check(told, await back.ReadAsync());
        }
    }
}
