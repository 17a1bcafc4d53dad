using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using StackExchange.Redis;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A Redis server of the tests' own: nothing kept on disk, loopback alone, stopped at the end.</summary>
internal sealed class RedisServer : IAsyncDisposable
{
    private readonly FreshDirectory directory = new();
    private Process? process;
    private ConnectionMultiplexer? listener;

    private RedisServer()
    {
    }

    public int Port { get; } = FreePort.Take();

    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer();
        await server.RunAsync();
        return server;
    }

    /// <summary>Starts it on the same port.</summary>
    public async Task RunAsync()
    {
        var start = new ProcessStartInfo(
            "redis-server",
            ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--dir", directory.Path, "--save", "", "--appendonly", "no", "--loglevel", "warning"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            process = Process.Start(start)!;
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new InvalidOperationException("redis-server is not installed. tests/run installs it; by hand: apt-get install redis-server.", exception);
        }

        for (var i = 0; i < 200; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync("127.0.0.1", Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException("redis-server does not listen.");
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync()
    {
        process!.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Empties it.</summary>
    public async Task<string[]> FlushAsync()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port},allowAdmin=true");
        var keys = connection.GetServers()[0].Keys().Select(key => key.ToString()).ToArray();
        await connection.GetServers()[0].FlushAllDatabasesAsync();
        return keys;
    }

    /// <summary>Writes down all that replicas tell each other from now on.</summary>
    public async Task<IReadOnlyCollection<string>> OverhearAsync()
    {
        var heard = new System.Collections.Concurrent.ConcurrentQueue<string>();
        listener = await ConnectionMultiplexer.ConnectAsync($"127.0.0.1:{Port}");
        await listener.GetSubscriber().SubscribeAsync(RedisChannel.Pattern("*"), (_, message) => heard.Enqueue(message.ToString()));
        return heard;
    }

    public async ValueTask DisposeAsync()
    {
        if (listener is not null)
        {
            await listener.DisposeAsync();
        }

        if (process is not null)
        {
            await KillAsync();
        }

        directory.Dispose();
    }
}
