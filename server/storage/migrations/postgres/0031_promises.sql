-- Why a promise did not happen, and what became of lines of a record that their child said were not quite right.
-- Keep this file and migrations/sqlite/0031_promises.sql alike.

ALTER TABLE decision ADD COLUMN because BYTEA;

-- Without an answer it is about the whole record. A line that is placed again is another row: the answer names it.
CREATE TABLE not_quite (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    views BYTEA REFERENCES views (id) ON DELETE CASCADE,
    answer BYTEA,
    changed BIGINT NOT NULL CHECK (changed IN (0, 1)),
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX not_quite_review ON not_quite (review);
