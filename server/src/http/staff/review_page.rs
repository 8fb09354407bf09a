//! What the page of a review shows, from its record.

use heard_app::components::DateParts;
use heard_app::staff::Trouble;
use heard_app::staff::review::{
    AccountForm, CorrectionForm, DecisionForm, DecisionLine, FactsForm, HeldForm, MonitoringForm, RecordLine, Review,
    ReviewPage, Said, SectionForm,
};
use heard_app::staff::typing::Typing;
use heard_domain::Day;
use heard_domain::documents::{DecisionText, LineText, Notes, SectionText};
use heard_domain::monitoring;
use heard_domain::participation::{Attendance, Code, Contribution, Facts, Suggestion, suggest};
use heard_domain::promise::Promise;
use heard_domain::regime::is_timed;
use heard_domain::review::{Format, Missing, SeenAlone, Venue, missing};
use heard_domain::store::ReviewFacts;
use leptos::prelude::*;

use super::promises::because;
use super::review_opened::Opened;
use super::{page, review_check, review_correct, review_papers};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

impl Opened {
    /// The code that these facts suggest.
    pub(super) fn suggestion(&self, facts: &ReviewFacts) -> Suggestion {
        let record = &self.record;
        suggest(&Facts::of(&record.review, facts, &record.views, self.details.born, self.today))
    }

    /// The decisions, opened.
    pub(super) fn decisions(&self) -> Result<Vec<DecisionLine>, Stop> {
        self.record.decisions.iter().map(|row| decision_line(&self.key, row, self.today)).collect()
    }

    /// The lines, opened.
    pub(super) fn lines(&self) -> Result<Vec<RecordLine>, Stop> {
        let open = |row: &heard_domain::store::LineRow| {
            let text: LineText = self.key.open(places::line_body(row.id), &row.body)?;
            Ok(RecordLine {
                id: row.id,
                views: row.views,
                part: row.part,
                voice: row.voice,
                helper: text.helper,
                question: text.question.into(),
                answer: text.answer.into_inner().into(),
                drawing: text.drawing,
                reason: text.reason.into_inner().into(),
                at: text.at,
            })
        };
        self.record.lines.iter().map(open).collect()
    }

    /// What the record does not say yet.
    fn missing(&self, decisions: usize, suggestion: &Suggestion) -> Vec<Missing> {
        let mut lacks = missing(&self.record.review.facts, &self.notes, decisions, suggestion.code);
        lacks.extend(monitoring::missing(&self.record.monitoring, self.is_late()));
        lacks
    }

    /// The page as the record stands.
    pub(super) fn page(&self) -> Result<ReviewPage, Stop> {
        let (review, deadlines) = (&self.record.review, &self.deadlines);
        let decisions = self.decisions()?;
        let suggestion = self.suggestion(&review.facts);
        Ok(ReviewPage {
            id: review.id,
            child: self.child,
            head: None,
            name: self.details.full_name().into(),
            called: self.details.called().to_owned().into(),
            ordinal: review.ordinal,
            due: is_timed(&self.details.legal_status)
                .then(|| (review.hold_by(), deadlines.standing(review.due_on, self.today))),
            stage: review.stage(),
            papers: review_papers::lines(self, deadlines),
            missing: self.missing(decisions.len(), &suggestion),
            // It is read for whoever is shown the page ([`super::review_said`]).
            said: Said::default(),
            facts: FactsForm {
                monitoring: self.monitoring(),
                ..kept(&review.facts, &self.notes, review.version, suggestion)
            },
            decisions,
            decision: DecisionForm::default(),
            held: HeldForm::default(),
            check: review_check::section(self)?,
            addenda: review_correct::lines(self)?,
            agreeing: None,
            correction: CorrectionForm::default(),
            typed_in_vain: false,
            left_over: false,
            letter: review.letter,
            changed: false,
            typing: Typing::default(),
            troubles: Vec::new(),
        })
    }
}

/// A decision or another promise, opened.
pub(super) fn decision_line(key: &DataKey, row: &Promise, today: Day) -> Result<DecisionLine, Stop> {
    let text: DecisionText = key.open(places::decision_body(row.id), &row.body)?;
    let (what, who) = (text.what.into_inner().into(), text.who.into_inner().into());
    Ok(DecisionLine {
        id: row.id,
        what,
        who,
        due: row.due_on,
        state: row.state,
        late: row.is_late(today),
        because: because(key, row)?,
        child_said: row.child_said,
    })
}

/// Shows the page; refused when something was wrong.
pub(super) fn show(app: &App, shown: ReviewPage) -> axum::response::Response {
    let troubles: Vec<Trouble> = shown.troubles.clone();
    page(app, &troubles, move || view! { <Review page=shown /> })
}

/// The facts as they are kept.
fn kept(facts: &ReviewFacts, notes: &Notes, version: i64, suggestion: Suggestion) -> FactsForm {
    let code = |code: Option<&'static str>| code.unwrap_or_default().into();
    let date = |day: Option<Day>| day.map(DateParts::from).unwrap_or_default();
    let words = |words: &heard_domain::Words| words.expose().to_owned().into();
    let section = |text: &SectionText| SectionForm {
        key: text.key.clone(),
        heading: text.heading.clone(),
        words: words(&text.words),
    };
    FactsForm {
        version,
        planned_on: date(facts.planned_on),
        seen_alone: code(facts.seen_alone.map(SeenAlone::code)),
        seen_on: date(facts.seen_on),
        seen_alone_words: words(&notes.seen_alone),
        format: code(facts.format.map(Format::code)),
        venue: code(facts.venue.map(Venue::code)),
        attendance: code(facts.attendance.map(Attendance::code)),
        contribution: code(facts.contribution.map(Contribution::code)),
        participation: code(facts.participation.map(Code::code)),
        participation_words: words(&notes.participation),
        attended: words(&notes.attended),
        // It is the record's, and of no account for the suggestion.
        monitoring: MonitoringForm::default(),
        account: AccountForm { whole: words(&notes.account), sections: notes.sections.iter().map(section).collect() },
        suggestion,
    }
}
