//! Who is whose IRO: children with nobody, hand-over from one IRO to another, and who covers.

use chrono::{Datelike as _, Days, TimeDelta};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::cover::Cover;
use heard_domain::english_time;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::people::Role;

use crate::support::seed::{self, Child, Worker, child_without_iro, stranger};
use crate::support::visitors::{Visitor, at_desk, signed_in};
use crate::support::{Browser, Council, Page};

const LIST: &str = "/staff/allocation";

/// The page's own part without the marks around values.
fn plain(page: &Page) -> String {
    page.text().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect()
}

async fn iro_of(council: &Council, child: &Child) -> Option<StaffId> {
    council.app.store.child_file(child.id).await.expect("stored").expect("the child").iro
}

async fn disable(council: &Council, worker: StaffId) {
    let entry = seed::entry(&council.app, None, Action::DisabledStaff, ObjectKind::Staff, worker.as_bytes());
    council.app.store.disable_staff(worker, council.app.clock.now(), &entry).await.expect("stored");
}

/// The labels of the IROs who are offered for a child.
fn offered(page: &Page, child: ChildId) -> Vec<String> {
    page.parts(&format!("main select[name=\"iro-{child}\"] option"))
}

#[tokio::test]
async fn a_child_with_nobody_gets_an_iro_from_where_they_stand() {
    let council = Council::new().await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get(LIST).await.says("staff-allocation-none"));
    let child = child_without_iro(&council.app, &council.iro).await;
    stranger(&council.app, ["Wren", "Reed"], &council.other_iro).await;
    let before = council.logged(Action::SawNames).await;
    let page = manager.get(LIST).await;
    assert_eq!(council.logged(Action::SawNames).await, before + 1);
    page.shows("Clementine Quillfeather").hides("Wren");
    assert_eq!(page.parts(".rail [aria-current] .rail__count")[0].trim_start().chars().next(), Some('1'));
    assert!(plain(&page).contains("has the same last name and is with"), "{}", plain(&page));
    let offers = offered(&page, child.id);
    assert!(offers[1..].iter().all(|offer| offer.contains("Quillfeather, same last name")), "{offers:?}");
    assert!(offers[1].contains("Ruth Wardle, 1 child") && offers[2].contains("Omar Pellow, 2 children"), "{offers:?}");

    let (field, id) = (format!("iro-{}", child.id), child.id.to_string());
    let refused = manager.submit(&page, &page.form(&field)).await;
    assert!(refused.status == 422 && refused.says("staff-fault-not-chosen"));
    assert_eq!(iro_of(&council, &child).await, None);
    let form = page.form(&field).set(&field, &council.other_iro.id.to_string());
    manager.submit(&page, &form).await.leads_to(LIST);
    assert_eq!(iro_of(&council, &child).await, Some(council.other_iro.id));
    assert_eq!(council.logged(Action::AllocatedIro).await, 1);
    manager.submit(&page, &form).await.leads_to(LIST);
    assert_eq!(council.logged(Action::AllocatedIro).await, 1, "the second press changes nothing");

    // Another manager's page is older: nothing changes, and the page says so.
    let other = form.set(&field, &council.iro.id.to_string());
    let late = manager.submit(&page, &other).await;
    assert!(late.status == 422 && late.says("staff-fault-allocated-meanwhile"));
    late.hides("Clementine");
    assert_eq!(iro_of(&council, &child).await, Some(council.other_iro.id));
    assert_eq!(manager.post(LIST, &[("child", "00112233445566778899aabbccddeeff")]).await.status, 404);
    assert_eq!(manager.post(LIST, &[("child", "x")]).await.status, 400);
    assert_eq!(manager.post(LIST, &[("child", &*id), (&*field, "x")]).await.status, 400);
    let mut new = at_desk(&council, &council.other_iro, None).await;
    new.get(&format!("/staff/children/{id}")).await.shows("Clementine");
}

#[tokio::test]
async fn two_clocks_run_and_a_disabled_iro_is_given_nobody() {
    let council = Council::new().await;
    disable(&council, council.other_iro.id).await;
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(LIST).await;
    page.shows("Barnaby Quillfeather").hides("Omar");
    assert_eq!(page.parts("main .when--late").len(), 0, "in time is quiet");
    let id = council.sibling.id.to_string();
    let field = format!("iro-{id}");
    let yesterday = council.other_iro.id.to_string();
    let refused = manager.post(LIST, &[("child", &*id), (&*field, &*yesterday)]).await;
    assert!(refused.status == 422 && refused.says("staff-fault-cannot-be-iro"));
    assert_eq!(iro_of(&council, &council.sibling).await, None);
    assert_eq!(council.logged(Action::AllocatedIro).await, 0);

    council.pass(TimeDelta::hours(25));
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert_eq!(manager.get(LIST).await.parts("main .when--late").len(), 1, "24 hours are over");
    // The council's clock stood at Monday 23 November 2026.
    council.pass(TimeDelta::days(7));
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(LIST).await;
    assert_eq!(page.parts("main .when--late").len(), 2, "five working days too");
    // Of a child of whom nobody says when they came, every clock is over, and they stand first.
    child_without_iro(&council.app, &council.iro).await;
    let names = manager.get(LIST).await.parts("main th[scope=row]");
    assert!(names[0].contains("Clementine") && names[1].contains("Barnaby"), "{names:?}");
}

#[tokio::test]
async fn children_are_handed_over_with_a_note_a_goodbye_and_a_hello() {
    let council = Council::new().await;
    let (old, new) = (format!("{LIST}/{}", council.iro.id), council.other_iro.id.to_string());
    let child = format!("/staff/children/{}", council.child.id);
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(manager.get(LIST).await.links().contains(&old));
    let page = manager.get(&old).await;
    page.shows("Marigold Quillfeather");
    assert!(plain(&page).contains("Same last name: Barnaby Quillfeather, with Omar Pellow"));
    let id = council.child.id.to_string();
    let form = page.form("note").and("child", &id).set("iro", &new).set("note", "Ring before you come.");
    let form = form.set("goodbye", "I liked your boats.").set("hello", "I am Omar. I like otters.");
    let form = form.and("do", "hand-over");
    manager.submit(&page, &form).await.leads_to(&old);
    assert_eq!(iro_of(&council, &council.child).await, Some(council.other_iro.id));
    assert_eq!(council.logged(Action::HandedOver).await, 1);
    manager.submit(&page, &form).await.leads_to(&old);
    assert_eq!(council.logged(Action::HandedOver).await, 1, "the second press changes nothing");
    assert!(manager.get(&old).await.says("staff-hand-over-none"));

    let mut ruth = at_desk(&council, &council.iro, None).await;
    assert_eq!(ruth.get(&child).await.status, 404);
    ruth.get("/staff/goodbyes").await.shows("Marigold Quillfeather").shows("Goodbye said");
    let goodbye = format!("/staff/goodbyes/{id}");
    assert_eq!(ruth.get(&goodbye).await.value("words"), "I liked your boats.", "it is theirs to say again");
    let mut omar = at_desk(&council, &council.other_iro, None).await;
    let theirs = omar.get(&child).await;
    theirs.shows("Ring before you come.");
    assert!(plain(&theirs).contains("Gwen Astley wrote to Omar Pellow"));
    assert_eq!(omar.get(&format!("/staff/reviews/{}", council.child.review)).await.status, 200, "all of it goes along");

    let mut reader = signed_in(&council, &council.child, true).await;
    let mine = reader.get("/mine").await;
    mine.shows("I liked your boats.").shows("I am Omar. I like otters.").hides("Ring before");
    assert!(plain(&mine).contains("Ruth was your reviewing officer before. Now it is Omar."), "{}", plain(&mine));
    // Nothing of it stands readable in the database.
    for words in ["Ring before you come.", "I liked your boats."] {
        let readable = |bytes: &[u8]| bytes.windows(words.len()).any(|part| part == words.as_bytes());
        assert!(!council.on_disk().iter().any(|(_, bytes)| readable(bytes)), "{words}");
    }
}

#[tokio::test]
async fn brothers_sisters_and_hard_words_are_looked_at_first() {
    let council = Council::new().await;
    seed::allocate(&council.app, council.sibling.id, &council.iro, Role::Iro).await;
    let (old, new) = (format!("{LIST}/{}", council.iro.id), council.other_iro.id.to_string());
    let mut manager = Visitor::Manager.arrive(&council).await;
    let page = manager.get(&old).await;
    assert!(!page.source().contains("value=\"anyway\""));
    let form = page.form("note").and("child", &council.child.id.to_string()).set("iro", &new);
    let form = form.set("hello", "Your placement is good.").set("note", "She likes boats.").and("do", "hand-over");
    let look = manager.submit(&page, &form).await;
    assert!(look.status == 422 && look.says("staff-fault-look-first") && look.says("staff-hand-over-stay"));
    assert!(look.parts(".notice li").concat().contains("Barnaby Quillfeather"), "{}", plain(&look));
    assert!(look.parts(".findings").concat().contains("placement"), "{:?}", look.parts(".findings"));
    assert_eq!(
        (look.value("note"), look.value("hello")),
        ("She likes boats.".into(), "Your placement is good.".into())
    );
    assert_eq!((look.value("iro"), look.value("child")), (new.clone(), council.child.id.to_string()));
    assert_eq!(iro_of(&council, &council.child).await, Some(council.iro.id));
    let anyway = look.form("note").and("do", "anyway");
    manager.submit(&look, &anyway).await.leads_to(&old);
    let iros = [iro_of(&council, &council.child).await, iro_of(&council, &council.sibling).await];
    assert_eq!(iros, [Some(council.other_iro.id), Some(council.iro.id)]);

    // Both at once, with plain words: there is nothing to look at.
    seed::allocate(&council.app, council.child.id, &council.iro, Role::Iro).await;
    let ticks = [council.child.id.to_string(), council.sibling.id.to_string()];
    let fields = [("child", &*ticks[0]), ("child", &*ticks[1]), ("iro", &*new), ("hello", "I am Omar.")];
    manager.post(&old, &fields).await.leads_to(&old);
    let iros = [iro_of(&council, &council.child).await, iro_of(&council, &council.sibling).await];
    assert_eq!(iros, [Some(council.other_iro.id); 2]);
    assert_eq!(council.logged(Action::HandedOver).await, 3, "a row for each child");
}

#[tokio::test]
async fn what_is_wrong_with_a_hand_over_changes_nothing_and_keeps_what_was_typed() {
    let council = Council::new().await;
    let (ruths, omars) = (council.iro.id.to_string(), council.other_iro.id.to_string());
    let (old, child, his) = (format!("{LIST}/{ruths}"), council.child.id.to_string(), council.sibling.id.to_string());
    let mut manager = Visitor::Manager.arrive(&council).await;
    let long = "x".repeat(4_001);
    for (fields, says) in [
        ([("iro", &*omars), ("note", "Kept.")], Some("staff-fault-not-chosen")),
        ([("child", &*child), ("note", "Kept.")], Some("staff-fault-not-chosen")),
        ([("child", &*child), ("note", &*long)], None),
    ] {
        let page = manager.post(&old, &fields).await;
        assert_eq!(page.status, 422);
        assert!(says.is_none_or(|says| page.says(says)), "{says:?}");
        assert_eq!(page.value("note"), fields[1].1);
    }
    for (child, iro, says) in [
        (&child, &ruths, "staff-fault-same-iro"),
        (&child, &council.manager.id.to_string(), "staff-fault-cannot-be-iro"),
        (&his, &council.advocate.id.to_string(), "staff-fault-cannot-be-iro"),
    ] {
        let page = manager.post(&old, &[("child", child), ("iro", iro), ("hello", "Hello.")]).await;
        assert!(page.status == 422 && page.says(says), "{says}: {}", plain(&page));
        assert_eq!(page.value("hello"), "Hello.");
    }
    assert_eq!(manager.post(&old, &[("child", "x"), ("iro", &omars)]).await.status, 400);
    let nobody = "00112233445566778899aabbccddeeff";
    assert_eq!(manager.post(&old, &[("child", nobody), ("iro", &omars)]).await.status, 404);
    for not_iro in [council.manager.id.to_string(), nobody.to_owned()] {
        assert_eq!(manager.get(&format!("{LIST}/{not_iro}")).await.status, 404);
    }

    // Somebody handed the child to a third IRO meanwhile.
    seed::allocate(&council.app, council.child.id, &council.other_iro, Role::Iro).await;
    let third = format!("{LIST}/{omars}");
    let page = manager.post(&third, &[("child", &child), ("iro", &ruths), ("do", "anyway")]).await;
    page.leads_to(&third);
    let page = manager.post(&third, &[("child", &child), ("child", &his), ("iro", &ruths), ("note", "Kept.")]).await;
    assert!(page.status == 422 && page.says("staff-fault-allocated-meanwhile"));
    assert_eq!(page.value("note"), "Kept.");
    assert_eq!(iro_of(&council, &council.sibling).await, Some(council.other_iro.id));
    assert_eq!(council.logged(Action::HandedOver).await, 1);
}

#[tokio::test]
async fn who_comes_back_is_no_new_iro() {
    let council = Council::new().await;
    disable(&council, council.iro.id).await;
    council.pass(TimeDelta::days(1));
    seed::allocate(&council.app, council.child.id, &council.iro, Role::Iro).await;
    let mut reader = signed_in(&council, &council.child, true).await;
    let mine = plain(&reader.get("/mine").await);
    assert!(!mine.contains("your new reviewing officer") && !mine.contains("reviewing officer before"), "{mine}");
}

#[tokio::test]
async fn cover_to_come_is_seen_and_ended_and_cover_of_today_stands_in_the_header() {
    let council = Council::new().await;
    let today = english_time::day(council.app.clock.now());
    let day = |days| today.checked_add_days(Days::new(days)).expect("a day");
    let cover = Cover { away: council.iro.id, by: council.other_iro.id, from: day(2), until: day(9) };
    let entry =
        |worker: StaffId| seed::entry(&council.app, None, Action::ChangedCover, ObjectKind::Staff, worker.as_bytes());
    assert!(council.app.store.set_cover(&cover, &entry(council.iro.id)).await.expect("stored"));
    let child = format!("/staff/children/{}", council.child.id);
    let mut manager = Visitor::Manager.arrive(&council).await;
    assert!(plain(&manager.get(LIST).await).contains("Omar Pellow covers from"), "the manager sees it coming");
    let mut ruth = at_desk(&council, &council.iro, None).await;
    let header = |page: &Page| page.parts(".child-head").concat();
    let page = ruth.get(&child).await;
    assert!(header(&page).contains("Ruth Wardle") && !header(&page).contains("Omar Pellow"), "not yet");
    assert_eq!(ruth.post("/staff/account", &[("do", "end-cover")]).await.status, 400, "of which?");
    let own = ruth.get("/staff/account").await;
    ruth.submit(&own, &own.form("cover_from").and("do", "end-cover")).await.leads_to("/staff/account");
    assert!(!plain(&manager.get(LIST).await).contains("covers from"));

    let cover = Cover { from: today, ..cover };
    assert!(council.app.store.set_cover(&cover, &entry(council.iro.id)).await.expect("stored"));
    let page = ruth.get(&child).await;
    assert!(header(&page).contains("Ruth Wardle") && header(&page).contains("Omar Pellow"), "{}", header(&page));
}

#[tokio::test]
async fn one_colleague_covers_one_week_and_another_the_next() {
    let council = Council::new().await;
    let third = seed::another_iro(&council.app).await;
    let child = format!("/staff/children/{}", council.child.id);
    let mut ruth = at_desk(&council, &council.iro, None).await;
    // The council's clock stands at 23 November 2026.
    let covers = async |browser: &mut Browser, by: &Worker, [from, until]: [&str; 2]| {
        let by = by.id.to_string();
        let days = [("from-day", from), ("until-day", until), ("from-month", "11"), ("until-month", "11")];
        let years = [("from-year", "2026"), ("until-year", "2026")];
        let whom = [("do", "cover"), ("cover", by.as_str())];
        browser.post("/staff/account", &[&whom[..], &days, &years].concat()).await
    };
    covers(&mut ruth, &council.other_iro, ["24", "26"]).await.leads_to("/staff/account");
    for days in [["26", "28"], ["23", "24"], ["25", "25"]] {
        let refused = covers(&mut ruth, &third, days).await;
        assert!(refused.status == 422 && refused.says("staff-fault-cover-taken"), "{days:?}: {}", refused.text());
        assert_eq!(refused.value("from-day"), days[0], "what was typed stays");
    }
    assert_eq!(council.logged(Action::ChangedCover).await, 1, "nothing of that changed anything");
    covers(&mut ruth, &third, ["27", "28"]).await.leads_to("/staff/account");
    // Whoever covers is away on the last day, and is covered with what they cover.
    let mut omar = at_desk(&council, &council.other_iro, None).await;
    covers(&mut omar, &third, ["26", "26"]).await.leads_to("/staff/account");

    let own = plain(&ruth.get("/staff/account").await);
    assert!(own.contains("Omar Pellow covers from") && own.contains("Nia Bell covers from"), "{own}");
    let list = plain(&Visitor::Manager.arrive(&council).await.get(LIST).await);
    assert_eq!((list.matches("Nia Bell covers").count(), list.matches("Omar Pellow covers").count()), (2, 1), "{list}");

    // Who sees the child by the day, and whom the header names.
    for (on, sees, named) in [
        (23, [false, false], None),
        (24, [true, false], Some("Omar Pellow")),
        (26, [true, true], Some("Nia Bell")),
        (27, [false, true], Some("Nia Bell")),
        (29, [false, false], None),
    ] {
        let today = english_time::day(council.app.clock.now());
        council.pass(TimeDelta::days(on - i64::from(today.day())));
        for (worker, may) in [(&council.other_iro, sees[0]), (&third, sees[1])] {
            let mut browser = at_desk(&council, worker, None).await;
            let page = browser.get(&child).await;
            assert_eq!(page.status.as_u16(), if may { 200 } else { 404 }, "{on}: {}", worker.email);
            let listed = plain(&browser.get("/staff/children").await).contains("Marigold");
            assert_eq!(listed, may, "{on}: {}", worker.email);
        }
        let head = at_desk(&council, &council.iro, None).await.get(&child).await.parts(".child-head").concat();
        for name in ["Omar Pellow", "Nia Bell"] {
            assert_eq!(head.contains(name), named == Some(name), "{on}: {head}");
        }
    }
}
