-- The sound of answers that were spoken, sealed with the child's key, apart from the answers that name it.
-- Keep this file and migrations/postgres/0020_recordings.sql alike.

-- It goes with its draft, unless an answer that names it was sent; then it belongs to no draft. What somebody heard in it
-- is written beside it.
CREATE TABLE recording (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    draft BLOB REFERENCES draft (id) ON DELETE CASCADE,
    body BLOB NOT NULL,
    made_at INTEGER NOT NULL,
    written BLOB,
    written_by BLOB REFERENCES staff (id),
    written_at INTEGER,
    CHECK ((written IS NULL) = (written_by IS NULL) AND (written IS NULL) = (written_at IS NULL))
) STRICT;
CREATE INDEX recording_child ON recording (child);
CREATE INDEX recording_draft ON recording (draft) WHERE draft IS NOT NULL;
