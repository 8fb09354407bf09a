//! How views are written: through the pages, field by field.

use axum::http::StatusCode;
use heard_app::calls::SaveAnswers;
use heard_app::child::more::MORE_FIELD;
use heard_app::child::question::STEP_FIELD;
use heard_app::paths;
use heard_domain::form::newest;
use heard_domain::journey::company::ONLY_IRO_FIELD;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::server_fn::ServerFn as _;

use super::seed::Invitation;
use super::{Browser, Form, Page};

/// The address of a screen, by its id, in the form that a child of the seed gets before a review.
pub(crate) fn question(step: &str) -> String {
    question_of(Purpose::BeforeReview, step)
}

/// The address of a screen of a form in the style of the seed's children.
pub(crate) fn question_of(purpose: Purpose, step: &str) -> String {
    let form = newest(purpose, Band::Middle);
    paths::question(form, form.step(step).expect("a screen of the form"))
}

/// The address of the first screen of that form.
pub(crate) fn first() -> String {
    question(newest(Purpose::BeforeReview, Band::Middle).steps[0].id.as_str())
}

/// Asks on this screen for more about its topic; gives the reply.
pub(crate) async fn ask_for_more(browser: &mut Browser, step: &str, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<_> = fields.iter().copied().chain([(MORE_FIELD, "yes")]).collect();
    browser.post(&question(step), &fields).await
}

/// Saves a screen of the form that a child of the seed gets before a review, as its page does while it is filled in.
pub(crate) async fn save(browser: &mut Browser, step: &str, fields: &[(&str, &str)]) -> Page {
    let fields: Vec<_> = fields.iter().copied().chain([(STEP_FIELD, step)]).collect();
    browser.post(SaveAnswers::PATH, &fields).await
}

/// Saves a form of a page as it stands.
pub(crate) async fn save_form(browser: &mut Browser, form: &Form) -> Page {
    let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    browser.post(SaveAnswers::PATH, &fields).await
}

/// Opens the link of an invitation.
pub(crate) async fn open(browser: &mut Browser, invitation: &Invitation) {
    browser.post("/", &[("token", &invitation.token)]).await.leads_to("/say");
}

/// Opens the link and starts, so that a draft is begun in the child's own voice.
pub(crate) async fn begin(browser: &mut Browser, invitation: &Invitation) {
    open(browser, invitation).await;
    browser.post("/say", &[("purpose", "before_review")]).await.leads_to("/questions");
}

/// Says what is to be said, so that a draft for it is begun, and that somebody helps: it is asked who writes.
pub(crate) async fn choose(browser: &mut Browser, purpose: &str) {
    browser.post("/say", &[("purpose", purpose), ("helped", "yes")]).await.leads_to("/who");
}

/// Goes through every screen there is, saying what is to be said where it is asked and nothing elsewhere; gives the
/// page that shows the answers. A field said twice has two boxes ticked. The lock is closed on the screen of the field
/// that it names.
pub(crate) async fn answer(browser: &mut Browser, says: &[(&str, &str)]) -> Page {
    let mut page = browser.open("/questions").await;
    let mut said = Vec::new();
    while page.path != "/check" {
        assert_eq!(page.status, StatusCode::OK, "{}: {}", page.path, page.text());
        let mut form = page.forms().remove(0);
        for (name, value) in
            says.iter().filter(|(name, _)| form.names.iter().any(|known| known == name)).copied().collect::<Vec<_>>()
        {
            form = if name == ONLY_IRO_FIELD {
                if form.names.iter().any(|known| known == value) { form.set(name, "yes") } else { form }
            } else if said.contains(&name) {
                form.and(name, value)
            } else {
                form.set(name, value)
            };
            said.push(name);
        }
        let reply = browser.submit(&page, &form).await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}: {}", reply.path, reply.text());
        page = browser.follow(reply).await;
        if page.path == paths::thanks() {
            page = go_on(browser, &page).await;
        }
        if page.path == paths::REST {
            page = browser.open("/questions").await;
        }
    }
    for (name, _) in says {
        assert!(said.contains(name), "{name} was never asked");
    }
    page
}

/// From the thanks for telling of something unsafe to the next screen, or to the check page after the last.
pub(crate) async fn go_on(browser: &mut Browser, thanks: &Page) -> Page {
    assert!(thanks.says("unsafe-thanks-title"), "{}", thanks.text());
    let ways: Vec<_> = thanks.links().into_iter().filter(|link| link.starts_with('/')).collect();
    assert_eq!(ways[0], paths::CHECK, "the way to send it comes first");
    let next = ways.get(1).filter(|link| link.starts_with(paths::QUESTIONS));
    browser.get(next.map_or(paths::CHECK, String::as_str)).await
}

/// Presses "send" on the page that shows the answers.
pub(crate) async fn send(browser: &mut Browser, check: &Page) -> Page {
    browser.submit(check, &check.form("submission")).await
}

/// From the link to the receipt, with something said at the end.
pub(crate) async fn send_words(browser: &mut Browser, invitation: &Invitation, words: &str) {
    begin(browser, invitation).await;
    browser.post(&question("anything-else"), &[("anything-else", words)]).await.leads_to("/check");
    let check = browser.get("/check").await;
    check.shows(words);
    send(browser, &check).await.leads_to("/sent");
}
