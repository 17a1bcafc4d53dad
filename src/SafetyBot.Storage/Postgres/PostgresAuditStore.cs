using System.Runtime.CompilerServices;
using SafetyBot.Conversations.Audit;

namespace SafetyBot.Storage.Postgres;

/// <summary>The audit trail in PostgreSQL.</summary>
internal sealed class PostgresAuditStore(PostgresDatabase database) : IAuditStore
{
    private const int Page = 1_000;

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditRow Row)> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (conversation, number) = ("", 0L);
        while (true)
        {
            var rows = await database.QueryAsync(
                """
                SELECT conversation_id, number, at, kind, detail, hash FROM audit
                WHERE (conversation_id, number) > ($1, $2) ORDER BY conversation_id, number LIMIT $3
                """,
                row => (Id: row.GetString(0), Row: new AuditRow(
                    row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4), row.GetString(5))),
                cancellationToken,
                PostgresDatabase.Value(conversation),
                PostgresDatabase.Value(number),
                PostgresDatabase.Value(Page));
            foreach (var row in rows)
            {
                yield return row;
            }

            if (rows.Count < Page)
            {
                yield break;
            }

            (conversation, number) = (rows[^1].Id, rows[^1].Row.Number);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditHead Head)> ReadHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";
        while (true)
        {
            var heads = await database.QueryAsync(
                "SELECT id, audit_number, etag FROM conversations WHERE id > $1 ORDER BY id LIMIT $2",
                row => (Id: row.GetString(0), Head: new AuditHead(row.GetInt64(1), row.GetString(2))),
                cancellationToken,
                PostgresDatabase.Value(last),
                PostgresDatabase.Value(Page));
            foreach (var head in heads)
            {
                yield return head;
            }

            if (heads.Count < Page)
            {
                yield break;
            }

            last = heads[^1].Id;
        }
    }

    /// <inheritdoc />
    public Task AddSealAsync(AuditSeal seal, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO audit_seals (day, heads, signature) VALUES ($1, $2, $3) ON CONFLICT (day) DO NOTHING",
        cancellationToken,
        PostgresDatabase.Value(seal.Day),
        PostgresDatabase.Value(seal.Heads),
        PostgresDatabase.Value(seal.Signature));

    /// <inheritdoc />
    public async Task<IReadOnlyList<AuditSeal>> ReadSealsAsync(CancellationToken cancellationToken) => await database.QueryAsync(
        "SELECT day, heads, signature FROM audit_seals ORDER BY day",
        row => new AuditSeal(row.GetFieldValue<DateOnly>(0), row.GetString(1), row.GetFieldValue<byte[]>(2)),
        cancellationToken);
}
