-- One code for the whole time: a child's older code still names the child until somebody ends it.
-- Keep this file and migrations/sqlite/0005_codes.sql alike.

ALTER TABLE invitation ADD COLUMN ended_at BIGINT;
-- What was replaced or taken back so far stopped working altogether, and everybody was told so.
UPDATE invitation SET ended_at = revoked_at WHERE revoked_at IS NOT NULL;
DROP INDEX invitation_locator;
CREATE UNIQUE INDEX invitation_locator ON invitation (locator) WHERE ended_at IS NULL;
