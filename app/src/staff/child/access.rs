//! What lets a child write and read back: the invitation, and their own secret.

use heard_domain::secret::Kind;
use leptos::prelude::*;

use super::{ChildPage, InvitationLine};
use crate::args;
use crate::components::{Button, ButtonKind, Card, Notice};
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
        }
    });
    view! { <Card title=t("staff-invitation-title")><p>{state}</p> {ends} {form}</Card> }
}

/// The child's secret, and what the IRO can do with it.
pub(super) fn secret(page: &ChildPage) -> impl IntoView + use<> {
    let content = secret_state(page).into_any();
    view! { <Card title=t("staff-secret-title")>{content}</Card> }
}

fn secret_state(page: &ChildPage) -> impl IntoView + use<> {
    let name = || args! { "name" => page.called.to_string() };
    let Some(line) = page.secret else {
        return view! { <p>{tr("staff-secret-none", name())}</p> }.into_any();
    };
    let kind = match line.kind {
        Kind::Pictures => t("staff-secret-pictures"),
        Kind::Number => t("staff-secret-number"),
    };
    let take_away = view! {
        <form method="post">
            <p class="hint">{tr("staff-secret-remove-hint", name())}</p>
            <Button label=t("staff-secret-remove") kind=ButtonKind::Danger name="do" value="remove-secret" />
        </form>
    };
    let state = match line.confirmed_at {
        Some(at) => view! { <p>{tr("staff-secret-confirmed", args! { "when" => moment(at) })}</p> }.into_any(),
        None => view! {
            <p>{t("staff-secret-unconfirmed")}</p>
            {page
                .number
                .clone()
                .map(|number| {
                    view! {
                        <Notice title=tr("staff-secret-number-title", name())>
                            <p class="big-number">{number}</p>
                            <p>{t("staff-secret-number-once")}</p>
                        </Notice>
                    }
                })}
            <form method="post">
                <p>{tr("staff-secret-confirm-hint", name())}</p>
                <Button
                    label=t("staff-secret-confirm")
                    kind=ButtonKind::Secondary
                    name="do"
                    value="confirm-secret"
                />
            </form>
            <form method="post">
                <p>{tr("staff-secret-make-number-hint", name())}</p>
                <Button
                    label=t("staff-secret-make-number")
                    kind=ButtonKind::Secondary
                    name="do"
                    value="number"
                />
            </form>
        }
        .into_any(),
    };
    view! {
        <p>{kind} " " {tr("staff-secret-set", args! { "when" => moment(line.set_at) })}</p>
        {state}
        {take_away}
    }
    .into_any()
}
