//! What is typed at desks, in the register of promises, of contact and for a hand-over is kept as on a review's page.

use chrono::TimeDelta;
use heard::totp;
use heard_app::text::lookup;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::id::ChildId;
use heard_domain::people::Language;
use heard_domain::purpose::Purpose;
use heard_domain::sealed::Sealed;
use heard_domain::store::Tombstone;

use crate::escalations;
use crate::support::desk::Desk;
use crate::support::raise::{Saying, raise};
use crate::support::seed::PASSWORD;
use crate::support::visitors::Visitor;
use crate::support::writing::{self, question};
use crate::support::{Council, Form, Page, seed};
use crate::typing::{type_in, version};

/// A form, whose it is, a field of words in it, and what else is filled in to send it.
struct Typed {
    who: Visitor,
    address: String,
    field: String,
    rest: Vec<(String, String)>,
}

/// Every form whose typing is kept outside a review. The hand-over is last: it takes the child along.
async fn forms(council: &Council) -> Vec<Typed> {
    let mut child = Visitor::Writer.arrive(council).await;
    child.post(&question("unsafe"), &[("unsafe", "yes"), ("unsafe-words", "There is a man.")]).await;
    let check = child.get("/check").await;
    writing::send(&mut child, &check).await.leads_to("/sent");
    let concern = format!("/staff/urgent/{}", council.app.store.concerns(None).await.expect("stored")[0].id);
    Visitor::Manager.arrive(council).await.post(&concern, &[("do", "acknowledge")]).await.leads_to(&concern);
    let saying = Saying::child(Purpose::Wrong, &[("Nobody asked me.", false)]);
    let raised = raise(council, &council.child, &council.iro, &saying).await;
    let matter = format!("/staff/matters/{}", raised.matter.expect("raised"));
    let shelf = Desk::of(council, &council.iro, &council.child).await.decide_by("A shelf", "Carer Jo", 0).await;
    let own = format!("/staff/children/{}", council.child.id);
    let form = |who, address: String, field: &str, rest: &[(&str, &str)]| {
        let rest = rest.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Typed { who, address, field: field.to_owned(), rest }
    };
    let day = [("contact_on-day", "20"), ("contact_on-month", "11"), ("contact_on-year", "2026"), ("way", "visit")];
    let (marigold, omar) = (council.child.id.to_string(), council.other_iro.id.to_string());
    let gone = [("child", &*marigold), ("iro", &*omar), ("do", "anyway")];
    let answer = format!("{matter}/answers/{}", raised.answers[0]);
    let asked = format!("{own}/escalations/{}", escalations::opened(council).await);
    let now = |act| [("do", act)];
    let next = [("stage", "stage_1"), ("reason", "decisions_not_done"), ("opened_on-day", "20")];
    let state = format!("state-{shelf}");
    vec![
        form(Visitor::Manager, answer, "words", &[("kind", "heard")]),
        form(Visitor::Manager, matter, "outcome", &[("do", "settle")]),
        form(Visitor::Manager, concern, "outcome", &[("do", "close")]),
        form(Visitor::Iro, format!("{own}/promises"), &format!("because-{shelf}"), &[(&state, "partly")]),
        form(Visitor::Iro, format!("{own}/contacts"), "words", &day),
        form(Visitor::Iro, format!("{own}/escalations"), "about", &next),
        form(Visitor::Manager, asked.clone(), "answer_words", &now("answer")),
        form(Visitor::Iro, asked.clone(), "why", &now("move")),
        form(Visitor::Iro, asked.clone(), "told", &[("told_who", "Jo"), ("do", "tell")]),
        form(Visitor::Iro, asked, "came", &[("ending", "agreed"), ("do", "resolve")]),
        form(Visitor::Manager, format!("/staff/allocation/{}", council.iro.id), "note", &gone),
    ]
}

fn words(page: &Page, field: &str) -> String {
    page.value(field).trim_start_matches('\n').to_owned()
}

fn filled(form: Form, rest: &[(String, String)]) -> Form {
    rest.iter().fold(form, |form, (name, value)| {
        let there = form.fields.iter().any(|(field, _)| field == name);
        if there { form.set(name, value) } else { form.and(name, value) }
    })
}

#[tokio::test]
async fn what_is_typed_outside_a_review_is_there_again_until_it_is_sent() {
    let council = Council::new().await;
    for Typed { who, address, field, rest } in forms(&council).await {
        let mut browser = who.arrive(&council).await;
        let page = browser.get(&address).await;
        page.hides("did not send it");
        let logged = council.log().await.len();
        let form = page.form(&field).set(&field, "We rang them, and half a word");
        version(&type_in(&mut browser, &form, "one", 1).await);
        assert_eq!(council.log().await.len(), logged, "{address}: as little is logged as of what a child types");

        let mut later = who.arrive(&council).await;
        let page = later.get(&address).await;
        page.shows("and did not send it");
        assert_eq!(words(&page, &field), "We rang them, and half a word", "{address}");
        for other in [Visitor::OtherIro, Visitor::Advocate] {
            let mut other = other.arrive(&council).await;
            assert_eq!(type_in(&mut other, &form, "two", 1).await.status, 404, "{address}");
        }
        // Nothing of it stands readable in the database.
        let readable = |bytes: &[u8]| bytes.windows(12).any(|part| part == b"half a word\"" || part == b" half a word");
        assert!(!council.on_disk().iter().any(|(_, bytes)| readable(bytes)), "{address}");

        let sent = later.submit(&page, &filled(page.form(&field), &rest)).await;
        assert_eq!(sent.status, 303, "{address}: {}", sent.text());
        later.get(&address).await.hides("did not send it");
    }
    for (action, times) in [
        (Action::Replied, 1),
        (Action::SettledMatter, 1),
        (Action::ClosedConcern, 1),
        (Action::NotedContact, 1),
        (Action::HandedOver, 1),
        // One was there before.
        (Action::Escalated, 2),
        (Action::AnsweredEscalation, 1),
        (Action::MovedEscalation, 1),
        (Action::ToldOfEscalation, 1),
        (Action::ResolvedEscalation, 1),
    ] {
        assert_eq!(council.logged(action).await, times, "{action:?}");
    }
}

/// How often any of the forms was sent.
async fn done(council: &Council) -> usize {
    use Action::{
        AnsweredEscalation, ChangedDecision, ClosedConcern, Escalated, HandedOver, MovedEscalation, NotedContact,
        Replied, ResolvedEscalation, SettledMatter, ToldOfEscalation,
    };
    let mut times = 0;
    for action in [
        AnsweredEscalation,
        ChangedDecision,
        ClosedConcern,
        Escalated,
        HandedOver,
        MovedEscalation,
        NotedContact,
        Replied,
        ResolvedEscalation,
        SettledMatter,
        ToldOfEscalation,
    ] {
        times += council.logged(action).await;
    }
    times
}

#[tokio::test]
async fn two_windows_outside_a_review_stand_beside_each_other() {
    let council = Council::new().await;
    for Typed { who, address, field, rest } in forms(&council).await {
        let mut browser = who.arrive(&council).await;
        let page = browser.get(&address).await;
        let one = page.form(&field).set(&field, "Red dog.");
        version(&type_in(&mut browser, &filled(one, &rest[..rest.len() - 1]), "one", 1).await);
        let before = done(&council).await;
        let two = filled(page.form(&field).set(&field, "Blue dog."), &rest);
        let both = browser.submit(&page, &two).await;
        assert!(both.status == 409 && both.says("staff-both-window"), "{address}: {}", both.text());
        assert!(both.source().contains("<mark>Red </mark>") && both.source().contains("<mark>Blue </mark>"));
        let other = lookup(Language::English, "staff-both-other");
        assert!(!both.text().contains(&*other), "{address}: each field has a name: {}", both.text());
        assert_eq!(done(&council).await, before, "{address}: nothing was done");

        // What is chosen is what the form holds then, ticks and all; nothing is sent by it.
        let names = both.source();
        let takes = names.split("name=\"take-").skip(1).filter_map(|rest| rest.split('"').next());
        let mut takes: Vec<String> = takes.map(|name| format!("take-{name}")).collect();
        takes.dedup();
        let of_words = format!("take-{field}");
        let settle = takes.iter().fold(both.form(&of_words).and("do", "settle"), |form, name| {
            form.and(name, if *name == of_words { "both" } else { "mine" })
        });
        let back = browser.submit(&both, &settle).await;
        assert_eq!(back.status, 303, "{address}: {}", back.text());
        let page = browser.get(&address).await;
        assert_eq!(words(&page, &field), "Red dog.\n\nBlue dog.", "{address}");
        let sent = browser.submit(&page, &filled(page.form(&field), &rest)).await;
        assert_eq!(sent.status, 303, "{address}: {}", sent.text());
    }
}

#[tokio::test]
async fn a_manager_who_was_signed_out_is_back_at_their_desk() {
    let council = Council::new().await;
    let forms = forms(&council).await;
    for Typed { address, field, .. } in forms.iter().filter(|form| form.who == Visitor::Manager) {
        let mut manager = Visitor::Manager.arrive(&council).await;
        let page = manager.get(address).await;
        let form = page.form(field).set(field, "We rang them.");
        version(&type_in(&mut manager, &form, "one", 1).await);
        council.pass(TimeDelta::minutes(31));
        let late = manager.submit(&page, &form.and("do", "none")).await;
        assert!(late.status == 401 && late.text().contains("We rang them."), "{address}: {}", late.text());
        let sign_in = manager.get("/staff/sign-in").await;
        let credentials = sign_in.form("password").set("email", council.manager.email).set("password", PASSWORD);
        manager.submit(&sign_in, &credentials).await.leads_to("/staff/code");
        let code = manager.get("/staff/code").await;
        let now = totp::code(&council.manager.seed, council.app.clock.now());
        manager.submit(&code, &code.form("code").set("code", &now)).await.leads_to(address);
        let page = manager.get(address).await;
        page.shows("and did not send it");
        assert_eq!(words(&page, field), "We rang them.", "{address}");
    }
}

#[tokio::test]
async fn what_was_typed_about_a_child_who_was_erased_does_not_come_back() {
    let council = Council::new().await;
    let address = format!("/staff/allocation/{}", council.iro.id);
    let mut manager = Visitor::Manager.arrive(&council).await;
    let old = manager.get(&address).await;
    let old = old.form("note").set("note", "Barnaby and Marigold like cards.");
    version(&type_in(&mut manager, &old, "one", 1).await);
    erase(&council, council.sibling.id).await;
    manager.get(&address).await.hides("did not send it");
    // The page that is still open goes on typing; so does another window of then that had kept nothing.
    for window in ["one", "two"] {
        let reply = type_in(&mut manager, &old, window, 2).await;
        assert_eq!(reply.status, 404, "{}", reply.source());
    }
    let page = manager.get(&address).await;
    page.hides("did not send it").hides("like cards");
    // A page of now keeps what is typed as before.
    let form = page.form("note").set("note", "Marigold likes cards.");
    version(&type_in(&mut manager, &form, "three", 1).await);
    manager.get(&address).await.shows("and did not send it").shows("Marigold likes cards.");
}

async fn erase(council: &Council, child: ChildId) {
    let (app, at) = (&council.app, council.app.clock.now());
    let tombstone = Tombstone { child, reference: [0; 32], at, account: Sealed(Vec::new()) };
    let entry = seed::entry(app, Some(child), Action::DeletedChild, ObjectKind::Child, child.as_bytes());
    assert!(app.store.delete_child(&tombstone, &entry).await.expect("stored"));
}
