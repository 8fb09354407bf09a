//! Everybody who may come by, signed in without the pages.

use heard::session;
use heard::vault::{Strength, hash_now};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::device::Device;
use heard_domain::id::{ChildId, SecretId};
use heard_domain::people::{Invitee, Language, Role};
use heard_domain::secret::Kind;
use heard_domain::store::{NewSecret, SessionKind};

use super::seed::{Child, Worker};
use super::{Browser, Council, writing};

/// The secret of every child who has one.
pub(crate) const NUMBER: &str = "482071";

/// A kind of visitor. The child is [`Council::child`] unless said otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Visitor {
    Nobody,
    /// Writes under the child's invitation, a draft begun.
    Writer,
    /// Signed in with a secret that is not confirmed.
    Unconfirmed,
    /// Signed in with a confirmed secret.
    Child,
    /// The brother, signed in with a confirmed secret.
    Sibling,
    /// At their desk.
    Advocate,
    /// Writing for the child.
    AdvocateWriting,
    /// Writing for the brother, whom nobody allocated to them.
    AdvocateOverreaching,
    HalfIro,
    Iro,
    OtherIro,
    Manager,
    Administrator,
}

impl Visitor {
    pub(crate) const ALL: [Self; 13] = [
        Self::Nobody,
        Self::Writer,
        Self::Unconfirmed,
        Self::Child,
        Self::Sibling,
        Self::Advocate,
        Self::AdvocateWriting,
        Self::AdvocateOverreaching,
        Self::HalfIro,
        Self::Iro,
        Self::OtherIro,
        Self::Manager,
        Self::Administrator,
    ];

    /// Lets them in.
    pub(crate) async fn arrive(self, council: &Council) -> Browser {
        match self {
            Self::Nobody => council.browser(),
            Self::Writer => {
                let mut browser = council.browser();
                writing::begin(&mut browser, &council.child.invitation).await;
                browser
            }
            Self::Unconfirmed | Self::Child => signed_in(council, &council.child, self == Self::Child).await,
            Self::Sibling => signed_in(council, &council.sibling, true).await,
            Self::Advocate => at_desk(council, &council.advocate, None).await,
            Self::AdvocateWriting => at_desk(council, &council.advocate, Some(council.child.id)).await,
            Self::AdvocateOverreaching => at_desk(council, &council.advocate, Some(council.sibling.id)).await,
            Self::HalfIro => with(council, SessionKind::HalfStaff { staff: council.iro.id }).await,
            Self::Iro => at_desk(council, &council.iro, None).await,
            Self::OtherIro => at_desk(council, &council.other_iro, None).await,
            Self::Manager => at_desk(council, &council.manager, None).await,
            Self::Administrator => at_desk(council, &council.administrator, None).await,
        }
    }
}

/// A worker, signed in.
pub(crate) async fn at_desk(council: &Council, worker: &Worker, writing_for: Option<ChildId>) -> Browser {
    with(council, SessionKind::Staff { staff: worker.id, role: worker.role, writing_for }).await
}

/// A browser with a session of this kind.
async fn with(council: &Council, kind: SessionKind) -> Browser {
    let cookie = session::open(&council.app, kind, Language::English, None).await.expect("opened");
    let mut browser = council.browser();
    let cookie = cookie.to_str().expect("plain characters");
    if council.app.config.is_plain_here() {
        // As it goes out there.
        browser.keep(&cookie.replace("__Host-", "heard-").replace("; Secure", ""));
    } else {
        browser.keep(cookie);
    }
    browser
}

/// A child, signed in with their secret; it is set, and confirmed where wanted, if it is not yet.
pub(crate) async fn signed_in(council: &Council, child: &Child, confirmed: bool) -> Browser {
    let store = &council.app.store;
    let known = store.secret(child.id).await.expect("stored");
    let secret = match &known {
        Some(row) => row.id,
        None => set_secret(council, child).await,
    };
    if known.is_none_or(|row| row.confirmed_at.is_none()) && confirmed {
        confirm(council, child, secret).await;
    }
    with(council, SessionKind::Child { child: child.id, secret, invitation: child.invitation.id }).await
}

/// Sets the secret as the pages do once something was sent, in a browser that is closed again.
pub(crate) async fn set_secret(council: &Council, child: &Child) -> SecretId {
    let (app, invitation) = (&council.app, child.invitation.id);
    let writes = SessionKind::Writer { child: child.id, invitation, invitee: Invitee::Child };
    let (session, _) = session::prepare(app, writes, Language::English);
    app.store.open_session(&session, None).await.expect("opened");
    let id = SecretId::from_bytes(app.dice.bytes());
    let hash = hash_now(Strength::Short, &app.vault.peppered(NUMBER), &app.dice.bytes());
    let at = app.clock.now();
    let secret = NewSecret { id, child: child.id, kind: Kind::Number, hash, on: Device::Unknown, at };
    let (opens, _) =
        session::prepare(app, SessionKind::Child { child: child.id, secret: id, invitation }, Language::English);
    let (actor, action, object) = (Actor::Writer(invitation), Action::SetSecret, ObjectKind::Secret);
    let entry = Entry { at, actor, child: Some(child.id), action, object, object_id: *id.as_bytes() };
    assert!(app.store.set_secret(&secret, &session.hash, &opens, &entry).await.expect("stored"));
    app.store.close_session(&opens.hash).await.expect("closed");
    id
}

/// Chooses the number as one's secret, on the page, after something was sent alone.
pub(crate) async fn choose_number(browser: &mut Browser) {
    browser.post("/keep/number", &[("number", NUMBER), ("repeat", NUMBER)]).await.leads_to("/keep");
}

/// Signs in on the page, with code and number.
pub(crate) async fn sign_in(browser: &mut Browser, code: &str) {
    browser.post("/sign-in/number", &[("code", code), ("number", NUMBER)]).await.leads_to("/mine");
}

/// The IRO confirms a secret in person.
pub(crate) async fn confirm(council: &Council, child: &Child, secret: SecretId) {
    let at = council.app.clock.now();
    let actor = Actor::Staff(council.iro.id, Role::Iro);
    let (action, object) = (Action::ConfirmedSecret, ObjectKind::Secret);
    let entry = Entry { at, actor, child: Some(child.id), action, object, object_id: *secret.as_bytes() };
    assert!(council.app.store.confirm_secret(secret, at, &entry).await.expect("stored"));
}
