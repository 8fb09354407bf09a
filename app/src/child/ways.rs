//! Ways to somebody who is there now: numbers to ring, and a text message or a chat for a child who
//! cannot be heard telephoning.
//!
//! What a council did not set is not shown. A chat is another site's page: a link that a child follows themselves, and
//! that says beforehand that the phone may remember it.

use heard_domain::council::Council;
use leptos::prelude::*;

use crate::paths;
use crate::text::{MaybeText, Text, t};

/// The police, an ambulance or the fire brigade.
const EMERGENCY: &str = "999";
/// Childline's telephone.
const CHILDLINE: &str = "0800 1111";
/// Childline's site, where it has a chat and takes e-mails.
const CHILDLINE_SITE: &str = "childline.org.uk";
/// The NSPCC's helpline for grown-ups who are worried about a child.
const NSPCC: &str = "0808 800 5000";

/// A number to ring and what it is for; nothing for one that is not set.
#[component]
pub fn Number(
    /// What it is.
    title: Text,
    /// The number, as people write it.
    #[prop(into)]
    number: String,
    /// More about it.
    #[prop(optional, into)]
    about: MaybeText,
) -> impl IntoView {
    let call = paths::telephone(&number);
    way(title, number, call, about)
}

/// A number to send a text message to; nothing for one that is not set.
#[component]
fn TextLine(title: Text, number: String, about: Text) -> impl IntoView {
    let write = paths::text_message(&number);
    way(title, number, write, about.into())
}

/// A site to chat on, by its address without the scheme; nothing for one that is not set.
#[component]
fn Chat(title: Text, #[prop(into)] site: String, about: Text) -> impl IntoView {
    let href = (!site.is_empty()).then(|| format!("https://{site}"));
    way(title, site, href, about.into())
}

/// One way. What cannot be made a link is shown to be typed.
fn way(title: Text, reached_at: String, href: Option<String>, about: MaybeText) -> impl IntoView + use<> {
    (!reached_at.is_empty()).then(|| {
        let reached_at = match href {
            Some(href) => view! {
                <a class="phone phone--large" href=href rel="noreferrer">
                    {reached_at}
                </a>
            }
            .into_any(),
            None => view! { <span class="phone phone--large">{reached_at}</span> }.into_any(),
        };
        view! {
            <li class="number">
                <h3>{title}</h3>
                <p>{reached_at}</p>
                {about.0.map(|about| view! { <p>{about}</p> })}
            </li>
        }
    })
}

/// Every number to ring, for the page of them.
#[component]
pub fn AllNumbers(
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    let advocacy = if council.advocacy_name.is_empty() { t("help-advocate") } else { council.advocacy_name.into() };
    view! {
        <ul class="number-list">
            <Number title=t("help-emergency") number=EMERGENCY about=t("help-emergency-about") />
            <Number title=t("help-childline") number=CHILDLINE about=t("help-childline-about") />
            <Number title=t("help-duty") number=council.duty_phone about=t("help-duty-about") />
            <Number title=t("help-night") number=council.night_phone about=t("help-night-about") />
            <Number title=advocacy number=council.advocacy_phone about=t("help-advocate-about") />
            <Number title=t("help-at-hand") number="0800 528 0731" about=t("help-at-hand-about") />
        </ul>
    }
}

/// The ways in which nobody is heard.
#[component]
pub fn QuietWays(
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <h2>{t("ways-quiet-title")}</h2>
        <p>{t("ways-quiet")}</p>
        <ul class="number-list">
            <Chat title=t("ways-childline") site=CHILDLINE_SITE about=t("ways-childline-about") />
            <Chat
                title=t("ways-chat")
                site=council.chat_address.trim_start_matches("https://").to_owned()
                about=t("ways-chat-about")
            />
            <TextLine title=t("ways-text") number=council.text_line about=t("ways-text-about") />
        </ul>
    }
}

/// The two numbers and the chat that are always there, large: what a page has room for that says one thing.
#[component]
pub fn OneWay(
    /// The council's own chat, whole or empty; then Childline's stands in its place.
    chat: String,
) -> impl IntoView {
    let chat = chat.trim_start_matches("https://").to_owned();
    let (title, site) =
        if chat.is_empty() { (t("ways-childline"), CHILDLINE_SITE.to_owned()) } else { (t("ways-chat"), chat) };
    view! {
        <h2>{t("help-title")}</h2>
        <ul class="number-list number-list--now">
            <Number title=t("help-emergency") number=EMERGENCY />
            <Number title=t("help-childline") number=CHILDLINE />
            {way(title, site.clone(), Some(format!("https://{site}")), MaybeText::default())}
        </ul>
    }
}

/// What a child who told of something unsafe needs at once: who is there now, loud and quiet.
#[component]
pub fn WaysNow(
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <h2>{t("help-title")}</h2>
        <ul class="number-list">
            <Number title=t("help-emergency") number=EMERGENCY />
            <Number title=t("help-night") number=council.night_phone.clone() about=t("help-night-about") />
            <Number title=t("help-duty") number=council.duty_phone.clone() about=t("help-duty-about") />
            <Number title=t("help-childline") number=CHILDLINE about=t("help-childline-about") />
        </ul>
        <QuietWays council=council />
        <p>
            <a href=paths::HELP>{t("ways-more")}</a>
        </p>
    }
}

/// The same for a grown-up who told of a child's safety.
#[component]
pub fn GrownUpsNow(
    /// The council's numbers.
    council: Council,
) -> impl IntoView {
    view! {
        <h2>{t("grown-ups-danger-title")}</h2>
        <p>{t("grown-ups-unsafe-danger")}</p>
        <ul class="number-list">
            <Number title=t("help-emergency") number=EMERGENCY />
            <Number title=t("help-duty") number=council.duty_phone about=t("help-duty-about") />
            <Number title=t("help-night") number=council.night_phone about=t("help-night-about") />
            <Number title=t("ways-nspcc") number=NSPCC />
        </ul>
    }
}
