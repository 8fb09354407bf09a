//! The commands as a person runs them: the built binary in an empty folder.

use std::fmt::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use heard::config::{Config, KeySource};
use heard::vault::Keyring;
use heard_app::assets::Assets;

#[path = "commands/base_key.rs"]
mod base_key;
#[path = "commands/erasing.rs"]
mod erasing;
#[path = "commands/escalations.rs"]
mod escalations;
#[path = "commands/report.rs"]
mod report;
#[path = "commands/return903.rs"]
mod return903;
#[path = "commands/reviews.rs"]
mod reviews;

const HEADER: &str = "child_id,first_name,last_name,preferred_name,date_of_birth,sex,team,iro_email,entered_care_on,\
                      first_language,interpreter,band,legal_status,placement_type,ethnicity,upn,unaccompanied,left_care_on";

fn heard(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_heard"));
    for name in [
        "DATABASE_URL",
        "HEARD_KEYS",
        "HEARD_KEYS_FILE",
        "HEARD_LISTEN",
        "HEARD_ORIGIN",
        "HEARD_SITE",
        "HEARD_COUNCIL",
        "HEARD_SMTP",
        "HEARD_TOMBSTONES",
        "HEARD_ANCHOR_DIR",
        "HEARD_ANCHOR_URL",
    ] {
        command.env_remove(name);
    }
    command.current_dir(folder).args(arguments).output().expect("the binary runs")
}

#[track_caller]
fn good(folder: &Path, arguments: &[&str]) -> String {
    let Output { status, stdout, stderr } = heard(folder, arguments);
    let said = String::from_utf8_lossy(&stdout).into_owned();
    assert!(status.success(), "{arguments:?}: {said}{}", String::from_utf8_lossy(&stderr));
    said
}

/// What a command says when it fails: its last line is the one sentence.
#[track_caller]
fn bad(folder: &Path, arguments: &[&str]) -> String {
    let Output { status, stdout, stderr } = heard(folder, arguments);
    let said = String::from_utf8_lossy(&stderr).into_owned();
    assert!(!status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&stdout));
    assert!(!said.contains("panicked") && !said.contains("backtrace"), "{said}");
    assert!(said.trim_end().lines().last().is_some_and(|line| line.starts_with("heard: ")), "{said}");
    said
}

/// What the commands go by in a folder that `heard init` set up.
fn config(folder: &Path) -> Config {
    let set = |name: &str| match name {
        "DATABASE_URL" => Some(format!("sqlite:{}", folder.join("heard.db").display())),
        _ => None,
    };
    let config = Config::load(None, &set).expect("fine");
    Config { keys: KeySource::File(folder.join("heard.keys")), ..config }
}

fn children(count: usize, team: &str, iro: &str) -> String {
    (0..count).fold(format!("{HEADER}\n"), |mut file, number| {
        writeln!(file, "00{number},Sam,Brown{number},,09/04/2013,F,{team},{iro},05/12/2024,,,,,,,,,")
            .expect("a String takes all");
        file
    })
}

fn add_iro(folder: &Path) -> String {
    good(folder, &["user", "invite", "--role", "iro", "--name", "Ruth Ward", "--email", "Ruth@Anyshire.example"])
}

#[test]
fn from_nothing_to_a_verified_log() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    let keys = std::fs::read_to_string(folder.join("heard.keys")).expect("keys");
    good(folder, &["init"]);
    assert_eq!(std::fs::read_to_string(folder.join("heard.keys")).expect("keys"), keys, "init twice keeps the keys");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        good(folder, &["backup", "first.db"]);
        for file in ["heard.keys", "heard.toml", "heard.db", "first.db"] {
            let mode = std::fs::metadata(folder.join(file)).expect("made").permissions().mode();
            assert_eq!(mode & 0o777, 0o600, "{file}");
        }
    }
    let said = add_iro(folder);
    assert!(said.contains("http://127.0.0.1:3000/staff/link/"), "{said}");
    let again = bad(folder, &["user", "invite", "--role", "iro", "--name", "R", "--email", "ruth@anyshire.example"]);
    assert!(again.contains("already"), "{again}");

    std::fs::write(folder.join("children.csv"), children(20, "North", "ruth@anyshire.example")).expect("written");
    let import = ["import", "children", "children.csv"];
    assert_eq!(good(folder, &import), "20 children read: 20 new, 0 changed, 0 unchanged\n");
    assert_eq!(good(folder, &import), "20 children read: 0 new, 0 changed, 20 unchanged\n");
    std::fs::write(folder.join("children.csv"), children(20, "South", "ruth@anyshire.example")).expect("written");
    assert_eq!(good(folder, &import), "20 children read: 0 new, 20 changed, 0 unchanged\n");

    good(folder, &["backup", "copy.db"]);
    assert!(bad(folder, &["backup", "copy.db"]).contains("already"));
    let copy = Command::new(env!("CARGO_BIN_EXE_heard"))
        .current_dir(folder)
        .env("DATABASE_URL", "sqlite:copy.db")
        .args(["audit", "verify"])
        .output()
        .expect("the binary runs");
    let verified = good(folder, &["audit", "verify"]);
    assert!(verified.starts_with("The log is whole: 44 rows, head "), "{verified}");
    assert_eq!(String::from_utf8_lossy(&copy.stdout), verified, "the copy has the same log");
}

#[test]
fn a_file_with_faults_changes_nothing_and_names_them_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    let before = good(folder, &["audit", "verify"]);
    let file = children(1, "North", "ruth@anyshire.example")
        + "8,Sam,Brown,,31/02/2013,F,,ruth@anyshire.example,,,,,,,,,,\n,Kim,Brown,,01/02/2013,F,,ruth,,,,,,,,,,\n";
    std::fs::write(folder.join("bad.csv"), file).expect("written");
    let said = bad(folder, &["import", "children", "bad.csv"]);
    for fault in ["line 3, date_of_birth", "line 4, child_id", "line 4, iro_email", "3 faults"] {
        assert!(said.contains(fault), "{said}");
    }
    std::fs::write(folder.join("bad.csv"), children(2, "North", "nobody@anyshire.example")).expect("written");
    let said = bad(folder, &["import", "children", "bad.csv"]);
    assert!(said.contains("line 2, iro_email: no IRO") && said.contains("line 3, iro_email"), "{said}");
    assert!(bad(folder, &["import", "children", "nowhere.csv"]).contains("nowhere.csv"));
    assert_eq!(good(folder, &["audit", "verify"]), before);
}

/// A file with the columns that every file has and these.
fn extract(columns: &str, rows: &[&str]) -> String {
    format!("child_id,first_name,last_name,date_of_birth,entered_care_on{columns}\n{}\n", rows.join("\n"))
}

#[test]
fn an_import_says_who_is_new_changed_moved_and_gone() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    let write = |text: String| std::fs::write(folder.join("children.csv"), text).expect("written");
    good(folder, &["init"]);
    add_iro(folder);
    let sam = "007,Sam,Brown,2013-04-09,2025-12-05";
    write(extract("", &[sam, "008,Kim,Brown,2014-04-09,2025-12-05"]));
    let dry = good(folder, &["import", "children", "children.csv", "--dry-run"]);
    assert_eq!(dry, "new: 007\nnew: 008\nnothing was changed; 2 children read: 2 new, 0 changed, 0 unchanged\n");
    assert_eq!(
        good(folder, &["import", "children", "children.csv"]),
        "2 children read: 2 new, 0 changed, 0 unchanged\n"
    );

    // One gets an IRO, the other is not in the file any more: said, and not dropped.
    write(extract(",iro_email,ward", &[&format!("{sam},ruth@anyshire.example,East")]));
    assert!(bad(folder, &["import", "children", "children.csv"]).contains("column 7"));
    let all = ["import", "children", "children.csv", "--full", "--ignore-unknown"];
    let dry = good(folder, &[&all[..], &["--dry-run"]].concat());
    let count = "1 child read: 0 new, 1 changed, 0 unchanged\n";
    let lists = "passed over: ward\nchanged: 007\nmoved: 007\ngone from the file: 008\n";
    assert_eq!(dry, format!("{lists}nothing was changed; {count}"));
    assert_eq!(good(folder, &all), format!("passed over: ward\ngone from the file: 008\n{count}"));
    let again = good(folder, &all);
    assert!(again.ends_with("0 new, 0 changed, 1 unchanged\n"), "{again}");
    // An empty cell does not take the IRO away, and leaving is named.
    write(extract(",left_care_on", &[&format!("{sam},2026-02-01")]));
    let left = good(folder, &["import", "children", "children.csv", "--dry-run"]);
    assert!(left.starts_with("changed: 007\nleft care: 007\n"), "{left}");
}

#[test]
fn the_wrong_keys_open_nothing_and_none_are_made_silently() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    std::fs::rename(folder.join("heard.keys"), folder.join("away")).expect("moved");
    for command in
        [&["serve"][..], &["audit", "verify"], &["user", "invite", "--role", "iro", "--name", "A", "--email", "a@b.cd"]]
    {
        assert!(bad(folder, command).contains("heard.keys"));
    }
    assert!(bad(folder, &["init"]).contains("no new keys were made"));
    assert!(!folder.join("heard.keys").exists());

    let elsewhere = tempfile::tempdir().expect("a folder");
    good(elsewhere.path(), &["init"]);
    std::fs::copy(elsewhere.path().join("heard.keys"), folder.join("heard.keys")).expect("copied");
    for command in [&["serve"][..], &["audit", "verify"], &["init"]] {
        assert!(bad(folder, command).contains("not the ones that this database was made with"));
    }
}

#[test]
fn a_wrong_master_key_is_refused_and_a_second_one_is_taken() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    let path = folder.join("heard.keys");
    let keys = std::fs::read_to_string(&path).expect("keys");
    let others = Keyring::generate(&*heard::boot::dice());
    let line = |text: &str, of: &str| text.lines().find(|line| line.starts_with(of)).expect("a line").to_owned();
    let (right, wrong) = (line(&keys, "master 1"), line(&others, "master 1"));
    // Another master key in the place of the first, or behind it under its own number.
    std::fs::write(&path, keys.replace(&right, &wrong)).expect("written");
    for command in [&["serve"][..], &["audit", "verify"]] {
        assert!(bad(folder, command).contains("not the ones that this database was made with"));
    }
    std::fs::write(&path, format!("{keys}{}\n", wrong.replace("master 1", "master 2"))).expect("written");
    good(folder, &["audit", "verify"]);
    // From now on the second is known, too.
    let third = line(&Keyring::generate(&*heard::boot::dice()), "master 1").replace("master 1", "master 2");
    std::fs::write(&path, format!("{keys}{third}\n")).expect("written");
    assert!(bad(folder, &["audit", "verify"]).contains("not the ones that this database was made with"));
}

#[test]
fn a_master_key_goes_when_nothing_is_under_it_and_not_before() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    std::fs::write(folder.join("children.csv"), children(60, "North", "ruth@anyshire.example")).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    let path = folder.join("heard.keys");
    let keys = std::fs::read_to_string(&path).expect("keys");
    let line = |text: &str| text.lines().find(|line| line.starts_with("master 1")).expect("a line").to_owned();
    let (first, second) =
        (line(&keys), line(&Keyring::generate(&*heard::boot::dice())).replace("master 1", "master 2"));
    let without_first = keys.replace(&first, &second);
    let rewrap = ["keys", "rewrap"];
    let said = good(folder, &rewrap);
    assert!(said.starts_with("0 keys were moved; 61 keys are under master key 1.\n"), "{said}");
    assert!(!said.contains("may be taken out") && said.contains("The base key is under master key 1."), "{said}");

    // Taken out at once, it is missed, by number, and nothing is opened.
    std::fs::write(&path, format!("{keys}{second}\n")).expect("written");
    good(folder, &["audit", "verify"]);
    good(folder, &["user", "invite", "--role", "manager", "--name", "Mo Ash", "--email", "mo@anyshire.example"]);
    std::fs::write(&path, &without_first).expect("written");
    for command in [&["serve"][..], &["audit", "verify"], &rewrap, &["init"]] {
        let said = bad(folder, command);
        assert!(said.contains("master key 1 is not among the keys and is still needed"), "{said}");
    }
    std::fs::write(&path, format!("{keys}{second}\n")).expect("written");
    good(folder, &["backup", "before.db"]);
    let said = good(folder, &rewrap);
    assert!(said.contains("\n61 keys were moved; 62 keys are under master key 2.\n"), "{said}");
    assert!(said.contains("The base key was moved and is under master key 2."), "{said}");
    assert!(said.contains("Nothing is under master key 1 any more: it may be taken out"), "{said}");
    assert!(good(folder, &rewrap).starts_with("0 keys were moved; 62 keys"), "twice is no harm");
    std::fs::write(&path, &without_first).expect("written");
    good(folder, &["audit", "verify"]);
    let again = good(folder, &["import", "children", "children.csv"]);
    assert_eq!(again, "60 children read: 0 new, 0 changed, 60 unchanged\n", "the base key is the same");

    // What was copied before needs the old one, as was said.
    for file in ["heard.db", "heard.db-wal", "heard.db-shm"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
    std::fs::rename(folder.join("before.db"), folder.join("heard.db")).expect("moved");
    assert!(bad(folder, &["audit", "verify"]).contains("master key 1 is not among the keys"));
    std::fs::write(&path, format!("{keys}{second}\n")).expect("written");
    good(folder, &["audit", "verify"]);
}

#[test]
fn a_log_that_was_cut_off_is_found_by_a_head_that_was_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    good(folder, &["backup", "early.db"]);
    good(folder, &["user", "invite", "--role", "manager", "--name", "Mo Ash", "--email", "mo@anyshire.example"]);
    let head = good(folder, &["audit", "head"]);
    std::fs::write(folder.join("heads.txt"), format!("2026-11-21T08:00:00Z {head}")).expect("written");
    let verify = ["audit", "verify", "--heads", "heads.txt"];
    assert!(good(folder, &verify).starts_with("The log is whole"));

    // Somebody puts the earlier database in its place.
    for file in ["heard.db", "heard.db-wal", "heard.db-shm"] {
        let _ = std::fs::remove_file(folder.join(file));
    }
    std::fs::rename(folder.join("early.db"), folder.join("heard.db")).expect("moved");
    assert!(good(folder, &["audit", "verify"]).starts_with("The log is whole"), "from inside it looks so");
    assert!(bad(folder, &verify).contains("the log is broken at row"));
    std::fs::write(folder.join("heads.txt"), "nothing").expect("written");
    assert!(bad(folder, &verify).contains("line 1: this is no head"));
}

#[cfg(unix)]
#[test]
fn keys_that_others_can_read_are_refused() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    let path = folder.join("heard.keys");
    for (mode, fine) in [(0o644, false), (0o640, false), (0o400, true), (0o600, true)] {
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("set");
        match fine {
            true => drop(good(folder, &["audit", "verify"])),
            false => assert!(bad(folder, &["audit", "verify"]).contains("chmod 600"), "{mode:o}"),
        }
    }
}

#[test]
fn what_is_missing_is_said() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    let check = heard(folder, &["check"]);
    let said = String::from_utf8_lossy(&check.stdout);
    assert!(!check.status.success() && said.contains("fault  site: there is no built site in target/site"), "{said}");
    assert!(said.contains("ok     database") && said.contains("ok     forms"), "{said}");
    assert!(said.contains("warn   telling workers: nobody gets a message"), "{said}");
    assert!(said.contains("warn   telling workers: no manager has an account"), "{said}");
    assert!(bad(folder, &["serve"]).contains("make build"));
    std::fs::remove_file(folder.join("heard.db")).expect("removed");
    assert!(bad(folder, &["serve"]).contains("database"));
    std::fs::write(folder.join("heard.toml"), "listn = 'x'").expect("written");
    assert!(bad(folder, &["migrate"]).contains("listn"));
}

/// A site with nothing in it: what the server needs to start.
fn bare_site(folder: &Path) {
    let site = folder.join("target/site");
    std::fs::create_dir_all(site.join("pkg")).expect("made");
    let mut manifest = String::new();
    for (key, file) in Assets::FILES {
        std::fs::write(site.join("pkg").join(file), "").expect("written");
        write!(manifest, "\"{key}\": \"/pkg/{file}\", ").expect("a String takes all");
    }
    std::fs::write(site.join("manifest.json"), format!("{{{manifest}\"files\": {{}}}}")).expect("written");
}

#[cfg(unix)]
#[test]
fn serving_begins_with_a_line_and_ends_well_when_asked_to() {
    use std::io::{BufRead as _, BufReader, Read as _, Write as _};
    use std::net::{TcpListener, TcpStream};

    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    bare_site(folder);
    let listen = TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").to_string();
    let mut server = Command::new(env!("CARGO_BIN_EXE_heard"))
        .current_dir(folder)
        .env("HEARD_LISTEN", &listen)
        .arg("serve")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("the binary runs");
    let mut line = String::new();
    BufReader::new(server.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
    assert_eq!(line, format!("Heard is ready at http://{listen}\n"));
    let mut stream = TcpStream::connect(&listen).expect("it listens");
    write!(stream, "GET / HTTP/1.1\r\nHost: {listen}\r\nConnection: close\r\n\r\n").expect("asked");
    let mut reply = String::new();
    stream.read_to_string(&mut reply).expect("answered");
    assert!(reply.starts_with("HTTP/1.1 200"), "{reply}");
    let taken = Command::new(env!("CARGO_BIN_EXE_heard"))
        .current_dir(folder)
        .env("HEARD_LISTEN", &listen)
        .arg("serve")
        .output()
        .expect("the binary runs");
    assert!(!taken.status.success() && String::from_utf8_lossy(&taken.stderr).contains("cannot be served on"));
    let asked = Command::new("kill").args(["-TERM", &server.id().to_string()]).status().expect("kill is there");
    assert!(asked.success() && server.wait().expect("it ends").success());
}

#[test]
fn a_councils_folder_is_checked_and_served_only_without_faults() {
    let example = concat!(env!("CARGO_MANIFEST_DIR"), "/../end2end/council");
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    bare_site(folder);
    let said = good(folder, &["check", "--council", example]);
    assert!(said.contains("ok     council: sound: 2 forms"), "{said}");

    let form = std::fs::read_to_string(format!("{example}/forms/before-review-middle.json")).expect("the example");
    let form = form.replacen("\"question\": \"home-safe\"", "\"question\": \"home-safer\"", 1);
    let line = form.lines().position(|line| line.contains("\"question\": \"home-safer\"")).expect("changed") + 1;
    for (name, text) in [
        ("forms/before-review-middle.json", form.as_str()),
        ("locales/en/ours.ftl", "# ours\nq-home-chnge = x\n"),
        ("pictures/home.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\">\n<script/></svg>"),
    ] {
        let path = folder.join("ours").join(name);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        std::fs::write(path, text).expect("written");
    }
    let faults = [
        format!("ours/forms/before-review-middle.json:{line}: the screen “home-safer” depends on “home-safer”"),
        "no text in locales/en: q-home-own-place is missing".to_owned(),
        "ours/locales/en/ours.ftl:2: q-home-chnge replaces no shipped message".to_owned(),
        "ours/pictures/home.svg:2: the element script is not taken".to_owned(),
    ];
    let check = heard(folder, &["check", "--council", "ours"]);
    let (checked, served) = (String::from_utf8_lossy(&check.stdout), bad(folder, &["serve", "--council", "ours"]));
    assert!(!check.status.success());
    for fault in faults {
        assert!(checked.contains(&fault), "{fault}: {checked}");
        assert!(served.contains(&fault), "{fault}: {served}");
    }
    assert!(bad(folder, &["demo", "--council", "ours"]).contains("nothing was started"));
    std::fs::write(folder.join("heard.toml"), "council_folder = 'ours'").expect("written");
    assert!(bad(folder, &["serve"]).contains("q-home-chnge"));
}

#[test]
fn a_demo_never_touches_a_database_that_is_none() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    let before = std::fs::read(folder.join("heard.keys")).expect("keys");
    assert!(bad(folder, &["demo", "--dir", "."]).contains("no demo"));
    assert_eq!(std::fs::read(folder.join("heard.keys")).expect("keys"), before);
}

#[test]
fn accounts_are_looked_after_from_the_command_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    good(folder, &["init"]);
    add_iro(folder);
    let role =
        ["user", "invite", "--role", "administrator", "--name", "Ines Carrow", "--email", "ines@anyshire.example"];
    good(folder, &role);
    let listed = good(folder, &["user", "list"]);
    assert!(listed.contains("ruth@anyshire.example\tiro\tinvited\tlast signed in: never"), "{listed}");
    assert!(listed.contains("ines@anyshire.example\tadministrator\tinvited"), "{listed}");
    assert!(!listed.contains("Ruth Ward"), "an address is enough: {listed}");

    let made = good(folder, &["user", "link", "--kind", "both", "Ruth@Anyshire.example"]);
    assert!(made.contains("/staff/link/"), "{made}");
    let refused = bad(folder, &["user", "link", "--kind", "password", "ruth@anyshire.example"]);
    assert!(refused.contains("--kind both"), "{refused}");
    assert!(bad(folder, &["user", "link", "--kind", "both", "nobody@anyshire.example"]).contains("no account"));

    std::fs::write(folder.join("children.csv"), children(2, "North", "ruth@anyshire.example")).expect("written");
    good(folder, &["import", "children", "children.csv"]);
    let said = good(folder, &["user", "disable", "ruth@anyshire.example"]);
    assert!(said.contains("no IRO now: 2"), "{said}");
    assert!(good(folder, &["user", "list"]).contains("ruth@anyshire.example\tiro\tdisabled"));
    assert!(bad(folder, &["user", "link", "--kind", "both", "ruth@anyshire.example"]).contains("disabled"));
    good(folder, &["audit", "verify"]);
}

#[test]
fn every_command_has_help() {
    let folder = tempfile::tempdir().expect("a folder");
    for command in [
        &["init"][..],
        &["migrate"],
        &["check"],
        &["serve"],
        &["demo"],
        &["user", "invite"],
        &["user", "list"],
        &["user", "link"],
        &["user", "disable"],
        &["import", "children"],
        &["backup"],
        &["restore"],
        &["erase", "child"],
        &["audit", "verify"],
        &["keys", "rewrap"],
    ] {
        let said = good(folder.path(), &[command, &["--help"]].concat());
        assert!(said.contains("Usage: heard"), "{said}");
    }
}
