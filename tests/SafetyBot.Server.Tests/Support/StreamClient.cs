using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A client's open stream: collects what it gets.</summary>
public sealed class StreamClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly List<Said> seen = [];
    private readonly Lock gate = new();
    private readonly TaskCompletionSource<WebSocketCloseStatus?> closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private StreamClient(ClientWebSocket socket)
    {
        Socket = socket;
        _ = ReceiveAsync();
    }

    public ClientWebSocket Socket { get; }

    /// <summary>Whether one of the two sides has ended it.</summary>
    public bool IsClosed => closed.Task.IsCompleted;

    /// <summary>The watermark of the newest set.</summary>
    public string Watermark { get; private set; } = "";

    /// <summary>What it saw so far.</summary>
    public IReadOnlyList<Said> Seen
    {
        get
        {
            lock (gate)
            {
                return [.. seen];
            }
        }
    }

    public static async Task<StreamClient> OpenAsync(Uri url, string? origin = null)
    {
        var socket = new ClientWebSocket();
        if (origin is not null)
        {
            socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket.ConnectAsync(url, new CancellationTokenSource(Patience).Token);
        return new StreamClient(socket);
    }

    /// <summary>Waits until it saw something.</summary>
    public async Task<Said> WaitForAsync(Func<Said, bool> wanted)
    {
        var until = DateTime.UtcNow + Patience;
        while (DateTime.UtcNow < until)
        {
            if (Seen.FirstOrDefault(wanted) is { } found)
            {
                return found;
            }

            await Task.Delay(10);
        }

        throw new TimeoutException($"It never came. Seen: {string.Join(" / ", Seen.Select(said => said.Text))}");
    }

    /// <summary>Waits for the answer to a message.</summary>
    public Task<Said> WaitForReplyAsync(long after) => WaitForAsync(said => !said.IsFromPerson && said.Sequence > after);

    /// <summary>Waits until the server closes it; null when it is cut without a close.</summary>
    public Task<WebSocketCloseStatus?> ClosedAsync(TimeSpan within) => closed.Task.WaitAsync(within);

    public void Dispose() => Socket.Dispose();

    private async Task ReceiveAsync()
    {
        var buffer = new byte[256 * 1024];
        try
        {
            while (true)
            {
                var length = 0;
                ValueWebSocketReceiveResult result;
                do
                {
                    result = await Socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                    length += result.Count;
                }
                while (!result.EndOfMessage);

                if (result.MessageType == WebSocketMessageType.Close)
                {
                    closed.TrySetResult(Socket.CloseStatus);
                    await Socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
                    return;
                }

                if (length == 0)
                {
                    // The line is alive.
                    continue;
                }

                Take(JsonDocument.Parse(Encoding.UTF8.GetString(buffer, 0, length)).RootElement);
            }
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            closed.TrySetResult(null);
        }
    }

    private void Take(JsonElement set)
    {
        lock (gate)
        {
            seen.AddRange(Said.OfSet(set));
            if (set.TryGetProperty("watermark", out var watermark))
            {
                Watermark = watermark.GetString()!;
            }
        }
    }
}
