-- A photo of a child, sealed with the child's key. A table of its own: whoever reads a child does not read the picture.
-- Keep this file and migrations/postgres/0041_child_photo.sql alike.

CREATE TABLE child_photo (
    child BLOB PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL
) STRICT;
