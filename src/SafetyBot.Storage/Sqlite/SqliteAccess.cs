using SafetyBot.Conversations.Access;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Who may no longer come in, in the embedded database.</summary>
internal sealed class SqliteAccess(SqliteDatabase database) : IConversationAccess
{
    /// <inheritdoc />
    public Task EndAsync(string conversationId, DateTimeOffset until, CancellationToken cancellationToken) => database.Writer.RunAsync(
        session => session.Execute(
            "INSERT INTO ended_chats (conversation_id, until) VALUES ($0, $1) ON CONFLICT (conversation_id) DO UPDATE SET until = max(until, excluded.until)",
            conversationId,
            until.ToUnixTimeMilliseconds()),
        cancellationToken);

    /// <inheritdoc />
    public Task<bool> TryUseTicketAsync(string conversationId, string number, DateTimeOffset until, CancellationToken cancellationToken) =>
        database.Writer.RunAsync(
            session => session.Execute(
                "INSERT INTO used_tickets (conversation_id, number, until) VALUES ($0, $1, $2) ON CONFLICT DO NOTHING",
                conversationId,
                number,
                until.ToUnixTimeMilliseconds()) == 1,
            cancellationToken);

    /// <inheritdoc />
    public Task<IReadOnlyList<ConversationGlance>> LookAsync(IReadOnlyCollection<string> conversationIds, CancellationToken cancellationToken) =>
        database.Readers.ReadAsync<IReadOnlyList<ConversationGlance>>(
            session => [.. conversationIds.Select(id => Look(session, id)).Where(glance => glance.Exists || glance.Ended)], cancellationToken);

    /// <inheritdoc />
    public Task ForgetAsync(DateTimeOffset before, CancellationToken cancellationToken)
    {
        var moment = before.ToUnixTimeMilliseconds();
        return database.Writer.RunAsync(
            session => session.Execute("DELETE FROM ended_chats WHERE until < $0", moment) + session.Execute("DELETE FROM used_tickets WHERE until < $0", moment),
            cancellationToken);
    }

    private static ConversationGlance Look(SqliteSession session, string conversationId)
    {
        var ended = SqliteTurnWriter.HasEnded(session, conversationId);
        var found = session.Query(
            "SELECT sequence, erased_at IS NOT NULL FROM conversations WHERE id = $0",
            row => new ConversationGlance(conversationId, row.GetInt64(0), row.GetBoolean(1), ended),
            conversationId);
        return found is [var glance] ? glance : ConversationGlance.Unknown(conversationId) with { Ended = ended };
    }
}
