using Npgsql;
using NpgsqlTypes;
using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Retention;
using SafetyBot.Conversations.Turns;

namespace SafetyBot.Storage.Postgres;

/// <summary>Conversations and their turns in PostgreSQL: a turn is one call of one function.</summary>
internal sealed class PostgresConversationStore(PostgresDatabase database, PostgresRetentionStore retention) : IConversationStore
{
    private const string LoadSql =
        """
        SELECT c.state, c.audit_number, c.etag, c.sequence, c.last_activity, c.content_version, k.wrapped, c.erased_at,
               t.first_sequence, t.last_sequence, t.body, EXISTS (SELECT FROM ended_chats WHERE conversation_id = $1)
        FROM conversations c
        LEFT JOIN conversation_keys k ON k.conversation_id = c.id
        LEFT JOIN turns t ON t.conversation_id = c.id AND t.inbound_key = $2
        WHERE c.id = $1
        """;

    private const string ReadSql =
        """
        SELECT t.first_sequence, t.last_sequence, t.body, k.wrapped
        FROM turns t JOIN conversation_keys k ON k.conversation_id = t.conversation_id
        WHERE t.conversation_id = $1 AND t.last_sequence > $2 ORDER BY t.last_sequence LIMIT $3
        """;

    private TurnSealer Sealer => new(database.KeyRing);

    /// <inheritdoc />
    public async Task<ConversationRecord> LoadAsync(string conversationId, string? inboundKey, CancellationToken cancellationToken)
    {
        var rows = await database.QueryAsync(
            LoadSql, row => Open(conversationId, row), cancellationToken, PostgresDatabase.Value(conversationId), Bytes(TurnSealer.HashOf(inboundKey)));
        return rows is [var conversation] ? conversation : StoredConversation.Missing with { Ended = await HasEndedAsync(conversationId, cancellationToken) };
    }

    /// <inheritdoc />
    public async Task<ConversationRecord?> TrySaveAsync(
        string conversationId, TurnToKeep turn, ConversationRecord record, CancellationToken cancellationToken)
    {
        var sealedTurn = Sealer.Seal(conversationId, turn, record);
        if (turn.ForgetsEarlier)
        {
            await retention.AddErasuresAsync([ErasureMark.Of(conversationId, turn.At)], cancellationToken);
        }

        return await database.Saver.SaveAsync(sealedTurn, cancellationToken) ? sealedTurn.Record : null;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<KeptActivity>> ReadAsync(string conversationId, long afterSequence, int max, CancellationToken cancellationToken)
    {
        var turns = await database.QueryAsync(
            ReadSql,
            row => (First: row.GetInt64(0), Last: row.GetInt64(1), Body: row.GetFieldValue<byte[]>(2), Wrapped: row.GetFieldValue<byte[]>(3)),
            cancellationToken,
            PostgresDatabase.Value(conversationId),
            PostgresDatabase.Value(afterSequence),
            PostgresDatabase.Value(max));
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
    }

    /// <inheritdoc />
    public Task SetRetentionAsync(string conversationId, RetentionKind kind, DateTimeOffset at, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE conversations SET retention = $2, retention_from = $3 WHERE id = $1 AND retention <= $2",
        cancellationToken,
        PostgresDatabase.Value(conversationId),
        PostgresDatabase.Value((int)kind),
        PostgresDatabase.Value(at.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public async Task<bool> TryEraseAsync(string conversationId, Erasure erasure, string etag, CancellationToken cancellationToken)
    {
        // The mark first: after a crash in between, a restored backup is erased once too often, never once too little.
        await retention.AddErasuresAsync([ErasureMark.Of(conversationId, erasure.At)], cancellationToken);
        try
        {
            return (bool)(await database.ScalarAsync(
                "SELECT erase_conversation($1, $2, $3, $4, $5, $6, $7)",
                cancellationToken,
                PostgresDatabase.Value(conversationId),
                PostgresDatabase.Value(etag),
                PostgresDatabase.Value(erasure.At.ToUnixTimeMilliseconds()),
                PostgresDatabase.Value(erasure.Row.Number),
                PostgresDatabase.Value(erasure.Row.Kind),
                PostgresDatabase.Value(erasure.Row.Detail),
                PostgresDatabase.Value(erasure.Row.Hash)))!;
        }
        catch (PostgresException exception) when (PostgresErrors.IsConflict(exception))
        {
            return false;
        }
    }

    private async Task<bool> HasEndedAsync(string conversationId, CancellationToken cancellationToken) => (bool)(await database.ScalarAsync(
        "SELECT EXISTS (SELECT FROM ended_chats WHERE conversation_id = $1)", cancellationToken, PostgresDatabase.Value(conversationId)))!;

    private static NpgsqlParameter Bytes(byte[]? value) => new() { NpgsqlDbType = NpgsqlDbType.Bytea, Value = (object?)value ?? DBNull.Value };

    private StoredConversation Open(string conversationId, NpgsqlDataReader row)
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
