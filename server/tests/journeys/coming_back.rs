//! What comes back: the record to check, letters said more simply and answered, hello and goodbye.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::matter::Kind;
use heard_domain::people::Role;
use heard_domain::store::{MatterRow, Part};

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::{Browser, Council, Page, seed, writing};

const SAYS: [(&str, &str); 2] = [("topics", "home"), ("home-change", "I want my own shelf.")];

/// A child has said something; their IRO has put it into the shared part, and something else into their own.
async fn placed(council: &Council) -> Desk<'_> {
    let mut browser = council.browser();
    writing::begin(&mut browser, &council.child.invitation).await;
    let says = [SAYS[0], SAYS[1], ("anything-else", "Only between us.")];
    let check = writing::answer(&mut browser, &says).await;
    writing::send(&mut browser, &check).await.leads_to("/sent");
    let desk = Desk::of(council, &council.iro, &council.child).await;
    let (row, body) = desk.read(council.views(&council.child).await[0].id).await;
    let given = |id: &str| body.given.iter().find(|given| given.said.question.as_str() == id).expect("given");
    desk.place(&row, given("home-change"), Part::Shared, Action::PlacedShared).await;
    desk.place(&row, given("anything-else"), Part::Private, Action::PlacedPrivate).await;
    desk
}

/// Fills in everything that a record must say, on its page.
async fn complete(council: &Council, iro: &mut Browser, record: &str) {
    let today = heard_domain::english_time::day(council.app.clock.now()).format("%d %m %Y").to_string();
    let [day, month, year] = today.split(' ').collect::<Vec<_>>()[..] else { panic!("three parts") };
    let page = iro.get(record).await;
    let facts = page.form("account_other");
    let facts = [("seen_alone", "seen"), ("format", "in_person"), ("venue", "school"), ("attendance", "in_person")]
        .into_iter()
        .chain([
            ("contribution", "spoke"),
            ("participation", "PN1"),
            ("attended", "Jo"),
            ("account_other", "With tea."),
        ])
        .chain([("seen_on-day", day), ("seen_on-month", month), ("seen_on-year", year)])
        .fold(facts, |form, (name, value)| form.set(name, value));
    iro.submit(&page, &facts.and("do", "facts")).await.leads_to(&format!("{record}#facts"));
    let page = iro.get(record).await;
    let decision = page.form("what").set("what", "Put up a shelf").set("who", "Jo").set("due-day", day);
    let decision = decision.set("due-month", month).set("due-year", "2027").and("do", "add-decision");
    iro.submit(&page, &decision).await.leads_to(&format!("{record}#decisions"));
    let page = iro.get(record).await;
    let held = page.form("held_on-day").set("held_on-day", day).set("held_on-month", month).set("held_on-year", year);
    iro.submit(&page, &held.and("do", "held")).await.leads_to(record);
}

async fn matters(council: &Council, kind: Kind) -> Vec<MatterRow> {
    let rows = council.app.store.matters_of(council.child.id).await.expect("stored");
    rows.into_iter().filter(|row| row.kind == kind).collect()
}

/// Everything in the database but sessions and the log, which reading changes.
async fn kept(council: &Council) -> Vec<Vec<u8>> {
    let mut tables = council.content().await;
    // The log is the last of them, sessions the third.
    tables.pop();
    tables.remove(2);
    tables
}

#[tokio::test]
async fn not_quite_keeps_a_record_open_until_it_is_answered() {
    let council = Council::new().await;
    placed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let own = format!("/mine/records/{}", council.child.review);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let mut child = Visitor::Child.arrive(&council).await;
    assert_eq!(child.get(&own).await.status, 404, "it was not shown");
    iro.post(&record, &[("do", "show")]).await.leads_to(&format!("{record}#check"));

    // The child sees their words in the shared part, and nothing of the other.
    let mine = child.get("/mine").await;
    assert!(mine.links().contains(&own) && mine.says("mine-new-record"));
    let page = child.get(&own).await;
    page.shows("I want my own shelf.").hides("Only between us.");
    assert!(page.says("record-voice-child"));
    for refused in [&[("said", "not_quite"), ("words", " ")][..], &[("words", "Two shelves.")]] {
        let page = child.post(&own, refused).await;
        assert_eq!((page.status.as_u16(), page.value("words")), (422, refused.last().expect("words").1.to_owned()));
    }
    assert!(matters(&council, Kind::NotQuite).await.is_empty());
    let said = page.form("words").set("said", "not_quite").set("words", "I said two shelves.");
    child.submit(&page, &said).await.leads_to(&own);
    child.submit(&page, &said).await.leads_to(&own);
    let [matter] = &matters(&council, Kind::NotQuite).await[..] else { panic!("one matter") };
    assert_eq!((matter.iro, matter.review), (Some(council.iro.id), Some(council.child.review)));
    assert!(child.get(&own).await.says("record-state-waiting"));

    // Neither an unfinished record closes nor one that a child waits for.
    let refused = iro.post(&record, &[("do", "close")]).await;
    assert_eq!(refused.status, 422);
    for key in ["staff-fault-not-held", "staff-fault-incomplete", "staff-fault-not-quite"] {
        assert!(refused.says(key), "{key}");
    }
    complete(&council, &mut iro, &record).await;
    let refused = iro.post(&record, &[("do", "close")]).await;
    assert!(refused.status == 422 && refused.says("staff-fault-not-quite") && !refused.says("staff-fault-incomplete"));
    let settling = format!("{record}/not-quite");
    let page = iro.get(&record).await;
    page.shows("I said two shelves.");
    assert!(page.links().contains(&settling));
    // The words, the line as it stands and the line as changed stand side by side; a sentence alone settles nothing.
    let page = iro.get(&settling).await;
    page.shows("I said two shelves.").shows("I want my own shelf.").hides("Only between us.");
    let now = page.form("reply").names.iter().find(|name| name.starts_with("now-")).expect("a line").clone();
    assert_eq!(page.value(&now), "I want my own shelf.");
    let alone = iro.submit(&page, &page.form("reply").set("reply", "I am sorry.")).await;
    assert!(alone.status == 422 && alone.says("staff-fault-nothing-settled"));
    assert_eq!(alone.value("reply"), "I am sorry.", "what was typed stays");
    let answer = page.form("reply").set("reply", "I have put in two.").set(&now, "I want two shelves.");
    council.pass(TimeDelta::seconds(1));
    child.post(&own, &[("said", "not_quite"), ("words", "Three, really.")]).await.leads_to(&own);
    let late = iro.submit(&page, &answer).await;
    assert!(late.status == 422 && late.says("staff-fault-changed"), "what was said since is not answered");
    assert_eq!((late.value("reply"), late.value(&now)), ("I have put in two.".into(), "I want two shelves.".into()));
    assert!(late.text().contains("Three, really."));
    let form = late.form("reply").set(&now, "I want three shelves.");
    iro.submit(&late, &form).await.leads_to(&format!("{record}#check"));
    assert!(matters(&council, Kind::NotQuite).await[0].settled.is_some());
    child.get("/mine").await.shows("answered you about your notes");
    let page = child.get(&own).await;
    page.shows("I have put in two.").shows("answered on").shows("I want my own shelf.").shows("I want three shelves.");
    assert!(page.text().contains("changed this to"));
    // The child's words stay in the record, beside the line as it stood and as changed.
    let page = iro.get(&record).await;
    page.shows("Three, really.").shows("I want three shelves.").shows("I want my own shelf.");
    iro.get(&settling).await.hides("I want my own shelf.");
    let again = iro.submit(&late, &form).await;
    assert!(again.status == 422 && again.says("staff-fault-changed"), "it is answered");
    assert!(again.text().contains("I have put in two."), "what was typed is shown");
    iro.post(&record, &[("do", "close")]).await.leads_to(&record);
    assert_eq!(council.logged(Action::ClosedRecord).await, 1);

    // Too late for the child: what they wrote is shown to them again, and nothing changes.
    let before = kept(&council).await;
    let late = child.post(&own, &[("said", "not_quite"), ("words", "Three shelves!")]).await;
    assert!(late.status == 422 && late.says("record-too-late") && late.text().contains("Three shelves!"));
    assert_eq!(kept(&council).await, before);
    // The answer is news once the record is closed, too, and for two weeks.
    child.get("/mine").await.shows("answered you about your notes");
    council.pass(TimeDelta::days(14));
    let mut child = Visitor::Child.arrive(&council).await;
    child.get("/mine").await.shows("Notes of my review").hides("answered you about your notes");
}

#[tokio::test]
async fn a_line_that_stays_says_why_and_another_iro_sees_nothing_of_it() {
    let council = Council::new().await;
    placed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let (settling, own) = (format!("{record}/not-quite"), format!("/mine/records/{}", council.child.review));
    let mut iro = at_desk(&council, &council.iro, None).await;
    let mut child = Visitor::Child.arrive(&council).await;
    iro.post(&record, &[("do", "show")]).await.leads_to(&format!("{record}#check"));
    assert!(iro.get(&settling).await.says("staff-not-quite-nothing"), "nothing was said yet");
    child.post(&own, &[("said", "not_quite"), ("words", "I said two shelves.")]).await.leads_to(&own);
    let page = iro.get(&settling).await;
    let because = page.form("reply").names.iter().find(|name| name.starts_with("because-")).expect("a line").clone();
    let long = "a".repeat(1_001);
    let refused = iro.submit(&page, &page.form("reply").set(&because, &long)).await;
    assert_eq!((refused.status.as_u16(), refused.value(&because)), (422, long));
    let form = page.form("reply").set(&because, "That is what you wrote. Soon we talk about your placement.");
    let mut other = at_desk(&council, &council.other_iro, None).await;
    for path in [&settling, &format!("/staff/children/{}/promises", council.child.id)] {
        assert_eq!(other.get(path).await.status, 404);
        assert_eq!(other.post(path, &[("said_at", "1"), ("reply", "Mine?")]).await.status, 404);
    }
    iro.submit(&page, &form).await.leads_to(&format!("{record}#check"));
    let page = child.get(&own).await;
    page.shows("I want my own shelf.").shows("That is what you wrote.");
    assert!(page.text().contains("left this as it is") && page.says("record-state-answered"));
    iro.get(&record).await.shows("That is what you wrote.").shows("I said two shelves.");
}

#[tokio::test]
async fn a_record_that_its_child_can_read_is_shown_before_it_closes() {
    let council = Council::new().await;
    placed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = at_desk(&council, &council.iro, None).await;
    Visitor::Child.arrive(&council).await;
    complete(&council, &mut iro, &record).await;
    let refused = iro.post(&record, &[("do", "close")]).await;
    assert!(refused.status == 422 && refused.says("staff-fault-not-shown"));
    iro.post(&record, &[("do", "show")]).await.leads_to(&format!("{record}#check"));
    iro.post(&record, &[("do", "close")]).await.leads_to(&record);
    assert_eq!(council.logged(Action::ClosedRecord).await, 1);
}

#[tokio::test]
async fn a_closed_record_is_not_changed_by_any_form() {
    let council = Council::new().await;
    placed(&council).await;
    let record = format!("/staff/reviews/{}", council.child.review);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let views = format!("/staff/children/{}/views/{}", council.child.id, council.views(&council.child).await[0].id);
    complete(&council, &mut iro, &record).await;
    let open = iro.get(&record).await;
    let (line, decision) = (open.button("do", "remove-line:"), open.button("do", "remove-decision:"));
    let done = decision.replace("remove-decision:", "") + ":done";
    let answer = iro.get(&views).await.value("answer");
    iro.post(&record, &[("do", "close")]).await.leads_to(&record);
    let closed = iro.get(&record).await;
    closed.shows("With tea.").shows("I want my own shelf.");
    // What became of a decision, what went out, and what is put right by an addendum is said of a closed record too; the
    // search is every page's. A reply is not the record's, and what is typed for it is kept.
    let follows = |name: &String| {
        let field = name.split_once('-').map_or(name.as_str(), |(field, _)| field);
        let addendum = ["corrected_held", "corrected_code", "added", "added_part", "why"];
        let reply = ["words", "who", "by", "typed"];
        let rest = ["state", "do", "decisions_on", "distribution_on", "search"];
        rest.iter().chain(&addendum).chain(&reply).any(|one| *one == field)
    };
    assert!(closed.forms().iter().all(|form| form.names.iter().all(follows)));

    let before = kept(&council).await;
    for fields in [
        &[("do", "facts"), ("version", "1"), ("account_other", "Typed too late.")][..],
        &[("do", "add-decision"), ("what", "Typed too late."), ("who", "Jo")],
        &[("do", &decision)],
        &[("do", &decision), ("state", &done)],
        &[("do", &line)],
        &[("do", "held"), ("held_on-day", "1"), ("held_on-month", "2"), ("held_on-year", "2026")],
        &[("do", "show")],
        &[("do", "close")],
    ] {
        let page = iro.post(&record, fields).await;
        assert!(page.status == 422 && page.says("staff-fault-record-closed"), "{fields:?}");
        assert_eq!(page.text().contains("Typed too late."), fields.iter().any(|field| field.1 == "Typed too late."));
        assert_eq!(kept(&council).await, before, "{fields:?}");
    }
    iro.post(&views, &[("answer", &answer), ("place", "private")]).await.leads_to(&record);
    let share = format!("{views}/answers/{answer}/share");
    let page = iro.post(&share, &[("words", "Because.")]).await;
    assert!(page.status == 422 && page.says("staff-fault-record-closed"));
    assert_eq!(kept(&council).await, before);
    iro.post(&record, &[("state", &done)]).await.leads_to(&format!("{record}#decisions"));
    assert_ne!(kept(&council).await, before, "what became of a decision can still be said");
}

#[tokio::test]
async fn an_unconfirmed_secret_reads_no_record_and_no_greeting() {
    let council = Council::new().await;
    let desk = placed(&council).await;
    desk.show_record().await;
    let own = format!("/mine/records/{}", council.child.review);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let hello = format!("/staff/children/{}/hello", council.child.id);
    iro.post(&hello, &[("words", "Hello, I like otters.")]).await.leads_to(hello.trim_end_matches("/hello"));
    let mut unconfirmed = Visitor::Unconfirmed.arrive(&council).await;
    for page in [unconfirmed.get(&own).await, unconfirmed.post(&own, &[("said", "right")]).await] {
        assert_eq!(page.status, 404);
        page.hides("shelf");
    }
    unconfirmed.get("/mine").await.hides(&own).hides("otters");
    unconfirmed.get("/meet").await.hides("otters");
    let mut child = Visitor::Child.arrive(&council).await;
    child.get("/mine").await.shows("Hello, I like otters.");
    child.get("/meet").await.shows("Hello, I like otters.");
    let mut sibling = Visitor::Sibling.arrive(&council).await;
    for page in [sibling.get(&own).await, sibling.post(&own, &[("said", "right")]).await] {
        assert_eq!(page.status, 404);
    }
    sibling.get("/mine").await.hides("otters").hides(&own);
}

/// Gives the brother to the sister's IRO.
async fn same_iro(council: &Council) {
    seed::allocate(&council.app, council.sibling.id, &council.iro, Role::Iro).await;
}

#[tokio::test]
async fn two_siblings_of_one_iro_each_see_their_own_letter() {
    let council = Council::new().await;
    same_iro(&council).await;
    let hers = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold, you like the sea.").await;
    let his = Desk::of(&council, &council.iro, &council.sibling).await.deliver("Dear Barnaby, you like trains.").await;
    let mut sister = signed_in(&council, &council.child, true).await;
    let mut brother = signed_in(&council, &council.sibling, true).await;
    for (browser, own, other, words, not) in [
        (&mut sister, hers, his, "you like the sea", "you like trains"),
        (&mut brother, his, hers, "you like trains", "you like the sea"),
    ] {
        let (own, other) = (format!("/mine/letters/{own}"), format!("/mine/letters/{other}"));
        let mine = browser.get("/mine").await;
        assert!(mine.links().contains(&own) && !mine.source().contains(&other));
        browser.get(&own).await.shows(words).hides(not);
        for page in [
            browser.get(&other).await,
            browser.post(&other, &[("do", "simpler")]).await,
            browser.post(&other, &[("reply", "Mine?")]).await,
        ] {
            assert_eq!(page.status, 404);
            page.hides(not).hides(words);
        }
    }
    for child in [&council.child, &council.sibling] {
        assert!(council.app.store.matters_of(child.id).await.expect("stored").is_empty(), "nothing was raised");
    }
}

#[tokio::test]
async fn more_simply_is_asked_once_and_given() {
    let council = Council::new().await;
    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold, subsequently.").await;
    let address = format!("/mine/letters/{letter}");
    let staff = format!("/staff/reviews/{}/letter", council.child.review);
    let mut child = Visitor::Child.arrive(&council).await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let unasked = [("do", "preview-simpler"), ("version", "0"), ("simpler", "Hi.")];
    assert_eq!(iro.post(&staff, &unasked).await.status, 404, "nobody asked");
    let page = child.get(&address).await;
    let form = page.form("reply").set("feeling", "confused").set("reply", "What is subsequently?");
    let asked = child.submit(&page, &form.clone().and("do", "simpler")).await;
    assert_eq!(asked.value("reply"), "What is subsequently?", "typed, kept in its box, not sent");
    assert!(matters(&council, Kind::LetterReply).await.is_empty());
    child.submit(&page, &form.and("do", "simpler")).await.shows("You asked on");
    assert_eq!(matters(&council, Kind::Simpler).await.len(), 1);

    let page = iro.get(&staff).await;
    let refused = iro.submit(&page, &page.form("simpler").set("simpler", " ").and("do", "preview-simpler")).await;
    assert_eq!(refused.status, 422);
    let text = "Dear Marigold, then.";
    let checked = iro.submit(&page, &page.form("simpler").set("simpler", text).and("do", "check-simpler")).await;
    assert_eq!((checked.status.as_u16(), checked.value("simpler")), (200, text.to_owned()));
    assert_eq!(iro.get(&staff).await.value("simpler"), text, "what was checked is kept");
    child.get(&address).await.hides(text);
    let stale = iro.submit(&page, &page.form("simpler").set("simpler", "Late.").and("do", "preview-simpler")).await;
    assert_eq!((stale.status.as_u16(), stale.value("simpler")), (422, "Late.".to_owned()), "on an older version");

    // Both texts beside each other, and nothing is sent by looking at them.
    let beside = format!("{staff}/simpler");
    let seen = iro.submit(&checked, &checked.form("simpler").and("do", "preview-simpler")).await;
    seen.leads_to(&beside);
    let page = iro.follow(seen).await;
    assert!(page.says("staff-simpler-stands") && page.says("staff-simpler-would"));
    assert!(page.source().contains("<mark>subsequently.") && page.source().contains("<mark>then."), "word by word");
    assert!(page.source().matches("Dear Marigold, ").count() >= 2 && !page.source().contains("<mark>Dear"));
    child.get(&address).await.hides(text);
    assert_eq!(iro.post(&beside, &[("version", "1")]).await.status, 422, "not the version that is there");
    assert_eq!(council.logged(Action::SaidSimpler).await, 0);
    let sent = page.form("version");
    iro.submit(&page, &sent).await.leads_to(&staff);
    assert!(matters(&council, Kind::Simpler).await[0].settled.is_some());
    assert_eq!(iro.get(&staff).await.button("do", "recall"), "recall-simpler");
    iro.submit(&page, &sent).await.leads_to(&staff);
    assert_eq!(council.logged(Action::SaidSimpler).await, 1, "the same page sent twice");

    council.pass(TimeDelta::minutes(10));
    let page = child.get(&address).await;
    let shown = page.shows(text).shows("subsequently").text();
    assert!(shown.find(text) < shown.find("subsequently"), "the simpler one comes first");
    child.post(&address, &[("do", "simpler")]).await;
    assert_eq!(matters(&council, Kind::Simpler).await.len(), 1, "it is there");
    let again = iro.post(&staff, &[("do", "preview-simpler"), ("version", "3"), ("simpler", "Another.")]).await;
    assert_eq!((again.status.as_u16(), again.value("simpler")), (422, "Another.".to_owned()));
    assert_eq!(council.logged(Action::SaidSimpler).await, 1);
    iro.get(&beside).await.leads_to(&staff);
}

#[tokio::test]
async fn a_simpler_letter_is_taken_back_within_the_time_of_any_letter() {
    let council = Council::new().await;
    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold, subsequently.").await;
    let (address, text) = (format!("/mine/letters/{letter}"), "Dear Marigold, then.");
    let staff = format!("/staff/reviews/{}/letter", council.child.review);
    let mut child = Visitor::Child.arrive(&council).await;
    child.post(&address, &[("do", "simpler")]).await;
    let mut iro = at_desk(&council, &council.iro, None).await;
    let recall = [("do", "recall-simpler")];
    assert_eq!(iro.post(&staff, &recall).await.status, 422, "there is none");
    let write = [("do", "preview-simpler"), ("version", "0"), ("simpler", text)];
    iro.post(&staff, &write).await.leads_to(&format!("{staff}/simpler"));
    let send = async |iro: &mut Browser, version: &str| {
        iro.post(&format!("{staff}/simpler"), &[("version", version)]).await.leads_to(&staff);
    };
    send(&mut iro, "1").await;
    iro.get(&staff).await.shows(text);

    // While it can be taken back the child has the letter as it was, and is told that they wait.
    council.pass(TimeDelta::minutes(9));
    child.get(&address).await.shows("subsequently").hides(text).shows("You asked on");
    let mine = child.get("/mine").await;
    assert!(!mine.says("mine-letter-simpler"));
    iro.post(&staff, &recall).await.leads_to(&staff);
    assert_eq!(council.logged(Action::RecalledSimpler).await, 1);
    assert!(matters(&council, Kind::Simpler).await[0].settled.is_none(), "it is on the desk again");
    assert_eq!(iro.get(&staff).await.value("simpler"), text, "what was written is in its box");
    council.pass(TimeDelta::minutes(5));
    child.get(&address).await.shows("subsequently").hides(text).shows("You asked on");

    // Sent again, it cannot be taken back once the child can read it.
    send(&mut iro, "3").await;
    council.pass(TimeDelta::minutes(10));
    let late = iro.post(&staff, &recall).await;
    assert!(late.status == 422 && late.says("staff-fault-too-late"));
    child.get(&address).await.shows(text);
    assert!(child.get("/mine").await.says("mine-letter-simpler"));
    assert_eq!(council.logged(Action::RecalledSimpler).await, 1);
    let mut other = at_desk(&council, &council.other_iro, None).await;
    assert_eq!(other.post(&staff, &recall).await.status, 404);
}

#[tokio::test]
async fn a_simpler_letter_with_the_name_of_another_child_is_looked_at_twice() {
    let council = Council::new().await;
    same_iro(&council).await;
    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold.").await;
    let mut child = Visitor::Child.arrive(&council).await;
    child.post(&format!("/mine/letters/{letter}"), &[("do", "simpler")]).await;
    let staff = format!("/staff/reviews/{}/letter", council.child.review);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let beside = format!("{staff}/simpler");
    let post = async |iro: &mut Browser, version: &str, text: &str| {
        let fields = [("do", "preview-simpler"), ("version", version), ("simpler", text)];
        iro.post(&staff, &fields).await.leads_to(&beside);
    };
    post(&mut iro, "0", "You live in ZZ1 4QP.").await;
    let postcode = iro.post(&beside, &[("version", "1")]).await;
    assert!(postcode.status == 422 && postcode.says("staff-fault-to-take-out"));
    assert!(postcode.forms().is_empty(), "it offers no way to send it");
    assert_eq!(iro.get(&staff).await.value("simpler"), "You live in ZZ1 4QP.");
    post(&mut iro, "1", "Barnaby is well.").await;
    let refused = iro.post(&beside, &[("version", "2")]).await;
    assert!(refused.status == 422 && refused.text().contains("Barnaby") && refused.says("staff-fault-not-said-right"));
    assert_eq!(council.logged(Action::SaidSimpler).await, 0);
    iro.post(&beside, &[("version", "2"), ("right", "other_child:Barnaby")]).await.leads_to(&staff);
    assert_eq!((council.logged(Action::SaidRight).await, council.logged(Action::SaidSimpler).await), (1, 1));
}

#[tokio::test]
async fn a_word_back_reaches_the_desk_and_keeps_what_was_said_before() {
    let council = Council::new().await;
    let letter = Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold, hello.").await;
    let address = format!("/mine/letters/{letter}");
    let mut child = Visitor::Child.arrive(&council).await;
    let page = child.get(&address).await;
    let form = page.form("reply").set("feeling", "happy").set("not-quite", "Two shelves.").set("reply", "Thank you!");
    let told = child.submit(&page, &form.and("do", "tell")).await;
    assert!(told.says("letter-thanks"));
    told.shows("Happy").shows("Sent ").shows("Change it");
    let [matter] = &matters(&council, Kind::LetterReply).await[..] else { panic!("one matter") };
    assert_eq!(
        (matter.letter, matter.review, matter.iro),
        (Some(letter), Some(council.child.review), Some(council.iro.id))
    );
    assert_eq!(matter.due_on, Kind::LetterReply.due(heard_domain::english_time::day(council.app.clock.now())));

    // Asking for simpler words takes nothing back, and the word back keeps its time.
    council.pass(TimeDelta::minutes(5));
    child.post(&address, &[("do", "simpler")]).await;
    let page = child.get(&address).await;
    assert_eq!((page.value("reply"), page.value("not-quite")), ("Thank you!".into(), "Two shelves.".into()));
    assert_eq!(page.value("feeling"), "happy");
    let letters = council.app.store.letters(council.child.id, council.app.clock.now()).await.expect("stored");
    let at = letters[0].reply.as_ref().expect("a reply").1;
    assert_eq!(at + TimeDelta::minutes(5), council.app.clock.now());
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&format!("/staff/reviews/{}/letter", council.child.review)).await;
    page.shows("Thank you!").shows("Two shelves.");

    // Too much is refused, and nothing of it is lost.
    let long = "x".repeat(4_001);
    let page = child.post(&address, &[("reply", &long), ("not-quite", "Two shelves.")]).await;
    assert_eq!((page.status.as_u16(), page.value("reply")), (422, long));
    assert_eq!(child.get(&address).await.value("reply"), "Thank you!");
}

#[tokio::test]
async fn a_new_iro_says_hello_and_the_old_one_goodbye_for_four_weeks() {
    let council = Council::new().await;
    same_iro(&council).await;
    let child = &council.sibling;
    let (hello, goodbye) = (format!("/staff/children/{}/hello", child.id), format!("/staff/goodbyes/{}", child.id));
    let mut new = at_desk(&council, &council.iro, None).await;
    let mut old = at_desk(&council, &council.other_iro, None).await;
    let mut reader = signed_in(&council, child, true).await;
    let mine = reader.get("/mine").await;
    assert!(mine.says("greeting-no-words"));
    let said: String = mine.shows("Ruth").text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
    assert!(said.contains("Omar was your reviewing officer before. Now it is Ruth."), "{said}");
    assert!(!said.contains("Omar says goodbye"), "not before they do");
    assert_eq!(old.get(&hello).await.status, 404);
    assert_eq!(new.get(&goodbye).await.status, 404, "who has the child says no goodbye");
    for worker in [&council.manager, &council.advocate] {
        let mut browser = at_desk(&council, worker, None).await;
        for path in [&hello, &goodbye, &"/staff/goodbyes".to_owned()] {
            assert_eq!(browser.get(path).await.status, 404);
        }
    }
    old.get("/staff/goodbyes").await.shows("Barnaby Quillfeather").hides("Marigold");
    let page = old.get(&goodbye).await;
    let refused = old.submit(&page, &page.form("words").set("words", " ")).await;
    assert_eq!(refused.status, 422);
    old.submit(&page, &page.form("words").set("words", "I liked your trains.")).await.leads_to("/staff/goodbyes");
    assert_eq!(old.get(&format!("/staff/children/{}", child.id)).await.status, 404, "nothing else of theirs opens");
    new.post(&hello, &[("words", "I am Ruth, with the otters.")]).await.leads_to(hello.trim_end_matches("/hello"));
    reader.get("/mine").await.shows("I liked your trains.").shows("I am Ruth, with the otters.");

    council.pass(TimeDelta::days(27));
    let mut old = at_desk(&council, &council.other_iro, None).await;
    assert_eq!(old.get(&goodbye).await.value("words"), "I liked your trains.");
    council.pass(TimeDelta::days(2));
    let mut old = at_desk(&council, &council.other_iro, None).await;
    for page in [old.get(&goodbye).await, old.post(&goodbye, &[("words", "And your boats.")]).await] {
        assert_eq!(page.status, 404);
    }
    old.get("/staff/goodbyes").await.hides("Barnaby");
    let mut reader = signed_in(&council, child, true).await;
    reader.get("/mine").await.shows("I liked your trains.");
    council.pass(TimeDelta::days(32));
    let mut reader = signed_in(&council, child, true).await;
    reader.get("/mine").await.hides("trains").hides("otters");
    reader.get("/meet").await.shows("otters").hides("trains");
}

#[tokio::test]
async fn what_was_sent_says_what_became_of_it() {
    let council = Council::new().await;
    placed(&council).await;
    let mut child = Visitor::Child.arrive(&council).await;
    let page: Page = child.get("/mine").await;
    assert!(page.says("purpose-before_review") && !page.text().contains("shelf"));
    let views = council.views(&council.child).await[0].id;
    assert!(page.links().contains(&format!("/mine/sent#sent-{views}")));
    let mut iro = at_desk(&council, &council.iro, None).await;
    let at = format!("/staff/children/{}/views/{views}", council.child.id);
    let answer = iro.get(&at).await.value("answer");
    let by = [("by-day", "27"), ("by-month", "11"), ("by-year", "2026")];
    let answered = [("kind", "will_do"), ("who", "Jo"), ("words", "Jo puts it up by Friday."), by[0], by[1], by[2]];
    iro.post(&format!("{at}/answers/{answer}"), &answered).await.leads_to(&format!("{at}#answer-{answer}"));
    let page = child.get("/mine").await;
    // At first at the head of the page, open; from the next day on its kind, where it was sent.
    page.shows("Jo puts it up by Friday.");
    assert!(!page.text().contains("Answered") && page.says("reply-will_do"));
    child.get("/mine/sent").await.shows("Jo puts it up by Friday.");
    council.pass(TimeDelta::days(1));
    let page = Visitor::Child.arrive(&council).await.get("/mine").await;
    assert!(page.says("promises-title") && !page.text().contains("answered"), "it is among the promises by now");
    page.shows("Jo puts it up by Friday.");
    assert!(page.text().contains("Answered") && page.says("reply-will_do"));
}

#[tokio::test]
async fn a_child_who_leaves_care_gets_a_goodbye() {
    let council = Council::new().await;
    let address = format!("/staff/goodbyes/{}", council.child.id);
    let file = format!("/staff/children/{}", council.child.id);
    let mut iro = at_desk(&council, &council.iro, None).await;
    assert!(!iro.get(&file).await.links().contains(&address));
    seed::leaves_care(&council.app, &council.child).await;
    assert!(iro.get(&file).await.links().contains(&address));
    let page = iro.get(&address).await;
    iro.submit(&page, &page.form("words").set("words", "I liked our walks.")).await.leads_to("/staff/goodbyes");
    Visitor::Child.arrive(&council).await.get("/mine").await.shows("I liked our walks.");
    assert_eq!(at_desk(&council, &council.other_iro, None).await.get(&address).await.status, 404);
}
