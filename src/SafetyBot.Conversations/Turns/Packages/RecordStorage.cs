using Newtonsoft.Json;

namespace SafetyBot.Conversations.Turns;

/// <summary>Bot Framework's storage over the one record a turn began with, with the packages' own JSON: reads from it, and only collects writes.</summary>
/// <param name="state">The state the turn began with, as JSON; null before the first turn.</param>
public sealed class RecordStorage(string? state) : IStorage
{
    // The packages find the dialog stack again by its type.
    internal static readonly JsonSerializerSettings Settings = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = null };

    /// <summary>The state after the turn, as JSON.</summary>
    public string State { get; private set; } = state ?? "{}";

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();
        if (state is not null)
        {
            foreach (var key in keys)
            {
                items[key] = JsonConvert.DeserializeObject<Dictionary<string, object>>(state, Settings)!;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes.Values)
        {
            State = JsonConvert.SerializeObject(change, Settings);
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
