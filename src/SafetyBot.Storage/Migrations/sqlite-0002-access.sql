-- Who may no longer come in. Also conversations that never began can end, so neither points to conversations.

CREATE TABLE ended_chats (
    conversation_id TEXT NOT NULL PRIMARY KEY,
    until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE used_tickets (
    conversation_id TEXT NOT NULL,
    number TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (conversation_id, number)
) STRICT, WITHOUT ROWID;
