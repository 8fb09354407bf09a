-- Keys by which programs of the council read figures: SHA-256 of their random bits, and what they are for, sealed with
-- the key of whoever made them. Keep this file and migrations/sqlite/0045_api_keys.sql alike.

CREATE TABLE api_key (
    id BYTEA PRIMARY KEY,
    hash BYTEA NOT NULL UNIQUE,
    name BYTEA NOT NULL,
    sets TEXT NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    until_at BIGINT NOT NULL,
    ended_at BIGINT,
    used_at BIGINT,
    seal BYTEA NOT NULL
);
