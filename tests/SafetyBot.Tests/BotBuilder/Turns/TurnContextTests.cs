namespace SafetyBot.Tests.BotBuilder.Turns;

public sealed class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    [Fact]
    public void Constructor_WithoutAdapterOrActivity_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new TurnContext((BotAdapter)null!, new Activity()));
        Assert.Throws<ArgumentNullException>(() => new TurnContext(_adapter, null!));
    }

    [Fact]
    public async Task SendActivity_Text_IsAddressedToTheSender()
    {
        using var turn = _adapter.Turn();

        var response = await turn.SendActivityAsync("hoi", "hoi!", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal("sent0", response.Id);
        Assert.Equal(("sent0", "hoi", "hoi!", InputHints.ExpectingInput), (sent.Id, sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("bot", "user1", "convo1"), (sent.From!.Id, sent.Recipient!.Id, sent.Conversation!.Id));
        Assert.Equal(("1234", "test", "nl-NL", "https://example.org"), (sent.ReplyToId, sent.ChannelId, sent.Locale, sent.ServiceUrl));
    }

    [Fact]
    public async Task SendActivity_TextByTheInterface_AcceptsInput()
    {
        using var turn = _adapter.Turn();

        await ((ITurnContext)turn).SendActivityAsync("hoi");
        await turn.SendActivityAsync("hoi");

        Assert.Equal([InputHints.AcceptingInput, null], _adapter.Sent.Select(a => a.InputHint));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    public async Task SendActivity_NoText_Throws(string? text)
    {
        using var turn = _adapter.Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(text!));
    }

    [Fact]
    public async Task SendActivities_None_Throws()
    {
        using var turn = _adapter.Turn();
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
    }

    [Theory]
    [InlineData(ActivityTypes.Message, true)]
    [InlineData(ActivityTypes.Typing, true)]
    [InlineData(ActivityTypes.Trace, false)]
    public async Task Responded_AfterSending_IsTrueExceptForTraces(string type, bool expected)
    {
        using var turn = _adapter.Turn();
        Assert.False(turn.Responded);

        await turn.SendActivityAsync(new Activity(type));

        Assert.Equal(expected, turn.Responded);
    }

    [Fact]
    public async Task OnSendActivities_SeveralHandlers_RunInOrderAndMayChange()
    {
        using var turn = _adapter.Turn();
        var order = new List<string>();
        turn.OnSendActivities(async (_, activities, next) =>
        {
            order.Add("first before");
            activities[0].Text += "!";
            var responses = await next();
            order.Add("first after " + responses[0].Id);
            return responses;
        });
        turn.OnSendActivities((_, _, next) =>
        {
            order.Add("second");
            return next();
        });

        await turn.SendActivityAsync("hoi");

        Assert.Equal(["first before", "second", "first after sent0"], order);
        Assert.Equal("hoi!", _adapter.Sent[0].Text);
    }

    [Fact]
    public async Task OnSendActivities_HandlerWithoutNext_SendsNothing()
    {
        using var turn = _adapter.Turn();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>(null!));

        var response = await turn.SendActivityAsync("hoi");

        Assert.Null(response.Id);
        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task UpdateActivity_WithHandler_IsAddressedAndGetsTheNewId()
    {
        using var turn = _adapter.Turn();
        string? idAfter = null;
        turn.OnUpdateActivity(async (_, activity, next) =>
        {
            var response = await next();
            idAfter = activity.Id;
            return response;
        });

        var message = MessageFactory.Text("nieuw");
        message.Id = "old";
        var response = await turn.UpdateActivityAsync(message);

        Assert.Equal(("updated", "updated"), (response.Id, idAfter));
        Assert.Equal("convo1", Assert.Single(_adapter.Updated).Conversation!.Id);
    }

    [Fact]
    public async Task DeleteActivity_ById_NamesThisConversation()
    {
        using var turn = _adapter.Turn();
        var called = false;
        turn.OnDeleteActivity((_, reference, next) =>
        {
            called = reference.ActivityId == "gone";
            return next();
        });

        await turn.DeleteActivityAsync("gone");
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync(string.Empty));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.DeleteActivityAsync((ConversationReference)null!));

        Assert.True(called);
        var deleted = Assert.Single(_adapter.Deleted);
        Assert.Equal(("gone", "convo1"), (deleted.ActivityId, deleted.Conversation!.Id));
    }

    [Fact]
    public async Task SendActivities_ExpectReplies_BuffersThem()
    {
        var activity = RecordingAdapter.Message();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = _adapter.Turn(activity);

        await turn.SendActivitiesAsync([MessageFactory.Text("een"), new Activity(ActivityTypesEx.InvokeResponse)]);

        Assert.Empty(_adapter.Sent);
        Assert.Equal(2, turn.BufferedReplyActivities.Count);
        Assert.NotNull(turn.TurnState.Get<Activity>(BotAdapter.InvokeResponseKey));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Constructor_OfATurn_SharesStateAndHandlers()
    {
        using var first = _adapter.Turn();
        first.TurnState.Add("key", "value");
        first.OnSendActivities((_, activities, next) =>
        {
            activities[0].Text = "changed";
            return next();
        });
        using var second = new TurnContext(first, RecordingAdapter.Message("other"));

        await second.SendActivityAsync("hoi");

        Assert.Equal("value", second.TurnState.Get<string>("key"));
        Assert.Equal("changed", _adapter.Sent[0].Text);
        Assert.Equal("other", second.Activity.Text);
    }

    [Fact]
    public void Locale_SetAndTakenAway_StandsInTheTurnState()
    {
        using var turn = _adapter.Turn();
        turn.Locale = "nl-NL";
        Assert.Equal("nl-NL", turn.TurnState.Get<string>("turn.locale"));
        turn.Locale = null;
        Assert.Null(turn.Locale);
    }

    [Fact]
    public async Task Dispose_Turn_DisposesItsStateAndEndsIt()
    {
        var turn = _adapter.Turn();
        var held = new CancellationTokenSource();
        turn.TurnState.Add(held);

        turn.Dispose();

        Assert.Throws<ObjectDisposedException>(() => held.Token);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("hoi"));
    }
}
