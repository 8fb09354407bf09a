-- What workers type into forms and have not sent, sealed with the child's key, one row a worker and form.
-- Keep this file and migrations/sqlite/0025_typed.sql alike.

-- The object is what the form is about and the part which part of that; a form without parts has zeros there.
CREATE TABLE typed (
    worker BYTEA NOT NULL REFERENCES staff (id),
    form TEXT NOT NULL CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye')),
    object BYTEA NOT NULL,
    part BYTEA NOT NULL,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    version BIGINT NOT NULL,
    body BYTEA NOT NULL,
    saved_at BIGINT NOT NULL,
    seal BYTEA NOT NULL,
    PRIMARY KEY (worker, form, object, part)
);
CREATE INDEX typed_child ON typed (child);
