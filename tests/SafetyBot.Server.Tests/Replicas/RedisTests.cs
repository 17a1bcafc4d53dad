using System.Net;

namespace SafetyBot.Server.Tests.Replicas;

/// <summary>Redis fails while people talk. PostgreSQL has everything, so that nobody loses anything.</summary>
public sealed class RedisTests(PostgresServer postgres, ITestOutputHelper output)
{
    private const int People = 4;
    private static readonly TimeSpan Latest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("down")]
    [InlineData("slow")]
    [InlineData("flushed")]
    public async Task F15_RedisFailsUnderLoad_NothingIsLostAndItComesWithinFiveSeconds(string fault)
    {
        await using var redis = await RedisServer.StartAsync();
        await using var proxy = new TcpProxy(redis.Port);
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), proxy.Port, proxy.Port);
        var people = await StartPeopleAsync(replicas);

        var before = await TalkAsync(people, async () => await Task.Delay(1_000));
        var during = await TalkAsync(people, async () =>
        {
            switch (fault)
            {
                case "down":
                    await redis.KillAsync();
                    break;
                case "slow":
                    proxy.Delay = TimeSpan.FromSeconds(2);
                    break;
                default:
                    var keys = await redis.FlushAsync();
                    Assert.Empty(keys);
                    break;
            }

            await Task.Delay(6_000);
        });
        if (fault == "down")
        {
            await redis.RunAsync();
        }

        proxy.Delay = TimeSpan.Zero;
        await WaitUntilNewsIsFastAsync(people);

        output.WriteLine($"{fault}: longest delivery before {before.TotalMilliseconds:0} ms, during {during.TotalMilliseconds:0} ms");
        Assert.True(during < Latest, $"{during}");
        await CheckAsync(people, replicas);
    }

    [Fact]
    public async Task F16_RedisCutOffFromOneReplica_BothKeepWorking()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var proxy = new TcpProxy(redis.Port);
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), redis.Port, proxy.Port);
        var people = await StartPeopleAsync(replicas);

        await TalkAsync(people, async () => await Task.Delay(500));
        var during = await TalkAsync(people, async () =>
        {
            proxy.Cut();
            await Task.Delay(6_000);
        });

        // The same conversation at both at once: the sequence number decides at commit.
        using (var one = await DirectLineClient.StartAsync(replicas.One.Address))
        using (var two = one.At(replicas.Two.Address))
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? one : two).SayAsync($"bericht {i}", $"{i}")));
            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
            Rules.Check(Enumerable.Range(0, 20).Select(i => $"{i}"), await one.ReadAsync());
        }

        proxy.Mend();
        await WaitUntilNewsIsFastAsync(people);

        output.WriteLine($"longest delivery during the split {during.TotalMilliseconds:0} ms");
        Assert.True(during < Latest, $"{during}");
        await CheckAsync(people, replicas);
    }

    [Fact]
    public async Task A21_FloodOverTwoReplicas_CountedTogetherWithRedisAndApartWithout()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), redis.Port, redis.Port, "--DirectLine:MessagesPerTenSeconds", "20");
        Assert.InRange(await FloodAsync(replicas), 18, 30);

        await redis.KillAsync();
        await replicas.One.ToldAsync("Redis is gone");
        await replicas.Two.ToldAsync("Redis is gone");
        Assert.InRange(await FloodAsync(replicas), 38, 60);
    }

    [Fact]
    public async Task Start_RedisIsNotThere_StartsAllTheSame()
    {
        var nobody = FreePort.Take();
        await using var replicas = await ReplicaPair.StartAsync(await postgres.NewDatabaseAsync(), nobody, nobody);
        using var person = await RestlessPerson.StartAsync(replicas.One.Address, [replicas.Two.Address]);

        await person.TalkAsync(TestContext.Current.CancellationToken, messages: 2, waitsForReply: true);

        Assert.True(person.LongestDelivery < Latest, $"{person.LongestDelivery}");
        await person.CheckAsync();
    }

    [Theory]
    [InlineData("localhost:6379", null, "ConnectionStrings:Postgres")]
    [InlineData("localhost:6379,password=hidden,nonsense=1", "Host=127.0.0.1;Port=1;Username=nobody", "cannot be read")]
    public async Task Start_RedisSetWrong_ToldClearly(string connection, string? database, string told)
    {
        using var data = new FreshDirectory();
        var (code, text) = await ServerProcess.RunToEndAsync(
            ["--Storage:Directory", data.Path, "--ConnectionStrings:Redis", connection, .. database is null ? Array.Empty<string>() : ["--ConnectionStrings:Postgres", database]]);
        Assert.Equal(1, code);
        Assert.Contains(told, text, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", text, StringComparison.Ordinal);
    }

    private static async Task<List<RestlessPerson>> StartPeopleAsync(ReplicaPair replicas)
    {
        var people = new List<RestlessPerson>();
        for (var i = 0; i < People; i++)
        {
            var (home, other) = i % 2 == 0 ? (replicas.One, replicas.Two) : (replicas.Two, replicas.One);
            people.Add(await RestlessPerson.StartAsync(home.Address, [other.Address], i));
        }

        return people;
    }

    private static async Task<TimeSpan> TalkAsync(List<RestlessPerson> people, Func<Task> meanwhile)
    {
        people.ForEach(person => person.ForgetTimes());
        using var stop = new CancellationTokenSource();
        var talking = people.Select(person => person.TalkAsync(stop.Token, waitsForReply: true)).ToList();
        await meanwhile();
        await stop.CancelAsync();
        await Task.WhenAll(talking);
        return people.Max(person => person.LongestDelivery);
    }

    // R8: by itself, within thirty seconds.
    private static async Task WaitUntilNewsIsFastAsync(List<RestlessPerson> people)
    {
        for (var i = 0; i < 30; i++)
        {
            if (await TalkAsync(people, async () => await Task.Delay(1_000)) < Soon)
            {
                return;
            }
        }

        Assert.Fail("R8: news does not come at once again.");
    }

    private static async Task CheckAsync(List<RestlessPerson> people, ReplicaPair replicas)
    {
        foreach (var person in people)
        {
            await person.CheckAsync();
            person.AssertNotIn(replicas.Output);
            person.Dispose();
        }
    }

    // How many of a hundred messages get through, one replica after the other.
    private static async Task<int> FloodAsync(ReplicaPair replicas)
    {
        using var one = await DirectLineClient.StartAsync(replicas.One.Address);
        using var two = one.At(replicas.Two.Address);
        var through = 0;
        for (var i = 0; i < 50; i++)
        {
            through += (await one.SayAsync("hoi")).Status == HttpStatusCode.OK ? 1 : 0;
            through += (await two.SayAsync("hoi")).Status == HttpStatusCode.OK ? 1 : 0;
        }

        return through;
    }
}
