namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Asks to choose from a list.</summary>
public class ChoicePrompt : Prompt<FoundChoice>
{
    private static readonly Dictionary<string, ChoiceFactoryOptions> Defaults = PromptCultureModels.GetSupportedCultures().ToDictionary(
        culture => culture.Locale,
        culture => new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true));

    private readonly Dictionary<string, ChoiceFactoryOptions> _choiceDefaults;

    /// <summary>Makes a prompt.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized one.</param>
    /// <param name="defaultLocale">The language when the activity names none; null for English.</param>
    public ChoicePrompt(string dialogId, PromptValidator<FoundChoice>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    /// <summary>Makes a prompt with its own words between the choices.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="choiceDefaults">The words by locale.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized one.</param>
    /// <param name="defaultLocale">The language when the activity names none; null for English.</param>
    public ChoicePrompt(
        string dialogId,
        Dictionary<string, ChoiceFactoryOptions> choiceDefaults,
        PromptValidator<FoundChoice>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    /// <summary>How the choices are shown.</summary>
    public ListStyle Style { get; set; }

    /// <summary>The language when the activity names none; null for English.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How the choices are written; null for the way of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>How an answer is recognized. Its language is used when neither activity nor prompt names one.</summary>
    public FindChoicesOptions? RecognizerOptions { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var activity = turnContext.Activity;
        var question = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            options.Choices ?? [],
            options.Style ?? Style,
            ChoiceOptions ?? _choiceDefaults[CultureOf(activity)],
            activity.Conversation?.ConversationType,
            PromptActivity.Recipients(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<FoundChoice>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<FoundChoice>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } utterance } activity)
        {
            var found = ChoiceRecognizers.RecognizeChoices(utterance, options.Choices ?? [], RecognizerOptionsIn(CultureOf(activity)));
            if (found.Count > 0)
            {
                result.Succeeded = true;
                result.Value = found[0].Resolution;
            }
        }

        return Task.FromResult(result);
    }

    // The prompt is shared by all conversations, so the language of one must not be set on its own options.
    private FindChoicesOptions RecognizerOptionsIn(string culture) => RecognizerOptions is not { } own
        ? new FindChoicesOptions { Locale = culture }
        : new FindChoicesOptions
        {
            Locale = culture,
            AllowPartialMatches = own.AllowPartialMatches,
            MaxTokenDistance = own.MaxTokenDistance,
            Tokenizer = own.Tokenizer,
            NoValue = own.NoValue,
            NoAction = own.NoAction,
            RecognizeNumbers = own.RecognizeNumbers,
            RecognizeOrdinals = own.RecognizeOrdinals,
        };

    private string CultureOf(Activity activity) =>
        PromptCulture.Determine(activity.Locale ?? RecognizerOptions?.Locale ?? DefaultLocale, _choiceDefaults);
}
