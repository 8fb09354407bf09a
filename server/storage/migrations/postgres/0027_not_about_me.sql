-- What a child said is not about them, sealed with their key, so that it is not asked again.
-- Keep this file and migrations/sqlite/0027_not_about_me.sql alike.

ALTER TABLE child ADD COLUMN not_about BYTEA;
