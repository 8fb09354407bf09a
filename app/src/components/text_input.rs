//! One line of text.

use leptos::prelude::*;

use super::field::{Field, described_by, invalid};
use crate::text::{MaybeText, Text};

/// What is typed, which sets the keyboard, the width and what the browser may fill in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextKind {
    /// Anything. Nothing is filled in: devices here are shared.
    #[default]
    Plain,
    /// A name of a person: not spell-checked.
    Name,
    /// A code of letters and digits, such as an invitation's.
    Code,
    /// Digits only, such as a secret number.
    Digits,
    /// Digits only, not shown while typed.
    SecretDigits,
    /// A six-digit code from an authenticator.
    OneTimeCode,
    /// An e-mail address.
    Email,
    /// An e-mail address that is nobody's sign-in: a shared device must not remember it.
    Address,
    /// A telephone number.
    Telephone,
    /// A password.
    Password,
    /// A password that is being chosen.
    NewPassword,
}

impl TextKind {
    /// `type`, `inputmode`, `autocomplete`, modifier of the class.
    const fn attributes(self) -> (&'static str, Option<&'static str>, &'static str, &'static str) {
        match self {
            Self::Plain => ("text", None, "off", "input"),
            Self::Name => ("text", None, "off", "input input--medium"),
            Self::Code => ("text", None, "off", "input input--code"),
            Self::Digits => ("text", Some("numeric"), "off", "input input--digits"),
            Self::SecretDigits => ("password", Some("numeric"), "off", "input input--digits"),
            Self::OneTimeCode => ("text", Some("numeric"), "one-time-code", "input input--digits"),
            Self::Email => ("email", None, "username", "input input--medium"),
            Self::Address => ("email", None, "off", "input input--medium"),
            Self::Telephone => ("tel", None, "off", "input input--medium"),
            Self::Password => ("password", None, "current-password", "input input--medium"),
            Self::NewPassword => ("password", None, "new-password", "input input--medium"),
        }
    }

    /// Which way it runs: words as they are written, codes and addresses from left to right in every language.
    const fn direction(self) -> &'static str {
        if matches!(self, Self::Plain | Self::Name) { "auto" } else { "ltr" }
    }

    /// Whether spelling is looked at: in nothing that is a code or belongs to somebody.
    const fn spellcheck(self) -> &'static str {
        if matches!(self, Self::Plain) { "true" } else { "false" }
    }
}

/// One line of text.
#[component]
pub fn TextInput(
    /// The field's name and id.
    #[prop(into)]
    name: Text,
    /// Its label.
    #[prop(into)]
    label: Text,
    /// What was typed before.
    #[prop(optional, into)]
    value: Text,
    /// What is typed.
    #[prop(optional)]
    kind: TextKind,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the label is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let describedby = described_by(&name, &hint, None);
    let invalid = invalid(&name);
    let (input, inputmode, autocomplete, class) = kind.attributes();
    let id = name.clone();
    view! {
        <Field name=name label=label hint=hint heading=heading>
            <input
                class=class
                type=input
                name=id.clone()
                id=id
                value=value
                dir=kind.direction()
                inputmode=inputmode
                autocomplete=autocomplete
                spellcheck=kind.spellcheck()
                autocapitalize=matches!(kind, TextKind::Code | TextKind::Email | TextKind::Address).then_some("none")
                aria-describedby=describedby
                aria-invalid=invalid
            />
        </Field>
    }
}
