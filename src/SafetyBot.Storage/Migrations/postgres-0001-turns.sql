-- Times are milliseconds of the Unix epoch. The conversation's id leads every key of the turn tables and no transaction
-- touches two conversations, so that a distributed PostgreSQL can spread them: README.md, "Sharding".
-- Contents are encrypted and do not compress: kept as they are, in line where they fit.

CREATE TABLE conversations (
    id text NOT NULL PRIMARY KEY,
    etag text NOT NULL,
    audit_number bigint NOT NULL,
    sequence bigint NOT NULL,
    created_at bigint NOT NULL,
    last_activity bigint NOT NULL,
    content_version text,
    retention integer NOT NULL,
    retention_from bigint NOT NULL,
    erased_at bigint,
    state bytea
) WITH (fillfactor = 50, toast_tuple_target = 4080);

ALTER TABLE conversations ALTER COLUMN state SET STORAGE EXTERNAL;

-- A time that no turn changes, so that no turn has to change an index.
CREATE INDEX conversations_oldest ON conversations (created_at) WHERE erased_at IS NULL;

CREATE TABLE conversation_keys (
    conversation_id text NOT NULL PRIMARY KEY,
    wrapped bytea NOT NULL,
    created_at bigint NOT NULL
);

CREATE TABLE turns (
    conversation_id text NOT NULL,
    last_sequence bigint NOT NULL,
    first_sequence bigint NOT NULL,
    inbound_key bytea,
    at bigint NOT NULL,
    content_version text NOT NULL,
    body bytea NOT NULL,
    PRIMARY KEY (conversation_id, last_sequence)
) WITH (toast_tuple_target = 8160);

ALTER TABLE turns ALTER COLUMN body SET STORAGE EXTERNAL;

CREATE UNIQUE INDEX turns_inbound ON turns (conversation_id, inbound_key) WHERE inbound_key IS NOT NULL;

CREATE TABLE handoffs (
    conversation_id text NOT NULL,
    id text NOT NULL,
    status text NOT NULL,
    at bigint NOT NULL,
    summary bytea NOT NULL,
    PRIMARY KEY (conversation_id, id)
);

CREATE TABLE outbox (
    conversation_id text NOT NULL,
    sequence bigint NOT NULL,
    state integer NOT NULL,
    attempts integer NOT NULL,
    due_at bigint NOT NULL,
    taken_at bigint,
    body bytea,
    PRIMARY KEY (conversation_id, sequence)
);

CREATE INDEX outbox_open ON outbox (state, due_at) WHERE state <> 2;

CREATE TABLE audit (
    conversation_id text NOT NULL,
    number bigint NOT NULL,
    at bigint NOT NULL,
    kind text NOT NULL,
    detail text NOT NULL,
    hash text NOT NULL,
    PRIMARY KEY (conversation_id, number)
);

CREATE TABLE audit_seals (
    day date NOT NULL PRIMARY KEY,
    heads text NOT NULL,
    signature bytea NOT NULL
);

CREATE TABLE erasures (
    conversation_hash text NOT NULL PRIMARY KEY,
    at bigint NOT NULL
);

CREATE TABLE secrets (
    name text NOT NULL PRIMARY KEY,
    value bytea NOT NULL
);

CREATE TABLE key_ring (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    xml text NOT NULL
);

-- Destroys what was written in a conversation, and its key.
CREATE FUNCTION delete_content(p_id text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM outbox WHERE conversation_id = p_id;
    DELETE FROM handoffs WHERE conversation_id = p_id;
    DELETE FROM turns WHERE conversation_id = p_id;
    DELETE FROM conversation_keys WHERE conversation_id = p_id;
END $$;

-- Keeps a whole turn in one round trip. False: the conversation changed meanwhile; nothing was written.
CREATE FUNCTION save_turn(
    p_id text, p_before text, p_etag text, p_audit_number bigint, p_sequence bigint, p_at bigint, p_content_version text,
    p_retention integer, p_state bytea, p_first_sequence bigint, p_inbound_key bytea, p_body bytea, p_new_key bytea,
    p_audit_numbers bigint[], p_audit_ats bigint[], p_audit_kinds text[], p_audit_details text[], p_audit_hashes text[],
    p_handoff_ids text[], p_handoff_statuses text[], p_handoff_summaries bytea[],
    p_outbox_sequences bigint[], p_outbox_dues bigint[], p_outbox_bodies bytea[])
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
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

-- Destroys the content of a conversation. False: it changed meanwhile; nothing was done.
CREATE FUNCTION erase_conversation(p_id text, p_before text, p_at bigint, p_number bigint, p_kind text, p_detail text, p_hash text)
RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
    UPDATE conversations
    SET etag = p_hash, audit_number = p_number, erased_at = p_at, state = NULL, content_version = NULL, retention = 0
    WHERE id = p_id AND etag = p_before;
    IF NOT FOUND THEN
        RETURN false;
    END IF;

    PERFORM delete_content(p_id);
    INSERT INTO audit (conversation_id, number, at, kind, detail, hash) VALUES (p_id, p_number, p_at, p_kind, p_detail, p_hash);
    RETURN true;
END $$;
