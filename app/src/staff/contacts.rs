//! An IRO's notes of contact with a child: those that are there, the last day first, and the form for another.

use heard_domain::Day;
use heard_domain::contact_note::MAX_WORDS;
use heard_domain::id::{ChildId, ContactNoteId};
use heard_domain::lists::List;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::child_header::{ChildHead, ChildHeader};
use super::listed::choices;
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, DateInput, DateParts, Radios, TextBox};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, t, tr};

/// One note.
#[derive(Debug, Clone)]
pub struct NotedLine {
    /// On which day the contact was.
    pub on: Day,
    /// How, in words.
    pub way: Text,
    /// Who noted it.
    pub by: Text,
    /// What.
    pub words: Text,
}

/// A note as typed.
#[derive(Debug, Clone, Default)]
pub struct NoteForm {
    /// On which day.
    pub on: DateParts,
    /// A code of [`List::ContactWays`].
    pub way: Text,
    /// What.
    pub words: Text,
}

/// The notes of a child.
#[derive(Debug, Clone)]
pub struct ContactsPage {
    /// Whose.
    pub child: ChildId,
    /// What heads the page.
    pub head: ChildHead,
    /// What the child is called.
    pub called: Text,
    /// The id of the note that the form makes: sent twice, it is one.
    pub note: ContactNoteId,
    /// What was typed and not taken.
    pub form: NoteForm,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// The notes, the last day first.
    pub notes: Vec<NotedLine>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The notes of a child.
#[component]
pub fn Contacts(
    /// What it shows.
    page: ContactsPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let heading = tr("staff-contacts-heading", args! { "name" => page.called.to_string() });
    let back = paths::staff::Child { child: page.child }.href();
    let form = page.form;
    let ways = choices(List::ContactWays, std::slice::from_ref(&form.way));
    let none = page.notes.is_empty();
    let notes: Vec<_> = page.notes.into_iter().map(note).collect();
    view! {
        <StaffShell title=t("staff-contacts-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <ChildHeader head=page.head />
            <h2>{heading}</h2>
            <Unsent typing=page.typing.clone() />
            <form method="post" class="record-form flow" autocomplete="off" novalidate>
                <input type="hidden" name=fields::NOTE value=page.note.to_string() />
                <DateInput name="contact_on" legend=t("staff-contacts-on") value=form.on />
                <Radios name="way" legend=t("staff-contacts-way") choices=ways />
                <TextBox
                    name="words"
                    label=t("staff-contacts-words")
                    hint=t("staff-contacts-hint")
                    value=form.words
                    max=MAX_WORDS
                    rows=4
                />
                <Button label=t("staff-contacts-save") />
                <TypingFields typing=page.typing />
            </form>
            <h2 id="notes">{t("staff-contacts-notes")}</h2>
            {none.then(|| view! { <p>{t("staff-contacts-none")}</p> })}
            {notes}
        </StaffShell>
    }
}

fn note(line: NotedLine) -> impl IntoView {
    let head = args! { "day" => day(line.on), "way" => line.way.to_string(), "name" => line.by.to_string() };
    view! {
        <div class="reply">
            <p class="reply__kind">{tr("staff-contacts-line", head)}</p>
            <p class="words" dir="auto">
                {line.words}
            </p>
        </div>
    }
}
