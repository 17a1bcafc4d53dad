using System.Text;

namespace SafetyBot.Conversations.Turns;

/// <summary>Bot Framework's storage over the one record a turn began with: reads from it, and only collects writes.</summary>
/// <param name="state">The state the turn began with, as JSON; null before the first turn.</param>
/// <remarks>Has a twin in Packages/ that is compiled instead when Microsoft's packages are taken (src/README.md, decision 1).</remarks>
public sealed class RecordStorage(string? state) : IJsonStorage
{
    /// <summary>The state after the turn, as JSON.</summary>
    public string State { get; private set; } = state ?? "{}";

    /// <inheritdoc />
    public ValueTask<StateJson?> ReadJsonAsync(string key, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(state is null ? null : (StateJson?)StateJson.FromUtf8(Encoding.UTF8.GetBytes(state)));

    /// <inheritdoc />
    public ValueTask WriteJsonAsync(string key, StateJson state, CancellationToken cancellationToken = default)
    {
        State = Encoding.UTF8.GetString(state.Utf8.Span);
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
                items[key] = StateJson.FromUtf8(Encoding.UTF8.GetBytes(state)).ToState();
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes.Values)
        {
            State = Encoding.UTF8.GetString(StateJson.FromState((IDictionary<string, object>)change).Utf8.Span);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        State = "{}";
        return Task.CompletedTask;
    }
}
