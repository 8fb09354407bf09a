-- Seals on rows that give somebody something: keyed hashes over the columns that decide, made by the server.
-- Keep this file and migrations/postgres/0011_seals.sql alike.

-- Rows that are there get theirs when the server starts, once; after that a row without one gives nothing.
ALTER TABLE allocation ADD COLUMN seal BLOB;
ALTER TABLE secret ADD COLUMN seal BLOB;
ALTER TABLE session ADD COLUMN seal BLOB;

-- Over the words and how often they were written, so that older ones put back in their place do not open.
ALTER TABLE views ADD COLUMN seal BLOB;
ALTER TABLE letter ADD COLUMN seal BLOB;

-- Beside the account, whose photo would have to be read past.
CREATE TABLE account_seal (
    staff BLOB PRIMARY KEY REFERENCES staff (id) ON DELETE CASCADE,
    seal BLOB NOT NULL
) STRICT;
