using System.Collections;

namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class DialogContextTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task Begin_EmptyId_Throws(string? id)
    {
        var dc = Context();

        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.BeginDialogAsync(id!, null, Token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => dc.PromptAsync(id!, new PromptOptions(), Token));
    }

    [Fact]
    public async Task Begin_UnknownId_ThrowsAndLeavesTheStack()
    {
        var dc = Context();
        var exception = await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("nobody", null, Token));

        Assert.Contains("A dialog with an id of 'nobody' wasn't found", exception.Message, StringComparison.Ordinal);
        Assert.Empty(dc.Stack);
    }

    [Fact]
    public async Task Prompt_NoOptions_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => Context(new TextPrompt("p")).PromptAsync("p", null!, Token));

    [Fact]
    public async Task Continue_NothingRuns_IsEmpty()
    {
        var turn = await Context().ContinueDialogAsync(Token);

        Assert.Equal(DialogTurnStatus.Empty, turn.Status);
    }

    [Fact]
    public async Task Continue_DialogIsGone_Throws()
    {
        var dc = Context();
        dc.Stack.Add(new DialogInstance { Id = "gone" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.ContinueDialogAsync(Token));
        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.RepromptDialogAsync(Token));
    }

    [Fact]
    public async Task End_DialogBeneathIsGone_Throws()
    {
        var dc = Context(new TextPrompt("p"));
        dc.Stack.Add(new DialogInstance { Id = "p" });
        dc.Stack.Add(new DialogInstance { Id = "gone" });

        await Assert.ThrowsAsync<InvalidOperationException>(() => dc.EndDialogAsync(null, Token));
    }

    [Fact]
    public async Task End_NothingRuns_IsCompleteWithTheResult()
    {
        var turn = await Context().EndDialogAsync(5, Token);

        Assert.Equal(DialogTurnStatus.Complete, turn.Status);
        Assert.Equal(5, turn.Result);
    }

    [Fact]
    public async Task AnyCall_TokenWhereAValueBelongs_Throws()
    {
        var dc = Context(new Noting("a"));

        await Assert.ThrowsAsync<ArgumentException>(() => dc.BeginDialogAsync("a", CancellationToken.None, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.ReplaceDialogAsync("a", CancellationToken.None, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.EndDialogAsync(CancellationToken.None, Token));
        await Assert.ThrowsAsync<ArgumentException>(() => dc.CancelAllDialogsAsync(false, null, CancellationToken.None, Token));
    }

    [Fact]
    public async Task CancelAll_NothingRuns_IsEmpty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await Context().CancelAllDialogsAsync(Token)).Status);

    [Fact]
    public async Task CancelAll_SeveralRun_EndsEachFromTheTopAndTellsAllButTheFirst()
    {
        var (a, b) = (new Noting("a"), new Noting("b"));
        var dc = Context(a, b);
        await dc.BeginDialogAsync("a", null, Token);
        await dc.BeginDialogAsync("b", null, Token);

        var turn = await dc.CancelAllDialogsAsync(Token);

        Assert.Equal(DialogTurnStatus.Cancelled, turn.Status);
        Assert.Empty(dc.Stack);
        Assert.Equal(["end CancelCalled"], b.Notes);
        Assert.Equal(["event cancelDialog", "end CancelCalled"], a.Notes);
    }

    [Fact]
    public async Task CancelAll_DialogHandlesTheEvent_StopsThere()
    {
        var (a, b) = (new Noting("a") { Handles = "halt" }, new Noting("b"));
        var dc = Context(a, b);
        await dc.BeginDialogAsync("a", null, Token);
        await dc.BeginDialogAsync("b", null, Token);

        await dc.CancelAllDialogsAsync(false, "halt", 1, Token);

        Assert.Equal("a", dc.ActiveDialog!.Id);
    }

    [Theory]
    [InlineData(true, 0)]
    [InlineData(false, 1)]
    public async Task CancelAll_InsideAnother_TakesTheParentsOnlyWhenAsked(bool cancelParents, int leftOutside)
    {
        var outer = Context(new Noting("a"));
        await outer.BeginDialogAsync("a", null, Token);
        var inner = new DialogContext(new DialogSet().Add(new Noting("b")), outer, new DialogState());
        await inner.BeginDialogAsync("b", null, Token);

        await inner.CancelAllDialogsAsync(cancelParents, cancellationToken: Token);

        Assert.Empty(inner.Stack);
        Assert.Equal(leftOutside, outer.Stack.Count);
    }

    [Fact]
    public async Task Replace_Running_EndsItWithoutResumingTheOneBeneath()
    {
        var (a, b, c) = (new Noting("a"), new Noting("b"), new Noting("c"));
        var dc = Context(a, b, c);
        await dc.BeginDialogAsync("a", null, Token);
        await dc.BeginDialogAsync("b", null, Token);

        await dc.ReplaceDialogAsync("c", null, Token);

        Assert.Equal(["c", "a"], dc.Stack.Select(instance => instance.Id));
        Assert.Equal(["end ReplaceCalled"], b.Notes);
        Assert.Empty(a.Notes);
    }

    [Fact]
    public async Task Reprompt_ActiveDialog_IsAsked()
    {
        var a = new Noting("a");
        var dc = Context(a);
        await dc.BeginDialogAsync("a", null, Token);

        await dc.RepromptDialogAsync(Token);

        Assert.Equal(["event repromptDialog", "reprompt"], a.Notes);
    }

    [Fact]
    public async Task Reprompt_DialogHandlesTheEvent_IsNotAskedToo()
    {
        var a = new Noting("a") { Handles = DialogEvents.RepromptDialog };
        var dc = Context(a);
        await dc.BeginDialogAsync("a", null, Token);

        await dc.RepromptDialogAsync(Token);

        Assert.Equal(["event repromptDialog"], a.Notes);
    }

    [Fact]
    public async Task Continue_TwiceInATurn_EmitsActivityReceivedOnce()
    {
        var a = new Noting("a");
        var dc = Context(a);
        await dc.BeginDialogAsync("a", null, Token);

        await dc.ContinueDialogAsync(Token);
        await dc.ContinueDialogAsync(Token);

        Assert.Equal(["event activityReceived", "continue", "continue"], a.Notes);
    }

    [Fact]
    public async Task EmitEvent_FromLeaf_BubblesOutwardAndBackIn()
    {
        var order = new List<string>();
        var leaf = new Tracing("leaf", order);
        var component = new TracingComponent("component", order);
        component.AddDialog(leaf);
        var dc = Context(component);
        await dc.BeginDialogAsync("component", null, Token);

        var handled = await dc.EmitEventAsync("x", null, bubble: true, fromLeaf: true, Token);

        Assert.False(handled);
        Assert.Equal(["leaf pre", "component pre", "component post", "leaf post"], order);
    }

    [Fact]
    public async Task EmitEvent_NotBubbling_StaysAtTheLeaf()
    {
        var order = new List<string>();
        var component = new TracingComponent("component", order);
        component.AddDialog(new Tracing("leaf", order));
        var dc = Context(component);
        await dc.BeginDialogAsync("component", null, Token);

        await dc.EmitEventAsync("x", null, bubble: false, fromLeaf: true, Token);

        Assert.Equal(["leaf pre", "leaf post"], order);
    }

    [Fact]
    public async Task EmitEvent_NothingRuns_IsNotHandled() => Assert.False(await Context().EmitEventAsync("x", cancellationToken: Token));

    [Fact]
    public async Task Throw_InADialog_TellsWhichDialogsRan()
    {
        var dc = Context(new ComponentDialog("component").AddDialog(new WaterfallDialog("w", [Steps.Throw(new InvalidOperationException("x"))])));
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => dc.BeginDialogAsync("component", null, Token));

        var data = Assert.IsAssignableFrom<IDictionary>(exception.Data[nameof(DialogContext)]);
        Assert.Equal("w", data[nameof(DialogContext.ActiveDialog)]);
        Assert.Equal("component", data[nameof(DialogContext.Parent)]);
        Assert.Equal(["w", "component"], Assert.IsAssignableFrom<IEnumerable<string>>(data[nameof(DialogContext.Stack)]));
    }

    [Theory]
    [InlineData("nl-BE", "nl-BE")]
    [InlineData("en-us", "en-US")]
    public void GetLocale_ActivityNamesOne_IsThat(string locale, string expected)
    {
        var dc = Context();
        dc.Context.Activity.Locale = locale;

        Assert.Equal(expected, dc.GetLocale());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not a culture")]
    public void GetLocale_NoneOrNonsense_IsTheMachines(string? locale)
    {
        var dc = Context();
        dc.Context.Activity.Locale = locale;

        Assert.Equal(System.Globalization.CultureInfo.CurrentCulture.Name, dc.GetLocale());
    }

    [Fact]
    public void Services_OfTheParent_AreTheChildsToo()
    {
        var outer = Context();
        outer.Services.Add("key", "service");
        var inner = new DialogContext(new DialogSet(), outer, new DialogState());
        inner.Services.Add("own", "inner");

        Assert.Equal("service", inner.Services.Get<string>("key"));
        Assert.Null(outer.Services.Get<string>("own"));
    }

    [Fact]
    public void Constructor_SomethingMissing_Throws()
    {
        var turn = new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message));

        Assert.Throws<ArgumentNullException>(() => new DialogContext(null!, turn, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (ITurnContext)null!, new DialogState()));
        Assert.Throws<ArgumentNullException>(() => new DialogContext(new DialogSet(), (DialogContext)null!, new DialogState()));
    }

    private static DialogContext Context(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        return new DialogContext(set, new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { Text = "hi" }), new DialogState());
    }

    private sealed class Noting(string id) : Dialog(id)
    {
        public List<string> Notes { get; } = [];

        public string? Handles { get; init; }

        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
        {
            Notes.Add("continue");
            return Task.FromResult(EndOfTurn);
        }

        public override Task RepromptDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            CancellationToken cancellationToken = default)
        {
            Notes.Add("reprompt");
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(
            ITurnContext turnContext,
            DialogInstance instance,
            DialogReason reason,
            CancellationToken cancellationToken = default)
        {
            Notes.Add($"end {reason}");
            return Task.CompletedTask;
        }

        public override Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Notes.Add($"event {e.Name}");
            return Task.FromResult(e.Name == Handles);
        }
    }

    private sealed class Tracing(string id, List<string> order) : Dialog(id)
    {
        public override Task<DialogTurnResult> BeginDialogAsync(
            DialogContext dc,
            object? options = null,
            CancellationToken cancellationToken = default) =>
            Task.FromResult(EndOfTurn);

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            order.Add($"{Id} pre");
            return Task.FromResult(false);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            order.Add($"{Id} post");
            return Task.FromResult(false);
        }
    }

    private sealed class TracingComponent(string id, List<string> order) : ComponentDialog(id)
    {
        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            order.Add($"{Id} pre");
            return Task.FromResult(false);
        }

        protected override Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            order.Add($"{Id} post");
            return Task.FromResult(false);
        }
    }
}
