//! Past reviews, from the council's case system: what is known of a child's, and taking in many at once.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use heard_domain::id::{ChildId, ReviewId};
use heard_domain::import::reviews::{KnownPast, Made};
use heard_domain::lists::{List, ListCode};
use heard_domain::review::Source;
use heard_domain::sealed::{Owner, WrappedKey};
use heard_domain::store::{ChildHistory, HistoryWrite, PastWrite};

use super::sql::{Get as _, Put as _, Statement, sql};
use super::{Backend, Row, Tx, children, reviews};
use crate::failure::{Failure, Result};

/// How many rows one statement adds: each is a way to the database and back.
const BATCH: usize = 100;

/// The version of a review that nobody changed since it was opened or imported.
const FIRST_VERSION: i64 = 1;

/// How many rows are read at a time.
pub(super) const PAGE: i64 = 1_000;

pub(super) async fn histories(db: &Backend, refs: &HashSet<[u8; 32]>) -> Result<Vec<ChildHistory>> {
    let mut tx = db.begin_read().await?;
    let (mut found, mut after) = (HashMap::new(), Vec::new());
    loop {
        let rows = sql("SELECT id, reference, wrapped_key, identity, entered_care_on, left_care_on, last_review_on,
                 last_review_ordinal
             FROM child WHERE id > $1 ORDER BY id LIMIT $2")
        .put(&after)
        .put(&PAGE)
        .fetch_all(&mut *tx)
        .await?;
        let Some(last) = rows.last() else { break };
        after = last.value::<ChildId>("id")?.as_bytes().to_vec();
        for row in &rows {
            let child = child(row)?;
            if refs.contains(&child.reference) {
                found.insert(child.id, child);
            }
        }
    }
    for (child, reviews) in known_reviews(&mut tx, found.keys().copied().collect()).await? {
        found.entry(child).and_modify(|child| child.reviews = reviews);
    }
    Ok(found.into_values().collect())
}

/// Every review of these children that is open or was held, in the order of their ids.
async fn known_reviews(tx: &mut Tx, of: HashSet<ChildId>) -> Result<HashMap<ChildId, Vec<KnownPast>>> {
    let mut found: HashMap<_, Vec<_>> = of.into_iter().map(|child| (child, Vec::new())).collect();
    let mut after = Vec::new();
    loop {
        let rows = sql("SELECT r.id, r.child, r.ordinal, r.due_on, r.held_on, r.planned_on, r.source, r.version,
                 p.digest, p.kind, p.said_ordinal, p.version AS version_then,
                 r.held_on IS NULL AND (r.version > $3 OR EXISTS (SELECT 1 FROM invitation i WHERE i.review = r.id)
                 OR EXISTS (SELECT 1 FROM asked WHERE review = r.id) OR EXISTS (SELECT 1 FROM draft WHERE review = r.id)
                 OR EXISTS (SELECT 1 FROM views WHERE review = r.id) OR EXISTS (SELECT 1 FROM line WHERE review = r.id)
                 OR EXISTS (SELECT 1 FROM decision WHERE review = r.id)) AS begun
             FROM review r LEFT JOIN past_review p ON p.review = r.id
             WHERE r.id > $1 AND r.ended_on IS NULL ORDER BY r.id LIMIT $2")
        .put(&after)
        .put(&PAGE)
        .put(&FIRST_VERSION)
        .fetch_all(&mut **tx)
        .await?;
        let Some(last) = rows.last() else { return Ok(found) };
        after = last.value::<ReviewId>("id")?.as_bytes().to_vec();
        for row in &rows {
            if let Some(reviews) = found.get_mut(&row.value::<ChildId>("child")?) {
                reviews.push(known(row)?);
            }
        }
    }
}

fn child(row: &Row) -> Result<ChildHistory> {
    let id: ChildId = row.value("id")?;
    Ok(ChildHistory {
        reference: row.value("reference")?,
        id,
        key: WrappedKey { owner: Owner::Child(id), bytes: row.value("wrapped_key")? },
        identity: row.value("identity")?,
        entered_care_on: row.value("entered_care_on")?,
        left_care_on: row.value("left_care_on")?,
        last_review: children::last_review(row)?,
        reviews: Vec::new(),
    })
}

fn known(row: &Row) -> Result<KnownPast> {
    let version: i64 = row.value("version")?;
    let made = match row.value::<Source>("source")? {
        Source::Heard => Made::Here { begun: row.value("begun")? },
        Source::CaseSystem => {
            let corrected = row.value::<Option<i64>>("version_then")? != Some(version);
            let said_ordinal = row.value::<Option<i64>>("said_ordinal")?.map(u32::try_from).transpose();
            let said_ordinal = said_ordinal.map_err(|_| Failure::Unreadable("said_ordinal"))?;
            Made::Brought { digest: row.value("digest")?, corrected, kind: row.value("kind")?, said_ordinal }
        }
    };
    Ok(KnownPast {
        id: row.value("id")?,
        ordinal: row.value("ordinal")?,
        due_on: row.value("due_on")?,
        held_on: row.value("held_on")?,
        planned_on: row.value("planned_on")?,
        made,
    })
}

/// A statement that adds rows, for one and for a whole batch.
pub(super) struct Adding {
    one: &'static str,
    batch: &'static str,
}

impl Adding {
    /// What comes before the rows, and how many values each has. It is made once in the life of the program.
    pub(super) fn new(head: &'static str, width: usize) -> Self {
        let rows = |count: usize| {
            let row = |row: usize| {
                let values: Vec<String> = (1..=width).map(|value| format!("${}", row * width + value)).collect();
                format!("({})", values.join(", "))
            };
            let rows: Vec<String> = (0..count).map(row).collect();
            &*String::leak(format!("{head} VALUES {}", rows.join(", ")))
        };
        Self { one: rows(1), batch: rows(BATCH) }
    }

    /// Adds rows, whose values `put` gives in order.
    pub(super) async fn add<T: Sync>(
        &self,
        db: &Backend,
        tx: &mut Tx,
        rows: &[T],
        put: fn(&Backend, Statement, &T) -> Statement,
    ) -> Result<()> {
        let (batches, rest) = rows.as_chunks::<BATCH>();
        for batch in batches {
            let mut statement = sql(self.batch);
            for row in batch {
                statement = put(db, statement, row);
            }
            statement.execute(&mut **tx).await?;
        }
        for row in rest {
            put(db, sql(self.one), row).execute(&mut **tx).await?;
        }
        Ok(())
    }
}

/// A past review with the child whose it is.
type Past<'w> = (&'w HistoryWrite, &'w PastWrite);

/// A code of a past review.
type Code<'w> = (ReviewId, ChildId, List, &'w ListCode);

static REVIEWS: LazyLock<Adding> = LazyLock::new(|| {
    Adding::new(
        "INSERT INTO review (id, child, ordinal, due_on, held_on, planned_on, participation, format, venue, seen_alone,
             seen_on, notes, notes_seal, rag, midway, midway_held_on, late_reason, advocate_offered,
             advocacy_referred_on, advocacy_accepted_on, advocate_used, source, team)",
        23,
    )
});

static PAST: LazyLock<Adding> = LazyLock::new(|| {
    Adding::new(
        "INSERT INTO past_review (review, child, digest, version, imported_at, kind, decisions_on, record_on,
             distributed_on, letter, letter_on, midway_expected, mother_invited, mother_attended, father_invited,
             father_attended, iro, iro_allocated_on, said_ordinal)",
        19,
    )
});

static CODES: LazyLock<Adding> =
    LazyLock::new(|| Adding::new("INSERT INTO review_code (review, child, list, code)", 4));

pub(super) async fn write_history(db: &Backend, of: &[HistoryWrite]) -> Result<()> {
    let mut tx = db.begin().await?;
    let now = known_reviews(&mut tx, of.iter().map(|of| of.child).collect()).await?;
    if of.iter().any(|of| now.get(&of.child) != Some(&of.known)) {
        return Err(Failure::Changed);
    }
    let all = of.iter().flat_map(|of| of.reviews.iter().map(move |past| (of, past)));
    let (mut new, known): (Vec<Past<'_>>, Vec<Past<'_>>) = all.partition(|(_, past)| past.new);
    for past in &known {
        change(db, &mut tx, past).await?;
    }
    // In the order of the ids, so that the trees which hold them grow at one end.
    new.sort_unstable_by_key(|(_, past)| *past.id.as_bytes());
    REVIEWS.add(db, &mut tx, &new, put_review).await?;
    PAST.add(db, &mut tx, &new, put_past).await?;
    let codes: Vec<Code<'_>> = new.iter().chain(&known).flat_map(codes).collect();
    CODES.add(db, &mut tx, &codes, put_code).await?;
    for of in of {
        for (review, ordinal) in &of.renumbered {
            reviews::renumber(&mut tx, of.child, *review, *ordinal).await?;
        }
        reviews::stand(&mut tx, of.child, &of.open, of.at).await?;
    }
    let entries: Vec<_> = of.iter().map(|of| &of.entry).collect();
    db.note_all(&mut tx, &entries).await?;
    Ok(tx.commit().await?)
}

/// What is counted of a past review, of which there can be several.
fn codes<'w>((of, past): &Past<'w>) -> impl Iterator<Item = Code<'w>> + use<'w> {
    let (id, child, counted) = (past.id, of.child, &past.said.monitoring);
    let lists = [(List::Concerns, &counted.concerns), (List::Actions, &counted.actions)];
    lists.into_iter().flat_map(move |(list, codes)| codes.iter().map(move |code| (id, child, list, code)))
}

/// The values of a row of `review_code`.
fn put_code(_: &Backend, statement: Statement, (review, child, list, code): &Code<'_>) -> Statement {
    statement.put(review).put(child).put(list).put(*code)
}

/// The values of a row of `review`, from its id on.
fn put_review(db: &Backend, statement: Statement, (of, past): &Past<'_>) -> Statement {
    let (said, counted) = (&past.said, &past.said.monitoring);
    statement
        .put(&past.id)
        .put(&of.child)
        .put(&past.ordinal)
        .put(&said.due_on)
        .put(&said.held_on)
        .put(&said.facts.planned_on)
        .put(&said.facts.participation)
        .put(&said.facts.format)
        .put(&said.facts.venue)
        .put(&said.facts.seen_alone)
        .put(&said.facts.seen_on)
        .put(&past.notes)
        .put(&past.notes.as_ref().map(|notes| reviews::seal_of_notes(db, past.id, notes)))
        .put(&counted.rag)
        .put(&counted.midway)
        .put(&counted.midway_held_on)
        .put(&counted.late_reason)
        .put(&counted.advocate_offered)
        .put(&counted.advocacy_referred_on)
        .put(&counted.advocacy_accepted_on)
        .put(&counted.advocate_used)
        .put(&Source::CaseSystem)
        .put(&past.team)
}

/// The values of a row of `past_review`, from its review on.
fn put_past(_: &Backend, statement: Statement, (of, past): &Past<'_>) -> Statement {
    let said = &past.said;
    statement
        .put(&past.id)
        .put(&of.child)
        .put(&past.digest)
        .put(&FIRST_VERSION)
        .put(&of.at)
        .put(&said.kind)
        .put(&said.papers.decisions)
        .put(&said.papers.record)
        .put(&said.papers.distribution)
        .put(&said.letter)
        .put(&said.letter_on)
        .put(&said.midway_expected)
        .put(&said.mother.invited)
        .put(&said.mother.attended)
        .put(&said.father.invited)
        .put(&said.father.attended)
        .put(&past.iro)
        .put(&said.iro_allocated_on)
        .put(&said.ordinal.map(i64::from))
}

/// Puts what a file says of a past review in the place of what an earlier one said; nothing, and a failure, where the
/// review is not there or was corrected meanwhile.
async fn change(db: &Backend, tx: &mut Tx, row: &Past<'_>) -> Result<()> {
    let review = sql("UPDATE review SET ordinal = $3, due_on = $4, held_on = $5, planned_on = $6, participation = $7,
             format = $8, venue = $9, seen_alone = $10, seen_on = $11, notes = $12, notes_seal = $13, rag = $14,
             midway = $15, midway_held_on = $16, late_reason = $17, advocate_offered = $18, advocacy_referred_on = $19,
             advocacy_accepted_on = $20, advocate_used = $21, team = COALESCE($23, team)
         WHERE id = $1 AND child = $2 AND source = $22
             AND version = (SELECT p.version FROM past_review p WHERE p.review = $1)");
    let done = put_review(db, review, row).execute(&mut **tx).await?;
    if done.rows_affected() != 1 {
        return Err(Failure::Missing("imported review"));
    }
    let past = sql("UPDATE past_review SET digest = $3, version = $4, imported_at = $5, kind = $6, decisions_on = $7,
             record_on = $8, distributed_on = $9, letter = $10, letter_on = $11, midway_expected = $12,
             mother_invited = $13, mother_attended = $14, father_invited = $15, father_attended = $16,
             iro = $17, iro_allocated_on = $18, said_ordinal = $19
         WHERE review = $1 AND child = $2");
    put_past(db, past, row).execute(&mut **tx).await?;
    sql("DELETE FROM review_code WHERE review = $1").put(&row.1.id).execute(&mut **tx).await?;
    Ok(())
}
