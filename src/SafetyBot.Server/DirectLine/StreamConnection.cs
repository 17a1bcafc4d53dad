using System.Net.WebSockets;
using System.Threading.Channels;

namespace SafetyBot.Server.DirectLine;

/// <summary>
/// One open WebSocket: sends what was kept after its watermark, then what comes. What it cannot get by a push it reads from the store,
/// so that nothing is missed, doubled or out of order.
/// </summary>
/// <param name="conversationId">Whose activities.</param>
/// <param name="watermark">What the client has seen already.</param>
/// <param name="inWords">Whether the client draws no cards.</param>
/// <param name="socket">The connection.</param>
/// <param name="read">Reads the frame that follows a sequence number, or null when there is none.</param>
public sealed class StreamConnection(
    string conversationId,
    long watermark,
    bool inWords,
    WebSocket socket,
    Func<long, CancellationToken, Task<StreamFrame?>> read) : IDisposable
{
    /// <summary>The most that waits for one slow reader, in bytes; more cuts the connection.</summary>
    public const int MostWaiting = 256 * 1024;

    // What waits is small, or stands in the store and has no size: so many frames are too many by themselves.
    private const int MostFrames = 1024;

    // Clients send nothing but empty frames to keep the connection alive.
    private const int LongestInbound = 64 * 1024;
    private const int ReceiveBuffer = 256;

    private static readonly TimeSpan HearsWhyWithin = TimeSpan.FromSeconds(5);

    private readonly Channel<StreamFrame> waiting = System.Threading.Channels.Channel.CreateBounded<StreamFrame>(new BoundedChannelOptions(MostFrames) { SingleReader = true });
    private readonly CancellationTokenSource ended = new();
    private int waitingBytes;
    private long position = watermark;

    /// <summary>Whose activities.</summary>
    public string ConversationId { get; } = conversationId;

    /// <summary>Whether its client draws no cards, and gets them in words.</summary>
    public bool InWords { get; } = inWords;

    /// <summary>The number of the last activity it sent.</summary>
    public long Position => Volatile.Read(ref position);

    /// <summary>Whether it was cut because its reader was too slow.</summary>
    public bool WasTooSlow { get; private set; }

    /// <summary>Puts a frame in line. Returns at once; a reader too slow for what waits is cut.</summary>
    public void Push(StreamFrame frame)
    {
        if (Interlocked.Add(ref waitingBytes, frame.Text.Length) > MostWaiting || waiting.Reader.Count >= MostFrames)
        {
            // Sending and receiving end by this.
            WasTooSlow = true;
            socket.Abort();
            return;
        }

        waiting.Writer.TryWrite(frame);
    }

    /// <summary>Closes the connection in good order: the server stops, or the person left.</summary>
    public void Leave() => waiting.Writer.TryComplete();

    /// <summary>Sends until one of the two sides ends it.</summary>
    /// <param name="cancellationToken">Cuts it.</param>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ended.Token, cancellationToken);
        var receiving = ReceiveAsync(either.Token);
        try
        {
            await SendAllAsync(either.Token);
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }

        await receiving;
    }

    /// <inheritdoc />
    public void Dispose() => ended.Dispose();

    private async Task SendAllAsync(CancellationToken cancellationToken)
    {
        await CatchUpAsync(cancellationToken);
        await foreach (var frame in waiting.Reader.ReadAllAsync(cancellationToken))
        {
            // A typing sign and a pulse have no place in the order; activities that do not follow on what was sent are read from the store.
            if (frame.Last == 0)
            {
                await socket.SendAsync(frame.Text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
            }
            else if (frame.After == position && frame.Last > position)
            {
                await SendAsync(frame, cancellationToken);
            }
            else if (frame.Last > position)
            {
                await CatchUpAsync(cancellationToken);
            }

            Interlocked.Add(ref waitingBytes, -frame.Text.Length);
        }

        await socket.CloseOutputAsync(WebSocketCloseStatus.EndpointUnavailable, null, cancellationToken);
    }

    private async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        while (await read(position, cancellationToken) is { } frame)
        {
            await SendAsync(frame, cancellationToken);
        }
    }

    private async Task SendAsync(StreamFrame frame, CancellationToken cancellationToken)
    {
        if (!frame.Text.IsEmpty)
        {
            await socket.SendAsync(frame.Text, WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        }

        Volatile.Write(ref position, Math.Max(position, frame.Last));
    }

    // Reads what a client sends, to see it close, to answer pings, and to throw the rest away.
    private async Task ReceiveAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[ReceiveBuffer];
        var received = 0;
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                var result = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
                if (result.MessageType == WebSocketMessageType.Close)
                {
                    if (socket.State == WebSocketState.CloseReceived)
                    {
                        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);
                    }

                    break;
                }

                received = result.EndOfMessage ? 0 : received + result.Count;
                if (received > LongestInbound && socket.State == WebSocketState.Open)
                {
                    // The rest is read away for a moment: with bytes unread the connection would be reset before its client hears why.
                    await socket.CloseOutputAsync(WebSocketCloseStatus.MessageTooBig, null, cancellationToken);
                    ended.CancelAfter(HearsWhyWithin);
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            socket.Abort();
        }

        await ended.CancelAsync();
    }
}
