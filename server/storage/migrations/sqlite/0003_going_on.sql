-- Going on with what was begun: drafts that follow each other, a lock chosen when stopping, receipts of each part.
-- Keep this file and migrations/postgres/0003_going_on.sql alike.

-- The draft that this one follows, if it is still there: one draft is followed by one at most, so that a chain never
-- forks. When words were last written in it; the lock that opens it again, as Argon2id, and the tries that are left.
ALTER TABLE draft ADD COLUMN follows BLOB;
ALTER TABLE draft ADD COLUMN written_at INTEGER;
ALTER TABLE draft ADD COLUMN lock_hash TEXT;
ALTER TABLE draft ADD COLUMN lock_tries INTEGER NOT NULL DEFAULT 0;
UPDATE draft SET written_at = updated_at WHERE version > 1;
CREATE UNIQUE INDEX draft_follows ON draft (follows);
CREATE INDEX draft_submission ON draft (submission);

-- What the receipt of somebody who went on blind may say: their own part of it.
ALTER TABLE session ADD COLUMN shown TEXT;

-- Drafts that were sent with another's views, so that their own sending finds a receipt too.
CREATE TABLE sent_part (
    submission BLOB NOT NULL PRIMARY KEY,
    views BLOB NOT NULL REFERENCES views (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX sent_part_views ON sent_part (views);
CREATE INDEX views_submission ON views (submission);
