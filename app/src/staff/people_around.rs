//! Who a child's social worker and team manager are, to be set by an IRO or a manager.

use heard_domain::agreeing::Recipient;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::components::{Button, Fieldset, TextInput, TextKind};
use crate::shell::StaffShell;
use crate::text::{Text, t};

/// One of them, as known or as typed.
#[derive(Debug, Clone)]
pub struct PersonLine {
    /// As what.
    pub recipient: Recipient,
    /// Their name.
    pub name: Text,
    /// Their e-mail address.
    pub email: Text,
}

/// The form.
#[derive(Debug, Clone)]
pub struct PeoplePage {
    /// The role of whoever sets them.
    pub role: Role,
    /// The child's first and last name.
    pub child: Text,
    /// The page before.
    pub back: Text,
    /// Each of them.
    pub people: Vec<PersonLine>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The field of somebody's name.
#[must_use]
pub fn name_field(recipient: Recipient) -> String {
    format!("{}_name", recipient.code())
}

/// The field of somebody's address.
#[must_use]
pub fn email_field(recipient: Recipient) -> String {
    format!("{}_email", recipient.code())
}

/// What somebody is to the child.
pub(super) fn role(recipient: Recipient) -> Text {
    t(&format!("staff-recipient-{}", recipient.code()))
}

/// The form.
#[component]
pub fn PeopleAroundChild(
    /// What it shows.
    page: PeoplePage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let section = if page.role == Role::Manager { Section::Overview } else { Section::Caseload };
    let one = |person: PersonLine| {
        let (name, email) = (name_field(person.recipient), email_field(person.recipient));
        view! {
            <Fieldset name=person.recipient.code() legend=role(person.recipient)>
                <TextInput name=name label=t("staff-people-name") kind=TextKind::Name value=person.name />
                <TextInput name=email label=t("staff-people-email") kind=TextKind::Address value=person.email />
            </Fieldset>
        }
    };
    let fields: Vec<_> = page.people.into_iter().map(one).collect();
    view! {
        <StaffShell title=t("staff-people-title") nav=nav(page.role, section) faults=faults back=page.back>
            <h1>{t("staff-people-title")}</h1>
            <p>
                <strong dir="auto">{page.child}</strong>
            </p>
            <p class="hint">{t("staff-people-what")}</p>
            <form method="post" autocomplete="off" novalidate>
                {fields}
                <Button label=t("staff-people-keep") />
            </form>
        </StaffShell>
    }
}
