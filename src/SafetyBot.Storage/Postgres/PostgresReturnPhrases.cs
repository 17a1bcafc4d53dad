using SafetyBot.Conversations.ReturnPhrases;

namespace SafetyBot.Storage.Postgres;

/// <summary>Finds conversations by their return phrase in PostgreSQL.</summary>
internal sealed class PostgresReturnPhrases(PostgresDatabase database) : IReturnPhraseStore
{
    private const string FindSql =
        """
        SELECT c.id, k.wrapped, c.state FROM return_phrases p
        JOIN conversations c ON c.id = p.conversation_id
        JOIN conversation_keys k ON k.conversation_id = c.id
        WHERE p.hash = $1 AND p.until > $2 AND NOT p.used
        """;

    /// <inheritdoc />
    public byte[] Key => database.ReturnPhraseKey;

    /// <inheritdoc />
    public async Task<FoundConversation?> FindAsync(byte[] hash, DateTimeOffset now, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            FindSql,
            row => new FoundConversation(
                row.GetString(0), new TurnSealer(database.KeyRing).OpenState(row.GetString(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2))),
            cancellationToken,
            PostgresDatabase.Value(hash),
            PostgresDatabase.Value(now.ToUnixTimeMilliseconds())) is [var found] ? found : null;
}
