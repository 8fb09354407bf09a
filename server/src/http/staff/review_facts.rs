//! The facts of a review: read, checked, kept.

use heard_app::fields;
use heard_app::staff::acts::ReviewAct;
use heard_app::staff::review::account::{self, MAX_ACCOUNT, WHOLE};
use heard_app::staff::review::facts::MAX_NOTE;
use heard_app::staff::review::{AccountForm, FactsForm, MonitoringForm, ReviewPage, SectionForm};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::contradiction::{Contradiction, contradictions};
use heard_domain::documents::Notes;
use heard_domain::participation::{Attendance, Code, Contribution, Suggestion, check};
use heard_domain::review::{Format, SeenAlone, Venue};
use heard_domain::sections::sections;
use heard_domain::store::ReviewFacts;
use heard_domain::{Day, Words};

use super::review_opened::{Opened, Refused, rule};
use super::{review_monitoring, typed};
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Keeps the facts that came with the page, unless something is wrong or somebody changed the record meanwhile. Where
/// nothing of them was changed there is nothing to do, but for who pressed their own button.
pub(super) async fn save(app: &App, working: &Working, opened: &mut Opened, posted: &Posted) -> Result<Refused, Stop> {
    let pressed = posted.pressed()? == Some(ReviewAct::Facts);
    if opened.record.check.is_closed() || !posted.has(fields::VERSION) && !pressed {
        return Ok(None);
    }
    let version: i64 = posted.parse(fields::VERSION)?;
    let (facts, notes, mut troubles) = read(posted, &opened.notes);
    let counted = review_monitoring::read(posted, &opened.record.monitoring, opened.is_late(), &mut troubles);
    let unchanged = troubles.is_empty()
        && facts == opened.record.review.facts
        && notes == opened.notes
        && counted == opened.record.monitoring;
    if unchanged && !pressed {
        return Ok(None);
    }
    let suggestion = opened.suggestion(&facts);
    let (file, held) = (file(app, opened.child).await?, opened.record.review.held_on);
    let cannot_be = contradictions(&facts, held, file.entered_care_on, opened.today);
    troubles.extend(cannot_be.into_iter().map(contradiction));
    troubles.extend(opened.wrongly_counted(&counted, held, &file));
    troubles.extend(wrong_code(&facts, &notes, opened, &suggestion));
    let mut changed = false;
    if troubles.is_empty() {
        let review = opened.review;
        let entry = working.entry(app, opened.child, Action::ChangedRecord, ObjectKind::Review, review.as_bytes());
        let sealed = opened.key.seal(places::review_notes(review), &notes);
        if app.store.save_review(review, version, &facts, Some(&counted), Some(&sealed), &entry).await? {
            opened.record.review.version = version + 1;
            opened.record.review.facts = facts;
            opened.record.monitoring = counted;
            opened.notes = notes;
            return Ok(None);
        }
        changed = true;
        troubles.push(Trouble::new(account::first(), Problem::Changed));
    }
    // After somebody else's change the form carries the version of now: saving again replaces theirs, knowingly.
    let version = if changed { opened.record.review.version } else { version };
    let facts = typed_again(opened, posted, version, suggestion);
    Ok(Some(Box::new(ReviewPage { facts, changed, troubles, ..opened.page()? })))
}

/// Facts that came after the record was closed and are not the ones kept, so that they are not lost.
pub(super) fn typed_in_vain(opened: &Opened, posted: &Posted) -> Option<FactsForm> {
    let (review, (facts, notes, mut troubles)) = (&opened.record.review, read(posted, &opened.notes));
    let counted = review_monitoring::read(posted, &opened.record.monitoring, opened.is_late(), &mut troubles);
    let alike = facts == review.facts && notes == opened.notes && counted == opened.record.monitoring;
    (posted.has(fields::VERSION) && !(troubles.is_empty() && alike))
        .then(|| typed_again(opened, posted, review.version, opened.suggestion(&review.facts)))
}

/// The facts as typed. A code that is none of ours counts as not chosen.
pub(super) fn facts(posted: &Posted, troubles: &mut Vec<Trouble>) -> ReviewFacts {
    ReviewFacts {
        planned_on: typed::date(posted, "planned_on", troubles),
        participation: Code::from_code(posted.get("participation")),
        format: Format::from_code(posted.get("format")),
        venue: Venue::from_code(posted.get("venue")),
        seen_alone: SeenAlone::from_code(posted.get("seen_alone")),
        seen_on: typed::date(posted, "seen_on", troubles),
        attendance: Attendance::from_code(posted.get("attendance")),
        contribution: Contribution::from_code(posted.get("contribution")),
    }
}

/// The facts and notes as typed on what was `kept`.
fn read(posted: &Posted, kept: &Notes) -> (ReviewFacts, Notes, Vec<Trouble>) {
    let mut troubles = Vec::new();
    let facts = facts(posted, &mut troubles);
    let notes = Notes {
        attended: typed::words(posted, "attended", MAX_NOTE, &mut troubles),
        seen_alone: typed::words(posted, "seen_alone_words", MAX_NOTE, &mut troubles),
        participation: typed::words(posted, "participation_words", MAX_NOTE, &mut troubles),
        account: typed::words(posted, WHOLE, MAX_ACCOUNT, &mut troubles),
        sections: kept.sections_with(typed_sections(posted, &mut troubles), sections()),
    };
    (facts, notes, troubles)
}

/// What was typed in each section, by key: also in one that the council took off its list since the page was opened.
fn typed_sections(posted: &Posted, troubles: &mut Vec<Trouble>) -> Vec<(String, Words)> {
    let mut typed: Vec<(String, Words)> = Vec::new();
    for (field, _) in posted.pairs() {
        let key = account::section_of(field).filter(|key| typed.iter().all(|(known, _)| known != key));
        if let Some(key) = key {
            typed.push((key.to_owned(), typed::words(posted, field, MAX_ACCOUNT, troubles)));
        }
    }
    typed
}

/// Where something that cannot be is said.
pub(super) fn contradiction(what: Contradiction) -> Trouble {
    let (field, problem) = match what {
        Contradiction::SeenAfterReview => ("seen_on", Problem::SeenAfterReview),
        Contradiction::SeenInFuture => ("seen_on", Problem::SeenInFuture),
        Contradiction::SeenBeforeCare => ("seen_on", Problem::SeenBeforeCare),
        Contradiction::RoomOnScreens => ("venue", Problem::RoomOnScreens),
        Contradiction::AbsentAndSpoke => ("contribution", Problem::AbsentAndSpoke),
        Contradiction::CodeAndAttendance => ("participation", Problem::CodeAndAttendance),
    };
    Trouble::new(field, problem)
}

/// A code that breaks a rule of the return on the day that counts, or differs from the suggestion without a reason.
fn wrong_code(facts: &ReviewFacts, notes: &Notes, opened: &Opened, suggestion: &Suggestion) -> Option<Trouble> {
    let code = facts.participation?;
    let day: Day = opened.record.review.held_on.or(facts.planned_on).unwrap_or(opened.today);
    if let Err(broken) = check(code, opened.details.born, day) {
        return Some(Trouble::new("participation", rule(broken)));
    }
    let differs = suggestion.code.is_some_and(|suggested| suggested != code);
    (differs && notes.participation.is_blank()).then(|| Trouble::new("participation_words", Problem::CodeReason))
}

/// The form as it was typed, with the code that it suggests.
pub(super) fn typed_on(opened: &Opened, posted: &Posted, version: i64) -> FactsForm {
    let (facts, _, _) = read(posted, &opened.notes);
    typed_again(opened, posted, version, opened.suggestion(&facts))
}

/// The form as it was typed on what is kept, to the letter.
fn typed_again(opened: &Opened, posted: &Posted, version: i64, suggestion: Suggestion) -> FactsForm {
    let line = |name: &str| posted.line(name).into();
    let words = |name: &str| posted.words(name).into_inner().into();
    FactsForm {
        version,
        planned_on: typed::date_parts(posted, "planned_on"),
        seen_alone: line("seen_alone"),
        seen_on: typed::date_parts(posted, "seen_on"),
        seen_alone_words: words("seen_alone_words"),
        format: line("format"),
        venue: line("venue"),
        attendance: line("attendance"),
        contribution: line("contribution"),
        participation: line("participation"),
        participation_words: words("participation_words"),
        attended: words("attended"),
        monitoring: MonitoringForm {
            attending: opened.attending_typed(posted),
            ..review_monitoring::typed_again(posted, opened.is_late())
        },
        account: AccountForm { whole: words(WHOLE), sections: sections_again(posted, &opened.notes) },
        suggestion,
    }
}

/// The sections as they were typed, to the letter.
fn sections_again(posted: &Posted, kept: &Notes) -> Vec<SectionForm> {
    let heading = |key: &str| kept.section(key).map(|section| section.heading.clone()).unwrap_or_default();
    let typed = typed_sections(posted, &mut Vec::new()).into_iter();
    typed.map(|(key, words)| SectionForm { heading: heading(&key), key, words: words.into_inner().into() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_codes_of_ours_are_taken() {
        let pairs =
            [("venue", "school"), ("format", "telepathy"), ("participation", "PN3"), ("account_home", "a\r\nb")];
        let posted = Posted::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let (facts, notes, troubles) = read(&posted, &Notes::default());
        assert_eq!((facts.venue, facts.format), (Some(Venue::School), None));
        assert_eq!(facts.participation, Some(Code::Pn3));
        assert_eq!(notes.section("home").map(|section| section.words.expose()), Some("a\nb"));
        assert!(troubles.is_empty());
    }

    #[test]
    fn what_is_typed_in_a_section_that_is_gone_is_kept_and_each_counts_once() {
        let long = "x".repeat(MAX_ACCOUNT + 1);
        let pairs = [("account_gone", "Judo."), ("account_home", &long), ("account_home", "twice"), ("account_", "no")];
        let posted = Posted::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let (_, notes, troubles) = read(&posted, &Notes::default());
        let kept: Vec<_> = notes.sections.iter().map(|section| (section.key.as_str(), section.words.count())).collect();
        assert_eq!(kept, [("gone", 5), ("home", MAX_ACCOUNT + 1)]);
        let too_long = Problem::TooLong { max: MAX_ACCOUNT, count: MAX_ACCOUNT + 1 };
        assert_eq!(troubles, [Trouble::new("account_home", too_long)]);
    }
}
