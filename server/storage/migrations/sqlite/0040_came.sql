-- Who was asked to a review and who came, and the days on which it met besides the one that is its date: codes and days
-- that need no key. Keep this file and migrations/postgres/0040_came.sql alike.

-- The day from which the review was adjourned.
ALTER TABLE review ADD COLUMN adjourned_from TEXT;

-- No row, and no answer in a row, is that nobody said.
CREATE TABLE review_person (
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    who TEXT NOT NULL,
    invited TEXT CHECK (invited IN ('yes', 'no')),
    came TEXT CHECK (came IN ('yes', 'no')),
    PRIMARY KEY (review, who),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX review_person_child ON review_person (child);

-- The date of the review itself is review.held_on.
CREATE TABLE review_meeting (
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    met_on TEXT NOT NULL,
    PRIMARY KEY (review, met_on),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX review_meeting_child ON review_meeting (child);
