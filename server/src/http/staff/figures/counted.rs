//! `/staff/reviews/{review}/counted`: which figures count a review, in the collection year in which it was held, or due.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::figures::counted::{CountedBy, CountedFigures, CountedPage};
use heard_app::staff::figures::filters::Shown;
use heard_app::staff::figures::wording::{part_of, row_name};
use heard_app::text::Text;
use heard_domain::figures::{FactKind, Facts, Scope, counted_in, table};
use heard_domain::policy::Task;
use leptos::prelude::*;

use super::super::people;
use super::{facts, page, scope, today};
use crate::access::allow;
use crate::http::at::At;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Every rule that counts it.
///
/// # Errors
/// [`Stop::NotFound`] for somebody else's review, and for none; when storage fails.
pub(in super::super) async fn get(
    State(app): State<Arc<App>>,
    At(at::CountedIn { review }): At<at::CountedIn>,
    working: Working,
) -> Result<Response, Stop> {
    let row = app.store.review(review).await?.ok_or(Stop::NotFound)?;
    allow(&app, &working, row.child, Task::SeeCounted).await?;
    let shown = Shown::year_of(row.held_on.unwrap_or(row.due_on), today(&app));
    let (facts, scope) = (facts(&app, shown, &FactKind::OF_REVIEW).await?.of_review(review), scope(&app, shown).await?);
    let child = app.store.named_children(&[row.child]).await?.pop().ok_or(Stop::NotFound)?;
    let shown = CountedPage {
        role: working.role,
        child: row.child,
        name: people::full_name(people::listed(&app, child.id, &child.key, &child.identity).as_ref()),
        due: row.due_on,
        held: row.held_on,
        shown,
        counted: by_table(&facts, &scope),
    };
    Ok(page(&app, &[], move || view! { <CountedFigures page=shown /> }))
}

/// The cells that count these facts, by their tables.
fn by_table(facts: &Facts, scope: &Scope) -> Vec<CountedBy> {
    let cells = counted_in(facts, scope);
    let of_table = |cells: &[heard_domain::figures::CountedIn]| {
        let id = cells.first()?.table;
        let counted = table(id, facts, scope);
        let words = |key: &str| -> Text {
            let row = counted.rows.iter().position(|row| row.key == key);
            row.and_then(|row| Some(row_name(&counted, &part_of(&counted, row)?, row))).unwrap_or_default()
        };
        let cells = cells.iter().map(|cell| (words(&cell.row), cell.column.clone().into())).collect();
        Some(CountedBy { table: id, cells })
    };
    cells.chunk_by(|one, other| one.table == other.table).filter_map(of_table).collect()
}
