namespace SafetyBot.BotBuilder.State;

/// <summary>Keeps objects by key. An item that is an <see cref="IStoreItem"/> is only replaced by who has its present ETag.</summary>
public interface IStorage
{
    /// <summary>The items that exist, by key.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Adds or replaces items.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes items; a key without an item is no error.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
