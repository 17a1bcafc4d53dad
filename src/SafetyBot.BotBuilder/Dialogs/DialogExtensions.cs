namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>Runs a dialog as the whole of a bot.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialog with the activity of this turn, or begins it when nothing runs.</summary>
    /// <param name="dialog">The root dialog.</param>
    /// <param name="turnContext">The turn.</param>
    /// <param name="accessor">Where the stack is kept.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    public static async Task RunAsync(
        this Dialog dialog,
        ITurnContext turnContext,
        IStatePropertyAccessor<DialogState> accessor,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dialog);
        ArgumentNullException.ThrowIfNull(turnContext);

        var dialogs = new DialogSet(accessor).Add(dialog);
        var context = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        context.SharesTurnState = true;

        while (true)
        {
            try
            {
                var result = await context.ContinueDialogAsync(cancellationToken);
                if (result.Status == DialogTurnStatus.Empty)
                {
                    await context.BeginDialogAsync(dialog.Id, null, cancellationToken);
                }

                return;
            }
            catch (Exception exception)
            {
                // A dialog that handled the error has changed the stack; the turn then goes on with what is there now.
                if (!await context.EmitEventAsync(DialogEvents.Error, exception, bubble: true, fromLeaf: true, cancellationToken))
                {
                    throw;
                }
            }
        }
    }
}
