using System.Net.Sockets;
using System.Text;

namespace SafetyBot.Server.Tests.DirectLine;

/// <summary>Clients that are half there: connections held by hand, so that nothing answers on their behalf.</summary>
public sealed class SlowClientTests : IDisposable
{
    private readonly FreshDirectory data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task F22_HalfOpen_CutByPing()
    {
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:PingSeconds", "1", "--DirectLine:PongSeconds", "2");
        using var person = await DirectLineClient.StartAsync(server.Address);
        using var connection = await UpgradeAsync(server, person);

        // Reads all and answers no ping, as a phone that lost its network.
        var stream = connection.GetStream();
        var buffer = new byte[8192];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
        while (await ReadAsync(stream, buffer, patience.Token) > 0)
        {
        }

        Assert.False(patience.IsCancellationRequested);
        await person.ReconnectAsync("");
        using var again = await person.ListenAsync();
        await again.WaitForAsync(said => said.Sequence == 4);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task F22_ReaderOfNoneOrOneByteASecond_CutAndMayComeBack(int bytesASecond)
    {
        // No ping: it is what waits for this reader that ends it.
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:PingSeconds", "60", "--DirectLine:MessagesPerTenSeconds", "100000");
        using var person = await DirectLineClient.StartAsync(server.Address);
        using var connection = await UpgradeAsync(server, person, receiveBuffer: 4096);
        using var over = new CancellationTokenSource();
        var reading = ReadSlowlyAsync(connection.GetStream(), bytesASecond, over.Token);
        var sent = 0;
        for (; sent < 4000 && !server.Output.Contains("reads too slowly", StringComparison.Ordinal); sent++)
        {
            await person.SayAsync(new string('x', 3900), $"m{sent}");
        }

        await server.ToldAsync("reads too slowly");
        await over.CancelAsync();
        await reading;
        await person.ReconnectAsync("");
        using var again = await person.ListenAsync();
        await again.WaitForAsync(said => said.ClientId == $"m{sent - 1}");
    }

    [Fact]
    public async Task A20_HeadersOneByteASecond_Cut()
    {
        await using var server = await ServerProcess.StartAsync(data.Path);
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: "u8.ToArray());
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var trickle = TrickleAsync(stream, patience.Token);
        var buffer = new byte[1024];
        while (await ReadAsync(stream, buffer, patience.Token) > 0)
        {
        }

        Assert.False(patience.IsCancellationRequested);
        using var http = new HttpClient { BaseAddress = server.Address };
        Assert.True((await http.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode);
        await trickle;
    }

    [Fact]
    public async Task A20_BodyOneByteASecond_Cut()
    {
        await using var server = await ServerProcess.StartAsync(data.Path);
        using var person = await DirectLineClient.StartAsync(server.Address);
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /v3/directline/conversations/{person.Conversation}/activities HTTP/1.1\r\nHost: {server.Address.Authority}\r\n"
            + $"Authorization: Bearer {person.Token}\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n"));
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var trickle = TrickleAsync(stream, patience.Token);
        var buffer = new byte[1024];
        while (await ReadAsync(stream, buffer, patience.Token) > 0)
        {
        }

        Assert.False(patience.IsCancellationRequested);
        connection.Close();
        await trickle;
        Assert.Equal(System.Net.HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
    }

    [Fact]
    public async Task A20_ManyIdleAndHalfShakenConnections_OthersHardlyNotice()
    {
        await using var server = await ServerProcess.StartAsync(data.Path, "--DirectLine:MessagesPerTenSeconds", "100000");
        using var person = await DirectLineClient.StartAsync(server.Address);
        var connections = new List<TcpClient>();
        var count = TestSize.Of(usual: 1000, full: 10_000);
        for (var i = 0; i < count; i++)
        {
            var connection = new TcpClient();
            await connection.ConnectAsync(server.Address.Host, server.Address.Port);
            connections.Add(connection);
            if (i % 2 == 0)
            {
                await connection.GetStream().WriteAsync("GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: webso"u8.ToArray());
            }
        }

        var times = new List<TimeSpan>();
        for (var i = 0; i < 200; i++)
        {
            var since = System.Diagnostics.Stopwatch.GetTimestamp();
            Assert.Equal(System.Net.HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
            times.Add(System.Diagnostics.Stopwatch.GetElapsedTime(since));
        }

        Assert.InRange(times.Order().ElementAt(times.Count * 99 / 100), TimeSpan.Zero, TimeSpan.FromSeconds(1));

        // What is half shaken is cut after ten seconds.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var buffer = new byte[1024];
        foreach (var half in connections.Where((_, i) => i % 2 == 0))
        {
            while (await ReadAsync(half.GetStream(), buffer, patience.Token) > 0)
            {
            }
        }

        Assert.False(patience.IsCancellationRequested);
        connections.ForEach(connection => connection.Dispose());
    }

    private static async Task ReadSlowlyAsync(NetworkStream stream, int bytesASecond, CancellationToken stop)
    {
        var one = new byte[1];
        while (bytesASecond > 0 && !stop.IsCancellationRequested && await ReadAsync(stream, one, stop) > 0)
        {
            await Task.Delay(1000 / bytesASecond, CancellationToken.None);
        }
    }

    private static async Task TrickleAsync(NetworkStream stream, CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                await stream.WriteAsync("x"u8.ToArray(), CancellationToken.None);
                await Task.Delay(1000, CancellationToken.None);
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            // Cut, as it should be.
        }
    }

    private static async Task<int> ReadAsync(NetworkStream stream, byte[] buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await stream.ReadAsync(buffer, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            return 0;
        }
    }

    private static async Task<TcpClient> UpgradeAsync(ServerProcess server, DirectLineClient person, int receiveBuffer = 65536)
    {
        var connection = new TcpClient { ReceiveBufferSize = receiveBuffer };
        await connection.ConnectAsync(server.Address.Host, server.Address.Port);
        var url = new Uri(person.StreamUrl);
        var request = $"GET {url.PathAndQuery} HTTP/1.1\r\nHost: {url.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request));
        var head = new byte[12];
        await connection.GetStream().ReadExactlyAsync(head);
        Assert.Equal("HTTP/1.1 101", Encoding.ASCII.GetString(head));
        return connection;
    }
}
