//! Where a child's writing starts: the way into what they say before the review, and everything else that they may
//! say; and the page that asks before anything that was begun is thrown away. What is chosen stands in no address: a
//! phone that is handed back remembers addresses.
//!
//! Who writes is asked of whoever helps, and of nobody else: "Start" begins in the child's own voice.

use heard_domain::Day;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use leptos::prelude::*;

use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{
    Avatar, Button, ButtonKind, Choice, Fault, Hear, LinkButton, Notice, Picture, PictureChoices, Radios,
};
use crate::fields;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::{Text, day, day_soon, t, tr};

/// Who reads what a child writes, with a face.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reader {
    /// First name.
    pub first_name: String,
    /// Address of the photo or portrait.
    pub picture: String,
    /// Address of a hello in their own voice, if there is one.
    pub hello: Option<String>,
}

/// What the first page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Begin {
    /// The child's style.
    pub band: Band,
    /// The IRO, if one is allocated.
    pub reader: Option<Reader>,
    /// By when a manager answers if it is sent today, while no IRO is allocated.
    pub manager_by: Option<Day>,
    /// When the review is that the words are for, if anything can be said of its day.
    pub meeting: Option<MeetingDay>,
    /// What was begun and not sent.
    pub begun: Option<Purpose>,
    /// Whether anything else may be said.
    pub others: bool,
    /// The page before.
    pub back: &'static str,
}

/// The first page: who reads it, one way in, and small ways to the rest.
#[component]
pub fn BeginPage(
    /// What it shows.
    begin: Begin,
) -> impl IntoView {
    let Begin { band, reader, manager_by, meeting, begun, others, back } = begin;
    let name = reader.as_ref().map_or_else(|| t("before-your-iro").into_owned(), |reader| reader.first_name.clone());
    let reads = match meeting {
        _ if manager_by.is_some() => {
            let by = manager_by.map(|by| day(by).into_owned()).unwrap_or_default();
            tr("begin-answers-nobody", args! { "day" => by })
        }
        Some(MeetingDay::On(on)) => {
            tr("begin-reads-on", args! { "name" => name.clone(), "day" => day_soon(on).into_owned() })
        }
        Some(MeetingDay::By(by)) => {
            tr("begin-reads-by", args! { "name" => name.clone(), "day" => day_soon(by).into_owned() })
        }
        None => tr("say-reads-review", args! { "name" => name.clone() }),
    };
    // Behind the way in: on a small phone in large letters there is no room before it.
    let voice = reader.as_ref().and_then(|reader| {
        let (href, first_name) = (reader.hello.clone()?, reader.first_name.clone());
        Some(view! { <Hear href=href first_name=first_name /> })
    });
    let safe = must_tell(&name, manager_by.is_some());
    let goes_on = begun == Some(Purpose::BeforeReview);
    let other = begun.filter(|begun| *begun != Purpose::BeforeReview);
    let small = move |picture: &'static str, label: Text| {
        let picture = (band != Band::Older).then(|| view! { <Picture name=picture side=44 beside_words=true /> });
        view! {
            {picture}
            <span>{label}</span>
        }
    };
    let something_else = others.then(|| {
        view! {
            <a class="small-way" href=paths::SAY_ELSE>
                {small("talk", t("begin-else"))}
            </a>
        }
    });
    view! {
        <ChildShell band=band back=back>
            <div class="begin">
                {reader.map(|reader| view! { <Avatar src=reader.picture alt=reader.first_name large=true /> })}
                <h1>{reads}</h1>
                <p class="begin__safe">{safe}</p>
                {other.map(|other| view! { <Begun begun=other /> })}
                {if goes_on {
                    view! { <LinkButton label=t("begin-go-on") href=paths::QUESTIONS /> }.into_any()
                } else {
                    view! {
                        <form method="post" action=paths::SAY autocomplete="off" id="begin">
                            <WrittenFor />
                            <input type="hidden" name=fields::PURPOSE value=Purpose::BeforeReview.code() />
                            <Button label=t("begin-start") />
                        </form>
                    }
                        .into_any()
                }} {voice}
            </div>
            <div class="small-ways">
                {(!goes_on)
                    .then(|| {
                        view! {
                            <button class="small-way" type="submit" form="begin" name=fields::HELPED value="yes">
                                {small("helper", t("begin-helped"))}
                            </button>
                        }
                    })} {something_else} <a class="small-way" href=paths::MEET>
                    {small("listen", t("begin-what"))}
                </a>
            </div>
        </ChildShell>
    }
}

/// That it cannot be kept secret when somebody is hurt: who must tell is named where there is an IRO.
pub(super) fn must_tell(name: &str, nobody: bool) -> Text {
    if nobody { t("begin-safe-nobody") } else { tr("begin-safe", args! { "name" => name.to_owned() }) }
}

/// What was begun for something else, with the way back to it.
#[component]
fn Begun(begun: Purpose) -> impl IntoView {
    view! {
        <Notice>
            <p>{tr("say-begun", args! { "what" => name(begun) })}</p>
            <LinkButton label=t("say-go-on") href=paths::QUESTIONS kind=ButtonKind::Secondary />
        </Notice>
    }
}

/// What the page of everything else shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Say {
    /// The child's style.
    pub band: Band,
    /// What may be said now, in the order in which it is offered.
    pub purposes: Vec<Purpose>,
    /// What was begun and not sent.
    pub begun: Option<Purpose>,
    /// Whether there may be promises of last time that a secret opens and an invitation does not.
    pub promises_behind_secret: bool,
    /// Whether nothing was chosen.
    pub missing: bool,
    /// The page before.
    pub back: &'static str,
}

/// The page: pictures, and nothing about each until it is chosen.
#[component]
pub fn SayPage(
    /// What it shows.
    say: Say,
) -> impl IntoView {
    let choices: Vec<_> = say
        .purposes
        .into_iter()
        .map(|purpose| Choice::new(purpose.code(), name(purpose)).picture(picture(purpose)))
        .collect();
    let faults: Vec<_> = say.missing.then(|| Fault::new(fields::PURPOSE, t("say-missing"))).into_iter().collect();
    view! {
        <ChildShell faults=faults band=say.band back=say.back next=Next::plain()>
            {say.begun.map(|begun| view! { <Begun begun=begun /> })}
            <form method="post" action=paths::SAY autocomplete="off" novalidate id=FORM>
                <WrittenFor />
                {if say.band == Band::Older {
                    view! { <Radios name=fields::PURPOSE legend=t("say-title") choices=choices heading=true /> }.into_any()
                } else {
                    view! { <PictureChoices name=fields::PURPOSE legend=t("say-title") choices=choices heading=true /> }
                        .into_any()
                }}
            </form>
            {say
                .promises_behind_secret
                .then(|| {
                    view! {
                        <p>
                            {t("last-time-sign-in")} " " <a href=paths::SIGN_IN>{t("last-time-sign-in-link")}</a>
                        </p>
                    }
                })}
        </ChildShell>
    }
}

/// Something else was begun and not sent: go on with it, or throw it away, on purpose.
#[component]
pub fn InsteadPage(
    /// What was begun.
    begun: Purpose,
    /// The fields to send again when it is thrown away.
    fields: Vec<(&'static str, String)>,
    /// Where they are sent: the page that asked.
    action: &'static str,
) -> impl IntoView {
    let fields: Vec<_> =
        fields.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value /> }).collect();
    view! {
        <ChildShell back=action>
            <h1>{t("say-instead-title")}</h1>
            <p class="lead">{tr("say-instead", args! { "what" => name(begun) })}</p>
            <p>
                <LinkButton label=t("say-go-on") href=paths::QUESTIONS />
            </p>
            <form method="post" action=action autocomplete="off">
                <WrittenFor /> {fields}
                <Button label=t("say-instead-throw") kind=ButtonKind::Danger name=fields::THROW value="yes" />
            </form>
        </ChildShell>
    }
}

/// What a purpose is called.
pub(super) fn name(purpose: Purpose) -> Text {
    t(&format!("purpose-{}", purpose.code()))
}

/// The picture of a purpose.
pub(super) const fn picture(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::BeforeReview => "meeting",
        Purpose::GoodNews => "good-news",
        Purpose::Change => "change",
        Purpose::Wrong => "worry",
        Purpose::SeeIro => "iro",
        Purpose::Advocate => "advocate",
        Purpose::AfterReview => "listen",
        Purpose::Moving => "house",
        _ => "talk",
    }
}
