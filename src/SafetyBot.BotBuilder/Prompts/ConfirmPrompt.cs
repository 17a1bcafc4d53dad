namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Asks for yes or no.</summary>
public class ConfirmPrompt : Prompt<bool>
{
    private static readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> Defaults =
        PromptCultureModels.GetSupportedCultures().ToDictionary(
            culture => culture.Locale,
            culture => (
                new Choice(culture.YesInLanguage),
                new Choice(culture.NoInLanguage),
                new ChoiceFactoryOptions(culture.Separator, culture.InlineOr, culture.InlineOrMore, true)));

    private readonly Dictionary<string, (Choice Yes, Choice No, ChoiceFactoryOptions Options)> _choiceDefaults;

    /// <summary>Makes a prompt.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized one.</param>
    /// <param name="defaultLocale">The language when the activity names none; null for English.</param>
    public ConfirmPrompt(string dialogId, PromptValidator<bool>? validator = null, string? defaultLocale = null)
        : this(dialogId, Defaults, validator, defaultLocale)
    {
    }

    /// <summary>Makes a prompt with its own words.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="choiceDefaults">Yes, no, and the words between them, by locale.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized one.</param>
    /// <param name="defaultLocale">The language when the activity names none; null for English.</param>
    public ConfirmPrompt(
        string dialogId,
        Dictionary<string, (Choice, Choice, ChoiceFactoryOptions)> choiceDefaults,
        PromptValidator<bool>? validator = null,
        string? defaultLocale = null)
        : base(dialogId, validator)
    {
        _choiceDefaults = choiceDefaults;
        DefaultLocale = defaultLocale;
        Style = ListStyle.Auto;
    }

    /// <summary>How yes and no are shown.</summary>
    public ListStyle Style { get; set; }

    /// <summary>The language when the activity names none; null for English.</summary>
    public string? DefaultLocale { get; set; }

    /// <summary>How yes and no are written; null for the way of the language.</summary>
    public ChoiceFactoryOptions? ChoiceOptions { get; set; }

    /// <summary>The choices for yes and no; null for the words of the language.</summary>
    public Tuple<Choice, Choice>? ConfirmChoices { get; set; }

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
        var defaults = _choiceDefaults[CultureOf(activity)];
        var question = AppendChoices(
            isRetry ? options.RetryPrompt ?? options.Prompt : options.Prompt,
            activity.ChannelId,
            ChoicesOr(defaults),
            options.Style ?? Style,
            ChoiceOptions ?? defaults.Options,
            activity.Conversation?.ConversationType,
            PromptActivity.Recipients(activity),
            cancellationToken);
        return turnContext.SendActivityAsync(question, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<bool>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(options);

        var result = new PromptRecognizerResult<bool>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } utterance } activity)
        {
            var culture = CultureOf(activity);
            if (Read(utterance, options.RecognizeLanguage ?? culture, _choiceDefaults[culture]) is { } answer)
            {
                result.Succeeded = true;
                result.Value = answer;
            }
        }

        return Task.FromResult(result);
    }

    private bool? Read(string utterance, string language, (Choice Yes, Choice No, ChoiceFactoryOptions Options) defaults)
    {
        if (BooleanRecognizer.Recognize(utterance, language) is { } answer)
        {
            return answer;
        }

        // Only choices that were shown with numbers can be named by number.
        if ((ChoiceOptions ?? defaults.Options).IncludeNumbers == false)
        {
            return null;
        }

        var found = ChoiceRecognizers.RecognizeChoices(utterance, ChoicesOr(defaults));
        return found.Count > 0 ? found[0].Resolution.Index == 0 : null;
    }

    private List<Choice> ChoicesOr((Choice Yes, Choice No, ChoiceFactoryOptions Options) defaults) =>
        ConfirmChoices is { } own ? [own.Item1, own.Item2] : [defaults.Yes, defaults.No];

    private string CultureOf(Activity activity) => PromptCulture.Determine(activity.Locale ?? DefaultLocale, _choiceDefaults);
}
