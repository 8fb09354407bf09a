//! A worker who writes for a child: a session writes for one child at a time, and a form that was opened for another
//! must not be kept with this one's words.

use axum::http::StatusCode;
use axum::response::Response;
use heard_app::child::written_for::{self, OtherChild, OtherChildPage, WritingFor};
use heard_app::paths;
use heard_domain::documents::ChildDetails;
use heard_domain::form::takes_words;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::{Language, Role};
use leptos::prelude::*;

use crate::children::child_now;
use crate::covering;
use crate::http::{Posted, page};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The fields of `/who/helper` that take words.
const HELPER_FIELDS: [&str; 3] = ["name", "relation", "how"];

/// Who writes for whom; left with the request by [`super::Writing`] for the form that follows.
#[derive(Debug, Clone)]
pub(crate) struct Worker {
    pub(super) staff: StaffId,
    pub(super) role: Role,
    pub(super) writing_for: WritingFor,
}

impl Worker {
    /// Whether the form was shown to this worker for the child that they write for now.
    pub(crate) fn wrote(&self, posted: &Posted) -> bool {
        posted.get(written_for::FIELD).parse() == Ok(self.writing_for.child)
    }

    /// The page in place of keeping what was typed for another child: whose it was not, and the words themselves.
    ///
    /// # Errors
    /// When storage fails.
    pub(crate) async fn refuse(self, app: &App, posted: &Posted) -> Result<Response, Stop> {
        let meant = match posted.get(written_for::FIELD).parse::<ChildId>() {
            Ok(child) => named(app, self.staff, child).await?.map(|(_, meant)| (meant.name, self.desk(child))),
            Err(_) => None,
        };
        let is_words = |name: &str| HELPER_FIELDS.contains(&name) || takes_words(name);
        let fields = posted.pairs().iter().map(|(name, _)| name.as_str()).filter(|name| is_words(name));
        let typed = fields.map(|name| posted.words(name)).filter(|words| !words.is_blank()).collect();
        let (other, writing_for) = (OtherChild { meant, typed }, self.writing_for);
        Ok(page(app, Language::English, StatusCode::CONFLICT, move || {
            provide_context(writing_for);
            view! { <OtherChildPage other=other /> }
        }))
    }

    /// Where this worker begins to write for a child.
    fn desk(&self, child: ChildId) -> String {
        match self.role {
            Role::Advocate => paths::staff::ADVOCACY.to_owned(),
            Role::Iro | Role::Manager | Role::Administrator => paths::staff::Child { child }.href(),
        }
    }
}

/// The key and the name of a child who is allocated to this worker, or to one for whom they cover; `None` for any
/// other.
///
/// # Errors
/// When storage fails or a sealed field does not open.
pub(super) async fn named(app: &App, staff: StaffId, child: ChildId) -> Result<Option<(DataKey, WritingFor)>, Stop> {
    let standing = covering::standing(app, staff, child).await?.filter(|standing| standing.allocated);
    let Some(standing) = standing else { return Ok(None) };
    let key = app.vault.open_key(&standing.key)?;
    let details: ChildDetails = key.open(places::child_identity(child), &child_now(app, child).await?.identity)?;
    let (name, called) = (details.full_name().into(), details.called().to_owned().into());
    Ok(Some((key, WritingFor { child, name, called })))
}
