namespace SafetyBot.Conversations.Access;

/// <summary>How far a conversation is, without its content.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Sequence">The number of its newest activity; 0: it has none.</param>
/// <param name="Erased">Whether everything in it was erased and nobody wrote since.</param>
/// <param name="Ended">Whether its person left for good.</param>
public sealed record ConversationGlance(string ConversationId, long Sequence, bool Erased, bool Ended)
{
    /// <summary>Whether there is such a conversation.</summary>
    public bool Exists => Sequence > 0;

    /// <summary>A conversation of which nothing is known.</summary>
    public static ConversationGlance Unknown(string conversationId) => new(conversationId, 0, Erased: false, Ended: false);
}
