-- A photo of a child, sealed with the child's key. A table of its own: whoever reads a child does not read the picture.
-- And two more forms whose typing is kept: those of escalations. What was kept until now stays.
-- Keep this file and migrations/sqlite/0041_photos_and_typing.sql alike.

CREATE TABLE child_photo (
    child BYTEA PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL
);

ALTER TABLE typed DROP CONSTRAINT typed_form_check;
ALTER TABLE typed ADD CONSTRAINT typed_form_check CHECK (form IN ('record', 'letter', 'reply', 'hello', 'goodbye',
        'matter', 'concern', 'promise', 'contact', 'hand_over', 'escalate', 'escalation'));
