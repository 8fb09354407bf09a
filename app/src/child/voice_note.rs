//! Say it instead: an answer that is spoken. The browser of whoever answers records it (`app/js/recorder.js`, fetched when
//! the button is pressed); the button is hidden until a script has found that it can. With scripts off the box is there,
//! and what was recorded before can be heard and taken away.

use heard_domain::form::Question;
use heard_domain::recording::{LONGEST, MOST_BYTES, Recording, Refused};
use leptos::prelude::*;

use crate::args;
use crate::calls::{KEEP_RECORDING, SaveAnswers};
use crate::components::{Button, ButtonKind, Player};
use crate::paths;
use crate::shell::recorder;
use crate::text::{t, tr};

/// The field that says of which question the recording is taken away. No question can have this name.
pub const AWAY_FIELD: &str = "away_id";

/// What is recorded, with the way to record.
#[component]
pub(super) fn VoiceNote(
    question: &'static Question,
    /// What was recorded before.
    recording: Option<Recording>,
) -> impl IntoView {
    use leptos::server_fn::ServerFn;
    let refused = |kind: Refused| t(&format!("voice-refused-{}", kind.code()));
    question.recording_field().map(|field| {
        let kept = |length: String| tr("voice-kept", args! { "length" => length });
        view! {
            <div
                class="voice"
                data-voice=recorder()
                data-keep-at=KEEP_RECORDING
                data-save-at=SaveAnswers::PATH
                data-longest=LONGEST
                data-most=MOST_BYTES
            >
                <input
                    type="hidden"
                    name=field
                    value=recording.map(|recording| recording.to_string()).unwrap_or_default()
                />
                <p
                    class="voice__said"
                    role="status"
                    data-asking=t("voice-asking")
                    data-listening=t("voice-listening")
                    data-ending=t("voice-ending")
                    data-stopped=t("voice-stopped")
                    data-quiet=t("voice-quiet")
                    data-keeping=t("voice-keeping")
                    data-safe=t("voice-saved")
                    data-first=t("voice-first")
                    data-not-kept=t("voice-not-kept")
                    data-no-microphone=t("voice-no-microphone")
                    data-empty=refused(Refused::Empty)
                    data-too_large=refused(Refused::TooLarge)
                    data-too_long=refused(Refused::TooLong)
                    data-other_kind=refused(Refused::OtherKind)
                ></p>
                <div class="voice__kept" hidden=recording.is_none()>
                    <p data-kept=kept("{length}".to_owned())>{recording.map(|one| kept(one.length()))}</p>
                    {match recording {
                        Some(one) => {
                            let href = paths::Recording { recording: one.id }.href();
                            view! { <Player href=href length=one.length() /> }.into_any()
                        }
                        None => view! { <audio class="player" controls preload="none"></audio> }.into_any(),
                    }}
                    <Button
                        label=t("voice-take-away")
                        kind=ButtonKind::Quiet
                        name=AWAY_FIELD
                        value=question.id.to_string()
                    />
                </div>
                <button class="tool-button tool-button--after" type="button" data-start hidden>
                    {t("voice-start")}
                </button>
                <div class="voice__desk" data-desk hidden>
                    <p class="voice__time" aria-hidden="true" data-left=t("voice-left") hidden></p>
                    <audio class="player" controls data-heard hidden></audio>
                    <div class="voice__acts">
                        <button class="button" type="button" data-stop hidden>{t("voice-stop")}</button>
                        <button class="button" type="button" data-keep-it hidden>{t("voice-keep")}</button>
                        <button class="button button--secondary" type="button" data-again hidden>
                            {t("voice-again")}
                        </button>
                        <button class="button button--quiet" type="button" data-throw hidden>{t("voice-throw")}</button>
                    </div>
                    <p class="hint">{t("voice-who")}</p>
                </div>
            </div>
        }
    })
}
