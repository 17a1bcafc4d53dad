using System.Net;
using System.Net.WebSockets;

namespace SafetyBot.Server.Tests.Web;

public sealed class ExitTests(RunningServer server)
{
    private static readonly Uri Exit = new("/api/chat/exit", UriKind.Relative);

    [Fact]
    public async Task Exit_Token_DeadAtOnceAndStreamClosed()
    {
        using var person = await server.NewPersonAsync();
        using var stream = await person.ListenAsync();
        await stream.WaitForAsync(said => said.Sequence > 1);
        await person.ReconnectAsync("");
        using var response = await person.Http.PostAsync(Exit, new StringContent(person.Token));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await stream.ClosedAsync(TimeSpan.FromSeconds(10)));
        foreach (var answer in new[] { await person.SayAsync("hoi"), await person.ReconnectAsync(""), await person.SendAsync(HttpMethod.Post, "/tokens/refresh"), await person.BeginAsync() })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "TokenExpired"), (answer.Status, answer.Code));
        }

        await Assert.ThrowsAsync<WebSocketException>(person.ListenAsync);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task Exit_NoToken_TellsNothing(string body)
    {
        using var person = await server.NewPersonAsync();
        using var response = await person.Http.PostAsync(Exit, new StringContent(body));
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.SayAsync("hoi")).Status);
    }
}
