//! The rail of a worker's page: the ways with what waits at each, a search among an IRO's children, sign out.
//!
//! A name is looked for by POST, to keep it out of addresses, histories and logs. Where the list itself is shown, a
//! script (`app/js/filter.js`) narrows it as one types.

use leptos::prelude::*;

use super::NavItem;
use crate::args;
use crate::paths;
use crate::text::{Text, t, tr};

/// What waits for the worker who looks, for the rail of every page. The server puts it into the page's context.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Waiting {
    /// Acts of today.
    pub today: usize,
    /// Unsafe things told that are not closed.
    pub concerns: usize,
    /// Matters on the desk that are not settled.
    pub desk: usize,
    /// Children in care who have no IRO.
    pub without_iro: usize,
}

impl Waiting {
    /// That of this page; nothing where the server has not counted.
    #[must_use]
    pub fn here() -> Self {
        use_context().unwrap_or_default()
    }
}

/// Links, search and the sign-out button, which posts, because it changes something.
#[component]
pub fn Rail(
    /// The links.
    items: Vec<NavItem>,
    /// What of the page stands here too.
    beside: Option<AnyView>,
    /// The name that was searched for.
    searched: Text,
) -> impl IntoView {
    let list = items.iter().find(|item| item.href == paths::staff::CASELOAD).map(|item| item.current);
    let items: Vec<_> = items.into_iter().map(item).collect();
    view! {
        <nav class="rail" aria-label=t("staff-nav")>
            <ul>
                {items}
                <li>
                    <form class="rail__out" method="post" action=paths::staff::SIGN_OUT>
                        <button class="link-button" type="submit">
                            {t("staff-sign-out")}
                        </button>
                    </form>
                </li>
            </ul>
        </nav>
        {list.map(|here| search(here, searched))}
        {beside}
    }
}

fn item(item: NavItem) -> impl IntoView {
    let count = (item.count > 0).then(|| {
        let class = if item.loud { "rail__count rail__count--loud" } else { "rail__count" };
        view! {
            " "
            <span class=class>
                {item.count} <span class="hidden">" " {tr("staff-nav-waiting", args! { "count" => item.count })}</span>
            </span>
        }
    });
    view! {
        <li>
            <a href=item.href aria-current=item.current.then_some("page")>
                {item.text}
                {count}
            </a>
        </li>
    }
}

/// The search among an IRO's children; `here` where their list is shown.
fn search(here: bool, searched: Text) -> impl IntoView {
    let class = if here { "rail__search rail__search--here" } else { "rail__search" };
    view! {
        <form class=class method="post" action=paths::staff::CASELOAD role="search">
            <label class="hidden" for="search">
                {t("staff-caseload-search")}
            </label>
            <input
                class="input"
                type="search"
                id="search"
                name="search"
                value=searched
                placeholder=t("staff-caseload-search")
                dir="auto"
                autocomplete="off"
                spellcheck="false"
                data-filter=here.then_some("")
            />
            <button class="rail__go" type="submit">
                {t("staff-caseload-search-button")}
            </button>
        </form>
    }
}
