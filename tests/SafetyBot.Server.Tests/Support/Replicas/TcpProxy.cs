using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace SafetyBot.Server.Tests.Support;

/// <summary>Stands between clients and servers: gives each new connection to the next server, may be slow, may be cut, and may go dead without a word.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private const int BufferSize = 64 * 1024;

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<Socket, byte> open = new();
    private readonly int[] targets;
    private readonly Task accepting;
    private volatile bool isCut;
    private long delayTicks;
    private int next = -1;
    private int connections;
    private int deadUpTo;

    /// <param name="targets">Ports of this machine.</param>
    public TcpProxy(params int[] targets)
    {
        this.targets = targets;
        listener.Start();
        accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>How long everything is on the way, in each direction.</summary>
    public TimeSpan Delay
    {
        get => new(Interlocked.Read(ref delayTicks));
        set => Interlocked.Exchange(ref delayTicks, value.Ticks);
    }

    /// <summary>Cuts all connections and takes no new ones.</summary>
    public void Cut()
    {
        isCut = true;
        foreach (var socket in open.Keys)
        {
            socket.Close();
        }
    }

    /// <summary>Loses all that comes over the connections there are, and closes none: neither side is told. New ones work.</summary>
    public void GoDead() => Volatile.Write(ref deadUpTo, Volatile.Read(ref connections));

    /// <summary>Takes connections again.</summary>
    public void Mend() => isCut = false;

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        Cut();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptSocketAsync(stop.Token));
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The end.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        var number = Interlocked.Increment(ref connections);
        using var server = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        using (client)
        {
            client.NoDelay = true;
            open.TryAdd(client, 0);
            open.TryAdd(server, 0);
            try
            {
                if (isCut)
                {
                    return;
                }

                await ConnectAsync(server);
                await Task.WhenAny(PumpAsync(client, server, number), PumpAsync(server, client, number));
            }
            catch (Exception exception) when (exception is SocketException or ObjectDisposedException or OperationCanceledException)
            {
                // One of the two is gone.
            }
            finally
            {
                open.TryRemove(client, out _);
                open.TryRemove(server, out _);
            }
        }
    }

    // A server that is gone is left out, as a load balancer does.
    private async Task ConnectAsync(Socket server)
    {
        var first = Interlocked.Increment(ref next);
        for (var i = 0; i < targets.Length; i++)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, targets[(first + i) % targets.Length], stop.Token);
                return;
            }
            catch (SocketException) when (i + 1 < targets.Length)
            {
                // The next one.
            }
        }
    }

    private async Task PumpAsync(Socket from, Socket to, int number)
    {
        var onTheWay = System.Threading.Channels.Channel.CreateUnbounded<(long Due, byte[] Bytes)>();
        var delivering = DeliverAsync(onTheWay.Reader, to);
        var buffer = new byte[BufferSize];
        try
        {
            while (await from.ReceiveAsync(buffer, stop.Token) is > 0 and var count)
            {
                if (number > Volatile.Read(ref deadUpTo))
                {
                    onTheWay.Writer.TryWrite((Environment.TickCount64 + (long)Delay.TotalMilliseconds, buffer[..count]));
                }
            }
        }
        finally
        {
            onTheWay.Writer.TryComplete();
            await delivering;
        }
    }

    private async Task DeliverAsync(ChannelReader<(long Due, byte[] Bytes)> onTheWay, Socket to)
    {
        await foreach (var (due, bytes) in onTheWay.ReadAllAsync(stop.Token))
        {
            if (due - Environment.TickCount64 is > 0 and var wait)
            {
                await Task.Delay((int)wait, stop.Token);
            }

            for (var sent = 0; sent < bytes.Length;)
            {
                sent += await to.SendAsync(bytes.AsMemory(sent), stop.Token);
            }
        }
    }
}
