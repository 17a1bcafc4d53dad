namespace SafetyBot.Conversations.Turns;

/// <summary>Where conversations are kept. Implemented by the storage; flows never see it.</summary>
public interface IConversationStore
{
    /// <summary>The stored answer to an activity that was handled before, or null. A repeated activity gets the same answer and no second turn.</summary>
    Task<IReadOnlyList<Activity>?> FindAnswerAsync(string conversationId, string activityId, CancellationToken cancellationToken);

    /// <summary>Reads a conversation; <see cref="ConversationRecord.New"/> when there is none.</summary>
    Task<ConversationRecord> LoadAsync(string conversationId, CancellationToken cancellationToken);

    /// <summary>Keeps a whole turn at once: the inbound activity, the new state and the replies, or nothing.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="etag">The version the turn began with; null: the conversation must not exist yet.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when another turn was kept meanwhile: run this one again on the newer state.</returns>
    Task<bool> TrySaveAsync(string conversationId, Turn turn, string? etag, CancellationToken cancellationToken);
}
