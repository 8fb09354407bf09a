//! A letter to the child: to read, hear, print; its promises; and a word back.

use heard_domain::Moment;
use heard_domain::store::Feeling;
use leptos::prelude::*;

use super::promises::{PromiseLine, PromiseList};
use crate::args;
use crate::components::{Button, Choice, Faces, Fault, LetterPaper, Notice, TextBox};
use crate::islands::read_aloud::ReadAloud;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{moment, t, tr};

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterView {
    /// Whose name is under it.
    pub from: String,
    /// Address of their photo or portrait.
    pub picture: String,
    /// When it came.
    pub at: Moment,
    /// The text: paragraphs apart by an empty line.
    pub text: String,
    /// Its promises.
    pub promises: Vec<PromiseLine>,
    /// How it felt, when the child said so.
    pub feeling: Option<Feeling>,
    /// What is not quite right, as the child wrote it.
    pub not_quite: String,
    /// How many characters too many were written to that, and how many fit.
    pub too_long: Option<(usize, usize)>,
    /// Whether a word back was just kept.
    pub thanked: bool,
}

/// The page.
#[component]
pub fn LetterPage(
    /// What it shows.
    letter: LetterView,
) -> impl IntoView {
    let paragraphs: Vec<_> = letter
        .text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| view! { <p>{paragraph.to_owned()}</p> })
        .collect();
    let faces = Feeling::ALL.map(|feeling| {
        Choice::new(feeling.code(), t(&format!("letter-feels-{}", feeling.code())))
            .picture(format!("face-{}", feeling.code()))
            .checked(letter.feeling == Some(feeling))
    });
    let faults: Vec<_> = letter
        .too_long
        .map(|(count, max)| Fault::new("not-quite", tr("too-long", args! { "count" => count, "max" => max })))
        .into_iter()
        .collect();
    let has_promises = !letter.promises.is_empty();
    view! {
        <ChildShell back=paths::MINE faults=faults>
            {letter.thanked.then(|| view! { <Notice><p role="status">{t("letter-thanks")}</p></Notice> })}
            <h1>{t("letter-title")}</h1>
            <ReadAloud target="letter" />
            <LetterPaper>
                <p class="letter__date">{moment(letter.at)}</p>
                {paragraphs}
                <p class="letter__from">
                    <img class="avatar" src=letter.picture alt="" width="64" height="64" />
                    <bdi>{letter.from}</bdi>
                </p>
            </LetterPaper>
            <p class="screen-only">{t("letter-print")}</p>
            {has_promises
                .then(|| {
                    view! {
                        <h2>{t("promises-title")}</h2>
                        <PromiseList promises=letter.promises />
                    }
                })}
            <form method="post" autocomplete="off" novalidate class="screen-only">
                <Faces name="feeling" legend=t("letter-feels") choices=faces.to_vec() />
                <TextBox
                    name="not-quite"
                    label=t("letter-not-quite")
                    hint=t("letter-not-quite-hint")
                    value=letter.not_quite
                    rows=4
                    max=NOT_QUITE_MAX
                />
                <Button label=t("letter-tell") />
            </form>
        </ChildShell>
    }
}

/// The longest "that is not quite what I said", in characters.
pub const NOT_QUITE_MAX: usize = 2_000;
