-- Sendings beyond so many an hour join what was sent before. Keep this file and migrations/sqlite/0008_joining.sql alike.

-- Counts up with each sending that joins a set, so that two that do so at once never overwrite each other.
ALTER TABLE views ADD COLUMN version BIGINT NOT NULL DEFAULT 1;
