//! What whoever tries the demo needs: a sign-in or a link for each role. It is kept beside the demo's database.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use heard_domain::form::council;
use heard_domain::people::{Band, Role};
use heard_domain::secret::Kind;
use heard_domain::{Day, Moment};
use serde::{Deserialize, Serialize};

use super::children::{Child, Part};
use super::seed_child::printed_secret;
use super::staff::Worker;
use super::story::{Event, What};
use crate::totp;

/// Sign-ins and links.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guide {
    version: u32,
    made_on: Day,
    #[serde(default)]
    ready: bool,
    /// The council's own forms that answers in it were given with, and are read with.
    #[serde(default)]
    forms: Vec<String>,
    /// The address of the server; only in what is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// Workers: one of each role.
    pub staff: Vec<StaffSignIn>,
    /// Children whose invitation nobody opened yet: one of each style.
    pub invitations: Vec<Invited>,
    /// Children with a confirmed secret and a letter to read.
    pub readers: Vec<Reader>,
}

/// A worker's sign-in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffSignIn {
    /// The role.
    pub role: Role,
    /// The name.
    pub name: String,
    /// To sign in with.
    pub email: String,
    /// To sign in with.
    pub password: String,
    /// The seed of the codes, in base 32.
    pub seed: String,
    /// The same for an authenticator.
    pub authenticator: String,
    /// The code that is right now; only in what is printed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
}

/// A child's invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// The style.
    pub band: Band,
    /// The first name.
    pub name: String,
    /// The link; the address of the server comes in front of it.
    pub link: String,
    /// The code to type.
    pub code: String,
}

/// A child who can read back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reader {
    /// The invitation, whose code names the child.
    #[serde(flatten)]
    pub invited: Invited,
    /// The pictures, in order; empty where it is a number.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pictures: Vec<String>,
    /// The number; empty where it is pictures.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub number: String,
}

impl Guide {
    /// Gathers what is printed.
    pub(super) fn new(
        version: u32,
        made_on: Day,
        password: &str,
        workers: &[Worker],
        children: &[Child],
        events: &[Event],
    ) -> Self {
        let roles = Role::ALL.into_iter().filter_map(|role| workers.iter().find(|worker| worker.role == role));
        let staff = roles.map(|worker| sign_in(worker, password)).collect();
        let mut guide = Self {
            version,
            made_on,
            ready: false,
            forms: own_forms(),
            address: String::new(),
            staff,
            invitations: Vec::new(),
            readers: Vec::new(),
        };
        for event in events {
            let What::Invited(invitation) = &event.what else { continue };
            let child = &children[event.child];
            let invited = || Invited {
                band: child.band,
                name: child.details.called().to_owned(),
                link: format!("/#{}", URL_SAFE_NO_PAD.encode(invitation.token)),
                code: invitation.code.to_string(),
            };
            match child.part {
                Part::Invited if invitation.printed => guide.invitations.push(invited()),
                Part::Reader if invitation.printed => guide.readers.push(Reader::new(child, invited())),
                _ => {}
            }
        }
        guide.invitations.sort_by_key(|invited| invited.band);
        guide.readers.sort_by_key(|reader| reader.invited.band);
        guide
    }

    /// Reads it; `None` when there is none or it is no guide.
    pub(super) fn read(path: &Path) -> Option<Self> {
        serde_json::from_str(&std::fs::read_to_string(path).ok()?).ok()
    }

    pub(super) fn write(&self, path: &Path) -> std::io::Result<()> {
        std::fs::write(path, serde_json::to_vec_pretty(self)?)
    }

    /// The same, of a demo that is whole.
    pub(super) fn ready(self) -> Self {
        Self { ready: true, ..self }
    }

    /// Whether a demo with this guide is whole, of this version, made with the same forms, and not too old.
    pub(super) fn is_current(&self, version: u32, today: Day, days: i64) -> bool {
        let same = self.version == version && self.forms == own_forms();
        self.ready && same && (0..=days).contains(&(today - self.made_on).num_days())
    }

    /// The same for a server at this address and for this moment: whole links, and the codes that are right now.
    #[must_use]
    pub fn at(&self, origin: &str, now: Moment) -> Self {
        let mut guide = Self { address: origin.to_owned(), ..self.clone() };
        for staff in &mut guide.staff {
            staff.code = totp::code(&totp::seed_bytes(&staff.seed).unwrap_or_default(), now);
        }
        let readers = guide.readers.iter_mut().map(|reader| &mut reader.invited);
        for invited in guide.invitations.iter_mut().chain(readers) {
            invited.link = format!("{origin}{}", invited.link);
        }
        guide
    }
}

impl Reader {
    fn new(child: &Child, invited: Invited) -> Self {
        let secret = printed_secret(child);
        let (mut pictures, mut number) = (Vec::new(), String::new());
        match secret.kind() {
            Kind::Pictures => pictures = secret.canonical().split(' ').map(ToOwned::to_owned).collect(),
            Kind::Number => secret.canonical().clone_into(&mut number),
        }
        Self { invited, pictures, number }
    }
}

/// The council's own forms by id and version.
fn own_forms() -> Vec<String> {
    council::laid().iter().map(|own| format!("{} {}", own.form.id, own.form.version)).collect()
}

fn sign_in(worker: &Worker, password: &str) -> StaffSignIn {
    let email = worker.details.email.expose().to_owned();
    StaffSignIn {
        role: worker.role,
        name: worker.details.name.expose().to_owned(),
        authenticator: totp::address(&worker.seed, &email),
        email,
        password: password.to_owned(),
        seed: totp::seed_text(&worker.seed),
        code: String::new(),
    }
}

/// For people: one block a role.
impl std::fmt::Display for Guide {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for StaffSignIn { role, name, email, password, seed, code, .. } in &self.staff {
            writeln!(f, "{:<10} {name}", role.code())?;
            writeln!(f, "           e-mail {email}   password {password}")?;
            writeln!(f, "           code now {code}   seed for an authenticator {seed}")?;
        }
        for Invited { band, name, link, code } in &self.invitations {
            writeln!(f, "child      {name} ({}), invited: {link}", band.code())?;
            writeln!(f, "           or type {code}")?;
        }
        for Reader { invited: Invited { band, name, link, code }, pictures, number } in &self.readers {
            let secret = if number.is_empty() {
                format!("pictures {}", pictures.join(", "))
            } else {
                format!("number {number}")
            };
            writeln!(f, "child      {name} ({}), has a letter: {link}", band.code())?;
            writeln!(f, "           or type {code}; {secret}")?;
        }
        Ok(())
    }
}
