//! What a row of the database gives somebody, and the seal that shows that Heard wrote it: who may write to the
//! database and has no key can change rows, and gets nothing by it.
//!
//! What it is: which columns give something, bound together with whom they give it to. What it is not: the key, which
//! is the log's ([`Chain`]); nor words, which are sealed with a person's own key.
//!
//! A seal says that a row was written so, not that it is the newest: a whole row from an old copy still holds. What the
//! log tells of it is compared by [`witness`](crate::witness).
//!
//! To add one: a variant with every column that decides, and its line in [`Grant::canonical`].
//!
//! A row that gives somebody something is sealed with the log's key: allocations, secrets with hash and confirmation,
//! accounts and their links, cover, sessions; views and letters with how often they were written. The seal is looked
//! at where the row is read; one that does not hold is as good as no row. A version beside a body is put back with
//! it, so the log is what tells: `audit verify` counts.

use crate::Moment;
use crate::agreeing::Recipient;
use crate::api_key::Terms;
use crate::audit::Chain;
use crate::cover::Cover;
use crate::id::{ApiKeyId, ChildId, DecisionLinkId, InvitationId, ReviewId, SecretId, StaffId};
use crate::people::Role;
use crate::sealed::Sealed;
use crate::secret::Kind;
use crate::store::{SessionHash, StaffLink};

/// A row that gives something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant<'a> {
    /// A child's affairs to a worker, or, once it has ended, a goodbye.
    Allocation {
        /// Whose.
        child: ChildId,
        /// To whom.
        worker: StaffId,
        /// As what.
        role: Role,
        /// From when.
        from: Moment,
        /// Until when.
        until: Option<Moment>,
    },
    /// A child's own words to whoever knows the secret, once it is confirmed.
    Secret {
        /// Which.
        id: SecretId,
        /// Whose words.
        child: ChildId,
        /// Pictures or number.
        kind: Kind,
        /// The slow hash of the secret: bound to its child, so that somebody else's opens nothing in its place.
        hash: &'a str,
        /// When it was set.
        set_at: Moment,
        /// When it was changed last.
        changed_at: Option<Moment>,
        /// When it was confirmed.
        confirmed_at: Option<Moment>,
    },
    /// A role to whoever knows the password and has the device.
    Account {
        /// Which.
        id: StaffId,
        /// The role.
        role: Role,
        /// The keyed hash of the e-mail address.
        email: &'a [u8; 32],
        /// The slow hash of the password, if one is set.
        password: Option<&'a str>,
        /// Since when it gives nothing any more.
        disabled_at: Option<Moment>,
    },
    /// An account to whoever has the link.
    StaffLink {
        /// Which, and until when.
        link: &'a StaffLink,
    },
    /// The decisions of a review to whoever has the link.
    DecisionLink {
        /// Which.
        id: DecisionLinkId,
        /// SHA-256 of what it carries.
        token: &'a [u8; 32],
        /// Of which review.
        review: ReviewId,
        /// Of which child.
        child: ChildId,
        /// As whom they answer.
        recipient: Recipient,
        /// Until when.
        until: Moment,
        /// Since when it gives nothing any more.
        ended_at: Option<Moment>,
    },
    /// Figures to whoever has the key.
    ApiKey {
        /// Which.
        id: ApiKeyId,
        /// SHA-256 of its random bits.
        hash: &'a [u8; 32],
        /// Which sets, until when, and since when nothing any more.
        terms: &'a Terms,
    },
    /// What a worker may do to a colleague, while they are away.
    Cover {
        /// Whose, to whom, and on which days.
        cover: &'a Cover,
    },
    /// Words that are written again in their place: the newest, so that older ones in their place give nothing.
    Words {
        /// The table.
        table: &'a str,
        /// The row's id, or ids.
        row: &'a [u8],
        /// How often they were written, or when, in microseconds.
        version: i64,
        /// The words, sealed with their person's key.
        body: &'a Sealed,
    },
    /// What somebody proved, to whoever has the cookie.
    Session {
        /// The hash of the cookie.
        hash: &'a SessionHash,
        /// The code of what was proved.
        kind: &'a str,
        /// As which child.
        child: Option<ChildId>,
        /// By which invitation.
        invitation: Option<InvitationId>,
        /// By which secret.
        secret: Option<SecretId>,
        /// As which worker.
        staff: Option<StaffId>,
        /// When it was proved.
        created_at: Moment,
        /// Until when it counts.
        expires_at: Moment,
    },
}

impl Grant<'_> {
    /// The bytes that are authenticated: what kind of row it is and every column that decides, each preceded by its
    /// length and by whether it is there, so that no two rows read alike, and none like a row of the log.
    #[must_use]
    fn canonical(&self) -> Vec<u8> {
        let mut bytes = b"heard-grant-1".to_vec();
        let mut add = |part: Option<&[u8]>| {
            bytes.push(u8::from(part.is_some()));
            let part = part.unwrap_or_default();
            bytes.extend_from_slice(&(part.len() as u64).to_be_bytes());
            bytes.extend_from_slice(part);
        };
        let micros = |at: Moment| at.timestamp_micros().to_be_bytes();
        match self {
            Self::Allocation { child, worker, role, from, until } => {
                add(Some(b"allocation"));
                add(Some(child.as_bytes()));
                add(Some(worker.as_bytes()));
                add(Some(role.code().as_bytes()));
                add(Some(&micros(*from)));
                add(until.map(micros).as_ref().map(<[u8; 8]>::as_slice));
            }
            Self::Secret { id, child, kind, hash, set_at, changed_at, confirmed_at } => {
                add(Some(b"secret"));
                add(Some(id.as_bytes()));
                add(Some(child.as_bytes()));
                add(Some(kind.code().as_bytes()));
                add(Some(hash.as_bytes()));
                add(Some(&micros(*set_at)));
                add(changed_at.map(micros).as_ref().map(<[u8; 8]>::as_slice));
                add(confirmed_at.map(micros).as_ref().map(<[u8; 8]>::as_slice));
            }
            Self::Account { id, role, email, password, disabled_at } => {
                add(Some(b"account"));
                add(Some(id.as_bytes()));
                add(Some(role.code().as_bytes()));
                add(Some(email.as_slice()));
                add(password.map(str::as_bytes));
                add(disabled_at.map(micros).as_ref().map(<[u8; 8]>::as_slice));
            }
            Self::StaffLink { link } => {
                add(Some(b"staff_link"));
                add(Some(&link.token));
                add(Some(link.staff.as_bytes()));
                add(Some(link.kind.code().as_bytes()));
                add(Some(&micros(link.until)));
            }
            Self::DecisionLink { id, token, review, child, recipient, until, ended_at } => {
                add(Some(b"decision_link"));
                add(Some(id.as_bytes()));
                add(Some(token.as_slice()));
                add(Some(review.as_bytes()));
                add(Some(child.as_bytes()));
                add(Some(recipient.code().as_bytes()));
                add(Some(&micros(*until)));
                add(ended_at.map(micros).as_ref().map(<[u8; 8]>::as_slice));
            }
            Self::ApiKey { id, hash, terms } => {
                add(Some(b"api_key"));
                add(Some(id.as_bytes()));
                add(Some(hash.as_slice()));
                add(Some(terms.sets.to_string().as_bytes()));
                add(Some(&micros(terms.until)));
                add(terms.ended_at.map(micros).as_ref().map(<[u8; 8]>::as_slice));
            }
            Self::Cover { cover } => {
                add(Some(b"cover"));
                add(Some(cover.away.as_bytes()));
                add(Some(cover.by.as_bytes()));
                add(Some(cover.from.to_string().as_bytes()));
                add(Some(cover.until.to_string().as_bytes()));
            }
            Self::Words { table, row, version, body } => {
                add(Some(b"words"));
                add(Some(table.as_bytes()));
                add(Some(row));
                add(Some(&version.to_be_bytes()));
                add(Some(&body.0));
            }
            Self::Session { hash, kind, child, invitation, secret, staff, created_at, expires_at } => {
                add(Some(b"session"));
                add(Some(&hash.0));
                add(Some(kind.as_bytes()));
                add(child.as_ref().map(|id| id.as_bytes().as_slice()));
                add(invitation.as_ref().map(|id| id.as_bytes().as_slice()));
                add(secret.as_ref().map(|id| id.as_bytes().as_slice()));
                add(staff.as_ref().map(|id| id.as_bytes().as_slice()));
                add(Some(&micros(*created_at)));
                add(Some(&micros(*expires_at)));
            }
        }
        bytes
    }

    /// The seal of the row, with the key of the log.
    #[must_use]
    pub fn seal(&self, chain: &dyn Chain) -> [u8; 32] {
        chain.link(&self.canonical())
    }

    /// Whether the row has the seal that Heard gave it. One without a seal was not written by Heard.
    #[must_use]
    pub fn holds(&self, seal: Option<[u8; 32]>, chain: &dyn Chain) -> bool {
        // Hashes of both are compared, so that the time it takes says nothing of how much of a seal was right.
        seal.is_some_and(|seal| chain.link(&seal) == chain.link(&self.seal(chain)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Day;
    use crate::account::LinkKind;
    use crate::api_key::{Set, Sets};
    use crate::audit::Sum;

    fn at(minute: i64) -> Moment {
        Moment::from_timestamp(1_790_000_000 + 60 * minute, 0).expect("a time")
    }

    /// Every kind of row as it was written, and the same with each column changed in turn.
    fn rows() -> Vec<(Grant<'static>, Vec<Grant<'static>>)> {
        let (child, other) = (ChildId::from_bytes([1; 16]), ChildId::from_bytes([2; 16]));
        let (worker, colleague) = (StaffId::from_bytes([3; 16]), StaffId::from_bytes([4; 16]));
        let allocation = |child, worker, role, from, until| Grant::Allocation { child, worker, role, from, until };
        let id = SecretId::from_bytes([5; 16]);
        let secret = |id, child, kind, hash, (set_at, changed_at, confirmed_at)| Grant::Secret {
            id,
            child,
            kind,
            hash,
            set_at,
            changed_at,
            confirmed_at,
        };
        let account =
            |id, role, email, password, disabled_at| Grant::Account { id, role, email, password, disabled_at };
        let session = |hash, kind, child, staff, expires_at| Grant::Session {
            hash,
            kind,
            child,
            invitation: None,
            secret: None,
            staff,
            created_at: at(0),
            expires_at,
        };
        let link = |staff, kind, until| {
            let link: &'static StaffLink = Box::leak(Box::new(StaffLink { token: [8; 32], staff, kind, until }));
            Grant::StaffLink { link }
        };
        let linked = |token, review: u8, child, recipient, until, ended_at| Grant::DecisionLink {
            id: DecisionLinkId::from_bytes([9; 16]),
            token,
            review: ReviewId::from_bytes([review; 16]),
            child,
            recipient,
            until,
            ended_at,
        };
        let cover = |away, by, last| {
            let day = |day| Day::from_ymd_opt(2026, 11, day).expect("a day");
            let cover: &'static Cover = Box::leak(Box::new(Cover { away, by, from: day(1), until: day(last) }));
            Grant::Cover { cover }
        };
        let key = |id: u8, hash, sets: &[Set], until, ended_at| {
            let sets = Sets::new(sets.iter().copied()).expect("a set");
            let terms: &'static Terms = Box::leak(Box::new(Terms { sets, until, ended_at }));
            Grant::ApiKey { id: ApiKeyId::from_bytes([id; 16]), hash, terms }
        };
        let (cookie, anothers) = (&SessionHash([6; 32]), &SessionHash([7; 32]));
        let (pictures, times) = (Kind::Pictures, (at(0), None, None));
        let words = |table, row, version, body| Grant::Words { table, row, version, body };
        let (old, new): (&'static Sealed, &'static Sealed) =
            (Box::leak(Box::new(Sealed(vec![1; 40]))), Box::leak(Box::new(Sealed(vec![2; 40]))));
        vec![
            (
                words("views", &[1; 16], 2, new),
                vec![
                    words("letter", &[1; 16], 2, new),
                    words("views", &[2; 16], 2, new),
                    words("views", &[1; 16], 1, new),
                    words("views", &[1; 16], 2, old),
                ],
            ),
            (
                allocation(child, worker, Role::Iro, at(0), Some(at(1))),
                vec![
                    allocation(other, worker, Role::Iro, at(0), Some(at(1))),
                    allocation(child, colleague, Role::Iro, at(0), Some(at(1))),
                    allocation(child, worker, Role::Advocate, at(0), Some(at(1))),
                    allocation(child, worker, Role::Iro, at(1), Some(at(1))),
                    allocation(child, worker, Role::Iro, at(0), Some(at(2))),
                    allocation(child, worker, Role::Iro, at(0), None),
                ],
            ),
            (
                secret(id, child, pictures, "$one", times),
                vec![
                    secret(SecretId::from_bytes([6; 16]), child, pictures, "$one", times),
                    secret(id, other, pictures, "$one", times),
                    secret(id, child, Kind::Number, "$one", times),
                    secret(id, child, pictures, "$two", times),
                    secret(id, child, pictures, "$one", (at(1), None, None)),
                    secret(id, child, pictures, "$one", (at(0), Some(at(1)), None)),
                    secret(id, child, pictures, "$one", (at(0), None, Some(at(1)))),
                ],
            ),
            (
                account(worker, Role::Advocate, &[8; 32], Some("$one"), Some(at(1))),
                vec![
                    account(colleague, Role::Advocate, &[8; 32], Some("$one"), Some(at(1))),
                    account(worker, Role::Manager, &[8; 32], Some("$one"), Some(at(1))),
                    account(worker, Role::Advocate, &[9; 32], Some("$one"), Some(at(1))),
                    account(worker, Role::Advocate, &[8; 32], Some("$two"), Some(at(1))),
                    account(worker, Role::Advocate, &[8; 32], None, Some(at(1))),
                    account(worker, Role::Advocate, &[8; 32], Some("$one"), None),
                ],
            ),
            (
                link(worker, LinkKind::Password, at(9)),
                vec![
                    link(colleague, LinkKind::Password, at(9)),
                    link(worker, LinkKind::Both, at(9)),
                    link(worker, LinkKind::Password, at(99)),
                ],
            ),
            (
                linked(&[1; 32], 1, child, Recipient::SocialWorker, at(9), Some(at(1))),
                vec![
                    linked(&[2; 32], 1, child, Recipient::SocialWorker, at(9), Some(at(1))),
                    linked(&[1; 32], 2, child, Recipient::SocialWorker, at(9), Some(at(1))),
                    linked(&[1; 32], 1, other, Recipient::SocialWorker, at(9), Some(at(1))),
                    linked(&[1; 32], 1, child, Recipient::TeamManager, at(9), Some(at(1))),
                    linked(&[1; 32], 1, child, Recipient::SocialWorker, at(99), Some(at(1))),
                    linked(&[1; 32], 1, child, Recipient::SocialWorker, at(9), None),
                ],
            ),
            (
                key(1, &[1; 32], &[Set::Tables], at(9), Some(at(1))),
                vec![
                    key(2, &[1; 32], &[Set::Tables], at(9), Some(at(1))),
                    key(1, &[2; 32], &[Set::Tables], at(9), Some(at(1))),
                    key(1, &[1; 32], &[Set::Tables, Set::Reviews], at(9), Some(at(1))),
                    key(1, &[1; 32], &[Set::Tables], at(99), Some(at(1))),
                    key(1, &[1; 32], &[Set::Tables], at(9), None),
                ],
            ),
            (
                cover(worker, colleague, 9),
                vec![cover(colleague, worker, 9), cover(worker, worker, 9), cover(worker, colleague, 10)],
            ),
            (
                session(cookie, "writer", Some(child), None, at(9)),
                vec![
                    session(anothers, "writer", Some(child), None, at(9)),
                    session(cookie, "child", Some(child), None, at(9)),
                    session(cookie, "writer", Some(other), None, at(9)),
                    session(cookie, "writer", None, Some(worker), at(9)),
                    session(cookie, "writer", Some(child), None, at(99)),
                ],
            ),
        ]
    }

    #[test]
    fn no_column_that_decides_can_be_changed() {
        for (written, changed) in rows() {
            let seal = written.seal(&Sum);
            assert!(written.holds(Some(seal), &Sum));
            assert!(!written.holds(None, &Sum), "a row without a seal was not written by Heard");
            for row in changed {
                assert_ne!(row.canonical(), written.canonical());
                assert!(!row.holds(Some(seal), &Sum), "{row:?}");
            }
        }
    }
}
