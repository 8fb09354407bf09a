use heard_domain::audit::{Action, Actor};
use heard_domain::sealed::Sealed;
use heard_domain::store::{Feeling, LetterResponse, LetterState, OnPaper, PaperTo};

use crate::scene::{CHILD, IRO, LETTER, OTHER, REVIEW, at, by_child, by_iro, crossed, entry, letter, sealed};
use crate::world::World;

pub(crate) async fn a_letter_keeps_its_versions(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let entry = by_iro(Action::ChangedLetter);
    assert!(store.save_letter(&letter("one"), 0, &entry).await.expect("kept"));
    assert!(!store.save_letter(&letter("lost"), 0, &entry).await.expect("refused"), "there is one already");
    assert!(store.save_letter(&letter("two"), 1, &entry).await.expect("kept"));
    assert!(!store.save_letter(&letter("lost"), 1, &entry).await.expect("refused"));
    assert!(
        !store.send_letter(LETTER, 1, at(6), at(16), &entry).await.expect("refused"),
        "what was read is not what stands"
    );
    assert!(store.send_letter(LETTER, 2, at(6), at(16), &by_iro(Action::SentLetter)).await.expect("sent"));
    assert!(!store.save_letter(&letter("late"), 3, &entry).await.expect("refused"), "it is sent");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    let (row, text) = record.letter.expect("there");
    assert_eq!(
        (row.state, row.sent_at, row.readable_at, text),
        (LetterState::Sent, Some(at(6)), Some(at(16)), sealed("two"))
    );
}

pub(crate) async fn a_letter_is_taken_back_in_time(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(LETTER, 1, at(6), at(16), &by_iro(Action::SentLetter)).await.expect("sent"));
    let read =
        async |now| store.read_letter(CHILD, LETTER, at(now), &by_child(Action::ReadLetter)).await.expect("read");
    assert!(read(15).await.is_none() && store.letters(CHILD, at(15)).await.expect("read").is_empty());
    assert!(store.recall_letter(LETTER, at(15), &by_iro(Action::RecalledLetter)).await.expect("taken back"));
    assert!(read(30).await.is_none(), "a draft again");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    let version = record.letter.expect("there").0.version;
    assert!(store.send_letter(LETTER, version, at(40), at(50), &by_iro(Action::SentLetter)).await.expect("sent"));
    assert!(!store.recall_letter(LETTER, at(50), &by_iro(Action::RecalledLetter)).await.expect("asked"), "too late");
    let (row, text) = read(50).await.expect("readable");
    assert_eq!((row.opened_at, text), (Some(at(50)), sealed("dear")));
    assert_eq!(read(60).await.expect("readable").0.opened_at, Some(at(50)), "the first opening stays");
    let by_other = entry(Actor::Child(OTHER), OTHER, Action::ReadLetter);
    assert!(store.read_letter(OTHER, LETTER, at(60), &by_other).await.expect("read").is_none(), "not another child's");
}

pub(crate) async fn a_withheld_letter_is_never_read(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.withhold_letter(&letter("because"), &by_iro(Action::WithheldLetter)).await.expect("kept"));
    assert!(store.letters(CHILD, at(99)).await.expect("read").is_empty());
    assert!(store.read_letter(CHILD, LETTER, at(99), &by_child(Action::ReadLetter)).await.expect("read").is_none());
    assert_eq!(store.review(REVIEW).await.expect("read").expect("there").letter, Some(LetterState::Withheld));
}

fn felt(feeling: Feeling, not_quite: Option<&Sealed>) -> LetterResponse {
    LetterResponse { feeling: Some(feeling), not_quite: not_quite.cloned(), ..LetterResponse::default() }
}

pub(crate) async fn a_child_answers_a_letter(world: &World) {
    world.with_people().await;
    let store = &world.store;
    assert!(store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(LETTER, 1, at(6), at(16), &by_iro(Action::SentLetter)).await.expect("sent"));
    let said = by_child(Action::RespondedToLetter);
    let not_quite = sealed("not quite");
    store.respond_to_letter(LETTER, &felt(Feeling::Sad, Some(&not_quite)), at(20), &said).await.expect("said");
    store.respond_to_letter(LETTER, &felt(Feeling::Ok, Some(&not_quite)), at(21), &said).await.expect("said again");
    let row = store.letters(CHILD, at(22)).await.expect("read").pop().expect("there");
    assert_eq!((row.feeling, row.not_quite), (Some(Feeling::Ok), Some(not_quite)));
}

pub(crate) async fn only_the_reader_answers_a_letter(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.save_letter(&letter("dear"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept");
    store.send_letter(LETTER, 1, at(6), at(16), &by_iro(Action::SentLetter)).await.expect("sent");
    let before = world.logged().await;
    let others = entry(Actor::Child(OTHER), OTHER, Action::RespondedToLetter);
    let respond = by_child(Action::RespondedToLetter);
    store.respond_to_letter(LETTER, &felt(Feeling::Sad, None), at(15), &respond).await.expect("too early");
    store.respond_to_letter(LETTER, &felt(Feeling::Sad, None), at(20), &others).await.expect("not theirs");
    assert_eq!(store.letters(CHILD, at(20)).await.expect("read")[0].feeling, None);
    assert_eq!(world.logged().await, before);
    let (row, _) =
        store.read_letter(CHILD, LETTER, at(18), &by_iro(Action::ReadLetter)).await.expect("read").expect("there");
    assert_eq!(row.opened_at, None, "opened by the child, not by the IRO");
}

pub(crate) async fn a_letter_is_given_as_it_was_printed(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (print, give) = (by_iro(Action::PrintedLetter), by_iro(Action::GaveLetter));
    let given = OnPaper { on: "2026-03-02".parse().expect("a date"), to: PaperTo::ReadAloud, by: IRO };
    let row = async || {
        store
            .read_record(REVIEW, &by_iro(Action::ReadRecord))
            .await
            .expect("read")
            .expect("there")
            .letter
            .expect("there")
            .0
    };
    assert!(store.save_letter(&letter("one"), 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(!store.give_letter(LETTER, &given, at(6), &give).await.expect("refused"), "it was never printed");
    assert!(!store.print_letter(LETTER, 2, at(5), &print).await.expect("refused"), "not the version that stands");
    assert!(!store.print_letter(LETTER, 1, at(5), &crossed(Action::PrintedLetter)).await.expect("refused"));
    assert!(store.print_letter(LETTER, 1, at(5), &print).await.expect("printed"));
    assert_eq!((row().await.stands_printed(), row().await.state), (Some(at(5)), LetterState::Draft));
    assert!(store.save_letter(&letter("two"), 1, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert_eq!(row().await.stands_printed(), None);
    let before = world.logged().await;
    assert!(!store.give_letter(LETTER, &given, at(6), &give).await.expect("refused"), "changed since it was printed");
    assert_eq!(world.logged().await, before);
    assert!(store.print_letter(LETTER, 2, at(7), &print).await.expect("printed"));
    assert!(!store.give_letter(LETTER, &given, at(8), &crossed(Action::GaveLetter)).await.expect("refused"));
    assert!(store.letters(CHILD, at(8)).await.expect("read").is_empty(), "printed is not given");
    assert!(store.give_letter(LETTER, &given, at(8), &give).await.expect("given"));
    assert_eq!((row().await.state, row().await.on_paper), (LetterState::Sent, Some(given)));
    assert!(!store.give_letter(LETTER, &given, at(9), &give).await.expect("refused"), "it is said once");
    assert!(!store.print_letter(LETTER, 3, at(9), &print).await.expect("refused"), "it is given");
    assert!(!store.recall_letter(LETTER, at(8), &by_iro(Action::RecalledLetter)).await.expect("asked"), "paper stays");
    let read = store.read_letter(CHILD, LETTER, at(8), &by_child(Action::ReadLetter)).await.expect("read");
    assert_eq!(read.expect("readable once they can sign in").1, sealed("two"));
}
