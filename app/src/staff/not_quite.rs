//! The child's "not quite" answered: their words, and every line of theirs as it stands and as changed, side by side.
//!
//! The line that was placed stays as it was said; what it says from then on, or why it stays, stands beside it in the
//! record, under the child's words ([`settled`]).

use heard_domain::Moment;
use heard_domain::drawing::Drawing;
use heard_domain::id::{AnswerId, ChildId, ReviewId};
use heard_domain::not_quite::NotQuiteText;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::findings::Advice;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, Drawn, FieldError, Notice, TextBox};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, moment, t, tr};

/// The longest answer to the child, in characters.
pub const MAX_REPLY: usize = 2_000;

/// Up to so many lines are open from the beginning.
const FEW: usize = 3;

/// The field of a line as it should stand.
pub const NOW: &str = "now";
/// The field of why a line stays; without an answer behind it, why all of it does.
pub const BECAUSE: &str = "because";

/// The name of a field of one line.
#[must_use]
pub fn field(name: &str, answer: AnswerId) -> String {
    format!("{name}-{answer}")
}

/// A "not quite" of before that was answered, of one line or of the whole record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotQuiteLine {
    /// The child's words.
    pub said: Text,
    /// The line as changed; empty where it stays.
    pub now: Text,
    /// Why it stays; empty where it was changed.
    pub because: Text,
    /// When it was answered.
    pub at: Moment,
}

/// What was said to be not quite right, and what became of it.
pub(super) fn settled(lines: &[NotQuiteLine]) -> impl IntoView + use<> {
    let lines: Vec<_> = lines
        .iter()
        .map(|line| {
            let (label, words) = match line.now.is_empty() {
                true => (t("staff-not-quite-stays"), line.because.clone()),
                false => (t("staff-not-quite-changed"), line.now.clone()),
            };
            view! {
                <div class="reply">
                    <p class="reply__kind">{tr("staff-not-quite-said", args! { "when" => moment(line.at) })}</p>
                    <p class="words own-words" dir="auto">
                        {line.said.clone()}
                    </p>
                    <p>{label}</p>
                    <p class="words" dir="auto">
                        {words}
                    </p>
                </div>
            }
        })
        .collect();
    (!lines.is_empty()).then_some(lines)
}

/// One line of the record that the child was shown.
#[derive(Debug, Clone)]
pub struct LineToSettle {
    /// The answer that stands in it.
    pub answer: AnswerId,
    /// The question.
    pub question: Text,
    /// What it says now: as it was said, or as it was changed last.
    pub stands: Text,
    /// The drawing, if it is one.
    pub drawing: Option<Drawing>,
    /// As typed: what it should say.
    pub now: Text,
    /// As typed: why it stays.
    pub because: Text,
    /// What was answered before.
    pub settled: Vec<NotQuiteLine>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct NotQuitePage {
    /// Of which review.
    pub review: ReviewId,
    /// Whose.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// When the child said it last, and their words; `None` where nothing waits for an answer.
    pub said: Option<(Moment, Text)>,
    /// The lines, in the order of the record.
    pub lines: Vec<LineToSettle>,
    /// As typed: why all of it stays.
    pub because: Text,
    /// As typed: what is said to the child beside that.
    pub reply: Text,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Answers a child's "not quite".
#[component]
pub fn NotQuite(
    /// What it shows.
    page: NotQuitePage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Review { review: page.review }.href();
    let name = page.called.to_string();
    let name = move || args! { "name" => name.clone() };
    let heading = tr("staff-not-quite-heading", name());
    let Some((at, words)) = page.said.clone() else {
        let in_vain = in_vain(&page);
        return view! {
            <StaffShell title=t("staff-not-quite-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
                <h1>{heading}</h1>
                <p>{t("staff-not-quite-nothing")}</p>
                {in_vain}
            </StaffShell>
        }
        .into_any();
    };
    let (lines, called) = (page.lines, page.called.clone());
    // Made inside the shell, where fields find their faults.
    let lines = move || {
        let few = lines.len() <= FEW;
        lines.into_iter().map(|line| to_settle(line, few, &called)).collect::<Vec<_>>()
    };
    let said = args! { "name" => page.called.to_string(), "when" => moment(at) };
    let said = tr("staff-check-said-not-quite", said);
    let (because, reply) = (page.because.to_string(), page.reply.to_string());
    view! {
        <StaffShell title=t("staff-not-quite-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <h1>{heading}</h1>
            <p>{said}</p>
            <p class="words own-words" dir="auto">
                {words}
            </p>
            <Unsent typing=page.typing.clone() />
            <form method="post" class="flow" autocomplete="off" novalidate>
                <input type="hidden" name=fields::SAID_AT value=at.timestamp_micros().to_string() />
                <p class="hint">{tr("staff-not-quite-what", name())}</p>
                <FieldError name="lines".into() />
                <div id="lines" class="flow" tabindex="-1">
                    {lines()}
                </div>
                <TextBox
                    name=BECAUSE
                    label=t("staff-not-quite-all")
                    hint=t("staff-not-quite-all-hint")
                    value=page.because
                    max=NotQuiteText::MAX_BECAUSE
                    rows=2
                />
                <Advice text=because />
                <TextBox
                    name="reply"
                    label=tr("staff-check-reply", name())
                    hint=t("staff-not-quite-reply-hint")
                    value=page.reply
                    max=MAX_REPLY
                    rows=4
                />
                <Advice text=reply />
                <Button label=t("staff-check-reply-send") />
                <TypingFields typing=page.typing />
            </form>
        </StaffShell>
    }
    .into_any()
}

/// What was typed for a "not quite" that was taken back, answered or closed meanwhile.
fn in_vain(page: &NotQuitePage) -> impl IntoView + use<> {
    let typed = page.lines.iter().flat_map(|line| {
        let now = (line.now.trim() != line.stands.trim()).then(|| line.now.clone());
        now.into_iter().chain([line.because.clone()])
    });
    let words: Vec<_> = typed
        .chain([page.because.clone(), page.reply.clone()])
        .filter(|words| !words.is_empty())
        .map(|words| view! { <p class="words">{words}</p> })
        .collect();
    (!words.is_empty()).then(|| view! { <Notice><p>{t("staff-facts-in-vain")}</p> {words}</Notice> })
}

/// A line as it stands beside the line as it should.
fn to_settle(line: LineToSettle, open: bool, called: &Text) -> impl IntoView + use<> {
    let typed = line.now.trim() != line.stands.trim() || !line.because.is_empty();
    let because = line.because.to_string();
    let stands = match line.drawing {
        Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
        None => view! {
            <p class="both__words" dir="auto">
                {line.stands}
            </p>
        }
        .into_any(),
    };
    view! {
        <details open={open || typed}>
            <summary dir="auto">{line.question.clone()}</summary>
            <section class="both">
                {settled(&line.settled)}
                <div class="both__texts">
                    <div class="both__text">
                        <h2>
                            {t("staff-not-quite-as-it-stands")} <span class="hidden">": " {line.question.clone()}</span>
                        </h2>
                        {stands}
                    </div>
                    <div class="both__text">
                        <TextBox
                            name=field(NOW, line.answer)
                            label=t("staff-not-quite-as-changed")
                            value=line.now
                            max=NotQuiteText::MAX
                            rows=4
                        />
                    </div>
                </div>
                <TextBox
                    name=field(BECAUSE, line.answer)
                    label=t("staff-not-quite-why")
                    hint=tr("staff-not-quite-why-hint", args! { "name" => called.to_string() })
                    value=line.because
                    max=NotQuiteText::MAX_BECAUSE
                    rows=2
                />
                <Advice text=because />
            </section>
        </details>
    }
}
