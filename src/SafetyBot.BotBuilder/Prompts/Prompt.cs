using SafetyBot.BotBuilder.Dialogs;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>A dialog that asks something until it has an answer it can use, and ends with that.</summary>
/// <typeparam name="T">What it asks for.</typeparam>
public abstract class Prompt<T> : Dialog
{
    internal const string AttemptCountKey = "AttemptCount";

    private const string PersistedOptions = "options";
    private const string PersistedState = "state";

    private readonly PromptValidator<T>? _validator;

    /// <summary>Makes a prompt.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized answer.</param>
    /// <exception cref="ArgumentNullException">The id is empty.</exception>
    protected Prompt(string dialogId, PromptValidator<T>? validator = null)
        : base(dialogId)
    {
        if (string.IsNullOrWhiteSpace(dialogId))
        {
            throw new ArgumentNullException(nameof(dialogId));
        }

        _validator = validator;
    }

    /// <summary>Asks.</summary>
    /// <inheritdoc/>
    /// <exception cref="ArgumentOutOfRangeException">The options are no <see cref="PromptOptions"/>.</exception>
    public override async Task<DialogTurnResult> BeginDialogAsync(
        DialogContext dc,
        object? options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Misplaced.ThrowIfToken(options);
        if (options is not PromptOptions asked)
        {
            throw new ArgumentOutOfRangeException(nameof(options), "Prompt options are required for Prompt dialogs");
        }

        ExpectInput(asked.Prompt);
        ExpectInput(asked.RetryPrompt);

        var state = new Dictionary<string, object?> { [AttemptCountKey] = 0 };
        dc.ActiveDialog!.State[PersistedOptions] = asked;
        dc.ActiveDialog.State[PersistedState] = state;

        await OnPromptAsync(dc.Context, state, asked, false, cancellationToken);
        return EndOfTurn;
    }

    /// <summary>Reads the answer and ends with it, or asks again. Activities other than messages are left alone.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        if (dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return EndOfTurn;
        }

        var (state, options) = Restore(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        state[AttemptCountKey] = state.RestoreInt32(AttemptCountKey) + 1;

        var isValid = _validator is null
            ? recognized.Succeeded
            : await _validator(new PromptValidatorContext<T>(dc.Context, recognized, state, options), cancellationToken);
        if (isValid)
        {
            return await dc.EndDialogAsync(recognized.Value, cancellationToken);
        }

        // A _validator that said what is wrong has asked again in its own words.
        if (!dc.Context.Responded)
        {
            await OnPromptAsync(dc.Context, state, options, true, cancellationToken);
        }

        return EndOfTurn;
    }

    /// <summary>Asks again: what ended was put on top of the question, it is not the answer.</summary>
    /// <inheritdoc/>
    public override async Task<DialogTurnResult> ResumeDialogAsync(
        DialogContext dc,
        DialogReason reason,
        object? result = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(dc);
        Misplaced.ThrowIfToken(result);

        await RepromptDialogAsync(dc.Context, dc.ActiveDialog!, cancellationToken);
        return EndOfTurn;
    }

    /// <inheritdoc/>
    public override Task RepromptDialogAsync(
        ITurnContext turnContext,
        DialogInstance instance,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(instance);

        var (state, options) = Restore(instance);
        return OnPromptAsync(turnContext, state, options, false, cancellationToken);
    }

    /// <summary>Keeps an answer it recognizes from the parents.</summary>
    /// <inheritdoc/>
    protected override async Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(dc);
        ArgumentNullException.ThrowIfNull(e);
        if (e.Name != DialogEvents.ActivityReceived || dc.Context.Activity.Type != ActivityTypes.Message)
        {
            return false;
        }

        var (state, options) = Restore(dc.ActiveDialog!);
        var recognized = await OnRecognizeAsync(dc.Context, state, options, cancellationToken);
        return recognized.Succeeded;
    }

    /// <summary>Asks.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What is remembered of this question.</param>
    /// <param name="options">What to ask.</param>
    /// <param name="isRetry">Whether an answer could not be used.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    protected abstract Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default);

    /// <summary>Reads the answer. It may be called more than once in a turn.</summary>
    /// <param name="turnContext">The turn.</param>
    /// <param name="state">What is remembered of this question.</param>
    /// <param name="options">What was asked.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>What was made of it.</returns>
    protected abstract Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question; it stays as it is.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">How they are written.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        CancellationToken cancellationToken = default) =>
        AppendChoices(prompt, channelId, choices, style, options, null, null, cancellationToken);

    /// <summary>Adds choices to a question.</summary>
    /// <param name="prompt">The question; it stays as it is.</param>
    /// <param name="channelId">The channel.</param>
    /// <param name="choices">The choices.</param>
    /// <param name="style">How they are shown.</param>
    /// <param name="options">How they are written.</param>
    /// <param name="conversationType">The type of conversation.</param>
    /// <param name="toList">Who may see suggested actions; null for everyone.</param>
    /// <param name="cancellationToken">Stops the turn.</param>
    /// <returns>The question with the choices.</returns>
    protected virtual IMessageActivity AppendChoices(
        IMessageActivity? prompt,
        string? channelId,
        IList<Choice> choices,
        ListStyle style,
        ChoiceFactoryOptions? options = null,
        string? conversationType = null,
        IList<string>? toList = null,
        CancellationToken cancellationToken = default)
    {
        var text = prompt?.Text ?? string.Empty;
        var shown = style switch
        {
            ListStyle.Inline => ChoiceFactory.Inline(choices, text, null, options),
            ListStyle.List => ChoiceFactory.List(choices, text, null, options),
            ListStyle.SuggestedAction => ChoiceFactory.SuggestedAction(choices, text, null, toList),
            ListStyle.HeroCard => ChoiceFactory.HeroCard(choices, text),
            ListStyle.None => PromptActivity.Message(text),
            ListStyle.Auto => ChoiceFactory.ForChannel(channelId, choices, text, null, options, conversationType, toList),
        };

        if (prompt is null)
        {
            shown.InputHint = InputHints.ExpectingInput;
            return shown;
        }

        var question = PromptActivity.Copy(prompt);
        question.Text = shown.Text;
        if (shown.SuggestedActions?.Actions is { Count: > 0 })
        {
            question.SuggestedActions = shown.SuggestedActions;
        }

        if (shown.Attachments is { Count: > 0 } cards)
        {
            question.Attachments = question.Attachments is null ? cards : [.. question.Attachments, .. cards];
        }

        return question;
    }

    private static void ExpectInput(Activity? prompt)
    {
        if (prompt is not null && string.IsNullOrEmpty(prompt.InputHint))
        {
            prompt.InputHint = InputHints.ExpectingInput;
        }
    }

    private static (IDictionary<string, object?> State, PromptOptions Options) Restore(DialogInstance instance) =>
        (instance.State.RestoreValues(PersistedState), instance.State.Restore<PromptOptions>(PersistedOptions)!);
}
