//! A review in one sitting: what was said on one side, the record on the other: the facts, the decisions, and that it
//! was held.
//!
//! All of it is one form: whatever button is pressed, what was typed elsewhere on the page goes along and is kept. What
//! stands in `data-stays` a script sends by itself (`app/js/desk.js`), and the page stays where it is.

pub mod account;
mod addenda;
mod agreeing;
pub mod attending;
pub mod check;
mod decisions;
pub mod facts;
mod header;
mod held;
pub mod line;
pub mod monitoring;
mod papers;
mod said;
pub mod suggestion;

use heard_domain::deadlines::Standing;
use heard_domain::drawing::Drawing;
use heard_domain::id::{ChildId, LineId, ReviewId, ViewsId};
use heard_domain::people::Role;
use heard_domain::review::Missing;
use heard_domain::store::{LetterState, Part, Stage};
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

pub use account::{AccountForm, SectionForm};
pub use addenda::{AddendumLine, CorrectionForm};
pub use agreeing::{AgreeingSection, LinkLine};
pub use attending::AttendingForm;
pub use check::CheckSection;
pub use decisions::{DecisionForm, DecisionLine};
pub use facts::FactsForm;
pub use held::HeldForm;
pub use monitoring::MonitoringForm;
pub use papers::PaperLine;
pub use said::{Said, SaidLine, SaidSet, TypedReply};

use super::child_header::{ChildFolded, ChildHead};
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::components::Notice;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, t};

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

/// The record of a review.
#[derive(Debug, Clone)]
pub struct ReviewPage {
    /// Which review.
    pub id: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// What heads every page of the child; it is read for whoever is shown the page.
    pub head: Option<ChildHead>,
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
    /// What was said for it.
    pub said: Said,
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
    /// The decisions sent to those who carry them out; `None` before the review is held.
    pub agreeing: Option<AgreeingSection>,
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
    /// What is kept of what somebody types here.
    pub typing: Typing,
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
    let (header, said) = (header::header(&page), said::said(&page));
    let correction = addenda::form(&page, open);
    let called = page.called.clone();
    let facts = match open {
        true => facts::form(page.facts, (page.id, page.child), &called).into_any(),
        false => facts::kept(page.facts, &called, page.typed_in_vain).into_any(),
    };
    view! {
        <StaffShell title=t("staff-record-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            {notice(page.changed, t("staff-changed-title"), t("staff-changed-what"))}
            {notice(page.left_over, t("staff-left-over-title"), t("staff-left-over"))}
            <Unsent typing=page.typing.clone() />
            {page.head.map(|head| view! { <ChildFolded head=head /> })}
            <form method="post" class="sitting" id="sitting" autocomplete="off" novalidate>
                // What the Enter key presses.
                {open
                    .then(|| {
                        view! { <button class="hidden" type="submit" tabindex="-1" aria-hidden="true"></button> }
                    })}
                {header}
                {closed.into_any()}
                <div class="sitting__sides">
                    {said}
                    <section class="sitting__record flow" aria-labelledby="record">
                        <h2 class="hidden" id="record" tabindex="-1">
                            {t("staff-record-title")}
                        </h2>
                        {check::section(page.check, page.id, &called).into_any()}
                        {facts}
                        {decisions::list((page.decisions, page.child), page.decision, open, &called).into_any()}
                        {(page.stage == Stage::Open).then(|| held::form(page.held).into_any())}
                        {papers::acts(page.papers).into_any()}
                        {agreeing::section(page.agreeing).into_any()}
                        {addenda::list(page.addenda).into_any()}
                        {correction.into_any()}
                    </section>
                </div>
                <TypingFields typing=page.typing />
            </form>
        </StaffShell>
    }
}

/// Something to know before anything else.
fn notice(there: bool, title: Text, words: Text) -> impl IntoView + use<> {
    there.then(|| {
        view! {
            <Notice title=title>
                <p>{words}</p>
            </Notice>
        }
    })
}
