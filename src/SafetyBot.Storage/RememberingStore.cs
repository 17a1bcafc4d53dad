using Microsoft.Extensions.Caching.Memory;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage;

/// <summary>Remembers conversations after their turns, so that the next turn needs no reading. One that changed elsewhere is recognised when the turn is kept, and read then.</summary>
/// <param name="store">The store.</param>
/// <param name="most">How many conversations are remembered.</param>
internal sealed class RememberingStore(IConversationStore store, int most) : IConversationStore, IDisposable
{
    // Long enough for somebody who thinks and types; who only looks costs no memory.
    private static readonly TimeSpan After = TimeSpan.FromMinutes(2);

    private readonly MemoryCache remembered = new(new MemoryCacheOptions { SizeLimit = most, ExpirationScanFrequency = After / 4 });

    /// <inheritdoc />
    public async Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken) =>
        remembered.Get<ConversationRecord>(conversationId) ?? await store.LoadAsync(conversationId, inboundKey, cancellationToken);

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
        remembered.Remove(conversationId);
        return await store.TryEraseAsync(conversationId, erasure, etag, cancellationToken);
    }

    /// <inheritdoc />
    public void Dispose() => remembered.Dispose();

    private void Remember(string conversationId, ConversationRecord? record)
    {
        if (record is null)
        {
            remembered.Remove(conversationId);
            return;
        }

        remembered.Set(conversationId, record, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = After });
    }
}
