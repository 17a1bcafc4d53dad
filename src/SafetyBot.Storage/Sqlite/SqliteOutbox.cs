using Microsoft.Data.Sqlite;
using SafetyBot.Conversations.Outbox;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Replies that go out by calls of ours, in the embedded database.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database) : IOutbox
{
    private const string Columns =
        """
        SELECT c.id, o.sequence, o.state, o.attempts, o.due_at, o.body, k.wrapped
        FROM outbox o JOIN conversations c ON c.number = o.conversation JOIN conversation_keys k ON k.conversation = o.conversation
        """;

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> TakeAsync(DateTimeOffset now, TimeSpan lease, int max, CancellationToken cancellationToken) =>
        database.Writer.RunAsync<IReadOnlyList<OutboxEntry>>(
            session =>
            {
                session.Execute(
                    "UPDATE outbox SET state = $0 WHERE state = $1 AND taken_at < $2",
                    (int)OutboxState.Uncertain,
                    (int)OutboxState.Sending,
                    (now - lease).ToUnixTimeMilliseconds());
                var due = session.Query(
                    Columns + "\nWHERE o.state = $0 AND o.due_at <= $1 ORDER BY o.due_at, o.sequence LIMIT $2",
                    Open,
                    (int)OutboxState.Pending,
                    now.ToUnixTimeMilliseconds(),
                    max);
                foreach (var entry in due)
                {
                    session.Execute(
                        "UPDATE outbox SET state = $2, attempts = attempts + 1, taken_at = $3 WHERE conversation = (SELECT number FROM conversations WHERE id = $0) AND sequence = $1",
                        entry.ConversationId,
                        entry.Sequence,
                        (int)OutboxState.Sending,
                        now.ToUnixTimeMilliseconds());
                }

                return [.. due.Select(entry => entry with { State = OutboxState.Sending, Attempts = entry.Attempts + 1 })];
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
                state is OutboxState.Sent or OutboxState.Failed),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OutboxState state, int max, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<OutboxEntry>>(
            session => session.Query(Columns + "\nWHERE o.state = $0 ORDER BY o.due_at, o.sequence LIMIT $1", Open, (int)state, max), cancellationToken);

    private OutboxEntry Open(SqliteDataReader row)
    {
        var (conversationId, sequence) = (row.GetString(0), row.GetInt64(1));
        var activity = row.IsDBNull(5)
            ? null
            : new TurnSealer(database.KeyRing).OpenOutbox(conversationId, row.GetFieldValue<byte[]>(6), sequence, row.GetFieldValue<byte[]>(5));
        return new OutboxEntry(
            conversationId, sequence, activity, (OutboxState)row.GetInt32(2), row.GetInt32(3), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)));
    }
}
