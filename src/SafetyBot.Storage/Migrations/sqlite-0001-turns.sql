-- Times are milliseconds of the Unix epoch. Inside, a conversation is known by its number: rows of conversations of these
-- hours lie side by side, so that the turns of one commit change few pages.

CREATE TABLE conversations (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
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
) STRICT;

-- A time that no turn changes, so that no turn has to change the index.
CREATE INDEX conversations_oldest ON conversations (created_at) WHERE erased_at IS NULL;

CREATE TABLE conversation_keys (
    conversation INTEGER PRIMARY KEY REFERENCES conversations (number),
    wrapped BLOB NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;

CREATE TABLE turns (
    number INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations (number),
    last_sequence INTEGER NOT NULL,
    first_sequence INTEGER NOT NULL,
    inbound_key BLOB,
    at INTEGER NOT NULL,
    content_version TEXT NOT NULL,
    body BLOB NOT NULL,
    UNIQUE (conversation, last_sequence)
) STRICT;

CREATE UNIQUE INDEX turns_inbound ON turns (conversation, inbound_key) WHERE inbound_key IS NOT NULL;

CREATE TABLE handoffs (
    conversation INTEGER NOT NULL REFERENCES conversations (number),
    id TEXT NOT NULL,
    status TEXT NOT NULL,
    at INTEGER NOT NULL,
    summary BLOB NOT NULL,
    PRIMARY KEY (conversation, id)
) STRICT;

CREATE TABLE outbox (
    conversation INTEGER NOT NULL REFERENCES conversations (number),
    sequence INTEGER NOT NULL,
    state INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    due_at INTEGER NOT NULL,
    taken_at INTEGER,
    body BLOB,
    PRIMARY KEY (conversation, sequence)
) STRICT;

CREATE INDEX outbox_open ON outbox (state, due_at) WHERE state <> 2;

-- Outlives the content of its conversation, whose row stays as long without content.
CREATE TABLE audit (
    entry INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL REFERENCES conversations (number),
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    detail TEXT NOT NULL,
    hash TEXT NOT NULL,
    UNIQUE (conversation, number)
) STRICT;

CREATE TABLE audit_seals (
    day TEXT NOT NULL PRIMARY KEY,
    heads TEXT NOT NULL,
    signature BLOB NOT NULL
) STRICT;

CREATE TABLE erasures (
    conversation_hash TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL
) STRICT;

CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value BLOB NOT NULL
) STRICT;
