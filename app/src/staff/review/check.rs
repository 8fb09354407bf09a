//! The shared part shown to its child: what they say of it, the way to answer it, and what was answered.

use heard_domain::Moment;
use heard_domain::id::ReviewId;
use heard_domain::store::RecordSaid;
use leptos::prelude::*;

use crate::args;
use crate::components::{FieldError, Notice};
use crate::paths;
use crate::staff::not_quite::{NotQuiteLine, settled};
use crate::text::{Text, moment, t, tr};

/// Where the checking of a record stands.
#[derive(Debug, Clone, Default)]
pub struct CheckSection {
    /// Whether something that the child may read stands in the shared part.
    pub may_show: bool,
    /// When it was first shown.
    pub shown_at: Option<Moment>,
    /// What the child said last, and when.
    pub said: Option<(RecordSaid, Moment)>,
    /// What is not quite right, in the child's words.
    pub words: Text,
    /// How many lines were put in after that.
    pub added: usize,
    /// What was answered, and when.
    pub reply: Option<(Text, Moment)>,
    /// Whether a "not quite" waits for an answer.
    pub waits: bool,
    /// What became of what the child said of the whole record, oldest first.
    pub not_quite: Vec<NotQuiteLine>,
    /// When the record was closed.
    pub closed_at: Option<Moment>,
    /// Whether the review was imported, and its record closed by that.
    pub imported: bool,
}

/// What stands at the top of a record that is closed, or that was imported.
pub(super) fn closed(check: &CheckSection) -> impl IntoView + use<> {
    let imported = check.imported;
    check.closed_at.map(|at| {
        let when = args! { "when" => moment(at) };
        let (title, what) = match imported {
            true => (t("staff-check-imported"), tr("staff-check-imported-what", when)),
            false => (tr("staff-check-closed", when), t("staff-check-closed-what")),
        };
        view! {
            <Notice title=title>
                <p>{what}</p>
            </Notice>
        }
    })
}

/// Showing it, what the child says, and the answer.
pub(super) fn section(check: CheckSection, review: ReviewId, called: &Text) -> impl IntoView + use<> {
    let name = || args! { "name" => called.to_string() };
    let open = check.closed_at.is_none();
    let shown = match check.shown_at {
        Some(at) => view! { <p>{tr("staff-check-shown", args! { "when" => moment(at) })}</p> }.into_any(),
        None if open && check.may_show => view! {
            <p class="hint">{tr("staff-check-not-shown", name())} " " {tr("staff-check-show-hint", name())}</p>
        }
        .into_any(),
        None if open => view! { <p class="hint">{tr("staff-check-nothing-to-show", name())}</p> }.into_any(),
        None => view! { <p>{tr("staff-check-never-shown", name())}</p> }.into_any(),
    };
    let said = check.said.map(|(said, at)| {
        let key = match said {
            RecordSaid::Right => crate::key!("staff-check-said-right"),
            RecordSaid::NotQuite => crate::key!("staff-check-said-not-quite"),
        };
        view! { <p>{tr(key, args! { "name" => called.to_string(), "when" => moment(at) })}</p> }
    });
    let words = (!check.words.is_empty()).then(|| {
        let taken_back = matches!(check.said, Some((RecordSaid::Right, _)));
        view! {
            {taken_back.then(|| view! { <p>{t("staff-check-said-before")}</p> })}
            <p class="words own-words" dir="auto">
                {check.words}
            </p>
        }
    });
    let added = (check.added > 0).then(|| view! { <p>{tr("staff-check-added", args! { "count" => check.added })}</p> });
    let reply = check.reply.map(|(words, at)| {
        view! {
            <div class="reply">
                <p class="reply__kind">{tr("staff-check-replied", args! { "when" => moment(at) })}</p>
                {(!words.is_empty()).then(|| view! { <p class="words">{words}</p> })}
            </div>
        }
    });
    // Where it is answered: the child's words, each line as it stands and as changed.
    let answer = (open && check.waits).then(|| {
        let href = paths::staff::NotQuite { review }.href();
        view! {
            <FieldError name="not-quite".into() />
            <p>
                <a id="not-quite" class="do" href=href>
                    {tr("staff-not-quite-answer", name())}
                </a>
            </p>
        }
    });
    view! {
        <div class="sitting__check flow" id="sitting-check" data-swap>
            <h2 id="check">{tr("staff-check-title", name())}</h2>
            {shown}
            {said}
            {words}
            {added}
            {settled(&check.not_quite)}
            {reply}
            {answer}
            {open.then(|| view! { <p class="hint">{t("staff-check-close-hint")}</p> })}
        </div>
    }
}
