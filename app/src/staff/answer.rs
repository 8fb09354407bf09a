//! One answer: what the IRO says to it; and the deliberate step that shares what was said only to the IRO.

use heard_domain::documents::{ReplyKind, ReplyText};
use heard_domain::journey::Care;
use heard_domain::people::{Language, Role};
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::findings::Advice;
use super::speaker::{by_voice, not_for_child, voice_words};
use super::trouble::{Trouble, faults};
use super::typing::{Typing, TypingFields, Unsent};
use super::views::{AnswerLine, AnswerWords, reply_words};
use super::{Section, nav};
use crate::components::{Button, ButtonKind, Choice, DateInput, DateParts, Notice, Radios, TextBox, TextInput};
use crate::fields;
use crate::shell::StaffShell;
use crate::text::{Text, t, tr};
use crate::{args, key};

/// The longest reason, in characters.
pub const MAX_REASON: usize = 1_000;

/// One answer, with the form for a reply or a reason.
#[derive(Debug, Clone)]
pub struct AnswerPage {
    /// Who answers.
    pub role: Role,
    /// The address of the page before.
    pub back: Text,
    /// Whose voice it is.
    pub voice: Voice,
    /// What the child is called.
    pub called: Text,
    /// The answer.
    pub line: AnswerLine,
    /// The language of the views.
    pub language: Language,
    /// The kind of reply chosen.
    pub kind: Option<ReplyKind>,
    /// What was typed: the reply's words, or the reason.
    pub words: Text,
    /// Who will do it, who can, or who decides.
    pub who: Text,
    /// By when it will be done.
    pub by: DateParts,
    /// Whether the manager answers it, so that it is only read here.
    pub managers: bool,
    /// What is kept of what somebody types here.
    pub typing: Typing,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Answers one thing that a child said.
#[component]
pub fn Answer(
    /// What it shows.
    page: AnswerPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let hint =
        if page.voice.child_reads_back() { t("staff-reply-words-hint") } else { t("staff-reply-words-hint-grown-up") };
    let heading = by_voice(
        page.voice,
        [key!("staff-reply-heading"), key!("staff-reply-heading-advocate"), key!("staff-reply-heading-grown-up")],
    );
    // An IRO comes from their children's views, a manager from their own desk.
    let here = if page.role == Role::Iro { Section::Caseload } else { Section::Matters };
    let choices = ReplyKind::ALL
        .into_iter()
        .map(|kind| {
            Choice::new(kind.code(), t(&format!("staff-reply-{}", kind.code()))).checked(page.kind == Some(kind))
        })
        .collect();
    let reply = reply_words(&page.line, &page.called);
    // Advice, as for letters, wherever a child reads it.
    let advice = page.voice.child_reads_back().then(|| {
        view! { <Advice text=page.words.to_string() names=vec![page.who.to_string()] /> }
    });
    let form = (!page.managers).then(|| {
        view! {
            <Unsent typing=page.typing.clone() />
            <form method="post">
                <Radios name=fields::KIND legend=t("staff-reply-legend") choices=choices />
                <TextInput name="who" label=t("staff-reply-who") hint=t("staff-reply-who-hint") value=page.who />
                <DateInput name="by" legend=t("staff-reply-by") hint=t("staff-reply-by-hint") value=page.by />
                <TextBox
                    name="words"
                    label=t("staff-reply-words")
                    hint=hint
                    value=page.words
                    max=ReplyText::MAX
                    rows=4
                />
                {advice}
                <Button label=t("staff-save") />
                <TypingFields typing=page.typing />
            </form>
        }
    });
    let managers = page.managers.then(|| {
        let words = tr("staff-views-managers", args! { "name" => page.called.to_string() });
        view! {
            <Notice>
                <p id="managers">{words}</p>
            </Notice>
            {reply}
        }
    });
    view! {
        <StaffShell title=t("staff-reply-make") nav=nav(page.role, here) faults=faults back=page.back>
            <h1>{tr(heading, args! { "name" => page.called.to_string() })}</h1>
            <section class="card answer">
                <h2>{voice_words(page.voice)}</h2>
                <AnswerWords line=page.line language=page.language />
            </section>
            {not_for_child(page.voice, &page.called)}
            {managers}
            {form}
        </StaffShell>
    }
}

/// Asks for a reason before an answer is shared that was only for the IRO, or told of something unsafe.
#[component]
pub fn ShareDespite(
    /// What it shows.
    page: AnswerPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = page.back;
    let name = args! { "name" => page.called.to_string() };
    let title = match page.line.care {
        Some(Care::Unsafe) => t("staff-share-unsafe-title"),
        _ => t("staff-share-title"),
    };
    let why = page.line.care.map(|care| match care {
        Care::Unsafe => key!("staff-share-unsafe"),
        Care::OnlyIro => by_voice(
            page.voice,
            [key!("staff-share-what"), key!("staff-share-what-advocate"), key!("staff-share-what-grown-up")],
        ),
        Care::NotBefore => key!("staff-share-not-before"),
        Care::Alone => key!("staff-share-alone"),
    });
    let why = why.map(|why| view! { <Notice><p>{tr(why, name)}</p></Notice> });
    view! {
        <StaffShell title=title.clone() nav=nav(Role::Iro, Section::Caseload) faults=faults back=back.clone()>
            <h1>{title}</h1>
            {why}
            <section class="card answer">
                <h2>{voice_words(page.voice)}</h2>
                <AnswerWords line=page.line language=page.language />
            </section>
            <form method="post">
                <TextBox
                    name="words"
                    label=t("staff-share-reason")
                    hint=t("staff-share-reason-hint")
                    value=page.words
                    max=MAX_REASON
                    rows=4
                />
                <Button label=t("staff-share-button") kind=ButtonKind::Danger />
            </form>
            <p>
                <a href=back>{t("staff-share-keep")}</a>
            </p>
        </StaffShell>
    }
}
