-- What every sending asks is found without reading what was sent before. Keep this file and
-- migrations/postgres/0016_sendings.sql alike.

-- What was sent for a child within the hour, workers' and what was added alone left out.
CREATE INDEX views_lately ON views (child, sent_at) WHERE author IS NULL AND follows IS NULL;

-- Whose receipt is the set that another sending joins.
CREATE INDEX session_sent ON session (sent) WHERE sent IS NOT NULL;

-- Most rows follow nothing: an index that had them all would be taken for the short way to them.
DROP INDEX views_follows;
CREATE UNIQUE INDEX views_follows ON views (follows) WHERE follows IS NOT NULL;
DROP INDEX draft_follows;
CREATE UNIQUE INDEX draft_follows ON draft (follows) WHERE follows IS NOT NULL;

-- What was closed lately, without whatever was closed in years before.
CREATE INDEX concern_closed ON concern (closed_at) WHERE closed_at IS NOT NULL;

-- What joins a set of views is kept beside it, sealed by itself, so that a sending writes itself and not all that was sent
-- before it. The version is the one that the set has since. Sets that others joined before have all of it in their own
-- words, and no parts.
CREATE TABLE views_part (
    views BLOB NOT NULL REFERENCES views (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (views, version)
) STRICT;
ALTER TABLE views ADD COLUMN parts INTEGER NOT NULL DEFAULT 0;
