using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace SafetyBot.Server.Tests.Channels;

public sealed class MessagesTests(RunningServer server)
{
    [Fact]
    public async Task Post_ExpectReplies_AnsweredAtOnceAndRepeatedTheSame()
    {
        var body = Message("hoi", "m1", Guid.NewGuid().ToString(), """ "deliveryMode":"expectReplies",""");
        var first = await PostAsync(body);
        var second = await PostAsync(body);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        var replies = first.Json.GetProperty("activities").EnumerateArray().ToList();
        Assert.StartsWith("Hoi. Ik ben een computer", replies[0].GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.All(replies, reply => Assert.Equal("m1", reply.GetProperty("replyToId").GetString()));
        Assert.Equal(Ids(first), Ids(second));
    }

    [Fact]
    public async Task Post_Normal_RepliesGoToTheServiceUrl()
    {
        await using var connector = WebApplication.Create();
        connector.Urls.Add("http://127.0.0.1:0");
        var received = new List<(string Path, JsonElement Activity)>();
        connector.MapPost("/{**path}", async (HttpContext http) =>
        {
            var activity = (await JsonDocument.ParseAsync(http.Request.Body)).RootElement.Clone();
            lock (received)
            {
                received.Add((http.Request.Path, activity));
            }

            return Results.Json(new { id = "1" });
        });
        await connector.StartAsync();

        var answer = await PostAsync(Message("hoi", "m1", "conversation:1;x", $"\"serviceUrl\":\"{connector.Urls.First()}\","));
        Assert.Equal((HttpStatusCode.OK, ""), (answer.Status, answer.Body));
        await WaitUntil(() => received.Count >= 3);
        Assert.All(received, one => Assert.StartsWith("/v3/conversations/conversation:1;x/activities", one.Path, StringComparison.Ordinal));
        Assert.StartsWith("Hoi. Ik ben een computer", received[0].Activity.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("https://evil.example/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("")]
    public async Task Post_ServiceUrlElsewhere_Refused(string serviceUrl) =>
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Message("hoi", "m1", "c1", $"\"serviceUrl\":\"{serviceUrl}\","))).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    public async Task Post_NoActivity_Refused(string body) => Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body)).Status);

    [Fact]
    public async Task Post_FromAPage_DoesNotExist()
    {
        using var http = server.NewHttp();
        http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent("{}", Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A10_Production_DoesNotExist()
    {
        using var data = new FreshDirectory();
        await using var production = await ServerProcess.StartAsync(data.Path);
        using var http = new HttpClient { BaseAddress = production.Address };
        var response = await http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(Message("hoi", "1", "c", ""), Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private static IEnumerable<string> Ids(Answer answer) => answer.Json.GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("id").GetString()!);

    private static string Message(string text, string id, string conversation, string more) =>
        $$"""{"type":"message",{{more}}"id":"{{id}}","text":"{{text}}","channelId":"test","conversation":{"id":"{{conversation}}"},"from":{"id":"u"},"recipient":{"id":"b"},"locale":"nl-NL"}""";

    private static async Task WaitUntil(Func<bool> done)
    {
        for (var i = 0; i < 500 && !done(); i++)
        {
            await Task.Delay(10);
        }

        Assert.True(done());
    }

    private async Task<Answer> PostAsync(string body)
    {
        using var http = server.NewHttp();
        return await Answer.OfAsync(await http.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json")));
    }
}
