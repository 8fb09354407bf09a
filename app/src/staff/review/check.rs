//! The shared part shown to its child: what they say of it, what is answered, and closing the record.

use heard_domain::Moment;
use heard_domain::store::RecordSaid;
use leptos::prelude::*;

use crate::acts::DO;
use crate::args;
use crate::components::{Button, Notice, TextBox};
use crate::fields;
use crate::staff::acts::ReviewAct;
use crate::text::{Text, moment, t, tr};

/// The longest answer to "not quite", in characters.
pub const MAX_REPLY: usize = 2_000;

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
    /// An answer that was typed and not taken.
    pub typed: Text,
    /// When the record was closed.
    pub closed_at: Option<Moment>,
}

/// What stands at the top of a record that is closed.
pub(super) fn closed(check: &CheckSection) -> impl IntoView + use<> {
    check.closed_at.map(|at| {
        view! {
            <Notice title=tr("staff-check-closed", args! { "when" => moment(at) })>
                <p>{t("staff-check-closed-what")}</p>
            </Notice>
        }
    })
}

/// Showing it, what the child says, and the answer.
pub(super) fn section(check: CheckSection, called: &Text) -> impl IntoView + use<> {
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
                <p class="words">{words}</p>
            </div>
        }
    });
    let form = (open && (check.waits || !check.typed.is_empty())).then(|| {
        let typed = check.typed.clone();
        // What is answered: words that come meanwhile are not.
        let said_at = check.said.map(|(_, at)| at.timestamp_micros());
        view! {
            <div class="record-form flow">
                <input type="hidden" name=fields::SAID_AT value=said_at />
                <TextBox
                    name="reply"
                    label=tr("staff-check-reply", name())
                    hint=t("staff-check-reply-hint")
                    value=typed
                    max=MAX_REPLY
                    rows=5
                />
                <Button label=t("staff-check-reply-send") name=DO value=ReviewAct::Reply />
            </div>
        }
    });
    let in_vain = (!open && !check.typed.is_empty()).then(|| {
        view! {
            <Notice>
                <p>{t("staff-facts-in-vain")}</p>
                <p class="words">{check.typed}</p>
            </Notice>
        }
    });
    view! {
        <div class="sitting__check flow" id="sitting-check" data-swap>
            <h2 id="check">{tr("staff-check-title", name())}</h2>
            {shown}
            {said}
            {words}
            {added}
            {reply}
            {form}
            {in_vain}
            {open.then(|| view! { <p class="hint">{t("staff-check-close-hint")}</p> })}
        </div>
    }
}
