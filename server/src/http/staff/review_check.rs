//! The shared part of a record shown to its child, and the record closed.
//!
//! Nothing is settled over what was not read. A later word back takes the earlier one's place on the desk and keeps its
//! day; what a child takes back stays, settled by nobody.

use heard_app::staff::review::ReviewPage;
use heard_app::staff::review::check::CheckSection;
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::audit::{Action, Entry, ObjectKind};
use heard_domain::review::{KeepsOpen, keeps_open};

use super::review_opened::{Opened, Refused};
use super::{review_facts, review_not_quite};
use crate::children::file;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::places;

/// Where the checking stands.
pub(super) fn section(opened: &Opened) -> Result<CheckSection, Stop> {
    let (review, check) = (opened.review, &opened.record.check);
    let words = check.words.as_ref().map(|words| opened.key.open::<Words>(places::record_not_quite(review), words));
    let reply = match &check.reply {
        Some((reply, at)) => {
            Some((opened.key.open::<Words>(places::record_reply(review), reply)?.into_inner().into(), *at))
        }
        None => None,
    };
    let shown = opened.record.lines.iter().filter(|line| line.reaches_child());
    Ok(CheckSection {
        imported: opened.record.review.is_imported(),
        may_show: shown.clone().next().is_some(),
        shown_at: check.shown_at,
        said: check.said,
        words: words.transpose()?.unwrap_or_default().into_inner().into(),
        added: check.said.map_or(0, |(_, said)| shown.filter(|line| said < line.at).count()),
        reply,
        waits: check.waits_for_answer() && !check.is_closed(),
        not_quite: review_not_quite::of_line(opened, None)?,
        closed_at: check.closed_at,
    })
}

/// Shows the shared part to the child, from now on.
pub(super) async fn show(app: &App, working: &Working, opened: &Opened) -> Result<Refused, Stop> {
    let page = opened.page()?;
    if !page.check.may_show {
        return refused(page, vec![Trouble::new("main", Problem::NothingToShow)]);
    }
    let entry = entry(app, working, opened, Action::ShowedRecord);
    app.store.show_record(opened.review, app.clock.now(), &entry).await?;
    Ok(None)
}

/// Closes the record, unless something keeps it open.
pub(super) async fn close(app: &App, working: &Working, opened: &Opened) -> Result<Refused, Stop> {
    let page = opened.page()?;
    let signs_in = file(app, opened.child).await?.secret.is_some_and(|secret| secret.confirmed_at.is_some());
    let may_show = page.check.may_show && signs_in;
    let keeps = keeps_open(&opened.record.review, &page.missing, &opened.record.check, may_show);
    let mut troubles: Vec<_> = keeps.into_iter().map(trouble).collect();
    if troubles.is_empty() {
        let entry = entry(app, working, opened, Action::ClosedRecord);
        if app.store.close_record(opened.review, working.staff, app.clock.now(), &entry).await? {
            return Ok(None);
        }
        troubles.push(Trouble::new("main", Problem::Changed));
    }
    refused(page, troubles)
}

/// A form that came for a record that is closed by now: nothing changes, and what was typed is shown.
pub(super) fn closed(opened: &Opened, posted: &Posted) -> Result<Refused, Stop> {
    let mut page = opened.page()?;
    if let Some(facts) = review_facts::typed_in_vain(opened, posted) {
        (page.facts, page.typed_in_vain) = (facts, true);
    }
    refused(page, vec![trouble(KeepsOpen::Closed)])
}

/// As [`closed`], where the record was closed in another window after it was opened here.
pub(super) async fn closed_meanwhile(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
) -> Result<Refused, Stop> {
    closed(&Opened::at(app, working, opened.review).await?, posted)
}

fn refused(page: ReviewPage, troubles: Vec<Trouble>) -> Result<Refused, Stop> {
    Ok(Some(Box::new(ReviewPage { troubles, ..page })))
}

fn trouble(why: KeepsOpen) -> Trouble {
    match why {
        KeepsOpen::Closed => Trouble::new("main", Problem::RecordClosed),
        KeepsOpen::NotHeld => Trouble::new("held_on", Problem::NotHeld),
        KeepsOpen::Incomplete => Trouble::new("missing", Problem::Incomplete),
        KeepsOpen::NotQuite => Trouble::new("not-quite", Problem::NotQuite),
        KeepsOpen::NotShown => Trouble::new("main", Problem::NotShown),
    }
}

fn entry(app: &App, working: &Working, opened: &Opened, action: Action) -> Entry {
    working.entry(app, opened.child, action, ObjectKind::Review, opened.review.as_bytes())
}
