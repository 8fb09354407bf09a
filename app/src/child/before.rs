//! What happens with the words, before the first question: who reads them, that they are not secret, how to leave
//! this page, when it closes. A child is told all of this before being asked anything (ICO code, standard 4).

use heard_domain::matter::Desk;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::meeting::meeting_words;
use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Button, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, t, tr};

/// Who reads it, and what can be kept from others: only what goes to the reviewing officer alone can be marked so.
fn who_reads(purpose: Purpose, band: Band, reader: &str) -> [Text; 2] {
    let name = args! { "name" => reader };
    let pictures = band == Band::Pictures;
    if !purpose.may_stay_with_iro() {
        let notes = if pictures { t("before-pictures-in-notes") } else { t("before-in-notes") };
        return [tr("before-manager-reads", name), notes];
    }
    let kept = if pictures { t("before-pictures-only-iro") } else { t("before-only-iro") };
    [tr("before-who-reads", name), kept]
}

/// What a child is told, and whoever writes a child's own words down. The youngest are told as much in fewer words;
/// that answers are saved stands on every screen.
fn for_child(purpose: Purpose, band: Band, reader: &str) -> Vec<Text> {
    let name = args! { "name" => reader };
    let mut points = Vec::from(who_reads(purpose, band, reader));
    if band == Band::Pictures {
        points.extend([tr("before-pictures-not-secret", name), t("before-pictures-skip"), t("before-pictures-leave")]);
    } else {
        points.extend([tr("before-not-secret", name), t("before-skip"), t("before-saved")]);
    }
    points
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

/// The page.
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
    /// Whether there may be promises of last time that a secret opens and an invitation does not.
    promises_behind_secret: bool,
    /// When the review is that the words are for; `None` where they wait for none, or nothing can be said of its day.
    meeting: Option<MeetingDay>,
) -> impl IntoView {
    let reader = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
    let advocates = voice.is_advocates();
    let helped = voice.has_helper() && !advocates;
    let points = if advocates { for_advocate(voice, purpose, &reader) } else { for_child(purpose, band, &reader) };
    view! {
        <ChildShell back=paths::WRITE_START band=band>
            <h1>{t("before-title")}</h1>
            {meeting.map(|meeting| view! { <p class="lead">{meeting_words(meeting)}</p> })}
            <ul class="points">{points.into_iter().map(|point| view! { <li>{point}</li> }).collect::<Vec<_>>()}</ul>
            {helped.then(|| view! { <Notice><p>{t("before-helper")}</p></Notice> })}
            {(advocates || band != Band::Pictures)
                .then(|| {
                    view! {
                        <Notice title=t("before-leave-title")>
                            <p>{t("before-leave")}</p>
                            <p class="with-keys">{t("before-leave-keys")}</p>
                            <p>{t("before-leave-history")}</p>
                        </Notice>
                    }
                })}
            {promises_behind_secret
                .then(|| {
                    view! {
                        <p>
                            {t("last-time-sign-in")} " " <a href=paths::SIGN_IN>{t("last-time-sign-in-link")}</a>
                        </p>
                    }
                })}
            <form method="post" autocomplete="off">
                <WrittenFor />
                <Button label=t("button-continue") />
            </form>
            {purpose
                .is_childs()
                .then(|| {
                    view! {
                        <p>
                            <a href=paths::STYLE>{t("style-link")}</a>
                        </p>
                    }
                })}
            <p>
                <a href=paths::PRIVACY>{t("before-privacy")}</a>
            </p>
        </ChildShell>
    }
}
