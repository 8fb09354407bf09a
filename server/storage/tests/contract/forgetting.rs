use heard_domain::audit::Action;
use heard_domain::chosen::Replaces;
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, ChildId, EscalationId, LineId, SubmissionId};
use heard_domain::matter::Kind;
use heard_domain::papers::Paper;
use heard_domain::people::{Invitee, Role};
use heard_domain::store::{
    DecisionState, GreetingKind, Guess, HandOver, Handed, HandedChild, Held, NewChain, NewLine, NewReply, NewViews,
    Part, RecordSaid, ReviewFacts, SentOutcome, SessionHash, SessionKind, SettledPromise, Tombstone,
};
use heard_domain::typed::TypedAt;
use heard_domain::voice::Voice;

use crate::addenda::corrected;
use crate::checks::answered;
use crate::child_photos::photo;
use crate::chosen::picked;
use crate::counted::{counted, note};
use crate::decision_links::{agreed, sending};
use crate::handing_over::note as handover_note;
use crate::history::{history, past};
use crate::joining::newest;
use crate::ladder::escalation;
use crate::page_photos::{page, paper as typed_in};
use crate::past_escalations::{asked, said as asked_on};
use crate::quotes::quote;
use crate::recordings::recording;
use crate::scene::{
    ADVOCATE, CHILD, CONCERN, INVITATION, IRO, LETTER, OTHER, OTHER_IRO, REVIEW, WRITER, at, by_child, by_iro, day,
    draft, greeting, guest, matter, opened_by, promise, sealed, secret, session, tombstone, urgent_views, views,
};
use crate::typing::typed;
use crate::world::World;

/// One row of the child in every table that can have one.
async fn everything(world: &World) {
    world.with_people().await;
    world.with_advocate().await;
    let store = &world.store;
    let chosen = vec![picked("topics", &["home"], Replaces::Nothing)];
    let quotes = vec![quote(1, Replaces::InSet, Some("words"))];
    world.send(&NewViews { chosen, quotes, ..urgent_views(1) }).await;
    store.begin_draft(&draft(8), &WRITER).await.expect("begun");
    let chain = NewChain {
        views: vec![(NewViews { draft: None, ..views(9) }, by_child(Action::SentViews))],
        parts: vec![(draft(8).id, 1, SubmissionId::from_bytes([8; 16]))],
        session: None,
        shown: None,
        not_about: Some(sealed("not about me")),
    };
    assert_eq!(store.send_chain(&chain).await.expect("sent"), SentOutcome::Sent);
    let joins = NewViews { draft: None, joins: Some(newest(world).await.joins), ..views(9) };
    let chain = NewChain { views: vec![(joins, by_child(Action::SentViews))], parts: Vec::new(), ..chain };
    assert_eq!(store.send_chain(&chain).await.expect("joined"), SentOutcome::Sent);
    store.begin_draft(&draft(2), &WRITER).await.expect("begun");
    assert!(store.keep_recording(&recording(2, 2)).await.expect("kept"));
    store.set_secret(&secret(1), &WRITER, &opened_by(1), &by_child(Action::SetSecret)).await.expect("set");
    let guess = Guess { secret: secret(1).id, mark: [7; 32], kind: secret(1).kind, at: at(2), known: false };
    assert!(store.take_guess(&guess).await.expect("asked"));
    let reading = SessionKind::Child { child: CHILD, secret: secret(1).id, invitation: INVITATION };
    store.open_session(&session(SessionHash([5; 32]), reading), None).await.expect("opened");
    let writing = SessionKind::Staff { staff: ADVOCATE, role: Role::Advocate, writing_for: Some(CHILD) };
    store.open_session(&session(SessionHash([6; 32]), writing), None).await.expect("opened");
    let (views, answer) = (views(1).id, AnswerId::from_bytes([1; 16]));
    let line = NewLine {
        id: LineId::from_bytes([1; 16]),
        review: REVIEW,
        child: CHILD,
        views,
        answer,
        part: Part::Shared,
        voice: Voice::Child,
        topic: None,
        body: sealed("line"),
        by: IRO,
        at: at(2),
    };
    assert!(store.place_line(&line, &by_iro(Action::PlacedShared)).await.expect("placed"), "open");
    assert!(store.add_decision(&promise(), &by_iro(Action::ChangedDecision)).await.expect("added"), "open");
    let body = sealed("heard");
    let kind = ReplyKind::Heard;
    let reply = NewReply { child: CHILD, review: REVIEW, views, answer, kind, body, promise: None, by: IRO, at: at(3) };
    store.reply(&reply, &by_iro(Action::Replied)).await.expect("answered");
    world.with_contact().await;
    let (id, by) = (OTHER_IRO, by_iro(Action::HandedOver));
    let handed = HandedChild { child: CHILD, note: Some(handover_note(4, id)), greetings: Vec::new(), entry: by };
    let given = HandOver { from: Some(IRO), to: id, at: at(4), children: vec![handed] };
    assert_eq!(store.hand_over(&given).await.expect("asked"), Handed::Done);
    world.with_letter(5, 15).await;
    world.send(&NewViews { matters: vec![matter(4, Kind::SeeIro)], ..crate::scene::views(3) }).await;
    store.invite(&guest(0xc2, Invitee::Carer), &by_iro(Action::Invited)).await.expect("invited");
    store.ask_to_speak(CHILD, REVIEW, ADVOCATE, IRO, &by_iro(Action::AskedAdvocate)).await.expect("asked");
    store.greet(&greeting(IRO, GreetingKind::Hello, 6), &by_iro(Action::Greeted)).await.expect("greeted");
    assert!(store.keep_typed(&typed(TypedAt::Record(REVIEW), 7)).await.expect("kept").is_some());
    store.show_record(REVIEW, at(7), &by_iro(Action::ShowedRecord)).await.expect("shown");
    let said = by_child(Action::CheckedRecord);
    assert!(store.answer_record(CHILD, REVIEW, RecordSaid::NotQuite, None, None, &said).await.expect("said"));
    let ours = by_iro(Action::AnsweredRecord);
    assert!(store.answer_not_quite(&answered(said.at, 8), &ours).await.expect("answered"));
    let version = store.review(REVIEW).await.expect("read").expect("there").version;
    let (facts, changed) = (ReviewFacts::default(), by_iro(Action::ChangedRecord));
    assert!(store.save_review(REVIEW, version, &facts, Some(&counted()), None, &changed).await.expect("saved"));
    assert!(store.note_contact(&note(1, 4), &by_iro(Action::NotedContact)).await.expect("noted"));
    world.send(&typed_in(12)).await;
    assert!(store.keep_child_photo(&photo("face", 8), &by_iro(Action::KeptChildPhoto)).await.expect("kept"));
    assert!(store.keep_page(&page(1, 12), &by_iro(Action::KeptPage)).await.expect("kept"));
    assert!(store.escalate(&escalation(1, 4, None), &by_iro(Action::Escalated)).await.expect("opened"));
    let held = Held { review: REVIEW, on: day(10), team: None, next: None };
    assert!(store.hold_review(&held, &by_iro(Action::HeldReview)).await.expect("held"));
    let (sent, paper) = (by_iro(Action::SentDecisions), Paper::Decisions);
    assert!(store.send_paper(REVIEW, paper, day(11), IRO, at(9), &sent).await.expect("sent"));
    let links = sending([1, 2], 10);
    assert!(store.send_decisions(&links, &by_iro(Action::MailedDecisions)).await.expect("sent"));
    let by_link = by_iro(Action::AgreedToDecisions);
    assert!(store.answer_decisions(links.links[0].id, &agreed(1, 11), &by_link).await.expect("said"));
    store.write_history(&[history(world, CHILD, vec![past(0xd1, 2)]).await]).await.expect("imported");
    let before = asked(world, CHILD, vec![(EscalationId::from_bytes([0xe2; 16]), asked_on(2))], Vec::new()).await;
    store.write_asked_before(&[before]).await.expect("imported");
    let version = store.review(REVIEW).await.expect("read").expect("there").version;
    assert!(store.correct_review(&corrected(version)).await.expect("corrected"));
    let done =
        SettledPromise { child: CHILD, decision: promise().id, state: DecisionState::Done, because: None, at: at(12) };
    assert!(store.settle_promise(&done, &by_iro(Action::ChangedDecision)).await.expect("settled"));
}

pub(crate) async fn a_deleted_child_leaves_no_trace(world: &World) {
    everything(world).await;
    let store = &world.store;
    let columns = world.byte_columns().await;
    let kept = ["log", "tombstone"];
    let guest = guest(0xc2, Invitee::Carer).id;
    let ids: [&[u8]; 5] =
        [CHILD.as_bytes(), REVIEW.as_bytes(), INVITATION.as_bytes(), LETTER.as_bytes(), guest.as_bytes()];
    let mut tables: Vec<&str> = Vec::new();
    for (table, column) in &columns {
        if world.holding(table, column, CHILD.as_bytes()).await > 0 && !kept.contains(&table.as_str()) {
            tables.push(table);
        }
    }
    tables.sort_unstable();
    tables.dedup();
    let all = [
        "addendum",
        "allocation",
        "asked",
        "child",
        "child_photo",
        "concern",
        "contact",
        "contact_note",
        "decision",
        "decision_link",
        "draft",
        "escalation",
        "escalation_step",
        "greeting",
        "handover_note",
        "invitation",
        "last_act",
        "letter",
        "line",
        "link_answer",
        "matter",
        "not_quite",
        "outbox",
        "page_photo",
        "past_escalation",
        "past_review",
        "record_check",
        "recording",
        "reply",
        "review",
        "review_code",
        "review_meeting",
        "review_person",
        "secret",
        "sent_paper",
        "session",
        "typed",
        "views",
    ];
    assert_eq!(tables, all, "the child is in every table that can hold one");
    // Tables that say whose they are by another row of the child, and those that are about no child. A table that is in
    // none of the lists is one that nobody asked about yet.
    let (concern, guessed, sent, chose) = (CONCERN, secret(1).id, views(9).id, views(1).id);
    let through: [(&str, &str, &[u8]); 6] = [
        ("alarm", "concern", concern.as_bytes()),
        ("chosen", "views", chose.as_bytes()),
        ("guess", "secret", guessed.as_bytes()),
        ("quote", "views", chose.as_bytes()),
        ("sent_part", "views", sent.as_bytes()),
        ("views_part", "views", sent.as_bytes()),
    ];
    let nobodys = [
        "account_seal",
        "annual_report",
        "api_key",
        "cover",
        "digest",
        "fact",
        "failure",
        "known_browser",
        "log",
        "recovery",
        "staff",
        "staff_link",
        "tombstone",
    ];
    let mut known: Vec<&str> = all.into_iter().chain(through.map(|(table, ..)| table)).chain(nobodys).collect();
    let mut there: Vec<&str> = columns.iter().map(|(table, _)| table.as_str()).collect();
    known.sort_unstable();
    there.sort_unstable();
    there.dedup();
    assert_eq!(there, known);
    for (table, column, id) in through {
        assert!(world.holding(table, column, id).await > 0, "{table}");
    }

    assert!(store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.expect("deleted"));
    for (table, column, id) in through {
        assert_eq!(world.holding(table, column, id).await, 0, "{table}");
    }
    for (table, column) in columns.iter().filter(|(table, _)| !kept.contains(&table.as_str())) {
        for id in ids {
            assert_eq!(world.holding(table, column, id).await, 0, "{table}.{column}");
        }
    }
    assert_eq!(store.tombstones().await.expect("read"), [tombstone(CHILD)]);
    let rows = store.log_after(0, 100).await.expect("rows");
    assert_eq!(rows.last().and_then(|row| row.entry.clone()), Some(by_iro(Action::DeletedChild)));
    assert!(store.child_file(OTHER).await.expect("read").is_some());
    let advocate = store.session(&SessionHash([6; 32]), at(2)).await.expect("read").expect("still a worker");
    assert_eq!(advocate.kind, SessionKind::Staff { staff: ADVOCATE, role: Role::Advocate, writing_for: None });
}

pub(crate) async fn a_tombstone_is_left_once_and_by_whoever_is_not_there(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let nobody = tombstone(ChildId::from_bytes([0xa9; 16]));
    let before = world.logged().await;
    assert!(!store.delete_child(&nobody, &by_iro(Action::DeletedChild)).await.expect("left"), "nobody was there");
    assert_eq!(world.logged().await, before);
    let earlier = Tombstone { at: at(59), ..tombstone(CHILD) };
    assert!(store.delete_child(&earlier, &by_iro(Action::DeletedChild)).await.expect("deleted"));
    assert!(!store.delete_child(&tombstone(CHILD), &by_iro(Action::DeletedChild)).await.expect("again"));
    assert_eq!(world.logged().await, before + 1);
    assert_eq!(store.tombstones().await.expect("read"), [earlier, nobody], "the first stays as it is");
    assert!(store.child_file(OTHER).await.expect("read").is_some());
    // With the child's key gone from the tables, it goes from the files.
    assert!(store.scrub().await.expect("scrubbed"));
    store.ping().await.expect("still there");
    store.close().await.expect("closed");
    assert!(store.ping().await.is_err());
}
