-- Seals on more words that are written again in their place, so that older ones put back do not open.
-- Keep this file and migrations/postgres/0017_newest.sql alike.

-- Rows that are there get theirs when the server starts, once; after that a row without one gives nothing.
ALTER TABLE draft ADD COLUMN seal BLOB;
ALTER TABLE reply ADD COLUMN seal BLOB;
ALTER TABLE review ADD COLUMN notes_seal BLOB;
