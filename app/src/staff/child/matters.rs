//! Every matter of the child, on whichever desk. What is on the manager's is said to be there, and opened there alone.

use heard_domain::matter::Desk;
use leptos::prelude::*;

use super::ChildPage;
use crate::components::{Table, cells};
use crate::paths;
use crate::staff::matters::{MatterLine, MatterState, kind, voice};
use crate::text::{moment, t};

/// All of them, newest first; nothing when there are none.
pub(super) fn list(page: &ChildPage) -> impl IntoView + use<> {
    let line = |line: &MatterLine| {
        let what = kind(line.kind);
        cells![
            view! {
                {match line.desk {
                    Desk::Iro => view! { <a href=paths::staff::Matter { matter: line.id }.href()>{what}</a> }.into_any(),
                    Desk::Manager => what.into_any(),
                }}
                {voice(line)}
            },
            t(&format!("staff-desk-{}", line.desk.code())),
            moment(line.raised_at),
            view! { <MatterState line=line.clone() /> },
        ]
    };
    let head =
        vec![t("staff-matters-what"), t("staff-matters-desk"), t("staff-matters-raised"), t("staff-matters-state")];
    (!page.matters.is_empty()).then(|| {
        view! {
            <h2>{t("staff-child-matters")}</h2>
            <Table
                caption=t("staff-child-matters")
                quiet_caption=true
                head=head
                rows=page.matters.iter().map(line).collect()
            />
        }
    })
}
