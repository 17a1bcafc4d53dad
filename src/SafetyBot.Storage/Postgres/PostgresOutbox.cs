using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Storage.Postgres;

/// <summary>Replies that go out by calls of ours, in PostgreSQL.</summary>
internal sealed class PostgresOutbox(PostgresDatabase database) : IOutbox
{
    private const string TakeSql =
        """
        WITH due AS (
            SELECT conversation_id, sequence FROM outbox o WHERE state IN ($1, $2) AND due_at <= $3 AND NOT (state = $1 AND EXISTS (
                SELECT 1 FROM outbox e
                WHERE e.conversation_id = o.conversation_id AND e.sequence < o.sequence AND (e.state = $4 OR (e.state = $1 AND e.due_at > $3))))
            ORDER BY due_at, sequence LIMIT $6 FOR UPDATE SKIP LOCKED
        ), taken AS (
            UPDATE outbox o SET state = CASE o.state WHEN $1 THEN $4 ELSE $5 END, attempts = o.attempts + 1, taken_at = $3
            FROM due WHERE o.conversation_id = due.conversation_id AND o.sequence = due.sequence
            RETURNING o.*
        )
        SELECT t.conversation_id, t.sequence, t.state, t.attempts, t.due_at, t.body, k.wrapped
        FROM taken t JOIN conversation_keys k ON k.conversation_id = t.conversation_id ORDER BY t.due_at, t.sequence
        """;

    private const string ListSql =
        """
        SELECT conversation_id, sequence, state, attempts, due_at FROM outbox WHERE state = $1 ORDER BY due_at, sequence LIMIT $2
        """;

    private const string DeadSql = "UPDATE outbox SET state = CASE state WHEN $1 THEN $2 ELSE $4 END WHERE state IN ($1, $3) AND taken_at < $5";

    /// <inheritdoc />
    public async Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken)
    {
        await database.ExecuteAsync(
            DeadSql,
            cancellationToken,
            PostgresDatabase.Value((int)OutboxState.Sending),
            PostgresDatabase.Value((int)OutboxState.Doubtful),
            PostgresDatabase.Value((int)OutboxState.Repeating),
            PostgresDatabase.Value((int)OutboxState.Uncertain),
            PostgresDatabase.Value((now - lease).ToUnixTimeMilliseconds()));
        return await database.QueryAsync(
            TakeSql,
            row => OutboxRow.Open(row, database.KeyRing),
            cancellationToken,
            PostgresDatabase.Value((int)OutboxState.Pending),
            PostgresDatabase.Value((int)OutboxState.Doubtful),
            PostgresDatabase.Value(now.ToUnixTimeMilliseconds()),
            PostgresDatabase.Value((int)OutboxState.Sending),
            PostgresDatabase.Value((int)OutboxState.Repeating),
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
        PostgresDatabase.Value(state is OutboxState.Sent or OutboxState.Failed or OutboxState.Repeated));

    /// <inheritdoc />
    public async Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken) =>
        await database.QueryAsync(ListSql, OutboxRow.Entry, cancellationToken, PostgresDatabase.Value((int)state), PostgresDatabase.Value(max));
}
