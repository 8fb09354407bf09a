-- Who carries out what a review decides for a child; and the decisions of a review, sent to them by link, with what
-- they say to them. Keep this file and migrations/sqlite/0030_people.sql alike.

-- Names and e-mail addresses of social worker and team manager, sealed with the child's key.
ALTER TABLE child ADD COLUMN people BYTEA;

-- A link opens until it ends by itself or is ended. Its mail goes once, and stands here until then. The person is who
-- they were when it was sent, sealed with the child's key.
CREATE TABLE decision_link (
    id BYTEA PRIMARY KEY,
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    recipient TEXT NOT NULL CHECK (recipient IN ('social_worker', 'team_manager')),
    person BYTEA NOT NULL,
    token BYTEA NOT NULL UNIQUE,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    opened_at BIGINT,
    not_before BIGINT NOT NULL,
    claimed_until BIGINT,
    tries BIGINT NOT NULL DEFAULT 0,
    mailed_at BIGINT,
    gave_up_at BIGINT,
    seal BYTEA NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX decision_link_child ON decision_link (child);
CREATE INDEX decision_link_waiting ON decision_link (not_before) WHERE mailed_at IS NULL AND gave_up_at IS NULL;

-- In the order in which they were given; nothing takes the place of an earlier one. Without words it is "agreed".
CREATE TABLE link_answer (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    link BYTEA NOT NULL REFERENCES decision_link (id) ON DELETE CASCADE,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    agreed BIGINT NOT NULL CHECK (agreed IN (0, 1)),
    words BYTEA,
    at BIGINT NOT NULL,
    CHECK ((agreed = 1) = (words IS NULL))
);
CREATE INDEX link_answer_link ON link_answer (link);
CREATE INDEX link_answer_child ON link_answer (child);
