-- The last review that the case system knows of, and reviews that a child left care before.
-- Keep this file and migrations/sqlite/0009_timetable.sql alike.

ALTER TABLE child ADD COLUMN last_review_on TEXT;
ALTER TABLE child ADD COLUMN last_review_ordinal BIGINT;

-- A review that was open when its child left care is ended and not open any more. Numbers begin anew with each time in
-- care, so one child may have two of the same.
ALTER TABLE review ADD COLUMN ended_on TEXT;
ALTER TABLE review ADD CHECK (held_on IS NULL OR ended_on IS NULL);
ALTER TABLE review DROP CONSTRAINT review_child_ordinal_key;
DROP INDEX review_open;
CREATE UNIQUE INDEX review_open ON review (child) WHERE held_on IS NULL AND ended_on IS NULL;
CREATE INDEX review_child ON review (child);
