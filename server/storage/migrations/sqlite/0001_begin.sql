-- Instants are microseconds since 1970 in UTC; days are ISO 8601 text; ids are 16 bytes; sealed bytes are opaque here.
-- Keep this file and migrations/postgres/0001_begin.sql alike, table by table. Append-only: a change is a new pair.

-- Named facts about the database itself: the check value of the master key, the council's id.
CREATE TABLE fact (
    name TEXT PRIMARY KEY,
    content BLOB NOT NULL
) STRICT;

-- Who did what to whose words. No foreign keys: it outlives everything that it speaks of.
CREATE TABLE log (
    seq INTEGER PRIMARY KEY,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    actor_id BLOB,
    child BLOB,
    action TEXT NOT NULL,
    object TEXT NOT NULL,
    object_id BLOB NOT NULL,
    link BLOB NOT NULL
) STRICT;
CREATE INDEX log_child ON log (child, action);

CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

-- Failed tries at a secret, code or password. The bucket is a keyed hash of what is limited.
CREATE TABLE failure (
    bucket BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;
CREATE INDEX failure_bucket ON failure (bucket, at);
CREATE INDEX failure_at ON failure (at);

-- Whom this database has forgotten, so that a restored backup can be made to forget them again.
CREATE TABLE tombstone (
    owner BLOB PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('child', 'staff'))
) STRICT;

-- Workers' accounts. The photo comes last, where reading the rest does not touch it.
CREATE TABLE staff (
    id BLOB PRIMARY KEY,
    wrapped_key BLOB NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('iro', 'manager', 'advocate')),
    email BLOB NOT NULL UNIQUE,
    identity BLOB NOT NULL,
    profile BLOB,
    password TEXT NOT NULL,
    seed BLOB NOT NULL,
    code_step INTEGER NOT NULL DEFAULT -1,
    created_at INTEGER NOT NULL,
    disabled_at INTEGER,
    photo BLOB
) STRICT;

-- Children. The reference is a keyed hash of the council's own id.
CREATE TABLE child (
    id BLOB PRIMARY KEY,
    wrapped_key BLOB NOT NULL,
    reference BLOB NOT NULL UNIQUE,
    digest BLOB NOT NULL,
    identity BLOB NOT NULL,
    band TEXT NOT NULL CHECK (band IN ('pictures', 'middle', 'older')),
    entered_care_on TEXT,
    left_care_on TEXT,
    changed_at INTEGER NOT NULL
) STRICT;

-- Who works for whom. One IRO at a time, any number of advocates.
CREATE TABLE allocation (
    id INTEGER PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    worker BLOB NOT NULL REFERENCES staff (id),
    role TEXT NOT NULL CHECK (role IN ('iro', 'advocate')),
    from_at INTEGER NOT NULL,
    until_at INTEGER
) STRICT;
CREATE UNIQUE INDEX allocation_iro ON allocation (child) WHERE role = 'iro' AND until_at IS NULL;
CREATE UNIQUE INDEX allocation_now ON allocation (child, worker, role) WHERE until_at IS NULL;
CREATE INDEX allocation_worker ON allocation (worker) WHERE until_at IS NULL;

-- Reviews (reg 33), at most one open a child. The pair (id, child) is what other tables refer to, so that no row
-- can name the review of one child and the id of another.
CREATE TABLE review (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL REFERENCES child (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
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
    notes BLOB,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (id, child),
    UNIQUE (child, ordinal)
) STRICT;
CREATE UNIQUE INDEX review_open ON review (child) WHERE held_on IS NULL;
CREATE INDEX review_due ON review (due_on);
CREATE INDEX review_held ON review (held_on);

-- Invitations, which open writing. Only hashes of link and code are here.
CREATE TABLE invitation (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    token BLOB NOT NULL UNIQUE,
    locator TEXT NOT NULL,
    code TEXT NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER,
    opened_at INTEGER,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE UNIQUE INDEX invitation_child ON invitation (child) WHERE revoked_at IS NULL;
CREATE UNIQUE INDEX invitation_locator ON invitation (locator) WHERE revoked_at IS NULL;
CREATE INDEX invitation_review ON invitation (review);

-- Secrets in force, which open reading: at most one a child; one that is not in force any more is not here.
CREATE TABLE secret (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL UNIQUE REFERENCES child (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('pictures', 'number')),
    hash TEXT NOT NULL,
    set_at INTEGER NOT NULL,
    confirmed_at INTEGER,
    number TEXT,
    number_until INTEGER,
    number_tries INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Answers begun and not yet sent.
CREATE TABLE draft (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    invitation BLOB REFERENCES invitation (id) ON DELETE CASCADE,
    author BLOB REFERENCES staff (id),
    secret BLOB REFERENCES secret (id) ON DELETE SET NULL,
    submission BLOB NOT NULL,
    body BLOB NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    updated_at INTEGER NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX draft_child ON draft (child, updated_at);
CREATE INDEX draft_review ON draft (review);
CREATE INDEX draft_updated ON draft (updated_at);

-- Who is at the other end of a request: the SHA-256 of a cookie. A child's session ends with its secret.
CREATE TABLE session (
    hash BLOB PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('writer', 'child', 'half_staff', 'staff')),
    child BLOB REFERENCES child (id) ON DELETE CASCADE,
    invitation BLOB REFERENCES invitation (id) ON DELETE CASCADE,
    secret BLOB REFERENCES secret (id) ON DELETE SET NULL,
    staff BLOB REFERENCES staff (id) ON DELETE CASCADE,
    writing_for BLOB REFERENCES child (id) ON DELETE SET NULL,
    language TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    idle_until INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    draft BLOB REFERENCES draft (id) ON DELETE SET NULL,
    sent BLOB,
    CHECK ((kind IN ('writer', 'child')) = (child IS NOT NULL AND invitation IS NOT NULL)),
    CHECK ((kind IN ('half_staff', 'staff')) = (staff IS NOT NULL))
) STRICT;
CREATE INDEX session_child ON session (child);
CREATE INDEX session_staff ON session (staff);
CREATE INDEX session_draft ON session (draft);
CREATE INDEX session_idle ON session (idle_until);

-- Views, sent. The same sending is kept once; the session is noted until it ends, for a secret that is set in it.
CREATE TABLE views (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    submission BLOB NOT NULL,
    digest BLOB NOT NULL,
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'advocate')),
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
    UNIQUE (child, submission),
    UNIQUE (id, child),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX views_review ON views (review);
CREATE INDEX views_session ON views (session);
CREATE INDEX views_secret ON views (secret);

-- Unsafe things told, word for word.
CREATE TABLE concern (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    views BLOB NOT NULL UNIQUE,
    body BLOB NOT NULL,
    raised_at INTEGER NOT NULL,
    acknowledged_by BLOB REFERENCES staff (id),
    acknowledged_at INTEGER,
    outcome BLOB,
    closed_at INTEGER,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX concern_child ON concern (child);
CREATE INDEX concern_open ON concern (raised_at) WHERE closed_at IS NULL;

-- Lines of review records, in the order in which they were placed.
CREATE TABLE line (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    views BLOB NOT NULL,
    answer BLOB NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('shared', 'private')),
    voice TEXT NOT NULL CHECK (voice IN ('child', 'child_with_help', 'written_for_child', 'advocate')),
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    UNIQUE (review, views, answer),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX line_views ON line (views);

-- Decisions, which the child reads as promises, in the order in which they were made.
CREATE TABLE decision (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE,
    review BLOB NOT NULL,
    child BLOB NOT NULL,
    body BLOB NOT NULL,
    due_on TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'partly', 'not_done')),
    state_at INTEGER,
    made_at INTEGER NOT NULL,
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX decision_review ON decision (review);
CREATE INDEX decision_child ON decision (child);

-- Answers to single things that a child said.
CREATE TABLE reply (
    views BLOB NOT NULL,
    answer BLOB NOT NULL,
    child BLOB NOT NULL,
    review BLOB NOT NULL,
    body BLOB NOT NULL,
    made_by BLOB NOT NULL REFERENCES staff (id),
    at INTEGER NOT NULL,
    PRIMARY KEY (views, answer),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE,
    FOREIGN KEY (views, child) REFERENCES views (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX reply_review ON reply (review);

-- Letters, or the reason for sending none: one a review.
CREATE TABLE letter (
    id BLOB PRIMARY KEY,
    child BLOB NOT NULL,
    review BLOB NOT NULL UNIQUE,
    made_by BLOB NOT NULL REFERENCES staff (id),
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'withheld')),
    body BLOB NOT NULL,
    changed_at INTEGER NOT NULL,
    sent_at INTEGER,
    readable_at INTEGER,
    opened_at INTEGER,
    feeling TEXT CHECK (feeling IN ('happy', 'ok', 'sad', 'angry', 'confused')),
    not_quite BLOB,
    version INTEGER NOT NULL DEFAULT 1,
    CHECK ((state = 'sent') = (sent_at IS NOT NULL AND readable_at IS NOT NULL)),
    FOREIGN KEY (review, child) REFERENCES review (id, child) ON DELETE CASCADE
) STRICT;
CREATE INDEX letter_child ON letter (child, sent_at);
