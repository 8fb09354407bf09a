//! Rows and columns. Below 40em each row becomes a card whose cells carry their column's name.

use leptos::prelude::*;

use crate::text::Text;

/// The cells of one row, from views of any kind: `cells![name, view! { … }]`.
#[macro_export]
macro_rules! cells {
    ($($cell:expr),* $(,)?) => {
        vec![$($crate::components::table::cell($cell)),*]
    };
}

pub use cells;

/// One cell; see [`cells!`](crate::cells).
pub fn cell(content: impl IntoAny) -> AnyView {
    content.into_any()
}

/// A table. The first cell of each row is its heading.
#[component]
pub fn Table(
    /// What the table shows.
    #[prop(into)]
    caption: Text,
    /// Whether the caption is only for those who do not see the page.
    #[prop(optional)]
    quiet_caption: bool,
    /// The columns' names.
    head: Vec<Text>,
    /// The rows, each with a cell for every column.
    rows: Vec<Vec<AnyView>>,
) -> impl IntoView {
    let row = |cells: Vec<AnyView>| {
        let cells: Vec<_> = cells
            .into_iter()
            .enumerate()
            .map(|(place, cell)| match place {
                0 => view! { <th scope="row">{cell}</th> }.into_any(),
                // One element, because on phones the cell lays its label and its content side by side.
                _ => view! { <td data-label=head.get(place).cloned()><div>{cell}</div></td> }.into_any(),
            })
            .collect();
        view! { <tr>{cells}</tr> }
    };
    let rows: Vec<_> = rows.into_iter().map(row).collect();
    let head: Vec<_> = head.into_iter().map(|name| view! { <th scope="col">{name}</th> }).collect();
    view! {
        <table class="table">
            <caption class=if quiet_caption { "hidden" } else { "table__caption" }>{caption}</caption>
            <thead>
                <tr>{head}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}
