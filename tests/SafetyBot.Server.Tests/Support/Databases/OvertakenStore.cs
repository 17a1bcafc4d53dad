using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Server.Tests.Support;

/// <summary>A store in which other turns come in between: one of five saves is refused, or every one.</summary>
/// <param name="store">The store.</param>
/// <param name="seed">Which of them are refused; null: all.</param>
internal sealed class OvertakenStore(IConversationStore store, int? seed) : IConversationStore
{
    private readonly Random? random = seed is { } given ? new Random(given) : null;

    public Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken) =>
        store.LoadAsync(conversationId, inboundKey, cancellationToken);

    public Task<ConversationRecord?> TrySaveAsync(string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken) =>
        random is null || random.Next(5) == 0 ? Task.FromResult<ConversationRecord?>(null) : store.TrySaveAsync(conversationId, turn, record, cancellationToken);

    public Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        store.ReadAsync(conversationId, afterSequence, max, cancellationToken);

    public Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken) =>
        store.SetRetentionAsync(conversationId, kind, at, cancellationToken);

    public Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken) =>
        store.TryEraseAsync(conversationId, erasure, etag, cancellationToken);
}
