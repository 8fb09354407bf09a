//! Who may come to an address: asked from the row of the table of routes, before anything of the handler runs.
//!
//! What it is: a matter of the session alone, of what kind it is, and of the worker's role. What it is not: whether
//! this child or this letter is theirs. That needs the thing itself, and is asked by [`super::allow`] and its like,
//! which the handler cannot do without, for they alone give the key.

use axum::http::HeaderMap;
use heard_domain::api_key::{Refused, Set};
use heard_domain::people::{Invitee, Role};
use heard_domain::policy::{Task, may};
use heard_domain::store::{SessionKind, SessionRow, Writer};

use super::keys;
use crate::session::{presented, touch};
use crate::state::App;
use crate::stop::Stop;

/// For whom an address is. To all others it answers as [`Policy::ask`] says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Policy {
    /// Everybody, signed in or not.
    Anybody,
    /// Whoever has a session: writers, children, workers.
    Known,
    /// Whoever gave a worker's password and is still to give a code.
    Half,
    /// Whoever writes views.
    Writers,
    /// Whoever writes a child's views: nobody under a grown-up's invitation.
    ChildsWriters,
    /// A carer or parent who writes.
    GrownUps,
    /// A child whom somebody helped with what was just sent.
    Helped,
    /// Whoever writes the child's own views: nobody under a grown-up's invitation, and no worker.
    OwnWriters,
    /// Whoever writes a child's views, and a child who reads.
    WritersAndReaders,
    /// Whoever writes a child's views, and a child who reads, where the worker in the address is the child's own IRO.
    OwnIro,
    /// A child with their secret.
    Readers,
    /// A child with a confirmed secret.
    ConfirmedReaders,
    /// A child with a confirmed secret, whose own the thing in the address is.
    Owner,
    /// Every worker, each for themselves.
    Workers,
    /// Workers in these roles, each for themselves.
    In(&'static [Role]),
    /// Workers who may do this for the child that the address is about.
    For(Task),
    /// Workers on whose desk the matter in the address is.
    Desk,
    /// IROs who left the child in the address lately.
    Left,
    /// Programs with a key that opens this set: no session does, and no key opens anything else.
    Key(Set),
}

/// What was looked up for a policy, for the extractor that follows.
#[derive(Debug, Clone)]
pub(crate) enum Come {
    /// The session.
    Session(Box<SessionRow>),
    /// The session with its draft.
    Writer(Box<Writer>),
}

impl Policy {
    /// Lets somebody pass, and gives what was looked up for that.
    ///
    /// # Errors
    /// [`Stop::SignedOut`] and [`Stop::StaffSignedOut`] without a session of the right kind; [`Stop::NotFound`] for
    /// whoever has one and to whom there is no such page; [`Stop::Key`] for a program; when storage fails.
    pub(crate) async fn ask(self, app: &App, headers: &HeaderMap) -> Result<Option<Come>, Stop> {
        if self == Self::Anybody {
            return Ok(None);
        }
        if let Self::Key(set) = self {
            return keys::admit(app, headers, set).await.map(|()| None);
        }
        let (nobody, now) = (self.nobody(), app.clock.now());
        let hash = presented(headers).ok_or(nobody)?;
        let come = if self.writes() {
            Come::Writer(Box::new(app.store.writer(&hash, now).await?.ok_or(nobody)?))
        } else {
            Come::Session(Box::new(app.store.session(&hash, now).await?.ok_or(nobody)?))
        };
        if let Err(stop) = self.admits(come.session()) {
            // Whoever is refused is there all the same: the idle end moves, as it does by the extractor of one who is
            // let in.
            touch(app, come.session()).await?;
            return Err(stop);
        }
        Ok(Some(come))
    }

    /// Whether the draft is needed with the session.
    const fn writes(self) -> bool {
        matches!(self, Self::Writers | Self::ChildsWriters | Self::GrownUps | Self::Helped | Self::OwnWriters)
    }

    /// The answer to whoever has no session.
    const fn nobody(self) -> Stop {
        match self {
            Self::Known | Self::OwnIro => Stop::NotFound,
            Self::Key(_) => Stop::Key(Refused::NoKey),
            Self::Half | Self::Workers | Self::In(_) | Self::For(_) | Self::Desk | Self::Left => Stop::StaffSignedOut,
            _ => Stop::SignedOut,
        }
    }

    /// Whether a session is of those for whom the address is.
    fn admits(self, session: &SessionRow) -> Result<(), Stop> {
        use SessionKind::{Child, HalfStaff, Staff, Writer};
        let (kind, there_is) = (&session.kind, |there: bool| if there { Ok(()) } else { Err(Stop::NotFound) });
        match self {
            Self::Anybody => Ok(()),
            Self::Key(_) => Err(self.nobody()),
            Self::Known => there_is(!matches!(kind, HalfStaff { .. })),
            Self::Half => match kind {
                HalfStaff { .. } => Ok(()),
                _ => Err(self.nobody()),
            },
            Self::Writers
            | Self::ChildsWriters
            | Self::GrownUps
            | Self::Helped
            | Self::OwnWriters
            | Self::WritersAndReaders => match kind {
                Writer { invitee: Invitee::Carer | Invitee::Parent, .. } => {
                    there_is(matches!(self, Self::Writers | Self::GrownUps))
                }
                Writer { .. } | Child { .. } => there_is(self != Self::GrownUps),
                Staff { writing_for: Some(_), .. } => {
                    there_is(matches!(self, Self::Writers | Self::ChildsWriters | Self::WritersAndReaders))
                }
                Staff { .. } | HalfStaff { .. } => Err(self.nobody()),
            },
            Self::OwnIro => there_is(match kind {
                Writer { invitee, .. } => *invitee == Invitee::Child,
                Staff { writing_for, .. } => writing_for.is_some(),
                Child { .. } => true,
                HalfStaff { .. } => false,
            }),
            Self::Readers | Self::ConfirmedReaders | Self::Owner => match kind {
                Child { .. } => there_is(self == Self::Readers || session.secret_confirmed),
                Writer { invitee: Invitee::Carer | Invitee::Parent, .. } => Err(Stop::NotFound),
                _ => Err(self.nobody()),
            },
            Self::Workers | Self::In(_) | Self::For(_) | Self::Desk | Self::Left => match kind {
                Staff { role, .. } => there_is(self.is_for(*role)),
                _ => Err(self.nobody()),
            },
        }
    }

    /// Whether it may be for a worker in this role, if the rest fits.
    #[must_use]
    pub fn is_for(self, role: Role) -> bool {
        match self {
            Self::Anybody | Self::Known | Self::Workers => true,
            Self::In(roles) => roles.contains(&role),
            Self::For(task) => may(role, true, task),
            Self::Desk => matches!(role, Role::Iro | Role::Manager),
            Self::Left => role == Role::Iro,
            _ => false,
        }
    }
}

impl Come {
    /// The session.
    pub(crate) fn session(&self) -> &SessionRow {
        match self {
            Self::Session(session) => session,
            Self::Writer(writer) => &writer.session,
        }
    }
}
