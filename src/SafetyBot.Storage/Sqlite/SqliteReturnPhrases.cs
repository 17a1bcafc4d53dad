using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Finds conversations by their return phrase in the embedded database.</summary>
internal sealed class SqliteReturnPhrases(SqliteDatabase database) : IReturnPhraseStore
{
    /// <inheritdoc />
    public byte[] Key => database.ReturnPhraseKey;

    /// <inheritdoc />
    public Task<FoundConversation?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<FoundConversation?>(
            session => session.Query(
                """
                SELECT c.id, k.wrapped, c.state FROM return_phrases p
                JOIN conversations c ON c.number = p.conversation
                JOIN conversation_keys k ON k.conversation = c.number
                WHERE p.hash = $0 AND p.until > $1 AND p.used = 0
                """,
                row => new FoundConversation(
                    row.GetString(0), new TurnSealer(database.KeyRing).OpenState(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2))),
                hash,
                now.ToUnixTimeMilliseconds()) is [var found] ? found : null,
            cancellationToken);
}
