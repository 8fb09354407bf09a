-- What an IRO is told about a child who is handed over to them, sealed with the child's key.
-- Keep this file and migrations/sqlite/0032_handover.sql alike.

CREATE TABLE handover_note (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    worker BYTEA NOT NULL REFERENCES staff (id),
    written_by BYTEA NOT NULL REFERENCES staff (id),
    body BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX handover_note_child ON handover_note (child);
