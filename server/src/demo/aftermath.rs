//! What came of a review in the demo: the record, the decisions and what became of them, the answers, the letter.

use chrono::TimeDelta;
use heard_domain::Day;
use heard_domain::documents::{Given, ReplyKind};
use heard_domain::english_time::start_of_day;
use heard_domain::id::ReviewId;
use heard_domain::papers::Paper;
use heard_domain::participation::Attendance;
use heard_domain::store::{DecisionState, Feeling, NewReview, Part as RecordPart};

use super::children::{Child, Part};
use super::history::Review;
use super::letter::{About, letter};
use super::meeting::{SentBefore, decisions, facts, notes};
use super::sayings::Saying;
use super::story::{Decision, Letter, Meeting, Placing, Reply, Sending, What};
use super::year::Teller;

/// What a child answers to a letter that is not quite right.
const NOT_QUITE: &str = "It is nearly right. I said Thursdays, not Tuesdays.";

impl Teller<'_> {
    /// Everything from the day of the review on.
    #[expect(clippy::too_many_arguments, reason = "a review is all of this, and it is told once")]
    pub(super) fn after(
        &mut self,
        index: usize,
        child: &Child,
        review: &Review,
        on: Day,
        next: Option<NewReview>,
        sent: &[Sending],
        reads: bool,
    ) {
        let noon = start_of_day(on) + TimeDelta::hours(12);
        for views in sent {
            self.place(index, on, views);
        }
        let before = SentBefore {
            own: sent.iter().any(|views| views.advocate.is_none()),
            advocate: sent.iter().any(|views| views.advocate.is_some()),
        };
        let facts = facts(self.chance, child, on, before);
        let presence = match facts.attendance {
            Some(Attendance::Absent) => "away",
            Some(Attendance::ByVideo) => "video",
            _ => "there",
        };
        let notes = notes(self.chance, child, &facts);
        let meeting = Meeting { review: review.id, on, facts, notes, next };
        self.push(noon + TimeDelta::hours(3), index, What::Held(Box::new(meeting)));
        let iro = self.iros[child.iro].details.first_name().to_owned();
        let decided = decisions(self.chance, child, &iro, review.id, on);
        for (minutes, decision) in (0..).zip(&decided) {
            self.push(
                noon + TimeDelta::hours(4) + TimeDelta::minutes(minutes),
                index,
                What::Decided(Box::new(decision.clone())),
            );
            self.outcome(index, decision);
        }
        self.papers(index, review.id, on);
        let refused = self.reply(index, child, &iro, on, sent);
        let said = sent.iter().flat_map(|views| &views.given).find_map(words_for_all);
        let about = About { child, iro: &iro, on, presence, said, refused, decisions: &decided };
        self.write(index, child, review, on, &about, reads);
    }

    /// Puts what was said in words into the record: shared, or for the IRO alone where the child asked for that.
    fn place(&mut self, index: usize, on: Day, views: &Sending) {
        let said = views.given.iter().filter(|given| given.said.answer.value.words().is_some());
        for (minutes, given) in (0..).zip(said.take(5)) {
            let careful = given.said.care().is_some();
            let despite = careful && self.chance.percent(15);
            let part = if careful && !despite { RecordPart::Private } else { RecordPart::Shared };
            let placing = Placing {
                id: self.dice().id(),
                review: views.review,
                views: views.id,
                voice: views.voice,
                helper: views.helper.clone(),
                language: views.language,
                given: given.clone(),
                part,
                reason: if despite { "Asked the child, who wants everybody to know this after all." } else { "" },
            };
            let at = start_of_day(on) + TimeDelta::hours(9) + TimeDelta::minutes(minutes);
            self.push(at, index, What::Placed(Box::new(placing)));
        }
    }

    /// What went out after the review, most of it in time. How many days it took hangs on the id of the review.
    fn papers(&mut self, index: usize, review: ReviewId, on: Day) {
        let [first, second, third, ..] = review.as_bytes().map(i64::from);
        let closed = 8 + second % 16;
        for (paper, days) in
            [(Paper::Decisions, 2 + first % 7), (Paper::Record, closed), (Paper::Distribution, closed + 1 + third % 6)]
        {
            let at = start_of_day(on + TimeDelta::days(days)) + TimeDelta::hours(16);
            self.push(at, index, What::WentOut(review, paper));
        }
    }

    /// Two weeks or so after it was due, somebody says what became of most decisions.
    fn outcome(&mut self, index: usize, decision: &Decision) {
        let state = match self.chance.below(100) {
            0..64 => DecisionState::Done,
            64..76 => DecisionState::Partly,
            76..86 => DecisionState::NotDone,
            _ => return,
        };
        let at = self.at(decision.due + TimeDelta::days(self.chance.between(-3, 12)));
        self.push(at, index, What::Became(decision.id, state));
    }

    /// Answers single things that were said. Gives whether something was refused.
    fn reply(&mut self, index: usize, child: &Child, iro: &str, on: Day, sent: &[Sending]) -> bool {
        let mut refused = false;
        for views in sent {
            let said = views.given.iter().filter_map(|given| Some((given, given.said.answer.value.words()?)));
            for (minutes, (given, words)) in (0..).zip(said) {
                let (kind, words) = match Saying::reply_to(child, words.expose()) {
                    Some(reply) => reply,
                    None if self.chance.percent(60) => (ReplyKind::Heard, String::new()),
                    None => continue,
                };
                refused |= kind == ReplyKind::Cannot;
                let doers = [child.carer, child.social_worker, "School", "Your teacher"];
                let who = doers.into_iter().find(|doer| words.starts_with(doer)).unwrap_or(iro);
                let (who, by) = match kind {
                    ReplyKind::WillDo => (who.to_owned(), Some(on + TimeDelta::days(28))),
                    _ => (String::new(), None),
                };
                let (review, only_iro) = (views.review, given.said.answer.only_iro);
                let reply = Reply { review, views: views.id, answer: given.id, only_iro, kind, words, who, by };
                let at = start_of_day(on + TimeDelta::days(2)) + TimeDelta::hours(10) + TimeDelta::minutes(minutes);
                self.push(at, index, What::Replied(Box::new(reply)));
            }
        }
        refused
    }

    /// The letter; one in twenty is not sent, with a reason. A child who can, reads it and says how it felt.
    fn write(&mut self, index: usize, child: &Child, review: &Review, on: Day, about: &About, reads: bool) {
        let id = self.dice().id();
        let days = if child.part == Part::Reader { 5 } else { self.chance.between(3, 19) };
        let drafted = self.at(on + TimeDelta::days(days));
        if child.part == Part::Ordinary && self.chance.percent(5) {
            let text = "The child asked to hear it from me in person, and I went to tell them.".to_owned();
            self.push(drafted, index, What::Withheld(Box::new(Letter { id, review: review.id, text })));
            return;
        }
        let text = letter(self.chance, about);
        self.push(drafted, index, What::Drafted(Box::new(Letter { id, review: review.id, text })));
        let sent = drafted + TimeDelta::hours(if child.part == Part::Reader { 2 } else { self.chance.between(1, 60) });
        self.push(sent, index, What::SentLetter(id));
        // The newest letter of those at the front waits for whoever tries the demo.
        let newest = on > self.today - TimeDelta::days(60);
        if !reads || (child.part == Part::Reader && newest) || !self.chance.percent(75) {
            return;
        }
        let read = self.at(heard_domain::english_time::day(sent) + TimeDelta::days(self.chance.between(1, 8)));
        self.push(read, index, What::ReadLetter(id));
        let not_quite = self.chance.percent(4).then_some(NOT_QUITE);
        let feeling = *self.chance.pick(&[
            Feeling::Happy,
            Feeling::Happy,
            Feeling::Ok,
            Feeling::Ok,
            Feeling::Sad,
            Feeling::Confused,
        ]);
        if not_quite.is_some() || self.chance.percent(70) {
            self.push(read + TimeDelta::minutes(4), index, What::Responded(id, feeling, not_quite));
        }
    }
}

/// Words that may stand in a letter: said to everybody, and nothing unsafe.
fn words_for_all(given: &Given) -> Option<&str> {
    let answer = &given.said.answer;
    let safe = !answer.only_iro && !answer.value.is_unsafe();
    answer.value.words().filter(|_| safe).map(heard_domain::Words::expose)
}
