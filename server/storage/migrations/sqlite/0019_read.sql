-- A child can be told that an IRO has read what they sent: one more cause of a nudge.
-- Keep this file and migrations/postgres/0019_read.sql alike. SQLite changes no constraint, so the table is made anew.

CREATE TABLE outbox_anew (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('text', 'email', 'person')),
    body BLOB NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('letter', 'answer', 'record', 'greeting', 'read')),
    made_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    claimed_until INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    gave_up_at INTEGER
) STRICT;
INSERT INTO outbox_anew (id, child, channel, body, cause, made_at, not_before, claimed_until, tries, sent_at, gave_up_at)
SELECT id, child, channel, body, cause, made_at, not_before, claimed_until, tries, sent_at, gave_up_at FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_anew RENAME TO outbox;
CREATE INDEX outbox_child ON outbox (child);
CREATE INDEX outbox_waiting ON outbox (not_before) WHERE sent_at IS NULL AND gave_up_at IS NULL;
