//! Reviews that were held in the span, and those that were late on any day of it.

use std::collections::{HashMap, HashSet};

use heard_domain::attending::{Person, Presence};
use heard_domain::figures::{ReviewFact, Team};
use heard_domain::id::{ChildId, ReviewId, StaffId};
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::YesNo;
use heard_domain::review::{ReviewKind, Source};
use heard_domain::store::LetterState;
use heard_domain::{Day, Moment, english_time};

use super::super::Tx;
use super::super::sql::{Get as _, Put as _, Statement, sql};
use super::care::Iros;
use super::{Span, each};
use crate::failure::{Failure, Result};
use crate::values::Value;

/// Between the parts of a text that holds many columns: no code and no day has it.
const BETWEEN: char = ';';

/// Columns as one text, with nothing for NULL.
macro_rules! packed {
    ($first:literal $(, $next:literal)* $(,)?) => {
        concat!("COALESCE(CAST(", $first, " AS TEXT), '')" $(, " || ';' || COALESCE(CAST(", $next, " AS TEXT), '')")*)
    };
}

/// The columns of a text, one after another.
struct Packed<'a>(std::str::Split<'a, char>);

impl Packed<'_> {
    fn text(&mut self, column: &'static str) -> Result<Option<&str>> {
        let text = self.0.next().ok_or(Failure::Unreadable(column))?;
        Ok((!text.is_empty()).then_some(text))
    }

    fn value<T: Value<Raw = String>>(&mut self, column: &'static str) -> Result<Option<T>> {
        let text = self.text(column)?;
        text.map(|text| T::parse(text.to_owned()).ok_or(Failure::Unreadable(column))).transpose()
    }

    fn number(&mut self, column: &'static str) -> Result<Option<i64>> {
        let text = self.text(column)?;
        text.map(|text| text.parse().map_err(|_| Failure::Unreadable(column))).transpose()
    }

    /// The day in England of an instant.
    fn day_of(&mut self, column: &'static str) -> Result<Option<Day>> {
        let micros = self.number(column)?;
        let day = |micros| Moment::from_timestamp_micros(micros).ok_or(Failure::Unreadable(column));
        Ok(micros.map(day).transpose()?.map(english_time::day))
    }

    fn presence(&mut self, invited: &'static str, came: &'static str) -> Result<Presence> {
        Ok(Presence { invited: self.value::<YesNo>(invited)?, came: self.value::<YesNo>(came)? })
    }
}

/// The columns of the reviews that were held in the span or late on any day of it; the rest of the statement follows.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT r.id, r.child, r.team, h.iro, ",
            packed!(
                "r.source",
                "r.ordinal",
                "h.kind",
                "r.due_on",
                "r.held_on",
                "r.ended_on",
                "r.participation",
                "r.venue",
                "r.format",
                "r.seen_on",
                "r.seen_alone",
                "r.rag",
                "r.late_reason",
                "r.early_trigger",
                "COALESCE(d.sent_on, h.decisions_on)",
                "h.record_on",
                "q.closed_at",
                "COALESCE(s.sent_on, h.distributed_on)",
                "CASE WHEN h.letter = 'sent' THEN h.letter ELSE COALESCE(l.state, h.letter) END",
                "COALESCE(h.letter_on, l.paper_on)",
                "l.sent_at",
                "h.mother_invited",
                "h.mother_attended",
                "h.father_invited",
                "h.father_attended",
                "r.advocate_offered",
                "r.advocacy_referred_on",
                "r.advocacy_accepted_on",
                "r.advocate_used",
                "r.midway",
                "r.midway_held_on"
            ),
            " AS packed
             FROM review r
             LEFT JOIN past_review h ON h.review = r.id
             LEFT JOIN letter l ON l.review = r.id
             LEFT JOIN record_check q ON q.review = r.id
             LEFT JOIN sent_paper d ON d.review = r.id AND d.paper = 'decisions'
             LEFT JOIN sent_paper s ON s.review = r.id AND s.paper = 'distribution'
             WHERE ((r.held_on >= $1 AND (r.held_on <= $2 OR r.due_on < $2))
                 OR (r.held_on IS NULL AND r.due_on < $2 AND (r.ended_on IS NULL OR r.ended_on > $1)))",
            $rest
        )
    };
}

/// The reviews, without what there can be several of.
pub(super) async fn read(tx: &mut Tx, span: Span, iros: &Iros) -> Result<Vec<ReviewFact>> {
    facts(tx, sql(select!("")).put(&span.from).put(&span.until), iros).await
}

/// The concerns and actions of those that were held.
pub(super) fn codes(span: Span) -> Statement {
    sql("SELECT c.review, c.list, c.code FROM review r JOIN review_code c ON c.review = r.id
         WHERE r.held_on BETWEEN $1 AND $2")
    .put(&span.from)
    .put(&span.until)
}

/// Who of the family was asked to those that were held, and came.
pub(super) fn family(span: Span) -> Statement {
    sql("SELECT p.review, p.who, p.invited, p.came FROM review r JOIN review_person p ON p.review = r.id
         WHERE r.held_on BETWEEN $1 AND $2 AND p.who IN ($3, $4, $5)")
    .put(&span.from)
    .put(&span.until)
    .put(&Person::Mother)
    .put(&Person::Father)
    .put(&Person::OtherParent)
}

/// At most so many of the same that follow a review, by their ids, with all that there can be of them.
pub(super) async fn page(
    tx: &mut Tx,
    span: Span,
    after: Option<ReviewId>,
    limit: i64,
    iros: &Iros,
) -> Result<Vec<ReviewFact>> {
    // No id is less than no bytes at all.
    let after = after.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
    let reviews = sql(select!(" AND r.id > $3 ORDER BY r.id LIMIT $4"));
    let mut facts = facts(tx, reviews.put(&span.from).put(&span.until).put(&after).put(&limit), iros).await?;
    let Some(last) = facts.last().map(|fact| fact.review) else { return Ok(facts) };
    let codes = sql("SELECT c.review, c.list, c.code FROM review r JOIN review_code c ON c.review = r.id
         WHERE r.held_on BETWEEN $1 AND $2 AND r.id > $3 AND r.id <= $4")
    .put(&span.from)
    .put(&span.until)
    .put(&after)
    .put(&last);
    let people = sql("SELECT p.review, p.who, p.invited, p.came FROM review r JOIN review_person p ON p.review = r.id
         WHERE r.held_on BETWEEN $1 AND $2 AND p.who IN ($3, $4, $5) AND r.id > $6 AND r.id <= $7")
    .put(&span.from)
    .put(&span.until);
    let people = people.put(&Person::Mother).put(&Person::Father).put(&Person::OtherParent).put(&after).put(&last);
    add_codes(tx, codes, &mut facts).await?;
    add_family(tx, people, &mut facts).await?;
    Ok(facts)
}

/// What a statement gives, without what there can be several of.
async fn facts(tx: &mut Tx, reviews: Statement, iros: &Iros) -> Result<Vec<ReviewFact>> {
    let mut facts = Vec::new();
    // Teams are few and stand in every row.
    let mut teams: HashSet<Team> = HashSet::new();
    each(tx, reviews, |row| {
        let team = row.value::<Option<String>>("team")?.as_deref().and_then(Team::new);
        let team = team.map(|team| {
            teams.get(&team).cloned().unwrap_or_else(|| {
                teams.insert(team.clone());
                team
            })
        });
        let led: Option<StaffId> = row.value("iro")?;
        let packed: String = row.value("packed")?;
        let fact = fact((row.value("id")?, row.value("child")?), &packed)?;
        let iro = led.or_else(|| fact.held_on.map_or_else(|| iros.now(fact.child), |on| iros.on(fact.child, on)));
        facts.push(ReviewFact { team, iro, ..fact });
        Ok(())
    })
    .await?;
    Ok(facts)
}

/// What the columns of a review say, but for team and IRO.
fn fact((review, child): (ReviewId, ChildId), packed: &str) -> Result<ReviewFact> {
    let mut packed = Packed(packed.split(BETWEEN));
    let source: Source = packed.value("source")?.ok_or(Failure::Unreadable("source"))?;
    let ordinal = packed.number("ordinal")?.unwrap_or_default();
    let said: Option<ReviewKind> = packed.value("kind")?;
    let due_on: Day = packed.value("due_on")?.ok_or(Failure::Unreadable("due_on"))?;
    let mut fact = ReviewFact {
        source,
        held_on: packed.value("held_on")?,
        ended_on: packed.value("ended_on")?,
        participation: packed.value("participation")?,
        venue: packed.value("venue")?,
        format: packed.value("format")?,
        last_seen_on: packed.value("seen_on")?,
        seen_alone: packed.value("seen_alone")?,
        rag: packed.value("rag")?,
        late_reason: packed.value("late_reason")?,
        early_trigger: packed.value("early_trigger")?,
        decisions_on: packed.value("decisions_on")?,
        ..ReviewFact::new(review, child, ReviewKind::Subsequent, due_on)
    };
    let (said_closed, closed): (Option<Day>, Option<Day>) = (packed.value("record_on")?, packed.day_of("closed_at")?);
    fact.record_on = said_closed.or(closed);
    fact.distributed_on = packed.value("distributed_on")?;
    fact.letter = packed.value("letter")?;
    let (letter_on, sent): (Option<Day>, Option<Day>) = (packed.value("letter_on")?, packed.day_of("sent_at")?);
    fact.letter_on = letter_on.or(sent).filter(|_| fact.letter == Some(LetterState::Sent));
    fact.mother = packed.presence("mother_invited", "mother_attended")?;
    fact.father = packed.presence("father_invited", "father_attended")?;
    fact.advocate_offered = packed.value("advocate_offered")?;
    fact.referred_on = packed.value("advocacy_referred_on")?;
    fact.accepted_on = packed.value("advocacy_accepted_on")?;
    fact.used = packed.value("advocate_used")?;
    fact.midway = packed.value("midway")?;
    fact.midway_on = packed.value("midway_held_on")?;
    fact.kind = said.unwrap_or(match (fact.early_trigger.is_some(), ordinal) {
        (true, _) => ReviewKind::Extra,
        (false, 1) => ReviewKind::First,
        (false, 2) => ReviewKind::Second,
        (false, _) => ReviewKind::Subsequent,
    });
    Ok(fact)
}

/// Adds concerns and actions, of which there can be several.
pub(super) async fn add_codes(tx: &mut Tx, codes: Statement, facts: &mut [ReviewFact]) -> Result<()> {
    let places = places(facts);
    each(tx, codes, |row| {
        let review: ReviewId = row.value("review")?;
        let Some(place) = places.get(&review) else { return Ok(()) };
        let code: ListCode = row.value("code")?;
        match row.value::<List>("list")? {
            List::Actions => facts[*place].actions.push(code),
            _ => facts[*place].concerns.push(code),
        }
        Ok(())
    })
    .await
}

/// Puts who was asked and came as somebody recorded it in the place of what the case system says of the parents.
pub(super) async fn add_family(tx: &mut Tx, people: Statement, facts: &mut [ReviewFact]) -> Result<()> {
    let places = places(facts);
    each(tx, people, |row| {
        let review: ReviewId = row.value("review")?;
        let Some(fact) = places.get(&review).map(|place| &mut facts[*place]) else { return Ok(()) };
        let said = Presence { invited: row.value("invited")?, came: row.value("came")? };
        match row.value::<Person>("who")? {
            Person::Mother => fact.mother = said,
            Person::Father => fact.father = said,
            _ => fact.other = said,
        }
        Ok(())
    })
    .await
}

fn places(facts: &[ReviewFact]) -> HashMap<ReviewId, usize> {
    facts.iter().enumerate().map(|(at, fact)| (fact.review, at)).collect()
}
