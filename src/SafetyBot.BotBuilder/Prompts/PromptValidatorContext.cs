using SafetyBot.BotBuilder.Dialogs;

namespace SafetyBot.BotBuilder.Prompts;

/// <summary>What a validator decides on.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
public class PromptValidatorContext<T>
{
    internal PromptValidatorContext(
        ITurnContext turnContext,
        PromptRecognizerResult<T> recognized,
        IDictionary<string, object?> state,
        PromptOptions options)
    {
        Context = turnContext;
        Recognized = recognized;
        State = state;
        Options = options;
    }

    /// <summary>The turn.</summary>
    public ITurnContext Context { get; }

    /// <summary>What was made of the answer; its value may be changed.</summary>
    public PromptRecognizerResult<T> Recognized { get; }

    /// <summary>What was asked.</summary>
    public PromptOptions Options { get; }

    /// <summary>What the validator may remember until the prompt ends.</summary>
    public IDictionary<string, object?> State { get; }

    /// <summary>How many answers there have been, this one included.</summary>
    public int AttemptCount => State.ContainsKey(Prompt<T>.AttemptCountKey) ? State.RestoreInt32(Prompt<T>.AttemptCountKey) : 0;
}
