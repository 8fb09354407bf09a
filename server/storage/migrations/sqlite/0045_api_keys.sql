-- Keys by which programs of the council read figures: SHA-256 of their random bits, and what they are for, sealed with
-- the key of whoever made them. Keep this file and migrations/postgres/0045_api_keys.sql alike.

CREATE TABLE api_key (
    id BLOB PRIMARY KEY,
    hash BLOB NOT NULL UNIQUE,
    name BLOB NOT NULL,
    sets TEXT NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    until_at INTEGER NOT NULL,
    ended_at INTEGER,
    used_at INTEGER,
    seal BLOB NOT NULL
) STRICT;
