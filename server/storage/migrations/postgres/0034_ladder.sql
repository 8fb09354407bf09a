-- What an IRO asks of somebody higher up, and the stages of the council's ladder that it came to. Codes and days are
-- counted without a key; every word is sealed with the child's.
-- Keep this file and migrations/sqlite/0034_ladder.sql alike.

CREATE TABLE escalation (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    review BYTEA,
    reason TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    about BYTEA NOT NULL,
    told BYTEA,
    told_at BIGINT,
    UNIQUE (id, child),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    CHECK (told_at IS NULL OR told IS NOT NULL)
);
CREATE INDEX escalation_child ON escalation (child);
CREATE INDEX escalation_review ON escalation (review, child);
CREATE INDEX escalation_reason ON escalation (reason, opened_on);

CREATE TABLE escalation_step (
    id BYTEA PRIMARY KEY,
    escalation BYTEA NOT NULL,
    child BYTEA NOT NULL,
    place BIGINT NOT NULL,
    stage TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    due_on TEXT,
    who BYTEA,
    why BYTEA,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    answered_on TEXT,
    answer BYTEA,
    answered_by BYTEA REFERENCES staff (id),
    ended_on TEXT,
    outcome TEXT CHECK (outcome IN ('agreed', 'partly', 'refused', 'withdrawn')),
    came BYTEA,
    UNIQUE (escalation, place),
    FOREIGN KEY (escalation, child) REFERENCES escalation (id, child) ON DELETE CASCADE,
    CHECK ((answered_on IS NULL) = (answer IS NULL) AND (answered_on IS NULL) = (answered_by IS NULL)),
    CHECK (outcome IS NULL OR ended_on IS NOT NULL),
    CHECK (came IS NULL OR outcome IS NOT NULL)
);
CREATE INDEX escalation_step_child ON escalation_step (child);
CREATE INDEX escalation_step_stage ON escalation_step (stage, opened_on);
CREATE UNIQUE INDEX escalation_step_open ON escalation_step (escalation) WHERE ended_on IS NULL;
