using System.Net;

namespace SafetyBot.Server.Tests.DirectLine;

public sealed class ConversationTests(RunningServer server)
{
    [Fact]
    public async Task Start_Twice_CreatedThenOkAndGreetedOnce()
    {
        using var person = await DirectLineClient.WithTokenAsync(server.Process.Address);
        var first = await person.BeginAsync();
        var second = await person.BeginAsync();
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.OK), (first.Status, second.Status));
        Assert.Equal(person.Conversation, second.Json.GetProperty("conversationId").GetString());
        Assert.Equal(1800, second.Json.GetProperty("expires_in").GetInt32());
        var greeting = await person.ReadAsync();
        Assert.Single(greeting, said => said.Text.StartsWith("Hoi. Ik ben een computer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_TenAtOnce_GreetedOnce()
    {
        using var person = await DirectLineClient.WithTokenAsync(server.Process.Address);
        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => person.BeginAsync()));
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Created);
        Assert.Single(await person.ReadAsync(), said => said.Text.StartsWith("Hoi. Ik ben een computer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Start_English_GreetsInEnglish()
    {
        using var person = await DirectLineClient.WithTokenAsync(server.Process.Address);
        await person.BeginAsync("""{"user":{"id":"r_1234"},"locale":"en-GB"}""");
        Assert.StartsWith("Hi.", (await person.ReadAsync())[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"user":{}}""")]
    [InlineData("")]
    [InlineData("""{"locale":7}""")]
    public async Task Start_OddBody_Begins(string body)
    {
        using var person = await DirectLineClient.WithTokenAsync(server.Process.Address);
        Assert.Equal(HttpStatusCode.Created, (await person.BeginAsync(body)).Status);
    }

    [Fact]
    public async Task Reconnect_NeverStarted_ToldAsEnded()
    {
        using var person = await DirectLineClient.WithTokenAsync(server.Process.Address);
        Assert.Equal(HttpStatusCode.Forbidden, (await person.ReconnectAsync("")).Status);
    }

    [Fact]
    public async Task Reconnect_Watermark_StreamGoesOnAfterIt()
    {
        using var person = await server.NewPersonAsync();
        await person.SayAsync("hoi");
        var before = await person.ReadAsync();
        var watermark = before[^1].Sequence.ToString(System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(HttpStatusCode.OK, (await person.ReconnectAsync(watermark)).Status);
        using var stream = await person.ListenAsync();
        await person.SayAsync("weer", "later");
        await stream.WaitForAsync(said => said.ClientId == "later");
        Assert.DoesNotContain(stream.Seen, said => said.Sequence <= before[^1].Sequence);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-5")]
    [InlineData("1e3")]
    public async Task Reconnect_WatermarkNotOurs_Refused(string watermark)
    {
        using var person = await server.NewPersonAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await person.ReconnectAsync(watermark)).Status);
    }

    [Fact]
    public async Task Read_EmptyAndDash_FromTheStart()
    {
        using var person = await server.NewPersonAsync();
        await person.SayAsync("hoi", "one");
        var all = await person.ReadAsync();
        Assert.Equal(all.Select(said => said.Id), (await person.ReadAsync("-")).Select(said => said.Id));
        Assert.Equal(all.Select(said => said.Id), (await person.ReadAsync("0")).Select(said => said.Id));
        Assert.Empty(await person.ReadAsync("999999"));
    }
}
