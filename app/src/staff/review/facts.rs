//! The facts of a review: one form, kept as typed when something is wrong.

use heard_domain::id::{ChildId, ReviewId};
use heard_domain::participation::{Attendance, Code, Contribution, Suggestion};
use heard_domain::review::{Format, SeenAlone, Venue};
use leptos::prelude::*;

use super::account::{self, AccountForm};
use super::attending;
use super::monitoring::{self, MonitoringForm};
use super::suggestion;
use crate::acts::DO;
use crate::args;
use crate::components::{
    Button, Choice, DateInput, DateParts, Notice, Radios, SelectBox, SummaryList, SummaryRow, TextBox,
};
use crate::fields;
use crate::paths;
use crate::staff::acts::ReviewAct;
use crate::text::{Text, t, tr};

/// The longest of the boxes but those of the account, in characters.
pub const MAX_NOTE: usize = 2_000;

/// The facts as kept or typed: codes as text, empty for none.
#[derive(Debug, Clone)]
pub struct FactsForm {
    /// The version of the review that this was filled in on.
    pub version: i64,
    /// The planned day.
    pub planned_on: DateParts,
    /// A code of [`SeenAlone`].
    pub seen_alone: Text,
    /// The day on which the child was seen.
    pub seen_on: DateParts,
    /// Words about that.
    pub seen_alone_words: Text,
    /// A code of [`Format`].
    pub format: Text,
    /// A code of [`Venue`].
    pub venue: Text,
    /// A code of [`Attendance`].
    pub attendance: Text,
    /// A code of [`Contribution`].
    pub contribution: Text,
    /// PN0 to PN7.
    pub participation: Text,
    /// Why another than the one suggested.
    pub participation_words: Text,
    /// Who attended.
    pub attended: Text,
    /// What is counted of the review.
    pub monitoring: MonitoringForm,
    /// The account of the review.
    pub account: AccountForm,
    /// What the facts suggest.
    pub suggestion: Suggestion,
}

/// The form.
pub(super) fn form(facts: FactsForm, (review, child): (ReviewId, ChildId), called: &Text) -> impl IntoView + use<> {
    let name = || args! { "name" => called.to_string() };
    let seen = choices("staff-seen-", SeenAlone::ALL.iter().map(|one| one.code()), &facts.seen_alone);
    let format = choices("staff-format-", Format::ALL.iter().map(|one| one.code()), &facts.format);
    let attendance = choices("staff-attendance-", Attendance::ALL.iter().map(|one| one.code()), &facts.attendance);
    let contribution =
        choices("staff-contribution-", Contribution::ALL.iter().map(|one| one.code()), &facts.contribution);
    let mut venue = vec![Choice::new("", t("staff-venue-choose"))];
    venue.extend(choices("staff-venue-", Venue::ALL.iter().map(|one| one.code()), &facts.venue));
    let codes = Code::ALL
        .into_iter()
        .map(|code| {
            let label = format!("{}: {}", code.code(), t(code.message_key()));
            Choice::new(code.code(), label).checked(facts.participation == code.code())
        })
        .collect();
    view! {
        <div class="record-form flow" id="facts">
            <h2>{t("staff-facts-title")}</h2>
            <input type="hidden" name=fields::VERSION value=facts.version.to_string() />
            <DateInput
                name="planned_on"
                legend=t("staff-facts-planned")
                value=facts.planned_on
            />
            <Radios
                name="seen_alone"
                legend=tr("staff-facts-seen", name())
                hint=t("staff-facts-seen-hint")
                choices=seen
            />
            <DateInput name="seen_on" legend=t("staff-facts-seen-on") value=facts.seen_on />
            <TextBox
                name="seen_alone_words"
                label=t("staff-facts-seen-words")
                value=facts.seen_alone_words
                max=MAX_NOTE
                rows=3
            />
            <Radios name="format" legend=t("staff-facts-format") choices=format />
            <SelectBox name="venue" label=t("staff-facts-venue") choices=venue />
            <Radios
                name="attendance"
                legend=tr("staff-facts-attendance", name())
                choices=attendance
            />
            <Radios
                name="contribution"
                legend=tr("staff-facts-contribution", name())
                choices=contribution
            />
            {suggestion::line(review, &facts.suggestion)}
            <Radios
                name="participation"
                legend=t("staff-facts-participation")
                hint=t("staff-facts-participation-hint")
                choices=codes
            />
            <TextBox
                name="participation_words"
                label=t("staff-facts-participation-words")
                value=facts.participation_words
                max=MAX_NOTE
                rows=3
            />
            {attending::form(facts.monitoring.attending.clone()).into_any()}
            <TextBox
                name="attended"
                label=t("staff-facts-attended")
                value=facts.attended
                max=MAX_NOTE
                rows=4
            />
            {account::form(facts.account)}
            {monitoring::form(facts.monitoring).into_any()}
            <p>
                <a href=escalate(review, child)>{t("staff-escalate")}</a>
            </p>
            <Button label=t("staff-facts-save") name=DO value=ReviewAct::Facts />
        </div>
    }
}

/// Where somebody higher up is asked about this review.
fn escalate(review: ReviewId, child: ChildId) -> String {
    format!("{}?{}={review}#escalate", paths::staff::Escalations { child }.href(), fields::REVIEW)
}

/// The facts of a closed record. `in_vain` are ones that were typed and could no longer be taken: they are not lost.
pub(super) fn kept(facts: FactsForm, called: &Text, in_vain: bool) -> impl IntoView + use<> {
    let name = || args! { "name" => called.to_string() };
    let code = |prefix: &str, code: &Text| match code.is_empty() {
        true => Text::default(),
        false => t(&format!("{prefix}{code}")),
    };
    let date = |date: DateParts| {
        let parts = [date.day, date.month, date.year].map(Text::into_owned).join(" ");
        Text::from(parts.trim().to_owned())
    };
    let participation = match Code::from_code(&facts.participation) {
        Some(code) => format!("{}: {}", code.code(), t(code.message_key())).into(),
        None => Text::default(),
    };
    let rows = [
        (t("staff-facts-planned"), date(facts.planned_on)),
        (tr("staff-facts-seen", name()), code("staff-seen-", &facts.seen_alone)),
        (t("staff-facts-seen-on"), date(facts.seen_on)),
        (t("staff-facts-seen-words"), facts.seen_alone_words),
        (t("staff-facts-format"), code("staff-format-", &facts.format)),
        (t("staff-facts-venue"), code("staff-venue-", &facts.venue)),
        (tr("staff-facts-attendance", name()), code("staff-attendance-", &facts.attendance)),
        (tr("staff-facts-contribution", name()), code("staff-contribution-", &facts.contribution)),
        (t("staff-facts-participation"), participation),
        (t("staff-facts-participation-words"), facts.participation_words),
    ];
    let attended = (t("staff-facts-attended"), facts.attended);
    let came = attending::rows(facts.monitoring.attending.clone(), date).into_iter().chain([attended]);
    let rows = rows
        .into_iter()
        .chain(came)
        .chain(account::rows(facts.account))
        .chain(monitoring::rows(facts.monitoring, date));
    let rows = rows.filter(|(_, value)| !value.trim().is_empty());
    let rows = rows.map(|(key, value)| SummaryRow { key, value, ..SummaryRow::default() }).collect();
    view! {
        <h2 id="facts">{t("staff-facts-title")}</h2>
        {in_vain.then(|| view! { <Notice><p>{t("staff-facts-in-vain")}</p></Notice> })}
        <SummaryList rows=rows />
    }
}

fn choices(prefix: &str, codes: impl Iterator<Item = &'static str>, chosen: &Text) -> Vec<Choice> {
    codes.map(|code| Choice::new(code, t(&format!("{prefix}{code}"))).checked(chosen == code)).collect()
}
