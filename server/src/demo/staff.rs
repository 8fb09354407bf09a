//! The workers of the demo council.

use heard_domain::Words;
use heard_domain::documents::{Profile, StaffDetails};
use heard_domain::id::StaffId;
use heard_domain::people::Role;

use super::splitmix::SplitMix;
use super::text_lists::rows;
use crate::dice::Dice;
use crate::totp;

/// A worker.
pub(super) struct Worker {
    /// The id.
    pub id: StaffId,
    /// What the account is for.
    pub role: Role,
    /// Name, e-mail address and team.
    pub details: StaffDetails,
    /// What children may know.
    pub profile: Profile,
    /// The seed of the time-based codes.
    pub seed: [u8; totp::SEED],
}

/// The chance of those who look after accounts. It is their own, so that who they are changes no child's story.
const ADMINISTRATORS: u64 = 7;

/// All of them: the IROs first, then advocates, managers, administrators.
#[must_use]
pub(super) fn workers(chance: &SplitMix) -> Vec<Worker> {
    let apart = SplitMix::new(ADMINISTRATORS);
    let mut portraits = (1..=6).cycle();
    rows::<6>(include_str!("staff.txt"))
        .map(|[role, name, team, one, two, three]| {
            let role = Role::from_code(role).expect("the list names roles by their codes");
            let chance = if role == Role::Administrator { &apart } else { chance };
            let dice: &dyn Dice = chance;
            let email = format!("{}@anyshire.example", name.to_lowercase().replace(' ', "."));
            let profile = Profile {
                portrait: format!("portrait-{}", portraits.next().unwrap_or(1)),
                facts: [one, two, three].map(Words::new),
                // 01632 960xxx is kept free for stories (Ofcom, numbers for drama use).
                phone: Words::new(format!("01632 960{:03}", chance.below(1000))),
                email: Words::new(email.clone()),
                answers_within: 2,
                ..Profile::default()
            };
            Worker {
                id: dice.id(),
                role,
                details: StaffDetails { name: Words::new(name), email: Words::new(email), team: team.to_owned() },
                profile,
                seed: totp::new_seed(dice),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fifteen_three_two_and_one() {
        let workers = workers(&SplitMix::new(1));
        let count = |role| workers.iter().filter(|worker| worker.role == role).count();
        assert_eq!(Role::ALL.map(count), [15, 2, 3, 1], "IROs, managers, advocates, an administrator");
        assert!(workers[..15].iter().all(|worker| worker.role == Role::Iro));
        assert!(workers.iter().all(|worker| worker.profile.facts.iter().all(|fact| fact.count() <= Profile::MAX_FACT)));
    }
}
