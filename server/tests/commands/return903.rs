//! `heard export 903` as a person runs it.

use std::path::Path;

use super::{bad, good};

const CHILDREN: &str = "child_id,first_name,last_name,date_of_birth,entered_care_on,sex,legal_status,ethnicity\n\
                        0007,Sam,Marlowe,2013-04-09,2024-01-05,f,c2,WBRI\n\
                        0008,Kim,Marlowe,2021-05-10,2024-12-05,,,\n\
                        0009,Lee,Marlowe,2014-04-09,2024-01-05,M,V4,WBRI\n";

const HEADER: &str = "held_on,child_id,kind,due_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,\
                      actions,late_reason,record_completed_on,record_distributed_on,letter,letter_sent_on,\
                      mother_attended,father_attended,advocate_offered,midway_held_on";

/// What is in the folder, by name.
fn names(folder: &Path) -> Vec<String> {
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.expect("an entry").file_name();
    let names = std::fs::read_dir(folder).expect("a folder").map(name);
    let mut names: Vec<_> = names.map(|name| name.into_string().expect("UTF-8")).collect();
    // SQLite's own files beside a database come and go with whoever has it open.
    names.retain(|name| !name.ends_with("-shm") && !name.ends_with("-wal"));
    names.sort();
    names
}

/// A council with these reviews: when, of whom, which, due when, how.
fn council(folder: &Path, reviews: &[[&str; 5]]) {
    let lines: Vec<_> = reviews.iter().map(|cells| format!("{}{}", cells.join(","), ",".repeat(16))).collect();
    std::fs::write(folder.join("reviews.csv"), format!("{HEADER}\n{}\n", lines.join("\n"))).expect("written");
    good(folder, &["import", "reviews", "reviews.csv"]);
}

fn begun() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    good(folder.path(), &["init"]);
    std::fs::write(folder.path().join("children.csv"), CHILDREN).expect("written");
    good(folder.path(), &["import", "children", "children.csv"]);
    folder
}

/// Everything is as it should be in the year 2025.
const GOOD: [[&str; 5]; 5] = [
    ["2024-07-01", "0007", "second", "2024-07-14", "PN6"],
    ["2024-04-01", "0007", "first", "2024-02-02", "PN1"],
    ["2025-01-02", "0008", "first", "2025-01-02", "PN0"],
    ["2024-05-01", "0009", "first", "2024-02-02", "PN1"],
    ["2025-04-01", "0007", "subsequent", "2025-01-01", "PN1"],
];

const EXPORT: [&str; 6] = ["export", "903", "--year", "2025", "--out", "return"];

#[test]
fn the_files_of_a_year_are_written_whole_and_once() {
    let folder = begun();
    let folder = folder.path();
    council(folder, &GOOD);
    let before = good(folder, &["audit", "verify"]);
    let said = good(folder, &EXPORT);
    assert_eq!(
        said,
        "left out (399: legal status V3 or V4): 0009, held on 2024-05-01\nWrote 3 reviews of 2 children to return. \
         There are dates of birth in the files: keep them as you keep the return.\n"
    );
    let out = folder.join("return");
    assert_eq!(names(&out), ["Episodes.csv", "Header.csv", "Reviews.csv"]);
    let text = |name: &str| std::fs::read_to_string(out.join(name)).expect("written");
    assert_eq!(
        text("Reviews.csv"),
        "CHILD,DOB,REVIEW,REVIEW_CODE\r\n0007,09/04/2013,01/04/2024,PN1\r\n0007,09/04/2013,01/07/2024,PN6\r\n\
         0008,10/05/2021,02/01/2025,PN0\r\n"
    );
    assert_eq!(
        text("Header.csv"),
        "CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\r\n0007,F,09/04/2013,WBRI,,,\r\n0008,,10/05/2021,,,,\r\n"
    );
    assert_eq!(
        text("Episodes.csv"),
        "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN\r\n\
         0007,,,C2,,,,,,,,,\r\n0008,,,,,,,,,,,,\r\n"
    );
    #[cfg(unix)]
    for (path, mode) in [(out.clone(), 0o700), (out.join("Reviews.csv"), 0o600)] {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(std::fs::metadata(&path).expect("made").permissions().mode() & 0o777, mode, "{}", path.display());
    }
    assert_ne!(good(folder, &["audit", "verify"]), before, "that it was exported is a row of the log");

    // What is there stays, and an empty folder is filled.
    let after = good(folder, &["audit", "verify"]);
    assert!(bad(folder, &EXPORT).contains("there are files in return already: nothing was written"));
    std::fs::create_dir(folder.join("empty")).expect("made");
    std::fs::write(folder.join("file"), "").expect("written");
    assert!(bad(folder, &["export", "903", "--year", "2025", "--out", "file"]).contains("file cannot be written"));
    assert_eq!(good(folder, &["audit", "verify"]), after);
    good(folder, &["export", "903", "--year", "2025", "--out", "empty"]);
    assert_eq!(names(&folder.join("empty")), names(&out));
    assert!(names(folder).iter().all(|name| !name.starts_with('.')), "nothing is left beside it");
}

#[test]
fn while_anything_is_to_be_mended_nothing_is_written_and_all_of_it_is_listed() {
    let folder = begun();
    let folder = folder.path();
    let mut wrong = GOOD;
    // No code; a code for another age; a short break, which is wrong with no return.
    (wrong[0][4], wrong[2][4], wrong[3][4]) = ("", "PN7", "");
    council(folder, &wrong);
    let (before, files) = (good(folder, &["audit", "verify"]), names(folder));
    let said = bad(folder, &EXPORT);
    assert_eq!(
        said,
        "0007, held on 2024-07-01: 167: no participation code: say PN0 to PN7 on the record, or in the case system and \
         import it again\n0008, held on 2025-01-02: 441: PN1 to PN7, and the child was under 4: put the code, the day \
         or the date of birth right\nheard: 2 things have to be mended and nothing was written\n"
    );
    assert_eq!((good(folder, &["audit", "verify"]), names(folder)), (before, files));

    council(folder, &GOOD);
    good(folder, &EXPORT);
}

#[test]
fn a_year_that_cannot_be_is_refused() {
    let folder = begun();
    let folder = folder.path();
    let export = |year| ["export", "903", "--year", year, "--out", "return"];
    assert!(bad(folder, &export("2025")).contains("no review of the year 2025 is in the return: nothing was written"));
    assert!(bad(folder, &export("9000")).contains("the year 9000 begins on 8999-04-01: nothing was written"));
    for year in ["25", "1999", "2025/26"] {
        let said = super::heard(folder, &export(year));
        let error = String::from_utf8_lossy(&said.stderr).into_owned();
        assert!(!said.status.success() && error.contains("the year of its 31 March"), "{error}");
    }
    assert!(!folder.join("return").exists());
}
