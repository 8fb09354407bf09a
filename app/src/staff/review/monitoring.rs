//! What is counted of a review, beside its facts and saved with them: how the case stands, the midway review, why it was
//! late or brought forward, advocacy.
//!
//! Of a list of which several can be ticked, each box is a field of its own, so that two forms are compared box by box.

use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::{Midway, Rag, YesNo};
use leptos::prelude::*;

use super::attending::{self, AttendingForm};
use crate::components::{Choice, DateInput, DateParts, Fieldset, Radios, SelectBox};
use crate::key;
use crate::staff::listed::{called, choices};
use crate::text::{Text, t};

/// The value of a box that is ticked.
pub const TICKED: &str = "yes";

/// What is counted, as kept or typed: codes as text, empty for none.
#[derive(Debug, Clone, Default)]
pub struct MonitoringForm {
    /// Who was asked and who came, and on which days it met. It stands with the facts of the meeting.
    pub attending: AttendingForm,
    /// Whether the review was held late, so that there is a reason to give.
    pub late: bool,
    /// A code of [`List::LateReasons`].
    pub late_reason: Text,
    /// A code of [`List::EarlyTriggers`].
    pub early_trigger: Text,
    /// A code of [`Rag`].
    pub rag: Text,
    /// Codes of [`List::Concerns`].
    pub concerns: Vec<Text>,
    /// Codes of [`List::Actions`].
    pub actions: Vec<Text>,
    /// A code of [`Midway`].
    pub midway: Text,
    /// The day of the midway review.
    pub midway_held_on: DateParts,
    /// A code of [`YesNo`].
    pub offered: Text,
    /// The day on which an advocate was offered.
    pub offered_on: DateParts,
    /// The day on which the child was referred.
    pub referred_on: DateParts,
    /// The day on which that was accepted.
    pub accepted_on: DateParts,
    /// A code of [`YesNo`].
    pub used: Text,
}

/// The name of the box of a code.
#[must_use]
pub fn field(list: List, code: &str) -> String {
    format!("{}_{code}", list.code())
}

/// The code whose box this is.
#[must_use]
pub fn code_of(list: List, field: &str) -> Option<ListCode> {
    ListCode::read(field.strip_prefix(list.code())?.strip_prefix('_')?)
}

/// The list and code of a box, whichever list it is of.
pub(in crate::staff) fn ticked(field: &str) -> Option<(List, ListCode)> {
    [List::Concerns, List::Actions].into_iter().find_map(|list| Some((list, code_of(list, field)?)))
}

/// The fields.
pub(super) fn form(said: MonitoringForm) -> impl IntoView {
    let reason = if said.late {
        select("late_reason", t("staff-late-reason"), List::LateReasons, &said.late_reason, t("staff-venue-choose"))
    } else {
        select("early_trigger", t("staff-early-trigger"), List::EarlyTriggers, &said.early_trigger, t("staff-early-no"))
    };
    let rag = radios("staff-rag-", &Rag::ALL.map(Rag::code), &said.rag);
    let midway = radios("staff-midway-", &Midway::ALL.map(Midway::code), &said.midway);
    let yes_no = |chosen: &Text| radios("staff-yes-no-", &YesNo::ALL.map(YesNo::code), chosen);
    view! {
        {reason}
        <Radios name="rag" legend=t("staff-rag") hint=t("staff-rag-hint") choices=rag />
        {boxes(List::Concerns, t("staff-concerns"), t("staff-concerns-hint"), &said.concerns)}
        {boxes(List::Actions, t("staff-actions"), t("staff-actions-hint"), &said.actions)}
        <Radios name="midway" legend=t("staff-midway") choices=midway />
        <DateInput name="midway_held_on" legend=t("staff-midway-on") value=said.midway_held_on />
        <Radios name="advocate_offered" legend=t("staff-advocate-offered") choices=yes_no(&said.offered) />
        <DateInput name="advocate_offered_on" legend=t("staff-advocate-offered-on") value=said.offered_on />
        <DateInput name="advocacy_referred_on" legend=t("staff-advocacy-referred-on") value=said.referred_on />
        <DateInput name="advocacy_accepted_on" legend=t("staff-advocacy-accepted-on") value=said.accepted_on />
        <Radios name="advocate_used" legend=t("staff-advocate-used") choices=yes_no(&said.used) />
    }
}

fn radios(prefix: &str, codes: &[&'static str], chosen: &Text) -> Vec<Choice> {
    codes.iter().map(|code| Choice::new(*code, t(&format!("{prefix}{code}"))).checked(chosen == code)).collect()
}

fn select(name: &'static str, label: Text, list: List, chosen: &Text, none: Text) -> AnyView {
    let mut offered = vec![Choice::new("", none)];
    offered.extend(choices(list, std::slice::from_ref(chosen)));
    view! { <SelectBox name=name label=label choices=offered /> }.into_any()
}

/// A box for each code of a list. The first has the bare name of the list as its id, where faults lead to.
fn boxes(list: List, legend: Text, hint: Text, chosen: &[Text]) -> impl IntoView + use<> {
    let option = |(place, choice): (usize, Choice)| {
        let name = field(list, &choice.value);
        let id = if place == 0 { list.code().to_owned() } else { name.clone() };
        view! {
            <div class="option">
                <input
                    class="option__input"
                    type="checkbox"
                    name=name
                    id=id.clone()
                    value=TICKED
                    checked=choice.checked
                />
                <label class="option__label" for=id>
                    {choice.label}
                </label>
            </div>
        }
    };
    let options: Vec<_> = choices(list, chosen).into_iter().enumerate().map(option).collect();
    view! {
        <Fieldset name=list.code() legend=legend hint=hint>
            <div class="options">{options}</div>
        </Fieldset>
    }
}

/// What a closed record says of it.
pub(super) fn rows(said: MonitoringForm, date: impl Fn(DateParts) -> Text) -> Vec<(Text, Text)> {
    let code = |prefix: &str, code: &Text| match code.is_empty() {
        true => Text::default(),
        false => t(&format!("{prefix}{code}")),
    };
    let listed = |list, code: &Text| if code.is_empty() { Text::default() } else { called(list, code) };
    let several = |list: List, codes: &[Text]| -> Text {
        codes.iter().map(|code| called(list, code)).collect::<Vec<_>>().join("\n").into()
    };
    vec![
        (t("staff-late-reason"), listed(List::LateReasons, &said.late_reason)),
        (t("staff-early-trigger"), listed(List::EarlyTriggers, &said.early_trigger)),
        (t("staff-rag"), code("staff-rag-", &said.rag)),
        (t("staff-concerns"), several(List::Concerns, &said.concerns)),
        (t("staff-actions"), several(List::Actions, &said.actions)),
        (t("staff-midway"), code("staff-midway-", &said.midway)),
        (t("staff-midway-on"), date(said.midway_held_on)),
        (t("staff-advocate-offered"), code("staff-yes-no-", &said.offered)),
        (t("staff-advocate-offered-on"), date(said.offered_on)),
        (t("staff-advocacy-referred-on"), date(said.referred_on)),
        (t("staff-advocacy-accepted-on"), date(said.accepted_on)),
        (t("staff-advocate-used"), code("staff-yes-no-", &said.used)),
    ]
}

/// What one of these fields is called, for whoever compares two forms; `None` for any other.
pub(in crate::staff) fn label_key(field: &str) -> Option<&'static str> {
    Some(match field {
        "late_reason" => key!("staff-late-reason"),
        "early_trigger" => key!("staff-early-trigger"),
        "rag" => key!("staff-rag"),
        "midway" => key!("staff-midway"),
        "midway_held_on" => key!("staff-midway-on"),
        "advocate_offered" => key!("staff-advocate-offered"),
        "advocate_offered_on" => key!("staff-advocate-offered-on"),
        "advocacy_referred_on" => key!("staff-advocacy-referred-on"),
        "advocacy_accepted_on" => key!("staff-advocacy-accepted-on"),
        "advocate_used" => key!("staff-advocate-used"),
        _ => return None,
    })
}

/// What one of these fields says in words, for whoever compares two forms; `None` for any other.
pub(in crate::staff) fn shown(field: &str, value: &str) -> Option<Text> {
    let code = |prefix: &str, known: bool| if known { t(&format!("{prefix}{value}")) } else { Text::default() };
    let listed = |list| if value.is_empty() { Text::default() } else { called(list, value) };
    Some(match field {
        "late_reason" => listed(List::LateReasons),
        "early_trigger" => listed(List::EarlyTriggers),
        "rag" => code("staff-rag-", Rag::from_code(value).is_some()),
        "midway" => code("staff-midway-", Midway::from_code(value).is_some()),
        "advocate_offered" | "advocate_used" => code("staff-yes-no-", YesNo::from_code(value).is_some()),
        _ if ticked(field).is_some() || attending::of_box(field).is_some() => {
            if value == TICKED {
                t("staff-ticked")
            } else {
                t("staff-not-ticked")
            }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_names_its_list_and_code() {
        let health = field(List::Concerns, "health");
        assert_eq!(ticked(&health), ListCode::read("health").map(|code| (List::Concerns, code)));
        for no in ["concerns", "concerns_", "actions_No", "account_health", "concerns-health"] {
            assert_eq!(ticked(no), None, "{no}");
        }
        assert_eq!((shown(&health, TICKED), shown(&health, "")), (Some("Ticked".into()), Some("Not ticked".into())));
        assert_eq!((shown("rag", "amber"), shown("rag", "blue")), (Some("Amber".into()), Some(Text::default())));
    }

    #[test]
    fn a_closed_record_says_codes_in_words_and_those_that_nobody_knows_as_they_are() {
        let said = MonitoringForm {
            rag: "red".into(),
            concerns: vec!["health".into(), "gone_since".into()],
            ..MonitoringForm::default()
        };
        let said: Vec<_> = rows(said, |_| Text::default()).into_iter().filter(|(_, value)| !value.is_empty()).collect();
        let said: Vec<_> = said.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        assert_eq!(said, ["How does the case stand?: Red", "What are you concerned about?: Health\ngone_since"]);
    }
}
