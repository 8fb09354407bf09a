//! Participation codes PN0 to PN7 of the SSDA903 return: how a child took part in a review.
//!
//! The code is decided by the IRO. What is here suggests one with its reason, and checks the decision against the
//! rules of the return. Codes are the Department for Education's, with the meanings given at each.
//! To add a reason: a variant of [`Reason`] and its text `participation-reason-…`.
//!
//! PN0 is refused on the fourth birthday, although the return's own check lets it pass on that day: the child is
//! four.

mod code;
mod known;

use crate::Day;
use crate::codes::codes;

pub use code::{Broken, Code, check};

pub(crate) use code::fourth_birthday;

codes! {
    /// How the child was at the meeting.
    pub enum Attendance {
        /// In the room.
        InPerson = "in_person",
        /// On a screen or telephone.
        ByVideo = "by_video",
        /// Not at all.
        Absent = "absent",
    }
}

codes! {
    /// What the child did at the meeting.
    pub enum Contribution {
        /// Spoke for themselves.
        Spoke = "spoke",
        /// Had an advocate or the IRO speak.
        ThroughAdvocate = "through_advocate",
        /// Showed their views without words.
        Symbols = "symbols",
        /// None of these.
        Nothing = "nothing",
    }
}

/// What is known when a code is suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Facts {
    /// The child's date of birth.
    pub born: Day,
    /// The day of the review.
    pub held_on: Day,
    /// How the child was there; `None` when not said yet.
    pub attendance: Option<Attendance>,
    /// What the child did there; `None` when not said yet.
    pub contribution: Option<Contribution>,
    /// Whether the child's own views were sent before the day of the review.
    pub views_sent: bool,
    /// Whether an advocate sent the child's views before that day.
    pub advocate_views: bool,
    /// Whether the child told the IRO, alone, before the review.
    pub told_iro: bool,
}

/// Why a code is suggested, or none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// The child was under 4 on the day.
    UnderFour,
    /// Nobody has said whether the child was there.
    AttendanceUnknown,
    /// The child was there; nobody has said what they did.
    ContributionUnknown,
    /// The child joined by video, and the return's guide does not say whether that is attending.
    JoinedByVideo,
    /// There, and spoke: whatever was sent before.
    Spoke,
    /// There, and an advocate spoke.
    AdvocateSpoke,
    /// There, and showed views without words.
    Symbols,
    /// There, and did none of these.
    NoContribution,
    /// Not there; an advocate had the views.
    AbsentAdvocate,
    /// Not there; an advocate had the views, and the child sent their own as well. PN6 would be right too.
    AbsentAdvocateAndOwnViews,
    /// Not there; the child's own views were sent.
    AbsentOwnViews,
    /// Not there; nothing was sent, and the IRO spoke with the child alone.
    AbsentToldIro,
    /// Not there, and nothing was sent.
    AbsentNothing,
}

/// What the IRO must say before a code can be suggested.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Was the child there?
    Attendance,
    /// What did the child do there?
    Contribution,
    /// Does joining by video count as attending? The code for either answer; `None` while the contribution
    /// is not said.
    VideoCounts {
        /// The code when it counts as attending.
        attending: Option<Code>,
        /// The code when it does not; also `None` where the IRO must say how the child's views came to the review.
        absent: Option<Code>,
    },
    /// How did what the child told the IRO come to the review?
    Conveyed {
        /// The code when the IRO spoke for the child.
        spoken: Code,
        /// The code when it was the child's own writing, call or recording.
        medium: Code,
    },
}

/// A suggestion, for the IRO to take or leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Suggestion {
    /// The code; `None` when only the IRO can tell.
    pub code: Option<Code>,
    /// Why.
    pub reason: Reason,
    /// What to ask the IRO.
    pub ask: Option<Ask>,
}

/// Suggests a code. On the fourth birthday itself the child is four.
#[must_use]
pub fn suggest(facts: &Facts) -> Suggestion {
    let (reason, code, ask) = if facts.held_on < fourth_birthday(facts.born) {
        (Reason::UnderFour, Some(Code::Pn0), None)
    } else {
        match (facts.attendance, facts.contribution) {
            (None, _) => (Reason::AttendanceUnknown, None, Some(Ask::Attendance)),
            (Some(Attendance::Absent), _) => {
                let (code, reason) = absent(facts);
                let ask = code.is_none().then_some(Ask::Conveyed { spoken: Code::Pn5, medium: Code::Pn6 });
                (reason, code, ask)
            }
            (Some(Attendance::ByVideo), said) => {
                let attending = said.map(|said| attending(said).0);
                let ask = Ask::VideoCounts { attending, absent: said.and_then(|said| by_medium(said, facts)) };
                (Reason::JoinedByVideo, None, Some(ask))
            }
            (Some(Attendance::InPerson), None) => (Reason::ContributionUnknown, None, Some(Ask::Contribution)),
            (Some(Attendance::InPerson), Some(said)) => {
                let (code, reason) = attending(said);
                (reason, Some(code), None)
            }
        }
    };
    Suggestion { code, reason, ask }
}

/// For a child who was there, only what happened there counts.
const fn attending(said: Contribution) -> (Code, Reason) {
    match said {
        Contribution::Spoke => (Code::Pn1, Reason::Spoke),
        Contribution::ThroughAdvocate => (Code::Pn2, Reason::AdvocateSpoke),
        Contribution::Symbols => (Code::Pn3, Reason::Symbols),
        Contribution::Nothing => (Code::Pn4, Reason::NoContribution),
    }
}

/// For a child who was not there, what was sent counts, and an advocate who spoke for them. What they told the IRO
/// alone may have been spoken for them or have come by their own writing: only the IRO can tell.
fn absent(facts: &Facts) -> (Option<Code>, Reason) {
    let advocate = facts.advocate_views || facts.contribution == Some(Contribution::ThroughAdvocate);
    match (advocate, facts.views_sent) {
        (true, true) => (Some(Code::Pn5), Reason::AbsentAdvocateAndOwnViews),
        (true, false) => (Some(Code::Pn5), Reason::AbsentAdvocate),
        (false, true) => (Some(Code::Pn6), Reason::AbsentOwnViews),
        (false, false) if facts.told_iro => (None, Reason::AbsentToldIro),
        (false, false) => (Some(Code::Pn7), Reason::AbsentNothing),
    }
}

/// A child on a screen who is not counted as there: PN6 names video among its media.
fn by_medium(said: Contribution, facts: &Facts) -> Option<Code> {
    match said {
        Contribution::Spoke | Contribution::Symbols => Some(Code::Pn6),
        Contribution::ThroughAdvocate | Contribution::Nothing => absent(facts).0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn facts() -> Facts {
        Facts {
            born: day("2013-04-09"),
            held_on: day("2026-04-09"),
            attendance: None,
            contribution: None,
            views_sent: false,
            advocate_views: false,
            told_iro: false,
        }
    }

    fn suggested(attendance: Attendance, contribution: Option<Contribution>, sent: bool, advocate: bool) -> Suggestion {
        let (attendance, views_sent) = (Some(attendance), sent);
        suggest(&Facts { attendance, contribution, views_sent, advocate_views: advocate, ..facts() })
    }

    #[test]
    fn under_four_is_pn0_whatever_happened() {
        let young = Facts {
            born: day("2022-04-10"),
            attendance: Some(Attendance::InPerson),
            contribution: Some(Contribution::Spoke),
            views_sent: true,
            ..facts()
        };
        let zero = Suggestion { code: Some(Code::Pn0), reason: Reason::UnderFour, ask: None };
        assert_eq!(suggest(&young), zero);
        assert_eq!(suggest(&Facts { attendance: None, ..young }), zero);
        let birthday = Facts { born: day("2022-04-09"), ..young };
        assert_eq!(suggest(&birthday).code, Some(Code::Pn1));
    }

    #[test]
    fn there_what_happened_there_counts() {
        for sent in [false, true] {
            for (said, code, reason) in [
                (Contribution::Spoke, Code::Pn1, Reason::Spoke),
                (Contribution::ThroughAdvocate, Code::Pn2, Reason::AdvocateSpoke),
                (Contribution::Symbols, Code::Pn3, Reason::Symbols),
                (Contribution::Nothing, Code::Pn4, Reason::NoContribution),
            ] {
                let got = suggested(Attendance::InPerson, Some(said), sent, sent);
                assert_eq!(got, Suggestion { code: Some(code), reason, ask: None });
            }
        }
    }

    #[test]
    fn absent_what_was_sent_counts() {
        for (sent, advocate, code, reason) in [
            (false, true, Code::Pn5, Reason::AbsentAdvocate),
            (true, true, Code::Pn5, Reason::AbsentAdvocateAndOwnViews),
            (true, false, Code::Pn6, Reason::AbsentOwnViews),
            (false, false, Code::Pn7, Reason::AbsentNothing),
        ] {
            let got = suggested(Attendance::Absent, None, sent, advocate);
            assert_eq!(got, Suggestion { code: Some(code), reason, ask: None });
        }
        let spoken_for = suggested(Attendance::Absent, Some(Contribution::ThroughAdvocate), false, false);
        assert_eq!(spoken_for.code, Some(Code::Pn5));
    }

    #[test]
    fn who_told_the_iro_alone_is_asked_about() {
        use Contribution::ThroughAdvocate;
        let told = |attendance, contribution, views_sent| {
            suggest(&Facts { attendance: Some(attendance), contribution, views_sent, told_iro: true, ..facts() })
        };
        let ask = Some(Ask::Conveyed { spoken: Code::Pn5, medium: Code::Pn6 });
        let got = told(Attendance::Absent, None, false);
        assert_eq!(got, Suggestion { code: None, reason: Reason::AbsentToldIro, ask });
        assert_eq!(told(Attendance::Absent, None, true).code, Some(Code::Pn6), "what was sent counts");
        assert_eq!(told(Attendance::Absent, Some(ThroughAdvocate), false).code, Some(Code::Pn5));
        let on_screen = told(Attendance::ByVideo, Some(Contribution::Nothing), false);
        assert_eq!(on_screen.ask, Some(Ask::VideoCounts { attending: Some(Code::Pn4), absent: None }));
    }

    #[test]
    fn what_is_not_known_is_asked() {
        assert_eq!(suggest(&facts()).ask, Some(Ask::Attendance));
        assert_eq!(suggest(&facts()).code, None);
        let there = suggested(Attendance::InPerson, None, true, false);
        assert_eq!((there.code, there.ask), (None, Some(Ask::Contribution)));
    }

    #[test]
    fn video_is_never_guessed() {
        for (said, attending, absent) in [
            (Contribution::Spoke, Code::Pn1, Code::Pn6),
            (Contribution::Symbols, Code::Pn3, Code::Pn6),
            (Contribution::ThroughAdvocate, Code::Pn2, Code::Pn5),
            (Contribution::Nothing, Code::Pn4, Code::Pn7),
        ] {
            let got = suggested(Attendance::ByVideo, Some(said), false, false);
            let ask = Ask::VideoCounts { attending: Some(attending), absent: Some(absent) };
            assert_eq!(got, Suggestion { code: None, reason: Reason::JoinedByVideo, ask: Some(ask) });
        }
        let unsaid = suggested(Attendance::ByVideo, None, true, false);
        assert_eq!(unsaid.ask, Some(Ask::VideoCounts { attending: None, absent: None }));
    }

    #[test]
    fn every_suggestion_passes_the_check() {
        use Attendance::{Absent, ByVideo, InPerson};
        use Contribution::{Nothing, Spoke, Symbols, ThroughAdvocate};
        for born in ["2022-04-08", "2022-04-09", "2022-04-10", "2010-01-01", "2026-04-09"].map(day) {
            for attendance in [None, Some(InPerson), Some(ByVideo), Some(Absent)] {
                for contribution in [None, Some(Spoke), Some(ThroughAdvocate), Some(Symbols), Some(Nothing)] {
                    let known = Facts { born, attendance, contribution, ..facts() };
                    let got = suggest(&known);
                    assert_eq!(got.code.is_none(), got.ask.is_some());
                    if let Some(code) = got.code {
                        assert_eq!(check(code, born, known.held_on), Ok(()), "{known:?}");
                    }
                }
            }
        }
    }
}
