//! The account of a review: a small box for each section that the council set, and one more where text stands under no
//! section or under one that the council has no more.
//!
//! Each box has the height of its words; while somebody types a script lets it grow (`data-grows`, `app/js/desk.js`).

use heard_domain::sections::{SHIPPED, is_key, sections};
use leptos::prelude::*;

use crate::args;
use crate::components::{Fieldset, TextBox};
use crate::text::{Text, t, tr};

/// The longest text of a section, in characters; also of an account without sections.
pub const MAX_ACCOUNT: usize = 20_000;

/// The field of what stands under no section.
pub const WHOLE: &str = "account";

/// How the fields of sections begin.
const SECTION: &str = "account_";

/// About how many characters a line of a box holds, and how many lines it has at most before somebody types.
const LINE: usize = 60;
const MOST_LINES: usize = 14;

/// What stands in a section, as kept or typed.
#[derive(Debug, Clone, Default)]
pub struct SectionForm {
    /// The section's key.
    pub key: String,
    /// What the council called it when this was kept; empty for one that comes with Heard.
    pub heading: String,
    /// The text.
    pub words: Text,
}

/// An account, as kept or typed.
#[derive(Debug, Clone, Default)]
pub struct AccountForm {
    /// What stands under no section.
    pub whole: Text,
    /// What stands in each section.
    pub sections: Vec<SectionForm>,
}

/// The name of a section's field.
#[must_use]
pub fn field(key: &str) -> String {
    format!("{SECTION}{key}")
}

/// The section whose field this is.
#[must_use]
pub fn section_of(field: &str) -> Option<&str> {
    field.strip_prefix(SECTION).filter(|key| is_key(key))
}

/// The first field of an account that is still empty: where somebody goes who writes one.
#[must_use]
pub fn first() -> Text {
    sections().first().map_or(WHOLE.into(), |section| field(&section.key).into())
}

/// What a section is called that is named by its key alone.
pub(in crate::staff) fn name(key: &str) -> Text {
    let heading = sections().iter().find(|section| section.key == key).map(|section| section.heading.as_str());
    let section = called(key, heading.unwrap_or_default());
    tr("staff-account-section", args! { "section" => section })
}

/// What a section is called: as its council says, or as it comes with Heard; else nothing is known but its key.
fn called(key: &str, heading: &str) -> Text {
    if !heading.is_empty() {
        heading.to_owned().into()
    } else if SHIPPED.contains(&key) {
        t(&format!("staff-section-{key}"))
    } else {
        key.to_owned().into()
    }
}

/// The boxes.
pub(super) fn form(account: AccountForm) -> impl IntoView {
    let AccountForm { whole, sections: mut texts } = account;
    let whole = (!whole.trim().is_empty()).then(|| text_box(WHOLE.into(), t("staff-account-whole"), whole));
    let laid: Vec<_> = sections()
        .iter()
        .map(|section| {
            let place = texts.iter().position(|text| text.key == section.key);
            let words = place.map(|place| texts.remove(place).words).unwrap_or_default();
            text_box(field(&section.key).into(), called(&section.key, &section.heading), words)
        })
        .collect();
    let gone = texts.into_iter().filter(|text| !text.words.trim().is_empty());
    let gone: Vec<_> =
        gone.map(|text| text_box(field(&text.key).into(), called(&text.key, &text.heading), text.words)).collect();
    view! {
        <Fieldset name="account-sections" legend=t("staff-facts-account")>
            <div class="flow" data-grows="">
                {whole}
                {laid}
                {gone}
            </div>
        </Fieldset>
    }
}

fn text_box(field: Text, label: Text, words: Text) -> AnyView {
    let rows = lines(&words);
    view! { <TextBox name=field label=label value=words max=MAX_ACCOUNT rows=rows /> }.into_any()
}

/// How many lines a box shows: one for nothing.
fn lines(words: &str) -> u32 {
    let lines: usize = words.lines().map(|line| 1 + line.chars().count() / LINE).sum();
    u32::try_from(lines.clamp(1, MOST_LINES)).unwrap_or(1)
}

/// What a closed record says: each text under what its section was called when it was written.
pub(super) fn rows(account: AccountForm) -> Vec<(Text, Text)> {
    let AccountForm { whole, sections: mut texts } = account;
    let place = |key: &str| sections().iter().position(|section| section.key == key).unwrap_or(usize::MAX);
    texts.sort_by_key(|text| place(&text.key));
    let named = texts.into_iter().map(|text| {
        let section = called(&text.key, &text.heading);
        (tr("staff-account-section", args! { "section" => section }), text.words)
    });
    std::iter::once((t("staff-facts-account"), whole)).chain(named).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(key: &str, heading: &str, words: &'static str) -> SectionForm {
        SectionForm { key: key.to_owned(), heading: heading.to_owned(), words: words.into() }
    }

    #[test]
    fn only_keys_name_a_section() {
        assert_eq!(section_of(&field("home")), Some("home"));
        for no in ["account", "account_", "account_a-day", "attended"] {
            assert_eq!(section_of(no), None, "{no}");
        }
    }

    #[test]
    fn a_box_is_as_high_as_its_words() {
        assert_eq!([lines(""), lines("One."), lines("One.\n\nTwo.")], [1, 1, 3]);
        assert_eq!((lines(&"x".repeat(130)), lines(&"x\n".repeat(90))), (3, 14));
    }

    #[test]
    fn every_text_is_said_in_order_under_what_its_section_was_called() {
        let sections =
            vec![text("hobbies", "Free time", "Judo."), text("plan", "", "It stands."), text("home", "", "A room.")];
        let rows = rows(AccountForm { whole: "We met.".into(), sections });
        let said: Vec<_> = rows.iter().map(|(name, words)| format!("{name}: {words}")).collect();
        let said = said.join("|").replace(['\u{2068}', '\u{2069}'], "");
        let expected = "Account of the review: We met.|Account: Home: A room.|Account: The plan: It stands.";
        assert_eq!(said, format!("{expected}|Account: Free time: Judo."));
    }
}
