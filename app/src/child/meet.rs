//! Meet your IRO: what children asked to know of the person who reads their words (product.md, profiles).

use heard_domain::Day;
use leptos::prelude::*;

use super::greeting::{Greeted, Greetings};
use crate::args;
use crate::components::{Avatar, Card, LinkButton, Notice};
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
    view! {
        <ChildShell>
            {match iro {
                Some(iro) => view! { <Iro iro=iro /> }.into_any(),
                None => {
                    view! {
                        <h1>{t("meet-nobody-title")}</h1>
                        <p class="lead">{t("meet-nobody")}</p>
                    }
                        .into_any()
                }
            }} <Greeted greetings=greetings /> <LinkButton label=t("button-continue") href=next />
        </ChildShell>
    }
}

#[component]
fn Iro(iro: IroCard) -> impl IntoView {
    let facts: Vec<_> = iro.facts.into_iter().map(|fact| view! { <li>{fact}</li> }).collect();
    let has_facts = !facts.is_empty();
    let within = usize::from(iro.answers_within);
    let reach =
        |label: Text, value: String| (!value.is_empty()).then(|| view! { <p>{label} " " <bdi>{value}</bdi></p> });
    view! {
        <div class="meet">
            <Avatar src=iro.picture alt=iro.name.clone() large=true />
            <div class="flow">
                <h1>{tr("meet-title", args! { "name" => iro.first_name.clone() })}</h1>
                <p class="lead">{tr("meet-job", args! { "name" => iro.first_name.clone() })}</p>
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
                                view! { <p>{tr("meet-cover", args! { "cover" => iro.cover.clone() })} " " <bdi>{iro.cover_phone.clone()}</bdi></p> }
                            })}
                    </Notice>
                }
            })}
        {has_facts
            .then(|| {
                view! {
                    <Card title=tr("meet-facts", args! { "name" => iro.first_name.clone() })>
                        <ul class="points">{facts}</ul>
                    </Card>
                }
            })}
        <Card title=tr("meet-reach", args! { "name" => iro.first_name.clone() })>
            {reach(t("meet-phone"), iro.phone)} {reach(t("meet-email"), iro.email)}
            {(within > 0).then(|| view! { <p>{tr("meet-answers", args! { "name" => iro.first_name.clone(), "days" => within })}</p> })}
            <p>{t("meet-not-night")}</p>
        </Card>
    }
}
