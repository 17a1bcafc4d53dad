using System.Net;
using System.Text;

namespace SafetyBot.Web.Tests.Support;

/// <summary>Another site on this machine: where the exit leads, where a person was before, and a site that embeds the chat.</summary>
public sealed class Elsewhere : IDisposable
{
    private readonly HttpListener listener = new();

    public Elsewhere()
    {
        Origin = $"http://localhost:{FreePort.Take()}";
        listener.Prefixes.Add(Origin + "/");
        listener.Start();
        _ = ServeAsync();
    }

    /// <summary>Its origin; not that of the server.</summary>
    public string Origin { get; }

    /// <summary>A page that could be anybody's.</summary>
    public string Neutral => Origin + "/neutral";

    /// <summary>A page of the site in which this HTML stands.</summary>
    /// <param name="html">The HTML.</param>
    /// <param name="policy">The page's Content-Security-Policy; empty: none.</param>
    public string With(string html, string policy = "") => $"{Origin}/page?html={Uri.EscapeDataString(html)}&policy={Uri.EscapeDataString(policy)}";

    public void Dispose() => listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                var http = await listener.GetContextAsync();
                var html = http.Request.QueryString["html"] ?? "";
                var page = Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"nl\"><head><title>Elsewhere</title><link rel=\"icon\" href=\"data:,\"></head><body><h1>Elsewhere</h1>{html}</body></html>");
                if (http.Request.QueryString["policy"] is { Length: > 0 } policy)
                {
                    http.Response.AddHeader("Content-Security-Policy", policy);
                }

                http.Response.ContentType = "text/html; charset=utf-8";
                await http.Response.OutputStream.WriteAsync(page);
                http.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
