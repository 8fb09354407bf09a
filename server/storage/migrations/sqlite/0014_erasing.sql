-- What is left of children who were erased. Keep this file and migrations/postgres/0014_erasing.sql alike.

-- No version before this one could erase anybody, so that there is nothing in the table to bring along.
DROP TABLE tombstone;

-- So that neither a restored backup nor an import brings them back. The reference is the keyed hash that the child had;
-- the account, who asked, who approved and why, is sealed under a key that is nobody's own.
CREATE TABLE tombstone (
    child BLOB PRIMARY KEY,
    reference BLOB NOT NULL,
    at INTEGER NOT NULL,
    account BLOB NOT NULL
) STRICT;
