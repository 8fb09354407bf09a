//! A letter said again more simply, when the child asks for that.

use heard_domain::documents::LetterText;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::LetterPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Checkboxes, Choice, Notice, TextBox};
use crate::fields;
use crate::islands::LetterChecks;
use crate::staff::acts::LetterAct;
use crate::staff::findings::Findings;
use crate::text::{Text, day, moment, t, tr};

/// How far it has come.
#[derive(Debug, Clone, Default)]
pub struct SimplerPart {
    /// When the child asked, and the day by which it is due.
    pub asked: Option<(Moment, Day)>,
    /// The text that was sent, and when.
    pub given: Option<(Text, Moment)>,
    /// The text as typed.
    pub text: Text,
    /// Names of other children of the caseload that stand in it.
    pub others: Vec<Text>,
}

/// The simpler letter, or the form for it when it is asked for.
pub(super) fn part(page: &LetterPage) -> impl IntoView + use<> {
    let part = &page.simpler;
    if let Some((text, at)) = part.given.clone() {
        return view! {
            <h2>{tr("staff-simpler-given", args! { "when" => moment(at) })}</h2>
            <p class="words" dir="auto">
                {text}
            </p>
        }
        .into_any();
    }
    let Some((at, by)) = part.asked else { return ().into_any() };
    let name = page.called.to_string();
    let asked = tr("staff-simpler-asked", args! { "name" => name.clone(), "when" => moment(at), "by" => day(by) });
    let (names, text) = (page.names.clone(), part.text.to_string());
    let others = others(&part.others);
    let value = part.text.clone();
    view! {
        <h2>{t("staff-simpler-title")}</h2>
        <p>{asked}</p>
        <form method="post" class="record-form">
            <LetterChecks review=page.review names=names.clone()>
                <TextBox
                    name="simpler"
                    label=t("staff-simpler-text")
                    hint=t("staff-simpler-hint")
                    value=value
                    max=LetterText::MAX
                    rows=14
                />
                <h3>{t("staff-letter-checks")}</h3>
                <p class="hint">{t("staff-letter-checks-hint")}</p>
                <Findings text=text names=names />
            </LetterChecks>
            {others}
            <p>{tr("staff-simpler-at-once", args! { "name" => name.clone() })}</p>
            <div class="actions">
                <Button
                    label=tr("staff-simpler-send", args! { "name" => name })
                    name=DO
                    value=LetterAct::Simpler
                />
                <Button label=t("staff-letter-check") kind=ButtonKind::Secondary name=DO value=LetterAct::CheckSimpler />
            </div>
        </form>
    }
    .into_any()
}

/// Wrong recipients are the breach that really happens: the name of another child must be looked at.
fn others(names: &[Text]) -> impl IntoView + use<> {
    let names = names.join(", ");
    (!names.is_empty()).then(|| {
        view! {
            <Notice title=t("staff-preview-others-title")>
                <p>{tr("staff-preview-others", args! { "names" => names })}</p>
                <Checkboxes
                    name=fields::RIGHT
                    legend=t("staff-preview-others-legend")
                    choices=vec![Choice::new("yes", t("staff-preview-right"))]
                />
            </Notice>
        }
    })
}
