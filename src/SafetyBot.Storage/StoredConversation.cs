using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage;

/// <summary>A conversation with its key, so that the next turn is kept without reading again.</summary>
internal sealed record StoredConversation(
    KeptState? State, AuditHead? Head, long Sequence, DateTimeOffset LastActivity, string? ContentVersion, ConversationKey? Key)
    : ConversationRecord(State, Head, Sequence, LastActivity, ContentVersion)
{
    /// <summary>A conversation that does not exist yet.</summary>
    public static StoredConversation Missing { get; } = new(null, null, 0, DateTimeOffset.MinValue, null, null);
}
