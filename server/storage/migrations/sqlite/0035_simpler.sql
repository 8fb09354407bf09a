-- A letter said again more simply is written and looked at before it goes, and can be taken back until it is readable.
-- Keep this file and migrations/postgres/0035_simpler.sql alike.

ALTER TABLE letter ADD COLUMN simpler_readable_at INTEGER;
ALTER TABLE letter ADD COLUMN simpler_version INTEGER NOT NULL DEFAULT 0;
UPDATE letter SET simpler_readable_at = simpler_at, simpler_version = 1 WHERE simpler IS NOT NULL;
