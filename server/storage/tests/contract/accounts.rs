use chrono::TimeDelta;
use heard_domain::account::{AccountState, LinkKind};
use heard_domain::audit::Action;
use heard_domain::cover::{COVER_DAYS, Cover};
use heard_domain::device::Device;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{AlarmRow, Renewal, RenewedBy, SessionHash, SessionKind, StaffLink};

use crate::scene::{
    ADVOCATE, CHILD, CONCERN, IRO, OTHER, OTHER_IRO, WRITER, at, by_child, by_iro, day, sealed, session, urgent_views,
};
use crate::seals::by_hand;
use crate::world::World;

const TOKEN: [u8; 32] = [0x77; 32];

fn link(token: [u8; 32], kind: LinkKind) -> StaffLink {
    StaffLink { token, staff: IRO, kind, until: at(100) }
}

fn renewal(by: RenewedBy) -> Renewal {
    Renewal { staff: IRO, by, password: Some("$new$".to_owned()), seed: Some(sealed("new seed")), recovery: None }
}

async fn signed_in(world: &World, number: u8, staff: StaffId) -> SessionHash {
    let hash = SessionHash([number; 32]);
    let kind = SessionKind::Staff { staff, role: Role::Iro, writing_for: None };
    let opened = session(hash, kind);
    world.store.sign_in(&opened, None, Device::Tablet, &by_iro(Action::SignedIn)).await.expect("signed in");
    hash
}

pub(crate) async fn a_link_serves_once_and_the_newest_alone(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let made = by_iro(Action::MadeStaffLink);
    store.make_staff_link(&link([1; 32], LinkKind::Password), &made).await.expect("made");
    store.make_staff_link(&link(TOKEN, LinkKind::Both), &made).await.expect("made");
    assert_eq!(store.staff_link(&[1; 32], at(1)).await.expect("read"), None, "an older one is over");
    assert_eq!(store.staff_link(&TOKEN, at(99)).await.expect("read"), Some(link(TOKEN, LinkKind::Both)));
    assert_eq!(store.staff_link(&TOKEN, at(100)).await.expect("read"), None, "it ends");
    signed_in(world, 5, IRO).await;
    assert!(store.use_code_step(IRO, 7).await.expect("used"));
    let logged = world.logged().await;
    let used = by_iro(Action::UsedStaffLink);
    for (by, now) in [(RenewedBy::Link([1; 32]), 2), (RenewedBy::Link(TOKEN), 100)] {
        assert!(!store.renew_staff(&renewal(by), at(now), &used).await.expect("refused"));
    }
    assert_eq!(
        (world.logged().await, store.staff(&[IRO]).await.expect("read")[0].seed.clone()),
        (logged, sealed("seed"))
    );
    assert!(store.renew_staff(&renewal(RenewedBy::Link(TOKEN)), at(2), &used).await.expect("used"));
    let row = store.staff(&[IRO]).await.expect("read").remove(0);
    assert_eq!((row.password.as_deref(), row.seed.clone()), (Some("$new$"), sealed("new seed")));
    assert!(store.use_code_step(IRO, 3).await.expect("used"), "the steps of another seed say nothing");
    assert!(store.sessions_of(IRO, at(2)).await.expect("read").is_empty(), "every session ends");
    assert!(!store.renew_staff(&renewal(RenewedBy::Link(TOKEN)), at(2), &used).await.expect("refused"));
    assert_eq!(world.logged().await, logged + 1);
}

pub(crate) async fn a_link_of_a_disabled_account_opens_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.disable_staff(IRO, at(1), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    // Made by another who did not see it yet.
    store.make_staff_link(&link(TOKEN, LinkKind::Both), &by_iro(Action::MadeStaffLink)).await.expect("made");
    assert_eq!(store.staff_link(&TOKEN, at(2)).await.expect("read"), None);
    let used = by_iro(Action::UsedStaffLink);
    assert!(!store.renew_staff(&renewal(RenewedBy::Link(TOKEN)), at(2), &used).await.expect("refused"));
    store.enable_staff(IRO, &by_iro(Action::EnabledStaff)).await.expect("enabled");
    let row = store.staff(&[IRO]).await.expect("read").remove(0);
    assert_eq!(row.state(), AccountState::Invited, "it needs a link");
    assert!(store.renew_staff(&renewal(RenewedBy::Link(TOKEN)), at(2), &used).await.expect("used"));
    assert_eq!(store.staff(&[IRO]).await.expect("read")[0].state(), AccountState::InUse);
}

pub(crate) async fn signing_in_is_listed_and_ended(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (here, there) = (signed_in(world, 5, IRO).await, signed_in(world, 6, IRO).await);
    signed_in(world, 7, OTHER_IRO).await;
    assert_eq!(store.staff(&[IRO]).await.expect("read")[0].signed_in_at, Some(at(1)));
    let listed = store.sessions_of(IRO, at(2)).await.expect("read");
    assert_eq!(listed.iter().map(|one| one.hash).collect::<Vec<_>>(), [here, there]);
    assert!(listed.iter().all(|one| (one.device, one.created_at) == (Device::Tablet, at(1))));
    assert!(store.sessions_of(IRO, at(30)).await.expect("read").is_empty(), "idle");
    let entry = by_iro(Action::EndedSession);
    store.end_session(OTHER_IRO, &here, &entry).await.expect("not theirs");
    assert!(store.session(&here, at(2)).await.expect("read").is_some(), "nobody ends another's");
    store.end_session(IRO, &there, &entry).await.expect("ended");
    assert!(store.session(&there, at(2)).await.expect("read").is_none());
    // Writing for a child goes on in a session of the same device.
    let writing = SessionHash([8; 32]);
    let kind = SessionKind::Staff { staff: IRO, role: Role::Iro, writing_for: Some(CHILD) };
    store.open_session(&session(writing, kind), Some(&here)).await.expect("opened");
    assert_eq!(store.sessions_of(IRO, at(2)).await.expect("read")[0].device, Device::Tablet);
    let renewed = renewal(RenewedBy::Session(writing));
    let third = signed_in(world, 9, IRO).await;
    assert!(store.renew_staff(&renewed, at(2), &by_iro(Action::ChangedPassword)).await.expect("changed"));
    assert!(store.session(&third, at(2)).await.expect("read").is_none(), "every other session ends");
    assert!(store.session(&writing, at(2)).await.expect("read").is_some());
    assert_eq!(store.sessions_of(OTHER_IRO, at(2)).await.expect("read").len(), 1);
}

pub(crate) async fn a_recovery_code_serves_once(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let here = signed_in(world, 5, IRO).await;
    let renewed = |marks: Vec<[u8; 32]>| Renewal {
        password: None,
        seed: None,
        recovery: Some(marks),
        ..renewal(RenewedBy::Session(here))
    };
    let made = by_iro(Action::MadeRecoveryCodes);
    assert!(store.renew_staff(&renewed(vec![[1; 32], [2; 32]]), at(2), &made).await.expect("made"));
    assert_eq!(store.staff(&[IRO]).await.expect("read")[0].password.as_deref(), Some("$argon2id$"), "it stays");
    let used = by_iro(Action::UsedRecoveryCode);
    let mut served = Vec::new();
    for (staff, mark) in [(OTHER_IRO, 1), (IRO, 1), (IRO, 1), (IRO, 3)] {
        served.push(store.use_recovery_code(staff, &[mark; 32], &used).await.expect("asked"));
    }
    assert_eq!(served, [false, true, false, false]);
    assert_eq!(store.recovery_left(IRO).await.expect("read"), 1);
    assert!(store.renew_staff(&renewed(vec![[3; 32]]), at(2), &made).await.expect("made"));
    assert!(!store.use_recovery_code(IRO, &[2; 32], &used).await.expect("asked"), "those before are over");
    store.disable_staff(IRO, at(3), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    store.enable_staff(IRO, &by_iro(Action::EnabledStaff)).await.expect("enabled");
    assert_eq!(store.recovery_left(IRO).await.expect("read"), 0);
}

pub(crate) async fn another_role_ends_what_the_one_before_did(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let here = signed_in(world, 5, IRO).await;
    let entry = by_iro(Action::ChangedRole);
    let logged = world.logged().await;
    assert!(store.set_role(IRO, Role::Iro, at(2), &entry).await.expect("nothing to do").is_empty());
    assert_eq!(world.logged().await, logged);
    let left = store.set_role(IRO, Role::Administrator, at(2), &entry).await.expect("changed");
    assert_eq!(left.iter().map(|child| child.id).collect::<Vec<_>>(), [CHILD, OTHER], "both were theirs");
    assert!(store.session(&here, at(2)).await.expect("read").is_none());
    assert!(!store.standing(IRO, CHILD).await.expect("read").expect("known").allocated);
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").iro, None);
    let row = store.staff(&[IRO]).await.expect("read").remove(0);
    assert_eq!((row.role, row.state()), (Role::Administrator, AccountState::InUse));
}

pub(crate) async fn who_covers_is_known_by_the_day(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let cover = Cover { away: IRO, by: OTHER_IRO, from: day(10), until: day(20) };
    let entry = by_iro(Action::ChangedCover);
    let set = async |cover: Cover| store.set_cover(&cover, &entry).await.expect("asked");
    assert!(set(Cover { from: day(8), until: day(12), ..cover }).await);
    assert!(set(cover).await, "in the place of the days that both have");
    let mut covered = Vec::new();
    for on in [7, 8, 9, 10, 20, 21] {
        covered.push(store.covered_by(OTHER_IRO, day(on)).await.expect("read"));
    }
    assert_eq!(covered, [vec![], vec![IRO], vec![IRO], vec![IRO], vec![IRO], vec![]]);
    assert!(store.covered_by(IRO, day(15)).await.expect("read").is_empty());
    assert_eq!(store.covers(day(20)).await.expect("read"), [cover]);
    assert!(store.covers(day(21)).await.expect("read").is_empty());
    let before = world.logged().await;
    assert!(!store.end_cover(IRO, day(11), &entry).await.expect("asked"), "none begins then");
    assert_eq!(world.logged().await, before);
    assert!(store.end_cover(IRO, day(10), &entry).await.expect("ended"));
    let days_before = Cover { from: day(8), until: day(9), ..cover };
    assert_eq!(store.covers(day(1)).await.expect("read"), [days_before], "the days before stay as they were said");
    assert!(set(cover).await);
    store.disable_staff(OTHER_IRO, at(2), &by_iro(Action::DisabledStaff)).await.expect("disabled");
    assert!(store.covered_by(OTHER_IRO, day(15)).await.expect("read").is_empty(), "nobody covers who cannot sign in");
}

pub(crate) async fn one_colleague_covers_on_one_day_and_another_on_another(world: &World) {
    world.with_people().await;
    let (store, entry) = (&world.store, by_iro(Action::ChangedCover));
    let set = async |cover: Cover| store.set_cover(&cover, &entry).await.expect("asked");
    let by = async |worker, on| store.covered_by(worker, day(on)).await.expect("read");
    let first = Cover { away: IRO, by: OTHER_IRO, from: day(10), until: day(14) };
    let second = Cover { away: IRO, by: ADVOCATE, from: day(15), until: day(20) };
    assert!(set(first).await && set(second).await, "they touch");
    assert_eq!(store.covers(day(1)).await.expect("read"), [first, second]);
    let days = [by(OTHER_IRO, 14).await, by(OTHER_IRO, 15).await, by(ADVOCATE, 14).await, by(ADVOCATE, 15).await];
    assert_eq!(days, [vec![IRO], vec![], vec![], vec![IRO]]);

    let before = world.logged().await;
    for refused in [Cover { until: day(15), ..first }, Cover { from: day(14), ..second }] {
        assert!(!set(refused).await, "{refused:?}: two on one day");
    }
    assert_eq!((world.logged().await, store.covers(day(1)).await.expect("read").len()), (before, 2));

    // What touches is one run: not a day longer than one may be.
    let longest = second.from + TimeDelta::days(COVER_DAYS);
    assert!(!set(Cover { from: day(21), until: longest + TimeDelta::days(1), ..second }).await, "with what it touches");
    assert_eq!((world.logged().await, store.covers(day(1)).await.expect("read").len()), (before, 2));

    // Whoever covers is covered with what they cover.
    let third = Cover { away: OTHER_IRO, by: ADVOCATE, from: day(12), until: day(13) };
    assert!(set(third).await);
    assert_eq!((by(ADVOCATE, 12).await, by(ADVOCATE, 14).await), (vec![OTHER_IRO, IRO], vec![]));
    assert_eq!(by(OTHER_IRO, 12).await, [IRO], "nothing is taken from them");
    assert!(store.end_cover(IRO, day(10), &entry).await.expect("ended"));
    assert_eq!(store.covers(day(1)).await.expect("read"), [third, second], "the others stay");
}

pub(crate) async fn whoever_covers_is_told_of_what_is_unsafe(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let today = heard_domain::english_time::day(at(1));
    let cover = Cover { away: IRO, by: OTHER_IRO, from: today, until: today };
    let of_cover = Cover { away: OTHER_IRO, by: ADVOCATE, ..cover };
    let round = Cover { away: ADVOCATE, by: IRO, ..cover };
    for cover in [cover, of_cover, round] {
        assert!(store.set_cover(&cover, &by_iro(Action::ChangedCover)).await.expect("set"));
    }
    store.send_views(&urgent_views(1), &WRITER, &by_child(Action::SentViews)).await.expect("sent");
    let told = async |round| {
        let rows: Vec<AlarmRow> = store.alarms(Some(CONCERN)).await.expect("read");
        let of_round = rows.into_iter().filter(|row| row.round == round);
        let mut staff: Vec<_> = of_round.filter_map(|row| row.staff).collect();
        staff.sort_unstable();
        staff
    };
    let mut all = vec![IRO, OTHER_IRO, ADVOCATE];
    all.sort_unstable();
    assert_eq!(told(0).await, all, "the cover, and the cover's own");
    store.raise_alarm(CONCERN, 1, false, at(1) + chrono::TimeDelta::days(1)).await.expect("raised");
    assert_eq!(told(1).await, [IRO], "the cover is over");
}

pub(crate) async fn a_link_or_cover_changed_by_hand_gives_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.make_staff_link(&link(TOKEN, LinkKind::Password), &by_iro(Action::MadeStaffLink)).await.expect("made");
    assert!(store.staff_link(&TOKEN, at(1)).await.expect("read").is_some());
    by_hand(world, "UPDATE staff_link SET kind = 'both'").await;
    assert_eq!(store.staff_link(&TOKEN, at(1)).await.expect("read"), None, "it would set what it did not");

    let cover = Cover { away: IRO, by: OTHER_IRO, from: day(10), until: day(12) };
    assert!(store.set_cover(&cover, &by_iro(Action::ChangedCover)).await.expect("set"));
    assert_eq!(store.covered_by(OTHER_IRO, day(12)).await.expect("read"), [IRO]);
    by_hand(world, "UPDATE cover SET until_on = '2026-11-20'").await;
    for on in [12, 20] {
        assert!(store.covered_by(OTHER_IRO, day(on)).await.expect("read").is_empty(), "longer than it was set for");
    }
    assert!(store.covers(day(12)).await.expect("read").is_empty());
    assert!(
        store.set_cover(&cover, &by_iro(Action::ChangedCover)).await.expect("set"),
        "what is none stands in no way"
    );
    assert_eq!(store.covers(day(12)).await.expect("read"), [cover]);
}
