//! What happened, written down in plain rows: the second reading of a simulated council, for which no database and no
//! rule of the program is asked.

use std::collections::{BTreeMap, HashMap};

use heard::demo::simulated::{FileLine, Happened, Happening, Person, Righted, Which};
use heard_domain::attending;
use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, ConcernId, DecisionId, EscalationId, LineId, ViewsId};
use heard_domain::import::reviews::{Parent, PastReview};
use heard_domain::matter;
use heard_domain::monitoring::Monitoring;
use heard_domain::papers::Paper;
use heard_domain::purpose::Purpose;
use heard_domain::review::ReviewKind;
use heard_domain::store::{DecisionState, LetterState, ReviewFacts};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

use super::days::{english, later, months_later};
use super::of_choices::{Answer, Chosen};

/// A child in care, or not any more.
#[derive(Debug, Clone, Default)]
pub(crate) struct Child {
    pub(crate) entered: Option<Day>,
    pub(crate) left: Option<Day>,
    known: Option<(Day, u32)>,
    team: String,
    /// Whose, from when, to when.
    pub(crate) had: Vec<(usize, Moment, Option<Moment>)>,
    /// The review that stands open, and those that were opened here, by their place among all.
    open: Option<usize>,
    opened: Vec<usize>,
    timed: bool,
    pub(crate) reviews: Vec<usize>,
}

/// A review.
#[derive(Debug, Clone, Default)]
pub(crate) struct Review {
    pub(crate) child: usize,
    pub(crate) imported: Option<PastReview>,
    ordinal: u32,
    pub(crate) due: Option<Day>,
    pub(crate) held: Option<Day>,
    pub(crate) ended: Option<Day>,
    pub(crate) team: String,
    pub(crate) iro: Option<usize>,
    pub(crate) facts: ReviewFacts,
    pub(crate) counted: Monitoring,
    pub(crate) decisions: Option<Day>,
    pub(crate) record: Option<Day>,
    pub(crate) distribution: Option<Day>,
    pub(crate) letter: Option<LetterState>,
    pub(crate) letter_on: Option<Day>,
    pub(crate) invited: Option<Day>,
    pub(crate) was_opened: bool,
    pub(crate) views: Option<(Moment, Voice)>,
}

impl Review {
    pub(crate) fn is_late(&self) -> bool {
        self.held.zip(self.due).is_some_and(|(held, due)| held > due)
    }

    pub(crate) fn kind(&self) -> ReviewKind {
        match (&self.imported, self.ordinal) {
            (Some(past), _) => past.kind,
            (None, _) if self.counted.early_trigger.is_some() => ReviewKind::Extra,
            (None, 1) => ReviewKind::First,
            (None, 2) => ReviewKind::Second,
            (None, _) => ReviewKind::Subsequent,
        }
    }

    pub(crate) fn parents(&self) -> [Parent; 3] {
        let nobody = Parent::default();
        let recorded = &self.counted.attending.people;
        if recorded.is_empty() {
            return self.imported.as_ref().map_or([nobody; 3], |past| [past.mother, past.father, nobody]);
        }
        [attending::Person::Mother, attending::Person::Father, attending::Person::OtherParent]
            .map(|who| recorded.get(&who).map_or(nobody, |said| Parent { invited: said.invited, attended: said.came }))
    }
}

/// A stage that an escalation came to.
#[derive(Debug, Clone)]
pub(crate) struct Stage {
    pub(crate) stage: String,
    pub(crate) on: Day,
    pub(crate) ended: Option<(Day, bool)>,
}

/// A line of a record.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) review: usize,
    pub(crate) voice: Voice,
    said: (ViewsId, AnswerId),
    pub(crate) shared: bool,
    /// Of what is shared, the topic.
    pub(crate) topic: Option<String>,
}

/// A promise.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Promise {
    pub(crate) due: Day,
    pub(crate) state: DecisionState,
    pub(crate) child_said: Option<matter::Happened>,
}

/// All of it.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    pub(crate) children: BTreeMap<usize, Child>,
    pub(crate) reviews: Vec<Review>,
    pub(crate) stages: Vec<Stage>,
    at: HashMap<EscalationId, usize>,
    pub(crate) lines: HashMap<LineId, Line>,
    answered: HashMap<(ViewsId, AnswerId), ReplyKind>,
    pub(crate) promises: HashMap<DecisionId, Promise>,
    pub(crate) concerns: HashMap<ConcernId, (Moment, Option<Moment>)>,
    pub(crate) contacts: Vec<(usize, Day)>,
    /// What was chosen afterwards and in moving, and before reviews by their place.
    pub(crate) answers: Vec<Answer>,
    pub(crate) topics: BTreeMap<usize, Chosen>,
}

impl Ledger {
    /// Writes down what happened.
    pub(crate) fn of(happened: &[Happening], people: &[Person<'_>], iros: &[String]) -> Self {
        let mut ledger = Self::default();
        for Happening { at, what } in happened {
            ledger.happen(*at, what, people, iros);
        }
        for place in 0..ledger.reviews.len() {
            let review = &ledger.reviews[place];
            let said = review.imported.as_ref().and_then(|past| past.iro_email.as_ref());
            let named = said.and_then(|email| iros.iter().position(|name| address(name) == email.expose()));
            let then = review.held.and_then(|held| ledger.children[&review.child].iro_on(held));
            ledger.reviews[place].iro = named.or(then);
        }
        ledger
    }

    pub(crate) fn is_answered(&self, line: &Line) -> bool {
        self.answered.contains_key(&line.said)
    }

    pub(crate) fn answer(&self, line: &Line) -> Option<ReplyKind> {
        self.answered.get(&line.said).copied()
    }

    fn child(&mut self, child: usize) -> &mut Child {
        self.children.get_mut(&child).expect("the file told of the child")
    }

    fn review(&mut self, which: Which) -> &mut Review {
        let place = self.child(which.child).opened[which.nth];
        &mut self.reviews[place]
    }

    fn happen(&mut self, at: Moment, what: &Happened, people: &[Person<'_>], iros: &[String]) {
        let today = english(at);
        match what {
            Happened::FileSaid(line) => self.file(line, at, people),
            Happened::PastSaid(past) => past.iter().for_each(|past| self.past(past, people)),
            Happened::Given { child, to, .. } => self.child(*child).give(*to, at),
            Happened::IroLeft(iro) => {
                assert!(*iro < iros.len());
                let theirs = self.children.values_mut().flat_map(|child| &mut child.had);
                theirs.filter(|(whose, _, until)| whose == iro && until.is_none()).for_each(|had| had.2 = Some(at));
            }
            Happened::Covered { .. } => {}
            Happened::Invited(which) => {
                self.review(*which).invited.get_or_insert(today);
            }
            Happened::Opened(which) => self.review(*which).was_opened = true,
            Happened::Sent(sent) => {
                let about = [Purpose::BeforeReview, Purpose::Observation, Purpose::NonInstructed];
                if about.contains(&sent.purpose) && !matches!(sent.voice, Voice::Carer | Voice::Parent) {
                    self.review(sent.review).views.get_or_insert((at, sent.voice));
                }
                let review = self.child(sent.review.child).opened[sent.review.nth];
                self.choose(at, review, sent, people[sent.review.child].band);
                self.concerns.extend(sent.told.map(|concern| (concern, (at, None))));
            }
            Happened::ActedOn { concern, .. } => {
                self.concerns.get_mut(concern).expect("it was told").1.get_or_insert(at);
            }
            Happened::Recorded(which, both) => {
                let review = self.review(*which);
                (review.facts, review.counted) = (both.0, both.1.clone());
            }
            Happened::Held(which, on) => {
                let team = self.child(which.child).team.clone();
                let review = self.review(*which);
                (review.held, review.team) = (Some(*on), team);
                self.child(which.child).open = None;
                self.recount(which.child);
            }
            Happened::Placed(placed) => {
                let review = self.child(placed.review.child).opened[placed.review.nth];
                let said = (placed.views, placed.given.id);
                let (voice, shared) = (placed.voice, placed.shared);
                let topic = placed.given.said.topic().filter(|_| shared).map(|topic| topic.as_str().to_owned());
                self.lines.insert(placed.line, Line { review, voice, said, shared, topic });
            }
            Happened::TakenOut(_, line) => {
                self.lines.remove(line);
            }
            Happened::Decided(decided) => self.promise(decided.decision, decided.due),
            Happened::Undecided(_, decision) => {
                self.promises.remove(decision);
            }
            Happened::Answered(answered) => {
                self.answered.insert((answered.views, answered.answer), answered.kind);
                if let Some((promise, due)) = answered.promise {
                    self.promise(promise, due);
                }
            }
            Happened::Became(_, promise, state) => self.promises.get_mut(promise).expect("promised").state = *state,
            Happened::ChildSaid(_, promise, said) => {
                self.promises.get_mut(promise).expect("promised").child_said = Some(*said);
            }
            Happened::WentOut(which, Paper::Decisions, on) => self.review(*which).decisions = Some(*on),
            Happened::WentOut(which, _, on) => self.review(*which).distribution = Some(*on),
            Happened::RecordClosed(which) => self.review(*which).record = Some(today),
            Happened::LetterSent(which) => self.letter(*which, LetterState::Sent, Some(today)),
            Happened::LetterRecalled(which) => self.letter(*which, LetterState::Draft, None),
            Happened::LetterGiven(which, on) => self.letter(*which, LetterState::Sent, Some(*on)),
            Happened::LetterWithheld(which) => self.letter(*which, LetterState::Withheld, None),
            Happened::Corrected(which, right) => self.right(*which, right),
            Happened::Escalated { id, stage, on, .. } => self.stage(*id, stage.as_str(), *on),
            Happened::EscalationMoved { id, stage, on, .. } => {
                let last = self.at[id];
                self.stages[last].ended.get_or_insert((*on, false));
                self.stage(*id, stage.as_str(), *on);
            }
            Happened::EscalationEnded { id, on, .. } => {
                let last = self.at[id];
                self.stages[last].ended = Some((*on, true));
            }
            Happened::Noted { child, on, .. } => self.contacts.push((*child, *on)),
        }
    }

    fn promise(&mut self, promise: DecisionId, due: Day) {
        self.promises.insert(promise, Promise { due, state: DecisionState::Open, child_said: None });
    }

    fn stage(&mut self, id: EscalationId, stage: &str, on: Day) {
        self.at.insert(id, self.stages.len());
        self.stages.push(Stage { stage: stage.to_owned(), on, ended: None });
    }

    fn letter(&mut self, which: Which, state: LetterState, on: Option<Day>) {
        let review = self.review(which);
        (review.letter, review.letter_on) = (Some(state), on);
    }

    fn file(&mut self, line: &FileLine, at: Moment, people: &[Person<'_>]) {
        let child = self.children.entry(line.child).or_default();
        (child.entered, child.left, child.known) = (line.entered, line.left, line.known);
        child.team.clone_from(&line.team);
        child.timed = !["V3", "V4", "J1"].contains(&people[line.child].legal_status);
        if let Some(iro) = line.iro {
            child.give(iro, at);
        }
        if let (Some(left), Some(open)) = (line.left, child.open.take_if(|_| line.left.is_some())) {
            self.reviews[open].ended = Some(left);
        }
        self.recount(line.child);
    }

    fn past(&mut self, past: &PastReview, people: &[Person<'_>]) {
        let of = people.iter().position(|person| person.reference == past.child).expect("a child of the list");
        let place = self.reviews.len();
        let child = self.child(of);
        child.reviews.push(place);
        let team = if past.team.is_empty() { child.team.clone() } else { past.team.clone() };
        self.reviews.push(Review {
            child: of,
            imported: Some(past.clone()),
            ordinal: past.ordinal.expect("the simulated file numbers them"),
            due: Some(past.due_on),
            held: Some(past.held_on),
            team,
            facts: past.facts,
            counted: past.monitoring.clone(),
            decisions: past.papers.decisions,
            record: past.papers.record,
            distribution: past.papers.distribution,
            letter: past.letter,
            letter_on: past.letter_on,
            ..Review::default()
        });
        self.recount(of);
    }

    fn right(&mut self, which: Which, right: &Righted) {
        let review = self.review(which);
        review.held = right.held.or(review.held);
        review.facts.participation = right.code.or(review.facts.participation);
        review.decisions = right.decisions.or(review.decisions);
        review.distribution = right.distribution.or(review.distribution);
        if right.held.is_some() {
            self.recount(which.child);
        }
    }

    /// Which review is next, and when: 20 working days after coming into care, three months after the first, six after
    /// each later one.
    fn recount(&mut self, of: usize) {
        let child = &self.children[&of];
        if child.left.is_some() || !child.timed {
            return;
        }
        let held = child.reviews.iter().filter_map(|review| {
            let review = &self.reviews[*review];
            Some((review.held?, review.imported.as_ref().map(|_| review.ordinal)))
        });
        // What was held elsewhere has a number; each that was held here after it has one more.
        let numbered = held.clone().filter_map(|(day, number)| Some((day, number?)));
        let elsewhere = child.known.into_iter().chain(numbered).max();
        let here: Vec<Day> = held.filter(|(_, number)| number.is_none()).map(|(day, _)| day).collect();
        let last = here.iter().copied().chain(elsewhere.map(|(day, _)| day)).max();
        let count = elsewhere.map_or(0, |(_, number)| number) + u32::try_from(here.len()).expect("few reviews");
        let due = match (last, count) {
            (Some(last), 1) => months_later(last, 3),
            (Some(last), _) => months_later(last, 6),
            (None, _) => match child.entered {
                Some(entered) => later(entered, 20),
                None => return,
            },
        };
        let place = child.open.unwrap_or(self.reviews.len());
        if child.open.is_none() {
            self.reviews.push(Review { child: of, ..Review::default() });
            let child = self.child(of);
            child.open = Some(place);
            child.opened.push(place);
            child.reviews.push(place);
        }
        (self.reviews[place].due, self.reviews[place].ordinal) = (Some(due), count + 1);
    }
}

impl Child {
    fn give(&mut self, iro: usize, at: Moment) {
        for had in self.had.iter_mut().filter(|(.., until)| until.is_none()) {
            had.2 = Some(at);
        }
        self.had.push((iro, at, None));
    }

    /// Whose the child was on a day: whoever had them at its end, else whoever had them last on it.
    fn iro_on(&self, day: Day) -> Option<usize> {
        let on = |(_, from, until): &&(usize, Moment, Option<Moment>)| {
            english(*from) <= day && until.is_none_or(|until| day <= english(until))
        };
        self.had.iter().rfind(on).map(|(iro, ..)| *iro)
    }

    pub(crate) fn is_in_care(&self, day: Day) -> bool {
        self.entered.is_none_or(|entered| entered <= day) && self.left.is_none_or(|left| day < left)
    }
}

/// The address that the council gives an IRO.
fn address(name: &str) -> String {
    format!("{}@anyshire.example", name.to_lowercase().replace(' ', "."))
}
