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

-- The last act of each worker that can be undone, as of its row of the log, with what stood before it: the lines that were put in, or the promise
-- as it was, and when what was written then was written. A word of a child's in it is sealed as where it stood.
CREATE TABLE last_act (
    worker BLOB PRIMARY KEY REFERENCES staff (id),
    act TEXT NOT NULL CHECK (act IN ('promise', 'decision', 'iro', 'placed', 'matter')),
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    object BLOB NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    undone_at INTEGER,
    lines BLOB,
    written_at INTEGER,
    promise BLOB,
    body BLOB,
    due_on TEXT,
    made_at INTEGER,
    state TEXT,
    state_at INTEGER,
    because BLOB,
    decided INTEGER
) STRICT;
CREATE INDEX last_act_child ON last_act (child);
