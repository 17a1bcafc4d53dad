namespace SafetyBot.BotBuilder.State;

/// <summary>Reads items of one type.</summary>
public static class StorageExtensions
{
    /// <summary>The items that exist and are a <typeparamref name="TStoreItem"/>, by key.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(
        this IStorage storage,
        string[] keys,
        CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        var found = new Dictionary<string, TStoreItem>(items.Count);
        foreach (var (key, item) in items)
        {
            if (item is TStoreItem typed)
            {
                found.Add(key, typed);
            }
        }

        return found;
    }
}
