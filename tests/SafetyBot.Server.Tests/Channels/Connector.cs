using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafetyBot.Server.Tests.Channels;

/// <summary>A channel's service that answers as the test says.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly WebApplication app = NewApplication();

    public Connector(Func<HttpContext, int> answer, string? address = null)
    {
        app.Urls.Add(address ?? "http://127.0.0.1:0");
        app.MapPost("/{**path}", async (HttpContext http) =>
        {
            using var activity = await JsonDocument.ParseAsync(http.Request.Body);
            var id = activity.RootElement.GetProperty("id").GetString()![^7..];
            Bodies.Enqueue(activity.RootElement.Clone());
            Got.Enqueue(id);
            var status = answer(http);
            if (status == 0)
            {
                await Task.Delay(Timeout.Infinite, http.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
            }

            if (status == 200 && !http.RequestAborted.IsCancellationRequested)
            {
                Taken.Enqueue(id);
            }

            return Results.Json(new { id = "1" }, statusCode: status == 0 ? 500 : status);
        });
        app.StartAsync().GetAwaiter().GetResult();
    }

    /// <summary>The numbers of all replies it got, in order.</summary>
    public ConcurrentQueue<string> Got { get; } = new();

    /// <summary>Those it took.</summary>
    public ConcurrentQueue<string> Taken { get; } = new();

    /// <summary>All it got.</summary>
    public ConcurrentQueue<JsonElement> Bodies { get; } = new();

    public string Address => app.Urls.First();

    /// <summary>An address nobody listens on.</summary>
    public static string FreeAddress() => $"http://127.0.0.1:{FreePort.Take()}";

    /// <summary>Posts a message as a channel does.</summary>
    public static async Task PostAsync(Uri server, string serviceUrl, string conversation, string text)
    {
        using var http = new HttpClient { BaseAddress = server };
        var body = JsonSerializer.Serialize(new
        {
            type = "message",
            id = "1",
            text,
            channelId = "test",
            serviceUrl,
            conversation = new { id = conversation },
            from = new { id = "u" },
            recipient = new { id = "b" },
            locale = "nl-NL",
        });
        var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.True(response.IsSuccessStatusCode);
    }

    public async Task WaitForAsync(int count)
    {
        for (var i = 0; i < 1500 && Taken.Count < count; i++)
        {
            await Task.Delay(10);
        }

        Assert.True(Taken.Count >= count);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static WebApplication NewApplication()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        return builder.Build();
    }
}
