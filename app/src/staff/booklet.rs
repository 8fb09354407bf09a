//! The form as a booklet for a pen, made with an invitation: its code is known only then. A child's first name is the
//! only thing in it about anybody but the IRO, because a booklet lies about.

mod only_if;
mod questions;

use heard_domain::council::Council;
use heard_domain::form::Form;
use heard_domain::id::ChildId;
use leptos::prelude::*;

use super::invitation::Qr;
use crate::args;
use crate::paths;
use crate::shell::PrintShell;
use crate::text::{Text, t, tr};

/// The booklet.
#[derive(Debug, Clone)]
pub struct BookletPage {
    /// For whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// The IRO's first name.
    pub iro: Text,
    /// The code as printed.
    pub code: Text,
    /// The address that is typed with the code.
    pub address: Text,
    /// The link as a QR code.
    pub qr: Qr,
    /// The council's name and numbers.
    pub council: Council,
    /// What is asked.
    pub form: &'static Form,
}

/// The booklet, in the language of the page.
#[component]
pub fn Booklet(
    /// What it shows.
    page: BookletPage,
) -> impl IntoView {
    view! {
        <PrintShell
            title=t("staff-booklet-title")
            notice=t("staff-booklet-once")
            back=paths::staff::Child { child: page.child }.href()
        >
            <article class="booklet">
                {first_page(&page)}
                {questions::all(page.form)}
                {last_page(&page)}
            </article>
        </PrintShell>
    }
}

/// Who asks, who reads it, the way in by telephone, and whom to ring.
fn first_page(page: &BookletPage) -> impl IntoView + use<> {
    let iro = || args! { "iro" => page.iro.to_string() };
    view! {
        <section class="booklet__page">
            <h1>{tr("booklet-hello", args! { "name" => page.called.to_string() })}</h1>
            <p>{tr("booklet-what", iro())}</p>
            <p>{t("booklet-choice")}</p>
            <h2>{t("booklet-who-title")}</h2>
            <p>{tr("booklet-who", iro())}</p>
            <p>{tr("booklet-safe", iro())}</p>
            <h2>{t("booklet-phone-title")}</h2>
            <div class="sheet-way">
                {page.qr.draw(t("booklet-qr"))}
                <div>
                    <p>{t("booklet-phone")}</p>
                    <p class="sheet-address">{page.address.clone()}</p>
                    <p class="big-number">{page.code.clone()}</p>
                </div>
            </div>
            <p>{tr("booklet-until", iro())}</p>
            <h2>{t("booklet-numbers")}</h2>
            <p>
                <strong>{t("booklet-now")}</strong>
            </p>
            <ul class="numbers">{numbers(&page.council)}</ul>
        </section>
    }
}

/// The numbers to ring; one that the council has not set is not shown.
fn numbers(council: &Council) -> Vec<impl IntoView + use<>> {
    let advocacy: Text =
        if council.advocacy_name.is_empty() { t("help-advocate") } else { council.advocacy_name.clone().into() };
    [
        (t("help-emergency"), "999"),
        (t("help-childline"), "0800 1111"),
        (t("help-duty"), council.duty_phone.as_str()),
        (t("help-night"), council.night_phone.as_str()),
        (advocacy, council.advocacy_phone.as_str()),
        (t("help-at-hand"), "0800 528 0731"),
    ]
    .into_iter()
    .filter(|(_, number)| !number.is_empty())
    .map(|(who, number)| view! { <li>{who} ": " <strong class="phone">{number.to_owned()}</strong></li> })
    .collect()
}

/// Who helped, and how to hand it back.
fn last_page(page: &BookletPage) -> impl IntoView + use<> {
    view! {
        <section class="booklet__end">
            <h2>{t("booklet-helped")}</h2>
            {questions::lines(2)}
            <h2>{t("booklet-back-title")}</h2>
            <p>{tr("booklet-back", args! { "iro" => page.iro.to_string() })}</p>
            <p>
                <strong>{t("booklet-now")}</strong>
            </p>
        </section>
    }
}
