//! The tables of what people chose, and of what became of what children said. Which questions are counted, with which
//! choices, was written down here from the forms on paper.

use heard::demo::simulated::Sent;
use heard_domain::documents::ReplyKind;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};

use super::counted::{Ask, Cells, count};
use super::days::{english, periods};
use super::ledger::{Ledger, Line};

/// After a review, in the order of the form for 13 and over; what the youngest are asked besides; then grown-ups.
const AFTER: [(&str, &str); 12] = [
    ("after-there", "yes part no"),
    ("after-how", "face-very-happy face-happy face-ok face-sad face-very-sad face-not-sure"),
    ("after-listened", "yes a-bit no not-sure"),
    ("after-said", "me iro carer advocate social-worker someone-else nobody"),
    ("after-understand", "yes a-bit no not-sure"),
    (
        "after-decided",
        "face-very-happy face-happy face-ok face-sad face-very-sad face-worried face-angry face-confused face-not-sure",
    ),
    ("after-quote", "yes no"),
    ("after-next", "people place time words talk activity something-else nothing"),
    ("feedback-there", "yes part no"),
    ("feedback-listened", "yes a-bit no not-sure"),
    ("feedback-understand", "yes a-bit no not-sure"),
    ("feedback-quote", "yes no"),
];

const MOVING: [(&str, &str); 7] = [
    (
        "moving-feel",
        "face-very-happy face-happy face-excited face-ok face-calm face-sad face-very-sad face-worried face-angry \
         face-scared face-confused face-not-sure",
    ),
    ("moving-say", "yes a-bit no not-sure"),
    ("moving-quote", "yes no"),
    ("moving-touch", "mum dad grandparent brother sister other-family carer friend teacher pets someone-else nobody"),
    ("life-skills", "cooking money washing travel health home-jobs something-else nothing"),
    ("moving-good", "how-it-feels bedroom grown-ups friends school pets food nothing"),
    ("moving-not-good", "how-it-feels bedroom grown-ups friends school pets food nothing"),
];

const TOPICS: [&str; 11] =
    ["home", "family", "school", "friends", "health", "feelings", "me", "helpers", "plan", "future", "rights"];

/// Who chose: a place among the columns of the table.
fn column(voice: Voice) -> Option<usize> {
    match voice {
        Voice::Child | Voice::ChildWithHelp | Voice::WrittenForChild | Voice::Paper => Some(0),
        Voice::Advocate => Some(1),
        Voice::Carer => Some(2),
        Voice::Parent => Some(3),
        Voice::Observation | Voice::AdvocateNonInstructed => None,
    }
}

/// One answer that is counted.
#[derive(Debug, Clone)]
pub(crate) struct Answer {
    on: Day,
    review: usize,
    column: usize,
    question: &'static str,
    options: Vec<String>,
}

/// What was chosen before one review.
#[derive(Debug, Clone)]
pub(crate) struct Chosen {
    first: Moment,
    band: Band,
    topics: Vec<String>,
}

impl Ledger {
    /// Writes down what was chosen in what was sent; `band` is in which style.
    pub(crate) fn choose(&mut self, at: Moment, review: usize, sent: &Sent, band: Band) {
        let Some(column) = column(sent.voice) else { return };
        let asked: &[(&str, &str)] = match sent.purpose {
            Purpose::AfterReview | Purpose::CarerFeedback | Purpose::ParentFeedback => &AFTER,
            Purpose::Moving => &MOVING,
            Purpose::BeforeReview => return self.speak_of(at, review, sent, band),
            _ => return,
        };
        for given in &sent.given {
            let known = asked.iter().find(|(question, _)| *question == given.said.question.as_str());
            let options: Vec<String> = given.said.answer.value.chosen().into_iter().map(str::to_owned).collect();
            // The same question has a box for words in another style.
            let Some((question, _)) = known.filter(|_| !options.is_empty()) else { continue };
            // A child and their advocate have one answer each about a review: the newest.
            if column < 2 && sent.purpose == Purpose::AfterReview {
                let same = |other: &Answer| (other.review, other.column, other.question) == (review, column, question);
                self.answers.retain(|other| !same(other));
            }
            if !given.said.answer.only_iro {
                self.answers.push(Answer { on: english(at), review, column, question, options });
            }
        }
    }

    fn speak_of(&mut self, at: Moment, review: usize, sent: &Sent, band: Band) {
        for given in sent.given.iter().filter(|given| given.said.question.as_str() == "topics") {
            let new = Chosen { first: at, band, topics: Vec::new() };
            let chosen = self.topics.entry(review).or_insert(new);
            for topic in given.said.answer.value.chosen() {
                if !chosen.topics.iter().any(|known| known == topic) {
                    chosen.topics.push(topic.to_owned());
                }
            }
        }
    }

    pub(crate) fn r29(&self, ask: &Ask) -> String {
        self.by_choice(ask, &AFTER)
    }

    pub(crate) fn r30(&self, ask: &Ask) -> String {
        self.by_choice(ask, &MOVING)
    }

    fn by_choice(&self, ask: &Ask, asked: &[(&str, &str)]) -> String {
        let of = |question: &str| -> Vec<&Answer> {
            self.answers.iter().filter(|answer| ask.has(answer.on) && answer.question == question).collect()
        };
        let row = |label: &str, chose: &[&Answer], answered: usize| {
            let by = |column| count(chose, |answer| answer.column == column);
            let cells = (0..4).fold(Cells::of(label), |cells, column| cells.and(by(column)));
            cells.and(chose.len()).and(answered).percent(chose.len(), answered).end()
        };
        let mut text = "answer,child,advocate,carer,parent,n,answered,percent\n".to_owned();
        let mut all = Vec::new();
        for (question, options) in asked {
            let answers = of(question);
            for option in options.split_whitespace() {
                let chose: Vec<&Answer> =
                    answers.iter().copied().filter(|answer| answer.options.iter().any(|one| one == option)).collect();
                text += &row(&format!("{question}.{option}"), &chose, answers.len());
            }
            all.extend(answers);
        }
        text + &row("Total", &all, all.len())
    }

    pub(crate) fn r31(&self, ask: &Ask) -> String {
        let all: Vec<&Chosen> = self.topics.values().filter(|chosen| ask.has(english(chosen.first))).collect();
        let has = |chosen: &Chosen, topic: &str| chosen.topics.iter().any(|known| known == topic);
        let blanks = |cells: Cells, many: usize| (0..many).fold(cells, |cells, _| cells.and(""));
        let mut text = format!("period,reviews,{},topic,pictures,middle,older,n,percent\n", TOPICS.join(","));
        let all_days = periods(ask.from, ask.until, ask.length).into_iter();
        for (name, from, until) in all_days.chain([("Total".to_owned(), ask.from, ask.until)]) {
            let here = |chosen: &&&Chosen| (from..=until).contains(&english(chosen.first));
            let of: Vec<&Chosen> = all.iter().filter(here).copied().collect();
            let cells = Cells::of(&name).and(of.len());
            let cells = TOPICS.iter().fold(cells, |cells, topic| cells.and(count(&of, |chosen| has(chosen, topic))));
            text += &blanks(cells, 6).end();
        }
        let bands = [Band::Pictures, Band::Middle, Band::Older];
        let row = |label: &str, of: &[Band], whole: usize| {
            let cells = blanks(Cells::of(""), 1 + TOPICS.len()).and(label);
            let cells = bands.iter().fold(cells, |cells, band| cells.and(count(of, |one| one == band)));
            cells.and(of.len()).percent(of.len(), whole).end()
        };
        let chosen = |topic: &str| -> Vec<Band> {
            all.iter().filter(|chosen| has(chosen, topic)).map(|chosen| chosen.band).collect()
        };
        let whole: Vec<Band> = TOPICS.iter().flat_map(|topic| chosen(topic)).collect();
        for topic in TOPICS {
            text += &row(topic, &chosen(topic), whole.len());
        }
        text + &row("Total", &whole, whole.len())
    }

    pub(crate) fn r32(&self, ask: &Ask) -> String {
        let theirs = [Voice::Child, Voice::ChildWithHelp, Voice::WrittenForChild, Voice::Paper, Voice::Advocate];
        let held = |line: &Line| self.reviews[line.review].held.is_some_and(|held| ask.has(held));
        let all: Vec<&Line> =
            self.lines.values().filter(|line| line.shared && theirs.contains(&line.voice) && held(line)).collect();
        let row = |label: &str, of: &[&Line]| {
            let answers: Vec<ReplyKind> = of.iter().filter_map(|line| self.answer(line)).collect();
            let cells = Cells::of(label).and(of.len()).and(answers.len());
            let kinds = [ReplyKind::Heard, ReplyKind::WillDo, ReplyKind::Cannot, ReplyKind::SomebodyElse];
            let cells = kinds.iter().fold(cells, |cells, kind| cells.and(count(&answers, |one| one == kind)));
            cells.and(0).and(of.len() - answers.len()).percent(answers.len(), of.len()).end()
        };
        let of = |topic: Option<&str>| -> Vec<&Line> {
            all.iter().copied().filter(|line| line.topic.as_deref() == topic).collect()
        };
        let mut text =
            "topic,points,answered,heard,will_do,cannot,somebody_else,not_recorded,not_answered,percent_answered\n"
                .to_owned();
        for topic in TOPICS.into_iter().chain(["meeting"]) {
            text += &row(topic, &of(Some(topic)));
        }
        text + &row("not_recorded", &of(None)) + &row("Total", &all)
    }
}
