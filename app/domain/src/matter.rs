//! Matters: what somebody asked or said outside the round of reviews, on a named desk, with a day by which it is due.
//!
//! A matter is raised in the transaction that keeps the words it is about, so that none is ever without a desk.
//! It holds no words itself. To add a kind: a variant in [`Kind`], its desk and days in the table below, its words
//! `staff-matter-…`.
//!
//! A matter (anything asked or said outside the round of reviews) is raised in the transaction that keeps its words,
//! on one desk, with a day: complaints, wishes for an advocate and promises that did not happen with the manager (a
//! complaint may be about the IRO), the rest with the IRO. While a child has no IRO the manager has it, and what was
//! sent before a review too, and once it is late the manager has it as well, so that nobody's absence leaves a child
//! waiting. A complaint has 10 working days (Representations Procedure (England) Regulations 2006, reg 17); the other
//! times are ours, in `matter.rs`.
//!
//! An answer that asks for something raises a matter of its own whatever the form is for ("I want to make a
//! complaint", among questions for a review); the option says so in the form file. A manager reads that answer and
//! not the rest.
//!
//! What is marked "only my IRO" stays with the IRO also where a manager settles the matter; the manager sees how many
//! there are.

use crate::Day;
use crate::calendar::add_working_days;
use crate::codes::codes;
use crate::journey::Said;
use crate::people::Role;
use crate::purpose::Purpose;

codes! {
    /// Who settles a matter.
    pub enum Desk {
        /// The child's IRO.
        Iro = "iro",
        /// The manager of the IROs.
        Manager = "manager",
    }
}

impl Desk {
    /// Whose it is to answer what was said for this purpose. What goes to the manager may be about the IRO, who reads
    /// it and does not answer in the manager's place.
    #[must_use]
    pub const fn answering(purpose: Purpose) -> Self {
        match Kind::raised_by(purpose) {
            Some(kind) => kind.desk(),
            None => Self::Iro,
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $variant:ident = $code:literal, $desk:ident, $days:literal;)*) => {
        codes! {
            /// What a matter is about.
            pub enum Kind { $($(#[$doc])* $variant = $code,)* }
        }

        impl Kind {
            /// Whose desk it arrives on.
            #[must_use]
            pub const fn desk(self) -> Desk {
                match self { $(Self::$variant => Desk::$desk,)* }
            }

            /// How many working days there are to settle it.
            #[must_use]
            pub const fn working_days(self) -> u32 {
                match self { $(Self::$variant => $days,)* }
            }
        }
    };
}

kinds! {
    /// Good news, to be enjoyed and answered.
    GoodNews = "good_news", Iro, 5;
    /// Something should change.
    Change = "change", Iro, 5;
    /// A complaint. Ten working days to answer: reg 17, Children Act 1989 Representations Procedure (England)
    /// Regulations 2006.
    Wrong = "wrong", Manager, 10;
    /// The child wants to see the IRO.
    SeeIro = "see_iro", Iro, 3;
    /// The child wants an advocate or an independent visitor. With the manager, because it may be about the IRO.
    Advocate = "advocate", Manager, 2;
    /// How the review was for the child.
    AfterReview = "after_review", Iro, 10;
    /// How the review was for a carer or parent.
    Feedback = "feedback", Manager, 20;
    /// The child is moving or leaving care.
    Moving = "moving", Iro, 5;
    /// A promise that, says the child, did not happen.
    Promise = "promise", Manager, 5;
    /// "Say it again more simply", of a letter.
    Simpler = "simpler", Iro, 5;
    /// The child wrote back to a letter.
    LetterReply = "letter_reply", Iro, 5;
    /// "Not quite", of what stands in the record.
    NotQuite = "not_quite", Iro, 5;
    /// Views that a review waits for, sent while the child had no IRO: without it nobody would know of them.
    NoIro = "no_iro", Iro, 3;
}

impl Kind {
    /// The matter that views of this purpose raise; `None` for views that a review waits for, and for what a child adds
    /// alone, which goes where the views went that it is added to.
    #[must_use]
    pub const fn raised_by(purpose: Purpose) -> Option<Self> {
        match purpose {
            Purpose::GoodNews => Some(Self::GoodNews),
            Purpose::Change => Some(Self::Change),
            Purpose::Wrong => Some(Self::Wrong),
            Purpose::SeeIro => Some(Self::SeeIro),
            Purpose::Advocate => Some(Self::Advocate),
            Purpose::AfterReview => Some(Self::AfterReview),
            Purpose::Moving => Some(Self::Moving),
            Purpose::CarerFeedback | Purpose::ParentFeedback => Some(Self::Feedback),
            Purpose::BeforeReview
            | Purpose::JustMe
            | Purpose::LastTime
            | Purpose::Observation
            | Purpose::NonInstructed
            | Purpose::CarerViews
            | Purpose::ParentViews => None,
        }
    }

    /// The matter that views of this purpose raise for a child who has an IRO or none. What a review waits for raises
    /// one only where nobody's caseload would show it.
    #[must_use]
    pub fn raised_for(purpose: Purpose, has_iro: bool) -> Option<Self> {
        Self::raised_by(purpose).or_else(|| (!has_iro).then_some(Self::NoIro))
    }

    /// Whether it is about all that views of this purpose say, or only about the answers that raised it among others.
    #[must_use]
    pub fn is_about_all(self, purpose: Purpose) -> bool {
        self == Self::NoIro || purpose == Purpose::JustMe || Self::raised_by(purpose) == Some(self)
    }

    /// Whether an answer, given in views for this purpose, is for whoever settles the matter in this role. What is only
    /// for the IRO is not for the manager, nor is what was said beside the answer that is for them.
    #[must_use]
    pub fn shows(self, role: Role, purpose: Purpose, said: &Said) -> bool {
        let theirs = || self.is_about_all(purpose) || said.raises().contains(&self);
        role == Role::Iro || (!said.answer.only_iro && theirs())
    }

    /// Whether one answer raises it, among others in a form for something else ([`crate::journey::raised`]). What is
    /// said of a promise, a letter or a record is not said by choosing an option of a form.
    #[must_use]
    pub const fn is_asked_for(self) -> bool {
        matches!(self, Self::Change | Self::Wrong | Self::SeeIro | Self::Advocate)
    }

    /// Whether whoever settles it reads the views it was said in. A promise that did not happen is said among all
    /// else that a child says before a review, and that is not for the manager: the promise alone is.
    #[must_use]
    pub const fn shows_views(self) -> bool {
        !matches!(self, Self::Promise | Self::Simpler | Self::LetterReply | Self::NotQuite)
    }

    /// Whether it is settled by doing what was asked, and not by recording that something was done: the simpler letter
    /// written, "not quite" answered.
    #[must_use]
    pub const fn settles_by_doing(self) -> bool {
        matches!(self, Self::Simpler | Self::NotQuite)
    }

    /// The day by which a matter raised on a day is due.
    #[must_use]
    pub fn due(self, raised: Day) -> Day {
        add_working_days(raised, self.working_days())
    }

    /// Who should answer a child who says it on `today`, and by which day: what a page says before it is sent, from
    /// what puts it on a desk once it is. While the child has no IRO it is the manager.
    #[must_use]
    pub fn answer_by(self, has_iro: bool, today: Day) -> (Desk, Day) {
        (if has_iro { self.desk() } else { Desk::Manager }, self.due(today))
    }
}

codes! {
    /// What the child says of a promise.
    pub enum Happened {
        /// It happened.
        Yes = "yes",
        /// Some of it did.
        Partly = "partly",
        /// It did not.
        No = "no",
    }
}

impl Happened {
    /// The matter that saying so raises, on whatever day it is said: a "no" is looked into, and nothing else is.
    #[must_use]
    pub const fn raises(self) -> Option<Kind> {
        match self {
            Self::No => Some(Kind::Promise),
            Self::Yes | Self::Partly => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_read_back() {
        assert!(Kind::ALL.iter().all(|kind| Kind::from_code(kind.code()) == Some(*kind)));
        assert!(Desk::ALL.iter().all(|desk| Desk::from_code(desk.code()) == Some(*desk)));
        assert!(Happened::ALL.iter().all(|one| Happened::from_code(one.code()) == Some(*one)));
    }

    #[test]
    fn only_a_promise_that_did_not_happen_is_looked_into() {
        assert_eq!(Happened::ALL.map(Happened::raises), [None, None, Some(Kind::Promise)]);
    }

    #[test]
    fn the_day_that_is_said_is_the_one_that_is_kept_and_steps_over_days_off() {
        // Christmas Day and Boxing Day's substitute stand between.
        let today: Day = "2026-12-23".parse().expect("a date");
        let by = |text: &str| text.parse::<Day>().expect("a date");
        assert_eq!(Kind::SeeIro.answer_by(true, today), (Desk::Iro, by("2026-12-30")));
        assert_eq!(Kind::SeeIro.answer_by(false, today), (Desk::Manager, by("2026-12-30")));
        assert_eq!(Kind::Wrong.answer_by(true, today), (Desk::Manager, by("2027-01-11")));
        for kind in Kind::ALL {
            assert_eq!(kind.answer_by(true, today), (kind.desk(), kind.due(today)), "{kind:?}");
        }
    }

    #[test]
    fn whatever_a_child_says_at_any_time_has_a_desk() {
        for purpose in Purpose::ALL.iter().filter(|purpose| purpose.is_childs()) {
            assert_eq!(Kind::raised_by(*purpose).is_none(), *purpose == Purpose::BeforeReview, "{purpose:?}");
        }
    }

    #[test]
    fn a_desk_reads_the_views_that_were_sent_to_it_and_no_others() {
        for kind in Kind::ALL {
            let sent = Purpose::ALL.iter().any(|purpose| Kind::raised_by(*purpose) == Some(kind));
            assert_eq!(kind.shows_views(), sent || kind == Kind::NoIro, "{kind:?}");
        }
    }

    #[test]
    fn a_manager_is_shown_what_was_sent_to_them_and_nothing_beside_it() {
        use crate::form::newest;
        use crate::journey::{Answer, Value};
        let form = newest(Purpose::BeforeReview, crate::people::Band::Older);
        let said = |question: &str, value, only_iro| Said {
            form: form.id.clone(),
            version: form.version,
            question: question.parse().expect("an id"),
            answer: Answer { only_iro, ..Answer::of(value) },
        };
        let asked = said("complaint", Value::Many(vec!["complain".to_owned()]), false);
        let beside = |only_iro| said("anything-else", Value::Text("Otters.".into()), only_iro);
        let shows = |kind: Kind, said: &Said| kind.shows(Role::Manager, Purpose::BeforeReview, said);
        assert!(shows(Kind::Wrong, &asked) && !shows(Kind::Wrong, &beside(false)));
        assert!(shows(Kind::NoIro, &beside(false)) && !shows(Kind::NoIro, &beside(true)));
        assert!(Kind::Wrong.shows(Role::Manager, Purpose::Wrong, &beside(false)));
        assert!(Kind::Wrong.shows(Role::Iro, Purpose::BeforeReview, &beside(true)));
    }

    #[test]
    fn the_manager_answers_what_goes_to_the_manager() {
        for purpose in Purpose::ALL {
            let managers = matches!(purpose, Purpose::Wrong | Purpose::Advocate)
                || matches!(purpose, Purpose::CarerFeedback | Purpose::ParentFeedback);
            assert_eq!(Desk::answering(purpose) == Desk::Manager, managers, "{purpose:?}");
        }
    }

    #[test]
    fn a_complaint_raised_on_a_friday_is_due_two_weeks_later() {
        let friday = "2026-11-20".parse().expect("a day");
        assert_eq!(Kind::Wrong.due(friday), "2026-12-04".parse().expect("a day"));
    }
}
