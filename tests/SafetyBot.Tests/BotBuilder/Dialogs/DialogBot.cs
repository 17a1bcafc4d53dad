namespace SafetyBot.Tests.BotBuilder.Dialogs;

/// <summary>A bot of a few dialogs, whose state is stored as text and read again between any two turns.</summary>
internal sealed class DialogBot
{
    private readonly DialogSet _dialogs;
    private readonly IStatePropertyAccessor<DialogState> _accessor;

    public DialogBot(params Dialog[] dialogs)
        : this(null, dialogs)
    {
    }

    public DialogBot(string? locale, params Dialog[] dialogs)
    {
        var state = new ConversationState(Storage);
        _accessor = state.CreateProperty<DialogState>("dialogState");
        _dialogs = new DialogSet(_accessor);
        foreach (var dialog in dialogs)
        {
            _dialogs.Add(dialog);
        }

        Adapter = new TestAdapter(TestAdapter.CreateConversation("dialogs")) { Locale = locale }.Use(new AutoSaveStateMiddleware(state));
    }

    public TextStorage Storage { get; } = new();

    public TestAdapter Adapter { get; }

    /// <summary>Statuses of the turns, the oldest first.</summary>
    public List<DialogTurnStatus> Statuses { get; } = [];

    /// <summary>Goes on with what runs, else begins the first dialog; says the result when it is over.</summary>
    public TestFlow Flow(object? options = null) => Flow(async (dc, cancellationToken) =>
    {
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
        {
            turn = await dc.BeginDialogAsync(_dialogs.GetDialogs().First().Id, options, cancellationToken);
        }

        return turn;
    });

    /// <summary>Runs turns of the test's own.</summary>
    public TestFlow Flow(
        Func<DialogContext, CancellationToken, Task<DialogTurnResult>> turn) => new(Adapter, async (turnContext, cancellationToken) =>
    {
        var dc = await _dialogs.CreateContextAsync(turnContext, cancellationToken);
        var result = await turn(dc, cancellationToken);
        Statuses.Add(result.Status);
        if (result.Status == DialogTurnStatus.Complete)
        {
            await turnContext.SendActivityAsync($"done: {result.Result}", cancellationToken: cancellationToken);
        }
    });

    /// <summary>Runs the first dialog as the root of a bot.</summary>
    public TestFlow FlowOfRoot() => new(Adapter, (turnContext, cancellationToken) =>
        _dialogs.GetDialogs().First().RunAsync(turnContext, _accessor, cancellationToken));
}
