//! What lets a child write and read back, the invitation and their own secret; and how others get to write.

use heard_domain::people::Language;
use heard_domain::secret::Kind;
use leptos::prelude::*;

use super::{ChildPage, InvitationLine};
use crate::args;
use crate::components::{Button, ButtonKind, Card, Choice, Details, Notice, SelectBox};
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
