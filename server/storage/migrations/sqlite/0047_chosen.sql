-- What was chosen in what was sent, where it is counted: codes alone, no words and nobody's name. Which these are is
-- said in app/domain/src/chosen.rs. What was sent before has none, because its words are sealed; nor have lines and
-- answers of before their topic and their kind.
-- Keep this file and migrations/postgres/0047_chosen.sql alike.

CREATE TABLE chosen (
    views BLOB NOT NULL REFERENCES views (id) ON DELETE CASCADE,
    given_by TEXT NOT NULL CHECK (given_by IN ('child', 'advocate', 'carer', 'parent')),
    question TEXT NOT NULL,
    choice TEXT NOT NULL,
    PRIMARY KEY (views, question, choice)
) STRICT;
-- The topic of a line in the shared part, and what kind of answer was given.
ALTER TABLE line ADD COLUMN topic TEXT CHECK (topic IS NULL OR part = 'shared');
ALTER TABLE reply ADD COLUMN kind TEXT CHECK (kind IN ('heard', 'will_do', 'cannot', 'somebody_else'));
