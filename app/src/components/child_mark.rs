//! A child's mark beside their name: their photo where a worker put one in, else their initials on one of six colours,
//! always the same for a child.

use heard_domain::id::ChildId;
use leptos::prelude::*;

use crate::args;
use crate::paths;
use crate::text::{Text, tr};

/// The colours, as classes.
const COLOURS: [&str; 6] =
    ["mark mark--1", "mark mark--2", "mark mark--3", "mark mark--4", "mark mark--5", "mark mark--6"];

/// A child's mark, beside their name. It says nothing that the name does not say, so that it has a text of its own only
/// where it heads a page, as a photo.
#[component]
pub fn ChildMark(
    /// Whose; the colour is theirs.
    child: ChildId,
    /// First and last name, of which the initials are.
    #[prop(into)]
    name: Text,
    /// Whether there is a photo of the child.
    #[prop(optional)]
    has_photo: bool,
    /// Whether it heads a page rather than a line.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let size = if large { " mark--large" } else { "" };
    if has_photo {
        let alt = if large { tr("staff-child-photo", args! { "name" => name.to_string() }) } else { Text::default() };
        let (src, side) = (paths::staff::ChildPhoto { child }.href(), if large { 56 } else { 28 });
        return view! {
            <img
                class=format!("mark{size}")
                src=src
                alt=alt
                width=side
                height=side
                loading=(!large).then_some("lazy")
            />
        }
        .into_any();
    }
    let sum: usize = child.as_bytes().iter().map(|byte| usize::from(*byte)).sum();
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = words.first().into_iter().chain(words.last().filter(|_| words.len() > 1));
    let initials: String = ends.filter_map(|word| word.chars().find(|char| char.is_alphanumeric())).collect();
    view! {
        <span class=format!("{}{size}", COLOURS[sum % COLOURS.len()]) aria-hidden="true">
            {initials.to_uppercase()}
        </span>
    }
    .into_any()
}
