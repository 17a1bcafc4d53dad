-- Return phrases by their keyed hash, at most one for each conversation. One that was used stays until its conversation is erased.

CREATE TABLE return_phrases (
    hash BLOB NOT NULL PRIMARY KEY,
    conversation INTEGER NOT NULL UNIQUE REFERENCES conversations (number),
    until INTEGER NOT NULL,
    used INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
