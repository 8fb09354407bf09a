-- Since when an IRO has a child is read for every figure about IROs, from history alone: from this index, without its rows.
-- Keep this file and migrations/sqlite/0048_past_review_iro.sql alike.

CREATE INDEX past_review_iro ON past_review (child, iro, iro_allocated_on)
    WHERE iro IS NOT NULL AND iro_allocated_on IS NOT NULL;
