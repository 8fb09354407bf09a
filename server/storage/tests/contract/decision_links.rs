use heard_domain::agreeing::Recipient;
use heard_domain::audit::{Action, Actor, Entry};
use heard_domain::id::{DecisionAnswerId, DecisionLinkId};
use heard_domain::papers::Paper;
use heard_domain::store::{
    ChildWrite, DecisionAnswer, DecisionLinkRow, Held, NewDecisionLink, OpenReview, SendDecisions, Tried,
};

use crate::scene::{CHILD, IRO, OTHER, REVIEW, at, by_iro, child, crossed, day, entry, promise, sealed};
use crate::seals::{by_hand, hex};
use crate::world::World;

fn id(number: u8) -> DecisionLinkId {
    DecisionLinkId::from_bytes([number; 16])
}

fn link(number: u8, recipient: Recipient) -> NewDecisionLink {
    NewDecisionLink { id: id(number), recipient, person: sealed("person"), token: [number; 32] }
}

/// To both, at a minute, for an hour.
pub(crate) fn sending(numbers: [u8; 2], minute: i64) -> SendDecisions {
    let [worker, manager] = numbers;
    SendDecisions {
        review: REVIEW,
        child: CHILD,
        links: vec![link(worker, Recipient::SocialWorker), link(manager, Recipient::TeamManager)],
        on: day(12),
        by: IRO,
        at: at(minute),
        until: at(minute + 60),
    }
}

fn said(number: u8, words: Option<&str>, minute: i64) -> DecisionAnswer {
    DecisionAnswer { id: DecisionAnswerId::from_bytes([number; 16]), words: words.map(sealed), at: at(minute) }
}

/// "Agreed", at a minute.
pub(crate) fn agreed(number: u8, minute: i64) -> DecisionAnswer {
    said(number, None, minute)
}

fn by_link(number: u8, action: Action) -> Entry {
    entry(Actor::Linked(id(number)), CHILD, action)
}

async fn send(world: &World, sent: &SendDecisions) -> bool {
    world.store.send_decisions(sent, &by_iro(Action::MailedDecisions)).await.expect("asked")
}

/// A held review with a decision.
async fn with_decisions(world: &World) {
    world.with_people().await;
    assert!(world.store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"));
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(world.store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
}

async fn links(world: &World) -> Vec<DecisionLinkRow> {
    world.store.decision_links(CHILD).await.expect("read")
}

/// How many decisions a link shows at a minute, by what it carries.
async fn shows(world: &World, number: u8, minute: i64) -> Option<usize> {
    let store = &world.store;
    let found = store.decision_link(&[number; 32], at(minute)).await.expect("read");
    let opened = by_link(number, Action::OpenedDecisions);
    let linked = store.read_decision_link(id(number), at(minute), &opened).await.expect("read");
    assert_eq!(found.as_ref().map(|found| (found.id, found.child)), linked.as_ref().map(|_| (id(number), CHILD)));
    linked.map(|linked| linked.decisions.len())
}

pub(crate) async fn decisions_are_sent_once_the_review_is_held_and_stop_their_clock(world: &World) {
    world.with_people().await;
    let before = world.logged().await;
    assert!(!send(world, &sending([1, 2], 5)).await, "it is not held");
    let store = &world.store;
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    assert!(!send(world, &SendDecisions { child: OTHER, ..sending([1, 2], 5) }).await, "another child's");
    assert_eq!((world.logged().await, links(world).await.len()), (before + 1, 0));
    assert!(send(world, &sending([1, 2], 5)).await);
    let papers = store.review(REVIEW).await.expect("read").expect("there").papers;
    assert_eq!((papers.decisions, world.logged().await), (Some(day(12)), before + 2));
    // Anew, on another day: the day that was said first stays.
    assert!(send(world, &SendDecisions { on: day(15), ..sending([3, 4], 6) }).await);
    assert_eq!(store.review(REVIEW).await.expect("read").expect("there").papers.decisions, Some(day(12)));
    let ends: Vec<_> = links(world).await.iter().map(|link| (link.id, link.ended_at)).collect();
    assert_eq!(ends, [(id(3), None), (id(4), None), (id(1), Some(at(6))), (id(2), Some(at(6)))], "newest first");
}

pub(crate) async fn a_day_that_was_said_before_stays_when_decisions_are_sent(world: &World) {
    with_decisions(world).await;
    let (paper, entry) = (Paper::Decisions, by_iro(Action::SentDecisions));
    assert!(world.store.send_paper(REVIEW, paper, day(11), IRO, at(4), &entry).await.expect("said"));
    assert!(send(world, &sending([1, 2], 5)).await);
    assert_eq!(world.store.review(REVIEW).await.expect("read").expect("there").papers.decisions, Some(day(11)));
}

pub(crate) async fn a_link_shows_the_decisions_until_it_ends(world: &World) {
    with_decisions(world).await;
    assert!(send(world, &sending([1, 2], 5)).await);
    let before = world.logged().await;
    assert_eq!(shows(world, 1, 7).await, Some(1));
    assert_eq!(shows(world, 1, 9).await, Some(1));
    assert_eq!(world.logged().await, before + 2, "each opening is logged");
    assert_eq!(links(world).await[0].opened_at, Some(at(7)), "the first");
    assert_eq!(shows(world, 1, 65).await, None, "its time is over");
    let store = &world.store;
    let crossed = store.read_decision_link(id(1), at(7), &crossed(Action::OpenedDecisions)).await.expect("read");
    assert!(crossed.is_none(), "an entry for another child");
    let end = async |number| {
        let ended = by_iro(Action::EndedDecisionLink);
        store.end_decision_link(REVIEW, id(number), at(8), &ended).await.expect("asked")
    };
    let before = world.logged().await;
    assert!(end(1).await && !end(1).await && !end(9).await);
    assert_eq!((shows(world, 1, 9).await, shows(world, 2, 9).await), (None, Some(1)));
    assert_eq!(world.logged().await, before + 2, "one was ended, and the other opened");
    assert!(send(world, &sending([3, 4], 10)).await);
    assert_eq!((shows(world, 2, 11).await, shows(world, 3, 11).await), (None, Some(1)));
}

pub(crate) async fn what_is_said_to_decisions_is_kept_beside_what_was_said(world: &World) {
    with_decisions(world).await;
    assert!(send(world, &sending([1, 2], 5)).await);
    let store = &world.store;
    let say = async |answer: DecisionAnswer| {
        let action = if answer.words.is_some() { Action::AnsweredDecisions } else { Action::AgreedToDecisions };
        store.answer_decisions(id(1), &answer, &by_link(1, action)).await.expect("asked")
    };
    let (first, second) = (said(1, Some("no"), 6), said(2, None, 6));
    let before = world.logged().await;
    assert!(say(first.clone()).await && say(second.clone()).await);
    assert_eq!(links(world).await[0].answers, [first.clone(), second.clone()], "in order, within one moment");
    assert!(links(world).await[1].answers.is_empty());
    assert_eq!(world.logged().await, before + 2);
    let crossed = crossed(Action::AgreedToDecisions);
    assert!(!store.answer_decisions(id(1), &said(3, None, 7), &crossed).await.expect("asked"));
    assert!(!say(said(3, None, 65)).await, "its time is over");
    store.end_decision_link(REVIEW, id(1), at(8), &by_iro(Action::EndedDecisionLink)).await.expect("ended");
    assert!(!say(said(3, None, 9)).await, "it was ended");
    assert_eq!(links(world).await[0].answers, [first, second]);
    // Without its row of the log nothing is kept.
    world.break_log(true).await;
    let agreed = by_link(2, Action::AgreedToDecisions);
    assert!(store.answer_decisions(id(2), &said(4, None, 9), &agreed).await.is_err());
    world.break_log(false).await;
    assert!(links(world).await[1].answers.is_empty());
}

pub(crate) async fn a_mail_with_decisions_goes_once_and_only_while_its_link_opens(world: &World) {
    with_decisions(world).await;
    assert!(send(world, &sending([1, 2], 5)).await);
    let store = &world.store;
    let claim = async |minute| store.claim_decision_mails(at(minute), at(minute + 2), 8).await.expect("claimed");
    let taken = claim(5).await;
    assert_eq!(taken.iter().map(|mail| (mail.link, mail.tries)).collect::<Vec<_>>(), [(id(1), 1), (id(2), 1)]);
    assert!(claim(6).await.is_empty(), "somebody sends them");
    store.tried_decision_mail(&taken[0], Tried::Sent, at(6)).await.expect("noted");
    store.tried_decision_mail(&taken[1], Tried::Again(at(8)), at(6)).await.expect("noted");
    assert!(claim(7).await.is_empty());
    let again = claim(8).await;
    assert_eq!(again.iter().map(|mail| (mail.link, mail.tries)).collect::<Vec<_>>(), [(id(2), 2)]);
    // Whoever took it first and comes late changes nothing.
    store.tried_decision_mail(&taken[1], Tried::Sent, at(9)).await.expect("noted");
    store.tried_decision_mail(&again[0], Tried::GaveUp, at(9)).await.expect("noted");
    let rows = links(world).await;
    assert_eq!(rows.iter().map(|row| row.mailed_at).collect::<Vec<_>>(), [Some(at(6)), None]);
    assert_eq!(rows[1].gave_up_at, Some(at(9)));
    assert!(claim(20).await.is_empty());
    let mails = store.decision_mails(8).await.expect("read");
    let listed: Vec<_> =
        mails.iter().map(|mail| (mail.recipient, mail.tries, mail.mailed_at, mail.gave_up_at)).collect();
    let went = (Recipient::SocialWorker, 1, Some(at(6)), None);
    assert_eq!(listed, [went, (Recipient::TeamManager, 2, None, Some(at(9)))]);
    // What is ended, or over, goes no more.
    assert!(send(world, &sending([3, 4], 21)).await);
    store.end_decision_link(REVIEW, id(3), at(22), &by_iro(Action::EndedDecisionLink)).await.expect("ended");
    assert_eq!(claim(81).await.len(), 0, "over");
    let newest = store.decision_mails(2).await.expect("read");
    let ended: Vec<_> = newest.iter().map(|mail| (mail.made_at, mail.until, mail.ended_at)).collect();
    assert_eq!(ended, [(at(21), at(81), Some(at(22))), (at(21), at(81), None)], "the newest first");
    assert_eq!(claim(23).await.iter().map(|mail| mail.link).collect::<Vec<_>>(), [id(4)]);
}

pub(crate) async fn a_link_changed_by_hand_opens_nothing(world: &World) {
    with_decisions(world).await;
    assert!(send(world, &sending([1, 2], 5)).await);
    let one = hex(id(1).as_bytes());
    by_hand(world, &format!("UPDATE decision_link SET token = {} WHERE id = {one}", hex(&[7; 32]))).await;
    assert!(world.store.decision_link(&[7; 32], at(6)).await.expect("read").is_none());
    assert_eq!(links(world).await.len(), 1, "as good as none");
    assert_eq!(world.store.claim_decision_mails(at(6), at(7), 8).await.expect("claimed").len(), 1);
    by_hand(world, &format!("UPDATE decision_link SET token = {} WHERE id = {one}", hex(&[1; 32]))).await;
    assert_eq!(shows(world, 1, 6).await, Some(1), "as it was written, it holds");
    // What was ended does not open again, nor go on for longer.
    by_hand(world, &format!("UPDATE decision_link SET until_at = until_at + 1 WHERE id = {one}")).await;
    assert_eq!(shows(world, 1, 6).await, None);
    world.store.end_decision_link(REVIEW, id(2), at(7), &by_iro(Action::EndedDecisionLink)).await.expect("ended");
    by_hand(world, "UPDATE decision_link SET ended_at = NULL").await;
    assert_eq!(shows(world, 2, 8).await, None);
}

pub(crate) async fn people_around_a_child_are_kept_and_stay_when_a_file_says_nothing(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let people = async || store.people_around(CHILD).await.expect("read");
    assert_eq!(people().await, None);
    let before = world.logged().await;
    store.set_people_around(CHILD, &sealed("people"), &by_iro(Action::ChangedPeople)).await.expect("kept");
    assert_eq!((people().await, world.logged().await), (Some(sealed("people")), before + 1));
    assert_eq!(store.people_around(OTHER).await.expect("read"), None);
    let change = |people| ChildWrite { key: None, open: OpenReview::AsItStands, people, ..child(CHILD, REVIEW) };
    store.write_children(&[change(None)]).await.expect("written");
    assert_eq!((people().await, world.logged().await), (Some(sealed("people")), before + 2));
    store.write_children(&[change(Some(sealed("others")))]).await.expect("written");
    assert_eq!((people().await, world.logged().await), (Some(sealed("others")), before + 4), "a row of their own");
    let known = store.known_children(&[[CHILD.as_bytes()[0]; 32]]).await.expect("read");
    assert_eq!(known[0].people, Some(sealed("others")));
}
