//! The demo as a whole, made up for a fixed day.

use heard_domain::participation::{Code, check};
use heard_domain::people::Band;
use heard_domain::{Day, Moment};

use super::children::{CHILDREN, Child, IROS, Part};
use super::splitmix::SplitMix;
use super::staff::Worker;
use super::story::{Event, What};
use super::{children, guide::Guide, staff, teller};

fn now() -> Moment {
    "2026-11-20T12:00:00Z".parse().expect("a moment")
}

fn made(seed: u64) -> (Vec<Worker>, Vec<Child>, Vec<Event>) {
    let chance = SplitMix::new(seed);
    let workers = staff::workers(&chance);
    let children = children::children(&chance, heard_domain::london::day(now()));
    let events = teller::tell(&chance, &children, &workers, now());
    (workers, children, events)
}

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
    let (_, children, _) = made(1);
    assert_eq!(children.len(), CHILDREN);
    let today: Day = heard_domain::london::day(now());
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
    let (_, children, events) = made(1);
    let mut seen = Vec::new();
    for event in &events {
        let What::Held(meeting) = &event.what else { continue };
        let code = meeting.facts.participation.as_deref().and_then(Code::from_code).expect("every review has a code");
        assert_eq!(check(code, children[event.child].details.born, meeting.on), Ok(()));
        seen.push(code);
    }
    assert!(Code::ALL.iter().all(|code| seen.contains(code)), "all eight codes are used");
}

#[test]
fn every_screen_has_something_on_it() {
    let (_, _, events) = made(1);
    let held = count(&events, |what| matches!(what, What::Held(_)));
    let sent = count(&events, |what| matches!(what, What::Sent(_)));
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
        let found = count(&events, is);
        assert!(found >= least, "{found} where at least {least} were expected");
    }
    let lines = events.iter().filter(|event| matches!(&event.what, What::Held(_))).count();
    assert!(events.iter().all(|event| event.at <= now()) && lines > 0);
}

#[test]
fn the_guide_has_one_of_each() {
    let (workers, children, events) = made(1);
    let today = heard_domain::london::day(now());
    let guide = Guide::new(1, today, "password", &workers, &children, &events).at("http://127.0.0.1:3000", now());
    assert_eq!(guide.staff.len(), 3);
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
