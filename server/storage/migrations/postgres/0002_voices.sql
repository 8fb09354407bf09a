-- More voices, purposes, matters, invitations for grown-ups, what the child says of the record, nudges.
-- Keep this file and migrations/sqlite/0002_voices.sql alike.

ALTER TABLE views DROP CONSTRAINT views_voice_check;
ALTER TABLE views ADD CONSTRAINT views_voice_check CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'paper', 'observation',
        'advocate', 'advocate_non_instructed', 'carer', 'parent'));
ALTER TABLE views ADD COLUMN purpose TEXT NOT NULL DEFAULT 'before_review';
ALTER TABLE views ADD COLUMN follows BYTEA;
CREATE UNIQUE INDEX views_follows ON views (follows);
ALTER TABLE line DROP CONSTRAINT line_voice_check;
ALTER TABLE line ADD CONSTRAINT line_voice_check CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'paper', 'observation',
        'advocate', 'advocate_non_instructed', 'carer', 'parent'));

-- Whom an invitation is for. A child has one in force; carers and parents have one each, with their name sealed.
DROP INDEX invitation_child;
ALTER TABLE invitation ADD COLUMN invitee TEXT NOT NULL DEFAULT 'child' CHECK (invitee IN ('child', 'carer', 'parent'));
ALTER TABLE invitation ADD COLUMN person BYTEA;
CREATE UNIQUE INDEX invitation_child ON invitation (child) WHERE revoked_at IS NULL AND invitee = 'child';

-- An advocate was asked to speak at a review.
CREATE TABLE asked (
    child BYTEA NOT NULL,
    review BYTEA NOT NULL,
    worker BYTEA NOT NULL REFERENCES staff (id),
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (review, worker),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX asked_worker ON asked (worker);

-- What the child says of a promise.
ALTER TABLE decision ADD COLUMN child_said TEXT CHECK (child_said IN ('yes', 'partly', 'no'));
ALTER TABLE decision ADD COLUMN child_said_at BIGINT;

-- What the child writes back to a letter, asks for, and gets.
ALTER TABLE letter ADD COLUMN reply BYTEA;
ALTER TABLE letter ADD COLUMN reply_at BIGINT;
ALTER TABLE letter ADD COLUMN simpler_asked_at BIGINT;
ALTER TABLE letter ADD COLUMN simpler BYTEA;
ALTER TABLE letter ADD COLUMN simpler_at BIGINT;

-- The shared part of a record, shown to the child, what they say of it, and that it is closed.
CREATE TABLE record_check (
    review BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    shown_at BIGINT,
    said TEXT CHECK (said IN ('right', 'not_quite')),
    words BYTEA,
    said_at BIGINT,
    reply BYTEA,
    replied_by BYTEA REFERENCES staff (id),
    replied_at BIGINT,
    closed_by BYTEA REFERENCES staff (id),
    closed_at BIGINT,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);

-- What was asked or said outside the round of reviews: on a desk, due by a day, settled with an outcome.
CREATE TABLE matter (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('good_news', 'change', 'wrong', 'see_iro', 'advocate', 'after_review',
        'feedback', 'moving', 'promise', 'simpler', 'letter_reply', 'not_quite', 'no_iro')),
    desk TEXT NOT NULL CHECK (desk IN ('iro', 'manager')),
    views BYTEA,
    decision BYTEA,
    letter BYTEA,
    review BYTEA,
    due_on TEXT NOT NULL,
    raised_at BIGINT NOT NULL,
    settled_by BYTEA REFERENCES staff (id),
    settled_at BIGINT,
    outcome BYTEA,
    -- Nobody settles what its child takes back or says anew.
    CHECK (settled_at IS NOT NULL OR settled_by IS NULL)
);
CREATE INDEX matter_child ON matter (child);
CREATE INDEX matter_open ON matter (desk, due_on) WHERE settled_at IS NULL;
CREATE INDEX matter_views ON matter (views);

-- A hello from an IRO who begins, a goodbye from one who leaves.
CREATE TABLE greeting (
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    staff BYTEA NOT NULL REFERENCES staff (id),
    kind TEXT NOT NULL CHECK (kind IN ('hello', 'goodbye')),
    body BYTEA NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (child, staff, kind)
);

-- How a child wants to be told that there is something to look at. Whoever chose nothing has no row.
CREATE TABLE contact (
    child BYTEA PRIMARY KEY REFERENCES child (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('text', 'email', 'person', 'none')),
    body BYTEA NOT NULL,
    changed_at BIGINT NOT NULL
);

-- Nudges to be sent, written in the transaction that caused them: to whom (sealed) and why, and nothing else.
CREATE TABLE outbox (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    channel TEXT NOT NULL CHECK (channel IN ('text', 'email', 'person')),
    body BYTEA NOT NULL,
    cause TEXT NOT NULL CHECK (cause IN ('letter', 'answer', 'record', 'greeting')),
    made_at BIGINT NOT NULL,
    not_before BIGINT NOT NULL,
    claimed_until BIGINT,
    tries BIGINT NOT NULL DEFAULT 0,
    sent_at BIGINT,
    gave_up_at BIGINT
);
CREATE INDEX outbox_child ON outbox (child);
CREATE INDEX outbox_waiting ON outbox (not_before) WHERE sent_at IS NULL AND gave_up_at IS NULL;
