//! A letter said again more simply, when the child asks for that.

use heard_domain::documents::LetterText;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::LetterPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, TextBox};
use crate::islands::LetterChecks;
use crate::staff::acts::LetterAct;
use crate::staff::findings::Findings;
use crate::staff::guarded::{Mark, ticks};
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
    /// What the guard found in it.
    pub marks: Vec<Mark>,
    /// What was ticked to be right.
    pub ticked: Vec<String>,
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
    let (marks, right) = (part.marks.clone(), ticks(&part.marks, &part.ticked));
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
                <Findings text=text names=names marks=marks within="simpler" />
            </LetterChecks>
            {right}
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
