using System.Globalization;
using System.Runtime.CompilerServices;
using SafetyBot.Conversations.Audit;

namespace SafetyBot.Storage.Sqlite;

/// <summary>The audit trail in the embedded database.</summary>
internal sealed class SqliteAuditStore(SqliteDatabase database) : IAuditStore
{
    private const int Page = 1_000;

    /// <summary>How a day is kept.</summary>
    public static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditRow Row)> ReadRowsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (conversation, number) = (0L, 0L);
        while (true)
        {
            var rows = await database.Readers.ReadAsync(
                session => session.Query(
                    """
                    SELECT c.id, a.number, a.at, a.kind, a.detail, a.hash, a.conversation
                    FROM audit a LEFT JOIN conversations c ON c.number = a.conversation
                    WHERE (a.conversation, a.number) > ($0, $1) ORDER BY a.conversation, a.number LIMIT $2
                    """,
                    row => (Id: row.IsDBNull(0) ? "" : row.GetString(0), Number: row.GetInt64(6), Row: new AuditRow(
                        row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetString(3), row.GetString(4), row.GetString(5))),
                    conversation,
                    number,
                    Page),
                cancellationToken);
            foreach (var row in rows)
            {
                yield return (row.Id, row.Row);
            }

            if (rows.Count < Page)
            {
                yield break;
            }

            (conversation, number) = (rows[^1].Number, rows[^1].Row.Number);
        }
    }

    /// <inheritdoc />
    public async IAsyncEnumerable<(string ConversationId, AuditHead Head)> ReadHeadsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = "";
        while (true)
        {
            var heads = await database.Readers.ReadAsync(
                session => session.Query(
                    "SELECT id, audit_number, etag FROM conversations WHERE id > $0 ORDER BY id LIMIT $1",
                    row => (Id: row.GetString(0), Head: new AuditHead(row.GetInt64(1), row.GetString(2))),
                    last,
                    Page),
                cancellationToken);
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
    public Task AddSealAsync(AuditSeal seal, CancellationToken cancellationToken) => database.Writer.RunAsync(
        session => session.Execute(
            "INSERT INTO audit_seals (day, heads, signature) VALUES ($0, $1, $2) ON CONFLICT (day) DO NOTHING",
            seal.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            seal.Heads,
            seal.Signature),
        cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<AuditSeal>> ReadSealsAsync(CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<AuditSeal>>(
            session => session.Query(
                "SELECT day, heads, signature FROM audit_seals ORDER BY day",
                row => new AuditSeal(
                    DateOnly.ParseExact(row.GetString(0), "yyyy-MM-dd", CultureInfo.InvariantCulture), row.GetString(1), row.GetFieldValue<byte[]>(2))),
            cancellationToken);
}
