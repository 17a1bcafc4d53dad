namespace SafetyBot.Conversations.Turns;

/// <summary>The person left this conversation for good, perhaps by another replica. Nothing of the turn was kept.</summary>
public sealed class ConversationEndedException(string conversationId) : Exception($"Conversation {conversationId} has ended.")
{
    /// <summary>Which conversation.</summary>
    public string ConversationId { get; } = conversationId;
}
