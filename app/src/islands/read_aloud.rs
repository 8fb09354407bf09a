//! Reads a part of the page aloud with a voice of the device's own. Voices that speak through a company's servers
//! are never used: the words are the child's. Without a voice of the page's language there is no button.

use leptos::{html::Div, prelude::*};

#[cfg(feature = "ssr")]
use crate::text::t;

/// The button that reads the element with the id `target`, such as a letter.
#[cfg(feature = "ssr")]
#[component]
pub fn ReadAloud(
    /// The id of the element.
    target: &'static str,
) -> impl IntoView {
    view! {
        <ReadAloudIsland>
            <button
                class="tool-button"
                type="button"
                hidden
                data-read=target
                data-play=t("read-aloud")
                data-stop=t("read-aloud-stop")
            >
                {t("read-aloud")}
            </button>
        </ReadAloudIsland>
    }
}

#[island]
fn ReadAloudIsland(children: Children) -> impl IntoView {
    let root = NodeRef::<Div>::new();
    #[cfg(feature = "islands")]
    super::page::on_start(root, browser::start);
    view! { <div node_ref=root>{children()}</div> }
}

#[cfg(feature = "islands")]
mod browser {
    use std::{cell::Cell, rc::Rc};

    use leptos::{
        prelude::{document, window},
        web_sys::{HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice},
    };
    use wasm_bindgen::JsCast;

    use crate::islands::page::{find, listen, words};

    pub(super) fn start(root: HtmlElement) {
        let (Some(button), Ok(speech)) = (find::<HtmlElement>(&root, "[data-read]"), window().speech_synthesis())
        else {
            return;
        };
        show(&button, &speech);
        let (shown, voices) = (button.clone(), speech.clone());
        listen(&speech, "voiceschanged", move |_| show(&shown, &voices));

        // Each reading has a number, so that the end of one that was stopped does not end the next.
        let reading = Rc::new(Cell::new(0_u32));
        let playing = Rc::new(Cell::new(false));
        let pressed = button.clone();
        listen(&button, "click", move |_| {
            speech.cancel();
            let number = reading.get() + 1;
            reading.set(number);
            if playing.replace(!playing.get()) {
                pressed.set_text_content(Some(&words(&pressed, "data-play")));
                return;
            }
            let Some(last) = speak(&speech, &words(&pressed, "data-read")) else {
                playing.set(false);
                return;
            };
            pressed.set_text_content(Some(&words(&pressed, "data-stop")));
            let (reading, playing, button) = (Rc::clone(&reading), Rc::clone(&playing), pressed.clone());
            listen(&last, "end", move |_| {
                if reading.get() == number {
                    playing.set(false);
                    button.set_text_content(Some(&words(&button, "data-play")));
                }
            });
        });
        let speech = window().speech_synthesis();
        listen(&window(), "pagehide", move |_| {
            if let Ok(speech) = &speech {
                speech.cancel();
            }
        });
    }

    /// Shows the button when there is a voice.
    fn show(button: &HtmlElement, speech: &SpeechSynthesis) {
        button.set_hidden(voice(speech).is_none());
    }

    /// The page's language, as in `<html lang>`.
    fn language() -> String {
        document().document_element().map(|html| words(&html, "lang")).unwrap_or_default()
    }

    /// A voice of the page's language that speaks on the device itself.
    fn voice(speech: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
        let language = language();
        speech
            .get_voices()
            .iter()
            .map(JsCast::unchecked_into::<SpeechSynthesisVoice>)
            // Names of languages are ASCII; what makes other letters small is kilobytes.
            .find(|voice| voice.local_service() && voice.lang().to_ascii_lowercase().starts_with(&language))
    }

    /// Begins to read the element called `id`, a paragraph at a time; gives the last paragraph.
    fn speak(speech: &SpeechSynthesis, id: &str) -> Option<SpeechSynthesisUtterance> {
        let voice = voice(speech)?;
        let text = document().get_element_by_id(id)?.unchecked_into::<HtmlElement>().inner_text();
        let mut last = None;
        for paragraph in text.split('\n').filter(|line| !line.trim().is_empty()) {
            let utterance = SpeechSynthesisUtterance::new_with_text(paragraph).ok()?;
            utterance.set_voice(Some(&voice));
            utterance.set_lang(&voice.lang());
            speech.speak(&utterance);
            last = Some(utterance);
        }
        last
    }
}
