-- Cover beside cover: one worker may be covered by one colleague in one week and by another in the next. That no two do
-- on one day is asked where a cover is set.
-- Photographs of pages of paper booklets that a child drew on: each beside the views that were typed in from the paper,
-- sealed with the child's key.
-- Keep this file and migrations/sqlite/0037_covers_and_pages.sql alike.

ALTER TABLE cover DROP CONSTRAINT cover_pkey;
ALTER TABLE cover ADD PRIMARY KEY (away, from_on);

CREATE TABLE page_photo (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    views BYTEA NOT NULL,
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    made_at BIGINT NOT NULL,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
);
CREATE INDEX page_photo_child ON page_photo (child);
CREATE INDEX page_photo_views ON page_photo (views);
