namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>A piece of conversation that can run over several turns.</summary>
public abstract class Dialog
{
    /// <summary>Says that the dialog waits for the next activity.</summary>
    public static readonly DialogTurnResult EndOfTurn = new(DialogTurnStatus.Waiting);

    private string? _id;

    /// <summary>Makes a dialog.</summary>
    /// <param name="dialogId">Its id, unique in its set; null to take <see cref="OnComputeId"/>.</param>
    protected Dialog(string? dialogId = null)
    {
        _id = dialogId;
    }

    /// <summary>The id by which others begin it, unique in its set.</summary>
    public string Id
    {
        get => _id ??= OnComputeId();
        set => _id = value;
    }

    /// <summary>Begins the dialog, which has just been put on the stack.</summary>
    /// <param name="dc">The context whose active dialog this is.</param>
    /// <param name="options">What the one who began it passed on.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Whether it waits or has ended.</returns>
    public abstract Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options = null,
        CancellationToken cancellationToken = default);

    /// <summary>Goes on with the dialog on a new activity. By default it ends.</summary>
    /// <param name="dc">The context whose active dialog this is.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Whether it waits or has ended.</returns>
    public virtual Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return dc.EndDialogAsync(null, cancellationToken);
    }

    /// <summary>Goes on after a dialog above it ended. By default it ends too, with the same result.</summary>
    /// <param name="dc">The context whose active dialog this is again.</param>
    /// <param name="reason">Why it resumes.</param>
    /// <param name="result">The result of the dialog that ended.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Whether it waits or has ended.</returns>
    /// <exception cref="ArgumentException">A cancellation token was given as the result.</exception>
    public virtual Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Misplaced.ThrowIfToken(result);
        return dc.EndDialogAsync(result, cancellationToken);
    }

    /// <summary>Asks again what it was asking. By default it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">What this dialog remembers.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public virtual Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called before the dialog leaves the stack, to clean up. By default it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">What this dialog remembers.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public virtual Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>A text that changes when the dialog changes so much that a running one should know of it.</summary>
    public virtual string GetVersion() => Id;

    /// <summary>Handles an event: first itself, then its parents when it bubbles, then itself again when nobody did.</summary>
    /// <param name="dc">The context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>True when it is handled.</returns>
    public virtual async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);

        return await OnPreBubbleEventAsync(dc, e, cancellationToken)
            || (e.Bubble && dc.Parent is { } parent && await parent.EmitEventAsync(e.Name!, e.Value, true, false, cancellationToken))
            || await OnPostBubbleEventAsync(dc, e, cancellationToken);
    }

    /// <summary>Handles an event before the parents see it.</summary>
    /// <param name="dc">The context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>True when it is handled and nobody else should see it.</returns>
    protected virtual Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>Handles an event that no parent handled.</summary>
    /// <param name="dc">The context in which this dialog is active.</param>
    /// <param name="e">The event.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>True when it is handled.</returns>
    protected virtual Task<bool> OnPostBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    /// <summary>The id of a dialog that was given none: the name of its class.</summary>
    protected virtual string OnComputeId() => GetType().Name;
}
