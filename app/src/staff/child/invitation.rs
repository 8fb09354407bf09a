//! The child's codes: for how long each works, a new one, an end to one.

use heard_domain::form::{TopicId, newest};
use heard_domain::id::InvitationId;
use heard_domain::people::Language;
use heard_domain::purpose::Purpose;
use heard_domain::store::OpensUntil;
use leptos::prelude::*;

use super::{ChildPage, InvitationLine};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Card, Checkboxes, Choice, Details, SelectBox};
use crate::fields;
use crate::paths;
use crate::staff::acts::ChildAct;
use crate::text::{FluentArgs, Text, day, moment, t, tr};

/// The newest code, the buttons for another, and the older codes that still name the child.
pub(super) fn invitation(page: &ChildPage) -> impl IntoView + use<> {
    let line = page.invitation.as_ref();
    let state = line.map_or_else(|| t("staff-invitation-none"), come);
    let works =
        line.map(|line| works(page, line).into_iter().map(|words| view! { <p>{words}</p> }).collect::<Vec<_>>());
    let sheet = line.filter(|line| line.shown).map(|_| paths::staff::Invitation { child: page.id }.href());
    let sheet = sheet.map(|href| view! { <p><a href=href>{t("staff-invitation-sheet")}</a></p> });
    let end = line.filter(|line| line.ended.is_none()).map(|line| end(page, line));
    let again = line.is_some_and(|line| line.works.is_some());
    let label = if again { t("staff-invitation-again") } else { t("staff-invitation-make") };
    let again_hint = again.then(|| tr("staff-invitation-again-hint", name(page)));
    let (address, booklet, older) = (paths::staff::Invitation { child: page.id }.href(), booklet(page), older(page));
    let form = page.can_invite.then(|| {
        view! {
            {again_hint.map(|hint| view! { <p class="hint">{hint}</p> })}
            <form method="post" action=address>
                <Button label=label kind=ButtonKind::Secondary />
            </form>
            {booklet}
        }
    });
    view! {
        <div id="invitation">
            <Card title=t("staff-invitation-title")>
                <p>{state}</p>
                {works}
                {sheet}
                {end}
                {form}
                {older}
            </Card>
        </div>
    }
}

fn name(page: &ChildPage) -> FluentArgs<'static> {
    args! { "name" => page.called.to_string() }
}

/// How far it has come.
fn come(line: &InvitationLine) -> Text {
    let made = moment(line.made);
    match (line.ended, line.opened) {
        (Some(ended), _) => tr("staff-invitation-ended", args! { "made" => made, "ended" => moment(ended) }),
        (None, None) => tr("staff-invitation-made", args! { "made" => made }),
        (None, Some(opened)) => tr("staff-invitation-opened", args! { "made" => made, "opened" => moment(opened) }),
    }
}

/// What it opens, and for how long.
fn works(page: &ChildPage, line: &InvitationLine) -> Vec<Text> {
    if line.ended.is_some() {
        return Vec::new();
    }
    match line.works {
        Some(OpensUntil::Review) => vec![tr("staff-invitation-works-review", name(page))],
        Some(OpensUntil::InCare) => {
            let next = page.can_invite.then(|| t("staff-invitation-not-for-next"));
            std::iter::once(tr("staff-invitation-works-care", name(page))).chain(next).collect()
        }
        Some(OpensUntil::Day(last)) => {
            let values = args! { "name" => page.called.to_string(), "day" => day(last) };
            vec![tr("staff-invitation-works-day", values)]
        }
        None => vec![tr("staff-invitation-over-reads", name(page))],
    }
}

/// Codes that newer ones took the place of.
fn older(page: &ChildPage) -> Option<impl IntoView + use<>> {
    let line = |line: &InvitationLine| {
        view! { <li>{tr("staff-invitation-older-made", args! { "made" => moment(line.made) })} {end(page, line)}</li> }
    };
    let lines: Vec<_> = page.older_invitations.iter().map(line).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <h3>{t("staff-invitation-older")}</h3>
            <p class="hint">{tr("staff-invitation-older-hint", name(page))}</p>
            <ul class="points">{lines}</ul>
        }
    })
}

/// The way to end a code, which asks once more.
fn end(page: &ChildPage, line: &InvitationLine) -> impl IntoView + use<> {
    let id: InvitationId = line.id;
    // Without an open review there is no new code to sign in with.
    let last = (!page.can_invite).then(|| tr("staff-invitation-end-last", name(page)));
    let hint = tr("staff-invitation-end-hint", name(page));
    view! {
        <Details summary=t("staff-invitation-end")>
            <form method="post">
                <p class="hint">{hint}</p>
                {last.map(|last| view! { <p>{last}</p> })}
                <input type="hidden" name=fields::INVITATION value=id.to_string() />
                <Button label=t("staff-invitation-end-sure") kind=ButtonKind::Danger name=DO value=ChildAct::EndInvitation />
            </form>
        </Details>
    }
}

/// The button for an invitation as a booklet to fill in with a pen, and for the paper with more about some topics.
fn booklet(page: &ChildPage) -> impl IntoView + use<> {
    view! {
        <form method="post" action=paths::staff::Booklet { child: page.id }.href()>
            <p>{tr("staff-booklet-hint", name(page))}</p>
            {language(fields::LANGUAGE)}
            <Button label=t("staff-booklet-make") kind=ButtonKind::Secondary />
        </form>
        {further(page)}
    }
}

/// In which language paper is printed.
fn language(field: &'static str) -> impl IntoView {
    let languages = Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).to_vec();
    view! { <SelectBox name=field label=t("staff-booklet-language") choices=languages /> }
}

/// The further screens of chosen topics, where the child's form has any.
fn further(page: &ChildPage) -> Option<impl IntoView + use<>> {
    let topic = |topic: &TopicId| Choice::new(topic.to_string(), t(&format!("topic-{topic}")));
    let topics: Vec<_> = newest(Purpose::BeforeReview, page.band).further_topics().into_iter().map(topic).collect();
    let untold = page.troubles.iter().any(|trouble| trouble.field == fields::TOPIC);
    let address = paths::staff::Further { child: page.id }.href();
    (!topics.is_empty()).then(|| {
        view! {
            <Details summary=t("staff-further-title") open=untold>
                <form method="post" action=address>
                    <Checkboxes
                        name=fields::TOPIC
                        legend=t("staff-further-topics")
                        hint=t("staff-further-hint")
                        choices=topics
                    />
                    {language(fields::FURTHER_LANGUAGE)}
                    <Button label=t("staff-further-make") kind=ButtonKind::Secondary />
                </form>
            </Details>
        }
    })
}
