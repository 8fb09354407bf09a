-- What shows that the database takes a row. Keep this file and migrations/postgres/0010_heartbeat.sql alike.

CREATE TABLE heartbeat (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    at INTEGER NOT NULL
) STRICT;
