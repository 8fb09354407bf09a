//! Limits on guessing (OWASP ASVS 5.0, 6.3.1), counted in the database so that a second server counts too. What a limit
//! is stands in [`heard_domain::guessing`]; here is which of them holds for what.
//!
//! Whoever is wrong is counted under what they cannot choose. A browser in which somebody was right before, at this
//! very account, is **known** there by its cookie ([`browser`]), and is counted by itself: what strangers use up is not
//! taken from it, and what it uses up is not taken from them. Everybody else is a **stranger**.
//!
//! | at | who | what is counted | how many | then |
//! | --- | --- | --- | --- | --- |
//! | a child's secret, a worker's password, a worker's six digits | a stranger | the account | 5, then 15 minutes, doubling; 20 in 24 hours | answers come later and later; refused with a time |
//! | a worker's six digits | a stranger | the account | 100 in 30 days | the same |
//! | a worker's password | a stranger | the whole council | 300 in 10 minutes | the same |
//! | all three | known | the browser at this account | 5, then 15 minutes, doubling; 10 in 24 hours | refused with a time |
//! | all three | known | all known browsers of the account | 40 in 24 hours; six digits, 100 in 30 days | the same |
//! | a typed code of an invitation | a stranger | the whole council | 100 in 10 minutes | later and later; refused |
//! | a typed code of an invitation | a stranger | this code's first half | 20 in 24 hours | the same |
//! | a typed code of an invitation | known | the browser | 20 in 24 hours | refused |
//! | a typed code of an invitation | known | all browsers that one invitation let in | 40 in 24 hours | refused |
//! | a typed code of an invitation | known | this code's first half | 10 in 24 hours | refused |
//! | anything | a stranger | the client's address, where a trusted proxy says it (IPv6: its /64) | 60 in an hour | later and later; refused |
//! | a child's secret | anybody | different wrong ones | [a year's](heard_domain::secret) ceiling, a quarter of it for known browsers alone | not looked at |
//! | a program's key | a program whose key is none, or is over | the whole council | 300 in 10 minutes | refused |
//! | using a key | the program | the key | [so many](heard_domain::api_key::USES) a minute | refused |
//! | choosing a secret | whoever writes | the child | 20 in 24 hours | refused |
//!
//! - A try is taken before anything is looked at, in all its buckets or in none, so that many at once are no more than
//!   many in a row; it is given back when it was not looked at after all. One that is right does not count, and begins
//!   the steps of whoever it was anew. It gives nobody back what was used up of a day.
//! - A link or square code needs no limit: it carries 256 random bits. So what strangers do closes no invitation to who
//!   has its link, nor to a browser that had one open.
//! - 100 in 10 minutes are 5.3 million a year. A code is one of 30^10 = 5.9e14, so that with 10,000 codes in force the
//!   chance to hit any of them within a year of guessing day and night is 9e-5, less than the 1e-4 that was set.
//!   One whose first half is known is found within a year with a chance of 30 * 365 / 30^6 = 1.5e-5. An invitation that
//!   is used to guess at others adds 40 a day, which is 2.5e-7 a year.
//! - A key carries 256 random bits, so that what strangers use up keeps no good key out: only wrong ones are counted.
//! - Six digits of an authenticator, of which three are right at any time, are found within a year by who has the
//!   password with a chance of 0.4 %.
//! - Who waits holds neither a hashing place nor a connection to the database, and only so many wait at a time
//!   ([`Patience`]); the next gets 429.
//!
//! Strangers' tries and known browsers' are counted apart (`attempts.rs`): a browser where somebody was right before
//! has a budget of its own by a cookie that says nothing, so that guessing locks out strangers only. A link is never
//! limited. A quarter of a year's guesses at a child's secret is kept for browsers where it was right. "Leave this
//! page" takes the cookie away as well: no trace comes before being known again.

pub mod browser;
mod keys;
mod patience;
mod reserved;

use std::future::Future;

use axum::http::{HeaderMap, HeaderValue};
use heard_domain::Moment;
use heard_domain::guessing::Limit;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::invitation_code::Code;
use heard_domain::store::{Counted, NewTry, Taken};

pub(crate) use keys::{use_key, wrong_key};
pub use patience::{Crowded, Patience};

use crate::http::address;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::lookups;
use reserved::Reserved;

/// What is being guessed.
#[derive(Clone, Copy)]
pub enum Door<'a> {
    /// A child's own secret.
    Secret(ChildId),
    /// The password of the account with this e-mail address, as typed; there need be none.
    Password(&'a str),
    /// A worker's six digits of now.
    SixDigits(StaffId),
    /// An invitation's code.
    Invitation(&'a Code),
}

/// Guessing has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait {
    /// Until then.
    pub until: Moment,
}

/// What became of a try.
#[derive(Debug)]
pub enum Tried<T> {
    /// It was right: what was found, and the cookie to set, by which this browser is known here from now on.
    Right(T, HeaderValue),
    /// It was wrong; with a time where that was the last for now.
    Wrong(Option<Wait>),
    /// Nobody looked at it.
    Refused(Wait),
}

/// Tries at a worker's account, as [`look`] does, and makes a browser known in which it was right.
///
/// # Errors
/// As [`look`].
pub async fn attempt<T, F: Future<Output = Result<Option<T>, Stop>>>(
    app: &App,
    headers: &HeaderMap,
    door: Door<'_>,
    check: impl FnOnce(bool) -> F,
) -> Result<Tried<T>, Stop> {
    match look(app, headers, door, check).await? {
        Looked::Right(found) => Ok(Tried::Right(found, browser::remember(app, headers, &[known_at(app, door)]).await?)),
        Looked::Wrong(wait) => Ok(Tried::Wrong(wait)),
        Looked::Refused(wait) => Ok(Tried::Refused(wait)),
    }
}

/// As [`Tried`], before the browser is remembered.
pub(crate) enum Looked<T> {
    /// It was right.
    Right(T),
    /// It was wrong.
    Wrong(Option<Wait>),
    /// Nobody looked.
    Refused(Wait),
}

/// Tries: takes the try, holds a stranger's back for as long as they must wait, and lets `check` look at it, which is
/// told whether the browser is known here. `check` gives what it found, `None` when it was wrong, and an error when it
/// could not look: then the try is given back. Whether the browser is known from now on is left to the caller.
///
/// # Errors
/// That of `check`; [`Stop::Crowded`] when too many wait; and when storage fails, in which case nothing is looked at.
pub(crate) async fn look<T, E: From<Stop>, F: Future<Output = Result<Option<T>, E>>>(
    app: &App,
    headers: &HeaderMap,
    door: Door<'_>,
    check: impl FnOnce(bool) -> F,
) -> Result<Looked<T>, E> {
    let voucher = browser::known(app, headers, &door.account()).await?;
    let (known, Keys { counted, forget }) = (voucher.is_some(), keys(app, headers, door, voucher));
    let limits: Vec<_> = counted.iter().map(|counted| counted.limit).collect();
    let new = NewTry { id: app.dice.id(), counted, at: app.clock.now() };
    let (earlier, next) = match app.store.take_try(&new).await.map_err(Stop::from)? {
        Taken::Yes { earlier, next } => (earlier, next),
        Taken::No { until } => {
            door.note_refusal(known);
            return Ok(Looked::Refused(Wait { until }));
        }
    };
    let reserved = Reserved::new(app, new.id);
    let pauses = limits.iter().zip(&earlier).map(|(limit, earlier)| limit.pause(*earlier));
    let pause = pauses.max().filter(|_| !known).unwrap_or_default();
    if app.patience.wait(&*app.clock, pause).await == Err(Crowded) {
        reserved.give_back().await;
        door.note_refusal(known);
        return Err(Stop::Crowded.into());
    }
    match check(known).await {
        Ok(Some(found)) => {
            reserved.was_right(&forget).await?;
            Ok(Looked::Right(found))
        }
        Ok(None) => {
            reserved.stays();
            Ok(Looked::Wrong(next.map(|until| Wait { until })))
        }
        Err(stop) => {
            reserved.give_back().await;
            Err(stop)
        }
    }
}

/// Whether one more secret may be chosen for a child; if so it is counted. There is nothing to guess here: the limit is
/// on the work.
///
/// # Errors
/// When storage fails.
pub async fn may_choose_secret(app: &App, child: ChildId) -> Result<bool, Stop> {
    let counted = Counted { bucket: bucket(app, "choose", &child.to_string()), limit: Limit::most(20, 24) };
    let new = NewTry { id: app.dice.id(), counted: vec![counted], at: app.clock.now() };
    Ok(matches!(app.store.take_try(&new).await?, Taken::Yes { .. }))
}

impl Door<'_> {
    /// What a browser is known for. Any invitation stands for all: a code that is typed names nobody before it is
    /// right.
    fn account(self) -> String {
        match self {
            Self::Secret(child) => format!("secret {child}"),
            Self::Password(email) => format!("password {}", lookups::plain_email(email)),
            Self::SixDigits(staff) => format!("six digits {staff}"),
            Self::Invitation(_) => browser::ANY_INVITATION.to_owned(),
        }
    }

    /// One line that an alert can hang on. It says neither whose account it is nor who tries.
    fn note_refusal(self, known: bool) {
        match self {
            Self::Secret(_) => {
                tracing::warn!(event = "secret_guessing", known, "tries at a child's secret are refused")
            }
            Self::Invitation(_) => tracing::warn!(event = "code_guessing", known, "tries at codes are refused"),
            Self::Password(_) => {
                tracing::warn!(event = "sign_in_refused", known, "tries at a worker's password are refused");
            }
            Self::SixDigits(_) => {
                tracing::warn!(event = "sign_in_refused", known, "tries at a worker's six digits are refused");
            }
        }
    }
}

/// What counts a try, and what of it a right one begins anew.
struct Keys {
    counted: Vec<Counted>,
    forget: Vec<[u8; 32]>,
}

/// An account, with itself for whoever vouches for a browser there.
fn known_at(app: &App, door: Door<'_>) -> (String, [u8; 32]) {
    let account = door.account();
    let voucher = bucket(app, "account", &account);
    (account, voucher)
}

fn bucket(app: &App, key: &str, of: &str) -> [u8; 32] {
    app.vault.index("tries", &format!("{key}: {of}"))
}

/// The table above.
fn keys(app: &App, headers: &HeaderMap, door: Door<'_>, voucher: Option<[u8; 32]>) -> Keys {
    let account = door.account();
    let per = |key: &str, of: &str, limit| Counted { bucket: bucket(app, key, of), limit };
    let steps = match voucher {
        Some(_) => bucket(app, "browser steps", &browser::of(headers, &account)),
        None => bucket(app, "steps", &account),
    };
    let steps = Counted { bucket: steps, limit: Limit::Steps };
    let month = Limit::most(100, 30 * 24);
    let mut counted = match (door, voucher) {
        (Door::Invitation(code), None) => vec![
            per("codes", "all", Limit::Most { tries: 100, minutes: 10 }),
            per("code", code.locator(), Limit::most(20, 24)),
        ],
        (Door::Invitation(code), Some(voucher)) => vec![
            per("browser", &browser::of(headers, &account), Limit::most(20, 24)),
            Counted { bucket: voucher, limit: Limit::most(40, 24) },
            per("code, known", code.locator(), Limit::most(10, 24)),
        ],
        (_, None) => vec![steps, per("day", &account, Limit::most(20, 24))],
        (_, Some(voucher)) => vec![
            steps,
            per("browser", &browser::of(headers, &account), Limit::most(10, 24)),
            Counted { bucket: voucher, limit: Limit::most(40, 24) },
        ],
    };
    match (door, voucher) {
        (Door::SixDigits(_), None) => counted.push(per("month", &account, month)),
        (Door::SixDigits(_), Some(_)) => counted.push(per("month, known", &account, month)),
        (Door::Password(_), None) => counted.push(per("passwords", "all", Limit::Most { tries: 300, minutes: 10 })),
        _ => {}
    }
    if let (None, Some(client)) = (voucher, address::said(headers)) {
        counted.push(per("address", &client, Limit::Most { tries: 60, minutes: 60 }));
    }
    let forget = counted.iter().filter(|counted| counted.limit == Limit::Steps).map(|counted| counted.bucket).collect();
    Keys { counted, forget }
}
