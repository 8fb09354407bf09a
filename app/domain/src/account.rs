//! Workers' accounts: how one is taken up and kept. A worker sets their own password and authenticator by a link that
//! serves once, so that no second person ever knows both.
//!
//! No link for an account is enough by itself once the account was taken up: a new password needs a code of the
//! authenticator, a new authenticator the password. Only whoever lost both gets a link that sets both, and every
//! session ends when one is used.

use chrono::TimeDelta;

use crate::Moment;
use crate::codes::codes;

/// For how long a link serves, in days.
pub const LINK_DAYS: i64 = 3;

/// When a link that is made now ends.
#[must_use]
pub fn link_ends(now: Moment) -> Moment {
    now + TimeDelta::days(LINK_DAYS)
}

codes! {
    /// What a link lets its worker set. Each but the first asks for the part that is not set by it, so that whoever
    /// finds one has half of what signing in takes.
    pub enum LinkKind {
        /// Password and authenticator: for a new account, and for whoever lost both.
        Both = "both",
        /// The password, with a code of the authenticator.
        Password = "password",
        /// The authenticator, with the password.
        Authenticator = "authenticator",
    }
}

impl LinkKind {
    /// Those that an account in this state can be given: a new one sets both at once, and one that is in use whatever
    /// was lost, the whole at last.
    #[must_use]
    pub const fn for_state(state: AccountState) -> &'static [Self] {
        match state {
            AccountState::Invited => &[Self::Both],
            AccountState::InUse => &[Self::Password, Self::Authenticator, Self::Both],
            AccountState::Disabled(_) => &[],
        }
    }

    /// Whether it sets the password; if not, it asks for it.
    #[must_use]
    pub const fn sets_password(self) -> bool {
        matches!(self, Self::Both | Self::Password)
    }

    /// Whether it sets the authenticator; if not, it asks for a code of it.
    #[must_use]
    pub const fn sets_authenticator(self) -> bool {
        matches!(self, Self::Both | Self::Authenticator)
    }
}

/// What is wrong with a password that somebody wants to use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weak {
    /// Fewer than [`PASSWORD_MIN`] characters.
    Short,
    /// More than [`PASSWORD_MAX`] characters.
    Long,
    /// Like one's own name or address, one character again and again, a run of the keyboard, or what everybody uses.
    Guessable,
}

/// The fewest characters of a password; with a second factor NIST SP 800-63B-4, 3.1.1.2, asks for eight, the NCSC for
/// three random words.
pub const PASSWORD_MIN: usize = 12;
/// The most characters that are looked at.
pub const PASSWORD_MAX: usize = 128;

/// What passwords are made of that are tried first (NCSC, list of 2019), as they are once case, digits and signs are
/// gone.
const TRIED_FIRST: [&str; 12] = [
    "password",
    "passwordpassword",
    "qwerty",
    "qwertyuiop",
    "letmein",
    "welcome",
    "iloveyou",
    "administrator",
    "changeme",
    "liverpool",
    "heard",
    "reviewing",
];

/// Whether a password may be used by somebody of that name and e-mail address. No mixture of signs is asked for: length
/// is what counts.
///
/// # Errors
/// [`Weak`].
pub fn password(typed: &str, name: &str, email: &str) -> Result<(), Weak> {
    let length = typed.chars().count();
    if length < PASSWORD_MIN {
        return Err(Weak::Short);
    }
    if length > PASSWORD_MAX {
        return Err(Weak::Long);
    }
    let letters =
        |text: &str| text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect::<String>();
    let bare = letters(typed);
    let own = [letters(name), letters(email.split('@').next().unwrap_or_default())];
    let is_own = |own: &String| {
        !own.is_empty() && (bare == *own || bare.replacen(own.as_str(), "", 1).len() < 4 && bare.contains(own.as_str()))
    };
    let different = typed.chars().collect::<std::collections::BTreeSet<_>>().len();
    if different < 5 || is_run(typed) || TRIED_FIRST.contains(&bare.as_str()) || own.iter().any(is_own) {
        return Err(Weak::Guessable);
    }
    Ok(())
}

/// Whether each character follows the one before, up or down: `abcdefghijkl`, `987654321098` all but its turns.
fn is_run(text: &str) -> bool {
    let places: Vec<u32> = text.chars().map(u32::from).collect();
    let steps = places.windows(2).filter(|pair| pair[0].abs_diff(pair[1]) == 1).count();
    steps + 2 >= places.len()
}

/// How many recovery codes a worker has; each serves once, for a phone that is lost.
pub const RECOVERY_CODES: usize = 8;

/// How many digits one has: 40 bits, tried as seldom as codes of the authenticator.
const RECOVERY_DIGITS: usize = 12;

/// A recovery code, as it is compared: digits only.
#[derive(Clone, PartialEq, Eq)]
pub struct RecoveryCode(String);

impl RecoveryCode {
    /// Draws one from random bytes: bytes of 250 and over are passed by, so that no digit comes more often.
    /// `None` when they run out.
    #[must_use]
    pub fn from_bytes(bytes: impl IntoIterator<Item = u8>) -> Option<Self> {
        let digits: String = bytes
            .into_iter()
            .filter(|byte| *byte < 250)
            .take(RECOVERY_DIGITS)
            .map(|byte| char::from(b'0' + byte % 10))
            .collect();
        (digits.len() == RECOVERY_DIGITS).then_some(Self(digits))
    }

    /// Reads what somebody typed, with spaces and dashes anywhere; `None` for anything that is none.
    #[must_use]
    pub fn parse(typed: &str) -> Option<Self> {
        let digits: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').collect();
        (digits.len() == RECOVERY_DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(Self(digits))
    }

    /// The digits, to be hashed.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// As it is written down: `1234 5678 9012`.
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{} {} {}", &self.0[..4], &self.0[4..8], &self.0[8..])
    }
}

impl std::fmt::Debug for RecoveryCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("RecoveryCode(hidden)")
    }
}

/// Where an account stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// Nobody has set a password yet.
    Invited,
    /// In use.
    InUse,
    /// Disabled since then.
    Disabled(Moment),
}

impl AccountState {
    /// Of an account that was disabled then, or not, and that has a password, or none yet.
    #[must_use]
    pub const fn of(disabled_at: Option<Moment>, has_password: bool) -> Self {
        match (disabled_at, has_password) {
            (Some(since), _) => Self::Disabled(since),
            (None, false) => Self::Invited,
            (None, true) => Self::InUse,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passwords_are_long_and_not_guessed_first() {
        let check = |typed: &str| password(typed, "Ruth Wardle", "ruth.wardle@anyshire.example");
        for good in ["plum-canvas-otter-91", "three random words", "ruth likes plum canvas", "ζζ ελληνικά γράμματα"]
        {
            assert_eq!(check(good), Ok(()), "{good}");
        }
        for (bad, why) in [
            ("plum-canvas", Weak::Short),
            ("", Weak::Short),
            ("aaaaaaaaaaaaaaaa", Weak::Guessable),
            ("abababababab", Weak::Guessable),
            ("abcdefghijklmn", Weak::Guessable),
            ("123456789012", Weak::Guessable),
            ("Password123456", Weak::Guessable),
            ("Qwertyuiop12!", Weak::Guessable),
            ("Ruth.Wardle1987", Weak::Guessable),
            ("xRuthWardle-99", Weak::Guessable),
        ] {
            assert_eq!(check(bad), Err(why), "{bad}");
        }
        assert_eq!(check(&"plum-canvas ".repeat(11)), Err(Weak::Long));
    }

    #[test]
    fn a_recovery_code_is_read_as_it_is_written_down() {
        let code = RecoveryCode::from_bytes((0..=255).cycle().skip(248)).expect("enough");
        assert_eq!(code.shown(), "8901 2345 6789");
        assert_eq!(RecoveryCode::parse("8901-2345 6789 "), Some(code.clone()));
        assert_eq!(format!("{code:?}"), "RecoveryCode(hidden)");
        for no in ["", "123456", "8901 2345 678", "8901 2345 678x", "8901 2345 67890"] {
            assert_eq!(RecoveryCode::parse(no), None, "{no}");
        }
        assert_eq!(RecoveryCode::from_bytes([255; 99]), None);
    }

    #[test]
    fn a_link_is_for_an_account_that_can_be_taken_up() {
        assert_eq!(LinkKind::for_state(AccountState::Invited), [LinkKind::Both]);
        assert!(LinkKind::ALL.iter().all(|kind| LinkKind::for_state(AccountState::InUse).contains(kind)));
        let disabled = AccountState::Disabled(Moment::from_timestamp(0, 0).expect("a time"));
        assert_eq!(LinkKind::for_state(disabled), []);
    }

    #[test]
    fn a_link_asks_for_what_it_does_not_set() {
        let sets = LinkKind::ALL.map(|kind| (kind.sets_password(), kind.sets_authenticator()));
        assert_eq!(sets, [(true, true), (true, false), (false, true)]);
        assert_eq!(LinkKind::ALL.map(|kind| LinkKind::from_code(kind.code())), LinkKind::ALL.map(Some));
    }
}
