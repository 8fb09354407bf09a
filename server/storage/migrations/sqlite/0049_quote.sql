-- Words that somebody agreed to have quoted in the annual report, sealed by themselves with the child's key, so that
-- whoever writes it opens these and nothing else that was said. Nobody agreed to it before this.
-- Keep this file and migrations/postgres/0049_quote.sql alike.

CREATE TABLE quote (
    id BLOB PRIMARY KEY,
    views BLOB NOT NULL REFERENCES views (id) ON DELETE CASCADE,
    given_by TEXT NOT NULL CHECK (given_by IN ('child', 'advocate', 'carer', 'parent')),
    question TEXT NOT NULL,
    body BLOB NOT NULL,
    -- Whether they stand in the report of the year in which they were sent.
    in_report INTEGER NOT NULL DEFAULT 0 CHECK (in_report IN (0, 1)),
    UNIQUE (views, question)
) STRICT;
