using SafetyBot.Conversations.Retention;

namespace SafetyBot.Conversations.Turns;

/// <summary>Where conversations are kept. Implemented by the storage; flows never see it. Every member may throw <see cref="StoreUnavailableException"/>.</summary>
public interface IConversationStore
{
    /// <summary>Reads a conversation and, in the same look, whether an activity was handled before.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="inboundKey">The key of an activity that came in; null: none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The conversation, with <see cref="ConversationRecord.Answer"/> when the activity was handled before; <see cref="ConversationRecord.New"/> when there is none.</returns>
    Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken);

    /// <summary>Keeps a whole turn in one commit, or nothing of it.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="record">The conversation as the turn began with it, as this store gave it.</param>
    /// <param name="cancellationToken">Stops waiting. The turn may be kept all the same.</param>
    /// <returns>The conversation after the turn. Null when another turn was kept meanwhile or the inbound activity was handled before: load anew.</returns>
    Task<ConversationRecord?> TrySaveAsync(string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken);

    /// <summary>Reads what was said, for replay, in order.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="afterSequence">The watermark: only later activities. 0: from the start.</param>
    /// <param name="max">How many at most.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken);

    /// <summary>
    /// Sets how long a conversation is kept, counted from now on: at a quick exit, for instance. Nothing happens where there is none, or where a
    /// greater rule holds.
    /// </summary>
    Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Destroys all words and the state of a conversation, and the key they were written with, in one commit. What stays has no content: its number, its audit chain, when it was erased.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="erasure">When and the audit row that tells it.</param>
    /// <param name="etag">The version that is erased.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when it changed meanwhile: nothing was done.</returns>
    /// <remarks><see cref="ConversationEraser"/> loads, makes the row and repeats.</remarks>
    Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken);
}
