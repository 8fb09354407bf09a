//! Keys by which programs of the council read figures: for administrators.

use heard_domain::api_key::{Set, State};
use heard_domain::id::ApiKeyId;
use heard_domain::people::Role;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::acts::ApiKeyAct;
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{
    Button, ButtonKind, Checkboxes, Choice, DateInput, DateParts, Notice, Table, Tag, TextInput, Tone, cells,
};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, moment, t, tr};

/// The longest name of a key, in characters.
pub const MAX_NAME: usize = 120;

/// One key, without what opens anything.
#[derive(Debug, Clone)]
pub struct KeyLine {
    /// Which.
    pub id: ApiKeyId,
    /// What it is for.
    pub name: Text,
    /// Which sets it opens.
    pub sets: Vec<Set>,
    /// Who made it.
    pub by: Text,
    /// Its last day.
    pub until: Day,
    /// When it was used last.
    pub used_at: Option<Moment>,
    /// How it stands.
    pub state: State,
}

/// A key that was just made.
#[derive(Debug, Clone)]
pub struct MadeKey {
    /// What it is for.
    pub name: Text,
    /// Its text, shown this once.
    pub key: Text,
}

/// The form for another, as typed.
#[derive(Debug, Clone, Default)]
pub struct KeyForm {
    /// What it is for.
    pub name: Text,
    /// Which sets it opens.
    pub sets: Vec<Set>,
    /// Its last day.
    pub until: DateParts,
}

/// All of it.
#[derive(Debug, Clone)]
pub struct ApiKeysPage {
    /// Where Heard is, for whoever writes the program.
    pub address: Text,
    /// The key that was just made.
    pub made: Option<MadeKey>,
    /// Every key, the newest first.
    pub lines: Vec<KeyLine>,
    /// The form.
    pub form: KeyForm,
    /// What was wrong with it.
    pub troubles: Vec<Trouble>,
}

/// Keys, and the form for another.
#[component]
pub fn ApiKeys(
    /// What it shows.
    page: ApiKeysPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let ApiKeysPage { address, made, lines, form, .. } = page;
    let head = vec![
        t("staff-api-keys-name"),
        t("staff-api-keys-sets"),
        t("staff-api-keys-until"),
        t("staff-api-keys-used"),
        t("staff-api-keys-state"),
    ];
    let none = lines.is_empty().then(|| view! { <p>{t("staff-api-keys-none")}</p> });
    let rows: Vec<_> = lines.into_iter().map(row).collect();
    let listed = (!rows.is_empty())
        .then(|| view! { <Table caption=t("staff-api-keys-title") quiet_caption=true head=head rows=rows /> });
    let choice = |set: Set| {
        Choice::new(set.code(), t(&format!("staff-api-keys-set-{}", set.code())))
            .hint(t(&format!("staff-api-keys-hint-{}", set.code())))
            .checked(form.sets.contains(&set))
    };
    let sets: Vec<Choice> = Set::ALL.into_iter().map(choice).collect();
    let description = format!("{address}{}", paths::api::DESCRIPTION);
    view! {
        <StaffShell
            title=t("staff-api-keys-title")
            nav=nav(Role::Administrator, Section::ApiKeys)
            faults=faults
        >
            <h1>{t("staff-api-keys-title")}</h1>
            {made.map(shown_once)}
            <p>{t("staff-api-keys-what")}</p>
            <p>{tr("staff-api-keys-where", args! { "address" => description })}</p>
            {none}
            {listed}
            <h2>{t("staff-api-keys-make")}</h2>
            <form method="post" action=paths::staff::API_KEYS novalidate class="record-form">
                <TextInput
                    name="name"
                    label=t("staff-api-keys-name")
                    hint=t("staff-api-keys-name-hint")
                    value=form.name
                />
                <Checkboxes name=fields::SETS legend=t("staff-api-keys-sets-which") choices=sets />
                <DateInput
                    name="until"
                    legend=t("staff-api-keys-until")
                    hint=t("staff-api-keys-until-hint")
                    value=form.until
                />
                <Button label=t("staff-api-keys-make") name=DO value=ApiKeyAct::Make />
            </form>
        </StaffShell>
    }
}

fn shown_once(made: MadeKey) -> AnyView {
    view! {
        <Notice title=t("staff-api-keys-made")>
            <p>{made.name}</p>
            <p class="link-once">{made.key}</p>
            <p>{t("staff-api-keys-once")}</p>
        </Notice>
    }
    .into_any()
}

fn row(line: KeyLine) -> Vec<AnyView> {
    let used = line.used_at.map_or_else(|| t("staff-api-keys-never"), moment);
    let sets: Vec<_> =
        line.sets.iter().map(|set| t(&format!("staff-api-keys-set-{}", set.code())).to_string()).collect();
    let tone = match line.state {
        State::Good => Tone::Good,
        State::Expired | State::Ended => Tone::Calm,
    };
    let about = line.name.clone();
    let end = (line.state == State::Good).then(|| {
        view! {
            <form method="post" action=paths::staff::API_KEYS>
                <input type="hidden" name=fields::API_KEY value=line.id.to_string() />
                <Button
                    label=t("staff-api-keys-end")
                    kind=ButtonKind::Secondary
                    name=DO
                    value=ApiKeyAct::End
                    about=about
                />
            </form>
        }
    });
    cells![
        view! {
            {line.name}
            <div class="hint">{tr("staff-api-keys-by", args! { "name" => line.by.to_string() })}</div>
        },
        sets.join(", "),
        day_short(line.until),
        used,
        view! {
            <Tag label=t(&format!("staff-api-keys-state-{}", line.state.code())) tone=tone />
            {end}
        },
    ]
}
