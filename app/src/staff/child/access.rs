//! What lets a child write, the invitation; and how others get to write.

use heard_domain::people::Language;
use leptos::prelude::*;

use super::{ChildPage, InvitationLine};
use crate::args;
use crate::components::{Button, ButtonKind, Card, Choice, SelectBox};
use crate::staff::guests::{GuestLine, state};
use crate::text::{day, moment, t, tr};

/// How far the invitation has come, and the button for a new one.
pub(super) fn invitation(page: &ChildPage) -> impl IntoView + use<> {
    let state = match page.invitation {
        None => t("staff-invitation-none"),
        Some(line) if !line.open => t("staff-invitation-over"),
        Some(InvitationLine { made, opened: None, .. }) => {
            tr("staff-invitation-made", args! { "made" => moment(made) })
        }
        Some(InvitationLine { made, opened: Some(opened), .. }) => {
            tr("staff-invitation-opened", args! { "made" => moment(made), "opened" => moment(opened) })
        }
    };
    let ends = page.invitation.filter(|line| line.open).map(|line| {
        view! { <p>{tr("staff-invitation-ends", args! { "day" => day(heard_domain::london::day(line.ends)) })}</p> }
    });
    let again = page.invitation.is_some_and(|line| line.open);
    let label = if again { t("staff-invitation-again") } else { t("staff-invitation-make") };
    let form = page.can_invite.then(|| {
        view! {
            {again.then(|| view! { <p class="hint">{t("staff-invitation-again-hint")}</p> })}
            <form method="post" action=format!("/staff/children/{}/invitation", page.id)>
                <Button label=label kind=ButtonKind::Secondary />
            </form>
            {booklet(page)}
        }
    });
    view! { <div id="invitation"><Card title=t("staff-invitation-title")><p>{state}</p> {ends} {form}</Card></div> }
}

/// The button for an invitation as a booklet to fill in with a pen.
fn booklet(page: &ChildPage) -> impl IntoView + use<> {
    let languages = Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).to_vec();
    view! {
        <form method="post" action=format!("/staff/children/{}/booklet", page.id)>
            <p>{tr("staff-booklet-hint", args! { "name" => page.called.to_string() })}</p>
            <SelectBox name="language" label=t("staff-booklet-language") choices=languages />
            <Button label=t("staff-booklet-make") kind=ButtonKind::Secondary />
        </form>
    }
}

/// The way to type in what came on paper, or what was observed.
pub(super) fn paper(page: &ChildPage) -> impl IntoView + use<> {
    let name = page.called.to_string();
    page.can_invite.then(|| {
        view! {
            <Card title=t("staff-paper-title")>
                <form method="post">
                    <p>{tr("staff-paper-hint", args! { "name" => name })}</p>
                    <Button
                        label=t("staff-paper-button")
                        kind=ButtonKind::Secondary
                        name="do"
                        value="transcribe"
                    />
                </form>
            </Card>
        }
    })
}

/// Carers and parents who are invited, and the way to invite another.
pub(super) fn guests(page: &ChildPage) -> impl IntoView + use<> {
    let line = |line: &GuestLine| {
        view! {
            <li>
                <strong>{line.name.clone()}</strong>
                ", "
                {t(&format!("staff-invitee-{}", line.invitee.code()))}
                <div class="hint">{state(line)}</div>
            </li>
        }
    };
    let lines: Vec<_> = page.guests.iter().map(line).collect();
    let address = format!("/staff/children/{}/guests", page.id);
    view! {
        <Card title=t("staff-guests-title")>
            {if lines.is_empty() {
                view! { <p>{t("staff-guests-none")}</p> }.into_any()
            } else {
                view! { <ul class="points">{lines}</ul> }.into_any()
            }}
            <p>
                <a href=address>{t("staff-guests-link")}</a>
            </p>
        </Card>
    }
}
