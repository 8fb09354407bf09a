//! How a child wants to be told that there is something to look at. Every field is there from the start, so that it
//! works without scripts; only those of the chosen way are needed.

use heard_domain::contact::{ContactFault, ContactForm};
use heard_domain::store::Channel;
use leptos::prelude::*;

use super::mine::BackToMine;
use crate::components::{Button, Choice, Fault, Notice, Radios, TextInput, TextKind};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, t};

/// What the page shows.
#[derive(Debug, Clone)]
pub struct TellMe {
    /// The way that is kept.
    pub kept: Channel,
    /// The fields, as kept or as typed.
    pub form: ContactForm,
    /// What is wrong with them.
    pub faults: Vec<ContactFault>,
    /// The ways by which something can be sent from here; [`Channel::None`] always works.
    pub sends: Vec<Channel>,
}

impl TellMe {
    /// Whether the way is offered: where nothing can be sent yet, all are, for the day when it can.
    fn offers(&self, channel: Channel) -> bool {
        self.sends.is_empty() || channel == Channel::None || channel == self.kept || self.sends.contains(&channel)
    }
}

/// A field and what to do about it.
fn fault(fault: ContactFault) -> Fault {
    let (field, message) = match fault {
        ContactFault::Channel => ("way", t("tell-fault-way")),
        ContactFault::Phone => ("phone", t("tell-fault-phone")),
        ContactFault::Email => ("email", t("tell-fault-email")),
        ContactFault::Person => ("person", t("tell-fault-person")),
        ContactFault::PersonEmail => ("person-email", t("tell-fault-person-email")),
    };
    Fault::new(field, message)
}

fn way(channel: Channel) -> Text {
    t(&format!("tell-way-{}", channel.code()))
}

/// The page.
#[component]
pub fn TellMePage(
    /// What it shows.
    page: TellMe,
) -> impl IntoView {
    let chosen = |channel| page.form.channel == Some(channel);
    let choices = Channel::ALL.into_iter().filter(|channel| page.offers(*channel));
    let choices = choices.map(|channel| Choice::new(channel.code(), way(channel)).checked(chosen(channel))).collect();
    let (text, email, person) = (page.offers(Channel::Text), page.offers(Channel::Email), page.offers(Channel::Person));
    let (cannot_send, kept) = (page.sends.is_empty(), way(page.kept));
    let faults: Vec<_> = page.faults.into_iter().map(fault).collect();
    let form = page.form;
    view! {
        <ChildShell faults=faults back=paths::MINE>
            <h1>{t("tell-title")}</h1>
            <p class="lead">{t("tell-lead")}</p>
            <ul class="points">
                <li>{t("tell-point-says")}</li>
                <li>{t("tell-point-others")}</li>
                <li>{t("tell-point-choice")}</li>
            </ul>
            {cannot_send.then(|| view! { <Notice><p>{t("tell-cannot-send")}</p></Notice> })}
            <p>
                {t("tell-now")} " " <strong>{kept}</strong>
            </p>
            <form method="post" autocomplete="off" novalidate>
                <Radios name="way" legend=t("tell-question") choices=choices />
                {text
                    .then(|| {
                        view! {
                            <TextInput
                                name="phone"
                                label=t("tell-phone")
                                hint=t("tell-phone-hint")
                                kind=TextKind::Telephone
                                value=form.phone.into_inner()
                            />
                        }
                    })}
                {email
                    .then(|| {
                        view! {
                            <TextInput
                                name="email"
                                label=t("tell-email")
                                hint=t("tell-email-hint")
                                kind=TextKind::Address
                                value=form.email.into_inner()
                            />
                        }
                    })}
                {person
                    .then(|| {
                        view! {
                            <TextInput
                                name="person"
                                label=t("tell-person")
                                hint=t("tell-person-hint")
                                kind=TextKind::Name
                                value=form.person.into_inner()
                            />
                            <TextInput
                                name="person-email"
                                label=t("tell-person-email")
                                kind=TextKind::Address
                                value=form.person_email.into_inner()
                            />
                        }
                    })}
                <Button label=t("tell-save") />
            </form>
            <BackToMine />
        </ChildShell>
    }
}
