//! What has to be true of the database afterwards.

use std::collections::BTreeMap;
use std::path::Path;

use heard::boot;
use heard::clock::{Clock as _, SystemClock};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::ViewsBody;
use heard_domain::id::ChildId;
use sqlx::{Connection as _, SqliteConnection};

use crate::server::{config, run};
use crate::writer::Sent;

/// Every acknowledged sending is there once and whole, nothing else is, no concern is missing, and file and log are
/// sound.
pub(crate) async fn all_is_there_once(folder: &Path, sent: &[Sent]) {
    let verified = run(folder, &["audit", "verify"]);
    assert!(verified.starts_with("The log is whole"), "{verified}");
    let mut expected: BTreeMap<ChildId, Vec<String>> = BTreeMap::new();
    for Sent { child, words, unsafe_words } in sent {
        let said: Vec<_> = unsafe_words.iter().chain([words]).cloned().collect();
        expected.entry(*child).or_default().push(said.join(" | "));
    }
    let config = config(folder);
    let (store, vault) = boot::open(&config).await.expect("it opens");
    for (child, mut expected) in expected {
        let mut found = Vec::new();
        for row in store.child_file(child).await.expect("read").expect("the child").views {
            let (action, object) = (Action::ReadViews, ObjectKind::Views);
            let (actor, at) = (Actor::System, SystemClock.now());
            let entry = Entry { at, actor, child: Some(child), action, object, object_id: *row.id.as_bytes() };
            let sealed = store.read_views(row.id, &entry).await.expect("read").expect("there");
            let key = vault.open_key(&sealed.key).expect("it opens");
            let body: ViewsBody = heard::opened::views(&key, &sealed).expect("it opens");
            let words = |value: &heard_domain::journey::Value| value.words().map(|words| words.expose().to_owned());
            let mut said: Vec<_> = body.given.iter().filter_map(|given| words(&given.said.answer.value)).collect();
            // Told first, whatever the order of the form.
            said.sort_by_key(|words| !words.contains("shouts"));
            assert_eq!(row.urgent, said.len() == 2, "what is unsafe has its concern, and nothing else has");
            found.push(said.join(" | "));
        }
        expected.sort();
        found.sort();
        assert_eq!(found, expected, "acknowledged, and there once");
    }
    let mut database = SqliteConnection::connect(&config.database_url).await.expect("the file");
    for (statement, right) in [
        ("SELECT * FROM pragma_integrity_check", "ok".to_owned()),
        ("SELECT cast(count(*) AS text) FROM pragma_foreign_key_check", "0".to_owned()),
        ("SELECT cast(count(*) AS text) FROM views", sent.len().to_string()),
        ("SELECT cast(count(DISTINCT submission) AS text) FROM views", sent.len().to_string()),
        ("SELECT cast(count(*) AS text) FROM draft", "0".to_owned()),
        (
            "SELECT cast(count(*) AS text) FROM concern",
            sent.iter().filter(|sent| sent.unsafe_words.is_some()).count().to_string(),
        ),
    ] {
        let said: String = sqlx::query_scalar(statement).fetch_one(&mut database).await.expect("it answers");
        assert_eq!(said, right, "{statement}");
    }
}
