use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::people::Invitee;
use heard_domain::store::{NewInvitation, SHOWN_DAYS, SessionHash, SessionKind, StoreErrorKind};

use crate::scene::{
    CHILD, INVITATION, IRO, WRITER, at, by_child, by_iro, crossed, draft, guest, invitation, opened_by, secret,
    session, writer,
};
use crate::world::World;

pub(crate) async fn a_new_invitation_takes_the_place_of_the_old(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    let old = store.invitation_by_token(&[0xc1; 32]).await.expect("read").expect("still there");
    assert!(old.revoked_at.is_some() && !old.opens_writing(at(2)) && old.names_child());
    assert_eq!(store.invitation_by_locator("L193").await.expect("read"), Some(old.clone()), "it names the child");
    let new = store.invitation_by_locator("L194").await.expect("read").expect("in force");
    assert!(new.opens_writing(at(9_999)) && new.opens_writing(at(10_000)), "a child's has no end of its own");
    assert_eq!(store.invitation(new.id).await.expect("read"), Some(new.clone()));
    assert!(store.invitation_by_token(&[0; 32]).await.expect("read").is_none());
    let clash = store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect_err("the same again");
    assert_eq!(clash.kind, StoreErrorKind::Duplicate);
    let still = store.invitation(invitation(0xc2).id).await.expect("read").expect("there");
    assert!(still.revoked_at.is_none(), "what failed took no place");
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.invitation, file.older_invitations), (Some(new), vec![old]));
}

pub(crate) async fn no_two_codes_that_work_begin_alike(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    // The first half of the older one, whose code still names its child; and it may be a carer's that is drawn.
    let alike = NewInvitation { locator: "L193".to_owned(), ..invitation(0xc3) };
    let carers = NewInvitation { locator: "L193".to_owned(), ..guest(0xc4, Invitee::Carer) };
    for one in [&alike, &carers] {
        let clash = store.invite(one, &by_iro(Action::Invited)).await.expect_err("it works still");
        assert_eq!(clash.kind, StoreErrorKind::Duplicate);
    }
    store.end_invitation(INVITATION, at(5), &by_iro(Action::EndedInvitation)).await.expect("ended");
    store.invite(&alike, &by_iro(Action::Invited)).await.expect("free again");
    let found = store.invitation_by_locator("L193").await.expect("read").expect("in force");
    assert_eq!(found.id, alike.id);
}

pub(crate) async fn an_ended_invitation_opens_nothing_and_names_nobody(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let elsewhere = SessionHash([8; 32]);
    store.open_session(&writer(elsewhere), None).await.expect("opened");
    store.set_secret(&secret(1), &elsewhere, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let hash = SessionHash([7; 32]);
    let kind = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(hash, kind), None).await.expect("opened");

    let before = world.logged().await;
    let end = by_iro(Action::EndedInvitation);
    store.end_invitation(INVITATION, at(5), &crossed(Action::EndedInvitation)).await.expect("asked");
    assert!(store.invitation(INVITATION).await.expect("read").expect("there").ended_at.is_none(), "another child's");
    store.end_invitation(INVITATION, at(5), &end).await.expect("ended");
    store.end_invitation(INVITATION, at(6), &end).await.expect("twice is no error");
    assert_eq!(world.logged().await, before + 1);
    let ended = store.invitation_by_token(&[0xc1; 32]).await.expect("read").expect("still there");
    assert_eq!((ended.ended_at, ended.revoked_at), (Some(at(5)), None));
    assert!(!ended.opens_writing(at(6)) && !ended.names_child());
    assert!(store.invitation_by_locator("L193").await.expect("read").is_none());
    assert!(store.session(&hash, at(6)).await.expect("read").is_some(), "who is signed in stays so");
    let writing = store.writer(&WRITER, at(6)).await.expect("read").expect("who writes goes on");
    assert!(writing.draft.is_some());
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.invitation, file.older_invitations), (Some(ended), Vec::new()));
    let cases = store.caseload(IRO).await.expect("read");
    assert!(cases.iter().all(|case| case.invitation.is_none()), "nobody is invited");

    // One that a newer one took the place of is ended too, and goes from the file.
    store.invite(&invitation(0xc2), &by_iro(Action::Invited)).await.expect("invited");
    store.invite(&invitation(0xc3), &by_iro(Action::Invited)).await.expect("invited");
    let older = async || store.child_file(CHILD).await.expect("read").expect("there").older_invitations;
    assert_eq!(older().await.iter().map(|one| one.id).collect::<Vec<_>>(), [invitation(0xc2).id]);
    store.end_invitation(invitation(0xc2).id, at(7), &end).await.expect("ended");
    assert!(older().await.is_empty());

    let carer = guest(0xc4, Invitee::Carer);
    store.invite(&carer, &by_iro(Action::Invited)).await.expect("invited");
    store.end_invitation(carer.id, at(8), &end).await.expect("asked");
    assert!(store.invitation(carer.id).await.expect("read").expect("there").ended_at.is_none(), "it is taken back");
}

pub(crate) async fn an_opening_is_noted_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let before = world.logged().await;
    let entry = by_child(Action::OpenedInvitation);
    store.note_opened(INVITATION, at(3), &entry).await.expect("noted");
    store.note_opened(INVITATION, at(4), &entry).await.expect("noted");
    assert_eq!(store.invitation(INVITATION).await.expect("read").expect("there").opened_at, Some(at(3)));
    assert_eq!(world.logged().await, before + 1);
}

pub(crate) async fn what_a_sheet_is_printed_from_goes_once_it_is_not_shown_again(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let printed = async |id| store.invitation(id).await.expect("read").expect("there").printed;
    let [first, second, third] = [0xc2, 0xc3, 0xc4].map(invitation);
    store.invite(&first, &by_iro(Action::Invited)).await.expect("invited");
    assert_eq!(printed(first.id).await, first.printed);
    store.invite(&second, &by_iro(Action::Invited)).await.expect("invited");
    assert_eq!((printed(first.id).await, printed(second.id).await), (None, second.printed), "a newer one");
    store.note_opened(second.id, at(5), &by_child(Action::OpenedInvitation)).await.expect("noted");
    assert_eq!(printed(second.id).await, None, "somebody used it");
    store.invite(&third, &by_iro(Action::Invited)).await.expect("invited");
    store.end_invitation(third.id, at(6), &by_iro(Action::EndedInvitation)).await.expect("ended");
    assert_eq!(printed(third.id).await, None, "it has ended");
    let [carers, parents] = [(0xc5, Invitee::Carer), (0xc6, Invitee::Parent)].map(|(id, who)| guest(id, who));
    store.invite(&carers, &by_iro(Action::Invited)).await.expect("invited");
    store.invite(&parents, &by_iro(Action::Invited)).await.expect("invited");
    store.revoke_invitation(carers.id, at(7), &by_iro(Action::RevokedInvitation)).await.expect("taken back");
    assert_eq!((printed(carers.id).await, printed(parents.id).await), (None, parents.printed.clone()));

    let days = |days: i64| parents.created_at + TimeDelta::days(days);
    for (now, kept) in [(days(SHOWN_DAYS) - TimeDelta::minutes(1), true), (days(SHOWN_DAYS), false)] {
        store.sweep(now, at(0), at(0)).await.expect("swept");
        assert_eq!(printed(parents.id).await.is_some(), kept, "its days are over");
    }
}
