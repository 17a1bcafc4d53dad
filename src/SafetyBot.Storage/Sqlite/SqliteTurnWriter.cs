using SafetyBot.Conversations.Audit;
using SafetyBot.Conversations.Outbox;
using SafetyBot.Conversations.Retention;

namespace SafetyBot.Storage.Sqlite;

/// <summary>Writes turns and erasures inside the writer's transaction. Each looks first and then writes, so that a refused one leaves nothing and the others of its batch are kept.</summary>
internal static class SqliteTurnWriter
{
    private static readonly string[] ContentTables = ["outbox", "handoffs", "turns", "conversation_keys"];

    /// <summary>Writes a turn.</summary>
    /// <returns>False when the conversation changed meanwhile or the inbound activity was kept before; nothing was written then.</returns>
    public static bool Write(SqliteSession session, SealedTurn turn)
    {
        if (IsRepeat(session, turn) || !WriteConversation(session, turn))
        {
            return false;
        }

        if (turn.NewKey is { } key)
        {
            DeleteContent(session, turn.ConversationId);
            session.Execute(
                "INSERT INTO conversation_keys (conversation_id, wrapped, created_at) VALUES ($0, $1, $2)", turn.ConversationId, key.Wrapped, turn.At);
            if (turn.Before is not null)
            {
                Mark(session, ErasureMark.Of(turn.ConversationId, turn.Record.LastActivity));
            }
        }

        session.Execute(
            "INSERT INTO turns (conversation_id, last_sequence, first_sequence, inbound_key, at, content_version, body) VALUES ($0, $1, $2, $3, $4, $5, $6)",
            turn.ConversationId,
            turn.Record.Sequence,
            turn.FirstSequence,
            turn.InboundKey,
            turn.At,
            turn.Record.ContentVersion,
            turn.Body);
        foreach (var row in turn.Audit)
        {
            WriteAudit(session, turn.ConversationId, row);
        }

        foreach (var (id, status, summary) in turn.Handoffs)
        {
            session.Execute(
                """
                INSERT INTO handoffs (conversation_id, id, status, at, summary) VALUES ($0, $1, $2, $3, $4)
                ON CONFLICT (conversation_id, id) DO UPDATE SET status = excluded.status, at = excluded.at, summary = excluded.summary
                """,
                turn.ConversationId,
                id,
                status,
                turn.At,
                summary);
        }

        foreach (var (sequence, dueAt, body) in turn.Outbox)
        {
            session.Execute(
                "INSERT INTO outbox (conversation_id, sequence, state, attempts, due_at, body) VALUES ($0, $1, $2, 0, $3, $4)",
                turn.ConversationId,
                sequence,
                (int)OutboxState.Pending,
                dueAt,
                body);
        }

        return true;
    }

    /// <summary>Destroys the content of a conversation.</summary>
    /// <returns>False when it changed meanwhile.</returns>
    public static bool Erase(SqliteSession session, string conversationId, Erasure erasure, string etag)
    {
        var changed = session.Execute(
            """
            UPDATE conversations SET etag = $2, audit_number = $3, erased_at = $4, state = NULL, content_version = NULL, retention = 0
            WHERE id = $0 AND etag = $1
            """,
            conversationId,
            etag,
            erasure.Row.Hash,
            erasure.Row.Number,
            erasure.At.ToUnixTimeMilliseconds());
        if (changed == 0)
        {
            return false;
        }

        DeleteContent(session, conversationId);
        WriteAudit(session, conversationId, erasure.Row);
        Mark(session, ErasureMark.Of(conversationId, erasure.At));
        return true;
    }

    /// <summary>Adds a mark to the list of erasures; a later one takes the place of an earlier one.</summary>
    public static void Mark(SqliteSession session, ErasureMark mark) => session.Execute(
        "INSERT INTO erasures (conversation_hash, at) VALUES ($0, $1) ON CONFLICT (conversation_hash) DO UPDATE SET at = max(at, excluded.at)",
        mark.Conversation,
        mark.At.ToUnixTimeMilliseconds());

    private static bool IsRepeat(SqliteSession session, SealedTurn turn) =>
        turn.InboundKey is { } key
        && session.Scalar("SELECT 1 FROM turns WHERE conversation_id = $0 AND inbound_key = $1", turn.ConversationId, key) is not null;

    private static bool WriteConversation(SqliteSession session, SealedTurn turn)
    {
        var record = turn.Record;
        return 1 == (turn.Before is null
            ? session.Execute(
                """
                INSERT INTO conversations (id, etag, audit_number, sequence, created_at, last_activity, content_version, retention, retention_from, state)
                VALUES ($0, $1, $2, $3, $4, $4, $5, coalesce($6, 0), $4, $7) ON CONFLICT (id) DO NOTHING
                """,
                turn.ConversationId,
                record.ETag,
                record.Head!.Number,
                record.Sequence,
                turn.At,
                record.ContentVersion,
                turn.Retention,
                turn.State)
            : session.Execute(
                """
                UPDATE conversations SET etag = $1, audit_number = $2, sequence = $3, last_activity = $4, content_version = $5,
                    retention = coalesce($6, retention), retention_from = $4, state = $7, erased_at = NULL
                WHERE id = $0 AND etag = $8
                """,
                turn.ConversationId,
                record.ETag,
                record.Head!.Number,
                record.Sequence,
                turn.At,
                record.ContentVersion,
                turn.Retention,
                turn.State,
                turn.Before));
    }

    private static void DeleteContent(SqliteSession session, string conversationId)
    {
        foreach (var table in ContentTables)
        {
            session.Execute($"DELETE FROM {table} WHERE conversation_id = $0", conversationId);
        }
    }

    private static void WriteAudit(SqliteSession session, string conversationId, AuditRow row) => session.Execute(
        "INSERT INTO audit (conversation_id, number, at, kind, detail, hash) VALUES ($0, $1, $2, $3, $4, $5)",
        conversationId,
        row.Number,
        row.At.ToUnixTimeMilliseconds(),
        row.Kind,
        row.Detail,
        row.Hash);
}
