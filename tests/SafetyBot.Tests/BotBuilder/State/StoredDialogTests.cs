namespace SafetyBot.Tests.BotBuilder.State;

/// <summary>A waterfall whose state goes through a storage between turns, by its items alone.</summary>
public sealed class StoredDialogTests
{
    [Fact]
    public async Task Waterfall_StoredBetweenTurns_KeepsItsStepAndTheAttempts()
    {
        var state = new ConversationState(new ItemStorage());
        var dialogs = new DialogSet(state.CreateProperty<DialogState>("dialogs"))
            .Add(new TextPrompt("name", TryAsync))
            .Add(new WaterfallDialog("talk", [SayAsync, AskAsync, SayAsync]));

        await new TestFlow(new TestAdapter().Use(new AutoSaveStateMiddleware(state)), async (turn, cancellationToken) =>
        {
            var dc = await dialogs.CreateContextAsync(turn, cancellationToken);
            await dc.ContinueDialogAsync(cancellationToken);
            if (!turn.Responded)
            {
                await dc.BeginDialogAsync("talk", null, cancellationToken);
            }
        })
            .Test("hello", "step 0").Test("hello", "Your name?").Test("hi", "longer, 1").Test("hi", "longer, 2")
            .Test("Noor", "thanks, 3").AssertReply("step 2")
            .StartTestAsync();
    }

    private static async Task<bool> TryAsync(PromptValidatorContext<string> prompt, CancellationToken cancellationToken)
    {
        var isGood = prompt.Recognized.Value.Length > 3;
        var reply = $"{(isGood ? "thanks" : "longer")}, {prompt.AttemptCount}";
        await prompt.Context.SendActivityAsync(reply, cancellationToken: cancellationToken);
        return isGood;
    }

    private static async Task<DialogTurnResult> SayAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        await step.Context.SendActivityAsync($"step {StepOf(step)}", cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    }

    private static Task<DialogTurnResult> AskAsync(WaterfallStepContext step, CancellationToken cancellationToken)
    {
        Assert.Equal(1, StepOf(step));
        return step.PromptAsync("name", new PromptOptions { Prompt = MessageFactory.Text("Your name?") }, cancellationToken);
    }

    private static int StepOf(WaterfallStepContext step) => Assert.IsType<int>(step.ActiveDialog!.State["stepIndex"]);

    /// <summary>Hides all that <see cref="MemoryStorage"/> is beside an <see cref="IStorage"/>.</summary>
    private sealed class ItemStorage : IStorage
    {
        private readonly MemoryStorage _memory = new();

        public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default) =>
            _memory.ReadAsync(keys, cancellationToken);

        public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
            _memory.WriteAsync(changes, cancellationToken);

        public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) => _memory.DeleteAsync(keys, cancellationToken);
    }
}
