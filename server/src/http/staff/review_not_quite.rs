//! `/staff/reviews/{review}/not-quite`: the child's "not quite" answered, line by line.
//!
//! Nothing is settled over what was not read: it answers the words that were on the page, and a later word back takes
//! their place. A sentence alone settles nothing ([`heard_domain::not_quite`]).

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::not_quite::{BECAUSE, LineToSettle, MAX_REPLY, NOW, NotQuite, NotQuiteLine, NotQuitePage, field};
use heard_app::staff::typing::Typing;
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::LineText;
use heard_domain::id::{AnswerId, ReviewId, ViewsId};
use heard_domain::not_quite::{NotQuiteText, Typed};
use heard_domain::store::{AnsweredNotQuite, NewNotQuite};
use heard_domain::typed::{TypedAt, version_at};
use heard_domain::{Moment, Words};
use leptos::prelude::*;

use super::review_opened::Opened;
use super::typing::Fields;
use super::{page, typed, typing};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// The child's words beside the lines; what was typed before and not sent stands in its fields.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::NotQuite { review }): At<at::NotQuite>,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let shown = describe(&opened)?;
    if shown.said.is_none() {
        return Ok(page(&app, &[], move || view! { <NotQuite page=shown /> }));
    }
    let record = (&fields_of(&shown), version(&opened));
    let (typing, typed) = typing::open(&app, &working, &opened.key, TypedAt::NotQuite(review), record).await?;
    let shown = match typed {
        Some(typed) => filled(shown, &typed),
        None => shown,
    };
    let shown = NotQuitePage { typing, ..shown };
    Ok(page(&app, &[], move || view! { <NotQuite page=shown /> }))
}

/// Settles it: keeps what became of each line, and what is said to the child.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO; [`Stop::BadRequest`] for a form that does not
/// say which words it answers.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::NotQuite { review }): At<at::NotQuite>,
    posted: Posted,
) -> Result<Response, Stop> {
    let opened = Opened::at(&app, &working, review).await?;
    let typed_at = TypedAt::NotQuite(review);
    if let Some(both) = typing::overtaken(&app, &working, &opened.key, typed_at, &posted).await? {
        return Ok(both);
    }
    let said_at = Moment::from_timestamp_micros(posted.parse(fields::SAID_AT)?).ok_or(Stop::BadRequest)?;
    let mut troubles = Vec::new();
    let shown = filled(describe(&opened)?, &posted);
    let reply = typed::words(&posted, "reply", MAX_REPLY, &mut troubles);
    let lines = match &shown.said {
        Some((_, said)) => settled(&app, &opened, (said, &shown.lines), &posted, &mut troubles)?,
        None => Vec::new(),
    };
    // Of what is taken back, answered or closed by now nothing is wrong but that.
    if shown.said.is_none() {
        troubles = vec![Trouble::new("main", Problem::Changed)];
    }
    if troubles.is_empty() {
        let reply = opened.key.seal(places::record_reply(review), &reply);
        let answered = AnsweredNotQuite { review, said_at, by: working.staff, reply, lines, at: app.clock.now() };
        let entry = working.entry(&app, opened.child, Action::AnsweredRecord, ObjectKind::Review, review.as_bytes());
        if app.store.answer_not_quite(&answered, &entry).await? {
            return Ok(see_other(&format!("{}#check", at::Review { review }.href())));
        }
        // The child says something else now.
        troubles.push(Trouble::new("main", Problem::Changed));
    }
    let typing = typing::again(typed_at, &posted, version(&opened));
    let typing = typing::keep_refused(&app, &working, (opened.child, &opened.key), &posted, typing).await?;
    let shown = NotQuitePage { typing, troubles: troubles.clone(), ..shown };
    Ok(page(&app, &troubles, move || view! { <NotQuite page=shown /> }))
}

/// What of the form settles it, sealed.
fn settled(
    app: &App,
    opened: &Opened,
    (said, shown): (&Text, &[LineToSettle]),
    posted: &Posted,
    troubles: &mut Vec<Trouble>,
) -> Result<Vec<NewNotQuite>, Stop> {
    let said = Words::from(said.to_string());
    let new = |line: Option<(ViewsId, AnswerId)>, typed: &Typed| {
        let text = typed.settles(&said)?;
        let id = app.dice.id();
        let body = opened.key.seal(places::not_quite_body(id), &text);
        Some(NewNotQuite { id, line, changed: !text.now.is_blank(), body })
    };
    let mut lines = Vec::new();
    for line in shown {
        let row = opened.record.lines.iter().find(|row| row.answer == line.answer).ok_or(Stop::Broken)?;
        let now = typed::words(posted, &field(NOW, line.answer), NotQuiteText::MAX, troubles);
        let because = typed::words(posted, &field(BECAUSE, line.answer), NotQuiteText::MAX_BECAUSE, troubles);
        let was = line.stands.to_string().into();
        lines.extend(new(Some((row.views, row.answer)), &Typed { was, now, because }));
    }
    let because = typed::words(posted, BECAUSE, NotQuiteText::MAX_BECAUSE, troubles);
    lines.extend(new(None, &Typed { because, ..Typed::default() }));
    if lines.is_empty() {
        troubles.push(Trouble::new("lines", Problem::NothingSettled));
    }
    Ok(lines)
}

/// The page as the record stands.
fn describe(opened: &Opened) -> Result<NotQuitePage, Stop> {
    let check = &opened.record.check;
    let waits = check.waits_for_answer() && !check.is_closed();
    let words =
        check.words.as_ref().map(|words| opened.key.open::<Words>(places::record_not_quite(opened.review), words));
    let words: Text = words.transpose()?.unwrap_or_default().into_inner().into();
    let line = |row: &heard_domain::store::LineRow| {
        let text: LineText = opened.key.open(places::line_body(row.id), &row.body)?;
        let settled = of_line(opened, Some((row.views, row.answer)))?;
        let changed = settled.iter().rev().find(|line| !line.now.is_empty()).map(|line| line.now.clone());
        let stands = changed.unwrap_or_else(|| text.answer.into_inner().into());
        // There are no words of a drawing to change.
        let now = if text.drawing.is_some() { Text::default() } else { stands.clone() };
        Ok(LineToSettle {
            answer: row.answer,
            question: text.question.into(),
            stands,
            drawing: text.drawing,
            now,
            because: Text::default(),
            settled,
        })
    };
    let lines = opened.record.lines.iter().filter(|row| row.reaches_child()).map(line);
    Ok(NotQuitePage {
        review: opened.review,
        child: opened.child,
        called: opened.details.called().to_owned().into(),
        said: check.said.filter(|_| waits).map(|(_, at)| (at, words)),
        lines: lines.collect::<Result<_, Stop>>()?,
        because: Text::default(),
        reply: Text::default(),
        typing: Typing::default(),
        troubles: Vec::new(),
    })
}

/// What became of one line, or of the whole record, opened, oldest first.
///
/// # Errors
/// When one does not open.
pub(super) fn of_line(opened: &Opened, line: Option<(ViewsId, AnswerId)>) -> Result<Vec<NotQuiteLine>, Stop> {
    let rows = opened.record.not_quite.iter().filter(|row| row.line == line);
    rows.map(|row| {
        let text: NotQuiteText = opened.key.open(places::not_quite_body(row.id), &row.body)?;
        let words = |words: Words| Text::from(words.into_inner());
        Ok(NotQuiteLine { said: words(text.said), now: words(text.now), because: words(text.because), at: row.at })
    })
    .collect()
}

/// The page with what was typed. A field that did not come is as the record has it.
fn filled(mut shown: NotQuitePage, posted: &Posted) -> NotQuitePage {
    let words = |name: &str| Text::from(posted.words(name).into_inner());
    for line in &mut shown.lines {
        if posted.has(&field(NOW, line.answer)) {
            line.now = words(&field(NOW, line.answer));
        }
        line.because = words(&field(BECAUSE, line.answer));
    }
    NotQuitePage { because: words(BECAUSE), reply: words("reply"), ..shown }
}

/// The fields of the page.
fn fields_of(shown: &NotQuitePage) -> Fields {
    let mut fields: Fields = Vec::new();
    for line in &shown.lines {
        fields.push((field(NOW, line.answer), line.now.to_string().into()));
        fields.push((field(BECAUSE, line.answer), line.because.to_string().into()));
    }
    fields.push((BECAUSE.to_owned(), shown.because.to_string().into()));
    fields.push(("reply".to_owned(), shown.reply.to_string().into()));
    fields
}

fn version(opened: &Opened) -> i64 {
    version_at(opened.record.check.said.map(|(_, at)| at))
}

/// What the record says of the form, and its version.
///
/// # Errors
/// [`Stop::NotFound`] for a review that is not of a child of this IRO.
pub(super) async fn recorded(app: &App, working: &Working, review: ReviewId) -> Result<(Fields, i64), Stop> {
    let opened = Opened::at(app, working, review).await?;
    Ok((fields_of(&describe(&opened)?), version(&opened)))
}
