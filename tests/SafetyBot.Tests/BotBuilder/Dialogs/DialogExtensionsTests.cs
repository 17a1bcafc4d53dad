namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogExtensionsTests
{
    [Fact]
    public Task Run_SeveralTurns_BeginsContinuesAndBeginsAnew() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two"), Steps.End])).FlowOfRoot()
            .Test("a", "one")
            .Test("b", "two")
            .Send("c")
            .Test("d", "one")
            .StartTestAsync();

    [Theory]
    [InlineData(ActivityTypes.EndOfConversation)]
    [InlineData(ActivityTypes.Event)]
    public Task Run_OtherActivityAtTheRoot_LeavesTheWaterfallWaiting(string type) =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")])).FlowOfRoot()
            .Test("a", "one")
            .Send(new Activity { Type = type, Name = DialogEvents.RepromptDialog })
            .Test("b", "two")
            .StartTestAsync();

    [Fact]
    public async Task Run_ErrorNobodyHandles_IsThrown()
    {
        var bot = new DialogBot(new ComponentDialog("c").AddDialog(new WaterfallDialog("w", [Steps.Throw(new InvalidOperationException("broken"))])));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => bot.FlowOfRoot().Send("hi").StartTestAsync());

        Assert.Equal("broken", exception.Message);
    }

    [Fact]
    public Task Run_ErrorTheComponentHandles_GoesOnWithWhatItDid() =>
        new DialogBot(new Recovering("c")).FlowOfRoot()
            .Test("hi", "one")
            .Send("break").AssertReply("recovered").AssertReply("one")
            .StartTestAsync();

    [Fact]
    public Task Run_WhatTheTurnCarries_IsAServiceOfEveryDialog()
    {
        var bot = new DialogBot(new ComponentDialog("c").AddDialog(new WaterfallDialog("w",
        [
            (step, cancellationToken) => Steps.Say(step.Services.Get<string>("carried") ?? "nothing")(step, cancellationToken),
        ])));
        bot.Adapter.Use(new Carrying());

        return bot.FlowOfRoot().Test("hi", "this").StartTestAsync();
    }

    [Fact]
    public async Task Run_NoDialogOrTurn_Throws()
    {
        var accessor = new ConversationState(new MemoryStorage()).CreateProperty<DialogState>("d");
        var token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ArgumentNullException>(() => new TextPrompt("p").RunAsync(null!, accessor, token));
        await Assert.ThrowsAsync<ArgumentNullException>(() =>
            new TextPrompt("p").RunAsync(new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)), null!, token));
    }

    private sealed class Carrying : IMiddleware
    {
        public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default)
        {
            turnContext.TurnState.Add("carried", "this");
            return next(cancellationToken);
        }
    }

    private sealed class Recovering : ComponentDialog
    {
        public Recovering(string id)
            : base(id)
        {
            AddDialog(new WaterfallDialog("w", [Steps.Say("one"), Steps.Throw(new InvalidOperationException("broken"))]));
        }

        protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name != DialogEvents.Error)
            {
                return false;
            }

            await dc.Context.SendActivityAsync("recovered", cancellationToken: cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            return true;
        }
    }
}
