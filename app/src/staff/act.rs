//! One thing that an IRO is to do, in words: what, by when, and the way to where it is done.

use heard_domain::papers::Paper;
use heard_domain::today::{Act, Clock, What};
use heard_domain::{Day, english_time};
use leptos::prelude::*;

use super::standing::{LateBy, MayMove};
use crate::args;
use crate::components::ChildMark;
use crate::paths;
use crate::text::{Text, clock, day_brief, t, tr};

/// One thing to do, with whose it is.
#[derive(Debug, Clone)]
pub struct ActLine {
    /// What, and how soon.
    pub act: Act,
    /// First and last name of the child.
    pub name: Text,
    /// Whether there is a photo of the child.
    pub has_photo: bool,
    /// In whole years; `None` where the child's details do not open.
    pub age: Option<u32>,
    /// The colleague who is away, where the child is theirs.
    pub covered_for: Option<Text>,
}

/// What is to be done, in a few words.
#[must_use]
pub fn what(what: What) -> Text {
    match what {
        What::Concern { acted_on: false, .. } => t("staff-to-do-concern"),
        What::Concern { acted_on: true, .. } => t("staff-act-concern"),
        What::Review { booked: true, .. } => t("staff-act-review-booked"),
        What::Review { booked: false, .. } => t("staff-act-review-due"),
        What::NewViews => t("staff-to-do-unread"),
        What::Guessed(count) => tr("staff-to-do-guessed", args! { "count" => count }),
        What::Unanswered(_) => t("staff-act-unanswered"),
        What::Matter(_, kind) => t(&format!("staff-matter-{}", kind.code())),
        What::Escalation { answered: false, .. } => t("staff-act-escalation"),
        What::Escalation { answered: true, .. } => t("staff-act-escalation-answered"),
        What::Paper(_, Paper::Decisions) => t("staff-to-do-decisions"),
        What::Paper(_, Paper::Record) => t("staff-to-do-record"),
        What::Paper(_, Paper::Distribution) => t("staff-to-do-distribution"),
        What::Letter(_) => t("staff-to-do-letter"),
        What::Invite => t("staff-to-do-invite"),
        What::NotBegun(days) => tr("staff-act-not-begun", args! { "days" => days }),
        What::Visit => t("staff-act-visit"),
        What::Promises(count) => tr("staff-act-promises", args! { "count" => count }),
        What::Secret => t("staff-to-do-secret"),
    }
}

/// Where it is done, and the one word for going there.
#[must_use]
pub fn way(act: &Act) -> (String, Text) {
    let child = paths::staff::Child { child: act.child }.href();
    match act.what {
        What::Concern { concern, .. } => (paths::staff::Concern { concern }.href(), t("staff-do-read")),
        What::Review { review, .. } => (paths::staff::Review { review }.href(), t("staff-do-prepare")),
        What::NewViews => (format!("{child}#views"), t("staff-do-read")),
        What::Guessed(_) | What::NotBegun(_) => (child, t("staff-do-look")),
        What::Unanswered(views) => (paths::staff::Views { child: act.child, views }.href(), t("staff-do-answer")),
        What::Matter(matter, _) => (paths::staff::Matter { matter }.href(), t("staff-do-answer")),
        What::Escalation { escalation, .. } => {
            (paths::staff::Escalation { child: act.child, escalation }.href(), t("staff-do-look"))
        }
        What::Paper(review, _) => (format!("{}#papers", paths::staff::Review { review }.href()), t("staff-do-record")),
        What::Letter(review) => (paths::staff::Letter { review }.href(), t("staff-do-write")),
        What::Invite => (paths::staff::Invitation { child: act.child }.href(), t("staff-do-invite")),
        What::Visit => (paths::staff::Contacts { child: act.child }.href(), t("staff-do-note")),
        What::Promises(_) => (paths::staff::Promises { child: act.child }.href(), t("staff-do-record")),
        What::Secret => (format!("{child}#secret"), t("staff-do-confirm")),
    }
}

/// Where it is done, for a link that changes nothing: an invitation is made on the child's page.
#[must_use]
pub fn next_href(act: &Act) -> String {
    match act.what {
        What::Invite => format!("{}#invitation", paths::staff::Child { child: act.child }.href()),
        _ => way(act).0,
    }
}

/// Its clock: in time quiet, late loud.
#[component]
pub fn ActClock(
    /// Whose clock.
    act: Act,
    /// The day on which the page is made.
    today: Day,
) -> impl IntoView {
    match act.clock {
        Clock::By(due, _) => {
            let late = act.clock.days_late(today);
            let class = if due < today { "when when--late" } else { "when" };
            view! {
                <span class=class>
                    {day_brief(due, today)} " " <LateBy days=late />
                </span>
                <MayMove due=due />
            }
            .into_any()
        }
        Clock::Since(at) => {
            let day = english_time::day(at);
            let words = if day == today {
                tr("staff-act-today", args! { "time" => clock(at) })
            } else {
                tr("staff-act-since", args! { "day" => day_brief(day, today) })
            };
            view! { <span class="when">{words}</span> }.into_any()
        }
        Clock::None => ().into_any(),
    }
}

/// The one act of a line: a link to where it is done; for an invitation, which is made at once, a button.
#[component]
pub fn ActWay(
    /// Which.
    line: ActLine,
) -> impl IntoView {
    let (href, word) = way(&line.act);
    let about = view! { <span class="hidden">" " {line.name}</span> };
    if line.act.what == What::Invite {
        return view! {
            <form method="post" action=href>
                <button class="do" type="submit">
                    {word}
                    {about}
                </button>
            </form>
        }
        .into_any();
    }
    view! {
        <a class="do" href=href>
            {word}
            {about}
        </a>
    }
    .into_any()
}

/// Who it is about: mark, name as the way to their page, age, and for whom the reader covers.
#[component]
pub fn Who(
    /// Which child.
    child: heard_domain::id::ChildId,
    /// First and last name.
    name: Text,
    /// Whether there is a photo of the child.
    has_photo: bool,
    /// In whole years.
    age: Option<u32>,
    /// The colleague who is away.
    covered_for: Option<Text>,
) -> impl IntoView {
    view! {
        <span class="whose">
            <ChildMark child=child name=name.clone() has_photo=has_photo />
            <a href=paths::staff::Child { child }.href()>{name}</a>
            {age.map(|age| {
                view! {
                    " "
                    <span class="quiet">{age} <span class="hidden">" " {tr("staff-age-words", args! { "years" => age })}</span></span>
                }
            })}
            {covered_for.map(|away| {
                view! { " " <span class="quiet">{tr("staff-caseload-covered", args! { "name" => away.to_string() })}</span> }
            })}
        </span>
    }
}
