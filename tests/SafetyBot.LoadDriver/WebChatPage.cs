using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using SafetyBot.Server.Tests.Support;

namespace SafetyBot.LoadDriver;

/// <summary>A site that shows the chat with Microsoft's Web Chat, to measure beside our own page: the same bot, the bundle compressed as well as ours. Also an empty page.</summary>
internal sealed class WebChatPage : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly DirectoryInfo packages = Directory.CreateTempSubdirectory("safetybot-web-chat-");
    private readonly Dictionary<string, byte[]> compressed = [];

    /// <summary>Installs Web Chat and listens.</summary>
    /// <param name="folder">Where the package and lock file are that name it.</param>
    public WebChatPage(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "package*.json"))
        {
            File.Copy(file, Path.Combine(packages.FullName, Path.GetFileName(file)));
        }

        using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--ignore-scripts"]) { WorkingDirectory = packages.FullName })!;
        npm.WaitForExit();
        foreach (var bundle in new[] { Full, Minimal })
        {
            compressed[$"/{bundle}.js"] = Compress(File.ReadAllBytes(Path.Combine(packages.FullName, "node_modules/botframework-webchat/dist", bundle + ".js")));
        }

        Origin = $"http://localhost:{FreePort.Take()}";
        listener.Prefixes.Add(Origin + "/");
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The full bundle.</summary>
    public static string Full => "webchat";

    /// <summary>The minimal bundle.</summary>
    public static string Minimal => "webchat-minimal";

    /// <summary>The site's origin.</summary>
    public string Origin { get; }

    /// <summary>The bot, which has to allow the site.</summary>
    public Uri? Bot { get; set; }

    /// <summary>A page with nothing on it: what the browser itself takes.</summary>
    public Uri Empty => new(Origin + "/empty");

    /// <summary>The page with one of the bundles.</summary>
    public Uri With(string bundle) => new($"{Origin}/?{bundle}");

    public void Dispose()
    {
        listener.Close();
        packages.Delete(recursive: true);
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var http = await listener.GetContextAsync();
                var address = http.Request.Url!;
                var script = compressed.GetValueOrDefault(address.AbsolutePath);
                http.Response.ContentType = script is null ? "text/html; charset=utf-8" : "text/javascript";
                http.Response.AddHeader("Content-Encoding", "br");
                await http.Response.OutputStream.WriteAsync(script ?? Compress(Encoding.UTF8.GetBytes(Html(address))));
                http.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The measurement is over.
        }
    }

    private string Html(Uri address) => address.AbsolutePath == "/empty" ? Page("") : Page($$"""
        <style>#chat { height: 100vh }</style><div id="chat"></div>
        <script src="/{{address.Query[1..]}}.js"></script>
        <script>
        (async () => {
            const { token } = await (await fetch('{{Bot}}api/chat/token', { method: 'POST' })).json();
            const directLine = WebChat.createDirectLine({ domain: '{{Bot}}v3/directline', token, conversationStartProperties: { locale: 'nl-NL' } });
            WebChat.renderWebChat({ directLine, locale: 'nl-NL', styleOptions: { hideUploadButton: true } }, document.getElementById('chat'));
        })();
        </script>
        """);

    private static string Page(string body) =>
        $"""<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Chat</title><link rel="icon" href="data:,"></head><body>{body}</body></html>""";

    private static byte[] Compress(byte[] bytes)
    {
        var target = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        return BrotliEncoder.TryCompress(bytes, target, out var written, quality: 9, window: 22) ? target[..written] : throw new InvalidOperationException("Not compressed.");
    }
}
