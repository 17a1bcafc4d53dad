namespace SafetyBot.Conversations.Turns;

/// <summary>So many turns of one conversation were saved at the same time that this one found no place. Nothing of it was kept; it may be sent again.</summary>
public sealed class ConversationBusyException(string conversationId) : Exception($"Conversation {conversationId} is busy.")
{
    /// <summary>Which conversation.</summary>
    public string ConversationId { get; } = conversationId;
}
