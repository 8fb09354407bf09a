-- The return asks of each child whether a review was held within days, and of each review when the child left care after
-- it. Both are read from an index: a child may have years of reviews.
-- Keep this file and migrations/postgres/0050_review_days.sql alike.

DROP INDEX review_child;
CREATE INDEX review_child ON review (child, held_on);
CREATE INDEX review_ended ON review (child, ended_on) WHERE ended_on IS NOT NULL;
