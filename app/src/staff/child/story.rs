//! What happened with the child, in the order of time, the last first: what was sent, held, written, asked, and who
//! read what. Without words of anybody: each line leads to where they stand.

use heard_domain::agreeing::{Recipient, SILENCE_DAYS};
use heard_domain::id::{EscalationId, ReviewId};
use heard_domain::matter::{Desk, Happened};
use heard_domain::promise::{Course, Step};
use heard_domain::store::Stage;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use super::ChildPage;
use crate::args;
use crate::components::Details;
use crate::key;
use crate::paths;
use crate::staff::matters::kind;
use crate::staff::people_around::role;
use crate::text::{Text, day_brief, t, tr};

/// How many lines are shown before the rest is folded away.
const SHOWN: usize = 12;

/// A contact of the IRO with the child.
#[derive(Debug, Clone)]
pub struct ContactLine {
    /// On which day.
    pub on: Day,
    /// How, in words.
    pub way: Text,
}

/// A stage at which somebody higher up was asked.
#[derive(Debug, Clone)]
pub struct AskedLine {
    /// Of which escalation; `None` for one that the case system told of.
    pub escalation: Option<EscalationId>,
    /// What the stage is called.
    pub stage: Text,
    /// On which day.
    pub on: Day,
    /// On which day it was answered there.
    pub answered_on: Option<Day>,
    /// On which day it was resolved there.
    pub resolved_on: Option<Day>,
}

/// The way to the notes of contact, and to what was asked higher up.
pub(super) fn contact(page: &ChildPage) -> impl IntoView + use<> {
    let words = tr("staff-child-contact", args! { "name" => page.called.to_string() });
    view! {
        <p>
            <a href=paths::staff::Contacts { child: page.id }.href()>{words}</a>
        </p>
        <p>
            <a href=paths::staff::Escalations { child: page.id }.href()>{t("staff-escalations-title")}</a>
        </p>
    }
}

/// The decisions of a review, sent by link to one of those who carry them out.
#[derive(Debug, Clone)]
pub struct SentLine {
    /// Of which review.
    pub review: ReviewId,
    /// To whom.
    pub recipient: Recipient,
    /// When.
    pub sent: Moment,
    /// What was said, in order: whether they agreed, and when.
    pub said: Vec<(bool, Moment)>,
    /// Since the end of which day silence counts as agreed.
    pub silent: Option<Day>,
}

/// One thing that happened.
struct Line {
    day: Day,
    words: Text,
    href: Option<String>,
}

/// All of it; nothing before anything happened.
pub(super) fn story(page: &ChildPage) -> impl IntoView + use<> {
    let kinds = [
        reviews(page),
        views(page),
        letters(page),
        decisions(page),
        promises(page),
        contacts(page),
        asked(page),
        matters(page),
        concerns(page),
        invited(page),
    ];
    let mut lines: Vec<Line> = kinds.into_iter().flatten().chain(seen(page)).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.day));
    let today = page.head.today;
    let earlier = lines.split_off(lines.len().min(SHOWN));
    let list = move |lines: Vec<Line>| {
        let lines: Vec<_> = lines.into_iter().map(|line| item(line, today)).collect();
        view! { <ol class="story">{lines}</ol> }
    };
    (!lines.is_empty()).then(|| {
        let count = earlier.len();
        view! {
            <h2>{t("staff-story-title")}</h2>
            {list(lines)}
            {(count > 0)
                .then(|| {
                    view! {
                        <Details summary=tr("staff-story-earlier", args! { "count" => count })>{list(earlier)}</Details>
                    }
                })}
        }
    })
}

fn item(line: Line, today: Day) -> impl IntoView {
    view! {
        <li>
            <span class="story__day">{day_brief(line.day, today)}</span>
            " "
            {match line.href {
                Some(href) => view! { <a href=href>{line.words}</a> }.into_any(),
                None => view! { <span>{line.words}</span> }.into_any(),
            }}
        </li>
    }
}

fn reviews(page: &ChildPage) -> Vec<Line> {
    let line = |line: &super::ReviewLine| {
        let number = args! { "number" => line.ordinal };
        let (day, words) = match line.stage {
            Stage::Open => return None,
            Stage::Held(day) if line.imported => (day, tr("staff-story-imported", number)),
            Stage::Held(day) => (day, tr("staff-story-held", number)),
            Stage::Ended(day) => (day, tr("staff-story-ended", number)),
        };
        Some(Line { day, words, href: Some(paths::staff::Review { review: line.id }.href()) })
    };
    page.reviews.iter().filter_map(line).collect()
}

fn views(page: &ChildPage) -> Vec<Line> {
    let line = |line: &super::ViewsLine| {
        let purpose = t(&format!("staff-purpose-{}", line.purpose.code()));
        let voice = t(&format!("staff-voice-{}", line.voice.code()));
        Line {
            day: english_time::day(line.sent_at),
            words: tr("staff-story-views", args! { "purpose" => purpose.to_string(), "voice" => voice.to_string() }),
            href: Some(paths::staff::Views { child: page.id, views: line.id }.href()),
        }
    };
    page.views.iter().map(line).collect()
}

fn letters(page: &ChildPage) -> Vec<Line> {
    let line = |line: &super::LetterLine| {
        let href = || Some(paths::staff::Letter { review: line.review }.href());
        let name = args! { "name" => page.called.to_string() };
        let sent = match line.given_on {
            Some(day) => Line { day, words: t("staff-story-given"), href: href() },
            None => Line { day: english_time::day(line.sent_at), words: t("staff-letter-sent"), href: href() },
        };
        let opened = line.opened_at.map(|at| Line {
            day: english_time::day(at),
            words: tr("staff-story-opened", name),
            href: href(),
        });
        std::iter::once(sent).chain(opened)
    };
    page.letters.iter().flat_map(line).collect()
}

fn contacts(page: &ChildPage) -> Vec<Line> {
    let line = |line: &ContactLine| {
        let said = args! { "name" => page.called.to_string(), "way" => line.way.to_string() };
        let href = paths::staff::Contacts { child: page.id }.href();
        Line { day: line.on, words: tr("staff-story-contact", said), href: Some(format!("{href}#notes")) }
    };
    page.contacts.iter().map(line).collect()
}

fn asked(page: &ChildPage) -> Vec<Line> {
    let line = |line: &AskedLine| {
        let href = || line.escalation.map(|escalation| paths::staff::Escalation { child: page.id, escalation }.href());
        let words = |key: &str| tr(key, args! { "stage" => line.stage.to_string() });
        let opened = Line { day: line.on, words: words(key!("staff-story-escalated")), href: href() };
        let said = |day, key: &str| Line { day, words: words(key), href: href() };
        let answered = line.answered_on.map(|day| said(day, key!("staff-story-escalation-answered")));
        let resolved = line.resolved_on.map(|day| said(day, key!("staff-story-escalation-resolved")));
        std::iter::once(opened).chain(answered).chain(resolved)
    };
    page.asked.iter().flat_map(line).collect()
}

fn decisions(page: &ChildPage) -> Vec<Line> {
    let line = |line: &SentLine| {
        let href = || Some(paths::staff::Review { review: line.review }.href());
        let role = role(line.recipient).to_lowercase();
        let words = |key: &str| tr(key, args! { "role" => role.clone() });
        let sent =
            Line { day: english_time::day(line.sent), words: words(key!("staff-story-decisions-sent")), href: href() };
        let said = line.said.iter().map(|(agreed, at)| {
            let key = match agreed {
                true => key!("staff-story-decisions-agreed"),
                false => key!("staff-story-decisions-answered"),
            };
            Line { day: english_time::day(*at), words: words(key), href: href() }
        });
        let silent = line.silent.map(|day| {
            let values = args! { "count" => SILENCE_DAYS, "role" => role.clone() };
            Line { day, words: tr("staff-story-decisions-silent", values), href: href() }
        });
        std::iter::once(sent).chain(said).chain(silent).collect::<Vec<_>>()
    };
    page.decisions.iter().flat_map(line).collect()
}

/// Each leads to its place in the register, where the words stand.
fn promises(page: &ChildPage) -> Vec<Line> {
    let register = paths::staff::Promises { child: page.id }.href();
    let words = |step| match step {
        Step::Made => t("staff-story-promise-made"),
        Step::DayCame => t("staff-story-promise-day"),
        Step::ChildSaid(happened) => {
            let key = match happened {
                Happened::Yes => key!("staff-story-promise-yes"),
                Happened::Partly => key!("staff-story-promise-partly"),
                Happened::No => key!("staff-story-promise-no"),
            };
            tr(key, args! { "name" => page.called.to_string() })
        }
        Step::Settled(state) => {
            let became = t(&format!("staff-decision-{}", state.code()));
            tr("staff-story-promise-settled", args! { "state" => became.to_lowercase() })
        }
    };
    let lines = |course: &Course| {
        let href = format!("{register}#promise-{}", course.id);
        course
            .steps(page.head.today)
            .map(|(day, step)| Line { day, words: words(step), href: Some(href.clone()) })
            .collect::<Vec<_>>()
    };
    page.promises.iter().flat_map(lines).collect()
}

fn matters(page: &ChildPage) -> Vec<Line> {
    let line = |line: &crate::staff::matters::MatterLine| {
        let href = || (line.desk == Desk::Iro).then(|| paths::staff::Matter { matter: line.id }.href());
        let what = kind(line.kind);
        let settled = line.settled.as_ref().map(|(_, at)| Line {
            day: english_time::day(*at),
            words: tr("staff-story-settled", args! { "what" => what.to_string() }),
            href: href(),
        });
        std::iter::once(Line { day: english_time::day(line.raised_at), words: what, href: href() }).chain(settled)
    };
    page.matters.iter().flat_map(line).collect()
}

fn concerns(page: &ChildPage) -> Vec<Line> {
    let line = |(concern, told): &(heard_domain::id::ConcernId, heard_domain::Moment)| Line {
        day: english_time::day(*told),
        words: t("staff-to-do-concern"),
        href: Some(paths::staff::Concern { concern: *concern }.href()),
    };
    page.closed_concerns.iter().map(line).collect()
}

fn invited(page: &ChildPage) -> Vec<Line> {
    let line = |line: &super::InvitationLine| {
        let at = |at, words| Line { day: english_time::day(at), words, href: None };
        let opened = line.opened.map(|opened| at(opened, t("staff-story-invitation-opened")));
        std::iter::once(at(line.made, t("staff-story-invited"))).chain(opened)
    };
    page.invitation.iter().chain(&page.older_invitations).flat_map(line).collect()
}

fn seen(page: &ChildPage) -> Vec<Line> {
    let line = |line: &super::SeenLine| {
        let values = args! { "name" => line.name.to_string() };
        Line {
            day: english_time::day(line.first),
            words: tr(&format!("staff-saw-{}", line.action.code()), values),
            href: None,
        }
    };
    page.seen.iter().map(line).collect()
}
