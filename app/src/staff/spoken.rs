//! What an advocate sent for one child, and what was answered. Nothing else of the child's.

use heard_domain::Moment;
use heard_domain::people::{Language, Role};
use heard_domain::purpose::Purpose;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::speaker::voice_rows;
use super::views::{AnswerLine, AnswerWords, reply_words};
use super::{Section, nav};
use crate::args;
use crate::components::{SummaryList, SummaryRow, Tag, Tone};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, moment, t, tr};

/// Views that the advocate sent.
#[derive(Debug, Clone)]
pub struct Spoken {
    /// What they are for.
    pub purpose: Purpose,
    /// On instruction or without.
    pub voice: Voice,
    /// The advocate, and on what basis they speak.
    pub helper: Option<Helper>,
    /// In which language.
    pub language: Language,
    /// When they were sent.
    pub sent_at: Moment,
    /// Whether the IRO has opened them.
    pub read: bool,
    /// The answers, in the order of the form.
    pub answers: Vec<AnswerLine>,
}

/// The page.
#[derive(Debug, Clone)]
pub struct SpokenPage {
    /// First and last name of the child.
    pub name: Text,
    /// What was sent, newest first.
    pub sent: Vec<Spoken>,
}

/// The page.
#[component]
pub fn SpokenFor(
    /// What it shows.
    page: SpokenPage,
) -> impl IntoView {
    let sent: Vec<_> = page.sent.into_iter().map(|spoken| one(spoken, &page.name)).collect();
    view! {
        <StaffShell
            title=t("staff-spoken-title")
            nav=nav(Role::Advocate, Section::Advocacy)
            back=paths::staff::ADVOCACY
        >
            <h1>{tr("staff-spoken-heading", args! { "name" => page.name.to_string() })}</h1>
            {if sent.is_empty() {
                view! { <p>{t("staff-advocacy-sent-none")}</p> }.into_any()
            } else {
                sent.into_any()
            }}
        </StaffShell>
    }
}

fn one(spoken: Spoken, name: &Text) -> impl IntoView + use<> {
    let name = name.clone();
    let purpose = t(&format!("staff-purpose-{}", spoken.purpose.code()));
    let mut rows = vec![SummaryRow { key: t("staff-views-purpose"), value: purpose, ..SummaryRow::default() }];
    rows.extend(voice_rows(spoken.voice, spoken.helper.as_ref(), spoken.language));
    let answer = |line: AnswerLine| {
        let reply = reply_words(&line, &name);
        view! {
            <section class="card answer">
                <AnswerWords line=line language=spoken.language />
                {reply}
            </section>
        }
    };
    let answers: Vec<_> = spoken.answers.into_iter().map(answer).collect();
    view! {
        <h2>{moment(spoken.sent_at)}</h2>
        <p>
            {if spoken.read {
                view! { <Tag label=t("staff-views-read") tone=Tone::Good /> }
            } else {
                view! { <Tag label=t("staff-views-unread") tone=Tone::Waiting /> }
            }}
        </p>
        <SummaryList rows=rows />
        {answers}
    }
}
