//! Alarms: how workers are told that something unsafe was told, when they are told again, and by when it is read.
//!
//! What it is not: nudges to children, which are [`crate::nudge`].
//!
//! Words beside a ticked "No" under "is anything making you feel unsafe?" count as something that must not wait.

use chrono::TimeDelta;

use crate::calendar::{add_working_days, is_working_day};
use crate::store::AlarmRow;
use crate::{Day, Moment, english_time};

/// How it reaches workers that something unsafe was told. What a child is told of it hangs on this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tells {
    /// A message goes to them at once, and again until somebody acts on it.
    Message,
    /// A message that was written before does not go through, and is tried again; they see it when they look.
    Trying,
    /// They see it when they look, because no message can be sent.
    Desk,
}

impl Tells {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Message, Self::Trying, Self::Desk];
}

/// By when something unsafe should be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadBy {
    /// The next working day.
    pub day: Day,
    /// Whether offices are closed for a day or more before it, so that perhaps nobody reads anything until then.
    pub closed_before: bool,
}

/// By when something unsafe that was told then should be read: on the next working day. A choice of this project;
/// no regulation names a time.
#[must_use]
pub fn read_by(told_at: Moment) -> ReadBy {
    let today = english_time::day(told_at);
    let day = add_working_days(today, 1);
    ReadBy { day, closed_before: !is_working_day(today) || today.succ_opt() != Some(day) }
}

/// How long after each try that failed the next one follows, in minutes; the last is repeated. A message that something
/// must be read now is never given up.
pub const AGAIN_AFTER: [i64; 5] = [1, 2, 5, 10, 15];

/// How far apart two messages to one person are at least, in seconds: whatever is told meanwhile goes with the second,
/// so that many things at once are no flood.
pub const APART_SECONDS: i64 = 60;

/// The shortest time that a council may set between two rounds of messages, in minutes.
pub const SHORTEST_ROUND: u32 = 5;
/// The longest one, in minutes: a day.
pub const LONGEST_ROUND: u32 = 24 * 60;

/// When what failed to go for the `tries`-th time is tried again.
#[must_use]
pub fn after_failure(tries: u32, at: Moment) -> Moment {
    let [.., last] = AGAIN_AFTER;
    let wait = usize::try_from(tries.saturating_sub(1)).ok().and_then(|failed| AGAIN_AFTER.get(failed));
    at + TimeDelta::minutes(*wait.unwrap_or(&last))
}

/// Whether a council may set these times between rounds: there is one, and none is shorter or longer than may be.
#[must_use]
pub fn is_schedule(minutes: &[u32]) -> bool {
    !minutes.is_empty() && minutes.iter().all(|wait| (SHORTEST_ROUND..=LONGEST_ROUND).contains(wait))
}

/// The round of messages that is due now about a concern on which nobody acts, if one is: the first at once, where none
/// was written; then one after each of these times, of which the last is repeated.
#[must_use]
pub fn due_round(last: Option<(u32, Moment)>, minutes: &[u32], now: Moment) -> Option<u32> {
    let Some((round, written_at)) = last else { return Some(0) };
    let wait = usize::try_from(round).ok().and_then(|round| minutes.get(round)).or(minutes.last())?;
    (now - written_at >= TimeDelta::minutes(i64::from(*wait))).then_some(round + 1)
}

/// How telling one person of one concern stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reached {
    /// The mail server took so many messages, the last one then.
    Yes(usize, Moment),
    /// Nothing has been tried yet.
    NotYet,
    /// It was tried and did not go, since then.
    FailingSince(Moment),
    /// Somebody acted first, or the account was disabled, before any went.
    Dropped,
}

/// How telling one person of one concern stands, by all messages to them. What does not go comes before what went
/// earlier: it is that which somebody must see.
#[must_use]
pub fn reached<'a>(messages: impl IntoIterator<Item = &'a AlarmRow>) -> Reached {
    let (mut sent, mut last, mut failing, mut waits) = (0, None, None::<Moment>, false);
    for row in messages {
        match (row.sent_at, row.dropped_at) {
            (Some(at), _) => (sent, last) = (sent + 1, last.max(Some(at))),
            (None, Some(_)) => {}
            (None, None) if row.tries > 0 => {
                failing = Some(failing.map_or(row.made_at, |since| since.min(row.made_at)));
            }
            (None, None) => waits = true,
        }
    }
    match (failing, last) {
        (Some(since), _) => Reached::FailingSince(since),
        (None, Some(at)) => Reached::Yes(sent, at),
        (None, None) if waits => Reached::NotYet,
        (None, None) => Reached::Dropped,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::ConcernId;

    fn at(text: &str) -> Moment {
        text.parse().expect("a moment")
    }

    #[test]
    fn a_message_is_tried_again_for_ever_and_never_later_than_in_a_quarter_of_an_hour() {
        let start = at("2026-11-23T10:00:00Z");
        for (tries, minutes) in [(1, 1), (2, 2), (3, 5), (4, 10), (5, 15), (6, 15), (u32::MAX, 15)] {
            assert_eq!(after_failure(tries, start), start + TimeDelta::minutes(minutes), "{tries}");
        }
    }

    #[test]
    fn rounds_follow_the_schedule_and_its_last_time_for_ever() {
        let (schedule, start) = ([30, 120, 480], at("2026-11-23T10:00:00Z"));
        let due = |last, minutes| due_round(last, &schedule, start + TimeDelta::minutes(minutes));
        assert_eq!(due(None, 0), Some(0), "nobody was told yet");
        for (round, wait) in [(0, 30), (1, 120), (2, 480), (3, 480), (50, 480)] {
            assert_eq!(due(Some((round, start)), wait - 1), None, "{round}");
            assert_eq!(due(Some((round, start)), wait), Some(round + 1), "{round}");
        }
        assert_eq!(due(Some((0, start)), 100_000), Some(1), "a server that stood still writes one round, not many");
        assert_eq!(due_round(Some((0, start)), &[], start), None);
    }

    #[test]
    fn a_schedule_has_a_time_and_none_that_is_absurd() {
        assert!(is_schedule(&[30, 120, 480]) && is_schedule(&[5]) && is_schedule(&[1440]));
        assert!(!is_schedule(&[]) && !is_schedule(&[30, 4]) && !is_schedule(&[1441]));
    }

    #[test]
    fn what_does_not_go_is_said_before_what_went() {
        let start = at("2026-11-23T10:00:00Z");
        let row = |round: u32, tries, sent: Option<i64>, dropped: Option<i64>| AlarmRow {
            concern: ConcernId::from_bytes([1; 16]),
            staff: None,
            round,
            made_at: start + TimeDelta::minutes(i64::from(round)),
            tries,
            sent_at: sent.map(|minutes| start + TimeDelta::minutes(minutes)),
            dropped_at: dropped.map(|minutes| start + TimeDelta::minutes(minutes)),
        };
        let later = |minutes| start + TimeDelta::minutes(minutes);
        assert_eq!(reached(&[row(0, 0, None, None)]), Reached::NotYet);
        assert_eq!(reached(&[row(0, 0, None, Some(1))]), Reached::Dropped);
        let went = [row(0, 1, Some(1), None), row(1, 2, Some(9), None), row(2, 0, None, Some(10))];
        assert_eq!(reached(&went), Reached::Yes(2, later(9)));
        let fails = [row(0, 1, Some(1), None), row(3, 1, None, None), row(2, 4, None, None)];
        assert_eq!(reached(&fails), Reached::FailingSince(later(2)));
    }

    #[test]
    fn it_is_read_on_the_next_working_day_and_a_weekend_before_it_is_known() {
        for (told, day, closed_before) in [
            ("2026-11-23T10:00:00Z", "2026-11-24", false),
            ("2026-11-23T23:59:00Z", "2026-11-24", false),
            ("2026-11-27T10:00:00Z", "2026-11-30", true),
            ("2026-11-28T10:00:00Z", "2026-11-30", true),
            ("2026-11-29T23:00:00Z", "2026-11-30", true),
            ("2026-12-24T18:00:00Z", "2026-12-29", true),
            // Half past midnight in summer is the next day here, a Saturday.
            ("2026-07-10T23:30:00Z", "2026-07-13", true),
        ] {
            let day = day.parse().expect("a date");
            assert_eq!(read_by(at(told)), ReadBy { day, closed_before }, "{told}");
        }
    }
}
