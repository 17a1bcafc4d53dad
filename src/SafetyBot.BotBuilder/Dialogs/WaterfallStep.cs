namespace SafetyBot.BotBuilder.Dialogs;

/// <summary>One step of a <see cref="WaterfallDialog"/>.</summary>
/// <param name="stepContext">What the step may know and do.</param>
/// <param name="cancellationToken">Stops the turn.</param>
/// <returns>Whether the waterfall waits or has ended.</returns>
public delegate Task<DialogTurnResult> WaterfallStep(WaterfallStepContext stepContext, CancellationToken cancellationToken);
