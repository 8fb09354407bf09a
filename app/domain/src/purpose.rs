//! What a form is for, and on whose desk what it says arrives.
//!
//! To add a purpose: a variant here, a form for each style that it has, its words `purpose-…`.

use crate::codes::codes;
use crate::voice::Voice;

codes! {
    /// What somebody wants to say.
    #[derive(PartialOrd, Ord, Default)]
    pub enum Purpose {
        /// What a child thinks before their review.
        #[default]
        BeforeReview = "before_review",
        /// Something good happened.
        GoodNews = "good_news",
        /// Something should be different.
        Change = "change",
        /// Something is wrong: a complaint.
        Wrong = "wrong",
        /// To see or speak with the IRO.
        SeeIro = "see_iro",
        /// To have an advocate or an independent visitor.
        Advocate = "advocate",
        /// How the review was.
        AfterReview = "after_review",
        /// Moving home or leaving care.
        Moving = "moving",
        /// What the child adds alone, after somebody helped.
        JustMe = "just_me",
        /// Whether one thing promised last time happened.
        LastTime = "last_time",
        /// What a grown-up observed of a child who does not use words.
        Observation = "observation",
        /// What an advocate whom the child could not instruct saw, weighed and asks for.
        NonInstructed = "non_instructed",
        /// What a carer thinks before the review.
        CarerViews = "carer_views",
        /// What a parent thinks before the review.
        ParentViews = "parent_views",
        /// How the review was for a carer.
        CarerFeedback = "carer_feedback",
        /// How the review was for a parent.
        ParentFeedback = "parent_feedback",
    }
}

impl Purpose {
    /// Whether a child chooses it themselves.
    #[must_use]
    pub const fn is_childs(self) -> bool {
        matches!(
            self,
            Self::BeforeReview
                | Self::GoodNews
                | Self::Change
                | Self::Wrong
                | Self::SeeIro
                | Self::Advocate
                | Self::AfterReview
                | Self::Moving
        )
    }

    /// Whether it is about the review that was held last, rather than the one to come.
    #[must_use]
    pub const fn looks_back(self) -> bool {
        matches!(self, Self::AfterReview | Self::CarerFeedback | Self::ParentFeedback)
    }

    /// Whether its form asks about feeling unsafe, which every form does that stands for itself. Only the question
    /// after one promise does not: it is a line of another form's beginning.
    #[must_use]
    pub const fn asks_about_safety(self) -> bool {
        !matches!(self, Self::LastTime)
    }

    /// Whether an answer may be marked "only my IRO". Not where it arrives on another desk, nor in a grown-up's own
    /// views: the mark would promise what is not so.
    #[must_use]
    pub const fn may_stay_with_iro(self) -> bool {
        matches!(
            self,
            Self::BeforeReview
                | Self::GoodNews
                | Self::Change
                | Self::SeeIro
                | Self::AfterReview
                | Self::Moving
                | Self::JustMe
        )
    }

    /// The purposes that a voice may choose from.
    #[must_use]
    pub fn open_to(self, voice: Voice) -> bool {
        match voice {
            Voice::Child | Voice::ChildWithHelp | Voice::WrittenForChild | Voice::Paper => self.is_childs(),
            Voice::Advocate => self.is_childs() && self != Self::Advocate,
            // Whom nobody told what to say has no words of the child's to give: asked how the child feels, they would
            // make them up.
            Voice::AdvocateNonInstructed => self == Self::NonInstructed,
            Voice::Observation => self == Self::Observation,
            Voice::Carer => matches!(self, Self::CarerViews | Self::CarerFeedback),
            Voice::Parent => matches!(self, Self::ParentViews | Self::ParentFeedback),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matter::{Desk, Kind};

    #[test]
    fn codes_read_back() {
        for purpose in Purpose::ALL {
            assert_eq!(Purpose::from_code(purpose.code()), Some(purpose));
            assert_eq!(serde_json::to_string(&purpose).expect("a code"), format!("\"{}\"", purpose.code()));
        }
    }

    #[test]
    fn no_voice_may_choose_the_purpose_of_another() {
        for purpose in Purpose::ALL {
            let open = |voice| purpose.open_to(voice);
            let grown_ups = [Voice::Observation, Voice::AdvocateNonInstructed, Voice::Carer, Voice::Parent].map(open);
            let families = grown_ups.into_iter().chain([open(Voice::Child)]);
            assert!(families.filter(|open| *open).count() <= 1, "{purpose:?}");
        }
        assert!(!Purpose::JustMe.open_to(Voice::ChildWithHelp));
    }

    #[test]
    fn nothing_that_arrives_on_the_managers_desk_is_promised_to_the_iro_alone() {
        for purpose in Purpose::ALL.iter().filter(|purpose| purpose.may_stay_with_iro()) {
            assert!(Kind::raised_by(*purpose).is_none_or(|kind| kind.desk() == Desk::Iro), "{purpose:?}");
            assert!(!purpose.open_to(Voice::Carer) && !purpose.open_to(Voice::Parent), "{purpose:?}");
        }
        assert!(!Purpose::LastTime.may_stay_with_iro(), "a promise that did not happen reaches the manager");
    }
}
