//! One matter: who asked or said what, in whose voice; each answer with its reply; how it is settled.

use heard_domain::id::{ChildId, ReviewId};
use heard_domain::matter::{Happened, Kind};
use heard_domain::people::{Language, Role};
use heard_domain::store::DecisionState;
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::advocates::{Advocates, AdvocatesCard};
use super::matters::{MatterLine, MatterState, kind};
use super::speaker::{not_for_child, voice_rows, voice_words};
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::views::{AnswerLine, AnswerWords, reply_words, tags, waiting};
use super::{Section, nav};
use crate::acts::DO;
use crate::components::{Button, Notice, SummaryList, SummaryRow, TextBox};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::MatterAct;
use crate::text::{Text, day, moment, t, tr};
use crate::{args, key};

/// The longest outcome, in characters.
pub const MAX_OUTCOME: usize = 2_000;

/// What a matter is about.
#[derive(Debug, Clone)]
pub enum About {
    /// Views that were sent to this desk.
    Views(Said),
    /// A promise.
    Promise(Promised),
    /// A letter, about this review, and what the child wrote of it; empty when nothing, or not for this desk.
    Letter(ReviewId, Text),
    /// A record, and what is not quite right in it, likewise.
    Record(ReviewId, Text),
    /// Something that is no longer there.
    Gone,
}

/// Views, as this desk reads them.
#[derive(Debug, Clone)]
pub struct Said {
    /// Whose voice.
    pub voice: Voice,
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// In which language.
    pub language: Language,
    /// The answers, in the order of the form.
    pub answers: Vec<AnswerLine>,
    /// How many answers are only for the IRO and so not shown here.
    pub kept_back: usize,
}

/// A promise, and what became of it.
#[derive(Debug, Clone)]
pub struct Promised {
    /// What was to happen; `None` where it answers what was said to the IRO alone, and this is another desk.
    pub what: Option<Text>,
    /// Who was to do it.
    pub who: Text,
    /// By when.
    pub due: Day,
    /// What the record says of it.
    pub state: DecisionState,
    /// Why it did not happen, or not all of it.
    pub because: Text,
    /// What the child says of it, and when.
    pub said: Option<(Happened, Moment)>,
}

/// One matter.
#[derive(Debug, Clone)]
pub struct MatterPage {
    /// Who looks.
    pub role: Role,
    /// All but the words.
    pub line: MatterLine,
    /// Whose.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// What it is about.
    pub about: About,
    /// Whether it is settled by doing what was asked, so that no outcome is recorded.
    pub by_doing: bool,
    /// The child's advocates, where one is asked for.
    pub advocates: Option<Advocates>,
    /// What was done, or what was typed so far.
    pub outcome: Text,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// One matter.
#[component]
pub fn Matter(
    /// What it shows.
    page: MatterPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let iro = (page.role == Role::Manager && !page.line.iro.is_empty())
        .then(|| view! { ". " {t("staff-urgent-iro")} ": " {page.line.iro.clone()} });
    let to_child = (page.role == Role::Iro).then(|| {
        view! {
            <p>
                <a href=paths::staff::Child { child: page.child }.href()>
                    {tr("staff-matter-to-child", args! { "name" => page.called.to_string() })}
                </a>
            </p>
        }
    });
    let advocates = page.advocates.clone().map(|advocates| view! { <AdvocatesCard advocates=advocates /> });
    view! {
        <StaffShell
            title=t("staff-matter-title")
            nav=nav(page.role, Section::Matters)
            faults=faults
            back=paths::staff::MATTERS
        >
            <h1>{kind(page.line.kind)}</h1>
            <p>
                {page.line.name.clone()} ", " {moment(page.line.raised_at)} {iro}
            </p>
            <p>
                <MatterState line=page.line.clone() />
            </p>
            {about(&page)}
            {to_child}
            {advocates}
            {outcome(page)}
        </StaffShell>
    }
}

fn about(page: &MatterPage) -> AnyView {
    let link = |href: String, key: &str, words: &Text| {
        view! {
            {(!words.is_empty())
                .then(|| {
                    view! {
                        <h2>{t("staff-matter-words")}</h2>
                        <p class="words own-words" dir="auto">
                            {words.clone()}
                        </p>
                    }
                })}
            <p>
                <a href=href>{t(key)}</a>
            </p>
        }
        .into_any()
    };
    match &page.about {
        About::Views(said) => views(page, said).into_any(),
        About::Promise(promised) => promise(page, promised).into_any(),
        About::Letter(review, words) => {
            link(paths::staff::Letter { review: *review }.href(), key!("staff-matter-to-letter"), words)
        }
        About::Record(review, words) => {
            let open = page.line.kind == Kind::NotQuite && page.line.settled.is_none();
            let (href, key) = match open {
                true => (paths::staff::NotQuite { review: *review }.href(), key!("staff-matter-to-not-quite")),
                false => (paths::staff::Review { review: *review }.href(), key!("staff-matter-to-record")),
            };
            link(href, key, words)
        }
        About::Gone => view! { <p>{t("staff-matter-gone")}</p> }.into_any(),
    }
}

/// The words, each answer with its reply.
fn views(page: &MatterPage, said: &Said) -> impl IntoView + use<> {
    let matter = page.line.id;
    let answer = |line: &AnswerLine| {
        let label = if line.reply.is_some() { t("staff-reply-change") } else { t("staff-reply-make") };
        view! {
            <section class="card answer">
                <AnswerWords line=line.clone() language=said.language />
                {tags(said.voice, line)}
                {reply_words(line, &page.called)}
                <div class="actions">
                    <a href=paths::staff::MatterAnswer { matter, answer: line.id }.href()>
                        {label} <span class="hidden">": " {line.question.clone()}</span>
                    </a>
                </div>
            </section>
        }
    };
    let answers: Vec<_> = said.answers.iter().map(answer).collect();
    let kept_back = (said.kept_back > 0)
        .then(|| view! { <p class="hint">{tr("staff-matter-kept-back", args! { "count" => said.kept_back })}</p> });
    view! {
        <h2>{t("staff-matter-words")}</h2>
        <SummaryList rows=voice_rows(said.voice, said.helper.as_ref(), said.language) />
        {not_for_child(said.voice, &page.called)}
        {said.voice.child_reads_back().then(|| waiting(&said.answers))}
        {if answers.is_empty() {
            view! { <p>{t("staff-matter-no-words")}</p> }.into_any()
        } else {
            answers.into_any()
        }}
        {kept_back}
    }
}

fn promise(page: &MatterPage, promised: &Promised) -> impl IntoView + use<> {
    let row = |key: Text, value: Text| SummaryRow { key, value, ..SummaryRow::default() };
    let said = promised.said.map_or_else(Text::default, |(happened, at)| {
        let happened = t(&format!("staff-happened-{}", happened.code()));
        format!("{happened} ({})", moment(at)).into()
    });
    // Who says that it did not happen, as all of what is said. What is said outside any views, the child says alone,
    // signed in with their own secret.
    let voice = voice_words(page.line.voice.unwrap_or(Voice::Child));
    let rows = vec![
        row(t("staff-decision-what"), promised.what.clone().unwrap_or_else(|| t("staff-matter-promise-kept-back"))),
        row(t("staff-decision-who"), promised.who.clone()),
        row(t("staff-decision-by"), day(promised.due)),
        row(t("staff-matter-promise-record"), t(&format!("staff-decision-{}", promised.state.code()))),
        row(t("staff-promise-because"), promised.because.clone()),
        row(tr("staff-matter-promise-said", args! { "name" => page.called.to_string() }), said),
        row(t("staff-views-voice"), voice),
    ];
    view! {
        <h2>{t("staff-matter-promise-title")}</h2>
        <SummaryList rows=rows.into_iter().filter(|row| !row.value.is_empty()).collect() />
    }
}

/// What was done, or the form that asks for it.
fn outcome(page: MatterPage) -> AnyView {
    if page.line.settled.is_some() {
        return view! {
            <Unsent typing=page.typing />
            <h2>{t("staff-matter-outcome")}</h2>
            <p class="words" dir="auto">
                {page.outcome}
            </p>
        }
        .into_any();
    }
    if page.by_doing {
        return view! { <p class="hint">{t("staff-matter-settles-by-doing")}</p> }.into_any();
    }
    let about_desk = match page.about {
        About::Views(_) => t("staff-matter-settle-answered"),
        _ => t("staff-matter-settle-note"),
    };
    view! {
        <h2>{t("staff-matter-settle-title")}</h2>
        <Notice>
            <p>{about_desk}</p>
        </Notice>
        <Unsent typing=page.typing.clone() />
        <form method="post">
            <TextBox
                name="outcome"
                label=t("staff-matter-outcome")
                hint=t("staff-matter-outcome-hint")
                value=page.outcome
                max=MAX_OUTCOME
                rows=6
            />
            <Button label=t("staff-matter-settle") name=DO value=MatterAct::Settle />
            <TypingFields typing=page.typing />
        </form>
    }
    .into_any()
}
