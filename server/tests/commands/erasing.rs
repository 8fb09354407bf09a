//! Erasing a child, and restoring a backup from before that: the built binary on the demo's council, which holds every
//! kind of thing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use heard::boot;
use heard::demo::{self, Telling};
use heard::vault::{Vault, places};
use heard_domain::Moment;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{ChildDetails, ViewsBody};
use heard_domain::erasure::Account;
use heard_domain::id::ChildId;
use heard_domain::store::{NamedChild, Store};
use sqlx::{Connection as _, SqliteConnection};

use super::{bad, config, extract, good};

/// A folder with a database and its keys, opened beside the binary.
struct Place {
    folder: PathBuf,
    store: Arc<dyn Store>,
    vault: Vault,
}

impl Place {
    /// The demo's council of a fixed day.
    async fn demo(folder: &Path) -> Self {
        let now: Moment = "2026-11-20T12:00:00Z".parse().expect("a moment");
        let listen = "127.0.0.1:3000".parse().expect("an address");
        let made = demo::open(folder, listen, folder.join("site"), Telling::Stories, now).await;
        let (_, store, vault, _) = made.expect("made");
        Self { folder: folder.to_owned(), store, vault }
    }

    async fn at(folder: &Path) -> Self {
        let (store, vault) = boot::open(&config(folder)).await.expect("opened");
        Self { folder: folder.to_owned(), store, vault }
    }

    fn reference(&self, child: &NamedChild) -> String {
        let key = self.vault.open_key(&child.key).expect("it opens");
        key.open::<ChildDetails>(places::child_identity(child.id), &child.identity).expect("it opens").reference
    }

    /// What a child said, to the letter.
    async fn words(&self, child: ChildId) -> Vec<String> {
        let file = self.store.child_file(child).await.expect("read").expect("there");
        let key = self.vault.open_key(&file.key).expect("it opens");
        let mut words = Vec::new();
        for views in &file.views {
            let read = self.store.read_views(views.id, &reading(child)).await.expect("read").expect("there");
            let body: ViewsBody = heard::opened::views(&key, &read).expect("it opens");
            words.push(serde_json::to_string(&body).expect("plain data"));
        }
        words
    }

    /// The ids of a child and of what is theirs, and what is sealed for them, their key among it.
    async fn traces(&self, child: &NamedChild) -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
        let file = self.store.child_file(child.id).await.expect("read").expect("there");
        let mut ids = vec![child.id.as_bytes().to_vec()];
        ids.extend(file.views.iter().map(|views| views.id.as_bytes().to_vec()));
        ids.extend(file.reviews.iter().map(|review| review.id.as_bytes().to_vec()));
        ids.extend(file.letters.iter().map(|letter| letter.id.as_bytes().to_vec()));
        let mut sealed = vec![child.key.bytes.0.clone(), child.identity.0.clone()];
        for views in &file.views {
            let read = self.store.read_views(views.id, &reading(child.id)).await.expect("read").expect("there");
            // The rest of it may stand on pages of its own.
            sealed.push(read.body.0[..64].to_vec());
        }
        (ids, sealed)
    }

    /// Two children who said something and were written to.
    async fn two_who_spoke(&self) -> [NamedChild; 2] {
        let mut found = Vec::new();
        for child in self.store.children_in_care().await.expect("read") {
            let file = self.store.child_file(child.id).await.expect("read").expect("there");
            if !file.views.is_empty() && !file.letters.is_empty() {
                found.push(child);
            }
            if found.len() == 2 {
                break;
            }
        }
        found.try_into().expect("the demo has such children")
    }

    /// What the file holds besides the log and the tombstones, which say on purpose whom they are of.
    async fn without_what_stays(&self) -> Vec<u8> {
        let copy = self.folder.join("looked-at.db");
        good(&self.folder, &["backup", "looked-at.db"]);
        let mut raw = open(&copy).await;
        sqlx::raw_sql("DROP TRIGGER log_no_delete; DELETE FROM log; DELETE FROM tombstone; VACUUM")
            .execute(&mut raw)
            .await
            .expect("taken out");
        raw.close().await.expect("closed");
        let bytes = std::fs::read(&copy).expect("there");
        std::fs::remove_file(copy).expect("removed");
        bytes
    }
}

fn reading(child: ChildId) -> Entry {
    let (actor, action, object) = (Actor::System, Action::ReadViews, ObjectKind::Child);
    Entry { at: Moment::default(), actor, child: Some(child), action, object, object_id: *child.as_bytes() }
}

async fn open(file: &Path) -> SqliteConnection {
    SqliteConnection::connect(&format!("sqlite:{}", file.display())).await.expect("it opens")
}

fn holds(bytes: &[u8], trace: &[u8]) -> bool {
    bytes.windows(trace.len()).any(|window| window == trace)
}

/// What is in the files of the database, its journal among them.
fn files(folder: &Path) -> Vec<u8> {
    ["heard.db", "heard.db-wal"].iter().flat_map(|name| std::fs::read(folder.join(name)).unwrap_or_default()).collect()
}

/// An empty place with the keys, a backup and the file of tombstones.
fn empty_place(from: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::copy(from.join("heard.keys"), folder.path().join("heard.keys")).expect("copied");
    std::fs::copy(from.join("monday.db"), folder.path().join("monday.db")).expect("copied");
    std::fs::copy(from.join("heard.tombstones"), folder.path().join("tuesday.tombstones")).expect("copied");
    folder
}

const RESTORE: [&str; 4] = ["restore", "monday.db", "--tombstones", "tuesday.tombstones"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_from_before_an_erasure_does_not_bring_the_child_back() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let live = Place::demo(here).await;
    let [gone, other] = live.two_who_spoke().await;
    let (case_id, said) = (live.reference(&gone), live.words(other.id).await);
    let (ids, sealed) = live.traces(&gone).await;
    good(here, &["backup", "monday.db"]);
    let monday = std::fs::read(here.join("monday.db")).expect("there");
    assert!(ids.iter().chain(&sealed).all(|trace| holds(&monday, trace)), "what is looked for can be found");

    // Two people, a reason, a child who is there, and a yes.
    let start = ["erase", "child", case_id.as_str(), "--asked-by", "Ruth Ward", "--reason", "taken in twice"];
    let erase = |rest: &[&'static str]| [&start[..], rest].concat();
    assert!(bad(here, &erase(&["--approved-by", "ruth  ward", "--yes"])).contains("the same name"));
    assert!(bad(here, &erase(&["--approved-by", " ", "--yes"])).contains("are needed"));
    let nobody = ["erase", "child", "4711", "--asked-by", "A", "--approved-by", "B", "--reason", "C", "--yes"];
    assert!(bad(here, &nobody).contains("nothing was erased"));
    let shown = good(here, &erase(&["--approved-by", "Mo Ash"]));
    assert!(shown.contains("sets of views that were sent") && shown.contains("Nothing was erased"), "{shown}");
    assert!(live.store.child_file(gone.id).await.expect("read").is_some());
    assert!(!here.join("heard.tombstones").exists());
    let yes = erase(&["--approved-by", "Mo Ash", "--yes"]);
    let done = good(here, &yes);
    assert!(done.contains("All of it is erased") && done.contains("Backups made before now"), "{done}");

    assert!(live.store.child_file(gone.id).await.expect("read").is_none());
    let left = files(here);
    assert!(!sealed.iter().any(|trace| holds(&left, trace)), "neither the key nor what it sealed");
    let left = live.without_what_stays().await;
    assert!(!ids.iter().any(|trace| holds(&left, trace)), "no table says anything of them");
    let last =
        live.store.log_after(live.store.log_head().await.expect("read").seq - 1, 1).await.expect("read").remove(0);
    let last = last.entry.expect("it reads");
    assert_eq!((last.action, last.child, last.actor), (Action::DeletedChild, Some(gone.id), Actor::System));
    let text = std::fs::read_to_string(here.join("heard.tombstones")).expect("there");
    assert!(!["Ruth", "Mo Ash", "twice", &case_id].iter().any(|name| text.contains(name)), "{text}");
    std::fs::remove_file(here.join("heard.tombstones")).expect("removed");
    assert!(good(here, &yes).contains("was erased on"), "the same again brings the file back");
    assert_eq!(std::fs::read_to_string(here.join("heard.tombstones")).expect("there"), text);

    // Monday's backup in an empty place, on Wednesday.
    let place = empty_place(here);
    let there = place.path();
    assert!(bad(there, &["restore", "monday.db"]).contains("--tombstones FILE"));
    let restored = good(there, &RESTORE);
    assert!(restored.contains("knows of 1 erased") && restored.contains("erased again: 1"), "{restored}");
    assert!(good(there, &["audit", "verify"]).starts_with("The log is whole"));
    #[cfg(unix)]
    for file in ["heard.db", "heard.tombstones"] {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = std::fs::metadata(there.join(file)).expect("made").permissions().mode();
        assert_eq!(mode & 0o777, 0o600, "{file}");
    }
    let left = files(there);
    assert!(!sealed.iter().any(|trace| holds(&left, trace)), "nor was the key ever in this place");
    let again = Place::at(there).await;
    assert!(again.store.child_file(gone.id).await.expect("read").is_none());
    let left = again.without_what_stays().await;
    assert!(!ids.iter().any(|trace| holds(&left, trace)));
    assert!(!said.is_empty() && again.words(other.id).await == said, "what another child said is there to the letter");
    let tombstones = again.store.tombstones().await.expect("read");
    assert_eq!(tombstones, live.store.tombstones().await.expect("read"));
    let key = again.vault.tombstone_key(gone.id);
    let account: Account = key.open(places::tombstone_account(gone.id), &tombstones[0].account).expect("it opens");
    assert_eq!(account, Account::new("Ruth Ward", "Mo Ash", "taken in twice").expect("good"));
    assert!(bad(there, &RESTORE).contains("where nothing is"));

    // Nor does the file of children, unless somebody says so.
    std::fs::write(there.join("c.csv"), extract("", &[&format!("{case_id},Sam,Brown,2013-04-09,2025-12-05")]))
        .expect("written");
    let day = heard_domain::english_time::day(tombstones[0].at);
    let import = ["import", "children", "c.csv"];
    assert_eq!(
        good(there, &import),
        format!(
            "erased on {day} and passed over: {case_id}\n\
             1 child read: 0 new, 0 changed, 0 unchanged, 1 erased and passed over\n"
        )
    );
    let count = good(there, &[&import[..], &["--again", &case_id]].concat());
    assert_eq!(count, "1 child read: 1 new, 0 changed, 0 unchanged\n");
    assert_eq!(good(there, &import), "1 child read: 0 new, 0 changed, 1 unchanged\n", "they are known again");
    // The old tombstone is not the new child's.
    good(there, &["restore", "--tombstones", "tuesday.tombstones"]);
    assert_eq!(good(there, &import), "1 child read: 0 new, 0 changed, 1 unchanged\n");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_that_is_not_right_is_not_restored() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    good(here, &["init"]);
    super::add_iro(here);
    std::fs::write(here.join("c.csv"), extract("", &["4711,Sam,Brown,2013-04-09,2025-12-05"])).expect("written");
    good(here, &["import", "children", "c.csv"]);
    good(here, &["backup", "monday.db"]);
    let names = ["--asked-by", "Ruth Ward", "--approved-by", "Mo Ash", "--reason", "taken in by mistake"];
    good(here, &[&["erase", "child", "4711"], &names[..], &["--yes"]].concat());

    let place = empty_place(here);
    let there = place.path();
    let refused = |arguments: &[&str], word: &str| {
        let said = bad(there, arguments);
        assert!(said.contains(word), "{said}");
        let left: Vec<_> = std::fs::read_dir(there).expect("there").flatten().map(|file| file.file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("heard.db")), "{left:?}");
    };
    // Tombstones that somebody changed, that are not there, that are there and not named.
    let tombstones = std::fs::read_to_string(there.join("tuesday.tombstones")).expect("there");
    let without = tombstones.lines().filter(|line| !line.starts_with("20")).collect::<Vec<_>>().join("\n");
    std::fs::write(there.join("changed"), without).expect("written");
    refused(&["restore", "monday.db", "--tombstones", "changed"], "was changed");
    refused(&["restore", "monday.db", "--tombstones", "nowhere"], "no file nowhere");
    std::fs::copy(there.join("tuesday.tombstones"), there.join("heard.tombstones")).expect("copied");
    refused(&["restore", "monday.db", "--without-tombstones"], "name the newest copy");
    std::fs::remove_file(there.join("heard.tombstones")).expect("removed");

    // A log that somebody changed, half a file, no file, a database of something else, keys of another.
    let mut raw = open(&there.join("monday.db")).await;
    sqlx::raw_sql("DROP TRIGGER log_no_update; UPDATE log SET at = 0 WHERE seq = 2")
        .execute(&mut raw)
        .await
        .expect("done");
    raw.close().await.expect("closed");
    refused(&RESTORE, "is broken at row 2");
    let mut half = std::fs::read(here.join("monday.db")).expect("there");
    half.truncate(half.len() / 2);
    std::fs::write(there.join("monday.db"), half).expect("written");
    refused(&RESTORE, "not whole");
    std::fs::write(there.join("monday.db"), "").expect("written");
    refused(&RESTORE, "no backup of Heard");
    std::fs::remove_file(there.join("monday.db")).expect("removed");
    refused(&RESTORE, "monday.db");
    std::fs::copy(here.join("monday.db"), there.join("monday.db")).expect("copied");
    std::fs::write(there.join("monday.db-wal"), "something").expect("written");
    refused(&RESTORE, "monday.db-wal");
    std::fs::remove_file(there.join("monday.db-wal")).expect("removed");
    std::fs::rename(there.join("heard.keys"), there.join("ours")).expect("moved");
    refused(&RESTORE, "heard.keys");
    let stranger = tempfile::tempdir().expect("a folder");
    good(stranger.path(), &["init"]);
    std::fs::copy(stranger.path().join("heard.keys"), there.join("heard.keys")).expect("copied");
    refused(&RESTORE, "made with other keys");
    refused(&["restore", "monday.db", "--without-tombstones"], "made with other keys");

    // Without tombstones the child is back, which is said; with them, gone from where they are.
    std::fs::rename(there.join("ours"), there.join("heard.keys")).expect("moved");
    assert!(good(there, &["restore", "monday.db", "--without-tombstones"]).contains("ARE BACK"));
    assert!(!good(there, &[&["erase", "child", "4711"], &names[..]].concat()).is_empty(), "they are there");
    // Whoever has the file of tombstones is not served from a database that is older than they are.
    std::fs::copy(there.join("changed"), there.join("heard.tombstones")).expect("copied");
    assert!(bad(there, &["serve"]).contains("was changed"));
    std::fs::copy(there.join("tuesday.tombstones"), there.join("heard.tombstones")).expect("copied");
    assert!(bad(there, &["serve"]).contains("older than 1 of the erasures"));
    let said = good(there, &["restore", "--tombstones", "tuesday.tombstones"]);
    assert!(said.contains("erased again: 1"), "{said}");
    assert!(good(there, &[&["erase", "child", "4711"], &names[..]].concat()).contains("was erased on"));
    assert!(good(there, &["audit", "verify"]).starts_with("The log is whole"));
    let served = bad(there, &["serve"]);
    assert!(served.contains("make build") && !served.contains("erasures"), "{served}");
}
