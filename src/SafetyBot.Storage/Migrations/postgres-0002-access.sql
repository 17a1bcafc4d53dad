-- Who may no longer come in. Also conversations that never began can end, so neither points to conversations.

CREATE TABLE ended_chats (
    conversation_id text NOT NULL PRIMARY KEY,
    until bigint NOT NULL
);

CREATE TABLE used_tickets (
    conversation_id text NOT NULL,
    number text NOT NULL,
    until bigint NOT NULL,
    PRIMARY KEY (conversation_id, number)
);

-- As before, and no turn of a chat that has ended is kept, whichever replica it came to.
CREATE OR REPLACE FUNCTION save_turn(
    p_id text, p_before text, p_etag text, p_audit_number bigint, p_sequence bigint, p_at bigint, p_content_version text,
    p_retention integer, p_state bytea, p_first_sequence bigint, p_inbound_key bytea, p_body bytea, p_new_key bytea,
    p_audit_numbers bigint[], p_audit_ats bigint[], p_audit_kinds text[], p_audit_details text[], p_audit_hashes text[],
    p_handoff_ids text[], p_handoff_statuses text[], p_handoff_summaries bytea[],
    p_outbox_sequences bigint[], p_outbox_dues bigint[], p_outbox_bodies bytea[])
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ended_chats WHERE conversation_id = p_id) THEN
        RETURN false;
    END IF;

    IF p_before IS NULL THEN
        INSERT INTO conversations (id, etag, audit_number, sequence, created_at, last_activity, content_version, retention, retention_from, state)
        VALUES (p_id, p_etag, p_audit_number, p_sequence, p_at, p_at, p_content_version, coalesce(p_retention, 0), p_at, p_state)
        ON CONFLICT (id) DO NOTHING;
    ELSE
        UPDATE conversations
        SET etag = p_etag, audit_number = p_audit_number, sequence = p_sequence, last_activity = p_at, content_version = p_content_version,
            retention = coalesce(p_retention, retention), retention_from = p_at, state = p_state, erased_at = NULL
        WHERE id = p_id AND etag = p_before;
    END IF;

    IF NOT FOUND THEN
        RETURN false;
    END IF;

    IF p_new_key IS NOT NULL THEN
        PERFORM delete_content(p_id);
        INSERT INTO conversation_keys (conversation_id, wrapped, created_at) VALUES (p_id, p_new_key, p_at);
    END IF;

    INSERT INTO turns (conversation_id, last_sequence, first_sequence, inbound_key, at, content_version, body)
    VALUES (p_id, p_sequence, p_first_sequence, p_inbound_key, p_at, p_content_version, p_body);

    INSERT INTO audit (conversation_id, number, at, kind, detail, hash)
    SELECT p_id, * FROM unnest(p_audit_numbers, p_audit_ats, p_audit_kinds, p_audit_details, p_audit_hashes);

    IF p_handoff_ids IS NOT NULL THEN
        INSERT INTO handoffs (conversation_id, at, id, status, summary)
        SELECT p_id, p_at, * FROM unnest(p_handoff_ids, p_handoff_statuses, p_handoff_summaries)
        ON CONFLICT (conversation_id, id) DO UPDATE SET status = excluded.status, at = excluded.at, summary = excluded.summary;
    END IF;

    IF p_outbox_sequences IS NOT NULL THEN
        INSERT INTO outbox (conversation_id, state, attempts, sequence, due_at, body)
        SELECT p_id, 0, 0, * FROM unnest(p_outbox_sequences, p_outbox_dues, p_outbox_bodies);
    END IF;

    RETURN true;
END $$;
