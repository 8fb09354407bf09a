-- What an answer promises is a decision, like those of reviews; and when the child was first shown an answer.
-- Keep this file and migrations/postgres/0007_promises.sql alike.

-- The answer in which it was promised; nothing for a decision of the review.
ALTER TABLE decision ADD COLUMN views BLOB REFERENCES views (id) ON DELETE CASCADE;
ALTER TABLE decision ADD COLUMN answer BLOB;
CREATE INDEX decision_answer ON decision (views, answer);

ALTER TABLE reply ADD COLUMN seen_at INTEGER;
