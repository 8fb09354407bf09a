//! Who may do what to a child's affairs.
//!
//! To add a task: a variant here, its row in [`may`], its row in the table test.
//!
//! A manager acts on concerns of every child, because an urgent thing must not hang on one person, answers what an IRO
//! asks of somebody higher up, which is the IRO's word and no child's, and reads nothing else.

use chrono::TimeDelta;

use crate::people::Role;
use crate::{Day, Moment};

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
    /// Say who the child's social worker and team manager are.
    SetPeople,
    /// Type in what the child wrote on paper, or what was observed of a child who does not use words.
    Transcribe,
    /// Read and settle what is on the manager's desk.
    SettleForManager,
    /// Say who is the child's IRO, with a note for them and a greeting for the child.
    Allocate,
    /// Ask somebody higher up, and move that on.
    Escalate,
    /// Read what was asked there, and answer.
    AnswerEscalation,
    /// See which figures count the child's reviews.
    SeeCounted,
}

impl Task {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::SeeChild,
        Self::Invite,
        Self::Review,
        Self::ActOnConcern,
        Self::SpeakFor,
        Self::SetPeople,
        Self::Transcribe,
        Self::SettleForManager,
        Self::Allocate,
        Self::Escalate,
        Self::AnswerEscalation,
        Self::SeeCounted,
    ];
}

/// Whether a worker in this role, to whom the child is allocated or not, may do it. Whatever is not said here is
/// refused. A manager acts on concerns of every child, because an urgent thing must not hang on one
/// person, says who the social worker is, which is no child's word, and reads nothing else but what a child sent to the
/// manager's desk, and what an IRO asked of somebody higher up. A manager says whose IRO is whose, and sees which figures
/// count a review, which reads nothing.
#[must_use]
pub const fn may(role: Role, allocated: bool, task: Task) -> bool {
    match role {
        Role::Iro => allocated && !matches!(task, Task::SpeakFor | Task::SettleForManager | Task::Allocate),
        Role::Advocate => allocated && matches!(task, Task::SpeakFor),
        Role::Manager => {
            let answers = matches!(task, Task::SettleForManager | Task::AnswerEscalation);
            answers || matches!(task, Task::ActOnConcern | Task::SetPeople | Task::Allocate | Task::SeeCounted)
        }
        Role::Administrator => false,
    }
}

/// For how long an IRO who left may still say goodbye, in days.
pub const GOODBYE_DAYS: i64 = 28;

/// Whether somebody who stopped being a child's IRO may still say goodbye.
#[must_use]
pub fn may_say_goodbye(left_at: Option<Moment>, now: Moment) -> bool {
    left_at.is_some_and(|left| now - left < TimeDelta::days(GOODBYE_DAYS))
}

/// Whether a child has left care by a day: their IRO says goodbye then, without being replaced.
#[must_use]
pub fn has_left_care(left_care_on: Option<Day>, today: Day) -> bool {
    left_care_on.is_some_and(|left| left <= today)
}

/// For how long a child is shown that their IRO changed, and a goodbye, in days.
pub const CHANGE_SHOWN_DAYS: i64 = 60;

/// Whether a change of IRO at that moment, or a greeting of then, is still news.
#[must_use]
pub fn change_is_news(at: Moment, now: Moment) -> bool {
    now - at < TimeDelta::days(CHANGE_SHOWN_DAYS)
}

/// For how long a child's own page says that their "not quite" was answered, in days. Nothing is kept of when they
/// opened the answer, so it is by time.
pub const ANSWER_SHOWN_DAYS: i64 = 14;

/// Whether an answer of that moment is still news.
#[must_use]
pub fn answer_is_news(at: Moment, now: Moment) -> bool {
    now - at < TimeDelta::days(ANSWER_SHOWN_DAYS)
}

/// For how long an answer heads the child's own page after they were first shown it there, in hours: it is still at
/// the same place when they come back to it, and once in its own place from the next day on.
pub const REPLY_SHOWN_HOURS: i64 = 24;

/// Whether an answer to something that a child said is still news to them.
#[must_use]
pub fn reply_is_news(seen_at: Option<Moment>, now: Moment) -> bool {
    seen_at.is_none_or(|seen| now - seen < TimeDelta::hours(REPLY_SHOWN_HOURS))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goodbye_may_be_said_for_four_weeks_and_news_are_news_for_a_while() {
        let left = Moment::from_timestamp(0, 0).expect("a time");
        let after = |days| left + TimeDelta::days(days);
        assert!(may_say_goodbye(Some(left), after(27)) && !may_say_goodbye(Some(left), after(28)));
        assert!(!may_say_goodbye(None, left));
        assert!(change_is_news(left, after(59)) && !change_is_news(left, after(60)));
        assert!(answer_is_news(left, after(13)) && !answer_is_news(left, after(14)));
    }

    #[test]
    fn an_answer_is_news_until_a_day_after_it_was_seen() {
        let seen = Moment::from_timestamp(0, 0).expect("a time");
        let after = |hours| seen + TimeDelta::hours(hours);
        assert!(reply_is_news(None, after(9_999)));
        assert!(reply_is_news(Some(seen), after(23)) && !reply_is_news(Some(seen), after(24)));
    }

    #[test]
    fn the_whole_table() {
        for role in Role::ALL {
            for allocated in [true, false] {
                let allowed: Vec<_> = Task::ALL.into_iter().filter(|task| may(role, allocated, *task)).collect();
                let expected: &[Task] = match (role, allocated) {
                    (Role::Iro, true) => &[
                        Task::SeeChild,
                        Task::Invite,
                        Task::Review,
                        Task::ActOnConcern,
                        Task::SetPeople,
                        Task::Transcribe,
                        Task::Escalate,
                        Task::AnswerEscalation,
                        Task::SeeCounted,
                    ],
                    (Role::Advocate, true) => &[Task::SpeakFor],
                    (Role::Manager, _) => &[
                        Task::ActOnConcern,
                        Task::SetPeople,
                        Task::SettleForManager,
                        Task::Allocate,
                        Task::AnswerEscalation,
                        Task::SeeCounted,
                    ],
                    (Role::Iro | Role::Advocate, false) | (Role::Administrator, _) => &[],
                };
                assert_eq!(allowed, expected, "{role:?} {allocated}");
            }
        }
    }
}
