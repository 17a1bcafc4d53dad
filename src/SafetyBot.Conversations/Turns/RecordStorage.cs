namespace SafetyBot.Conversations.Turns;

/// <summary>Bot Framework's storage over the one record a turn began with: reads from it, and only collects writes.</summary>
/// <param name="state">The state the turn began with; null before the first turn.</param>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public sealed class RecordStorage(KeptState? state) : IJsonStorage
{
    private static readonly KeptState Empty = new(StateJson.Empty);

    /// <summary>The state after the turn.</summary>
    public KeptState State { get; private set; } = state ?? Empty;

    /// <inheritdoc />
    public ValueTask<StateJson?> ReadJsonAsync(string key, CancellationToken cancellationToken = default) => ValueTask.FromResult(state?.Json);

    /// <inheritdoc />
    public ValueTask WriteJsonAsync(string key, StateJson state, CancellationToken cancellationToken = default)
    {
        State = new KeptState(state);
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();
        if (state is not null)
        {
            foreach (var key in keys)
            {
                items[key] = state.Json.ToState();
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes.Values)
        {
            State = new KeptState(StateJson.FromState((IDictionary<string, object>)change));
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        State = Empty;
        return Task.CompletedTask;
    }
}
