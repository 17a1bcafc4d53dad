using System.Text;
using Newtonsoft.Json;

namespace SafetyBot.Conversations.Turns;

/// <summary>Bot Framework's storage over the one record a turn began with, with the packages' own JSON: reads from it, and only collects writes.</summary>
/// <param name="state">The state the turn began with; null before the first turn.</param>
public sealed class RecordStorage(KeptState? state) : IStorage
{
    // The packages find the dialog stack again by its type.
    internal static readonly JsonSerializerSettings Settings = new() { TypeNameHandling = TypeNameHandling.All, MaxDepth = null };

    private static readonly KeptState Empty = KeptState.Read("{}"u8.ToArray());

    /// <summary>The state after the turn.</summary>
    public KeptState State { get; private set; } = state ?? Empty;

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        var items = new Dictionary<string, object>();
        if (state is not null)
        {
            foreach (var key in keys)
            {
                items[key] = JsonConvert.DeserializeObject<Dictionary<string, object>>(state.ToString(), Settings)!;
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        foreach (var change in changes.Values)
        {
            State = KeptState.Read(Encoding.UTF8.GetBytes(JsonConvert.SerializeObject(change, Settings)));
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
