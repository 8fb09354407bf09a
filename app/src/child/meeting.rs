//! When the meeting is, in a sentence to the child: the day that is booked, else the day by which it must be. On the
//! child's own page a card, with where it is and the face of who runs it.

use heard_domain::review::{Format, Venue};
use heard_domain::store::MeetingDay;
use leptos::prelude::*;

use crate::args;
use crate::components::Avatar;
use crate::paths;
use crate::text::{Text, day, t, tr};

/// "Your meeting is on Wednesday 16 December 2026."
#[must_use]
pub fn meeting_words(meeting: MeetingDay) -> Text {
    match meeting {
        MeetingDay::On(on) => tr("meeting-on", args! { "on" => day(on).into_owned() }),
        MeetingDay::By(by) => tr("mine-review-by", args! { "by" => day(by).into_owned() }),
    }
}

/// Where it is, in a child's words; nothing where nobody has said, or where the words would say nothing.
#[must_use]
pub fn place_words(format: Option<Format>, venue: Option<Venue>) -> Option<Text> {
    match (format, venue) {
        (Some(Format::Video), _) | (_, Some(Venue::Virtual)) => Some(t("meeting-at-screen")),
        (_, Some(Venue::Placement)) => Some(t("meeting-at-home")),
        (_, Some(Venue::School)) => Some(t("meeting-at-school")),
        (_, Some(Venue::Office)) => Some(t("meeting-at-office")),
        (_, Some(Venue::Other) | None) => None,
    }
}

/// The next meeting, and who runs it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NextMeeting {
    /// When, as far as it can be said.
    pub day: Option<MeetingDay>,
    /// How it is held, if somebody has said.
    pub format: Option<Format>,
    /// Where, if somebody has said.
    pub venue: Option<Venue>,
    /// The IRO's first name and the address of their picture, if one is allocated.
    pub iro: Option<(String, String)>,
}

/// The card; nothing where there is neither a meeting to come nor an IRO.
#[component]
pub fn MeetingCard(
    /// What it shows.
    next: NextMeeting,
) -> impl IntoView {
    let NextMeeting { day, format, venue, iro } = next;
    let place = day.and_then(|_| place_words(format, venue));
    let (name, picture) = iro.unzip();
    let when = match (day, &name) {
        (Some(day), _) => Some(meeting_words(day)),
        (None, Some(name)) => Some(tr("mine-your-iro", args! { "name" => name.clone() })),
        (None, None) => None,
    };
    let more = match name {
        Some(name) => tr("mine-about-iro", args! { "name" => name }),
        None => t("mine-meet"),
    };
    when.map(|when| {
        view! {
            <div class="card meeting">
                {picture.map(|picture| view! { <Avatar src=picture side=72 /> })}
                <div>
                    <p class="meeting__when">{when}</p>
                    {place.map(|place| view! { <p>{place}</p> })}
                    <p>
                        <a href=paths::MEET>{more}</a>
                    </p>
                </div>
            </div>
        }
    })
}
