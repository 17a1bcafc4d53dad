using System.Net;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class FloodTests(RunningServer server)
{
    [Fact]
    public async Task A21_Flood_SlowedKindlyAndDangerStillAnswered()
    {
        using var person = await server.NewPersonAsync();
        var answers = new List<Answer>();
        for (var i = 0; i < 100; i++)
        {
            answers.Add(await person.SayAsync($"bericht {i}"));
        }

        var refused = answers.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(refused);
        Assert.All(refused, answer => Assert.True(answer.RetryAfter >= TimeSpan.FromSeconds(1) && answer.Message.Contains("112", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("ik wil dood", "danger")).Status);
        var log = await person.ReadAsync();
        Assert.Contains(log.SkipWhile(said => said.ClientId != "danger"), said => said.Words.Contains("113", StringComparison.Ordinal));

        // Others do not notice.
        using var other = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.OK, (await other.SayAsync("hoi")).Status);
    }

    [Fact]
    public async Task A22_School_NobodyRefused()
    {
        using var data = new FreshDirectory();
        await using var usual = await ServerProcess.StartAsync(data.Path);
        var people = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => DirectLineClient.StartAsync(usual.Address)));
        foreach (var person in people)
        {
            for (var i = 0; i < 3; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await person.SayAsync($"bericht {i}")).Status);
            }

            person.Dispose();
        }
    }
}
