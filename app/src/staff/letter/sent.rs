//! A letter that has gone: when it can be read, whether it was, and what the child said of it.

use leptos::prelude::*;

use super::{LetterPage, Stage, simpler};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, LetterPaper, Notice};
use crate::staff::acts::LetterAct;
use crate::text::{moment, t, tr};

/// A letter that has gone.
pub(super) fn sent(page: &LetterPage) -> impl IntoView + use<> {
    let name = || args! { "name" => page.called.to_string() };
    let recall = tr("staff-letter-recall-hint", name());
    let state = match page.stage {
        Stage::Sent { readable_at } => view! {
            <Notice title=tr("staff-letter-readable-at", args! { "when" => moment(readable_at) })>
                <form method="post">
                    <p>{recall}</p>
                    <Button label=t("staff-letter-recall") kind=ButtonKind::Secondary name=DO value=LetterAct::Recall />
                </form>
            </Notice>
        }
        .into_any(),
        Stage::Readable { opened_at: Some(opened) } => {
            view! { <p>{tr("staff-letter-opened", args! { "when" => moment(opened) })}</p> }.into_any()
        }
        _ if page.given.is_some() => ().into_any(),
        _ => view! { <p>{tr("staff-letter-not-opened", name())}</p> }.into_any(),
    };
    let given = page.given.as_ref().map(|given| view! { <p>{given.words(&page.called)}</p> });
    let feeling = page.feeling.as_ref().map(|feeling| {
        view! { <p>{tr("staff-letter-felt", args! { "feeling" => t(&format!("staff-feeling-{feeling}")) })}</p> }
    });
    let not_quite = (!page.not_quite.is_empty()).then(|| {
        let words = page.not_quite.clone();
        view! {
            <Notice title=tr("staff-letter-not-quite", name())>
                <p class="words" dir="auto">
                    {words}
                </p>
            </Notice>
        }
    });
    let reply = page.reply.clone().map(|(words, at)| {
        let values = args! { "name" => page.called.to_string(), "when" => moment(at) };
        view! {
            <Notice title=tr("staff-letter-reply", values)>
                <p class="words" dir="auto">
                    {words}
                </p>
            </Notice>
        }
    });
    let (text, simpler) = (page.text.clone(), simpler::part(page));
    view! {
        {given}
        {state}
        {feeling}
        {not_quite}
        {reply}
        {simpler}
        <LetterPaper>
            <p class="words" dir="auto">
                {text}
            </p>
        </LetterPaper>
    }
}
