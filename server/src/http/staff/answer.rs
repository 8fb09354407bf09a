//! `/staff/children/{child}/views/{views}/answers/{answer}`: what the IRO says to one answer; and `…/share`, the
//! deliberate step that shares what was said only to the IRO, or told of something unsafe.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::components::DateParts;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::answer::{Answer, AnswerPage, MAX_REASON, ShareDespite};
use heard_app::staff::typing::Typing;
use heard_app::staff::views::AnswerLine;
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{Lacks, ReplyKind, ReplyText};
use heard_domain::id::{AnswerId, DecisionId};
use heard_domain::people::Role;
use heard_domain::store::{NewPromise, NewReply, Part, ViewsRow};
use heard_domain::typed::TypedAt;
use heard_domain::{Day, Words, english_time};
use leptos::prelude::*;

use super::views::Opened;
use super::{page, typed, typing, typing_both, typing_record};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The answer with the reply so far.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Answer { child, views, answer }): At<at::Answer>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let shown = with_reply(describe(&opened, answer)?);
    if shown.managers {
        return Ok(page(&app, &[], move || view! { <Answer page=shown /> }));
    }
    let record = (&typing_record::reply(&shown), opened.replied(answer));
    let typed_at = TypedAt::Reply { child, views, answer };
    let (typing, typed) = typing::open(&app, &working, &opened.key, typed_at, record).await?;
    let shown = match typed {
        Some(typed) => filled(shown, &typed),
        None => shown,
    };
    let shown = AnswerPage { typing, ..shown };
    Ok(page(&app, &[], move || view! { <Answer page=shown /> }))
}

/// Keeps the reply; refused where the manager answers.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Answer { child, views, answer }): At<at::Answer>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let given = opened.given(answer)?;
    let mut shown = describe(&opened, answer)?;
    if shown.managers {
        shown.troubles = vec![Trouble::new("main", Problem::ManagersToAnswer)];
        return Ok(page(&app, &shown.troubles.clone(), move || view! { <Answer page=shown /> }));
    }
    let typed_at = TypedAt::Reply { child, views, answer };
    if let Some(both) = typing::overtaken(&app, &working, &opened.key, typed_at, &posted).await? {
        return Ok(both);
    }
    let (whose, replied) = ((child, &opened.key), opened.replied(answer));
    shown.typing = typing::again(typed_at, &posted, replied);
    let read = read_reply(&posted, english_time::day(app.clock.now()));
    // Somebody else answered after this form was opened, and not the same.
    let changed = posted.has(fields::TYPED_AT) && posted.parse::<i64>(fields::VERSION)? != replied;
    let changed = changed && shown.line.reply.is_some() && shown.line.reply.as_ref() != read.as_ref().ok();
    if changed {
        shown.typing.based_on = posted.parse(fields::VERSION)?;
    }
    if changed || read.is_err() {
        shown.typing = typing::keep_refused(&app, &working, whose, &posted, shown.typing).await?;
    }
    if changed {
        let mine = typing::typed_fields(&posted);
        return typing_both::against_record(&app, &working, typed_at, shown.typing.version, mine).await;
    }
    match read {
        Ok(text) => {
            keep_reply(&app, &working, &opened.key, &opened.set.row, &shown.line, &text, false).await?;
            Ok(see_other(&opened.address_of(given.id)))
        }
        Err(typed) => Ok(refuse(&app, shown, *typed)),
    }
}

/// A reply as it was typed, with what is wrong with it.
pub(super) struct Typed {
    kind: Option<ReplyKind>,
    words: Words,
    who: Words,
    by: DateParts,
    pub(super) troubles: Vec<Trouble>,
}

/// Reads a reply from a form of its own.
pub(super) fn read_reply(posted: &Posted, today: Day) -> Result<ReplyText, Box<Typed>> {
    read_reply_in(posted, ReplyKind::from_code(posted.get(fields::KIND)), str::to_owned, today)
}

/// Reads a reply of this kind from a form in which `field` says what its fields are called.
pub(super) fn read_reply_in(
    posted: &Posted,
    kind: Option<ReplyKind>,
    field: impl Fn(&str) -> String,
    today: Day,
) -> Result<ReplyText, Box<Typed>> {
    let mut troubles = Vec::new();
    if kind.is_none() {
        troubles.push(Trouble::new(fields::KIND, Problem::NotChosen));
    }
    let who = typed::words(posted, &field("who"), ReplyText::MAX_WHO, &mut troubles);
    let mut no_day = Vec::new();
    let by = typed::date(posted, &field("by"), &mut no_day);
    let words = typed::words(posted, &field("words"), ReplyText::MAX, &mut troubles);
    if let Some(kind) = kind {
        let reply = ReplyText::new(kind, words.clone(), who.clone(), by);
        // A day that is none is a fault only where a day counts; then it is the fault, and not that there is none.
        let lacks = reply.lacks(today).into_iter().map(|lacks| match lacks {
            Lacks::Words => Trouble::new(field("words"), Problem::NeedsWords),
            Lacks::What => Trouble::new(field("words"), Problem::NeedsWhat),
            Lacks::Who => Trouble::new(field("who"), Problem::NeedsWho),
            Lacks::When => no_day.first().cloned().unwrap_or_else(|| Trouble::new(field("by"), Problem::NeedsWhen)),
            Lacks::DayToCome => Trouble::new(field("by"), Problem::Past),
        });
        troubles.extend(lacks);
        if troubles.is_empty() {
            return Ok(reply);
        }
    }
    Err(Box::new(Typed { kind, words, who, by: typed::date_parts(posted, &field("by")), troubles }))
}

/// The page with what was typed before and not sent.
pub(super) fn filled(shown: AnswerPage, typed: &Posted) -> AnswerPage {
    let words = |name: &str| typed.words(name).into_inner().into();
    let (kind, by) = (ReplyKind::from_code(typed.get(fields::KIND)), typed::date_parts(typed, "by"));
    AnswerPage { kind, words: words("words"), who: words("who"), by, ..shown }
}

/// The page with the reply so far in its fields.
pub(super) fn with_reply(shown: AnswerPage) -> AnswerPage {
    let Some(ReplyText { kind, words, who, by }) = shown.line.reply.clone() else { return shown };
    let (words, who) = (words.into_inner().into(), who.into_inner().into());
    AnswerPage { kind: Some(kind), words, who, by: by.map(DateParts::from).unwrap_or_default(), ..shown }
}

/// The same page again, with what was typed.
pub(super) fn refuse(app: &App, shown: AnswerPage, typed: Typed) -> Response {
    let Typed { kind, words, who, by, troubles } = typed;
    let (words, who) = (words.into_inner().into(), who.into_inner().into());
    let shown = AnswerPage { kind, words, who, by, troubles: troubles.clone(), ..shown };
    page(app, &troubles, move || view! { <Answer page=shown /> })
}

/// Keeps what is said to one answer of some views; a later reply replaces an earlier. What it promises to a child
/// stands among their promises, and where the review `decided` it, among its decisions. The same said again changes nothing: it is neither news nor another promise.
pub(super) async fn keep_reply(
    app: &App,
    working: &Working,
    key: &DataKey,
    views: &ViewsRow,
    line: &AnswerLine,
    text: &ReplyText,
    decided: bool,
) -> Result<(), Stop> {
    if line.reply.as_ref() == Some(text) && !decided {
        return Ok(());
    }
    let promised = text.promise(line.only_iro).filter(|_| views.voice.child_reads_back());
    let promise = promised.map(|(text, due_on)| {
        let id: DecisionId = app.dice.id();
        NewPromise { id, body: key.seal(places::decision_body(id), &text), due_on, decided }
    });
    let reply = NewReply {
        child: views.child,
        review: views.review,
        views: views.id,
        answer: line.id,
        kind: text.kind,
        body: key.seal(places::reply_body(line.id), text),
        promise,
        by: working.staff,
        at: app.clock.now(),
    };
    let entry = working.entry(app, views.child, Action::Replied, ObjectKind::Views, views.id.as_bytes());
    Ok(app.store.reply(&reply, &entry).await?)
}

/// Asks for the reason.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn get_share(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Share { child, views, answer }): At<at::Share>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let shown = describe(&opened, answer)?;
    Ok(page(&app, &[], move || view! { <ShareDespite page=shown /> }))
}

/// Shares the answer, with the reason.
///
/// # Errors
/// [`Stop::NotFound`] for an answer that is not of a child of this IRO.
pub(super) async fn post_share(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Share { child, views, answer }): At<at::Share>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, child, views).await?;
    let mut troubles = Vec::new();
    let reason: Words = typed::needed_words(&posted, "words", MAX_REASON, &mut troubles);
    let words = reason.expose().to_owned().into();
    if troubles.is_empty() {
        let given = opened.given(answer)?;
        if opened.place(&app, &working, given, Part::Shared, reason).await? {
            return Ok(see_other(&opened.address_of(given.id)));
        }
        troubles.push(Trouble::new("words", Problem::RecordClosed));
    }
    let shown = AnswerPage { words, troubles: troubles.clone(), ..describe(&opened, answer)? };
    Ok(page(&app, &troubles, move || view! { <ShareDespite page=shown /> }))
}

pub(super) fn describe(opened: &Opened, answer: AnswerId) -> Result<AnswerPage, Stop> {
    Ok(AnswerPage {
        role: Role::Iro,
        back: opened.address().into(),
        voice: opened.set.row.voice,
        called: opened.details.called().to_owned().into(),
        line: opened.line(opened.given(answer)?)?,
        language: opened.set.language,
        kind: None,
        words: "".into(),
        who: "".into(),
        by: DateParts::default(),
        managers: opened.set.managers(),
        typing: Typing::default(),
        troubles: Vec::new(),
    })
}
