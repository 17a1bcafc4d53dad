namespace SafetyBot.Conversations.Turns;

/// <summary>A property of the conversation's state as the present turn has it, so that the dialogs are built once and serve every conversation.</summary>
/// <typeparam name="T">The property's type.</typeparam>
public sealed class TurnStateAccessor<T>(string name) : IStatePropertyAccessor<T>
{
    /// <inheritdoc />
    public string Name => name;

    /// <inheritdoc />
    public Task<T> GetAsync(ITurnContext turnContext, Func<T>? defaultValueFactory = null, CancellationToken cancellationToken = default) =>
        Of(turnContext).GetAsync(turnContext, defaultValueFactory!, cancellationToken);

    /// <inheritdoc />
    public Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) =>
        Of(turnContext).DeleteAsync(turnContext, cancellationToken);

    /// <inheritdoc />
    public Task SetAsync(ITurnContext turnContext, T value, CancellationToken cancellationToken = default) =>
        Of(turnContext).SetAsync(turnContext, value, cancellationToken);

    private IStatePropertyAccessor<T> Of(ITurnContext turnContext) => turnContext.TurnState.Get<ConversationState>()!.CreateProperty<T>(name);
}
