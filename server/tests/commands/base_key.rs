//! The base key, which stands wrapped in the database: taken in from an older file, and refused when somebody changed
//! it.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use sqlx::{Connection as _, SqliteConnection};

use super::{add_iro, bad, children, good};

/// Does this to the database by hand.
async fn by_hand(folder: &Path, statement: &'static str) {
    let url = format!("sqlite:{}", folder.join("heard.db").display());
    let mut database = SqliteConnection::connect(&url).await.expect("the file");
    let done = sqlx::query(statement).execute(&mut database).await.expect("done");
    assert!(done.rows_affected() > 0, "{statement}");
    database.close().await.expect("closed");
}

#[tokio::test]
async fn a_base_key_of_an_older_file_is_taken_in_and_may_leave_the_file() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    let path = folder.join("heard.keys");
    let keys = std::fs::read_to_string(&path).expect("keys");
    assert!(!keys.contains("\nbase "), "no file of keys holds it");
    // As a database of an older version is: the value in the file, nothing of it in the database.
    let line = |byte: u8| format!("{keys}base {}\n", BASE64.encode([byte; 32]));
    for file in ["heard.db", "heard.db-wal", "heard.db-shm"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
    std::fs::write(&path, line(7)).expect("written");
    good(folder, &["init"]);
    add_iro(folder);
    std::fs::write(folder.join("children.csv"), children(1, "North", "ruth@anyshire.example")).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    by_hand(folder, "DELETE FROM fact WHERE name = 'base'").await;

    for wrong in [keys.clone(), line(8)] {
        std::fs::write(&path, wrong).expect("written");
        assert!(bad(folder, &["audit", "verify"]).contains("not the ones that this database was made with"));
    }
    std::fs::write(&path, line(7)).expect("written");
    good(folder, &["audit", "verify"]);
    std::fs::write(&path, &keys).expect("written");
    good(folder, &["audit", "verify"]);
    let again = good(folder, &["import", "children", "children.csv"]);
    assert_eq!(again, "1 child read: 0 new, 0 changed, 1 unchanged\n", "what was hashed with it is found");
}

#[tokio::test]
async fn a_base_key_that_was_taken_away_or_put_there_by_hand_is_refused() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    good(folder, &["backup", "before.db"]);
    let changes = [
        "DELETE FROM fact WHERE name = 'base'",
        "UPDATE fact SET content = X'00' WHERE name = 'base'",
        // Under a master key of which nobody ever heard.
        "UPDATE fact SET content = CAST(X'0100000009' || substr(content, 6) AS BLOB) WHERE name = 'base'",
        // A person's key in its place.
        "UPDATE fact SET content = (SELECT wrapped_key FROM staff) WHERE name = 'base'",
    ];
    for change in changes {
        by_hand(folder, change).await;
        for command in [&["serve"][..], &["audit", "verify"], &["keys", "rewrap"], &["init"], &["check"]] {
            let said = bad(folder, command);
            let refused = ["not the ones that this database", "is still needed", "1 fault", "2 faults"];
            assert!(refused.iter().any(|words| said.contains(words)), "{change}: {said}");
        }
        for file in ["heard.db", "heard.db-wal", "heard.db-shm"] {
            let _ = std::fs::remove_file(folder.join(file));
        }
        std::fs::copy(folder.join("before.db"), folder.join("heard.db")).expect("copied");
        good(folder, &["audit", "verify"]);
    }
}
