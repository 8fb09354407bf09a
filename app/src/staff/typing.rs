//! A form whose typing is kept while somebody types: what the form carries for that, the one place where it says what
//! is saved, and what is said above it where something was typed before and not sent.
//!
//! To keep the typing of another form: [`TypingFields`] as the last thing in it, [`Unsent`] above it, and a
//! [`TypedAt`] for it.

use heard_domain::Moment;
use heard_domain::typed::TypedAt;
use leptos::prelude::*;
use leptos::server_fn::ServerFn;

use crate::acts::{Act as _, DO};
use crate::args;
use crate::calls::KeepTyped;
use crate::components::{Button, ButtonKind, Notice};
use crate::fields;
use crate::paths;
use crate::staff::acts::TypingAct;
use crate::text::{moment, t, tr};

/// What a form says of its typing.
#[derive(Debug, Clone, Default)]
pub struct Typing {
    /// Which form it is; `None` where typing is not kept.
    pub at: Option<TypedAt>,
    /// The version of what was typed before; 0 for nothing.
    pub version: i64,
    /// The version of the record that the form was filled in on.
    pub based_on: i64,
    /// What was typed before and not sent.
    pub unsent: Option<Left>,
}

/// Something that was typed and not sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    /// When it was kept.
    pub at: Moment,
    /// Whether the form holds it. It does not where the record was changed after it was typed.
    pub shown: bool,
}

/// Says above a form that something was typed in it and not sent, with what can be done about it.
#[component]
pub fn Unsent(
    /// Of the form.
    typing: Typing,
) -> impl IntoView {
    let (Some(at), Some(left)) = (typing.at, typing.unsent) else { return ().into_any() };
    let when = args! { "when" => moment(left.at) };
    let (title, words) = if left.shown {
        (tr("staff-typing-unsent-title", when), t("staff-typing-unsent"))
    } else {
        (tr("staff-typing-beside-title", when), t("staff-typing-beside"))
    };
    // A page has one such form, but for the register of promises, which has one of each, and what was asked of somebody
    // higher up.
    let id = match at {
        TypedAt::Promise { decision, .. } => format!("unsent-{decision}"),
        TypedAt::Escalation { form, .. } => format!("unsent-{}", form.code()),
        _ => "unsent".to_owned(),
    };
    view! {
        <div id=id>
            <Notice title=title>
                <p>{words}</p>
                <form method="post" action=paths::staff::TYPED class="actions">
                    <input type="hidden" name=fields::TYPED_AT value=at.to_string() />
                    <input type="hidden" name=fields::TYPED_VERSION value=typing.version.to_string() />
                    {(!left.shown)
                        .then(|| {
                            view! {
                                <Button
                                    label=t("staff-typing-show-both")
                                    kind=ButtonKind::Secondary
                                    name=DO
                                    value=TypingAct::Beside
                                />
                            }
                        })}
                    <Button label=t("staff-typing-away") kind=ButtonKind::Quiet name=DO value=TypingAct::Away />
                </form>
            </Notice>
        </div>
    }
    .into_any()
}

/// What a form carries whose typing is kept, the button that shows two texts, and the line that says what is saved:
/// the last thing in the form, so that no button of it is what the Enter key presses.
#[component]
pub fn TypingFields(
    /// Of the form.
    typing: Typing,
) -> impl IntoView {
    let Some(at) = typing.at else { return ().into_any() };
    // The other two forms carry the version of their record themselves.
    let version = (!matches!(at, TypedAt::Record(_) | TypedAt::Letter(_)))
        .then(|| view! { <input type="hidden" name=fields::VERSION value=typing.based_on.to_string() /> });
    view! {
        {version}
        <input type="hidden" name=fields::TYPED_AT value=at.to_string() />
        <input type="hidden" name=fields::TYPED_VERSION value=typing.version.to_string() />
        <input type="hidden" name=fields::TYPED_WINDOW value="" />
        <input type="hidden" name=fields::TYPED_TURN value="0" />
        <div class="typed-status">
            <p
                role="status"
                data-typed=KeepTyped::PATH
                data-version=typing.version.to_string()
                data-saving=t("staff-typing-saving")
                data-saved=tr("staff-typing-saved", args! { "time" => "{time}" })
                data-offline=t("staff-typing-offline")
                data-out=t("staff-typing-out")
                data-refused=t("staff-typing-refused")
                data-changed=t("staff-typing-changed")
            ></p>
            <button
                class=ButtonKind::Secondary.class()
                type="submit"
                formaction=paths::staff::TYPED
                name=DO
                value=TypingAct::Compare.value()
                hidden
                data-typed-both=""
            >
                {t("staff-typing-show-both")}
            </button>
        </div>
    }
    .into_any()
}
