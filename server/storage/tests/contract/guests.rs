use heard_domain::audit::Action;
use heard_domain::id::InvitationId;
use heard_domain::people::Invitee;
use heard_domain::store::{DraftWrite, Held, InvitationRow, SessionHash, SessionKind};

use crate::scene::{
    CHILD, INVITATION, IRO, REVIEW, WRITER, at, by_child, by_iro, crossed, day, draft, guest, invitation, opened_by,
    sealed, secret, session,
};
use crate::world::World;

fn ids(rows: &[InvitationRow]) -> Vec<u8> {
    rows.iter().map(|row| row.id.as_bytes()[0]).collect()
}

/// A session opened by a carer's invitation, as if for the child: the invitation says for whom it is.
async fn open(world: &World, hash: SessionHash, invitation: InvitationId) {
    let kind = SessionKind::Writer { child: CHILD, invitation, invitee: Invitee::Child };
    world.store.open_session(&session(hash, kind), None).await.expect("opened");
}

pub(crate) async fn grown_ups_are_invited_beside_the_child(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for (number, invitee) in [(0xc2, Invitee::Carer), (0xc3, Invitee::Parent), (0xc4, Invitee::Carer)] {
        store.invite(&guest(number, invitee), &by_iro(Action::Invited)).await.expect("invited");
    }
    let file = async || store.child_file(CHILD).await.expect("read").expect("there");
    let now = file().await;
    assert_eq!(now.invitation.map(|own| own.id), Some(INVITATION), "the child's stays");
    assert_eq!(ids(&now.guests), [0xc4, 0xc3, 0xc2], "newest first");
    assert_eq!((now.guests[1].invitee, &now.guests[1].person), (Invitee::Parent, &Some(sealed("person"))));

    store.invite(&invitation(0xc5), &by_iro(Action::Invited)).await.expect("invited again");
    let now = file().await;
    assert_eq!(now.invitation.map(|own| (own.id, own.person)), Some((invitation(0xc5).id, None)));
    assert_eq!(ids(&now.guests), [0xc4, 0xc3, 0xc2], "grown-ups' are not revoked by it");
    let cases = store.caseload(IRO).await.expect("read");
    let case = cases.iter().find(|case| case.child == CHILD).expect("there");
    assert_eq!(case.invitation.as_ref().map(|own| own.id), Some(invitation(0xc5).id), "the child's");

    let carers = store.invitation_by_locator("L194").await.expect("read").expect("in force");
    assert_eq!((carers.id.as_bytes()[0], carers.invitee, carers.names_child()), (0xc2, Invitee::Carer, false));
    assert!(
        store
            .hold_review(&Held { review: REVIEW, on: day(19), team: None, next: None }, &by_iro(Action::HeldReview))
            .await
            .expect("held")
    );
    let carers = store.invitation_by_token(&[0xc2; 32]).await.expect("read").expect("there");
    assert!(carers.held_on.is_some() && carers.opens_writing(at(50)), "to say how the review was");
    let childs = store.invitation_by_token(&[0xc5; 32]).await.expect("read").expect("there");
    assert!(childs.opens_writing(at(50)) && !childs.opens_review(at(50)), "not before a review that was held");
    let second = "UPDATE invitation SET revoked_at = NULL";
    assert!(!world.raw(second, second).await, "one a child in force");
}

pub(crate) async fn a_grown_ups_invitation_is_taken_back(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (carer, parent) = (guest(0xc2, Invitee::Carer), guest(0xc3, Invitee::Parent));
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    store.invite(&parent, &by_iro(Action::Invited)).await.expect("invited");
    let (carers, parents) = (SessionHash([5; 32]), SessionHash([6; 32]));
    open(world, carers, carer.id).await;
    open(world, parents, parent.id).await;
    let in_force = async |hash| store.session(&hash, at(2)).await.expect("read").is_some();

    let before = world.logged().await;
    let revoke = by_iro(Action::RevokedInvitation);
    store.revoke_invitation(INVITATION, at(5), &revoke).await.expect("asked");
    store.revoke_invitation(carer.id, at(5), &crossed(Action::RevokedInvitation)).await.expect("asked");
    assert_eq!(world.logged().await, before);
    assert!(in_force(WRITER).await, "a child's is replaced, never taken back");
    assert!(store.invitation(INVITATION).await.expect("read").expect("there").revoked_at.is_none());
    assert!(in_force(carers).await, "not by an entry for another child");

    store.revoke_invitation(carer.id, at(5), &revoke).await.expect("revoked");
    store.revoke_invitation(carer.id, at(6), &revoke).await.expect("twice is no error");
    assert_eq!(world.logged().await, before + 1);
    let taken_back = store.invitation(carer.id).await.expect("read").expect("there");
    assert_eq!((taken_back.revoked_at, taken_back.ended_at), (Some(at(5)), Some(at(5))));
    assert_eq!((in_force(carers).await, in_force(parents).await, in_force(WRITER).await), (false, true, true));
    assert_eq!(ids(&store.child_file(CHILD).await.expect("read").expect("there").guests), [0xc3]);
    open(world, carers, carer.id).await;
    assert!(!in_force(carers).await, "nor is one that is opened by a race");
}

pub(crate) async fn a_grown_up_sets_no_secret(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for (number, invitee) in [(0xc2, Invitee::Carer), (0xc3, Invitee::Parent)] {
        let theirs = guest(number, invitee);
        let hash = SessionHash([number; 32]);
        store.invite(&theirs, &by_iro(Action::Invited)).await.expect("invited");
        open(world, hash, theirs.id).await;
        let found = store.writer(&hash, at(2)).await.expect("read").expect("in force").session;
        let kind = SessionKind::Writer { child: CHILD, invitation: theirs.id, invitee };
        assert_eq!(found.kind, kind, "the invitation says whose session it is");
        let before = world.logged().await;
        assert!(
            !store
                .set_secret(&secret(number), &hash, &opened_by(1), &by_child(Action::SetSecret))
                .await
                .expect("refused")
        );
        assert_eq!(world.logged().await, before);
    }
    assert!(store.secret(CHILD).await.expect("read").is_none());
}

pub(crate) async fn a_grown_ups_draft_is_not_the_childs(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (carer, hash) = (guest(0xc2, Invitee::Carer), SessionHash([5; 32]));
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    open(world, hash, carer.id).await;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let theirs = DraftWrite { invitation: Some(carer.id), body: sealed("carer's"), at: at(3), ..draft(2) };
    store.begin_draft(&theirs, &hash).await.expect("begun");
    assert!(store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set"));
    assert!(store.confirm_secret(secret(1).id, at(4), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed"));
    let child = SessionHash([7; 32]);
    let kind = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(child, kind), None).await.expect("opened");
    let resumed = store.resume_draft(CHILD, secret(1).id, &child).await.expect("asked").expect("their own");
    assert_eq!(resumed.id, draft(1).id, "not the newer one of a carer");
    store.drop_draft(draft(1).id).await.expect("dropped");
    assert!(store.resume_draft(CHILD, secret(1).id, &child).await.expect("asked").is_none());
    assert!(store.writer(&hash, at(5)).await.expect("read").expect("in force").draft.is_some(), "the carer has it");
}
