//! How a child wants to be told that there is something to look at. Every field is there from the start, so that it
//! works without scripts; the style shows those of the chosen way, and only those are needed.

use heard_domain::contact::{ContactFault, ContactForm};
use heard_domain::store::Channel;
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
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
    /// The ways that are offered, in order.
    pub offered: Vec<Channel>,
    /// Whether anything can be sent from here.
    pub sends: bool,
    /// Whether nothing is sent and everything can be tried: the made-up council.
    pub rehearses: bool,
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
    let choice = |channel: &Channel| Choice::new(channel.code(), way(*channel)).checked(chosen(*channel));
    let choices = page.offered.iter().map(choice).collect();
    let [text, email, person] = [Channel::Text, Channel::Email, Channel::Person].map(|way| page.offered.contains(&way));
    // Not to be told is no choice by itself.
    let asks = page.offered.len() > 1;
    let (cannot_send, rehearses, kept) = (!page.sends, page.rehearses, way(page.kept));
    let faults: Vec<_> = page.faults.into_iter().map(fault).collect();
    let form = page.form;
    view! {
        <ChildShell faults=faults back=paths::MINE>
            <h1>{t("tell-title")}</h1>
            {cannot_send
                .then(|| {
                    view! {
                        <Notice>
                            <p>{t("tell-cannot-send")} {rehearses.then(|| view! { " " {t("tell-choose-now")} })}</p>
                        </Notice>
                    }
                })}
            <p class="lead">{t("tell-lead")}</p>
            <ul class="points">
                <li>{t("tell-point-says")}</li>
                <li>{t("tell-point-others")}</li>
                <li>{t("tell-point-choice")}</li>
            </ul>
            <p>
                {t("tell-now")} " " <strong>{kept}</strong>
            </p>
            {asks.then(|| view! { <TellForm form=form choices=choices text=text email=email person=person /> })}
            <BackToMine />
        </ChildShell>
    }
}

/// The ways that are offered, and what each needs.
#[component]
fn TellForm(form: ContactForm, choices: Vec<Choice>, text: bool, email: bool, person: bool) -> impl IntoView {
    view! {
            <form method="post" class="tell" autocomplete="off" novalidate data-keep=t("no-signal")>
                <Radios name="way" legend=t("tell-question") choices=choices />
                {text
                    .then(|| {
                        view! {
                            <div class="tell__text">
                            <TextInput
                                name="phone"
                                label=t("tell-phone")
                                hint=t("tell-phone-hint")
                                kind=TextKind::Telephone
                                value=form.phone.into_inner()
                            />
                            </div>
                        }
                    })}
                {email
                    .then(|| {
                        view! {
                            <div class="tell__email">
                            <TextInput
                                name="email"
                                label=t("tell-email")
                                hint=t("tell-email-hint")
                                kind=TextKind::Address
                                value=form.email.into_inner()
                            />
                            </div>
                        }
                    })}
                {person
                    .then(|| {
                        view! {
                            <div class="tell__person flow">
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
                            </div>
                        }
                    })}
                <Button label=t("tell-save") />
            </form>
    }
}
