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
    public async Task A22_SchoolThenTokenFarm_NobodyOfTheSchoolRefusedAndTheFarmSlowed()
    {
        using var data = new FreshDirectory();
        await using var usual = await ServerProcess.StartAsync(data.Path);
        var people = await Task.WhenAll(Enumerable.Range(0, 300).Select(_ => DirectLineClient.StartAsync(usual.Address)));
        await Task.WhenAll(people.Select(async person =>
        {
            for (var i = 0; i < 10; i++)
            {
                Assert.Equal(HttpStatusCode.OK, (await person.SayAsync($"bericht {i}")).Status);
            }
        }));

        // The farm is behind the same address.
        using var http = new HttpClient { BaseAddress = usual.Address };
        http.DefaultRequestHeaders.Add("Origin", usual.Origin);
        var farmed = new List<Answer>();
        for (var i = 0; i < TestSize.Of(usual: 1000, full: 5000); i++)
        {
            farmed.Add(await Answer.OfAsync(await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null)));
        }

        var slowed = farmed.Where(answer => answer.Status == HttpStatusCode.TooManyRequests).ToList();
        Assert.NotEmpty(slowed);
        Assert.All(slowed, answer => Assert.True(answer.RetryAfter > TimeSpan.Zero && answer.Message.Contains("112", StringComparison.Ordinal)));
        foreach (var person in people)
        {
            Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("nog een")).Status);
            person.Dispose();
        }
    }

    [Fact]
    public async Task A23_Prank_AnsweredCalmlyAndTheNextOneInDangerIsTakenForReal()
    {
        foreach (var nonsense in Enumerable.Repeat<string[]>(["test", "haha", "stom ding", "asdfghjkl", ""], 4).SelectMany(words => words))
        {
            using var prank = await server.NewPersonAsync();
            foreach (var _ in Enumerable.Range(0, 3))
            {
                Assert.Equal(HttpStatusCode.OK, (await prank.SayAsync(nonsense)).Status);
            }

            var log = await prank.ReadAsync();
            Assert.False(log[^1].IsFromPerson);
        }

        using var person = await server.NewPersonAsync();
        await person.SayAsync("ik wil dood", "danger");
        Assert.Contains((await person.ReadAsync()).SkipWhile(said => said.ClientId != "danger"), said => said.Words.Contains("113", StringComparison.Ordinal));
    }
}
