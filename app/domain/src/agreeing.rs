//! The decisions of a review, sent to those who must carry them out: who they are, for how long their link opens, and
//! what becomes of it when they say nothing.
//!
//! The social worker and the team manager have no account here. Each is mailed a link with a secret of its own that
//! shows the decisions of one review and nothing else. Each agrees or answers; a later answer stands beside the earlier
//! one. Silence counts as agreed after [`SILENCE_DAYS`]: that is worked out from days, and never kept as an act of
//! theirs.

use crate::calendar::add_working_days;
use crate::codes::codes;
use crate::documents::PeopleAround;
use crate::papers::{NotSent, Paper, may_be_sent};
use crate::store::DecisionLinkRow;
use crate::{Day, Moment, english_time};

codes! {
    /// Who is asked whether they agree with the decisions of a review.
    #[derive(PartialOrd, Ord)]
    pub enum Recipient {
        /// The child's social worker.
        SocialWorker = "social_worker",
        /// The social worker's team manager.
        TeamManager = "team_manager",
    }
}

/// For how many working days a link opens: as long as the whole record has to be with everybody (IRO Handbook,
/// DCSF 2010). Whoever has the record needs the link no more.
pub const OPEN_DAYS: u32 = 20;

/// After how many working days without an answer the decisions count as agreed (IRO Handbook, DCSF 2010).
pub const SILENCE_DAYS: u32 = 5;

/// The longest answer, in characters.
pub const LONGEST_ANSWER: usize = 2_000;

/// How many answers are taken by one link: more than anybody needs, so that a link that went astray fills no database.
pub const MOST_ANSWERS: usize = 20;

/// When a link that is made then opens nothing any more: at the end of its last day.
#[must_use]
pub fn open_until(made: Moment) -> Moment {
    let last = add_working_days(english_time::day(made), OPEN_DAYS);
    english_time::start_of_day(last.succ_opt().unwrap_or(last))
}

/// The last day on which a link opens that ends then.
#[must_use]
pub fn last_day(until: Moment) -> Day {
    let end = english_time::day(until);
    end.pred_opt().unwrap_or(end)
}

/// Why the decisions are not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotAsked {
    /// They cannot go out at all.
    Paper(NotSent),
    /// No e-mail address of anybody is known.
    Nobody,
    /// No mail server is set up.
    NoMail,
}

/// Whether the decisions of a review held on `held` can be sent `today` to these people; `mails`: whether mail goes.
///
/// # Errors
/// [`NotAsked`], the first reason found.
pub fn may_ask(
    held: Option<Day>,
    decisions: usize,
    people: &PeopleAround,
    mails: bool,
    today: Day,
) -> Result<(), NotAsked> {
    may_be_sent(Paper::Decisions, held, decisions, today, today).map_err(NotAsked::Paper)?;
    if Recipient::ALL.iter().all(|one| people.get(*one).email.is_blank()) {
        return Err(NotAsked::Nobody);
    }
    if mails { Ok(()) } else { Err(NotAsked::NoMail) }
}

/// How it stands with one who was sent the decisions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// The mail is still to go.
    Waiting,
    /// The mail could not be delivered: nobody was asked, so silence says nothing.
    Undelivered,
    /// Asked, and silence does not count before this day is over.
    Asked(Day),
    /// The link was ended before silence counted.
    Ended,
    /// They agreed, then.
    Agreed(Moment),
    /// They answered, last then.
    Answered(Moment),
    /// No answer by the end of this day: counts as agreed.
    Silent(Day),
}

/// How it stands on `today` with whoever was sent this link. Silence is counted from the day on which the mail went,
/// and only while the link could be answered.
#[must_use]
pub fn agreement(link: &DecisionLinkRow, today: Day) -> Agreement {
    if let Some(last) = link.answers.last() {
        return if last.words.is_none() { Agreement::Agreed(last.at) } else { Agreement::Answered(last.at) };
    }
    let ended = link.ended_at.map(english_time::day);
    let Some(mailed) = link.mailed_at else {
        return match (ended, link.gave_up_at) {
            (Some(_), _) => Agreement::Ended,
            (None, Some(_)) => Agreement::Undelivered,
            (None, None) => Agreement::Waiting,
        };
    };
    let by = add_working_days(english_time::day(mailed), SILENCE_DAYS);
    if ended.is_some_and(|ended| ended <= by) {
        Agreement::Ended
    } else if today > by {
        Agreement::Silent(by)
    } else {
        Agreement::Asked(by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::PersonAround;
    use crate::id::{ChildId, DecisionAnswerId, DecisionLinkId, ReviewId};
    use crate::sealed::Sealed;
    use crate::store::DecisionAnswer;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn noon(text: &str) -> Moment {
        day(text).and_hms_opt(12, 0, 0).expect("a time").and_utc()
    }

    /// Mailed on a Monday.
    fn link() -> DecisionLinkRow {
        DecisionLinkRow {
            id: DecisionLinkId::from_bytes([1; 16]),
            review: ReviewId::from_bytes([1; 16]),
            child: ChildId::from_bytes([1; 16]),
            recipient: Recipient::SocialWorker,
            person: Sealed(Vec::new()),
            made_at: noon("2026-11-23"),
            until: open_until(noon("2026-11-23")),
            ended_at: None,
            mailed_at: Some(noon("2026-11-23")),
            gave_up_at: None,
            opened_at: None,
            answers: Vec::new(),
        }
    }

    fn answer(words: bool, on: &str) -> DecisionAnswer {
        let words = words.then(|| Sealed(Vec::new()));
        DecisionAnswer { id: DecisionAnswerId::from_bytes([1; 16]), words, at: noon(on) }
    }

    #[test]
    fn codes_read_back() {
        assert!(Recipient::ALL.iter().all(|one| Recipient::from_code(one.code()) == Some(*one)));
    }

    #[test]
    fn silence_counts_once_five_working_days_are_over_and_not_before() {
        let by = day("2026-11-30");
        assert_eq!(agreement(&link(), day("2026-11-23")), Agreement::Asked(by));
        assert_eq!(agreement(&link(), by), Agreement::Asked(by), "the fifth day is theirs to its end");
        assert_eq!(agreement(&link(), day("2026-12-01")), Agreement::Silent(by));
        // A weekend and Christmas are no working days.
        let late = DecisionLinkRow { mailed_at: Some(noon("2026-12-22")), ..link() };
        assert_eq!(agreement(&late, day("2026-12-31")), Agreement::Asked(day("2026-12-31")));
    }

    #[test]
    fn whoever_was_not_reached_did_not_agree_by_silence() {
        let later = day("2027-02-01");
        let waiting = DecisionLinkRow { mailed_at: None, ..link() };
        assert_eq!(agreement(&waiting, later), Agreement::Waiting);
        let lost = DecisionLinkRow { gave_up_at: Some(noon("2026-11-24")), ..waiting.clone() };
        assert_eq!(agreement(&lost, later), Agreement::Undelivered);
        let taken_back = DecisionLinkRow { ended_at: Some(noon("2026-11-24")), ..waiting };
        assert_eq!(agreement(&taken_back, later), Agreement::Ended);
        let ended = |on| DecisionLinkRow { ended_at: Some(noon(on)), ..link() };
        assert_eq!(agreement(&ended("2026-11-30"), later), Agreement::Ended, "they could have answered that day");
        assert_eq!(agreement(&ended("2026-12-01"), later), Agreement::Silent(day("2026-11-30")));
    }

    #[test]
    fn the_last_answer_counts_also_after_silence() {
        let both = DecisionLinkRow { answers: vec![answer(true, "2026-11-24"), answer(false, "2026-12-10")], ..link() };
        assert_eq!(agreement(&both, day("2026-12-11")), Agreement::Agreed(noon("2026-12-10")));
        let other = DecisionLinkRow { answers: vec![answer(true, "2026-12-10")], ..link() };
        assert_eq!(agreement(&other, day("2026-12-11")), Agreement::Answered(noon("2026-12-10")));
    }

    #[test]
    fn a_link_opens_to_the_end_of_its_twentieth_working_day() {
        let until = open_until(noon("2026-12-10"));
        assert_eq!((last_day(until), until), (day("2027-01-12"), english_time::start_of_day(day("2027-01-13"))));
        // Across the change of clocks a day still ends at midnight.
        let summer = open_until(noon("2026-03-20"));
        assert_eq!(english_time::wall_clock(summer).time(), chrono::NaiveTime::MIN);
    }

    #[test]
    fn nothing_is_sent_to_nobody_nor_before_there_is_something_to_send() {
        let (held, today) = (Some(day("2026-11-10")), day("2026-11-20"));
        let person = |email: &str| PersonAround { name: "Jo Field".into(), email: email.into() };
        let known = PeopleAround { social_worker: person(""), team_manager: person("jo@anyshire.example") };
        let nobody = PeopleAround { social_worker: person(""), team_manager: person("") };
        assert_eq!(may_ask(held, 1, &known, true, today), Ok(()));
        assert_eq!(may_ask(held, 1, &nobody, true, today), Err(NotAsked::Nobody));
        assert_eq!(may_ask(held, 1, &known, false, today), Err(NotAsked::NoMail));
        assert_eq!(may_ask(held, 0, &known, true, today), Err(NotAsked::Paper(NotSent::NoDecisions)));
        assert_eq!(may_ask(None, 1, &nobody, false, today), Err(NotAsked::Paper(NotSent::NotHeld)));
    }
}
