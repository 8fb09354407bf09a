//! Paper for a pen, A5. The booklet is made with an invitation, whose code is known only then: it asks what everybody is
//! asked and begins each topic, on as few pages as somebody would begin. The second paper is the rest of the topics that
//! were chosen for this child; it opens nothing. A child's first name is the only thing in both about anybody but the
//! IRO, because paper lies about.

mod only_if;
mod printed;
mod questions;

use heard_domain::Day;
use heard_domain::council::Council;
use heard_domain::form::Form;
use heard_domain::id::ChildId;
use heard_domain::people::Band;
use leptos::prelude::*;

pub use self::printed::{Part, Printed};
use super::invitation::Qr;
use crate::args;
use crate::components::{Avatar, Picture};
use crate::paths;
use crate::shell::PrintShell;
use crate::text::{Text, day, t, tr};

/// The booklet, or the second paper.
#[derive(Debug, Clone)]
pub struct BookletPage {
    /// For whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// The IRO's first name.
    pub iro: Text,
    /// The address of the IRO's picture.
    pub picture: Text,
    /// The day for which the meeting is booked, if one is.
    pub booked: Option<Day>,
    /// The council's name and numbers.
    pub council: Council,
    /// The way in by telephone, of the invitation that the booklet was made with; `None` for the second paper.
    pub way: Option<PhoneWay>,
    /// What is asked.
    pub printed: Printed,
}

/// How an invitation is opened on a telephone.
#[derive(Debug, Clone)]
pub struct PhoneWay {
    /// The code as printed.
    pub code: Text,
    /// The address that is typed with the code.
    pub address: Text,
    /// The link as a QR code.
    pub qr: Qr,
}

/// The booklet, in the language of the page.
#[component]
pub fn Booklet(
    /// What it shows.
    page: BookletPage,
) -> impl IntoView {
    let notice = if page.way.is_some() { t("staff-booklet-once") } else { t("staff-booklet-paper") };
    let back = paths::staff::Child { child: page.child }.href();
    view! {
        <PrintShell title=t("staff-booklet-title") notice=notice back=back>
            {article(&page, Place::Alone)}
        </PrintShell>
    }
}

/// Where a paper stands on its page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By itself: it has the page's heading.
    Alone,
    /// Among others, and another follows.
    Among,
    /// Among others, the last.
    Last,
}

/// The paper itself, with the end of its last page where another follows.
pub(super) fn article(page: &BookletPage, place: Place) -> impl IntoView + use<> {
    let class = format!("booklet booklet--{}", page.printed.form.band.code());
    let cover = match &page.way {
        Some(way) => front(page, way, place).into_any(),
        None => head(page).into_any(),
    };
    let end = (place == Place::Among).then(page_end);
    view! {
        <article class=class>
            {cover} {questions::all(&page.printed, &page.iro)} {last_page(page)} {end}
        </article>
    }
}

/// Ends a page on paper; on the screen it is nothing.
pub(super) fn page_end() -> impl IntoView {
    view! { <div class="print-sheet print-only"></div> }
}

/// The front of the booklet: a face, a day, the way in by telephone, who reads it.
fn front(page: &BookletPage, way: &PhoneWay, place: Place) -> impl IntoView + use<> {
    let iro = || args! { "iro" => page.iro.to_string() };
    let hello = tr("booklet-hello", args! { "name" => page.called.to_string() });
    let hello = match place {
        Place::Alone => view! { <h1>{hello}</h1> }.into_any(),
        Place::Among | Place::Last => view! { <h2 class="booklet__hello">{hello}</h2> }.into_any(),
    };
    view! {
        <section class="booklet__cover">
            <header class="booklet__front">
                <Avatar src=page.picture.clone() large=true />
                {hello}
                <p class="booklet__what">{tr("booklet-what", iro())}</p>
                {page.booked.map(|on| view! { <p class="fold__day">{day(on)}</p> })}
                {row(page.printed.form)}
            </header>
            <div class="booklet__phone">
                {way.qr.draw(t("booklet-qr"))}
                <div>
                    <p>{t("booklet-phone")}</p>
                    <p class="sheet-address">{way.address.clone()}</p>
                    <p class="big-number">{way.code.clone()}</p>
                    <p class="booklet__small">{tr("booklet-until", iro())}</p>
                </div>
            </div>
            {who_reads(page)}
        </section>
    }
}

/// What can be talked about, as a row of pictures; none for the oldest, who are spared pictures they did not choose.
fn row(form: &Form) -> Option<impl IntoView + use<>> {
    let picture = |name: String| view! { <Picture name=name beside_words=true at_once=true /> };
    let pictures: Vec<_> = form.topics.iter().filter_map(|topic| topic.picture.clone()).map(picture).collect();
    (form.band != Band::Older).then(|| view! { <p class="booklet__row">{pictures}</p> })
}

/// The top of the second paper.
fn head(page: &BookletPage) -> impl IntoView + use<> {
    view! {
        <section class="booklet__head">
            <header class="booklet__front">
                <Avatar src=page.picture.clone() />
                <h1>{tr("booklet-more-hello", args! { "name" => page.called.to_string() })}</h1>
            </header>
            {who_reads(page)}
        </section>
    }
}

/// That it is the child's choice, who reads it, and when it goes further.
fn who_reads(page: &BookletPage) -> impl IntoView + use<> {
    let iro = || args! { "iro" => page.iro.to_string(), "name" => page.iro.to_string() };
    view! {
        <div class="booklet__rules">
            <p>{t("booklet-choice")}</p>
            <p>{tr("booklet-who", iro())}</p>
            <p>{tr("booklet-safe", iro())}</p>
        </div>
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

/// Who helped, how to hand it back, and whom to ring.
fn last_page(page: &BookletPage) -> impl IntoView + use<> {
    view! {
        <section class="booklet__end">
            <h2>{t("booklet-helped")}</h2>
            {questions::lines(1)}
            <h2>{t("booklet-back-title")}</h2>
            <p>{tr("booklet-back", args! { "iro" => page.iro.to_string() })}</p>
            <h2>{t("booklet-numbers")}</h2>
            <p>
                <strong>{t("booklet-now")}</strong>
            </p>
            <ul class="numbers">{numbers(&page.council)}</ul>
        </section>
    }
}
