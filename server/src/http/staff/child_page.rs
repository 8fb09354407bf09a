//! What `/staff/children/{child}` shows.

use axum::response::Response;
use heard_app::staff::child::{
    AskedLine, Child, ChildPage, ContactLine, InvitationLine, LetterLine, ReviewLine, SecretLine, SeenLine, SentLine,
    ViewsLine,
};
use heard_app::staff::child_header::ChildHead;
use heard_app::staff::listed::{called, stage};
use heard_app::staff::{Problem, Trouble};
use heard_app::text::tr;
use heard_app::{args, fields};
use heard_domain::agreeing::{Agreement, agreement};
use heard_domain::documents::ChildDetails;
use heard_domain::english_time;
use heard_domain::escalation::Escalation;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::lists::List;
use heard_domain::policy::has_left_care;
use heard_domain::regime::is_timed;
use heard_domain::secret::typed_lately;
use heard_domain::store::{
    ChildFile, ContactNote, DecisionLinkRow, InvitationRow, LetterRow, LetterState, MatterRow, SecretRow, SeenRow,
    ViewsRow,
};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::people::Names;
use super::{advocates, guests, hand_over, heads, matters, page, people_around};
use crate::children::{file, next_review};
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// The child's page again, with a reason why no invitation was made.
pub(super) async fn cannot_invite(app: &App, key: &DataKey, child: ChildId) -> Result<Response, Stop> {
    show(app, key, child, None, vec![Trouble::new("main", Problem::NoReview)]).await
}

/// The child's page again: no topic was ticked for the second paper.
pub(super) async fn no_topic(app: &App, key: &DataKey, child: ChildId) -> Result<Response, Stop> {
    show(app, key, child, None, vec![Trouble::new(fields::TOPIC, Problem::NotChosen)]).await
}

/// The child's page, with six digits that confirm the secret where they were just made.
pub(super) async fn show(
    app: &App,
    key: &DataKey,
    child: ChildId,
    number: Option<String>,
    troubles: Vec<Trouble>,
) -> Result<Response, Stop> {
    let file = file(app, child).await?;
    let details: ChildDetails = key.open(places::child_identity(child), &file.identity)?;
    let rows = app.store.matters_of(child).await?;
    let (today, seen) = (english_time::day(app.clock.now()), app.store.seen(child).await?);
    let contacts = app.store.contact_notes(child).await?;
    let names = Names::of(app, mentioned(&file, &rows).chain(seen.iter().map(|row| row.staff))).await?;
    let begun = match file.iro {
        Some(iro) => app.store.begun(iro).await?.into_iter().find(|(of, _)| *of == child).map(|(_, at)| at),
        None => None,
    };
    let people = people_around::known(app, key, child).await?;
    let links = app.store.decision_links(child).await?;
    let promises = app.store.promise_courses(child).await?;
    let base = describe(app, &file, (&details, heads::head_of(app, key, child).await?), &names);
    let read = |row: &SeenRow| SeenLine { name: names.get(row.staff), action: row.action, first: row.first };
    let shown = ChildPage {
        contacts: contacts.iter().map(contact_line).collect(),
        asked: asked(app, child).await?,
        seen: seen.iter().map(read).collect(),
        promises,
        decisions: links.iter().map(|link| sent_line(link, today)).collect(),
        people: people_around::lines(&people),
        begun,
        notes: hand_over::notes(app, key, child).await?,
        advocates: advocates::of(app, &file, details.called(), next_review(&file).is_some()).await?,
        matters: rows.iter().map(|row| matters::line(app, row, &names)).collect(),
        guests: guests::lines(app, key, &file),
        // Three and three digits are easier to say.
        number: number.map(|digits| format!("{} {}", &digits[..3], &digits[3..]).into()),
        troubles: troubles.clone(),
        ..base
    };
    Ok(page(app, &troubles, move || view! { <Child page=shown /> }))
}

fn contact_line(note: &ContactNote) -> ContactLine {
    ContactLine { on: note.on, way: called(List::ContactWays, note.way.as_str()) }
}

/// What was asked of somebody higher up, in Heard and before.
async fn asked(app: &App, child: ChildId) -> Result<Vec<AskedLine>, Stop> {
    let (here, before) = (app.store.escalations(child).await?, app.store.past_escalations(child).await?);
    let imported = before.iter().map(|row| AskedLine {
        escalation: None,
        stage: tr("staff-escalation-imported-stage", args! { "stage" => stage(row.stage.as_str()).to_string() }),
        on: row.opened_on,
        answered_on: None,
        resolved_on: row.resolved_on,
    });
    Ok(here.iter().flat_map(asked_lines).chain(imported).collect())
}

fn asked_lines(row: &Escalation) -> impl Iterator<Item = AskedLine> {
    row.steps.iter().map(|step| AskedLine {
        escalation: Some(row.id),
        stage: stage(step.stage.as_str()),
        on: step.opened_on,
        answered_on: step.answered_on,
        resolved_on: step.ended_on.filter(|_| step.outcome.is_some()),
    })
}

/// The workers that the page names.
fn mentioned(file: &ChildFile, matters: &[MatterRow]) -> impl Iterator<Item = StaffId> {
    let authors = file.views.iter().filter_map(|row| row.author);
    authors.chain(matters.iter().flat_map(matters::mentioned))
}

/// What the file alone says, below the child's header.
fn describe(app: &App, file: &ChildFile, (details, head): (&ChildDetails, ChildHead), names: &Names) -> ChildPage {
    let (now, deadlines) = (app.clock.now(), app.config.council.deadlines());
    let today = english_time::day(now);
    let reviews = file.reviews.iter().map(|review| ReviewLine {
        id: review.id,
        ordinal: review.ordinal,
        due: is_timed(&details.legal_status).then(|| (review.hold_by(), deadlines.standing(review.due_on, today))),
        stage: review.stage(),
        letter: review.letter,
        imported: review.is_imported(),
    });
    ChildPage {
        left_care: has_left_care(file.left_care_on, today),
        id: file.id,
        head,
        called: details.called().to_owned().into(),
        band: file.band,
        notes: Vec::new(),
        advocates: heard_app::staff::advocates::Advocates::default(),
        matters: Vec::new(),
        concerns: file.concerns.len(),
        closed_concerns: file.closed_concerns.clone(),
        reviews: reviews.collect(),
        views: file.views.iter().map(|row| views_line(file, row, names)).collect(),
        letters: file.letters.iter().filter_map(letter_line).collect(),
        contacts: Vec::new(),
        asked: Vec::new(),
        decisions: Vec::new(),
        promises: Vec::new(),
        people: Vec::new(),
        seen: Vec::new(),
        begun: None,
        invitation: file.invitation.as_ref().map(|invitation| invitation_line(invitation, now)),
        older_invitations: file.older_invitations.iter().map(|older| invitation_line(older, now)).collect(),
        can_invite: next_review(file).is_some(),
        guests: Vec::new(),
        secret: file.secret.as_ref().map(|secret| secret_line(secret, now)),
        write_only: file.write_only,
        number: None,
        troubles: Vec::new(),
    }
}

/// A letter that the child can read, or will.
fn letter_line(letter: &LetterRow) -> Option<LetterLine> {
    let sent = letter.sent_at.filter(|_| letter.state == LetterState::Sent);
    let given_on = letter.on_paper.map(|given| given.on);
    sent.map(|sent_at| LetterLine { review: letter.review, sent_at, given_on, opened_at: letter.opened_at })
}

/// Decisions that were sent, without their words.
fn sent_line(link: &DecisionLinkRow, today: Day) -> SentLine {
    SentLine {
        review: link.review,
        recipient: link.recipient,
        sent: link.made_at,
        said: link.answers.iter().map(|answer| (answer.words.is_none(), answer.at)).collect(),
        silent: match agreement(link, today) {
            Agreement::Silent(after) => Some(after),
            _ => None,
        },
    }
}

fn invitation_line(invitation: &InvitationRow, now: Moment) -> InvitationLine {
    InvitationLine {
        id: invitation.id,
        made: invitation.created_at,
        opened: invitation.opened_at,
        shown: invitation.shown_again(now).is_some(),
        works: invitation.opens_until(now),
        ended: invitation.ended_at,
    }
}

fn secret_line(secret: &SecretRow, now: Moment) -> SecretLine {
    SecretLine {
        id: secret.id,
        kind: secret.kind,
        set_at: secret.set_at,
        set_on: secret.set_on,
        confirmed_at: secret.confirmed_at,
        changed_at: secret.changed_at,
        typed: secret.proved.filter(|(at, _)| typed_lately(Some(*at), now)),
        wrong: secret.wrong_last.filter(|_| secret.wrong.alarms()).map(|last| (secret.wrong.all(), last)),
        locked: !secret.wrong.allows(secret.kind, false),
    }
}

fn views_line(file: &ChildFile, row: &ViewsRow, names: &Names) -> ViewsLine {
    let before = row.follows.and_then(|before| file.views.iter().find(|row| row.id == before));
    ViewsLine {
        id: row.id,
        purpose: row.purpose,
        follows: before.map(|row| row.sent_at),
        voice: row.voice,
        author: row.author.map(|author| names.get(author)),
        sent_at: row.sent_at,
        read: row.read_at.is_some(),
        confirmed: row.confirmed_at.is_some(),
        urgent: row.urgent,
    }
}
