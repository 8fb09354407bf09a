//! The letter itself: a face and a name at its top, the day, the words.

use heard_domain::{Moment, english_time};
use leptos::prelude::*;

use super::{LetterView, Simpler};
use crate::components::{Avatar, Details, LetterPaper, Listen};
use crate::text::{day, t};

/// The letter; the simpler one first where there is one, with the first one folded below.
pub(super) fn papers(letter: &LetterView) -> impl IntoView + use<> {
    let paper = |text: &str, at| {
        let sheet = sheet(letter, text, at);
        view! { <LetterPaper>{sheet}</LetterPaper> }
    };
    match &letter.simpler {
        Simpler::Given { text, at } => {
            let first = sheet(letter, &letter.text, letter.at);
            view! {
                <p class="lead">{t("letter-simpler-first")}</p>
                <Listen target="letter" />
                {paper(text, *at)}
                <Details summary=t("letter-before-simpler")>
                    <article class="letter">{first}</article>
                </Details>
            }
            .into_any()
        }
        Simpler::NotAsked => view! {
            <Listen target="letter" />
            {paper(&letter.text, letter.at)}
            <p class="screen-only">
                <a href="#simpler">{t("letter-hard")}</a>
            </p>
        }
        .into_any(),
        Simpler::Asked { .. } => view! {
            <Listen target="letter" />
            {paper(&letter.text, letter.at)}
        }
        .into_any(),
    }
}

/// Whose face and name it comes with, on which day, and the text.
fn sheet(letter: &LetterView, text: &str, at: Moment) -> impl IntoView + use<> {
    let paragraphs: Vec<_> = text
        .split("\n\n")
        .filter(|paragraph| !paragraph.trim().is_empty())
        .map(|paragraph| view! { <p class="words">{paragraph.trim_matches('\n').to_owned()}</p> })
        .collect();
    view! {
        <header class="letter__from">
            <Avatar src=letter.picture.clone() side=88 />
            <p>
                <strong>
                    <bdi>{letter.from.clone()}</bdi>
                </strong>
                // A voice that reads it makes a pause between two words only.
                <br /> " "
                <span class="letter__date">{day(english_time::day(at))}</span>
            </p>
        </header>
        {paragraphs}
    }
}
