//! Reviews: what is known of them besides words, and holding them.

use heard_domain::audit::Entry;
use heard_domain::id::{ChildId, ReviewId, StaffId};
use heard_domain::monitoring::Monitoring;
use heard_domain::papers::{Paper, Papers};
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{Held, NamedReview, NewReview, OpenReview, ReviewFacts, ReviewRow};
use heard_domain::typed::TypedAt;
use heard_domain::witness::Broken;
use heard_domain::{Day, Moment, english_time};

use super::sql::{Get as _, Put as _, all, sql};
use super::{Backend, Row, Tx, monitoring, record_checks, typing};
use crate::failure::Result;

/// The columns of a review `r`, with the IRO now, where its letter stands and what went out after it, here or, where
/// the case system says so (`h`), there; after `named` with its child `c` too. The rest of the statement follows.
macro_rules! select_review {
    (@ $child:literal, $join:literal, $($rest:tt)+) => {
        concat!(
            "SELECT ", $child, "r.id, r.child, r.ordinal, r.due_on, r.held_on, r.ended_on, r.planned_on, r.participation,
                 r.format, r.venue, r.seen_alone, r.seen_on, r.attendance, r.contribution, r.version, r.source,
                 a.worker AS iro,
                 CASE WHEN h.letter = 'sent' THEN h.letter ELSE COALESCE(l.state, h.letter) END AS letter, l.changed_at AS letter_at, h.record_on,
                 COALESCE((SELECT s.sent_on FROM sent_paper s WHERE s.review = r.id AND s.paper = 'decisions'),
                     h.decisions_on) AS decisions_on,
                 COALESCE((SELECT s.sent_on FROM sent_paper s WHERE s.review = r.id AND s.paper = 'distribution'),
                     h.distributed_on) AS distributed_on,
                 (SELECT q.closed_at FROM record_check q WHERE q.review = r.id) AS record_closed_at
             FROM review r
             LEFT JOIN allocation a ON a.child = r.child AND a.role = 'iro' AND a.until_at IS NULL
             LEFT JOIN letter l ON l.review = r.id
             LEFT JOIN past_review h ON h.review = r.id ",
            $join,
            $($rest)+
        )
    };
    (named $($rest:tt)+) => {
        select_review!(@ "c.wrapped_key, c.identity, ", "JOIN child c ON c.id = r.child ", $($rest)+)
    };
    ($($rest:tt)+) => {
        select_review!(@ "", "", $($rest)+)
    };
}
pub(super) use select_review;

/// Whether a review `r` was held and something of it is still to go out; of one that was imported nothing is.
macro_rules! unfinished {
    () => {
        "(r.held_on IS NOT NULL AND r.source = 'heard' AND ((SELECT COUNT(*) FROM sent_paper s WHERE s.review = r.id) < 2
             OR NOT EXISTS (SELECT 1 FROM record_check q WHERE q.review = r.id AND q.closed_at IS NOT NULL)))"
    };
}
pub(super) use unfinished;

pub(super) fn read(row: &Row) -> Result<ReviewRow> {
    Ok(ReviewRow {
        id: row.value("id")?,
        child: row.value("child")?,
        ordinal: row.value("ordinal")?,
        due_on: row.value("due_on")?,
        held_on: row.value("held_on")?,
        ended_on: row.value("ended_on")?,
        facts: ReviewFacts {
            planned_on: row.value("planned_on")?,
            participation: row.value("participation")?,
            format: row.value("format")?,
            venue: row.value("venue")?,
            seen_alone: row.value("seen_alone")?,
            seen_on: row.value("seen_on")?,
            attendance: row.value("attendance")?,
            contribution: row.value("contribution")?,
        },
        version: row.value("version")?,
        iro: row.value("iro")?,
        letter: row.value("letter")?,
        letter_at: row.value("letter_at")?,
        papers: Papers {
            decisions: row.value("decisions_on")?,
            record: match row.value("record_on")? {
                Some(day) => Some(day),
                None => row.value::<Option<_>>("record_closed_at")?.map(english_time::day),
            },
            distribution: row.value("distributed_on")?,
        },
        source: row.value("source")?,
    })
}

fn named(row: &Row) -> Result<NamedReview> {
    let review = read(row)?;
    let key = WrappedKey { owner: Owner::Child(review.child), bytes: row.value("wrapped_key")? };
    Ok(NamedReview { review, key, identity: row.value("identity")? })
}

pub(super) async fn review(db: &Backend, review: ReviewId) -> Result<Option<ReviewRow>> {
    let row = sql(select_review!("WHERE r.id = $1")).put(&review).fetch_optional(&db.read).await?;
    row.as_ref().map(read).transpose()
}

pub(super) async fn reviews_between(db: &Backend, from: Day, to: Day) -> Result<Vec<NamedReview>> {
    let rows = sql(select_review!(
        named "WHERE r.due_on BETWEEN $1 AND $2 OR r.held_on BETWEEN $1 AND $2 ORDER BY r.due_on, r.id"
    ))
    .put(&from)
    .put(&to)
    .fetch_all(&db.read)
    .await?;
    all(&rows, named)
}

pub(super) async fn unfinished_reviews(db: &Backend) -> Result<Vec<NamedReview>> {
    let rows =
        sql(select_review!(named "WHERE ", unfinished!(), " ORDER BY r.held_on, r.id")).fetch_all(&db.read).await?;
    all(&rows, named)
}

/// Opens a review, of the child given.
pub(super) async fn open(tx: &mut Tx, child: ChildId, review: &NewReview) -> Result<()> {
    sql("INSERT INTO review (id, child, ordinal, due_on) VALUES ($1, $2, $3, $4)")
        .put(&review.id)
        .put(&child)
        .put(&review.ordinal)
        .put(&review.due_on)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// Brings the open review of a child to what the facts say.
pub(super) async fn stand(tx: &mut Tx, child: ChildId, open_review: &OpenReview, at: Moment) -> Result<()> {
    match open_review {
        OpenReview::AsItStands => {}
        OpenReview::Counted(next) => {
            let done = sql("UPDATE review SET ordinal = $2, due_on = $3
                 WHERE child = $1 AND held_on IS NULL AND ended_on IS NULL")
            .put(&child)
            .put(&next.ordinal)
            .put(&next.due_on)
            .execute(&mut **tx)
            .await?;
            if done.rows_affected() == 0 {
                open(tx, child, next).await?;
            }
        }
        OpenReview::Ended(day) => {
            sql("UPDATE review SET ended_on = $2 WHERE child = $1 AND held_on IS NULL AND ended_on IS NULL")
                .put(&child)
                .put(day)
                .execute(&mut **tx)
                .await?;
            // A code for a review that was held opens what looks back at it for its eight weeks, in care or not.
            sql("UPDATE invitation SET revoked_at = $2 WHERE child = $1 AND revoked_at IS NULL
                 AND review IN (SELECT r.id FROM review r WHERE r.child = $1 AND r.held_on IS NULL)")
            .put(&child)
            .put(&at)
            .execute(&mut **tx)
            .await?;
        }
    }
    Ok(())
}

/// Gives a review another number.
pub(super) async fn renumber(tx: &mut Tx, child: ChildId, review: ReviewId, ordinal: i64) -> Result<()> {
    sql("UPDATE review SET ordinal = $3 WHERE id = $1 AND child = $2")
        .put(&review)
        .put(&child)
        .put(&ordinal)
        .execute(&mut **tx)
        .await?;
    Ok(())
}

/// The seal of what the IRO writes of a review. It has no number of its own: the review's changes with every fact.
pub(super) fn seal_of_notes(db: &Backend, review: ReviewId, notes: &Sealed) -> [u8; 32] {
    db.seal_words("notes", review.as_bytes(), 0, notes)
}

/// What the IRO wrote of the review in a row, in `notes` with `notes_seal`: nothing that opens, unless Heard wrote it.
pub(super) fn notes(db: &Backend, review: ReviewId, row: &Row) -> Result<Option<Sealed>> {
    let Some(notes) = row.value("notes")? else { return Ok(None) };
    db.newest("notes", review.as_bytes(), 0, notes, row, "notes_seal").map(Some)
}

/// Reviews whose notes are not as Heard wrote them. Read some at a time.
pub(super) async fn broken_notes(db: &Backend, tx: &mut Tx) -> Result<Vec<Broken>> {
    let (mut broken, mut after) = (Vec::new(), Vec::new());
    loop {
        let page = "SELECT id, notes, notes_seal FROM review WHERE notes IS NOT NULL AND id > $1 ORDER BY id LIMIT 200";
        let rows = sql(page).put(&after).fetch_all(&mut **tx).await?;
        if rows.is_empty() {
            return Ok(broken);
        }
        for row in &rows {
            let id: ReviewId = row.value("id")?;
            let holds = notes(db, id, row)?.is_some_and(|notes| !notes.0.is_empty());
            broken.extend((!holds).then_some(Broken::Notes(id)));
            after = id.as_bytes().to_vec();
        }
    }
}

/// Gives notes that have no seal theirs.
pub(super) async fn seal_all(db: &Backend, tx: &mut Tx) -> Result<()> {
    loop {
        let some = "SELECT id, notes FROM review WHERE notes IS NOT NULL AND notes_seal IS NULL LIMIT 200";
        let rows = sql(some).fetch_all(&mut **tx).await?;
        if rows.is_empty() {
            return Ok(());
        }
        for row in &rows {
            let id = row.value("id")?;
            sql("UPDATE review SET notes_seal = $2 WHERE id = $1")
                .put(&id)
                .put(&seal_of_notes(db, id, &row.value("notes")?))
                .execute(&mut **tx)
                .await?;
        }
    }
}

pub(super) async fn save_review(
    db: &Backend,
    review: ReviewId,
    version: i64,
    facts: &ReviewFacts,
    monitoring: Option<&Monitoring>,
    notes: Option<&Sealed>,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    if record_checks::find(&mut tx, review).await?.is_closed() {
        return Ok(false);
    }
    let done = sql("UPDATE review SET planned_on = $3, participation = $4, format = $5, venue = $6, seen_alone = $7,
             seen_on = $8, attendance = $9, contribution = $10, notes = COALESCE($11, notes),
             notes_seal = COALESCE($12, notes_seal), version = version + 1
         WHERE id = $1 AND version = $2")
    .put(&review)
    .put(&version)
    .put(&facts.planned_on)
    .put(&facts.participation)
    .put(&facts.format)
    .put(&facts.venue)
    .put(&facts.seen_alone)
    .put(&facts.seen_on)
    .put(&facts.attendance)
    .put(&facts.contribution)
    .put(&notes.cloned())
    .put(&notes.map(|notes| seal_of_notes(db, review, notes)))
    .execute(&mut *tx)
    .await?;
    if let Some(said) = monitoring.filter(|_| done.rows_affected() > 0) {
        monitoring::keep(&mut tx, review, said).await?;
    }
    typing::sent(&mut tx, entry, TypedAt::Record(review)).await?;
    db.finish_if(done.rows_affected() > 0, tx, entry).await
}

pub(super) async fn hold_review(db: &Backend, held: &Held, entry: &Entry) -> Result<bool> {
    let mut tx = db.begin().await?;
    let row = sql("UPDATE review SET held_on = $2, team = COALESCE($3, team), version = version + 1
         WHERE id = $1 AND held_on IS NULL AND ended_on IS NULL RETURNING child")
    .put(&held.review)
    .put(&held.on)
    .put(&held.team)
    .fetch_optional(&mut *tx)
    .await?;
    let Some(row) = row else { return Ok(false) };
    if let Some(next) = &held.next {
        open(&mut tx, row.value("child")?, next).await?;
    }
    typing::sent(&mut tx, entry, TypedAt::Record(held.review)).await?;
    db.finish(tx, entry).await?;
    Ok(true)
}

pub(super) async fn send_paper(
    db: &Backend,
    review: ReviewId,
    paper: Paper,
    on: Day,
    by: StaffId,
    at: Moment,
    entry: &Entry,
) -> Result<bool> {
    let mut tx = db.begin().await?;
    let done = went_out(&mut tx, review, entry.child, paper, on, by, at).await?;
    typing::sent(&mut tx, entry, TypedAt::Record(review)).await?;
    db.finish_if(done, tx, entry).await
}

/// Notes on which day a paper of a child's review went out. `false`, and nothing changed, where that was said before, and
/// for a review that was not held or is another child's.
pub(super) async fn went_out(
    tx: &mut Tx,
    review: ReviewId,
    child: Option<ChildId>,
    paper: Paper,
    on: Day,
    by: StaffId,
    at: Moment,
) -> Result<bool> {
    let done = sql("INSERT INTO sent_paper (review, child, paper, sent_on, made_by, at)
             SELECT r.id, r.child, $2, $3, $4, $5 FROM review r
             WHERE r.id = $1 AND r.child = $6 AND r.held_on IS NOT NULL
         ON CONFLICT (review, paper) DO NOTHING")
    .put(&review)
    .put(&paper)
    .put(&on)
    .put(&by)
    .put(&at)
    .put(&child)
    .execute(&mut **tx)
    .await?;
    Ok(done.rows_affected() > 0)
}
