//! Where people should be at a meeting: a person a row with three radios, over which `app/js/room.js` lays a drawn room.
//!
//! The radios are the form's truth, with the room or without it: whoever has no scripts, high contrast or a screen
//! reader uses them as they stand, and the room only presses them.

use heard_domain::form::Place;
use leptos::prelude::*;

use super::Fieldset;
use super::picture::Picture;
use crate::text::{MaybeText, Text, t, tr};
use crate::{args, key};

/// One of the people who can be placed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The name of their form field.
    pub field: Text,
    /// What they are called.
    pub name: Text,
    /// The name of a drawing, where the style has them.
    pub picture: MaybeText,
    /// Where they are now.
    pub place: Option<Place>,
}

/// The room. The first radio has the bare `name` as its id.
#[component]
pub fn Room(
    /// The question's name.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// Who can be placed.
    people: Vec<Person>,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let rows: Vec<_> = people.iter().enumerate().map(|(row, person)| radios(&name, row, person.clone())).collect();
    let drawn = drawn(&people);
    let head = Place::ALL.map(|place| {
        view! {
            <span class="placing__place">
                {t(place.key())}
            </span>
        }
    });
    view! {
        <Fieldset name=name legend=legend hint=hint heading=heading>
            <div class="placing">
                {drawn} <div class="placing__list">
                    <p class="placing__how">{t("room-list-how")}</p>
                    <div class="placing__row placing__row--head" aria-hidden="true">
                        <span class="placing__who"></span>
                        <span class="placing__places">{head}</span>
                    </div>
                    {rows}
                </div>
                <p class="placing__more">
                    <button
                        class="tool-button"
                        type="button"
                        hidden
                        data-room-change
                        data-list=t("room-as-list")
                        data-picture=t("room-as-picture")
                    >
                        {t("room-as-list")}
                    </button>
                </p>
                <p class="hint placing__means">{t("room-out-means")}</p>
            </div>
        </Fieldset>
    }
}

/// A person's three radios.
fn radios(name: &str, row: usize, person: Person) -> impl IntoView + use<> {
    let Person { field, name: who, picture, place: now } = person;
    let who_id = format!("{name}-who-{}", row + 1);
    let first = if row == 0 { name.to_owned() } else { format!("{name}-{}", row + 1) };
    let radio = |place: Place| {
        let id = if place == Place::ALL[0] { first.clone() } else { format!("{first}-{}", place.code()) };
        view! {
            <span class="placing__place">
                <input
                    class="placing__input"
                    type="radio"
                    id=id.clone()
                    name=field.clone()
                    value=place.code()
                    checked=now == Some(place)
                />
                <label class="placing__label" for=id>
                    <span class="hidden">{t(place.key())}</span>
                </label>
            </span>
        }
    };
    let (places, labelled) = (Place::ALL.map(radio), who_id.clone());
    view! {
        <div class="placing__row" role="radiogroup" aria-labelledby=labelled>
            <span class="placing__who" id=who_id>
                {picture.0.map(|picture| view! { <Picture name=picture side=36 beside_words=true /> })}
                {who}
            </span>
            <span class="placing__places">{places}</span>
        </div>
    }
}

/// A door that stands open, as plans draw it: a gap in the wall, the leaf, and the way that it swings.
fn door() -> impl IntoView {
    view! {
        <svg class="room__door" viewBox="0 0 32 32" aria-hidden="true">
            <path class="room__gap" d="M6 6V28" />
            <path class="room__swing" d="M28 6A22 22 0 0 1 6 28" />
            <path class="room__leaf" d="M6 6H28" />
        </svg>
    }
}

/// The room from above, which the script shows. Everybody waits below it until the script has looked at the radios.
fn drawn(people: &[Person]) -> impl IntoView + use<> {
    let chip = |person: &Person| {
        view! {
            <button class="room__person" type="button" aria-pressed="false" data-person=person.field.clone()>
                {person
                    .picture
                    .0
                    .clone()
                    .map(|picture| view! { <Picture name=picture side=36 beside_words=true at_once=true /> })}
                <span class="room__name">{person.name.clone()}</span>
                <span class="hidden" data-at></span>
            </button>
        }
    };
    let chips: Vec<_> = people.iter().map(chip).collect();
    let zone = |place: Place| {
        let class = format!("room__zone room__zone--{}", place.code());
        let label = view! {
            <button class="room__place" type="button">
                {t(place.key())}
            </button>
        };
        let inside = match place {
            // People sit on both sides of the table.
            Place::Table => view! { <div class="room__side"></div> {label} <div class="room__side"></div> }.into_any(),
            Place::Out => view! { {door()} {label} <div class="room__side"></div> }.into_any(),
            Place::Away => view! { {label} <div class="room__side"></div> }.into_any(),
        };
        view! {
            <div class=class data-place=place.code()>
                {inside}
            </div>
        }
    };
    let zones = Place::ALL.map(zone);
    let at = |key: &str| tr(key, args! { "who" => "{who}", "place" => "{place}" });
    view! {
        <div
            class="room"
            hidden
            data-room
            data-tap=t("room-tap")
            data-where=at(key!("room-where"))
            data-placed=at(key!("room-placed"))
            data-waiting=at(key!("room-waiting"))
        >
            <p class="room__says" role="status">
                {t("room-tap")}
            </p>
            <div class="room__plan">
                {zones}
            </div>
            <div class="room__waiting" data-place="">
                {chips}
            </div>
        </div>
    }
}
