-- What figures and the return ask of many reviews by their days is answered from indexes: which were held in days, or
-- later although due by then; whether a child had one in them; and when a child left care after one.
-- Keep this file and migrations/sqlite/0050_review_days.sql alike.

DROP INDEX review_held;
CREATE INDEX review_held ON review (held_on, due_on);
DROP INDEX review_child;
CREATE INDEX review_child ON review (child, held_on);
CREATE INDEX review_ended ON review (child, ended_on) WHERE ended_on IS NOT NULL;
