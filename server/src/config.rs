//! Configuration, all of it in one place: `heard.toml`, over which environment variables win.
//!
//! | in `heard.toml` | in the environment | what it is |
//! | --- | --- | --- |
//! | `database_url` | `DATABASE_URL` | `sqlite:PATH` (default `sqlite:heard.db`) or `postgres://…` |
//! | `listen` | `HEARD_LISTEN` | address and port to serve on, default `127.0.0.1:3000` |
//! | `origin` | `HEARD_ORIGIN` | the address that people type, default `http://` and `listen` |
//! | `keys_file` | `HEARD_KEYS_FILE` | the file of master keys, default `heard.keys` |
//! | – | `HEARD_KEYS` | the keys themselves, in place of a file |
//! | `site` | `HEARD_SITE` | the folder of the built site, default `target/site` |
//! | `trusted_proxy` | `HEARD_TRUSTED_PROXY` | the proxy's address, whose `X-Forwarded-For` is believed; none: nobody's is |
//! | `[mail]`: `smtp` | `HEARD_SMTP` | the mail server, `smtps://user:password@host`; none: nothing is sent |
//! | `[mail]`: `from`, `text_domain` | – | see [`Mail`] |
//! | `council_folder` | `HEARD_COUNCIL` | the council's own forms, words, pictures and recordings, see [`crate::council_folder`] |
//! | `tombstones_file` | `HEARD_TOMBSTONES` | the file of who was erased, default `heard.tombstones`, see [`crate::tombstones`] |
//! | `[audit] anchor_dir` | `HEARD_ANCHOR_DIR` | the folder to which the head of the log is written every hour |
//! | `[audit] anchor_url` | `HEARD_ANCHOR_URL` | the `https` address to which it is posted every hour |
//! | `[metrics] listen` | `HEARD_METRICS_LISTEN` | address and port of the figures, for this machine or a network of your own; none: there are none |
//! | `[council]` | – | see [`Council`] |

use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};

use heard_domain::council::Council;
use heard_domain::{alarm, contact};
use serde::Deserialize;

use crate::anchors::Address;
use crate::outbox::Mail;
use crate::vault::{KeyFault, Keyring};

/// Checked configuration.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where the database is.
    pub database_url: String,
    /// Where to serve.
    pub listen: SocketAddr,
    /// The address that people type: scheme, host and port, no slash at the end.
    pub origin: String,
    /// The proxy that is believed when it says where a request comes from (`X-Forwarded-For`, its last word).
    pub trusted_proxy: Option<IpAddr>,
    /// Where the master keys are.
    pub keys: KeySource,
    /// The file of who was erased.
    pub tombstones: PathBuf,
    /// The folder of the built site.
    pub site: PathBuf,
    /// How nudges are sent; without it they wait, and no child is asked where to.
    pub mail: Option<Mail>,
    /// Whether this is the made-up council, where nothing is sent and everything can be tried.
    pub demo: bool,
    /// The folder of the council's own forms, words, pictures and recordings, if it has one.
    pub council_folder: Option<PathBuf>,
    /// The folder to which the head of the log is written every hour, if there is one.
    pub anchor_dir: Option<PathBuf>,
    /// The server to which it is handed every hour, if there is one.
    pub anchor_url: Option<Address>,
    /// Where figures are served, if anywhere.
    pub metrics: Option<SocketAddr>,
    /// The council's own settings.
    pub council: Council,
}

/// Where the master keys are.
#[derive(Clone, PartialEq, Eq)]
pub enum KeySource {
    /// In a file.
    File(PathBuf),
    /// In the environment.
    Given(String),
}

impl std::fmt::Debug for KeySource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::File(path) => write!(f, "File({})", path.display()),
            Self::Given(_) => f.write_str("Given"),
        }
    }
}

/// `heard.toml` as written. It may hold a password, so it has no Debug.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    database_url: Option<String>,
    listen: Option<String>,
    origin: Option<String>,
    trusted_proxy: Option<String>,
    keys_file: Option<PathBuf>,
    tombstones_file: Option<PathBuf>,
    site: Option<PathBuf>,
    mail: MailFile,
    audit: AuditFile,
    metrics: MetricsFile,
    council_folder: Option<PathBuf>,
    council: Council,
}

/// Its `[mail]`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct MailFile {
    smtp: Option<String>,
    from: Option<String>,
    text_domain: Option<String>,
}

/// Its `[audit]`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct AuditFile {
    anchor_dir: Option<PathBuf>,
    anchor_url: Option<String>,
}

/// Its `[metrics]`.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct MetricsFile {
    listen: Option<String>,
}

/// What is wrong, in one sentence for whoever runs the command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misconfigured(pub String);

impl std::fmt::Display for Misconfigured {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Misconfigured {}

impl Config {
    /// Reads `heard.toml` (none is fine where `path` was not asked for) and the environment.
    ///
    /// # Errors
    /// [`Misconfigured`] names the file or variable and what is wrong with it.
    pub fn load(path: Option<&Path>, env: &dyn Fn(&str) -> Option<String>) -> Result<Self, Misconfigured> {
        let named = path.unwrap_or_else(|| Path::new("heard.toml"));
        let file = match std::fs::read_to_string(named) {
            Ok(text) => Self::parse_file(&text, named)?,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound && path.is_none() => File::default(),
            Err(error) => return Err(Misconfigured(format!("{} cannot be read: {error}", named.display()))),
        };
        let pick = |name: &str, written: Option<String>| env(name).filter(|value| !value.is_empty()).or(written);
        let listen = pick("HEARD_LISTEN", file.listen).unwrap_or_else(|| "127.0.0.1:3000".into());
        let listen = address("HEARD_LISTEN", &listen)?;
        let metrics = pick("HEARD_METRICS_LISTEN", file.metrics.listen);
        let metrics = metrics.map(|listen| address("HEARD_METRICS_LISTEN", &listen)).transpose()?;
        let trusted_proxy = pick("HEARD_TRUSTED_PROXY", file.trusted_proxy).map(|proxy| {
            let wrong = format!("HEARD_TRUSTED_PROXY must be an address such as 127.0.0.1, not “{proxy}”");
            proxy.parse().map_err(|_| Misconfigured(wrong))
        });
        let origin = pick("HEARD_ORIGIN", file.origin).unwrap_or_else(|| format!("http://{listen}"));
        let database_url = pick("DATABASE_URL", file.database_url).unwrap_or_else(|| "sqlite:heard.db".into());
        if !["sqlite:", "postgres:", "postgresql:"].iter().any(|scheme| database_url.starts_with(scheme)) {
            return Err(Misconfigured("DATABASE_URL must begin with sqlite: or postgres:".into()));
        }
        let keys = match env("HEARD_KEYS").filter(|keys| !keys.is_empty()) {
            Some(keys) => KeySource::Given(keys),
            None => KeySource::File(
                env("HEARD_KEYS_FILE").map(PathBuf::from).or(file.keys_file).unwrap_or_else(|| "heard.keys".into()),
            ),
        };
        let tombstones = env("HEARD_TOMBSTONES").filter(|file| !file.is_empty()).map(PathBuf::from);
        let tombstones = tombstones.or(file.tombstones_file).unwrap_or_else(|| "heard.tombstones".into());
        let site = env("HEARD_SITE").map(PathBuf::from).or(file.site).unwrap_or_else(|| "target/site".into());
        let mail = match pick("HEARD_SMTP", file.mail.smtp) {
            Some(smtp) => Some(Mail::checked(smtp, file.mail.from, file.mail.text_domain)?),
            None => None,
        };
        let council_folder =
            env("HEARD_COUNCIL").filter(|folder| !folder.is_empty()).map(PathBuf::from).or(file.council_folder);
        let anchor_dir =
            env("HEARD_ANCHOR_DIR").filter(|folder| !folder.is_empty()).map(PathBuf::from).or(file.audit.anchor_dir);
        let anchor_url = pick("HEARD_ANCHOR_URL", file.audit.anchor_url);
        let anchor_url = anchor_url.as_deref().map(Address::checked).transpose()?;
        let (origin, council) = (checked_origin(origin)?, file.council);
        Ok(Self {
            database_url,
            listen,
            origin,
            trusted_proxy: trusted_proxy.transpose()?,
            keys,
            tombstones,
            site,
            mail,
            demo: false,
            council_folder,
            anchor_dir,
            anchor_url,
            metrics,
            council,
        })
    }

    fn parse_file(text: &str, path: &Path) -> Result<File, Misconfigured> {
        let file: File = toml::from_str(text).map_err(|error| {
            let line =
                error.span().map_or(1, |span| text.get(..span.start).unwrap_or_default().matches('\n').count() + 1);
            Misconfigured(format!("{}, line {line}: {}", path.display(), without_values(error.message())))
        })?;
        if let Some(fault) = file.council.fault() {
            return Err(Misconfigured(format!("{}: {fault}", path.display())));
        }
        let Council { duty_email, alarm_minutes, .. } = &file.council;
        if !duty_email.is_empty() && contact::email(duty_email).as_ref() != Some(duty_email) {
            return Err(Misconfigured(format!(
                "{}: duty_email must be an e-mail address, such as duty@example.org",
                path.display()
            )));
        }
        if !alarm::is_schedule(alarm_minutes) {
            return Err(Misconfigured(format!(
                "{}: alarm_minutes must be one number of minutes or more, each from {} to {}, such as [30, 120, 480]",
                path.display(),
                alarm::SHORTEST_ROUND,
                alarm::LONGEST_ROUND
            )));
        }
        Ok(file)
    }

    /// Reads the master keys.
    ///
    /// # Errors
    /// [`Misconfigured`] says where the keys were looked for; it never makes new ones.
    pub fn keyring(&self) -> Result<Keyring, Misconfigured> {
        let (text, place) = match &self.keys {
            KeySource::Given(text) => (text.clone(), "HEARD_KEYS".to_owned()),
            KeySource::File(path) => {
                let text = std::fs::read_to_string(path).map_err(|error| {
                    Misconfigured(format!(
                        "the master keys were looked for in {} and cannot be read: {error}. \
                         Say where they are with HEARD_KEYS_FILE, or make new ones for a new database with `heard init`",
                        path.display()
                    ))
                })?;
                match heard_storage::is_private(path) {
                    Ok(true) => {}
                    Ok(false) => {
                        return Err(Misconfigured(format!(
                            "others on this machine can read the master keys in {}: say `chmod 600` and the name of the file",
                            path.display()
                        )));
                    }
                    Err(error) => {
                        return Err(Misconfigured(format!("{} cannot be looked at: {error}", path.display())));
                    }
                }
                (text, path.display().to_string())
            }
        };
        Keyring::parse(&text).map_err(|fault| {
            Misconfigured(match fault {
                KeyFault::Line(line) => format!("{place}: line {line} is not a key"),
                KeyFault::Base => format!("{place}: there is more than one base key"),
                KeyFault::Master => format!("{place}: there must be a master key, and no number twice"),
            })
        })
    }

    /// Whether people reach us over TLS, so that cookies and links say so.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// Whether people reach us over plain HTTP and on this machine alone, where cookies go without `Secure`.
    #[must_use]
    pub fn is_plain_here(&self) -> bool {
        self.origin.strip_prefix("http://").is_some_and(is_this_machine)
    }
}

/// What is wrong with the file, without what stands in it between quotes: that may be a password.
fn without_values(message: &str) -> String {
    match (message.find('"'), message.rfind('"')) {
        (Some(first), Some(last)) if first < last => format!("{}…{}", &message[..=first], &message[last..]),
        _ => message.to_owned(),
    }
}

/// Whether a host, with its port or without, is a name of the machine itself.
fn is_this_machine(host: &str) -> bool {
    ["127.0.0.1", "localhost", "[::1]"].iter().any(|name| {
        let port = host.strip_prefix(name);
        port.is_some_and(|port| port.is_empty() || port.starts_with(':'))
    })
}

/// Where to listen.
fn address(name: &str, said: &str) -> Result<SocketAddr, Misconfigured> {
    said.parse().map_err(|_| Misconfigured(format!("{name} must be an address and a port, not “{said}”")))
}

/// Scheme and host only; plain HTTP only on this machine, because cookies and words would travel open.
fn checked_origin(origin: String) -> Result<String, Misconfigured> {
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let Some(host) = host.filter(|host| !host.is_empty() && !host.contains(['/', '?', '#', '@', ' '])) else {
        return Err(Misconfigured(format!("HEARD_ORIGIN must look like https://heard.example, not “{origin}”")));
    };
    if origin.starts_with("http://") && !is_this_machine(host) {
        return Err(Misconfigured(format!(
            "HEARD_ORIGIN must begin with https:// unless it is this machine, not “{origin}”"
        )));
    }
    Ok(origin)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(toml: &str, env: &[(&str, &str)]) -> Result<Config, Misconfigured> {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("heard.toml");
        std::fs::write(&path, toml).expect("written");
        Config::load(Some(&path), &|name| env.iter().find(|(n, _)| *n == name).map(|(_, v)| (*v).to_owned()))
    }

    #[test]
    fn nothing_set_is_a_local_sqlite() {
        let config = load("", &[]).expect("fine");
        assert_eq!(config.database_url, "sqlite:heard.db");
        assert_eq!(config.origin, "http://127.0.0.1:3000");
        assert!(!config.is_secure());
    }

    #[test]
    fn the_environment_wins() {
        let env = [("HEARD_LISTEN", "127.0.0.1:8080"), ("DATABASE_URL", "postgres://db/heard"), ("HEARD_COUNCIL", "b")];
        let toml = "listen = '127.0.0.1:1'\ncouncil_folder = 'a'\n[council]\nname = 'Anyshire'\n";
        let config = load(toml, &env).expect("fine");
        assert_eq!(config.council_folder.as_deref(), Some(Path::new("b")));
        assert_eq!(config.listen.port(), 8080);
        assert_eq!(config.database_url, "postgres://db/heard");
        assert_eq!(config.council.name, "Anyshire");
        assert_eq!(config.council.recall_minutes, 10, "what is not set keeps its default");
    }

    #[test]
    fn mistakes_are_named() {
        for (toml, env, word) in [
            ("listn = 'x'", vec![], "listn"),
            ("listen = 'x'", vec![], "HEARD_LISTEN"),
            ("", vec![("DATABASE_URL", "mysql://x")], "DATABASE_URL"),
            ("", vec![("HEARD_ORIGIN", "http://heard.example")], "https://"),
            ("", vec![("HEARD_ORIGIN", "heard.example/x")], "HEARD_ORIGIN"),
            ("[metrics]\nlisten = '9464'", vec![], "HEARD_METRICS_LISTEN"),
            ("trusted_proxy = 'nginx'", vec![], "HEARD_TRUSTED_PROXY"),
            ("[council]\nleave_to = 'javascript:x'", vec![], "leave_to"),
            ("[audit]\nanchor_url = 'http://elsewhere.example'", vec![], "anchor_url"),
            ("", vec![("HEARD_ANCHOR_URL", "elsewhere")], "anchor_url"),
            ("[council]\nduty_email = 'duty'", vec![], "duty_email"),
            ("[council]\nalarm_minutes = []", vec![], "alarm_minutes"),
            ("[council]\nalarm_minutes = [30, 1]", vec![], "alarm_minutes"),
            ("[council]\nchat_address = 'javascript:x'", vec![], "chat_address"),
            ("[council]\ntext_line = 'write to us'", vec![], "text_line"),
        ] {
            let Misconfigured(said) = load(toml, &env).expect_err(toml);
            assert!(said.contains(word), "{said}");
        }
    }

    #[test]
    fn a_mail_server_is_checked_and_its_password_never_said() {
        let mail = "[mail]\nfrom = 'heard@anyshire.example'\n";
        assert_eq!(load(mail, &[]).expect("nothing is sent").mail, None);
        let smtp = ("HEARD_SMTP", "smtps://heard:pa55-word@mail.anyshire.example");
        let config = load(mail, &[smtp]).expect("fine");
        assert!(config.mail.is_some() && !format!("{config:?}").contains("pa55"), "{config:?}");
        for (toml, smtp, word) in [
            ("", "smtps://heard:pa55-word@mail.anyshire.example", "from"),
            ("[mail]\nfrom = 'heard'", "smtps://heard:pa55-word@mail.anyshire.example", "from"),
            (mail, "smtp://heard:pa55-word@mail.anyshire.example", "smtps://"),
            (mail, "smtp://heard:pa55-word@mail.anyshire.example?tls=opportunistic", "smtps://"),
            (mail, "smtp://localhost:pa55-word@mail.anyshire.example", "smtps://"),
            (mail, "http://heard:pa55-word@mail.anyshire.example", "smtps://"),
            (mail, "heard:pa55-word", "smtps://"),
            ("mail = 'smtps://heard:pa55-word@mail.anyshire.example'", "", "line 1"),
            ("[mail]\nsmtp = ['pa55-word\"x']", "", "line 2"),
            (
                "[mail]\nfrom = 'heard@anyshire.example'\ntext_domain = 'sms@x'",
                "smtps://h:pa55-word@m.example",
                "text_domain",
            ),
        ] {
            let Misconfigured(said) = load(toml, &[("HEARD_SMTP", smtp)]).expect_err(toml);
            assert!(said.contains(word) && !said.contains("pa55"), "{said}");
        }
        for local in ["smtp://127.0.0.1:2525", "smtp://localhost", "smtp://[::1]:25"] {
            load(mail, &[("HEARD_SMTP", local)]).expect(local);
        }
        load(mail, &[("HEARD_SMTP", "smtp://h:pa55-word@mail.example?tls=required")]).expect("encrypted");
    }

    #[test]
    fn only_plain_http_on_this_machine_is_so() {
        for (origin, plain) in [
            ("http://127.0.0.1:3000", true),
            ("http://localhost", true),
            ("http://[::1]:3000", true),
            ("https://localhost:3000", false),
            ("https://heard.example", false),
        ] {
            assert_eq!(load("", &[("HEARD_ORIGIN", origin)]).expect(origin).is_plain_here(), plain, "{origin}");
        }
        // A demo that serves others on the network asks nobody's leave for its origin.
        for origin in ["http://0.0.0.0:3000", "http://192.0.2.1", "http://localhost.example", "http://127.0.0.10"] {
            let elsewhere = Config { origin: origin.into(), ..load("", &[]).expect("fine") };
            assert!(!elsewhere.is_plain_here(), "{origin}");
        }
    }

    #[test]
    fn missing_keys_are_never_made_up() {
        let config = load("keys_file = 'nowhere/heard.keys'", &[]).expect("fine");
        let Misconfigured(said) = config.keyring().expect_err("no keys");
        assert!(said.contains("nowhere/heard.keys"), "{said}");
        assert!(!Path::new("nowhere").exists());
    }
}
