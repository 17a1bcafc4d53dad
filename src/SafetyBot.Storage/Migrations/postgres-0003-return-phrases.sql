-- Return phrases by their keyed hash, at most one for each conversation. One that was used stays until its conversation is erased.
-- The hash is all that is known when one is looked for, so this table is the same for all shards: README.md, "Sharding".

CREATE TABLE return_phrases (
    hash bytea NOT NULL PRIMARY KEY,
    conversation_id text NOT NULL UNIQUE,
    until bigint NOT NULL,
    used boolean NOT NULL
);

-- As before, and the return phrase goes with what it leads to.
CREATE OR REPLACE FUNCTION delete_content(p_id text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM return_phrases WHERE conversation_id = p_id;
    DELETE FROM outbox WHERE conversation_id = p_id;
    DELETE FROM handoffs WHERE conversation_id = p_id;
    DELETE FROM turns WHERE conversation_id = p_id;
    DELETE FROM conversation_keys WHERE conversation_id = p_id;
END $$;

-- As before, and with return phrases; and a greater rule of retention holds until everything is forgotten. Replicas of the form before
-- call it without the last three.
DROP FUNCTION save_turn(
    text, text, text, bigint, bigint, bigint, text, integer, bytea, bigint, bytea, bytea, bytea,
    bigint[], bigint[], text[], text[], text[], text[], text[], bytea[], bigint[], bigint[], bytea[]);

CREATE FUNCTION save_turn(
    p_id text, p_before text, p_etag text, p_audit_number bigint, p_sequence bigint, p_at bigint, p_content_version text,
    p_retention integer, p_state bytea, p_first_sequence bigint, p_inbound_key bytea, p_body bytea, p_new_key bytea,
    p_audit_numbers bigint[], p_audit_ats bigint[], p_audit_kinds text[], p_audit_details text[], p_audit_hashes text[],
    p_handoff_ids text[], p_handoff_statuses text[], p_handoff_summaries bytea[],
    p_outbox_sequences bigint[], p_outbox_dues bigint[], p_outbox_bodies bytea[],
    p_phrase_hash bytea DEFAULT NULL, p_phrase_until bigint DEFAULT NULL, p_taken_phrase bytea DEFAULT NULL)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM ended_chats WHERE conversation_id = p_id) THEN
        RETURN false;
    END IF;

    IF p_taken_phrase IS NOT NULL THEN
        PERFORM FROM return_phrases WHERE hash = p_taken_phrase AND NOT used FOR UPDATE;
        IF NOT FOUND THEN
            RETURN false;
        END IF;
    END IF;

    IF p_phrase_hash IS NOT NULL AND EXISTS (SELECT FROM return_phrases WHERE hash = p_phrase_hash AND conversation_id <> p_id) THEN
        RETURN false;
    END IF;

    IF p_before IS NULL THEN
        INSERT INTO conversations (id, etag, audit_number, sequence, created_at, last_activity, content_version, retention, retention_from, state)
        VALUES (p_id, p_etag, p_audit_number, p_sequence, p_at, p_at, p_content_version, coalesce(p_retention, 0), p_at, p_state)
        ON CONFLICT (id) DO NOTHING;
    ELSE
        UPDATE conversations
        SET etag = p_etag, audit_number = p_audit_number, sequence = p_sequence, last_activity = p_at, content_version = p_content_version,
            retention = CASE WHEN p_new_key IS NULL THEN greatest(retention, p_retention) ELSE coalesce(p_retention, 0) END,
            retention_from = p_at, state = p_state, erased_at = NULL
        WHERE id = p_id AND etag = p_before;
    END IF;

    IF NOT FOUND THEN
        RETURN false;
    END IF;

    IF p_new_key IS NOT NULL THEN
        PERFORM delete_content(p_id);
        INSERT INTO conversation_keys (conversation_id, wrapped, created_at) VALUES (p_id, p_new_key, p_at);
    END IF;

    IF p_taken_phrase IS NOT NULL THEN
        UPDATE return_phrases SET used = true WHERE hash = p_taken_phrase;
    END IF;

    IF p_phrase_hash IS NOT NULL THEN
        DELETE FROM return_phrases WHERE conversation_id = p_id;
        INSERT INTO return_phrases (hash, conversation_id, until, used) VALUES (p_phrase_hash, p_id, p_phrase_until, false);
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
