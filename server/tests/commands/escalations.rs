//! `heard import escalations` as a person runs it.

use super::{bad, good};

const HEADER: &str = "stage,child_id,review_held_on,opened_on,resolved_on,reason";

#[test]
fn past_escalations_are_taken_in_once_or_not_at_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let write = |text: &str| std::fs::write(folder.join("asked.csv"), format!("{HEADER}\n{text}")).expect("written");
    let import = ["import", "escalations", "asked.csv"];
    good(folder, &["init"]);
    let children = "child_id,first_name,last_name,date_of_birth,entered_care_on\n007,Sam,Brown,2013-04-09,2024-12-05\n";
    std::fs::write(folder.join("children.csv"), children).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    let log = good(folder, &["audit", "verify"]);

    write("stage_1,007,,06/01/2025,,health\nstage_9,007,,06/01/2025,05/01/2025,\n");
    let said = bad(folder, &import);
    for fault in ["line 3, stage: ", "line 3, resolved_on: ", "2 faults were found in asked.csv"] {
        assert!(said.contains(fault), "{said}");
    }
    write("stage_1,007,2025-01-06,2025-01-07,,\nstage_1,008,,2025-01-07,,\n");
    let said = bad(folder, &import);
    assert!(said.contains("line 2, review_held_on: ") && said.contains("line 3, child_id: "), "{said}");
    assert!(bad(folder, &["import", "escalations", "nowhere.csv"]).contains("nowhere.csv cannot be read"));
    assert_eq!(good(folder, &["audit", "verify"]), log, "nothing was changed");

    write("stage_1,007,,06/01/2025,,health\n");
    let one = "1 escalation read: 1 new, 0 changed, 0 unchanged\n";
    let dry = good(folder, &["import", "escalations", "asked.csv", "--dry-run"]);
    assert_eq!(dry, format!("nothing was changed; {one}"));
    assert_eq!(good(folder, &["audit", "verify"]), log);
    assert_eq!(good(folder, &import), one);
    assert_eq!(good(folder, &import), "1 escalation read: 0 new, 0 changed, 1 unchanged\n");
    write("stage_1,007,,06/01/2025,10/01/2025,health\n");
    let changed = good(folder, &import);
    assert_eq!(changed.lines().next(), Some("changed: line 2: 007, stage_1 since 2025-01-06"));
    assert!(good(folder, &["audit", "verify"]).starts_with("The log is whole"));
}
