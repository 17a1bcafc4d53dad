using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Postgres;

/// <summary>What the retention job asks of PostgreSQL.</summary>
internal sealed class PostgresRetentionStore(PostgresDatabase database) : IRetentionStore
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> FindDueAsync(RetentionKind kind, DateTimeOffset before, int max, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            "SELECT id FROM conversations WHERE created_at < $2 AND retention = $1 AND retention_from < $2 AND erased_at IS NULL ORDER BY created_at LIMIT $3",
            row => row.GetString(0),
            cancellationToken,
            PostgresDatabase.Value((int)kind),
            PostgresDatabase.Value(before.ToUnixTimeMilliseconds()),
            PostgresDatabase.Value(max));

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> FindReturnedAsync(int max, CancellationToken cancellationToken) => await database.QueryAsync(
        "SELECT c.id FROM return_phrases p JOIN conversations c ON c.id = p.conversation_id WHERE p.used AND c.retention <> $1 LIMIT $2",
        row => row.GetString(0),
        cancellationToken,
        PostgresDatabase.Value((int)RetentionKind.HandedOff),
        PostgresDatabase.Value(max));

    /// <inheritdoc />
    public Task PurgeReturnPhrasesAsync(DateTimeOffset now, CancellationToken cancellationToken) => database.ExecuteAsync(
        "DELETE FROM return_phrases WHERE until <= $1", cancellationToken, PostgresDatabase.Value(now.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public async Task PurgeAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = before.ToUnixTimeMilliseconds();
        await database.ExecuteAsync("DELETE FROM audit WHERE at < $1", cancellationToken, PostgresDatabase.Value(moment));
        await database.ExecuteAsync(
            "DELETE FROM audit_seals WHERE day < $1", cancellationToken, PostgresDatabase.Value(DateOnly.FromDateTime(before.UtcDateTime)));
        await database.ExecuteAsync("DELETE FROM conversations WHERE erased_at < $1", cancellationToken, PostgresDatabase.Value(moment));
        await database.ExecuteAsync("DELETE FROM erasures WHERE at < $1", cancellationToken, PostgresDatabase.Value(moment));
        await database.ExecuteAsync(
            "DELETE FROM outbox WHERE state = $1 AND due_at < $2",
            cancellationToken,
            PostgresDatabase.Value((int)OutboxState.Sent),
            PostgresDatabase.Value(moment));
    }

    /// <inheritdoc />
    public async Task WipeAsync(CancellationToken cancellationToken)
    {
        // One each: it runs outside of transactions.
        foreach (var table in (string[])["conversation_keys", "turns", "handoffs", "outbox", "return_phrases"])
        {
            await database.ExecuteAsync($"VACUUM {table}", cancellationToken);
        }
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<ErasureMark>> ReadErasuresAsync(CancellationToken cancellationToken) => await database.QueryAsync(
        "SELECT conversation_hash, at FROM erasures",
        row => new ErasureMark(row.GetString(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1))),
        cancellationToken);

    /// <inheritdoc />
    public Task AddErasuresAsync(IReadOnlyList<ErasureMark> marks, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO erasures (conversation_hash, at) SELECT hash, max(at) FROM unnest($1, $2) AS new (hash, at) GROUP BY hash
        ON CONFLICT (conversation_hash) DO UPDATE SET at = greatest(erasures.at, excluded.at)
        """,
        cancellationToken,
        PostgresDatabase.Value(marks.Select(mark => mark.Conversation).ToArray()),
        PostgresDatabase.Value(marks.Select(mark => mark.At.ToUnixTimeMilliseconds()).ToArray()));

    /// <inheritdoc />
    public async Task<IReadOnlyList<string>> FindErasedAsync(CancellationToken cancellationToken) => await database.QueryAsync(
        """
        SELECT k.conversation_id FROM conversation_keys k
        JOIN erasures e ON e.conversation_hash = encode(sha256(convert_to(k.conversation_id, 'UTF8')), 'hex')
        WHERE k.created_at < e.at
        """,
        row => row.GetString(0),
        cancellationToken);
}
