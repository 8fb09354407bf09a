//! Who has seen my words: names and days. Only the child sees this page.

use heard_domain::Moment;
use heard_domain::audit::Action;
use heard_domain::english_time;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use crate::args;
use crate::components::Avatar;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{day, t, tr};

/// Somebody who read something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenLine {
    /// Their name.
    pub name: String,
    /// Address of their photo or portrait.
    pub picture: String,
    /// In which role.
    pub role: Role,
    /// What they read.
    pub action: Action,
    /// The first time.
    pub first: Moment,
    /// The last time.
    pub last: Moment,
}

/// The page.
#[component]
pub fn SeenPage(
    /// Newest first.
    lines: Vec<SeenLine>,
) -> impl IntoView {
    let none = lines.is_empty();
    let items: Vec<_> = lines
        .into_iter()
        .map(|line| {
            let first = english_time::day(line.first);
            let last = english_time::day(line.last);
            let first_words = day(first).into_owned();
            let when = if first == last {
                tr("seen-on", args! { "first" => first_words })
            } else {
                tr("seen-between", args! { "first" => first_words, "last" => day(last).into_owned() })
            };
            view! {
                <li class="seen">
                    <Avatar src=line.picture />
                    <div>
                        <p>
                            <strong>
                                <bdi>{line.name}</bdi>
                            </strong>
                            ", "
                            {t(&format!("role-{}", line.role.code()))}
                        </p>
                        <p>{t(&format!("seen-{}", line.action.code()))}</p>
                        <p class="hint">{when}</p>
                    </div>
                </li>
            }
        })
        .collect();
    view! {
        <ChildShell back=paths::MINE>
            <h1>{t("seen-title")}</h1>
            <p class="lead">{t("seen-lead")}</p>
            {if none {
                view! { <p>{t("seen-none")}</p> }.into_any()
            } else {
                view! { <ul class="seen-list">{items}</ul> }.into_any()
            }}
            <p>{t("seen-not-listed")}</p>
            <BackToMine />
        </ChildShell>
    }
}
