//! Who was asked to a review and who came, and the days on which it met besides the one that is its date: part of its
//! facts and saved with them.
//!
//! Each box is a field of its own, so that two forms are compared box by box. The days stand folded until there is one.

use std::collections::BTreeSet;

use heard_domain::Day;
use heard_domain::attending::{MOST_OTHER_DAYS, Person};
use leptos::prelude::*;

use super::monitoring::TICKED;
use crate::components::{DateInput, DateParts, Details, Fieldset, Notice};
use crate::text::{Text, day, t, tr};
use crate::{args, key};

/// The columns of boxes, by what their names begin with.
pub const COLUMNS: [&str; 2] = [ASKED, CAME];
/// Who was asked.
pub const ASKED: &str = "asked";
/// Who came.
pub const CAME: &str = "came";
/// The day from which a review was adjourned.
pub const ADJOURNED: &str = "adjourned_from";
/// The first of the other days on which it met; the others have a number ([`other`]).
pub const OTHER_DAY: &str = "also_met_on";

/// Who came and when, as kept or typed.
#[derive(Debug, Clone, Default)]
pub struct AttendingForm {
    /// Who was asked.
    pub asked: BTreeSet<Person>,
    /// Who came.
    pub came: BTreeSet<Person>,
    /// Who was looked for and did not come, for a record that is closed.
    pub stayed_away: BTreeSet<Person>,
    /// The day from which it was adjourned.
    pub adjourned_from: DateParts,
    /// The last day to which it could be adjourned from then, where it was held later.
    pub adjourned_past: Option<Day>,
    /// The other days on which it met.
    pub also_met_on: Vec<DateParts>,
}

/// The name of a box.
#[must_use]
pub fn field(column: &str, who: Person) -> String {
    format!("{column}_{}", who.code())
}

/// The name of the fields of another day on which it met, from 0.
#[must_use]
pub fn other(place: usize) -> Text {
    if place == 0 { OTHER_DAY.into() } else { format!("{OTHER_DAY}_{}", place + 1).into() }
}

/// The column and the person of a box.
pub(super) fn of_box(field: &str) -> Option<(&'static str, Person)> {
    COLUMNS.into_iter().find_map(|column| {
        let who = field.strip_prefix(column)?.strip_prefix('_')?;
        Some((column, Person::from_code(who)?))
    })
}

/// What one of these fields is called, for whoever compares two forms; `None` for any other.
pub(in crate::staff) fn label(field: &str) -> Option<Text> {
    if let Some((column, who)) = of_box(field) {
        return Some(format!("{}: {}", called(column), name(who)).into());
    }
    let is_other = || (0..MOST_OTHER_DAYS).any(|place| field == other(place));
    (field == ADJOURNED).then(|| t("staff-adjourned")).or_else(|| is_other().then(|| t("staff-also-met")))
}

fn called(column: &str) -> Text {
    t(if column == ASKED { key!("staff-came-asked") } else { key!("staff-came-came") })
}

fn name(who: Person) -> Text {
    t(&format!("staff-came-who-{}", who.code()))
}

/// The fields.
pub(super) fn form(said: AttendingForm) -> impl IntoView {
    let is_empty = |parts: &DateParts| *parts == DateParts::default();
    let open = !is_empty(&said.adjourned_from) || said.also_met_on.iter().any(|parts| !is_empty(parts));
    // Those that are filled in, and one more.
    let filled = said.also_met_on.iter().rposition(|parts| !is_empty(parts)).map_or(0, |place| place + 1);
    let mut others = said.also_met_on;
    others.resize(MOST_OTHER_DAYS.min(filled + 1), DateParts::default());
    let others: Vec<_> = others
        .into_iter()
        .enumerate()
        .map(|(place, value)| {
            let legend = if place == 0 { t("staff-also-met") } else { t("staff-also-met-again") };
            view! { <DateInput name=other(place) legend=legend value=value /> }
        })
        .collect();
    let past = said.adjourned_past.map(|last| {
        view! {
            <Notice>
                <p>{tr("staff-adjourned-past", args! { "day" => day(last) })}</p>
            </Notice>
        }
    });
    view! {
        <Fieldset name=CAME legend=t("staff-came-title") hint=t("staff-came-hint")>
            {people(&said.asked, &said.came)}
        </Fieldset>
        <Details summary=t("staff-meetings") open=open>
            <div class="flow">
                <p class="hint">{t("staff-meetings-hint")}</p>
                <DateInput
                    name=ADJOURNED
                    legend=t("staff-adjourned")
                    hint=t("staff-adjourned-hint")
                    value=said.adjourned_from
                />
                {past}
                {others}
            </div>
        </Details>
    }
}

/// A person a row, with a box for whether they were asked and one for whether they came.
fn people(asked: &BTreeSet<Person>, came: &BTreeSet<Person>) -> impl IntoView + use<> {
    let tick = |column: &'static str, who: Person, ticked: bool| {
        let id = field(column, who);
        view! {
            <td>
                <div class="option">
                    <input
                        class="option__input"
                        type="checkbox"
                        name=id.clone()
                        id=id.clone()
                        value=TICKED
                        checked=ticked
                    />
                    <label class="option__label" for=id>
                        {called(column)}
                        <span class="hidden">": " {name(who)}</span>
                    </label>
                </div>
            </td>
        }
    };
    let row = |who: Person| {
        view! {
            <tr>
                <th scope="row">{name(who)}</th>
                {tick(ASKED, who, asked.contains(&who))}
                {tick(CAME, who, came.contains(&who))}
            </tr>
        }
    };
    let rows = Person::ALL.map(row).into_iter().collect::<Vec<_>>();
    view! {
        <table class="ledger ledger--came">
            <caption class="hidden">{t("staff-came-title")}</caption>
            // Each box says it, too.
            <thead class="hidden">
                <tr>
                    <th scope="col">{t("staff-came-who")}</th>
                    <th scope="col">{called(ASKED)}</th>
                    <th scope="col">{called(CAME)}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

/// What a closed record says of it.
pub(super) fn rows(said: AttendingForm, date: impl Fn(DateParts) -> Text) -> Vec<(Text, Text)> {
    let names =
        |people: BTreeSet<Person>| -> Text { people.into_iter().map(name).collect::<Vec<_>>().join("\n").into() };
    let days: Vec<_> = said.also_met_on.into_iter().map(&date).collect();
    vec![
        (called(ASKED), names(said.asked)),
        (called(CAME), names(said.came)),
        (t("staff-came-absent"), names(said.stayed_away)),
        (t("staff-adjourned"), date(said.adjourned_from)),
        (t("staff-also-met"), days.join("\n").into()),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_names_its_column_and_person() {
        for column in COLUMNS {
            for who in Person::ALL {
                assert_eq!(of_box(&field(column, who)), Some((column, who)));
            }
        }
        for no in ["came", "came_", "came_gran", "asked-mother", "concerns_health", "attended"] {
            assert_eq!((of_box(no), label(no)), (None, None), "{no}");
        }
        assert_eq!(label("came_other_parent").as_deref(), Some("Came: Another with parental responsibility"));
        assert_eq!(label(&other(0)), label(&other(MOST_OTHER_DAYS - 1)));
        assert_eq!(label(&other(MOST_OTHER_DAYS)), None, "there is no such field");
    }

    #[test]
    fn a_closed_record_names_them_and_says_nothing_of_what_nobody_said() {
        let day = |number: &str| DateParts { day: number.to_owned().into(), ..DateParts::default() };
        let said = AttendingForm {
            came: [Person::Carer, Person::Mother].into(),
            stayed_away: [Person::Father].into(),
            also_met_on: vec![day("2"), day("9")],
            ..AttendingForm::default()
        };
        let said: Vec<_> = rows(said, |parts| parts.day).into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let said: Vec<_> = said.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        assert_eq!(said, ["Came: Mother\nCarer", "Did not come: Father", "It also met on: 2\n9"]);
    }
}
