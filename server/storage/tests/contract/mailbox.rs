use heard_domain::audit::Action;
use heard_domain::id::{LetterId, ReviewId};
use heard_domain::matter::Kind;
use heard_domain::store::{
    Cause, Held, LetterBody, LetterResponse, LetterRow, NewMatter, NewReview, SimplerLetter, SimplerSent, Tried,
};

use crate::scene::{
    CHILD, IRO, LETTER, OTHER_IRO, REVIEW, at, by_child, by_iro, crossed, day, greeting, letter, matter, sealed,
};
use crate::world::World;
use heard_domain::store::GreetingKind;

fn about_letter(number: u8, kind: Kind) -> NewMatter {
    NewMatter { letter: Some(LETTER), ..matter(number, kind) }
}

impl World {
    async fn respond(&self, response: LetterResponse, minutes: i64) {
        let entry = by_child(Action::RespondedToLetter);
        self.store.respond_to_letter(LETTER, &response, at(minutes), &entry).await.expect("said");
    }

    async fn the_letter(&self) -> LetterRow {
        self.store.letters(CHILD, at(99)).await.expect("read").pop().expect("there")
    }

    /// Sends the simpler letter of a version, ten minutes before it can be read.
    async fn send_simpler(&self, version: i64, minutes: i64) -> bool {
        let sent = SimplerSent { at: at(minutes), readable_at: at(minutes + 10) };
        let entry = by_iro(Action::SaidSimpler);
        self.store.send_simpler(LETTER, version, OTHER_IRO, sent, &entry).await.expect("asked")
    }

    /// The simpler letter as its writer has it.
    async fn simpler_at_desk(&self) -> Option<SimplerLetter> {
        let record = self.store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
        record.letter.and_then(|(row, _)| row.simpler)
    }

    /// Cause and time of the nudges that nobody has sent, oldest first.
    async fn waiting(&self) -> Vec<(Cause, i64)> {
        let mut rows = self.store.outbox(100).await.expect("read");
        rows.reverse();
        let minutes = |moment: heard_domain::Moment| (moment - at(0)).num_minutes();
        rows.iter().filter(|row| row.sent_at.is_none()).map(|row| (row.cause, minutes(row.not_before))).collect()
    }
}

pub(crate) async fn a_child_writes_back(world: &World) {
    world.with_people().await;
    world.with_letter(6, 16).await;
    let store = &world.store;
    let reply = |words: &str, number| LetterResponse {
        reply: Some(sealed(words)),
        matters: vec![about_letter(number, Kind::LetterReply)],
        ..LetterResponse::default()
    };
    world.respond(reply("too early", 1), 15).await;
    assert!(store.matters_of(CHILD).await.expect("read").is_empty() && world.the_letter().await.reply.is_none());
    world.respond(reply("first", 2), 20).await;
    world.respond(reply("second", 3), 21).await;
    assert_eq!(world.the_letter().await.reply, Some((sealed("second"), at(21))), "a later word replaces the earlier");
    let raised = store.matters(Some(IRO), day(1)).await.expect("read");
    assert_eq!(raised.len(), 1, "one that is open is enough");
    assert_eq!((raised[0].kind, raised[0].letter, raised[0].raised_at), (Kind::LetterReply, Some(LETTER), at(21)));
    let first = store.matter(about_letter(2, Kind::LetterReply).id).await.expect("read").expect("there");
    assert_eq!(first.settled, Some((at(21), None)), "who had read the earlier word cannot settle the later");
    assert_eq!(raised[0].due_on, first.due_on, "nobody waits longer for having written again");
    world.respond(LetterResponse { reply: Some(sealed("second")), ..reply("second", 9) }, 21).await;
    assert_eq!(store.matters(Some(IRO), day(1)).await.expect("read")[0].id, raised[0].id, "the same word is no news");
    let settle = by_iro(Action::SettledMatter);
    assert!(store.settle_matter(raised[0].id, IRO, &sealed("answered"), at(22), &settle).await.expect("settled"));
    world.respond(reply("third", 4), 23).await;
    assert_eq!(
        store.matters(Some(IRO), day(1)).await.expect("read").len(),
        1,
        "what comes after it was settled is new"
    );
    world.respond(LetterResponse::default(), 24).await;
    assert_eq!(world.the_letter().await.reply, Some((sealed("third"), at(23))), "an empty box takes nothing back");
}

pub(crate) async fn a_letter_is_said_more_simply(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    world.with_letter(6, 16).await;
    let store = &world.store;
    let ask = |simpler| LetterResponse {
        simpler,
        matters: vec![about_letter(
            if simpler { 1 } else { 2 },
            if simpler { Kind::Simpler } else { Kind::LetterReply },
        )],
        ..LetterResponse::default()
    };
    for (simpler, minutes) in [(true, 20), (true, 21), (false, 22)] {
        world.respond(ask(simpler), minutes).await;
    }
    assert_eq!(world.the_letter().await.simpler_asked_at, Some(at(20)), "once, and never taken back");
    let open =
        async || store.matters(Some(IRO), day(1)).await.expect("read").iter().map(|row| row.kind).collect::<Vec<_>>();
    assert_eq!(open().await, [Kind::Simpler, Kind::LetterReply]);

    let before = world.logged().await;
    let (body, keep, crossing) = (sealed("simply"), by_iro(Action::ChangedSimpler), crossed(Action::ChangedSimpler));
    let save = async |version, minutes, entry| {
        store.save_simpler(LETTER, &body, version, at(minutes), entry).await.expect("asked")
    };
    assert!(!save(0, 15, &keep).await, "not while the letter can be taken back");
    assert!(!save(0, 30, &crossing).await);
    assert!(!world.send_simpler(1, 30).await, "nothing is written");
    assert_eq!((world.logged().await, world.waiting().await), (before, vec![(Cause::Letter, 16)]));
    for row in store.claim_outbox(at(16), at(26), 10).await.expect("claimed") {
        store.tried_outbox(&row, Tried::Sent, at(17)).await.expect("said");
    }
    assert!(save(0, 28, &keep).await && save(1, 29, &keep).await && !save(1, 29, &keep).await, "each on the last");
    let drafted = SimplerLetter { body: body.clone(), version: 2, sent: None };
    assert_eq!(world.simpler_at_desk().await, Some(drafted));
    assert_eq!(world.the_letter().await.simpler, None, "written is not sent");
    assert!(!world.send_simpler(1, 30).await, "another version");
    let sent = SimplerSent { at: at(30), readable_at: at(40) };
    let wrong = crossed(Action::SaidSimpler);
    assert!(!store.send_simpler(LETTER, 2, OTHER_IRO, sent, &wrong).await.expect("asked"));
    assert!(world.send_simpler(2, 30).await && !world.send_simpler(3, 30).await, "once");
    assert!(!save(3, 31, &keep).await, "what is sent is not written in");
    assert_eq!(open().await, [Kind::LetterReply], "only what asked for it is settled");
    let settled = store.matters_of(CHILD).await.expect("read").into_iter().find(|row| row.kind == Kind::Simpler);
    assert_eq!(settled.and_then(|row| row.settled), Some((at(30), Some(OTHER_IRO))));
    assert_eq!(world.waiting().await, [(Cause::Letter, 40)], "the child is told once it can be read");
    let read = async |minutes| {
        let entry = by_child(Action::ReadLetter);
        let (row, text) = store.read_letter(CHILD, LETTER, at(minutes), &entry).await.expect("read").expect("there");
        (row.simpler, text)
    };
    assert_eq!(read(39).await, (None, sealed("dear")), "not while it can be taken back");
    let simpler = SimplerLetter { body: body.clone(), version: 3, sent: Some(sent) };
    assert_eq!(read(40).await, (Some(simpler.clone()), sealed("dear")), "beside the letter as it was");
    assert_eq!(store.letters(CHILD, at(39)).await.expect("read")[0].simpler, None);
    assert_eq!(store.letters(CHILD, at(40)).await.expect("read")[0].simpler, Some(simpler));
}

pub(crate) async fn a_simpler_letter_is_taken_back_in_time(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    world.with_letter(6, 16).await;
    let store = &world.store;
    let asks =
        LetterResponse { simpler: true, matters: vec![about_letter(1, Kind::Simpler)], ..LetterResponse::default() };
    world.respond(asks, 20).await;
    let keep = by_iro(Action::ChangedSimpler);
    assert!(store.save_simpler(LETTER, &sealed("simply"), 0, at(28), &keep).await.expect("kept"));
    assert!(world.send_simpler(1, 30).await);
    assert_eq!(world.waiting().await, [(Cause::Letter, 16), (Cause::Letter, 40)]);
    let recall = async |minutes, entry| store.recall_simpler(LETTER, at(minutes), entry).await.expect("asked");
    let (taken, crossing) = (by_iro(Action::RecalledSimpler), crossed(Action::RecalledSimpler));
    let before = world.logged().await;
    assert!(!recall(39, &crossing).await, "another child's");
    assert!(!recall(40, &taken).await, "too late: it can be read");
    assert_eq!((world.logged().await, world.waiting().await.len()), (before, 2), "nothing was changed");
    assert!(recall(39, &taken).await && !recall(39, &taken).await, "once");
    assert_eq!(world.logged().await, before + 1);
    assert_eq!(world.waiting().await, [(Cause::Letter, 16)], "the letter's own stays");
    assert_eq!(world.the_letter().await.simpler, None, "the child has the letter as it was");
    let draft = SimplerLetter { body: sealed("simply"), version: 3, sent: None };
    assert_eq!(world.simpler_at_desk().await, Some(draft), "what was written stays");
    let open = store.matters(Some(IRO), day(1)).await.expect("read");
    let [matter] = &open[..] else { panic!("one matter") };
    assert_eq!((matter.kind, matter.settled), (Kind::Simpler, None), "it is asked for again");
    assert!(world.send_simpler(3, 50).await);
    assert_eq!(world.waiting().await, [(Cause::Letter, 16), (Cause::Letter, 60)]);
    assert!(!recall(60, &taken).await);
}

pub(crate) async fn a_letters_nudge_waits_until_it_is_readable(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let store = &world.store;
    // Something else to look at waits already: it may go before the letter is readable.
    store.greet(&greeting(IRO, GreetingKind::Hello, 5), &by_iro(Action::Greeted)).await.expect("greeted");
    world.with_letter(6, 16).await;
    assert_eq!(world.waiting().await, [(Cause::Greeting, 5), (Cause::Letter, 16)]);
    let claimed = store.claim_outbox(at(15), at(20), 10).await.expect("claimed");
    assert_eq!(claimed.iter().map(|row| row.cause).collect::<Vec<_>>(), [Cause::Greeting]);
    let claimed = store.claim_outbox(at(16), at(20), 10).await.expect("claimed");
    assert_eq!(claimed.iter().map(|row| row.cause).collect::<Vec<_>>(), [Cause::Letter]);
}

pub(crate) async fn a_recalled_letter_takes_its_nudge_back(world: &World) {
    world.with_people().await;
    world.with_contact().await;
    let store = &world.store;
    world.with_letter(6, 16).await;
    // Of another review, readable and not yet told.
    let second = ReviewId::from_bytes([0xb9; 16]);
    let next = NewReview { id: second, child: CHILD, ordinal: 2, due_on: day(28) };
    let held = Held { review: REVIEW, on: day(10), team: None, next: Some(next) };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let late = LetterBody { id: LetterId::from_bytes([0xf2; 16]), review: second, ..letter("late") };
    assert!(store.save_letter(&late, 0, &by_iro(Action::ChangedLetter)).await.expect("kept"));
    assert!(store.send_letter(late.id, 1, at(20), at(30), &by_iro(Action::SentLetter)).await.expect("sent"));
    assert_eq!(world.waiting().await, [(Cause::Letter, 16), (Cause::Letter, 30)]);

    let recall = by_iro(Action::RecalledLetter);
    assert!(!store.recall_letter(LETTER, at(25), &recall).await.expect("asked"), "too late");
    assert_eq!(world.waiting().await.len(), 2);
    assert!(store.recall_letter(late.id, at(25), &recall).await.expect("taken back"));
    assert_eq!(world.waiting().await, [(Cause::Letter, 16)], "the other letter's stays");
    assert!(store.send_letter(late.id, 3, at(40), at(50), &by_iro(Action::SentLetter)).await.expect("sent again"));
    assert_eq!(world.waiting().await, [(Cause::Letter, 16), (Cause::Letter, 50)]);
}
