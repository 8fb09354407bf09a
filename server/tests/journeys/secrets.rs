//! The child's own secret, and the phone that changes hands: what opens nothing, who chooses one and where, who changes
//! it, how it is confirmed, how often it is guessed at, and words that are not shown back.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::secret::{ALARM, MOST_PICTURES};
use heard_domain::store::SecretRow;

use crate::support::desk::Desk;
use crate::support::visitors::{NUMBER, Visitor, at_desk, choose_number, confirm, set_secret, sign_in, signed_in};
use crate::support::writing::question;
use crate::support::{Browser, Council, Page, routes, seed, writing};

const WORDS: &str = "He reads my letters.";
const BEGUN: &str = "And at night he";
const OTHER: &str = "739104";

/// Every page of a child's that needs nothing in its address.
async fn everywhere(browser: &mut Browser) -> Vec<Page> {
    let mut pages = Vec::new();
    for (method, path) in routes::child() {
        if method == "GET" && !path.contains('{') && path != "/leave" {
            pages.push(browser.open(&path).await);
        }
    }
    for number in 1..=40 {
        pages.push(browser.open(&format!("/questions/{number}")).await);
    }
    pages
}

async fn hides_all(browser: &mut Browser) {
    for page in everywhere(browser).await {
        page.hides(WORDS).hides(BEGUN).hides("/mine/letters/").hides("Dear Marigold");
    }
}

async fn secret(council: &Council) -> SecretRow {
    council.app.store.secret(council.child.id).await.expect("stored").expect("set")
}

/// The child says something alone, in a session that is open, and begins something else.
async fn say_and_begin(browser: &mut Browser) {
    writing::choose(browser, "before_review").await;
    browser.post("/who", &[("voice", "child")]).await.leads_to("/questions");
    browser.post(&question("anything-else"), &[("anything-else", WORDS)]).await.leads_to("/check");
    let check = browser.get("/check").await;
    writing::send(browser, &check).await.leads_to("/sent");
    writing::choose(browser, "good_news").await;
    browser.post("/who", &[("voice", "child")]).await;
    let page = browser.open("/questions").await;
    let form = page.forms().remove(0);
    let text = form.names.iter().find(|name| name.starts_with("news") || name.contains("what")).cloned();
    let name = text.unwrap_or_else(|| form.names.iter().find(|name| *name != "step_id").expect("a field").clone());
    browser.submit(&page, &form.set(&name, BEGUN)).await;
}

#[tokio::test]
async fn a_secret_set_beforehand_opens_nothing_that_the_child_sent_or_began() {
    let council = Council::new().await;
    let mut phone = council.browser();
    writing::open(&mut phone, &council.child.invitation).await;
    // Before anything was sent none is set. So the carer sends something first.
    phone.get("/keep").await.leads_to("/say");
    phone.post("/keep/number", &[("number", OTHER), ("repeat", OTHER)]).await.leads_to("/say");
    assert!(council.app.store.secret(council.child.id).await.expect("stored").is_none());
    writing::send_words(&mut phone, &council.child.invitation, "Nothing much.").await;
    phone.post("/keep/number", &[("number", OTHER), ("repeat", OTHER)]).await.leads_to("/keep");
    // The child is handed the phone.
    say_and_begin(&mut phone).await;
    phone.post("/mine/close", &[]).await;
    Desk::of(&council, &council.iro, &council.child).await.deliver("Dear Marigold, hello.").await;

    let mut carer = council.browser();
    let fields = [("code", council.child.invitation.code.as_str()), ("number", OTHER)];
    carer.post("/sign-in/number", &fields).await.leads_to("/mine");
    hides_all(&mut carer).await;
    let mine = carer.get("/mine").await;
    mine.hides("Nothing much.").hides("Sent").shows(" will check with you that it is yours");
    mine.hides("Dear Marigold").shows("is waiting. You can read it when");
    assert!(!mine.says("mine-no-letters") && !mine.says("mine-continue"));
    for path in ["/mine/sent", "/mine/seen", "/mine/promises"] {
        carer.get(path).await.leads_to("/mine");
    }
    carer.post("/mine/write", &[]).await.leads_to("/say");
    hides_all(&mut carer).await;
    assert_eq!(council.logged(Action::ReadViews).await, 0, "nothing was even opened");
}

#[tokio::test]
async fn a_secret_set_in_the_idle_minutes_after_sending_opens_nothing() {
    let council = Council::new().await;
    let mut phone = council.browser();
    writing::open(&mut phone, &council.child.invitation).await;
    say_and_begin(&mut phone).await;
    assert!(phone.get("/sent").await.links().contains(&"/keep".to_owned()));
    // The child has put the phone down.
    let mut before = phone.clone();
    choose_number(&mut phone).await;
    assert_eq!(before.get("/sent").await.status, 401, "the session in which it was sent is over");
    phone.get("/sent").await.leads_to("/say");
    hides_all(&mut phone).await;
    phone.post("/mine/close", &[]).await;
    let mut elsewhere = council.browser();
    sign_in(&mut elsewhere, &council.child.invitation.code).await;
    hides_all(&mut elsewhere).await;
    assert_eq!(council.logged(Action::ReadViews).await, 0);

    // From the moment when it is confirmed it opens everything that is the child's.
    confirm(&council, &council.child, secret(&council).await.id).await;
    elsewhere.get("/mine/sent").await.shows(WORDS);
    let mine = elsewhere.get("/mine").await;
    assert!(mine.says("mine-continue"));
    elsewhere.submit(&mine, &mine.forms().remove(0)).await.leads_to("/questions");
    let mut found = false;
    for number in 1..=40 {
        found |= elsewhere.open(&format!("/questions/{number}")).await.source().contains(BEGUN);
    }
    assert!(found, "what was begun was kept");
}

#[tokio::test]
async fn a_secret_is_never_chosen_where_somebody_helped_or_wrote_for_the_child() {
    let council = Council::new().await;
    for voice in ["child_with_help", "written_for_child", "advocate"] {
        let mut browser = council.browser();
        writing::open(&mut browser, &council.child.invitation).await;
        writing::choose(&mut browser, "before_review").await;
        browser.post("/who", &[("voice", voice)]).await.leads_to("/who/helper");
        browser.post("/who/helper", &[("name", "Aunt Sal"), ("relation", "aunt")]).await.leads_to("/before");
        browser.post(&question("anything-else"), &[("anything-else", "We like the garden.")]).await;
        let check = browser.get("/check").await;
        writing::send(&mut browser, &check).await;
        let refused = async |browser: &mut Browser| {
            for path in ["/keep", "/keep/number", "/keep/pictures"] {
                browser.get(path).await.leads_to("/say");
            }
            browser.post("/keep/number", &[("number", NUMBER), ("repeat", NUMBER)]).await.leads_to("/say");
            let pictures = [("chosen", "cat moon bus"), ("first", "cat moon bus key"), ("pick", "key")];
            browser.post("/keep/pictures", &pictures).await.leads_to("/say");
        };
        refused(&mut browser).await;
        // Nor after something sent alone with the same phone in the same hand.
        writing::choose(&mut browser, "good_news").await;
        browser.post("/who", &[("voice", "child")]).await;
        let page = browser.open("/questions").await;
        let form = page.forms().remove(0);
        let name = form.names.iter().find(|name| *name != "step_id").expect("a field").clone();
        browser.submit(&page, &form.set(&name, "Me too.")).await;
        let check = browser.get("/check").await;
        writing::send(&mut browser, &check).await;
        refused(&mut browser).await;
    }
    // Begun with help, nothing of it sent.
    let mut browser = council.browser();
    writing::send_words(&mut browser, &council.child.invitation, "Alone.").await;
    assert_eq!(browser.get("/keep").await.status, 200);
    writing::choose(&mut browser, "good_news").await;
    browser.post("/who", &[("voice", "child_with_help")]).await;
    browser.get("/keep").await.leads_to("/say");
    assert!(council.app.store.secret(council.child.id).await.expect("stored").is_none());
}

#[tokio::test]
async fn confirming_confirms_the_secret_that_the_page_showed() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::send_words(&mut child, &council.child.invitation, "Alone.").await;
    choose_number(&mut child).await;
    let address = format!("/staff/children/{}", council.child.id);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&address).await;
    page.shows("Typed at").shows("a device that does not say what it is");
    let (confirming, number) =
        (page.form("secret").and("do", "confirm-secret"), page.form("secret").and("do", "number"));

    // Somebody else chooses another meanwhile.
    let mut thief = council.browser();
    writing::send_words(&mut thief, &council.child.invitation, "Me.").await;
    thief.post("/keep/number", &[("number", OTHER), ("repeat", OTHER)]).await.leads_to("/keep");
    for form in [&confirming, &number] {
        let refused = iro.submit(&page, form).await;
        assert_eq!(refused.status, 422);
        assert!(refused.says("staff-fault-secret-replaced") && !refused.says("staff-secret-number-once"));
    }
    assert!(secret(&council).await.confirmed_at.is_none());
    assert_eq!(iro.post(&address, &[("do", "confirm-secret")]).await.status, 400, "a form names its secret");
    assert_eq!(council.logged(Action::ConfirmedSecret).await, 0);
}

#[tokio::test]
async fn in_person_too_the_child_types_it_first() {
    let council = Council::new().await;
    set_secret(&council, &council.child).await;
    let address = format!("/staff/children/{}", council.child.id);
    let mut iro = at_desk(&council, &council.iro, None).await;
    let fresh = iro.get(&address).await;
    let confirming = fresh.form("secret").and("do", "confirm-secret");
    council.pass(TimeDelta::minutes(31));
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&address).await;
    page.hides("confirm-secret").shows("types it first");
    let late = iro.submit(&page, &confirming).await;
    assert!(late.status == 422 && late.says("staff-fault-secret-not-typed"));
    assert!(secret(&council).await.confirmed_at.is_none());
    // A wrong one does not count as typed.
    let mut child = council.browser();
    let code = council.child.invitation.code.as_str();
    assert_eq!(child.post("/sign-in/number", &[("code", code), ("number", OTHER)]).await.status, 422);
    assert_eq!(iro.submit(&page, &confirming).await.status, 422);
    sign_in(&mut child, code).await;
    let page = iro.get(&address).await;
    page.shows("Typed at");
    iro.submit(&page, &page.form("secret").and("do", "confirm-secret")).await.leads_to(&address);
    assert!(secret(&council).await.confirmed_at.is_some());
    child.get("/mine").await.hides("Your secret is not checked yet");
}

#[tokio::test]
async fn a_confirmed_secret_is_changed_by_who_knows_it() {
    let council = Council::new().await;
    let id = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, id).await;
    let code = council.child.invitation.code.as_str();
    let (mut child, mut elsewhere) = (council.browser(), council.browser());
    sign_in(&mut child, code).await;
    sign_in(&mut elsewhere, code).await;
    let both = [("number", OTHER), ("repeat", OTHER)];

    // Somebody took the phone while the child was away.
    council.pass(TimeDelta::minutes(6));
    assert!(child.get("/mine").await.links().contains(&"/keep".to_owned()));
    let keep = child.get("/keep").await;
    assert!(keep.says("keep-prove") && keep.links().contains(&"/sign-in/number".to_owned()));
    child.get("/keep/number").await.leads_to("/keep");
    child.post("/keep/number", &both).await.leads_to("/keep");
    assert_eq!(council.logged(Action::ChangedSecret).await, 0);
    // Nor in a session that only writes.
    let mut writer = council.browser();
    writing::send_words(&mut writer, &council.child.invitation, "Alone.").await;
    assert!(writer.get("/keep").await.says("keep-confirmed"));
    writer.post("/keep/number", &both).await.leads_to("/keep");
    assert_eq!(secret(&council).await.changed_at, None);

    child.post("/sign-in/number", &[("number", NUMBER)]).await.leads_to("/keep");
    assert!(child.get("/keep").await.says("keep-change-lead"));
    let weak = child.post("/keep/number", &[("number", "123456"), ("repeat", "123456")]).await;
    assert!(weak.status == 422 && weak.says("secret-guessable"));
    child.post("/keep/number", &both).await.leads_to("/keep");
    child.get("/keep").await.shows("You changed your secret");
    let row = secret(&council).await;
    assert!(row.id == id && row.confirmed_at.is_some() && row.changed_at.is_some(), "it stays confirmed");
    assert_eq!((child.get("/mine").await.status.as_u16(), elsewhere.get("/mine").await.status.as_u16()), (200, 401));
    assert_eq!(council.logged(Action::ChangedSecret).await, 1);
    let fields = [("code", code), ("number", NUMBER)];
    assert!(council.browser().post("/sign-in/number", &fields).await.says("secret-wrong"));
    council.browser().post("/sign-in/number", &[("code", code), ("number", OTHER)]).await.leads_to("/mine");
    let mut iro = at_desk(&council, &council.iro, None).await;
    iro.get(&format!("/staff/children/{}", council.child.id)).await.shows("by somebody who knew it");
}

/// One guess at four pictures, with the code.
async fn guess(council: &Council, pictures: [&str; 4]) -> Page {
    guess_in(&mut council.browser(), council, pictures).await
}

/// The same in this browser.
async fn guess_in(browser: &mut Browser, council: &Council, pictures: [&str; 4]) -> Page {
    let chosen = pictures[..3].join(" ");
    let fields = [("code", council.child.invitation.code.as_str()), ("chosen", &chosen), ("pick", pictures[3])];
    browser.post("/sign-in/pictures", &fields).await
}

#[tokio::test]
async fn wrong_guesses_count_over_a_year_and_the_iro_is_told() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::send_words(&mut child, &council.child.invitation, "Alone.").await;
    for (first, chosen) in [("", "cat moon bus"), ("cat moon bus key", "cat moon bus")] {
        child.post("/keep/pictures", &[("first", first), ("chosen", chosen), ("pick", "key")]).await;
    }
    confirm(&council, &council.child, secret(&council).await.id).await;
    let names = ["apple", "ball", "bird", "boat", "book", "cake", "clock", "cloud"];
    let address = format!("/staff/children/{}", council.child.id);
    let right = ["cat", "moon", "bus", "key"];
    let mut own = council.browser();
    guess_in(&mut own, &council, right).await.leads_to("/mine");
    own.post("/mine/close", &[]).await;
    let wrong = |number| {
        let place = usize::try_from(number).expect("few");
        ["dog", "drum", names[place % 8], ["fish", "flower", "hat"][place / 8]]
    };
    // A quarter of what there may be is the child's, on a phone where they signed in before.
    let strangers = MOST_PICTURES / 4 * 3;
    for number in 0..strangers {
        let wrong = wrong(number);
        assert!(guess(&council, wrong).await.says("secret-wrong"), "{number}");
        if number == 3 {
            // The child's own slip, again and again, is one.
            assert!(guess(&council, wrong).await.status == 422);
        }
        if number % 3 == 2 && number + 1 < strangers {
            // The child signs in: those who guess get nothing for it.
            guess(&council, right).await.leads_to("/mine");
        }
        let mut iro = at_desk(&council, &council.iro, None).await;
        let (caseload, page) = (iro.get("/staff").await, iro.get(&address).await);
        let told = number + 1 >= ALARM;
        assert_eq!(page.says("staff-secret-tried-title"), told, "{number}");
        assert_eq!(caseload.text().contains("wrong secrets tried"), told, "{number}");
        council.pass(TimeDelta::days(1));
    }
    // Weeks later, even the right one is not looked at, and the page says who can help.
    council.pass(TimeDelta::days(40));
    for pictures in [right, ["dog", "drum", "apple", "key"]] {
        let page = guess(&council, pictures).await;
        assert_eq!(page.status, 422);
        assert!(page.text().contains(" can help. There were too many"), "{}", page.text());
    }
    for number in strangers..MOST_PICTURES {
        guess_in(&mut own, &council, right).await.leads_to("/mine");
        own.post("/mine/close", &[]).await;
        assert!(guess_in(&mut own, &council, wrong(number)).await.says("secret-wrong"), "{number}");
        council.pass(TimeDelta::days(1));
    }
    let page = guess_in(&mut own, &council, right).await;
    assert!(page.text().contains(" can help. There were too many"), "{}", page.text());
    let code = council.child.invitation.code.as_str();
    let number = council.browser().post("/sign-in/number", &[("code", code), ("number", NUMBER)]).await;
    assert!(number.text().contains(" can help. There were too many"));
    let mut iro = at_desk(&council, &council.iro, None).await;
    let page = iro.get(&address).await;
    page.shows(" different wrong ones within a year").shows("is not tried any more");
    iro.post(&address, &[("do", "remove-secret")]).await.leads_to(&address);
    assert!(!iro.get(&address).await.says("staff-secret-tried-title"));
    // The next one begins anew.
    set_secret(&council, &council.child).await;
    sign_in(&mut council.browser(), code).await;
}

#[tokio::test]
async fn easy_ones_are_refused_kindly_and_nothing_is_set() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::send_words(&mut child, &council.child.invitation, "Alone.").await;
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("there");
    let review = file.reviews[0].due_on.format("%d%m%y").to_string();
    let today = heard_domain::english_time::day(council.app.clock.now()).format("%y%m%d").to_string();
    for number in ["159753", "112233", "170515", "051715", "052015", review.as_str(), today.as_str()] {
        let page = child.post("/keep/number", &[("number", number), ("repeat", number)]).await;
        assert!(page.status == 422 && page.says("secret-guessable"), "{number}");
        page.hides(number);
    }
    // Down the first column on a phone, and slanting.
    for pictures in [["apple", "boat", "cake", "cloud"], ["apple", "book", "clock", "fish"]] {
        let (chosen, pick) = (pictures[..3].join(" "), pictures[3]);
        let page = child.post("/keep/pictures", &[("chosen", &chosen), ("pick", pick)]).await;
        assert!(page.status == 422 && page.says("secret-guessable"), "{pictures:?}");
    }
    assert!(council.app.store.secret(council.child.id).await.expect("stored").is_none());
}

/// A child who sent words, was answered, has a letter with a promise, and a record that they were shown.
async fn answered(council: &Council) -> heard_domain::id::LetterId {
    use heard_domain::store::Part;
    writing::send_words(&mut council.browser(), &council.child.invitation, WORDS).await;
    let desk = Desk::of(council, &council.iro, &council.child).await;
    let (row, body) = desk.read(council.views(&council.child).await[0].id).await;
    desk.place(&row, &body.given[0], Part::Shared, Action::PlacedShared).await;
    desk.show_record().await;
    desk.deliver("Dear Marigold, thank you.").await
}

#[tokio::test]
async fn words_are_not_shown_back_ever() {
    let council = Council::new().await;
    let letter = answered(&council).await;
    let mut child = signed_in(&council, &council.child, true).await;
    let (own_letter, own_record) =
        (format!("/mine/letters/{letter}"), format!("/mine/records/{}", council.child.review));
    let page = child.get(&own_letter).await;
    let told = page.form("reply").set("feeling", "sad").set("reply", "You forgot him.");
    child.submit(&page, &told).await.shows("You forgot him.");
    child.post(&own_record, &[("said", "not_quite"), ("words", "I said every day.")]).await.leads_to(&own_record);
    child.get("/mine/sent").await.shows(WORDS);

    assert!(child.get("/mine").await.links().contains(&"/mine/words".to_owned()));
    let offer = child.get("/mine/words").await;
    offer.shows(" can change this back, when you meet.");
    assert_eq!(child.post("/mine/words", &[]).await.status, 400);
    child.submit(&offer, &offer.form("do").and("do", "hide")).await.leads_to("/mine/words");
    let said = [WORDS, "You forgot him.", "I said every day."];
    let hidden = async |browser: &mut Browser| {
        for page in [&["/mine", "/mine/sent", "/mine/promises"][..], &[&own_letter, &own_record]].concat() {
            let page = browser.get(page).await;
            assert_eq!(page.status, 200, "{}", page.path);
            for words in said {
                page.hides(words);
            }
        }
    };
    hidden(&mut child).await;
    assert!(child.get("/mine").await.says("own-views-title"));
    let sent = child.get("/mine/sent").await;
    sent.shows("Sent on").shows(" can change that, when you meet.").hides("What I think before my review");
    child.get(&own_letter).await.shows("Dear Marigold, thank you.");
    child.get(&own_record).await.shows("One thing from you is in these notes.");
    assert_eq!(council.logged(Action::HidOwnWords).await, 1);

    // With nothing typed nothing is lost, and what is typed comes after what was there.
    let page = child.get(&own_letter).await;
    assert_eq!((page.value("reply"), page.value("not-quite")), (String::new(), String::new()));
    child.submit(&page, &page.form("reply")).await.hides("You forgot him.");
    let more = child.submit(&page, &page.form("reply").set("reply", "And the dog.")).await;
    assert_eq!(more.status, 200);
    child.post(&own_record, &[("said", "not_quite"), ("words", "Twice.")]).await.leads_to(&own_record);

    // A new secret does not undo it, and nothing on a phone does.
    let code = council.child.invitation.code.as_str();
    let mut iro = at_desk(&council, &council.iro, None).await;
    let address = format!("/staff/children/{}", council.child.id);
    iro.post(&address, &[("do", "remove-secret")]).await.leads_to(&address);
    let id = set_secret(&council, &council.child).await;
    confirm(&council, &council.child, id).await;
    let mut again = council.browser();
    sign_in(&mut again, code).await;
    hidden(&mut again).await;
    assert!(again.get("/mine/words").await.forms().is_empty(), "there is nothing to press");

    // The IRO undoes it, on purpose, and the log has it.
    let page = iro.get(&address).await;
    page.shows("is not shown back to them");
    iro.post(&address, &[("do", "show-words")]).await.leads_to(&address);
    assert_eq!(council.logged(Action::ShowedOwnWords).await, 1);
    again.get("/mine/sent").await.shows(WORDS);
    assert_eq!(again.get(&own_letter).await.value("reply"), "You forgot him.\n\nAnd the dog.");
    again.get(&own_record).await.shows("I said every day.").shows("Twice.");
}

#[tokio::test]
async fn hiding_words_with_a_secret_of_somebody_elses_binds_nobody() {
    let council = Council::new().await;
    answered(&council).await;
    let mut carer = Visitor::Unconfirmed.arrive(&council).await;
    carer.post("/mine/words", &[("do", "hide")]).await.leads_to("/mine/words");
    let address = format!("/staff/children/{}", council.child.id);
    at_desk(&council, &council.iro, None).await.post(&address, &[("do", "remove-secret")]).await.leads_to(&address);
    signed_in(&council, &council.child, true).await.get("/mine/sent").await.shows(WORDS);
}

#[tokio::test]
async fn what_was_chosen_with_an_unconfirmed_secret_is_the_childs_once_it_is_confirmed() {
    let council = Council::new().await;
    let mut child = council.browser();
    writing::send_words(&mut child, &council.child.invitation, WORDS).await;
    choose_number(&mut child).await;
    assert!(child.get("/keep").await.links().contains(&"/mine/words".to_owned()), "offered when it is set");
    child.post("/mine/words", &[("do", "hide")]).await.leads_to("/mine/words");
    confirm(&council, &council.child, secret(&council).await.id).await;
    child.get("/mine/sent").await.hides(WORDS).shows("Sent on");
    let own = seed::invite(&council.app, council.child.id, council.child.review, &council.iro).await;
    let mut again = council.browser();
    sign_in(&mut again, &own.code).await;
    again.get("/mine/sent").await.hides(WORDS);
}
