//! `/staff/api-keys`: keys by which programs of the council read figures. For administrators, who read nothing with them
//! here.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::ApiKeyAct;
use heard_app::staff::api_keys::{ApiKeys, ApiKeysPage, KeyForm, KeyLine, MAX_NAME, MadeKey};
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::api_key::{self, BadEnd, PREFIX, Set, Sets, Terms};
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::id::ApiKeyId;
use heard_domain::store::{ApiKeyRow, NewApiKey, StaffRow};
use heard_domain::{Day, Words, english_time};
use leptos::prelude::*;

use super::{page, people, proofs, typed};
use crate::access::staff_key;
use crate::http::{Posted, see_other};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{WillNotOpen, places, sha256, token};

/// Every key, and the form for another.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator; when storage fails.
pub(super) async fn get(State(app): State<Arc<App>>, _: Working) -> Result<Response, Stop> {
    show(&app, None, KeyForm::default(), Vec::new()).await
}

/// Makes a key, and shows it this once; or ends one.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator, and for a key that is not there; when storage fails.
pub(super) async fn post(State(app): State<Arc<App>>, working: Working, posted: Posted) -> Result<Response, Stop> {
    let now = app.clock.now();
    let entry = |action, id: ApiKeyId| {
        let (actor, object, object_id) =
            (proofs::actor(working.staff, working.role), ObjectKind::ApiKey, *id.as_bytes());
        Entry { at: now, actor, child: None, action, object, object_id }
    };
    match posted.act()? {
        ApiKeyAct::End => {
            let id: ApiKeyId = posted.parse(fields::API_KEY)?;
            // Pressed twice, or by two: it is ended, and that is what was wanted.
            app.store.end_api_key(id, now, &entry(Action::EndedApiKey, id)).await?;
            Ok(see_other(at::API_KEYS))
        }
        ApiKeyAct::Make => {
            let (name, terms) = match read(&posted, english_time::day(now)) {
                Ok(read) => read,
                Err(troubles) => return show(&app, None, form(&posted), troubles).await,
            };
            let (id, random): (ApiKeyId, [u8; 32]) = (app.dice.id(), app.dice.bytes());
            let new = NewApiKey {
                id,
                hash: sha256(&random),
                name: working.key.seal(places::api_key_name(id), &name),
                by: working.staff,
                at: now,
                terms,
            };
            app.store.make_api_key(&new, &entry(Action::MadeApiKey, id)).await?;
            let made =
                MadeKey { name: name.into_inner().into(), key: format!("{PREFIX}{}", token::text_of(&random)).into() };
            show(&app, Some(made), KeyForm::default(), Vec::new()).await
        }
    }
}

/// What was typed, or what is wrong with it.
fn read(posted: &Posted, today: Day) -> Result<(Words, Terms), Vec<Trouble>> {
    let mut troubles = Vec::new();
    let name = typed::needed_words(posted, "name", MAX_NAME, &mut troubles);
    let sets = Sets::new(posted.all(fields::SETS).filter_map(Set::from_code));
    if sets.is_none() {
        troubles.push(Trouble::new(fields::SETS, Problem::NotChosen));
    }
    let until = typed::needed_date(posted, "until", &mut troubles).and_then(|last| {
        let bad = match api_key::until(last, today) {
            Ok(until) => return Some(until),
            Err(BadEnd::Past) => Problem::Past,
            Err(BadEnd::TooLong) => Problem::KeyTooLong,
        };
        troubles.push(Trouble::new("until", bad));
        None
    });
    match sets.zip(until) {
        Some((sets, until)) if troubles.is_empty() => {
            Ok((Words::new(name.expose().trim()), Terms { sets, until, ended_at: None }))
        }
        _ => Err(troubles),
    }
}

/// The form as it was typed.
fn form(posted: &Posted) -> KeyForm {
    KeyForm {
        name: posted.line("name").into(),
        sets: posted.all(fields::SETS).filter_map(Set::from_code).collect(),
        until: typed::date_parts(posted, "until"),
    }
}

async fn show(app: &App, made: Option<MadeKey>, form: KeyForm, troubles: Vec<Trouble>) -> Result<Response, Stop> {
    let keys = app.store.api_keys().await?;
    let mut makers: Vec<_> = keys.iter().map(|key| key.by).collect();
    makers.sort_unstable();
    makers.dedup();
    let rows = app.store.staff(&makers).await?;
    let line = |key: &ApiKeyRow| {
        let maker = rows.iter().find(|row| row.id == key.by);
        KeyLine {
            id: key.id,
            name: maker.and_then(|row| name_of(app, row, key)).unwrap_or_else(opened::no_name),
            sets: key.terms.sets.as_slice().to_vec(),
            by: maker.map_or_else(opened::no_name, |row| people::name(app, row)),
            until: key.terms.last_day(),
            used_at: key.used_at,
            state: key.terms.state(app.clock.now()),
        }
    };
    let shown = ApiKeysPage {
        address: app.config.origin.clone().into(),
        made,
        lines: keys.iter().map(line).collect(),
        form,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <ApiKeys page=shown /> }))
}

/// What a key is for; nothing where that does not open.
fn name_of(app: &App, maker: &StaffRow, key: &ApiKeyRow) -> Option<Text> {
    let name =
        || -> Result<Words, WillNotOpen> { staff_key(app, maker)?.open(places::api_key_name(key.id), &key.name) };
    opened::line(name(), "api_key", key.id).map(|name| name.into_inner().into())
}
