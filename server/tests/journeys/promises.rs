//! Promises as one register: what waits for a worker, why one was not kept, what heads the next record.

use heard_domain::audit::Action;
use heard_domain::id::DecisionId;
use heard_domain::matter::Happened;
use heard_domain::store::DecisionState;

use crate::support::desk::Desk;
use crate::support::visitors::{Visitor, at_desk};
use crate::support::{Council, Page};

/// Reads what stands in the database of the only promise.
async fn settled(council: &Council) -> Vec<u8> {
    let tables = council.content().await;
    tables[6].clone()
}

#[tokio::test]
async fn a_promise_that_was_not_kept_says_why_and_the_child_reads_it() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let shelf = desk.decide_by("Put up a shelf", "Carer Jo", 0).await;
    desk.deliver("Dear Marigold, we put up a shelf.").await;
    let register = format!("/staff/children/{}/promises", council.child.id);
    let (state, because) = (format!("state-{shelf}"), format!("because-{shelf}"));
    let mut iro = at_desk(&council, &council.iro, None).await;
    let today = iro.get("/staff").await;
    assert!(today.links().contains(&register), "its day has come: {:?}", today.links());

    let file = iro.get(&format!("/staff/children/{}", council.child.id)).await;
    assert!(file.links().contains(&register), "from the child's page, too");

    let page = iro.get(&register).await;
    page.shows("Put up a shelf").shows("Carer Jo");
    assert!(page.says("staff-promise-day"));
    let before = settled(&council).await;
    let why = "Someone will look at the placement soon.";
    for (fields, wrong) in [
        (vec![(because.as_str(), why)], "staff-fault-not-chosen"),
        (vec![(state.as_str(), "not_done"), (because.as_str(), " ")], "staff-fault-needs-why"),
        (vec![(state.as_str(), "partly")], "staff-fault-needs-why"),
    ] {
        let form = fields.iter().fold(page.form(&state), |form, (name, value)| form.set(name, value));
        let refused = iro.submit(&page, &form).await;
        assert!(refused.status == 422 && refused.says(wrong), "{fields:?}: {}", refused.text());
        let typed = fields.iter().find(|(name, _)| *name == because).map_or("", |(_, typed)| typed.trim());
        assert_eq!(refused.value(&because).trim(), typed, "what was typed stays");
    }
    let long = "a".repeat(501);
    let refused = iro.submit(&page, &page.form(&state).set(&state, "not_done").set(&because, &long)).await;
    assert_eq!((refused.status.as_u16(), refused.value(&because)), (422, long));
    assert_eq!(iro.post(&register, &[("promise", &shelf.to_string()), (&state, "lost")]).await.status, 400);
    assert_eq!(iro.post(&register, &[("promise", &"00".repeat(16)), ("state-x", "done")]).await.status, 404);
    assert_eq!(settled(&council).await, before, "nothing of that changed anything");
    assert_eq!(council.logged(Action::ChangedDecision).await, 1, "but that it was made");

    iro.submit(&page, &page.form(&state).set(&state, "not_done").set(&because, why)).await;
    let page = iro.get(&register).await;
    page.shows(why);
    assert!(page.says("staff-decision-not_done"));
    // Words that are not plain are said to be so, and are no bar.
    assert!(!page.parts(".finding--mend").is_empty());
    assert!(!iro.get("/staff").await.links().contains(&register), "nothing waits any more");
    let mut child = Visitor::Child.arrive(&council).await;
    child.get("/mine/promises").await.shows("Put up a shelf").shows(why);

    // Done needs no reason, and keeps none.
    let page = iro.get(&register).await;
    let form = page.form(&state).set(&state, "done");
    iro.submit(&page, &form).await;
    child.get("/mine/promises").await.hides(why);
}

#[tokio::test]
async fn what_is_open_heads_the_next_record_with_what_the_child_says() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let shelf = desk.decide_by("Put up a shelf", "Carer Jo", 0).await;
    desk.decide_by("Buy a kite", "Carer Jo", 0).await;
    desk.hold().await;
    desk.deliver("Dear Marigold, we put up a shelf.").await;
    let mut child = Visitor::Child.arrive(&council).await;
    let field = format!("happened-{shelf}");
    child.post("/mine/promises", &[("promise", &shelf.to_string()), (&field, Happened::Partly.code())]).await;

    let mut iro = at_desk(&council, &council.iro, None).await;
    let file = council.app.store.child_file(council.child.id).await.expect("stored").expect("there");
    let next = file.reviews.iter().find(|review| review.held_on.is_none()).expect("the next one").id;
    let record = format!("/staff/reviews/{next}");
    let heads = |page: &Page| page.parts(".last").join(" ");
    let page = iro.get(&record).await;
    let head = heads(&page);
    assert!(head.contains("Put up a shelf") && head.contains("Buy a kite") && head.contains("says"), "{head}");
    let own = iro.get(&format!("/staff/reviews/{}", council.child.review)).await;
    assert_eq!(heads(&own), "", "its own decisions do not head a record");

    // Kept, at once, from there; that it was not is said with its reason.
    let act = |state: DecisionState| format!("{shelf}:{}", state.code());
    let done = iro.post(&record, &[("state", &act(DecisionState::Done))]).await;
    done.leads_to(&format!("{record}#decisions"));
    let why = iro.post(&record, &[("state", &act(DecisionState::Partly))]).await;
    assert!(why.status == 422 && why.says("staff-fault-needs-why"));
    child.get("/mine/promises").await.shows("Put up a shelf");
    iro.get(&record).await.shows("Buy a kite");
}

#[tokio::test]
async fn what_became_of_a_promise_stands_in_the_childs_story_without_its_words() {
    let council = Council::new().await;
    let desk = Desk::of(&council, &council.iro, &council.child).await;
    let shelf = desk.decide_by("Put up a shelf", "Carer Jo", 0).await;
    let kite = desk.decide_by("Buy a kite", "Carer Jo", 30).await;
    desk.deliver("Dear Marigold, we put up a shelf.").await;
    let mut child = Visitor::Child.arrive(&council).await;
    let happened = format!("happened-{shelf}");
    child.post("/mine/promises", &[("promise", &shelf.to_string()), (&happened, Happened::No.code())]).await;

    let mut iro = at_desk(&council, &council.iro, None).await;
    let (file, register) = (format!("/staff/children/{}", council.child.id), "/promises#promise-");
    let of = |page: &Page, id: DecisionId| {
        let href = format!("{file}{register}{id}");
        page.links().iter().filter(|link| **link == href).count()
    };
    let read = council.logged(Action::ReadPromises).await;
    let before = iro.get(&file).await;
    assert_eq!((of(&before, shelf), of(&before, kite)), (3, 1), "made, its day, what was said; and made alone");
    for words in ["staff-story-promise-made", "staff-story-promise-day"] {
        assert!(before.says(words), "{words}");
    }
    before.shows("says a promise did not happen").hides("Put up a shelf").hides("Recorded of a promise");
    assert_eq!(council.logged(Action::ReadPromises).await, read, "a list of days opens no words");

    let (address, state) = (format!("{file}/promises"), format!("state-{shelf}"));
    iro.post(&address, &[("promise", &shelf.to_string()), (&state, DecisionState::Done.code())]).await;
    let after = iro.get(&file).await;
    assert_eq!((of(&after, shelf), of(&after, kite)), (4, 1));
    after.shows("says a promise did not happen");
    let story = after.parts(".story").concat();
    assert!(story.contains("Recorded of a promise: done"), "{story}");
}
