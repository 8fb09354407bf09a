//! Every page of children, and of whoever writes beside them, with samples.

mod around;
mod back;
mod saying;
mod writing;

use heard_app::components::Fault;
use heard_domain::{people::Language, store::MeetingDay};
use leptos::prelude::*;

use super::sample::{Sample, shown_in, today};

/// Collects examples in one language.
pub(crate) struct Book {
    language: Language,
    samples: Vec<Sample>,
}

impl Book {
    /// One more example of a component, which is given for its type alone.
    fn add<C, V: IntoView>(&mut self, component: C, name: &'static str, view: impl FnOnce() -> V) {
        self.samples.push(shown_in(self.language, component, name, view));
    }
}

/// Every page, in a language.
pub(crate) fn pages(language: Language) -> Vec<Sample> {
    let mut book = Book { language, samples: Vec::new() };
    around::add(&mut book);
    saying::add(&mut book);
    writing::add(&mut book);
    back::add(&mut book);
    book.samples
}

fn fault(field: &'static str) -> Vec<Fault> {
    vec![Fault::new(field, "What to do about it.")]
}

fn meeting() -> Option<MeetingDay> {
    Some(MeetingDay::On(today()))
}
