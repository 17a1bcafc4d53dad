namespace SafetyBot.BotBuilder.Turns;

/// <summary>Calls the next piece of middleware, or the bot when there is none.</summary>
/// <param name="cancellationToken">Stops the turn.</param>
public delegate Task NextDelegate(CancellationToken cancellationToken);
