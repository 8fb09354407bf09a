//! One child: reviews, views, invitation, secret, letters.

mod access;
mod invitation;
mod matters;
mod notes;
mod photo;
mod secret;
mod story;
mod views;

use heard_domain::audit::Action;
use heard_domain::deadlines::Standing;
use heard_domain::device::Device;
use heard_domain::id::{ChildId, ConcernId, InvitationId, ReviewId, SecretId, ViewsId};
use heard_domain::people::{Band, Role};
use heard_domain::promise::Course;
use heard_domain::purpose::Purpose;
use heard_domain::secret::Kind;
use heard_domain::store::{LetterState, OpensUntil, Stage};
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

pub use story::{AskedLine, ContactLine, SentLine};

use super::advocates::{Advocates, AdvocatesCard};
use super::child_header::{ChildHead, ChildHeader};
use super::guests::GuestLine;
use super::matters::MatterLine;
use super::people_around::PersonLine;
use super::standing::{LetterTag, StandingTag};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Table, Urgent, cells};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day_short, moment, t, tr};

pub use notes::NoteLine;
pub use photo::PHOTO;

/// One review.
#[derive(Debug, Clone)]
pub struct ReviewLine {
    /// Its id.
    pub id: ReviewId,
    /// 1 for the first.
    pub ordinal: i64,
    /// The last lawful day, and how it stands while it is not held; `None` where other rules time it.
    pub due: Option<(Day, Standing)>,
    /// Where it stands.
    pub stage: Stage,
    /// Where its letter stands.
    pub letter: Option<LetterState>,
    /// Whether it was imported from the case system.
    pub imported: bool,
}

/// One set of views.
#[derive(Debug, Clone)]
pub struct ViewsLine {
    /// Its id.
    pub id: ViewsId,
    /// What they are for.
    pub purpose: Purpose,
    /// When the views were sent after which the child added these alone.
    pub follows: Option<Moment>,
    /// Whose voice.
    pub voice: Voice,
    /// The name of the worker who sent it.
    pub author: Option<Text>,
    /// When it was sent.
    pub sent_at: Moment,
    /// Whether the IRO has opened it.
    pub read: bool,
    /// Whether it is known to be the child's own.
    pub confirmed: bool,
    /// Whether something unsafe was told in it.
    pub urgent: bool,
}

/// A letter that was sent.
#[derive(Debug, Clone, Copy)]
pub struct LetterLine {
    /// About which review.
    pub review: ReviewId,
    /// When it was sent.
    pub sent_at: Moment,
    /// On which day it was given on paper.
    pub given_on: Option<Day>,
    /// When the child first opened it.
    pub opened_at: Option<Moment>,
}

/// Somebody who read what the child said.
#[derive(Debug, Clone)]
pub struct SeenLine {
    /// Their name.
    pub name: Text,
    /// What they read: one of the `Read…` actions.
    pub action: Action,
    /// The first time.
    pub first: Moment,
}

/// An invitation of the child.
#[derive(Debug, Clone, Copy)]
pub struct InvitationLine {
    /// Its id.
    pub id: InvitationId,
    /// When it was made.
    pub made: Moment,
    /// When it was first opened.
    pub opened: Option<Moment>,
    /// Whether its sheet can be shown again.
    pub shown: bool,
    /// For how long it opens writing, if it does.
    pub works: Option<OpensUntil>,
    /// When it was ended.
    pub ended: Option<Moment>,
}

/// The child's own secret.
#[derive(Debug, Clone, Copy)]
pub struct SecretLine {
    /// Which: a form is about this one and no other.
    pub id: SecretId,
    /// Pictures or number.
    pub kind: Kind,
    /// When it was set.
    pub set_at: Moment,
    /// On what kind of device it was set or last changed.
    pub set_on: Device,
    /// When it was confirmed.
    pub confirmed_at: Option<Moment>,
    /// When whoever knew it changed it.
    pub changed_at: Option<Moment>,
    /// When it was typed last, and on what kind of device, if that was lately enough to confirm it in person.
    pub typed: Option<(Moment, Device)>,
    /// How many wrong ones were tried within a year and when the last was, where they are too many to say nothing.
    pub wrong: Option<(i64, Moment)>,
    /// Whether it can be tried no more.
    pub locked: bool,
}

/// One child.
#[derive(Debug, Clone)]
pub struct ChildPage {
    /// Whether they have left care.
    pub left_care: bool,
    /// Who.
    pub id: ChildId,
    /// What heads the page.
    pub head: ChildHead,
    /// What the child is called.
    pub called: Text,
    /// The child's style, whose topics can be printed.
    pub band: Band,
    /// What whoever hands the child over tells the next IRO, newest first.
    pub notes: Vec<NoteLine>,
    /// The advocates now, and those who could be.
    pub advocates: Advocates,
    /// Every matter, newest first.
    pub matters: Vec<MatterLine>,
    /// Unsafe things told that are not closed.
    pub concerns: usize,
    /// Unsafe things told and closed, the last first: which, and when each was told.
    pub closed_concerns: Vec<(ConcernId, Moment)>,
    /// Every review, newest first.
    pub reviews: Vec<ReviewLine>,
    /// Every set of views, newest first.
    pub views: Vec<ViewsLine>,
    /// Every letter that was sent, newest first.
    pub letters: Vec<LetterLine>,
    /// Contacts that were noted, the last day first.
    pub contacts: Vec<ContactLine>,
    /// What was asked of somebody higher up, newest first.
    pub asked: Vec<AskedLine>,
    /// The decisions that were sent, newest first.
    pub decisions: Vec<SentLine>,
    /// The days of what was promised, the newest promise first.
    pub promises: Vec<Course>,
    /// The social worker and the team manager.
    pub people: Vec<PersonLine>,
    /// Who read what, newest first.
    pub seen: Vec<SeenLine>,
    /// When the child last wrote something of their own that is not sent.
    pub begun: Option<Moment>,
    /// The newest invitation.
    pub invitation: Option<InvitationLine>,
    /// Those that newer ones took the place of, and that still name the child, newest first.
    pub older_invitations: Vec<InvitationLine>,
    /// Whether there is an open review to invite to.
    pub can_invite: bool,
    /// The invitations of carers and parents that are not taken back, newest first.
    pub guests: Vec<GuestLine>,
    /// The secret in force.
    pub secret: Option<SecretLine>,
    /// Since when the child's own words are not shown back to them.
    pub write_only: Option<Moment>,
    /// Six digits that confirm the secret, shown this once.
    pub number: Option<Text>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// One child.
#[component]
pub fn Child(
    /// What it shows.
    page: ChildPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let called = page.called.clone();
    view! {
        <StaffShell title=t("staff-child-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=paths::staff::CASELOAD>
            <ChildHeader head=page.head.clone() />
            {secret::number(&page)}
            {secret::alarm(&page)}
            {(page.concerns > 0)
                .then(|| {
                    view! {
                        <Urgent title=tr("staff-child-concern", args! { "name" => called.to_string() })>
                            <p>
                                <a href=paths::staff::URGENT>{t("staff-caseload-urgent-link")}</a>
                            </p>
                        </Urgent>
                    }
                })}
            {closed_concerns(&page)}
            {notes::card(&page)}
            {greeting(&page)}
            {story::contact(&page)}
            {views::list(&page)}
            {matters::list(&page)}
            {reviews(&page)}
            {invitation::invitation(&page)}
            {access::paper(&page)}
            {access::guests(&page)}
            {access::people(&page)}
            {photo::photo(&page)}
            <AdvocatesCard advocates=page.advocates.clone() />
            {secret::card(&page)}
            {story::story(&page)}
        </StaffShell>
    }
}

/// Hello; goodbye to a child who has left care.
fn greeting(page: &ChildPage) -> impl IntoView + use<> {
    let name = args! { "name" => page.called.to_string() };
    let (href, label) = if page.left_care {
        (paths::staff::Goodbye { child: page.id }.href(), tr("staff-goodbye-heading", name))
    } else {
        (paths::staff::Hello { child: page.id }.href(), tr("staff-child-hello", name))
    };
    view! {
        <p>
            <a href=href>{label}</a>
        </p>
    }
}

fn closed_concerns(page: &ChildPage) -> impl IntoView + use<> {
    let line = |(id, told): &(ConcernId, Moment)| {
        let words = tr("staff-concern-raised", args! { "when" => moment(*told) });
        view! { <li><a href=paths::staff::Concern { concern: *id }.href()>{words}</a></li> }
    };
    let lines: Vec<_> = page.closed_concerns.iter().map(line).collect();
    (!lines.is_empty()).then(|| view! { <h2>{t("staff-child-closed-concerns")}</h2> <ul>{lines}</ul> })
}

fn reviews(page: &ChildPage) -> impl IntoView + use<> {
    let line = |line: &ReviewLine| {
        let name = tr("staff-review-number", args! { "number" => line.ordinal });
        let letter = match line.stage {
            Stage::Held(_) => view! {
                <LetterTag letter=line.letter />
                " "
                <a href=paths::staff::Letter { review: line.id }.href()>
                    {t("staff-review-letter")} <span class="hidden">" " {name.clone()}</span>
                </a>
            }
            .into_any(),
            Stage::Open | Stage::Ended(_) => view! {
                <a href=paths::staff::Letter { review: line.id }.href()>
                    {t("staff-review-letter")} <span class="hidden">" " {name.clone()}</span>
                </a>
            }
            .into_any(),
        };
        cells![
            view! { <a href=paths::staff::Review { review: line.id }.href()>{name}</a> },
            match line.stage {
                Stage::Held(held) => tr("staff-review-held", args! { "day" => day_short(held) }).into_any(),
                Stage::Ended(left) => tr("staff-review-ended", args! { "day" => day_short(left) }).into_any(),
                Stage::Open => match line.due {
                    Some((due, standing)) =>
                        view! { {day_short(due)} " " <StandingTag due=due standing=standing /> }.into_any(),
                    None => t("staff-review-untimed").into_any(),
                },
            },
            letter,
        ]
    };
    let head = vec![t("staff-reviews-review"), t("staff-reviews-due"), t("staff-reviews-letter")];
    view! {
        <h2>{t("staff-reviews-title")}</h2>
        {if page.reviews.is_empty() {
            view! { <p>{t("staff-caseload-no-review")}</p> }.into_any()
        } else {
            view! {
                <Table
                    caption=t("staff-reviews-caption")
                    quiet_caption=true
                    head=head
                    rows=page.reviews.iter().map(line).collect()
                />
            }
                .into_any()
        }}
        <p>
            <a href=paths::staff::Promises { child: page.id }.href()>{t("staff-promises-all")}</a>
        </p>
    }
}
