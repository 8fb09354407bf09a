//! Somebody who can write to the database changes it by hand; `heard audit verify` says what, by ids, and fails.

use std::path::Path;

use heard::boot;
use heard::clock::{Clock as _, SystemClock};
use heard::council_folder::CouncilFiles;
use heard::session;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::device::Device;
use heard_domain::id::{ChildId, InvitationId, SecretId};
use heard_domain::people::{Invitee, Language};
use heard_domain::secret::Kind;
use heard_domain::store::{NewSecret, SessionKind};
use sqlx::{Connection as _, SqliteConnection};

use crate::server::{Server, begin, config, free_address, prepare, run};
use crate::writer::{Browser, Shared};

/// Does it past Heard; gives what the first column of the last row says, if there is one.
pub(crate) async fn by_hand(folder: &Path, statement: &'static str) -> Option<String> {
    let mut database = SqliteConnection::connect(&config(folder).database_url).await.expect("the file");
    let said = sqlx::query_scalar(statement).fetch_optional(&mut database).await.expect("done");
    database.close().await.expect("closed");
    said
}

/// Sets a secret for a child as the pages do, and confirms it where wanted.
async fn with_secret(folder: &Path, child: ChildId, confirmed: bool) -> SecretId {
    let (store, vault) = boot::open(&config(folder)).await.expect("it opens");
    let app = boot::app(config(folder), store, vault, CouncilFiles::default()).expect("it is whole");
    let invitation: InvitationId =
        app.store.child_file(child).await.expect("read").expect("there").invitation.expect("invited").id;
    let writes = SessionKind::Writer { child, invitation, invitee: Invitee::Child };
    let (writing, _) = session::prepare(&app, writes, Language::English);
    app.store.open_session(&writing, None).await.expect("opened");
    let (id, at) = (SecretId::from_bytes(app.dice.bytes()), SystemClock.now());
    let secret = NewSecret { id, child, kind: Kind::Number, hash: "$".into(), on: Device::Unknown, at };
    let kind = SessionKind::Child { child, secret: id, invitation };
    let (opens, _) = session::prepare(&app, kind, Language::English);
    let entry = |action| Entry {
        at,
        actor: Actor::System,
        child: Some(child),
        action,
        object: ObjectKind::Secret,
        object_id: *id.as_bytes(),
    };
    assert!(app.store.set_secret(&secret, &writing.hash, &opens, &entry(Action::SetSecret)).await.expect("stored"));
    if confirmed {
        assert!(app.store.confirm_secret(id, at, &entry(Action::ConfirmedSecret)).await.expect("stored"));
    }
    id
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_changed_by_hand_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let invited = prepare(folder, 2).await;
    let (address, shared) = (free_address(), Shared::default());
    let server = Server::start(folder, &address);
    tokio::task::block_in_place(|| {
        Browser::new(&address, &shared).send(&invited[0].token, "The dog is called Pip.", Some("He shouts at night."));
    });
    server.kill();
    let confirmed = with_secret(folder, invited[0].child, true).await;
    let waiting = with_secret(folder, invited[1].child, false).await;
    assert!(run(folder, &["audit", "verify"]).starts_with("The log is whole"));
    let id = async |statement| by_hand(folder, statement).await.expect("a row");
    let concern = id("SELECT lower(hex(id)) FROM concern").await;
    let views = id("SELECT lower(hex(id)) FROM views").await;
    let worker = id("SELECT lower(hex(id)) FROM staff WHERE role = 'advocate'").await;
    let (first, second) = (invited[0].child, invited[1].child);
    run(folder, &["backup", "good.db"]);
    for (statement, named) in [
        (
            "UPDATE secret SET confirmed_at = set_at WHERE confirmed_at IS NULL",
            format!("secret {waiting}: its confirmation is not the one in the log"),
        ),
        (
            "UPDATE secret SET confirmed_at = confirmed_at + 3600000000",
            format!("secret {confirmed}: its confirmation is not the one in the log"),
        ),
        (
            "UPDATE secret SET confirmed_at = NULL",
            format!("secret {confirmed}: its confirmation is not the one in the log"),
        ),
        (
            "UPDATE secret SET hash = '$2' WHERE confirmed_at IS NOT NULL",
            format!("secret {confirmed}: not as Heard wrote it"),
        ),
        ("DELETE FROM concern", format!("concern {concern}: it is in the log and was removed")),
        ("DELETE FROM views", format!("views {views}: they are in the log and were removed")),
        ("UPDATE views SET body = x'00'", format!("views {views}: not the words that Heard wrote last")),
        (
            "INSERT INTO allocation (child, worker, role, from_at)
             SELECT a.child, t.id, 'advocate', 1 FROM allocation a, staff t WHERE t.role = 'advocate'",
            format!("the allocation of child {second} to worker {worker}: not as Heard wrote it"),
        ),
        ("DELETE FROM child", format!("child {first}: in the log and removed, and not by Heard")),
        (
            "UPDATE staff SET role = 'manager' WHERE role = 'advocate'",
            format!("the account of worker {worker}: not as Heard wrote it"),
        ),
    ] {
        by_hand(folder, statement).await;
        let output = begin(folder, &["audit", "verify"]).wait_with_output().expect("it ends");
        let said = String::from_utf8_lossy(&output.stdout);
        assert!(!output.status.success(), "{statement}: {said}");
        assert!(said.starts_with("The log is whole") && said.contains(&named), "{statement}: {said}");
        for file in ["heard.db", "heard.db-wal", "heard.db-shm"] {
            let _ = std::fs::remove_file(folder.join(file));
        }
        std::fs::copy(folder.join("good.db"), folder.join("heard.db")).expect("put back");
    }
    assert!(run(folder, &["audit", "verify"]).starts_with("The log is whole"));
}
