using System.IO.Compression;
using System.Net;
using System.Text;

namespace SafetyBot.Web.Tests;

/// <summary>How much travels over the line (P07), and what stands in it.</summary>
public sealed class SizeTests(WebServer server)
{
    private const int MostOfPage = 60 * 1024;
    private const int MostOfLauncher = 5 * 1024;

    [Theory]
    [InlineData("/", MostOfPage)]
    [InlineData("/nl-x-simple", MostOfPage)]
    [InlineData("/en", MostOfPage)]
    [InlineData("/widget.js", MostOfLauncher)]
    public async Task P07_Compressed_Small(string path, int most)
    {
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var response = await GetAsync(path, encoding);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.Single());
            Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1000, most);
        }
    }

    [Fact]
    public async Task Answers_WithAPersonInThem_NotCompressed()
    {
        using var http = new HttpClient { BaseAddress = server.Process.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        http.DefaultRequestHeaders.Add("Origin", server.Origin);
        using var token = await http.PostAsync(new Uri("/api/chat/token", UriKind.Relative), null);
        Assert.Empty(token.Content.Headers.ContentEncoding);
        using var forms = await http.PostAsync(new Uri("/chat", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("begin", "nl")]));
        Assert.Equal(HttpStatusCode.OK, forms.StatusCode);
        Assert.Contains("id=\"log\"", await forms.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(forms.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task A05_NoSecretInWhatBrowsersGet()
    {
        foreach (var path in new[] { "/", "/widget.js" })
        {
            using var response = await GetAsync(path, "br");
            await using var plain = new BrotliStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
            using var reader = new StreamReader(plain, Encoding.UTF8);
            Assert.DoesNotContain(ServerProcess.Secret, await reader.ReadToEndAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SecurityText_ContactAndLessThanAYear()
    {
        using var http = new HttpClient { BaseAddress = server.Process.Address };
        var lines = (await http.GetStringAsync(new Uri("/.well-known/security.txt", UriKind.Relative))).Split('\n');
        Assert.Contains("Contact: mailto:security@example.org", lines);
        var expires = DateTimeOffset.Parse(lines.Single(line => line.StartsWith("Expires: ", StringComparison.Ordinal))[9..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(expires - DateTimeOffset.UtcNow, TimeSpan.FromDays(30), TimeSpan.FromDays(364));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string encoding)
    {
        using var http = new HttpClient { BaseAddress = server.Process.Address };
        http.DefaultRequestHeaders.Add("Accept-Encoding", encoding);
        return await http.GetAsync(new Uri(path, UriKind.Relative));
    }
}
