//! What was said for a review, beside its record: every set of views opened once, and what was typed to it.

use heard_app::staff::acts::ReviewAct;
use heard_app::staff::review::line::reply_field;
use heard_app::staff::review::{DecisionLine, Said, SaidLine, SaidSet, TypedReply};
use heard_app::text::t;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::matter::Desk;
use heard_domain::people::Language;
use heard_domain::promise::in_order;
use heard_domain::store::{Asked, ViewsRow};

use super::review_opened::Opened;
use super::review_page::decision_line;
use super::views_set::OpenedSet;
use super::{review_not_quite, typed};
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// All of it, oldest first. Views that do not open say so, and take nothing else with them.
pub(super) async fn said(app: &App, working: &Working, opened: &Opened) -> Result<Said, Stop> {
    let mut said = Said { before: before(app, working, opened).await?, ..Said::default() };
    let pages = app.store.pages(opened.child).await?;
    for (place, row) in opened.record.views.iter().enumerate() {
        let set = match OpenedSet::read(app, working, &opened.key, opened.child, row.id).await {
            Ok(set) => Some(set),
            Err(Stop::Broken) => None,
            Err(stop) => return Err(stop),
        };
        let pages = pages.iter().filter(|page| page.views == row.id).count();
        said.sets.push(SaidSet { pages, ..heading(row, set.as_ref()) });
        for given in set.iter().flat_map(|set| &set.body.given) {
            let answer = set.as_ref().ok_or(Stop::Broken)?.line(&opened.key, &opened.record, given)?;
            said.lines.push(SaidLine {
                set: place,
                topic: given.said.topic().map(|topic| t(&format!("topic-{topic}"))),
                typed: kept(&answer),
                not_quite: review_not_quite::of_line(opened, Some((row.id, given.id)))?,
                free: given.said.is_shared_freely(row.purpose) && answer.placed.is_none(),
                answer,
                ticked: false,
            });
        }
    }
    Ok(said)
}

fn heading(row: &ViewsRow, set: Option<&OpenedSet>) -> SaidSet {
    SaidSet {
        id: row.id,
        voice: row.voice,
        helper: set.and_then(|set| set.body.helper.clone()),
        language: set.map_or(Language::English, |set| set.language),
        purpose: row.purpose,
        sent_at: row.sent_at,
        confirmed: row.confirmed_at.is_some(),
        managers: Desk::answering(row.purpose) == Desk::Manager,
        unreadable: set.is_none(),
        pages: 0,
    }
}

/// A reply as it is kept, in the fields of its form.
fn kept(answer: &heard_app::staff::views::AnswerLine) -> TypedReply {
    answer.reply.clone().map_or_else(TypedReply::default, |reply| TypedReply {
        words: reply.words.into_inner().into(),
        who: reply.who.into_inner().into(),
        by: reply.by.map(Into::into).unwrap_or_default(),
        open: false,
    })
}

/// What was promised before and heads this record ([`heard_domain::promise::Promise::heads_record`]), what waits first.
async fn before(app: &App, working: &Working, opened: &Opened) -> Result<Vec<DecisionLine>, Stop> {
    let reviews = file(app, opened.child).await?.reviews;
    let review = &opened.record.review;
    if reviews.iter().all(|other| other.ordinal >= review.ordinal) {
        return Ok(Vec::new());
    }
    let entry = working.entry(app, opened.child, Action::ReadPromises, ObjectKind::Child, opened.child.as_bytes());
    let mut promises = app.store.read_promises(Asked::All(opened.child), &entry).await?;
    promises.retain(|promise| promise.heads_record(review, &reviews));
    in_order(&mut promises, opened.today);
    promises.iter().map(|promise| decision_line(&opened.key, promise, opened.today)).collect()
}

/// Whether anything stands in the fields beside what was said, so that it has to be looked at.
pub(super) fn is_typed(posted: &Posted) -> bool {
    let of_lines = ["words-", "who-", "by-", "tick"];
    posted.pairs().iter().any(|(name, value)| {
        !value.trim().is_empty() && (name == "reason" || of_lines.iter().any(|prefix| name.starts_with(prefix)))
    })
}

/// Puts what was typed and ticked beside what was said back where it stood, but for what `done` took with it; whether
/// any of it is still to be sent. What was typed into a line that is `at` fault is shown open.
pub(super) fn beside(said: &mut Said, done: Option<ReviewAct>, posted: &Posted) -> bool {
    let placed = matches!(done, Some(ReviewAct::PlaceTicked(_)));
    let mut left = false;
    if !placed {
        said.reason = posted.words("reason").into_inner().into();
        left = !said.reason.trim().is_empty();
    }
    for line in &mut said.lines {
        let (set, answer) = (said.sets[line.set].id, line.answer.id);
        line.ticked = !placed && posted.all(heard_app::fields::TICK).any(|tick| tick == format!("{set}:{answer}"));
        left |= line.ticked;
        let field = |name| reply_field(name, answer);
        let answered = matches!(done, Some(ReviewAct::Answer(act)) if act.answer == answer);
        if answered || !posted.has(&field("words")) {
            continue;
        }
        let words = |name| posted.words(&field(name)).into_inner().into();
        let by = typed::date_parts(posted, &field("by"));
        let typed = TypedReply { words: words("words"), who: words("who"), by, open: false };
        let kept = &line.typed;
        let open = (typed.words != kept.words) || (typed.who != kept.who) || (typed.by != kept.by);
        line.typed = TypedReply { open, ..typed };
        left |= open;
    }
    left
}
