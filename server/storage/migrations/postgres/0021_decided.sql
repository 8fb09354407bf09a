-- What an answer promised and the review decided: one row, which stands in the record as well.
-- Keep this file and migrations/sqlite/0021_decided.sql alike.

ALTER TABLE decision ADD COLUMN decided BIGINT NOT NULL DEFAULT 0 CHECK (decided = 0 OR answer IS NOT NULL);
