//! What the demo has beside the year of its children.

use heard_domain::Words;
use heard_domain::agreeing::{Agreement, agreement};
use heard_domain::allocation::Since;
use heard_domain::attending::Person;
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::lists::List;
use heard_domain::monitoring::{Between, is_late, missing, wrong};
use heard_domain::store::InCare;

use super::super::seed::{Seeder, entry};
use super::super::splitmix::SplitMix;
use super::{database, made, now};
use crate::vault::places;

/// What is kept beside the year, in a real database: of the first children alone, which is quick.
#[tokio::test]
async fn there_is_something_of_every_other_kind() {
    let folder = tempfile::tempdir().expect("a folder");
    let (store, vault) = database(folder.path()).await;
    let (workers, mut children, mut events) = made(1);
    children.truncate(60);
    events.retain(|event| event.child < children.len());
    let (chance, today) = (SplitMix::new(9), heard_domain::english_time::day(now()));
    let mut seeder = Seeder::new(&*store, &vault, &chance, &workers, &children);
    seeder.staff("a password", events[0].at).await.expect("kept");
    seeder.play(&events).await.expect("kept");
    seeder.keep_other_kinds(&events, now()).await.expect("kept");

    let in_care = store.in_care().await.expect("read");
    let nobody = in_care.iter().filter(|child| child.iro.is_none());
    let over = |child: &InCare| Since::of(child.entered_care_on, child.iro_ended).day_limit();
    let mut late: Vec<_> = nobody.filter_map(over).map(|limit| limit.is_over(now())).collect();
    late.sort_unstable();
    assert_eq!(late, [false, true], "two with nobody, one past 24 hours");

    let asked = store.open_escalations().await.expect("read");
    let waits = asked.iter().filter(|row| row.answered_on.is_none()).count();
    assert_eq!((asked.len(), waits), (3, 2), "one was answered");
    assert!(asked.iter().all(|row| row.stage.as_str() == "stage_1" && row.due_on.is_some()));
    let mut told = 0;
    for row in &asked {
        let file = store.child_file(row.child).await.expect("read").expect("known");
        let key = vault.open_key(&file.key).expect("opens");
        for one in store.escalations(row.child).await.expect("read") {
            let about: Words = key.open(places::escalation_about(one.id), &one.about).expect("opens");
            assert!(!about.is_blank() && List::EscalationReasons.offers(&one.reason));
            let Some(words) = &one.told else { continue };
            let words: Words = key.open(places::escalation_told(one.id), words).expect("opens");
            assert!(one.told_at.is_some() && !words.is_blank());
            told += 1;
        }
    }
    assert_eq!(told, 1, "one child reads of it");

    let (mut noted, mut answered, mut silent, mut paper) = (0, 0, 0, 0);
    let (mut rated, mut uneasy) = (0, 0);
    let (mut mothers, mut away, mut adjourned, mut again) = (0, 0, 0, 0);
    for child in &children {
        let file = store.child_file(child.id).await.expect("read").expect("known");
        let key = vault.open_key(&file.key).expect("opens");
        for note in store.contact_notes(child.id).await.expect("read") {
            let words: Words = key.open(places::contact_note(note.id), &note.body).expect("opens");
            assert!(!words.is_blank() && List::ContactWays.offers(&note.way));
            noted += 1;
        }
        for link in store.decision_links(child.id).await.expect("read") {
            match agreement(&link, today) {
                Agreement::Silent(_) => silent += 1,
                _ => answered += usize::from(!link.answers.is_empty()),
            }
        }
        paper += file.letters.iter().filter(|letter| letter.on_paper.is_some()).count();
        for review in file.reviews.iter().filter(|review| review.held_on.is_some()) {
            let log =
                entry(now(), Actor::System, child.id, Action::ReadRecord, ObjectKind::Review, review.id.as_bytes());
            let counted = store.read_record(review.id, &log).await.expect("read").expect("known").monitoring;
            let late = is_late(review.due_on, review.held_on, true);
            assert_eq!(missing(&counted, late), [], "{:?}", review.id);
            let between = Between { last: None, held: review.held_on, today };
            assert_eq!(wrong(&counted, between), [], "{:?}", review.id);
            let met = &counted.attending;
            mothers += met.came().filter(|who| *who == Person::Mother).count();
            away += usize::from(met.stayed_away().next().is_some());
            adjourned += usize::from(met.adjourned_from.is_some());
            again += usize::from(!met.also_met_on.is_empty());
            rated += usize::from(counted.rag.is_some());
            uneasy += usize::from(!counted.concerns.is_empty() && !counted.actions.is_empty());
        }
    }
    assert_eq!((noted, paper), (4, 1));
    assert!(answered == 2 && silent >= 1, "{answered} {silent}");
    assert!(rated > 50 && uneasy > 5, "{rated} {uneasy}");
    assert!(mothers > 5 && away > 5 && adjourned > 0 && again > 0, "{mothers} {away} {adjourned} {again}");
}
