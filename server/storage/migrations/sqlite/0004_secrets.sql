-- Secrets that open nothing before they are confirmed, what is known of them, guesses at them, words not shown back.
-- Keep this file and migrations/postgres/0004_secrets.sql alike.

-- Nothing is tied to the secret that it was written with any more: a secret opens nothing or everything.
UPDATE session SET secret = NULL WHERE kind = 'writer';
DROP INDEX views_secret;
ALTER TABLE views DROP COLUMN secret;
ALTER TABLE draft DROP COLUMN secret;

-- On what kind of device it was set, when it was changed, when and where it was last typed, whether with it words are
-- not shown back.
ALTER TABLE secret ADD COLUMN set_on TEXT NOT NULL DEFAULT 'unknown'
    CHECK (set_on IN ('phone', 'tablet', 'computer', 'unknown'));
ALTER TABLE secret ADD COLUMN changed_at INTEGER;
ALTER TABLE secret ADD COLUMN proved_at INTEGER;
ALTER TABLE secret ADD COLUMN proved_on TEXT CHECK (proved_on IN ('phone', 'tablet', 'computer', 'unknown'));
ALTER TABLE secret ADD COLUMN write_only_at INTEGER;

-- Whether words are not shown back to a child, whatever secret they have.
ALTER TABLE child ADD COLUMN write_only_at INTEGER;

-- Different guesses at a secret. The mark is a keyed hash; a right one is taken out again.
CREATE TABLE guess (
    secret BLOB NOT NULL REFERENCES secret (id) ON DELETE CASCADE,
    mark BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('pictures', 'number')),
    at INTEGER NOT NULL,
    PRIMARY KEY (secret, mark)
) STRICT;
CREATE INDEX guess_at ON guess (at);
