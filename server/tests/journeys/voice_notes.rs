//! An answer that is spoken: handed in, heard, sent with the rest, played by whoever may read it, and by nobody else.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use heard_app::calls::KEEP_RECORDING;
use heard_domain::audit::Action;
use heard_domain::id::{AnswerId, ViewsId};
use heard_domain::matter::Kind::Wrong;
use heard_domain::purpose::Purpose;
use heard_domain::recording::MOST_BYTES;

use crate::support::browser;
use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::writing::{begin, choose, open, question, question_of, send};
use crate::support::{Browser, Council, Page};

/// What is in the sound, to be looked for where it must not be.
const SOUND: &[u8] = b"sound of a voice";

/// A file that begins as a `WebM` does.
fn webm(length: usize) -> Vec<u8> {
    let mut bytes = [b"\x1A\x45\xDF\xA3", SOUND].concat();
    bytes.resize(length, 7);
    bytes
}

/// A form as the recorder sends it.
fn upload(fields: &[(&str, &str)], sound: &[u8]) -> Request<Body> {
    browser::upload(KEEP_RECORDING, fields, ("recording", sound))
}

fn said(page: &Page) -> String {
    String::from_utf8_lossy(&page.body).into_owned()
}

/// Opens the screen of "anything else" and hands in 42 seconds; gives the page and what names the recording.
async fn record(writer: &mut Browser) -> (Page, String) {
    let page = writer.get(&question("anything-else")).await;
    let whose = page.value("whose_id");
    let reply = writer.send(upload(&[("whose_id", &whose), ("seconds", "42")], &webm(4000))).await;
    assert_eq!(reply.status, StatusCode::CREATED, "{}", said(&reply));
    (page, said(&reply))
}

/// Where the sound is that this names.
fn address(named: &str) -> String {
    format!("/recordings/{}", named.split_once('.').expect("an id and seconds").0)
}

/// Records, keeps it for the IRO alone, and sends it.
async fn sent(council: &Council) -> (Browser, String) {
    let mut writer = council.browser();
    begin(&mut writer, &council.child.invitation).await;
    let (page, named) = record(&mut writer).await;
    let form = page.form("anything-else").set("anything-else-recording", &named).and("only_iro", "yes");
    assert_eq!(writer.submit(&page, &form).await.status, 303);
    let check = writer.get("/check").await;
    send(&mut writer, &check).await.leads_to("/sent");
    (writer, named)
}

/// The newest views with the answer in them that was spoken.
async fn spoken(council: &Council) -> (ViewsId, AnswerId) {
    let rows = council.views(&council.child).await;
    let row = rows.into_iter().max_by_key(|row| row.sent_at).expect("sent");
    let (_, body) = Desk::of(council, &council.iro, &council.child).await.read(row.id).await;
    let given = body.given.iter().find(|given| given.said.answer.value.recording().is_some()).expect("spoken");
    (row.id, given.id)
}

#[tokio::test]
async fn what_is_said_is_an_answer_and_the_iro_plays_it() {
    let council = Council::new().await;
    let mut writer = council.browser();
    begin(&mut writer, &council.child.invitation).await;
    let (page, named) = record(&mut writer).await;
    let form = page.form("anything-else").set("anything-else-recording", &named);
    assert_eq!(writer.submit(&page, &form).await.status, 303);

    // It is there when the screen is opened again, on the page that shows the answers, and can be heard.
    let again = writer.get(&page.path).await;
    assert_eq!(again.value("anything-else-recording"), named);
    assert!(again.source().contains(&address(&named)));
    let check = writer.get("/check").await;
    check.shows("A recording, ").shows("0:42");
    let heard = writer.get(&address(&named)).await;
    assert_eq!((heard.status, heard.body), (StatusCode::OK, webm(4000)));
    assert_eq!(heard.headers[header::CONTENT_TYPE], "audio/webm");
    let part = Request::get(address(&named)).header(header::RANGE, "bytes=0-1").body(Body::empty()).expect("a request");
    let part = writer.send(part).await;
    assert_eq!((part.status, part.body), (StatusCode::PARTIAL_CONTENT, webm(2000)[..2].to_vec()));
    assert_eq!(part.headers[header::CONTENT_RANGE], "bytes 0-1/4000");

    send(&mut writer, &check).await.leads_to("/sent");
    assert_eq!(writer.get(&address(&named)).await.status, 404, "whoever sent it may not be the child");
    let views = council.views(&council.child).await.pop().expect("sent").id;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&format!("/staff/children/{}/views/{views}", council.child.id)).await;
    page.shows("A recording, ");
    let source = page.source();
    let at = source.find("/recording\"").expect("a player");
    let from = source[..at].rfind('"').expect("an attribute") + 1;
    let player = format!("{}/recording", &source[from..at]);
    let read = council.logged(Action::ReadViews).await;
    let heard = iro.get(&player).await;
    assert_eq!((heard.status, heard.body), (StatusCode::OK, webm(4000)));
    assert_eq!(council.logged(Action::ReadViews).await, read + 1, "playing is reading");
    for who in Visitor::ALL.into_iter().filter(|who| !matches!(who, Visitor::Iro)) {
        let refused = who.arrive(&council).await.get(&player).await;
        assert!(matches!(refused.status.as_u16(), 401 | 404), "{who:?} {}", refused.status);
    }
}

#[tokio::test]
async fn a_child_who_is_known_hears_it_again_and_nobody_else_does() {
    let council = Council::new().await;
    let (_, named) = sent(&council).await;
    let id = address(&named);
    for (who, status) in
        [(Visitor::Child, 200), (Visitor::Sibling, 404), (Visitor::Writer, 401), (Visitor::Nobody, 401)]
    {
        let mut browser = who.arrive(&council).await;
        assert_eq!(browser.get(&format!("/mine{id}")).await.status, status, "{who:?}");
        assert_ne!(browser.get(&id).await.status, 200, "{who:?} did not record it here");
    }
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(child.get("/mine/sent").await.source().contains(&format!("/mine{id}")));
}

#[tokio::test]
async fn what_is_heard_is_written_down_with_a_name_beside_the_recording() {
    let council = Council::new().await;
    let (_, named) = sent(&council).await;
    let (views, answer) = spoken(&council).await;
    let at = format!("/staff/children/{}/views/{views}/answers/{answer}/written", council.child.id);
    for who in [Visitor::OtherIro, Visitor::Manager, Visitor::Advocate, Visitor::Child] {
        let mut browser = who.arrive(&council).await;
        assert!(matches!(browser.get(&at).await.status.as_u16(), 401 | 404), "{who:?}");
        assert!(matches!(browser.post(&at, &[("words", "Planted.")]).await.status.as_u16(), 401 | 404), "{who:?}");
    }
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&at).await;
    let empty = iro.submit(&page, &page.form("words")).await;
    assert_eq!(empty.status, 422);
    let form = page.form("words").set("words", "I want my bike.");
    let back = format!("/staff/children/{}/views/{views}#answer-{answer}", council.child.id);
    iro.submit(&page, &form).await.leads_to(&back);
    assert_eq!(council.logged(Action::WroteDown).await, 1);
    let page = iro.get(back.split('#').next().expect("an address")).await;
    page.shows("I want my bike.").shows("Written down from a recording by ").shows("A recording, ");
    assert_eq!(iro.get(&at).await.value("words"), "I want my bike.");

    // The child reads it too, beside what they said.
    let mut child = Visitor::Child.arrive(&council).await;
    let own = child.get("/mine/sent").await;
    own.shows("I want my bike.").shows("Written down from a recording by ");
    assert!(own.source().contains(&format!("/mine{}", address(&named))));

    // What is put into the record is what was written down.
    let place = [("answer", &*answer.to_string()), ("place", "private")];
    assert_eq!(iro.post(&page.path, &place).await.status, 303);
    iro.get(&format!("/staff/reviews/{}", council.child.review)).await.shows("I want my bike.");
}

#[tokio::test]
async fn a_manager_plays_what_is_on_their_desk() {
    let council = Council::new().await;
    let mut writer = council.browser();
    open(&mut writer, &council.child.invitation).await;
    choose(&mut writer, "wrong").await;
    writer.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let page = writer.get(&question_of(Purpose::Wrong, "wrong")).await;
    let form = page.form("step_id");
    let field = form.names.iter().find(|name| name.ends_with("-recording")).expect("it may be spoken").clone();
    let fields = [("whose_id", &*page.value("whose_id")), ("seconds", "42")];
    let named = said(&writer.send(upload(&fields, &webm(4000))).await);
    assert_eq!(writer.submit(&page, &form.set(&field, &named)).await.status, 303);
    let check = writer.get("/check").await;
    send(&mut writer, &check).await.leads_to("/sent");
    let (_, answer) = spoken(&council).await;
    let matters = council.app.store.matters_of(council.child.id).await.expect("stored");
    let matter = matters.iter().find(|row| row.kind == Wrong).expect("raised").id;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let player = format!("/staff/matters/{matter}/answers/{answer}/recording");
    assert!(manager.get(&format!("/staff/matters/{matter}")).await.source().contains(&player));
    let read = council.logged(Action::ReadViews).await;
    assert_eq!(manager.get(&player).await.body, webm(4000));
    assert_eq!(council.logged(Action::ReadViews).await, read + 1, "playing is reading");
    for who in [Visitor::Nobody, Visitor::OtherIro, Visitor::Advocate, Visitor::Sibling, Visitor::Administrator] {
        let refused = who.arrive(&council).await.get(&player).await;
        assert!(matches!(refused.status.as_u16(), 401 | 404), "{who:?} {}", refused.status);
    }
}

#[tokio::test]
async fn it_is_sealed_and_taken_away_when_that_is_asked() {
    let council = Council::new().await;
    let mut writer = council.browser();
    begin(&mut writer, &council.child.invitation).await;
    let (page, named) = record(&mut writer).await;
    for (path, bytes) in council.on_disk() {
        assert!(!bytes.windows(SOUND.len()).any(|part| part == SOUND), "it is not sealed in {}", path.display());
    }
    let form = page.form("anything-else").set("anything-else", "And typed.").set("anything-else-recording", &named);
    assert_eq!(writer.submit(&page, &form).await.status, 303);
    let page = writer.get(&page.path).await;
    let away = page.form("anything-else").and("away_id", "anything-else");
    writer.submit(&page, &away).await.leads_to(&page.path);
    let page = writer.get(&page.path).await;
    assert_eq!(
        (page.value("anything-else-recording"), page.value("anything-else")),
        (String::new(), "And typed.".into())
    );
    assert_eq!(writer.get(&address(&named)).await.status, 404, "it is gone");
}

#[tokio::test]
async fn what_cannot_be_kept_is_refused_with_its_kind() {
    let council = Council::new().await;
    let mut writer = council.browser();
    begin(&mut writer, &council.child.invitation).await;
    let whose = writer.get(&question("anything-else")).await.value("whose_id");
    let wav = [b"RIFF\0\0\0\0WAVE".as_slice(), &[0; 4000]].concat();
    for (sound, seconds, kind) in [
        (Vec::new(), "42", "empty"),
        (webm(60), "1", "empty"),
        (wav, "42", "other_kind"),
        (webm(4000), "500", "too_long"),
        (webm(MOST_BYTES + 1), "42", "too_large"),
        (webm(3 * MOST_BYTES), "42", "too_large"),
    ] {
        let reply = writer.send(upload(&[("whose_id", &whose), ("seconds", seconds)], &sound)).await;
        assert_eq!((reply.status, said(&reply).as_str()), (StatusCode::UNPROCESSABLE_ENTITY, kind));
    }
    let reply = writer.send(upload(&[("whose_id", "another"), ("seconds", "42")], &webm(4000))).await;
    assert_eq!(reply.status, StatusCode::CONFLICT, "the page is another child's");
    let mut elsewhere = upload(&[("whose_id", &whose), ("seconds", "42")], &webm(4000));
    elsewhere.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    assert_eq!(writer.send(elsewhere).await.status, 403);
    let mut child = Visitor::Child.arrive(&council).await;
    let reply = child.send(upload(&[("whose_id", &whose), ("seconds", "42")], &webm(4000))).await;
    assert_eq!(reply.status, 404, "nothing is begun there");
}

#[tokio::test]
async fn only_a_screen_may_use_the_microphone() {
    let council = Council::new().await;
    let mut writer = council.browser();
    begin(&mut writer, &council.child.invitation).await;
    let microphone =
        |page: &Page| page.headers["permissions-policy"].to_str().expect("text").contains("microphone=(self)");
    assert!(microphone(&writer.get(&question("anything-else")).await));
    for other in ["/check", "/", "/help"] {
        assert!(!microphone(&writer.get(other).await), "{other}");
    }
}
