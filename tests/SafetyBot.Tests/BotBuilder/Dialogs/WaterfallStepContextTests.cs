namespace SafetyBot.Tests.BotBuilder.Dialogs;

public sealed class WaterfallStepContextTests
{
    [Fact]
    public async Task Next_CalledTwice_Throws()
    {
        Exception? thrown = null;
        await new DialogBot(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await step.NextAsync(cancellationToken: cancellationToken);
                thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => step.NextAsync(cancellationToken: cancellationToken));
                return Dialog.EndOfTurn;
            },
            Steps.Say("two"),
        ])).Flow().Test("hi", "two").StartTestAsync();

        Assert.Contains("'w[0]'", thrown!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task Next_TokenAsResult_Throws() =>
        new DialogBot(new WaterfallDialog("w",
        [
            async (step, cancellationToken) =>
            {
                await Assert.ThrowsAsync<ArgumentException>(() => step.NextAsync(CancellationToken.None, cancellationToken));
                return await step.EndDialogAsync("refused", cancellationToken);
            },
        ])).Flow().Test("hi", "done: refused").StartTestAsync();

    [Fact]
    public async Task Reason_BeginAnswerNextAndResume_SaysHowTheStepWasReached()
    {
        var reasons = new List<DialogReason>();
        WaterfallStep Note(WaterfallStep then) => (step, cancellationToken) =>
        {
            reasons.Add(step.Reason);
            return then(step, cancellationToken);
        };

        await new DialogBot(
            new WaterfallDialog("w",
            [
                Note(Steps.Say("one")),
                Note((step, cancellationToken) => step.NextAsync(cancellationToken: cancellationToken)),
                Note(Steps.Begin("inner")),
                Note(Steps.EndWith("end")),
            ]),
            new WaterfallDialog("inner", [Steps.EndWith(null)])).Flow()
            .Test("hi", "one").Test("more", "done: end").StartTestAsync();

        Assert.Equal([DialogReason.BeginCalled, DialogReason.ContinueCalled, DialogReason.NextCalled, DialogReason.EndCalled], reasons);
    }

    [Fact]
    public Task Values_SetInOneTurn_AreThereInTheNextWithTheirTypes() =>
        new DialogBot(new WaterfallDialog("w",
        [
            (step, cancellationToken) =>
            {
                step.Values["text"] = "a";
                step.Values["number"] = 12;
                step.Values["large"] = 5_000_000_000;
                step.Values["truth"] = true;
                step.Values["nothing"] = null;
                return Steps.Say("one")(step, cancellationToken);
            },
            (step, cancellationToken) =>
            {
                Assert.Equal("a", (string?)step.Values["text"]);
                Assert.Equal(12, (int)step.Values["number"]!);
                Assert.Equal(5_000_000_000, (long)step.Values["large"]!);
                Assert.True((bool)step.Values["truth"]!);
                Assert.Null(step.Values["nothing"]);
                step.Values["text"] = "b";
                return Steps.Say("two")(step, cancellationToken);
            },
            (step, cancellationToken) => step.EndDialogAsync(step.Values["text"], cancellationToken),
        ])).Flow()
            .Test("hi", "one").Test("more", "two").Test("more", "done: b")
            .StartTestAsync();

    [Fact]
    public Task Options_OfSimpleType_AreThereInEveryStep() =>
        new DialogBot(new WaterfallDialog("w", [Steps.Say("one"), (step, cancellationToken) => step.EndDialogAsync(step.Options, cancellationToken)])).Flow("given")
            .Test("hi", "one").Test("more", "done: given")
            .StartTestAsync();

    [Fact]
    public Task Options_Composed_CanBeReadBackInTheirType() =>
        new DialogBot(new WaterfallDialog("w",
        [
            Steps.Say("one"),
            (step, cancellationToken) => step.EndDialogAsync(BotJson.Convert<Choice>(step.Options)?.Value, cancellationToken),
        ])).Flow(new Choice("blue"))
            .Test("hi", "one").Test("more", "done: blue")
            .StartTestAsync();

    [Fact]
    public Task Parent_InsideAComponent_IsTheContextAroundTheComponent()
    {
        var component = new ComponentDialog("component").AddDialog(new WaterfallDialog("inner",
        [
            (step, cancellationToken) => step.EndDialogAsync(step.Parent?.ActiveDialog?.Id, cancellationToken),
        ]));

        return new DialogBot(component).Flow().Test("hi", "done: component").StartTestAsync();
    }
}
