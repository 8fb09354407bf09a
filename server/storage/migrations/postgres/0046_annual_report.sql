-- The annual report of a collection year (named by its 31 March), sealed with the key of whoever wrote last. One draft
-- at most for a year; what was made final stays as it is.
-- Keep this file and migrations/sqlite/0046_annual_report.sql alike.

CREATE TABLE annual_report (
    id BYTEA PRIMARY KEY,
    year BIGINT NOT NULL,
    version BIGINT NOT NULL,
    body BYTEA NOT NULL,
    saved_by BYTEA NOT NULL REFERENCES staff (id),
    saved_at BIGINT NOT NULL,
    final_at BIGINT
);
CREATE UNIQUE INDEX annual_report_draft ON annual_report (year) WHERE final_at IS NULL;
CREATE INDEX annual_report_year ON annual_report (year, final_at);
