-- The team as at the review, by which figures are counted: an organisation's name, and no child's.
-- Keep this file and migrations/postgres/0042_figures.sql alike.

ALTER TABLE review ADD COLUMN team TEXT;
UPDATE review SET team = (SELECT p.team FROM past_review p WHERE p.review = review.id) WHERE source = 'case_system';
ALTER TABLE past_review DROP COLUMN team;
