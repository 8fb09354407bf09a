//! Answers reach the child: at the head of their page, among their promises, while a secret waits, with the meeting's
//! day.

use chrono::{Datelike as _, TimeDelta};
use heard_domain::matter::{Happened, Kind};
use heard_domain::purpose::Purpose;
use heard_domain::store::MatterRow;
use heard_domain::{Day, english_time};

use crate::support::desk::Desk;
use crate::support::raise::{Raised, Saying, raise};
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Browser, Council, Page, seed, writing};

/// The page's own part without the marks around values.
fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

fn in_days(council: &Council, days: i64) -> Day {
    english_time::day(council.app.clock.now()) + TimeDelta::days(days)
}

/// The child says two things; the second one to the IRO alone.
async fn said(council: &Council) -> Raised {
    let words = [("I want a shelf.", false), ("My cousin shouts.", true)];
    raise(council, &council.child, &council.iro, &Saying::child(Purpose::BeforeReview, &words)).await
}

/// The IRO answers one of them, on its page.
async fn answer(council: &Council, raised: &Raised, place: usize, fields: &[(&str, &str)]) {
    let views = format!("/staff/children/{}/views/{}", council.child.id, raised.views);
    let address = format!("{views}/answers/{}", raised.answers[place]);
    let mut iro = Visitor::Iro.arrive(council).await;
    let page = iro.get(&address).await;
    let form = fields.iter().fold(page.form("words"), |form, (name, value)| form.set(name, value));
    iro.submit(&page, &form).await.leads_to(&format!("{views}#answer-{}", raised.answers[place]));
}

/// "This will happen", in so many days.
async fn promise(council: &Council, raised: &Raised, place: usize, words: &str, days: i64) {
    let by = in_days(council, days);
    let [day, month, year] = [by.day().to_string(), by.month().to_string(), by.year().to_string()];
    let by = [("by-day", day.as_str()), ("by-month", &month), ("by-year", &year)];
    let what = [("kind", "will_do"), ("who", "Jo"), ("words", words)];
    answer(council, raised, place, &[what.as_slice(), by.as_slice()].concat()).await;
}

/// Says what became of the first promise on the page.
async fn says(child: &mut Browser, happened: &str) -> Page {
    let page = child.get("/mine/promises").await;
    let form = page.form("promise");
    let field = form.names.iter().find(|name| name.starts_with("happened-")).expect("it asks").clone();
    let reply = child.submit(&page, &form.set(&field, happened)).await;
    assert_eq!(reply.status, 303, "{}", reply.text());
    assert!(reply.location().starts_with("/mine/promises#promise-"));
    child.get("/mine/promises").await
}

async fn of_promises(council: &Council) -> Vec<MatterRow> {
    let rows = council.app.store.matters_of(council.child.id).await.expect("stored");
    rows.into_iter().filter(|row| row.kind == Kind::Promise).collect()
}

#[tokio::test]
async fn new_answers_head_a_childs_page_and_stand_there_once() {
    let council = Council::new().await;
    let raised = said(&council).await;
    answer(&council, &raised, 0, &[("kind", "cannot"), ("words", "The wall is too thin.")]).await;
    council.pass(TimeDelta::seconds(1));
    promise(&council, &raised, 1, "We talk with him.", 20).await;

    let mut child = Visitor::Child.arrive(&council).await;
    let page = child.get("/mine").await;
    let text = plain(&page);
    assert!(text.contains("Ruth answered 2 things"), "{text}");
    let at = |words: &str| text.find(words).unwrap_or_else(|| panic!("{words} is not there: {text}"));
    let order = ["Ruth answered 2 things", "My cousin shouts.", "We talk with him.", "I want a shelf.", "too thin."];
    assert!(
        order.windows(2).all(|pair| at(pair[0]) < at(pair[1])),
        "the newest first, each with what it answers: {text}"
    );
    for once in ["My cousin shouts.", "We talk with him.", "I want a shelf.", "too thin."] {
        assert_eq!(text.matches(once).count(), 1, "{once}");
    }
    assert!(!text.contains("Answered"), "what is open above is not counted below");
    assert!(page.says("mine-answered-above") && !text.contains("You should get an answer"));
    assert!(page.links().contains(&"/mine/promises".to_owned()) && page.says("mine-happened"));

    // They are still there after a while, and from the next day on where what was said stands.
    council.pass(TimeDelta::hours(23));
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(plain(&child.get("/mine").await).contains("Ruth answered 2 things"));
    council.pass(TimeDelta::hours(1));
    let mut child = Visitor::Child.arrive(&council).await;
    let later = child.get("/mine").await;
    later.hides("My cousin shouts.").hides("too thin.");
    assert!(plain(&later).contains("2 answers"), "{}", plain(&later));
    child.get("/mine/sent").await.shows("My cousin shouts.").shows("We talk with him.").shows("too thin.");

    // Another answer in the place of one is news.
    promise(&council, &raised, 1, "We talked with him.", 19).await;
    let again = child.get("/mine").await;
    assert!(plain(&again).contains("Ruth answered 1 thing"), "{}", plain(&again));
    again.shows("We talked with him.").hides("too thin.");
}

#[tokio::test]
async fn the_same_answer_once_more_is_neither_news_nor_another_promise() {
    let council = Council::new().await;
    let raised = said(&council).await;
    promise(&council, &raised, 0, "Jo puts it up.", 20).await;
    let mut child = Visitor::Child.arrive(&council).await;
    says(&mut child, "partly").await;
    child.get("/mine").await.shows("Jo puts it up.");
    promise(&council, &raised, 0, "Jo puts it up.", 20).await;
    council.pass(TimeDelta::hours(24));
    let mut child = Visitor::Child.arrive(&council).await;
    let mine = plain(&child.get("/mine").await);
    assert!(!mine.contains("Ruth answered"), "{mine}");
    assert_eq!(mine.matches("Jo puts it up.").count(), 2, "one, among the promises, with its link: {mine}");
    assert_eq!(plain(&child.get("/mine/promises").await).matches("Jo puts it up").count(), 2, "one, with its button");
}

#[tokio::test]
async fn nobody_but_a_known_child_is_shown_an_answer_at_the_head() {
    let council = Council::new().await;
    writing::send_words(&mut council.browser(), &council.child.invitation, "I like otters.").await;
    let mut unconfirmed = Visitor::Unconfirmed.arrive(&council).await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let views = council.views(&council.child).await[0].id;
    let (_, body) = desk.read(views).await;
    let raised = Raised { views, answers: body.given.iter().map(|given| given.id).collect(), matter: None };
    promise(&council, &raised, 0, "We go and see them.", 20).await;
    let page = unconfirmed.get("/mine").await;
    page.shows(" will check with you that it is yours");
    page.hides("We go and see them.").hides("answered 1").hides("happened-");
    unconfirmed.get("/mine/promises").await.leads_to("/mine");
    let row = council.app.store.replies(views).await.expect("stored").remove(0);
    assert_eq!(row.seen_at, None, "whoever that is has not seen it for the child");
    assert_eq!(unconfirmed.post("/mine/promises", &[]).await.status, 404);
}

#[tokio::test]
async fn a_promise_in_an_answer_is_asked_about_on_any_day() {
    let council = Council::new().await;
    let raised = said(&council).await;
    promise(&council, &raised, 0, "Jo puts up a shelf.", 20).await;
    let mut child = Visitor::Child.arrive(&council).await;
    let page = child.get("/mine/promises").await;
    page.shows("Jo puts up a shelf.");
    assert!(page.says("promises-any-day") && page.says("promise-open"));

    // Nothing chosen changes nothing, and is said.
    let form = page.form("promise");
    let nothing = child.submit(&page, &form).await;
    assert!(nothing.status == 422 && nothing.says("promise-missing"));
    assert!(of_promises(&council).await.is_empty());

    // Its day is weeks off, and "no" is looked into.
    let page = says(&mut child, "no").await;
    assert!(page.says("promise-you-said-no") && page.says("promise-take-back") && !page.says("promise-open"));
    let [matter] = &of_promises(&council).await[..] else { panic!("one matter") };
    assert_eq!(matter.due_on, Kind::Promise.due(in_days(&council, 0)));
    assert!(plain(&page).contains("A manager can see this. They should look into it by"));
    says(&mut child, "no").await;
    assert_eq!(of_promises(&council).await.len(), 1);
    let mut manager = Visitor::Manager.arrive(&council).await;
    let on_desk = format!("/staff/matters/{}", of_promises(&council).await[0].id);
    let shown = manager.get(&on_desk).await;
    shown.shows("Jo puts up a shelf.").hides("I want a shelf.");
    assert!(shown.says("staff-happened-no") && shown.says("staff-voice-child"));

    // The IRO reads it with the answer, and it is no decision of the review.
    let mut iro = Visitor::Iro.arrive(&council).await;
    let views = iro.get(&format!("/staff/children/{}/views/{}", council.child.id, raised.views)).await;
    assert!(plain(&views).contains("Did it happen? Marigold says: No"), "{}", plain(&views));
    let record = iro.get(&format!("/staff/reviews/{}", council.child.review)).await;
    let decided = record.parts("#decisions-list").concat();
    assert!(!decided.contains("Jo puts up a shelf."), "the review decided no such thing");

    // Said otherwise, it is on nobody's desk any more.
    let page = says(&mut child, "yes").await;
    assert!(page.says("promise-you-said-yes") && !page.says("promise-take-back"));
    page.hides("A manager can see this.");
    assert!(matches!(of_promises(&council).await[0].settled, Some((_, None))));
    manager.get("/staff/matters").await.hides("Marigold");
    for happened in ["maybe", "Yes"] {
        let form = page.form("promise");
        let field = form.names.iter().find(|name| name.starts_with("happened-")).expect("it asks").clone();
        assert_eq!(child.submit(&page, &form.set(&field, happened)).await.status, 400);
    }
}

#[tokio::test]
async fn a_decision_of_a_review_is_asked_about_on_any_day_once_it_can_be_read() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let decision = desk.decide("Swimming every week.", "Bev").await;
    let (of, field) = (decision.to_string(), format!("happened-{decision}"));
    let fields = [("promise", of.as_str()), (field.as_str(), "no")];
    let mut child = Visitor::Child.arrive(&council).await;
    assert_eq!(child.post("/mine/promises", &fields).await.status, 404, "there is no letter yet");
    desk.deliver("Dear Marigold, you will swim.").await;
    let mut sibling = Visitor::Sibling.arrive(&council).await;
    assert_eq!(sibling.post("/mine/promises", &fields).await.status, 404);
    sibling.post("/mine/promises", &fields[..1]).await.hides("Swimming");
    assert!(of_promises(&council).await.is_empty());
    let page = says(&mut child, "no").await;
    page.shows("Swimming every week.");
    assert_eq!(of_promises(&council).await.len(), 1);
    let rows = council.app.store.caseload(council.iro.id).await.expect("stored");
    assert!(!rows.is_empty());
    let record = Visitor::Iro.arrive(&council).await.get(&format!("/staff/reviews/{}", council.child.review)).await;
    assert!(plain(&record).contains("Marigold says: No"), "{}", plain(&record));
    assert_eq!(Happened::No.raises(), Some(Kind::Promise));
    // Its day passes and nobody has looked into it: that is said.
    council.pass(TimeDelta::days(14));
    let late = Visitor::Child.arrive(&council).await.get("/mine/promises").await;
    let words = "Nobody has looked into it yet. It should have been done by";
    assert!(plain(&late).contains(words), "{}", plain(&late));
}

#[tokio::test]
async fn what_was_promised_to_a_word_for_the_iro_alone_is_not_the_managers() {
    let council = Council::new().await;
    let raised = said(&council).await;
    promise(&council, &raised, 1, "I talk with your cousin.", 20).await;
    let mut child = Visitor::Child.arrive(&council).await;
    says(&mut child, "no").await;
    let matter = format!("/staff/matters/{}", of_promises(&council).await[0].id);
    let mut manager = Visitor::Manager.arrive(&council).await;
    let shown = manager.get(&matter).await;
    shown.hides("cousin");
    assert!(shown.says("staff-matter-promise-kept-back") && shown.says("staff-happened-no"));
    shown.shows("Jo");
}

#[tokio::test]
async fn a_promise_says_what_will_happen() {
    let council = Council::new().await;
    let raised = said(&council).await;
    let views = format!("/staff/children/{}/views/{}", council.child.id, raised.views);
    let mut iro = Visitor::Iro.arrive(&council).await;
    let page = iro.get(&format!("{views}/answers/{}", raised.answers[0])).await;
    let by = in_days(&council, 9);
    let form = page.form("words").set("kind", "will_do").set("who", "Jo").set("words", " ");
    let form = form.set("by-day", &by.day().to_string()).set("by-month", &by.month().to_string());
    let refused = iro.submit(&page, &form.set("by-year", &by.year().to_string())).await;
    assert!(refused.status == 422 && refused.says("staff-fault-needs-what"), "{}", refused.text());
}

#[tokio::test]
async fn a_letter_that_waits_for_a_confirmed_secret_is_said_to_be_there() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let mut child = Visitor::Unconfirmed.arrive(&council).await;
    let nothing = child.get("/mine").await;
    assert!(nothing.says("mine-unconfirmed-title") && !plain(&nothing).contains("waiting. You can read it"));
    let letter = desk.write("Dear Marigold, you like the sea.").await;
    desk.send(letter).await;
    assert!(!plain(&child.get("/mine").await).contains("A letter from"), "it can still be taken back");
    council.pass(TimeDelta::minutes(10));
    let page = child.get("/mine").await;
    let words = "A letter from Ruth is waiting. You can read it when Ruth has checked that this is you.";
    assert!(plain(&page).contains(words), "{}", plain(&page));
    assert!(!page.says("mine-no-letters"));
    page.hides("the sea").hides(&letter.to_string());
    assert_eq!(child.get(&format!("/mine/letters/{letter}")).await.status, 404);

    let mut known = Visitor::Child.arrive(&council).await;
    let page = known.get("/mine").await;
    assert!(!plain(&page).contains("is waiting"));
    let address = format!("/mine/letters/{letter}");
    assert_eq!(page.links().iter().filter(|link| **link == address).count(), 1, "a new letter stands there once");
    known.get(&address).await.shows("the sea");
    let read = known.get("/mine").await;
    assert_eq!(read.links().iter().filter(|link| **link == address).count(), 1, "and one that was read");
}

/// Books the meeting, on the record's page.
async fn book(council: &Council, on: Day) {
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = Visitor::Iro.arrive(council).await;
    let page = iro.get(&record).await;
    let form = page.form("account_other").set("planned_on-day", &on.day().to_string());
    let form = form.set("planned_on-month", &on.month().to_string()).set("planned_on-year", &on.year().to_string());
    iro.submit(&page, &form.and("do", "facts")).await.leads_to(&format!("{record}#facts"));
}

#[tokio::test]
async fn the_day_for_which_the_meeting_is_booked_is_shown() {
    let council = Council::new().await;
    let mut child = Visitor::Child.arrive(&council).await;
    let unbooked = plain(&child.get("/mine").await);
    assert!(unbooked.contains("Your next review is by") && !unbooked.contains("Your meeting is on"));
    let on = in_days(&council, 5);
    book(&council, on).await;
    let words = format!("Your meeting is on {}.", heard_app::text::dates::day_in(Default::default(), on));
    let mine = plain(&child.get("/mine").await);
    assert_eq!((mine.matches(&words).count(), mine.matches("Your next review is by").count()), (1, 0), "{mine}");

    let mut writer = council.browser();
    writing::open(&mut writer, &council.child.invitation).await;
    let day = on.format("%A %-d %B");
    assert!(plain(&writer.get("/say").await).contains(&format!("before your meeting on {day}.")));
    writing::begin(&mut writer, &council.child.invitation).await;
    let check = writing::answer(&mut writer, &[("anything-else", "Otters.")]).await;
    writing::send(&mut writer, &check).await.leads_to("/sent");
    let receipt = plain(&writer.get("/sent").await);
    assert!(receipt.contains(&words) && !receipt.contains("Your review is by"), "{receipt}");
    let mut iro = at_desk(&council, &council.iro, None).await;
    let made = iro.post(&format!("/staff/children/{}/invitation", council.child.id), &[]).await;
    let sheet = iro.follow(made).await;
    let printed = heard_app::text::dates::day_in(Default::default(), on);
    assert!(plain(&sheet).contains(&*printed), "{}", plain(&sheet));

    // A booked day that went by is none to wait for.
    council.pass(TimeDelta::days(6));
    let mut child = Visitor::Child.arrive(&council).await;
    assert!(!plain(&child.get("/mine").await).contains("Your meeting is on"));
}

#[tokio::test]
async fn a_grown_up_is_asked_about_the_child_by_name_and_never_of_another() {
    use heard_domain::people::Invitee;
    let council = Council::new().await;
    let invite = async |child: &seed::Child| {
        seed::invite_somebody(&council.app, child.id, child.review, &council.iro, Invitee::Carer).await
    };
    let (hers, his) = (invite(&council.child).await, invite(&council.sibling).await);
    // One phone, one link after the other.
    let mut phone = council.browser();
    for (invitation, name, other) in [(&hers, "Marigold", "Barnaby"), (&his, "Barnaby", "Marigold")] {
        phone.post("/", &[("token", &invitation.token)]).await.leads_to("/grown-ups");
        let first = phone.get("/grown-ups").await;
        assert!(plain(&first).contains(&format!("before {name}’s review")), "{}", plain(&first));
        phone.submit(&first, &first.forms().remove(0).set("voice", "carer")).await.leads_to("/questions");
        let mut page = phone.open("/questions").await;
        assert!(plain(&page).contains(&format!("How is {name} getting on at home?")), "{}", plain(&page));
        let mut pages = vec![first];
        while page.path != "/check" {
            page.hides("the child");
            let next = phone.submit(&page, &page.forms().remove(0)).await;
            pages.push(page);
            page = phone.follow(next).await;
        }
        assert!(plain(&page).contains(&format!("What helps {name}?")), "{}", plain(&page));
        pages.push(page);
        for page in pages {
            page.hides(other);
            let title = page.source().split("</title>").next().expect("a title").to_owned();
            assert!(!title.contains(name) && !page.path.contains(name), "{}", page.path);
        }
    }
}
