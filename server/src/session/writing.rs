//! Whoever writes views, and what is known of them.

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;
use axum::response::Response;
use heard_app::child::about::AboutChild;
use heard_app::child::written_for::{self, WritingFor};
use heard_domain::audit::Actor;
use heard_domain::documents::ChildDetails;
use heard_domain::id::{ChildId, InvitationId, StaffId};
use heard_domain::people::{Invitee, Language, Role};
use heard_domain::store::{DraftRow, SessionKind, SessionRow, Writer};
use heard_domain::voice::Voice;
use leptos::prelude::{IntoView, provide_context};

use super::worker::{Worker, named};
use super::{presented, touch};
use crate::access::Come;
use crate::children::child_now;
use crate::http::{Posted, page};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// Somebody who writes views: under an invitation, signed in with a secret, or a worker.
#[derive(Debug)]
pub struct Writing {
    /// The session.
    pub session: SessionRow,
    /// Its draft, if one is begun.
    pub draft: Option<DraftRow>,
    /// Whose views.
    pub child: ChildId,
    /// The child's key.
    pub key: DataKey,
    /// The child with their name, for a worker who writes; `None` for the child and whoever helps them.
    pub written_for: Option<WritingFor>,
    /// What the child is called, for a carer, a parent or a worker; `None` for the child and whoever helps them.
    pub about: Option<AboutChild>,
}

impl Writing {
    /// The child, or whoever writes under an invitation, with what their pages call the child.
    ///
    /// # Errors
    /// When storage fails or the child's name does not open.
    pub(crate) async fn unnamed(
        app: &App,
        session: SessionRow,
        draft: Option<DraftRow>,
        child: ChildId,
        key: DataKey,
    ) -> Result<Self, Stop> {
        let about = match session.kind {
            SessionKind::Writer { invitee: Invitee::Carer | Invitee::Parent, .. } => {
                Some(called(app, child, &key).await?)
            }
            _ => None,
        };
        Ok(Self { session, draft, child, key, written_for: None, about })
    }

    /// The language of the pages.
    #[must_use]
    pub fn language(&self) -> Language {
        Language::from_code(&self.session.language).unwrap_or_default()
    }

    /// Renders a page in this visitor's language; a worker's says whom they write for, and so do its forms. What a
    /// grown-up is asked about the child names the child of this session, and no other.
    pub fn page<V: IntoView>(&self, app: &App, status: StatusCode, view: impl FnOnce() -> V) -> Response {
        let (written_for, about) = (self.written_for.clone(), self.about.clone());
        page(app, self.language(), status, move || {
            if let Some(written_for) = written_for {
                provide_context(written_for);
            }
            if let Some(about) = about {
                provide_context(about);
            }
            view()
        })
    }

    /// Whether a form was shown to this worker for the child that they write for now; everybody else's is.
    #[must_use]
    pub(crate) fn wrote(&self, posted: &Posted) -> bool {
        self.written_for.as_ref().is_none_or(|meant| posted.get(written_for::FIELD).parse() == Ok(meant.child))
    }

    /// The invitation under which the child writes; `None` for an advocate.
    #[must_use]
    pub const fn invitation(&self) -> Option<InvitationId> {
        match self.session.kind {
            SessionKind::Writer { invitation, .. } | SessionKind::Child { invitation, .. } => Some(invitation),
            _ => None,
        }
    }

    /// For whom the invitation is under which somebody writes; the child for everybody else.
    #[must_use]
    pub const fn invitee(&self) -> Invitee {
        match self.session.kind {
            SessionKind::Writer { invitee, .. } => invitee,
            _ => Invitee::Child,
        }
    }

    /// Refuses whoever writes under a grown-up's own invitation, as if there were no such page: what follows is the
    /// child's.
    ///
    /// # Errors
    /// [`Stop::NotFound`] for carers and parents.
    pub fn childs(&self) -> Result<(), Stop> {
        if self.invitee() == Invitee::Child { Ok(()) } else { Err(Stop::NotFound) }
    }

    /// Refuses whoever does not write the child's own: under a carer's or parent's invitation, or as a worker.
    ///
    /// # Errors
    /// [`Stop::NotFound`] for them.
    pub fn own(&self) -> Result<(), Stop> {
        if self.is_own() { Ok(()) } else { Err(Stop::NotFound) }
    }

    /// Whether what is written is the child's own, whoever holds the pen: under the child's invitation or secret.
    #[must_use]
    pub const fn is_own(&self) -> bool {
        matches!(self.session.kind, SessionKind::Writer { invitee: Invitee::Child, .. } | SessionKind::Child { .. })
    }

    /// Whether the child may see what they wrote in other sessions: it is known to be them, and they did not choose
    /// that their own words are not shown back.
    #[must_use]
    pub const fn may_see_own_words(&self) -> bool {
        self.known() && self.session.shows_own_words()
    }

    /// Whether the child is signed in with their own secret, confirmed or not.
    #[must_use]
    pub const fn signed_in(&self) -> bool {
        matches!(self.session.kind, SessionKind::Child { .. })
    }

    /// Whether it is known to be the child: signed in with a secret that is confirmed. Any other may be a helper's.
    #[must_use]
    pub const fn known(&self) -> bool {
        self.signed_in() && self.session.secret_confirmed
    }

    /// The worker who writes; `None` for the child and whoever helps them.
    #[must_use]
    pub const fn author(&self) -> Option<StaffId> {
        match self.session.kind {
            SessionKind::Staff { staff, .. } => Some(staff),
            _ => None,
        }
    }

    /// As what a worker writes; `None` for everybody else.
    #[must_use]
    pub const fn role(&self) -> Option<Role> {
        match self.session.kind {
            SessionKind::Staff { role, .. } => Some(role),
            _ => None,
        }
    }

    /// The voices that whoever is here may write in, in the order in which they are offered.
    #[must_use]
    pub const fn voices(&self) -> &'static [Voice] {
        match self.role() {
            Some(role) => Voice::open_to_role(role),
            None => Voice::open_to_invitee(self.invitee()),
        }
    }

    /// How the log names whoever writes.
    #[must_use]
    pub fn actor(&self) -> Actor {
        match self.session.kind {
            SessionKind::Child { child, .. } => Actor::Child(child),
            SessionKind::Writer { invitation, .. } => Actor::Writer(invitation),
            SessionKind::Staff { staff, role, .. } => Actor::Staff(staff, role),
            SessionKind::HalfStaff { .. } => Actor::System,
        }
    }
}

impl FromRequestParts<Arc<App>> for Writing {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Stop> {
        let Writer { session, draft } = match parts.extensions.remove() {
            Some(Come::Writer(writer)) => *writer,
            _ => {
                let hash = presented(&parts.headers).ok_or(Stop::SignedOut)?;
                app.store.writer(&hash, app.clock.now()).await?.ok_or(Stop::SignedOut)?
            }
        };
        let child = match session.kind {
            SessionKind::Writer { child, .. } | SessionKind::Child { child, .. } => child,
            SessionKind::Staff { writing_for: Some(child), .. } => child,
            _ => return Err(Stop::SignedOut),
        };
        touch(app, &session).await?;
        let SessionKind::Staff { staff, role, .. } = session.kind else {
            let key = app.vault.open_key(&session.key)?;
            return Self::unnamed(app, session, draft, child, key).await;
        };
        let (key, written_for) = named(app, staff, child).await?.ok_or(Stop::NotFound)?;
        // Read where the form is: nothing that a worker posts is taken unless it was typed for this child.
        parts.extensions.insert(Worker { staff, role, writing_for: written_for.clone() });
        let about = Some(AboutChild(written_for.called.clone()));
        Ok(Self { session, draft, child, key, written_for: Some(written_for), about })
    }
}

/// What a child is called.
async fn called(app: &App, child: ChildId, key: &DataKey) -> Result<AboutChild, Stop> {
    let details: ChildDetails = key.open(places::child_identity(child), &child_now(app, child).await?.identity)?;
    Ok(AboutChild(details.called().to_owned().into()))
}
