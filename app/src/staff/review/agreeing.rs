//! The decisions sent to those who carry them out: to whom, how far each has come, and the button that sends.

use heard_domain::agreeing::{Agreement, OPEN_DAYS, Recipient, SILENCE_DAYS};
use heard_domain::id::{ChildId, DecisionLinkId};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Tag, Tone};
use crate::paths;
use crate::staff::acts::ReviewAct;
use crate::staff::linked::{SaidLine, said};
use crate::staff::people_around::{PersonLine, role};
use crate::text::{Text, day, moment, t, tr};

/// One link that was sent.
#[derive(Debug, Clone)]
pub struct LinkLine {
    /// Its id.
    pub id: DecisionLinkId,
    /// As whom they were asked.
    pub recipient: Recipient,
    /// Their name then.
    pub name: Text,
    /// When the IRO sent it.
    pub made: Moment,
    /// When the mail went.
    pub mailed: Option<Moment>,
    /// When it was opened first.
    pub opened: Option<Moment>,
    /// The last day on which it opens.
    pub until: Day,
    /// Whether it opens the decisions.
    pub open: bool,
    /// How it stands.
    pub agreement: Agreement,
    /// What was said, in order.
    pub said: Vec<SaidLine>,
    /// The link itself, where nothing is mailed and everything can be tried.
    pub address: Option<Text>,
}

/// What the section shows.
#[derive(Debug, Clone)]
pub struct AgreeingSection {
    /// Whose social worker and team manager.
    pub child: ChildId,
    /// Both of them, as known now.
    pub people: Vec<PersonLine>,
    /// What was sent, newest first.
    pub links: Vec<LinkLine>,
}

/// The section; nothing before the review is held.
pub(super) fn section(section: Option<AgreeingSection>) -> impl IntoView {
    section.map(|AgreeingSection { child, people, links }| {
        let sent = !links.is_empty();
        let links: Vec<_> = links.into_iter().map(link).collect();
        let people: Vec<_> = people.into_iter().map(person).collect();
        let (label, act) = match sent {
            true => (t("staff-agreeing-anew"), ReviewAct::SendDecisionsAnew),
            false => (t("staff-agreeing-send"), ReviewAct::SendDecisions),
        };
        let hint = tr("staff-agreeing-hint", args! { "open" => OPEN_DAYS, "silence" => SILENCE_DAYS });
        view! {
            <div class="record-form flow" id="agreeing">
                <h2>{t("staff-agreeing-title")}</h2>
                <p class="hint">{hint}</p>
                <ul>{people}</ul>
                <p>
                    <a href=paths::staff::People { child }.href()>{t("staff-people-change")}</a>
                </p>
                {sent.then(|| view! { <ul class="points">{links}</ul> })}
                <Button label=label kind=ButtonKind::Secondary name=DO value=act />
            </div>
        }
    })
}

/// Who is asked, or why not.
fn person(person: PersonLine) -> impl IntoView {
    let known = match (person.name.is_empty(), person.email.is_empty()) {
        (true, _) => t("staff-people-nobody").into_any(),
        (false, true) => view! { <span dir="auto">{person.name}</span> ", " {t("staff-people-no-email")} }.into_any(),
        (false, false) => view! { <span dir="auto">{person.name}</span> ", " <bdi>{person.email}</bdi> }.into_any(),
    };
    view! { <li>{role(person.recipient)} ": " {known}</li> }
}

fn link(line: LinkLine) -> impl IntoView {
    let (tag, tone) = match line.agreement {
        Agreement::Agreed(_) => (t("staff-agreement-agreed"), Tone::Good),
        Agreement::Silent(_) => (tr("staff-agreement-silent", args! { "count" => SILENCE_DAYS }), Tone::Good),
        Agreement::Answered(_) => (t("staff-agreement-answered"), Tone::Waiting),
        Agreement::Asked(by) => (tr("staff-agreement-asked", args! { "day" => day(by) }), Tone::Calm),
        Agreement::Waiting => (t("staff-agreement-waiting"), Tone::Calm),
        Agreement::Undelivered => (t("staff-agreement-undelivered"), Tone::Pressing),
        Agreement::Ended => (t("staff-agreement-ended"), Tone::Calm),
    };
    let sent = tr("staff-agreeing-sent", args! { "when" => moment(line.mailed.unwrap_or(line.made)) });
    let opened = match line.opened {
        Some(at) => tr("staff-agreeing-opened", args! { "when" => moment(at) }),
        None => t("staff-agreeing-unopened"),
    };
    let until = match line.open {
        true => tr("staff-agreeing-until", args! { "day" => day(line.until) }),
        false => t("staff-agreeing-over"),
    };
    let whom = Text::from(format!("{}, {}", role(line.recipient), line.name));
    let address = line.address.map(|address| {
        view! {
            <p class="hint">
                {t("staff-agreeing-rehearsed")} " " <a href=address>{t("staff-agreeing-link")}</a>
            </p>
        }
    });
    let end = line.open.then(|| {
        let act = ReviewAct::EndDecisionLink(line.id);
        view! {
            <Button label=t("staff-agreeing-end") kind=ButtonKind::Quiet name=DO value=act about=whom.clone() />
        }
    });
    view! {
        <li>
            <strong dir="auto">{whom.clone()}</strong>
            " "
            <Tag label=tag tone=tone />
            <div class="hint">{sent} " " {opened} " " {until}</div>
            {said(line.said)}
            {address}
            {end}
        </li>
    }
}
