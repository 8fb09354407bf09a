-- The annual report of a collection year (named by its 31 March), sealed with the key of whoever wrote last. One draft
-- at most for a year; what was made final stays as it is.
-- Keep this file and migrations/postgres/0046_annual_report.sql alike.

CREATE TABLE annual_report (
    id BLOB PRIMARY KEY,
    year INTEGER NOT NULL,
    version INTEGER NOT NULL,
    body BLOB NOT NULL,
    saved_by BLOB NOT NULL REFERENCES staff (id),
    saved_at INTEGER NOT NULL,
    final_at INTEGER
) STRICT;
CREATE UNIQUE INDEX annual_report_draft ON annual_report (year) WHERE final_at IS NULL;
CREATE INDEX annual_report_year ON annual_report (year, final_at);
