//! What an IRO tells children about themselves, as children see it.

use heard_domain::documents::Profile;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::profile_hello::OwnHello;
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{
    Avatar, Button, ButtonKind, Card, Choice, DateInput, DateParts, FileInput, Radios, TextInput, TextKind,
};
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::ProfileAct;
use crate::text::{Text, day, t, tr};

/// How many drawn portraits there are: `portrait-1` and so on.
pub const PORTRAITS: u8 = 6;

/// The profile as typed.
#[derive(Debug, Clone, Default)]
pub struct ProfileForm {
    /// A portrait's name.
    pub portrait: Text,
    /// Three facts.
    pub facts: [Text; 3],
    /// A telephone number.
    pub phone: Text,
    /// An e-mail address.
    pub email: Text,
    /// Working days until an answer.
    pub answers_within: Text,
    /// Away from.
    pub away_from: DateParts,
    /// Away until.
    pub away_until: DateParts,
    /// Who covers.
    pub cover: Text,
    /// How to reach them.
    pub cover_phone: Text,
}

/// The profile.
#[derive(Debug, Clone)]
pub struct ProfilePage {
    /// The first name, which children use.
    pub first_name: Text,
    /// The address of the photo, if there is one.
    pub photo: Option<Text>,
    /// Whether there is a hello in their own voice.
    pub has_hello: bool,
    /// What children see now.
    pub kept: Profile,
    /// The form.
    pub form: ProfileForm,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The profile.
#[component]
pub fn EditProfile(
    /// What it shows.
    page: ProfilePage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let photo = photo(&page);
    let preview = preview(&page);
    let form = page.form;
    let portraits = (1..=PORTRAITS)
        .map(|number| {
            let name = format!("portrait-{number}");
            let chosen = form.portrait == name;
            Choice::new(name, tr("staff-profile-portrait-number", args! { "number" => number })).checked(chosen)
        })
        .collect();
    let [one, two, three] = form.facts;
    view! {
        <StaffShell title=t("staff-profile-title") nav=nav(Role::Iro, Section::Profile) faults=faults>
            <h1>{t("staff-profile-title")}</h1>
            <p>{t("staff-profile-what")}</p>
            <p>
                <a href=paths::staff::GOODBYES>{t("staff-goodbyes-title")}</a>
            </p>
            <p>
                <a href=paths::staff::DIGEST>{t("staff-digest-title")}</a>
            </p>
            <p>
                <a href=paths::staff::SHORTCUTS>{t("staff-shortcuts-title")}</a>
            </p>
            {preview}
            {photo}
            <OwnHello laid_down=page.has_hello />
            <form method="post" action=paths::staff::PROFILE novalidate class="record-form">
                <h2>{t("staff-profile-about")}</h2>
                <div class="portraits">{drawn()}</div>
                <Radios
                    name="portrait"
                    legend=t("staff-profile-portrait")
                    hint=t("staff-profile-portrait-hint")
                    choices=portraits
                />
                <p class="hint">{tr("staff-profile-facts-hint", args! { "max" => Profile::MAX_FACT })}</p>
                <TextInput name="fact-1" label=t("staff-profile-fact-1") value=one />
                <TextInput name="fact-2" label=t("staff-profile-fact-2") value=two />
                <TextInput name="fact-3" label=t("staff-profile-fact-3") value=three />
                <h2>{t("staff-profile-reach")}</h2>
                <TextInput name="phone" label=t("staff-profile-phone") value=form.phone kind=TextKind::Name />
                <TextInput name="email" label=t("staff-profile-email") value=form.email kind=TextKind::Email />
                <TextInput
                    name="answers_within"
                    label=t("staff-profile-answers")
                    hint=t("staff-profile-answers-hint")
                    value=form.answers_within
                    kind=TextKind::Digits
                />
                <h2>{t("staff-profile-away")}</h2>
                <DateInput name="away_from" legend=t("staff-profile-away-from") value=form.away_from />
                <DateInput name="away_until" legend=t("staff-profile-away-until") value=form.away_until />
                <TextInput name="cover" label=t("staff-profile-cover") value=form.cover kind=TextKind::Name />
                <TextInput
                    name="cover_phone"
                    label=t("staff-profile-cover-phone")
                    value=form.cover_phone
                    kind=TextKind::Name
                />
                <Button label=t("staff-save") />
            </form>
        </StaffShell>
    }
}

/// The drawn portraits with their numbers.
fn drawn() -> Vec<AnyView> {
    (1..=PORTRAITS)
        .map(|number| {
            view! {
                <figure class="portrait">
                    <Avatar src=paths::portrait(&format!("portrait-{number}")) />
                    <figcaption>{number}</figcaption>
                </figure>
            }
            .into_any()
        })
        .collect()
}

/// The form for a photo.
fn photo(page: &ProfilePage) -> impl IntoView + use<> {
    let remove = page.photo.is_some().then(|| {
        view! {
            <form method="post" action=paths::staff::PROFILE>
                <Button
                    label=t("staff-profile-photo-remove")
                    kind=ButtonKind::Quiet
                    name=DO
                    value=ProfileAct::RemovePhoto
                />
            </form>
        }
    });
    view! {
        <h2>{t("staff-profile-photo")}</h2>
        <form method="post" action=paths::staff::PROFILE_PHOTO enctype="multipart/form-data" class="record-form">
            <FileInput
                name="photo"
                label=t("staff-profile-photo-label")
                hint=t("staff-profile-photo-hint")
                accept="image/jpeg,image/png,image/webp"
            />
            <Button label=t("staff-profile-photo-send") kind=ButtonKind::Secondary />
        </form>
        {remove}
    }
}

/// What children see now.
fn preview(page: &ProfilePage) -> impl IntoView + use<> {
    let kept = &page.kept;
    let drawn = if kept.portrait.is_empty() { "portrait-1" } else { kept.portrait.as_str() };
    let src = page.photo.clone().unwrap_or_else(|| paths::portrait(drawn).into());
    let facts: Vec<_> = kept
        .facts
        .iter()
        .filter(|fact| !fact.is_blank())
        .map(|fact| view! { <li>{fact.expose().to_owned()}</li> })
        .collect();
    let away = match (kept.away_from, kept.away_until) {
        (Some(from), Some(until)) => {
            Some(tr("staff-profile-preview-away", args! { "from" => day(from), "until" => day(until) }))
        }
        _ => None,
    };
    let answers = (kept.answers_within > 0).then(|| {
        let count = usize::from(kept.answers_within);
        view! { <p>{tr("staff-profile-preview-answers", args! { "count" => count })}</p> }
    });
    let cover = (!kept.cover.is_blank()).then(|| {
        let name = kept.cover.expose().to_owned();
        view! { <p>{tr("staff-profile-preview-cover", args! { "name" => name })}</p> }
    });
    let first_name = page.first_name.clone();
    view! {
        <Card title=t("staff-profile-preview")>
            <div class="person">
                <Avatar src=src large=true />
                <div>
                    <p>
                        <strong>{first_name}</strong>
                    </p>
                    <ul>{facts}</ul>
                    {answers}
                    {away.map(|away| view! { <p>{away}</p> {cover} })}
                </div>
            </div>
            <p class="hint">{t("staff-profile-preview-job")}</p>
        </Card>
    }
}
