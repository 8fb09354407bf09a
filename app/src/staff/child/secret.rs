//! The child's own secret: who typed it when, confirming that it is theirs, taking it away; whether their own words are
//! shown back to them.

use heard_domain::device::Device;
use heard_domain::secret::Kind;
use leptos::prelude::*;

use super::{ChildPage, SecretLine};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Card, Details, Notice};
use crate::fields;
use crate::staff::acts::ChildAct;
use crate::text::{Text, clock, moment, t, tr};

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

/// Somebody tries secrets: near the top, because the child must be asked about it.
pub(super) fn alarm(page: &ChildPage) -> impl IntoView + use<> {
    let line = page.secret?;
    let (count, last) = line.wrong?;
    let name = || args! { "name" => page.called.to_string() };
    let words =
        tr("staff-secret-tried", args! { "count" => count, "last" => moment(last), "name" => page.called.to_string() });
    let locked = tr("staff-secret-locked", name());
    let locked = line.locked.then(|| view! { <p>{locked}</p> });
    Some(view! {
        <Notice title=t("staff-secret-tried-title")>
            <p>{words}</p>
            {locked}
            <p>
                <a href="#secret">{t("staff-secret-title")}</a>
            </p>
        </Notice>
    })
}

/// The child's secret, and what the IRO can do with it.
pub(super) fn card(page: &ChildPage) -> impl IntoView + use<> {
    let secret = state(page).into_any();
    let words = words(page);
    view! { <div id="secret"><Card title=t("staff-secret-title")>{secret} {words}</Card></div> }
}

fn device(device: Device) -> String {
    t(&format!("staff-device-{}", device.code())).into_owned()
}

fn state(page: &ChildPage) -> impl IntoView + use<> {
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
                <Button label=t("staff-secret-remove-sure") kind=ButtonKind::Danger name=DO value=ChildAct::RemoveSecret />
            </form>
        </Details>
    };
    let on = device(line.set_on);
    let set = match line.changed_at {
        None => tr("staff-secret-set-on", args! { "when" => moment(line.set_at), "device" => on }),
        Some(_) => tr("staff-secret-set", args! { "when" => moment(line.set_at) }),
    };
    let changed = line.changed_at.map(|at| {
        let words = tr("staff-secret-changed", args! { "when" => moment(at), "device" => device(line.set_on) });
        view! { <p>{words}</p> }
    });
    let confirmed = match line.confirmed_at {
        Some(at) => view! { <p>{tr("staff-secret-confirmed", args! { "when" => moment(at) })}</p> }.into_any(),
        None => confirming(&line, &page.called).into_any(),
    };
    view! {
        <p>{kind} " " {set}</p>
        {changed}
        {confirmed}
        {take_away}
    }
    .into_any()
}

/// In person, once it was typed just now; or by a number said aloud. Each form says which secret it is about.
fn confirming(line: &SecretLine, called: &Text) -> impl IntoView + use<> {
    let name = || args! { "name" => called.to_string() };
    let id = line.id.to_string();
    let (confirm, not_typed, make) = (
        tr("staff-secret-confirm-hint", name()),
        tr("staff-secret-not-typed", name()),
        tr("staff-secret-make-number-hint", name()),
    );
    let in_person = match line.typed {
        Some((at, on)) => {
            let typed = tr("staff-secret-typed", args! { "time" => clock(at), "device" => device(on) });
            view! {
                <form method="post">
                    <p>{typed} " " {confirm}</p>
                    <input type="hidden" name=fields::SECRET value=id.clone() />
                    <Button
                        label=t("staff-secret-confirm")
                        kind=ButtonKind::Secondary
                        name=DO
                        value=ChildAct::ConfirmSecret
                    />
                </form>
            }
            .into_any()
        }
        None => view! { <p>{not_typed}</p> }.into_any(),
    };
    view! {
        <p>{t("staff-secret-unconfirmed")}</p>
        {in_person}
        <form method="post">
            <p>{make}</p>
            <input type="hidden" name=fields::SECRET value=id />
            <Button label=t("staff-secret-make-number") kind=ButtonKind::Secondary name=DO value=ChildAct::Number />
        </form>
    }
}

/// That the child's own words are not shown back, and how that ends.
fn words(page: &ChildPage) -> impl IntoView + use<> {
    let name = || args! { "name" => page.called.to_string() };
    let since = page.write_only?;
    let state = tr("staff-words-hidden", args! { "name" => page.called.to_string(), "when" => moment(since) });
    let hint = tr("staff-words-show-hint", name());
    Some(view! {
        <p>{state}</p>
        <Details summary=t("staff-words-show")>
            <form method="post">
                <p class="hint">{hint}</p>
                <Button label=t("staff-words-show-sure") kind=ButtonKind::Danger name=DO value=ChildAct::ShowWords />
            </form>
        </Details>
    })
}
