-- More forms whose typing is kept: on desks, of promises, of contact, of a hand-over, which is about several children
-- and so of none. What was kept until now stays.
-- Keep this file and migrations/sqlite/0036_keeping.sql alike.

ALTER TABLE typed DROP CONSTRAINT typed_form_check;
ALTER TABLE typed ADD CONSTRAINT typed_form_check CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye',
        'matter', 'concern', 'promise', 'contact', 'hand_over'));
ALTER TABLE typed ALTER COLUMN child DROP NOT NULL;
ALTER TABLE typed ADD CHECK ((child IS NULL) = (form = 'hand_over'));

-- The last act of each worker that can be undone, as of its row of the log, with what stood before it: the lines that were put in, or the promise
-- as it was, and when what was written then was written. A word of a child's in it is sealed as where it stood.
CREATE TABLE last_act (
    worker BYTEA PRIMARY KEY REFERENCES staff (id),
    act TEXT NOT NULL CHECK (act IN ('promise', 'decision', 'iro', 'placed', 'matter')),
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    object BYTEA NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    undone_at BIGINT,
    lines BYTEA,
    written_at BIGINT,
    promise BYTEA,
    body BYTEA,
    due_on TEXT,
    made_at BIGINT,
    state TEXT,
    state_at BIGINT,
    because BYTEA,
    decided BIGINT
);
CREATE INDEX last_act_child ON last_act (child);
