using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.ReturnPhrases;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage;

/// <summary>A turn as rows: everything with words in it encrypted.</summary>
/// <param name="ConversationId">Which conversation.</param>
/// <param name="Before">The version it begins with; null: the conversation is new.</param>
/// <param name="Record">The conversation after it.</param>
/// <param name="State">The state, encrypted.</param>
/// <param name="FirstSequence">The number of its first activity.</param>
/// <param name="InboundKey">Hash of the inbound key, since clients choose the key; null: none.</param>
/// <param name="Body">Its activities, encrypted.</param>
/// <param name="NewKey">The key when it is a new one: then everything written with an older one is destroyed.</param>
/// <param name="Retention">By which rule the conversation is kept from now on; null: as before.</param>
/// <param name="Audit">New rows of the audit chain.</param>
/// <param name="Handoffs">Hand-offs: id, status, encrypted summary.</param>
/// <param name="Outbox">Replies for the outbox: number, when due, encrypted activity.</param>
/// <param name="NewPhrase">A return phrase that leads here from now on; null: none is made.</param>
/// <param name="TakenPhrase">The hash of the return phrase that is used up; null: none.</param>
internal sealed record SealedTurn(
    string ConversationId,
    string? Before,
    StoredConversation Record,
    byte[] State,
    long FirstSequence,
    byte[]? InboundKey,
    byte[] Body,
    ConversationKey? NewKey,
    int? Retention,
    IReadOnlyList<AuditRow> Audit,
    IReadOnlyList<(string Id, string Status, byte[] Summary)> Handoffs,
    IReadOnlyList<(long Sequence, long DueAt, byte[] Body)> Outbox,
    PhraseToKeep? NewPhrase,
    byte[]? TakenPhrase)
{
    /// <summary>When it was, in milliseconds of the Unix epoch.</summary>
    public long At => Record.LastActivity.ToUnixTimeMilliseconds();
}
