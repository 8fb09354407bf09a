-- What an IRO is told about a child who is handed over to them, sealed with the child's key.
-- Keep this file and migrations/postgres/0032_handover.sql alike.

CREATE TABLE handover_note (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    worker BLOB NOT NULL REFERENCES staff (id),
    written_by BLOB NOT NULL REFERENCES staff (id),
    body BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX handover_note_child ON handover_note (child);
