using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Conversations.Retention;

/// <summary>Erases conversations: all words, the state and the key, with a receipt.</summary>
public sealed class ConversationEraser(IConversationStore store)
{
    private const int MaxAttempts = 10;

    /// <summary>Erases one conversation.</summary>
    /// <returns>The receipt; null when there is no such conversation or nothing is left in it.</returns>
    /// <exception cref="ConversationBusyException">Turns kept coming in between.</exception>
    public async Task<ErasureReceipt?> EraseAsync(
        string conversationId, ErasureReason reason, DateTimeOffset at, CancellationToken cancellationToken)
    {
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            var record = await store.LoadAsync(conversationId, null, cancellationToken);
            if (record.ETag is not { } etag || record.ErasedAt is not null)
            {
                return null;
            }

            var row = AuditRow.After(record.Head, conversationId, at, AuditKinds.Erased, $"reason={reason}");
            if (await store.TryEraseAsync(conversationId, new Erasure(row.At, row), etag, cancellationToken))
            {
                return new ErasureReceipt(conversationId, row.At, row.Hash);
            }
        }

        throw new ConversationBusyException(conversationId);
    }
}
