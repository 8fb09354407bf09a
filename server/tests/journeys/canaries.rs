//! Fifty known phrases go through the loop; afterwards none of them stands in the database, its journal or the log,
//! in any of the ways in which a phrase can be written down.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use heard_app::child::more::MORE_FIELD;
use heard_domain::audit::Action;
use heard_domain::store::Part;

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, set_secret, sign_in};
use crate::support::writing::question;
use crate::support::{Council, journal, writing};

/// One phrase for each field of text, none of which can be there by chance.
fn phrase(about: &str) -> String {
    format!("canary-{about}-Zwitscherling")
}

/// The phrase as UTF-8, UTF-16, base64 in its three alignments, hexadecimal and percent-encoded.
fn needles(phrase: &str) -> Vec<Vec<u8>> {
    let utf16: Vec<u8> = phrase.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut needles = vec![phrase.into(), phrase.to_lowercase().into_bytes(), utf16];
    for shift in 0..3 {
        let shifted = [&b"___"[..shift], phrase.as_bytes()].concat();
        let text = BASE64.encode(&shifted);
        // The first and last symbols hang on what stands beside the phrase.
        needles.push(text[[0, 2, 3][shift]..text.len() - 2].into());
    }
    let hex = phrase.bytes().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes everything");
        text
    });
    needles.extend([hex.to_uppercase().into_bytes(), hex.into_bytes()]);
    needles
}

/// The first of these that stands in a place, in one pass over it.
fn found<'a>(hay: &[u8], needles: &'a [Vec<u8>]) -> Option<&'a [u8]> {
    let pair = |bytes: &[u8]| usize::from(bytes[0]) << 8 | usize::from(bytes[1]);
    let mut begins = vec![false; 1 << 16];
    for needle in needles {
        begins[pair(needle)] = true;
    }
    let starts = (0..hay.len().saturating_sub(1)).filter(|at| begins[pair(&hay[*at..])]);
    starts.into_iter().find_map(|at| needles.iter().find(|needle| hay[at..].starts_with(needle))).map(Vec::as_slice)
}

#[test]
fn the_search_finds_what_is_there() {
    let phrase = phrase("search");
    for shift in 0..3 {
        let hay = format!("…{}…", BASE64.encode(format!("{}{phrase} and more", &"abc"[..shift])));
        assert!(found(hay.as_bytes(), &needles(&phrase)).is_some(), "{shift}");
    }
    assert!(found(format!("x{phrase}y").as_bytes(), &needles(&phrase)).is_some());
    let utf16: Vec<u8> = format!("x{phrase}y").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(found(&utf16, &needles(&phrase)).is_some());
    assert!(found(b"canary-other-Zwitscherling", &needles(&phrase)).is_none());
}

#[tokio::test]
async fn no_phrase_is_left_in_the_database_its_journal_or_the_log() {
    let council = Council::new().await;
    let mut phrases = Vec::new();
    let mut fresh = |about: &str| {
        phrases.push(phrase(about));
        phrases.last().cloned().expect("just pushed")
    };

    // Every text field of the form, with every topic chosen; a helper; a draft that is left lying.
    let mut child = council.browser();
    writing::open(&mut child, &council.child.invitation).await;
    writing::choose(&mut child, "before_review").await;
    child.post("/who", &[("voice", "written_for_child")]).await;
    let helper = [fresh("helper"), fresh("relation"), fresh("how")];
    let fields = [("name", helper[0].as_str()), ("relation", &helper[1]), ("how", &helper[2])];
    child.post("/who/helper", &fields).await.leads_to("/before");
    let mut page = child.open("/questions").await;
    while page.path != "/check" {
        let mut form = page.forms().remove(0);
        let names = form.fields.iter().map(|(name, _)| name.clone());
        let texts: Vec<_> = names.filter(|name| !name.ends_with("_id")).collect();
        for name in form.names.clone() {
            let is_text = texts.contains(&name);
            let value = match name.as_str() {
                "topics" => {
                    Some(["home", "family", "school", "friends", "health", "feelings", "me", "helpers", "plan"])
                }
                _ => None,
            };
            if let Some(topics) = value {
                if !form.fields.iter().any(|(field, _)| *field == name) {
                    form = topics.into_iter().fold(form, |form, topic| form.and("topics", topic));
                }
            } else if is_text {
                form = form.set(&name, &fresh(&name));
            } else if ["home-safe", "bullying", "meeting-language", "unsafe"].contains(&name.as_str()) {
                form = form.set(&name, if name == "home-safe" { "never" } else { "yes" });
            }
        }
        // Everything there is to ask is asked.
        if form.names.iter().any(|name| name == MORE_FIELD) {
            form = form.and(MORE_FIELD, "yes");
        }
        let reply = child.submit(&page, &form).await;
        assert_eq!(reply.status, 303, "{}: {}", reply.path, reply.text());
        page = child.follow(reply).await;
        if page.path == heard_app::paths::thanks() {
            page = writing::go_on(&mut child, &page).await;
        }
        if page.path == heard_app::paths::REST {
            page = child.open("/questions").await;
        }
    }
    page.shows(&phrase("unsafe-words")).shows(&phrase("home-safer")).shows(&phrase("bullying-more"));
    writing::send(&mut child, &page).await.leads_to("/just-you");
    council.pass(chrono::TimeDelta::seconds(1));
    let alone = child.get("/just-you/say").await;
    let long = format!("{} {}", fresh("alone-too-long"), "x".repeat(2000));
    assert_eq!(child.submit(&alone, &alone.form("just-me").set("just-me", &long)).await.status, 422);
    let said = alone.form("just-me").set("just-me", &fresh("alone")).set("unsafe-words", &fresh("alone-unsafe"));
    child.submit(&alone, &said).await.leads_to("/just-you/sent");
    set_secret(&council, &council.child).await;
    let mut left = Visitor::Writer.arrive(&council).await;
    left.post(&question("anything-else"), &[("anything-else", &fresh("draft"))]).await;

    // Mistakes: too long, of no use, to the wrong address, a wrong secret and code.
    let long = format!("{} {}", fresh("too-long"), "x".repeat(2000));
    left.post(&question("anything-else"), &[("anything-else", &long)]).await;
    left.post(&question("home"), &[("home-change", &fresh("wrong-step"))]).await;
    left.post("/no-such-page", &[("x", &fresh("no-page"))]).await;
    left.post("/who", &[("voice", &fresh("bad-voice"))]).await;
    left.post("/check", &[("submission", &fresh("bad-submission"))]).await;
    council.browser().post("/", &[("code", &fresh("code"))]).await;
    council.browser().post("/", &[("token", &fresh("token"))]).await;
    council.browser().post("/sign-in/number", &[("code", &fresh("sign-in")), ("number", &fresh("number"))]).await;

    // The same for workers: a search, a wrong password, an outcome.
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.post("/staff/children", &[("search", &fresh("search"))]).await;
    council.browser().post("/staff/sign-in", &[("email", &fresh("email")), ("password", &fresh("password"))]).await;
    let concern = council.app.store.concerns(Some(council.iro.id)).await.expect("stored").remove(0).id;
    let urgent = format!("/staff/urgent/{concern}");
    iro.get(&urgent).await.shows(&phrase("unsafe-words"));
    iro.post(&urgent, &[("do", "acknowledge")]).await.leads_to(&urgent);
    iro.post(&urgent, &[("do", "close"), ("outcome", &fresh("outcome"))]).await.leads_to(&urgent);

    // The desk, and reading back.
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let (row, body) = desk.read(council.views(&council.child).await[0].id).await;
    for given in body.given.iter().filter(|given| given.said.answer.value.words().is_some()) {
        desk.place(&row, given, Part::Shared, Action::PlacedShared).await;
    }
    desk.note(&fresh("notes")).await;
    desk.tell_about_oneself(&fresh("fact")).await;
    desk.hold().await;
    let promise = fresh("promise");
    desk.decide(&promise, &fresh("who")).await;
    let letter = fresh("letter");
    let id = desk.deliver(&letter).await;
    desk.close_record().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let (added, why) = (fresh("added"), fresh("why"));
    let addendum = [("do", "correct"), ("added", added.as_str()), ("added_part", "shared"), ("why", &why)];
    iro.post(&record, &addendum).await.leads_to(&format!("{record}#addenda"));
    iro.get(&record).await.shows(&added).shows(&why);
    let mut reader = council.browser();
    sign_in(&mut reader, &council.child.invitation.code).await;
    let number = desk.number().await;
    reader.post("/keep/confirm", &[("number", &number)]).await.leads_to("/mine");
    let path = format!("/mine/letters/{id}");
    let not_quite = fresh("not-quite");
    reader.post(&path, &[("feeling", "ok"), ("not-quite", &not_quite)]).await;
    reader.get(&path).await.shows(&letter).shows(&promise);
    reader.get("/mine/sent").await.shows(&phrase("home-change"));
    // A failure with all of it at hand.
    council.sql("ALTER TABLE reply RENAME TO gone").await;
    assert!(reader.get("/mine/sent").await.status.is_server_error());
    council.sql("ALTER TABLE gone RENAME TO reply").await;

    assert!(phrases.len() >= 50, "{} phrases", phrases.len());
    for name in ["Marigold", "Barnaby", "Quillfeather", "Wardle", "Tess Morrow", "ruth@anyshire.example"] {
        phrases.push(name.to_owned());
    }
    let secrets = [council.child.invitation.token.clone(), council.child.invitation.code.clone()];
    phrases.extend(secrets);
    phrases.push(council.child.invitation.code.replace('-', ""));
    let mut places = council.on_disk();
    assert!(
        places.iter().any(|(path, bytes)| path.ends_with("heard.db-wal") && !bytes.is_empty()),
        "the journal is there"
    );
    places.push(("the log".into(), journal::logged()));
    assert!(found(&journal::logged(), &[b"storage failed".to_vec()]).is_some(), "the log is listened to");
    let all: Vec<_> = phrases.iter().flat_map(|phrase| needles(phrase)).collect();
    for (place, bytes) in &places {
        let left = found(bytes, &all).map(String::from_utf8_lossy);
        assert_eq!(left, None, "stands in {}", place.display());
    }
}
