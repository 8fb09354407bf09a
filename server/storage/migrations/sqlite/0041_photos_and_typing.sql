-- A photo of a child, sealed with the child's key. A table of its own: whoever reads a child does not read the picture.
-- And two more forms whose typing is kept: those of escalations. What was kept until now stays.
-- Keep this file and migrations/postgres/0041_photos_and_typing.sql alike.

CREATE TABLE child_photo (
    child BLOB PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL
) STRICT;

CREATE TABLE new_typed (
    worker BLOB NOT NULL REFERENCES staff (id),
    form TEXT NOT NULL CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye', 'matter', 'concern', 'promise',
        'contact', 'hand_over', 'escalate', 'escalation')),
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
