//! What was answered since the child last looked: at the head of their own page, open, by whom.

use heard_domain::documents::{ReplyKind, ReplyText};
use leptos::prelude::*;

use super::mine::folded;
use super::own_views::{OwnWords, ReplyBox, Said};
use crate::args;
use crate::paths;
use crate::text::{t, tr};

/// What one worker answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Their first name; empty when unknown.
    pub by: String,
    /// What the child said, with the answers, the newest first.
    pub things: Vec<Said>,
}

/// What each of them answered; nothing where there is nothing new.
#[component]
pub fn AnsweredNews(
    /// By whom, whoever answered last at the top.
    answered: Vec<Answered>,
) -> impl IntoView {
    answered
        .into_iter()
        .enumerate()
        .map(|(place, Answered { by, things })| {
            let id = format!("answered-{place}");
            let count = things.len();
            let title = if by.is_empty() {
                tr("mine-somebody-answered", args! { "count" => count })
            } else {
                tr("mine-answered", args! { "name" => by, "count" => count })
            };
            let lines = things.into_iter().map(|said| (false, one(said))).collect();
            view! {
                <section class="flow" aria-labelledby=id.clone()>
                    <h2 id=id.clone()>{title}</h2>
                    {folded(lines, 2, "promises")}
                </section>
            }
        })
        .collect::<Vec<_>>()
}

/// One answer, with what it answers; a child who wants none of their own words shown back reads the answer alone.
fn one(said: Said) -> AnyView {
    let Said { words, drawing, recording, reply, .. } = said;
    let promises = |(_, reply): &(String, ReplyText)| reply.kind == ReplyKind::WillDo;
    let promised = reply.as_ref().is_some_and(promises);
    view! {
        <li class="promise">
            {words
                .map(|(question, answer)| {
                    view! {
                        <p class="hint">{question}</p>
                        <OwnWords answer=answer drawing=drawing recording=recording />
                    }
                })}
            {reply.map(|(_, reply)| view! { <ReplyBox name=String::new() reply=reply /> })}
            {promised
                .then(|| {
                    view! {
                        <p>
                            <a href=paths::MINE_PROMISES>{t("mine-happened")}</a>
                        </p>
                    }
                })}
        </li>
    }
    .into_any()
}
