namespace SafetyBot.BotBuilder.Prompts;

/// <summary>Decides whether an answer is good enough. It is asked about answers that were not recognized, too.</summary>
/// <typeparam name="T">What the prompt asks for.</typeparam>
/// <param name="promptContext">The answer and what was asked.</param>
/// <param name="cancellationToken">Stops the turn.</param>
/// <returns>True to end the prompt with the answer; false to ask again, unless the validator said something itself.</returns>
public delegate Task<bool> PromptValidator<T>(PromptValidatorContext<T> promptContext, CancellationToken cancellationToken);
