//! Big tiles with a picture and a word.

use leptos::prelude::*;

use super::{
    Choice, Fieldset, Picture,
    choice::{Many, id},
};
use crate::text::{MaybeText, Text};

/// Tiles as radios, or as checkboxes when several may be chosen. The whole tile is the target.
#[component]
pub fn PictureChoices(
    /// The fields' name; the first input's id.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What can be chosen, each with a picture.
    choices: Vec<Choice>,
    /// Whether several may be chosen.
    #[prop(optional)]
    several: bool,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let class = class(&choices);
    let tiles = tiles(&name, choices, if several { Many::Several } else { Many::One }, 88);
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class=class>{tiles}</div>
        </Fieldset>
    }
}

/// From how many tiles on they are drawn smaller: as many as fit on a screen and a half.
const MANY: usize = 7;

/// How the tiles lie: those that say more than a word below each other, faces and any three beside each other, many of
/// them smaller. The style could see most of it for itself with `:has()`, which phones of a few years ago do not know.
fn class(choices: &[Choice]) -> &'static str {
    let shows_a_face = |choice: &Choice| choice.picture.0.as_ref().is_some_and(|name| name.starts_with("face-"));
    if choices.iter().any(|choice| choice.hint.0.is_some()) {
        "tiles tiles--hints"
    } else if choices.iter().any(shows_a_face) {
        "tiles tiles--faces"
    } else if choices.len() == 3 {
        "tiles tiles--three"
    } else if choices.len() >= MANY {
        "tiles tiles--many"
    } else {
        "tiles"
    }
}

/// The tiles of a group; pictures are `side` CSS pixels wide and high.
pub(super) fn tiles(name: &Text, choices: Vec<Choice>, many: Many, side: u32) -> impl IntoView + use<> {
    let tile = |(place, choice): (usize, Choice)| {
        let id = id(name, place);
        let hint_id = choice.hint.is_some().then(|| format!("{id}-item-hint"));
        view! {
            <div class="tile">
                <input
                    class="tile__input"
                    type=many.input()
                    name=name.clone()
                    id=id.clone()
                    value=choice.value
                    checked=choice.checked
                    aria-describedby=hint_id.clone()
                />
                <label class="tile__label" for=id>
                    {choice.picture.0.map(|picture| view! { <Picture name=picture side=side beside_words=true /> })}
                    <span class="tile__word">{choice.label}</span>
                </label>
                {choice.hint.0.map(|hint| {
                    view! {
                        <div class="hint tile__hint" id=hint_id>
                            {hint}
                        </div>
                    }
                })}
            </div>
        }
    };
    choices.into_iter().enumerate().map(tile).collect::<Vec<_>>()
}
