//! `heard user`: workers' accounts from the command line: the first administrator's, and a way in when there is none
//! left.

use heard_domain::account::{AccountState, LinkKind};
use heard_domain::audit::{Action, Actor};
use heard_domain::documents::StaffDetails;
use heard_domain::english_time;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::{StaffRow, Store, StoreErrorKind};

use crate::accounts::{self, Desk};
use crate::boot::{self, Failed};
use crate::clock::{Clock, SystemClock};
use crate::config::Config;
use crate::vault::{Vault, lookups, places};

/// Workers' accounts.
#[derive(Debug, clap::Subcommand)]
pub(super) enum User {
    /// Add an account, and print the link by which its worker sets their own password and authenticator.
    Invite(Invite),
    /// Print every account with its role, its state and its last sign-in.
    List,
    /// Print a new link for an account.
    Link(Link),
    /// Disable an account: its sessions and allocations end at once.
    Disable(Disable),
}

/// Add an account.
#[derive(Debug, clap::Args)]
pub(super) struct Invite {
    /// What the account is for: iro, manager, advocate or administrator.
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

/// Print a new link.
#[derive(Debug, clap::Args)]
pub(super) struct Link {
    /// What it sets: both, password or authenticator.
    #[arg(long, value_parser = kind)]
    kind: LinkKind,
    /// The account's e-mail address.
    #[arg(value_parser = address)]
    email: String,
}

/// Disable an account.
#[derive(Debug, clap::Args)]
pub(super) struct Disable {
    /// The account's e-mail address.
    #[arg(value_parser = address)]
    email: String,
}

fn role(code: &str) -> Result<Role, String> {
    Role::from_code(code).ok_or_else(|| "it must be iro, manager, advocate or administrator".to_owned())
}

fn kind(code: &str) -> Result<LinkKind, String> {
    LinkKind::from_code(code).ok_or_else(|| "it must be both, password or authenticator".to_owned())
}

fn filled(text: &str) -> Result<String, String> {
    let text = text.trim();
    if text.is_empty() { Err("it must not be empty".to_owned()) } else { Ok(text.to_owned()) }
}

fn address(typed: &str) -> Result<String, String> {
    accounts::email(typed).ok_or_else(|| "it must look like name@council.example".to_owned())
}

impl User {
    pub(super) async fn run(self, config: &Config) -> Result<(), Failed> {
        let (store, vault) = boot::open(config).await?;
        let dice = boot::dice();
        let desk = Desk { store: &*store, vault: &vault, dice: &*dice, by: Actor::System, now: SystemClock.now() };
        match self {
            Self::Invite(Invite { role, name, email, team }) => {
                let added = desk.invite(role, &accounts::details(&name, &email, &team)).await;
                let (_, link) = added.map_err(|error| match error.kind {
                    StoreErrorKind::Duplicate => Failed(format!("there is an account with {email} already")),
                    _ => error.into(),
                })?;
                println!("Added {email}.");
                print_link(config, &link);
                Ok(())
            }
            Self::List => list(&*store, &vault).await,
            Self::Link(Link { kind, email }) => {
                let row = known(&*store, &vault, &email).await?;
                let kinds = LinkKind::for_state(row.state());
                match row.state() {
                    AccountState::Disabled(_) => Err(Failed(format!("the account of {email} is disabled"))),
                    _ if !kinds.contains(&kind) => Err(Failed(format!("{email} has set nothing yet: use --kind both"))),
                    _ => {
                        print_link(config, &desk.link(row.id, kind).await?);
                        Ok(())
                    }
                }
            }
            Self::Disable(Disable { email }) => {
                let row = known(&*store, &vault, &email).await?;
                let entry = desk.entry(Action::DisabledStaff, row.id);
                let left = store.disable_staff(row.id, desk.now, &entry).await?;
                println!("Disabled {email}. Children in care who have no IRO now: {}.", left.len());
                Ok(())
            }
        }
    }
}

fn print_link(config: &Config, link: &accounts::Link) {
    println!("This link is shown once and serves once, for three days. Give it to the worker and to nobody else.");
    println!("{}{}", config.origin, link.path);
}

async fn known(store: &dyn Store, vault: &Vault, email: &str) -> Result<StaffRow, Failed> {
    let row = store.staff_by_email(&lookups::email(vault, email)).await?;
    row.ok_or_else(|| Failed(format!("there is no account with {email}")))
}

async fn list(store: &dyn Store, vault: &Vault) -> Result<(), Failed> {
    for row in store.all_staff().await? {
        let email = email_of(vault, &row).unwrap_or_else(|| "cannot be opened".to_owned());
        let state = match row.state() {
            AccountState::Invited => "invited",
            AccountState::InUse => "in use",
            AccountState::Disabled(_) => "disabled",
        };
        let last = row.signed_in_at.map_or_else(|| "never".to_owned(), |at| english_time::day(at).to_string());
        println!("{email}\t{}\t{state}\tlast signed in: {last}", row.role.code());
    }
    Ok(())
}

fn email_of(vault: &Vault, row: &StaffRow) -> Option<String> {
    let id: StaffId = row.id;
    let details: StaffDetails = vault.open_key(&row.key).ok()?.open(places::staff_identity(id), &row.identity).ok()?;
    Some(details.email.into_inner())
}
