//! What workers answer, and in whose voice what they answer stands: the record, the letter, the answers to each thing.

use heard_domain::audit::Action;
use heard_domain::matter::Kind;
use heard_domain::purpose::Purpose;
use heard_domain::store::Part;
use heard_domain::voice::{Helper, Voice};

use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::visitors::Visitor;
use crate::support::{Council, Page};

/// The page's own part without the marks around values.
fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

/// Every line in the record of one review: the child's, one only for the IRO, an advocate's, a carer's, a parent's.
async fn record_of_all(council: &Council) {
    let desk = Desk::of(council, &council.iro, &council.child).await;
    let lines = [
        (Voice::Parent, Purpose::ParentViews, "She is better off with me.", Part::Shared),
        (Voice::Carer, Purpose::CarerViews, "He wets the bed.", Part::Shared),
        (Voice::Child, Purpose::BeforeReview, "Nobody may know this.", Part::Private),
        (Voice::Child, Purpose::BeforeReview, "I want my own shelf.", Part::Shared),
        (Voice::Advocate, Purpose::BeforeReview, "She wants to stay.", Part::Shared),
        (Voice::AdvocateNonInstructed, Purpose::BeforeReview, "She seeks out quiet rooms.", Part::Shared),
    ];
    for (voice, purpose, words, part) in lines {
        let said = [(words, false)];
        let helper = voice.has_helper().then(|| Helper {
            name: "Tess Morrow".into(),
            relation: "known for years".into(),
            how: "We drew it together.".into(),
        });
        let saying = Saying { voice, helper: helper.clone(), ..Saying::child(purpose, &said) };
        let raised = raise(council, &council.child, &council.iro, &saying).await;
        let (row, body) = desk.read(raised.views).await;
        desk.place_of(&row, helper, &body.given[0], part, Action::PlacedShared).await;
    }
}

#[tokio::test]
async fn a_letter_offers_and_quotes_only_what_may_reach_the_child_and_says_whose_it_is() {
    let council = Council::new().await;
    record_of_all(&council).await;
    let letter = format!("/staff/reviews/{}/letter", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&letter).await;
    page.shows("I want my own shelf.").shows("She wants to stay.").shows("She seeks out quiet rooms.");
    page.hides("better off").hides("wets the bed").hides("Nobody may know");
    assert!(page.says("staff-voice-child") && page.says("staff-voice-advocate"));
    assert!(page.says("staff-voice-advocate_non_instructed") && !page.says("staff-voice-parent"));

    for (place, put) in [
        (0, "You said: “I want my own shelf.”"),
        (1, "Your advocate Tess Morrow said for you: “She wants to stay.”"),
        (2, "Your advocate Tess Morrow said about you: “She seeks out quiet rooms.”"),
    ] {
        let page = iro.get(&letter).await;
        let put_in = iro.submit(&page, &page.form("text").set("text", "").and("put", &place.to_string())).await;
        let text = put_in.value("text");
        assert_eq!(text.trim().lines().last(), Some(put));
        assert_eq!(text.contains("You were asked: “"), place == 0, "what the child was asked, and nobody else: {text}");
    }
    // No other number leads to the words that are not for the child.
    for place in 3..8 {
        let page = iro.get(&letter).await;
        let refused = iro.submit(&page, &page.form("text").and("put", &place.to_string())).await;
        assert_eq!(refused.status, 400, "{place}");
        refused.hides("better off").hides("wets the bed").hides("Nobody may know");
    }
}

#[tokio::test]
async fn a_record_keeps_voices_apart_and_says_who_helped_and_how() {
    let council = Council::new().await;
    record_of_all(&council).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let shown = iro.get(&format!("/staff/reviews/{}", council.child.review)).await;
    let page = plain(&shown);
    // Each line by itself, with whose voice it is and in which part it stands.
    let lines = shown.parts("section.answer");
    for (words, voice, part) in [
        ("I want my own shelf.", "The child, alone", "In the shared part"),
        ("Nobody may know this.", "The child, alone", "In my part"),
        ("She wants to stay.", "An advocate, instructed", "In the shared part"),
        ("She seeks out quiet rooms.", "An advocate, not instructed", "In the shared part"),
        ("She is better off with me.", "A parent, in their own name", "In the shared part"),
        ("He wets the bed.", "A carer, in their own name", "In the shared part"),
    ] {
        let of: Vec<_> = lines.iter().filter(|line| line.contains(words)).collect();
        assert_eq!(of.len(), 1, "{words}: {page}");
        assert!(of[0].contains(voice) && of[0].contains(part), "{words}: {}", of[0]);
    }
    assert!(page.contains("An advocate, instructed: Tess Morrow, known for years"));
    assert!(page.contains("How they know what matters to the child: We drew it together."));
}

#[tokio::test]
async fn a_complaint_that_a_manager_read_is_read_and_lists_say_whose_voice_it_is() {
    let council = Council::new().await;
    let saying = Saying { voice: Voice::ChildWithHelp, ..Saying::child(Purpose::Wrong, &[("They forgot me.", false)]) };
    let raised = raise(&council, &council.child, &council.iro, &saying).await;
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(child.get("/mine/sent").await.says("own-views-unread"));

    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get("/staff/matters").await.says("staff-voice-child_with_help"));
    assert!(child.get("/mine/sent").await.says("own-views-unread"), "the list shows no words");
    manager.get(&format!("/staff/matters/{}", raised.matter.expect("raised"))).await.shows("They forgot me.");
    let sent = child.get("/mine/sent").await;
    assert!(!sent.says("own-views-unread"));
    assert!(plain(&sent).contains("Read by the manager of the reviewing officers on"));

    // The IRO has not read it by that.
    let page = Visitor::Iro.arrive(&council).await.get(&format!("/staff/children/{}", council.child.id)).await;
    assert!(page.says("staff-views-unread") && page.says("staff-voice-child_with_help"));
}

#[tokio::test]
async fn a_promise_says_who_and_by_when_and_the_child_reads_it_as_a_sentence() {
    let council = Council::new().await;
    let saying = Saying::child(Purpose::BeforeReview, &[("I want a shelf.", false), ("I like tea.", false)]);
    let raised = raise(&council, &council.child, &council.iro, &saying).await;
    let views = format!("/staff/children/{}/views/{}", council.child.id, raised.views);
    let address = format!("{views}/answers/{}", raised.answers[0]);
    let placed = format!("{views}#answer-{}", raised.answers[0]);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&views).await;
    assert!(plain(&page).contains("2 of 2 things have no answer yet"));

    // The tenth of November is over; there is no 31st of November.
    for (who, day, month, fault) in [
        ("", "30", "11", "staff-fault-needs-who"),
        ("Jo", "", "", "staff-fault-needs-when"),
        ("Jo", "10", "11", "staff-fault-past"),
        ("Jo", "31", "11", "staff-fault-not-a-date"),
    ] {
        let page = iro.get(&address).await;
        let typed = page.form("words").set("kind", "will_do").set("who", who).set("words", "A long one.");
        let typed =
            typed.set("by-day", day).set("by-month", month).set("by-year", if day.is_empty() { "" } else { "2026" });
        let refused = iro.submit(&page, &typed).await;
        assert!(refused.status == 422 && refused.says(fault), "{who} {day}: {}", refused.text());
        let kept = [refused.value("who"), refused.value("by-day"), refused.value("words")];
        assert_eq!(kept, [who, day, "A long one."]);
    }
    assert_eq!(council.logged(Action::Replied).await, 0);

    let page = iro.get(&address).await;
    let typed = page.form("words").set("kind", "will_do").set("who", "Jo").set("words", "A shelf.");
    let typed = typed.set("by-day", "3").set("by-month", "3").set("by-year", "2027");
    iro.submit(&page, &typed).await.leads_to(&placed);
    let page = plain(&iro.get(&views).await);
    assert!(page.contains("1 of 2 things has no answer yet") && page.contains("Jo will do this by"), "{page}");
    assert_eq!(iro.get(&address).await.value("by-month"), "3");
    let mut child = Visitor::Child.arrive(&council).await;
    let sent = plain(&child.get("/mine/sent").await);
    assert!(sent.contains("Jo will do this by") && sent.contains("3 March 2027"), "{sent}");

    // Another kind keeps nothing of the promise.
    let page = iro.get(&address).await;
    iro.submit(&page, &page.form("words").set("kind", "heard")).await.leads_to(&placed);
    child.get("/mine/sent").await.hides("Jo");
    let page = iro.get(&address).await;
    let cannot = page.form("words").set("kind", "cannot").set("words", "It is rented.").set("who", "the landlord");
    iro.submit(&page, &cannot).await.leads_to(&placed);
    assert!(plain(&child.get("/mine/sent").await).contains("Who can change this: the landlord"));
}

#[tokio::test]
async fn an_iro_reads_a_complaint_and_does_not_answer_in_the_managers_place() {
    let council = Council::new().await;
    let saying = Saying::child(Purpose::Wrong, &[("They forgot me.", false)]);
    let raised = raise(&council, &council.child, &council.iro, &saying).await;
    let matter = format!("/staff/matters/{}/answers/{}", raised.matter.expect("raised"), raised.answers[0]);
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.post(&matter, &[("kind", "cannot"), ("words", "I am sorry.")]).await;

    let views = format!("/staff/children/{}/views/{}", council.child.id, raised.views);
    let address = format!("{views}/answers/{}", raised.answers[0]);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&views).await;
    page.shows("They forgot me.").shows("I am sorry.").shows("The manager answers this.");
    assert!(!page.links().contains(&address));
    let page = iro.get(&address).await;
    page.shows("They forgot me.").shows("I am sorry.").shows("The manager answers this.").hides("name=\"words\"");
    let refused = iro.post(&address, &[("kind", "heard"), ("words", "Never mind.")]).await;
    assert!(refused.status == 422 && refused.says("staff-fault-managers-to-answer"));
    assert_eq!(council.logged(Action::Replied).await, 1);
    Visitor::Child.arrive(&council).await.get("/mine/sent").await.shows("I am sorry.").hides("Never mind");
}

#[tokio::test]
async fn what_was_written_back_is_read_on_its_matter_and_done_things_are_not_recorded() {
    let council = Council::new().await;
    let mut child = Visitor::Child.arrive(&council).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    desk.hold().await;
    let letter = desk.deliver("Dear Marigold, thank you.").await;
    let page = child.get(&format!("/mine/letters/{letter}")).await;
    assert!(page.links().contains(&"/mine/sent".to_owned()));
    let told = page.form("reply").set("reply", "When do I see the otters?");
    child.submit(&page, &told).await;
    child.post(&page.path, &[("do", "simpler")]).await;

    let mut iro = Visitor::Iro.arrive(&council).await;
    let rows = council.app.store.matters_of(council.child.id).await.expect("stored");
    let address = |kind| format!("/staff/matters/{}", rows.iter().find(|row| row.kind == kind).expect("raised").id);
    iro.get(&address(Kind::LetterReply)).await.shows("When do I see the otters?");
    let page = iro.get(&address(Kind::Simpler)).await;
    assert!(page.says("staff-matter-settles-by-doing") && page.forms().is_empty());
    let settled = iro.post(&page.path, &[("do", "settle"), ("outcome", "Did it.")]).await;
    assert_eq!((settled.status.as_u16(), council.logged(Action::SettledMatter).await), (422, 0));
}
