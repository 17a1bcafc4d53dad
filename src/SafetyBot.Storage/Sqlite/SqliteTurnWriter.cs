using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Writes turns and erasures inside the writer's transaction. Each looks first and then writes, so that a refused one leaves nothing and the others of its batch are kept.</summary>
internal static class SqliteTurnWriter
{
    private static readonly string[] DeleteContentSql =
    [
        "DELETE FROM return_phrases WHERE conversation = $0",
        "DELETE FROM outbox WHERE conversation = $0",
        "DELETE FROM handoffs WHERE conversation = $0",
        "DELETE FROM turns WHERE conversation = $0",
        "DELETE FROM conversation_keys WHERE conversation = $0",
    ];

    /// <summary>Writes a turn.</summary>
    /// <returns>False when the conversation changed meanwhile or has ended, or the inbound activity was kept before; nothing was written then.</returns>
    public static bool Write(SqliteSession session, SealedTurn turn)
    {
        var known = session.Query(
            """
            SELECT number, etag,
                EXISTS (SELECT 1 FROM turns t WHERE t.conversation = c.number AND t.inbound_key = $1)
                OR EXISTS (SELECT 1 FROM ended_chats WHERE conversation_id = $0)
            FROM conversations c WHERE id = $0
            """,
            row => (Number: row.GetInt64(0), ETag: row.GetString(1), IsRefused: row.GetBoolean(2)),
            turn.ConversationId,
            turn.InboundKey);
        if (known is [] ? turn.Before is not null || HasEnded(session, turn.ConversationId) : known[0].IsRefused || known[0].ETag != turn.Before)
        {
            return false;
        }

        if (turn.TakenPhrase is { } taken && session.Scalar("SELECT 1 FROM return_phrases WHERE hash = $0 AND used = 0", taken) is null)
        {
            return false;
        }

        if (turn.NewPhrase is { } made
            && session.Scalar("SELECT conversation FROM return_phrases WHERE hash = $0", made.Hash) is long owner && (known is [] || owner != known[0].Number))
        {
            return false;
        }

        var number = known is [] ? Insert(session, turn) : Update(session, turn, known[0].Number);
        if (turn.NewKey is { } key)
        {
            DeleteContent(session, number);
            session.Execute("INSERT INTO conversation_keys (conversation, wrapped, created_at) VALUES ($0, $1, $2)", number, key.Wrapped, turn.At);
            if (turn.Before is not null)
            {
                Mark(session, ErasureMark.Of(turn.ConversationId, turn.Record.LastActivity));
            }
        }

        WritePhrases(session, turn, number);
        WriteRows(session, turn, number);
        return true;
    }

    /// <summary>Whether the person left the conversation for good.</summary>
    public static bool HasEnded(SqliteSession session, string conversationId) =>
        session.Scalar("SELECT 1 FROM ended_chats WHERE conversation_id = $0", conversationId) is not null;

    /// <summary>Destroys the content of a conversation.</summary>
    /// <returns>False when it changed meanwhile.</returns>
    public static bool Erase(SqliteSession session, string conversationId, Erasure erasure, string etag)
    {
        if (session.Scalar("SELECT number FROM conversations WHERE id = $0 AND etag = $1", conversationId, etag) is not long number)
        {
            return false;
        }

        session.Execute(
            """
            UPDATE conversations SET etag = $1, audit_number = $2, erased_at = $3, state = NULL, content_version = NULL, retention = 0
            WHERE number = $0
            """,
            number,
            erasure.Row.Hash,
            erasure.Row.Number,
            erasure.At.ToUnixTimeMilliseconds());
        DeleteContent(session, number);
        WriteAudit(session, number, erasure.Row);
        Mark(session, ErasureMark.Of(conversationId, erasure.At));
        return true;
    }

    /// <summary>Adds a mark to the list of erasures; a later one takes the place of an earlier one.</summary>
    public static void Mark(SqliteSession session, ErasureMark mark) => session.Execute(
        "INSERT INTO erasures (conversation_hash, at) VALUES ($0, $1) ON CONFLICT (conversation_hash) DO UPDATE SET at = max(at, excluded.at)",
        mark.Conversation,
        mark.At.ToUnixTimeMilliseconds());

    private static long Insert(SqliteSession session, SealedTurn turn) => (long)session.Scalar(
        """
        INSERT INTO conversations (id, etag, audit_number, sequence, created_at, last_activity, content_version, retention, retention_from, state)
        VALUES ($0, $1, $2, $3, $4, $4, $5, coalesce($6, 0), $4, $7) RETURNING number
        """,
        turn.ConversationId,
        turn.Record.ETag,
        turn.Record.Head!.Number,
        turn.Record.Sequence,
        turn.At,
        turn.Record.ContentVersion,
        turn.Retention,
        turn.State)!;

    private static long Update(SqliteSession session, SealedTurn turn, long number)
    {
        session.Execute(
            """
            UPDATE conversations SET etag = $1, audit_number = $2, sequence = $3, last_activity = $4, content_version = $5,
                retention = CASE WHEN $8 THEN coalesce($6, 0) ELSE max(retention, coalesce($6, 0)) END,
                retention_from = $4, state = $7, erased_at = NULL
            WHERE number = $0
            """,
            number,
            turn.Record.ETag,
            turn.Record.Head!.Number,
            turn.Record.Sequence,
            turn.At,
            turn.Record.ContentVersion,
            turn.Retention,
            turn.State,
            turn.NewKey is not null);
        return number;
    }

    private static void WritePhrases(SqliteSession session, SealedTurn turn, long number)
    {
        if (turn.TakenPhrase is { } taken)
        {
            session.Execute("UPDATE return_phrases SET used = 1 WHERE hash = $0", taken);
        }

        if (turn.NewPhrase is { } made)
        {
            session.Execute("DELETE FROM return_phrases WHERE conversation = $0", number);
            session.Execute(
                "INSERT INTO return_phrases (hash, conversation, until, used) VALUES ($0, $1, $2, 0)", made.Hash, number, made.Until.ToUnixTimeMilliseconds());
        }
    }

    private static void WriteRows(SqliteSession session, SealedTurn turn, long number)
    {
        session.Execute(
            "INSERT INTO turns (conversation, last_sequence, first_sequence, inbound_key, at, content_version, body) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            number,
            turn.Record.Sequence,
            turn.FirstSequence,
            turn.InboundKey,
            turn.At,
            turn.Record.ContentVersion,
            turn.Body);
        foreach (var row in turn.Audit)
        {
            WriteAudit(session, number, row);
        }

        foreach (var (id, status, summary) in turn.Handoffs)
        {
            session.Execute(
                """
                INSERT INTO handoffs (conversation, id, status, at, summary) VALUES ($0, $1, $2, $3, $4)
                ON CONFLICT (conversation, id) DO UPDATE SET status = excluded.status, at = excluded.at, summary = excluded.summary
                """,
                number,
                id,
                status,
                turn.At,
                summary);
        }

        foreach (var (sequence, dueAt, body) in turn.Outbox)
        {
            session.Execute(
                "INSERT INTO outbox (conversation, sequence, state, attempts, due_at, body) VALUES ($0, $1, $2, 0, $3, $4)",
                number,
                sequence,
                (int)OutboxState.Pending,
                dueAt,
                body);
        }
    }

    private static void DeleteContent(SqliteSession session, long number)
    {
        foreach (var sql in DeleteContentSql)
        {
            session.Execute(sql, number);
        }
    }

    private static void WriteAudit(SqliteSession session, long number, AuditRow row) => session.Execute(
        "INSERT INTO audit (conversation, number, at, kind, detail, hash) VALUES ($0, $1, $2, $3, $4, $5)",
        number,
        row.Number,
        row.At.ToUnixTimeMilliseconds(),
        row.Kind,
        row.Detail,
        row.Hash);
}
