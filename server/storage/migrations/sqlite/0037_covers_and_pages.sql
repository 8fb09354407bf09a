-- Cover beside cover: one worker may be covered by one colleague in one week and by another in the next. That no two do
-- on one day is asked where a cover is set.
-- Photographs of pages of paper booklets that a child drew on: each beside the views that were typed in from the paper,
-- sealed with the child's key.
-- Keep this file and migrations/postgres/0037_covers_and_pages.sql alike.

DROP INDEX cover_worker;
ALTER TABLE cover RENAME TO cover_of_one;
CREATE TABLE cover (
    away BLOB NOT NULL REFERENCES staff (id),
    worker BLOB NOT NULL REFERENCES staff (id),
    from_on TEXT NOT NULL,
    until_on TEXT NOT NULL,
    seal BLOB NOT NULL,
    PRIMARY KEY (away, from_on)
) STRICT;
INSERT INTO cover (away, worker, from_on, until_on, seal)
    SELECT away, worker, from_on, until_on, seal FROM cover_of_one;
DROP TABLE cover_of_one;
CREATE INDEX cover_worker ON cover (worker);

CREATE TABLE page_photo (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    views BLOB NOT NULL,
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    made_at INTEGER NOT NULL,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX page_photo_child ON page_photo (child);
CREATE INDEX page_photo_views ON page_photo (views);
