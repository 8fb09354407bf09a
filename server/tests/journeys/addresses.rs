//! Addresses tell nothing: whoever reads a phone's history cannot see what was asked, or what for.

use heard_app::paths;
use heard_domain::form::{Form, newest};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;

use crate::support::writing::{question, question_of};
use crate::support::{Browser, Council, Page, writing};

/// Every address that writing leads to and that is the same for everybody.
const FIXED: [&str; 7] =
    [paths::BEFORE, paths::MEET, paths::QUESTIONS, paths::CHECK, paths::STYLE, paths::SENT, paths::WRITE_START];

/// An address with the screen's number taken out.
fn without_number(path: &str) -> String {
    path.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned()
}

/// What must stand in no address: the purpose, and each name that the form gives to a screen, question or topic.
fn telling(form: &Form) -> Vec<String> {
    let steps = form.steps.iter().map(|step| step.id.to_string());
    let questions = form.questions().map(|(_, question)| question.id.to_string());
    let topics = form.topics.iter().map(|topic| topic.id.to_string());
    let purpose = [form.purpose.code().to_owned(), form.id.to_string()];
    steps.chain(questions).chain(topics).chain(purpose).collect()
}

/// Goes from the page of a purpose to the receipt, saying nothing but this; gives every page.
async fn walk(browser: &mut Browser, purpose: Purpose, says: &[(&str, &str)]) -> Vec<Page> {
    writing::choose(browser, purpose.code()).await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let mut pages = vec![browser.get("/before").await, browser.get("/meet").await];
    let mut page = browser.open("/questions").await;
    while page.path != paths::CHECK {
        let mut form = page.forms().remove(0);
        for (name, value) in says {
            if form.names.iter().any(|known| known == name) {
                form = form.set(name, value);
            }
        }
        let reply = browser.submit(&page, &form).await;
        assert_eq!(reply.status, 303, "{}: {}", reply.path, reply.text());
        pages.push(page);
        page = browser.follow(reply).await;
    }
    let sent = writing::send(browser, &page).await;
    pages.push(page);
    pages.push(browser.follow(sent).await);
    pages
}

#[tokio::test]
async fn no_address_on_the_way_through_a_form_tells_what_it_is_for() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::open(&mut browser, &council.child.invitation).await;
    for (purpose, says) in [
        (Purpose::Wrong, [("wrong-what", "My things were put in bin bags."), ("wrong-talk", "yes")]),
        (Purpose::Advocate, [("someone-for-me", "advocate"), ("advocate-know", "Somebody from outside.")]),
        (Purpose::SeeIro, [("iro-how", "meet"), ("iro-before", "Please come.")]),
        (Purpose::BeforeReview, [("topics", "home"), ("home-change", "A shelf.")]),
    ] {
        let telling = telling(newest(purpose, Band::Middle));
        for page in walk(&mut browser, purpose, &says).await {
            let links = page.links().into_iter().filter(|link| link.starts_with(paths::QUESTIONS));
            for path in links.chain([page.path.clone()]) {
                let bare = without_number(&path);
                assert!(FIXED.contains(&bare.trim_end_matches('/')), "{path} is an address of {purpose:?} alone");
                assert!(!path.split('/').any(|part| telling.iter().any(|one| one == part)), "{path}");
            }
        }
    }
}

#[tokio::test]
async fn a_number_that_is_no_screens_is_not_found() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let last = newest(Purpose::BeforeReview, Band::Middle).steps.len();
    for number in ["0", "00", "-1", "1e1", "99999999999999999999999", "anything-else", "wrong"] {
        assert_eq!(browser.get(&format!("/questions/{number}")).await.status, 404, "{number}");
        assert_eq!(browser.post(&format!("/questions/{number}"), &[]).await.status, 404, "{number}");
    }
    assert_eq!(browser.get(&format!("/questions/{}", last + 1)).await.status, 404);
    assert_eq!(browser.get(&question("home")).await.status, 404, "home was not chosen");
}

#[tokio::test]
async fn a_page_that_is_older_than_the_style_keeps_its_words_with_their_question() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let page = browser.get(&question("anything-else")).await;
    let older = newest(Purpose::BeforeReview, Band::Older);
    let there = paths::question(older, older.step("anything-else").expect("it asks that too"));
    assert_ne!(page.path, there, "the same question has another number");
    // Another tab changes the style.
    browser.post("/style", &[("style", "older")]).await.leads_to("/questions");
    let form = page.forms().remove(0).set("anything-else", "From the old page.");
    browser.submit(&page, &form).await.leads_to("/check");
    assert_eq!(browser.get(&there).await.value("anything-else"), "From the old page.");
}

#[tokio::test]
async fn a_page_of_another_form_changes_nothing() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    writing::ask_for_more(&mut browser, "meeting", &[]).await;
    let page = browser.get(&question("meeting-talk")).await;
    // Another tab begins a complaint, whose screens have numbers of their own.
    writing::choose(&mut browser, "wrong").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    let wrong = question_of(Purpose::Wrong, "wrong");
    browser.post(&wrong, &[("wrong-what", "Bin bags.")]).await;
    let form = page.forms().remove(0).set("meeting-talk", "The dog.");
    let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    for path in [page.path.as_str(), &wrong] {
        assert_eq!(browser.post(path, &fields).await.status, 404, "{path}");
    }
    assert_eq!(browser.get(&wrong).await.value("wrong-what"), "Bin bags.");
}
