//! The decisions of a review, sent by link to those who carry them out, and how far each has come.

use heard_app::paths::staff as at;
use heard_app::staff::linked::SaidLine;
use heard_app::staff::review::{AgreeingSection, LinkLine, ReviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::Words;
use heard_domain::agreeing::{NotAsked, Recipient, agreement, last_day, may_ask, open_until};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::PersonAround;
use heard_domain::id::DecisionLinkId;
use heard_domain::store::{DecisionAnswer, DecisionLinkRow, NewDecisionLink, SendDecisions};

use super::people_around::{known, lines};
use super::review_opened::{Opened, Refused};
use super::review_papers;
use crate::opened;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, lookups, places, sha256, token};

/// The section of the page; none before the review is held.
pub(super) async fn section(app: &App, opened: &Opened) -> Result<Option<AgreeingSection>, Stop> {
    if opened.record.review.held_on.is_none() {
        return Ok(None);
    }
    let rows = app.store.decision_links(opened.child).await?;
    let of_review = rows.iter().filter(|row| row.review == opened.review);
    let links = of_review.map(|row| line(app, opened, row)).collect::<Result<_, _>>()?;
    let people = lines(&known(app, &opened.key, opened.child).await?);
    Ok(Some(AgreeingSection { child: opened.child, people, links }))
}

fn line(app: &App, opened: &Opened, row: &DecisionLinkRow) -> Result<LinkLine, Stop> {
    let person = opened.key.open::<PersonAround>(places::decision_link_person(row.id), &row.person);
    let name = opened::line(person, "decision_link", row.id).map(|person| person.name.into_inner().into());
    let open = row.is_open(app.clock.now());
    // Where nothing is mailed and everything can be tried, the link stands in the place of the mail.
    let address = (app.config.demo && app.config.mail.is_none() && open)
        .then(|| at::Decisions { token: token::text_of(&lookups::decision_link(&app.vault, row.id)) }.href().into());
    Ok(LinkLine {
        id: row.id,
        recipient: row.recipient,
        name: name.unwrap_or_else(opened::no_name),
        made: row.made_at,
        mailed: row.mailed_at,
        opened: row.opened_at,
        until: last_day(row.until),
        open,
        agreement: agreement(row, opened.today),
        said: said(&opened.key, &row.answers)?,
        address,
    })
}

/// What was said, opened.
pub(super) fn said(key: &DataKey, answers: &[DecisionAnswer]) -> Result<Vec<SaidLine>, Stop> {
    let open = |answer: &DecisionAnswer| {
        let place = places::link_answer_words(answer.id);
        let words: Option<Words> = answer.words.as_ref().map(|words| key.open(place, words)).transpose()?;
        Ok(SaidLine { at: answer.at, words: words.map(|words| words.into_inner().into()) })
    };
    answers.iter().map(open).collect()
}

/// Sends the decisions to everybody whose address is known, with links of their own; earlier ones end. Unless they are
/// sent `anew`, nothing is done where a link is open: it was sent before, in another tab, and the page shows when.
pub(super) async fn send(app: &App, working: &Working, opened: &Opened, anew: bool) -> Result<Refused, Stop> {
    let (rows, now) = (app.store.decision_links(opened.child).await?, app.clock.now());
    if !anew && rows.iter().any(|row| row.review == opened.review && row.is_open(now)) {
        return Ok(None);
    }
    let people = known(app, &opened.key, opened.child).await?;
    let (held, decisions) = (opened.record.review.held_on, opened.record.decisions.len());
    let mails = app.config.mail.is_some() || app.config.demo;
    if let Err(not) = may_ask(held, decisions, &people, mails, opened.today) {
        let troubles = vec![match not {
            NotAsked::Paper(not) => review_papers::trouble("main", not),
            NotAsked::Nobody => Trouble::new("main", Problem::NobodyToAsk),
            NotAsked::NoMail => Trouble::new("main", Problem::NoMail),
        }];
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    }
    let link = |recipient: Recipient| {
        let person = people.get(recipient);
        let id: DecisionLinkId = app.dice.id();
        (!person.email.is_blank()).then(|| NewDecisionLink {
            id,
            recipient,
            person: opened.key.seal(places::decision_link_person(id), person),
            token: sha256(&lookups::decision_link(&app.vault, id)),
        })
    };
    let sent = SendDecisions {
        review: opened.review,
        child: opened.child,
        links: Recipient::ALL.into_iter().filter_map(link).collect(),
        on: opened.today,
        by: working.staff,
        at: now,
        until: open_until(now),
    };
    let (action, object) = (Action::MailedDecisions, ObjectKind::Review);
    let entry = working.entry(app, opened.child, action, object, opened.review.as_bytes());
    app.store.send_decisions(&sent, &entry).await?;
    Ok(None)
}

/// Ends a link; one that has ended stays so.
pub(super) async fn end(app: &App, working: &Working, opened: &Opened, link: DecisionLinkId) -> Result<Refused, Stop> {
    let (action, object) = (Action::EndedDecisionLink, ObjectKind::DecisionLink);
    let entry = working.entry(app, opened.child, action, object, link.as_bytes());
    app.store.end_decision_link(opened.review, link, app.clock.now(), &entry).await?;
    Ok(None)
}
