//! What an example is, and what several of them share. The people and their words are invented.

use std::{any::type_name, sync::Arc};

use heard_app::{assets::Assets, components::Written, render::render};
use heard_domain::{
    Day, Moment, council::Council, drawing::Drawing, id::RecordingId, people::Language, recording::Recording,
};
use leptos::prelude::*;

/// Words that try to leave their place.
pub(crate) const NASTY: &str = "</textarea></title><script>alert(1)</script> & \"so\"";

/// A red line and a black dot.
pub(crate) const DRAWING: &str = "20.10.20.30.40_01.5.5";

/// A component as it is with some values, as a whole document.
#[derive(Debug, Clone)]
pub(crate) struct Sample {
    /// The path of the component, as the compiler has it: `heard_app::child::start::StartPage`.
    pub(crate) of: &'static str,
    /// What is special about the values.
    pub(crate) name: &'static str,
    /// The language of the page.
    pub(crate) language: Language,
    /// The document.
    pub(crate) html: String,
}

impl Sample {
    /// Component, language and what is special, for whoever reads of a fault.
    pub(crate) fn title(&self) -> String {
        format!("{} ({}, {})", self.of.trim_start_matches("heard_app::"), self.name, self.language.code())
    }
}

/// An example of a component, which is given for its type alone, on an English page.
pub(crate) fn shown<C, V: IntoView>(component: C, name: &'static str, view: impl FnOnce() -> V) -> Sample {
    shown_in(Language::English, component, name, view)
}

/// The same in a language.
pub(crate) fn shown_in<C, V: IntoView>(
    language: Language,
    _component: C,
    name: &'static str,
    view: impl FnOnce() -> V,
) -> Sample {
    Sample { of: type_name::<C>(), name, language, html: rendered(language, view) }
}

/// A view as a whole document, with the plain names of files.
pub(crate) fn rendered<V: IntoView>(language: Language, view: impl FnOnce() -> V) -> String {
    render(language, &Arc::new(Assets::plain()), view)
}

/// An afternoon in British summer time.
pub(crate) fn moment() -> Moment {
    "2026-10-02T13:05:00Z".parse().expect("a moment")
}

/// The day of that afternoon.
pub(crate) fn today() -> Day {
    "2026-10-02".parse().expect("a day")
}

/// A drawing of two strokes.
pub(crate) fn drawing() -> Drawing {
    Drawing::from_text(DRAWING).expect("a drawing")
}

/// A recording of 42 seconds.
pub(crate) fn recording() -> Recording {
    Recording { id: RecordingId::from_bytes([7; 16]), seconds: 42 }
}

/// What was written down from it.
pub(crate) fn written() -> Written {
    Written { words: NASTY.into(), by: "Ruth".into(), at: moment() }
}

/// A council that has set everything.
pub(crate) fn council() -> Council {
    Council {
        name: "Anyshire".into(),
        duty_phone: "01632 960001".into(),
        night_phone: "01632 960002".into(),
        text_line: "07700 900123".into(),
        chat_address: "https://chat.anyshire.example/".into(),
        advocacy_name: "Anyshire Voices".into(),
        advocacy_phone: "0808 157 0001".into(),
        contact: "heard@anyshire.example".into(),
        ..Council::default()
    }
}
