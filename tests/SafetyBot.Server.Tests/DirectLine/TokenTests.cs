using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class TokenTests(RunningServer server)
{
    private const string Generate = "/v3/directline/tokens/generate";

    [Fact]
    public async Task A01_NoToken_Refused()
    {
        using var person = await server.NewPersonAsync();
        person.Token = "";
        foreach (var (method, path) in Routes(person.Conversation))
        {
            var answer = await person.SendAsync(method, path, method == HttpMethod.Post ? "{}" : null);
            Assert.Equal((HttpStatusCode.Unauthorized, "Unauthorized"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task A01_TokenOfOtherConversation_Refused()
    {
        using var one = await server.NewPersonAsync();
        using var other = await server.NewPersonAsync();
        one.Token = other.Token;
        var answer = await one.SayAsync("hoi");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.NotEqual("TokenExpired", answer.Code);
        Assert.Equal(HttpStatusCode.Forbidden, (await one.ReconnectAsync("")).Status);
    }

    [Fact]
    public async Task A01_ExpiredToken_ToldAsExpired()
    {
        using var person = await server.NewPersonAsync();
        person.Token = Tokens.Make(person.Conversation, DateTimeOffset.UtcNow.AddSeconds(60));
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
        person.Token = Tokens.Make(person.Conversation, DateTimeOffset.UtcNow.AddSeconds(-1));
        foreach (var (method, path) in Routes(person.Conversation))
        {
            var answer = await person.SendAsync(method, path, method == HttpMethod.Post ? "{}" : null);
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (answer.Status, answer.Code));
        }
    }

    [Fact]
    public async Task A02_ChangedToken_Refused()
    {
        using var person = await server.NewPersonAsync();
        using var other = await server.NewPersonAsync();
        var good = person.Token;
        string[] forged =
        [
            Tokens.WithPayload(good, payload => payload.Replace(person.Conversation, other.Conversation, StringComparison.Ordinal)),
            Tokens.WithPayload(other.Token, payload => payload.Replace(other.Conversation, person.Conversation, StringComparison.Ordinal)),
            Tokens.WithoutSignature(good),
            Tokens.Make(person.Conversation, DateTimeOffset.UtcNow.AddHours(1), key: new byte[32]),
            Tokens.Make(person.Conversation, DateTimeOffset.UtcNow.AddHours(1), header: """{"typ":"JWT","alg":"HS256"}"""),
            Tokens.Make(person.Conversation, DateTimeOffset.UtcNow.AddHours(1), use: "stream"),
            good[..^1] + (good[^1] == 'A' ? 'E' : 'A'),
            good + "x",
            good.Replace('.', ' '),
            "..",
            "é.é.é",
        ];
        foreach (var token in forged)
        {
            person.Http.DefaultRequestHeaders.Remove("Authorization");
            person.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + Uri.EscapeDataString(token).Replace("%2E", ".", StringComparison.Ordinal));
            var answer = await Answer.OfAsync(await person.Http.GetAsync(new Uri($"/v3/directline/conversations/{person.Conversation}", UriKind.Relative)));
            Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        }
    }

    [Fact]
    public async Task Refresh_GoodToken_GivesNewOneForSameConversation()
    {
        using var person = await server.NewPersonAsync();
        var answer = await person.SendAsync(HttpMethod.Post, "/tokens/refresh");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(1800, answer.Json.GetProperty("expires_in").GetInt32());
        Assert.Equal(person.Conversation, answer.Json.GetProperty("conversationId").GetString());
        person.Token = answer.Json.GetProperty("token").GetString()!;
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
    }

    [Fact]
    public async Task Generate_Secret_GivesTokenBoundToUser()
    {
        var answer = await GenerateAsync("""{"user":{"id":"dl_somebody"}}""");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        using var person = new DirectLineClient(server.Process.Address, answer.Json.GetProperty("token").GetString()!, answer.Json.GetProperty("conversationId").GetString()!);
        Assert.Equal(HttpStatusCode.Created, (await person.BeginAsync("{}")).Status);
        await person.SayAsync("hoi", "mine");
        var mine = (await person.ReadAsync()).Single(said => said.ClientId == "mine");
        Assert.Equal("dl_somebody", mine.Activity.GetProperty("from").GetProperty("id").GetString());
    }

    [Theory]
    [InlineData("""{"user":{"id":"jan"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":7}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"trustedOrigins":["https://evil.example"]}""", HttpStatusCode.Forbidden)]
    [InlineData("""{"trustedOrigins":"https://evil.example"}""", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    public async Task Generate_BadBody_Refused(string body, HttpStatusCode status) =>
        Assert.Equal(status, (await GenerateAsync(body)).Status);

    [Fact]
    public async Task A05_SecretInBrowser_RefusedAndLogged()
    {
        var answer = await GenerateAsync("{}", origin: server.Process.Origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        using var http = server.NewHttp();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServerProcess.Secret);
        http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.PostAsync(new Uri("/v3/directline/conversations", UriKind.Relative), null)).StatusCode);
        await server.Process.ToldAsync("secret came from a browser");
        Assert.DoesNotContain(ServerProcess.Secret, server.Process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(ServerProcess.Secret, await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A06_TokenFromForeignOrigin_Refused(string origin)
    {
        using var http = server.NewHttp();
        if (origin.Length > 0)
        {
            http.DefaultRequestHeaders.Add("Origin", origin);
        }

        var answer = await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task A06_TokenUsedFromOtherOrigin_Refused()
    {
        using var person = await server.NewPersonAsync();
        var answer = await person.SendAsync(HttpMethod.Post, $"/conversations/{person.Conversation}/activities", """{"type":"message","text":"hoi"}""", "https://evil.example");
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(HttpStatusCode.OK, (await person.SendAsync(HttpMethod.Get, $"/conversations/{person.Conversation}", origin: server.Process.Origin)).Status);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Routes(string conversation) =>
    [
        (HttpMethod.Post, "/tokens/refresh"),
        (HttpMethod.Post, "/conversations"),
        (HttpMethod.Get, $"/conversations/{conversation}"),
        (HttpMethod.Post, $"/conversations/{conversation}/activities"),
        (HttpMethod.Get, $"/conversations/{conversation}/activities"),
        (HttpMethod.Post, $"/conversations/{conversation}/upload"),
        (HttpMethod.Get, "/session/getsessionid"),
    ];

    private async Task<Answer> GenerateAsync(string body, string? origin = null)
    {
        using var http = server.NewHttp();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", ServerProcess.Secret);
        if (origin is not null)
        {
            http.DefaultRequestHeaders.Add("Origin", origin);
        }

        return await Answer.OfAsync(await http.PostAsync(new Uri(Generate, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json")));
    }
}
