//! A hello in an IRO's own voice: laid down on the page of their profile, heard by their own children and by nobody
//! else.

use axum::body::Body;
use axum::http::{Request, header};
use heard_app::calls::KEEP_HELLO;
use heard_app::staff::profile_hello::FIELD;
use heard_domain::audit::Action;
use heard_domain::hello::MOST_BYTES;
use heard_domain::people::Invitee;

use crate::support::browser::upload;
use crate::support::seed::{self, Worker};
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::{Browser, Council, Page, writing};

const PROFILE: &str = "/staff/profile";
const FORM: &str = "/staff/profile/hello";
const HEARD: &str = "/staff/profile/hello/recording";
/// What is in the sound, to be looked for where it must not be.
const SOUND: &[u8] = b"sound of a hello";

/// A file that begins as a `WebM` does.
fn webm(length: usize) -> Vec<u8> {
    let mut bytes = [b"\x1A\x45\xDF\xA3", SOUND].concat();
    bytes.resize(length, 7);
    bytes
}

/// An MP4 that says of itself that it lasts so many seconds.
fn mp4(seconds: u32) -> Vec<u8> {
    let header = [&[0; 12][..], &1_u32.to_be_bytes(), &seconds.to_be_bytes(), &[0; 300]].concat();
    let boxed = |kind: &[u8; 4], content: &[u8]| {
        [&u32::try_from(content.len() + 8).expect("small").to_be_bytes()[..], kind, content].concat()
    };
    [boxed(b"ftyp", b"M4A "), boxed(b"moov", &boxed(b"mvhd", &header))].concat()
}

/// Chooses a file on the page, without scripts.
async fn choose(iro: &mut Browser, sound: &[u8]) -> Page {
    iro.send(upload(FORM, &[], (FIELD, sound))).await
}

/// Hands in what was recorded, as the page's script does.
async fn record(iro: &mut Browser, seconds: &str, sound: &[u8]) -> Page {
    iro.send(upload(KEEP_HELLO, &[("seconds", seconds)], ("recording", sound))).await
}

/// Lays down a hello of this worker.
pub(crate) async fn lay_down(council: &Council, worker: &Worker) {
    let mut browser = at_desk(council, worker, None).await;
    choose(&mut browser, &webm(4000)).await.leads_to(PROFILE);
}

fn address(worker: &Worker) -> String {
    format!("/people/{}/hello", worker.id)
}

/// Where the first page and the page about the IRO lead to a voice.
async fn offered(browser: &mut Browser) -> Vec<Option<String>> {
    let mut found = Vec::new();
    for path in ["/say", "/meet"] {
        let links = browser.get(path).await.links();
        found.push(links.into_iter().find(|link| link.starts_with("/people/")));
    }
    found
}

on_both! {
    a_hello_is_heard_by_the_children_of_that_iro_and_by_nobody_else
    a_hello_that_is_removed_is_gone
    a_hello_that_is_not_taken_changes_nothing
}

async fn a_hello_is_heard_by_the_children_of_that_iro_and_by_nobody_else(council: &Council) {
    let mut writer = council.browser();
    writing::open(&mut writer, &council.child.invitation).await;
    assert_eq!(offered(&mut writer).await, [None, None], "nothing at all where there is none");
    assert_eq!(writer.get(&address(&council.iro)).await.status, 404);

    lay_down(council, &council.iro).await;
    assert_eq!(council.logged(Action::LaidDownHello).await, 1);
    let there = Some(address(&council.iro));
    assert_eq!(offered(&mut writer).await, [there.clone(), there.clone()]);
    let page = writer.get("/say").await;
    assert_eq!(page.parts("a[data-hear]"), ["Hear Ruth"]);
    let sources = [page.source(), writer.get("/meet").await.source()];
    assert!(sources.iter().all(|source| !source.contains("<audio")), "nothing fetches it by itself");

    // With the link, with a secret, and with an advocate.
    let mut child = signed_in(council, &council.child, false).await;
    let mut advocate = Visitor::AdvocateWriting.arrive(council).await;
    assert_eq!(offered(&mut child).await, [there.clone(), there]);
    for browser in [&mut writer, &mut child, &mut advocate] {
        let heard = browser.get(&address(&council.iro)).await;
        assert_eq!((heard.status.as_u16(), heard.body), (200, webm(4000)));
        assert_eq!(heard.headers[header::CONTENT_TYPE], "audio/webm");
        assert_eq!(heard.headers[header::CACHE_CONTROL], "no-store");
    }
    let part = Request::get(address(&council.iro)).header(header::RANGE, "bytes=0-1").body(Body::empty());
    let part = writer.send(part.expect("a request")).await;
    assert_eq!((part.status.as_u16(), part.body), (206, webm(4000)[..2].to_vec()));

    // To everybody else it is as if there were none.
    let (app, of) = (&council.app, &council.child);
    let invitation = seed::invite_somebody(app, of.id, of.review, &council.iro, Invitee::Carer).await;
    let mut carer = council.browser();
    carer.post("/", &[("token", &invitation.token)]).await.leads_to("/grown-ups");
    assert_eq!(carer.get(&address(&council.iro)).await.status, 404);
    for who in [
        Visitor::Nobody,
        Visitor::Sibling,
        Visitor::AdvocateOverreaching,
        Visitor::Advocate,
        Visitor::HalfIro,
        Visitor::Iro,
        Visitor::OtherIro,
        Visitor::Manager,
        Visitor::Administrator,
    ] {
        let mut browser = who.arrive(council).await;
        let none = browser.get("/people/00112233445566778899aabbccddeeff/hello").await;
        let other = browser.get(&address(&council.iro)).await;
        assert_eq!((other.status.as_u16(), &other.body), (404, &none.body), "{who:?}");
    }
    // The brother hears his own IRO once there is a hello, and his sister does not.
    lay_down(council, &council.other_iro).await;
    let mut sibling = Visitor::Sibling.arrive(council).await;
    assert_eq!(sibling.get(&address(&council.other_iro)).await.status, 200);
    assert_eq!(writer.get(&address(&council.other_iro)).await.status, 404);
}

async fn a_hello_that_is_removed_is_gone(council: &Council) {
    let mut iro = Visitor::Iro.arrive(council).await;
    let page = iro.get(PROFILE).await;
    assert!(page.says("staff-hello-voice-who") && !page.says("staff-hello-voice-now"));
    assert_eq!(iro.get(HEARD).await.status, 404);
    assert_eq!(record(&mut iro, "12", &webm(4000)).await.status, 201);
    assert!(iro.get(PROFILE).await.says("staff-hello-voice-now"));
    assert_eq!(iro.get(HEARD).await.body, webm(4000), "they hear it themselves");
    let mut other = Visitor::OtherIro.arrive(council).await;
    assert_eq!(other.get(HEARD).await.status, 404);

    // Another takes its place.
    choose(&mut iro, &webm(5000)).await.leads_to(PROFILE);
    let mut writer = council.browser();
    writing::open(&mut writer, &council.child.invitation).await;
    assert_eq!(writer.get(&address(&council.iro)).await.body, webm(5000));
    assert_eq!(council.logged(Action::LaidDownHello).await, 2);

    // Their own button removes theirs, and nobody else's.
    let page = iro.get(PROFILE).await;
    let remove = page.button("do", "remove-hello");
    other.post(PROFILE, &[("do", &remove)]).await.leads_to(PROFILE);
    assert_eq!(writer.get(&address(&council.iro)).await.status, 200);
    iro.post(PROFILE, &[("do", &remove)]).await.leads_to(PROFILE);
    assert_eq!(council.logged(Action::RemovedHello).await, 2);
    assert_eq!(writer.get(&address(&council.iro)).await.status, 404);
    assert_eq!(offered(&mut writer).await, [None, None]);
    assert!(!iro.get(PROFILE).await.says("staff-hello-voice-now"));
}

async fn a_hello_that_is_not_taken_changes_nothing(council: &Council) {
    let mut iro = Visitor::Iro.arrive(council).await;
    choose(&mut iro, &webm(4000)).await.leads_to(PROFILE);
    let wav = [b"RIFF\0\0\0\0WAVE".as_slice(), &[0; 4000]].concat();
    for (sound, code) in [
        (Vec::new(), "empty"),
        (webm(60), "empty"),
        (wav, "other_kind"),
        (mp4(90), "too_long"),
        (webm(MOST_BYTES + 1), "too_large"),
        (webm(4 * MOST_BYTES), "too_large"),
    ] {
        let page = choose(&mut iro, &sound).await;
        let sentence = format!("staff-fault-hello-{}", code.replace('_', "-"));
        assert!(page.status == 422 && page.says(&sentence), "{sentence}: {}", page.text());
        let answer = record(&mut iro, "12", &sound).await;
        assert_eq!((answer.status.as_u16(), answer.source().as_str()), (422, code));
    }
    for (seconds, code) in [("0", "empty"), ("36", "too_long"), ("x", "too_long")] {
        let answer = record(&mut iro, seconds, &webm(4000)).await;
        assert_eq!((answer.status.as_u16(), answer.source().as_str()), (422, code), "{seconds}");
    }
    let mut elsewhere = upload(FORM, &[], (FIELD, &webm(5000)));
    elsewhere.headers_mut().insert("sec-fetch-site", "cross-site".parse().expect("a value"));
    assert_eq!(iro.send(elsewhere).await.status, 403);
    for who in [Visitor::Writer, Visitor::Child, Visitor::Manager, Visitor::Advocate] {
        let mut browser = who.arrive(council).await;
        let [form, call] =
            [(FORM, FIELD), (KEEP_HELLO, "recording")].map(|(to, field)| upload(to, &[], (field, &webm(5000))));
        let sound = Request::get(HEARD).body(Body::empty()).expect("a request");
        for request in [form, call, sound] {
            let status = browser.send(request).await.status.as_u16();
            assert!(matches!(status, 401 | 404), "{who:?} {status}");
        }
    }
    assert_eq!(iro.get(HEARD).await.body, webm(4000), "the one before stays");
    assert_eq!(council.logged(Action::LaidDownHello).await, 1);
}

#[tokio::test]
async fn a_hello_is_sealed() {
    let council = Council::new().await;
    lay_down(&council, &council.iro).await;
    for (path, bytes) in council.on_disk() {
        assert!(!bytes.windows(SOUND.len()).any(|part| part == SOUND), "it is not sealed in {}", path.display());
    }
}

#[tokio::test]
async fn the_page_of_the_profile_may_use_the_microphone() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let may = |page: &Page| page.headers["permissions-policy"].to_str().expect("text").contains("microphone=(self)");
    assert!(may(&iro.get(PROFILE).await));
    assert!(may(&choose(&mut iro, b"no sound").await), "refused, it is the same page");
    for other in ["/staff", "/staff/children", "/staff/account"] {
        assert!(!may(&iro.get(other).await), "{other}");
    }
}
