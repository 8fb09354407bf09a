//! What an IRO does, by the same calls of the store that their pages make.

use chrono::TimeDelta;
use heard::vault::{DataKey, Strength, hash_now, places};
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{DecisionText, Given, LetterText, LineText, Notes, SectionText, ViewsBody};
use heard_domain::id::{DecisionId, Id, LetterId, LineId, ReviewId, ViewsId};
use heard_domain::participation::Code;
use heard_domain::store::{
    Asked, DecisionState, Held, LetterBody, NewDecision, NewLine, NewReview, Part, ReviewFacts, SettledPromise,
    ViewsRow,
};
use heard_domain::voice::Helper;
use heard_domain::{Moment, Words};

use super::Council;
use super::seed::{Child, Worker};

/// A worker at work on one child.
pub(crate) struct Desk<'a> {
    council: &'a Council,
    worker: &'a Worker,
    child: &'a Child,
    key: DataKey,
}

impl<'a> Desk<'a> {
    /// The child's IRO.
    pub(crate) async fn of(council: &'a Council, worker: &'a Worker, child: &'a Child) -> Self {
        let standing = council.app.store.standing(worker.id, child.id).await.expect("stored").expect("both are known");
        assert!(standing.allocated, "the child is theirs");
        let key = council.app.vault.open_key(&standing.key).expect("it opens");
        Self { council, worker, child, key }
    }

    fn now(&self) -> Moment {
        self.council.app.clock.now()
    }

    fn fresh<Of>(&self) -> Id<Of> {
        self.council.app.dice.id()
    }

    fn entry(&self, action: Action, object: ObjectKind, id: &[u8; 16]) -> Entry {
        let actor = Actor::Staff(self.worker.id, self.worker.role);
        Entry { at: self.now(), actor, child: Some(self.child.id), action, object, object_id: *id }
    }

    /// Opens views.
    pub(crate) async fn read(&self, views: ViewsId) -> (ViewsRow, ViewsBody) {
        let entry = self.entry(Action::ReadViews, ObjectKind::Views, views.as_bytes());
        let sealed = self.council.app.store.read_views(views, &entry).await.expect("stored").expect("there");
        let body = heard::opened::views(&self.key, &sealed).expect("it opens");
        (sealed.row, body)
    }

    /// Puts one answer into the record.
    pub(crate) async fn place(&self, views: &ViewsRow, given: &Given, part: Part, action: Action) {
        self.place_of(views, None, given, part, action).await;
    }

    /// Puts one answer into the record, with whoever helped, wrote down or spoke.
    pub(crate) async fn place_of(
        &self,
        views: &ViewsRow,
        helper: Option<Helper>,
        given: &Given,
        part: Part,
        action: Action,
    ) {
        let id: LineId = self.fresh();
        let answer = given.said.answer.value.words().cloned().unwrap_or_default();
        let drawing = given.said.answer.value.drawing().cloned();
        let (question, reason) = (given.said.question.to_string(), Words::default());
        let text = LineText { question, answer, drawing, reason, helper, at: given.at };
        let line = NewLine {
            id,
            review: self.child.review,
            child: self.child.id,
            views: views.id,
            answer: given.id,
            part,
            voice: views.voice,
            topic: None,
            body: self.key.seal(places::line_body(id), &text),
            by: self.worker.id,
            at: self.now(),
        };
        let entry = self.entry(action, ObjectKind::Review, self.child.review.as_bytes());
        assert!(self.council.app.store.place_line(&line, &entry).await.expect("stored"), "the record is open");
    }

    /// Keeps notes of the review.
    pub(crate) async fn note(&self, account: &str) {
        let section = SectionText { key: "other".into(), heading: String::new(), words: account.into() };
        self.keep(&Notes { sections: vec![section], ..Notes::default() }).await;
    }

    /// Keeps notes as they may be kept from before.
    pub(crate) async fn keep(&self, notes: &Notes) {
        let store = &self.council.app.store;
        let review = store.review(self.child.review).await.expect("stored").expect("there");
        let sealed = self.key.seal(places::review_notes(review.id), notes);
        let entry = self.entry(Action::ChangedRecord, ObjectKind::Review, review.id.as_bytes());
        let facts = ReviewFacts { participation: Some(Code::Pn1), ..review.facts };
        assert!(
            store.save_review(review.id, review.version, &facts, None, Some(&sealed), &entry).await.expect("stored")
        );
    }

    /// Shows the shared part of the record to the child.
    pub(crate) async fn show_record(&self) {
        let review = self.child.review;
        let entry = self.entry(Action::ShowedRecord, ObjectKind::Review, review.as_bytes());
        self.council.app.store.show_record(review, self.now(), &entry).await.expect("stored");
    }

    /// Holds the review today; the next is due in six months.
    pub(crate) async fn hold(&self) {
        let on = heard_domain::english_time::day(self.now());
        let id: ReviewId = self.fresh();
        let next = NewReview { id, child: self.child.id, ordinal: 2, due_on: on + TimeDelta::days(183) };
        let held = Held { review: self.child.review, on, team: None, next: Some(next) };
        let entry = self.entry(Action::HeldReview, ObjectKind::Review, self.child.review.as_bytes());
        assert!(self.council.app.store.hold_review(&held, &entry).await.expect("stored"));
    }

    /// Closes the record, whatever it lacks.
    pub(crate) async fn close_record(&self) {
        let review = self.child.review;
        let entry = self.entry(Action::ClosedRecord, ObjectKind::Review, review.as_bytes());
        let closed = self.council.app.store.close_record(review, self.worker.id, self.now(), &entry).await;
        assert!(closed.expect("stored"));
    }

    /// Decides something, to be done in four weeks.
    pub(crate) async fn decide(&self, what: &str, who: &str) -> DecisionId {
        self.decide_by(what, who, 28).await
    }

    /// Decides something, to be done in so many days from today; its day may be over.
    pub(crate) async fn decide_by(&self, what: &str, who: &str, days: i64) -> DecisionId {
        let id: DecisionId = self.fresh();
        let text = DecisionText { what: what.into(), who: who.into(), only_iro: false };
        let due_on = heard_domain::english_time::day(self.now()) + TimeDelta::days(days);
        let body = self.key.seal(places::decision_body(id), &text);
        let new = NewDecision { id, review: self.child.review, child: self.child.id, body, due_on, at: self.now() };
        let entry = self.entry(Action::ChangedDecision, ObjectKind::Decision, id.as_bytes());
        assert!(self.council.app.store.add_decision(&new, &entry).await.expect("stored"), "the record is open");
        id
    }

    /// What workers say of every promise, in no order.
    pub(crate) async fn states(&self) -> Vec<DecisionState> {
        let entry = self.entry(Action::ReadPromises, ObjectKind::Child, self.child.id.as_bytes());
        let promises = self.council.app.store.read_promises(Asked::All(self.child.id), &entry).await.expect("stored");
        promises.into_iter().map(|promise| promise.state).collect()
    }

    /// Says that a decision was carried out.
    pub(crate) async fn keep_promise(&self, id: DecisionId) {
        let entry = self.entry(Action::ChangedDecision, ObjectKind::Decision, id.as_bytes());
        let (child, state, at) = (self.child.id, DecisionState::Done, self.now());
        let settled = SettledPromise { child, decision: id, state, because: None, at };
        assert!(self.council.app.store.settle_promise(&settled, &entry).await.expect("stored"));
    }

    /// Writes the letter.
    pub(crate) async fn write(&self, text: &str) -> LetterId {
        let id: LetterId = self.fresh();
        let body = self.key.seal(places::letter_body(id), &LetterText { text: text.into() });
        let (child, review, by, at) = (self.child.id, self.child.review, self.worker.id, self.now());
        let entry = self.entry(Action::ChangedLetter, ObjectKind::Letter, id.as_bytes());
        let letter = LetterBody { id, child, review, by, body, at };
        assert!(self.council.app.store.save_letter(&letter, 0, &entry).await.expect("stored"));
        id
    }

    async fn version(&self, letter: LetterId) -> i64 {
        let file = self.council.app.store.child_file(self.child.id).await.expect("stored").expect("there");
        file.letters.iter().find(|row| row.id == letter).expect("written").version
    }

    /// Sends the letter; it can be read in ten minutes.
    pub(crate) async fn send(&self, letter: LetterId) {
        let (version, now) = (self.version(letter).await, self.now());
        let entry = self.entry(Action::SentLetter, ObjectKind::Letter, letter.as_bytes());
        let readable_at = now + TimeDelta::minutes(10);
        let sent = self.council.app.store.send_letter(letter, version, now, readable_at, &entry).await;
        assert!(sent.expect("stored"));
    }

    /// Takes it back; says whether it was still time.
    pub(crate) async fn recall(&self, letter: LetterId) -> bool {
        let entry = self.entry(Action::RecalledLetter, ObjectKind::Letter, letter.as_bytes());
        self.council.app.store.recall_letter(letter, self.now(), &entry).await.expect("stored")
    }

    /// A letter that the child can read now.
    pub(crate) async fn deliver(&self, text: &str) -> LetterId {
        let letter = self.write(text).await;
        self.send(letter).await;
        self.council.pass(TimeDelta::minutes(10));
        letter
    }

    /// The number that is said aloud to confirm the child's secret.
    pub(crate) async fn number(&self) -> String {
        let app = &self.council.app;
        let secret = app.store.secret(self.child.id).await.expect("stored").expect("set");
        let number = app.dice.six_digits();
        let hash = hash_now(Strength::Short, &app.vault.peppered_number(secret.id, &number), &app.dice.bytes());
        app.store.issue_number(secret.id, &hash, self.now() + TimeDelta::minutes(10)).await.expect("stored");
        number
    }

    /// Keeps what children see about this worker.
    pub(crate) async fn tell_about_oneself(&self, fact: &str) {
        let app = &self.council.app;
        let row = app.store.staff(&[self.worker.id]).await.expect("stored").remove(0);
        let key = app.vault.open_key(&row.key).expect("it opens");
        let facts = [fact.into(), Words::default(), Words::default()];
        let profile = heard_domain::documents::Profile { facts, ..Default::default() };
        let sealed = key.seal(places::staff_profile(self.worker.id), &profile);
        let entry = super::seed::entry(app, None, Action::ChangedProfile, ObjectKind::Staff, self.worker.id.as_bytes());
        app.store.set_profile(self.worker.id, &sealed, &entry).await.expect("stored");
    }
}
