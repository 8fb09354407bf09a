-- More voices, purposes, matters, invitations for grown-ups, what the child says of the record, nudges.
-- Keep this file and migrations/postgres/0002_voices.sql alike.

-- SQLite cannot change a CHECK, so these two tables are made anew; foreign keys are off while migrations run and are
-- all checked before they count (sqlite.org/lang_altertable.html, section 7).
CREATE TABLE new_views (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    submission BLOB NOT NULL,
    digest BLOB NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'paper', 'observation',
        'advocate', 'advocate_non_instructed', 'carer', 'parent')),
    form TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('pictures', 'middle', 'older')),
    language TEXT NOT NULL,
    author BLOB REFERENCES staff (id),
    secret BLOB REFERENCES secret (id) ON DELETE SET NULL,
    session BLOB REFERENCES session (hash) ON DELETE SET NULL,
    sent_at INTEGER NOT NULL,
    read_at INTEGER,
    confirmed_at INTEGER,
    body BLOB NOT NULL,
    purpose TEXT NOT NULL DEFAULT 'before_review',
    follows BLOB,
    UNIQUE (child, submission),
    UNIQUE (id, child),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
INSERT INTO new_views (id, child, review, submission, digest, voice, form, form_version, band, language, author, secret,
    session, sent_at, read_at, confirmed_at, body)
    SELECT id, child, review, submission, digest, voice, form, form_version, band, language, author, secret,
    session, sent_at, read_at, confirmed_at, body FROM views;
DROP TABLE views;
ALTER TABLE new_views RENAME TO views;
CREATE INDEX views_review ON views (review);
CREATE INDEX views_session ON views (session);
CREATE INDEX views_secret ON views (secret);
CREATE UNIQUE INDEX views_follows ON views (follows);

CREATE TABLE new_line (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    views BLOB NOT NULL,
    answer BLOB NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('shared', 'private')),
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'paper', 'observation',
        'advocate', 'advocate_non_instructed', 'carer', 'parent')),
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    UNIQUE (review, views, answer),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
) STRICT;
INSERT INTO new_line (place, id, review, child, views, answer, part, voice, body, made_by, at)
    SELECT place, id, review, child, views, answer, part, voice, body, made_by, at FROM line;
DROP TABLE line;
ALTER TABLE new_line RENAME TO line;
CREATE INDEX line_views ON line (views);

-- Whom an invitation is for. A child has one in force; carers and parents have one each, with their name sealed.
DROP INDEX invitation_child;
ALTER TABLE invitation ADD COLUMN invitee TEXT NOT NULL DEFAULT 'child' CHECK (invitee IN ('child', 'carer', 'parent'));
ALTER TABLE invitation ADD COLUMN person BLOB;
CREATE UNIQUE INDEX invitation_child ON invitation (child) WHERE revoked_at IS NULL AND invitee = 'child';

-- An advocate was asked to speak at a review.
CREATE TABLE asked (
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    worker BLOB NOT NULL REFERENCES staff (id),
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (review, worker),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX asked_worker ON asked (worker);

-- What the child says of a promise.
ALTER TABLE decision ADD COLUMN child_said TEXT CHECK (child_said IN ('yes', 'partly', 'no'));
ALTER TABLE decision ADD COLUMN child_said_at INTEGER;

-- What the child writes back to a letter, asks for, and gets.
ALTER TABLE letter ADD COLUMN reply BLOB;
ALTER TABLE letter ADD COLUMN reply_at INTEGER;
ALTER TABLE letter ADD COLUMN simpler_asked_at INTEGER;
ALTER TABLE letter ADD COLUMN simpler BLOB;
ALTER TABLE letter ADD COLUMN simpler_at INTEGER;

-- The shared part of a record, shown to the child, what they say of it, and that it is closed.
CREATE TABLE record_check (
    review BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    shown_at INTEGER,
    said TEXT CHECK (said IN ('right', 'not_quite')),
    words BLOB,
    said_at INTEGER,
    reply BLOB,
    replied_by BLOB REFERENCES staff (id),
    replied_at INTEGER,
    closed_by BLOB REFERENCES staff (id),
    closed_at INTEGER,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;

-- What was asked or said outside the round of reviews: on a desk, due by a day, settled with an outcome.
CREATE TABLE matter (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('good_news', 'change', 'wrong', 'see_iro', 'advocate', 'after_review',
        'feedback', 'moving', 'promise', 'simpler', 'letter_reply', 'not_quite', 'no_iro')),
    desk TEXT NOT NULL CHECK (desk IN ('iro', 'manager')),
    views BLOB,
    decision BLOB,
    letter BLOB,
    review BLOB,
    due_on TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    settled_by BLOB REFERENCES staff (id),
    settled_at INTEGER,
    outcome BLOB,
    -- Nobody settles what its child takes back or says anew.
    CHECK (settled_at IS NOT NULL OR settled_by IS NULL)
) STRICT;
CREATE INDEX matter_child ON matter (child);
CREATE INDEX matter_open ON matter (desk, due_on) WHERE settled_at IS NULL;
CREATE INDEX matter_views ON matter (views);

-- A hello from an IRO who begins, a goodbye from one who leaves.
CREATE TABLE greeting (
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    staff BLOB NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('hello', 'goodbye')),
    body BLOB NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (child, staff, kind)
) STRICT;

-- How a child wants to be told that there is something to look at. Whoever chose nothing has no row.
CREATE TABLE contact (
    child BLOB PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('text', 'email', 'person', 'none')),
    body BLOB NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

-- Nudges to be sent, written in the transaction that caused them: to whom (sealed) and why, and nothing else.
CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('text', 'email', 'person')),
    body BLOB NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('letter', 'answer', 'record', 'greeting')),
    made_at INTEGER NOT NULL,
    not_before INTEGER NOT NULL,
    claimed_until INTEGER,
    tries INTEGER NOT NULL DEFAULT 0,
    sent_at INTEGER,
    gave_up_at INTEGER
) STRICT;
CREATE INDEX outbox_child ON outbox (child);
CREATE INDEX outbox_waiting ON outbox (not_before) WHERE sent_at IS NULL AND gave_up_at IS NULL;
