//! The letter to a child, being written: the child's own points, the replies and the decisions beside it.

mod sent;
mod simpler;

use heard_domain::documents::LetterText;
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::people::Role;
use heard_domain::plain::Missing;
use heard_domain::store::LetterState;
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

pub use simpler::{Given, SimplerPart};

use super::child_header::{ChildFolded, ChildHead};
use super::findings::Findings;
use super::guarded::{Guarded, Mark};
use super::letter_paper::{GivenLine, waits};
use super::speaker::Whose;
use super::standing::LetterTag;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Details, Notice, Tag, TextBox, Tone};
use crate::fields;
use crate::islands::LetterChecks;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::LetterAct;
use crate::text::{Text, day, t, tr};

/// The longest reason for sending none, in characters.
pub const MAX_REASON: usize = 1_000;

/// Something that can be put into the letter.
#[derive(Debug, Clone)]
pub struct Point {
    /// What the page shows.
    pub shown: Text,
    /// Whose voice it is, and who helped or spoke; `None` for a decision.
    pub whose: Option<(Voice, Option<Helper>)>,
    /// A line of more, such as the reply to it.
    pub more: Text,
    /// The paragraph that it makes in the letter.
    pub put: String,
    /// Whether it is ticked, to go in with others.
    pub ticked: bool,
}

/// A decision that does not say who or by when.
#[derive(Debug, Clone)]
pub struct Incomplete {
    /// What will happen.
    pub what: Text,
    /// What is missing.
    pub missing: Vec<Missing>,
}

/// Where the letter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being written.
    Writing,
    /// Sent, and not readable until then: it can be taken back.
    Sent {
        /// Until then.
        readable_at: Moment,
    },
    /// The child can read it.
    Readable {
        /// When the child first opened it.
        opened_at: Option<Moment>,
    },
    /// None is sent.
    Withheld,
}

/// The letter.
#[derive(Debug, Clone)]
pub struct LetterPage {
    /// To whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// What heads every page of the child.
    pub head: ChildHead,
    /// About which review.
    pub review: ReviewId,
    /// When it was held.
    pub held_on: Option<Day>,
    /// Where it stands.
    pub stage: Stage,
    /// The version that this was written on; 0 for a new one.
    pub version: i64,
    /// The text, as kept or typed.
    pub text: Text,
    /// Names of people in it, which may be written in capitals.
    pub names: Vec<String>,
    /// What the letter is compared with.
    pub guarded: Guarded,
    /// What the guard found; once it was asked for, by the names of other children too.
    pub marks: Vec<Mark>,
    /// What whoever writes it is called to the child.
    pub from: Option<String>,
    /// What the child and their advocate said in the shared part, in the order of the record, then the decisions.
    pub points: Vec<Point>,
    /// Decisions that do not say who or by when.
    pub incomplete: Vec<Incomplete>,
    /// Why none is sent: as typed, or as kept.
    pub reason: Text,
    /// How the child said it felt: the code of a feeling.
    pub feeling: Option<Text>,
    /// What the child said is not quite right.
    pub not_quite: Text,
    /// What the child wrote back, and when.
    pub reply: Option<(Text, Moment)>,
    /// The letter said again more simply.
    pub simpler: SimplerPart,
    /// Whether it was printed as it stands, and nobody said yet that it was given.
    pub printed: bool,
    /// That it was given on paper.
    pub given: Option<GivenLine>,
    /// Whether it was just saved.
    pub saved: bool,
    /// Whether somebody changed it while this was typed.
    pub changed: bool,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The letter.
#[component]
pub fn Letter(
    /// What it shows.
    page: LetterPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Review { review: page.review }.href();
    let state = match page.stage {
        Stage::Writing if page.version == 0 => None,
        Stage::Writing => Some(LetterState::Draft),
        Stage::Sent { .. } | Stage::Readable { .. } => Some(LetterState::Sent),
        Stage::Withheld => Some(LetterState::Withheld),
    };
    let tag = (state.is_some() || page.held_on.is_some()).then(|| view! { <LetterTag letter=state /> });
    let heading = tr("staff-letter-heading", args! { "name" => page.called.to_string() });
    view! {
        <StaffShell title=t("staff-letter-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            {page
                .changed
                .then(|| {
                    view! {
                        <Notice title=t("staff-changed-title")>
                            <p>{t("staff-changed-what")}</p>
                        </Notice>
                    }
                })}
            <ChildFolded head=page.head.clone() />
            <h1>{heading}</h1>
            <p>
                {tag}
                {page.held_on.map(|held| view! { " " {tr("staff-record-held", args! { "day" => day(held) })} })}
            </p>
            {page.printed.then(|| waits(page.review))}
            {page.saved.then(|| view! { <p role="status">{t("staff-letter-saved")}</p> })}
            {match page.stage {
                Stage::Writing | Stage::Withheld => writing(&page).into_any(),
                Stage::Sent { .. } | Stage::Readable { .. } => sent::sent(&page).into_any(),
            }}
        </StaffShell>
    }
}

/// The editor, with what can be put in beside it.
fn writing(page: &LetterPage) -> impl IntoView + use<> {
    let (text, names, marks) = (page.text.to_string(), page.names.clone(), page.marks.clone());
    let withheld = page.stage == Stage::Withheld;
    let points = points(page);
    let (kept_reason, value) = (page.reason.clone(), page.text.clone());
    view! {
        {withheld.then(|| view! { <Notice title=t("staff-letter-withheld-title")><p>{kept_reason}</p></Notice> })}
        <Unsent typing=page.typing.clone() />
        <form method="post" class="letter-editor">
            <input type="hidden" name=fields::VERSION value=page.version.to_string() />
            <div class="letter-editor__points">{points}</div>
            <div class="letter-editor__text">
                <LetterChecks review=page.review names=names.clone()>
                    <TextBox
                        name="text"
                        label=t("staff-letter-text")
                        hint=t("staff-letter-text-hint")
                        value=value
                        max=LetterText::MAX
                        rows=22
                    />
                    <h2>{t("staff-letter-checks")}</h2>
                    <p class="hint">{t("staff-letter-checks-hint")}</p>
                    <Findings text=text names=names marks=marks within="text" />
                </LetterChecks>
                {incomplete(&page.incomplete)}
                <div class="actions">
                    <Button label=t("staff-letter-preview") name=DO value=LetterAct::Preview />
                    <Button label=t("staff-letter-save") kind=ButtonKind::Secondary name=DO value=LetterAct::Save />
                    <Button label=t("staff-letter-check") kind=ButtonKind::Secondary name=DO value=LetterAct::Check />
                </div>
                <TypingFields typing=page.typing.clone() />
            </div>
        </form>
        {(!withheld).then(|| withhold(page))}
    }
}

/// The way not to send one, which asks for a reason.
fn withhold(page: &LetterPage) -> impl IntoView + use<> {
    let open = page.troubles.iter().any(|trouble| trouble.field == "reason");
    let (version, reason) = (page.version.to_string(), page.reason.clone());
    view! {
        <Details summary=t("staff-letter-withhold") open=open>
            <form method="post">
                <input type="hidden" name=fields::VERSION value=version />
                <TextBox
                    name="reason"
                    label=t("staff-letter-withhold-reason")
                    hint=t("staff-letter-withhold-hint")
                    value=reason
                    max=MAX_REASON
                    rows=4
                />
                <Button
                    label=t("staff-letter-withhold-button")
                    kind=ButtonKind::Danger
                    name=DO
                    value=LetterAct::Withhold
                />
            </form>
        </Details>
    }
}

/// What the child said and what was decided, each with a button that puts it into the letter on the server.
fn points(page: &LetterPage) -> impl IntoView + use<> {
    let items: Vec<_> = page
        .points
        .iter()
        .enumerate()
        .map(|(place, point)| {
            let there = page.text.contains(&point.put);
            let id = format!("tick-{place}");
            let tick = (!there).then(|| {
                view! {
                    <p class="point__tick">
                        <input
                            type="checkbox"
                            name=fields::TICK
                            id=id.clone()
                            value=place.to_string()
                            checked=point.ticked
                        />
                        <label for=id>
                            {t("staff-letter-tick")} <span class="hidden">": " {point.shown.clone()}</span>
                        </label>
                    </p>
                }
            });
            view! {
                <li class="card">
                    <p class="words" dir="auto">
                        {point.shown.clone()}
                    </p>
                    {point.whose.clone().map(|(voice, helper)| view! { <Whose voice=voice helper=helper /> })}
                    {(!point.more.is_empty()).then(|| view! { <p class="hint">{point.more.clone()}</p> })}
                    {there.then(|| view! { <p><Tag label=t("staff-letter-there") tone=Tone::Good /></p> })}
                    {tick}
                    <Button
                        label=t("staff-letter-put")
                        kind=ButtonKind::Quiet
                        name=fields::PUT
                        value=place.to_string()
                        about=point.shown.clone()
                        reads_at="text"
                    />
                </li>
            }
        })
        .collect();
    view! {
        <h2>{t("staff-letter-points")}</h2>
        {if items.is_empty() {
            view! { <p class="hint">{t("staff-letter-points-none")}</p> }.into_any()
        } else {
            view! {
                <Button
                    label=t("staff-letter-put-ticked")
                    kind=ButtonKind::Secondary
                    name=DO
                    value=LetterAct::PutTicked
                    reads_at="text"
                />
                <ul class="points">{items}</ul>
            }
                .into_any()
        }}
    }
}

fn incomplete(decisions: &[Incomplete]) -> impl IntoView + use<> {
    let items: Vec<_> = decisions
        .iter()
        .map(|decision| {
            let lacks = match decision.missing.as_slice() {
                [Missing::Who] => t("staff-letter-no-who"),
                [Missing::When] => t("staff-letter-no-when"),
                _ => t("staff-letter-no-who-when"),
            };
            view! { <li>{decision.what.clone()} ": " {lacks}</li> }
        })
        .collect();
    (!items.is_empty()).then(|| {
        view! {
            <Notice title=t("staff-letter-incomplete")>
                <ul>{items}</ul>
            </Notice>
        }
    })
}
