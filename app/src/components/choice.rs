//! One of the things that can be chosen in radios, checkboxes, tiles, faces and select boxes.

use crate::text::{MaybeText, Text};

/// One thing to choose.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: Text,
    /// What is read.
    pub label: Text,
    /// A line of explanation.
    pub hint: MaybeText,
    /// The name of a drawing, `public/pictures/NAME.svg`, shown by tiles and faces.
    pub picture: MaybeText,
    /// Whether it is chosen now.
    pub checked: bool,
}

impl Choice {
    /// A choice with a value and a label, not chosen.
    pub fn new(value: impl Into<Text>, label: impl Into<Text>) -> Self {
        Self { value: value.into(), label: label.into(), ..Self::default() }
    }

    /// With a line of explanation.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<MaybeText>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With a drawing.
    #[must_use]
    pub fn picture(mut self, name: impl Into<MaybeText>) -> Self {
        self.picture = name.into();
        self
    }

    /// Chosen or not.
    #[must_use]
    pub const fn checked(mut self, checked: bool) -> Self {
        self.checked = checked;
        self
    }
}

/// Whether one or several of a group may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Many {
    /// Radios.
    One,
    /// Checkboxes.
    Several,
}

impl Many {
    pub(super) const fn input(self) -> &'static str {
        match self {
            Self::One => "radio",
            Self::Several => "checkbox",
        }
    }
}

/// The id of the `place`-th input of the group `name`, from 0: the first has the bare name.
pub(super) fn id(name: &str, place: usize) -> String {
    if place == 0 { name.to_owned() } else { format!("{name}-{}", place + 1) }
}
