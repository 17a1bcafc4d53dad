namespace SafetyBot.Tests.BotBuilder.Adapters;

public sealed class TestAdapterTests
{
    private static readonly BotCallbackHandler Bot = async (turn, ct) =>
    {
        switch (turn.Activity.Text)
        {
            case "count":
                await turn.SendActivitiesAsync([MessageFactory.Text("one"), MessageFactory.Text("two")], ct);
                break;
            case "silence":
                break;
            case "pause":
                await turn.SendActivitiesAsync([new Activity(ActivityTypes.Delay) { Value = 1 }, MessageFactory.Text("after")], ct);
                break;
            default:
                await turn.SendActivityAsync("echo:" + turn.Activity.Text, cancellationToken: ct);
                break;
        }
    };

    [Fact]
    public async Task ProcessActivity_BareMessage_IsAddressed()
    {
        var adapter = new TestAdapter(Channels.Msteams);
        Activity? seen = null;
        var callback = (BotCallbackHandler)((turn, _) =>
        {
            seen = turn.Activity;
            return Task.CompletedTask;
        });

        await adapter.SendTextToBotAsync("hoi", callback, CancellationToken.None);
        Assert.Equal((ActivityTypes.Message, Channels.Msteams, "user1", "bot", "convo1"), (seen!.Type, seen.ChannelId, seen.From!.Id, seen.Recipient!.Id, seen.Conversation!.Id));
        Assert.Equal(("en-us", "hoi"), (seen.Locale, seen.Text));
        Assert.NotNull(seen.Timestamp);
        Assert.NotNull(seen.LocalTimestamp);

        await adapter.ProcessActivityAsync(new Activity(from: new ChannelAccount("other")), callback);
        Assert.Equal("other", seen.From!.Id);
        await adapter.ProcessActivityAsync(new Activity(from: new ChannelAccount("bot", role: RoleTypes.Bot)), callback);
        Assert.Equal("user1", seen.From!.Id);
    }

    [Fact]
    public Task TestFlow_Conversation_Passes() => new TestFlow(new TestAdapter(), Bot)
        .Send("count").AssertReply("one").AssertReply("two")
        .Test("hoi", "echo:hoi")
        .Test("hoi", reply => Assert.Equal("echo:hoi", reply.AsMessageActivity()!.Text))
        .Send("hoi").AssertReplyContains("cho")
        .Send("hoi").AssertReplyOneOf(["x", "echo:hoi"])
        .Test("pause", "after")
        .Send("silence").AssertNoReply(timeout: 1)
        .Test("hoi", "echo:hoi")
        .StartTestAsync();

    [Fact]
    public async Task TestFlow_OtherReply_Fails()
    {
        var flow = new TestFlow(new TestAdapter(), Bot);
        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Test("hoi", "dag").StartTestAsync());
        await Assert.ThrowsAsync<InvalidOperationException>(() => flow.Send("hoi").AssertReplyContains("dag").StartTestAsync());
        await Assert.ThrowsAsync<Exception>(() => flow.Send("hoi").AssertReplyOneOf(["dag"]).StartTestAsync());
        await Assert.ThrowsAsync<Exception>(() => flow.Send("hoi").AssertNoReply(timeout: 1).StartTestAsync());
        await Assert.ThrowsAsync<TaskCanceledException>(() => flow.Send("silence").AssertReply("x", timeout: 1).StartTestAsync());
        Assert.Throws<ArgumentNullException>(() => flow.Send((string)null!));
    }

    [Fact]
    public Task TestFlow_Activities_SendsAndChecksByRole() => new TestFlow(new TestAdapter(), Bot)
        .Test(
        [
            new Activity(ActivityTypes.Message, text: "hoi"),
            new Activity(ActivityTypes.Message, text: "echo:hoi", from: new ChannelAccount(role: RoleTypes.Bot)),
        ])
        .StartTestAsync();

    [Fact]
    public Task TestFlow_ConversationUpdate_AddsTheUser() => new TestFlow(new TestAdapter(), (turn, ct) =>
            turn.SendActivityAsync(turn.Activity.MembersAdded![0].Name!, cancellationToken: ct))
        .SendConversationUpdate().AssertReply("User1").StartTestAsync();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SendActivities_Trace_IsQueuedOnlyWhenWanted(bool wanted)
    {
        var adapter = new TestAdapter(sendTraceActivity: wanted);
        await adapter.SendTextToBotAsync("x", (turn, ct) => turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("t"), ct), CancellationToken.None);
        Assert.Equal(wanted ? 1 : 0, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task UpdateAndDelete_Queued_ChangeTheQueue()
    {
        var adapter = new TestAdapter();
        await adapter.SendTextToBotAsync("x", async (turn, ct) =>
        {
            var responses = await turn.SendActivitiesAsync([MessageFactory.Text("a"), MessageFactory.Text("b")], ct);
            var changed = MessageFactory.Text("c");
            changed.Id = responses[0].Id;
            Assert.Equal(responses[0].Id, (await turn.UpdateActivityAsync(changed, ct)).Id);
            await turn.DeleteActivityAsync(responses[1].Id!, ct);
        }, CancellationToken.None);

        Assert.Equal("c", Assert.Single(adapter.ActiveQueue).Text);
        Assert.Equal("c", adapter.GetNextReply()!.AsMessageActivity()!.Text);
        Assert.Null(adapter.GetNextReply());
    }

    [Fact]
    public async Task GetNextReply_BeforeItIsSent_Waits()
    {
        var adapter = new TestAdapter();
        var waiting = adapter.GetNextReplyAsync(TestContext.Current.CancellationToken);
        await adapter.SendTextToBotAsync("hoi", Bot, CancellationToken.None);
        Assert.Equal("echo:hoi", (await waiting).AsMessageActivity()!.Text);
        Assert.Empty(adapter.ActiveQueue);
    }

    [Fact]
    public void CreateConversation_Names_BecomeIds()
    {
        var reference = TestAdapter.CreateConversation("Talk", "Anna");
        Assert.Equal(("Talk", "anna", "Anna", "bot"), (reference.Conversation!.Id, reference.User!.Id, reference.User.Name, reference.Bot!.Id));
    }
}
