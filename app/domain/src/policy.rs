//! Who may do what to a child's affairs.
//!
//! To add a task: a variant here, its row in [`may`], its row in the table test.

use crate::people::Role;

/// Something that a worker does to one child's affairs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// See who the child is, and where the review stands.
    SeeChild,
    /// Invite the child, confirm or take away a secret.
    Invite,
    /// Read what the child said, write the record, the decisions and the letter.
    Review,
    /// Read something unsafe that the child told, and act on it.
    ActOnConcern,
    /// Send views for the child, and see what oneself sent and what was answered.
    SpeakFor,
}

impl Task {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::SeeChild, Self::Invite, Self::Review, Self::ActOnConcern, Self::SpeakFor];
}

/// Whether a worker in this role, to whom the child is allocated or not, may do it. Whatever is not said here is
/// refused. A manager acts on concerns of every child, because an urgent thing must not hang on one person
/// (domain.md 4.1), and reads nothing else.
#[must_use]
pub const fn may(role: Role, allocated: bool, task: Task) -> bool {
    match role {
        Role::Iro => allocated && !matches!(task, Task::SpeakFor),
        Role::Advocate => allocated && matches!(task, Task::SpeakFor),
        Role::Manager => matches!(task, Task::ActOnConcern),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_table() {
        for role in Role::ALL {
            for allocated in [true, false] {
                let allowed: Vec<_> = Task::ALL.into_iter().filter(|task| may(role, allocated, *task)).collect();
                let expected: &[Task] = match (role, allocated) {
                    (Role::Iro, true) => &[Task::SeeChild, Task::Invite, Task::Review, Task::ActOnConcern],
                    (Role::Advocate, true) => &[Task::SpeakFor],
                    (Role::Manager, _) => &[Task::ActOnConcern],
                    (Role::Iro | Role::Advocate, false) => &[],
                };
                assert_eq!(allowed, expected, "{role:?} {allocated}");
            }
        }
    }
}
