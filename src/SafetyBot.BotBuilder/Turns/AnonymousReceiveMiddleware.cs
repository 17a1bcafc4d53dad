namespace SafetyBot.BotBuilder.Turns;

/// <summary>Middleware that is a method.</summary>
public class AnonymousReceiveMiddleware : IMiddleware
{
    private readonly Func<ITurnContext, NextDelegate, CancellationToken, Task> _onTurn;

    /// <summary>This method.</summary>
    public AnonymousReceiveMiddleware(Func<ITurnContext, NextDelegate, CancellationToken, Task> anonymousMethod) =>
        _onTurn = anonymousMethod ?? throw new ArgumentNullException(nameof(anonymousMethod));

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate next, CancellationToken cancellationToken = default) =>
        _onTurn(turnContext, next, cancellationToken);
}
