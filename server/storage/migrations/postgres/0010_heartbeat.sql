-- What shows that the database takes a row. Keep this file and migrations/sqlite/0010_heartbeat.sql alike.

CREATE TABLE heartbeat (
    id BIGINT PRIMARY KEY CHECK (id = 1),
    at BIGINT NOT NULL
);
