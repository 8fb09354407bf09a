//! Who is asking: one extractor for each kind of visitor. A handler that takes one of these cannot be reached
//! by anybody else. What they may do to which child is asked in [`crate::access`].

use std::sync::Arc;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::{ChildId, InvitationId, SecretId, StaffId};
use heard_domain::people::{Invitee, Language, Role};
use heard_domain::store::{SessionKind, SessionRow};

use super::{presented, touch};
use crate::access::Come;
use crate::http::staff::names::Asking;
use crate::http::staff::rail::Counting;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::DataKey;

/// A child, signed in with their own secret.
#[derive(Debug)]
pub struct Reading {
    /// The session.
    pub session: SessionRow,
    /// Who.
    pub child: ChildId,
    /// By which secret.
    pub secret: SecretId,
    /// Whose code named the child.
    pub invitation: InvitationId,
    /// The child's key.
    pub key: DataKey,
}

/// A worker, signed in.
#[derive(Debug)]
pub struct Working {
    /// The session.
    pub session: SessionRow,
    /// Who.
    pub staff: StaffId,
    /// As what.
    pub role: Role,
    /// The worker's own key.
    pub key: DataKey,
}

/// Somebody who gave a worker's password and is still to give a code: nobody is signed in yet.
#[derive(Debug, Clone, Copy)]
pub struct Half(pub StaffId);

/// Whoever has a session, for a page that is for visitors of several kinds.
#[derive(Debug)]
pub struct Visiting(pub SessionRow);

impl Reading {
    /// The language of the pages.
    #[must_use]
    pub fn language(&self) -> Language {
        Language::from_code(&self.session.language).unwrap_or_default()
    }

    /// A row of the log for what the child does.
    #[must_use]
    pub fn entry(&self, app: &App, action: Action, object: ObjectKind, id: &[u8; 16]) -> Entry {
        let actor = Actor::Child(self.child);
        Entry { at: app.clock.now(), actor, child: Some(self.child), action, object, object_id: *id }
    }
}

impl Working {
    /// How the log names them.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        Actor::Staff(self.staff, self.role)
    }

    /// A row of the log for what the worker does to a child's affairs.
    #[must_use]
    pub fn entry(&self, app: &App, child: ChildId, action: Action, object: ObjectKind, id: &[u8; 16]) -> Entry {
        Entry { at: app.clock.now(), actor: self.actor(), child: Some(child), action, object, object_id: *id }
    }
}

impl FromRequestParts<Arc<App>> for Reading {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Stop> {
        let session = in_force(parts, app).await?;
        let SessionKind::Child { child, secret, invitation } = session.kind else {
            let grown_up = matches!(session.kind, SessionKind::Writer { invitee, .. } if invitee != Invitee::Child);
            // For a carer or parent there is no such page, signed in or not.
            return Err(if grown_up { Stop::NotFound } else { Stop::SignedOut });
        };
        let key = app.vault.open_key(&session.key)?;
        Ok(Self { session, child, secret, invitation, key })
    }
}

impl FromRequestParts<Arc<App>> for Working {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Stop> {
        let session = in_force(parts, app).await.map_err(|stop| match stop {
            Stop::SignedOut => Stop::StaffSignedOut,
            other => other,
        })?;
        let SessionKind::Staff { staff, role, .. } = session.kind else {
            return Err(Stop::StaffSignedOut);
        };
        if let Some(asking) = parts.extensions.get::<Asking>() {
            asking.is(staff, role);
        }
        if let Some(counting) = parts.extensions.get::<Counting>() {
            counting.count(app, staff, role).await?;
        }
        let key = app.vault.open_key(&session.key)?;
        Ok(Self { session, staff, role, key })
    }
}

impl FromRequestParts<Arc<App>> for Half {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Stop> {
        match found(parts, app).await?.map(|session| session.kind) {
            Some(SessionKind::HalfStaff { staff }) => Ok(Self(staff)),
            _ => Err(Stop::StaffSignedOut),
        }
    }
}

impl FromRequestParts<Arc<App>> for Visiting {
    type Rejection = Stop;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Stop> {
        found(parts, app).await?.map(Self).ok_or(Stop::SignedOut)
    }
}

/// The session that the request carries, its idle end moved.
async fn in_force(parts: &mut Parts, app: &App) -> Result<SessionRow, Stop> {
    let session = found(parts, app).await?.ok_or(Stop::SignedOut)?;
    touch(app, &session).await?;
    Ok(session)
}

/// The session that the request carries: the one that the policy of its row looked up, where it has such a row.
async fn found(parts: &mut Parts, app: &App) -> Result<Option<SessionRow>, Stop> {
    if let Some(Come::Session(session)) = parts.extensions.remove() {
        return Ok(Some(*session));
    }
    let Some(hash) = presented(&parts.headers) else { return Ok(None) };
    Ok(app.store.session(&hash, app.clock.now()).await?)
}
