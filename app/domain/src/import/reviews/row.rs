//! One line below the first: the review that its cells make.

use std::collections::BTreeSet;

use super::column::Column;
use super::{Parent, PastReview};
use crate::import::cells::{Row, email, ordinal, yes_or_no};
use crate::import::{Fault, FaultKind};
use crate::lists::{List, ListCode};
use crate::monitoring::{Midway, Monitoring, NO_ACTION, Rag, YesNo};
use crate::papers::Papers;
use crate::participation::Code;
use crate::review::{Format, ReviewKind, SeenAlone, Venue};
use crate::store::{LetterState, ReviewFacts};
use crate::{Day, Words};

impl Row<'_, Column> {
    /// The review; `None` for one that is still to be held.
    ///
    /// # Errors
    /// Everything that is wrong with the line, in the order of the columns.
    pub(in crate::import) fn into_review(mut self, today: Day) -> Result<Option<PastReview>, Vec<Fault>> {
        use crate::import::cells::date;
        let kind = self.one_of(Column::Kind, "first, second, subsequent or extra", ReviewKind::from_code);
        let due_on = self.parsed(Column::DueOn, FaultKind::BadDate, date);
        let held_on = self.past_date(Column::HeldOn, today);
        let ordinal = self.parsed(Column::Ordinal, FaultKind::BadOrdinal, ordinal);
        if kind.zip(ordinal).is_some_and(|(kind, ordinal)| !kind.may_be(ordinal)) {
            self.fault(Column::Ordinal, FaultKind::NumberAndKind);
        }
        let facts = self.facts(today, date);
        let monitoring = self.monitoring(today);
        let papers = Papers {
            decisions: self.past_date(Column::DecisionsSentOn, today),
            record: self.past_date(Column::RecordCompletedOn, today),
            distribution: self.past_date(Column::RecordDistributedOn, today),
        };
        let letter = self.one_of(Column::Letter, "sent or not_sent", |cell| match cell {
            "sent" => Some(LetterState::Sent),
            "not_sent" => Some(LetterState::Withheld),
            _ => None,
        });
        let letter_on = self.past_date(Column::LetterSentOn, today);
        if letter_on.is_some() && letter == Some(LetterState::Withheld) {
            self.fault(Column::LetterSentOn, FaultKind::NotOneOf("empty where letter is not_sent"));
        }
        let iro_allocated_on = self.past_date(Column::IroAllocatedOn, today);
        for (column, day) in [
            (Column::DecisionsSentOn, papers.decisions),
            (Column::RecordCompletedOn, papers.record),
            (Column::RecordDistributedOn, papers.distribution),
            (Column::LetterSentOn, letter_on),
        ] {
            self.in_order((Column::HeldOn, held_on), (column, day));
        }
        for (column, day) in [(Column::LastSeenOn, facts.seen_on), (Column::MidwayHeldOn, monitoring.midway_held_on)] {
            if day.zip(held_on).is_some_and(|(day, held)| day > held) {
                self.fault(column, FaultKind::After("held_on"));
            }
        }
        let midway_expected = self.yes_no(Column::MidwayExpected);
        let mother = self.parent(Column::MotherInvited, Column::MotherAttended);
        let father = self.parent(Column::FatherInvited, Column::FatherAttended);
        let iro_email = self.parsed(Column::IroEmail, FaultKind::BadEmail, email);
        let (Some(kind), Some(due_on), true) = (kind, due_on, self.is_sound()) else { return Err(self.into_faults()) };
        let Some(held_on) = held_on else { return Ok(None) };
        Ok(Some(PastReview {
            line: self.line,
            child: self.cell(Column::ChildId).to_owned(),
            kind,
            ordinal,
            due_on,
            held_on,
            facts,
            seen_alone_reason: Words::new(self.cell(Column::SeenAloneReason)),
            monitoring: Monitoring { midway: midway(monitoring.midway_held_on, midway_expected), ..monitoring },
            papers,
            letter: letter.or(letter_on.map(|_| LetterState::Sent)),
            letter_on,
            midway_expected,
            mother,
            father,
            team: self.cell(Column::Team).to_owned(),
            iro_email,
            iro_allocated_on,
        }))
    }

    /// What is known of it besides words.
    fn facts(&mut self, today: Day, date: impl Fn(&str) -> Option<Day>) -> ReviewFacts {
        ReviewFacts {
            planned_on: self.parsed(Column::PlannedOn, FaultKind::BadDate, date),
            participation: self.one_of(Column::Participation, "PN0 to PN7, or empty", Code::from_code),
            format: self.one_of(Column::Format, "in_person, virtual, hybrid or empty", |cell| match cell {
                "virtual" => Some(Format::Video),
                "video" => None,
                other => Format::from_code(other),
            }),
            venue: self.one_of(Column::Venue, "office, home, school, virtual, other or empty", |cell| match cell {
                "home" => Some(Venue::Placement),
                "placement" => None,
                other => Venue::from_code(other),
            }),
            seen_alone: self.one_of(
                Column::SeenAlone,
                "seen, refused, not_appropriate, not_done or empty",
                SeenAlone::from_code,
            ),
            seen_on: self.past_date(Column::LastSeenOn, today),
            ..ReviewFacts::default()
        }
    }

    /// What is counted of it, but for whether there was a midway review.
    fn monitoring(&mut self, today: Day) -> Monitoring {
        let actions = self.listed(Column::Actions, List::Actions);
        if actions.len() > 1 && actions.iter().any(|action| action.as_str() == NO_ACTION) {
            self.fault(Column::Actions, FaultKind::NothingAndActions);
        }
        let referred = self.past_date(Column::AdvocacyReferredOn, today);
        let accepted = self.past_date(Column::AdvocacyAcceptedOn, today);
        self.in_order((Column::AdvocacyReferredOn, referred), (Column::AdvocacyAcceptedOn, accepted));
        Monitoring {
            rag: self.one_of(Column::Rag, "red, amber, green or empty", Rag::from_code),
            concerns: self.listed(Column::Concerns, List::Concerns),
            actions,
            midway_held_on: self.past_date(Column::MidwayHeldOn, today),
            late_reason: self.listed(Column::LateReason, List::LateReasons).pop_first(),
            advocate_offered: self.yes_no(Column::AdvocateOffered),
            advocacy_referred_on: referred,
            advocacy_accepted_on: accepted,
            advocate_used: self.yes_no(Column::AdvocateUsed),
            ..Monitoring::default()
        }
    }

    /// A code; with a fault that says which there are.
    fn one_of<T>(&mut self, column: Column, which: &'static str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.parsed(column, FaultKind::NotOneOf(which), read)
    }

    fn yes_no(&mut self, column: Column) -> Option<YesNo> {
        let said = self.parsed(column, FaultKind::NotYesOrNo, yes_or_no)?;
        Some(if said { YesNo::Yes } else { YesNo::No })
    }

    fn parent(&mut self, invited: Column, attended: Column) -> Parent {
        Parent { invited: self.yes_no(invited), attended: self.yes_no(attended) }
    }

    /// Codes of a list that the council has, parted by `;`; one, where the column takes one.
    fn listed(&mut self, column: Column, list: List) -> BTreeSet<ListCode> {
        let one = matches!(column, Column::LateReason);
        let read = |cell: &str| {
            let codes: Option<BTreeSet<_>> = cell
                .split(';')
                .map(str::trim)
                .filter(|code| !code.is_empty())
                .map(|code| ListCode::read(code).filter(|code| list.offers(code)))
                .collect();
            codes.filter(|codes| !one || codes.len() < 2)
        };
        self.parsed(column, FaultKind::NotListed(list), read).unwrap_or_default()
    }
}

/// Whether there was a midway review: a day says that it was held.
fn midway(held_on: Option<Day>, expected: Option<YesNo>) -> Option<Midway> {
    match (held_on, expected) {
        (Some(_), _) => Some(Midway::Held),
        (None, Some(YesNo::Yes)) => Some(Midway::NotHeld),
        (None, Some(YesNo::No)) => Some(Midway::NotExpected),
        (None, None) => None,
    }
}
