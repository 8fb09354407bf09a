-- Tries that can be given back and are kept as long as they count, and browsers that were right before. Keep this file
-- and migrations/sqlite/0012_tries.sql alike.

-- One try has a row in every bucket that counts it.
ALTER TABLE failure ADD COLUMN try BYTEA;
ALTER TABLE failure ADD COLUMN until_at BIGINT NOT NULL DEFAULT 0;
UPDATE failure SET until_at = at + 86400000000;
DROP INDEX failure_at;
CREATE INDEX failure_try ON failure (try);
CREATE INDEX failure_until ON failure (until_at);

-- Keyed hashes of a browser's cookie together with what it was right about, and of what vouches for it: without the keys
-- no row tells of whom, and no two rows that they are of one browser.
CREATE TABLE known_browser (
    mark BYTEA PRIMARY KEY,
    voucher BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX known_browser_at ON known_browser (at);
