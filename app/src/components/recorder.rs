//! What records a voice in the browser (`app/js/recorder.js`, fetched when the button is pressed): record, hear it,
//! keep it or try again or throw it away. The button is hidden until a script has found that this device can. With
//! scripts off there is what was kept before, and nothing else of it.

use heard_domain::recording::Refused;
use leptos::prelude::*;

use crate::shell::recorder;
use crate::text::{Text, t};

/// What a recorder says that is not the same for all of them.
#[derive(Debug, Clone)]
pub struct RecorderWords {
    /// On the button that begins.
    pub start: Text,
    /// Who can listen to it.
    pub who: Text,
    /// That it is kept.
    pub saved: Text,
    /// That there is no microphone, and what to do instead.
    pub no_microphone: Text,
    /// Why a recording is not taken.
    pub refused: fn(Refused) -> Text,
}

/// The recorder. It stands in a form.
#[component]
pub fn Recorder(
    /// Where what is recorded is handed in.
    keep_at: &'static str,
    /// Where the form is saved that names it, and the field that does with what it names now. Without, what is handed
    /// in is kept by that alone, and takes the place of what was kept before.
    #[prop(optional_no_strip)]
    named: Option<Named>,
    /// The longest, in seconds.
    longest: u16,
    /// The most bytes.
    most: usize,
    /// What it says.
    words: RecorderWords,
    /// Whether there is a recording that was kept.
    kept: bool,
    /// What is shown of it: a line, which the script fills in, a player, and a button that takes it away.
    children: Children,
) -> impl IntoView {
    let RecorderWords { start, who, saved, no_microphone, refused } = words;
    let save_at = named.as_ref().map(|named| named.save_at);
    view! {
        <div
            class="voice"
            data-voice=recorder()
            data-keep-at=keep_at
            data-save-at=save_at
            data-longest=longest
            data-most=most
        >
            {named.map(|named| view! { <input type="hidden" name=named.field value=named.value /> })}
            <p
                class="voice__said"
                role="status"
                data-asking=t("voice-asking")
                data-listening=t("voice-listening")
                data-ending=t("voice-ending")
                data-stopped=t("voice-stopped")
                data-quiet=t("voice-quiet")
                data-keeping=t("voice-keeping")
                data-safe=saved
                data-first=t("voice-first")
                data-not-kept=t("voice-not-kept")
                data-no-microphone=no_microphone
                data-empty=refused(Refused::Empty)
                data-too_large=refused(Refused::TooLarge)
                data-too_long=refused(Refused::TooLong)
                data-other_kind=refused(Refused::OtherKind)
            ></p>
            <div class="voice__kept" hidden=!kept>
                {children()}
            </div>
            <button class="tool-button tool-button--after" type="button" data-start hidden>
                {start}
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
                <p class="hint">{who}</p>
            </div>
        </div>
    }
}

/// How a form names what was recorded.
#[derive(Debug, Clone)]
pub struct Named {
    /// Where the form is saved.
    pub save_at: &'static str,
    /// The field's name.
    pub field: String,
    /// What names the recording; empty for none.
    pub value: String,
}
