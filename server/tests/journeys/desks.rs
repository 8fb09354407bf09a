//! The workers' side: matters on their desks, carers' and parents' invitations, the booklet, advocates.

use chrono::TimeDelta;
use heard_app::text::lookup;
use heard_domain::audit::Action;
use heard_domain::form::{self, Step};
use heard_domain::matter::{Desk as MatterDesk, Kind};
use heard_domain::people::{Band, Language, Role};
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::seed::{self, child_without_iro};
use crate::support::visitors::Visitor;
use crate::support::{Council, Page, writing};

const COMPLAINT: &str = "Nobody asked me before I moved.";

/// The first text between `before` and `<` in the source.
fn between<'a>(source: &'a str, before: &str) -> &'a str {
    let (_, rest) = source.split_once(before).unwrap_or_else(|| panic!("{before} is not there"));
    rest.split('<').next().unwrap_or_default()
}

/// The code that is printed large.
fn code(page: &Page) -> String {
    between(&page.source(), "<p class=\"big-number\">").to_owned()
}

/// The page's own part without the marks around values.
fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

#[tokio::test]
async fn a_complaint_is_on_the_managers_desk_and_is_settled_once() {
    let council = Council::new().await;
    let words = [(COMPLAINT, false), ("Ring my mum.", true)];
    let raised = raise(&council, &council.child, &council.iro, &Saying::child(Purpose::Wrong, &words)).await;
    let matter = format!("/staff/matters/{}", raised.matter.expect("raised"));
    let answer = format!("{matter}/answers/{}", raised.answers[0]);
    for who in [Visitor::Iro, Visitor::OtherIro, Visitor::Advocate] {
        let mut browser = who.arrive(&council).await;
        let nothing = browser.get("/staff/matters/00112233445566778899aabbccddeeff").await;
        for path in [&matter, &answer] {
            let page = browser.get(path).await;
            assert_eq!((page.status.as_u16(), &page.body), (404, &nothing.body), "{who:?} {path}");
            let page = browser.post(path, &[("do", "settle"), ("outcome", "x"), ("kind", "heard")]).await;
            assert_eq!((page.status.as_u16(), &page.body), (404, &nothing.body), "{who:?} {path}");
        }
    }

    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get("/staff/matters").await.shows("Marigold Quillfeather").hides(COMPLAINT);
    assert_eq!(council.logged(Action::ReadViews).await, 0, "the list shows no words");
    let page = manager.get(&matter).await;
    page.shows(COMPLAINT).hides("Ring my mum.");
    assert!(plain(&page).contains("1 more answer is for the IRO"));
    let private = format!("{matter}/answers/{}", raised.answers[1]);
    assert_eq!(manager.get(&private).await.status, 404, "what is only for the IRO is not for the manager");

    // An answer to one thing, which the child reads.
    let page = manager.get(&answer).await;
    let refused = manager.submit(&page, &page.form("words").set("kind", "will_do")).await;
    assert_eq!(refused.status, 422, "a promise needs words");
    // What is recorded when it is settled the child never reads: something is answered first.
    let page = manager.get(&matter).await;
    assert!(page.says("staff-reply-none"));
    let unanswered = page.form("outcome").set("outcome", "Spoke with the team.").and("do", "settle");
    let unanswered = manager.submit(&page, &unanswered).await;
    assert_eq!((unanswered.status.as_u16(), council.logged(Action::SettledMatter).await), (422, 0));
    assert!(unanswered.says("staff-fault-unanswered") && unanswered.value("outcome") == "Spoke with the team.");

    let page = manager.get(&answer).await;
    let filled = page.form("words").set("kind", "will_do").set("words", "I will ask them.").set("who", "Gwen");
    let filled = filled.set("by-day", "27").set("by-month", "11").set("by-year", "2026");
    manager.submit(&page, &filled).await.leads_to(&matter);

    // Settling needs words, and happens once.
    let page = manager.get(&matter).await;
    page.shows("I will ask them.");
    assert!(!page.says("staff-reply-none") && page.says("staff-views-answered"));
    let blank = manager.submit(&page, &page.form("outcome").set("outcome", " ").and("do", "settle")).await;
    assert_eq!((blank.status.as_u16(), council.logged(Action::SettledMatter).await), (422, 0));
    let outcome = page.form("outcome").set("outcome", "Spoke with the team.").and("do", "settle");
    manager.submit(&page, &outcome).await.leads_to("/staff/matters");
    let again = manager.submit(&page, &page.form("outcome").set("outcome", "Again.").and("do", "settle")).await;
    assert_eq!((again.status.as_u16(), council.logged(Action::SettledMatter).await), (422, 1));
    manager.get("/staff/matters").await.hides("Marigold");
    manager.get(&matter).await.shows("Spoke with the team.").hides("Again.");

    let mut child = Visitor::Child.arrive(&council).await;
    child.get("/mine/seen").await.shows("Gwen Astley").hides("Omar Pellow");
    child.get("/mine/sent").await.shows("I will ask them.").hides("Spoke with the team.");
}

#[tokio::test]
async fn a_promise_that_did_not_happen_reaches_the_manager_without_the_views_around_it() {
    let council = Council::new().await;
    let promise = Desk::of(&council, &council.iro, &council.child).await.decide("Put up a shelf", "Carer Jo").await;
    let saying =
        Saying { promise: Some(promise), ..Saying::child(Purpose::BeforeReview, &[("I like the garden.", false)]) };
    let raised = raise(&council, &council.child, &council.iro, &saying).await;
    let matter = format!("/staff/matters/{}", raised.matter.expect("raised"));
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(&matter).await;
    page.shows("Put up a shelf").shows("Carer Jo").shows("Ruth Wardle").hides("garden");
    let answer = format!("{matter}/answers/{}", raised.answers[0]);
    assert_eq!(manager.get(&answer).await.status, 404);
    assert_eq!(council.logged(Action::ReadViews).await, 0);
    let overview = manager.get("/staff/overview").await;
    assert!(plain(&overview).contains("promises that did not happen1"));
    let to_list = overview.links().iter().filter(|link| *link == "/staff/matters").count();
    assert!(to_list >= 4, "in the navigation, below the table, and each of its two numbers: {to_list}");
}

#[tokio::test]
async fn a_wish_to_see_the_iro_is_on_that_iros_desk_alone_and_presses_when_it_is_late() {
    let council = Council::new().await;
    let saying = Saying::child(Purpose::SeeIro, &[("I want to tell you a thing.", false)]);
    let raised = raise(&council, &council.child, &council.iro, &saying).await;
    let matter = format!("/staff/matters/{}", raised.matter.expect("raised"));
    for who in [Visitor::Manager, Visitor::OtherIro, Visitor::Advocate] {
        assert_eq!(who.arrive(&council).await.get(&matter).await.status, 404, "{who:?}");
    }
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get("/staff/matters").await.shows("Marigold").hides("tell you a thing");
    let today = iro.get("/staff").await;
    assert!(today.shows("Wants to see the IRO").links().contains(&matter));
    council.pass(TimeDelta::days(7));
    // An IRO who is away leaves nobody waiting.
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get("/staff/matters").await.shows("Marigold").shows("Late");
    manager.get(&matter).await.shows("I want to tell you a thing.");
    for who in [Visitor::OtherIro, Visitor::Advocate] {
        assert_eq!(who.arrive(&council).await.get(&matter).await.status, 404, "{who:?}");
    }
    let mut iro = Visitor::Iro.arrive(&council).await;
    iro.get("/staff/matters").await.shows("Late");
    iro.get(&matter).await.shows("I want to tell you a thing.");
    iro.get(&format!("/staff/children/{}", council.child.id)).await.shows("Wants to see the IRO");
}

#[tokio::test]
async fn what_is_asked_for_within_a_form_is_on_a_desk_and_shows_only_that() {
    let council = Council::new().await;
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let says = [("meeting-alone", "yes"), ("anything-else", "I miss the otters.")];
    let check = writing::answer(&mut browser, &says).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    browser.get("/sent").await.shows("You asked to talk.").shows("Your review is");
    let [matter] = &council.app.store.matters_of(council.child.id).await.expect("stored")[..] else { panic!("one") };
    assert_eq!((matter.kind, matter.desk), (Kind::SeeIro, MatterDesk::Iro));
    let address = format!("/staff/matters/{}", matter.id);
    Visitor::Iro.arrive(&council).await.get(&address).await.shows("I miss the otters.");
    council.pass(TimeDelta::days(7));
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get(&address).await.shows("talk alone first").hides("otters");
}

#[tokio::test]
async fn what_is_sent_while_a_child_has_no_iro_reaches_the_manager() {
    let council = Council::new().await;
    let child = child_without_iro(&council.app, &council.iro).await;
    let mut browser = council.browser();
    writing::open(&mut browser, &child.invitation).await;
    let say = browser.get("/say").await;
    assert!(say.says("begin-start") && say.says("begin-safe-nobody"));
    say.shows("You have no reviewing officer yet, so a manager reads it").hides("before your meeting");
    let mut browser = council.browser();
    writing::send_words(&mut browser, &child.invitation, "I want to stay at my school.").await;
    browser.get("/sent").await.shows("because you do not have a reviewing officer yet");
    let [matter] = &council.app.store.matters_of(child.id).await.expect("stored")[..] else { panic!("one matter") };
    assert_eq!(matter.kind, Kind::NoIro);
    let address = format!("/staff/matters/{}", matter.id);
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get("/staff/matters").await.says("staff-matter-no_iro"));
    manager.get(&address).await.shows("I want to stay at my school.");
    seed::allocate(&council.app, child.id, &council.iro, Role::Iro).await;
    assert_eq!(manager.get(&address).await.status, 404);
    Visitor::Iro.arrive(&council).await.get(&address).await.shows("I want to stay at my school.");
    // With an IRO, the caseload tells of what the review waits for.
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, "I want my own shelf.").await;
    assert!(council.app.store.matters_of(council.child.id).await.expect("stored").is_empty());
}

#[tokio::test]
async fn while_a_child_has_no_iro_the_manager_has_the_matter() {
    let council = Council::new().await;
    let child = child_without_iro(&council.app, &council.iro).await;
    let words = [("I want to tell you a thing.", false), ("And one for you alone.", true)];
    let raised = raise(&council, &child, &council.iro, &Saying::child(Purpose::Change, &words)).await;
    let matter = format!("/staff/matters/{}", raised.matter.expect("raised"));
    for who in [Visitor::Iro, Visitor::OtherIro, Visitor::Advocate] {
        assert_eq!(who.arrive(&council).await.get(&matter).await.status, 404, "{who:?}");
    }
    let mut manager = Visitor::Manager.arrive(&council).await;
    manager.get("/staff/matters").await.shows("Clementine");
    manager.get(&matter).await.shows("I want to tell you a thing.").hides("for you alone");
    seed::allocate(&council.app, child.id, &council.iro, Role::Iro).await;
    assert_eq!(manager.get(&matter).await.status, 404, "it goes with the child");
    Visitor::Iro.arrive(&council).await.get(&matter).await.shows("And one for you alone.");
}

#[tokio::test]
async fn a_carers_invitation_is_shown_until_it_is_used_and_can_be_taken_back() {
    let council = Council::new().await;
    let address = format!("/staff/children/{}/guests", council.child.id);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&address).await;
    let refused = iro.submit(&page, &page.form("relation").set("name", "Bea Lunt").and("do", "invite")).await;
    assert_eq!((refused.status.as_u16(), refused.value("name")), (422, "Bea Lunt".into()));
    let filled = page.form("relation").set("name", "Bea Lunt").set("relation", "foster carer");
    let childs = iro.submit(&page, &filled.clone().set("invitee", "child").and("do", "invite")).await;
    assert_eq!(childs.status, 422, "the child's is made elsewhere");
    let made = iro.submit(&page, &filled.set("invitee", "carer").and("do", "invite")).await;
    let (before, sheet) = (council.logged(Action::Invited).await, iro.get(made.location()).await);
    sheet.shows("Hello").shows("Bea Lunt");
    let code = code(&sheet);
    assert_eq!(iro.get(made.location()).await.body, sheet.body, "loaded again, it is the same sheet");
    assert_eq!(council.logged(Action::Invited).await, before);
    assert_eq!(Visitor::OtherIro.arrive(&council).await.get(made.location()).await.status, 404);
    let page = iro.get(&address).await;
    page.shows("Bea Lunt").shows("foster carer").hides(&code);
    iro.get(&format!("/staff/children/{}", council.child.id)).await.shows("Bea Lunt").hides(&code);
    writing::open(&mut council.browser(), &council.child.invitation).await;

    let opened = council.browser().post("/", &[("code", &code)]).await;
    assert_eq!(opened.status, 303, "it opens writing");
    iro.get(made.location()).await.leads_to(&address);
    let others = format!("/staff/children/{}/guests", council.sibling.id);
    let revoke = page.forms().into_iter().find(|form| form.names.contains(&"invitation".to_owned())).expect("a button");
    let revoke: Vec<_> = revoke.and("do", "revoke").fields;
    let fields: Vec<_> = revoke.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let mut other = Visitor::OtherIro.arrive(&council).await;
    for path in [&address, &others] {
        assert_eq!(other.post(path, &fields).await.status, 404, "{path}");
    }
    iro.post(&address, &fields).await.leads_to(&address);
    iro.get(&address).await.hides("Bea Lunt");
    let gone = council.browser().post("/", &[("code", &code)]).await;
    let unknown = if code.starts_with('2') { "3333-333-333" } else { "2222-222-222" };
    let never = council.browser().post("/", &[("code", unknown)]).await;
    assert_eq!((gone.status.as_u16(), gone.source().replace(&code, unknown)), (422, never.source()));
    assert_eq!(council.logged(Action::RevokedInvitation).await, 1);
}

#[tokio::test]
async fn a_booklet_has_its_code_begins_every_topic_and_has_no_more_of_the_child_than_a_name() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let child = format!("/staff/children/{}", council.child.id);
    let booklet = format!("{child}/booklet");
    iro.get(&booklet).await.leads_to(&child);
    assert_eq!(iro.post(&booklet, &[("language", "xx")]).await.status, 400);
    for language in Language::ALL {
        let made = iro.post(&booklet, &[("language", language.code())]).await;
        let page = iro.follow(made.clone()).await;
        page.shows("Marigold").shows("Ruth").shows("0800 1111").shows("999");
        assert_eq!(iro.follow(made).await.body, page.body, "loaded again, it is the same booklet");
        names_nobody_else(&council, &page);
        let source = page.source();
        assert!(source.contains("class=\"qr\"") && source.contains(&format!("<html lang=\"{}\"", language.code())));
        asks(&page, language, |step| !step.more);
        council.browser().post("/", &[("code", &code(&page))]).await.leads_to("/say");
        iro.get(&booklet).await.leads_to(&child);
    }
    assert_eq!(council.logged(Action::Invited).await, 2 + 2, "each booklet is a new invitation");
}

#[tokio::test]
async fn more_about_chosen_topics_is_a_paper_that_opens_nothing() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let child = format!("/staff/children/{}", council.child.id);
    let further = format!("{child}/booklet/further");
    iro.get(&further).await.leads_to(&child);
    let none = iro.post(&further, &[("further-language", "en")]).await;
    assert_eq!((none.status.as_u16(), none.says("staff-fault-not-chosen")), (422, true));
    let before = council.logged(Action::Invited).await;
    for language in Language::ALL {
        let chosen = [("further-language", language.code()), ("topic", "home"), ("topic", "meeting"), ("topic", "x")];
        let page = iro.post(&further, &chosen).await;
        page.shows("Marigold").shows("Ruth").shows("0800 1111").shows("999");
        names_nobody_else(&council, &page);
        let source = page.source();
        assert!(!source.contains("class=\"qr\"") && !source.contains("big-number"), "no code");
        let topic =
            |step: &Step| step.topic.as_ref().is_some_and(|topic| ["home", "meeting"].contains(&topic.as_str()));
        asks(&page, language, |step| step.more && topic(step));
    }
    assert_eq!(council.logged(Action::Invited).await, before);
    let mut other = Visitor::OtherIro.arrive(&council).await;
    assert_eq!(other.post(&further, &[("further-language", "en"), ("topic", "home")]).await.status, 404);
}

/// Paper lies about: a first name is all there is of the child.
fn names_nobody_else(council: &Council, page: &Page) {
    for personal in ["Quillfeather", "Wardle", "0001", "2015", &council.child.id.to_string()[..8]] {
        assert!(!plain(page).contains(personal), "{personal}");
    }
}

/// The paper of an 8 to 12 year old asks what is printed, with every option, and nothing else.
fn asks(page: &Page, language: Language, printed: impl Fn(&Step) -> bool) {
    let form = form::newest(Purpose::BeforeReview, Band::Middle);
    for (step, question) in form.questions() {
        let title = lookup(language, &question.title_key(form.band));
        if !printed(step) {
            page.hides(&format!(". {title}"));
            continue;
        }
        page.shows(&title);
        for option in form.options(question) {
            page.shows(&lookup(language, &question.option_key(option)));
        }
    }
}

#[tokio::test]
async fn an_advocate_sees_invitations_to_speak_and_their_own_words_alone() {
    let council = Council::new().await;
    let childs = Saying::child(Purpose::BeforeReview, &[("The dog is called Pip.", false)]);
    raise(&council, &council.child, &council.iro, &childs).await;
    let own = Saying {
        voice: Voice::Advocate,
        author: Some(&council.advocate),
        ..Saying::child(Purpose::BeforeReview, &[("She wants to stay.", false)])
    };
    let sent = raise(&council, &council.child, &council.iro, &own).await;
    let child = format!("/staff/children/{}", council.child.id);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let ask = [("do", "ask-to-speak"), ("advocate", &council.advocate.id.to_string())];
    iro.post(&child, &ask).await.leads_to(&child);
    iro.get(&child).await.shows("Asked to speak");
    let reply = format!("{child}/views/{}/answers/{}", sent.views, sent.answers[0]);
    iro.post(&reply, &[("kind", "heard"), ("words", "I have told the team.")]).await;

    let mut advocate = Visitor::Advocate.arrive(&council).await;
    let desk = advocate.get("/staff/advocacy").await;
    assert!(plain(&desk).contains("You were asked to speak for Marigold"));
    desk.hides("She wants to stay.");
    let page = advocate.get(&format!("/staff/advocacy/{}", council.child.id)).await;
    page.shows("She wants to stay.").shows("I have told the team.").hides("Pip");
    for other in [council.sibling.id.to_string(), "00112233445566778899aabbccddeeff".into()] {
        assert_eq!(advocate.get(&format!("/staff/advocacy/{other}")).await.status, 404);
    }

    // No longer theirs, from the child's page; and theirs again, from there too.
    iro.post(&child, &[("do", "end-advocate"), ("advocate", &council.advocate.id.to_string())]).await.leads_to(&child);
    assert_eq!(advocate.get(&format!("/staff/advocacy/{}", council.child.id)).await.status, 404);
    assert_eq!(iro.post(&child, &[("do", "allocate-advocate"), ("new-advocate", "")]).await.status, 422);
    let manager = council.manager.id.to_string();
    let no_advocate = iro.post(&child, &[("do", "allocate-advocate"), ("new-advocate", &manager)]).await;
    assert_eq!(no_advocate.status, 400);
    let again = [("do", "allocate-advocate"), ("new-advocate", &council.advocate.id.to_string())];
    iro.post(&child, &again).await.leads_to(&child);
    assert_eq!(advocate.get(&format!("/staff/advocacy/{}", council.child.id)).await.status, 200);
    assert_eq!(council.logged(Action::AllocatedAdvocate).await, 1);
}

#[tokio::test]
async fn a_manager_gives_an_advocate_where_one_was_asked_for_and_nowhere_else() {
    let council = Council::new().await;
    let asks = Saying::child(Purpose::Advocate, &[("Somebody for me.", false)]);
    let asked = raise(&council, &council.sibling, &council.other_iro, &asks).await;
    let wrong = raise(&council, &council.sibling, &council.other_iro, &Saying::child(Purpose::Wrong, &[])).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let give = [("do", "allocate-advocate"), ("new-advocate", &council.advocate.id.to_string())];
    let elsewhere = format!("/staff/matters/{}", wrong.matter.expect("raised"));
    assert_eq!(manager.post(&elsewhere, &give).await.status, 400);
    let mut advocate = Visitor::Advocate.arrive(&council).await;
    let own = format!("/staff/advocacy/{}", council.sibling.id);
    assert_eq!(advocate.get(&own).await.status, 404);
    let matter = format!("/staff/matters/{}", asked.matter.expect("raised"));
    manager.post(&matter, &give).await.leads_to(&matter);
    manager.get(&matter).await.shows("Tess Morrow");
    advocate.get(&own).await.shows("Barnaby").hides("Somebody for me.");
}

#[tokio::test]
async fn an_iro_types_in_paper_under_their_own_account() {
    let council = Council::new().await;
    let child = format!("/staff/children/{}", council.child.id);
    for (who, status) in [(Visitor::Iro, 303), (Visitor::OtherIro, 404), (Visitor::Manager, 404)] {
        let mut browser = who.arrive(&council).await;
        let page = browser.post(&child, &[("do", "transcribe")]).await;
        assert_eq!(page.status, status, "{who:?}");
        if status == 303 {
            assert_eq!(page.location(), "/who");
            browser.get(&child).await.shows("Marigold");
        }
    }
}
