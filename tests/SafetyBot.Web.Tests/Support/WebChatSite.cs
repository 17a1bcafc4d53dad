using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace SafetyBot.Web.Tests.Support;

/// <summary>
/// A site that shows the chat with Microsoft's Web Chat, by the code in the README: its page under its policy, and its back end. Between
/// the browser and the server stands a proxy that can be cut.
/// </summary>
public sealed class WebChatSite : IAsyncLifetime
{
    private const string Heading = "With Web Chat";
    private const string Nonce = "a-number-of-the-site";

    private readonly FreshDirectory packages = new();
    private readonly FreshDirectory data = new();
    private WebApplication site = null!;
    private TcpProxy proxy = null!;

    /// <summary>The server behind the proxy.</summary>
    public ServerProcess Server { get; private set; } = null!;

    /// <summary>The site's origin; not that of the server.</summary>
    public string Origin => site.Urls.Single();

    /// <summary>The server's origin, as the browser knows it.</summary>
    public string Bot => $"http://127.0.0.1:{proxy.Port}";

    /// <summary>The page with one of the bundles.</summary>
    /// <param name="bundle">"webchat" or "webchat-minimal".</param>
    public string PageWith(string bundle) => $"{Origin}/?bundle={bundle}";

    /// <summary>Cuts all connections; new ones can be made.</summary>
    public void Cut()
    {
        proxy.Cut();
        proxy.Mend();
    }

    /// <summary>Ends the server at once and starts it anew, on the same data.</summary>
    public async Task RestartAsync()
    {
        var port = Server.Address.Port;
        await Server.KillAsync();
        await Server.DisposeAsync();
        Server = await StartAsync(port);
    }

    public async ValueTask InitializeAsync()
    {
        var installing = Npm.InstallAsync("tests/SafetyBot.Web.Tests/WebChat", packages.Path);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        site = builder.Build();
        site.Urls.Add("http://127.0.0.1:0");
        site.MapGet("/", (Delegate)WriteAsync);
        site.MapGet("/{file}.js", (string file) => Results.File(Path.Combine(packages.Path, "node_modules/botframework-webchat/dist", file + ".js"), "text/javascript"));
        site.MapPost("/chat-token", (Delegate)(async () => Results.Text(await TokenAsync(), "application/json")));
        site.MapGet("/gone", () => Results.Text("<title>Elsewhere</title>", "text/html"));
        await site.StartAsync();
        Server = await StartAsync(port: 0);
        proxy = new TcpProxy(Server.Address.Port);
        await installing;
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await proxy.DisposeAsync();
        await Server.DisposeAsync();
        packages.Dispose();
        data.Dispose();
    }

    private Task<ServerProcess> StartAsync(int port) => ServerProcess.StartAsync(
        data.Path, "--environment", "Development", "--DirectLine:AllowedOrigins:0", Origin, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    private Task WriteAsync(HttpContext http)
    {
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.ContentSecurityPolicy = Written("");
        var page = Written("html").Replace("/webchat.js", $"/{http.Request.Query["bundle"]}.js", StringComparison.Ordinal).Replace("https://www.google.com/", $"{Origin}/gone", StringComparison.Ordinal);
        return http.Response.WriteAsync($"<!doctype html><html lang=\"nl\"><head><title>Chat</title><link rel=\"icon\" href=\"data:,\"><meta name=\"viewport\" content=\"width=device-width\"><style nonce=\"{Nonce}\">#chat {{ height: 90vh }}</style></head><body>{page}</body></html>");
    }

    private Task<string> TokenAsync() => Npm.RunAsync(
        packages.Path, "node", "--input-type=module", "--eval", $"process.env.DIRECTLINE_SECRET = '{ServerProcess.Secret}'; {Written("js").Replace("export ", "", StringComparison.Ordinal)}; console.log(JSON.stringify(await chatToken()));");

    private string Written(string language) => ReadmeCode.Of(Heading, language, Bot, Origin).Replace("NONCE", Nonce, StringComparison.Ordinal);
}
