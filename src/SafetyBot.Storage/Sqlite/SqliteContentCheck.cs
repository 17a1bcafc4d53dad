using System.Security.Cryptography;
using System.Text.Json;
using SafetyBot.Conversations.Audit;
using SafetyBot.Storage.Encryption;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Opens all that is encrypted once, at start: SQLite itself does not notice when bytes inside a row change.</summary>
internal static class SqliteContentCheck
{
    /// <summary>How many conversations and turns cannot be read.</summary>
    public static int CountUnreadable(SqliteSession session, KeyRing keyRing)
    {
        var sealer = new TurnSealer(keyRing);
        var keys = new Dictionary<long, (string Id, ConversationKey Key)>();
        var conversations = session.Query(
            "SELECT c.number, c.id, c.state, k.wrapped FROM conversations c JOIN conversation_keys k ON k.conversation = c.number",
            row => IsRead(() =>
            {
                var (number, id) = (row.GetInt64(0), row.GetString(1));
                var state = row.IsDBNull(2) ? null : row.GetFieldValue<byte[]>(2);
                keys.Add(number, (id, sealer.OpenConversation(id, state, new AuditHead(0, ""), 0, 0, null, row.GetFieldValue<byte[]>(3), null).Key!));
            }));
        var turns = session.Query(
            "SELECT conversation, first_sequence, last_sequence, body FROM turns",
            row => IsRead(() =>
            {
                var (id, key) = keys[row.GetInt64(0)];
                var (first, last) = (row.GetInt64(1), row.GetInt64(2));
                if (TurnSealer.OpenBody(id, key, first, last, row.GetFieldValue<byte[]>(3)).Count != last - first + 1)
                {
                    throw new CryptographicException("The numbers of a turn do not fit its activities.");
                }
            }));
        return conversations.Concat(turns).Count(read => !read);
    }

    private static bool IsRead(Action read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or JsonException or KeyNotFoundException)
        {
            return false;
        }
    }
}
