//! Who writes to the database past the store gets nothing by it.

use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::id::StaffId;
use heard_domain::matter::Kind;
use heard_domain::people::Role;
use heard_domain::store::{DraftWrite, NewAllocation, NewSecret, NewViews, SessionHash, SessionKind};
use heard_domain::witness::Broken;

use crate::scene::{
    ADVOCATE, CHILD, IRO, OTHER, OTHER_IRO, WRITER, at, by_child, by_iro, crossed, day, draft, matter, opened_by,
    secret, session, urgent_views, views, writer,
};
use crate::world::{World, sealing};

/// Does it past the store; ids are written `X'00'`.
pub(crate) async fn by_hand(world: &World, text: &str) {
    assert!(world.raw(text, &text.replace("X'", "'\\x")).await, "{text}");
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    format!("X'{}'", bytes.iter().map(|byte| format!("{byte:02x}")).collect::<String>())
}

/// Everything that a worker sees of the first child.
async fn sees(world: &World, worker: StaffId) -> [bool; 6] {
    let store = &world.store;
    let standing = store.standing(worker, CHILD).await.expect("read");
    [
        standing.is_some_and(|standing| standing.allocated),
        store.caseload(worker).await.expect("read").iter().any(|case| case.child == CHILD),
        store.concerns(Some(worker)).await.expect("read").iter().any(|row| row.child == CHILD),
        store.closed_concerns(Some(worker), at(0)).await.expect("read").iter().any(|row| row.child == CHILD),
        store.matters(Some(worker), day(1)).await.expect("read").iter().any(|row| row.child == CHILD),
        store.begun(worker).await.expect("read").iter().any(|(child, _)| *child == CHILD),
    ]
}

/// Something of everything that an IRO sees.
pub(crate) async fn with_something_to_see(world: &World) {
    world.with_people().await;
    let wish = matter(9, Kind::GoodNews);
    let sent = Entry { object: ObjectKind::Views, object_id: *views(1).id.as_bytes(), ..by_child(Action::SentViews) };
    let said = NewViews { matters: vec![wish], ..urgent_views(1) };
    world.store.send_views(&said, &WRITER, &sent).await.expect("sent");
    world.store.begin_draft(&DraftWrite { has_words: true, ..draft(2) }, &WRITER).await.expect("begun");
}

pub(crate) async fn an_allocation_written_by_hand_gives_nothing(world: &World) {
    with_something_to_see(world).await;
    let store = &world.store;
    assert_eq!(sees(world, IRO).await, [true, true, true, false, true, true]);
    assert_eq!(sees(world, OTHER_IRO).await, [false; 6]);
    let (child, iro, other_iro, advocate) =
        (hex(CHILD.as_bytes()), hex(IRO.as_bytes()), hex(OTHER_IRO.as_bytes()), hex(ADVOCATE.as_bytes()));
    // Turned to somebody else: they see nothing, and neither does the one from whom it was taken.
    by_hand(world, &format!("UPDATE allocation SET worker = {other_iro} WHERE child = {child}")).await;
    assert_eq!((sees(world, OTHER_IRO).await, sees(world, IRO).await), ([false; 6], [false; 6]));
    // As it was written, it holds.
    by_hand(world, &format!("UPDATE allocation SET worker = {iro} WHERE child = {child}")).await;
    assert_eq!(sees(world, IRO).await, [true, true, true, false, true, true]);

    // Made up, also with the seal of another row.
    by_hand(
        world,
        &format!(
            "INSERT INTO allocation (child, worker, role, from_at, seal)
             SELECT child, {advocate}, 'advocate', from_at, seal FROM allocation WHERE child = {child}"
        ),
    )
    .await;
    assert_eq!(sees(world, ADVOCATE).await, [false; 6]);
    let broken = store.tables().await.expect("read").broken;
    assert_eq!(broken, [Broken::Allocation(CHILD, ADVOCATE)]);
    // It stands in nobody's way.
    world.with_advocate().await;
    assert!(sees(world, ADVOCATE).await[0] && store.tables().await.expect("read").broken.is_empty());

    // What has ended does not begin again.
    store.end_allocation(CHILD, ADVOCATE, at(9), &by_iro(Action::EndedAdvocate)).await.expect("ended");
    by_hand(world, &format!("UPDATE allocation SET until_at = NULL WHERE worker = {advocate}")).await;
    assert_eq!(sees(world, ADVOCATE).await, [false; 6]);

    // Nor does a goodbye to a child whom one never had.
    let left = async |worker| {
        let children = store.left_children(worker, at(0)).await.expect("read").len();
        (store.standing(worker, CHILD).await.expect("read").and_then(|standing| standing.left_at), children)
    };
    by_hand(
        world,
        &format!(
            "INSERT INTO allocation (child, worker, role, from_at, until_at, seal)
             SELECT child, {other_iro}, 'iro', from_at, {}, seal FROM allocation WHERE child = {child} AND role = 'iro'",
            at(20).timestamp_micros()
        ),
    )
    .await;
    assert_eq!(left(OTHER_IRO).await, (None, 0));
    let next = NewAllocation { child: CHILD, worker: OTHER_IRO, role: Role::Iro, from: at(30) };
    store.allocate(&next, &by_iro(Action::ImportedChild)).await.expect("allocated");
    assert_eq!((left(IRO).await, sees(world, OTHER_IRO).await[0]), ((Some(at(30)), 1), true));
}

pub(crate) async fn a_secret_changed_by_hand_opens_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    let set = store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await;
    assert!(set.expect("asked"));
    let inside = opened_by(1).hash;
    let opens = async || {
        let row = store.secret(CHILD).await.expect("read").expect("there");
        let session = store.session(&inside, at(5)).await.expect("read").expect("in force");
        let entry = by_child(Action::ReadViews);
        let words = store.read_own_views(CHILD, secret(1).id, &entry).await.expect("read").0.len();
        let days = store.own_sendings(CHILD, secret(1).id, &entry).await.expect("read").0.len();
        let writer = store.writer(&inside, at(5)).await.expect("read").expect("in force").session;
        assert_eq!(session.secret_confirmed, writer.secret_confirmed);
        (row.confirmed_at.is_some(), session.secret_confirmed, words + days)
    };
    let confirm =
        async || store.confirm_secret(secret(1).id, at(3), &by_iro(Action::ConfirmedSecret)).await.expect("asked");
    assert_eq!(opens().await, (false, false, 0));
    // Confirmed by hand.
    by_hand(world, &format!("UPDATE secret SET confirmed_at = {}", at(3).timestamp_micros())).await;
    assert_eq!(opens().await, (false, false, 0));
    assert!(store.resume_draft(CHILD, secret(1).id, &inside).await.expect("asked").is_none());
    let new = NewSecret { hash: "$new".into(), at: at(9), ..secret(1) };
    assert!(!store.change_secret(&new, &inside, &by_child(Action::ChangedSecret)).await.expect("asked"));
    assert!(!confirm().await, "and it is not made good by confirming it");
    assert_eq!(store.tables().await.expect("read").broken, [Broken::Secret(secret(1).id)]);
    by_hand(world, "UPDATE secret SET confirmed_at = NULL").await;
    assert!(confirm().await);
    assert_eq!(opens().await, (true, true, 2));

    // The hash of somebody else's secret, in its place.
    store.open_session(&session(SessionHash([6; 32]), writer(WRITER).kind), None).await.expect("opened");
    by_hand(world, "UPDATE secret SET hash = '$argon2id$2'").await;
    assert_eq!(opens().await, (false, false, 0));
    assert_eq!(store.secret(CHILD).await.expect("read").expect("there").hash, "", "no guess is right");
    by_hand(world, "UPDATE secret SET hash = '$argon2id$1'").await;
    assert_eq!(opens().await, (true, true, 2));
    // The whole row, to another child.
    by_hand(world, &format!("UPDATE secret SET child = {}", hex(OTHER.as_bytes()))).await;
    let row = store.secret(OTHER).await.expect("read").expect("there");
    assert_eq!((row.confirmed_at, row.hash.as_str()), (None, ""));
    let read = store.read_own_views(OTHER, secret(1).id, &crossed(Action::ReadViews)).await.expect("read");
    assert!(read.0.is_empty());
    // Taken away, another can be chosen.
    store.remove_secret(OTHER, &crossed(Action::RemovedSecret)).await.expect("removed");
    assert!(store.tables().await.expect("read").broken.is_empty());
}

pub(crate) async fn an_account_changed_by_hand_is_nobodys(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let hash = SessionHash([7; 32]);
    let kind = SessionKind::Staff { staff: IRO, role: Role::Iro, writing_for: None };
    store.open_session(&session(hash, kind), None).await.expect("opened");
    let works = async || {
        [
            store.staff_by_email(&[1; 32]).await.expect("read").is_some(),
            store.session(&hash, at(2)).await.expect("read").is_some(),
            store.standing(IRO, CHILD).await.expect("read").is_some(),
        ]
    };
    assert_eq!(works().await, [true; 3]);
    let iro = hex(IRO.as_bytes());
    for (change, back) in [("role = 'manager'", "role = 'iro'"), ("password = '$mine'", "password = '$argon2id$'")] {
        by_hand(world, &format!("UPDATE staff SET {change} WHERE id = {iro}")).await;
        assert_eq!(works().await, [false; 3], "{change}");
        assert_eq!(store.tables().await.expect("read").broken, [Broken::Account(IRO)]);
        by_hand(world, &format!("UPDATE staff SET {back} WHERE id = {iro}")).await;
        assert_eq!(works().await, [true; 3], "{back}");
    }
    by_hand(world, &format!("UPDATE staff SET email = {} WHERE id = {iro}", hex(&[9; 32]))).await;
    assert!(store.staff_by_email(&[9; 32]).await.expect("read").is_none(), "another address is another account");
    by_hand(world, &format!("UPDATE staff SET email = {} WHERE id = {iro}", hex(&[1; 32]))).await;

    store.disable_staff(IRO, at(3), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert!(store.tables().await.expect("read").broken.is_empty());
    by_hand(world, &format!("UPDATE staff SET disabled_at = NULL WHERE id = {iro}")).await;
    assert_eq!(works().await, [false; 3], "whoever was let go does not come back by a line of SQL");
}

pub(crate) async fn a_session_changed_by_hand_is_over(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let set = store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await;
    assert!(set.expect("asked"));
    let (own, staff) = (SessionHash([6; 32]), SessionHash([7; 32]));
    store.open_session(&writer(own), None).await.expect("opened");
    let kind = SessionKind::HalfStaff { staff: IRO };
    store.open_session(&session(staff, kind), None).await.expect("opened");
    let lives = async |hash| {
        let session = store.session(&hash, at(2)).await.expect("read").is_some();
        assert_eq!(session, store.writer(&hash, at(2)).await.expect("read").is_some());
        session
    };
    for (hash, change, back) in [
        (
            own,
            format!("kind = 'child', secret = {}", hex(secret(1).id.as_bytes())),
            "kind = 'writer', secret = NULL".to_owned(),
        ),
        (own, format!("child = {}", hex(OTHER.as_bytes())), format!("child = {}", hex(CHILD.as_bytes()))),
        (staff, "kind = 'staff'".to_owned(), "kind = 'half_staff'".to_owned()),
        (staff, format!("staff = {}", hex(OTHER_IRO.as_bytes())), format!("staff = {}", hex(IRO.as_bytes()))),
        (staff, "expires_at = expires_at + 1".to_owned(), "expires_at = expires_at - 1".to_owned()),
    ] {
        assert!(lives(hash).await, "{change}");
        by_hand(world, &format!("UPDATE session SET {change} WHERE hash = {}", hex(&hash.0))).await;
        assert!(!lives(hash).await, "{change}");
        by_hand(world, &format!("UPDATE session SET {back} WHERE hash = {}", hex(&hash.0))).await;
    }
    // Under a cookie of one's own.
    by_hand(world, &format!("UPDATE session SET hash = {} WHERE hash = {}", hex(&[9; 32]), hex(&staff.0))).await;
    assert!(!lives(SessionHash([9; 32])).await);
    store.touch_session(&own, at(60)).await.expect("touched");
    store.set_session_language(&own, "cy").await.expect("chosen");
    assert!(lives(own).await, "what Heard changes decides nothing");
}

pub(crate) async fn rows_from_before_there_were_seals_get_theirs_once(world: &World) {
    with_something_to_see(world).await;
    let store = &world.store;
    let forget = "UPDATE allocation SET seal = NULL; UPDATE session SET seal = NULL; DELETE FROM account_seal;
         UPDATE views SET seal = NULL; UPDATE draft SET seal = NULL";
    by_hand(world, forget).await;
    assert!(store.session(&WRITER, at(2)).await.expect("read").is_none() && !sees(world, IRO).await[0]);
    world.break_log(true).await;
    assert!(store.seal_rows(&sealing()).await.is_err());
    world.break_log(false).await;
    assert!(!sees(world, IRO).await[0], "without its row in the log nothing is sealed");
    let draft = async || store.own_drafts(CHILD).await.expect("read").remove(0).body;
    assert!(draft().await.0.is_empty());
    assert!(store.seal_rows(&sealing()).await.expect("sealed"));
    assert!(!draft().await.0.is_empty());
    assert!(store.session(&WRITER, at(2)).await.expect("read").is_some() && sees(world, IRO).await[0]);
    let before = world.logged().await;
    by_hand(world, forget).await;
    assert!(!store.seal_rows(&sealing()).await.expect("asked"), "once");
    assert_eq!((world.logged().await, sees(world, IRO).await[0]), (before, false));
}
