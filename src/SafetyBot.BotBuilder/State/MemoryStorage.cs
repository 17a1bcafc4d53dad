using System.Globalization;

namespace SafetyBot.BotBuilder.State;

/// <summary>Keeps items in memory, as JSON: what is read is always a copy of what was written, in the type it was written in.</summary>
public class MemoryStorage : IJsonStorage
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly Lock _gate = new();
    private int _nextETag;

    /// <inheritdoc />
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                if (_entries.TryGetValue(key, out var entry))
                {
                    items[key] = entry.ToItem();
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc />
    /// <exception cref="Exception">The item was changed since it was read ("Etag conflict.").</exception>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_gate)
        {
            foreach (var (key, item) in changes)
            {
                if (item is null)
                {
                    _entries.Remove(key);
                    continue;
                }

                var json = StateJson.FromItem(item);
                _entries[key] = new Entry(json, item.GetType(), item is IStoreItem storeItem ? NextETag(key, storeItem) : null);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_gate)
        {
            foreach (var key in keys)
            {
                _entries.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask<StateJson?> ReadJsonAsync(string key, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return new ValueTask<StateJson?>(_entries.GetValueOrDefault(key)?.Json);
        }
    }

    /// <inheritdoc />
    public ValueTask WriteJsonAsync(string key, StateJson state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(state);
        lock (_gate)
        {
            _entries[key] = new Entry(state, typeof(Dictionary<string, object>), null);
        }

        return ValueTask.CompletedTask;
    }

    private string NextETag(string key, IStoreItem item)
    {
        var present = _entries.GetValueOrDefault(key)?.ETag;
        if (present is not null && item.ETag != "*" && item.ETag != present)
        {
            // The SDK throws exactly this type, and what is written against it may expect it.
#pragma warning disable CA2201
            throw new Exception($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {present}");
#pragma warning restore CA2201
        }

        return _nextETag++.ToString(CultureInfo.InvariantCulture);
    }

    private sealed record Entry(StateJson Json, Type Type, string? ETag)
    {
        public object ToItem()
        {
            var item = Json.ToItem(Type);
            if (item is IStoreItem storeItem)
            {
                storeItem.ETag = ETag;
            }

            return item;
        }
    }
}
