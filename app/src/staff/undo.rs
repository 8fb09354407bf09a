//! What a worker did last, said on the page that follows, with its way back; and the page of what cannot be undone.

use heard_domain::people::Role;
use heard_domain::undo::{Act, LastAct, Not};
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Button, ButtonKind};
use crate::fields;
use crate::key;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{clock, t, tr};

/// The last act of whoever looks, with whether it can be undone now. The server puts it into the page's context.
#[derive(Debug, Clone, Copy)]
pub struct Done {
    /// The act.
    pub last: LastAct,
    /// Whether it can be undone, or why not.
    pub may: Result<(), Not>,
}

/// Says what was done last and offers to undo it, where that is so; a place that is always there, so that the script of
/// a page can put it there. On paper, which may be a child's letter, it is not.
#[component]
pub fn LastDone() -> impl IntoView {
    let done = use_context::<Option<Done>>().flatten().map(said);
    view! {
        <div id="last-act" class="no-print">
            {done}
        </div>
    }
}

/// On one line, above what the page is about: there is one of them on every page until the next act.
fn said(Done { last, may }: Done) -> impl IntoView {
    let (did, undid) = words(last.act);
    if last.undone {
        return view! { <p role="status">{t(undid)}</p> }.into_any();
    }
    match may {
        Ok(()) => view! {
            <form method="post" action=paths::staff::UNDO class="actions">
                <span role="status">{t(did)}</span>
                <input type="hidden" name=fields::VERSION value=last.seq.to_string() />
                <Button label=t("staff-undo") kind=ButtonKind::Quiet about=t(did) />
                <span class="hint">{tr("staff-undo-until", args! { "time" => clock(last.until()) })}</span>
            </form>
        }
        .into_any(),
        Err(not) => view! {
            <p class="hint">
                <span role="status">{t(did)}</span>
                " "
                {t(why(not))}
            </p>
        }
        .into_any(),
    }
}

/// What was done, and that it was undone; without a name or a word of a child.
const fn words(act: Act) -> (&'static str, &'static str) {
    match act {
        Act::SettledPromise(_) => (key!("staff-undo-did-promise"), key!("staff-undo-undid-promise")),
        Act::RemovedDecision(_) => (key!("staff-undo-did-decision"), key!("staff-undo-undid-decision")),
        Act::GaveIro(_) => (key!("staff-undo-did-iro"), key!("staff-undo-undid-iro")),
        Act::Placed(_) => (key!("staff-undo-did-placed"), key!("staff-undo-undid-placed")),
        Act::SettledMatter(_) => (key!("staff-undo-did-matter"), key!("staff-undo-undid-matter")),
    }
}

/// Why something cannot be undone.
const fn why(not: Not) -> &'static str {
    match not {
        Not::Over => key!("staff-undo-not-over"),
        Not::Told => key!("staff-undo-not-told"),
        Not::Changed => key!("staff-undo-not-changed"),
    }
}

/// Something that cannot be undone.
#[derive(Debug, Clone)]
pub struct NotUndonePage {
    /// Who looks.
    pub role: Role,
    /// Why.
    pub not: Not,
    /// Where it was done, if that is known still; where their day begins otherwise.
    pub back: String,
}

/// Says that something was not undone, and why.
#[component]
pub fn NotUndone(
    /// What it shows.
    page: NotUndonePage,
) -> impl IntoView {
    let here = if page.role == Role::Iro { Section::Today } else { Section::Matters };
    view! {
        <StaffShell title=t("staff-undo-not-title") nav=nav(page.role, here) back=page.back>
            <h1>{t("staff-undo-not-title")}</h1>
            <p>{t(why(page.not))}</p>
            <p>{t("staff-undo-not-how")}</p>
            <p class="hint">{t("staff-undo-never")}</p>
        </StaffShell>
    }
}
