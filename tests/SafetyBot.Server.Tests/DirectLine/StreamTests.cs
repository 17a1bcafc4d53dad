using System.Net.WebSockets;
using System.Text;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class StreamTests(RunningServer server)
{
    [Fact]
    public async Task Open_AfterFirstMessage_ReplaysFromTheStart()
    {
        using var person = await server.NewPersonAsync();
        await person.SayAsync("hoi", "early");
        using var stream = await person.ListenAsync();
        var log = await person.ReadAsync();
        await stream.WaitForAsync(said => said.Id == log[^1].Id);
        Rules.Check(["early"], log, stream.Seen);
        Assert.Equal(log[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture), stream.Watermark);
    }

    [Fact]
    public async Task Open_TwoTabs_SeeTheSame()
    {
        using var person = await server.NewPersonAsync();
        using var one = await person.ListenAsync();
        await person.ReconnectAsync("");
        using var two = await person.ListenAsync();
        for (var i = 0; i < 20; i++)
        {
            await person.SayAsync($"bericht {i}", $"m{i}");
        }

        var log = await person.ReadAsync();
        await one.WaitForAsync(said => said.Id == log[^1].Id);
        await two.WaitForAsync(said => said.Id == log[^1].Id);
        Rules.Check([], log, one.Seen);
        Rules.Check([], log, two.Seen);
    }

    [Fact]
    public async Task Open_TicketTwice_SecondRefused()
    {
        using var person = await server.NewPersonAsync();
        using var first = await person.ListenAsync();
        await Assert.ThrowsAsync<WebSocketException>(person.ListenAsync);
    }

    [Fact]
    public async Task Open_TokenInPlaceOfTicket_Refused()
    {
        using var person = await server.NewPersonAsync();
        var url = person.StreamUrl[..person.StreamUrl.IndexOf("&t=", StringComparison.Ordinal)];
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri($"{url}&t={person.Token}")));
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri(url)));
    }

    [Fact]
    public async Task A01_TicketOfOtherConversation_Refused()
    {
        using var one = await server.NewPersonAsync();
        using var other = await server.NewPersonAsync();
        var url = one.StreamUrl.Replace(one.Conversation, other.Conversation, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri(url)));
    }

    [Fact]
    public async Task A06_ForeignOrigin_Refused()
    {
        using var person = await server.NewPersonAsync();
        await Assert.ThrowsAsync<WebSocketException>(() => StreamClient.OpenAsync(new Uri(person.StreamUrl), "https://evil.example"));
        await person.ReconnectAsync("");
        using var own = await StreamClient.OpenAsync(new Uri(person.StreamUrl), server.Process.Origin);
        await own.WaitForAsync(said => said.Sequence > 1);
    }

    [Fact]
    public async Task Receive_EmptyFramesAndText_Ignored()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        await stream.Socket.SendAsync(ReadOnlyMemory<byte>.Empty, WebSocketMessageType.Text, true, CancellationToken.None);
        await stream.Socket.SendAsync(Encoding.UTF8.GetBytes("""{"type":"message"}"""), WebSocketMessageType.Text, true, CancellationToken.None);
        await person.SayAsync("hoi", "after");
        await stream.WaitForAsync(said => said.ClientId == "after");
    }

    [Fact]
    public async Task A16_LargeFrame_ClosedAsTooBig()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        await stream.Socket.SendAsync(new byte[65 * 1024], WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await stream.ClosedAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task F22_CutAtEveryMessage_ClientEndsWithTheServersList()
    {
        using var person = await server.NewPersonAsync();
        var seen = new List<Said>();
        var watermark = "";
        for (var i = 0; i < 15; i++)
        {
            await person.ReconnectAsync(watermark);
            using var stream = await person.ListenAsync();
            var posted = await person.SayAsync($"bericht {i}", $"m{i}");
            await stream.WaitForAsync(said => said.Id == posted.Json.GetProperty("id").GetString());
            stream.Socket.Abort();
            seen.AddRange(stream.Seen);
            watermark = stream.Watermark;
        }

        await person.ReconnectAsync(watermark);
        using var last = await person.ListenAsync();
        var log = await person.ReadAsync();
        if (seen[^1].Id != log[^1].Id)
        {
            await last.WaitForAsync(said => said.Id == log[^1].Id);
        }

        Rules.Check(Enumerable.Range(0, 15).Select(i => $"m{i}"), log, [.. seen, .. last.Seen]);
    }

    [Fact]
    public async Task F23_WatermarkOfEarlier_ContinuesAfterIt()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        var first = await stream.WaitForAsync(said => said.Sequence == 4);
        await person.SayAsync("hoi", "then");
        var echo = await stream.WaitForAsync(said => said.ClientId == "then");
        Assert.True(echo.Sequence > first.Sequence);
        Assert.Equal(stream.Seen.Count, stream.Seen.DistinctBy(said => said.Id).Count());
    }
}
