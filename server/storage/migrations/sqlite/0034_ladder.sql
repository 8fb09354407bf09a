-- What an IRO asks of somebody higher up, and the stages of the council's ladder that it came to. Codes and days are
-- counted without a key; every word is sealed with the child's.
-- Keep this file and migrations/postgres/0034_ladder.sql alike.

CREATE TABLE escalation (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    review BLOB,
    reason TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    about BLOB NOT NULL,
    told BLOB,
    told_at INTEGER,
    UNIQUE (id, child),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    CHECK (told_at IS NULL OR told IS NOT NULL)
) STRICT;
CREATE INDEX escalation_child ON escalation (child);
CREATE INDEX escalation_review ON escalation (review, child);
CREATE INDEX escalation_reason ON escalation (reason, opened_on);

CREATE TABLE escalation_step (
    id BLOB PRIMARY KEY,
    escalation BLOB NOT NULL,
    child BLOB NOT NULL,
    place INTEGER NOT NULL,
    stage TEXT NOT NULL,
    opened_on TEXT NOT NULL,
    due_on TEXT,
    who BLOB,
    why BLOB,
    made_by BLOB NOT NULL REFERENCES staff (id),
    answered_on TEXT,
    answer BLOB,
    answered_by BLOB REFERENCES staff (id),
    ended_on TEXT,
    outcome TEXT CHECK (outcome IN ('agreed', 'partly', 'refused', 'withdrawn')),
    came BLOB,
    UNIQUE (escalation, place),
    FOREIGN KEY (escalation, child) REFERENCES escalation (id, child) ON DELETE CASCADE,
    CHECK ((answered_on IS NULL) = (answer IS NULL) AND (answered_on IS NULL) = (answered_by IS NULL)),
    CHECK (outcome IS NULL OR ended_on IS NOT NULL),
    CHECK (came IS NULL OR outcome IS NOT NULL)
) STRICT;
CREATE INDEX escalation_step_child ON escalation_step (child);
CREATE INDEX escalation_step_stage ON escalation_step (stage, opened_on);
CREATE UNIQUE INDEX escalation_step_open ON escalation_step (escalation) WHERE ended_on IS NULL;
