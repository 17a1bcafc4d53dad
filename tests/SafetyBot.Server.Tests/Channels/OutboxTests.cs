using System.Collections.Concurrent;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Channels;

public sealed class OutboxTests(RunningServer server)
{
    [Fact]
    public async Task F21_SlowedDown_AllArriveOnceInOrder()
    {
        var told = 0;
        await using var connector = new Connector(http => Interlocked.Increment(ref told) == 2 ? 429 : 200);
        await PostAsync(connector, "slowed");
        await connector.WaitForAsync(3);
        Assert.Equal(["0000002", "0000003", "0000004"], connector.Taken.Take(3));
        Assert.Equal(["0000002", "0000003", "0000003", "0000004"], connector.Got.Take(4));
    }

    [Theory]
    [InlineData("delta")]
    [InlineData("date")]
    public async Task F21_SlowedDown_WaitsAsTold(string form)
    {
        var times = new ConcurrentQueue<DateTimeOffset>();
        await using var connector = new Connector(http =>
        {
            times.Enqueue(DateTimeOffset.UtcNow);
            http.Response.Headers.RetryAfter = form == "delta" ? "3" : DateTimeOffset.UtcNow.AddSeconds(4).ToString("R");
            return times.Count == 1 ? 429 : 200;
        });
        await PostAsync(connector, "told-" + form);
        await connector.WaitForAsync(1);
        Assert.True(times.ElementAt(1) - times.ElementAt(0) >= TimeSpan.FromSeconds(2.9));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(408)]
    [InlineData(502)]
    public async Task F21_Doubtful_NotSentAgainAndTold(int status)
    {
        var told = 0;
        var conversation = $"doubtful-{status}";
        await using var connector = new Connector(http => Interlocked.Increment(ref told) == 1 ? status : 200);
        await PostAsync(connector, conversation);
        await connector.WaitForAsync(2);
        await OperationsView.WaitForAsync(server.Process.Address, "Uncertain", conversation);
        await Task.Delay(1500);
        Assert.Equal(connector.Got.Distinct(), connector.Got);
        Assert.DoesNotContain("0000002", connector.Taken);
        await server.Process.ToldAsync("Uncertain");
    }

    [Fact]
    public async Task F21_NotNow_SentAgain()
    {
        var told = 0;
        await using var connector = new Connector(http => Interlocked.Increment(ref told) == 1 ? 503 : 200);
        await PostAsync(connector, "not-now");
        await connector.WaitForAsync(3);
        Assert.Equal(["0000002", "0000002", "0000003", "0000004"], connector.Got.Take(4));
    }

    [Fact]
    public async Task F21_ConnectionCutAfterTheBody_NotSentAgain()
    {
        var told = 0;
        await using var connector = new Connector(http =>
        {
            if (Interlocked.Increment(ref told) == 1)
            {
                http.Abort();
            }

            return 200;
        });
        await PostAsync(connector, "cut");
        await connector.WaitForAsync(2);
        await Task.Delay(2500);
        Assert.Equal(connector.Got.Distinct(), connector.Got);
    }

    [Fact]
    public async Task F21_NobodyListens_SentWhenSomebodyDoes()
    {
        var address = Connector.FreeAddress();
        await Connector.PostAsync(server.Process.Address, address, "later", "hoi");
        await Task.Delay(1500);
        await using var connector = new Connector(_ => 200, address);
        await connector.WaitForAsync(3);
        Assert.Equal(["0000002", "0000003", "0000004"], connector.Got.Take(3));
    }

    [Fact]
    public async Task F21_DoubtfulWordsAboutDanger_SaidOnceMoreAndKnownAsRepeat()
    {
        var got = new ConcurrentDictionary<string, int>();
        await using var connector = new Connector(http => got.AddOrUpdate(http.Request.Path, 1, (_, count) => count + 1) == 1 ? 500 : 200);
        await Connector.PostAsync(server.Process.Address, connector.Address, "danger", "ik wil dood");
        await OperationsView.WaitForAsync(server.Process.Address, "Repeated", "danger");
        await Task.Delay(2500);

        var cards = connector.Bodies.Where(body => body.TryGetProperty("attachments", out var attachments) && attachments.ToString().Contains("113", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, cards.Count);
        Assert.False(IsRepeat(cards[0]));
        Assert.True(IsRepeat(cards[1]));
        Assert.Equal(cards[0].GetProperty("id").GetString(), cards[1].GetProperty("id").GetString());
        Assert.Single(connector.Bodies, IsRepeat);
    }

    private static bool IsRepeat(JsonElement body) => body.TryGetProperty("text", out var text) && text.GetString()!.Contains("nog een keer", StringComparison.Ordinal);

    private Task PostAsync(Connector connector, string conversation) => Connector.PostAsync(server.Process.Address, connector.Address, conversation, "hoi");
}
