//! What the codes of a council's lists and the stages of its ladder are called: as the council says, or as they come
//! with Heard. A code that neither knows any more is shown as it was recorded.

use heard_domain::ladder::{self, Stage};
use heard_domain::lists::{List, ListCode};

use crate::args;
use crate::components::Choice;
use crate::text::{Text, t, tr};

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

/// What a stage of the ladder is called, with whom it asks.
#[must_use]
pub fn stage(code: &str) -> Text {
    match ladder::stages().iter().find(|stage| stage.code == code) {
        Some(stage) => {
            tr("staff-ladder-stage", args! { "title" => title(stage).to_string(), "to" => asks(stage).to_string() })
        }
        None => code.to_owned().into(),
    }
}

/// Whom a stage asks; nobody where the ladder has it no more.
#[must_use]
pub fn asked_at(code: &str) -> Text {
    ladder::stages().iter().find(|stage| stage.code == code).map(asks).unwrap_or_default()
}

fn title(stage: &'static Stage) -> Text {
    match stage.title.is_empty() {
        true => t(&format!("staff-ladder-{}", stage.code)),
        false => stage.title.as_str().into(),
    }
}

fn asks(stage: &'static Stage) -> Text {
    match stage.to.is_empty() {
        true => t(&format!("staff-ladder-to-{}", stage.code)),
        false => stage.to.as_str().into(),
    }
}

/// The stages of the ladder but for one.
pub(super) fn stages(chosen: &Text, but: Option<&Text>) -> Vec<Choice> {
    let offered = ladder::stages().iter().filter(|stage| but.is_none_or(|but| *but != stage.code));
    offered.map(|one| Choice::new(one.code.clone(), stage(&one.code)).checked(*chosen == one.code)).collect()
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
