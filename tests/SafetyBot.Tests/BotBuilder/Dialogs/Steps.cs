namespace SafetyBot.Tests.BotBuilder.Dialogs;

/// <summary>Waterfall steps for tests.</summary>
internal static class Steps
{
    /// <summary>Says something and waits.</summary>
    public static WaterfallStep Say(string text) => async (step, cancellationToken) =>
    {
        await step.Context.SendActivityAsync(text, cancellationToken: cancellationToken);
        return Dialog.EndOfTurn;
    };

    /// <summary>Asks with a prompt.</summary>
    public static WaterfallStep Ask(string promptId, string text) => (step, cancellationToken) =>
        step.PromptAsync(promptId, new PromptOptions { Prompt = MessageFactory.Text(text) }, cancellationToken);

    /// <summary>Begins another dialog.</summary>
    public static WaterfallStep Begin(string dialogId, object? options = null) => (step, cancellationToken) =>
        step.BeginDialogAsync(dialogId, options, cancellationToken);

    /// <summary>Ends with the result of the step before.</summary>
    public static WaterfallStep End { get; } = (step, cancellationToken) => step.EndDialogAsync(step.Result, cancellationToken);

    /// <summary>Ends with a result.</summary>
    public static WaterfallStep EndWith(object? result) => (step, cancellationToken) => step.EndDialogAsync(result, cancellationToken);

    /// <summary>Throws.</summary>
    public static WaterfallStep Throw(Exception exception) => (_, _) => throw exception;
}
