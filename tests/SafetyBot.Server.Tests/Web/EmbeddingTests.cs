using System.Net;

namespace SafetyBot.Server.Tests.Web;

public sealed class EmbeddingTests : IAsyncLifetime
{
    private const string Partner = "https://partner.example";

    private readonly FreshDirectory data = new();
    private ServerProcess server = null!;

    public async ValueTask InitializeAsync() =>
        server = await ServerProcess.StartAsync(data.Path, "--DirectLine:AllowedOrigins:0", Partner, "--Proxy:TrustedAddresses:0", "127.0.0.1");

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        data.Dispose();
    }

    [Theory]
    [InlineData(Partner, true)]
    [InlineData("https://partner.example.evil.example", false)]
    [InlineData("https://sub.partner.example", false)]
    [InlineData("http://partner.example", false)]
    [InlineData("null", false)]
    public async Task A13_Preflight_AllowsOnlyWhoIsListed(string origin, bool allowed)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var request = new HttpRequestMessage(HttpMethod.Options, "/v3/directline/conversations");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent,x-requested-with");
        using var response = await http.SendAsync(request);
        Assert.Equal(allowed, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var value) && value.Single() == origin);
    }

    [Fact]
    public async Task A06_TokenOfPartner_GoodThereAlone()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("Origin", Partner);
        var answer = await Answer.OfAsync(await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var person = new DirectLineClient(server.Address, answer.Json.GetProperty("token").GetString()!, answer.Json.GetProperty("conversationId").GetString()!);
        Assert.Equal(HttpStatusCode.Created, (await person.SendAsync(HttpMethod.Post, "/conversations", "{}", Partner)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync(HttpMethod.Post, "/conversations", "{}", server.Origin)).Status);
    }

    [Fact]
    public async Task A33_ForwardedHeadersOfTheProxy_Count()
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Add("X-Forwarded-For", "192.0.2.1");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "hulp.example");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        http.DefaultRequestHeaders.Add("Origin", "https://hulp.example");
        using var response = await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
    }
}
