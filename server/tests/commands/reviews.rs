//! `heard import reviews` as a person runs it.

use sqlx::{Connection as _, SqliteConnection};

use super::{bad, good};

const HEADER: &str = "held_on,child_id,kind,due_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,\
                      actions,late_reason,record_completed_on,record_distributed_on,letter,letter_sent_on,\
                      mother_attended,father_attended,advocate_offered,midway_held_on,team";

/// A line with what every line has, and its team.
fn line(held: &str, child: &str, kind: &str, due: &str) -> String {
    format!("{held},{child},{kind},{due},PN1,home,in_person,,seen,green,,,,,,,,,,,,North\n")
}

#[test]
fn past_reviews_are_taken_in_once_and_what_meets_heards_own_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let write =
        |text: String| std::fs::write(folder.join("reviews.csv"), format!("{HEADER}\n{text}")).expect("written");
    let import = ["import", "reviews", "reviews.csv"];
    good(folder, &["init"]);
    let children = "child_id,first_name,last_name,date_of_birth,entered_care_on\n\
                    007,Sam,Brown,2013-04-09,2024-12-05\n008,Kim,Brown,2014-04-09,2024-12-05\n";
    std::fs::write(folder.join("children.csv"), children).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    let log = good(folder, &["audit", "verify"]);

    let first = line("06/01/2025", "007", "first", "07/01/2025");
    let faulty = line("06/01/2025", "009", "first", "07/01/2025") + &line("06/01/2025", "008", "third", "");
    write(first.clone() + &faulty);
    let said = bad(folder, &import);
    for fault in ["line 4, kind: this must be first, second", "line 4, due_on", "2 faults were found in reviews.csv"] {
        assert!(said.contains(fault), "{said}");
    }
    write(first.clone() + &line("06/01/2025", "009", "first", "07/01/2025"));
    assert!(bad(folder, &import).contains("line 3, child_id: no child in Heard has this id"));
    assert!(bad(folder, &["import", "reviews", "nowhere.csv"]).contains("nowhere.csv cannot be read"));
    assert_eq!(good(folder, &["audit", "verify"]), log, "nothing was changed");

    write(first.clone() + &line("", "007", "second", "06/04/2025"));
    let dry = good(folder, &["import", "reviews", "reviews.csv", "--dry-run"]);
    let one = "1 review read: 1 new, 0 changed, 0 unchanged; 1 still to be held passed over\n";
    assert_eq!(dry, format!("nothing was changed; {one}"));
    assert_eq!(good(folder, &["audit", "verify"]), log);
    assert_eq!(good(folder, &import), one);
    let again = good(folder, &import);
    assert!(again.starts_with("1 review read: 0 new, 0 changed, 1 unchanged;"), "{again}");
    write(first.replace("PN1", "PN2"));
    let changed = good(folder, &import);
    assert!(changed.starts_with("changed: line 2: 007, held on 2025-01-06\n"), "{changed}");

    // Somebody began with the first review of the other child in Heard.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("threads");
    runtime.block_on(async {
        let url = format!("sqlite:{}", folder.join("heard.db").display());
        let mut db = SqliteConnection::connect(&url).await.expect("the database");
        let begun = "UPDATE review SET version = 2 WHERE held_on IS NULL AND ordinal = 1";
        assert_eq!(sqlx::query(begun).execute(&mut db).await.expect("done").rows_affected(), 1);
    });
    let due = "07/01/2025";
    write(line("06/01/2025", "008", "first", due) + &line("01/04/2025", "007", "second", "06/04/2025"));
    let said = bad(folder, &import);
    assert!(said.contains("1 review meets a record made in Heard and was left as it is there"), "{said}");
    let after = bad(folder, &import);
    assert!(after.contains("1 review meets"), "{after}");
    assert!(good(folder, &["audit", "verify"]).starts_with("The log is whole"));
}
