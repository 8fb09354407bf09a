//! Something said outside the round of reviews, as sending keeps it: views, what they raise, a row of the log.

use heard::vault::places;
use heard_domain::audit::{Action, Actor, Entry, ObjectKind};
use heard_domain::documents::{Given, ViewsBody};
use heard_domain::form::{self, Kind as Asks};
use heard_domain::id::{AnswerId, DecisionId, MatterId, SubmissionId, ViewsId};
use heard_domain::journey::{Answer, Said, Value};
use heard_domain::matter::Kind;
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::{NewMatter, NewViews, SentOutcome, SessionHash};
use heard_domain::voice::{Helper, Voice};

use super::Council;
use super::seed::{Child, Worker};

/// What is said.
pub(crate) struct Saying<'a> {
    pub(crate) purpose: Purpose,
    pub(crate) voice: Voice,
    pub(crate) author: Option<&'a Worker>,
    /// Who helped, wrote down or spoke.
    pub(crate) helper: Option<Helper>,
    /// Words for the first questions that take words, and whether each is only for the IRO.
    pub(crate) words: &'a [(&'a str, bool)],
    /// A promise that did not happen.
    pub(crate) promise: Option<DecisionId>,
}

impl Saying<'_> {
    /// The child, alone, with these words.
    pub(crate) const fn child<'a>(purpose: Purpose, words: &'a [(&'a str, bool)]) -> Saying<'a> {
        Saying { purpose, voice: Voice::Child, author: None, helper: None, words, promise: None }
    }
}

/// What came of it.
pub(crate) struct Raised {
    pub(crate) views: ViewsId,
    pub(crate) answers: Vec<AnswerId>,
    pub(crate) matter: Option<MatterId>,
}

/// Says it.
pub(crate) async fn raise(council: &Council, child: &Child, worker: &Worker, saying: &Saying<'_>) -> Raised {
    let (app, now) = (&council.app, council.app.clock.now());
    let standing = app.store.standing(worker.id, child.id).await.expect("stored").expect("known");
    let key = app.vault.open_key(&standing.key).expect("it opens");
    let form = form::newest(saying.purpose, Band::Middle);
    let asked = form.questions().map(|(_, question)| question);
    let asked = asked.filter(|question| matches!(question.kind, Asks::Text { .. }));
    let given: Vec<_> = asked
        .zip(saying.words)
        .map(|(question, (words, only_iro))| {
            let answer = Answer { only_iro: *only_iro, ..Answer::of(Value::Text((*words).into())) };
            let (form, version, question) = (form.id.clone(), form.version, question.id.clone());
            let id = AnswerId::from_bytes(app.dice.bytes());
            Given { id, said: Said { form, version, question, answer }, promised: None, at: None }
        })
        .collect();
    assert_eq!(given.len(), saying.words.len(), "the form takes as many words");
    let id = ViewsId::from_bytes(app.dice.bytes());
    let kind = saying.promise.map(|_| Kind::Promise).or(Kind::raised_by(saying.purpose));
    let matter = kind.map(|kind| NewMatter {
        id: MatterId::from_bytes(app.dice.bytes()),
        kind,
        decision: saying.promise,
        letter: None,
        review: None,
        due_on: kind.due(heard_domain::english_time::day(now)),
    });
    let raised = Raised {
        views: id,
        answers: given.iter().map(|given| given.id).collect(),
        matter: matter.as_ref().map(|m| m.id),
    };
    let views = NewViews {
        id,
        child: child.id,
        review: child.review,
        submission: SubmissionId::from_bytes(app.dice.bytes()),
        digest: app.dice.bytes(),
        voice: saying.voice,
        purpose: saying.purpose,
        follows: None,
        form: form.id.to_string(),
        form_version: form.version,
        band: form.band,
        language: "en".into(),
        draft: None,
        author: saying.author.map(|worker| worker.id),
        confirmed: true,
        body: key.seal(places::views_body(id), &ViewsBody { helper: saying.helper.clone(), given }),
        recordings: Vec::new(),
        chosen: Vec::new(),
        quotes: Vec::new(),
        concern: None,
        matters: matter.into_iter().collect(),
        promises: saying.promise.map(|decision| (decision, heard_domain::matter::Happened::No)).into_iter().collect(),
        at: now,
        joins: None,
    };
    let (action, object, child) = (Action::SentViews, ObjectKind::Views, Some(child.id));
    let entry = Entry { at: now, actor: Actor::System, child, action, object, object_id: *id.as_bytes() };
    let sent = app.store.send_views(&views, &SessionHash(app.dice.bytes()), &entry).await.expect("stored");
    assert_eq!(sent, SentOutcome::Sent);
    raised
}
