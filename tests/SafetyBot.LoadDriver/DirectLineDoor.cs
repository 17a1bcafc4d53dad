using System.Buffers;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text.Json;

namespace SafetyBot.LoadDriver;

/// <summary>Direct Line as a browser uses it: posts over HTTP, answers over the stream.</summary>
/// <param name="http">The way to the replica that is posted to.</param>
/// <param name="streamAt">The replica that has the stream.</param>
/// <param name="measure">Where deliveries are counted.</param>
internal sealed class DirectLineDoor(HttpClient http, Uri streamAt, Measure measure) : IDoor
{
    private const int LongestFrame = 64 * 1024;
    private const int SmallFrame = 256;
    private const string Base = "/v3/directline/conversations";
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ClientWebSocket socket = new();
    private string conversation = "";
    private string token = "";
    private int sent;

    public async Task<IReadOnlyList<string>> BeginAsync(CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/chat/token");
        request.Headers.Add("Origin", http.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var given = await http.SendAsync(request, cancellationToken);
        given.EnsureSuccessStatusCode();
        token = JsonDocument.Parse(await given.Content.ReadAsByteArrayAsync(cancellationToken)).RootElement.GetProperty("token").GetString()!;

        using var started = JsonDocument.Parse(await PostAsync(Base, new { locale = "nl-NL" }, cancellationToken));
        conversation = started.RootElement.GetProperty("conversationId").GetString()!;
        token = started.RootElement.GetProperty("token").GetString()!;
        var stream = new UriBuilder(started.RootElement.GetProperty("streamUrl").GetString()!) { Port = streamAt.Port };
        await socket.ConnectAsync(stream.Uri, cancellationToken);
        return await OfferedAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<string>> PressAsync(string button, CancellationToken cancellationToken)
    {
        var posted = PostAsync(
            $"{Base}/{conversation}/activities",
            new { type = "message", text = button, value = button, channelData = new { clientActivityID = $"{sent++}" } },
            cancellationToken);
        var answered = AnsweredAsync(posted);
        var offered = await OfferedAsync(cancellationToken);
        var came = Stopwatch.GetTimestamp();
        measure.Delivered(TimeSpan.FromTicks(Math.Max(0, Stopwatch.GetElapsedTime(await answered, came).Ticks)));
        return offered;
    }

    /// <summary>Listens and says nothing until the stream ends; who does not listen answers no ping, and is taken for gone.</summary>
    public async Task SitAsync()
    {
        var buffer = new byte[SmallFrame];
        try
        {
            while (socket.State == WebSocketState.Open)
            {
                await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is over.
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (socket.State == WebSocketState.Open)
        {
            try
            {
                using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, patience.Token);
            }
            catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
            {
                // The server is gone already.
            }
        }

        socket.Dispose();
    }

    private static async Task<long> AnsweredAsync(Task posted)
    {
        await posted;
        return Stopwatch.GetTimestamp();
    }

    private async Task<byte[]> PostAsync<T>(string path, T body, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } },
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.SendAsync(request, cancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<string>> OfferedAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LongestFrame);
        try
        {
            while (true)
            {
                var length = await ReceiveAsync(buffer, cancellationToken);
                using var set = JsonDocument.Parse(buffer.AsMemory(0, length));
                if (Buttons.Of(set.RootElement) is { Count: > 0 } offered)
                {
                    return offered;
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<int> ReceiveAsync(byte[] buffer, CancellationToken cancellationToken)
    {
        var length = 0;
        while (true)
        {
            var result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
            length += result.Count;
            if (result.MessageType == WebSocketMessageType.Close)
            {
                throw new WebSocketException("The stream was closed.");
            }

            // An empty frame says that the line is alive.
            if (result.EndOfMessage && length > 0)
            {
                return length;
            }
        }
    }
}
