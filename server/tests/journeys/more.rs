//! A topic begins with its shortest screens; whoever asks for more about it gets the rest.

use heard_domain::form::newest;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;

use crate::support::visitors::Visitor;
use crate::support::writing::{answer, ask_for_more, question};
use crate::support::{Council, writing};

/// What stands on the button of the screen about the meeting.
const BUTTON: &str = "More about your meeting";

#[tokio::test]
async fn next_passes_more_over_and_its_button_saves_the_screen_and_opens_it() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let page = browser.get(&question("meeting")).await;
    page.shows(BUTTON);
    let further = newest(Purpose::BeforeReview, Band::Middle).steps.iter().filter(|step| {
        let opened = step.when.is_none() && step.topic.as_ref().is_some_and(|topic| topic.as_str() == "meeting");
        step.more && opened
    });
    assert!(page.text().contains(&format!("{}", further.count())), "{}", page.text());
    assert_eq!(browser.get(&question("meeting-talk")).await.status, 404, "nobody asked for it");
    browser.post(&question("meeting"), &[("meeting-go", "part")]).await.leads_to(&question("unsafe"));

    let asked = ask_for_more(&mut browser, "meeting", &[("meeting-go", "yes")]).await;
    asked.leads_to(&question("meeting-talk"));
    browser.follow(asked).await.hides(BUTTON);
    let again = browser.get(&question("meeting")).await;
    again.hides(BUTTON);
    assert!(again.form("meeting-go").fields.contains(&("meeting-go".into(), "yes".into())), "it was saved");
    browser.post(&question("meeting-talk"), &[("meeting-talk", "The pond.")]).await;
    browser.get("/check").await.shows("The pond.");
    // It is sent as everything else, and going back closes nothing.
    browser.post(&question("meeting"), &[]).await.leads_to(&question("meeting-talk"));
    let check = answer(&mut browser, &[("anything-else", "That is all.")]).await;
    check.shows("The pond.");
    writing::send(&mut browser, &check).await.leads_to("/sent");
}

#[tokio::test]
async fn what_stops_for_now_opens_nothing_and_a_refused_screen_neither() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    let refused = ask_for_more(&mut browser, "meeting", &[("meeting-go", "perhaps")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains(BUTTON), "it is still there to be pressed");
    ask_for_more(&mut browser, "meeting", &[("stop", "yes")]).await.leads_to("/stop");
    assert_eq!(browser.get(&question("meeting-talk")).await.status, 404);
}

#[tokio::test]
async fn whoever_is_not_with_their_family_is_asked_no_further_about_it() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    browser.post(&question("topics"), &[("topics", "family")]).await;
    browser.get(&question("family-time")).await.shows("Not about me");
    let next = browser.post(&question("family-time"), &[("family-time", "not-about-me")]).await;
    next.leads_to(&question("meeting"));
    assert_eq!(browser.get(&question("family-miss")).await.status, 404);
    browser.post(&question("family-time"), &[("family-time", "face-sad")]).await.leads_to(&question("family-miss"));
}

#[tokio::test]
async fn what_is_not_about_a_child_is_not_asked_again_until_they_want_it() {
    let council = Council::new().await;
    let mut browser = Visitor::Writer.arrive(&council).await;
    browser.get(&question("topics")).await.hides("Ask me all of them again");
    browser.post(&question("topics"), &[("topics", "family")]).await;
    browser.post(&question("family-time"), &[("family-time", "not-about-me")]).await;
    let check = browser.get("/check").await;
    writing::send(&mut browser, &check).await.leads_to("/sent");

    // Another phone, another draft.
    let mut again = council.browser();
    writing::begin(&mut again, &council.child.invitation).await;
    let topics = again.get(&question("topics")).await;
    topics.shows("Ask me all of them again");
    topics.hides("Not about me");
    again.post(&question("topics"), &[("topics", "family")]).await.leads_to(&question("feel-now"));
    again.post(&question("feel-now"), &[]).await.leads_to(&question("meeting"));
    assert_eq!(again.get(&question("family-time")).await.status, 404);
    assert_eq!(again.get(&question("family-miss")).await.status, 404, "nor what follows from it");
    again.get("/check").await.hides("Not about me");

    let asked = again.post(&question("topics"), &[("topics", "family"), ("ask_again", "yes")]).await;
    asked.leads_to(&question("feel-now"));
    again.post(&question("feel-now"), &[]).await.leads_to(&question("family-time"));
    again.get(&question("topics")).await.hides("Ask me all of them again");
    again.post(&question("family-time"), &[("family-time", "face-ok")]).await.leads_to(&question("family-miss"));
    let check = again.get("/check").await;
    writing::send(&mut again, &check).await.leads_to("/sent");
    let mut third = council.browser();
    writing::begin(&mut third, &council.child.invitation).await;
    third.post(&question("topics"), &[("topics", "family")]).await.leads_to(&question("feel-now"));
    third.post(&question("feel-now"), &[]).await.leads_to(&question("family-time"));
}
