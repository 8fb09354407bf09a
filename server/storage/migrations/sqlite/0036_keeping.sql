-- More forms whose typing is kept: on desks, of promises, of contact, of a hand-over, which is about several children
-- and so of none. What was kept until now stays.
-- Keep this file and migrations/postgres/0036_keeping.sql alike.

CREATE TABLE new_typed (
    worker BLOB NOT NULL REFERENCES staff (id),
    form TEXT NOT NULL CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye', 'matter', 'concern', 'promise',
        'contact', 'hand_over')),
    object BLOB NOT NULL,
    part BLOB NOT NULL,
    child BLOB REFERENCES child (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (worker, form, object, part),
    CHECK ((child IS NULL) = (form = 'hand_over'))
) STRICT;
INSERT INTO new_typed (worker, form, object, part, child, version, body, saved_at, seal)
SELECT worker, form, object, part, child, version, body, saved_at, seal FROM typed;
DROP TABLE typed;
ALTER TABLE new_typed RENAME TO typed;
CREATE INDEX typed_child ON typed (child);
