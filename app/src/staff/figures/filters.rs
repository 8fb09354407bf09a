//! Which days figures are about and by which periods: as it stands in addresses, and the form that asks for it.

use std::fmt::{self, Write as _};

use heard_domain::Day;
use heard_domain::figures::{By, Range};
use leptos::prelude::*;

use crate::components::{Button, ButtonKind, Choice, SelectBox, TextInput, TextKind};
use crate::text::{Text, t};

/// The field of the first day.
pub const FROM: &str = "from";
/// The field of the last day.
pub const TO: &str = "to";
/// The field of the periods.
pub const BY: &str = "by";
/// The place of a row in its table.
pub const ROW: &str = "row";
/// The key of a column.
pub const COLUMN: &str = "column";
/// Which page of a long list, from 1.
pub const PAGE: &str = "page";

/// What is asked, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Asked {
    /// The first day.
    pub from: Text,
    /// The last day.
    pub to: Text,
    /// The code of the periods.
    pub by: Text,
}

impl From<Shown> for Asked {
    fn from(shown: Shown) -> Self {
        let text = |day: Day| Text::from(day.to_string());
        Self { from: text(shown.range.from()), to: text(shown.range.until()), by: shown.by.code().into() }
    }
}

/// What is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shown {
    /// From when to when.
    pub range: Range,
    /// By which periods, where rows are periods.
    pub by: By,
}

impl Shown {
    /// The collection year of a day, as far as it has come, by months.
    #[must_use]
    pub fn year_of(day: Day, today: Day) -> Self {
        Self { range: Range::year_of(day, today), by: By::Month }
    }

    /// An address with what is shown.
    #[must_use]
    pub fn at(self, address: &impl fmt::Display) -> String {
        let Self { range, by } = self;
        format!("{address}?{FROM}={}&{TO}={}&{BY}={}", range.from(), range.until(), by.code())
    }

    /// The address of what stands behind the figure in a row and a column.
    #[must_use]
    pub fn behind(self, address: &impl fmt::Display, row: usize, column: &str) -> String {
        let mut href = self.at(address);
        // A column's key is a code: it needs no escapes.
        let _ = write!(href, "&{ROW}={row}&{COLUMN}={column}");
        href
    }
}

/// The form. It is sent with GET: what is asked stands in the address.
#[component]
pub fn Filters(
    /// The address of the page.
    action: String,
    /// What is asked now.
    asked: Asked,
) -> impl IntoView {
    let periods = By::ALL
        .map(|by| Choice::new(by.code(), t(&format!("staff-figures-by-{}", by.code()))).checked(asked.by == by.code()));
    view! {
        <form class="filters" method="get" action=action>
            <TextInput
                name=FROM
                label=t("staff-figures-from")
                value=asked.from
                kind=TextKind::Code
                hint=t("staff-figures-day-hint")
            />
            <TextInput
                name=TO
                label=t("staff-figures-to")
                value=asked.to
                kind=TextKind::Code
                hint=t("staff-figures-day-hint")
            />
            <SelectBox name=BY label=t("staff-figures-by") choices=periods.into() hint=t("staff-figures-by-hint") />
            <Button label=t("staff-figures-show") kind=ButtonKind::Secondary />
        </form>
    }
}
