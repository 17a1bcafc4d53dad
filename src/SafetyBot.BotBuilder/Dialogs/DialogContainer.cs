namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>A dialog with a set of dialogs of its own.</summary>
public abstract class DialogContainer : Dialog
{
    /// <summary>Makes a container.</summary>
    /// <param name="dialogId">Its id in its own parent's set.</param>
    protected DialogContainer(string? dialogId = null)
        : base(dialogId)
    {
    }

    /// <summary>The dialogs inside.</summary>
    public DialogSet Dialogs { get; set; } = new();

    /// <summary>The context in which the dialogs inside run.</summary>
    /// <param name="dc">The context in which this container is active.</param>
    /// <returns>The inner context; null when nothing runs inside.</returns>
    public abstract DialogContext? CreateChildContext(DialogContext dc);

    /// <summary>Finds one of the dialogs inside.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog? FindDialog(string dialogId) => Dialogs.Find(dialogId);

    /// <summary>Finds one of the dialogs inside, else one of the context's.</summary>
    /// <param name="dialogId">Its id.</param>
    /// <param name="dc">Where to look further.</param>
    /// <returns>The dialog, or null.</returns>
    public virtual Dialog? FindDialog(string dialogId, DialogContext? dc = null) => Dialogs.Find(dialogId) ?? dc?.Dialogs.Find(dialogId);

    /// <inheritdoc/>
    public override async Task<bool> OnDialogEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);

        var handled = await base.OnDialogEventAsync(dc, e, cancellationToken);
        if (!handled && e.Name == DialogEvents.VersionChanged)
        {
            var trace = Activity.CreateTraceActivity($"Unhandled dialog event: {e.Name}. Active Dialog: {dc.ActiveDialog?.Id}");
            await dc.Context.SendActivityAsync(trace, cancellationToken);
        }

        return handled;
    }

    /// <summary>The version of what is inside, which is hidden from the container's own version.</summary>
    protected virtual string GetInternalVersion() => Dialogs.GetVersion();

    /// <summary>Emits <see cref="DialogEvents.VersionChanged"/> when the dialogs inside are not those of the last turn.</summary>
    /// <param name="dc">The context in which this container is active.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected virtual Task CheckForVersionChangeAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);

        var instance = dc.ActiveDialog!;
        var before = instance.Version;
        instance.Version = GetInternalVersion();
        return before is null || before == instance.Version
            ? Task.CompletedTask
            : dc.EmitEventAsync(DialogEvents.VersionChanged, Id, true, false, cancellationToken);
    }
}
