-- What another sending asks of a set that it may join, kept with the set, so that it costs the same however much was
-- sent before. Keep this file and migrations/postgres/0018_joins.sql alike.

-- How many sealed bytes the set has with all that joined it.
ALTER TABLE views ADD COLUMN bytes INTEGER NOT NULL DEFAULT 0;
UPDATE views SET bytes = length(body)
    + COALESCE((SELECT SUM(length(p.body)) FROM views_part p WHERE p.views = views.id), 0);

-- Under which id a part was sent, so that its own sending finds it. Those that joined before have theirs in sent_part.
ALTER TABLE views_part ADD COLUMN submission BLOB;
CREATE INDEX views_part_submission ON views_part (submission) WHERE submission IS NOT NULL;
