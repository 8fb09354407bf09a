//! What was chosen in what is sent, in codes beside the words.

use heard_domain::audit::Action;
use heard_domain::chosen::{Chosen, GivenBy, Replaces};
use heard_domain::figures::{FactKind, FeedbackFact, TopicsFact};
use heard_domain::id::ViewsId;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{NewChain, NewViews, SentOutcome};
use heard_domain::voice::Voice;
use heard_domain::{Day, english_time};

use crate::joining::newest;
use crate::scene::{OTHER, OTHER_REVIEW, WRITER, at, by_child, draft, views};
use crate::world::World;

pub(crate) fn picked(question: &str, options: &[&str], replaces: Replaces) -> Chosen {
    let options = options.iter().map(|option| option.parse().expect("an option")).collect();
    Chosen { question: question.parse().expect("a question"), options, replaces }
}

/// Views that say how a review was.
fn after(number: u8, voice: Voice, chosen: Vec<Chosen>) -> NewViews {
    let purpose = if voice == Voice::Carer { Purpose::CarerFeedback } else { Purpose::AfterReview };
    NewViews { voice, purpose, chosen, draft: None, ..views(number) }
}

fn heard(options: &[&str]) -> Vec<Chosen> {
    vec![picked("after-listened", options, Replaces::OfReview)]
}

/// What is counted of the days of the scene: who, the question, the options in the order of letters.
async fn feedback(world: &World) -> Vec<(GivenBy, String, Vec<String>)> {
    let found = world
        .store
        .figures(begun(), begun() + chrono::Days::new(30), &[FactKind::Feedback, FactKind::Topics])
        .await
        .expect("read")
        .feedback;
    let line = |fact: FeedbackFact| {
        let mut options: Vec<String> = fact.options.into_iter().map(String::from).collect();
        options.sort();
        (fact.by, fact.question.to_string(), options)
    };
    let mut found: Vec<_> = found.into_iter().map(line).collect();
    found.sort();
    found
}

fn begun() -> Day {
    english_time::day(at(0))
}

fn line(by: GivenBy, question: &str, options: &[&str]) -> (GivenBy, String, Vec<String>) {
    (by, question.to_owned(), options.iter().map(|option| (*option).to_owned()).collect())
}

pub(crate) async fn what_was_chosen_is_counted_by_who_chose_it(world: &World) {
    world.with_people().await;
    let said = picked("after-said", &["me", "iro"], Replaces::OfReview);
    world.send(&after(1, Voice::Paper, [heard(&["no"]), vec![said]].concat())).await;
    world.send(&after(2, Voice::Advocate, heard(&["a-bit"]))).await;
    world.send(&after(3, Voice::Carer, vec![picked("feedback-there", &["part"], Replaces::InSet)])).await;
    // Nobody is counted by what they saw of a child.
    world.send(&after(4, Voice::Observation, heard(&["yes"]))).await;
    let expected = [
        line(GivenBy::Child, "after-listened", &["no"]),
        line(GivenBy::Child, "after-said", &["iro", "me"]),
        line(GivenBy::Advocate, "after-listened", &["a-bit"]),
        line(GivenBy::Carer, "feedback-there", &["part"]),
    ];
    assert_eq!(feedback(world).await, expected);
    let store = &world.store;
    let days = store.figures(begun(), begun(), &[FactKind::Feedback, FactKind::Topics]).await.expect("read").feedback;
    assert!(days.iter().all(|fact| fact.on == begun()) && days.len() == 4);
    let later = begun() + chrono::Days::new(1);
    assert_eq!(store.figures(later, later, &[FactKind::Feedback, FactKind::Topics]).await.expect("read").feedback, []);
    assert_eq!(
        store.figures(begun(), begun(), &[FactKind::Feedback, FactKind::Topics]).await.expect("read").topics,
        []
    );
}

pub(crate) async fn what_is_said_again_takes_the_place_of_what_was_said(world: &World) {
    world.with_people().await;
    world.send(&after(1, Voice::Child, heard(&["no"]))).await;
    world.send(&after(2, Voice::Advocate, heard(&["no"]))).await;
    world.send(&NewViews { child: OTHER, review: OTHER_REVIEW, ..after(3, Voice::Child, heard(&["not-sure"])) }).await;
    world.send(&after(4, Voice::ChildWithHelp, heard(&["yes"]))).await;
    let others =
        [line(GivenBy::Child, "after-listened", &["not-sure"]), line(GivenBy::Advocate, "after-listened", &["no"])];
    let with = |mine: &[&str]| {
        let mut all = others.to_vec();
        all.extend((!mine.is_empty()).then(|| line(GivenBy::Child, "after-listened", mine)));
        all.sort();
        all
    };
    assert_eq!(feedback(world).await, with(&["yes"]), "the newest of one kind of person about one review");
    // Another question leaves it; the same one, marked, takes it away.
    world.send(&after(5, Voice::Child, vec![picked("after-there", &[], Replaces::OfReview)])).await;
    assert_eq!(feedback(world).await, with(&["yes"]));
    world.send(&after(6, Voice::Child, heard(&[]))).await;
    assert_eq!(feedback(world).await, with(&[]));
    // Two carers are two people.
    let carer =
        |number, option| after(number, Voice::Carer, vec![picked("feedback-there", &[option], Replaces::InSet)]);
    world.send(&carer(7, "yes")).await;
    world.send(&carer(8, "no")).await;
    let carers = feedback(world).await.into_iter().filter(|(by, ..)| *by == GivenBy::Carer).count();
    assert_eq!(carers, 2);
}

pub(crate) async fn what_joins_a_set_is_counted_with_it(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let moving = |option: &str| vec![picked("moving-say", &[option], Replaces::InSet)];
    world.send(&NewViews { chosen: moving("no"), ..views(1) }).await;
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    let set = newest(world).await;
    let joins = NewViews { id: set.id, joins: Some(set.joins), chosen: moving("yes"), draft: None, ..views(2) };
    let chain = NewChain {
        parts: vec![(draft(2).id, 1, joins.submission)],
        views: vec![(joins, by_child(Action::SentViews))],
        session: None,
        shown: None,
        not_about: None,
    };
    assert_eq!(store.send_chain(&chain).await.expect("sent"), SentOutcome::Sent);
    // The scene's views are for a review, whose choices count as topics.
    let found = store.figures(begun(), begun(), &[FactKind::Feedback, FactKind::Topics]).await.expect("read").topics;
    let topics: Vec<_> = found.iter().flat_map(|fact| &fact.topics).map(ToString::to_string).collect();
    assert_eq!(topics, ["yes"], "the later one, once");
}

pub(crate) async fn topics_add_up_and_count_on_their_first_day(world: &World) {
    world.with_people().await;
    let chose = |number, minutes, topics: &[&str]| NewViews {
        chosen: vec![picked("topics", topics, Replaces::Nothing)],
        draft: None,
        at: at(minutes),
        ..views(number)
    };
    const DAY: i64 = 24 * 60;
    world.send(&chose(1, 2 * DAY, &["home", "school"])).await;
    world.send(&NewViews { band: Band::Older, ..chose(2, 5 * DAY, &["home", "plan"]) }).await;
    let of = async |from: i64, until: i64| {
        let day = |days: i64| begun() + chrono::TimeDelta::days(days);
        world.store.figures(day(from), day(until), &[FactKind::Feedback, FactKind::Topics]).await.expect("read").topics
    };
    let topics = ["home", "plan", "school"].map(|topic| topic.parse().expect("a topic")).to_vec();
    let expected = [TopicsFact { on: english_time::day(at(2 * DAY)), band: Band::Middle, topics }];
    assert_eq!(of(0, 3).await, expected);
    assert_eq!(of(2, 2).await, expected);
    assert_eq!(of(4, 6).await, [], "it was counted before");
    assert_eq!(of(0, 30).await, expected, "one review once");
}

pub(crate) async fn nothing_is_chosen_in_what_is_refused(world: &World) {
    world.with_people().await;
    world.send(&after(1, Voice::Child, heard(&["no"]))).await;
    let store = &world.store;
    let other = NewViews { digest: [9; 32], ..after(1, Voice::Child, heard(&["yes"])) };
    let entry = by_child(Action::SentViews);
    assert_eq!(store.send_views(&other, &WRITER, &entry).await.expect("read"), SentOutcome::Different);
    let again = NewViews { id: ViewsId::from_bytes([0xee; 16]), ..after(1, Voice::Child, heard(&["no"])) };
    assert!(matches!(store.send_views(&again, &WRITER, &entry).await.expect("read"), SentOutcome::Already(_)));
    assert_eq!(feedback(world).await, [line(GivenBy::Child, "after-listened", &["no"])]);
}
