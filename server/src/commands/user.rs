//! `heard user add`: an account for a worker, with a password and a seed that are made here and shown once.

use heard_domain::Words;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::StaffDetails;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::sealed::Owner;
use heard_domain::store::{NewStaff, StoreErrorKind};

use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::totp;
use crate::vault::{Strength, hash_now, lookups, new_password, places};

/// Workers' accounts.
#[derive(Debug, clap::Subcommand)]
pub(super) enum User {
    /// Add an account; its password and the seed of its codes are made here and shown once.
    Add(Add),
}

/// Add an account.
#[derive(Debug, clap::Args)]
pub(super) struct Add {
    /// What the account is for: iro, manager or advocate.
    #[arg(long, value_parser = role)]
    role: Role,
    /// First and last name.
    #[arg(long, value_parser = filled)]
    name: String,
    /// E-mail address to sign in with.
    #[arg(long, value_parser = address)]
    email: String,
    /// The team.
    #[arg(long, default_value = "")]
    team: String,
}

fn role(code: &str) -> Result<Role, String> {
    Role::from_code(code).ok_or_else(|| "it must be iro, manager or advocate".to_owned())
}

fn filled(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() { Err("it must not be empty".to_owned()) } else { Ok(text.to_owned()) }
}

/// Near enough: a name, an at sign and a host. Whether it is the right one only the worker can tell.
fn address(typed: &str) -> Result<String, String> {
    let plain = lookups::plain_email(typed);
    let good =
        plain.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.') && !host.contains('@'));
    if good && !plain.contains(char::is_whitespace) {
        Ok(plain)
    } else {
        Err("it must look like name@council.example".to_owned())
    }
}

impl User {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let Self::Add(Add { role, name, email, team }) = self;
        let (store, vault) = boot::open(config).await?;
        let (dice, now) = (boot::dice(), SystemClock.now());
        let (password, seed): (String, _) = (new_password(&*dice), totp::new_seed(&*dice));
        let id: StaffId = dice.id();
        let (key, wrapped) = vault.new_key(Owner::Staff(id));
        let details = StaffDetails { name: Words::new(name), email: Words::new(email.clone()), team };
        let staff = NewStaff {
            id,
            key: wrapped,
            role,
            email: lookups::email(&vault, &email),
            identity: key.seal(places::staff_identity(id), &details),
            profile: None,
            password: hash_now(Strength::Password, password.as_bytes(), &dice.bytes()),
            seed: key.seal_bytes(places::staff_seed(id), &seed),
            created_at: now,
        };
        let (actor, object_id) = (Actor::System, *id.as_bytes());
        let entry =
            Entry { at: now, actor, child: None, action: Action::AddedStaff, object: ObjectKind::Staff, object_id };
        store.add_staff(&staff, &entry).await.map_err(|error| match error.kind {
            StoreErrorKind::Duplicate => Failed(format!("there is an account with {email} already")),
            _ => error.into(),
        })?;
        println!("Added {email}. This is shown once; hand it over in person or by a safe way.");
        println!("password       {password}");
        println!("seed           {}", totp::seed_text(&seed));
        println!("authenticator  {}", totp::address(&seed, &email));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_checked_and_kept_in_lower_case() {
        assert_eq!(address(" Ruth.Ward@Anyshire.example "), Ok("ruth.ward@anyshire.example".to_owned()));
        for typed in ["", "ruth", "@anyshire.example", "ruth@", "ruth@host", "a b@c.d", "a@b@c.d"] {
            assert!(address(typed).is_err(), "{typed}");
        }
    }
}
