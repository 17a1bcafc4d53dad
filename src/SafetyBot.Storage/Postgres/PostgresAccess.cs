using SafetyBot.Conversations.Access;

namespace SafetyBot.Storage.Postgres;

/// <summary>Who may no longer come in, in PostgreSQL: the same for all replicas.</summary>
internal sealed class PostgresAccess(PostgresDatabase database) : IConversationAccess
{
    private const string LookSql =
        """
        SELECT c.id, c.sequence, c.erased_at IS NOT NULL, EXISTS (SELECT FROM ended_chats e WHERE e.conversation_id = c.id)
        FROM conversations c WHERE c.id = ANY ($1)
        UNION ALL
        SELECT e.conversation_id, 0, false, true FROM ended_chats e JOIN unnest($1) AS asked (id) ON asked.id = e.conversation_id
        WHERE NOT EXISTS (SELECT FROM conversations c WHERE c.id = e.conversation_id)
        """;

    /// <inheritdoc />
    public Task EndAsync(string conversationId, DateTimeOffset until, CancellationToken cancellationToken) => database.ExecuteAsync(
        """
        INSERT INTO ended_chats (conversation_id, until) VALUES ($1, $2)
        ON CONFLICT (conversation_id) DO UPDATE SET until = greatest(ended_chats.until, excluded.until)
        """,
        cancellationToken,
        PostgresDatabase.Value(conversationId),
        PostgresDatabase.Value(until.ToUnixTimeMilliseconds()));

    /// <inheritdoc />
    public async Task<bool> TryUseTicketAsync(string conversationId, string number, DateTimeOffset until, CancellationToken cancellationToken) =>
        await database.ScalarAsync(
            "INSERT INTO used_tickets (conversation_id, number, until) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING true",
            cancellationToken,
            PostgresDatabase.Value(conversationId),
            PostgresDatabase.Value(number),
            PostgresDatabase.Value(until.ToUnixTimeMilliseconds())) is true;

    /// <inheritdoc />
    public async Task<IReadOnlyList<ConversationGlance>> LookAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken) =>
        await database.QueryAsync(
            LookSql,
            row => new ConversationGlance(row.GetString(0), row.GetInt64(1), row.GetBoolean(2), row.GetBoolean(3)),
            cancellationToken,
            PostgresDatabase.Value(conversationIds.ToArray()));

    /// <inheritdoc />
    public async Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = before.ToUnixTimeMilliseconds();
        await database.ExecuteAsync("DELETE FROM ended_chats WHERE until < $1", cancellationToken, PostgresDatabase.Value(moment));
        await database.ExecuteAsync("DELETE FROM used_tickets WHERE until < $1", cancellationToken, PostgresDatabase.Value(moment));
    }
}
