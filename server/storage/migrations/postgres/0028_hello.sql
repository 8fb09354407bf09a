-- A hello in a worker's own voice, sealed with their key like the photo that it stands beside.
-- Keep this file and migrations/sqlite/0028_hello.sql alike.

ALTER TABLE staff ADD COLUMN hello BYTEA;
