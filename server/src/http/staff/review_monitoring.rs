//! What is counted of a review: read from the form of its facts, checked, shown again.

use std::collections::BTreeSet;

use heard_app::components::DateParts;
use heard_app::staff::review::monitoring::{TICKED, code_of, field};
use heard_app::staff::review::{AttendingForm, MonitoringForm};
use heard_app::staff::{Problem, Trouble};
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::{Between, Dated, Midway, Monitoring, Rag, Wrong, YesNo, is_late, wrong};
use heard_domain::regime::is_timed;
use heard_domain::store::ChildFile;
use heard_domain::{Day, Words};

use super::review_opened::Opened;
use super::typing::Fields;
use super::{review_attending, typed};
use crate::http::Posted;

impl Opened {
    /// Whether the review was held late.
    pub(super) fn is_late(&self) -> bool {
        let review = &self.record.review;
        is_late(review.due_on, review.held_on, is_timed(&self.details.legal_status))
    }

    /// What is counted, as it is kept.
    pub(super) fn monitoring(&self) -> MonitoringForm {
        let attending = self.attending();
        MonitoringForm { attending, ..shown(&self.record.monitoring, self.is_late()) }
    }

    /// What cannot be of what is counted, of a review held on that day; where it is said.
    pub(super) fn wrongly_counted(&self, said: &Monitoring, held: Option<Day>, file: &ChildFile) -> Vec<Trouble> {
        let others = file.reviews.iter().filter(|review| review.id != self.review);
        let before = others.filter_map(|review| review.held_on).filter(|other| held.is_none_or(|held| *other < held));
        let between = Between { last: before.max(), held, today: self.today };
        wrong(said, between).into_iter().map(trouble).collect()
    }
}

/// What was typed on what was `kept`: a code counts that is offered now, or stands in the record.
pub(super) fn read(posted: &Posted, kept: &Monitoring, late: bool, troubles: &mut Vec<Trouble>) -> Monitoring {
    let one = |name: &str, list: List, kept: &Option<ListCode>| {
        let code = ListCode::read(posted.get(name));
        code.filter(|code| list.offers(code) || kept.as_ref() == Some(code))
    };
    let several = |list: List, kept: &BTreeSet<ListCode>| {
        let ticked = ticks(posted, list).into_iter();
        ticked.filter(|code| list.offers(code) || kept.contains(code)).collect()
    };
    Monitoring {
        attending: review_attending::read(posted, troubles),
        rag: Rag::from_code(posted.get("rag")),
        concerns: several(List::Concerns, &kept.concerns),
        actions: several(List::Actions, &kept.actions),
        midway: Midway::from_code(posted.get("midway")),
        midway_held_on: typed::date(posted, "midway_held_on", troubles),
        late_reason: one("late_reason", List::LateReasons, &kept.late_reason),
        early_trigger: one("early_trigger", List::EarlyTriggers, &kept.early_trigger),
        advocate_offered: YesNo::from_code(posted.get("advocate_offered")),
        advocate_offered_on: typed::date(posted, "advocate_offered_on", troubles),
        advocacy_referred_on: typed::date(posted, "advocacy_referred_on", troubles),
        advocacy_accepted_on: typed::date(posted, "advocacy_accepted_on", troubles),
        advocate_used: YesNo::from_code(posted.get("advocate_used")),
    }
    .settled(late)
}

/// The codes of a list whose boxes are ticked.
fn ticks(posted: &Posted, list: List) -> Vec<ListCode> {
    let ticked = posted.pairs().iter().filter(|(_, value)| value == TICKED);
    ticked.filter_map(|(name, _)| code_of(list, name)).collect()
}

/// The fields as they were typed, to the letter.
pub(super) fn typed_again(posted: &Posted, late: bool) -> MonitoringForm {
    let line = |name: &str| posted.line(name).into();
    let boxes = |list| ticks(posted, list).iter().map(|code| code.as_str().to_owned().into()).collect();
    MonitoringForm {
        // What is known of the review goes into it ([`Opened::attending_typed`]).
        attending: AttendingForm::default(),
        late,
        late_reason: line("late_reason"),
        early_trigger: line("early_trigger"),
        rag: line("rag"),
        concerns: boxes(List::Concerns),
        actions: boxes(List::Actions),
        midway: line("midway"),
        midway_held_on: typed::date_parts(posted, "midway_held_on"),
        offered: line("advocate_offered"),
        offered_on: typed::date_parts(posted, "advocate_offered_on"),
        referred_on: typed::date_parts(posted, "advocacy_referred_on"),
        accepted_on: typed::date_parts(posted, "advocacy_accepted_on"),
        used: line("advocate_used"),
    }
}

/// The fields as they are kept.
fn shown(said: &Monitoring, late: bool) -> MonitoringForm {
    let said = said.clone().settled(late);
    let code = |code: Option<&'static str>| code.unwrap_or_default().into();
    let date = |day: Option<Day>| day.map(DateParts::from).unwrap_or_default();
    let listed = |code: &Option<ListCode>| code.as_ref().map(ListCode::as_str).unwrap_or_default().to_owned().into();
    let several = |codes: &BTreeSet<ListCode>| codes.iter().map(|code| code.as_str().to_owned().into()).collect();
    MonitoringForm {
        // It is the record's, with what is known of the review ([`Opened::attending`]).
        attending: AttendingForm::default(),
        late,
        late_reason: listed(&said.late_reason),
        early_trigger: listed(&said.early_trigger),
        rag: code(said.rag.map(Rag::code)),
        concerns: several(&said.concerns),
        actions: several(&said.actions),
        midway: code(said.midway.map(Midway::code)),
        midway_held_on: date(said.midway_held_on),
        offered: code(said.advocate_offered.map(YesNo::code)),
        offered_on: date(said.advocate_offered_on),
        referred_on: date(said.advocacy_referred_on),
        accepted_on: date(said.advocacy_accepted_on),
        used: code(said.advocate_used.map(YesNo::code)),
    }
}

/// What stands in the fields; a box that is not ticked is a field, too.
pub(super) fn fields(said: &MonitoringForm) -> Fields {
    let reason = match said.late {
        true => ("late_reason", &said.late_reason),
        false => ("early_trigger", &said.early_trigger),
    };
    let lines = [
        reason,
        ("rag", &said.rag),
        ("midway", &said.midway),
        ("advocate_offered", &said.offered),
        ("advocate_used", &said.used),
    ];
    let mut fields = review_attending::fields(&said.attending);
    fields.extend(lines.map(|(name, value)| (name.to_owned(), value.to_string().into())));
    for (name, parts) in [
        ("midway_held_on", &said.midway_held_on),
        ("advocate_offered_on", &said.offered_on),
        ("advocacy_referred_on", &said.referred_on),
        ("advocacy_accepted_on", &said.accepted_on),
    ] {
        fields.extend(super::typing_record::date(name, parts));
    }
    for (list, ticked) in [(List::Concerns, &said.concerns), (List::Actions, &said.actions)] {
        let offered = list.entries().iter().map(|entry| entry.code.as_str());
        fields.extend(offered.map(|code| (field(list, code), Words::default())));
        for code in ticked {
            let (name, value) = (field(list, code), Words::new(TICKED));
            fields.retain(|(known, _)| *known != name);
            fields.push((name, value));
        }
    }
    fields
}

/// Where something that cannot be is said.
fn trouble(wrong: Wrong) -> Trouble {
    let day = |dated| match dated {
        Dated::Midway => "midway_held_on",
        Dated::Offered => "advocate_offered_on",
        Dated::Referred => "advocacy_referred_on",
        Dated::Accepted => "advocacy_accepted_on",
    };
    let (field, problem) = match wrong {
        Wrong::Meeting(wrong) => return review_attending::trouble(wrong),
        Wrong::GreenWithConcerns => ("concerns", Problem::GreenWithConcerns),
        Wrong::NothingAndActions => ("actions", Problem::NothingAndActions),
        Wrong::MidwayNotHeld => (day(Dated::Midway), Problem::MidwayNotHeld),
        Wrong::MidwayNotBetween => (day(Dated::Midway), Problem::MidwayNotBetween),
        Wrong::Future(dated) => (day(dated), Problem::Future),
        Wrong::OutOfOrder(dated) => (day(dated), Problem::AdvocacyOrder),
        Wrong::NotOffered => (day(Dated::Offered), Problem::AdvocateNotOffered),
    };
    Trouble::new(field, problem)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn posted(pairs: &[(&str, &str)]) -> Posted {
        Posted::new(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect())
    }

    fn codes(codes: &BTreeSet<ListCode>) -> Vec<&str> {
        codes.iter().map(ListCode::as_str).collect()
    }

    #[test]
    fn only_codes_that_are_offered_or_kept_are_taken() {
        let kept = Monitoring { concerns: ListCode::read("gone_since").into_iter().collect(), ..Monitoring::default() };
        let form = posted(&[
            ("concerns_health", "yes"),
            ("concerns_education", ""),
            ("concerns_gone_since", "yes"),
            ("concerns_telepathy", "yes"),
            ("actions_none", "yes"),
            ("early_trigger", "telepathy"),
            ("rag", "blue"),
        ]);
        let mut troubles = Vec::new();
        let said = read(&form, &kept, false, &mut troubles);
        assert_eq!((codes(&said.concerns), codes(&said.actions)), (vec!["gone_since", "health"], vec!["none"]));
        assert_eq!((said.early_trigger, said.rag, troubles), (None, None, vec![]));
    }

    #[test]
    fn what_stands_in_the_fields_is_read_back_as_it_was() {
        let form = posted(&[
            ("late_reason", "iro_sickness"),
            ("rag", "red"),
            ("concerns_health", "yes"),
            ("midway", "held"),
            ("midway_held_on-day", "1"),
            ("midway_held_on-month", "8"),
            ("midway_held_on-year", "2026"),
            ("advocate_offered", "no"),
            ("advocate_used", "no"),
        ]);
        let said = read(&form, &Monitoring::default(), true, &mut Vec::new());
        let again = super::super::typing::posted(&fields(&shown(&said, true)));
        assert_eq!(read(&again, &Monitoring::default(), true, &mut Vec::new()), said);
        let of_form = super::super::typing::posted(&fields(&typed_again(&form, true)));
        assert_eq!(read(&of_form, &Monitoring::default(), true, &mut Vec::new()), said);
        assert!(again.has("concerns_other") && again.get("concerns_other").is_empty(), "a box that is not ticked");
    }
}
