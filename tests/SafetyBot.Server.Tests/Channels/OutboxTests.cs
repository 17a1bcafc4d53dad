using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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

    [Fact]
    public async Task F21_Doubtful_NotSentAgainAndTold()
    {
        var told = 0;
        await using var connector = new Connector(http => Interlocked.Increment(ref told) == 1 ? 500 : 200);
        await PostAsync(connector, "doubtful");
        await connector.WaitForAsync(2);
        await Task.Delay(2500);
        Assert.Equal(connector.Got.Distinct(), connector.Got);
        Assert.DoesNotContain("0000002", connector.Taken);
        await server.Process.ToldAsync("Uncertain");
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

    private async Task PostAsync(Connector connector, string conversation)
    {
        using var http = server.NewHttp();
        var body = $$"""{"type":"message","id":"1","text":"hoi","channelId":"test","serviceUrl":"{{connector.Address}}","conversation":{"id":"{{conversation}}"},"from":{"id":"u"},"recipient":{"id":"b"},"locale":"nl-NL"}""";
        var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode);
    }

    /// <summary>A channel's service that answers as the test says.</summary>
    private sealed class Connector : IAsyncDisposable
    {
        private readonly WebApplication app = WebApplication.Create();

        public Connector(Func<HttpContext, int> answer)
        {
            app.Urls.Add("http://127.0.0.1:0");
            app.MapPost("/{**path}", async (HttpContext http) =>
            {
                using var activity = await JsonDocument.ParseAsync(http.Request.Body);
                var id = activity.RootElement.GetProperty("id").GetString()![^7..];
                Got.Enqueue(id);
                var status = answer(http);
                if (status == 200 && !http.RequestAborted.IsCancellationRequested)
                {
                    Taken.Enqueue(id);
                }

                return Results.Json(new { id = "1" }, statusCode: status);
            });
            app.StartAsync().GetAwaiter().GetResult();
        }

        /// <summary>The numbers of all replies it got, in order.</summary>
        public ConcurrentQueue<string> Got { get; } = new();

        /// <summary>Those it took.</summary>
        public ConcurrentQueue<string> Taken { get; } = new();

        public string Address => app.Urls.First();

        public async Task WaitForAsync(int count)
        {
            for (var i = 0; i < 1000 && Taken.Count < count; i++)
            {
                await Task.Delay(10);
            }

            Assert.True(Taken.Count >= count);
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();
    }
}
