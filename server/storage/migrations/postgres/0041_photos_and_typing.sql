-- A photo of a child, sealed with the child's key. A table of its own: whoever reads a child does not read the picture.
-- Keep this file and migrations/sqlite/0041_child_photo.sql alike.

CREATE TABLE child_photo (
    child BYTEA PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL
);
