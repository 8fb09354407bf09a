//! A page of a paper booklet that a child drew on: photographed beside what was typed in, seen by the child and their
//! IRO.

use std::io::Cursor;

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::id::ViewsId;
use heard_domain::page_photo::MOST_OF_VIEWS;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use crate::support::browser::upload;
use crate::support::raise::{Saying, raise};
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::{Browser, Council, Page};

/// What a camera writes beside a picture.
const WHERE: &[u8] = b"51.5 N 0.1 W";

/// A photograph of so many pixels, with a note of its camera in it.
fn photograph(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([250, 250, 240]));
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("memory is enough");
    let mut bytes = bytes.into_inner();
    let length = u16::try_from(WHERE.len() + 2).expect("short").to_be_bytes();
    bytes.splice(2..2, [&[0xFF, 0xFE][..], &length, WHERE].concat());
    bytes
}

/// What a child wrote in a booklet, typed in by their IRO; or said in another voice.
async fn typed_in(council: &Council, voice: Voice) -> ViewsId {
    let saying = Saying {
        voice,
        author: Some(&council.iro),
        ..Saying::child(Purpose::BeforeReview, &[("From the booklet.", false)])
    };
    raise(council, &council.child, &council.iro, &saying).await.views
}

fn address(council: &Council, views: ViewsId) -> String {
    format!("/staff/children/{}/views/{views}", council.child.id)
}

async fn hand_in(browser: &mut Browser, address: &str, file: &[u8]) -> Page {
    browser.send(upload(&format!("{address}/pages"), &[], ("page", file))).await
}

/// The addresses of the pictures on a page.
fn pictures(page: &Page) -> Vec<String> {
    let found = page.source();
    let of = |part: &str| part.split('"').next().map(str::to_owned);
    let addresses =
        found.split("<img ").skip(1).filter_map(|tag| tag.split_once("src=\"").and_then(|(_, rest)| of(rest)));
    addresses.filter(|address| address.contains("/pages/")).collect()
}

#[tokio::test]
async fn a_drawing_on_paper_is_kept_as_a_photograph_and_seen_where_the_rest_is() {
    let council = Council::new().await;
    let views = typed_in(&council, Voice::Paper).await;
    let address = address(&council, views);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&address).await;
    assert!(page.says("staff-pages-title") && pictures(&page).is_empty());
    hand_in(&mut iro, &address, &photograph(3200, 2400)).await.leads_to(&format!("{address}#pages"));
    assert_eq!(council.logged(Action::KeptPage).await, 1);
    let [picture] = &pictures(&iro.get(&address).await)[..] else { panic!("one") };
    let shown = iro.get(picture).await;
    assert_eq!((shown.status.as_u16(), &shown.headers["content-type"]), (200, &"image/jpeg".parse().expect("plain")));
    let read = image::load_from_memory(&shown.body).expect("a picture");
    assert_eq!((read.width(), read.height()), (1600, 1200), "smaller");
    assert!(!shown.body.windows(WHERE.len()).any(|part| part == WHERE), "and nothing of its camera");
    let begins = &shown.body[shown.body.len() / 2..][..64];
    for (path, content) in council.on_disk() {
        let open = content.windows(begins.len()).any(|part| part == begins);
        assert!(!open, "the picture lies open in {}", path.display());
    }

    // In the sitting it is one press away from what was said.
    let record = iro.get(&format!("/staff/reviews/{}", council.child.review)).await;
    assert!(record.links().contains(&format!("{address}#pages")), "{:?}", record.links());

    // The child sees it with what they said, and nobody else does.
    let mut child = signed_in(&council, &council.child, true).await;
    let own = child.get("/mine/sent").await;
    own.shows("From the booklet.").shows("A photograph of your page");
    let [of_child] = &pictures(&own)[..] else { panic!("one") };
    assert_eq!(child.get(of_child).await.body, shown.body);
    let mut sibling = signed_in(&council, &council.sibling, true).await;
    assert_eq!(sibling.get(of_child).await.status, 404);
    for who in [Visitor::OtherIro, Visitor::Manager, Visitor::Advocate, Visitor::Administrator] {
        let mut browser = who.arrive(&council).await;
        assert_eq!(browser.get(picture).await.status, 404, "{who:?}");
        assert_eq!(hand_in(&mut browser, &address, &photograph(10, 10)).await.status, 404, "{who:?}");
        assert_eq!(browser.post(picture, &[]).await.status, 404, "{who:?}");
    }
    assert!(council.browser().get(picture).await.status.as_u16() != 200, "nor who is not signed in");

    // Where the child's own words are not shown back, their pages are not either.
    child.post("/mine/words", &[("do", "hide")]).await.leads_to("/mine/words");
    assert!(pictures(child.get("/mine/sent").await.hides("From the booklet.")).is_empty());
    assert_eq!(child.get(of_child).await.status, 404);

    // One of another page is taken away for good.
    iro.post(picture, &[]).await.leads_to(&format!("{address}#pages"));
    assert_eq!((iro.get(picture).await.status.as_u16(), council.logged(Action::RemovedPage).await), (404, 1));
    iro.post(picture, &[]).await.leads_to(&format!("{address}#pages"));
    assert_eq!(council.logged(Action::RemovedPage).await, 1, "it is gone");
}

#[tokio::test]
async fn what_is_no_photograph_of_a_page_is_refused_and_changes_nothing() {
    let council = Council::new().await;
    let paper = address(&council, typed_in(&council, Voice::Paper).await);
    council.pass(TimeDelta::seconds(1));
    let own = address(&council, typed_in(&council, Voice::Child).await);
    let mut iro = at_desk(&council, &council.iro, None).await;
    assert!(!iro.get(&own).await.says("staff-pages-title"), "nobody drew on paper there");
    assert_eq!(hand_in(&mut iro, &own, &photograph(10, 10)).await.status, 404);
    let huge = vec![0; 10 * 1024 * 1024 + 1];
    for (file, says) in [
        (&b""[..], "staff-fault-photo-broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "staff-fault-photo-broken"),
        (&huge, "staff-fault-photo-too-large"),
    ] {
        let refused = hand_in(&mut iro, &paper, file).await;
        assert!(refused.status == 422 && refused.says(says), "{says}: {}", refused.status);
        assert!(refused.text().contains("From the booklet."), "the page is whole");
    }
    assert_eq!(iro.post(&format!("{paper}/pages"), &[("page", "x")]).await.status, 422, "no file at all");
    for _ in 0..MOST_OF_VIEWS {
        hand_in(&mut iro, &paper, &photograph(20, 30)).await.leads_to(&format!("{paper}#pages"));
    }
    let full = iro.get(&paper).await;
    assert_eq!((u32::try_from(pictures(&full).len()), full.names("page")), (Ok(MOST_OF_VIEWS), false));
    let refused = hand_in(&mut iro, &paper, &photograph(20, 30)).await;
    assert!(refused.status == 422 && refused.says("staff-fault-too-many-pages"));
    assert_eq!(u32::try_from(council.logged(Action::KeptPage).await), Ok(MOST_OF_VIEWS));
    iro.get(&format!("{paper}/pages")).await.leads_to(&paper);
}
