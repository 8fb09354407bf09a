//! The child's own secret, which opens reading; and how others get to write.

use heard_domain::secret::Kind;
use leptos::prelude::*;

use super::ChildPage;
use crate::args;
use crate::components::{Button, ButtonKind, Card, Details, Notice};
use crate::staff::guests::{GuestLine, state};
use crate::text::{moment, t, tr};

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

/// The six digits that were just made, to be said aloud at once: first on the page.
pub(super) fn number(page: &ChildPage) -> impl IntoView + use<> {
    let title = tr("staff-secret-number-title", args! { "name" => page.called.to_string() });
    page.number.clone().map(|number| {
        view! {
            <Notice title=title>
                <p class="big-number">{number}</p>
                <p>{t("staff-secret-number-once")}</p>
            </Notice>
        }
    })
}

/// The child's secret, and what the IRO can do with it.
pub(super) fn secret(page: &ChildPage) -> impl IntoView + use<> {
    let content = secret_state(page).into_any();
    view! { <div id="secret"><Card title=t("staff-secret-title")>{content}</Card></div> }
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
    let hint = tr("staff-secret-remove-hint", name());
    let take_away = view! {
        <Details summary=t("staff-secret-remove")>
            <form method="post">
                <p class="hint">{hint}</p>
                <Button label=t("staff-secret-remove-sure") kind=ButtonKind::Danger name="do" value="remove-secret" />
            </form>
        </Details>
    };
    let state = match line.confirmed_at {
        Some(at) => view! { <p>{tr("staff-secret-confirmed", args! { "when" => moment(at) })}</p> }.into_any(),
        None => view! {
            <p>{t("staff-secret-unconfirmed")}</p>
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
