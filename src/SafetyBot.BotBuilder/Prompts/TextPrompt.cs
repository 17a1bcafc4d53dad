using SafetyBot.BotBuilder.Dialogs;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Asks for words.</summary>
/// <param name="dialogId">Its id in its set.</param>
/// <param name="validator">Decides whether the words are good enough; null to take any.</param>
public class TextPrompt(string dialogId, PromptValidator<string>? validator = null) : Prompt<string>(dialogId, validator)
{
    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        PromptActivity.SendAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<string>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<string>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { } text })
        {
            result.Succeeded = true;
            result.Value = text;
        }

        return Task.FromResult(result);
    }

    /// <summary>Lets the parents see every answer: any words would do for this prompt, so it cannot know which are meant for it.</summary>
    /// <inheritdoc/>
    protected override Task<bool> OnPreBubbleEventAsync(
        DialogContext dc,
        DialogEvent e,
        CancellationToken cancellationToken) => Task.FromResult(false);
}
