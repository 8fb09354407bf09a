//! A child's mark in a list: their initials on one of six colours, always the same for a child. No photo of a child is
//! kept here; it says nothing that the name beside it does not say.

use heard_domain::id::ChildId;
use leptos::prelude::*;

use crate::text::Text;

/// The colours, as classes.
const COLOURS: [&str; 6] =
    ["mark mark--1", "mark mark--2", "mark mark--3", "mark mark--4", "mark mark--5", "mark mark--6"];

/// A child's mark, beside their name.
#[component]
pub fn ChildMark(
    /// Whose; the colour is theirs.
    child: ChildId,
    /// First and last name, of which the initials are.
    #[prop(into)]
    name: Text,
    /// Whether it heads a page rather than a line.
    #[prop(optional)]
    large: bool,
) -> impl IntoView {
    let sum: usize = child.as_bytes().iter().map(|byte| usize::from(*byte)).sum();
    let words: Vec<&str> = name.split_whitespace().collect();
    let ends = words.first().into_iter().chain(words.last().filter(|_| words.len() > 1));
    let initials: String = ends.filter_map(|word| word.chars().find(|char| char.is_alphanumeric())).collect();
    let large = if large { " mark--large" } else { "" };
    view! {
        <span class=format!("{}{large}", COLOURS[sum % COLOURS.len()]) aria-hidden="true">
            {initials.to_uppercase()}
        </span>
    }
}
