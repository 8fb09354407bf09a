//! Paper: the sheets of a week, made once and printed as often as one likes; a letter that is given on paper.

use chrono::TimeDelta;
use heard_domain::audit::Action;
use heard_domain::english_time;
use heard_domain::store::{LetterState, OnPaper, PaperTo};

use crate::support::seed::{self, Child};
use crate::support::visitors::{Visitor, at_desk, set_secret};
use crate::support::writing;
use crate::support::{Browser, Council, Form, Page};

/// The Monday of the week in which the first reviews of everybody are due.
fn week(council: &Council) -> String {
    heard_domain::sheets::Week::of(english_time::day(council.app.clock.now() + TimeDelta::days(30)))
        .monday()
        .to_string()
}

/// The page of that week; every first review is due on one day, whose nearest working day is in it or the week before.
async fn sheets(council: &Council, iro: &mut Browser) -> Page {
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("there");
    let due = file.reviews.iter().find(|review| review.is_open()).expect("open").hold_by();
    let week = heard_domain::sheets::Week::of(due).monday();
    iro.get(&format!("/staff/sheets?week={week}")).await
}

/// Makes a code as the child's page does, which can be shown again.
async fn invite(iro: &mut Browser, child: &Child) -> String {
    let made = iro.post(&format!("/staff/children/{}/invitation", child.id), &[]).await;
    codes(&iro.follow(made).await).remove(0)
}

/// The codes that are printed large.
fn codes(page: &Page) -> Vec<String> {
    page.parts("p.big-number")
}

#[tokio::test]
async fn a_sheet_that_is_loaded_again_makes_no_code_and_kills_none() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let address = format!("/staff/children/{}/invitation", council.child.id);
    let before = council.logged(Action::Invited).await;
    iro.get(&address).await.leads_to(&format!("/staff/children/{}", council.child.id));
    iro.post(&address, &[]).await.leads_to(&address);
    let (first, again) = (iro.get(&address).await, iro.get(&address).await);
    assert_eq!((codes(&first), first.body.clone()), (codes(&again), again.body));
    assert_eq!(council.logged(Action::Invited).await, before + 1);
    assert!(iro.get(&format!("/staff/children/{}", council.child.id)).await.links().contains(&address));
    assert_eq!(Visitor::OtherIro.arrive(&council).await.get(&address).await.status, 404);
    let code = codes(&first)[0].clone().into_bytes();
    for (path, content) in council.on_disk() {
        assert!(!content.windows(code.len()).any(|part| part == code), "the code lies open in {}", path.display());
    }

    council.pass(TimeDelta::days(6));
    let mut iro = at_desk(&council, &council.iro, None).await;
    assert_eq!(codes(&iro.get(&address).await), codes(&first), "six days later it is the same");
    council.browser().post("/", &[("code", &codes(&first)[0])]).await.leads_to("/say");
    iro.get(&address).await.leads_to(&format!("/staff/children/{}", council.child.id));
}

#[tokio::test]
async fn a_week_is_printed_a_child_a_sheet_and_a_code_that_nobody_used_is_kept() {
    let council = Council::new().await;
    let others = seed::more_children(&council.app, 2, &council.iro).await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let kept = invite(&mut iro, &council.child).await;
    let end = seed::entry(
        &council.app,
        Some(others[0].id),
        Action::EndedInvitation,
        heard_domain::audit::ObjectKind::Invitation,
        others[0].invitation.id.as_bytes(),
    );
    council.app.store.end_invitation(others[0].invitation.id, council.app.clock.now(), &end).await.expect("ended");

    let page = sheets(&council, &mut iro).await;
    // Marigold keeps hers, one child has none, of the third nobody used one that cannot be shown again.
    assert!(page.says("staff-sheets-code-new"), "{}", page.text());
    assert_eq!(page.values("child").len(), 2, "{}", page.text());
    assert_eq!(page.values("replaced"), [others[1].id.to_string()]);
    page.shows("Marigold").hides("Barnaby");
    let (before, form) = (council.logged(Action::Invited).await, page.form("paper"));
    let ticked = form.fields.iter().filter(|(name, _)| name == "child").count();
    assert_eq!((ticked, form.fields.iter().any(|(name, _)| name == "replaced")), (2, false), "who loses nothing");
    let made = iro.submit(&page, &form).await;
    assert_eq!(council.logged(Action::Invited).await, before + 1, "one new code");
    let printed = iro.get(made.location()).await;
    let sheets_there = printed.parts("article.print-sheet--folded");
    assert_eq!((sheets_there.len(), codes(&printed).len()), (2, 2));
    assert!(codes(&printed).contains(&kept), "the code that nobody used is shown again");
    assert_eq!(printed.parts("article.print-sheet--folded + div.print-sheet").len(), 1, "the inside between them");
    assert_eq!(sheets_there.iter().filter(|sheet| sheet.contains("Marigold")).count(), 1, "{sheets_there:?}");

    // Loaded again, and made again: the same codes.
    assert_eq!(iro.get(made.location()).await.body, printed.body);
    let again = sheets(&council, &mut iro).await;
    let again = iro.submit(&again, &again.form("paper")).await;
    assert_eq!(codes(&iro.follow(again).await), codes(&printed));
    assert_eq!(council.logged(Action::Invited).await, before + 1);
    writing::open(&mut council.browser(), &others[1].invitation).await;

    // The booklets of the same week have the same codes, each by itself too.
    let page = sheets(&council, &mut iro).await;
    let booklets = iro.submit(&page, &page.form("paper").set("paper", "booklets-en")).await;
    let booklets = iro.follow(booklets).await;
    assert_eq!((booklets.parts("article.booklet").len(), codes(&booklets)), (2, codes(&printed)));
    assert_eq!(booklets.parts("article.booklet > .print-sheet:last-child").len(), 1, "the first ends its page");
    let alone = booklets.links().into_iter().find(|link| link.contains("/booklet")).expect("a link");
    assert!(codes(&printed).contains(&codes(&iro.get(&alone).await)[0]));

    // Once somebody uses a code, its sheet is not shown any more, and nothing is made for it.
    council.browser().post("/", &[("code", &kept)]).await.leads_to("/say");
    let later = iro.get(made.location()).await;
    assert_eq!((codes(&later).len(), codes(&later).contains(&kept)), (1, false));
    later.shows("Marigold");
}

#[tokio::test]
async fn nothing_is_made_that_the_page_did_not_say() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let kept = invite(&mut iro, &council.child).await;
    let page = sheets(&council, &mut iro).await;
    let before = council.logged(Action::Invited).await;
    let form = page.form("paper");
    let mut nobody = form.clone();
    nobody.fields.retain(|(name, _)| name != "child");
    let refused = iro.submit(&page, &nobody).await;
    assert!(refused.status == 422 && refused.says("staff-fault-not-chosen"), "{}", refused.text());
    // Between the page and the button somebody used the code.
    council.browser().post("/", &[("code", &kept)]).await.leads_to("/say");
    let refused = iro.submit(&page, &form).await;
    assert!(refused.status == 422 && refused.says("staff-fault-code-changed"), "{}", refused.text());
    assert_eq!(council.logged(Action::Invited).await, before);
    // Said knowingly, the one in use is replaced.
    let (id, week) = (council.child.id.to_string(), week(&council));
    let fields = [("week", &*week), ("paper", "sheets"), ("replaced", &*id)];
    let made = iro.post("/staff/sheets", &fields).await;
    assert_eq!((made.status.as_u16(), council.logged(Action::Invited).await), (303, before + 1));

    let brother = council.sibling.id.to_string();
    for fields in [
        [("week", &*week), ("paper", "sheets"), ("child", &*brother)],
        [("week", &*week), ("paper", "sheets"), ("replaced", &*brother)],
    ] {
        assert_eq!(iro.post("/staff/sheets", &fields).await.status, 404, "somebody else's");
    }
    assert_eq!(iro.get(&format!("/staff/sheets/print?week={week}&paper=sheets&child={brother}")).await.status, 404);
    for wrong in ["week=yesterday", "week="] {
        assert_eq!(iro.get(&format!("/staff/sheets?{wrong}")).await.status, 400);
    }
    let refused = iro.get("/staff/sheets?on-day=31&on-month=2&on-year=2026").await;
    assert_eq!((refused.status.as_u16(), refused.says("staff-fault-not-a-date")), (422, true));
    assert!(refused.source().contains("value=\"31\""), "what was typed stands there");
    let booklets = [("week", &*week), ("paper", "leaflets"), ("child", &*id)];
    assert_eq!(iro.post("/staff/sheets", &booklets).await.status, 400);
    assert_eq!(council.logged(Action::Invited).await, before + 1);
}

/// Types a letter and goes on to its preview.
async fn preview(council: &Council, iro: &mut Browser, text: &str) -> Page {
    let page = iro.get(&format!("/staff/reviews/{}/letter", council.child.review)).await;
    let saved = iro.submit(&page, &page.form("text").set("text", text).and("do", "preview")).await;
    iro.follow(saved).await
}

#[tokio::test]
async fn a_letter_is_given_on_paper_once_and_counts_as_sent() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let (letter, today) =
        (format!("/staff/reviews/{}/letter", council.child.review), english_time::day(council.app.clock.now()));
    let paper = format!("{letter}/paper");
    iro.get(&paper).await.leads_to(&letter);

    // The guard holds for paper too.
    let page = preview(&council, &mut iro, "Dear Marigold,\n\nring 07700 900 123.").await;
    assert!(!page.names("version"), "there is no way to print it");
    let version = iro.get(&letter).await.value("version");
    let stopped = iro.post(&format!("{letter}/preview"), &[("do", "print"), ("version", &version)]).await;
    assert!(stopped.status == 422 && stopped.says("staff-fault-to-take-out"), "{}", stopped.text());
    let page = preview(&council, &mut iro, "Dear Wren,\n\nit was good to see you.").await;
    let unticked = iro.submit(&page, &page.form("version").and("do", "print")).await;
    assert!(unticked.status == 422 && unticked.says("staff-fault-not-said-right"), "{}", unticked.text());
    assert_eq!(council.logged(Action::PrintedLetter).await, 0);

    let page = preview(&council, &mut iro, "Dear Marigold,\n\nyou asked for a shelf.").await;
    assert!(page.text().contains("cannot sign in"), "{}", page.text());
    let printed = iro.submit(&page, &page.form("version").and("do", "print")).await;
    printed.leads_to(&paper);
    let page = iro.get(&paper).await;
    page.shows("you asked for a shelf.");
    assert!(iro.get(&letter).await.says("staff-paper-letter-waits"), "the editor says that it waits");
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("there");
    assert_eq!(file.letters[0].state, LetterState::Draft, "printed is not given");

    // Nobody chosen, a day to come, a day before it was printed, no day at all.
    let form = page.form("to");
    let date = |form: Form, day: heard_domain::Day| {
        use chrono::Datelike as _;
        let [d, m, y] = [day.day().to_string(), day.month().to_string(), day.year().to_string()];
        form.set("on-day", &d).set("on-month", &m).set("on-year", &y)
    };
    let chosen = form.clone().set("to", "read_aloud");
    for (form, fault) in [
        (form.clone(), "staff-fault-not-chosen"),
        (form.clone().set("to", "dog"), "staff-fault-not-chosen"),
        (date(chosen.clone(), today + TimeDelta::days(1)), "staff-fault-future"),
        (date(chosen.clone(), today - TimeDelta::days(1)), "staff-fault-before-printing"),
        (chosen.clone().set("on-day", "31").set("on-month", "2").set("on-year", "2026"), "staff-fault-not-a-date"),
        (chosen.clone().set("version", "1"), "staff-fault-not-printed"),
    ] {
        let refused = iro.submit(&page, &form).await;
        assert!(refused.status == 422 && refused.says(fault), "{fault}: {}", refused.text());
    }
    assert_eq!(council.logged(Action::GaveLetter).await, 0);

    let mut other = Visitor::OtherIro.arrive(&council).await;
    assert_eq!(other.get(&paper).await.status, 404);
    assert_eq!(other.submit(&page, &chosen).await.status, 404);

    iro.submit(&page, &chosen).await.leads_to(&letter);
    let page_again = iro.submit(&page, &chosen).await;
    page_again.leads_to(&letter);
    assert_eq!(council.logged(Action::GaveLetter).await, 1, "it is said once");
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("there");
    let given = OnPaper { on: today, to: PaperTo::ReadAloud, by: council.iro.id };
    assert_eq!((file.letters[0].state, file.letters[0].on_paper), (LetterState::Sent, Some(given)));
    let sent = iro.get(&letter).await;
    sent.shows("Ruth Wardle").shows("read aloud");
    assert!(!sent.says("staff-letter-recall"), "paper is not taken back");
    let given_words = heard_app::text::lookup(Default::default(), "staff-story-given");
    iro.get(&format!("/staff/children/{}", council.child.id)).await.shows(&given_words);
}

#[tokio::test]
async fn a_letter_that_was_changed_is_printed_again_and_a_child_with_a_secret_reads_it() {
    let council = Council::new().await;
    let mut iro = Visitor::Iro.arrive(&council).await;
    let letter = format!("/staff/reviews/{}/letter", council.child.review);
    let paper = format!("{letter}/paper");
    let page = preview(&council, &mut iro, "Dear Marigold,\n\nyou asked for a shelf.").await;
    iro.submit(&page, &page.form("version").and("do", "print")).await.leads_to(&paper);
    let old = iro.get(&paper).await;
    let page = preview(&council, &mut iro, "Dear Marigold,\n\nyou asked for two shelves.").await;
    iro.get(&paper).await.leads_to(&letter);
    iro.submit(&old, &old.form("to").set("to", "child")).await.leads_to(&letter);
    assert_eq!(council.logged(Action::GaveLetter).await, 0, "another text than the one that was printed");

    set_secret(&council, &council.child).await;
    let refused = iro.submit(&page, &page.form("version").and("do", "print")).await;
    assert!(refused.status == 422 && refused.says("staff-fault-signs-in"), "{}", refused.text());
    let page = iro.get(&format!("{letter}/preview")).await;
    assert!(!page.source().contains("value=\"print\""), "it is not offered");
    assert_eq!(council.logged(Action::PrintedLetter).await, 1);
}
