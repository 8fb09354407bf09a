//! A letter to the child: to read, hear, print; said again more simply; its promises; and a word back.

mod paper;

use heard_domain::people::Band;
use heard_domain::store::Feeling;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use super::outcome::{Became, became_words};
use super::promises::{PromiseLine, PromiseList};
use crate::acts::DO;
use crate::args;
use crate::child::acts::LetterAct;
use crate::child::kept_words::NotSaved;
use crate::components::{Button, ButtonKind, Choice, Details, Faces, Fault, Notice, TextBox};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day, day_short, t, tr};
use paper::papers;

/// The longest "that is not quite what I said", in characters.
pub const NOT_QUITE_MAX: usize = 2_000;
/// The longest word back, in characters.
pub const REPLY_MAX: usize = 4_000;

/// How far "say it again more simply" has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Simpler {
    /// Nobody asked.
    NotAsked,
    /// It was asked.
    Asked {
        /// When.
        at: Moment,
        /// The day by which it is due.
        by: Day,
    },
    /// It is there.
    Given {
        /// The text: paragraphs apart by an empty line.
        text: String,
        /// When it came.
        at: Moment,
    },
}

/// What was just done with the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// A word back was kept.
    Told,
    /// It was asked to be told more simply.
    AskedSimpler {
        /// Whether something in the boxes is not sent.
        unsent: bool,
    },
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// The child's style.
    pub band: Band,
    /// Whose name is over it.
    pub from: String,
    /// The first name of whoever wrote it, to whom words back go.
    pub first_name: String,
    /// Address of their photo or portrait.
    pub picture: String,
    /// When it came.
    pub at: Moment,
    /// The text: paragraphs apart by an empty line.
    pub text: String,
    /// The same, more simply.
    pub simpler: Simpler,
    /// Its promises.
    pub promises: Vec<PromiseLine>,
    /// How it felt, when the child said so.
    pub feeling: Option<Feeling>,
    /// What is not quite right, as the child wrote it.
    pub not_quite: String,
    /// What the child writes back.
    pub reply: String,
    /// When something was written back, where that is known.
    pub told_at: Option<Moment>,
    /// What became of what was written back.
    pub became: Option<Became>,
    /// The day by which a word that is written back today should be read.
    pub read_by: Day,
    /// What was just done.
    pub done: Option<Done>,
    /// Whether what stands in the boxes could not be saved.
    pub not_saved: bool,
    /// What was wrong with what was sent.
    pub faults: Vec<Fault>,
}

impl LetterView {
    /// Whether the child has said something to it, and nothing stands in the boxes that is not sent.
    fn is_told(&self) -> bool {
        let said = self.feeling.is_some() || !self.not_quite.is_empty() || !self.reply.is_empty();
        said && self.faults.is_empty() && !self.not_saved && self.done != Some(Done::AskedSimpler { unsent: true })
    }
}

/// The page.
#[component]
pub fn LetterPage(
    /// What it shows.
    letter: LetterView,
) -> impl IntoView {
    let done = letter.done.map(|done| match done {
        Done::Told => t("letter-thanks"),
        Done::AskedSimpler { .. } => t("letter-simpler-thanks"),
    });
    let unsent =
        (letter.done == Some(Done::AskedSimpler { unsent: true })).then(|| view! { <p>{t("letter-unsent")}</p> });
    let papers = papers(&letter);
    let (promises, band) = (letter.promises.clone(), letter.band);
    view! {
        <ChildShell back=paths::MINE band=band faults=letter.faults.clone()>
            {done
                .map(|done| {
                    view! {
                        <Notice>
                            <p role="status">{done}</p>
                            {unsent}
                        </Notice>
                    }
                })}
            {letter.not_saved.then(|| view! { <NotSaved /> })}
            <h1>{t("letter-title")}</h1>
            {papers}
            {(!promises.is_empty())
                .then(|| {
                    view! {
                        <h2>{t("promises-title")}</h2>
                        <PromiseList promises=promises drawn={band != Band::Older} />
                    }
                })}
            {answer(&letter)}
            <p class="screen-only">
                <a href=paths::MINE_SENT>{t("letter-what-you-said")}</a>
            </p>
            <p class="screen-only">{t("letter-print")}</p>
        </ChildShell>
    }
}

/// How far a word back has come: it is read, and nothing is promised beyond that.
fn word_back_words(became: &Became) -> Text {
    match became {
        Became::Due { by, late: false } => tr("letter-reply-due", args! { "by" => day(*by).into_owned() }),
        Became::Due { by, late: true } => tr("letter-reply-late", args! { "by" => day(*by).into_owned() }),
        became => became_words(became),
    }
}

/// The id of the form: "more simply" stands outside it, and sends it all the same.
const FORM: &str = "word-back";

/// A word back, and "more simply". What was sent is shown as text, with its form folded away.
fn answer(letter: &LetterView) -> impl IntoView + use<> {
    let fields = form(letter);
    let word_back = if letter.is_told() {
        view! {
            {told(letter)}
            <Details summary=t("letter-change")>{fields}</Details>
        }
        .into_any()
    } else {
        fields.into_any()
    };
    let simpler = match &letter.simpler {
        Simpler::NotAsked => view! {
            <h2 id="simpler">{t("letter-hard")}</h2>
            <p>{t("letter-simpler-what")}</p>
            <Button label=t("letter-simpler") kind=ButtonKind::Secondary form=FORM name=DO value=LetterAct::Simpler />
        }
        .into_any(),
        Simpler::Asked { at, by } => {
            let (when, by) = (day(english_time::day(*at)).into_owned(), day(*by).into_owned());
            view! { <p>{tr("letter-simpler-asked", args! { "when" => when, "by" => by })}</p> }.into_any()
        }
        Simpler::Given { .. } => ().into_any(),
    };
    view! {
        <div class="flow screen-only">{word_back} {simpler}</div>
    }
}

/// What was said back, as it was sent, and how far it has come.
fn told(letter: &LetterView) -> impl IntoView + use<> {
    let words = |asked: Text, words: &str| {
        let words = (!words.is_empty()).then(|| words.to_owned());
        words.map(|words| {
            view! {
                <div class="said__line">
                    <dt>{asked}</dt>
                    <dd>
                        <p class="own-words" dir="auto">
                            {words}
                        </p>
                    </dd>
                </div>
            }
        })
    };
    let feeling = letter.feeling.map(|feeling| t(&format!("letter-feels-{}", feeling.code())));
    let sent =
        letter.told_at.map(|at| tr("letter-sent", args! { "when" => day_short(english_time::day(at)).into_owned() }));
    let became = letter.became.as_ref().map(|became| view! { <p>{word_back_words(became)}</p> });
    view! {
        <dl class="said">
            {words(t("letter-feels"), &feeling.unwrap_or_default())}
            {words(t("letter-not-quite"), &letter.not_quite)}
            {words(t("letter-reply"), &letter.reply)}
        </dl>
        {sent.map(|sent| view! { <p>{sent}</p> })}
        {became}
    }
}

/// How it felt, what is not quite right, a word back: one form with "more simply", so that no button loses what was
/// written for another. The button that tells comes first, because that is what the Enter key presses.
fn form(letter: &LetterView) -> impl IntoView + use<> {
    let faces = Feeling::ALL.map(|feeling| {
        Choice::new(feeling.code(), t(&format!("letter-feels-{}", feeling.code())))
            .picture(format!("face-{}", feeling.code()))
            .checked(letter.feeling == Some(feeling))
    });
    let (not_quite, reply) = (letter.not_quite.clone(), letter.reply.clone());
    view! {
        <form method="post" autocomplete="off" novalidate id=FORM data-keep=t("no-signal")>
            <Faces name="feeling" legend=t("letter-feels") choices=faces.to_vec() />
            <TextBox
                name="not-quite"
                label=t("letter-not-quite")
                hint=t("letter-not-quite-hint")
                value=not_quite
                rows=4
                max=NOT_QUITE_MAX
            />
            <TextBox
                name="reply"
                label=t("letter-reply")
                hint=tr("letter-reply-hint", args! { "by" => day(letter.read_by).into_owned() })
                value=reply
                rows=5
                max=REPLY_MAX
            />
            <Button
                label=tr("letter-tell", args! { "name" => letter.first_name.clone() })
                name=DO
                value=LetterAct::Tell
            />
        </form>
    }
}
