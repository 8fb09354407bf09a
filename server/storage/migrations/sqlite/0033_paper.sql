-- What a sheet is printed from once more while nobody used its code, sealed with the child's key; and letters that are
-- printed and given on paper: the version that was printed and when, on which day it was given, how, and by whom.
-- Keep this file and migrations/postgres/0033_paper.sql alike.

ALTER TABLE invitation ADD COLUMN printed BLOB;
ALTER TABLE letter ADD COLUMN printed_version INTEGER;
ALTER TABLE letter ADD COLUMN printed_at INTEGER;
ALTER TABLE letter ADD COLUMN paper_on TEXT;
ALTER TABLE letter ADD COLUMN paper_to TEXT CHECK (paper_to IN ('child', 'read_aloud', 'carer'));
ALTER TABLE letter ADD COLUMN paper_by BLOB REFERENCES staff (id);
