using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Turns;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage;

/// <summary>Turns into rows and back: encrypts and decrypts with the key of each conversation.</summary>
internal sealed class TurnSealer(KeyRing keyRing)
{
    /// <summary>A turn as rows.</summary>
    /// <param name="conversationId">Which conversation.</param>
    /// <param name="turn">The turn.</param>
    /// <param name="record">The conversation as it was loaded.</param>
    public SealedTurn Seal(string conversationId, TurnToKeep turn, ConversationRecord record)
    {
        var newKey = turn.ForgetsEarlier || (record as StoredConversation)?.Key is null ? keyRing.NewKey() : null;
        var key = newKey ?? ((StoredConversation)record).Key!;
        return new SealedTurn(
            conversationId,
            record.ETag,
            new StoredConversation(turn.State, turn.Audit[^1].Head, turn.Sequence, turn.At, turn.ContentVersion, key),
            ContentCipher.Encrypt(key, StatePlace(conversationId), turn.State.Utf8.Span),
            turn.Activities[0].Sequence,
            HashOf(turn.InboundKey),
            Encrypt(key, BodyPlace(conversationId, turn.Sequence), [.. turn.Activities.Select(activity => activity.Kept)]),
            newKey,
            (int?)turn.Retention,
            turn.Audit,
            [.. turn.Handoffs.Select(handoff => (
                handoff.Id, handoff.Status, ContentCipher.Encrypt(key, HandoffPlace(conversationId, handoff.Id), Encoding.UTF8.GetBytes(handoff.Summary))))],
            [.. turn.Outbox.Select(entry => (
                entry.Sequence,
                entry.DueAt.ToUnixTimeMilliseconds(),
                Encrypt(key, OutboxPlace(conversationId, entry.Sequence), entry.Repeat is null ? [entry.Activity!] : [entry.Activity!, entry.Repeat])))],
            turn.NewPhrase,
            turn.TakenPhrase);
    }

    /// <summary>How an inbound key is kept.</summary>
    public static byte[]? HashOf(string? inboundKey) =>
        inboundKey is null ? null : SHA256.HashData(Encoding.UTF8.GetBytes(inboundKey))[..16];

    /// <summary>A conversation as it was read.</summary>
    public StoredConversation OpenConversation(
        string conversationId, byte[]? state, AuditHead head, long sequence, long lastActivity, string? contentVersion, byte[]? wrappedKey, long? erasedAt)
    {
        var key = wrappedKey is null ? null : keyRing.Unwrap(wrappedKey);
        var opened = key is null || state is null ? null : KeptState.Read(ContentCipher.Decrypt(key, StatePlace(conversationId), state));
        return new StoredConversation(opened, head, sequence, DateTimeOffset.FromUnixTimeMilliseconds(lastActivity), contentVersion, key)
        {
            ErasedAt = erasedAt is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null,
        };
    }

    /// <summary>The dialog state of a conversation.</summary>
    public KeptState OpenState(string conversationId, byte[] wrappedKey, byte[] state) =>
        KeptState.Read(ContentCipher.Decrypt(keyRing.Unwrap(wrappedKey), StatePlace(conversationId), state));

    /// <summary>The activities of a turn.</summary>
    public static IReadOnlyList<KeptActivity> OpenBody(string conversationId, ConversationKey key, long firstSequence, long lastSequence, byte[] body)
    {
        var activities = ActivityJson.Read(ContentCipher.Decrypt(key, BodyPlace(conversationId, lastSequence), body));
        return [.. activities.Select((activity, index) => new KeptActivity(firstSequence + index, activity, activity))];
    }

    /// <summary>The activities of a turn.</summary>
    public IReadOnlyList<KeptActivity> OpenBody(string conversationId, byte[] wrappedKey, long firstSequence, long lastSequence, byte[] body) =>
        OpenBody(conversationId, keyRing.Unwrap(wrappedKey), firstSequence, lastSequence, body);

    /// <summary>A reply in the outbox, and its repeat where there is one.</summary>
    public IReadOnlyList<Activity> OpenOutbox(string conversationId, byte[] wrappedKey, long sequence, byte[] body) =>
        ActivityJson.Read(ContentCipher.Decrypt(keyRing.Unwrap(wrappedKey), OutboxPlace(conversationId, sequence), body));

    private static byte[] Encrypt(ConversationKey key, string place, Activity[] activities) =>
        ContentCipher.Encrypt(key, place, ActivityJson.Write(activities));

    private static string StatePlace(string conversationId) => $"state|{conversationId}";

    private static string HandoffPlace(string conversationId, string id) => $"handoff|{id}|{conversationId}";

    private static string BodyPlace(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"turn|{sequence}|{conversationId}");

    private static string OutboxPlace(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"outbox|{sequence}|{conversationId}");
}
