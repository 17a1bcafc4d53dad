using System.Net;

namespace SafetyBot.Server.Tests.DirectLine;

/// <summary>Coming back by four words over Direct Line, on a real file, also after the server was started anew.</summary>
public sealed class ReturnPhraseTests(PostgresServer postgres)
{
    private const string Nowhere = "appel appel appel banaan";

    [Fact]
    public async Task ReturnPhrase_AfterExitAndRestart_ComesBackAndTheSixthTryOfAnAddressIsRefused()
    {
        using var data = new FreshDirectory();
        string words;
        await using (var server = await ServerProcess.StartAsync(data.Path))
        {
            using var person = await DirectLineClient.StartAsync(server.Address);
            foreach (var choice in (string[])["menu=scan", "role=self", "scan-intro=start"])
            {
                Assert.Equal(HttpStatusCode.OK, (await person.ChooseAsync(choice)).Status);
            }

            words = await MakeAsync(person);
            Assert.DoesNotContain(await person.ReadAsync(), said => said.Words.Contains(words, StringComparison.Ordinal));
            using var exit = await person.Http.PostAsync(new Uri("/api/chat/exit", UriKind.Relative), new StringContent(person.Token));
            Assert.Equal(HttpStatusCode.NoContent, exit.StatusCode);
        }

        await using var again = await ServerProcess.StartAsync(data.Path);
        using var back = await GiveAsync(again, words);
        var said = await back.ReadAsync();
        Assert.Contains(said, one => one.Text.StartsWith("Fijn dat je er weer bent", StringComparison.Ordinal));
        Assert.Contains("quickscan-youth-", said[^1].Activity.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(said, one => one.Words.Contains(words, StringComparison.Ordinal));

        // That was one try. Four more, whoever makes them and whatever they say, and the next is not even looked for.
        for (var i = 0; i < 4; i++)
        {
            using var other = await GiveAsync(again, i == 0 ? words : Nowhere);
            Assert.Contains("werken niet", string.Join('\n', (await other.ReadAsync()).Select(one => one.Text)), StringComparison.Ordinal);
        }

        using var sixth = await GiveAsync(again, Nowhere);
        Assert.Contains("te vaak geprobeerd", string.Join('\n', (await sixth.ReadAsync()).Select(one => one.Text)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await sixth.SayAsync("hoi")).Status);
        Assert.DoesNotContain(words, again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnPhrase_TwoReplicas_TriesAreCountedTogetherAndWordsWorkAtBoth()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), redis.Port, redis.Port);
        using var person = await DirectLineClient.StartAsync(replicas.One.Address);
        var words = await MakeAsync(person);
        using var back = await GiveAsync(replicas.Two, words);
        Assert.Contains(await back.ReadAsync(), one => one.Text.StartsWith("Fijn dat je er weer bent", StringComparison.Ordinal));

        for (var i = 0; i < 4; i++)
        {
            using var other = await GiveAsync(replicas.Two, Nowhere);
            Assert.Contains("werken niet", string.Join('\n', (await other.ReadAsync()).Select(one => one.Text)), StringComparison.Ordinal);
        }

        // The other replica is told of tries within a moment.
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        using var sixth = await GiveAsync(replicas.One, Nowhere);
        Assert.Contains("te vaak geprobeerd", string.Join('\n', (await sixth.ReadAsync()).Select(one => one.Text)), StringComparison.Ordinal);
    }

    private static async Task<string> MakeAsync(DirectLineClient person)
    {
        using var stream = await person.ListenAsync();
        await person.ChooseAsync("any=return");
        await person.ChooseAsync("return=make");
        var card = await stream.WaitForAsync(said => said.Words.Contains("Jouw vier woorden", StringComparison.Ordinal));
        return card.Activity.GetProperty("attachments")[0].GetProperty("content").GetProperty("text").GetString()!.Split("\n\n")[0];
    }

    private static async Task<DirectLineClient> GiveAsync(ServerProcess server, string words)
    {
        var person = await DirectLineClient.StartAsync(server.Address);
        await person.ChooseAsync("any=return-words");
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync(words)).Status);
        return person;
    }
}
