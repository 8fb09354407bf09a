-- How workers are told: of something unsafe, again and again until somebody acts on it; and of what waits, in the morning.
-- Keep this file and migrations/sqlite/0006_told.sql alike, table by table. Append-only: a change is a new pair.

-- Messages to workers that something unsafe was told. No address and no word: whom one goes to is opened from the account
-- when it is sent. No worker stands for the council's duty address. Round 0 is written with the concern.
CREATE TABLE alarm (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    concern BYTEA NOT NULL REFERENCES concern (id) ON DELETE CASCADE,
    staff BYTEA REFERENCES staff (id),
    round BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    claimed_until BIGINT,
    tries BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT,
    dropped_at BIGINT
);
CREATE UNIQUE INDEX alarm_worker ON alarm (concern, round, staff) WHERE staff IS NOT NULL;
CREATE UNIQUE INDEX alarm_duty ON alarm (concern, round) WHERE staff IS NULL;
CREATE INDEX alarm_waiting ON alarm (not_before) WHERE sent_at IS NULL AND dropped_at IS NULL;
CREATE INDEX alarm_sent ON alarm (sent_at) WHERE sent_at IS NOT NULL;

-- Workers who want to be told every working morning what waits, and the last day that is done with.
CREATE TABLE digest (
    staff BYTEA PRIMARY KEY REFERENCES staff (id),
    done_on TEXT NOT NULL,
    not_before BIGINT NOT NULL DEFAULT 0,
    claimed_until BIGINT,
    tries BIGINT NOT NULL DEFAULT 0
);
