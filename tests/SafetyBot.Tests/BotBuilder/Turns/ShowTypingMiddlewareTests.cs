namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class ShowTypingMiddlewareTests
{
    [Fact]
    public async Task OnTurn_SlowAnswer_ShowsTypingUntilItIsThere()
    {
        var adapter = new RecordingAdapter();
        using var turn = adapter.Turn();
        var middleware = new ShowTypingMiddleware(0, 1);

        await middleware.OnTurnAsync(turn, async ct =>
        {
            while (adapter.Sent.Count < 2)
            {
                await Task.Delay(1, ct);
            }
        });

        var count = adapter.Sent.Count;
        Assert.All(adapter.Sent, a => Assert.Equal((ActivityTypes.Typing, "convo1"), (a.Type, a.Conversation!.Id)));
        Assert.False(turn.Responded);
        await Task.Delay(20, TestContext.Current.CancellationToken);
        Assert.Equal(count, adapter.Sent.Count);
    }

    [Fact]
    public void Constructor_OutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(1, 0));
    }
}
