//! What was recorded is put right, and a closed record added to: by addenda with a reason.

use heard_app::components::DateParts;
use heard_app::staff::review::{AddendumLine, CorrectionForm, ReviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::addendum::{AddendumText, Correction, Fact, Recorded, Wrong};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::AddendumId;
use heard_domain::papers::{Paper, Papers};
use heard_domain::participation::Code;
use heard_domain::regime::is_timed;
use heard_domain::store::{AddendumRow, ChildFile, Corrected, NewAddendum, NewReview, OpenReview, Part, ReviewRow};
use heard_domain::{Day, Words};

use super::review_facts::contradiction;
use super::review_opened::{Opened, Refused, problem, rule};
use super::{review_papers, typed};
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The fields of the form, for what is typed beside another button.
pub(super) const FIELDS: &[&str] = &[
    "corrected_held-day",
    "corrected_held-month",
    "corrected_held-year",
    "corrected_code",
    "corrected_decisions-day",
    "corrected_decisions-month",
    "corrected_decisions-year",
    "corrected_distribution-day",
    "corrected_distribution-month",
    "corrected_distribution-year",
    "added",
    "why",
];

/// The addenda, opened.
pub(super) fn lines(opened: &Opened) -> Result<Vec<AddendumLine>, Stop> {
    let line = |row: &AddendumRow| {
        let text: AddendumText = opened.key.open(places::addendum_body(row.id), &row.body)?;
        Ok(AddendumLine {
            fact: row.fact,
            old: text.old.into(),
            new: text.new.into(),
            words: text.words.into_inner().into(),
            reason: text.reason.into_inner().into(),
            by: opened.names.get(row.by),
            at: row.at,
        })
    };
    opened.record.addenda.iter().map(line).collect()
}

/// The form as it was typed.
pub(super) fn typed_again(posted: &Posted) -> CorrectionForm {
    let words = |name: &str| posted.words(name).into_inner().into();
    let date = |name: &str| -> DateParts { typed::date_parts(posted, name) };
    CorrectionForm {
        open: FIELDS.iter().any(|field| !posted.line(field).is_empty()),
        held_on: date("corrected_held"),
        code: posted.line("corrected_code").into(),
        decisions: date("corrected_decisions"),
        distribution: date("corrected_distribution"),
        added: words("added"),
        part: posted.line("added_part").into(),
        why: words("why"),
    }
}

/// Puts right what was typed, all of it or nothing.
pub(super) async fn correct(app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let mut troubles = Vec::new();
    let correction = Correction {
        held_on: typed::date(posted, "corrected_held", &mut troubles),
        code: Code::from_code(posted.get("corrected_code")),
        papers: Papers {
            decisions: typed::date(posted, "corrected_decisions", &mut troubles),
            record: None,
            distribution: typed::date(posted, "corrected_distribution", &mut troubles),
        },
    };
    let added = typed::words(posted, "added", AddendumText::MAX, &mut troubles);
    let part = Part::from_code(posted.get("added_part"));
    let why = typed::needed_words(posted, "why", AddendumText::MAX, &mut troubles);
    let file = file(app, opened.child).await?;
    if troubles.is_empty() {
        troubles.extend(correction.wrong(&recorded(opened, &file)).into_iter().map(trouble));
        troubles.extend(not_added(opened, &added, part));
    }
    let changes = correction.changes(&opened.record.review);
    if troubles.is_empty() && changes.is_empty() && added.is_blank() {
        troubles.push(Trouble::new("corrected_held", Problem::NothingToCorrect));
    }
    if troubles.is_empty() {
        let texts = changes
            .into_iter()
            .map(|(fact, old, new)| (fact, AddendumText { old, new, words: Words::default(), reason: why.clone() }));
        let addition = part.filter(|_| !added.is_blank()).map(|part| {
            let (old, new) = (String::new(), String::new());
            (Fact::of_part(part), AddendumText { old, new, words: added, reason: why.clone() })
        });
        let addenda: Vec<_> =
            texts.chain(addition).map(|(fact, text)| addendum(app, working, opened, fact, &text)).collect();
        if app.store.correct_review(&corrected(app, working, opened, file, correction, addenda)).await? {
            return Ok(None);
        }
        troubles.push(Trouble::new("why", Problem::Changed));
    }
    let correction = CorrectionForm { open: true, ..typed_again(posted) };
    Ok(Some(Box::new(ReviewPage { correction, troubles, ..opened.page()? })))
}

/// What the correction is held against.
fn recorded<'a>(opened: &'a Opened, file: &ChildFile) -> Recorded<'a> {
    let review = &opened.record.review;
    let others = || file.reviews.iter().filter(|other| other.id != review.id).filter_map(|other| other.held_on);
    let held = review.held_on.unwrap_or(Day::MAX);
    Recorded {
        review,
        born: opened.details.born,
        entered_care: file.entered_care_on,
        neighbours: (others().filter(|other| *other < held).max(), others().filter(|other| *other > held).min()),
        decisions: opened.record.decisions.len(),
        today: opened.today,
    }
}

/// Why nothing can be added to the record.
fn not_added(opened: &Opened, added: &Words, part: Option<Part>) -> Option<Trouble> {
    if added.is_blank() {
        None
    } else if !opened.record.check.is_closed() {
        Some(Trouble::new("added", Problem::RecordOpen))
    } else {
        part.is_none().then(|| Trouble::new("added_part", Problem::NotChosen))
    }
}

fn addendum(app: &App, working: &Working, opened: &Opened, fact: Fact, text: &AddendumText) -> NewAddendum {
    let id: AddendumId = app.dice.id();
    let action = match fact {
        Fact::Shared | Fact::Private => Action::AddedToRecord,
        Fact::HeldOn | Fact::Participation | Fact::Decisions | Fact::Distribution => Action::CorrectedReview,
    };
    let entry = working.entry(app, opened.child, action, ObjectKind::Review, opened.review.as_bytes());
    NewAddendum { id, fact, body: opened.key.seal(places::addendum_body(id), text), entry }
}

/// All of it, with what follows from another day of the review.
fn corrected(
    app: &App,
    working: &Working,
    opened: &Opened,
    file: ChildFile,
    correction: Correction,
    addenda: Vec<NewAddendum>,
) -> Corrected {
    let (open, renumbered) = match correction.held_on {
        Some(on) => follows(app, opened, file, on),
        None => (OpenReview::AsItStands, Vec::new()),
    };
    let shown = opened.record.check.shown_at.is_some();
    Corrected {
        review: opened.review,
        child: opened.child,
        version: opened.record.review.version,
        correction,
        open,
        renumbered,
        tells_child: shown && addenda.iter().any(|addendum| addendum.fact.reaches_child()),
        addenda,
        by: working.staff,
        at: app.clock.now(),
    }
}

/// The next review and the numbers, counted anew with the day that is right.
fn follows(
    app: &App,
    opened: &Opened,
    mut file: ChildFile,
    on: Day,
) -> (OpenReview, Vec<(heard_domain::id::ReviewId, i64)>) {
    for review in file.reviews.iter_mut().filter(|review| review.id == opened.review) {
        review.held_on = Some(on);
    }
    let table = file.timetable(None);
    let next = table.next().filter(|_| is_timed(&opened.details.legal_status));
    let open = next.map_or(OpenReview::AsItStands, |next| {
        let (id, ordinal, due_on) = (app.dice.id(), next.ordinal.into(), next.due.day);
        OpenReview::Counted(NewReview { id, child: opened.child, ordinal, due_on })
    });
    let held = |review: &ReviewRow| Some((review.id, review.ordinal, review.held_on?));
    (open, table.renumbered(file.reviews.iter().filter_map(held)))
}

/// Where something that cannot be is said.
fn trouble(wrong: Wrong) -> Trouble {
    let field = |fact| match fact {
        Fact::Decisions => "corrected_decisions",
        Fact::Distribution => "corrected_distribution",
        Fact::Participation => "corrected_code",
        Fact::HeldOn | Fact::Shared | Fact::Private => "corrected_held",
    };
    match wrong {
        Wrong::Held(not) => Trouble::new("corrected_held", problem(not)),
        Wrong::Code(broken) => Trouble::new("corrected_code", rule(broken)),
        Wrong::NothingThere(fact) => Trouble::new(field(fact), Problem::NothingThere),
        Wrong::Sent(paper, not) => {
            let fact = if paper == Paper::Decisions { Fact::Decisions } else { Fact::Distribution };
            review_papers::trouble(field(fact), not)
        }
        Wrong::AfterClosing => Trouble::new("corrected_held", Problem::AfterClosing),
        // A closed record has no field of its own for any of these.
        Wrong::Facts(what) => Trouble { field: "corrected_held".into(), ..contradiction(what) },
    }
}
