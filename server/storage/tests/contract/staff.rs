use heard_domain::audit::Action;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{SessionHash, SessionKind, StoreErrorKind};

use crate::scene::{CHILD, IRO, OTHER_IRO, at, by_iro, sealed, session, worker};
use crate::world::World;

pub(crate) async fn accounts_come_back(world: &World) {
    let store = &world.store;
    store.add_staff(&worker(IRO, Role::Iro), &by_iro(Action::AddedStaff)).await.expect("added");
    let mut same_address = worker(StaffId::from_bytes([9; 16]), Role::Manager);
    same_address.email = [1; 32];
    let refused = store.add_staff(&same_address, &by_iro(Action::AddedStaff)).await.expect_err("taken");
    assert_eq!(refused.kind, StoreErrorKind::Duplicate);
    assert_eq!(world.logged().await, 1);

    let found = store.staff_by_email(&[1; 32]).await.expect("read").expect("there");
    assert_eq!((found.id, found.role, found.has_photo), (IRO, Role::Iro, false));
    assert!(store.staff_by_email(&[9; 32]).await.expect("read").is_none());
    assert_eq!(store.staff(&[IRO, StaffId::from_bytes([9; 16])]).await.expect("read").len(), 1);
    assert_eq!(store.all_staff().await.expect("read").len(), 1);

    store.set_profile(IRO, &sealed("profile"), &by_iro(Action::ChangedProfile)).await.expect("kept");
    store.set_photo(IRO, Some(&sealed("photo")), &by_iro(Action::ChangedProfile)).await.expect("kept");
    let found = store.staff_by_email(&[1; 32]).await.expect("read").expect("there");
    assert_eq!((found.profile, found.has_photo), (Some(sealed("profile")), true));
    let (photo, key) = store.photo(IRO).await.expect("read").expect("there");
    assert_eq!((photo, key.bytes), (sealed("photo"), sealed("worker's key")));
    store.set_photo(IRO, None, &by_iro(Action::ChangedProfile)).await.expect("removed");
    assert!(store.photo(IRO).await.expect("read").is_none());
}

pub(crate) async fn a_hello_is_laid_down_replaced_and_removed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (laid_down, removed) = (by_iro(Action::LaidDownHello), by_iro(Action::RemovedHello));
    assert!(store.hello(IRO).await.expect("read").is_none());
    let logged = world.logged().await;
    for sound in ["one", "two"] {
        store.set_hello(IRO, Some(&sealed(sound)), &laid_down).await.expect("kept");
        let (hello, key) = store.hello(IRO).await.expect("read").expect("there");
        assert_eq!((hello, key.bytes), (sealed(sound), sealed("worker's key")));
    }
    let found = store.staff(&[IRO]).await.expect("read").remove(0);
    assert_eq!((found.has_hello, found.has_photo, found.profile), (true, false, None), "it stands by itself");
    assert!(store.hello(OTHER_IRO).await.expect("read").is_none(), "it is nobody else's");
    store.set_photo(IRO, Some(&sealed("photo")), &by_iro(Action::ChangedProfile)).await.expect("kept");
    store.set_hello(IRO, None, &removed).await.expect("removed");
    assert!(store.hello(IRO).await.expect("read").is_none());
    let found = store.staff(&[IRO]).await.expect("read").remove(0);
    assert_eq!((found.has_hello, found.has_photo), (false, true));
    let rows: Vec<_> =
        store.log_after(0, 1000).await.expect("the log").into_iter().filter_map(|row| row.entry).collect();
    let changed = by_iro(Action::ChangedProfile);
    assert_eq!(rows[logged..], [laid_down.clone(), laid_down, changed, removed]);
}

pub(crate) async fn a_code_step_serves_once(world: &World) {
    world.with_people().await;
    let mut used = Vec::new();
    for step in [7, 7, 6, 8] {
        used.push(world.store.use_code_step(IRO, step).await.expect("asked"));
    }
    assert_eq!(used, [true, false, false, true]);
}

pub(crate) async fn shortcuts_are_on_for_whoever_turned_them_on(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let wants = async |id| store.wants_shortcuts(id).await.expect("read");
    assert!(!wants(IRO).await, "off until somebody turns them on");
    for _ in 0..2 {
        store.set_shortcuts(IRO, true).await.expect("kept");
        assert!(wants(IRO).await && !wants(OTHER_IRO).await, "nobody else's");
    }
    store.set_shortcuts(OTHER_IRO, false).await.expect("kept");
    assert!(wants(IRO).await);
    store.set_shortcuts(IRO, false).await.expect("kept");
    assert!(!wants(IRO).await);
    assert!(!wants(StaffId::from_bytes([9; 16])).await, "nobody there");
}

pub(crate) async fn a_disabled_worker_is_out_at_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (hash, later) = (SessionHash([5; 32]), SessionHash([6; 32]));
    let kind = SessionKind::Staff { staff: IRO, role: Role::Iro, writing_for: None };
    store.open_session(&session(hash, kind), None).await.expect("opened");
    let found = store.session(&hash, at(2)).await.expect("read").expect("in force");
    assert_eq!((found.kind, found.key.bytes), (kind, sealed("worker's key")));
    store.disable_staff(IRO, at(2), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert!(store.session(&hash, at(2)).await.expect("read").is_none());
    store.open_session(&session(later, kind), None).await.expect("opened by a race");
    assert!(store.session(&later, at(2)).await.expect("read").is_none());
    assert!(store.standing(IRO, CHILD).await.expect("read").is_none());
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    assert_eq!((file.iro, file.iro_before), (None, Some(IRO)), "their children have nobody rather than them");
    store.disable_staff(IRO, at(9), &by_iro(Action::DisabledStaff)).await.expect("disabled twice");
    assert_eq!(store.staff(&[IRO]).await.expect("read")[0].disabled_at, Some(at(2)));
}
