using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Conversations and their turns in the embedded database.</summary>
internal sealed class SqliteConversationStore(SqliteDatabase database, SqliteErasures erasures) : IConversationStore
{
    private TurnSealer Sealer => new(database.KeyRing);

    /// <inheritdoc />
    public Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<ConversationRecord>(session => Load(session, conversationId, inboundKey), cancellationToken);

    /// <inheritdoc />
    public async Task<ConversationRecord?> TrySaveAsync(
        string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken)
    {
        var sealedTurn = Sealer.Seal(conversationId, turn, record);
        if (turn.ForgetsEarlier)
        {
            await erasures.AppendAsync([ErasureMark.Of(conversationId, turn.At)], cancellationToken);
        }

        var saved = await database.Writer.RunAsync(session => SqliteTurnWriter.Write(session, sealedTurn), cancellationToken);
        if (saved && turn.ForgetsEarlier)
        {
            await database.Writer.EmptyLogAsync(cancellationToken);
        }

        return saved ? sealedTurn.Record : null;
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<KeptActivity>>(
            session =>
            {
                var turns = session.Query(
                    """
                    SELECT t.first_sequence, t.last_sequence, t.body, k.wrapped
                    FROM conversations c
                    JOIN conversation_keys k ON k.conversation = c.number
                    JOIN turns t ON t.conversation = c.number
                    WHERE c.id = $0 AND t.last_sequence > $1 ORDER BY t.last_sequence LIMIT $2
                    """,
                    row => (First: row.GetInt64(0), Last: row.GetInt64(1), Body: row.GetFieldValue<byte[]>(2), Wrapped: row.GetFieldValue<byte[]>(3)),
                    conversationId,
                    afterSequence,
                    max);
                if (turns.Count == 0)
                {
                    return [];
                }

                // All rows were read at one moment, so they have one key.
                var key = database.KeyRing.Unwrap(turns[0].Wrapped);
                return [.. turns
                    .SelectMany(turn => TurnSealer.OpenBody(conversationId, key, turn.First, turn.Last, turn.Body))
                    .Where(activity => activity.Sequence > afterSequence)
                    .Take(max)];
            },
            cancellationToken);

    /// <inheritdoc />
    public Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            session => session.Execute(
                "UPDATE conversations SET retention = $1, retention_from = $2 WHERE id = $0 AND retention <= $1", conversationId, (int)kind, at.ToUnixTimeMilliseconds()),
            cancellationToken);

    /// <inheritdoc />
    public async Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken)
    {
        // The list first: after a crash in between, a restored backup is erased once too often, never once too little.
        await erasures.AppendAsync([ErasureMark.Of(conversationId, erasure.At)], cancellationToken);
        return await database.Writer.RunAsync(session => SqliteTurnWriter.Erase(session, conversationId, erasure, etag), cancellationToken);
    }

    private StoredConversation Load(SqliteSession session, string conversationId, string? inboundKey)
    {
        var rows = session.Query(
            """
            SELECT c.state, c.audit_number, c.etag, c.sequence, c.last_activity, c.content_version, k.wrapped, c.erased_at,
                   t.first_sequence, t.last_sequence, t.body, EXISTS (SELECT 1 FROM ended_chats WHERE conversation_id = $0)
            FROM conversations c
            LEFT JOIN conversation_keys k ON k.conversation = c.number
            LEFT JOIN turns t ON t.conversation = c.number AND t.inbound_key = $1
            WHERE c.id = $0
            """,
            row => Open(conversationId, row),
            conversationId,
            TurnSealer.HashOf(inboundKey));
        return rows is [var conversation] ? conversation : StoredConversation.Missing with { Ended = SqliteTurnWriter.HasEnded(session, conversationId) };
    }

    private StoredConversation Open(string conversationId, SqliteDataReader row)
    {
        var conversation = Sealer.OpenConversation(
            conversationId,
            row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0),
            new AuditHead(row.GetInt64(1), row.GetString(2)),
            row.GetInt64(3),
            row.GetInt64(4),
            row.IsDBNull(5) ? null : row.GetString(5),
            row.IsDBNull(6) ? null : row.GetFieldValue<byte[]>(6),
            row.IsDBNull(7) ? null : row.GetInt64(7)) with { Ended = row.GetBoolean(11) };
        return row.IsDBNull(8) || conversation.Key is null
            ? conversation
            : conversation with
            {
                Answer = KeptTurn.Repeat(
                    TurnSealer.OpenBody(conversationId, conversation.Key, row.GetInt64(8), row.GetInt64(9), row.GetFieldValue<byte[]>(10))),
            };
    }
}
