//! A date in three fields. What was typed stays, whatever it was.

use leptos::prelude::*;

use super::{Fieldset, field::invalid};
use crate::text::{MaybeText, Text, t};

/// What was typed as a date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DateParts {
    /// Day of the month.
    pub day: Text,
    /// Month, as a number.
    pub month: Text,
    /// Year, four digits.
    pub year: Text,
}

impl From<heard_domain::Day> for DateParts {
    fn from(day: heard_domain::Day) -> Self {
        use chrono::Datelike;
        let text = |number: String| Text::from(number);
        Self {
            day: text(day.day().to_string()),
            month: text(day.month().to_string()),
            year: text(day.year().to_string()),
        }
    }
}

/// Day, month and year, in fields `NAME-day`, `NAME-month`, `NAME-year`. The day's id is the bare name.
#[component]
pub fn DateInput(
    /// What the fields' names start with.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What was typed before.
    #[prop(optional)]
    value: DateParts,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
) -> impl IntoView {
    let invalid = invalid(&name);
    let part = |part: &str, id: String, label: Text, value: Text, class: &'static str| {
        view! {
            <div class="date__part">
                <label class="label label--small" for=id.clone()>
                    {label}
                </label>
                <input
                    class=class
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    name=format!("{name}-{part}")
                    id=id
                    value=value
                    aria-invalid=invalid
                />
            </div>
        }
    };
    let parts = [
        part("day", name.to_string(), t("date-day"), value.day, "input input--two"),
        part("month", format!("{name}-month"), t("date-month"), value.month, "input input--two"),
        part("year", format!("{name}-year"), t("date-year"), value.year, "input input--four"),
    ];
    view! {
        <Fieldset name=name.clone() legend=legend hint=hint>
            <div class="date">{parts.into_iter().collect::<Vec<_>>()}</div>
        </Fieldset>
    }
}
