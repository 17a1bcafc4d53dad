namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public Task Component_InnerDialogEnds_EndsWithItsResult() =>
        new DialogBot(Asking("component")).Flow()
            .Test("hi", "name?")
            .Test("Sam", "done: Sam")
            .StartTestAsync();

    [Fact]
    public async Task Status_InnerWaitsThenEnds_IsWaitingThenComplete()
    {
        var bot = new DialogBot(Asking("component"));
        await bot.Flow().Test("hi", "name?").Test("Sam", "done: Sam").StartTestAsync();

        Assert.Equal([DialogTurnStatus.Waiting, DialogTurnStatus.Complete], bot.Statuses);
    }

    [Fact]
    public Task Nested_ThreeDeep_KeepTheirStacks() =>
        new DialogBot(new ComponentDialog("one").AddDialog(new ComponentDialog("two").AddDialog(Asking("three")))).Flow()
            .Test("hi", "name?")
            .Test("Sam", "done: Sam")
            .Test("hi", "name?")
            .StartTestAsync();

    [Fact]
    public Task BeginDialog_OfTheParentsSet_IsFound()
    {
        var component = new ComponentDialog("component")
            .AddDialog(new WaterfallDialog("inner", [Steps.Begin("outside", "x"), Steps.End]));
        var outside = new WaterfallDialog("outside",
        [
            (step, cancellationToken) => Steps.Say($"outside with {step.Options}")(step, cancellationToken),
            Steps.EndWith("back"),
        ]);

        return new DialogBot(component, outside).Flow()
            .Test("hi", "outside with x")
            .Test("go", "done: back")
            .StartTestAsync();
    }

    [Fact]
    public Task Interruption_InOnContinue_IsSaidAndTheQuestionStays()
    {
        var component = new Interruptible("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End])).AddDialog(new TextPrompt("p"));

        return new DialogBot(component).Flow()
            .Test("hi", "name?")
            .Send("help").AssertReply("here is help").AssertReply("name?")
            .Test("Sam", "done: Sam")
            .StartTestAsync();
    }

    [Fact]
    public async Task Interruption_ThatCancels_EndsTheComponent()
    {
        var component = new Interruptible("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End])).AddDialog(new TextPrompt("p"));
        var bot = new DialogBot(component);

        await bot.Flow().Test("hi", "name?").Test("stop", "done: ").Test("hi", "name?").StartTestAsync();

        Assert.Equal([DialogReason.EndCalled], component.Ended);
    }

    [Fact]
    public async Task Cancel_FromOutside_CancelsWhatRunsInside()
    {
        var inner = new Interruptible("inner");
        inner.AddDialog(new TextPrompt("p"));
        var outer = new Interruptible("outer");
        outer.AddDialog(new WaterfallDialog("w", [Steps.Begin("inner")])).AddDialog(inner);
        inner.AddDialog(new WaterfallDialog("ask", [Steps.Ask("p", "name?")]));
        inner.InitialDialogId = "ask";
        var bot = new DialogBot(outer);

        await bot.Flow(async (dc, cancellationToken) => dc.Context.Activity.Text == "cancel"
            ? await dc.CancelAllDialogsAsync(cancellationToken)
            : await dc.BeginDialogAsync("outer", null, cancellationToken)).Test("hi", "name?").Send("cancel").StartTestAsync();

        Assert.Equal([DialogTurnStatus.Waiting, DialogTurnStatus.Cancelled], bot.Statuses);
        Assert.Equal([DialogReason.CancelCalled], outer.Ended);
        Assert.Equal([DialogReason.CancelCalled], inner.Ended);
    }

    [Fact]
    public async Task Reprompt_FromOutside_AsksAgainAndTellsTheComponent()
    {
        var component = new Interruptible("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End])).AddDialog(new TextPrompt("p"));

        await new DialogBot(component).Flow(async (dc, cancellationToken) =>
        {
            if (dc.ActiveDialog is null)
            {
                return await dc.BeginDialogAsync("component", null, cancellationToken);
            }

            await dc.RepromptDialogAsync(cancellationToken);
            return Dialog.EndOfTurn;
        }).Test("hi", "name?").Test("again", "name?").StartTestAsync();

        Assert.Equal(1, component.Reprompted);
    }

    [Fact]
    public Task Resume_DialogOnTopEnds_AsksAgain() =>
        new DialogBot(Asking("component"), new WaterfallDialog("aside", [Steps.Say("aside"), Steps.EndWith(null)]))
            .Flow((dc, cancellationToken) => dc.Context.Activity.Text switch
            {
                "begin" => dc.BeginDialogAsync("component", null, cancellationToken),
                "aside" => dc.BeginDialogAsync("aside", null, cancellationToken),
                _ => dc.ContinueDialogAsync(cancellationToken),
            })
            .Test("begin", "name?")
            .Test("aside", "aside")
            .Test("ok", "name?")
            .Test("Sam", "done: Sam")
            .StartTestAsync();

    [Fact]
    public void AddDialog_FirstOne_IsTheInitialOne()
    {
        var component = new ComponentDialog("component").AddDialog(new TextPrompt("a")).AddDialog(new TextPrompt("b"));

        Assert.Equal("a", component.InitialDialogId);
        Assert.Equal("b", component.FindDialog("b")!.Id);
        Assert.Null(component.FindDialog("c"));
    }

    [Fact]
    public void Id_NotGiven_IsTheNameOfTheClass() => Assert.Equal(nameof(ComponentDialog), new ComponentDialog().Id);

    [Fact]
    public async Task Begin_NoContext_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => new ComponentDialog("c").BeginDialogAsync(null!, null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Begin_TokenAsOptions_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new ComponentDialog("c").BeginDialogAsync(null!, CancellationToken.None, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Initialize_ManyTurns_RunsOnce()
    {
        var component = new Interruptible("component");
        component.AddDialog(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")]));
        await new DialogBot(component).Flow().Test("hi", "one").Test("more", "two").StartTestAsync();

        Assert.Equal(1, component.Initialized);
    }

    private static ComponentDialog Asking(string id) => new ComponentDialog(id)
        .AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End]))
        .AddDialog(new TextPrompt("p"));

    private sealed class Interruptible(string id) : ComponentDialog(id)
    {
        public int Initialized { get; private set; }

        public int Reprompted { get; private set; }

        public List<DialogReason> Ended { get; } = [];

        protected override Task OnInitializeAsync(DialogContext dc)
        {
            Initialized++;
            return base.OnInitializeAsync(dc);
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(
            DialogContext innerDc,
            CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("here is help", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "stop":
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }

        protected override Task OnEndDialogAsync(
            ITurnContext context,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default)
        {
            Ended.Add(reason);
            return Task.CompletedTask;
        }

        protected override Task OnRepromptDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            CancellationToken cancellationToken = default)
        {
            Reprompted++;
            return Task.CompletedTask;
        }
    }
}
