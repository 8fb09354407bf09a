-- Workers' accounts, whole: administrators, links that serve once, recovery codes, who covers for whom.
-- Keep this file and migrations/sqlite/0015_accounts.sql alike.

-- An account that nobody has taken up yet has no password.
ALTER TABLE staff DROP CONSTRAINT staff_role_check;
ALTER TABLE staff ADD CONSTRAINT staff_role_check CHECK (role IN ('iro', 'manager', 'advocate', 'administrator'));
ALTER TABLE staff ALTER COLUMN password DROP NOT NULL;
ALTER TABLE staff ADD COLUMN signed_in_at BIGINT;

-- On what kind of device a worker signed in, for the list of their sessions.
ALTER TABLE session ADD COLUMN device TEXT CHECK (device IN ('phone', 'tablet', 'computer', 'unknown'));

-- Links by which workers set password or authenticator, one at a time each: SHA-256 of what the link carries.
CREATE TABLE staff_link (
    staff BYTEA PRIMARY KEY REFERENCES staff (id),
    token BYTEA NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('both', 'password', 'authenticator')),
    until_at BIGINT NOT NULL,
    seal BYTEA NOT NULL
);

-- Recovery codes that are left: keyed hashes.
CREATE TABLE recovery (
    staff BYTEA NOT NULL REFERENCES staff (id),
    mark BYTEA NOT NULL,
    PRIMARY KEY (staff, mark)
);

-- Who covers for a worker who is away, from the first day to the last.
CREATE TABLE cover (
    away BYTEA PRIMARY KEY REFERENCES staff (id),
    worker BYTEA NOT NULL REFERENCES staff (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    seal BYTEA NOT NULL
);
CREATE INDEX cover_worker ON cover (worker);
