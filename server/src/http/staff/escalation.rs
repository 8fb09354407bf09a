//! `/staff/children/{child}/escalations/{escalation}`: one thing that was asked of somebody higher up. Its IRO moves
//! and ends it; a manager reads it and answers.

mod shown;

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::paths::staff as at;
use heard_app::staff::acts::EscalationAct;
use heard_app::staff::escalation::{ENDING, STEP};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::english_time;
use heard_domain::escalation::{
    self, Escalation, Form, MAX_TOLD, MAX_WHO, MAX_WORDS, NotThen, Outcome, Step, Wrong, check,
};
use heard_domain::id::{ChildId, EscalationId, EscalationStepId};
use heard_domain::ladder;
use heard_domain::lists::ListCode;
use heard_domain::policy::Task;
use heard_domain::store::{NewStep, StepAnswer, StepEnd, StepOf, StepTold};
use heard_domain::typed::TypedAt;
use heard_domain::{Day, Words};

use super::escalations::to_tell;
use super::typing::Fields;
use super::{typed, typing};
use crate::access::allow;
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};
use shown::{Refused, said, show};

/// It.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's, and for one that is not the child's.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Escalation { child, escalation }): At<at::Escalation>,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::AnswerEscalation).await?;
    let row = find(&app, child, escalation).await?;
    show(&app, &working, &key, &row, None).await
}

/// Keeps an answer; for the IRO also moves it, ends it, opens it again, or lets the child read of it.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this IRO's, one that is not the child's, and a manager who does more than
/// answer.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Escalation { child, escalation }): At<at::Escalation>,
    posted: Posted,
) -> Result<Response, Stop> {
    let key = allow(&app, &working, child, Task::AnswerEscalation).await?;
    let row = find(&app, child, escalation).await?;
    let act: EscalationAct = posted.act()?;
    if act != EscalationAct::Answer {
        allow(&app, &working, child, Task::Escalate).await?;
    }
    let place: i64 = posted.parse(STEP)?;
    let form = form_of(act);
    let typed_at = TypedAt::Escalation { child, escalation, form };
    if let Some(both) = typing::overtaken(&app, &working, &key, typed_at, &posted).await? {
        return Ok(both);
    }
    let step = row.steps.iter().find(|step| step.place == place).ok_or(Stop::BadRequest)?;
    let at = StepOf { escalation, child, place };
    let doing = Doing { app: &app, working: &working, key: &key, row: &row, step, at, posted: &posted };
    let done = match act {
        EscalationAct::Answer => doing.answer().await?,
        EscalationAct::Move => doing.go_on(false).await?,
        EscalationAct::Reopen => doing.go_on(true).await?,
        EscalationAct::Resolve => doing.resolve().await?,
        EscalationAct::Tell => doing.tell().await?,
    };
    let troubles = match done {
        Ok(true) => return Ok(see_other(&at::Escalation { child, escalation }.href())),
        // Somebody else acted on it: the page shows how it stands now, with what was typed.
        Ok(false) => vec![Trouble::new("main", Problem::MovedMeanwhile)],
        Err(troubles) => troubles,
    };
    let typing = typing::again(typed_at, &posted, place);
    let typing = typing::keep_refused(&app, &working, (child, &key), &posted, typing).await?;
    let row = find(&app, child, escalation).await?;
    show(&app, &working, &key, &row, Some(Refused { posted: &posted, form, typing, troubles })).await
}

/// Which form has the button.
const fn form_of(act: EscalationAct) -> Form {
    match act {
        EscalationAct::Answer => Form::Answer,
        EscalationAct::Move | EscalationAct::Reopen => Form::Move,
        EscalationAct::Resolve => Form::Resolve,
        EscalationAct::Tell => Form::Tell,
    }
}

/// What a form would say of what is recorded, and the place of the stage that it is about.
///
/// # Errors
/// [`Stop::NotFound`] for a child who is not this worker's, and for one that is not the child's.
pub(super) async fn recorded(
    app: &App,
    working: &Working,
    (child, escalation): (ChildId, EscalationId),
    form: Form,
) -> Result<(Fields, i64), Stop> {
    let key = allow(app, working, child, Task::AnswerEscalation).await?;
    let row = find(app, child, escalation).await?;
    let last = row.last().ok_or(Stop::NotFound)?;
    Ok((said(&key, &row, last, form)?, last.place))
}

async fn find(app: &App, child: ChildId, id: EscalationId) -> Result<Escalation, Stop> {
    let rows = app.store.escalations(child).await?;
    rows.into_iter().find(|row| row.id == id && !row.steps.is_empty()).ok_or(Stop::NotFound)
}

/// Whether it was done, or what was wrong with what was typed.
type Done = Result<bool, Vec<Trouble>>;

/// What is done with one of its stages, and what was typed for that.
struct Doing<'a> {
    app: &'a App,
    working: &'a Working,
    key: &'a DataKey,
    row: &'a Escalation,
    step: &'a Step,
    at: StepOf,
    posted: &'a Posted,
}

impl Doing<'_> {
    async fn answer(&self) -> Result<Done, Stop> {
        let mut troubles = Vec::new();
        let on = self.day("answered_on", &mut troubles);
        let words = typed::needed_words(self.posted, "answer_words", MAX_WORDS, &mut troubles);
        let (Some(on), true) = (on, troubles.is_empty()) else { return Ok(Err(troubles)) };
        let words = self.key.seal(places::escalation_answer(self.step.id), &words);
        let answer = StepAnswer { on, words, by: self.working.staff };
        let entry = self.entry(Action::AnsweredEscalation);
        Ok(Ok(self.app.store.answer_escalation(self.at, &answer, &entry).await?))
    }

    /// To another stage, or open again at one.
    async fn go_on(&self, again: bool) -> Result<Done, Stop> {
        let mut troubles = Vec::new();
        let on = self.day("moved_on", &mut troubles);
        let who = typed::words(self.posted, "who", MAX_WHO, &mut troubles);
        if self.row.told_at.is_some() && who.is_blank() {
            troubles.push(Trouble::new("who", Problem::TellWho));
        }
        let why = typed::words(self.posted, "why", MAX_WORDS, &mut troubles);
        let code = ListCode::read(self.posted.get("stage")).ok_or(Wrong::NoStage);
        let stage = code.and_then(|code| {
            let stage = escalation::step(ladder::stages(), &self.step.stage, &code, again, &why)?;
            Ok((stage, code))
        });
        troubles.extend(stage.as_ref().err().map(|wrong| match wrong {
            Wrong::NoStage => Trouble::new("stage", Problem::NotChosen),
            Wrong::SameStage => Trouble::new("stage", Problem::SameStage),
            Wrong::NeedsWhy => Trouble::new("why", Problem::StageNeedsWhy),
        }));
        let (Some(on), Ok((stage, code)), true) = (on, stage, troubles.is_empty()) else { return Ok(Err(troubles)) };
        let id: EscalationStepId = self.app.dice.id();
        let sealed = |words: &Words, place| (!words.is_blank()).then(|| self.key.seal(place, words));
        let to = NewStep {
            id,
            stage: code,
            opened_on: on,
            due_on: stage.due(on),
            who: sealed(&who, places::escalation_who(id)),
            why: sealed(&why, places::escalation_why(id)),
            by: self.working.staff,
        };
        let store = &self.app.store;
        Ok(Ok(match again {
            true => store.reopen_escalation(self.at, &to, &self.entry(Action::ReopenedEscalation)).await?,
            false => store.move_escalation(self.at, &to, &self.entry(Action::MovedEscalation)).await?,
        }))
    }

    async fn resolve(&self) -> Result<Done, Stop> {
        let mut troubles = Vec::new();
        let on = self.day("resolved_on", &mut troubles);
        let outcome = Outcome::from_code(self.posted.get(ENDING));
        troubles.extend(outcome.is_none().then(|| Trouble::new(ENDING, Problem::NotChosen)));
        let came = typed::words(self.posted, "came", MAX_TOLD, &mut troubles);
        if self.row.told_at.is_some() && came.is_blank() {
            troubles.push(Trouble::new("came", Problem::TellCame));
        }
        let (Some(on), Some(outcome), true) = (on, outcome, troubles.is_empty()) else { return Ok(Err(troubles)) };
        let came = (!came.is_blank()).then(|| self.key.seal(places::escalation_came(self.step.id), &came));
        let entry = self.entry(Action::ResolvedEscalation);
        Ok(Ok(self.app.store.resolve_escalation(self.at, &StepEnd { on, outcome, came }, &entry).await?))
    }

    async fn tell(&self) -> Result<Done, Stop> {
        let mut troubles = Vec::new();
        let told = typed::words(self.posted, "told", MAX_TOLD, &mut troubles);
        let who = typed::words(self.posted, "told_who", MAX_WHO, &mut troubles);
        troubles.extend(to_tell(&told, &who, ["told", "told_who"]));
        if !troubles.is_empty() {
            return Ok(Err(troubles));
        }
        let told = StepTold {
            told: self.key.seal(places::escalation_told(self.row.id), &told),
            who: self.key.seal(places::escalation_who(self.step.id), &who),
            at: self.app.clock.now(),
        };
        let entry = self.entry(Action::ToldOfEscalation);
        Ok(Ok(self.app.store.tell_of_escalation(self.at, &told, &entry).await?))
    }

    /// A day that comes after what is known of the stage, and is not tomorrow.
    fn day(&self, field: &'static str, troubles: &mut Vec<Trouble>) -> Option<Day> {
        let on = typed::needed_date(self.posted, field, troubles)?;
        let after =
            [self.step.answered_on, self.step.ended_on].into_iter().flatten().fold(self.step.opened_on, Day::max);
        let problem = match check(on, after, english_time::day(self.app.clock.now())) {
            Ok(()) => return Some(on),
            Err(NotThen::Future) => Problem::Future,
            Err(NotThen::Before) => Problem::BeforeStep,
        };
        troubles.push(Trouble::new(field, problem));
        None
    }

    fn entry(&self, action: Action) -> heard_domain::audit::Entry {
        self.working.entry(self.app, self.row.child, action, ObjectKind::Escalation, self.row.id.as_bytes())
    }
}
