namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public Task Steps_OneATurn_RunInOrder() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two"), Steps.EndWith("three")])).Flow()
            .Test("hi", "one")
            .Test("more", "two")
            .Test("more", "done: three")
            .StartTestAsync();

    [Fact]
    public Task LastStep_DoesNotEnd_WaterfallEndsOnTheNextMessageWithItsWords() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one")])).Flow()
            .Test("hi", "one")
            .Test("bye", "done: bye")
            .StartTestAsync();

    [Fact]
    public Task NoSteps_Begun_EndsAtOnce() => new DialogBot(new WaterfallDialog("w")).Flow().Test("hi", "done: ").StartTestAsync();

    [Fact]
    public Task AddStep_AfterTheFirst_RunsIt() =>
        new DialogBot(new WaterfallDialog("w").AddStep(Steps.Say("one")).AddStep(Steps.Say("two"))).Flow()
            .Test("hi", "one")
            .Test("more", "two")
            .StartTestAsync();

    [Fact]
    public Task Begin_AgainAfterTheEnd_StartsAnew() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), Steps.EndWith(1)])).Flow()
            .Test("hi", "one").Test("x", "done: 1")
            .Test("hi", "one").Test("x", "done: 1")
            .StartTestAsync();

    [Fact]
    public Task Continue_OtherActivityThanMessage_IsLeftAlone() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), Steps.Say("two")])).Flow()
            .Test("hi", "one")
            .Send(new Activity { Type = ActivityTypes.Event, Name = "ping" })
            .Test("more", "two")
            .StartTestAsync();

    [Fact]
    public Task Step_ThatNeedsNoAnswer_GoesOnInTheSameTurn() =>
        new DialogBot(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.Context.SendActivityAsync("one", cancellationToken: cancellationToken);
                return await step.NextAsync("given", cancellationToken);
            },
            Steps.End,
        ])).Flow()
            .Send("hi").AssertReply("one").AssertReply("done: given")
            .StartTestAsync();

    [Fact]
    public Task Prompt_Answered_GivesTheAnswerToTheNextStep() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End]), new TextPrompt("p")).Flow()
            .Test("hi", "name?")
            .Test("Sam", "done: Sam")
            .StartTestAsync();

    [Fact]
    public Task Nested_InnerEnds_OuterGoesOnWithItsResult() =>
        new DialogBot(
            new WaterfallDialog("outer", [Steps.Begin("middle"), Steps.Say("outer two"), Steps.End]),
            new WaterfallDialog("middle", [Steps.Begin("inner"), Steps.End]),
            new WaterfallDialog("inner", [Steps.Say("inner one"), Steps.Say("inner two")])).Flow()
            .Test("1", "inner one")
            .Test("2", "inner two")
            .Test("3", "outer two")
            .Test("4", "done: 4")
            .StartTestAsync();

    [Fact]
    public Task ReplaceDialog_WithItself_Loops() =>
        new DialogBot(new WaterfallDialog("w",
        [
            (step, cancellationToken) => step.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text($"round {step.Options}") }, cancellationToken),
            (step, cancellationToken) => (string?)step.Result == "stop"
                ? step.EndDialogAsync(step.Options, cancellationToken)
                : step.ReplaceDialogAsync("w", BotJson.Convert<int>(step.Options) + 1, cancellationToken),
        ]), new TextPrompt("p")).Flow(1)
            .Test("hi", "round 1")
            .Test("go", "round 2")
            .Test("go", "round 3")
            .Test("stop", "done: 3")
            .StartTestAsync();

    [Fact]
    public void GetVersion_StepAdded_Changes()
    {
        var waterfall = new WaterfallDialog("w", [Steps.Say("one")]);

        Assert.Equal("w:1", waterfall.GetVersion());
        Assert.Equal("w:2", waterfall.AddStep(Steps.Say("two")).GetVersion());
    }

    [Fact]
    public void AddStep_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("w").AddStep(null!));

    [Fact]
    public async Task Begin_NoContext_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => new WaterfallDialog("w").BeginDialogAsync(null!, null, TestContext.Current.CancellationToken));

    [Fact]
    public async Task Begin_TokenAsOptions_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => new WaterfallDialog("w").BeginDialogAsync(null!, CancellationToken.None, TestContext.Current.CancellationToken));

    [Fact]
    public async Task State_BetweenTurns_IsPlainJson()
    {
        var bot = new DialogBot(new WaterfallDialog("w", [Steps.Ask("p", "name?"), Steps.End]), new TextPrompt("p"));
        await bot.Flow("x").Test("hi", "name?").StartTestAsync();

        var text = Assert.Single(bot.Storage.Texts.Values);
        Assert.Contains("\"stepIndex\":0", text, StringComparison.Ordinal);
        Assert.Contains("\"instanceId\":", text, StringComparison.Ordinal);
        Assert.Contains("\"options\":\"x\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", text, StringComparison.Ordinal);
        Assert.DoesNotContain("SafetyBot", text, StringComparison.Ordinal);
    }

    [Fact]
    public Task OnStep_Overridden_SeesEveryStep() =>
        new DialogBot(new Announcing("w", [Steps.Say("one"), Steps.Say("two")])).Flow()
            .Send("hi").AssertReply("step 0").AssertReply("one")
            .Send("more").AssertReply("step 1").AssertReply("two")
            .StartTestAsync();

    private sealed class Announcing(string id, WaterfallStep[] steps) : WaterfallDialog(id, steps)
    {
        protected override async Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
        {
            await stepContext.Context.SendActivityAsync($"step {stepContext.Index}", cancellationToken: cancellationToken);
            return await base.OnStepAsync(stepContext, cancellationToken);
        }
    }
}
