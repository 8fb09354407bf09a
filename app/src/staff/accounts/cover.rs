//! Who covers for a worker who is away: a form that the administrator and the worker share.

use heard_domain::Day;
use heard_domain::id::StaffId;
use leptos::prelude::*;

use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Choice, DateInput, DateParts, SelectBox};
use crate::fields;
use crate::staff::acts::CoverAct;
use crate::text::{Text, day, t, tr};

/// A colleague who can cover.
#[derive(Debug, Clone)]
pub struct Colleague {
    /// Who.
    pub id: StaffId,
    /// First and last name.
    pub name: Text,
}

/// A cover that is not over.
#[derive(Debug, Clone)]
pub struct SetCover {
    /// Who covers.
    pub by: Text,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
}

impl SetCover {
    /// Who covers, and when.
    #[must_use]
    pub fn said(&self) -> Text {
        let days = args! { "name" => self.by.to_string(), "from" => day(self.from), "until" => day(self.until) };
        tr("staff-cover-set", days)
    }
}

/// The covers as they stand and as typed.
#[derive(Debug, Clone, Default)]
pub struct CoverForm {
    /// Who covers now or from a day to come, the first day first.
    pub set: Vec<SetCover>,
    /// Who can.
    pub colleagues: Vec<Colleague>,
    /// Who was chosen.
    pub chosen: Option<StaffId>,
    /// The first day as typed.
    pub from: DateParts,
    /// The last day as typed.
    pub until: DateParts,
}

/// The form.
#[component]
pub fn CoverSection(
    /// What it shows.
    form: CoverForm,
    /// Where it is sent, made by code.
    #[prop(into)]
    action: Text,
) -> impl IntoView {
    let none = Choice::new("", t("staff-cover-nobody"));
    let choose =
        |one: &Colleague| Choice::new(one.id.to_string(), one.name.clone()).checked(form.chosen == Some(one.id));
    let choices = std::iter::once(none).chain(form.colleagues.iter().map(choose)).collect();
    let set = |cover: &SetCover| {
        let (said, about) = (cover.said(), cover.said());
        view! {
            <p>{said}</p>
            <form method="post" action=action.clone()>
                <input type="hidden" name=fields::COVER_FROM value=cover.from.to_string() />
                <Button
                    label=t("staff-cover-end")
                    kind=ButtonKind::Secondary
                    name=DO
                    value=CoverAct::End
                    about=about
                />
            </form>
        }
    };
    let set: Vec<_> = form.set.iter().map(set).collect();
    view! {
        <h2>{t("staff-cover-title")}</h2>
        <p>{t("staff-cover-what")}</p>
        {set}
        <form method="post" action=action novalidate class="record-form">
            <SelectBox name=fields::COVER label=t("staff-cover-who") choices=choices />
            <DateInput name="from" legend=t("staff-cover-from") value=form.from />
            <DateInput name="until" legend=t("staff-cover-until") value=form.until />
            <Button label=t("staff-save") kind=ButtonKind::Secondary name=DO value=CoverAct::Keep />
        </form>
    }
}
