using System.Net;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Deployment;

/// <summary>The server behind nginx as the guide sets it up.</summary>
public sealed class NginxTests : IAsyncLifetime
{
    private readonly FreshDirectory data = new();
    private ServerProcess server = null!;
    private Nginx nginx = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        server = await ServerProcess.StartAsync(
            data.Path, "--Proxy:TrustedAddresses:0", "127.0.0.1", "--DirectLine:ChatsPerMinute", "3", "--Operations:Key", "an-operators-key-for-tests-0123456789");
        nginx = await Nginx.StartAsync(server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await nginx.DisposeAsync();
        await server.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task Chat_OverHttpsWithAStream_Works()
    {
        using var http = NewHttp();
        var token = await TokenAsync(http);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("token").GetString());
        using var begun = await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), Json("{}"), Stop);
        using var conversation = JsonDocument.Parse(await begun.Content.ReadAsStringAsync(Stop));
        var stream = new Uri(conversation.RootElement.GetProperty("streamUrl").GetString()!);
        Assert.Equal(("wss", nginx.Address.Authority), (stream.Scheme, stream.Authority));

        using var socket = new ClientWebSocket();
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => nginx.IsItsOwn(shown);
        await socket.ConnectAsync(stream, Stop);
        var id = conversation.RootElement.GetProperty("conversationId").GetString();
        using var posted = await http.PostAsync(
            new Uri($"/v3/directline/conversations/{id}/activities", UriKind.Relative), Json("""{"type":"message","text":"hoi achter nginx","channelData":{"clientActivityID":"1"}}"""), Stop);
        Assert.Equal(HttpStatusCode.OK, posted.StatusCode);
        Assert.Contains("hoi achter nginx", await ReadUntilAsync(socket, "hoi achter nginx"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A33_Claims_DoNotCount()
    {
        using var http = NewHttp();
        using var page = new HttpRequestMessage(HttpMethod.Get, "/");
        foreach (var (name, value) in ((string, string)[])[("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "http"), ("X-Forwarded-Prefix", "/evil")])
        {
            page.Headers.Add(name, value);
        }

        using var shown = await http.SendAsync(page, Stop);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
        Assert.DoesNotContain("evil", string.Concat(shown.Headers) + await shown.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(shown.Headers.Contains("Strict-Transport-Security"));

        // Each call claims another address; the limit is that of the one it comes from.
        HttpStatusCode[] given = [.. await Task.WhenAll(Enumerable.Range(0, 5).Select(async i =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
            request.Headers.Add("Origin", nginx.Address.GetLeftPart(UriPartial.Authority));
            request.Headers.Add("X-Forwarded-For", $"203.0.113.{i}");
            using var answer = await http.SendAsync(request, Stop);
            return answer.StatusCode;
        }))];
        Assert.Equal(3, given.Count(status => status == HttpStatusCode.OK));
        Assert.Equal(2, given.Count(status => status == HttpStatusCode.TooManyRequests));
    }

    [Theory]
    [InlineData("GET", "/operations", HttpStatusCode.NotFound)]
    [InlineData("GET", "/health/ready", HttpStatusCode.NotFound)]
    [InlineData("POST", "/api/messages", HttpStatusCode.NotFound)]
    [InlineData("TRACE", "/", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/dialogs/", HttpStatusCode.NotFound)]
    public async Task A33_Doors_NotForTheWorld(string method, string path, HttpStatusCode expected)
    {
        using var http = NewHttp();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var answer = await http.SendAsync(request, Stop);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Http_SentToHttps()
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await http.GetAsync(nginx.Plain, Stop);
        Assert.Equal((HttpStatusCode.MovedPermanently, "https"), (answer.StatusCode, answer.Headers.Location!.Scheme));
    }

    [Fact]
    public async Task Upload_TooLong_RefusedByNginx()
    {
        using var http = NewHttp();
        using var answer = await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), Json(new string(' ', 70_000)), Stop);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    private HttpClient NewHttp() =>
        new(new HttpClientHandler { ServerCertificateCustomValidationCallback = (_, shown, _, _) => nginx.IsItsOwn(shown), AllowAutoRedirect = false }) { BaseAddress = nginx.Address };

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    private async Task<JsonElement> TokenAsync(HttpClient http)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
        request.Headers.Add("Origin", nginx.Address.GetLeftPart(UriPartial.Authority));
        using var answer = await http.SendAsync(request, Stop);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        using var token = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return token.RootElement.Clone();
    }

    private static async Task<string> ReadUntilAsync(ClientWebSocket socket, string words)
    {
        var read = new StringBuilder();
        var buffer = new byte[16 * 1024];
        while (!read.ToString().Contains(words, StringComparison.Ordinal))
        {
            var received = await socket.ReceiveAsync(buffer, Stop).WaitAsync(TimeSpan.FromSeconds(10), Stop);
            read.Append(Encoding.UTF8.GetString(buffer, 0, received.Count));
        }

        return read.ToString();
    }
}
