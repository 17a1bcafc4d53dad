using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>One conversation at two replicas at the same time.</summary>
public sealed class SameConversationTests(PostgresServer postgres, ITestOutputHelper output)
{
    [Fact]
    public async Task F17_SameMessageTwiceAtOnce_OneTurnAndTheSameAnswer()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync());
        using var one = await DirectLineClient.StartAsync(replicas.One.Address);
        using var two = one.At(replicas.Two.Address);
        var acknowledged = new List<string>();
        for (var i = 0; i < 30; i++)
        {
            var id = i.ToString(CultureInfo.InvariantCulture);
            var answers = await Task.WhenAll(one.SayAsync($"hoi {i}", id), two.SayAsync($"hoi {i}", id));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Assert.Equal(answers[0].Body, answers[1].Body);
            acknowledged.Add(id);
        }

        var log = await one.ReadAsync();
        Rules.Check(acknowledged, log);
        Assert.Equal(acknowledged, log.Where(said => said.IsFromPerson).Select(said => said.ClientId));
    }

    [Fact]
    public async Task F17_SameActivityOfAChannelTwiceAtOnce_OneTurnAndTheSameReplies()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), settings: ["--environment", "Development"]);
        for (var i = 0; i < 15; i++)
        {
            var body = JsonSerializer.Serialize(new
            {
                type = "message",
                id = $"m{i}",
                text = $"hoi {i}",
                channelId = "test",
                deliveryMode = "expectReplies",
                from = new { id = "u1" },
                recipient = new { id = "bot" },
                conversation = new { id = "c1" },
            });
            var answers = await Task.WhenAll(PostAsync(replicas.One, body), PostAsync(replicas.Two, body));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            var replies = answers.Select(answer => answer.Json.GetProperty("activities").EnumerateArray().Select(reply => (reply.GetProperty("id").GetString(), reply.GetProperty("text").GetString())).ToList()).ToList();
            Assert.NotEmpty(replies[0]);
            Assert.Equal(replies[0], replies[1]);
        }
    }

    [Theory]
    [InlineData(5, 200)]
    [InlineData(40, 200)]
    public async Task F19_QuickMessagesOverSeparateConnectionsAndTwoReplicas_AllProcessedInOrderOfAcceptance(int messages, int milliseconds)
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync());
        for (var round = 0; round < 4; round++)
        {
            using var person = await DirectLineClient.StartAsync(replicas.Proxy.Address);
            using var stream = await person.ListenAsync();
            var sending = new List<Task<Answer>>();
            for (var i = 0; i < messages; i++)
            {
                var door = person.At(replicas.Proxy.Address);
                sending.Add(SayAndCloseAsync(door, $"bericht {i}", i.ToString(CultureInfo.InvariantCulture)));
                await Task.Delay(milliseconds / messages);
            }

            var answers = await Task.WhenAll(sending);

            Assert.All(answers, answer => Assert.True(answer.Status == HttpStatusCode.OK, $"{answer.Status} {answer.Body}"));
            var log = await person.ReadAsync();
            await stream.WaitForAsync(said => said.Id == log[^1].Id);
            Rules.Check(Enumerable.Range(0, messages).Select(i => i.ToString(CultureInfo.InvariantCulture)), log, stream.Seen);

            // The order of acceptance is what each caller was told: the numbers, which everybody sees in the same order.
            var told = answers.Select((answer, i) => (Id: answer.Json.GetProperty("id").GetString()!, Client: i.ToString(CultureInfo.InvariantCulture)));
            Assert.Equal(
                told.OrderBy(one => one.Id, StringComparer.Ordinal).Select(one => one.Client),
                log.Where(said => said.IsFromPerson).Select(said => said.ClientId));
        }
    }

    [Fact]
    public async Task F19_QuickMessagesByOneReplica_InOrderOfArrivalWhileTheOtherIsBusyToo()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync());
        using var person = await DirectLineClient.StartAsync(replicas.One.Address);
        using var other = person.At(replicas.Two.Address);
        var elsewhere = Task.WhenAll(Enumerable.Range(0, 10).Select(i => other.SayAsync($"elders {i}", $"two-{i}")));
        var here = new List<Task<Answer>>();
        for (var i = 0; i < 10; i++)
        {
            here.Add(SayAndCloseAsync(person.At(replicas.One.Address), $"bericht {i}", $"one-{i}"));
            await Task.Delay(40);
        }

        Assert.All([.. await elsewhere, .. await Task.WhenAll(here)], answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        var log = await person.ReadAsync();
        Rules.Check([.. Enumerable.Range(0, 10).SelectMany(i => new[] { $"one-{i}", $"two-{i}" })], log);
        Assert.Equal(
            Enumerable.Range(0, 10).Select(i => $"one-{i}"),
            log.Where(said => said.ClientId?.StartsWith("one", StringComparison.Ordinal) == true).Select(said => said.ClientId));
        output.WriteLine(string.Join(' ', log.Where(said => said.IsFromPerson).Select(said => said.ClientId)));
    }

    private static async Task<Answer> SayAndCloseAsync(DirectLineClient door, string text, string id)
    {
        using (door)
        {
            return await door.SayAsync(text, id);
        }
    }

    private static async Task<Answer> PostAsync(ServerProcess server, string body)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);
        return await Answer.OfAsync(response);
    }
}
