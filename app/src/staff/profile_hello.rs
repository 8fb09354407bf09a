//! A hello in an IRO's own voice, on the page of their profile: recorded there, or chosen as a file where scripts are
//! off or there is no microphone. What is laid down can be heard and removed.

use heard_domain::hello::{LONGEST, MOST_BYTES};
use leptos::prelude::*;

use super::trouble::Problem;
use crate::acts::DO;
use crate::args;
use crate::calls::KEEP_HELLO;
use crate::components::recorder::RecorderWords;
use crate::components::{Button, ButtonKind, FileInput, Recorder};
use crate::paths;
use crate::staff::acts::ProfileAct;
use crate::text::{t, tr};

/// The field of the file.
pub const FIELD: &str = "hello";

/// The hello.
#[component]
pub(super) fn OwnHello(
    /// Whether there is one.
    laid_down: bool,
) -> impl IntoView {
    let words = RecorderWords {
        start: t("staff-hello-voice-record"),
        who: t("staff-hello-voice-before"),
        saved: t("staff-hello-voice-saved"),
        no_microphone: t("staff-hello-voice-no-microphone"),
        refused: |kind| Problem::from(kind).words(),
    };
    let sound = laid_down.then_some(paths::staff::PROFILE_HELLO_SOUND);
    view! {
        <h2>{t("staff-hello-voice-title")}</h2>
        <p>{tr("staff-hello-voice-what", args! { "seconds" => LONGEST })}</p>
        <p>{t("staff-hello-voice-who")}</p>
        <form method="post" action=paths::staff::PROFILE class="record-form">
            <Recorder keep_at=KEEP_HELLO longest=LONGEST most=MOST_BYTES words=words kept=laid_down>
                <p data-kept=t("staff-hello-voice-now")>{laid_down.then(|| t("staff-hello-voice-now"))}</p>
                <audio
                    class="player"
                    controls
                    preload="none"
                    src=sound
                    aria-label=t("staff-hello-voice-title")
                ></audio>
                <Button
                    label=t("staff-hello-voice-remove")
                    kind=ButtonKind::Quiet
                    name=DO
                    value=ProfileAct::RemoveHello
                />
            </Recorder>
        </form>
        <HelloFile />
    }
}

/// The form for a file.
#[component]
fn HelloFile() -> impl IntoView {
    view! {
        <form method="post" action=paths::staff::PROFILE_HELLO enctype="multipart/form-data" class="record-form">
            <FileInput
                name=FIELD
                label=t("staff-hello-voice-file")
                hint=tr("staff-hello-voice-hint", args! { "seconds" => LONGEST, "size" => MOST_BYTES / 1024 })
                accept="audio/mp4,audio/ogg,audio/webm,.m4a"
            />
            <Button label=t("staff-hello-voice-send") kind=ButtonKind::Secondary />
        </form>
    }
}
