//! A database that the first version of Heard wrote comes along with everything in it.

use heard_domain::audit::{Action, Entry};
use heard_domain::device::Device;
use heard_domain::id::{AnswerId, ConcernId, DecisionId, InvitationId, LineId, SecretId, ViewsId};
use heard_domain::joining::{Joining, Likeness};
use heard_domain::people::{Band, Invitee};
use heard_domain::promise::Source;
use heard_domain::purpose::Purpose;
use heard_domain::store::{ConcernState, DecisionState, Feeling, LetterState, NewLine, Part, RecordCheck, SessionKind};
use heard_domain::voice::Voice;

use crate::scene::{ADVOCATE, CHILD, IRO, LETTER, REVIEW, WRITER, at, by_child, by_iro, guest, sealed, tombstone};
use crate::world::World;

const VOICES: [Voice; 4] = [Voice::Child, Voice::ChildWithHelp, Voice::WrittenForChild, Voice::Advocate];

/// Sixteen bytes of this number, as an id is written in SQL.
fn id(number: u8) -> String {
    format!("X'{}'", format!("{number:02x}").repeat(16))
}

fn hash(number: u8) -> String {
    format!("X'{}'", format!("{number:02x}").repeat(32))
}

fn words(text: &str) -> String {
    format!("X'{}'", text.bytes().map(|byte| format!("{byte:02x}")).collect::<String>())
}

fn minute(minutes: i64) -> i64 {
    at(minutes).timestamp_micros()
}

/// A worker, an advocate and a child with a review that was held and one that is open.
fn people() -> String {
    let (iro, advocate, child, key, body) = (id(1), id(3), id(0xa1), words("key"), words("about"));
    let begun = minute(0);
    let staff = |id: &str, role, number| {
        format!(
            "INSERT INTO staff (id, wrapped_key, role, email, identity, password, seed, created_at)
             VALUES ({id}, {key}, '{role}', {}, {body}, '$', {body}, {begun});",
            hash(number)
        )
    };
    [
        staff(&iro, "iro", 1),
        staff(&advocate, "advocate", 3),
        format!(
            "INSERT INTO child (id, wrapped_key, reference, digest, identity, band, changed_at)
             VALUES ({child}, {key}, {}, {}, {body}, 'middle', {begun});",
            hash(0xa1),
            hash(1)
        ),
        format!("INSERT INTO allocation (child, worker, role, from_at) VALUES ({child}, {iro}, 'iro', {begun});"),
        format!(
            "INSERT INTO review (id, child, ordinal, due_on, held_on, notes)
             VALUES ({}, {child}, 1, '2026-11-20', '2026-11-19', {}), ({}, {child}, 2, '2027-05-01', NULL, NULL);",
            id(0xb1),
            words("notes"),
            id(0xb2)
        ),
    ]
    .concat()
}

/// Two invitations, a secret, a session with its draft.
fn opened() -> String {
    let (iro, child) = (id(1), id(0xa1));
    let (until, begun) = (minute(10_000), minute(1));
    let invitation = |number: u8, review: u8, revoked: &str| {
        format!(
            "INSERT INTO invitation
                 (id, child, review, token, locator, code, made_by, created_at, expires_at, revoked_at)
             VALUES ({}, {child}, {}, {}, 'L{number}', '$', {iro}, {begun}, {until}, {revoked});",
            id(number),
            id(review),
            hash(number)
        )
    };
    let (secret, draft, open, review) = (id(0x51), id(9), id(0xc2), id(0xb2));
    [
        invitation(0xc1, 0xb1, &begun.to_string()),
        invitation(0xc2, 0xb2, "NULL"),
        format!(
            "INSERT INTO secret (id, child, kind, hash, set_at) VALUES ({secret}, {child}, 'pictures', '$', {begun});
             INSERT INTO draft (id, child, review, invitation, submission, body, updated_at)
             VALUES ({draft}, {child}, {review}, {open}, {draft}, {}, {begun});
             INSERT INTO session (hash, kind, child, invitation, secret, language, created_at, idle_until, expires_at, draft)
             VALUES ({}, 'writer', {child}, {open}, {secret}, 'en', {begun}, {until}, {until}, {draft});",
            words("begun"),
            hash(0xd1)
        ),
    ]
    .concat()
}

/// Views in every voice that there was, what was told in them, and all that was made of them.
fn said() -> String {
    let (iro, child, review, session) = (id(1), id(0xa1), id(0xb1), hash(0xd1));
    let mut rows = String::new();
    for (number, voice) in (1..).zip(VOICES) {
        let (views, sent, voice) = (id(number), minute(number.into()), voice.code());
        let author = if voice == "advocate" { id(3) } else { "NULL".to_owned() };
        let secret = if number == 1 { id(0x51) } else { "NULL".to_owned() };
        rows += &format!(
            "INSERT INTO views (id, child, review, submission, digest, voice, form, form_version, band, language,
                 author, secret, session, sent_at, read_at, confirmed_at, body)
             VALUES ({views}, {child}, {review}, {views}, {}, '{voice}', 'before', 3, 'older', 'cy', {author}, {secret},
                 {session}, {sent}, {}, {}, {});
             INSERT INTO line (id, review, child, views, answer, part, voice, body, made_by, at)
             VALUES ({views}, {review}, {child}, {views}, {views}, 'shared', '{voice}', {}, {iro}, {sent});",
            hash(number),
            minute(20),
            minute(21),
            words(&format!("views in {voice}")),
            words(&format!("line in {voice}"))
        );
    }
    let (first, second) = (id(1), id(2));
    rows + &format!(
        "UPDATE line SET part = 'private' WHERE id = {second};
         INSERT INTO concern (id, child, views, body, raised_at) VALUES ({}, {child}, {first}, {}, {});
         INSERT INTO decision (id, review, child, body, due_on, made_at)
         VALUES ({first}, {review}, {child}, {}, '2026-12-01', {}), ({second}, {review}, {child}, {}, '2026-12-02', {});
         UPDATE decision SET state = 'done', state_at = {} WHERE id = {first};
         INSERT INTO reply (views, answer, child, review, body, made_by, at)
         VALUES ({first}, {first}, {child}, {review}, {}, {iro}, {});
         INSERT INTO letter (id, child, review, made_by, state, body, changed_at, sent_at, readable_at, opened_at,
             feeling, not_quite, version)
         VALUES ({}, {child}, {review}, {iro}, 'sent', {}, {}, {}, {}, {}, 'sad', {}, 4);",
        id(0xe1),
        words("unsafe"),
        minute(1),
        words("first promise"),
        minute(2),
        words("second promise"),
        minute(2),
        minute(30),
        words("answer"),
        minute(31),
        id(0xf1),
        words("dear"),
        minute(32),
        minute(32),
        minute(42),
        minute(43),
        words("not quite")
    )
}

async fn first_version(world: &World) -> World {
    world.with_first_version(&[people(), opened(), said()].concat()).await
}

pub(crate) async fn what_was_said_comes_along(world: &World) {
    let moved = first_version(world).await;
    let store = &moved.store;
    let file = store.child_file(CHILD).await.expect("read").expect("there");
    let mut sent = file.views.clone();
    sent.reverse();
    assert_eq!(sent.iter().map(|row| row.voice).collect::<Vec<_>>(), VOICES);
    for (number, row) in (1..).zip(&sent) {
        assert_eq!((row.id, row.review), (ViewsId::from_bytes([number; 16]), REVIEW));
        assert_eq!((row.purpose, row.follows), (Purpose::BeforeReview, None));
        assert_eq!((row.form.as_str(), row.form_version, row.language.as_str()), ("before", 3, "cy"));
        assert_eq!((row.read_at, row.confirmed_at, row.urgent), (Some(at(20)), Some(at(21)), number == 1));
        assert_eq!((row.sent_at, row.author), (at(number.into()), (number == 4).then_some(ADVOCATE)));
        let read = store.read_views(row.id, &by_iro(Action::ReadViews)).await.expect("read").expect("there");
        assert_eq!(read.body, sealed(&format!("views in {}", row.voice.code())));
        assert!(
            store
                .receipt(CHILD, heard_domain::id::SubmissionId::from_bytes([number; 16]))
                .await
                .expect("read")
                .is_some()
        );
    }
    let (review, purpose, voice) = (REVIEW, Purpose::BeforeReview, Voice::Child);
    let like = Likeness { review, purpose, band: Band::Older, voice, helper: None, confirmed: true };
    let takes_more = async |full_at| {
        let joining = Joining { child: CHILD, like: like.clone(), since: at(0), limit: 1, full_at };
        store.joinable(&joining, 0).await.expect("read").is_some()
    };
    let size = sealed("views in child").0.len();
    assert!(takes_more(size + 1).await && !takes_more(size).await, "how much it holds is known");
    let concern = ConcernId::from_bytes([0xe1; 16]);
    let told = store.read_concern(concern, &by_iro(Action::ReadConcern)).await.expect("read").expect("there");
    let (row, body) = (told.row, told.told);
    assert_eq!((row.state, row.views, body), (ConcernState::New, sent[0].id, sealed("unsafe")));
    let secret = SecretId::from_bytes([0x51; 16]);
    let own = async || store.read_own_views(CHILD, secret, &by_child(Action::ReadViews)).await.expect("read");
    assert!(own().await.0.is_empty(), "it is not confirmed");
    let kept = store.secret(CHILD).await.expect("read").expect("there");
    assert_eq!((kept.set_on, kept.proved, kept.write_only, kept.wrong.all()), (Device::Unknown, None, false, 0));
    assert!(store.confirm_secret(secret, at(40), &by_iro(Action::ConfirmedSecret)).await.expect("confirmed"));
    let (found, replies) = own().await;
    assert_eq!((found.len(), found[3].row.id, replies[0].body.clone()), (4, sent[0].id, sealed("answer")));

    let read = store.writer(&WRITER, at(2)).await.expect("read").expect("in force");
    let invitation = InvitationId::from_bytes([0xc2; 16]);
    let kind = SessionKind::Writer { child: CHILD, invitation, invitee: Invitee::Child };
    assert_eq!((read.session.kind, read.draft.map(|draft| draft.body)), (kind, Some(sealed("begun"))));
    assert_eq!(file.invitation.map(|own| (own.id, own.invitee, own.person)), Some((invitation, Invitee::Child, None)));
    assert!(file.guests.is_empty());
    let revoked = store.invitation(InvitationId::from_bytes([0xc1; 16])).await.expect("read").expect("there");
    assert_eq!((revoked.revoked_at, revoked.invitee), (Some(at(1)), Invitee::Child));
    assert_eq!(revoked.ended_at, revoked.revoked_at, "what stopped working does not work again");
    let live = store.invitation(invitation).await.expect("read").expect("there");
    assert_eq!((live.revoked_at, live.ended_at), (None, None));
    moved.drop_database().await;
}

pub(crate) async fn records_and_letters_come_along(world: &World) {
    let moved = first_version(world).await;
    let store = &moved.store;
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!((record.notes, record.views.len(), record.check), (Some(sealed("notes")), 4, RecordCheck::default()));
    let lines: Vec<_> = record.lines.iter().map(|line| (line.voice, line.part, line.body.clone())).collect();
    let expected: Vec<_> = VOICES
        .iter()
        .map(|voice| {
            let part = if *voice == Voice::ChildWithHelp { Part::Private } else { Part::Shared };
            (*voice, part, sealed(&format!("line in {}", voice.code())))
        })
        .collect();
    assert_eq!(lines, expected, "in the order in which they were placed");
    let decisions: Vec<_> = record.decisions.iter().map(|one| (one.id, one.body.clone(), one.state)).collect();
    let expected = [
        (DecisionId::from_bytes([1; 16]), sealed("first promise"), DecisionState::Done),
        (DecisionId::from_bytes([2; 16]), sealed("second promise"), DecisionState::Open),
    ];
    assert_eq!(decisions, expected);
    assert!(record.decisions.iter().all(|one| one.child_said.is_none()));
    assert!(record.decisions.iter().all(|one| one.source == Source::Review), "what was decided is no answer's promise");
    assert_eq!(record.replies.iter().map(|reply| reply.body.clone()).collect::<Vec<_>>(), [sealed("answer")]);
    assert_eq!((record.replies[0].seen_at, record.replies[0].child_said), (None, None));
    let (letter, text) = record.letter.expect("there");
    assert_eq!((letter.id, letter.state, letter.version, text), (LETTER, LetterState::Sent, 4, sealed("dear")));
    assert_eq!((letter.feeling, letter.not_quite), (Some(Feeling::Sad), Some(sealed("not quite"))));
    assert_eq!((letter.sent_at, letter.readable_at, letter.opened_at), (Some(at(32)), Some(at(42)), Some(at(43))));
    assert_eq!((letter.reply, letter.simpler_asked_at, letter.simpler), (None, None, None));

    let number = AnswerId::from_bytes([0x77; 16]);
    let line = NewLine {
        id: LineId::from_bytes([0x77; 16]),
        review: REVIEW,
        child: CHILD,
        views: ViewsId::from_bytes([1; 16]),
        answer: number,
        part: Part::Shared,
        voice: Voice::Carer,
        topic: None,
        body: sealed("new"),
        by: IRO,
        at: at(50),
    };
    assert!(store.place_line(&line, &by_iro(Action::PlacedShared)).await.expect("placed"), "open");
    let record = store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").expect("there");
    assert_eq!(record.lines.last().map(|line| line.answer), Some(number), "a new line comes after the old");
    moved.drop_database().await;
}

pub(crate) async fn what_belongs_together_stays_together(world: &World) {
    let moved = first_version(world).await;
    heard_storage::migrate(&moved.url).await.expect("twice is no error");
    let store = &moved.store;
    store.invite(&guest(0xc3, Invitee::Carer), &by_iro(Action::Invited)).await.expect("invited");
    store.close_session(&WRITER).await.expect("closed");
    assert_eq!(store.child_file(CHILD).await.expect("read").expect("there").views.len(), 4, "views outlive a session");
    let nowhere = id(0x77);
    for (table, key) in
        [("line", "views"), ("concern", "views"), ("reply", "views"), ("views", "review"), ("line", "review")]
    {
        let text = format!("UPDATE {table} SET {key} = {nowhere}");
        assert!(!moved.raw(&text, &text.replace("X'", "'\\x")).await, "{text}");
    }
    let entry = Entry { at: at(60), ..by_iro(Action::DeletedChild) };
    store.delete_child(&tombstone(CHILD), &entry).await.expect("deleted");
    for (table, column) in moved.byte_columns().await {
        if !["log", "tombstone"].contains(&table.as_str()) {
            for id in [CHILD.as_bytes(), REVIEW.as_bytes(), LETTER.as_bytes()] {
                assert_eq!(moved.holding(&table, &column, id).await, 0, "{table}.{column}");
            }
        }
    }
    assert_eq!(store.read_record(REVIEW, &by_iro(Action::ReadRecord)).await.expect("read").map(|_| ()), None);
    assert_eq!(store.staff(&[IRO, ADVOCATE]).await.expect("read").len(), 2);
    moved.drop_database().await;
}
