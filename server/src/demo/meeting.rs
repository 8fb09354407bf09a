//! How a review of the demo went: what is recorded of it, and what was decided.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use heard_domain::attending::{Attending, Person, ticked};
use heard_domain::documents::{Notes, SectionText};
use heard_domain::id::ReviewId;
use heard_domain::participation::{Ask, Attendance, Contribution, Facts, suggest};
use heard_domain::people::Band;
use heard_domain::review::{Format, SeenAlone, Venue};
use heard_domain::store::{ReviewFacts, ReviewRow};
use heard_domain::{Day, Words};

use super::children::Child;
use super::splitmix::SplitMix;
use super::story::Decision;
use super::text_lists::{fill, rows, upper_first};
use crate::dice::Dice;

/// What was sent before a review.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct SentBefore {
    /// The child's own views.
    pub own: bool,
    /// Views by an advocate.
    pub advocate: bool,
}

/// What is recorded of a review held on this day.
#[must_use]
pub(super) fn facts(chance: &SplitMix, child: &Child, on: Day, sent: SentBefore) -> ReviewFacts {
    let young = child.details.age_on(on) < 4;
    let attendance = match chance.below(100) {
        0..55 if !young => Attendance::InPerson,
        55..67 if !young => Attendance::ByVideo,
        0..30 => Attendance::InPerson,
        _ => Attendance::Absent,
    };
    let contribution = match chance.below(100) {
        _ if young => Contribution::Nothing,
        0..8 if child.advocate.is_some() => Contribution::ThroughAdvocate,
        0..20 if child.band == Band::Pictures => Contribution::Symbols,
        0..88 => Contribution::Spoke,
        _ => Contribution::Nothing,
    };
    let contributed = (attendance != Attendance::Absent).then_some(contribution);
    let suggestion = suggest(&Facts {
        born: child.details.born,
        held_on: on,
        attendance: Some(attendance),
        contribution: contributed,
        views_sent: sent.own,
        advocate_views: sent.advocate,
        told_iro: false,
    });
    // In the demo's council joining by video counts as attending.
    let code = suggestion.code.or(match suggestion.ask {
        Some(Ask::VideoCounts { attending, .. }) => attending,
        _ => None,
    });
    let (format, venue) = match (attendance, chance.below(10)) {
        (Attendance::ByVideo, 0..6) => (Format::Video, Venue::Virtual),
        (Attendance::ByVideo, _) => (Format::Hybrid, Venue::Office),
        (_, 0..4) => (Format::InPerson, Venue::Placement),
        (_, 4..6) => (Format::InPerson, Venue::School),
        (_, 6..8) => (Format::Hybrid, Venue::Office),
        (_, 8) => (Format::Video, Venue::Virtual),
        _ => (Format::InPerson, Venue::Other),
    };
    let alone = match chance.below(100) {
        _ if young => SeenAlone::NotAppropriate,
        0..78 => SeenAlone::Seen,
        78..88 => SeenAlone::Refused,
        88..92 => SeenAlone::NotAppropriate,
        _ => SeenAlone::NotDone,
    };
    ReviewFacts {
        planned_on: Some(on),
        participation: code,
        format: Some(format),
        venue: Some(venue),
        seen_alone: Some(alone),
        seen_on: (alone == SeenAlone::Seen).then(|| on - TimeDelta::days(chance.between(0, 9))),
        attendance: Some(attendance),
        contribution: contributed,
    }
}

/// What the IRO writes of it.
#[must_use]
pub(super) fn notes(chance: &SplitMix, child: &Child, facts: &ReviewFacts) -> Notes {
    let (called, carer, worker) = (child.details.called(), child.carer, child.social_worker);
    let there = facts.attendance != Some(Attendance::Absent);
    let attended = if there { format!("{called}, {carer}, {worker}") } else { format!("{carer}, {worker}") };
    let more = *chance.pick(&["", ", the teacher", ", the school nurse", ", Mum for the first part", ", Gran"]);
    let why = match facts.seen_alone {
        Some(SeenAlone::Refused) => "Was asked twice and did not want to. Will be asked again.",
        Some(SeenAlone::NotAppropriate) if child.details.age_on(facts.planned_on.unwrap_or(child.details.born)) < 4 => {
            "Observed at home with the carer, at play and at lunch."
        }
        Some(SeenAlone::NotAppropriate) => "An outing was on that day; seen together with the carer.",
        Some(SeenAlone::NotDone) => "The visit was cancelled because of illness. A new day is set.",
        _ => "",
    };
    let account: &[[&str; 2]] = chance.pick::<&[[&str; 2]]>(&[
        &[
            ["home", "School and home agree on what helps."],
            ["plan", "The plan was gone through point by point. It remains right."],
        ],
        &[
            ["home", "Much has settled since the last review."],
            ["family", "Family time works well."],
            ["learning", "The plan for school was changed."],
        ],
        &[["other", "A good review, kept short as asked. What was promised last time was looked at first."]],
        &[[
            "family",
            "There was disagreement about family time, which is recorded. The social worker will take it up.",
        ]],
        &[
            ["health", "The health plan was not there in time and will be sent."],
            ["plan", "Everything else was agreed."],
        ],
    ]);
    let section = |[key, words]: &[&str; 2]| SectionText {
        key: (*key).to_owned(),
        heading: String::new(),
        words: Words::new(*words),
    };
    Notes {
        attended: Words::new(format!("{attended}{more}")),
        seen_alone: Words::new(why),
        participation: Words::default(),
        account: Words::default(),
        sections: account.iter().map(section).collect(),
    }
}

/// Who was asked and who came, as the notes say it. Some reviews met on another day too, and some were adjourned: that
/// hangs on the id of the review.
#[must_use]
pub(super) fn attending(row: &ReviewRow, notes: &Notes, held: Day) -> Attending {
    let (bytes, named) = (row.id.as_bytes(), notes.attended.expose());
    let there = [("teacher", Person::School), ("nurse", Person::Health), ("Mum", Person::Mother)];
    let named = there.into_iter().filter(|(word, _)| named.contains(word)).map(|(_, who)| who);
    let came: BTreeSet<_> = named.chain([Person::Carer, Person::SocialWorker]).collect();
    let mut asked = came.clone();
    asked.insert(Person::Mother);
    asked.extend(bytes[14].is_multiple_of(2).then_some(Person::Father));
    asked.extend(bytes[14].is_multiple_of(3).then_some(Person::School));
    let before = |days| held - TimeDelta::days(days);
    Attending {
        people: ticked(&asked, &came),
        adjourned_from: bytes[15].is_multiple_of(16).then(|| before(9)),
        also_met_on: (bytes[15] % 16 == 1).then(|| before(5)).into_iter().collect(),
    }
}

/// What was decided, two to four things.
#[must_use]
pub(super) fn decisions(chance: &SplitMix, child: &Child, iro: &str, review: ReviewId, on: Day) -> Vec<Decision> {
    let dice: &dyn Dice = chance;
    let names = [("carer", child.carer), ("worker", child.social_worker), ("iro", iro)];
    let fits = child.style_on(on);
    let fitting: Vec<[&str; 4]> = rows(include_str!("decisions.txt"))
        .filter(|[style, ..]: &[&str; 4]| *style == fits || (*style == "all" && fits != "tiny"))
        .collect();
    let chosen = chance.some(&fitting, 2 + chance.below(3));
    chosen
        .into_iter()
        .map(|[_, who, what, days]| Decision {
            id: dice.id(),
            review,
            what: upper_first(&fill(what, &names)),
            who: fill(who, &names),
            due: on + TimeDelta::days(days.parse().expect("the list has days there")),
        })
        .collect()
}
