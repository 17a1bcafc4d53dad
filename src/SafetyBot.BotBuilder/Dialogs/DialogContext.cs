using System.Globalization;
using SafetyBot.BotBuilder.Prompts;

namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>A stack of running dialogs in one turn: begins, continues, replaces and ends them.</summary>
public class DialogContext
{
    private const string ActivityReceivedEmitted = "activityReceivedEmitted";

    private readonly DialogContext? _inheritedFrom;
    private TurnContextStateCollection? _services;

    /// <summary>Makes the context of a stack.</summary>
    /// <param name="dialogs">The dialogs that may run on it.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, ITurnContext turnContext, DialogState state)
    {
        ArgumentNullException.ThrowIfNull(dialogs);
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(state);

        Dialogs = dialogs;
        Context = turnContext;
        Stack = state.DialogStack;
    }

    /// <summary>Makes the context of a stack inside another one's active dialog.</summary>
    /// <param name="dialogs">The dialogs that may run on it.</param>
    /// <param name="parentDialogContext">The context around it.</param>
    /// <param name="state">The stack.</param>
    public DialogContext(DialogSet dialogs, DialogContext parentDialogContext, DialogState state)
        : this(dialogs, (parentDialogContext ?? throw new ArgumentNullException(nameof(parentDialogContext))).Context, state)
    {
        Parent = parentDialogContext;
        _inheritedFrom = parentDialogContext;
    }

    /// <summary>The dialogs that may run on this stack.</summary>
    public DialogSet Dialogs { get; }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>The running dialogs, the active one first.</summary>
    public List<DialogInstance> Stack { get; }

    /// <summary>The context around this one; null at the root.</summary>
    public DialogContext? Parent { get; set; }

    /// <summary>The context inside the active dialog, when that is a container.</summary>
    public DialogContext? Child =>
        ActiveDialog is { Id: { } id } && FindDialog(id) is DialogContainer container ? container.CreateChildContext(this) : null;

    /// <summary>The dialog on top of the stack; null when nothing runs.</summary>
    public DialogInstance? ActiveDialog => Stack.Count > 0 ? Stack[0] : null;

    /// <summary>Things that dialogs of this context may need in this turn; a child context begins with its parent's.</summary>
    public TurnContextStateCollection Services => _services ??= InheritServices();

    /// <summary>True for the root of a turn, which takes over what the turn carries.</summary>
    internal bool SharesTurnState { get; set; }

    /// <summary>Puts a dialog on the stack and begins it.</summary>
    /// <param name="dialogId">The id of the dialog, in this context's set or one around it.</param>
    /// <param name="options">What to pass on to it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the dialog stands.</returns>
    /// <exception cref="ArgumentException">There is no dialog with that id.</exception>
    public async Task<DialogTurnResult> BeginDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            ThrowIfEmpty(dialogId, nameof(dialogId));
            Misplaced.ThrowIfToken(options);

            var dialog = FindDialog(dialogId) ?? throw new ArgumentException(
                $"DialogContext.BeginDialogAsync(): A dialog with an id of '{dialogId}' wasn't found. " +
                "Add it to the DialogSet of this context or of one around it, for instance in the constructor of the ComponentDialog.");

            Stack.Insert(0, new DialogInstance { Id = dialogId });
            return await dialog.BeginDialogAsync(this, options, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Begins a prompt.</summary>
    /// <param name="dialogId">The id of the prompt.</param>
    /// <param name="options">What to ask.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the prompt stands.</returns>
    public async Task<DialogTurnResult> PromptAsync(string dialogId, PromptOptions options, CancellationToken cancellationToken = default)
    {
        try
        {
            ThrowIfEmpty(dialogId, nameof(dialogId));
            ArgumentNullException.ThrowIfNull(options);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Lets the active dialog go on with the activity of this turn.</summary>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the dialog stands; empty when nothing runs.</returns>
    /// <exception cref="InvalidOperationException">The active dialog is in none of the sets any more.</exception>
    public async Task<DialogTurnResult> ContinueDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            if (Context.TurnState.TryAdd(ActivityReceivedEmitted, true))
            {
                await EmitEventAsync(DialogEvents.ActivityReceived, Context.Activity, bubble: true, fromLeaf: true, cancellationToken);
            }

            if (ActiveDialog is not { } active)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var dialog = FindDialog(active.Id!)
                ?? throw new InvalidOperationException($"Failed to continue dialog. A dialog with id {active.Id} could not be found.");
            return await dialog.ContinueDialogAsync(this, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog and gives its result to the one beneath it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the dialog beneath stands; complete when there is none.</returns>
    /// <exception cref="ArgumentException">A cancellation token was given as the result.</exception>
    public async Task<DialogTurnResult> EndDialogAsync(object? result = null, CancellationToken cancellationToken = default)
    {
        try
        {
            if (result is CancellationToken)
            {
                throw new ArgumentException($"{ActiveDialog?.Id}.EndDialogAsync(): the result cannot be a cancellation token");
            }

            await EndActiveDialogAsync(DialogReason.EndCalled, cancellationToken);
            if (ActiveDialog is not { } active)
            {
                return new DialogTurnResult(DialogTurnStatus.Complete, result);
            }

            var dialog = FindDialog(active.Id!) ?? throw new InvalidOperationException(
                $"DialogContext.EndDialogAsync(): Can't resume previous dialog. A dialog with an id of '{active.Id}' wasn't found.");
            return await dialog.ResumeDialogAsync(this, DialogReason.EndCalled, result, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Cancels every dialog on this stack.</summary>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Cancelled, or empty when nothing ran.</returns>
    public Task<DialogTurnResult> CancelAllDialogsAsync(CancellationToken cancellationToken = default) =>
        CancelAllDialogsAsync(false, cancellationToken: cancellationToken);

    /// <summary>Cancels every dialog on this stack, and on those around it if wanted, until one handles the event.</summary>
    /// <param name="cancelParents">Whether the stacks around this one are cancelled too.</param>
    /// <param name="eventName">What each dialog but the first gets beforehand; null for <see cref="DialogEvents.CancelDialog"/>.</param>
    /// <param name="eventValue">What comes with the event.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Cancelled, or empty when nothing ran and there is no context around this one.</returns>
    public async Task<DialogTurnResult> CancelAllDialogsAsync(
        bool cancelParents,
        string? eventName = null,
        object? eventValue = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            Misplaced.ThrowIfToken(eventValue);
            eventName ??= DialogEvents.CancelDialog;

            if (Stack.Count == 0 && Parent is null)
            {
                return new DialogTurnResult(DialogTurnStatus.Empty);
            }

            var notify = false;
            for (var current = this; current is not null;)
            {
                if (current.Stack.Count == 0)
                {
                    current = cancelParents ? current.Parent : null;
                }
                else if (notify && await current.EmitEventAsync(eventName, eventValue, bubble: false, fromLeaf: false, cancellationToken))
                {
                    break;
                }
                else
                {
                    await current.EndActiveDialogAsync(DialogReason.CancelCalled, cancellationToken);
                }

                notify = true;
            }

            return new DialogTurnResult(DialogTurnStatus.Cancelled);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Ends the active dialog, without telling the one beneath it, and begins another in its place.</summary>
    /// <param name="dialogId">The id of the dialog to begin.</param>
    /// <param name="options">What to pass on to it.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>Where the new dialog stands.</returns>
    public async Task<DialogTurnResult> ReplaceDialogAsync(
        string dialogId,
        object? options = null,
        CancellationToken cancellationToken = default)
    {
        try
        {
            Misplaced.ThrowIfToken(options);
            await EndActiveDialogAsync(DialogReason.ReplaceCalled, cancellationToken);
            return await BeginDialogAsync(dialogId, options, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Lets the active dialog ask again, unless it handles the event itself.</summary>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <exception cref="InvalidOperationException">The active dialog is in none of the sets any more.</exception>
    public async Task RepromptDialogAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var handled = await EmitEventAsync(DialogEvents.RepromptDialog, null, bubble: false, fromLeaf: false, cancellationToken);
            if (!handled && ActiveDialog is { } active)
            {
                var dialog = FindDialog(active.Id!) ?? throw new InvalidOperationException(
                    $"DialogSet.RepromptDialogAsync(): Can't find A dialog with an id of '{active.Id}'.");
                await dialog.RepromptDialogAsync(Context, active, cancellationToken);
            }
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>Finds a dialog in this context's set, else in those around it.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public Dialog? FindDialog(string dialogId)
    {
        if (Dialogs.Find(dialogId) is { } own)
        {
            return own;
        }

        if (Parent is not { } parent)
        {
            return null;
        }

        if (parent.FindDialog(dialogId) is { } outer)
        {
            return outer;
        }

        return parent.ActiveDialog is { Id: { } id } && parent.FindDialog(id) is DialogContainer container
            ? container.FindDialog(dialogId, this)
            : null;
    }

    /// <summary>Gives an event to the active dialog, and to its parents when it bubbles.</summary>
    /// <param name="name">The name of the event.</param>
    /// <param name="value">What comes with it.</param>
    /// <param name="bubble">Whether the parents get it when it is left unhandled.</param>
    /// <param name="fromLeaf">Whether to start at the innermost active dialog.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>True when it was handled.</returns>
    public async Task<bool> EmitEventAsync(
        string name,
        object? value = null,
        bool bubble = true,
        bool fromLeaf = false,
        CancellationToken cancellationToken = default)
    {
        try
        {
            var target = this;
            while (fromLeaf && target.Child is { } child)
            {
                target = child;
            }

            if (target.ActiveDialog is not { Id: { } id } || target.FindDialog(id) is not { } dialog)
            {
                return false;
            }

            var dialogEvent = new DialogEvent { Bubble = bubble, Name = name, Value = value };
            return await dialog.OnDialogEventAsync(target, dialogEvent, cancellationToken);
        }
        catch (Exception exception) when (Describe(exception))
        {
            throw;
        }
    }

    /// <summary>The language of this turn: the activity's when it names one, else the machine's.</summary>
    public string GetLocale()
    {
        if (Context.Activity?.Locale is { Length: > 0 } locale)
        {
            try
            {
                return new CultureInfo(locale).Name;
            }
            catch (CultureNotFoundException)
            {
                return CultureInfo.CurrentCulture.Name;
            }
        }

        return CultureInfo.CurrentCulture.Name;
    }

    private static void ThrowIfEmpty(string? value, string name)
    {
        if (string.IsNullOrEmpty(value))
        {
            throw new ArgumentNullException(name);
        }
    }

    private async Task EndActiveDialogAsync(DialogReason reason, CancellationToken cancellationToken)
    {
        if (ActiveDialog is not { } instance)
        {
            return;
        }

        if (Dialogs.Find(instance.Id!) is { } dialog)
        {
            await dialog.EndDialogAsync(Context, instance, reason, cancellationToken);
        }

        Stack.RemoveAt(0);
    }

    private TurnContextStateCollection InheritServices()
    {
        var inherited = new TurnContextStateCollection();
        IEnumerable<KeyValuePair<string, object>> source = _inheritedFrom?.Services ?? (SharesTurnState ? Context.TurnState : []);
        foreach (var (key, service) in source)
        {
            inherited[key] = service;
        }

        return inherited;
    }

    // A filter that never catches: it runs where the exception was thrown, while the stack still shows which dialog that was.
    private bool Describe(Exception exception)
    {
        if (!exception.Data.Contains(nameof(DialogContext)))
        {
            var stack = new List<string?>();
            for (var current = this; current is not null; current = current.Parent)
            {
                stack.AddRange(current.Stack.Select(instance => instance.Id));
            }

            exception.Data[nameof(DialogContext)] = new Dictionary<string, object?>
            {
                [nameof(ActiveDialog)] = ActiveDialog?.Id,
                [nameof(Parent)] = Parent?.ActiveDialog?.Id,
                [nameof(Stack)] = stack,
            };
        }

        return false;
    }
}
