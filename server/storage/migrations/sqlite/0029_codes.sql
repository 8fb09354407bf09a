-- What a council counts of a review, in codes and days that need no key; and notes of contact with a child.
-- Keep this file and migrations/postgres/0029_codes.sql alike.

ALTER TABLE review ADD COLUMN rag TEXT;
ALTER TABLE review ADD COLUMN midway TEXT;
ALTER TABLE review ADD COLUMN midway_held_on TEXT;
ALTER TABLE review ADD COLUMN late_reason TEXT;
ALTER TABLE review ADD COLUMN early_trigger TEXT;
ALTER TABLE review ADD COLUMN advocate_offered TEXT;
ALTER TABLE review ADD COLUMN advocate_offered_on TEXT;
ALTER TABLE review ADD COLUMN advocacy_referred_on TEXT;
ALTER TABLE review ADD COLUMN advocacy_accepted_on TEXT;
ALTER TABLE review ADD COLUMN advocate_used TEXT;

-- Of what a review can have several: a council's own codes too, so that no list of them stands here.
CREATE TABLE review_code (
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    list TEXT NOT NULL CHECK (list IN ('concerns', 'actions')),
    code TEXT NOT NULL,
    PRIMARY KEY (review, list, code),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX review_code_child ON review_code (child);
CREATE INDEX review_code_code ON review_code (list, code);

CREATE TABLE contact_note (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    contact_on TEXT NOT NULL,
    way TEXT NOT NULL,
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX contact_note_child ON contact_note (child);
CREATE INDEX contact_note_day ON contact_note (contact_on);
