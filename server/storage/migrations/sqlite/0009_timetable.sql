-- The last review that the case system knows of, and reviews that a child left care before.
-- Keep this file and migrations/postgres/0009_timetable.sql alike.

ALTER TABLE child ADD COLUMN last_review_on TEXT;
ALTER TABLE child ADD COLUMN last_review_ordinal INTEGER;

-- A review that was open when its child left care is ended and not open any more. Numbers begin anew with each time in
-- care, so one child may have two of the same.
CREATE TABLE new_review (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    held_on TEXT,
    planned_on TEXT,
    participation TEXT,
    format TEXT,
    venue TEXT,
    seen_alone TEXT,
    seen_on TEXT,
    attendance TEXT,
    contribution TEXT,
    notes BLOB,
    version INTEGER NOT NULL DEFAULT 1,
    ended_on TEXT,
    CHECK (held_on IS NULL OR ended_on IS NULL),
    UNIQUE (id, child)
) STRICT;
INSERT INTO new_review (id, child, ordinal, due_on, held_on, planned_on, participation, format, venue, seen_alone,
    seen_on, attendance, contribution, notes, version)
    SELECT id, child, ordinal, due_on, held_on, planned_on, participation, format, venue, seen_alone,
    seen_on, attendance, contribution, notes, version FROM review;
DROP TABLE review;
ALTER TABLE new_review RENAME TO review;
CREATE UNIQUE INDEX review_open ON review (child) WHERE held_on IS NULL AND ended_on IS NULL;
CREATE INDEX review_child ON review (child);
CREATE INDEX review_due ON review (due_on);
CREATE INDEX review_held ON review (held_on);
