-- What workers type into forms and have not sent, sealed with the child's key, one row a worker and form.
-- Keep this file and migrations/postgres/0025_typed.sql alike.

-- The object is what the form is about and the part which part of that; a form without parts has zeros there.
CREATE TABLE typed (
    worker BLOB NOT NULL REFERENCES staff (id),
    form TEXT NOT NULL CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye')),
    object BLOB NOT NULL,
    part BLOB NOT NULL,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (worker, form, object, part)
) STRICT;
CREATE INDEX typed_child ON typed (child);
