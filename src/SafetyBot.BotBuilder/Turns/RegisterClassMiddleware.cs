namespace SafetyBot.BotBuilder.Turns;

/// <summary>Puts an object into the turn state of every turn.</summary>
/// <typeparam name="T">The type under whose name it stands.</typeparam>
public class RegisterClassMiddleware<T> : IMiddleware
    where T : class
{
    private readonly string? _key;

    /// <summary>Under the name of its type.</summary>
    public RegisterClassMiddleware(T service) => Service = service;

    /// <summary>Under a key.</summary>
    public RegisterClassMiddleware(T service, string key) => (Service, _key) = (service, key);

    /// <summary>The object.</summary>
    public T Service { get; set; }

    /// <inheritdoc />
    public Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        turnContext.TurnState.Set(_key ?? typeof(T).FullName!, Service);
        return nextTurn(cancellationToken);
    }
}
