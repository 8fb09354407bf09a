//! Two workers in one record, one of them covering for the other, with the server killed between their saves: what the
//! one typed and what the other saved are both there, and neither replaces the other unread.

use std::path::Path;

use axum::http::{HeaderMap, StatusCode};
use chrono::TimeDelta;
use heard::clock::{Clock as _, SystemClock};
use heard::council_folder::CouncilFiles;
use heard::{boot, session};
use heard_app::calls::KeepTyped;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::cover::Cover;
use heard_domain::english_time::day;
use heard_domain::id::{ReviewId, StaffId};
use heard_domain::people::{Language, Role};
use heard_domain::store::SessionKind;
use leptos::server_fn::ServerFn as _;

use crate::journeys::support::{Form, Page};
use crate::server::{Server, config, free_address, prepare};
use crate::tampering::by_hand;
use crate::writer::{Browser, Shared};

/// A worker at a desk, whose browser outlives the server.
struct Worker<'a>(Browser<'a>);

impl Worker<'_> {
    fn get(&self, path: &str) -> Page {
        let (status, text) = self.0.ask_once("GET", path, &[]);
        page(path, status, text)
    }

    fn post(&self, path: &str, form: &Form) -> Page {
        let fields: Vec<_> = form.fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let (status, text) = self.0.ask_once("POST", path, &fields);
        page(path, status, text)
    }
}

fn page(path: &str, status: u16, text: String) -> Page {
    let status = StatusCode::from_u16(status).expect("a status");
    Page { status, headers: HeaderMap::new(), body: text.into_bytes(), path: path.to_owned() }
}

/// The child's IRO and a colleague who covers for them, each signed in: the cookies of both; and the review.
async fn at_desks(folder: &Path) -> ([String; 2], ReviewId) {
    let (store, vault) = boot::open(&config(folder)).await.expect("it opens");
    let app = boot::app(config(folder), store, vault, CouncilFiles::default()).expect("it is whole");
    let iro = by_hand(folder, "SELECT lower(hex(worker)) FROM allocation WHERE role = 'iro'").await.expect("one");
    let other = "SELECT lower(hex(id)) FROM staff WHERE role = 'iro' AND id NOT IN (SELECT worker FROM allocation)";
    let other = by_hand(folder, other).await.expect("another");
    let review = by_hand(folder, "SELECT lower(hex(id)) FROM review").await.expect("open");
    let [away, by]: [StaffId; 2] = [iro, other].map(|id| id.parse().expect("an id"));
    let (at, today) = (SystemClock.now(), day(SystemClock.now()));
    let cover = Cover { away, by, from: today, until: today + TimeDelta::days(7) };
    let (actor, object_id) = (Actor::System, *away.as_bytes());
    let entry = Entry { at, actor, child: None, action: Action::ChangedCover, object: ObjectKind::Staff, object_id };
    assert!(app.store.set_cover(&cover, &entry).await.expect("covered"));
    let mut cookies = [String::new(), String::new()];
    for (cookie, staff) in cookies.iter_mut().zip([away, by]) {
        let kind = SessionKind::Staff { staff, role: Role::Iro, writing_for: None };
        let opened = session::open(&app, kind, Language::English, None).await.expect("opened");
        // As it goes out over plain HTTP on one machine.
        let pair = opened.to_str().expect("plain").split(';').next().expect("a pair");
        *cookie = pair.replace("__Host-", "heard-");
    }
    (cookies, review.parse().expect("an id"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_workers_in_one_record_lose_nothing_when_the_server_is_killed_between_them() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    prepare(folder, 1).await;
    let ([ruth, omar], review) = at_desks(folder).await;
    let (address, shared) = (free_address(), Shared::default());
    tokio::task::block_in_place(|| {
        let [ruth, omar] = [ruth, omar].map(|cookie| Worker(Browser::with_cookie(&address, &shared, cookie)));
        let record = format!("/staff/reviews/{review}");

        let server = Server::start(folder, &address);
        let typed = ruth.get(&record).form("attended").set("attended", "Marigold and her aunt");
        let kept = typed.clone().set("typed-window", "one").set("typed-turn", "1");
        let kept = ruth.post(KeepTyped::PATH, &kept);
        assert_eq!(kept.status, 200, "{}", kept.source());
        server.kill();

        let server = Server::start(folder, &address);
        let page = omar.get(&record);
        page.hides("her aunt");
        let saved = omar.post(&record, &page.form("attended").set("attended", "Marigold alone").and("do", "facts"));
        assert!([200, 303].contains(&saved.status.as_u16()), "{}: {}", saved.status, saved.text());
        server.kill();

        let server = Server::start(folder, &address);
        assert!(ruth.get(&record).shows("and did not send it").value("attended").contains("Marigold alone"));
        let both = ruth.post(&record, &typed.and("do", "facts"));
        assert_eq!(both.status, 409);
        assert!(both.says("staff-both-record"), "{}", both.text());
        assert!(both.text().contains("her aunt") && both.text().contains("alone"), "{}", both.text());
        assert_eq!(omar.get(&record).value("attended"), "Marigold alone", "nothing is replaced");
        server.kill();
    });
}
