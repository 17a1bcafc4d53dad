using System.Net;
using System.Text.RegularExpressions;

namespace SafetyBot.Server.Tests.Web;

public sealed partial class PageTests(RunningServer server)
{
    [Theory]
    [InlineData("/", "nl")]
    [InlineData("/nl-x-simple", "nl-x-simple")]
    [InlineData("/en", "en")]
    public async Task Page_WithoutScript_ShowsHelplinesAndExit(string path, string language)
    {
        using var http = server.NewHttp();
        var page = WebUtility.HtmlDecode(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
        foreach (var number in new[] { "tel:112", "tel:113", "tel:1813", "Kindertelefoon", "Helpwanted" })
        {
            Assert.Contains(number, page, StringComparison.Ordinal);
        }

        Assert.Matches("<a id=\"exit\"[^>]*href=\"https://", page);
        Assert.Contains("class=\"notice\"", page, StringComparison.Ordinal);
        Assert.Contains("<title>Chat</title>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_Head_AnsweredWithoutBody()
    {
        using var http = server.NewHttp();
        using var response = await http.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task E09_Page_LoadsNothingFromElsewhere()
    {
        using var http = server.NewHttp();
        using var response = await http.GetAsync(new Uri("/", UriKind.Relative));
        var page = await response.Content.ReadAsStringAsync();
        Assert.Empty(Loading().Matches(page));
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.All(Tags().Matches(page), tag => Assert.Contains($"nonce=\"{nonce}\"", tag.Value, StringComparison.Ordinal));
        Assert.DoesNotContain(nonce, await http.GetStringAsync(new Uri("/", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/health/live")]
    [InlineData("/nothing-here")]
    [InlineData("/v3/directline/conversations/x")]
    public async Task Headers_EveryAnswer_Safe(string path)
    {
        using var http = server.NewHttp();
        using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("no-store", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Content-Security-Policy"));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task A33_TraceAndDirectories_NotThere()
    {
        using var http = server.NewHttp();
        Assert.Contains((await http.SendAsync(new HttpRequestMessage(HttpMethod.Trace, "/"))).StatusCode, new[] { HttpStatusCode.MethodNotAllowed, HttpStatusCode.NotFound });
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync(new Uri("/dialogs/", UriKind.Relative))).StatusCode);
        Assert.Equal("Healthy", await http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
    }

    [Fact]
    public async Task A33_ForwardedHeadersOfAnybody_Ignored()
    {
        using var http = server.NewHttp();
        http.DefaultRequestHeaders.Add("Origin", "https://evil.example");
        http.DefaultRequestHeaders.Add("X-Forwarded-Host", "evil.example");
        http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        Assert.Equal(HttpStatusCode.Forbidden, (await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null)).StatusCode);
    }

    [GeneratedRegex("""(src|data-src|srcset)=|url\(|@import|<link(?![^>]*data:)""")]
    private static partial Regex Loading();

    [GeneratedRegex("script-src 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("<(script|style)[^>]*>")]
    private static partial Regex Tags();
}
