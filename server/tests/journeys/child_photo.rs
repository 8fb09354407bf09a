//! A photo of a child, by which their IRO tells them apart: beside the name, for nobody else, while it is wanted.

use std::io::Cursor;

use heard_domain::audit::Action;
use heard_domain::people::Role;
use heard_domain::purpose::Purpose;

use crate::support::browser::upload;
use crate::support::raise::{Saying, raise};
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::{Browser, Council, Page, seed};

/// What a camera writes beside a picture.
const WHERE: &[u8] = b"51.5 N 0.1 W";

/// A photo of so many pixels in one colour, with a note of its camera in it.
fn photo(width: u32, height: u32, colour: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    let picture = image::RgbImage::from_pixel(width, height, image::Rgb([colour, 120, 90]));
    picture.write_to(&mut bytes, image::ImageFormat::Jpeg).expect("memory is enough");
    let mut bytes = bytes.into_inner();
    let length = u16::try_from(WHERE.len() + 2).expect("short").to_be_bytes();
    bytes.splice(2..2, [&[0xFF, 0xFE][..], &length, WHERE].concat());
    bytes
}

fn address(council: &Council) -> String {
    format!("/staff/children/{}", council.child.id)
}

async fn hand_in(browser: &mut Browser, council: &Council, file: &[u8]) -> Page {
    browser.send(upload(&format!("{}/photo/new", address(council)), &[], ("photo", file))).await
}

/// How often the child's photo stands on a page.
fn shown(page: &Page, council: &Council) -> usize {
    page.source().matches(&format!("src=\"{}/photo\"", address(council))).count()
}

#[tokio::test]
async fn a_photo_stands_beside_the_childs_name_wherever_their_iro_works() {
    let council = Council::new().await;
    // Something waits, so that the child is on today's list.
    let saying = Saying::child(Purpose::BeforeReview, &[("I like the garden.", false)]);
    raise(&council, &council.child, &council.iro, &saying).await;
    let (child, review) = (address(&council), format!("/staff/reviews/{}", council.child.review));
    let pages = [
        child.clone(),
        format!("{child}/contacts"),
        review.clone(),
        format!("{review}/letter"),
        "/staff/children".into(),
    ];
    let mut iro = at_desk(&council, &council.iro, None).await;
    for path in &pages {
        assert_eq!(shown(&iro.get(path).await, &council), 0, "{path}: initials");
    }
    assert_eq!(iro.get(&format!("{child}/photo")).await.status, 404, "there is none");
    hand_in(&mut iro, &council, &photo(900, 1200, 200)).await.leads_to(&child);
    assert_eq!(council.logged(Action::KeptChildPhoto).await, 1);
    for path in &pages {
        assert_eq!(shown(&iro.get(path).await, &council), 1, "{path}");
    }
    assert!(shown(&iro.get("/staff").await, &council) > 0, "and today");
    let seen = council.logged(Action::SawNames).await;
    let first = iro.get(&format!("{child}/photo")).await;
    assert_eq!(council.logged(Action::SawNames).await, seen + 1, "whoever is given it is in the log");
    assert_eq!((first.status.as_u16(), &first.headers["content-type"]), (200, &"image/jpeg".parse().expect("plain")));
    assert_eq!(first.headers["cache-control"], "no-store");
    let read = image::load_from_memory(&first.body).expect("a picture");
    assert_eq!((read.width(), read.height()), (126, 168), "small");
    assert!(!first.body.windows(WHERE.len()).any(|part| part == WHERE), "and nothing of its camera");
    let begins = &first.body[first.body.len() / 2..][..64];
    for (path, content) in council.on_disk() {
        let open = content.windows(begins.len()).any(|part| part == begins);
        assert!(!open, "the photo lies open in {}", path.display());
    }

    for who in [Visitor::OtherIro, Visitor::Manager, Visitor::Advocate, Visitor::Administrator] {
        let mut browser = who.arrive(&council).await;
        assert_eq!(browser.get(&format!("{child}/photo")).await.status, 404, "{who:?}");
        assert_eq!(hand_in(&mut browser, &council, &photo(10, 10, 1)).await.status, 404, "{who:?}");
        assert_eq!(browser.post(&format!("{child}/photo"), &[]).await.status, 404, "{who:?}");
    }
    for mut browser in [signed_in(&council, &council.child, true).await, council.browser()] {
        assert_ne!(browser.get(&format!("{child}/photo")).await.status, 200, "nor the child, nor nobody");
    }

    // Another takes its place, for the next IRO too, until it is removed.
    hand_in(&mut iro, &council, &photo(300, 300, 20)).await.leads_to(&child);
    let second = iro.get(&format!("{child}/photo")).await;
    assert!(second.body != first.body && council.logged(Action::KeptChildPhoto).await == 2);
    seed::allocate(&council.app, council.child.id, &council.other_iro, Role::Iro).await;
    let mut next = at_desk(&council, &council.other_iro, None).await;
    assert_eq!(next.get(&format!("{child}/photo")).await.body, second.body);
    assert_eq!(iro.get(&format!("{child}/photo")).await.status, 404, "and not for the one before");
    next.post(&format!("{child}/photo"), &[]).await.leads_to(&child);
    next.post(&format!("{child}/photo"), &[]).await.leads_to(&child);
    assert_eq!(council.logged(Action::RemovedChildPhoto).await, 1, "once");
    assert_eq!(
        (shown(&next.get(&child).await, &council), next.get(&format!("{child}/photo")).await.status.as_u16()),
        (0, 404)
    );
}

#[tokio::test]
async fn what_is_no_photo_is_refused_and_the_one_before_stays() {
    let council = Council::new().await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let child = address(&council);
    hand_in(&mut iro, &council, &photo(30, 30, 200)).await.leads_to(&child);
    let before = iro.get(&format!("{child}/photo")).await.body;
    let huge = vec![0; 10 * 1024 * 1024 + 1];
    for (file, says) in [
        (&b""[..], "staff-fault-photo-broken"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "staff-fault-photo-broken"),
        (&huge, "staff-fault-photo-too-large"),
    ] {
        let refused = hand_in(&mut iro, &council, file).await;
        assert!(refused.status == 422 && refused.says(says), "{says}: {}", refused.status);
        assert!(refused.text().contains("Marigold Quillfeather"), "the page is whole");
    }
    assert_eq!(iro.post(&format!("{child}/photo/new"), &[("photo", "x")]).await.status, 422, "no file at all");
    assert_eq!(iro.get(&format!("{child}/photo")).await.body, before);
    assert_eq!(council.logged(Action::KeptChildPhoto).await, 1);
    iro.get(&format!("{child}/photo/new")).await.leads_to(&child);
}
