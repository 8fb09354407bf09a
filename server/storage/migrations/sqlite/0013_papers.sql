-- On which day the decisions of a review were sent and its record was distributed; and what was corrected of a review or
-- added to its record, with the reason. Keep this file and migrations/postgres/0013_papers.sql alike.

-- A record is written once it is closed: record_check has that.
CREATE TABLE sent_paper (
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    paper TEXT NOT NULL CHECK (paper IN ('decisions', 'distribution')),
    sent_on TEXT NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (review, paper),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;

-- In the order in which they were made. The old value, the new one and the reason are sealed together.
CREATE TABLE addendum (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    fact TEXT NOT NULL
        CHECK (fact IN ('held_on', 'participation', 'decisions', 'distribution', 'shared', 'private')),
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX addendum_review ON addendum (review);
