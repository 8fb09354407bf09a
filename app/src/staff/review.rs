//! The record of a review: the lines of what was said, the facts, the decisions, and that it was held.

mod addenda;
pub mod check;
mod decisions;
pub mod facts;
mod held;
mod lines;
mod papers;

use heard_domain::deadlines::Standing;
use heard_domain::drawing::Drawing;
use heard_domain::id::{ChildId, LineId, ReviewId, ViewsId};
use heard_domain::people::Role;
use heard_domain::review::Missing;
use heard_domain::store::{LetterState, Part, Stage};
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

pub use addenda::{AddendumLine, CorrectionForm};
pub use check::CheckSection;
pub use decisions::{DecisionForm, DecisionLine};
pub use facts::FactsForm;
pub use held::HeldForm;
pub use papers::PaperLine;

use super::speaker::voice_words;
use super::standing::{LetterTag, StandingTag};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Notice, Tag, Tone};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, moment, t, tr};

/// One thing that was said, in the record.
#[derive(Debug, Clone)]
pub struct RecordLine {
    /// Its id.
    pub id: LineId,
    /// From which views.
    pub views: ViewsId,
    /// In which part.
    pub part: Part,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// The question.
    pub question: Text,
    /// The answer, word for word.
    pub answer: Text,
    /// The drawing, if the answer is one.
    pub drawing: Option<Drawing>,
    /// Why it is shared although it was only for the IRO; empty for all others.
    pub reason: Text,
    /// When it was written, if that was before the rest was sent.
    pub at: Option<Moment>,
}

/// A set of views sent for the review.
#[derive(Debug, Clone)]
pub struct SentViews {
    /// Which.
    pub id: ViewsId,
    /// Whose voice.
    pub voice: Voice,
    /// When.
    pub sent_at: Moment,
}

/// The record of a review.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// Which review.
    pub id: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// First and last name.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// 1 for the first.
    pub ordinal: i64,
    /// The last lawful day and how it stands; `None` where other rules time it.
    pub due: Option<(Day, Standing)>,
    /// Where it stands.
    pub stage: Stage,
    /// What is due after it, once it is held.
    pub papers: Vec<PaperLine>,
    /// What the record does not say yet.
    pub missing: Vec<Missing>,
    /// The views sent for it, oldest first.
    pub views: Vec<SentViews>,
    /// The lines, whoever said them.
    pub lines: Vec<RecordLine>,
    /// The facts, as kept or as typed.
    pub facts: FactsForm,
    /// The decisions.
    pub decisions: Vec<DecisionLine>,
    /// A decision that was typed and not taken.
    pub decision: DecisionForm,
    /// The day that was typed as the day on which it was held.
    pub held: HeldForm,
    /// Where the checking by the child stands, and whether the record is closed.
    pub check: CheckSection,
    /// What was put right or added, oldest first.
    pub addenda: Vec<AddendumLine>,
    /// What was typed to be put right and not taken.
    pub correction: CorrectionForm,
    /// Whether the facts are what was typed into a form of before the record was closed.
    pub typed_in_vain: bool,
    /// Whether what was asked for was done, and something that was typed beside it is still to be sent.
    pub left_over: bool,
    /// Where the letter stands.
    pub letter: Option<LetterState>,
    /// Whether somebody changed the record while this was typed.
    pub changed: bool,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The record of a review.
#[component]
pub fn Review(
    /// What it shows.
    page: ReviewPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Child { child: page.child }.href();
    let open = page.check.closed_at.is_none();
    let closed = check::closed(&page.check);
    let close = check::close(&page.check, &page.called);
    let (dates, missing, sent) = (dates(&page), missing(&page), sent(&page));
    let (shared, private) = (lines::lines(&page, Part::Shared), lines::lines(&page, Part::Private));
    let correction = addenda::form(&page, open);
    let facts = match open {
        true => facts::form(page.facts, &page.called).into_any(),
        false => facts::kept(page.facts, &page.called, page.typed_in_vain).into_any(),
    };
    view! {
        <StaffShell title=t("staff-record-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            {page
                .changed
                .then(|| {
                    view! {
                        <Notice title=t("staff-changed-title")>
                            <p>{t("staff-changed-what")}</p>
                        </Notice>
                    }
                })}
            {page
                .left_over
                .then(|| {
                    view! {
                        <Notice title=t("staff-left-over-title")>
                            <p>{t("staff-left-over")}</p>
                        </Notice>
                    }
                })}
            <h1>{tr("staff-record-heading", args! { "name" => page.name.to_string(), "number" => page.ordinal })}</h1>
            {closed}
            {dates}
            {open.then_some(missing)}
            // One form: whatever button is pressed, what was typed elsewhere on the page goes along and is kept.
            <form method="post" class="flow" autocomplete="off" novalidate>
                // What the Enter key presses.
                {open
                    .then(|| {
                        view! { <button class="hidden" type="submit" tabindex="-1" aria-hidden="true"></button> }
                    })}
                <h2 id="said">{t("staff-record-said")}</h2>
                {sent}
                {shared}
                {private}
                {facts}
                {decisions::list(page.decisions, page.decision, open, &page.called)}
                {(page.stage == Stage::Open).then(|| held::form(page.held))}
                {check::section(page.check, &page.called)}
                {close}
                {papers::acts(page.papers)}
                {addenda::list(page.addenda)}
                {correction}
            </form>
            <h2>{t("staff-record-letter")}</h2>
            <p>
                {(matches!(page.stage, Stage::Held(_)) || page.letter.is_some())
                    .then(|| view! { <LetterTag letter=page.letter /> })}
                " "
                <a href=paths::staff::Letter { review: page.id }.href()>{t("staff-record-to-letter")}</a>
            </p>
        </StaffShell>
    }
}

fn dates(page: &ReviewPage) -> impl IntoView + use<> {
    let state = match (page.stage, page.due) {
        (Stage::Held(held), _) => view! { <p>{tr("staff-record-held", args! { "day" => day(held) })}</p> }.into_any(),
        (Stage::Ended(left), _) => view! { <p>{tr("staff-review-ended", args! { "day" => day(left) })}</p> }.into_any(),
        (Stage::Open, Some((due, standing))) => view! {
            <p>{tr("staff-record-due", args! { "day" => day(due) })} " " <StandingTag due=due standing=standing /></p>
        }
        .into_any(),
        (Stage::Open, None) => view! { <p>{t("staff-review-untimed")}</p> }.into_any(),
    };
    view! { {state} {papers::list(&page.papers)} }
}

fn missing(page: &ReviewPage) -> impl IntoView + use<> {
    let items: Vec<_> = page
        .missing
        .iter()
        .map(|what| {
            let (field, key) = words(*what);
            view! { <li><a href=format!("#{field}")>{t(key)}</a></li> }
        })
        .collect();
    if items.is_empty() {
        return view! { <p><Tag label=t("staff-missing-nothing") tone=Tone::Good /></p> }.into_any();
    }
    view! {
        <div id="missing" tabindex="-1">
            <Notice title=t("staff-missing-title")>
                <ul>{items}</ul>
            </Notice>
        </div>
    }
    .into_any()
}

/// The field that says what is missing, and the key of its words.
const fn words(missing: Missing) -> (&'static str, &'static str) {
    match missing {
        Missing::SeenAlone => ("seen_alone", crate::key!("staff-missing-seen-alone")),
        Missing::SeenOn => ("seen_on", crate::key!("staff-missing-seen-on")),
        Missing::SeenAloneReason => ("seen_alone_words", crate::key!("staff-missing-seen-alone-reason")),
        Missing::Format => ("format", crate::key!("staff-missing-format")),
        Missing::Venue => ("venue", crate::key!("staff-missing-venue")),
        Missing::Attendance => ("attendance", crate::key!("staff-missing-attendance")),
        Missing::Contribution => ("contribution", crate::key!("staff-missing-contribution")),
        Missing::Participation => ("participation", crate::key!("staff-missing-participation")),
        Missing::ParticipationReason => ("participation_words", crate::key!("staff-missing-participation-reason")),
        Missing::Attended => ("attended", crate::key!("staff-missing-attended")),
        Missing::Account => ("account", crate::key!("staff-missing-account")),
        Missing::Decisions => ("what", crate::key!("staff-missing-decisions")),
    }
}

fn sent(page: &ReviewPage) -> impl IntoView + use<> {
    if page.views.is_empty() {
        return view! { <p>{t("staff-record-no-views")}</p> }.into_any();
    }
    let items: Vec<_> = page
        .views
        .iter()
        .map(|views| {
            view! {
                <li>
                    <a href=paths::staff::Views { child: page.child, views: views.id }.href()>{moment(views.sent_at)}</a>
                    ", "
                    {voice_words(views.voice)}
                </li>
            }
        })
        .collect();
    view! { <ul>{items}</ul> }.into_any()
}
