//! `/staff/matters/{matter}`: what was asked or said, and how it is settled.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::acts::{AdvocateAct, MatterAct};
use heard_app::staff::matter::{About, MAX_OUTCOME, Matter, MatterPage, Promised, Said};
use heard_app::staff::typing::Typing;
use heard_app::staff::views::AnswerLine;
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::Words;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, DecisionText, Given, ViewsBody};
use heard_domain::id::{AnswerId, ReviewId};
use heard_domain::matter::Kind;
use heard_domain::people::{Language, Role};
use heard_domain::store::{Asked, MatterRow, ViewsRow};
use heard_domain::typed::TypedAt;
use leptos::prelude::*;

use super::matter_settled::{OUTCOME, nothing_typed, recorded, settled_with, version};
use super::matters::{line, mentioned};
use super::people::Names;
use super::promises::because;
use super::views::answer_line;
use super::{advocates, page, recording, typed, typing};
use crate::access::allow_matter;
use crate::children::file;
use crate::http::{At, Posted, see_other};
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The matter; that its words were read is logged.
///
/// # Errors
/// [`Stop::NotFound`] for a matter on somebody else's desk.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Matter { matter }): At<at::Matter>,
) -> Result<Response, Stop> {
    let (row, key) = allow_matter(&app, &working, matter).await?;
    let record = (&settled_with(&row, &key)?, version(&row));
    let (typing, typed) = typing::open(&app, &working, &key, TypedAt::Matter(matter), record).await?;
    let words = typed.map_or_else(Words::default, |typed| typed.words(OUTCOME));
    show(&app, &working, &row, &key, (words, typing), Vec::new()).await
}

/// Settles it with an outcome, once something that was said is answered; gives the child an advocate, or ends that,
/// where one is asked for.
///
/// # Errors
/// [`Stop::NotFound`] for a matter on somebody else's desk.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Matter { matter }): At<at::Matter>,
    posted: Posted,
) -> Result<Response, Stop> {
    let (row, key) = allow_matter(&app, &working, matter).await?;
    match posted.act()? {
        MatterAct::Settle => settle(&app, &working, &row, &key, &posted).await,
        // What is settled is no reason any more to choose who speaks for a child.
        MatterAct::Advocate(AdvocateAct::Allocate | AdvocateAct::End) if row.settled.is_some() => {
            let troubles = vec![Trouble::new("main", Problem::SettledAlready)];
            show(&app, &working, &row, &key, nothing_typed(&row), troubles).await
        }
        MatterAct::Advocate(AdvocateAct::Allocate) if row.kind == Kind::Advocate => {
            match advocates::allocate(&app, &working, row.child, &posted).await? {
                Ok(()) => Ok(see_other(&at::Matter { matter: row.id }.href())),
                Err(trouble) => show(&app, &working, &row, &key, nothing_typed(&row), vec![trouble]).await,
            }
        }
        MatterAct::Advocate(AdvocateAct::End) if row.kind == Kind::Advocate => {
            advocates::end(&app, &working, &file(&app, row.child).await?, &posted).await?;
            Ok(see_other(&at::Matter { matter: row.id }.href()))
        }
        MatterAct::Advocate(_) => Err(Stop::BadRequest),
    }
}

/// Settles it, with what was done. What is refused is kept.
async fn settle(
    app: &App,
    working: &Working,
    row: &MatterRow,
    key: &DataKey,
    posted: &Posted,
) -> Result<Response, Stop> {
    let typed_at = TypedAt::Matter(row.id);
    if let Some(both) = typing::overtaken(app, working, key, typed_at, posted).await? {
        return Ok(both);
    }
    let mut troubles = Vec::new();
    if row.settles_by_doing(working.role) && row.settled.is_none() {
        troubles.push(Trouble::new("main", Problem::SettlesByDoing));
        return show(app, working, row, key, nothing_typed(row), troubles).await;
    }
    let whose = (row.child, key);
    let typing = typing::again(typed_at, posted, posted.parse(fields::VERSION).unwrap_or_default());
    let words = typed::needed_words(posted, OUTCOME, MAX_OUTCOME, &mut troubles);
    if troubles.is_empty() && unanswered(app, working, row, key).await? {
        troubles.push(Trouble::new("main", Problem::Unanswered));
    }
    if !troubles.is_empty() {
        let typing = typing::keep_refused(app, working, whose, posted, typing).await?;
        return show(app, working, row, key, (words, typing), troubles).await;
    }
    let outcome = key.seal(places::matter_outcome(row.id), &words);
    let entry = working.entry(app, row.child, Action::SettledMatter, ObjectKind::Matter, row.id.as_bytes());
    if app.store.settle_matter(row.id, working.staff, &outcome, app.clock.now(), &entry).await? {
        return Ok(see_other(at::MATTERS));
    }
    // Somebody was faster. What they recorded stays; what was typed here is kept, and stands beside it.
    typing::keep_refused(app, working, whose, posted, typing).await?;
    let (row, _) = allow_matter(app, working, row.id).await?;
    let record = (&settled_with(&row, key)?, version(&row));
    let (typing, _) = typing::open(app, working, key, typed_at, record).await?;
    show(app, working, &row, key, (words, typing), vec![Trouble::new("main", Problem::SettledAlready)]).await
}

/// Whether something in it is to be answered to somebody who reads the answer, and nothing is.
async fn unanswered(app: &App, working: &Working, row: &MatterRow, key: &DataKey) -> Result<bool, Stop> {
    let Some(views) = row.views.filter(|_| row.wants_answer() && row.settled.is_none()) else { return Ok(false) };
    if !app.store.replies(views).await?.is_empty() {
        return Ok(false);
    }
    let opened = Opened::of(app, working, row, key).await?;
    Ok(opened.is_some_and(|opened| opened.body.given.iter().any(|given| opened.shows(given))))
}

async fn show(
    app: &App,
    working: &Working,
    row: &MatterRow,
    key: &DataKey,
    (outcome, typing): (Words, Typing),
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let names = Names::of(app, mentioned(row)).await?;
    let details = key.open::<ChildDetails>(places::child_identity(row.child), &row.identity)?;
    let advocates = match row.kind {
        Kind::Advocate => Some(advocates::of(app, &file(app, row.child).await?, details.called(), false).await?),
        _ => None,
    };
    let shown = MatterPage {
        role: working.role,
        line: line(app, row, &names),
        child: row.child,
        called: details.called().to_owned().into(),
        about: about(app, working, row, key).await?,
        by_doing: row.settles_by_doing(working.role),
        advocates,
        outcome: recorded(row, key)?.unwrap_or(outcome).into_inner().into(),
        typing,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Matter page=shown /> }))
}

/// What the matter is about, as its desk may read it.
async fn about(app: &App, working: &Working, row: &MatterRow, key: &DataKey) -> Result<About, Stop> {
    if let Some(opened) = Opened::of(app, working, row, key).await? {
        let replies = app.store.replies(opened.row.id).await?;
        let given: Vec<_> = opened.body.given.iter().filter(|given| opened.shows(given)).collect();
        let line = |given: &&Given| {
            let line = answer_line(key, opened.language, given, replies.iter())?;
            Ok::<_, Stop>(AnswerLine { recording: recording::of_matter(row.id, given), ..line })
        };
        return Ok(About::Views(Said {
            voice: opened.row.voice,
            kept_back: opened.body.given.len() - given.len(),
            answers: given.iter().map(line).collect::<Result<_, _>>()?,
            helper: opened.body.helper,
            language: opened.language,
        }));
    }
    if let Some(decision) = row.decision {
        let entry = working.entry(app, row.child, Action::ReadPromises, ObjectKind::Decision, decision.as_bytes());
        let found = app.store.read_promises(Asked::One(decision), &entry).await?.pop();
        let Some(found) = found else { return Ok(About::Gone) };
        let text: DecisionText = key.open(places::decision_body(decision), &found.body)?;
        // What it answers was said to the IRO alone, and what is promised may tell of that.
        let kept_back = text.only_iro && working.role != Role::Iro;
        return Ok(About::Promise(Promised {
            what: (!kept_back).then(|| text.what.into_inner().into()),
            who: text.who.into_inner().into(),
            due: found.due_on,
            state: found.state,
            because: because(key, &found)?,
            said: found.child_said,
        }));
    }
    let Some(review) = row.review else { return Ok(About::Gone) };
    let words = written_back(app, working, row, review, key).await?;
    Ok(if row.letter.is_some() { About::Letter(review, words) } else { About::Record(review, words) })
}

/// What the child wrote back to a letter, or of the record; that it was read is logged.
async fn written_back(
    app: &App,
    working: &Working,
    row: &MatterRow,
    review: ReviewId,
    key: &DataKey,
) -> Result<Text, Stop> {
    if !matches!(row.kind, Kind::LetterReply | Kind::NotQuite) {
        return Ok(Text::default());
    }
    let entry = working.entry(app, row.child, Action::ReadRecord, ObjectKind::Review, review.as_bytes());
    let Some(record) = app.store.read_record(review, &entry).await? else { return Ok(Text::default()) };
    let letter = record.letter.filter(|(letter, _)| Some(letter.id) == row.letter).map(|(letter, _)| letter);
    let parts = match letter {
        Some(letter) => [
            letter.not_quite.map(|sealed| (places::letter_not_quite(letter.id), sealed)),
            letter.reply.map(|(sealed, _)| (places::letter_reply(letter.id), sealed)),
        ],
        None => [record.check.words.map(|sealed| (places::record_not_quite(review), sealed)), None],
    };
    let open = |(place, sealed)| key.open::<Words>(place, &sealed).map(Words::into_inner);
    let parts = parts.into_iter().flatten().map(open).collect::<Result<Vec<_>, _>>()?;
    Ok(parts.join("\n\n").into())
}

/// The views that were sent to a desk.
pub(super) struct Opened {
    role: Role,
    kind: Kind,
    /// All but the words.
    pub(super) row: ViewsRow,
    /// The words.
    body: ViewsBody,
    /// The language that they were given in.
    pub(super) language: Language,
}

impl Opened {
    /// Opens the views of a matter; `None` for one that has none that its desk reads.
    pub(super) async fn of(app: &App, working: &Working, row: &MatterRow, key: &DataKey) -> Result<Option<Self>, Stop> {
        let Some(views) = row.views.filter(|_| row.kind.shows_views()) else { return Ok(None) };
        let entry = working.entry(app, row.child, Action::ReadViews, ObjectKind::Views, views.as_bytes());
        let Some(sealed) = app.store.read_views(views, &entry).await? else { return Ok(None) };
        Ok(Some(Self {
            role: working.role,
            kind: row.kind,
            body: opened::views(key, &sealed)?,
            language: Language::from_code(&sealed.row.language).unwrap_or_default(),
            row: sealed.row,
        }))
    }

    /// Whether an answer is for whoever opened them.
    fn shows(&self, given: &Given) -> bool {
        self.kind.shows(self.role, self.row.purpose, &given.said)
    }

    /// The answer with this id, if it is for this desk.
    pub(super) fn given(&self, answer: AnswerId) -> Option<&Given> {
        self.body.given(answer).filter(|given| self.shows(given))
    }
}
