//! The demo as a whole, made up for a fixed day.

mod kinds;

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use chrono::TimeDelta;
use heard_domain::audit::{Action, Actor, ObjectKind, verify};
use heard_domain::contact::ContactForm;
use heard_domain::documents::{LetterText, LineText, StaffDetails};
use heard_domain::id::ChildId;
use heard_domain::invitation_code;
use heard_domain::overview::on_desk;
use heard_domain::participation::{Code, check};
use heard_domain::people::Band;
use heard_domain::store::Store;
use heard_domain::voice::Voice;
use heard_domain::witness::Witness;
use heard_domain::{Day, Moment};
use heard_storage::Options;

use super::children::{CHILDREN, Child, IROS, Part};
use super::seed::{Seeder, entry};
use super::seed_child::printed_secret;
use super::splitmix::SplitMix;
use super::staff::Worker;
use super::story::{Event, What};
use super::{children, contacts, guide::Guide, staff, year};
use crate::boot;
use crate::vault::{Hasher, Keyring, Strength, Vault, places};

fn now() -> Moment {
    "2026-11-20T12:00:00Z".parse().expect("a moment")
}

fn made(seed: u64) -> (Vec<Worker>, Vec<Child>, Vec<Event>) {
    let chance = SplitMix::new(seed);
    let workers = staff::workers(&chance);
    let children = children::children(&chance, heard_domain::english_time::day(now()));
    let events = year::tell(&chance, &children, &workers, now());
    (workers, children, events)
}

/// The same for all tests that only look.
static MADE: LazyLock<(Vec<Worker>, Vec<Child>, Vec<Event>)> = LazyLock::new(|| made(1));

fn count(events: &[Event], is: impl Fn(&What) -> bool) -> usize {
    events.iter().filter(|event| is(&event.what)).count()
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let told = |seed| format!("{:?}", made(seed).2);
    assert_eq!(told(1), told(1));
    assert_ne!(told(1), told(2));
}

#[test]
fn there_are_as_many_as_promised_and_families_stay_together() {
    let (_, children, _) = &*MADE;
    assert_eq!(children.len(), CHILDREN);
    let today: Day = heard_domain::english_time::day(now());
    assert!(children.iter().all(|child| child.details.age_on(today) < 18 && child.details.born < child.entered));
    assert!((0..IROS).all(|iro| children.iter().filter(|child| child.iro == iro).count() >= 25));
    let alone: Vec<_> = children.iter().filter(|child| child.details.unaccompanied).collect();
    assert!(alone.len() >= 15 && alone.iter().all(|child| child.band == Band::Older));
    let siblings = children[6..].windows(2).filter(|pair| pair[0].details.last_name == pair[1].details.last_name);
    assert!(siblings.clone().count() >= 100);
    let mut references: Vec<_> = children.iter().map(|child| &child.details.reference).collect();
    references.dedup();
    assert_eq!(references.len(), CHILDREN);
}

#[test]
fn every_participation_code_fits_the_age_on_the_day() {
    let (_, children, events) = &*MADE;
    let mut seen = Vec::new();
    for event in events {
        let What::Held(meeting) = &event.what else { continue };
        let code = meeting.facts.participation.expect("every review has a code");
        assert_eq!(check(code, children[event.child].details.born, meeting.on), Ok(()));
        seen.push(code);
    }
    assert!(Code::ALL.iter().all(|code| seen.contains(code)), "all eight codes are used");
}

#[test]
fn every_screen_has_something_on_it() {
    let (_, _, events) = &*MADE;
    let held = count(events, |what| matches!(what, What::Held(_)));
    let sent = count(events, |what| matches!(what, What::Sent(_)));
    assert!(held > 900, "{held}");
    assert!(sent * 100 > held * 35, "{sent} of {held}");
    for (least, is) in [
        (2, (|what| matches!(what, What::SetSecret(_))) as fn(&What) -> bool),
        (100, |what| matches!(what, What::ReadLetter(_))),
        (2, |what| matches!(what, What::Responded(_, _, Some(_)))),
        (20, |what| matches!(what, What::Withheld(_))),
        (500, |what| matches!(what, What::Replied(_))),
        (500, |what| matches!(what, What::Placed(_))),
        (3, |what| matches!(what, What::Placed(line) if !line.reason.is_empty())),
        (6, |what| matches!(what, What::Sent(views) if views.told.is_some())),
        (30, |what| matches!(what, What::Sent(views) if views.advocate.is_some())),
        (5, |what| matches!(what, What::Sent(views) if views.language == heard_domain::people::Language::Welsh)),
    ] {
        let found = count(events, is);
        assert!(found >= least, "{found} where at least {least} were expected");
    }
    let lines = events.iter().filter(|event| matches!(&event.what, What::Held(_))).count();
    assert!(events.iter().all(|event| event.at <= now()) && lines > 0);
}

#[test]
fn nobody_speaks_of_a_review_or_a_promise_before_there_is_one() {
    for seed in 1..=3 {
        let (_, _, events) = made(seed);
        let mut known = HashSet::new();
        for event in &events {
            let review = match &event.what {
                What::Joined(review) => {
                    known.insert(*review.id.as_bytes());
                    continue;
                }
                What::Held(meeting) => {
                    known.extend(meeting.next.iter().map(|next| *next.id.as_bytes()));
                    meeting.review
                }
                What::Decided(decision) => {
                    known.insert(*decision.id.as_bytes());
                    decision.review
                }
                What::Sent(views) => {
                    if let Some(promise) = views.matter.as_ref().and_then(|matter| matter.promise) {
                        assert!(known.contains(promise.as_bytes()), "{seed}: {event:?}");
                    }
                    views.review
                }
                What::Planned(review, _) | What::AskedToSpeak(review, _) => *review,
                What::Invited(invitation) => invitation.review,
                What::InvitedGuest(guest) => guest.invitation.review,
                _ => continue,
            };
            assert!(known.contains(review.as_bytes()), "{seed}: {event:?}");
        }
    }
}

/// The desks, in a real database.
#[tokio::test]
async fn every_desk_and_every_voice_has_something() {
    let (workers, children, mut events) = made(1);
    for voice in Voice::ALL {
        let of = count(&events, |what| matches!(what, What::Sent(views) if views.voice == voice));
        assert!(of > 0, "{voice:?}");
    }
    assert_eq!(count(&events, |what| matches!(what, What::AskedToSpeak(..))), 2);
    let told: HashSet<usize> = events
        .iter()
        .filter(|event| match &event.what {
            What::Sent(views) => views.matter.is_some(),
            What::InvitedGuest(_) | What::AskedToSpeak(..) => true,
            _ => false,
        })
        .map(|event| event.child)
        .collect();
    events.retain(|event| told.contains(&event.child));
    let folder = tempfile::tempdir().expect("a folder");
    let (store, vault) = database(folder.path()).await;
    let chance = SplitMix::new(9);
    let mut seeder = Seeder::new(&*store, &vault, &chance, &workers, &children);
    seeder.staff("a password", events[0].at).await.expect("kept");
    seeder.play(&events).await.expect("kept");

    let today = heard_domain::english_time::day(now());
    let manager = on_desk(&store.matters(None, today).await.expect("read"), today);
    assert!(manager.promises == 1 && manager.overdue >= 2 && manager.open > manager.overdue, "{manager:?}");
    let iro = on_desk(&store.matters(Some(workers[0].id), today).await.expect("read"), today);
    assert!(iro.overdue >= 1 && iro.open > iro.overdue, "{iro:?}");
    let (mut guests, mut settled) = (0, 0);
    for index in told {
        let file = store.child_file(children[index].id).await.expect("read").expect("known");
        guests += file.guests.len();
        let matters = store.matters_of(file.id).await.expect("read");
        settled += matters.iter().filter(|matter| matter.settled.is_some()).count();
    }
    assert_eq!((guests, settled), (2, 1));
}

/// A database of its own.
async fn database(folder: &Path) -> (Arc<dyn Store>, Vault) {
    let url = format!("sqlite:{}", folder.join("heard.db").display());
    let vault = boot::new_vault(Keyring::parse(&Keyring::generate(&*boot::dice())).expect("just made"));
    heard_storage::migrate(&url).await.expect("migrated");
    let options = Options { durable: false, ..Options::default() };
    (heard_storage::open(&url, &options, vault.chain()).await.expect("opened"), vault)
}

#[test]
fn the_outbox_has_something_in_it() {
    let (_, children, events) = &*MADE;
    let asked = now() - TimeDelta::days(contacts::DAYS);
    let confirmed: Vec<_> = events
        .iter()
        .filter(|event| matches!(event.what, What::ConfirmedSecret(_)) && event.at < asked)
        .map(|event| event.child)
        .collect();
    let told = events.iter().filter(|event| {
        event.at >= asked
            && matches!(event.what, What::SentLetter(_))
            && confirmed.contains(&event.child)
            && contacts::chosen(event.child, &children[event.child]).is_some()
    });
    assert!(told.count() >= 5);
    for (index, child) in children.iter().enumerate() {
        let Some((channel, details)) = contacts::chosen(index, child) else { continue };
        assert_eq!(ContactForm::of(channel, details.clone()).read(), Ok((channel, details)));
    }
}

#[test]
fn the_guide_has_one_of_each() {
    let (workers, children, events) = &*MADE;
    let today = heard_domain::english_time::day(now());
    let guide = Guide::new(1, today, "password", workers, children, events).at("http://127.0.0.1:3000", now());
    assert_eq!(guide.staff.len(), 4);
    assert!(guide.staff.iter().all(|staff| staff.code.len() == 6));
    let bands: Vec<_> = guide.invitations.iter().map(|invited| invited.band).collect();
    assert_eq!(bands, Band::ALL);
    assert!(guide.invitations.iter().all(|invited| invited.link.starts_with("http://127.0.0.1:3000/#")));
    assert_eq!(guide.readers.len(), 2);
    assert!(!guide.readers[0].pictures.is_empty() && !guide.readers[1].number.is_empty());
    for (index, child) in children.iter().enumerate().filter(|(_, child)| child.part == Part::Reader) {
        let of = |is: fn(&What) -> bool| events.iter().filter(|event| event.child == index && is(&event.what)).count();
        assert_eq!(of(|what| matches!(what, What::ConfirmedSecret(_))), 1, "{}", child.details.called());
        assert!(of(|what| matches!(what, What::SentLetter(_))) >= 1);
        assert!(of(|what| matches!(what, What::Sent(_))) >= 1);
    }
}

/// Those at the front and a few more, in a real database.
#[tokio::test]
async fn what_is_kept_opens_and_what_is_printed_works() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, vault) = database(folder.path()).await;
    let (workers, mut children, mut events) = made(1);
    children.truncate(12);
    events.retain(|event| event.child < children.len());
    let chance = SplitMix::new(9);
    let mut seeder = Seeder::new(&*store, &vault, &chance, &workers, &children);
    seeder.staff("a password", now()).await.expect("kept");
    seeder.play(&events).await.expect("kept");

    let iro = store.staff(&[workers[0].id]).await.expect("read").pop().expect("the first IRO");
    let details: StaffDetails =
        vault.open_key(&iro.key).expect("opens").open(places::staff_identity(iro.id), &iro.identity).expect("opens");
    assert_eq!(details, workers[0].details);
    assert_eq!(
        store.caseload(iro.id).await.expect("read").len(),
        6 + children[6..].iter().filter(|c| c.iro == 0).count()
    );

    let guide = Guide::new(1, heard_domain::english_time::day(now()), "", &workers, &children, &events);
    let hasher = Hasher::default();
    for (invited, reader) in
        guide.invitations.iter().map(|one| (one, None)).chain(guide.readers.iter().map(|one| (&one.invited, Some(one))))
    {
        let code = invitation_code::Code::parse(&invited.code).expect("a code");
        let row = store.invitation_by_locator(code.locator()).await.expect("read").expect("known");
        assert!(row.opens_writing(now()) && row.names_child());
        let secret = vault.peppered(code.secret()).to_vec();
        assert_eq!(hasher.verify(Strength::Short, secret, Some(row.code.clone())).await, Ok(true));
        if reader.is_some() {
            can_read(&*store, &vault, &children, row.child).await;
        }
    }
    let rows = store.log_after(0, 100_000).await.expect("read");
    assert!(verify(&rows, 0, [0; 32], &*vault.chain()).is_ok_and(|(seq, _)| seq > 100));
    let mut witness = Witness::default();
    rows.iter().filter_map(|row| row.entry.as_ref()).for_each(|entry| witness.hear(entry));
    assert_eq!(witness.against(&store.tables().await.expect("read")), [], "log and tables tell the same");
}

/// The printed secret is confirmed and right, and there is a letter that opens, with promises.
async fn can_read(store: &dyn Store, vault: &Vault, children: &[Child], id: ChildId) {
    let child = children.iter().find(|child| child.id == id).expect("one of them");
    let row = store.secret(id).await.expect("read").expect("set");
    assert!(row.confirmed_at.is_some());
    let secret = printed_secret(child);
    assert_eq!((row.kind, secret.fit_to_set(&[child.details.born])), (secret.kind(), Ok(())));
    let typed = vault.peppered(secret.canonical()).to_vec();
    assert_eq!(Hasher::default().verify(Strength::Short, typed, Some(row.hash)).await, Ok(true));
    let file = store.child_file(id).await.expect("read").expect("known");
    let key = vault.open_key(&file.key).expect("opens");
    let newest = store.letters(id, now()).await.expect("read").into_iter().next().expect("a letter");
    let log = entry(now(), Actor::Child(id), id, Action::ReadLetter, ObjectKind::Letter, newest.id.as_bytes());
    let (_, body) = store.read_letter(id, newest.id, now(), &log).await.expect("read").expect("readable");
    let letter: LetterText = key.open(places::letter_body(newest.id), &body).expect("opens");
    assert!(letter.text.expose().starts_with(&format!("Dear {},", child.details.called())));
    let record = store.read_record(newest.review, &log).await.expect("read").expect("known");
    let lines: Vec<LineText> =
        record.lines.iter().map(|line| key.open(places::line_body(line.id), &line.body).expect("opens")).collect();
    assert!(
        lines.iter().all(|line| !line.answer.is_blank() && !line.question.starts_with("q-")),
        "questions have words"
    );
    assert!(!record.decisions.is_empty() && !record.views.is_empty());
}
