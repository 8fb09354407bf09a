//! What is looked at before a letter goes to a child: what stops it, what somebody has to say is right, and what is only
//! pointed out.

use heard_app::calls::CheckLetter;
use heard_domain::audit::Action;
use heard_domain::caseload::owed_letter;
use leptos::server_fn::ServerFn as _;

use crate::support::desk::Desk;
use crate::support::visitors::Visitor;
use crate::support::{Browser, Council, Page, seed};

/// A child of another family, on the desk of another IRO.
const OTHER: [&str; 2] = ["Odalys", "Fennimore"];

fn letter_of(council: &Council) -> String {
    format!("/staff/reviews/{}/letter", council.child.review)
}

/// Types a letter and goes on to its preview.
async fn preview(council: &Council, iro: &mut Browser, text: &str) -> Page {
    let page = iro.get(&letter_of(council)).await;
    let saved = iro.submit(&page, &page.form("text").set("text", text).and("do", "preview")).await;
    iro.follow(saved).await
}

/// Sends what the preview shows, with these ticks, whatever its page offers.
async fn send(council: &Council, iro: &mut Browser, ticks: &[&str]) -> Page {
    let address = format!("{}/preview", letter_of(council));
    let version = iro.get(&letter_of(council)).await.value("version");
    let mut fields = vec![("version", version.as_str())];
    fields.extend(ticks.iter().map(|tick| ("right", *tick)));
    iro.post(&address, &fields).await
}

#[tokio::test]
async fn what_says_where_a_child_lives_does_not_go_until_it_is_taken_out() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    for found in
        ["ZZ1 4QP", "zz14qp", "07700 900 123", "+44 7700 900123", "14 Station Road", "Flat 2, Oak House, Mill Lane"]
    {
        let text = format!("Dear Marigold,\n\nthis is it: {found}\n\nRuth");
        let page = preview(&council, &mut iro, &text).await;
        page.shows(&format!("“\u{2068}{found}\u{2069}”"));
        assert!(page.says("staff-guard-stopped") && !page.names("version"), "{found}: there is no way to send it");
        assert_eq!(page.parts("mark"), [found], "the list leads to the words");
        assert!(page.source().contains("href=\"#found-0\"") && page.source().contains("id=\"found-0\""));
        for ticks in
            [vec![], vec![format!("postcode:{found}"), format!("telephone:{found}"), format!("address:{found}")]]
        {
            let ticks: Vec<_> = ticks.iter().map(String::as_str).collect();
            let refused = send(&council, &mut iro, &ticks).await;
            assert!(refused.status == 422 && refused.says("staff-fault-to-take-out"), "{found}: {}", refused.text());
        }
        let editor = iro.get(&letter_of(&council)).await;
        assert_eq!(editor.value("text").trim_start_matches('\n'), text, "what was typed stands there");
    }
    assert_eq!(council.logged(Action::SentLetter).await, 0);
    assert_eq!(council.logged(Action::SaidRight).await, 0);

    let text = "Dear Marigold,\n\nring me on 01632 960 001, or 999, or Childline on 0800 1111.\n\nRuth";
    let page = preview(&council, &mut iro, text).await;
    assert!(!page.says("staff-guard-title"), "the number that the child sees anyway, and helplines: {}", page.text());
    send(&council, &mut iro, &[]).await.leads_to(&letter_of(&council));
    assert_eq!(council.logged(Action::SentLetter).await, 1);
}

#[tokio::test]
async fn a_name_or_street_goes_once_somebody_says_that_it_is_right() {
    let council = Council::new().await;
    let other = seed::stranger(&council.app, OTHER, &council.other_iro).await;
    for (text, tick) in [
        ("Dear Marigold,\n\nthe Quillfeather family came.", "surname:Quillfeather"),
        ("Dear Marigold,\n\nwe meet in Station Road.", "street:Station Road"),
        ("Dear Wren,\n\nit was good to see you.", "greeting:Wren"),
        ("Dear Marigold,\n\nI saw Odalys Fennimore.", "other_child:Odalys Fennimore"),
        ("Dear Marigold,\n\nfennimore, odalys came too.", "other_child:fennimore, odalys"),
        ("Dear Marigold,\n\nI saw Fennimore.", "other_child:Fennimore"),
        ("Dear Marigold,\n\nI saw Odalys.", "other_child:Odalys"),
        ("Dear Marigold,\n\nBarnaby came.", "other_child:Barnaby"),
    ] {
        let mut iro = Visitor::Iro.arrive(&council).await;
        let (sent, right) = (council.logged(Action::SentLetter).await, council.logged(Action::SaidRight).await);
        let page = preview(&council, &mut iro, text).await;
        assert_eq!(page.values("right"), [tick], "{text}: {}", page.text());
        page.hides(&other.id.to_string()).hides("Omar");
        for ticks in [&[][..], &["yes"][..], &["other_child:Somebody"][..]] {
            let refused = send(&council, &mut iro, ticks).await;
            assert!(refused.status == 422 && refused.says("staff-fault-not-said-right"), "{text}: {}", refused.text());
        }
        assert_eq!((council.logged(Action::SentLetter).await, council.logged(Action::SaidRight).await), (sent, right));
        send(&council, &mut iro, &[tick]).await.leads_to(&letter_of(&council));
        let logged = (council.logged(Action::SentLetter).await, council.logged(Action::SaidRight).await);
        assert_eq!(logged, (sent + 1, right + 1), "{text}");
        iro.post(&letter_of(&council), &[("do", "recall")]).await.leads_to(&letter_of(&council));
    }
}

#[tokio::test]
async fn what_the_child_knows_and_hints_stop_nothing() {
    let council = Council::new().await;
    seed::stranger(&council.app, OTHER, &council.other_iro).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.decide("Put up a shelf with Odalys", "Gran Fennimore").await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let text = "Dear Marigold,\n\nyour brother Barnaby can come. Gran Fennimore and Odalys will put up the shelf. \
                Mrs Fennimore teaches you. Somebody will ring you soon.\n\nRuth Wardle";
    let page = preview(&council, &mut iro, text).await;
    assert_eq!(page.parts("mark"), ["Somebody", "soon"], "{}", page.text());
    assert!(page.says("staff-guard-title") && page.values("right").is_empty());
    send(&council, &mut iro, &[]).await.leads_to(&letter_of(&council));
    assert_eq!(council.logged(Action::SaidRight).await, 0);
}

#[tokio::test]
async fn other_childrens_names_are_looked_for_at_a_press_and_not_while_it_is_typed() {
    let council = Council::new().await;
    seed::stranger(&council.app, OTHER, &council.other_iro).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let text = "Dear Wren,\n\nOdalys Fennimore lives in ZZ1 4QP, says Quillfeather.";
    let review = council.child.review.to_string();
    let fields = [("review", review.as_str()), ("names", "Marigold"), ("text", text)];
    let typed = iro.post(CheckLetter::PATH, &fields).await.source();
    for found in ["Wren", "ZZ1 4QP", "Quillfeather"] {
        assert!(typed.contains(&format!("\"found\":\"{found}\"")), "{found}: {typed}");
    }
    assert!(!typed.contains("Odalys"), "{typed}");

    let page = iro.get(&letter_of(&council)).await;
    let checked = iro.submit(&page, &page.form("text").set("text", text).and("do", "check")).await;
    let leads = checked.parts("[data-findings] a[href='#text']").join(" ");
    for found in ["Wren", "Odalys Fennimore", "ZZ1 4QP", "Quillfeather"] {
        assert!(leads.contains(&format!("“{found}”")), "{found}: {leads}");
    }
    assert_eq!(checked.value("text").trim_start_matches('\n'), text);
}

#[tokio::test]
async fn no_letter_because_needs_a_reason_and_stops_the_clock_of_the_letter() {
    let council = Council::new().await;
    Desk::of(&council, &council.iro, &council.child).await.hold().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let owed = async || {
        let cases = council.app.store.caseload(council.iro.id).await.expect("stored");
        cases.iter().filter_map(|case| owed_letter(case, &council.app.config.council.deadlines())).count()
    };
    assert_eq!(owed().await, 1);
    let page = iro.get(&letter_of(&council)).await;
    let refused = iro.submit(&page, &page.form("reason").set("reason", "  ").and("do", "withhold")).await;
    assert!(refused.status == 422 && refused.says("staff-fault-empty"));
    assert_eq!(council.logged(Action::WithheldLetter).await, 0);
    let reason = "She asked me to tell her face to face.";
    let form = page.form("reason").set("reason", reason).and("do", "withhold");
    iro.submit(&page, &form).await.leads_to(&letter_of(&council));
    let page = iro.get(&letter_of(&council)).await;
    assert!(page.says("staff-letter-withheld") && page.text().contains(reason));
    assert_eq!(council.logged(Action::WithheldLetter).await, 1);
    assert_eq!(owed().await, 0);
}
