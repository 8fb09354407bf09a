-- What was asked of somebody higher up before Heard, or beside it, from the council's case system: a row for each stage
-- at which it was, in codes and days, which need no key. It has no words, no worker and no moves, as an escalation has.
-- Keep this file and migrations/sqlite/0044_past_escalations.sql alike.

CREATE TABLE past_escalation (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    review BYTEA,
    stage TEXT NOT NULL,
    reason TEXT,
    opened_on TEXT NOT NULL,
    resolved_on TEXT,
    imported_at BIGINT NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    CHECK (resolved_on IS NULL OR resolved_on >= opened_on)
);
CREATE INDEX past_escalation_child ON past_escalation (child);
CREATE INDEX past_escalation_review ON past_escalation (review, child);
CREATE INDEX past_escalation_stage ON past_escalation (stage, opened_on);
