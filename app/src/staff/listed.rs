//! What the codes of a council's lists are called: as the council says, or as they come with Heard. A code that neither
//! knows any more is shown as it was recorded.

use heard_domain::lists::{List, ListCode};

use crate::components::Choice;
use crate::text::{Text, t};

/// What a code is called.
#[must_use]
pub fn called(list: List, code: &str) -> Text {
    match list.entries().iter().find(|entry| entry.code == code) {
        Some(entry) if !entry.words.is_empty() => entry.words.as_str().into(),
        Some(_) => t(&format!("staff-list-{}-{code}", list.code())),
        None => code.to_owned().into(),
    }
}

/// Everything that a list offers, and what was chosen before and is offered no more.
pub(super) fn choices(list: List, chosen: &[Text]) -> Vec<Choice> {
    let gone = chosen.iter().filter(|code| ListCode::read(code).is_some_and(|code| !list.offers(&code)));
    let codes = list.entries().iter().map(|entry| entry.code.as_str()).chain(gone.map(|code| &**code));
    codes
        .map(|code| Choice::new(code.to_owned(), called(list, code)).checked(chosen.iter().any(|one| **one == *code)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_offered_no_more_is_shown_as_it_was_recorded() {
        assert_eq!(called(List::Actions, "none"), "No action");
        assert_eq!(called(List::Actions, "legal_advice"), "legal_advice");
        let shown = choices(List::Actions, &["legal_advice".into(), "none".into(), "No code".into()]);
        let ticked: Vec<_> = shown.iter().filter(|one| one.checked).map(|one| one.value.clone()).collect();
        assert_eq!(ticked, ["none", "legal_advice"]);
        assert_eq!(shown.len(), List::Actions.shipped().len() + 1);
    }
}
