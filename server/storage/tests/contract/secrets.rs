use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::device::Device;
use heard_domain::secret::{ALARM, COUNTED_DAYS, Kind, MOST_PICTURES, Wrong};
use heard_domain::store::{Guess, NewSecret, NewViews, SecretRow, SessionHash, SessionKind};
use heard_domain::voice::Voice;

use crate::scene::{
    CHILD, INVITATION, OTHER, WRITER, at, by_child, by_iro, draft, opened_by, secret, session, views, writer,
};
use crate::world::World;

async fn now(world: &World) -> SecretRow {
    world.store.secret(CHILD).await.expect("read").expect("set")
}

async fn set(world: &World, number: u8, inside: SessionHash) -> bool {
    let entry = by_child(Action::SetSecret);
    world.store.set_secret(&secret(number), &inside, &opened_by(number), &entry).await.expect("asked")
}

async fn confirm(world: &World, number: u8) -> bool {
    world.store.confirm_secret(secret(number).id, at(3), &by_iro(Action::ConfirmedSecret)).await.expect("asked")
}

pub(crate) async fn a_secret_is_set_and_replaced(world: &World) {
    world.with_people().await;
    assert!(world.store.secret(CHILD).await.expect("read").is_none());
    assert!(set(world, 1, WRITER).await);
    assert!(set(world, 2, opened_by(1).hash).await, "replaced");
    let now = now(world).await;
    assert_eq!((now.id, now.confirmed_at, now.changed_at), (secret(2).id, None, None));
    assert_eq!((now.set_on, now.proved), (Device::Phone, Some((at(2), Device::Phone))), "setting it proves it");
    assert!(!confirm(world, 1).await, "it is not the one in force");
}

pub(crate) async fn setting_a_secret_leaves_what_was_written_behind(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    assert!(set(world, 1, WRITER).await);
    assert!(store.session(&WRITER, at(2)).await.expect("read").is_none(), "the session is over");
    let opened = store.writer(&opened_by(1).hash, at(2)).await.expect("read").expect("in force");
    assert_eq!((opened.session.sent, opened.draft), (None, None));
    assert!(!opened.session.secret_confirmed && !opened.session.shows_own_words());
    let resume = async || store.resume_draft(CHILD, secret(1).id, &opened_by(1).hash).await.expect("asked");
    assert!(resume().await.is_none());
    assert!(confirm(world, 1).await);
    assert_eq!(resume().await.map(|draft| draft.id), Some(draft(2).id), "it was kept");
    let session = store.session(&opened_by(1).hash, at(4)).await.expect("read").expect("in force");
    assert!(session.shows_own_words());

    let (reader, second) = (opened_by(1).hash, SessionHash([6; 32]));
    store.open_session(&writer(second), None).await.expect("opened");
    assert!(!set(world, 2, second).await, "a confirmed one stays");
    assert!(store.session(&second, at(2)).await.expect("read").is_some(), "and nothing changed");
    assert_eq!((now(world).await.id, now(world).await.confirmed_at), (secret(1).id, Some(at(3))));
    store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.expect("removed");
    assert!(store.session(&reader, at(2)).await.expect("read").is_none());
    assert!(store.open_session(&opened_by(1), None).await.is_err(), "nothing opens with the old one");

    let strangers = NewSecret { child: OTHER, ..secret(3) };
    let entry = by_child(Action::SetSecret);
    let refused = store.set_secret(&strangers, &second, &opened_by(3), &entry).await.expect("asked");
    assert!(!refused, "another child's session");
    assert!(!set(world, 3, SessionHash([0; 32])).await, "no session");
    assert!(store.secret(OTHER).await.expect("read").is_none());
}

pub(crate) async fn a_session_knows_whose_voices_it_sent(world: &World) {
    world.with_people().await;
    let voices = async || world.store.voices_in(&WRITER).await.expect("read");
    assert!(voices().await.is_empty());
    world.send(&views(1)).await;
    world.send(&views(2)).await;
    assert_eq!(voices().await, [Voice::Child]);
    world.send(&NewViews { voice: Voice::ChildWithHelp, ..views(3) }).await;
    let mut both = voices().await;
    both.sort_by_key(|voice| voice.code());
    assert_eq!(both, [Voice::Child, Voice::ChildWithHelp]);
    assert!(world.store.voices_in(&SessionHash([9; 32])).await.expect("read").is_empty());
}

pub(crate) async fn a_confirmed_secret_is_changed_by_its_own_session(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(set(world, 1, WRITER).await);
    let inside = opened_by(1).hash;
    let new = NewSecret { kind: Kind::Number, hash: "$new".into(), on: Device::Tablet, at: at(9), ..secret(1) };
    let change = async |session: SessionHash| {
        store.change_secret(&new, &session, &by_child(Action::ChangedSecret)).await.expect("asked")
    };
    assert!(!change(inside).await, "it is not confirmed");
    assert!(confirm(world, 1).await);
    let (elsewhere, other) = (SessionHash([6; 32]), SessionHash([7; 32]));
    store.open_session(&writer(elsewhere), None).await.expect("opened");
    let kind = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(other, kind), None).await.expect("opened");
    assert!(!change(elsewhere).await && !change(SessionHash([0; 32])).await, "not in these sessions");
    let before = world.logged().await;
    assert!(change(inside).await);
    let row = now(world).await;
    assert_eq!((row.id, row.kind, row.hash.as_str()), (secret(1).id, Kind::Number, "$new"));
    assert_eq!((row.set_at, row.confirmed_at, row.changed_at), (at(2), Some(at(3)), Some(at(9))));
    assert_eq!((row.set_on, row.proved), (Device::Tablet, Some((at(9), Device::Tablet))));
    assert!(store.session(&inside, at(9)).await.expect("read").is_some());
    assert!(store.session(&other, at(9)).await.expect("read").is_none(), "its other sessions are over");
    assert!(store.session(&elsewhere, at(9)).await.expect("read").is_some(), "one that only writes is not its");
    assert_eq!(world.logged().await, before + 1);
}

fn guess(mark: u8, minutes: i64) -> Guess {
    Guess { secret: secret(1).id, mark: [mark; 32], kind: Kind::Pictures, known: true, at: at(minutes) }
}

pub(crate) async fn guesses_are_counted_over_a_year(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(set(world, 1, WRITER).await);
    let take = async |guess: Guess| store.take_guess(&guess).await.expect("asked");
    let elsewhere = |number, minutes| Guess { known: false, ..guess(number, minutes) };
    for number in 1..=24 {
        assert!(take(guess(number, i64::from(number))).await, "{number}");
        assert!(take(guess(number, 30)).await, "the same again is counted already");
        // The last quarter is left for where the child signed in before.
        assert!(number < 18 || !take(elsewhere(100, 30)).await, "{number}");
        assert!(take(elsewhere(number, 30)).await, "{number}");
    }
    let wrong = Wrong { pictures: MOST_PICTURES, numbers: 0 };
    assert_eq!((now(world).await.wrong, now(world).await.wrong_last), (wrong, Some(at(24))));
    let iro = crate::scene::IRO;
    let case = store.caseload(iro).await.expect("read").into_iter().find(|case| case.child == CHILD);
    assert!(case.is_some_and(|case| case.wrong == wrong && case.wrong.all() >= ALARM));
    assert!(!take(guess(25, 31)).await && !take(Guess { kind: Kind::Number, ..guess(26, 31) }).await);
    assert!(take(guess(7, 31)).await, "one that is known to be wrong tells nothing new");

    // A right one is no wrong one, and says when and where it was typed.
    let before = world.logged().await;
    store.prove_secret(&guess(7, 32), Device::Computer, &by_child(Action::SignedIn)).await.expect("noted");
    let row = now(world).await;
    assert_eq!((row.wrong.all(), row.proved), (MOST_PICTURES - 1, Some((at(32), Device::Computer))));
    assert_eq!(world.logged().await, before + 1);
    assert!(take(guess(27, 33)).await && !take(guess(28, 33)).await, "the others still count");

    // After a year the oldest fades, before it is swept and after.
    let year = TimeDelta::days(COUNTED_DAYS);
    let later = |minutes| Guess { at: at(minutes) + year, ..guess(29, 0) };
    assert!(!take(later(1)).await && take(later(2)).await);
    let swept = store.sweep(at(3) + year, at(0), at(0)).await.expect("swept");
    assert!(swept >= 2, "the first two, and sessions");
    assert_eq!(now(world).await.wrong.all(), MOST_PICTURES - 1);

    // What was guessed at one is nothing to the next.
    store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.expect("removed");
    assert!(take(guess(30, 40)).await, "there is nothing to guess at");
    store.open_session(&writer(WRITER), None).await.expect("opened");
    assert!(set(world, 1, WRITER).await);
    assert_eq!(now(world).await.wrong, Wrong::default());
}

pub(crate) async fn words_are_hidden_with_a_secret_and_for_good_once_confirmed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    world.send(&views(1)).await;
    assert!(set(world, 1, WRITER).await);
    let hide = async |number: u8| {
        let entry = by_child(Action::HidOwnWords);
        store.hide_own_words(CHILD, secret(number).id, at(5), &entry).await.expect("chosen");
    };
    let childs = async || store.child_file(CHILD).await.expect("read").expect("there").write_only;
    let before = world.logged().await;
    hide(1).await;
    hide(1).await;
    assert_eq!(world.logged().await, before + 1, "once");
    assert_eq!((now(world).await.write_only, childs().await), (true, None), "it counts for that secret");
    // Somebody else's secret does not bind the child.
    store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.expect("removed");
    store.open_session(&writer(WRITER), None).await.expect("opened");
    assert!(set(world, 2, WRITER).await);
    assert!(!now(world).await.write_only);
    hide(2).await;
    assert!(confirm(world, 2).await);
    assert_eq!(childs().await, Some(at(5)), "confirmed, it is the child's");
    let read = async |number: u8| {
        let entry = by_child(Action::ReadViews);
        let words = store.read_own_views(CHILD, secret(number).id, &entry).await.expect("read").0.len();
        (words, store.own_sendings(CHILD, secret(number).id, &entry).await.expect("read").0.len())
    };
    assert_eq!(read(2).await, (0, 1), "the days, without words");
    let session = store.session(&opened_by(2).hash, at(6)).await.expect("read").expect("in force");
    assert!(session.write_only && !session.shows_own_words());

    // A new secret does not undo it.
    store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.expect("removed");
    store.open_session(&writer(WRITER), None).await.expect("opened");
    assert!(set(world, 3, WRITER).await && confirm(world, 3).await);
    assert_eq!(read(3).await, (0, 1));
    let before = world.logged().await;
    store.show_own_words(CHILD, &by_iro(Action::ShowedOwnWords)).await.expect("shown");
    store.show_own_words(CHILD, &by_iro(Action::ShowedOwnWords)).await.expect("shown");
    assert_eq!((childs().await, world.logged().await), (None, before + 1));
    assert_eq!(read(3).await, (1, 1));
    // Chosen with a confirmed one, it is the child's at once; what was begun is in no session any more.
    store.begin_draft(&draft(2), &opened_by(3).hash).await.expect("begun");
    hide(3).await;
    assert_eq!(childs().await, Some(at(5)));
    assert!(store.writer(&opened_by(3).hash, at(6)).await.expect("read").expect("in force").draft.is_none());
}

pub(crate) async fn a_number_has_five_tries(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(set(world, 1, WRITER).await);
    let id = secret(1).id;
    assert!(store.try_number(id, at(3)).await.expect("asked").is_none(), "none was made");
    store.issue_number(id, "number", at(13)).await.expect("made");
    for _ in 0..5 {
        assert_eq!(store.try_number(id, at(12)).await.expect("asked").as_deref(), Some("number"));
    }
    assert!(store.try_number(id, at(12)).await.expect("asked").is_none(), "used up");
    store.issue_number(id, "another", at(23)).await.expect("made");
    assert_eq!(store.try_number(id, at(22)).await.expect("asked").as_deref(), Some("another"));
    assert!(store.try_number(id, at(23)).await.expect("asked").is_none(), "over");
}
pub(crate) async fn a_removed_secret_ends_its_sessions(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(set(world, 1, WRITER).await);
    let hash = SessionHash([7; 32]);
    let kind = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(hash, kind), None).await.expect("opened");
    assert!(store.session(&hash, at(3)).await.expect("read").is_some());
    world.with_contact().await;
    world.greet_at(3).await;
    assert_eq!(world.nudges().await.len(), 1);
    store.remove_secret(CHILD, &by_iro(Action::RemovedSecret)).await.expect("removed");
    assert!(store.contact(CHILD).await.expect("read").is_none(), "whoever chose the secret may have chosen that");
    assert!(world.nudges().await.is_empty());
    assert!(store.session(&hash, at(5)).await.expect("read").is_none());
    assert!(store.secret(CHILD).await.expect("read").is_none());
}
