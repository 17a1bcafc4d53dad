using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class PromptTests
{
    [Fact]
    public async Task Begin_NoPromptOptions_Throws()
    {
        var dc = new DialogContext(
            new DialogSet().Add(new TextPrompt("p")),
            new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message)),
            new DialogState());
        var token = TestContext.Current.CancellationToken;

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", null, token));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => dc.BeginDialogAsync("p", "question", token));
        await Assert.ThrowsAsync<ArgumentNullException>(() => new TextPrompt("p").BeginDialogAsync(null!, new PromptOptions(), token));
        await Assert.ThrowsAsync<ArgumentException>(() => new TextPrompt("p").BeginDialogAsync(dc, CancellationToken.None, token));
    }

    [Fact]
    public Task Begin_NoHintGiven_ExpectsInput() =>
        new DialogBot(new TextPrompt("p")).Flow(new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "name?" } })
            .Send("hi")
            .AssertReply(reply => Assert.Equal(InputHints.ExpectingInput, ((Activity)reply).InputHint))
            .StartTestAsync();

    [Fact]
    public Task Begin_HintGiven_KeepsIt() =>
        new DialogBot(new TextPrompt("p")).Flow(new PromptOptions { Prompt = MessageFactory.Text("name?", null, InputHints.IgnoringInput) })
            .Send("hi")
            .AssertReply(reply => Assert.Equal(InputHints.IgnoringInput, ((Activity)reply).InputHint))
            .StartTestAsync();

    [Fact]
    public async Task AttemptCount_EveryAnswer_GoesUpAcrossTurns()
    {
        var counts = new List<int>();
        var prompt = new TextPrompt("p", (context, _) =>
        {
            counts.Add(context.AttemptCount);
            return Task.FromResult(context.Recognized.Value == "ok");
        });

        await new DialogBot(prompt).Flow(new PromptOptions { Prompt = MessageFactory.Text("?") })
            .Test("hi", "?").Test("a", "?").Test("b", "?").Test("ok", "done: ok")
            .StartTestAsync();

        Assert.Equal([1, 2, 3], counts);
    }

    [Fact]
    public Task Validator_State_IsKeptBetweenAttempts() =>
        new DialogBot(new TextPrompt("p", (context, _) =>
        {
            var before = context.State.TryGetValue("last", out var last) ? (string?)last : null;
            context.State["last"] = context.Recognized.Value;
            return Task.FromResult(before == context.Recognized.Value);
        })).Flow(new PromptOptions { Prompt = MessageFactory.Text("twice the same?") })
            .Test("hi", "twice the same?").Test("a", "twice the same?").Test("b", "twice the same?").Test("b", "done: b")
            .StartTestAsync();

    [Fact]
    public Task Validator_SaysWhatIsWrong_IsNotAskedAgainOverIt() =>
        new DialogBot(new TextPrompt("p", async (context, cancellationToken) =>
        {
            if (context.Recognized.Value == "ok")
            {
                return true;
            }

            await context.Context.SendActivityAsync("say ok", cancellationToken: cancellationToken);
            return false;
        })).Flow(new PromptOptions { Prompt = MessageFactory.Text("?") })
            .Test("hi", "?").Test("a", "say ok").Test("ok", "done: ok")
            .StartTestAsync();

    [Fact]
    public async Task Validator_NotRecognized_IsAskedToo()
    {
        var seen = new List<bool>();
        var prompt = new NumberPrompt<int>("p", (context, _) =>
        {
            seen.Add(context.Recognized.Succeeded);
            return Task.FromResult(true);
        });

        await new DialogBot(prompt).Flow(new PromptOptions { Prompt = MessageFactory.Text("?") }).Test("hi", "?").Test("x", "done: 0").StartTestAsync();

        Assert.Equal([false], seen);
    }

    [Fact]
    public Task Validations_OfSimpleType_AreThereAfterAReload() =>
        new DialogBot(new TextPrompt("p", (context, _) => Task.FromResult(context.Recognized.Value == (string?)context.Options.Validations)))
            .Flow(new PromptOptions { Prompt = MessageFactory.Text("?"), Validations = "magic" })
            .Test("hi", "?").Test("a", "?").Test("magic", "done: magic")
            .StartTestAsync();

    [Fact]
    public Task Resume_DialogOnTopEnds_AsksTheSameAgain() =>
        new DialogBot(new TextPrompt("p"), new WaterfallDialog("aside", [Steps.Say("aside"), Steps.EndWith("x")]))
            .Flow((dc, cancellationToken) => dc.Context.Activity.Text switch
            {
                "begin" => dc.PromptAsync("p", new PromptOptions { Prompt = MessageFactory.Text("name?"), RetryPrompt = MessageFactory.Text("again?") }, cancellationToken),
                "aside" => dc.BeginDialogAsync("aside", null, cancellationToken),
                _ => dc.ContinueDialogAsync(cancellationToken),
            })
            .Test("begin", "name?").Test("aside", "aside").Test("ok", "name?").Test("Sam", "done: Sam")
            .StartTestAsync();

    [Fact]
    public async Task ActivityReceived_RecognizedAnswer_IsKeptFromTheParents()
    {
        var component = new Listening("c");
        component.AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "how old?"), Steps.End])).AddDialog(new NumberPrompt<int>("p"));

        await new DialogBot(component).Flow().Test("hi", "how old?").Test("help", "how old?").Test("12", "done: 12").StartTestAsync();

        Assert.Equal(["help"], component.Received);
    }

    [Fact]
    public Task AppendChoices_PromptWithAttachmentsAndData_KeepsThemAndLeavesTheOptionsAlone()
    {
        var question = MessageFactory.Text("colour?");
        question.Attachments = [new Attachment { Name = "picture" }];
        question.ChannelData = "data";
        var options = new PromptOptions { Prompt = question, Choices = ChoiceFactory.ToChoices(["red"]), Style = ListStyle.HeroCard };

        return new DialogBot(new ChoicePrompt("p")).Flow(options)
            .Send("hi")
            .AssertReply(reply =>
            {
                var message = (Activity)reply;
                Assert.Equal(2, message.Attachments!.Count);
                Assert.Equal("picture", message.Attachments[0].Name);
                Assert.Equal("data", message.ChannelData);
                Assert.Single(question.Attachments);
                Assert.Equal("colour?", question.Text);
            })
            .StartTestAsync();
    }

    private sealed class Listening(string id) : ComponentDialog(id)
    {
        public List<string?> Received { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name == DialogEvents.ActivityReceived)
            {
                Received.Add(((Activity)e.Value!).Text);
            }

            return Task.FromResult(false);
        }
    }
}
