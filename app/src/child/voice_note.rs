//! Say it instead: an answer that is spoken, with the [`Recorder`]. With scripts off the box is there, and what was
//! recorded before can be heard and taken away.

use heard_domain::form::Question;
use heard_domain::recording::{LONGEST, MOST_BYTES, Recording, Refused};
use leptos::prelude::*;

use crate::args;
use crate::calls::{KEEP_RECORDING, SaveAnswers};
use crate::components::recorder::{Named, RecorderWords};
use crate::components::{Button, ButtonKind, Player, Recorder};
use crate::paths;
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
    question.recording_field().map(|field| {
        let kept = |length: String| tr("voice-kept", args! { "length" => length });
        let value = recording.map(|recording| recording.to_string()).unwrap_or_default();
        let words = RecorderWords {
            start: t("voice-start"),
            who: t("voice-who"),
            saved: t("voice-saved"),
            no_microphone: t("voice-no-microphone"),
            refused: |kind: Refused| t(&format!("voice-refused-{}", kind.code())),
        };
        view! {
            <Recorder
                keep_at=KEEP_RECORDING
                named=Some(Named { save_at: SaveAnswers::PATH, field, value })
                longest=LONGEST
                most=MOST_BYTES
                words=words
                kept=recording.is_some()
            >
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
            </Recorder>
        }
    })
}
