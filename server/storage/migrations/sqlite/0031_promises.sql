-- Why a promise did not happen, and what became of lines of a record that their child said were not quite right.
-- Keep this file and migrations/postgres/0031_promises.sql alike.

ALTER TABLE decision ADD COLUMN because BLOB;

-- Without an answer it is about the whole record. A line that is placed again is another row: the answer names it.
CREATE TABLE not_quite (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    views BLOB REFERENCES views (id) ON DELETE CASCADE,
    answer BLOB,
    changed INTEGER NOT NULL CHECK (changed IN (0, 1)),
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX not_quite_review ON not_quite (review);
