//! A review in one sitting: what was said is put into the record, answered and decided on the record's own page.

use heard_domain::audit::Action;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;

use crate::support::Council;
use crate::support::raise::{Raised, Saying, raise};
use crate::support::visitors::Visitor;

fn record(council: &Council) -> String {
    format!("/staff/reviews/{}", council.child.review)
}

async fn say(council: &Council, voice: Voice, purpose: Purpose, words: &[(&str, bool)]) -> Raised {
    let saying = Saying { voice, ..Saying::child(purpose, words) };
    raise(council, &council.child, &council.iro, &saying).await
}

#[tokio::test]
async fn everything_that_is_not_private_goes_in_with_one_press() {
    let council = Council::new().await;
    let words = [("I want a shelf.", false), ("Nobody may know.", true)];
    say(&council, Voice::Child, Purpose::BeforeReview, &words).await;
    say(&council, Voice::Carer, Purpose::CarerViews, &[("He eats well.", false)]).await;
    say(&council, Voice::Child, Purpose::Wrong, &[("They forgot me.", false)]).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    page.shows("I want a shelf.").shows("Nobody may know.").shows("He eats well.");
    iro.submit(&page, &page.form("account_other").and("do", "place-all")).await.leads_to(&format!("{record}#said"));
    assert_eq!(council.logged(Action::PlacedShared).await, 2, "a row of the log for each set of views");
    let page = iro.get(&record).await;
    let placed = |words: &str| {
        let lines = page.parts("section.answer");
        lines.iter().any(|line| line.contains(words) && line.contains("In the shared part"))
    };
    assert!(placed("I want a shelf.") && placed("He eats well."));
    assert!(!placed("Nobody may know.") && !placed("They forgot me."), "private, or for the manager");

    // Each can be taken out again.
    let out = page.button("do", "remove-line:");
    let back = iro.submit(&page, &page.form("account_other").and("do", &out)).await;
    assert!(back.status == 303 && back.location().starts_with(&format!("{record}#answer-")));
    assert_eq!(council.logged(Action::RemovedLine).await, 1);
}

#[tokio::test]
async fn what_is_ticked_goes_in_together_and_what_is_private_asks_for_a_reason_once() {
    let council = Council::new().await;
    let words = [("I want a shelf.", false), ("Nobody may know.", true), ("Nor this.", true)];
    let said = say(&council, Voice::Child, Purpose::BeforeReview, &words).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    let none = iro.submit(&page, &page.form("account_other").and("do", "place-ticked:shared")).await;
    assert!(none.status == 422 && none.says("staff-fault-nothing-ticked"));

    let tick = |place: usize| format!("{}:{}", said.views, said.answers[place]);
    let ticked = page.form("account_other").set("account_other", "We met.").and("tick", &tick(1)).and("tick", &tick(2));
    let refused = iro.submit(&page, &ticked.clone().and("do", "place-ticked:shared")).await;
    assert!(refused.status == 422 && refused.says("staff-fault-empty"));
    assert_eq!(council.logged(Action::PlacedDespitePrivate).await, 0);
    assert_eq!(refused.value("account_other").trim(), "We met.", "what is typed beside it stays");
    let form = refused.form("account_other");
    let ticks: Vec<_> = form.fields.iter().filter(|(name, _)| name == "tick").map(|(_, value)| value.clone()).collect();
    assert_eq!(ticks.len(), 2, "and the ticks");
    let with = form.set("reason", "They asked me to.").and("do", "place-ticked:shared");
    iro.submit(&refused, &with).await.leads_to(&format!("{record}#said"));
    assert_eq!(council.logged(Action::PlacedDespitePrivate).await, 1);
    let lines = iro.get(&record).await.parts("section.answer");
    for words in ["Nobody may know.", "Nor this."] {
        let line = lines.iter().find(|line| line.contains(words)).expect("it is there");
        assert!(line.contains("In the shared part") && line.contains("They asked me to."), "{line}");
    }
    assert!(lines.iter().any(|line| line.contains("I want a shelf.") && !line.contains("In the shared part")));
}

#[tokio::test]
async fn a_reply_is_given_beside_the_line_and_decided_with_one_press() {
    let council = Council::new().await;
    let words = [("I want a shelf.", false), ("I like tea.", false), ("No more peas.", false)];
    let said = say(&council, Voice::Child, Purpose::BeforeReview, &words).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let act = |place: usize, kind: &str| format!("answer:{}:{}:{kind}", said.views, said.answers[place]);
    let line = |place: usize| format!("{record}#answer-{}", said.answers[place]);
    let page = iro.get(&record).await;
    assert_eq!(page.parts(".said-line--waits").len(), 3);
    iro.submit(&page, &page.form("account_other").and("do", &act(1, "heard"))).await.leads_to(&line(1));

    // A promise says what, who and by when, wherever it is made.
    let page = iro.get(&record).await;
    let field = |name: &str| format!("{name}-{}", said.answers[0]);
    let typed = page.form("account_other").set("account_other", "We met.").set(&field("words"), "A shelf.");
    let refused = iro.submit(&page, &typed.and("do", &act(0, "decided"))).await;
    assert!(refused.status == 422 && refused.says("staff-fault-needs-who") && refused.says("staff-fault-needs-when"));
    assert_eq!(refused.value(&field("words")).trim(), "A shelf.");
    assert_eq!(council.logged(Action::Replied).await, 1);
    let date = [("by", "3"), ("by-month", "3"), ("by-year", "2027")];
    let date = date.map(|(name, value)| match name.split_once('-') {
        Some((by, part)) => (format!("{}-{part}", field(by)), value),
        None => (format!("{}-day", field(name)), value),
    });
    let typed = date.into_iter().fold(refused.form("account_other"), |form, (name, value)| form.set(&name, value));
    let decided = typed.set(&field("who"), "Jo").and("do", &act(0, "decided"));
    iro.submit(&refused, &decided).await.leads_to(&line(0));
    let page = iro.get(&record).await;
    assert_eq!(page.value("account_other").trim(), "We met.");
    assert!(page.parts("#decisions-list").concat().contains("A shelf."));
    assert_eq!(page.parts(".said-line--waits").len(), 1);
    let mut child = Visitor::Child.arrive(&council).await;
    child.get("/mine/promises").await.shows("A shelf.");

    // Taken off the decisions, it is still promised.
    let off = page.button("do", "remove-decision:");
    iro.submit(&page, &page.form("account_other").and("do", &off)).await.leads_to(&format!("{record}#decisions"));
    assert!(!iro.get(&record).await.parts("#decisions-list").concat().contains("A shelf."));
    child.get("/mine/promises").await.shows("A shelf.");

    // What is typed for another line stays where it was typed.
    let page = iro.get(&record).await;
    let other = format!("words-{}", said.answers[2]);
    let typed = page.form("account_other").set(&other, "Because they are").and("do", &act(1, "heard"));
    let left = iro.submit(&page, &typed).await;
    left.shows("Something else that you typed is not");
    assert_eq!(left.value(&other).trim(), "Because they are");
}

#[tokio::test]
async fn nobody_answers_in_the_managers_place_nor_for_views_of_another_review() {
    let council = Council::new().await;
    let said = say(&council, Voice::Child, Purpose::Wrong, &[("They forgot me.", false)]).await;
    let (record, mut iro) = (record(&council), Visitor::Iro.arrive(&council).await);
    let page = iro.get(&record).await;
    assert!(!page.names(&format!("words-{}", said.answers[0])));
    let act = format!("answer:{}:{}:heard", said.views, said.answers[0]);
    let refused = iro.submit(&page, &page.form("account_other").and("do", &act)).await;
    assert!(refused.status == 422 && refused.says("staff-fault-managers-to-answer"));
    let none = "00112233445566778899aabbccddeeff";
    let act = format!("answer:{none}:{none}:heard");
    assert_eq!(iro.submit(&page, &page.form("account_other").and("do", &act)).await.status, 404);
    assert_eq!(council.logged(Action::Replied).await, 0);
}
