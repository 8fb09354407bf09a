//! The whole loop: a child says something, it is read, acted on and answered, and the child sees all of it.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::store::Part;

use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, set_secret, sign_in};
use crate::support::writing::question;
use crate::support::{Council, writing};

const SAYS: [(&str, &str); 9] = [
    ("feel-now", "face-worried"),
    ("topics", "home"),
    ("home-safe", "sometimes"),
    ("home-safer", "If the back door was locked at night."),
    ("only_iro", "home-safer"),
    ("home-change", "I want my own shelf."),
    ("meeting-go", "yes"),
    ("unsafe", "yes"),
    ("unsafe-words", "There is a man at the bus stop."),
];

#[tokio::test]
async fn from_the_code_to_the_letter_and_back() {
    let council = Council::new().await;
    let mut child = council.browser();

    // The typed code, in small letters and without dashes; somebody helps.
    let code = council.child.invitation.code.replace('-', " ").to_lowercase();
    let start = child.get("/").await;
    let opened = child.submit(&start, &start.form("code").set("code", &code)).await;
    opened.leads_to("/say");
    let say = child.follow(opened).await;
    let who = child.submit(&say, &say.form("purpose").set("helped", "yes")).await;
    who.leads_to("/who");
    let who = child.follow(who).await;
    let chosen = child.submit(&who, &who.form("voice").set("voice", "child_with_help")).await;
    chosen.leads_to("/who/helper");
    let helper = child.follow(chosen).await;
    let filled = helper.form("name").set("name", "Aunt Sal").set("relation", "aunt");
    let told = child.submit(&helper, &filled).await;
    told.leads_to("/before");
    child.follow(told).await.shows("Ruth");
    child.post("/before", &[]).await.leads_to("/questions");
    let meet = child.get("/meet").await;
    meet.shows("Ruth").shows("01632 960 001");
    assert!(meet.links().contains(&"/say".to_owned()));

    // Two topics are chosen, and only their questions come.
    let check = writing::answer(&mut child, &SAYS).await;
    check.shows("If the back door was locked at night.").shows("I want my own shelf.").shows("Aunt Sal");
    assert!(!check.links().contains(&question("school")), "school was not chosen");
    let sent = writing::send(&mut child, &check).await;
    sent.leads_to("/just-you");
    let receipt = child.get("/sent").await;
    receipt.shows("Ruth").hides("shelf").hides("bus stop");
    assert!(receipt.says("unsafe-thanks-title"));
    assert!(!receipt.says("sent-keep-title"), "a helper may hold the phone");

    // No secret is chosen there. The child chooses one on another day, after something sent alone.
    child.post("/keep/number", &[("number", NUMBER), ("repeat", NUMBER)]).await.leads_to("/say");
    child.post("/mine/close", &[]).await;
    set_secret(&council, &council.child).await;

    // The IRO sees them the same minute, the urgent one marked.
    let caseload = council.app.store.caseload(council.iro.id).await.expect("stored");
    let case = caseload.iter().find(|case| case.child == council.child.id).expect("on the caseload");
    assert!(case.concern.is_some() && case.secret_waits && case.views == 1);
    assert_eq!(case.unread_since, Some(council.app.clock.now()));
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let (row, body) = desk.read(council.views(&council.child).await[0].id).await;
    assert!(row.urgent && row.confirmed_at.is_none());
    let given = |id: &str| body.given.iter().find(|given| given.said.question.as_str() == id).expect("given");
    assert!(given("home-safer").said.answer.only_iro && !given("home-change").said.answer.only_iro);
    desk.place(&row, given("home-change"), Part::Shared, Action::PlacedShared).await;
    desk.place(&row, given("home-safer"), Part::Shared, Action::PlacedDespitePrivate).await;
    let number = desk.number().await;
    desk.note("Held at home, with tea.").await;
    desk.hold().await;
    let shelf = desk.decide("Put up a shelf", "Carer Jo").await;

    // The letter is taken back in time, and cannot be once it is readable.
    let letter = desk.write("Dear Marigold, you said you want your own shelf.").await;
    desk.send(letter).await;
    council.pass(TimeDelta::minutes(9));
    assert!(desk.recall(letter).await, "nine minutes are within ten");
    let mut reader = council.browser();
    sign_in(&mut reader, &council.child.invitation.code).await;
    council.pass(TimeDelta::minutes(11));
    assert_eq!(reader.get(&format!("/mine/letters/{letter}")).await.status, 404, "it was recalled");
    desk.send(letter).await;
    council.pass(TimeDelta::minutes(9));
    assert_eq!(reader.get(&format!("/mine/letters/{letter}")).await.status, 404, "not before ten minutes");
    council.pass(TimeDelta::minutes(2));
    assert!(!desk.recall(letter).await, "eleven minutes are too late");

    // Unconfirmed, the secret opens nothing; then the number is said aloud.
    reader.get(&format!("/mine/letters/{letter}")).await.hides("shelf");
    reader.get("/mine/sent").await.leads_to("/mine");
    let waits = reader.get("/mine").await;
    waits.hides("shelf").hides("Sent").shows(" will check with you that it is yours");
    waits.shows("is waiting").hides(&format!("/mine/letters/{letter}"));
    let late = reader.post("/keep/confirm", &[("number", &number)]).await;
    assert_eq!(late.status, 422, "a number is good for ten minutes");
    let number = desk.number().await;
    reader.post("/keep/confirm", &[("number", &number)]).await.leads_to("/mine");
    let mine = reader.get("/mine").await;
    assert!(mine.links().contains(&format!("/mine/letters/{letter}")));

    // The letter, its promise, and a word back.
    let page = reader.get(&format!("/mine/letters/{letter}")).await;
    page.shows("you said you want your own shelf.").shows("Put up a shelf").shows("Carer Jo").shows("Ruth Wardle");
    let form = page.form("not-quite").set("feeling", "happy").set("not-quite", "I said two shelves.");
    reader.submit(&page, &form).await.shows("I said two shelves.");
    let mut other_day = reader.clone();
    assert_eq!(other_day.get(&page.path).await.value("not-quite"), "I said two shelves.");

    // The promise is kept, and the child can see that, and who has read what.
    desk.keep_promise(shelf).await;
    let promises = reader.get("/mine/promises").await;
    promises.shows("Put up a shelf");
    assert!(promises.says("promise-done"));
    reader.get("/mine/seen").await.shows("Ruth Wardle").hides("Omar Pellow").hides("Gwen Astley");
    let sent = reader.get("/mine/sent").await;
    sent.shows("There is a man at the bus stop.").shows("Aunt Sal");

    for action in [
        Action::OpenedInvitation,
        Action::SentViews,
        Action::SetSecret,
        Action::SignedIn,
        Action::PlacedDespitePrivate,
        Action::HeldReview,
        Action::RecalledLetter,
        Action::ConfirmedSecret,
        Action::ReadLetter,
        Action::RespondedToLetter,
    ] {
        assert!(council.logged(action).await >= 1, "{action:?} stands in the log, whose chain holds");
    }
    assert_eq!(council.logged(Action::SentLetter).await, 2);
}

#[tokio::test]
async fn an_advocate_writes_in_their_own_voice_and_confirmed() {
    let council = Council::new().await;
    let mut advocate = crate::support::visitors::Visitor::AdvocateWriting.arrive(&council).await;
    let who = advocate.open("/who").await;
    let chosen = advocate.submit(&who, &who.form("voice").set("voice", "advocate")).await;
    chosen.leads_to("/who/helper");
    let helper = advocate.follow(chosen).await;
    assert_eq!(helper.value("name"), "Tess Morrow");
    let form = helper.form("how").set("relation", "advocate").set("how", "She drew it.");
    let begun = advocate.submit(&helper, &form).await;
    begun.leads_to("/before");
    let check = writing::answer(&mut advocate, &[("anything-else", "She wants to stay.")]).await;
    writing::send(&mut advocate, &check).await.leads_to("/sent");
    advocate.get("/sent").await.hides("She wants to stay.");
    let views = council.views(&council.child).await;
    assert_eq!(views.len(), 1);
    assert_eq!(views[0].voice, heard_domain::voice::Voice::Advocate);
    assert_eq!(views[0].author, Some(council.advocate.id));
    assert!(views[0].confirmed_at.is_some(), "an advocate's account is known");
    for page in ["/keep", "/keep/number", "/keep/pictures"] {
        assert_eq!(advocate.get(page).await.status, 404, "a secret is the child's");
    }
}
