-- Who carries out what a review decides for a child; and the decisions of a review, sent to them by link, with what
-- they say to them. Keep this file and migrations/postgres/0030_people.sql alike.

-- Names and e-mail addresses of social worker and team manager, sealed with the child's key.
ALTER TABLE child ADD COLUMN people BLOB;

-- A link opens until it ends by itself or is ended. Its mail goes once, and stands here until then. The person is who
-- they were when it was sent, sealed with the child's key.
CREATE TABLE decision_link (
    id BLOB PRIMARY KEY,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    recipient TEXT NOT NULL CHECK (recipient IN ('social_worker', 'team_manager')),
    person BLOB NOT NULL,
    token BLOB NOT NULL UNIQUE,
    made_by BLOB NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    ended_at INTEGER,
    opened_at INTEGER,
    not_before INTEGER NOT NULL,
    claimed_until INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    mailed_at INTEGER,
    gave_up_at INTEGER,
    seal BLOB NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX decision_link_child ON decision_link (child);
CREATE INDEX decision_link_waiting ON decision_link (not_before) WHERE mailed_at IS NULL AND gave_up_at IS NULL;

-- In the order in which they were given; nothing takes the place of an earlier one. Without words it is "agreed".
CREATE TABLE link_answer (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    link BLOB NOT NULL REFERENCES decision_link (id) ON DELETE CASCADE,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    agreed INTEGER NOT NULL CHECK (agreed IN (0, 1)),
    words BLOB,
    at INTEGER NOT NULL,
    CHECK ((agreed = 1) = (words IS NULL))
) STRICT;
CREATE INDEX link_answer_link ON link_answer (link);
CREATE INDEX link_answer_child ON link_answer (child);
