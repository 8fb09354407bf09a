-- Workers who turned shortcuts of single keys on (WCAG 2.2, 2.1.4: they can be turned off, and are until then).
-- Keep this file and migrations/sqlite/0039_shortcuts.sql alike.

ALTER TABLE staff ADD COLUMN shortcuts BIGINT NOT NULL DEFAULT 0 CHECK (shortcuts IN (0, 1));
