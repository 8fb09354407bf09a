//! Meet your IRO: what children asked to know of the person who reads their words (Coram Voice, Bright Spots:
//! "Getting to know your social worker").

use heard_domain::Day;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use super::before::{Leaving, for_child};
use super::greeting::{Greeted, Greetings};
use crate::args;
use crate::components::{Avatar, Card, Hear, LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day, t, tr};

/// What a child is told about their IRO.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IroCard {
    /// First name.
    pub first_name: String,
    /// Whole name.
    pub name: String,
    /// Address of the photo or portrait.
    pub picture: String,
    /// Address of their hello in their own voice, if there is one.
    pub hello: Option<String>,
    /// Things that they are happy to share.
    pub facts: Vec<String>,
    /// Telephone number; empty for none.
    pub phone: String,
    /// E-mail address; empty for none.
    pub email: String,
    /// How soon they answer, in working days; 0 when they do not say.
    pub answers_within: u8,
    /// The first day away, when that is still to come soon.
    pub away_from: Option<Day>,
    /// Away until this day, the last one included, when they are away now or soon.
    pub away_until: Option<Day>,
    /// Who covers meanwhile, and how to reach them; empty for nobody.
    pub cover: String,
    /// How to reach whoever covers.
    pub cover_phone: String,
}

/// The page; without an IRO it says what happens instead.
#[component]
pub fn MeetPage(
    /// The IRO, if one is allocated.
    iro: Option<IroCard>,
    /// A hello from them and a goodbye from the one before, for the child alone.
    greetings: Greetings,
    /// Where "go on" leads; the questions, or the child's own page.
    next: &'static str,
) -> impl IntoView {
    let (from_mine, greetings) = (next == paths::MINE, view! { <Greeted greetings=greetings /> });
    let reader = iro.as_ref().map_or_else(|| t("before-your-iro").into_owned(), |iro| iro.first_name.clone());
    let points = for_child(Purpose::BeforeReview, &reader);
    view! {
        <ChildShell back=next>
            {match iro {
                Some(iro) => view! { <Iro iro=iro greetings=greetings.into_any() /> }.into_any(),
                None => {
                    view! {
                        <h1>{t("meet-nobody-title")}</h1>
                        <p class="lead">{t("meet-nobody")}</p>
                        {greetings}
                    }
                        .into_any()
                }
            }}
            <h2>{t("meet-words")}</h2>
            <ul class="points">{points.into_iter().map(|point| view! { <li>{point}</li> }).collect::<Vec<_>>()}</ul>
            <Leaving />
            {if from_mine {
                view! { <BackToMine /> }.into_any()
            } else {
                view! { <LinkButton label=t("button-continue") href=next /> }.into_any()
            }}
        </ChildShell>
    }
}

#[component]
fn Iro(
    iro: IroCard,
    /// What they say themselves, before what is said of them.
    greetings: AnyView,
) -> impl IntoView {
    let facts: Vec<_> = iro.facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
    let has_facts = !facts.is_empty();
    let within = usize::from(iro.answers_within);
    let reachable = within > 0 || !iro.phone.is_empty() || !iro.email.is_empty();
    let reach = |label: Text, value: AnyView| view! { <p>{label} " " {value}</p> };
    let phone = (!iro.phone.is_empty()).then(|| reach(t("meet-phone"), number(iro.phone.clone())));
    let email =
        (!iro.email.is_empty()).then(|| reach(t("meet-email"), view! { <bdi>{iro.email.clone()}</bdi> }.into_any()));
    view! {
        <div class="meet">
            <Avatar src=iro.picture alt=iro.name.clone() large=true />
            <div class="flow">
                <h1>{tr("meet-title", args! { "name" => iro.first_name.clone() })}</h1>
                <p class="lead">{tr("meet-job", args! { "name" => iro.first_name.clone() })}</p>
                {iro.hello.map(|href| view! { <Hear href=href first_name=iro.first_name.clone() /> })}
            </div>
        </div>
        {iro.away_until
            .map(|until| {
                let (name, until) = (iro.first_name.clone(), day(until).into_owned());
                let title = match iro.away_from {
                    Some(from) => {
                        let from = day(from).into_owned();
                        tr("meet-away-soon", args! { "name" => name, "from" => from, "until" => until })
                    }
                    None => tr("meet-away", args! { "name" => name, "until" => until }),
                };
                view! {
                    <Notice title=title>
                        {(!iro.cover.is_empty())
                            .then(|| {
                                view! { <p>{tr("meet-cover", args! { "cover" => iro.cover.clone() })} " " {number(iro.cover_phone.clone())}</p> }
                            })}
                    </Notice>
                }
            })}
        {greetings}
        {has_facts
            .then(|| {
                view! {
                    <Card title=tr("meet-facts", args! { "name" => iro.first_name.clone() })>
                        <ul class="points">{facts}</ul>
                    </Card>
                }
            })}
        {reachable
            .then(|| {
                view! {
                    <Card title=tr("meet-reach", args! { "name" => iro.first_name.clone() })>
                        {phone} {email}
                        {(within > 0)
                            .then(|| {
                                view! { <p>{tr("meet-answers", args! { "name" => iro.first_name.clone(), "days" => within })}</p> }
                            })} <p>{t("meet-not-night")}</p>
                    </Card>
                }
            })}
    }
}

/// A telephone number, to ring where it can be.
fn number(number: String) -> AnyView {
    match paths::telephone(&number) {
        Some(call) => view! {
            <a class="phone" href=call>
                {number}
            </a>
        }
        .into_any(),
        None => view! { <bdi>{number}</bdi> }.into_any(),
    }
}
