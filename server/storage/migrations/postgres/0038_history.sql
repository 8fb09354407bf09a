-- Reviews that were held before Heard, or beside it, from the council's case system: where a review was recorded, and
-- what only the case system says of one. Keep this file and migrations/sqlite/0038_history.sql alike.

ALTER TABLE review ADD COLUMN source TEXT NOT NULL DEFAULT 'heard' CHECK (source IN ('heard', 'case_system'));

-- Codes and days, which need no key. The digest is a keyed hash of what the last file said; the version is that of the
-- review since then: another means that it was corrected here. The number is the one that the
-- case system gave, if it gave one: that of the review may be counted.
CREATE TABLE past_review (
    review BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    version BIGINT NOT NULL,
    imported_at BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('first', 'second', 'subsequent', 'extra')),
    said_ordinal BIGINT,
    decisions_on TEXT,
    record_on TEXT,
    distributed_on TEXT,
    letter TEXT CHECK (letter IN ('sent', 'withheld')),
    letter_on TEXT,
    midway_expected TEXT,
    mother_invited TEXT,
    mother_attended TEXT,
    father_invited TEXT,
    father_attended TEXT,
    team TEXT,
    iro BYTEA REFERENCES staff (id),
    iro_allocated_on TEXT,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX past_review_child ON past_review (child);
