namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class TranscriptLoggerMiddlewareTests
{
    private readonly MemoryTranscriptStore _store = new();
    private readonly TestAdapter _adapter = new(TestAdapter.CreateConversation("talk"));

    public TranscriptLoggerMiddlewareTests() => _adapter.Use(new TranscriptLoggerMiddleware(_store));

    [Fact]
    public async Task OnTurn_EverythingSaid_IsKeptInOrder()
    {
        await new TestFlow(_adapter, async (turn, ct) =>
        {
            var response = await turn.SendActivityAsync("een", cancellationToken: ct);
            var changed = MessageFactory.Text("twee");
            changed.Id = response.Id;
            await turn.UpdateActivityAsync(changed, ct);
            await turn.DeleteActivityAsync(response.Id!, ct);
        }).Send("hoi").StartTestAsync();

        var kept = (await _store.GetTranscriptActivitiesAsync(Channels.Test, "talk")).Items.Cast<Activity>().ToList();
        Assert.Equal(
            [(ActivityTypes.Message, "hoi"), (ActivityTypes.Message, "een"), (ActivityTypes.MessageUpdate, "twee"), (ActivityTypes.MessageDelete, null)],
            kept.Select(a => (a.Type!, a.Text)));
        Assert.Equal(RoleTypes.User, kept[0].From!.Role);
        Assert.All(kept, a => Assert.NotNull(a.Id));
    }

    [Fact]
    public async Task OnTurn_ChangedAfterwards_KeepsWhatWasSaid()
    {
        await new TestFlow(_adapter, async (turn, ct) =>
        {
            turn.Activity.Text = "changed";
            await turn.SendActivityAsync("een", cancellationToken: ct);
        }).Send("hoi").StartTestAsync();

        var kept = await _store.GetTranscriptActivitiesAsync(Channels.Test, "talk");
        Assert.Equal("hoi", ((Activity)kept.Items[0]).Text);
    }

    [Fact]
    public async Task OnTurn_FailingLogger_DoesNotHurtTheTurn()
    {
        var adapter = new TestAdapter().Use(new TranscriptLoggerMiddleware(new FailingLogger()));
        await new TestFlow(adapter, (turn, ct) => turn.SendActivityAsync("een", cancellationToken: ct)).Test("hoi", "een").StartTestAsync();
    }

    [Fact]
    public async Task GetTranscriptActivities_Many_ComesInPages()
    {
        var start = new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var i = 0; i < 30; i++)
        {
            var message = RecordingAdapter.Message($"{i}");
            (message.Id, message.Timestamp) = ($"{i}", start.AddMinutes(i));
            await _store.LogActivityAsync(message);
        }

        var first = await _store.GetTranscriptActivitiesAsync(Channels.Test, "convo1");
        var second = await _store.GetTranscriptActivitiesAsync(Channels.Test, "convo1", first.ContinuationToken);
        var late = await _store.GetTranscriptActivitiesAsync(Channels.Test, "convo1", startDate: start.AddMinutes(25));

        Assert.Equal((20, 10, 5), (first.Items.Length, second.Items.Length, late.Items.Length));
        Assert.Null(second.ContinuationToken);
        Assert.Equal("convo1", Assert.Single((await _store.ListTranscriptsAsync(Channels.Test)).Items).Id);
        await _store.DeleteTranscriptAsync(Channels.Test, "convo1");
        Assert.Empty((await _store.ListTranscriptsAsync(Channels.Test)).Items);
    }

    private sealed class FailingLogger : ITranscriptLogger
    {
        public Task LogActivityAsync(IActivity activity) => throw new InvalidOperationException();
    }
}
