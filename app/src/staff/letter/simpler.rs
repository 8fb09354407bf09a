//! A letter said again more simply, when the child asks for that.

use heard_domain::documents::LetterText;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::LetterPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Notice, TextBox};
use crate::fields;
use crate::islands::LetterChecks;
use crate::staff::acts::LetterAct;
use crate::staff::findings::Findings;
use crate::staff::guarded::Mark;
use crate::text::{Text, day, moment, t, tr};

/// That it was sent.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// When.
    pub at: Moment,
    /// From when the child can read it, while it can still be taken back.
    pub readable_at: Option<Moment>,
}

/// How far it has come.
#[derive(Debug, Clone, Default)]
pub struct SimplerPart {
    /// When the child asked, and the day by which it is due.
    pub asked: Option<(Moment, Day)>,
    /// That it was sent.
    pub given: Option<Given>,
    /// The version that this was written on; 0 for a new one.
    pub version: i64,
    /// The text, as kept or typed.
    pub text: Text,
    /// What the guard found in it.
    pub marks: Vec<Mark>,
}

/// The simpler letter, or the form for it when it is asked for.
pub(super) fn part(page: &LetterPage) -> impl IntoView + use<> {
    let part = &page.simpler;
    if let Some(given) = part.given {
        let text = part.text.clone();
        return view! {
            <h2>{tr("staff-simpler-given", args! { "when" => moment(given.at) })}</h2>
            {given.readable_at.map(|readable_at| recall(&page.called, readable_at))}
            <p class="words" dir="auto">
                {text}
            </p>
        }
        .into_any();
    }
    let Some((at, by)) = part.asked else { return ().into_any() };
    let name = page.called.to_string();
    let asked = tr("staff-simpler-asked", args! { "name" => name, "when" => moment(at), "by" => day(by) });
    let (names, text, marks) = (page.names.clone(), part.text.to_string(), part.marks.clone());
    let value = part.text.clone();
    view! {
        <h2>{t("staff-simpler-title")}</h2>
        <p>{asked}</p>
        <form method="post" class="record-form">
            <input type="hidden" name=fields::VERSION value=part.version.to_string() />
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
            <p>{t("staff-simpler-next")}</p>
            <div class="actions">
                <Button label=t("staff-simpler-preview") name=DO value=LetterAct::PreviewSimpler />
                <Button
                    label=t("staff-letter-check")
                    kind=ButtonKind::Secondary
                    name=DO
                    value=LetterAct::CheckSimpler
                />
            </div>
        </form>
    }
    .into_any()
}

/// From when the child can read it, and the way to take it back until then.
fn recall(called: &Text, readable_at: Moment) -> impl IntoView + use<> {
    let hint = tr("staff-simpler-recall-hint", args! { "name" => called.to_string() });
    view! {
        <Notice title=tr("staff-letter-readable-at", args! { "when" => moment(readable_at) })>
            <form method="post">
                <p>{hint}</p>
                <Button
                    label=t("staff-simpler-recall")
                    kind=ButtonKind::Secondary
                    name=DO
                    value=LetterAct::RecallSimpler
                />
            </form>
        </Notice>
    }
}
