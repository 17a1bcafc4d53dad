using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Replies that go out by calls of ours, in the embedded database.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    private const string DueSql =
        """
        SELECT c.id, o.sequence, o.state, o.attempts, o.due_at, o.body, k.wrapped
        FROM outbox o JOIN conversations c ON c.number = o.conversation JOIN conversation_keys k ON k.conversation = o.conversation
        WHERE o.state IN ($0, $1) AND o.due_at <= $2 AND NOT (o.state = $0 AND EXISTS (
            SELECT 1 FROM outbox e
            WHERE e.conversation = o.conversation AND e.sequence < o.sequence AND (e.state = $3 OR (e.state = $0 AND e.due_at > $2))))
        ORDER BY o.due_at, o.sequence LIMIT $4
        """;

    private const string ListSql =
        """
        SELECT c.id, o.sequence, o.state, o.attempts, o.due_at
        FROM outbox o JOIN conversations c ON c.number = o.conversation WHERE o.state = $0 ORDER BY o.due_at, o.sequence LIMIT $1
        """;

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) =>
        database.Writer.RunAsync<IReadOnlyList<OutboxEntry>>(
            session =>
            {
                foreach (var (taken, doubt) in ((OutboxState, OutboxState)[])[(OutboxState.Sending, OutboxState.Doubtful), (OutboxState.Repeating, OutboxState.Uncertain)])
                {
                    session.Execute(
                        "UPDATE outbox SET state = $0 WHERE state = $1 AND taken_at < $2", (int)doubt, (int)taken, (now - lease).ToUnixTimeMilliseconds());
                }

                var due = session.Query(
                    DueSql, row => OutboxRow.Open(row, database.KeyRing), (int)OutboxState.Pending, (int)OutboxState.Doubtful, now.ToUnixTimeMilliseconds(), (int)OutboxState.Sending, max);
                foreach (var entry in due)
                {
                    session.Execute(
                        "UPDATE outbox SET state = $2, attempts = attempts + 1, taken_at = $3 WHERE conversation = (SELECT number FROM conversations WHERE id = $0) AND sequence = $1",
                        entry.ConversationId,
                        entry.Sequence,
                        (int)Taken(entry.State),
                        now.ToUnixTimeMilliseconds());
                }

                return [.. due.Select(entry => entry with { State = Taken(entry.State), Attempts = entry.Attempts + 1 })];
            },
            cancellationToken);

    /// <inheritdoc />
    public Task SetStateAsync(OutboxEntry entry, OutboxState state, DateTimeOffset dueAt, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            session => session.Execute(
                """
                UPDATE outbox SET state = $2, due_at = $3, body = CASE WHEN $4 THEN NULL ELSE body END
                WHERE conversation = (SELECT number FROM conversations WHERE id = $0) AND sequence = $1
                """,
                entry.ConversationId,
                entry.Sequence,
                (int)state,
                dueAt.ToUnixTimeMilliseconds(),
                state is OutboxState.Sent or OutboxState.Failed or OutboxState.Repeated),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<OutboxEntry>>(
            session => session.Query(ListSql, OutboxRow.Entry, (int)state, max), cancellationToken);

    private static OutboxState Taken(OutboxState due) => due is OutboxState.Pending ? OutboxState.Sending : OutboxState.Repeating;
}
