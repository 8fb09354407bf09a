//! Lines put into a record from its own page: everything that is not private with one press, or what is ticked; and the
//! answers given there.

use heard_app::fields;
use heard_app::staff::acts::AnswerAct;
use heard_app::staff::answer::MAX_REASON;
use heard_app::staff::review::ReviewPage;
use heard_app::staff::review::line::reply_field;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::documents::Given;
use heard_domain::id::{AnswerId, ViewsId};
use heard_domain::store::{NewLine, Part};

use super::answer::{keep_reply, read_reply_in};
use super::review_check;
use super::review_opened::{Opened, Refused};
use super::typed;
use super::views_set::OpenedSet;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Lines to be put in, with a row of the log for each kind of line from each set of views.
#[derive(Default)]
struct Placing {
    lines: Vec<NewLine>,
    entries: Vec<Entry>,
}

impl Placing {
    fn add(
        &mut self,
        app: &App,
        working: &Working,
        opened: &Opened,
        set: &OpenedSet,
        lines: &[(&Given, Part)],
        reason: &Words,
    ) {
        let mut actions: Vec<Action> = Vec::new();
        for (given, part) in lines {
            let reason = if given.said.asks_reason(*part) { reason.clone() } else { Words::default() };
            let (line, action) = set.placing(app, working, &opened.key, given, *part, reason);
            self.lines.push(line);
            if !actions.contains(&action) {
                actions.push(action);
            }
        }
        let review = opened.review;
        let entry = |action| working.entry(app, opened.child, action, ObjectKind::Review, review.as_bytes());
        self.entries.extend(actions.into_iter().map(entry));
    }

    /// Puts them in. Without any there is nothing to do.
    async fn finish(self, app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
        if self.lines.is_empty() || app.store.place_lines(opened.review, &self.lines, &self.entries).await? {
            return Ok(None);
        }
        review_check::closed_meanwhile(app, working, opened, posted).await
    }
}

/// Puts everything that is not private, and does not stand in the record yet, into the shared part.
pub(super) async fn all(app: &App, working: &Working, opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let mut placing = Placing::default();
    for row in &opened.record.views {
        let set = match OpenedSet::read(app, working, &opened.key, opened.child, row.id).await {
            Err(Stop::Broken) => continue,
            read => read?,
        };
        let stands = |given: &Given| opened.record.lines.iter().any(|it| it.views == row.id && it.answer == given.id);
        let free = set.body.given.iter().filter(|given| given.said.is_shared_freely(row.purpose) && !stands(given));
        let lines: Vec<_> = free.map(|given| (given, Part::Shared)).collect();
        placing.add(app, working, opened, &set, &lines, &Words::default());
    }
    placing.finish(app, working, opened, posted).await
}

/// Puts what is ticked into a part. What is shared with care only asks for a reason, once for all of it.
pub(super) async fn ticked(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    part: Part,
) -> Result<Refused, Stop> {
    let ticks: Vec<(ViewsId, AnswerId)> = posted
        .all(fields::TICK)
        .map(|tick| {
            let (views, answer) = tick.split_once(':').ok_or(Stop::BadRequest)?;
            Ok((views.parse().map_err(|_| Stop::BadRequest)?, answer.parse().map_err(|_| Stop::BadRequest)?))
        })
        .collect::<Result<_, Stop>>()?;
    let mut troubles = Vec::new();
    let reason = typed::words(posted, "reason", MAX_REASON, &mut troubles);
    let (mut placing, mut asks_reason) = (Placing::default(), false);
    for row in &opened.record.views {
        let of_set: Vec<_> = ticks.iter().filter(|(views, _)| *views == row.id).collect();
        if of_set.is_empty() {
            continue;
        }
        let set = OpenedSet::read(app, working, &opened.key, opened.child, row.id).await?;
        let given = of_set.into_iter().map(|(_, answer)| Ok((set.given(*answer)?, part)));
        let given: Vec<_> = given.collect::<Result<_, Stop>>()?;
        asks_reason |= given.iter().any(|(given, part)| given.said.asks_reason(*part));
        placing.add(app, working, opened, &set, &given, &reason);
    }
    if ticks.is_empty() {
        troubles.push(Trouble::new("said", Problem::NothingTicked));
    }
    if asks_reason && reason.is_blank() {
        troubles.push(Trouble::new("reason", Problem::Empty));
    }
    if !troubles.is_empty() {
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    }
    placing.finish(app, working, opened, posted).await
}

/// Puts one answer into the shared part; one that is shared with care only waits for a reason.
pub(super) async fn one(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    (views, answer): (ViewsId, AnswerId),
) -> Result<Refused, Stop> {
    let set = set_of(app, working, opened, views).await?;
    let given = set.given(answer)?;
    if given.said.asks_reason(Part::Shared) {
        let troubles = vec![Trouble::new("reason", Problem::Empty)];
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    }
    let mut placing = Placing::default();
    placing.add(app, working, opened, &set, &[(given, Part::Shared)], &Words::default());
    placing.finish(app, working, opened, posted).await
}

/// A set of views of this review.
async fn set_of(app: &App, working: &Working, opened: &Opened, views: ViewsId) -> Result<OpenedSet, Stop> {
    let row = opened.record.views.iter().find(|row| row.id == views).ok_or(Stop::NotFound)?;
    OpenedSet::read(app, working, &opened.key, opened.child, row.id).await
}

/// Keeps what is said to one answer; refused where the manager answers.
pub(super) async fn answer(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    act: AnswerAct,
) -> Result<Refused, Stop> {
    let set = set_of(app, working, opened, act.views).await?;
    let line = set.line(&opened.key, &opened.record, set.given(act.answer)?)?;
    let field = |name: &str| reply_field(name, act.answer);
    let troubles = match read_reply_in(posted, Some(act.kind), field, opened.today) {
        _ if set.managers() => vec![Trouble::new("main", Problem::ManagersToAnswer)],
        Ok(text) => {
            keep_reply(app, working, &opened.key, &set.row, &line, &text, act.decided).await?;
            return Ok(None);
        }
        Err(typed) => typed.troubles,
    };
    Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })))
}
