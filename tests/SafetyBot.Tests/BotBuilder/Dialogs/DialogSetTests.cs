namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogSetTests
{
    [Fact]
    public void Add_OthersWithTheSameId_AreNumberedFromTwo()
    {
        var first = new TextPrompt("a");
        var second = new TextPrompt("a");
        var third = new TextPrompt("a");
        var set = new DialogSet().Add(first).Add(second).Add(third);

        Assert.Equal(["a", "a2", "a3"], set.GetDialogs().Select(dialog => dialog.Id));
        Assert.Same(first, set.Find("a"));
        Assert.Same(second, set.Find("a2"));
        Assert.Same(third, set.Find("a3"));
    }

    [Fact]
    public void Add_TheSameAgain_DoesNothing()
    {
        var dialog = new TextPrompt("a");
        var set = new DialogSet().Add(dialog).Add(dialog);

        Assert.Single(set.GetDialogs());
        Assert.Equal("a", dialog.Id);
    }

    [Fact]
    public void Add_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet().Add(null!));

    [Fact]
    public void Constructor_NoAccessor_Throws() => Assert.Throws<ArgumentNullException>(() => new DialogSet(null!));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Find_EmptyId_Throws(string? id) => Assert.Throws<ArgumentNullException>(() => new DialogSet().Find(id!));

    [Fact]
    public void Find_UnknownId_IsNull() => Assert.Null(new DialogSet().Find("a"));

    [Fact]
    public void GetVersion_DialogAdded_Changes()
    {
        var set = new DialogSet().Add(new TextPrompt("a"));
        var before = set.GetVersion();

        Assert.Equal(before, set.GetVersion());
        Assert.Equal(before, new DialogSet().Add(new TextPrompt("a")).GetVersion());
        Assert.NotEqual(before, set.Add(new TextPrompt("b")).GetVersion());
    }

    [Fact]
    public void GetVersion_WaterfallsOfOtherLength_Differs() => Assert.NotEqual(
        new DialogSet().Add(new WaterfallDialog("w", [Steps.Say("1")])).GetVersion(),
        new DialogSet().Add(new WaterfallDialog("w", [Steps.Say("1"), Steps.Say("2")])).GetVersion());

    [Fact]
    public async Task CreateContext_NoAccessor_Throws() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DialogSet().CreateContextAsync(
            new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)), TestContext.Current.CancellationToken));

    [Fact]
    public async Task CreateContext_NoTurn_Throws()
    {
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d");

        await Assert.ThrowsAsync<ArgumentNullException>(() => new DialogSet(accessor).CreateContextAsync(null!, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CreateContext_NewConversation_HasAnEmptyStack()
    {
        var state = new ConversationState(new MemoryStorage());
        var set = new DialogSet(state.CreateProperty<DialogState>("d"));
        var activity = new Activity(ActivityTypes.Message) { ChannelId = "test", Conversation = new ConversationAccount { Id = "1" } };

        var dc = await set.CreateContextAsync(new TurnContext(new TestAdapter(), activity), TestContext.Current.CancellationToken);

        Assert.Same(set, dc.Dialogs);
        Assert.Empty(dc.Stack);
        Assert.Null(dc.ActiveDialog);
    }
}
