//! A recording, to be listened to with the browser's own player, and what somebody wrote down from it. Nothing of the
//! sound is fetched before somebody presses play.

use heard_domain::{Moment, english_time};
use leptos::prelude::*;

use crate::{
    args,
    text::{Text, day, tr},
};

/// The player.
#[component]
pub fn Player(
    /// Where the sound is, made by code.
    #[prop(into)]
    href: Text,
    /// How long it is, `0:42`.
    #[prop(into)]
    length: Text,
) -> impl IntoView {
    let label = tr("voice-recording", args! { "length" => length.into_owned() });
    view! { <audio class="player" controls preload="none" src=href aria-label=label></audio> }
}

/// What somebody heard in a recording and wrote down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The words.
    pub words: Text,
    /// Who wrote them down.
    pub by: Text,
    /// When.
    pub at: Moment,
}

/// What was written down, beside the recording that it is from.
#[component]
pub fn WrittenDown(
    /// What.
    written: Written,
) -> impl IntoView {
    let on = day(english_time::day(written.at)).into_owned();
    view! {
        <p class="hint">{tr("voice-written", args! { "name" => written.by.into_owned(), "day" => on })}</p>
        <p class="words" dir="auto">{written.words}</p>
    }
}
