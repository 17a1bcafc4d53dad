using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>What the retention job asks of the embedded database.</summary>
internal sealed class SqliteRetentionStore(SqliteDatabase database, SqliteErasures erasures) : IRetentionStore
{
    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindDueAsync(RetentionKind kind, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<string>>(
            session => session.Query(
                "SELECT id FROM conversations WHERE created_at < $1 AND retention = $0 AND retention_from < $1 AND erased_at IS NULL ORDER BY created_at LIMIT $2",
                row => row.GetString(0),
                (int)kind,
                before.ToUnixTimeMilliseconds(),
                max),
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindReturnedAsync(int max, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<string>>(
            session => session.Query(
                "SELECT c.id FROM return_phrases p JOIN conversations c ON c.number = p.conversation WHERE p.used = 1 AND c.retention <> $0 LIMIT $1",
                row => row.GetString(0),
                (int)RetentionKind.HandedOff,
                max),
            cancellationToken);

    /// <inheritdoc />
    public Task PurgeReturnPhrasesAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(session => session.Execute("DELETE FROM return_phrases WHERE until <= $0", now.ToUnixTimeMilliseconds()), cancellationToken);

    /// <inheritdoc />
    public Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = before.ToUnixTimeMilliseconds();
        return database.Writer.RunAsync(
            session =>
            {
                session.Execute("DELETE FROM audit WHERE at < $0", moment);
                session.Execute("DELETE FROM audit_seals WHERE day < $0", SqliteAuditStore.Day(before));
                session.Execute("DELETE FROM outbox WHERE state = $0 AND due_at < $1", (int)OutboxState.Sent, moment);
                session.Execute("DELETE FROM erasures WHERE at < $0", moment);

                // Not before its last audit row went, whatever the clock did.
                return session.Execute(
                    "DELETE FROM conversations WHERE erased_at < $0 AND NOT EXISTS (SELECT 1 FROM audit a WHERE a.conversation = conversations.number)", moment);
            },
            cancellationToken);
    }

    /// <inheritdoc />
    public async Task WipeAsync(CancellationToken cancellationToken) => await await database.Writer.EmptyLogAsync(cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ErasureMark>> ReadErasuresAsync(CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<ErasureMark>>(Marks, cancellationToken);

    /// <inheritdoc />
    public async Task AddErasuresAsync(IReadOnlyList<ErasureMark> marks, CancellationToken cancellationToken)
    {
        await erasures.AppendAsync(marks, cancellationToken);
        await MarkAsync(database, marks, cancellationToken);
    }

    /// <summary>Adds marks to the database's own list.</summary>
    public static Task MarkAsync(SqliteDatabase database, IReadOnlyList<ErasureMark> marks, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            session =>
            {
                foreach (var mark in marks)
                {
                    SqliteTurnWriter.Mark(session, mark);
                }

                return marks.Count;
            },
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<string>>(
            session =>
            {
                var erased = Marks(session).ToDictionary(mark => mark.Conversation, mark => mark.At.ToUnixTimeMilliseconds());
                return [.. session
                    .Query("SELECT c.id, k.created_at FROM conversation_keys k JOIN conversations c ON c.number = k.conversation", row => (Id: row.GetString(0), CreatedAt: row.GetInt64(1)))
                    .Where(key => erased.TryGetValue(ErasureMark.HashOf(key.Id), out var at) && key.CreatedAt < at)
                    .Select(key => key.Id)];
            },
            cancellationToken);

    private static List<ErasureMark> Marks(SqliteSession session) => session.Query(
        "SELECT conversation_hash, at FROM erasures", row => new ErasureMark(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))));
}
