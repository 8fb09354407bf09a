use heard_domain::audit::Action;
use heard_domain::id::{DraftId, RecordingId};
use heard_domain::recording::MOST_OF_A_DRAFT;
use heard_domain::store::{NewChain, NewRecording, NewViews, RecordingRow, SentOutcome, WrittenDown};

use crate::scene::{CHILD, IRO, OTHER, WRITER, at, by_child, by_iro, draft, sealed, views};
use crate::world::World;

pub(crate) fn recording(number: u8, of: u8) -> NewRecording {
    let draft = draft(of).id;
    NewRecording { id: RecordingId::from_bytes([number; 16]), child: CHILD, draft, body: sealed("sound"), at: at(3) }
}

fn kept(draft: Option<DraftId>) -> Option<RecordingRow> {
    Some(RecordingRow { draft, body: sealed("sound") })
}

pub(crate) async fn a_recording_is_kept_with_its_draft(world: &World) {
    world.with_people().await;
    let store = &world.store;
    let (one, two) = (recording(1, 1), recording(2, 1));
    assert!(!store.keep_recording(&one).await.expect("asked"), "there is no such draft");
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    assert!(
        !store.keep_recording(&NewRecording { child: OTHER, ..one.clone() }).await.expect("asked"),
        "another child's"
    );
    assert!(store.keep_recording(&one).await.expect("kept") && store.keep_recording(&two).await.expect("kept"));
    assert_eq!(store.recording(CHILD, one.id).await.expect("read"), kept(Some(draft(1).id)));
    assert_eq!(store.recording(OTHER, one.id).await.expect("read"), None);
    store.drop_recording(draft(2).id, one.id).await.expect("asked");
    assert!(store.recording(CHILD, one.id).await.expect("read").is_some(), "of another draft");
    for _ in 0..2 {
        store.drop_recording(draft(1).id, one.id).await.expect("dropped");
    }
    assert_eq!(store.recording(CHILD, one.id).await.expect("read"), None);
    store.drop_draft(draft(1).id).await.expect("thrown away");
    assert_eq!(store.recording(CHILD, two.id).await.expect("read"), None, "it went with its draft");
}

pub(crate) async fn a_draft_has_so_many_recordings_and_no_more(world: &World) {
    world.with_people().await;
    world.store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let most = u8::try_from(MOST_OF_A_DRAFT).expect("few");
    for number in 1..=most {
        assert!(world.store.keep_recording(&recording(number, 1)).await.expect("kept"));
    }
    assert!(!world.store.keep_recording(&recording(most + 1, 1)).await.expect("refused"));
}

pub(crate) async fn what_is_named_by_what_is_sent_stays_and_the_rest_goes(world: &World) {
    world.with_people().await;
    let store = &world.store;
    for number in [1, 8] {
        store.begin_draft(&draft(number), &WRITER).await.expect("begun");
        for of in [number, number + 1] {
            assert!(store.keep_recording(&recording(of, number)).await.expect("kept"));
        }
    }
    world.send(&NewViews { recordings: vec![recording(1, 1).id], ..views(1) }).await;
    let named = NewViews { draft: None, recordings: vec![recording(8, 8).id], ..views(8) };
    let chain = |version| NewChain {
        views: vec![(named.clone(), by_child(Action::SentViews))],
        parts: vec![(draft(8).id, version, views(8).submission)],
        session: None,
        shown: None,
        not_about: None,
    };
    assert_eq!(store.send_chain(&chain(2)).await.expect("asked"), SentOutcome::Changed);
    assert_eq!(store.recording(CHILD, recording(8, 8).id).await.expect("read"), kept(Some(draft(8).id)), "not sent");
    assert_eq!(store.send_chain(&chain(1)).await.expect("sent"), SentOutcome::Sent);
    for (number, of) in [(1, 1), (8, 8)] {
        let (sent, other) = (recording(number, of).id, recording(number + 1, of).id);
        assert_eq!(store.recording(CHILD, sent).await.expect("read"), kept(None));
        assert_eq!(store.recording(CHILD, other).await.expect("read"), None, "replaced, and sent with nothing");
        store.drop_recording(draft(of).id, sent).await.expect("asked");
        assert!(store.recording(CHILD, sent).await.expect("read").is_some(), "what was sent is not thrown away");
    }
}

pub(crate) async fn what_is_heard_in_a_recording_is_written_beside_it(world: &World) {
    world.with_people().await;
    let store = &world.store;
    store.begin_draft(&draft(1), &WRITER).await.expect("begun");
    let one = recording(1, 1);
    assert!(store.keep_recording(&one).await.expect("kept"));
    let written =
        |words: &str, minute| WrittenDown { recording: one.id, words: sealed(words), by: IRO, at: at(minute) };
    let entry = by_iro(Action::WroteDown);
    let logged = world.logged().await;
    assert!(!store.write_down(CHILD, &written("early", 4), &entry).await.expect("asked"), "it is not sent yet");
    world.send(&NewViews { recordings: vec![one.id], ..views(1) }).await;
    assert!(!store.write_down(OTHER, &written("another's", 4), &entry).await.expect("asked"));
    assert_eq!(world.logged().await, logged + 1, "the sending alone");
    assert!(store.write_down(CHILD, &written("one", 5), &entry).await.expect("written"));
    assert!(store.write_down(CHILD, &written("two", 6), &entry).await.expect("written"));
    assert_eq!(world.logged().await, logged + 3);
    assert_eq!(store.written_down(CHILD).await.expect("read"), [written("two", 6)]);
    assert_eq!(store.written_down(OTHER).await.expect("read"), []);
    assert_eq!(store.recording(CHILD, one.id).await.expect("read"), kept(None), "the sound stays as it is");
}
