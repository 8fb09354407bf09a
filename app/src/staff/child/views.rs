//! The sets of views that came, whose voice each is, and what each is for.

use heard_domain::english_time;
use leptos::prelude::*;

use super::{ChildPage, ViewsLine};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Table, Tag, Tone, cells};
use crate::fields;
use crate::paths;
use crate::staff::acts::ChildAct;
use crate::text::{Text, day, moment, t, tr};

/// All of them, newest first.
pub(super) fn list(page: &ChildPage) -> impl IntoView + use<> {
    let values = |at| args! { "name" => page.called.to_string(), "day" => day(english_time::day(at)) };
    let begun = page.begun.map(|at| view! { <p>{tr("staff-views-begun", values(at))}</p> });
    if page.views.is_empty() {
        return view! {
            <h2 id="views">{t("staff-views-title")}</h2>
            <p>{t("staff-views-none")}</p>
            {begun}
        }
        .into_any();
    }
    let child = page.id;
    let called = page.called.clone();
    let line = |line: &ViewsLine| {
        let voice = t(&format!("staff-voice-{}", line.voice.code()));
        let voice = line.author.as_ref().map_or(voice.clone(), |author| format!("{voice}: {author}").into());
        let follows = line.follows.map(|at| {
            view! { <div class="hint">{tr("staff-views-follows", args! { "when" => moment(at) })}</div> }
        });
        cells![
            view! { <a href=paths::staff::Views { child, views: line.id }.href()>{moment(line.sent_at)}</a> },
            view! { {t(&format!("staff-purpose-{}", line.purpose.code()))} {follows} },
            voice,
            if line.read {
                view! { <Tag label=t("staff-views-read") /> }
            } else {
                view! { <Tag label=t("staff-views-unread") tone=Tone::Waiting /> }
            },
            confirmed(line, &called),
        ]
    };
    let head = vec![
        t("staff-views-sent"),
        t("staff-views-purpose"),
        t("staff-views-voice"),
        t("staff-views-state"),
        t("staff-views-whose"),
    ];
    view! {
        <h2 id="views">{t("staff-views-title")}</h2>
        {begun}
        <Table
            caption=t("staff-views-caption")
            quiet_caption=true
            head=head
            rows=page.views.iter().map(line).collect()
        />
    }
    .into_any()
}

/// Whether the views are known to be the child's, or the button that says so. A grown-up's own are no child's.
fn confirmed(line: &ViewsLine, called: &Text) -> impl IntoView + use<> {
    let urgent = line.urgent.then(|| view! { <Tag label=t("staff-to-do-concern") tone=Tone::Pressing /> " " });
    let state = if !line.voice.child_reads_back() {
        view! { <span class="hint">{t("staff-views-own-name")}</span> }.into_any()
    } else if line.confirmed {
        let label = if line.voice.is_childs() && line.author.is_none() {
            t("staff-views-confirmed")
        } else {
            t("staff-views-known")
        };
        view! { <Tag label=label tone=Tone::Good /> }.into_any()
    } else {
        let about = moment(line.sent_at);
        view! {
            <Tag label=t("staff-views-unconfirmed") tone=Tone::Waiting />
            <form method="post">
                <input type="hidden" name=fields::VIEWS value=line.id.to_string() />
                <Button
                    label=tr("staff-views-confirm", args! { "name" => called.to_string() })
                    kind=ButtonKind::Secondary
                    name=DO
                    value=ChildAct::ConfirmViews
                    about=about
                />
            </form>
        }
        .into_any()
    };
    view! { {urgent} {state} }
}
