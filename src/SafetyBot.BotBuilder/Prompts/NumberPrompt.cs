namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Asks for a number.</summary>
/// <typeparam name="T">int, long, float, double or decimal.</typeparam>
public class NumberPrompt<T> : Prompt<T>
    where T : struct
{
    /// <summary>Makes a prompt.</summary>
    /// <param name="dialogId">Its id in its set.</param>
    /// <param name="validator">Decides whether an answer is good enough; null to take every recognized one.</param>
    /// <param name="defaultLocale">The language when the activity names none; null for English.</param>
    /// <exception cref="NotSupportedException">Numbers of this type cannot be asked for.</exception>
    public NumberPrompt(string dialogId, PromptValidator<T>? validator = null, string? defaultLocale = null)
        : base(dialogId, validator)
    {
        if (default(T) is not (int or long or float or double or decimal))
        {
            throw new NotSupportedException($"NumberPrompt: type argument T of type '{typeof(T)}' is not supported");
        }

        DefaultLocale = defaultLocale;
    }

    /// <summary>The language when the activity names none; null for English.</summary>
    public string? DefaultLocale { get; set; }

    /// <inheritdoc/>
    protected override Task OnPromptAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        bool isRetry,
        CancellationToken cancellationToken = default) =>
        PromptActivity.SendAsync(turnContext, options, isRetry, cancellationToken);

    /// <inheritdoc/>
    protected override Task<PromptRecognizerResult<T>> OnRecognizeAsync(
        ITurnContext turnContext,
        IDictionary<string, object?> state,
        PromptOptions options,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);

        var result = new PromptRecognizerResult<T>();
        if (turnContext.Activity is { Type: ActivityTypes.Message, Text: { Length: > 0 } utterance } activity)
        {
            var numbers = NumberRecognizer.RecognizeNumbers(utterance, PromptCulture.Determine(activity.Locale ?? DefaultLocale));
            if (numbers.Count > 0 && As(numbers[0].Resolution) is { } value)
            {
                result.Succeeded = true;
                result.Value = value;
            }
        }

        return Task.FromResult(result);
    }

    // A number with a fraction is no whole number, nor is one beyond the type's range.
    private static T? As(decimal number) => default(T) switch
    {
        int => number == decimal.Truncate(number) && number is >= int.MinValue and <= int.MaxValue ? (T)(object)(int)number : null,
        long => number == decimal.Truncate(number) && number is >= long.MinValue and <= long.MaxValue ? (T)(object)(long)number : null,
        float => (T)(object)(float)number,
        double => (T)(object)(double)number,
        _ => (T)(object)number,
    };
}
