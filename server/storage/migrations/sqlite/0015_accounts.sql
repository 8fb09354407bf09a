-- Workers' accounts, whole: administrators, links that serve once, recovery codes, who covers for whom.
-- Keep this file and migrations/postgres/0015_accounts.sql alike.

-- SQLite cannot change a CHECK; foreign keys are off while migrations run. An account that nobody has taken up yet has no
-- password.
CREATE TABLE new_staff (
    id BLOB PRIMARY KEY,
    wrapped_key BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('iro', 'manager', 'advocate', 'administrator')),
    email BLOB NOT NULL UNIQUE,
    identity BLOB NOT NULL,
    profile BLOB,
    password TEXT,
    seed BLOB NOT NULL,
    code_step INTEGER NOT NULL DEFAULT -1,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    signed_in_at INTEGER,
    photo BLOB
) STRICT;
INSERT INTO new_staff (id, wrapped_key, role, email, identity, profile, password, seed, code_step, created_at, disabled_at,
    photo)
    SELECT id, wrapped_key, role, email, identity, profile, password, seed, code_step, created_at, disabled_at,
    photo FROM staff;
DROP TABLE staff;
ALTER TABLE new_staff RENAME TO staff;

-- On what kind of device a worker signed in, for the list of their sessions.
ALTER TABLE session ADD COLUMN device TEXT CHECK (device IN ('phone', 'tablet', 'computer', 'unknown'));

-- Links by which workers set password or authenticator, one at a time each: SHA-256 of what the link carries.
CREATE TABLE staff_link (
    staff BLOB PRIMARY KEY REFERENCES staff (id),
    token BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL CHECK (kind IN ('both', 'password', 'authenticator')),
    until_at INTEGER NOT NULL,
    seal BLOB NOT NULL
) STRICT;

-- Recovery codes that are left: keyed hashes.
CREATE TABLE recovery (
    staff BLOB NOT NULL REFERENCES staff (id),
    mark BLOB NOT NULL,
    PRIMARY KEY (staff, mark)
) STRICT;

-- Who covers for a worker who is away, from the first day to the last.
CREATE TABLE cover (
    away BLOB PRIMARY KEY REFERENCES staff (id),
    worker BLOB NOT NULL REFERENCES staff (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    seal BLOB NOT NULL
) STRICT;
CREATE INDEX cover_worker ON cover (worker);
