//! What workers type and have not sent: kept by the call of their pages, put back into the form when it is opened
//! again, and never replaced by another text unread.
//!
//! It is kept for one worker and one form, sealed with the child's key (the worker's own where it is about several
//! children), and read by nobody else; so it is logged as
//! little as what a child types. Whoever may not see to the child any more gets nothing of it back.

use axum::response::Response;
use heard_app::calls::{KeptTyping, Refusal};
use heard_app::fields;
use heard_app::staff::both::{MINE, Other, TAKE, THEIRS};
use heard_app::staff::escalation::STEP;
use heard_app::staff::escalations::TELL;
use heard_app::staff::promises::OF;
use heard_app::staff::typing::{Left, Typing};
use heard_app::text::clock_in;
use heard_domain::escalation::Form;
use heard_domain::id::ChildId;
use heard_domain::people::{Language, Role};
use heard_domain::policy::Task;
use heard_domain::store::NewTyped;
use heard_domain::typed::{Typed, TypedAt, differing};
use heard_domain::{Moment, Words};

use super::{hand_over, typing_both};
use crate::access::{allow, allow_goodbye, allow_matter, allow_review};
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// Names and values of a form.
pub(super) type Fields = Vec<(String, Words)>;

/// Typing as it is kept.
pub(super) struct Kept {
    /// Its version.
    pub(super) version: i64,
    /// When it was kept.
    pub(super) saved_at: Moment,
    /// The form; without any field where it does not open.
    pub(super) typed: Typed,
}

/// Lets a worker type in a form, and gives its child with the child's key; nobody, and the worker's own key, of a form
/// that is about several children.
///
/// # Errors
/// [`Stop::NotFound`] when they may not, and when there is no such thing.
pub(super) async fn allow_typing(
    app: &App,
    working: &Working,
    at: TypedAt,
) -> Result<(Option<ChildId>, DataKey), Stop> {
    let (child, key) = match at {
        TypedAt::Record(review) | TypedAt::NotQuite(review) | TypedAt::Letter(review) => {
            allow_review(app, working, review).await?
        }
        TypedAt::Reply { child, .. } | TypedAt::Promise { child, .. } => {
            (child, allow(app, working, child, Task::Review).await?)
        }
        TypedAt::DeskReply { matter, views, .. } => {
            let (row, key) = allow_matter(app, working, matter).await?;
            (row.views.filter(|of| *of == views).map(|_| row.child).ok_or(Stop::NotFound)?, key)
        }
        TypedAt::Matter(matter) => {
            let (row, key) = allow_matter(app, working, matter).await?;
            (row.child, key)
        }
        TypedAt::Concern(concern) => {
            let child = app.store.concern(concern).await?.ok_or(Stop::NotFound)?.child;
            (child, allow(app, working, child, Task::ActOnConcern).await?)
        }
        TypedAt::Contact(child) | TypedAt::Hello(child) => (child, allow(app, working, child, Task::SeeChild).await?),
        TypedAt::Escalate(child) => (child, allow(app, working, child, Task::Escalate).await?),
        TypedAt::Escalation { child, escalation, form } => {
            // Whoever may answer may not move it.
            let task = if form == Form::Answer { Task::AnswerEscalation } else { Task::Escalate };
            let key = allow(app, working, child, task).await?;
            let is_there = app.store.escalations(child).await?.iter().any(|row| row.id == escalation);
            (is_there.then_some(child).ok_or(Stop::NotFound)?, key)
        }
        TypedAt::Goodbye(child) => (child, allow_goodbye(app, working, child).await?.1),
        TypedAt::HandOver(_) if working.role == Role::Manager => return Ok((None, working.key.clone())),
        TypedAt::HandOver(_) => return Err(Stop::NotFound),
    };
    Ok((Some(child), key))
}

/// What this worker typed in a form. What does not open any more is as good as nothing typed: it is logged, and the
/// form opens.
pub(super) async fn kept(app: &App, working: &Working, key: &DataKey, at: TypedAt) -> Result<Option<Kept>, Stop> {
    let Some(row) = app.store.typed(working.staff, at).await? else { return Ok(None) };
    let typed = key.open(places::typed_body(working.staff, at), &row.body).unwrap_or_else(|closed| {
        let _logged = Stop::from(closed);
        Typed { fields: Vec::new(), based_on: 0, window: String::new(), turn: 0 }
    });
    Ok(Some(Kept { version: row.version, saved_at: row.saved_at, typed }))
}

/// Opens a form: what it says of its typing, and what is to be filled in, if something was typed and not sent. Where
/// the record was changed after that, nothing is filled in, and the form says that there are two texts.
///
/// # Errors
/// When storage fails.
pub(super) async fn open(
    app: &App,
    working: &Working,
    key: &DataKey,
    at: TypedAt,
    (record, based_on): (&Fields, i64),
) -> Result<(Typing, Option<Posted>), Stop> {
    let typing = Typing { at: Some(at), version: 0, based_on, unsent: None };
    let Some(kept) = kept(app, working, key, at).await? else { return Ok((typing, None)) };
    let typing = Typing { version: kept.version, ..typing };
    if kept.typed.fields.is_empty() || differing(&kept.typed.fields, record, is_compared).is_empty() {
        return Ok((typing, None));
    }
    let shown = kept.typed.based_on == based_on;
    let unsent = Some(Left { at: kept.saved_at, shown });
    Ok((Typing { unsent, ..typing }, shown.then(|| posted(&kept.typed.fields))))
}

/// What a form says of its typing when it is shown again after it was sent: what it said before.
pub(super) fn again(at: TypedAt, posted: &Posted, based_on: i64) -> Typing {
    Typing { at: Some(at), version: posted.parse(fields::TYPED_VERSION).unwrap_or_default(), based_on, unsent: None }
}

/// The two texts, when a form is sent while another window has kept something else.
///
/// # Errors
/// When storage fails.
pub(super) async fn overtaken(
    app: &App,
    working: &Working,
    key: &DataKey,
    at: TypedAt,
    posted: &Posted,
) -> Result<Option<Response>, Stop> {
    if !posted.has(fields::TYPED_AT) {
        return Ok(None);
    }
    let Some(kept) = kept(app, working, key, at).await?.filter(|kept| !follows(posted, kept)) else { return Ok(None) };
    let (mine, theirs) = (typed_fields(posted), kept.typed.fields.clone());
    if theirs.is_empty() || differing(&mine, &theirs, is_compared).is_empty() {
        return Ok(None);
    }
    let based_on = posted.parse::<i64>(fields::VERSION).unwrap_or_default().min(kept.typed.based_on);
    Ok(Some(typing_both::show(app, working, at, (kept.version, based_on), Other::Window, mine, theirs)))
}

/// Whether what is sent is of the window that kept this, or of one that had read it. Windows without scripts are one:
/// nothing is kept of them but what was refused or chosen of two texts, and whoever did that was shown it.
fn follows(posted: &Posted, kept: &Kept) -> bool {
    posted.parse(fields::TYPED_VERSION) == Ok(kept.version) || posted.get(fields::TYPED_WINDOW) == kept.typed.window
}

/// Keeps what was sent and not taken, so that it is there however the page is left. Nothing of another window is
/// replaced: what is shown on the page is there in any case.
///
/// # Errors
/// When storage fails.
pub(super) async fn keep_refused(
    app: &App,
    working: &Working,
    (child, key): (impl Into<Option<ChildId>>, &DataKey),
    posted: &Posted,
    typing: Typing,
) -> Result<Typing, Stop> {
    let Some(at) = typing.at.filter(|_| posted.has(fields::TYPED_AT)) else { return Ok(typing) };
    let kept = kept(app, working, key, at).await?;
    let before = match &kept {
        Some(kept) if !follows(posted, kept) => return Ok(typing),
        Some(kept) => kept.version,
        None => typing.version,
    };
    let typed = Typed { based_on: typing.based_on, ..read(posted) };
    let version = save(app, working, (child, key), at, before, &typed).await?;
    Ok(Typing { version: version.unwrap_or(typing.version), ..typing })
}

/// A form was sent. Of a whole one nothing stays kept. Of a part that was sent by itself the rest does (`before` is what
/// was kept until then): it is typed, and not sent.
///
/// # Errors
/// When storage fails.
pub(super) async fn sent(
    app: &App,
    working: &Working,
    (child, key): (impl Into<Option<ChildId>>, &DataKey),
    at: TypedAt,
    (before, posted): (Option<Kept>, &Posted),
) -> Result<(), Stop> {
    let now = kept(app, working, key, at).await?;
    if posted.has(fields::TYPED_AT) {
        if let Some(now) = now.filter(|now| follows(posted, now)) {
            app.store.drop_typed(working.staff, at, now.version).await?;
        }
        return Ok(());
    }
    let Some(mut rest) = before else { return Ok(()) };
    rest.typed.fields.retain(|(name, _)| !posted.has(name));
    let follows = now.map_or(rest.version, |now| now.version);
    save(app, working, (child, key), at, follows, &rest.typed).await?;
    Ok(())
}

/// Keeps what a page calls with.
///
/// # Errors
/// [`Refusal::NotFound`] for a form that this worker may not fill in; [`Refusal::Changed`] when another window kept
/// something else.
pub(in crate::http) async fn keep(app: &App, working: &Working, posted: &Posted) -> Result<KeptTyping, Refusal> {
    let at: TypedAt = posted.get(fields::TYPED_AT).parse().map_err(|_| Refusal::NotFound)?;
    let (child, key) = allow_typing(app, working, at).await?;
    let version: i64 = posted.parse(fields::TYPED_VERSION)?;
    let typed = read(posted);
    let before = match kept(app, working, &key, at).await? {
        None => version,
        Some(kept) if !follows(posted, &kept) => return Err(Refusal::Changed),
        // What left the window before what is kept arrives after it.
        Some(kept) if kept.typed.window == typed.window && kept.typed.turn > typed.turn => {
            return Ok(KeptTyping { version: kept.version, at: said(kept.saved_at) });
        }
        Some(kept) => kept.version,
    };
    let version = save(app, working, (child, &key), at, before, &typed).await?;
    // Of what may be about who is gone, there is no other text to show.
    let refusal = if matches!(at, TypedAt::HandOver(_)) { Refusal::NotFound } else { Refusal::Changed };
    let version = version.ok_or(refusal)?;
    Ok(KeptTyping { version, at: said(app.clock.now()) })
}

fn said(at: Moment) -> String {
    clock_in(Language::English, at).into_owned()
}

/// Keeps typing that follows a version; gives the next, or `None` when another follows it by now, and of what may be
/// about a child who was erased since its page was opened.
pub(super) async fn save(
    app: &App,
    working: &Working,
    (child, key): (impl Into<Option<ChildId>>, &DataKey),
    at: TypedAt,
    follows: i64,
    typed: &Typed,
) -> Result<Option<i64>, Stop> {
    if matches!(at, TypedAt::HandOver(_)) && typed.based_on != hand_over::since_erasing(app).await? {
        return Ok(None);
    }
    Ok(app.store.keep_typed(&sealed(app, working, (child, key), at, follows, typed)).await?)
}

/// Typing that follows a version, sealed for keeping.
pub(super) fn sealed(
    app: &App,
    working: &Working,
    (child, key): (impl Into<Option<ChildId>>, &DataKey),
    at: TypedAt,
    follows: i64,
    typed: &Typed,
) -> NewTyped {
    let body = key.seal(places::typed_body(working.staff, at), typed);
    NewTyped { worker: working.staff, at, child: child.into(), follows, body, saved_at: app.clock.now() }
}

/// A form as it is kept.
fn read(posted: &Posted) -> Typed {
    Typed {
        fields: typed_fields(posted),
        based_on: posted.parse(fields::VERSION).unwrap_or_default(),
        window: posted.get(fields::TYPED_WINDOW).to_owned(),
        turn: posted.parse(fields::TYPED_TURN).unwrap_or_default(),
    }
}

/// What was typed or chosen in a form, without what the page itself put there.
pub(super) fn typed_fields(posted: &Posted) -> Fields {
    let typed = posted.pairs().iter().filter(|(name, _)| is_typed(name));
    typed.map(|(name, value)| (name.clone(), value.replace("\r\n", "\n").into())).collect()
}

/// The form as it would be sent again.
pub(super) fn posted(fields: &Fields) -> Posted {
    Posted::new(fields.iter().map(|(name, words)| (name.clone(), words.expose().to_owned())).collect())
}

/// Whether a field holds what somebody typed or chose.
pub(super) fn is_typed(name: &str) -> bool {
    const OTHERS: [&str; 12] = [
        "do",
        "state",
        "other",
        OF,
        STEP,
        fields::ESCALATION,
        fields::NOTE,
        fields::PUT,
        fields::RIGHT,
        fields::SAID_AT,
        fields::TICK,
        fields::VERSION,
    ];
    !OTHERS.contains(&name) && !["typed-", MINE, THEIRS, TAKE].iter().any(|begin| name.starts_with(begin))
}

/// Whether a field is looked at where two texts stand beside each other. Which children, IRO and review are chosen, and
/// that the child reads it at once, is kept, but is no text: the form shows it.
pub(super) fn is_compared(name: &str) -> bool {
    is_typed(name) && ![fields::CHILD, fields::IRO, fields::REVIEW, TELL].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_page_put_there_is_not_typed() {
        let pairs = [("text", "Dear\r\nMina"), ("version", "3"), ("typed-at", "x"), ("do", "save"), ("take-text", "x")];
        let posted = Posted::new(pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).into());
        let fields = typed_fields(&posted);
        assert_eq!(fields, [("text".to_owned(), Words::new("Dear\nMina"))]);
        assert_eq!(super::posted(&fields).get("text"), "Dear\nMina");
    }
}
