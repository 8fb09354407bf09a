-- On which day the decisions of a review were sent and its record was distributed; and what was corrected of a review or
-- added to its record, with the reason. Keep this file and migrations/sqlite/0013_papers.sql alike.

-- A record is written once it is closed: record_check has that.
CREATE TABLE sent_paper (
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    paper TEXT NOT NULL CHECK (paper IN ('decisions', 'distribution')),
    sent_on TEXT NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (review, paper),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);

-- In the order in which they were made. The old value, the new one and the reason are sealed together.
CREATE TABLE addendum (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    fact TEXT NOT NULL
        CHECK (fact IN ('held_on', 'participation', 'decisions', 'distribution', 'shared', 'private')),
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX addendum_review ON addendum (review);
