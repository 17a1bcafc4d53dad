using System.Diagnostics;

namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class TraceTranscriptLoggerTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LogActivity_Message_TracesWhoSaidSomethingButNotWhat(bool withIds)
    {
        var said = MessageFactory.Text("something private");
        said.Id = $"id-{Guid.NewGuid()}";
        said.From = new ChannelAccount { Name = "a private name", Role = $"role-{Guid.NewGuid()}" };
        using var traced = new StringWriter();
        using var listener = new TextWriterTraceListener(TextWriter.Synchronized(traced));
        Trace.Listeners.Add(listener);

        await new TraceTranscriptLogger(withIds).LogActivityAsync(said);
        Trace.Listeners.Remove(listener);

        var text = traced.ToString();
        Assert.Contains($"{said.From.Role} [message]", text, StringComparison.Ordinal);
        Assert.Equal(withIds, text.Contains(said.Id, StringComparison.Ordinal));
        Assert.DoesNotContain("private", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task LogActivity_Null_Throws() =>
        Assert.ThrowsAsync<ArgumentNullException>(() => new TraceTranscriptLogger().LogActivityAsync(null!));
}
