using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>What one replica does is seen at the other.</summary>
public sealed class PushTests(PostgresServer postgres, ITestOutputHelper output)
{
    private static readonly Uri Exit = new("/api/chat/exit", UriKind.Relative);

    [Fact]
    public async Task F03_WithRedis_ReplyComesOverTheOtherReplicaAtOnce()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), redis.Port, redis.Port, "--Replicas:LookEvery", "0");
        var news = await redis.OverhearAsync();
        using var person = await RestlessPerson.StartAsync(replicas.One.Address, [replicas.Two.Address]);

        await person.TalkAsync(TestContext.Current.CancellationToken, messages: TestSize.Of(usual: 50, full: 2_000), waitsForReply: true);

        output.WriteLine($"delivery over the other replica: {person.Deliveries}");
        Assert.True(person.LongestDelivery < TimeSpan.FromSeconds(2), $"{person.LongestDelivery}");
        await person.CheckAsync();
        person.AssertNotIn(replicas.Output);

        // No words, no token, no address of a person goes over Redis.
        Assert.InRange(news.Count, 50, int.MaxValue);
        Assert.All(news, told => Assert.Matches("^[0-9a-f]{8} [1-3] [0-9]+ [A-Za-z0-9_-]{22}$", told));
    }

    [Fact]
    public async Task F15_WithoutRedis_ReplyComesOverTheOtherReplicaWithinFiveSeconds()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync());
        using var person = await RestlessPerson.StartAsync(replicas.One.Address, [replicas.Two.Address]);

        await person.TalkAsync(TestContext.Current.CancellationToken, messages: 4, waitsForReply: true);

        output.WriteLine($"longest delivery {person.LongestDelivery.TotalMilliseconds:0} ms");
        Assert.True(person.LongestDelivery < TimeSpan.FromSeconds(5), $"{person.LongestDelivery}");
        await person.CheckAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Exit_OnOneReplica_TokenIsDeadOnTheOtherAndAfterRestart(bool withRedis)
    {
        await using var redis = await RedisServer.StartAsync();
        var database = await postgres.NewDatabaseAsync();
        var port = withRedis ? redis.Port : (int?)null;
        await using var replicas = await ReplicaPair.StartAsync(database, port, port);
        using var person = await DirectLineClient.StartAsync(replicas.Two.Address);
        using var stream = await person.ListenAsync();
        await person.SayAsync("hoi");
        using var elsewhere = person.At(replicas.One.Address);
        using var never = await DirectLineClient.WithTokenAsync(replicas.One.Address);

        foreach (var token in new[] { person.Token, never.Token })
        {
            using var left = await elsewhere.Http.PostAsync(Exit, new StringContent(token));
            Assert.Equal(HttpStatusCode.NoContent, left.StatusCode);
        }

        await AssertDeadAsync(person);
        var clock = Stopwatch.StartNew();
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(TimeSpan.FromSeconds(10)));
        output.WriteLine($"stream closed after {clock.ElapsedMilliseconds} ms");

        using var data = new FreshDirectory();
        await using var restarted = await ServerProcess.StartAsync(data.Path, ReplicaPair.Settings(database));
        using var later = person.At(restarted.Address);
        await AssertDeadAsync(later);

        // A chat that never began does not begin after its person left.
        using var begun = never.At(restarted.Address);
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await CodeAsync(begun.SayAsync("hoi")));
        Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await CodeAsync(begun.BeginAsync()));
    }

    [Fact]
    public async Task Exit_SqliteRestarted_TokenStaysDead()
    {
        using var data = new FreshDirectory();
        DirectLineClient person;
        string ticket;
        await using (var server = await ServerProcess.StartAsync(data.Path))
        {
            person = await DirectLineClient.StartAsync(server.Address);
            await person.SayAsync("hoi");
            ticket = person.StreamUrl;
            using var left = await person.Http.PostAsync(Exit, new StringContent(person.Token));
        }

        await using var again = await ServerProcess.StartAsync(data.Path);
        using var later = person.At(again.Address);
        await AssertDeadAsync(later);
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri(ticket.Replace(person.Http.BaseAddress!.Authority, again.Address.Authority, StringComparison.Ordinal))));
        person.Dispose();
    }

    [Fact]
    public async Task Ticket_UsedOnOneReplica_IsUsedOnTheOther()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync());
        using var person = await DirectLineClient.StartAsync(replicas.One.Address);
        using var stream = await person.ListenAsync();

        var other = person.StreamUrl.Replace(replicas.One.Address.Authority, replicas.Two.Address.Authority, StringComparison.Ordinal);

        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri(other)));
        using var there = person.At(replicas.Two.Address);
        Assert.Equal(HttpStatusCode.OK, (await there.ReconnectAsync("")).Status);
        using var fresh = await there.ListenAsync();
        await fresh.WaitForAsync(said => said.Sequence > 1);
    }

    [Fact]
    public async Task R5_WatermarkOfTheOtherReplica_NothingComesTwice()
    {
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), settings: ["--Replicas:LookEvery", "0"]);
        using var person = await DirectLineClient.StartAsync(replicas.One.Address);
        await person.SayAsync("hoi");
        using var there = person.At(replicas.Two.Address);
        await there.SayAsync("hoi");
        var before = await there.ReadAsync();
        Assert.Equal(HttpStatusCode.OK, (await person.ReconnectAsync(before[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture))).Status);
        using var stream = await person.ListenAsync();

        await person.SayAsync("hoi");

        var after = (await person.ReadAsync()).Skip(before.Count).Select(said => said.Id).ToList();
        await stream.WaitForAsync(said => said.Id == after[^1]);
        Assert.Equal(after, stream.Seen.Select(said => said.Id));
    }

    private static async Task AssertDeadAsync(DirectLineClient person)
    {
        foreach (var call in new[] { person.SayAsync("hoi"), person.ReconnectAsync(""), person.SendAsync(HttpMethod.Post, "/tokens/refresh"), person.BeginAsync(), person.SendAsync(HttpMethod.Get, $"/conversations/{person.Conversation}/activities") })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), await CodeAsync(call));
        }
    }

    private static async Task<(HttpStatusCode Status, string Code)> CodeAsync(Task<Answer> call)
    {
        var answer = await call;
        return (answer.Status, (int)answer.Status < 400 ? answer.Body : answer.Code);
    }
}
