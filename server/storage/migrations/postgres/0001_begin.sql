-- Instants are microseconds since 1970 in UTC; days are ISO 8601 text; ids are 16 bytes; sealed bytes are opaque here.
-- Keep this file and migrations/sqlite/0001_begin.sql alike, table by table. Append-only: a change is a new pair.

-- Named facts about the database itself: the check value of the master key, the council's id.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    content BYTEA NOT NULL
);

-- Who did what to whose words. No foreign keys: it outlives everything that it speaks of.
CREATE TABLE log (
    seq BIGINT PRIMARY KEY,
    at BIGINT NOT NULL,
    actor TEXT NOT NULL,
    actor_id BYTEA,
    child BYTEA,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    object_id BYTEA NOT NULL,
    link BYTEA NOT NULL
);
CREATE INDEX log_child ON log (child, action);

CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'the log is append-only'; END $$;
CREATE TRIGGER log_no_change BEFORE UPDATE OR DELETE ON log FOR EACH ROW EXECUTE FUNCTION log_is_append_only();
CREATE TRIGGER log_no_truncate BEFORE TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only();

-- Failed tries at a secret, code or password. The bucket is a keyed hash of what is limited.
CREATE TABLE failure (
    bucket BYTEA NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX failure_bucket ON failure (bucket, at);
CREATE INDEX failure_at ON failure (at);

-- Whom this database has forgotten, so that a restored backup can be made to forget them again.
CREATE TABLE tombstone (
    owner BYTEA PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('child', 'staff'))
);

-- Workers' accounts. The photo comes last, where reading the rest does not touch it.
CREATE TABLE staff (
    id BYTEA PRIMARY KEY,
    wrapped_key BYTEA NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('iro', 'manager', 'advocate')),
    email BYTEA NOT NULL UNIQUE,
    identity BYTEA NOT NULL,
    profile BYTEA,
    password TEXT NOT NULL,
    seed BYTEA NOT NULL,
    code_step BIGINT NOT NULL DEFAULT -1,
    created_at BIGINT NOT NULL,
    disabled_at BIGINT,
    photo BYTEA
);

-- Children. The reference is a keyed hash of the council's own id.
CREATE TABLE child (
    id BYTEA PRIMARY KEY,
    wrapped_key BYTEA NOT NULL,
    reference BYTEA NOT NULL UNIQUE,
    digest BYTEA NOT NULL,
    identity BYTEA NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('pictures', 'middle', 'older')),
    entered_care_on TEXT,
    left_care_on TEXT,
    changed_at BIGINT NOT NULL
);

-- Who works for whom. One IRO at a time, any number of advocates.
CREATE TABLE allocation (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    worker BYTEA NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL CHECK (role IN ('iro', 'advocate')),
    from_at BIGINT NOT NULL,
    until_at BIGINT
);
CREATE UNIQUE INDEX allocation_iro ON allocation (child) WHERE role = 'iro' AND until_at IS NULL;
CREATE UNIQUE INDEX allocation_now ON allocation (child, worker, role) WHERE until_at IS NULL;
CREATE INDEX allocation_worker ON allocation (worker) WHERE until_at IS NULL;

-- Reviews (reg 33), at most one open a child. The pair (id, child) is what other tables refer to, so that no row
-- can name the review of one child and the id of another.
CREATE TABLE review (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    ordinal BIGINT NOT NULL,
    due_on TEXT NOT NULL,
    held_on TEXT,
    planned_on TEXT,
    participation TEXT,
    format TEXT,
    venue TEXT,
    seen_alone TEXT,
    seen_on TEXT,
    attendance TEXT,
    contribution TEXT,
    notes BYTEA,
    version BIGINT NOT NULL DEFAULT 1,
    UNIQUE (id, child),
    UNIQUE (child, ordinal)
);
CREATE UNIQUE INDEX review_open ON review (child) WHERE held_on IS NULL;
CREATE INDEX review_due ON review (due_on);
CREATE INDEX review_held ON review (held_on);

-- Invitations, which open writing. Only hashes of link and code are here.
CREATE TABLE invitation (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    review BYTEA NOT NULL,
    token BYTEA NOT NULL UNIQUE,
    locator TEXT NOT NULL,
    code TEXT NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    created_at BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    revoked_at BIGINT,
    opened_at BIGINT,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE UNIQUE INDEX invitation_child ON invitation (child) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX invitation_locator ON invitation (locator) WHERE revoked_at IS NULL;
CREATE INDEX invitation_review ON invitation (review);

-- Secrets in force, which open reading: at most one a child; one that is not in force any more is not here.
CREATE TABLE secret (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL UNIQUE REFERENCES child (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('pictures', 'number')),
    hash TEXT NOT NULL,
    set_at BIGINT NOT NULL,
    confirmed_at BIGINT,
    number TEXT,
    number_until BIGINT,
    number_tries BIGINT NOT NULL DEFAULT 0
);

-- Answers begun and not yet sent.
CREATE TABLE draft (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    review BYTEA NOT NULL,
    invitation BYTEA REFERENCES invitation (id) ON DELETE CASCADE,
    author BYTEA REFERENCES staff (id),
    secret BYTEA REFERENCES secret (id) ON DELETE SET NULL,
    submission BYTEA NOT NULL,
    body BYTEA NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    updated_at BIGINT NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX draft_child ON draft (child, updated_at);
CREATE INDEX draft_review ON draft (review);
CREATE INDEX draft_updated ON draft (updated_at);

-- Who is at the other end of a request: the SHA-256 of a cookie. A child's session ends with its secret.
CREATE TABLE session (
    hash BYTEA PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('writer', 'child', 'half_staff', 'staff')),
    child BYTEA REFERENCES child (id) ON DELETE CASCADE,
    invitation BYTEA REFERENCES invitation (id) ON DELETE CASCADE,
    secret BYTEA REFERENCES secret (id) ON DELETE SET NULL,
    staff BYTEA REFERENCES staff (id) ON DELETE CASCADE,
    writing_for BYTEA REFERENCES child (id) ON DELETE SET NULL,
    language TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    idle_until BIGINT NOT NULL,
    expires_at BIGINT NOT NULL,
    draft BYTEA REFERENCES draft (id) ON DELETE SET NULL,
    sent BYTEA,
    CHECK ((kind IN ('writer', 'child')) = (child IS NOT NULL AND invitation IS NOT NULL)),
    CHECK ((kind IN ('half_staff', 'staff')) = (staff IS NOT NULL))
);
CREATE INDEX session_child ON session (child);
CREATE INDEX session_staff ON session (staff);
CREATE INDEX session_draft ON session (draft);
CREATE INDEX session_idle ON session (idle_until);

-- Views, sent. The same sending is kept once; the session is noted until it ends, for a secret that is set in it.
CREATE TABLE views (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    review BYTEA NOT NULL,
    submission BYTEA NOT NULL,
    digest BYTEA NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'advocate')),
    form TEXT NOT NULL,
    form_version BIGINT NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('pictures', 'middle', 'older')),
    language TEXT NOT NULL,
    author BYTEA REFERENCES staff (id),
    secret BYTEA REFERENCES secret (id) ON DELETE SET NULL,
    session BYTEA REFERENCES session (hash) ON DELETE SET NULL,
    sent_at BIGINT NOT NULL,
    read_at BIGINT,
    confirmed_at BIGINT,
    body BYTEA NOT NULL,
    UNIQUE (child, submission),
    UNIQUE (id, child),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX views_review ON views (review);
CREATE INDEX views_session ON views (session);
CREATE INDEX views_secret ON views (secret);

-- Unsafe things told, word for word.
CREATE TABLE concern (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    views BYTEA NOT NULL UNIQUE,
    body BYTEA NOT NULL,
    raised_at BIGINT NOT NULL,
    acknowledged_by BYTEA REFERENCES staff (id),
    acknowledged_at BIGINT,
    outcome BYTEA,
    closed_at BIGINT,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
);
CREATE INDEX concern_child ON concern (child);
CREATE INDEX concern_open ON concern (raised_at) WHERE closed_at IS NULL;

-- Lines of review records, in the order in which they were placed.
CREATE TABLE line (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    views BYTEA NOT NULL,
    answer BYTEA NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('shared', 'private')),
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'advocate')),
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    UNIQUE (review, views, answer),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
);
CREATE INDEX line_views ON line (views);

-- Decisions, which the child reads as promises, in the order in which they were made.
CREATE TABLE decision (
    place BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id BYTEA NOT NULL UNIQUE,
    review BYTEA NOT NULL,
    child BYTEA NOT NULL,
    body BYTEA NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'partly', 'not_done')),
    state_at BIGINT,
    made_at BIGINT NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX decision_review ON decision (review);
CREATE INDEX decision_child ON decision (child);

-- Answers to single things that a child said.
CREATE TABLE reply (
    views BYTEA NOT NULL,
    answer BYTEA NOT NULL,
    child BYTEA NOT NULL,
    review BYTEA NOT NULL,
    body BYTEA NOT NULL,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    at BIGINT NOT NULL,
    PRIMARY KEY (views, answer),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
);
CREATE INDEX reply_review ON reply (review);

-- Letters, or the reason for sending none: one a review.
CREATE TABLE letter (
    id BYTEA PRIMARY KEY,
    child BYTEA NOT NULL,
    review BYTEA NOT NULL UNIQUE,
    made_by BYTEA NOT NULL REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'withheld')),
    body BYTEA NOT NULL,
    changed_at BIGINT NOT NULL,
    sent_at BIGINT,
    readable_at BIGINT,
    opened_at BIGINT,
    feeling TEXT CHECK (feeling IN ('happy', 'ok', 'sad', 'angry', 'confused')),
    not_quite BYTEA,
    version BIGINT NOT NULL DEFAULT 1,
    CHECK ((state = 'sent') = (sent_at IS NOT NULL AND readable_at IS NOT NULL)),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
);
CREATE INDEX letter_child ON letter (child, sent_at);
