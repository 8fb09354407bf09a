-- A child can be told that an IRO has read what they sent: one more cause of a nudge.
-- Keep this file and migrations/sqlite/0019_read.sql alike.

ALTER TABLE outbox DROP CONSTRAINT outbox_cause_check;
ALTER TABLE outbox ADD CONSTRAINT outbox_cause_check
    CHECK (cause IN ('letter', 'answer', 'record', 'greeting', 'read'));
