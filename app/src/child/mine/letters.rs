//! Letters as envelopes: sealed ones are new. From 13 on they are lines, because an envelope with a heart is for
//! others.

use heard_domain::english_time;
use heard_domain::people::Band;
use leptos::prelude::*;

use super::{LetterLine, Mine, Waiting, folded};
use crate::args;
use crate::components::{Picture, Tag, Tone};
use crate::paths;
use crate::text::{day_short, t, tr};

/// The letters, or that there is none yet; nothing where they cannot be read.
pub(super) fn letters(mine: &Mine) -> impl IntoView + use<> {
    let drawn = mine.band != Band::Older;
    let lines: Vec<_> = mine.letters.iter().map(|letter| (letter.new, line(letter, drawn))).collect();
    let none = lines.is_empty();
    (mine.confirmed && !(none && mine.waiting.is_some())).then(|| {
        let comes = mine.review_comes.then(|| view! { " " {t("mine-letter-comes")} });
        view! {
            <section class="flow" aria-labelledby="letters">
                <h2 id="letters">{t("mine-letters")}</h2>
                {if none {
                    view! { <p>{t("mine-no-letters")} {comes}</p> }.into_any()
                } else {
                    folded(lines, 1, "envelopes").into_any()
                }}
            </section>
        }
    })
}

/// That a letter is there, for a child who cannot read it yet.
pub(super) fn waiting_letters(waiting: Waiting) -> impl IntoView {
    let Waiting { count, from, iro } = waiting;
    let iro = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
    let words = match (count, from.is_empty()) {
        (1, false) => tr("mine-letter-waits", args! { "from" => from, "name" => iro }),
        _ => tr("mine-letters-wait", args! { "count" => count, "name" => iro }),
    };
    view! { <p class="lead">{words}</p> }
}

fn line(letter: &LetterLine, drawn: bool) -> AnyView {
    let (name, when) = (letter.from.clone(), day_short(english_time::day(letter.at)).into_owned());
    let picture = drawn.then(|| {
        let name = if letter.new { "letter-new" } else { "letter-open" };
        view! { <Picture name=name side=56 beside_words=true /> }
    });
    view! {
        <li class="envelope">
            {picture}
            <a href=paths::Letter { letter: letter.id }.href()>{tr("mine-letter-from", args! { "name" => name, "when" => when })}</a>
            {letter.new.then(|| view! { " " <Tag label=t("mine-letter-new") tone=Tone::Waiting /> })}
            {letter.simpler.then(|| view! { " " <Tag label=t("mine-letter-simpler") /> })}
        </li>
    }
    .into_any()
}
