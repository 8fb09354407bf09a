//! `heard serve` in a folder, with children who are invited to write.

use std::fmt::Write as _;
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child as Process, Command, Stdio};

use heard::boot;
use heard::config::{Config, KeySource};
use heard::council_folder::CouncilFiles;
use heard_app::assets::Assets;
use heard_domain::id::ChildId;

use crate::journeys::support::seed;

/// A child and the token of their invitation's link.
pub(crate) struct Invited {
    pub(crate) child: ChildId,
    pub(crate) token: String,
}

/// The server while it runs. It is killed with the test.
pub(crate) struct Server(Process);

/// The binary in this folder, with nothing but what is said here.
fn heard(folder: &Path) -> Command {
    let mut command = Command::new("sh");
    // Writing past a limit on the size of files is an error to be told of then, and no reason to end.
    command.args(["-c", "trap '' XFSZ; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_heard")]);
    command.env_clear().current_dir(folder).stdin(Stdio::null()).stderr(Stdio::null());
    command
}

/// Runs a command that must succeed, and gives what it said.
pub(crate) fn run(folder: &Path, arguments: &[&str]) -> String {
    let output = heard(folder).args(arguments).output().expect("the binary runs");
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Begins a command that is ended before it is done; what it says can be read.
pub(crate) fn begin(folder: &Path, arguments: &[&str]) -> Process {
    heard(folder).args(arguments).stdout(Stdio::piped()).spawn().expect("the binary runs")
}

/// The configuration of a folder that `heard init` made.
pub(crate) fn config(folder: &Path) -> Config {
    let set = |name: &str| match name {
        "DATABASE_URL" => Some(format!("sqlite:{}", folder.join("heard.db").display())),
        "HEARD_SITE" => Some(folder.join("target/site").display().to_string()),
        _ => None,
    };
    let config = Config::load(Some(&folder.join("heard.toml")), &set).expect("it loads");
    Config { keys: KeySource::File(folder.join("heard.keys")), ..config }
}

/// Makes keys, a database and a site without anything in it, and invites so many children.
pub(crate) async fn prepare(folder: &Path, children: usize) -> Vec<Invited> {
    run(folder, &["init"]);
    // What is counted afterwards is sets: here each sending is one.
    let settings = folder.join("heard.toml");
    let made = std::fs::read_to_string(&settings).expect("made");
    std::fs::write(settings, made + "sendings_an_hour = 100000\n").expect("written");
    let pkg = folder.join("target/site/pkg");
    std::fs::create_dir_all(&pkg).expect("made");
    let mut manifest = String::new();
    for (key, file) in Assets::FILES {
        std::fs::write(pkg.join(file), "").expect("written");
        write!(manifest, "\"{key}\": \"/pkg/{file}\", ").expect("a String takes all");
    }
    let manifest = format!("{{{manifest}\"files\": {{}}}}");
    std::fs::write(folder.join("target/site/manifest.json"), manifest).expect("written");
    let config = config(folder);
    let (store, vault) = boot::open(&config).await.expect("it opens");
    let app = boot::app(config, store, vault, CouncilFiles::default()).expect("it is whole");
    let [iro, ..] = seed::workers(&app).await;
    let made = seed::more_children(&app, children, &iro).await;
    made.into_iter().map(|child| Invited { child: child.id, token: child.invitation.token }).collect()
}

/// An address on which nobody listens.
pub(crate) fn free_address() -> String {
    TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("an address").to_string()
}

impl Server {
    /// Starts it and waits until it says that it is ready.
    pub(crate) fn start(folder: &Path, listen: &str) -> Self {
        let mut process = heard(folder)
            .env("HEARD_LISTEN", listen)
            .arg("serve")
            .stdout(Stdio::piped())
            .spawn()
            .expect("the binary runs");
        let mut line = String::new();
        BufReader::new(process.stdout.take().expect("piped")).read_line(&mut line).expect("a line");
        assert_eq!(line, format!("Heard is ready at http://{listen}\n"));
        Self(process)
    }

    /// Its process.
    pub(crate) fn id(&self) -> u32 {
        self.0.id()
    }

    /// Whether it still runs.
    pub(crate) fn runs(&mut self) -> bool {
        self.0.try_wait().expect("it can be asked").is_none()
    }

    /// Ends it as a power cut would, in the middle of whatever it does.
    pub(crate) fn kill(mut self) {
        self.0.kill().expect("it runs");
        self.0.wait().expect("it ends");
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
