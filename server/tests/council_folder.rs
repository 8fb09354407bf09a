//! The example of a council's own folder, over HTTP. It has a process of its own, because forms and words are laid over
//! the shipped ones once, for as long as a process runs.

#[path = "journeys"]
mod journeys {
    #[expect(dead_code, reason = "the journeys use all of it, this one a part")]
    pub(crate) mod support;
}

use std::path::Path;
use std::sync::LazyLock;

use heard::council_folder::{CouncilFiles, CouncilFolder};
use heard::session;
use heard_domain::documents::DraftBody;
use heard_domain::form;
use heard_domain::journey::AnswerSheet;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use journeys::support::visitors::Visitor;
use journeys::support::writing::question;
use journeys::support::{Browser, Council, writing};

/// The example, laid over the shipped forms and words by whichever test comes first.
static FILES: LazyLock<CouncilFiles> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/council");
    CouncilFolder::read(&folder).expect("the example is sound").lay().expect("nobody laid it before")
});

const ASKED: &str = "Is there a place at home that is just for you?";
const NO_LONGER_ASKED: &str = "How do you feel about your bedroom?";
const REWORDED: &str = "If you could change one thing about your home, what would it be?";

async fn council() -> Council {
    Council::with(None, FILES.clone()).await
}

#[tokio::test]
async fn a_changed_question_is_asked_answered_and_read_back() {
    let council = council().await;
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    child.post(&question("topics"), &[("topics", "home")]).await.leads_to(&question("home"));
    child.get(&question("home")).await.shows(ASKED).shows("Yes, my bedroom").hides(NO_LONGER_ASKED);
    child.get(&format!("{}?language=cy", question("home"))).await.leads_to(&question("home"));
    child.get(&question("home")).await.shows("Oes lle gartref sydd i ti yn unig?").hides(ASKED);
    child.get(&format!("{}?language=en", question("home"))).await.leads_to(&question("home"));

    let says = [("home-own-place", "somewhere"), ("home-change", "A door that shuts.")];
    let check = writing::answer(&mut child, &says).await;
    check.shows(ASKED).shows("Yes, somewhere else").shows(REWORDED).shows("A door that shuts.");
    writing::send(&mut child, &check).await.leads_to("/sent");
    read_back(&council, &[ASKED, "Yes, somewhere else", REWORDED, "A door that shuts."]).await;
}

#[tokio::test]
async fn what_was_begun_with_the_shipped_form_goes_on_and_is_read_with_it() {
    let council = council().await;
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    begun_with(&council, &child, "before-review-middle", 1).await;
    let check = writing::answer(&mut child, &[("topics", "home"), ("home-bedroom", "face-ok")]).await;
    check.shows(NO_LONGER_ASKED).hides(ASKED);
    writing::send(&mut child, &check).await.leads_to("/sent");
    read_back(&council, &[NO_LONGER_ASKED]).await;
}

/// The child and the IRO see these words.
async fn read_back(council: &Council, words: &[&str]) {
    let views = council.views(&council.child).await[0].id;
    let mut iro = Visitor::Iro.arrive(council).await;
    let at_desk = iro.get(&format!("/staff/children/{}/views/{views}", council.child.id)).await;
    let own = Visitor::Child.arrive(council).await.get("/mine/sent").await;
    for said in words {
        at_desk.shows(said);
        own.shows(said);
    }
}

/// Puts a draft without answers in the place of the one begun, as it was begun before the council had this folder.
async fn begun_with(council: &Council, browser: &Browser, id: &str, version: u32) {
    let app = &council.app;
    let cookie = format!("__Host-s={}", browser.cookie("__Host-s").expect("a session")).parse().expect("a header");
    let hash = session::presented(&std::iter::once((axum::http::header::COOKIE, cookie)).collect()).expect("ours");
    let draft = app.store.writer(&hash, app.clock.now()).await.expect("stored").expect("writing").draft.expect("begun");
    let key = app.vault.open_key(&app.store.child_file(council.child.id).await.expect("stored").expect("there").key);
    let (key, place) = (key.expect("it opens"), heard::vault::places::draft_body(draft.id));
    let body: DraftBody = key.open(place, &draft.body).expect("it opens");
    assert_eq!(body.sheet.version, 1000, "what is begun now gets the council's form");
    let sheet = AnswerSheet::new(form::find(id, version).expect("shipped forms stay"));
    let sealed = key.seal(place, &DraftBody { sheet, ..body });
    assert!(app.store.save_draft(draft.id, draft.version, &sealed, app.clock.now()).await.expect("stored"));
}

#[tokio::test]
async fn a_councils_symbols_are_served() {
    let mut browser = council().await.browser();
    for name in ["home", "noticeboard"] {
        let page = browser.get(&format!("/pictures/{name}.svg")).await;
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/council/pictures");
        assert_eq!(page.source(), std::fs::read_to_string(format!("{folder}/{name}.svg")).expect("the example"));
        assert_eq!(page.headers["content-type"], "image/svg+xml");
    }
}

#[tokio::test]
async fn what_the_council_recorded_is_named_on_the_page_that_says_it() {
    let council = council().await;
    let mut child = council.browser();
    writing::begin(&mut child, &council.child.invitation).await;
    let page = child.get(&question("topics")).await.source();
    assert!(page.contains("data-listen=") && !page.contains("data-recorded="), "nothing on it was recorded");
    child.post(&question("topics"), &[("topics", "home")]).await.leads_to(&question("home"));
    for (language, words) in [("en", ASKED), ("cy", "Oes lle gartref sydd i ti yn unig?")] {
        child.get(&format!("{}?language={language}", question("home"))).await;
        let page = child.get(&question("home")).await.source();
        let (_, recorded) = page.split_once("data-recorded=\"{&quot;").expect("something was recorded");
        let (recorded, _) = recorded.split_once("&quot;}\"").expect("an end");
        let (said, address) = recorded.split_once("&quot;:&quot;").expect("words and an address");
        assert_eq!(said, words);
        let file = format!("{}/../end2end/council/sounds/{language}/q-home-own-place.ogg", env!("CARGO_MANIFEST_DIR"));
        let sound = child.get(address).await;
        assert_eq!(sound.headers["content-type"], "audio/ogg");
        assert_eq!(sound.headers["cache-control"], "public, max-age=31536000, immutable");
        assert_eq!(
            sound.headers["content-length"],
            std::fs::metadata(file).expect("the example").len().to_string().as_str()
        );
    }
}

#[tokio::test]
async fn a_whole_form_takes_the_place_of_the_shipped_one_for_its_purpose_and_style() {
    council().await;
    assert_eq!(form::newest(Purpose::GoodNews, Band::Middle).id.as_str(), "anyshire-good-news-middle");
    assert_eq!(form::newest(Purpose::BeforeReview, Band::Middle).version, 1000);
    let older = form::newest(Purpose::BeforeReview, Band::Older);
    assert!(older.version < form::council::FIRST_VERSION, "the other styles have the shipped ones");
}

#[tokio::test]
async fn an_account_is_written_in_the_sections_that_the_council_set() {
    let council = council().await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&record).await;
    page.shows("Where I live").shows("School and work").shows("Free time");
    assert!(page.names("account_free_time") && !page.names("account_identity"));
    let typed = page.form("account_home").set("account_home", "A new room.").set("account_free_time", "Judo.");
    iro.submit(&page, &typed.and("do", "facts")).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(&record).await;
    assert_eq!(["account_home", "account_free_time"].map(|field| page.value(field)), ["A new room.", "Judo."]);
}

#[tokio::test]
async fn a_folder_is_laid_once() {
    let council = council().await;
    drop(council);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../end2end/council");
    assert!(CouncilFolder::read(&folder).expect("sound").lay().is_err());
}
