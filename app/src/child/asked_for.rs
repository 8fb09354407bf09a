//! What the child's IRO asked of somebody higher up for them, where a worker said that the child reads it: what it is
//! about, who was asked and by when an answer is asked for, and what came of it.

use heard_domain::Day;
use leptos::prelude::*;

use crate::args;
use crate::text::{day, t, tr};

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AskedFor {
    /// What it is about, in the child's words.
    pub words: String,
    /// The first name of whoever asked; what IROs are called, where that is not known.
    pub by: String,
    /// Who is asked; empty where that does not open.
    pub who: String,
    /// On which day they were asked.
    pub on: Day,
    /// By which day an answer is asked for.
    pub due: Option<Day>,
    /// Whether that day is over and there is no answer.
    pub late: bool,
    /// On which day they answered.
    pub answered_on: Option<Day>,
    /// On which days it ended before it was opened again, and what came of it each time.
    pub came_before: Vec<(Day, String)>,
    /// On which day it ended, and what came of it.
    pub came: Option<(Day, String)>,
}

/// One of them, as an item of a list.
pub(super) fn line(asked: AskedFor) -> AnyView {
    let AskedFor { words, by, who, on, due, late, answered_on, came_before, came } = asked;
    let values = args! { "by" => by.clone(), "who" => who.clone(), "day" => day(on).into_owned() };
    let open = answered_on.is_none() && came.is_none();
    let due = due.filter(|_| open).map(|due| {
        let values = args! { "by" => by, "day" => day(due).into_owned() };
        view! { <p>{tr("asked-for-due", values)}</p> }
    });
    let late = (open && late).then(|| view! { <p>{t("asked-for-late")}</p> });
    let answered = answered_on.map(|on| {
        let values = args! { "who" => who, "day" => day(on).into_owned() };
        view! { <p>{tr("asked-for-answered", values)}</p> }
    });
    let came_of = |(on, words): (Day, String)| {
        view! {
            <p>{tr("asked-for-came", args! { "day" => day(on).into_owned() })}</p>
            <p class="words" dir="auto">
                {words}
            </p>
        }
    };
    let came_before: Vec<_> = came_before.into_iter().map(came_of).collect();
    let came = came.map(came_of);
    view! {
        <li class="promise">
            <p class="words" dir="auto">
                {words}
            </p>
            {came_before}
            <p>{tr("asked-for-who", values)}</p>
            {due}
            {late}
            {answered}
            {came}
        </li>
    }
    .into_any()
}
