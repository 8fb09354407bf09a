//! What is told before the questions: to a child who says something besides what is said before a review, who reads it
//! and by when it is answered; to whoever helps, writes down or speaks, what happens with the words. A child is told
//! who reads it before being asked anything, and the rest at the moment when it matters (ICO code, standard 4).

use heard_domain::Day;
use heard_domain::form;
use heard_domain::matter::Desk;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::meeting::meeting_words;
use super::say::{must_tell, name, picture};
use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Button, ButtonKind, Notice, Picture};
use crate::fields;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::{Text, day, t, tr};

/// What somebody is told who says something at any time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BeginOther {
    /// The style that the questions will have.
    pub band: Band,
    /// What the words are for.
    pub purpose: Purpose,
    /// The first name of the IRO, if one is allocated.
    pub iro: Option<String>,
    /// On whose desk it comes and by when it is answered if it is sent today; `None` for what nobody has to answer.
    pub answered: Option<(Desk, Day)>,
}

/// The page: a picture, who reads it, one way in.
#[component]
pub fn BeginOtherPage(
    /// What it shows.
    begin: BeginOther,
) -> impl IntoView {
    let BeginOther { band, purpose, iro, answered } = begin;
    let reader = iro.clone().unwrap_or_else(|| t("before-your-iro").into_owned());
    let by = |key: &str, by: Day| tr(key, args! { "name" => reader.clone(), "day" => day(by).into_owned() });
    let reads = match (answered, &iro) {
        (None, _) => tr("before-who-reads", args! { "name" => reader.clone() }),
        (Some((_, day)), None) => by(crate::key!("begin-answers-nobody"), day),
        (Some((Desk::Iro, day)), Some(_)) => by(crate::key!("begin-answers-iro"), day),
        (Some((Desk::Manager, day)), Some(_)) => by(crate::key!("begin-answers-manager"), day),
    };
    let safe = must_tell(&reader, iro.is_none());
    let complaint = purpose == Purpose::Wrong;
    view! {
        <ChildShell back=paths::SAY_ELSE band=band next=Next::plain()>
            <p class="step-picture">
                <Picture name=picture(purpose) side=112 beside_words=true />
            </p>
            <h1>{name(purpose)}</h1>
            <p class="lead">{reads}</p>
            {complaint.then(|| view! { <p>{t("begin-complaint")}</p> })}
            <p>{safe}</p>
            {counted(purpose, band).map(|counted| view! { <p>{counted}</p> })}
            <form method="post" autocomplete="off" id=FORM>
                <WrittenFor />
                <Button label=t("begin-helped") kind=ButtonKind::Quiet name=fields::HELPED value="yes" />
            </form>
        </ChildShell>
    }
}

/// That what is chosen is counted, where a form of feedback or about moving says so. That topics are, before a review,
/// stands with what else happens with words ([`super::information`]).
fn counted(purpose: Purpose, band: Band) -> Option<Text> {
    (purpose != Purpose::BeforeReview && form::newest(purpose, band).counts()).then(|| t("begin-counted"))
}

/// Who reads it, and what can be kept from others: only what goes to the reviewing officer alone can be marked so.
fn who_reads(purpose: Purpose, reader: &str) -> [Text; 2] {
    let name = || args! { "name" => reader };
    if !purpose.may_stay_with_iro() {
        return [tr("before-manager-reads", name()), t("before-in-notes")];
    }
    [tr("before-who-reads", name()), tr("before-only-iro", name())]
}

/// What happens with a child's words, for the child who asks, and for whoever writes them down.
pub(super) fn for_child(purpose: Purpose, reader: &str) -> Vec<Text> {
    let name = args! { "name" => reader };
    let mut points = Vec::from(who_reads(purpose, reader));
    points.extend([tr("before-not-secret", name), t("before-skip"), t("before-saved")]);
    points
}

/// How to leave, and what the device remembers.
#[component]
pub(super) fn Leaving() -> impl IntoView {
    view! {
        <Notice title=t("before-leave-title")>
            <p>{t("before-leave")}</p>
            <p class="with-keys">{t("before-leave-keys")}</p>
            <p>{t("before-leave-history")}</p>
        </Notice>
    }
}

/// What an advocate is told, who speaks of the child and not of themselves.
fn for_advocate(voice: Voice, purpose: Purpose, reader: &str) -> Vec<Text> {
    let name = || args! { "name" => reader };
    let reads = match Desk::answering(purpose) {
        Desk::Iro => crate::key!("before-advocate-reads"),
        Desk::Manager => crate::key!("before-manager-reads"),
    };
    let say = if voice == Voice::Advocate { t("before-advocate-say") } else { t("before-advocate-say-seen") };
    vec![tr(reads, name()), say, tr("before-advocate-safe", name()), t("before-advocate-skip"), t("before-saved")]
}

/// The page for whoever helps, writes down or speaks.
#[component]
pub fn BeforePage(
    /// The first name of the IRO, if one is allocated.
    iro: Option<String>,
    /// The style that the questions will have.
    band: Band,
    /// What the words are for: it says who reads them.
    purpose: Purpose,
    /// Whose voice: an advocate is told other things, and whoever helps a child is told how.
    voice: Voice,
    /// When the review is that the words are for; `None` where they wait for none, or nothing can be said of its day.
    meeting: Option<MeetingDay>,
) -> impl IntoView {
    let reader = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
    let advocates = voice.is_advocates();
    let helped = voice.has_helper() && !advocates;
    let points = if advocates { for_advocate(voice, purpose, &reader) } else { for_child(purpose, &reader) };
    let points = points.into_iter().chain(counted(purpose, band));
    view! {
        <ChildShell back=paths::WRITE_START band=band next=Next::plain()>
            <h1>{t("before-title")}</h1>
            {meeting.map(|meeting| view! { <p class="lead">{meeting_words(meeting)}</p> })}
            <ul class="points">{points.map(|point| view! { <li>{point}</li> }).collect::<Vec<_>>()}</ul>
            {helped.then(|| view! { <Notice><p>{t("before-helper")}</p></Notice> })}
            <Leaving />
            <form method="post" autocomplete="off" id=FORM>
                <WrittenFor />
            </form>
            <p>
                <a href=paths::PRIVACY>{t("before-privacy")}</a>
            </p>
        </ChildShell>
    }
}
