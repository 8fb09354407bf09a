-- Cover beside cover: one worker may be covered by one colleague in one week and by another in the next. That no two do
-- on one day is asked where a cover is set.
-- Keep this file and migrations/sqlite/0037_covers.sql alike.

ALTER TABLE cover DROP CONSTRAINT cover_pkey;
ALTER TABLE cover ADD PRIMARY KEY (away, from_on);
