-- Times are milliseconds of the Unix epoch. The conversation's id leads every key of the turn tables.

CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    etag TEXT NOT NULL,
    audit_number INTEGER NOT NULL,
    sequence INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_activity INTEGER NOT NULL,
    content_version TEXT,
    retention INTEGER NOT NULL,
    retention_from INTEGER NOT NULL,
    erased_at INTEGER,
    state BLOB
) STRICT, WITHOUT ROWID;

-- A time that no turn changes, so that no turn has to change the index.
CREATE INDEX conversations_oldest ON conversations (created_at) WHERE erased_at IS NULL;

CREATE TABLE conversation_keys (
    conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id),
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE turns (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    last_sequence INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    inbound_key BLOB,
    at INTEGER NOT NULL,
    content_version TEXT NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (conversation_id, last_sequence)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX turns_inbound ON turns (conversation_id, inbound_key) WHERE inbound_key IS NOT NULL;

CREATE TABLE handoffs (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    id TEXT NOT NULL,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    summary BLOB NOT NULL,
    PRIMARY KEY (conversation_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE outbox (
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    sequence INTEGER NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    taken_at INTEGER,
    body BLOB,
    PRIMARY KEY (conversation_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE INDEX outbox_open ON outbox (state, due_at) WHERE state <> 2;

-- Outlives its conversation: no reference.
CREATE TABLE audit (
    conversation_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (conversation_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_seals (
    day TEXT NOT NULL PRIMARY KEY,
    heads TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE erasures (
    conversation_hash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
