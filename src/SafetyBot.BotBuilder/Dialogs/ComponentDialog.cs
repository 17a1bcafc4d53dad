using System.Diagnostics.CodeAnalysis;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>A dialog made of others, which run on a stack of their own inside it.</summary>
/// <param name="dialogId">Its id in its parent's set.</param>
[SuppressMessage("Naming", "CA1725:Parameter names should match base declaration", Justification = "Bot Framework's names.")]
public class ComponentDialog(string? dialogId = null) : DialogContainer(dialogId)
{
    /// <summary>The key under which the inner stack is remembered.</summary>
    public const string PersistedDialogState = "dialogs";

    private bool _initialized;

    /// <summary>The dialog inside with which it begins; the first one added, unless set.</summary>
    public string? InitialDialogId { get; set; }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext outerDc,
        object? options = null,
        CancellationToken cancellationToken = default)
    {
        Misplaced.ThrowIfToken(options);
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        var turn = await OnBeginDialogAsync(CreateChildContext(outerDc), options, cancellationToken);
        return await EndIfDoneAsync(outerDc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext outerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        var turn = await OnContinueDialogAsync(CreateChildContext(outerDc), cancellationToken);
        return await EndIfDoneAsync(outerDc, turn, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext outerDc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default)
    {
        Misplaced.ThrowIfToken(result);
        ArgumentNullException.ThrowIfNull(outerDc);

        await EnsureInitializedAsync(outerDc);
        await CheckForVersionChangeAsync(outerDc, cancellationToken);

        // A component is a leaf of its stack: something was put on top of it and has ended, so what runs inside must ask again.
        await RepromptDialogAsync(outerDc.Context, outerDc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override async Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default)
    {
        await CreateInnerContext(turnContext, instance).RepromptDialogAsync(cancellationToken);
        await OnRepromptDialogAsync(turnContext, instance, cancellationToken);
    }

    /// <inheritdoc/>
    public override async Task EndDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default)
    {
        if (reason == DialogReason.CancelCalled)
        {
            await CreateInnerContext(turnContext, instance).CancelAllDialogsAsync(cancellationToken);
        }

        await OnEndDialogAsync(turnContext, instance, reason, cancellationToken);
    }

    /// <summary>Adds a dialog to those inside. The first one added is where it begins.</summary>
    /// <param name="dialog">The dialog.</param>
    /// <returns>This component.</returns>
    public ComponentDialog AddDialog(Dialog dialog)
    {
        Dialogs.Add(dialog);
        InitialDialogId ??= dialog.Id;
        return this;
    }

    /// <inheritdoc/>
    public override DialogContext CreateChildContext(DialogContext dc)
    {
        ArgumentNullException.ThrowIfNull(dc);
        return new DialogContext(Dialogs, dc, InnerState(dc.ActiveDialog!));
    }

    /// <summary>Runs <see cref="OnInitializeAsync"/>, once.</summary>
    /// <param name="outerDc">The context in which this component is active.</param>
    protected async Task EnsureInitializedAsync(DialogContext outerDc)
    {
        if (!_initialized)
        {
            _initialized = true;
            await OnInitializeAsync(outerDc);
        }
    }

    /// <summary>Called once, before the component does anything: picks the dialog to begin with when none is set.</summary>
    /// <param name="dc">The context in which this component is active.</param>
    protected virtual Task OnInitializeAsync(DialogContext dc)
    {
        InitialDialogId ??= Dialogs.GetDialogs().FirstOrDefault()?.Id;
        return Task.CompletedTask;
    }

    /// <summary>Called when the component begins: begins the first dialog inside. The place to interrupt.</summary>
    /// <param name="innerDc">The context inside.</param>
    /// <param name="options">What the one who began it passed on.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the inner dialogs stand; anything but waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc,
        object? options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.BeginDialogAsync(InitialDialogId!, options, cancellationToken);
    }

    /// <summary>Called on each new activity: lets the active dialog inside go on. The place to interrupt.</summary>
    /// <param name="innerDc">The context inside.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the inner dialogs stand; anything but waiting ends the component.</returns>
    protected virtual Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(innerDc);
        return innerDc.ContinueDialogAsync(cancellationToken);
    }

    /// <summary>Called when the component ends; if it is cancelled, after those inside. By default it does nothing.</summary>
    /// <param name="context">The turn.</param>
    /// <param name="instance">What this component remembers.</param>
    /// <param name="reason">Why it ends.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnEndDialogAsync(
        ITurnContext context,
        DialogInstance instance,
        DialogReason reason,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Called after the inner dialog asked again. By default it does nothing.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="instance">What this component remembers.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task OnRepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default) =>
        Task.CompletedTask;

    /// <summary>Ends the component in its parent's context.</summary>
    /// <param name="outerDc">The context in which this component is active.</param>
    /// <param name="result">What it gives back.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the parent stands then.</returns>
    protected virtual Task<DialogTurnResult> EndComponentAsync(DialogContext outerDc, object? result, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(outerDc);
        return outerDc.EndDialogAsync(result, cancellationToken);
    }

    private static DialogState InnerState(DialogInstance instance)
    {
        if (instance.State.Restore<DialogState>(PersistedDialogState) is not { } state)
        {
            state = new DialogState();
            instance.State[PersistedDialogState] = state;
        }

        state.DialogStack ??= [];
        return state;
    }

    private DialogContext CreateInnerContext(ITurnContext turnContext, DialogInstance instance)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return new DialogContext(Dialogs, turnContext, InnerState(instance));
    }

    private async Task<DialogTurnResult> EndIfDoneAsync(
        DialogContext outerDc,
        DialogTurnResult turn,
        CancellationToken cancellationToken) =>
        turn.Status == DialogTurnStatus.Waiting ? EndOfTurn : await EndComponentAsync(outerDc, turn.Result, cancellationToken);
}
