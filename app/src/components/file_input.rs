//! A file, chosen from the device. Its form is sent as `multipart/form-data`.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use crate::text::{MaybeText, Text};

/// The field.
#[component]
pub fn FileInput(
    /// Its name and id.
    name: &'static str,
    /// Its label.
    label: Text,
    /// Which files are taken.
    #[prop(into)]
    hint: MaybeText,
    /// The same for the device, which offers these first: media types and endings, with commas between them.
    accept: &'static str,
) -> impl IntoView {
    let describedby = described_by(name, &hint, None);
    let invalid = invalid(name);
    view! {
        <Field name=name.into() label=label hint=hint heading=false>
            <input
                class="file"
                type="file"
                name=name
                id=name
                accept=accept
                aria-describedby=describedby
                aria-invalid=invalid
            />
        </Field>
    }
}
