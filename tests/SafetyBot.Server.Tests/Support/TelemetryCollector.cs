using System.Net;
using System.Text;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Takes the traces and metrics that a server sends, as text to search in.</summary>
public sealed class TelemetryCollector : IDisposable
{
    private readonly HttpListener listener = new();
    private readonly StringBuilder received = new();
    private readonly string address = $"http://127.0.0.1:{FreePort.Take()}/";

    public TelemetryCollector()
    {
        listener.Prefixes.Add(address);
        listener.Start();
        _ = TakeAsync();
    }

    /// <summary>The variables with which a server sends to it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
    };

    /// <summary>All it got so far. Texts stand as they are in what is sent.</summary>
    public string Received
    {
        get
        {
            lock (received)
            {
                return received.ToString();
            }
        }
    }

    /// <summary>Waits until it got something.</summary>
    public async Task ToldAsync(string text)
    {
        for (var i = 0; i < 600 && !Received.Contains(text, StringComparison.Ordinal); i++)
        {
            await Task.Delay(50);
        }

        Assert.Contains(text, Received, StringComparison.Ordinal);
    }

    public void Dispose() => listener.Close();

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var body = new MemoryStream();
                await context.Request.InputStream.CopyToAsync(body);
                lock (received)
                {
                    received.Append(Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
                }

                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            // Closed at the end of the test.
        }
    }
}
