//! "This is what I put in the record": the shared part in the child's own words, to be checked.

use heard_domain::drawing::Drawing;
use heard_domain::store::{RecordCheck, RecordSaid};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use super::added::{ShownAddendum, shown};
use super::back_to_mine::BackToMine;
use super::hide::Hidden;
use crate::args;
use crate::components::{Button, Choice, Details, Drawn, Fault, Notice, Radios, Tag, TextBox, Tone};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day, t, tr};

/// The longest "not quite", in characters.
pub const NOT_QUITE_MAX: usize = 2_000;

/// Where the checking of a record stands for its child.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RecordState {
    /// The child has not said anything of it.
    ToCheck,
    /// The child said "not quite" and waits.
    Waiting,
    /// "Not quite" was answered.
    Answered,
    /// The child said that it is right.
    Right,
    /// It was closed.
    Closed,
}

impl RecordState {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::ToCheck, Self::Waiting, Self::Answered, Self::Right, Self::Closed];

    /// Where a record stands.
    #[must_use]
    pub fn of(check: &RecordCheck) -> Self {
        match check.said {
            _ if check.is_closed() => Self::Closed,
            _ if check.waits_for_answer() => Self::Waiting,
            None => Self::ToCheck,
            Some((RecordSaid::NotQuite, _)) => Self::Answered,
            Some((RecordSaid::Right, _)) => Self::Right,
        }
    }

    /// The code in message keys.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::ToCheck => "to-check",
            Self::Waiting => "waiting",
            Self::Answered => "answered",
            Self::Right => "right",
            Self::Closed => "closed",
        }
    }

    /// The state as a tag.
    pub(super) fn tag(self) -> impl IntoView {
        let tone = match self {
            Self::ToCheck | Self::Waiting => Tone::Waiting,
            Self::Answered | Self::Right => Tone::Good,
            Self::Closed => Tone::Calm,
        };
        view! { <Tag label=t(&format!("record-state-{}", self.code())) tone=tone /> }
    }
}

/// What became of a line that the child said was not quite right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LineBecame {
    /// It says this now.
    Changed(String),
    /// It stays, and this is why.
    Stays(String),
}

/// One thing that was said, in the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownLine {
    /// Whose voice.
    pub voice: Voice,
    /// The question, in the language in which it was asked.
    pub question: String,
    /// The answer, word for word.
    pub answer: String,
    /// The drawing, if the answer is one.
    pub drawing: Option<Drawing>,
    /// What became of it, if the child said that it is not quite right.
    pub became: Option<LineBecame>,
    /// Whether it was marked "only my IRO" and is shared nevertheless.
    pub despite: bool,
    /// Whether it was put in after the child said what they think of the record.
    pub added: bool,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordView {
    /// The first name of the IRO; what IROs are called when there is none.
    pub iro: String,
    /// The day on which the review was held.
    pub held_on: Option<Day>,
    /// Where it stands.
    pub state: RecordState,
    /// The lines, in the order of the record; none where the child's own words are not shown back.
    pub lines: Vec<ShownLine>,
    /// How many lines there are, where they are not shown.
    pub hidden: Option<usize>,
    /// What the child said of it, and when; or what was chosen just now.
    pub said: Option<RecordSaid>,
    /// When that was said.
    pub said_at: Option<Moment>,
    /// What is not quite right: as kept, or as typed.
    pub words: String,
    /// What was put right or added since, oldest first.
    pub addenda: Vec<ShownAddendum>,
    /// The day by which it should be answered, while it waits.
    pub due: Option<Day>,
    /// What was answered, and when.
    pub reply: Option<(String, Moment)>,
    /// Whether what was sent came too late, because the record had been closed.
    pub too_late: bool,
    /// What was wrong with what was sent.
    pub faults: Vec<Fault>,
}

/// The page.
#[component]
pub fn RecordPage(
    /// What it shows.
    record: RecordView,
) -> impl IntoView {
    let name = || args! { "name" => record.iro.clone() };
    let title = match record.held_on {
        Some(on) => tr("record-title-held", args! { "when" => day(on).into_owned() }),
        None => t("record-title"),
    };
    let lines: Vec<_> = record.lines.iter().map(|shown| line(shown, &record.iro)).collect();
    let closed = record.state == RecordState::Closed;
    let (hidden, iro) = (record.hidden, record.iro.clone());
    let lead = tr("record-lead", name());
    let before = said_before(&record);
    let addenda: Vec<_> = record.addenda.iter().map(shown).collect();
    let too_late = record.too_late.then(|| too_late(&record));
    let (state, faults) = (record.state, record.faults.clone());
    view! {
        <ChildShell back=paths::MINE faults=faults>
            <h1 id="record">{title}</h1>
            <p>{state.tag()}</p>
            <p class="lead">{lead}</p>
            {too_late}
            {if let Some(count) = hidden.filter(|count| *count > 0) {
                view! {
                    <p>{tr("hide-record", args! { "count" => count })}</p>
                    <Hidden iro=iro />
                }
                    .into_any()
            } else if lines.is_empty() {
                view! { <p>{t("record-nothing")}</p> }.into_any()
            } else {
                view! { <dl class="said">{lines}</dl> }.into_any()
            }}
            {before}
            {addenda}
            {closed.then(|| view! { <p>{t("record-closed")}</p> })}
            {(!closed).then(|| answering(&record))}
            <BackToMine />
        </ChildShell>
    }
}

/// The form; folded away where something was said before, which is shown above it.
fn answering(record: &RecordView) -> AnyView {
    let fields = form(record);
    if record.said_at.is_none() || !record.faults.is_empty() {
        fields.into_any()
    } else {
        view! { <Details summary=t("record-change")>{fields}</Details> }.into_any()
    }
}

fn line(line: &ShownLine, iro: &str) -> impl IntoView + use<> {
    let became = line.became.clone().map(|became| {
        let (key, words) = match became {
            LineBecame::Changed(words) => (crate::key!("record-line-changed"), words),
            LineBecame::Stays(words) => (crate::key!("record-line-stays"), words),
        };
        view! {
            <div class="reply">
                <p class="reply__kind">{tr(key, args! { "name" => iro.to_owned() })}</p>
                <p class="words" dir="auto">
                    {words}
                </p>
            </div>
        }
    });
    view! {
        <div class="said__line">
            <dt dir="auto">{line.question.clone()}</dt>
            <dd>
                {match line.drawing.clone() {
                    Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
                    None => view! { <p class="own-words" dir="auto">{line.answer.clone()}</p> }.into_any(),
                }}
                <p class="hint">{t(&format!("record-voice-{}", line.voice.code()))}</p>
                {line.added.then(|| view! { <Tag label=t("record-added") tone=Tone::Waiting /> })}
                {became}
                {line.despite.then(|| view! { <p>{t("record-despite")}</p> })}
            </dd>
        </div>
    }
}

/// What was said of it and what was answered, each with its day.
fn said_before(record: &RecordView) -> impl IntoView + use<> {
    let on = |at: Moment| day(english_time::day(at)).into_owned();
    let said = record.said_at.filter(|_| record.faults.is_empty() && !record.too_late).map(|at| {
        let key = match record.said {
            Some(RecordSaid::Right) => crate::key!("record-you-said-right"),
            _ => crate::key!("record-you-said-not-quite"),
        };
        let words = (!record.words.is_empty()).then(|| {
            view! {
                <p class="own-words" dir="auto">
                    {record.words.clone()}
                </p>
            }
        });
        let due = record.due.map(|by| {
            view! { <p>{tr("record-answer-due", args! { "name" => record.iro.clone(), "by" => day(by).into_owned() })}</p> }
        });
        view! {
            <div role="status">
                <p>{tr(key, args! { "when" => on(at) })}</p>
                {words}
                {due}
            </div>
        }
    });
    let reply = record.reply.clone().map(|(words, at)| {
        let iro = record.iro.clone();
        view! {
            <div class="reply">
                <p class="reply__kind">{tr("record-answer", args! { "name" => iro, "when" => on(at) })}</p>
                {(!words.is_empty())
                    .then(|| {
                        view! {
                            <p class="words" dir="auto">
                                {words}
                            </p>
                        }
                    })}
            </div>
        }
    });
    view! { {said} {reply} }
}

/// What was typed, when it could no longer be taken: it is not lost.
fn too_late(record: &RecordView) -> impl IntoView + use<> {
    let words = record.words.clone();
    let words = (!words.is_empty()).then(|| {
        view! {
            <p class="own-words" dir="auto">
                {words}
            </p>
        }
    });
    view! {
        <Notice title=t("record-too-late")>
            <p>{t("record-too-late-what")}</p>
            {words}
            <p>
                <a href=paths::SAY>{t("mine-write")}</a>
            </p>
        </Notice>
    }
}

fn form(record: &RecordView) -> impl IntoView + use<> {
    let choice = |said: RecordSaid, label: Text| Choice::new(said.code(), label).checked(record.said == Some(said));
    let choices =
        vec![choice(RecordSaid::Right, t("record-right")), choice(RecordSaid::NotQuite, t("record-not-quite"))];
    let hint = tr("record-words-hint", args! { "name" => record.iro.clone() });
    view! {
        <form method="post" autocomplete="off" novalidate data-keep=t("no-signal")>
            <Radios name="said" legend=t("record-asks") choices=choices />
            <TextBox
                name="words"
                label=t("record-words")
                hint=hint
                value=record.words.clone()
                rows=4
                max=NOT_QUITE_MAX
            />
            <Button label=tr("record-tell", args! { "name" => record.iro.clone() }) />
        </form>
    }
}
