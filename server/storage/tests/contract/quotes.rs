//! Words that somebody agreed to have quoted.

use heard_domain::audit::{Action, Actor};
use heard_domain::chosen::{GivenBy, Replaces};
use heard_domain::id::{QuoteId, SubmissionId};
use heard_domain::people::Role;
use heard_domain::purpose::Purpose;
use heard_domain::store::{AskedQuotes, NewChain, NewQuote, NewViews, QuoteRow, SentOutcome};
use heard_domain::voice::Voice;

use crate::joining::newest;
use crate::scene::{CHILD, OTHER, OTHER_IRO, OTHER_REVIEW, WRITER, at, by_child, draft, sealed, views};
use crate::world::World;

/// What is agreed about the words of one question.
pub(crate) fn quote(number: u8, replaces: Replaces, words: Option<&str>) -> NewQuote {
    let question = "after-next".parse().expect("a question");
    NewQuote { id: QuoteId::from_bytes([number; 16]), question, replaces, body: words.map(sealed) }
}

/// Views after a review, of the minute of their number, with what is agreed about them.
fn after(number: u8, voice: Voice, words: Option<&str>) -> NewViews {
    let replaces = if voice == Voice::Carer { Replaces::InSet } else { Replaces::OfReview };
    let purpose = if voice == Voice::Carer { Purpose::CarerFeedback } else { Purpose::AfterReview };
    NewViews { voice, purpose, quotes: vec![quote(number, replaces, words)], draft: None, ..views(number) }
}

/// Who writes the report.
const MANAGES: Actor = Actor::Staff(OTHER_IRO, Role::Manager);

/// Everything of the first hour.
fn all() -> AskedQuotes {
    AskedQuotes { since: at(0), until: at(60), in_report: false, skip: 0, most: 99 }
}

async fn read(world: &World, asked: AskedQuotes) -> Vec<QuoteRow> {
    world.store.read_quotes(&asked, MANAGES, at(61)).await.expect("read")
}

async fn ids(world: &World, asked: AskedQuotes) -> Vec<u8> {
    read(world, asked).await.iter().map(|row| row.id.as_bytes()[0]).collect()
}

pub(crate) async fn words_are_given_with_a_row_of_the_log_for_each(world: &World) {
    world.with_people().await;
    world.send(&after(1, Voice::Child, Some("mine"))).await;
    world.send(&NewViews { child: OTHER, review: OTHER_REVIEW, ..after(2, Voice::Paper, Some("theirs")) }).await;
    world.send(&after(3, Voice::Carer, Some("a carer's"))).await;
    world.send(&NewViews { quotes: Vec::new(), ..after(4, Voice::Child, None) }).await;
    assert_eq!(world.store.count_quotes(at(0), at(60)).await.expect("counted"), (3, 0));
    let before = world.logged().await;
    let rows = read(world, all()).await;
    let found: Vec<_> = rows.iter().map(|row| (row.by, row.voice, row.child, row.body.clone(), row.sent_at)).collect();
    let expected = [
        (GivenBy::Carer, Voice::Carer, CHILD, sealed("a carer's"), at(3)),
        (GivenBy::Child, Voice::Paper, OTHER, sealed("theirs"), at(2)),
        (GivenBy::Child, Voice::Child, CHILD, sealed("mine"), at(1)),
    ];
    assert_eq!(found, expected, "the newest first");
    assert!(rows.iter().all(|row| !row.in_report && row.question.as_str() == "after-next"));
    assert_eq!(world.logged().await, before + 3, "a row for each");
    // The child sees who read it; what a carer said was never theirs.
    let seen = |child| async move {
        let seen = world.store.seen(child).await.expect("read");
        seen.into_iter().map(|row| (row.staff, row.action, row.last)).collect::<Vec<_>>()
    };
    assert_eq!(seen(CHILD).await, [(OTHER_IRO, Action::ReadQuote, at(61))]);
    assert_eq!(seen(OTHER).await, [(OTHER_IRO, Action::ReadQuote, at(61))]);

    assert_eq!(ids(world, AskedQuotes { most: 2, ..all() }).await, [3, 2]);
    assert_eq!(ids(world, AskedQuotes { skip: 2, most: 2, ..all() }).await, [1]);
    assert_eq!(ids(world, AskedQuotes { since: at(2), until: at(3), ..all() }).await, [2], "from, and before");
    let before = world.logged().await;
    assert_eq!(ids(world, AskedQuotes { since: at(4), ..all() }).await, [0; 0]);
    assert_eq!(world.logged().await, before, "nothing was given");
}

pub(crate) async fn what_is_said_again_is_agreed_anew(world: &World) {
    world.with_people().await;
    world.send(&after(1, Voice::Child, Some("first"))).await;
    world.send(&after(2, Voice::Advocate, Some("for them"))).await;
    world.send(&NewViews { child: OTHER, review: OTHER_REVIEW, ..after(3, Voice::Child, Some("another")) }).await;
    world.send(&after(4, Voice::ChildWithHelp, Some("second"))).await;
    assert_eq!(ids(world, all()).await, [4, 3, 2], "of one kind of person about one review");
    world.send(&NewViews { quotes: Vec::new(), ..after(5, Voice::Child, None) }).await;
    assert_eq!(ids(world, all()).await, [4, 3, 2], "nothing was said of it");
    world.send(&after(6, Voice::Child, None)).await;
    assert_eq!(ids(world, all()).await, [3, 2], "a no takes it back");
    // Two carers are two people.
    world.send(&after(7, Voice::Carer, Some("one"))).await;
    world.send(&after(8, Voice::Carer, None)).await;
    assert_eq!(ids(world, all()).await, [7, 3, 2]);
    // What joins a set takes the place of what stood there.
    let store = &world.store;
    let in_set = |number, words| vec![quote(number, Replaces::InSet, words)];
    world.send(&NewViews { quotes: in_set(9, Some("old")), ..views(9) }).await;
    store.begin_draft(&draft(10), &WRITER).await.expect("begun");
    let set = newest(world).await;
    let joins =
        NewViews { id: set.id, joins: Some(set.joins), quotes: in_set(10, Some("new")), draft: None, ..views(10) };
    let chain = NewChain {
        views: vec![(joins, by_child(Action::SentViews))],
        parts: vec![(draft(10).id, 1, SubmissionId::from_bytes([10; 16]))],
        session: None,
        shown: None,
        not_about: None,
    };
    assert_eq!(store.send_chain(&chain).await.expect("sent"), SentOutcome::Sent);
    assert_eq!(ids(world, all()).await, [10, 7, 3, 2]);
}

pub(crate) async fn words_stand_in_a_report_while_somebody_agrees(world: &World) {
    world.with_people().await;
    world.send(&after(1, Voice::Child, Some("mine"))).await;
    world.send(&after(2, Voice::Carer, Some("a carer's"))).await;
    let (store, before) = (&world.store, world.logged().await);
    let choose = |number, in_report| async move {
        let id = QuoteId::from_bytes([number; 16]);
        store.choose_quote(id, in_report, MANAGES, at(30)).await.expect("asked")
    };
    assert!(choose(1, true).await && !choose(1, true).await, "once");
    assert!(choose(2, true).await && choose(2, false).await && !choose(2, false).await);
    assert!(!choose(3, true).await, "nobody agreed to that");
    assert_eq!(world.logged().await, before + 3, "a row for each change");
    assert_eq!(store.count_quotes(at(0), at(60)).await.expect("counted"), (2, 1));
    let rows = read(world, AskedQuotes { in_report: true, ..all() }).await;
    assert!(rows.len() == 1 && rows[0].in_report && rows[0].body == sealed("mine"));
    // Sent again with a yes, other words are to be chosen again; with a no, nothing stands there.
    world.send(&after(4, Voice::Child, Some("other"))).await;
    assert_eq!(ids(world, AskedQuotes { in_report: true, ..all() }).await, [0; 0]);
    assert!(choose(4, true).await);
    world.send(&after(5, Voice::Child, None)).await;
    assert_eq!(ids(world, AskedQuotes { in_report: true, ..all() }).await, [0; 0]);
}
