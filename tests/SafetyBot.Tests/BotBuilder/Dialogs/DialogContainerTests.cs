namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogContainerTests
{
    [Fact]
    public async Task Version_InnerDialogsChangedBetweenTurns_EventReachesTheComponentAndItGoesOn()
    {
        var component = new Watching("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));
        var bot = new DialogBot(component);
        await bot.Flow().Test("hi", "one").StartTestAsync();

        component.AddDialog(new TextPrompt("new"));
        await bot.Flow().Test("more", "two").StartTestAsync();

        Assert.Contains(DialogEvents.VersionChanged, component.Seen);
    }

    [Fact]
    public async Task Version_NothingChanged_NoEvent()
    {
        var component = new Watching("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));

        await new DialogBot(component).Flow().Test("hi", "one").Test("more", "two").StartTestAsync();

        Assert.DoesNotContain(DialogEvents.VersionChanged, component.Seen);
    }

    [Fact]
    public async Task Version_ChangedAndNotHandled_IsTracedWithoutStopping()
    {
        var component = new ComponentDialog("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));
        var bot = new DialogBot(component);
        bot.Adapter.EnableTrace = true;
        await bot.Flow().Test("hi", "one").StartTestAsync();

        component.AddDialog(new TextPrompt("new"));

        await bot.Flow()
            .Send("more")
            .AssertReply(trace => Assert.Contains(DialogEvents.VersionChanged, ((Activity)trace).Name, StringComparison.Ordinal))
            .AssertReply("two")
            .StartTestAsync();
    }

    [Fact]
    public void FindDialog_NotInside_LooksInTheContextsSet()
    {
        var outside = new TextPrompt("outside");
        var dc = new DialogContext(new DialogSet().Add(outside), new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)), new DialogState());

        Assert.Same(outside, new ComponentDialog("c").FindDialog("outside", dc));
        Assert.Null(new ComponentDialog("c").FindDialog("outside", null));
    }

    private sealed class Watching(string id) : ComponentDialog(id)
    {
        public List<string?> Seen { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Seen.Add(e.Name);
            return Task.FromResult(e.Name == DialogEvents.VersionChanged);
        }
    }
}
