namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>A dialog of steps, each of which may ask something; the answer goes to the next. It ends after its last step.</summary>
public class WaterfallDialog : Dialog
{
    private const string PersistedOptions = "options";
    private const string StepIndex = "stepIndex";
    private const string PersistedValues = "values";
    private const string PersistedInstanceId = "instanceId";

    private readonly List<WaterfallStep> _steps;

    /// <summary>Makes a waterfall.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="actions">Its first steps; more may be added.</param>
    public WaterfallDialog(string? dialogId, IEnumerable<WaterfallStep>? actions = null)
        : base(dialogId)
    {
        _steps = actions is null ? [] : [.. actions];
    }

    /// <summary>The id and the number of steps: what the steps do cannot be compared.</summary>
    public override string GetVersion() => $"{Id}:{_steps.Count}";

    /// <summary>Adds a step at the end.</summary>
    /// <param name="step">The step.</param>
    /// <returns>This waterfall.</returns>
    public WaterfallDialog AddStep(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        _steps.Add(step);
        return this;
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default)
    {
        Misplaced.ThrowIfToken(options);
        ArgumentNullException.ThrowIfNull(dc);

        var state = dc.ActiveDialog!.State;
        state[PersistedOptions] = options;
        state[PersistedValues] = new Dictionary<string, object?>();
        state[PersistedInstanceId] = Guid.NewGuid().ToString();

        return RunStepAsync(dc, 0, DialogReason.BeginCalled, null, cancellationToken);
    }

    /// <summary>Goes on with the next step, which gets the words of the message. Other activities are left alone.</summary>
    /// <inheritdoc/>
    public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var activity = dc.Context.Activity;
        return activity.Type == ActivityTypes.Message
            ? ResumeDialogAsync(dc, DialogReason.ContinueCalled, activity.Text, cancellationToken)
            : Task.FromResult(EndOfTurn);
    }

    /// <inheritdoc/>
    public override Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return RunStepAsync(dc, dc.ActiveDialog!.State.RestoreInt32(StepIndex) + 1, reason, result, cancellationToken);
    }

    /// <inheritdoc/>
    public override Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Runs one step. The place to do something around every step.</summary>
    /// <param name="stepContext">What the step may know and do.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the waterfall stands.</returns>
    protected virtual Task<DialogTurnResult> OnStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(stepContext);
        return _steps[stepContext.Index](stepContext, cancellationToken);
    }

    /// <summary>Runs the step with a given number; past the last one it ends the waterfall with the result.</summary>
    /// <param name="dc">The context in which this waterfall is active.</param>
    /// <param name="index">The number of the step, from 0.</param>
    /// <param name="reason">Why it runs.</param>
    /// <param name="result">The result of the step before.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the waterfall stands.</returns>
    protected Task<DialogTurnResult> RunStepAsync(
        DialogContext dc,
        int index,
        DialogReason reason,
        object? result,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (index >= _steps.Count)
        {
            return dc.EndDialogAsync(result, cancellationToken);
        }

        var state = dc.ActiveDialog!.State;
        state[StepIndex] = index;
        state.TryGetValue(PersistedOptions, out var options);

        var step = new WaterfallStepContext(this, dc, options, state.RestoreValues(PersistedValues), index, reason, result);
        return OnStepAsync(step, cancellationToken);
    }
}
