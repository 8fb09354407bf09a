//! Who is there at the start.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use heard::state::App;
use heard::vault::{Strength, hash_now, lookups, places, sha256};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ChildDetails, InvitedPerson, Profile, StaffDetails};
use heard_domain::id::{ChildId, InvitationId, ReviewId, StaffId};
use heard_domain::invitation_code::Code;
use heard_domain::people::{Band, Invitee, Role};
use heard_domain::sealed::Owner;
use heard_domain::store::{ChildWrite, NewAllocation, NewInvitation, NewReview, NewStaff, OpenReview};

/// Every worker's password.
pub(crate) const PASSWORD: &str = "plum-canvas-otter-91";

/// A worker.
pub(crate) struct Worker {
    pub(crate) id: StaffId,
    pub(crate) name: &'static str,
    pub(crate) email: &'static str,
    pub(crate) role: Role,
    pub(crate) seed: [u8; 20],
}

/// A child with a review to come and an invitation to it.
pub(crate) struct Child {
    pub(crate) id: ChildId,
    pub(crate) review: ReviewId,
    pub(crate) invitation: Invitation,
}

/// What is printed on an invitation.
#[derive(Clone)]
pub(crate) struct Invitation {
    pub(crate) id: InvitationId,
    pub(crate) token: String,
    pub(crate) code: String,
}

/// Two IROs, a manager, an advocate and an administrator.
pub(crate) async fn workers(app: &App) -> [Worker; 5] {
    let hash = hash_now(Strength::Password, PASSWORD.as_bytes(), &[7; 16]);
    let all = [
        ("Ruth Wardle", "ruth@anyshire.example", Role::Iro),
        ("Omar Pellow", "omar@anyshire.example", Role::Iro),
        ("Gwen Astley", "gwen@anyshire.example", Role::Manager),
        ("Tess Morrow", "tess@advocacy.example", Role::Advocate),
        ("Ines Carrow", "ines@anyshire.example", Role::Administrator),
    ];
    let workers = all.map(|(name, email, role)| {
        let id = StaffId::from_bytes(app.dice.bytes());
        Worker { id, name, email, role, seed: heard::totp::new_seed(&*app.dice) }
    });
    for worker in &workers {
        add(app, worker, &hash).await;
    }
    workers
}

/// One more IRO, with no child yet: Nia Bell.
pub(crate) async fn another_iro(app: &App) -> Worker {
    let (id, seed) = (StaffId::from_bytes(app.dice.bytes()), heard::totp::new_seed(&*app.dice));
    let worker = Worker { id, name: "Nia Bell", email: "nia@anyshire.example", role: Role::Iro, seed };
    add(app, &worker, &hash_now(Strength::Password, PASSWORD.as_bytes(), &[7; 16])).await;
    worker
}

async fn add(app: &App, worker: &Worker, password: &str) {
    let (key, wrapped) = app.vault.new_key(Owner::Staff(worker.id));
    let details = StaffDetails { name: worker.name.into(), email: worker.email.into(), team: "Reviewing".into() };
    let profile = Profile { phone: "01632 960 001".into(), email: worker.email.into(), ..Profile::default() };
    let staff = NewStaff {
        id: worker.id,
        key: wrapped,
        role: worker.role,
        email: lookups::email(&app.vault, worker.email),
        identity: key.seal(places::staff_identity(worker.id), &details),
        profile: Some(key.seal(places::staff_profile(worker.id), &profile)),
        password: Some(password.to_owned()),
        seed: key.seal_bytes(places::staff_seed(worker.id), &worker.seed),
        created_at: app.clock.now(),
    };
    let entry = entry(app, None, Action::AddedStaff, ObjectKind::Staff, worker.id.as_bytes());
    app.store.add_staff(&staff, &entry).await.expect("added");
}

/// A sister and a brother, each with an IRO of their own; the advocate is the sister's.
pub(crate) async fn children(app: &App, iro: &Worker, other_iro: &Worker, advocate: &Worker) -> [Child; 2] {
    let sister = child(app, ["Marigold", "Quillfeather"], "2015-05-17", "0001", iro, true).await;
    let brother = child(app, ["Barnaby", "Quillfeather"], "2013-02-28", "0002", other_iro, true).await;
    allocate(app, sister.id, advocate, Role::Advocate).await;
    [sister, brother]
}

/// The worker is the child's IRO or advocate from now on.
pub(crate) async fn allocate(app: &App, child: ChildId, worker: &Worker, role: Role) {
    let allocation = NewAllocation { child, worker: worker.id, role, from: app.clock.now() };
    // As the case system does.
    let entry = entry(app, Some(child), Action::ImportedChild, ObjectKind::Staff, worker.id.as_bytes());
    app.store.allocate(&allocation, &entry).await.expect("allocated");
}

/// A child whom no IRO has yet; `by` made their invitation.
pub(crate) async fn child_without_iro(app: &App, by: &Worker) -> Child {
    child(app, ["Clementine", "Quillfeather"], "2014-08-09", "0003", by, false).await
}

/// So many children of one IRO, for tests in which many write.
pub(crate) async fn more_children(app: &App, count: usize, iro: &Worker) -> Vec<Child> {
    let mut children = Vec::new();
    for number in 0..count {
        children.push(child(app, ["Rowan", "Quillfeather"], "2014-08-09", &format!("1{number:03}"), iro, true).await);
    }
    children
}

/// The child has left care today, says the case system.
pub(crate) async fn leaves_care(app: &App, child: &Child) {
    let (id, file) = (child.id, app.store.child_file(child.id).await.expect("stored").expect("the child"));
    let write = ChildWrite {
        id,
        key: None,
        reference: [7; 32],
        digest: [7; 32],
        identity: file.identity,
        band: file.band,
        entered_care_on: None,
        left_care_on: Some(heard_domain::english_time::day(app.clock.now())),
        last_review: None,
        people: None,
        iro: None,
        open: OpenReview::Ended(heard_domain::english_time::day(app.clock.now())),
        renumbered: Vec::new(),
        at: app.clock.now(),
        entry: entry(app, Some(id), Action::ImportedChild, ObjectKind::Child, id.as_bytes()),
    };
    app.store.write_children(&[write]).await.expect("written");
}

/// The child has another legal status from now on, says the case system.
pub(crate) async fn changes_status(app: &App, child: &Child, legal_status: &str) {
    let (id, file) = (child.id, app.store.child_file(child.id).await.expect("stored").expect("the child"));
    let key = app.vault.open_key(&file.key).expect("it opens");
    let details: ChildDetails = key.open(places::child_identity(id), &file.identity).expect("it opens");
    let details = ChildDetails { legal_status: legal_status.into(), ..details };
    let write = ChildWrite {
        id,
        key: None,
        reference: lookups::child_reference(&app.vault, &details.reference),
        digest: [8; 32],
        identity: key.seal(places::child_identity(id), &details),
        band: file.band,
        entered_care_on: file.entered_care_on,
        left_care_on: None,
        last_review: file.last_review,
        people: None,
        iro: None,
        open: OpenReview::AsItStands,
        renumbered: Vec::new(),
        at: app.clock.now(),
        entry: entry(app, Some(id), Action::ImportedChild, ObjectKind::Child, id.as_bytes()),
    };
    app.store.write_children(&[write]).await.expect("written");
}

/// A child of another family, on the desk of this IRO.
pub(crate) async fn stranger(app: &App, name: [&str; 2], iro: &Worker) -> Child {
    child(app, name, "2014-02-11", name[1], iro, true).await
}

async fn child(app: &App, name: [&str; 2], born: &str, reference: &str, iro: &Worker, allocated: bool) -> Child {
    let id = ChildId::from_bytes(app.dice.bytes());
    let review = ReviewId::from_bytes(app.dice.bytes());
    let (key, wrapped) = app.vault.new_key(Owner::Child(id));
    let details = ChildDetails {
        reference: reference.into(),
        first_name: name[0].into(),
        last_name: name[1].into(),
        preferred_name: "".into(),
        born: born.parse().expect("a date"),
        sex: "".into(),
        team: "".into(),
        first_language: "".into(),
        interpreter: "".into(),
        legal_status: "".into(),
        placement_type: "".into(),
        ethnicity: "".into(),
        upn: "".into(),
        unaccompanied: false,
    };
    let due_on = heard_domain::english_time::day(app.clock.now() + TimeDelta::days(30));
    let write = ChildWrite {
        id,
        key: Some(wrapped),
        reference: lookups::child_reference(&app.vault, reference),
        digest: [1; 32],
        identity: key.seal(places::child_identity(id), &details),
        band: Band::Middle,
        entered_care_on: None,
        left_care_on: None,
        last_review: None,
        people: None,
        iro: allocated.then_some(iro.id),
        open: OpenReview::Counted(NewReview { id: review, child: id, ordinal: 1, due_on }),
        renumbered: Vec::new(),
        at: app.clock.now(),
        entry: entry(app, Some(id), Action::ImportedChild, ObjectKind::Child, id.as_bytes()),
    };
    app.store.write_children(&[write]).await.expect("written");
    Child { id, review, invitation: invite(app, id, review, iro).await }
}

/// Makes an invitation as an IRO does.
pub(crate) async fn invite(app: &App, child: ChildId, review: ReviewId, by: &Worker) -> Invitation {
    invite_somebody(app, child, review, by, Invitee::Child).await
}

/// Makes an invitation for a child, or for a carer or parent in their own name.
pub(crate) async fn invite_somebody(
    app: &App,
    child: ChildId,
    review: ReviewId,
    by: &Worker,
    invitee: Invitee,
) -> Invitation {
    let token: [u8; 32] = app.dice.bytes();
    let code = Code::from_bytes(app.dice.bytes::<64>()).expect("enough bytes");
    let id = InvitationId::from_bytes(app.dice.bytes());
    let now = app.clock.now();
    let file = app.store.child_file(child).await.expect("stored").expect("the child");
    let key = app.vault.open_key(&file.key).expect("it opens");
    let person = InvitedPerson { name: "Jo Farrow".into(), relation: "foster carer".into() };
    let person = (invitee != Invitee::Child).then(|| key.seal(places::invitation_person(id), &person));
    let invitation = NewInvitation {
        id,
        child,
        review,
        invitee,
        person,
        token: sha256(&token),
        locator: code.locator().to_owned(),
        code: hash_now(Strength::Short, &app.vault.peppered(code.secret()), &app.dice.bytes()),
        by: by.id,
        created_at: now,
        expires_at: now + TimeDelta::days(60),
        printed: None,
    };
    let entry = entry(app, Some(child), Action::Invited, ObjectKind::Invitation, id.as_bytes());
    app.store.invite(&invitation, &entry).await.expect("invited");
    Invitation { id, token: URL_SAFE_NO_PAD.encode(token), code: code.to_string() }
}

pub(crate) fn entry(app: &App, child: Option<ChildId>, action: Action, object: ObjectKind, id: &[u8; 16]) -> Entry {
    Entry { at: app.clock.now(), actor: Actor::System, child, action, object, object_id: *id }
}
