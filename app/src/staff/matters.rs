//! Matters on a desk, by the day on which they are due. Words are shown only after one is opened, which is logged.

use heard_domain::deadlines::Standing;
use heard_domain::id::MatterId;
use heard_domain::matter::{Desk, Kind};
use heard_domain::people::Role;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::speaker::voice_words;
use super::standing::StandingTag;
use super::{Section, nav};
use crate::args;
use crate::components::{Table, Tag, Tone, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, moment, t, tr};

/// One matter.
#[derive(Debug, Clone)]
pub struct MatterLine {
    /// Its id.
    pub id: MatterId,
    /// What it is about.
    pub kind: Kind,
    /// Whose voice the views behind it are; `None` for a matter of a letter or a record.
    pub voice: Option<Voice>,
    /// Whose desk it is on.
    pub desk: Desk,
    /// First and last name of the child.
    pub name: Text,
    /// The IRO's name.
    pub iro: Text,
    /// When it was raised.
    pub raised_at: Moment,
    /// The day by which it is due, and how it stands while it is not settled.
    pub due: (Day, Standing),
    /// Who settled it, and when.
    pub settled: Option<(Text, Moment)>,
}

/// The list.
#[derive(Debug, Clone)]
pub struct MattersPage {
    /// Whose desk: an IRO's own, or the manager's.
    pub role: Role,
    /// Those that are not settled, by the day on which they are due.
    pub matters: Vec<MatterLine>,
}

/// The list.
#[component]
pub fn Matters(
    /// What it shows.
    page: MattersPage,
) -> impl IntoView {
    let manager = page.role == Role::Manager;
    let row = move |line: MatterLine| {
        let mut cells = cells![
            view! {
                <a href=paths::staff::Matter { matter: line.id }.href()>{kind(line.kind)}</a>
                {voice(&line)}
            },
            line.name,
        ];
        if manager {
            cells.extend(cells![line.iro]);
        }
        cells.extend(cells![
            moment(line.raised_at),
            view! { {day_short(line.due.0)} " " <StandingTag due=line.due.0 standing=line.due.1 /> }
        ]);
        cells
    };
    let mut head = vec![t("staff-matters-what"), t("staff-caseload-child")];
    if manager {
        head.push(t("staff-urgent-iro"));
    }
    head.extend([t("staff-matters-raised"), t("staff-matters-due")]);
    let what = if manager { t("staff-matters-manager") } else { t("staff-matters-iro") };
    view! {
        <StaffShell title=t("staff-matters-title") nav=nav(page.role, Section::Matters)>
            <h1>{t("staff-matters-title")}</h1>
            <p>{what}</p>
            {if page.matters.is_empty() {
                view! { <p>{t("staff-matters-none")}</p> }.into_any()
            } else {
                let caption = tr("staff-matters-caption", args! { "count" => page.matters.len() });
                let rows = page.matters.into_iter().map(row).collect();
                view! { <Table caption=caption head=head rows=rows /> }.into_any()
            }}
        </StaffShell>
    }
}

/// What a matter is about, in words.
pub(super) fn kind(kind: Kind) -> Text {
    t(&format!("staff-matter-{}", kind.code()))
}

/// Whose voice the views behind a matter are.
pub(super) fn voice(line: &MatterLine) -> impl IntoView + use<> {
    line.voice.map(|voice| view! { <div class="hint">{voice_words(voice)}</div> })
}

/// Whether a matter is settled, and how it stands while it is not.
#[component]
pub(super) fn MatterState(
    /// Which.
    line: MatterLine,
) -> impl IntoView {
    match line.settled {
        Some((by, at)) => view! {
            <Tag label=t("staff-matter-settled") tone=Tone::Good />
            " "
            {tr("staff-matter-settled-by", args! { "name" => by.to_string(), "when" => moment(at) })}
        }
        .into_any(),
        None => view! { {day_short(line.due.0)} " " <StandingTag due=line.due.0 standing=line.due.1 /> }.into_any(),
    }
}
