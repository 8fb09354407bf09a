//! What stays above the record while it is worked on: whose review it is, its days, what is missing, and the buttons
//! that end it.

use heard_domain::review::Missing;
use heard_domain::store::Stage;
use leptos::prelude::*;

use super::{ReviewPage, account, papers};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Tag, Tone};
use crate::paths;
use crate::staff::acts::ReviewAct;
use crate::staff::standing::{LetterTag, StandingTag};
use crate::text::{Text, day, t, tr};

/// The header.
pub(super) fn header(page: &ReviewPage) -> AnyView {
    let heading = tr("staff-record-heading", args! { "name" => page.name.to_string(), "number" => page.ordinal });
    let open = page.check.closed_at.is_none();
    let letter = (matches!(page.stage, Stage::Held(_)) || page.letter.is_some())
        .then(|| view! { <LetterTag letter=page.letter /> " " });
    view! {
        <header class="sitting__head">
            <div class="sitting__title">
                <h1>{heading}</h1>
                <div class="sitting__days">{dates(page)}</div>
                <p
                    class="sitting__saved"
                    role="status"
                    data-failed=t("staff-sitting-failed")
                    data-saved=t("staff-sitting-saved")
                ></p>
            </div>
            <div class="sitting__acts">
                {open.then(|| acts(page))}
                <p>
                    {letter} <a href=paths::staff::Letter { review: page.id }.href()>{t("staff-record-to-letter")}</a>
                </p>
            </div>
            <div class="sitting__lacks" id="sitting-lacks" data-swap>
                {waiting(page)}
                {open.then(|| missing(page))}
            </div>
            <nav class="sitting__parts" aria-label=t("staff-sitting-parts")>
                <a href="#said">{t("staff-record-said")}</a>
                <a href="#record">{t("staff-record-title")}</a>
            </nav>
        </header>
    }
    .into_any()
}

/// Showing and closing.
fn acts(page: &ReviewPage) -> AnyView {
    let name = args! { "name" => page.called.to_string() };
    let show = (page.check.shown_at.is_none() && page.check.may_show).then(|| {
        let label = tr("staff-check-show", name);
        view! { <Button label=label kind=ButtonKind::Secondary name=DO value=ReviewAct::Show /> }
    });
    view! {
        <div class="actions" id="sitting-acts" data-swap>
            {show}
            <Button label=t("staff-check-close") kind=ButtonKind::Danger name=DO value=ReviewAct::Close />
        </div>
    }
    .into_any()
}

fn dates(page: &ReviewPage) -> impl IntoView + use<> {
    let state = match (page.stage, page.due) {
        (Stage::Held(held), _) => view! { <p>{tr("staff-record-held", args! { "day" => day(held) })}</p> }.into_any(),
        (Stage::Ended(left), _) => view! { <p>{tr("staff-review-ended", args! { "day" => day(left) })}</p> }.into_any(),
        (Stage::Open, Some((due, standing))) => view! {
            <p>{tr("staff-record-due", args! { "day" => day(due) })} " " <StandingTag due=due standing=standing /></p>
        }
        .into_any(),
        (Stage::Open, None) => view! { <p>{t("staff-review-untimed")}</p> }.into_any(),
    };
    view! { {state} {papers::list(&page.papers)} }
}

/// How many things wait for a reply, with the way to the first.
fn waiting(page: &ReviewPage) -> impl IntoView + use<> {
    let count = page.said.waiting();
    let first = page.said.lines.iter().find(|line| page.said.waits(line));
    first.map(|line| {
        let words = tr("staff-said-waiting", args! { "count" => count });
        view! {
            <p>
                <a href=format!("#answer-{}", line.answer.id)>{words}</a>
            </p>
        }
    })
}

fn missing(page: &ReviewPage) -> impl IntoView + use<> {
    let items: Vec<_> = page
        .missing
        .iter()
        .map(|what| {
            let (field, key) = words(*what);
            view! { <li><a href=format!("#{field}")>{t(key)}</a></li> }
        })
        .collect();
    if items.is_empty() {
        return view! { <p id="missing" tabindex="-1"><Tag label=t("staff-missing-nothing") tone=Tone::Good /></p> }
            .into_any();
    }
    view! {
        <div class="missing" id="missing" tabindex="-1">
            <p>{t("staff-missing-title")}</p>
            <ul>{items}</ul>
        </div>
    }
    .into_any()
}

/// The field that says what is missing, and the key of its words.
fn words(missing: Missing) -> (Text, &'static str) {
    let (field, key) = match missing {
        Missing::SeenAlone => ("seen_alone", crate::key!("staff-missing-seen-alone")),
        Missing::SeenOn => ("seen_on", crate::key!("staff-missing-seen-on")),
        Missing::SeenAloneReason => ("seen_alone_words", crate::key!("staff-missing-seen-alone-reason")),
        Missing::Format => ("format", crate::key!("staff-missing-format")),
        Missing::Venue => ("venue", crate::key!("staff-missing-venue")),
        Missing::Attendance => ("attendance", crate::key!("staff-missing-attendance")),
        Missing::Contribution => ("contribution", crate::key!("staff-missing-contribution")),
        Missing::Participation => ("participation", crate::key!("staff-missing-participation")),
        Missing::ParticipationReason => ("participation_words", crate::key!("staff-missing-participation-reason")),
        Missing::Attended => ("attended", crate::key!("staff-missing-attended")),
        Missing::Account => return (account::first(), crate::key!("staff-missing-account")),
        Missing::Decisions => ("what", crate::key!("staff-missing-decisions")),
        Missing::LateReason => ("late_reason", crate::key!("staff-missing-late-reason")),
        Missing::Rag => ("rag", crate::key!("staff-missing-rag")),
        Missing::Concerns => ("concerns", crate::key!("staff-missing-concerns")),
        Missing::MidwayOn => ("midway_held_on", crate::key!("staff-missing-midway-on")),
    };
    (field.into(), key)
}
