//! How an account is made and taken up, for the pages and the commands: nobody but the worker ever knows its password
//! and its authenticator.

use heard_app::paths;
use heard_domain::Moment;
use heard_domain::Words;
use heard_domain::account::{LinkKind, RECOVERY_CODES, RecoveryCode, link_ends};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::contact;
use heard_domain::documents::StaffDetails;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::sealed::Owner;
use heard_domain::store::{NewStaff, Result, StaffLink, Store};

use crate::dice::Dice;
use crate::totp;
use crate::vault::{Vault, lookups, places, sha256, token};

/// What making accounts takes, in a server and in a command.
#[derive(Clone, Copy)]
pub struct Desk<'a> {
    /// The database.
    pub store: &'a dyn Store,
    /// Sealing.
    pub vault: &'a Vault,
    /// Randomness.
    pub dice: &'a dyn Dice,
    /// Who does it.
    pub by: Actor,
    /// When.
    pub now: Moment,
}

/// A link as it is handed over, once.
#[derive(Debug)]
pub struct Link {
    /// Its address below the origin.
    pub path: String,
    /// When it ends.
    pub until: Moment,
}

/// An e-mail address as accounts keep it, or `None` for what is none ([`contact::email`]). Whether it is the right one
/// only the worker can tell.
#[must_use]
pub fn email(typed: &str) -> Option<String> {
    contact::email(typed).map(|address| lookups::plain_email(&address))
}

/// New recovery codes and what storage keeps of them.
///
/// Storage keeps a keyed hash: the key is not in the database, and 40 bits are not searched without it.
#[must_use]
pub fn recovery_codes(vault: &Vault, dice: &dyn Dice, staff: StaffId) -> (Vec<RecoveryCode>, Vec<[u8; 32]>) {
    let draw = || loop {
        if let Some(code) = RecoveryCode::from_bytes(dice.bytes::<32>()) {
            return code;
        }
    };
    let codes: Vec<_> = std::iter::repeat_with(draw).take(RECOVERY_CODES).collect();
    let marks = codes.iter().map(|code| recovery_mark(vault, staff, code)).collect();
    (codes, marks)
}

/// By what a recovery code is found.
#[must_use]
pub fn recovery_mark(vault: &Vault, staff: StaffId, code: &RecoveryCode) -> [u8; 32] {
    vault.index("recovery", &format!("{staff} {}", code.digits()))
}

impl Desk<'_> {
    /// A row of the log about an account.
    #[must_use]
    pub fn entry(&self, action: Action, staff: StaffId) -> Entry {
        let (object, object_id) = (ObjectKind::Staff, *staff.as_bytes());
        Entry { at: self.now, actor: self.by, child: None, action, object, object_id }
    }

    /// Adds an account that nobody has taken up yet, with the link by which its worker does.
    ///
    /// # Errors
    /// When storage fails; [`Duplicate`](heard_domain::store::StoreErrorKind::Duplicate) when the e-mail address is
    /// taken.
    pub async fn invite(&self, role: Role, details: &StaffDetails) -> Result<(StaffId, Link)> {
        let id: StaffId = self.dice.id();
        let (key, wrapped) = self.vault.new_key(Owner::Staff(id));
        let staff = NewStaff {
            id,
            key: wrapped,
            role,
            email: lookups::email(self.vault, details.email.expose()),
            identity: key.seal(places::staff_identity(id), details),
            profile: None,
            password: None,
            seed: key.seal_bytes(places::staff_seed(id), &totp::new_seed(self.dice)),
            created_at: self.now,
        };
        self.store.add_staff(&staff, &self.entry(Action::AddedStaff, id)).await?;
        Ok((id, self.link(id, LinkKind::Both).await?))
    }

    /// Makes a link for an account; one made before serves no more.
    ///
    /// # Errors
    /// When storage fails.
    pub async fn link(&self, staff: StaffId, kind: LinkKind) -> Result<Link> {
        let random: [u8; 32] = self.dice.bytes();
        let until = link_ends(self.now);
        let link = StaffLink { token: sha256(&random), staff, kind, until };
        self.store.make_staff_link(&link, &self.entry(Action::MadeStaffLink, staff)).await?;
        Ok(Link { path: paths::staff::Link { token: token::text_of(&random) }.href(), until })
    }
}

/// Who somebody is, from what was typed.
#[must_use]
pub fn details(name: &str, email: &str, team: &str) -> StaffDetails {
    StaffDetails { name: Words::new(name.trim()), email: Words::new(email), team: team.trim().to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::boot;
    use crate::vault::Keyring;

    #[test]
    fn addresses_are_checked_and_kept_in_lower_case() {
        assert_eq!(email(" Ruth.Ward@Anyshire.example "), Some("ruth.ward@anyshire.example".to_owned()));
        for typed in ["", "ruth", "@anyshire.example", "ruth@", "ruth@host", "a b@c.d", "a@b@c.d"] {
            assert_eq!(email(typed), None, "{typed}");
        }
    }

    #[test]
    fn recovery_codes_are_all_different_and_belong_to_one_worker() {
        let dice = boot::dice();
        let vault = boot::new_vault(Keyring::parse(&Keyring::generate(&*dice)).expect("just made"));
        let (one, other) = (StaffId::from_bytes([1; 16]), StaffId::from_bytes([2; 16]));
        let (codes, mut marks) = recovery_codes(&vault, &*dice, one);
        assert_eq!(marks[0], recovery_mark(&vault, one, &codes[0]));
        assert_ne!(marks[0], recovery_mark(&vault, other, &codes[0]));
        marks.sort_unstable();
        marks.dedup();
        assert_eq!((codes.len(), marks.len()), (RECOVERY_CODES, RECOVERY_CODES));
    }
}
