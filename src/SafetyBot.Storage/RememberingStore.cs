using System.Collections.Concurrent;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage;

/// <summary>Remembers conversations after their turns, so that the next turn needs no reading. One that changed elsewhere is recognised when the turn is kept, and read then.</summary>
/// <param name="store">The store.</param>
/// <param name="most">How many conversations are remembered.</param>
internal sealed class RememberingStore(IConversationStore store, int most) : IConversationStore
{
    private readonly ConcurrentDictionary<string, ConversationRecord> remembered = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> oldestFirst = new();

    /// <inheritdoc />
    public async Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken) =>
        remembered.TryGetValue(conversationId, out var record) ? record : await store.LoadAsync(conversationId, inboundKey, cancellationToken);

    /// <inheritdoc />
    public async Task<ConversationRecord?> TrySaveAsync(
        string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken)
    {
        ConversationRecord? saved = null;
        try
        {
            saved = await store.TrySaveAsync(conversationId, turn, record, cancellationToken);
            return saved;
        }
        finally
        {
            // Null or an exception: what is remembered may be old.
            Remember(conversationId, saved);
        }
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        store.ReadAsync(conversationId, afterSequence, max, cancellationToken);

    /// <inheritdoc />
    public Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.SetRetentionAsync(conversationId, kind, at, cancellationToken);

    /// <inheritdoc />
    public async Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken)
    {
        remembered.TryRemove(conversationId, out _);
        return await store.TryEraseAsync(conversationId, erasure, etag, cancellationToken);
    }

    private void Remember(string conversationId, ConversationRecord? record)
    {
        if (record is null)
        {
            remembered.TryRemove(conversationId, out _);
            return;
        }

        if (remembered.TryAdd(conversationId, record))
        {
            oldestFirst.Enqueue(conversationId);
        }
        else
        {
            remembered[conversationId] = record;
        }

        while (oldestFirst.Count > most && oldestFirst.TryDequeue(out var oldest))
        {
            remembered.TryRemove(oldest, out _);
        }
    }
}
