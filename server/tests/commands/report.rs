//! `heard report` as a person runs it.

use std::path::Path;

use heard::vault::places;
use heard_domain::Moment;
use heard_domain::annual::{Report, Written};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::id::AnnualId;
use heard_domain::return903::CollectionYear;
use heard_domain::store::NewAnnual;

use super::{bad, good};

const REVIEWS: &str = "\
held_on,child_id,kind,due_on,participation,venue,format,last_seen_on,seen_alone,rag,concerns,actions,late_reason,\
record_completed_on,record_distributed_on,letter,letter_sent_on,mother_attended,father_attended,advocate_offered,\
midway_held_on,team,iro_email
2025-01-06,007,first,2025-01-07,PN4,home,in_person,,seen,green,,,,,,,,,,,,North,ruth@anyshire.example
2025-01-08,008,first,2025-01-07,PN6,office,virtual,,seen,red,health;contact,,iro_sickness,,,,,,,,,=2+3,
2025-01-09,009,first,2025-01-09,PN1,office,virtual,,seen,green,,,,,,,,,,,,North,
";

const CHILDREN: &str = "\
child_id,first_name,last_name,date_of_birth,entered_care_on,legal_status
007,Sam,Brown,2013-04-09,2024-12-05,C2
008,Kim,Grey,2014-04-09,2024-12-05,C2
009,Jo,White,2015-04-09,2024-12-05,V3
";

/// A database with three reviews.
fn council(folder: &Path) {
    good(folder, &["init"]);
    super::add_iro(folder);
    std::fs::write(folder.join("children.csv"), CHILDREN).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    std::fs::write(folder.join("reviews.csv"), REVIEWS).expect("written");
    good(folder, &["import", "reviews", "reviews.csv"]);
}

const YEAR: [&str; 9] = ["report", "--from", "2024-04-01", "--to", "2025-03-31", "--by", "year", "--out", "figures"];

/// How many rows the log has.
fn logged(folder: &Path) -> usize {
    let said = good(folder, &["audit", "verify"]);
    let rows = said.strip_prefix("The log is whole: ").and_then(|rest| rest.split(' ').next());
    rows.and_then(|rows| rows.parse().ok()).unwrap_or_else(|| panic!("{said}"))
}

#[test]
fn every_table_is_a_file_without_a_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    council(folder);
    let before = logged(folder);
    let said = good(folder, &YEAR);
    assert!(said.starts_with("32 tables about 2024-04-01 to 2025-03-31 are in figures.\n"), "{said}");
    assert_eq!(logged(folder), before + 1, "who wrote what range is a row of the log");
    let read = |name: &str| std::fs::read_to_string(folder.join("figures").join(name)).expect(name);
    let rows = |name: &str| read(name).lines().skip(1).map(str::to_owned).collect::<Vec<_>>();
    let timeliness = "3,2,1,66.7,3,2,1,66.7,0,0,0,,0,0,0,,0,0,0,";
    assert_eq!(rows("r01.csv"), [format!("2024/25,{timeliness}"), format!("Total,{timeliness}")]);
    assert_eq!(
        rows("r04.csv"),
        [
            "'=2+3,0,0,0,0,0,0,1,0,0,1",
            "North,0,1,0,0,1,0,0,0,0,2",
            "not_recorded,0,0,0,0,0,0,0,0,0,0",
            "Total,0,1,0,0,1,0,1,0,0,3"
        ]
    );
    // A child in a series of short breaks is in no return.
    assert_eq!(rows("r21.csv"), ["007,2013-04-09,2025-01-06,PN4", "008,2014-04-09,2025-01-08,PN6"]);
    assert_eq!(rows("r22.csv"), ["2024-04-01 to 2025-03-31,,,"]);
    let by_iro = rows("r23.csv");
    assert!(by_iro[0].starts_with("Ruth Ward,1,1,0,100.0,") && by_iro[1].starts_with("not_recorded,2,"), "{by_iro:?}");
    let formulas = read("formulas.csv");
    assert!(formulas.contains("r05,headline_percent,the rate that the council quotes: percent_incl_pn4\n"));
    let mut files = 0;
    for entry in std::fs::read_dir(folder.join("figures")).expect("read") {
        let name = entry.expect("an entry").file_name().into_string().expect("a name");
        let text = read(&name);
        for word in ["Sam", "Brown", "Kim", "Grey", "White"] {
            assert!(!text.contains(word), "{name}: {word}");
        }
        let table = name.trim_end_matches(".csv");
        for column in text.lines().next().expect("a header").split(',').filter(|_| table != "formulas") {
            assert!(formulas.contains(&format!("\n{table},{column},")), "{table} {column}");
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let about = std::fs::metadata(folder.join("figures").join(&name)).expect("made");
            assert_eq!(about.permissions().mode() & 0o777, 0o600, "{name}");
        }
        files += 1;
    }
    assert_eq!(files, 33);
    assert_eq!(
        std::fs::read_dir(folder)
            .expect("read")
            .filter(|entry| { entry.as_ref().expect("an entry").file_name().to_string_lossy().starts_with(".figures") })
            .count(),
        0,
        "nothing is left beside it"
    );
}

#[test]
fn what_cannot_be_is_refused_and_an_earlier_report_is_replaced() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    council(folder);
    let before = logged(folder);
    for (from, to, why) in [
        ("2025-02-01", "2025-01-31", "--to 2025-01-31 is before --from 2025-02-01"),
        ("2025-02-01", "2125-02-01", "--to 2125-02-01 has not come yet"),
    ] {
        let said = bad(folder, &["report", "--from", from, "--to", to, "--out", "figures"]);
        assert!(said.contains(why), "{said}");
    }
    std::fs::create_dir(folder.join("mine")).expect("made");
    std::fs::write(folder.join("mine/diary.txt"), "dear").expect("written");
    let mine = ["report", "--from", "2025-01-01", "--to", "2025-01-31", "--out", "mine"];
    assert!(bad(folder, &mine).contains("mine holds other files than those of a report and was not touched"));
    assert_eq!(std::fs::read_dir(folder.join("mine")).expect("read").count(), 1);
    assert!(!folder.join("figures").exists());
    assert_eq!(logged(folder), before, "nothing was written, and nothing is logged");

    std::fs::create_dir(folder.join("figures")).expect("made");
    good(folder, &YEAR);
    std::fs::create_dir(folder.join("council")).expect("made");
    std::fs::write(folder.join("council/figures.json"), r#"{"headline_rate": "excl_pn4"}"#).expect("written");
    good(folder, &[&YEAR[..], &["--council", "council"]].concat());
    let rates = std::fs::read_to_string(folder.join("figures/r05.csv")).expect("read");
    // Of three who are of age one was there without contributing.
    assert_eq!(rates.lines().nth(1), Some("2024/25,3,2,2,3,0,100.0,66.7,66.7,3,100.0,3,0,0.0,100.0,66.7"));
    assert_eq!(std::fs::read_dir(folder.join("figures")).expect("read").count(), 33);
}

#[tokio::test]
async fn what_a_manager_wrote_is_in_it_once_it_is_final() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    council(folder);
    let (store, vault) = heard::boot::open(&super::config(folder)).await.expect("opened");
    let iro = store.all_staff().await.expect("read").remove(0);
    let key = vault.open_key(&iro.key).expect("it opens");
    let year = CollectionYear::named(2025).expect("a year");
    let words = ["Said \"first\",\nthen again.", "=1+1", "In time."];
    for (byte, is_final, said) in [(1, true, words), (2, false, ["A draft.", "", ""])] {
        let id = AnnualId::from_bytes([byte; 16]);
        let [went_well, has_to_change, next_year] = said.map(Into::into);
        let written = Written { went_well, has_to_change, next_year };
        let body = key.seal(places::annual_body(id), &Report { written, published: None });
        let at = Moment::UNIX_EPOCH;
        let report = NewAnnual { id, year, follows: 0, body, by: iro.id, at, is_final };
        let (actor, action) = (Actor::Staff(iro.id, iro.role), Action::ChangedAnnual);
        let object_id = *id.as_bytes();
        let entry = Entry { at, actor, child: None, action, object: ObjectKind::Annual, object_id };
        assert!(store.save_annual(&report, &entry).await.expect("saved"));
    }
    good(folder, &YEAR);
    let file = std::fs::read_to_string(folder.join("figures/r22.csv")).expect("written");
    let row = "2024-04-01 to 2025-03-31,\"Said \"\"first\"\",\nthen again.\",'=1+1,In time.";
    assert_eq!(file, format!("period,achievements,challenges,goals\n{row}\n"));
}
