using Npgsql;
using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Storage.Postgres;

/// <summary>Replies that go out by calls of ours, in PostgreSQL.</summary>
internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    private const string TakeSql =
        """
        WITH due AS (
            SELECT conversation_id, sequence FROM outbox WHERE state = $1 AND due_at <= $2
            ORDER BY due_at, sequence LIMIT $4 FOR UPDATE SKIP LOCKED
        ), taken AS (
            UPDATE outbox o SET state = $3, attempts = o.attempts + 1, taken_at = $2
            FROM due WHERE o.conversation_id = due.conversation_id AND o.sequence = due.sequence
            RETURNING o.*
        )
        SELECT t.conversation_id, t.sequence, t.state, t.attempts, t.due_at, t.body, k.wrapped
        FROM taken t JOIN conversation_keys k ON k.conversation_id = t.conversation_id ORDER BY t.due_at, t.sequence
        """;

    private const string ListSql =
        """
        SELECT o.conversation_id, o.sequence, o.state, o.attempts, o.due_at, o.body, k.wrapped
        FROM outbox o JOIN conversation_keys k ON k.conversation_id = o.conversation_id
        WHERE o.state = $1 ORDER BY o.due_at, o.sequence LIMIT $2
        """;

    /// <inheritdoc />
    public async Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            "UPDATE outbox SET state = $1 WHERE state = $2 AND taken_at < $3",
            cancellationToken,
            PostgresDatabase.Value((int)OutboxState.Uncertain),
            PostgresDatabase.Value((int)OutboxState.Sending),
            PostgresDatabase.Value((now - lease).ToUnixTimeMilliseconds()));
        return await database.QueryAsync(
            TakeSql,
            Open,
            cancellationToken,
            PostgresDatabase.Value((int)OutboxState.Pending),
            PostgresDatabase.Value(now.ToUnixTimeMilliseconds()),
            PostgresDatabase.Value((int)OutboxState.Sending),
            PostgresDatabase.Value(max));
    }

    /// <inheritdoc />
    public Task SetStateAsync(OutboxEntry entry, OutboxState state, DateTimeOffset dueAt, CancellationToken cancellationToken) => database.ExecuteAsync(
        "UPDATE outbox SET state = $3, due_at = $4, body = CASE WHEN $5 THEN NULL ELSE body END WHERE conversation_id = $1 AND sequence = $2",
        cancellationToken,
        PostgresDatabase.Value(entry.ConversationId),
        PostgresDatabase.Value(entry.Sequence),
        PostgresDatabase.Value((int)state),
        PostgresDatabase.Value(dueAt.ToUnixTimeMilliseconds()),
        PostgresDatabase.Value(state is OutboxState.Sent or OutboxState.Failed));

    /// <inheritdoc />
    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken) =>
        await database.QueryAsync(ListSql, Open, cancellationToken, PostgresDatabase.Value((int)state), PostgresDatabase.Value(max));

    private OutboxEntry Open(NpgsqlDataReader row)
    {
        var (conversationId, sequence) = (row.GetString(0), row.GetInt64(1));
        var activity = row.IsDBNull(5)
            ? null
            : new TurnSealer(database.KeyRing).OpenOutbox(conversationId, row.GetFieldValue<byte[]>(6), sequence, row.GetFieldValue<byte[]>(5));
        return new OutboxEntry(
            conversationId, sequence, activity, (OutboxState)row.GetInt32(2), row.GetInt32(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));
    }
}
