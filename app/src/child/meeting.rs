//! When the meeting is, in a sentence to the child: the day that is booked, else the day by which it must be.

use heard_domain::store::MeetingDay;

use crate::args;
use crate::text::{Text, day, tr};

/// "Your meeting is on Wednesday 16 December 2026."
#[must_use]
pub fn meeting_words(meeting: MeetingDay) -> Text {
    match meeting {
        MeetingDay::On(on) => tr("meeting-on", args! { "on" => day(on).into_owned() }),
        MeetingDay::By(by) => tr("mine-review-by", args! { "by" => day(by).into_owned() }),
    }
}
