-- How many commits there were. The same number stands in a file beside the database: SqliteCommitMark.

CREATE TABLE commits (
    number INTEGER NOT NULL
) STRICT;

INSERT INTO commits (number) VALUES (0);
