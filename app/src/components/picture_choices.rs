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
    let tiles = tiles(&name, choices, if several { Many::Several } else { Many::One }, 88);
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class="tiles">{tiles}</div>
        </Fieldset>
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
