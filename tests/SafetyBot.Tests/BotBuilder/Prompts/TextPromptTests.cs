using SafetyBot.Tests.BotBuilder.Dialogs;

namespace SafetyBot.Tests.BotBuilder.Prompts;

public sealed class TextPromptTests
{
    private static readonly PromptOptions Question = new()
    {
        Prompt = MessageFactory.Text("Enter some text."),
        RetryPrompt = MessageFactory.Text("Make sure the text is greater than three characters."),
    };

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void Constructor_EmptyId_Throws(string? id) => Assert.Throws<ArgumentNullException>(() => new TextPrompt(id!));

    [Fact]
    public Task AnyWords_Answered_AreTheResult() =>
        new DialogBot(new TextPrompt("p")).Flow(Question).Test("hi", "Enter some text.").Test("some text", "done: some text").StartTestAsync();

    [Fact]
    public Task Validator_Refuses_AsksWithTheRetryPrompt() =>
        new DialogBot(new TextPrompt("p", (prompt, _) => Task.FromResult(prompt.Recognized.Value.Length > 3))).Flow(Question)
            .Test("hi", "Enter some text.")
            .Test("hi", "Make sure the text is greater than three characters.")
            .Test("hello", "done: hello")
            .StartTestAsync();

    [Fact]
    public Task Validator_ChangesTheValue_ThatIsTheResult() =>
        new DialogBot(new TextPrompt("p", (prompt, _) =>
        {
            prompt.Recognized.Value = prompt.Recognized.Value.ToUpperInvariant();
            return Task.FromResult(true);
        })).Flow(Question).Test("hi", "Enter some text.").Test("hello", "done: HELLO").StartTestAsync();

    [Fact]
    public Task Event_WhileAsking_IsLeftAlone() =>
        new DialogBot(new TextPrompt("p")).Flow(Question)
            .Test("hi", "Enter some text.")
            .Send(new Activity { Type = ActivityTypes.Event })
            .Test("hello", "done: hello")
            .StartTestAsync();

    [Fact]
    public async Task ActivityReceived_AnyWords_StillReachesTheParents()
    {
        var component = new Listening("c");
        component.AddDialog(new WaterfallDialog("w", [Steps.Ask("p", "name?")])).AddDialog(new TextPrompt("p"));

        await new DialogBot(component).Flow().Test("hi", "name?").Test("Sam", "done: Sam").StartTestAsync();

        Assert.Equal(1, component.Received);
    }

    private sealed class Listening(string id) : ComponentDialog(id)
    {
        public int Received { get; private set; }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Received += e.Name == DialogEvents.ActivityReceived ? 1 : 0;
            return Task.FromResult(false);
        }
    }
}
