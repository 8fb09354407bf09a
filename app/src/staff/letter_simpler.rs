//! A letter in simpler words beside the letter as it stands, word by word, before anything changes for the child.

use heard_domain::guard::Weight;
use heard_domain::id::ReviewId;
use heard_domain::people::Role;
use heard_domain::typed::Run;
use leptos::prelude::*;

use super::both::compared;
use super::child_header::{ChildFolded, ChildHead};
use super::guarded::{Mark, of_weight, ticks, told};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::args;
use crate::components::{Button, Notice};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, t, tr};

/// Both texts.
#[derive(Debug, Clone)]
pub struct SimplerPreviewPage {
    /// About which review.
    pub review: ReviewId,
    /// What heads every page of the child.
    pub head: ChildHead,
    /// First and last name of the child.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// The version that is shown.
    pub version: i64,
    /// The letter as it stands, and in simpler words: each with what only it has.
    pub texts: (Vec<Run>, Vec<Run>),
    /// What the guard found in the simpler one.
    pub marks: Vec<Mark>,
    /// What was ticked to be right.
    pub ticked: Vec<String>,
    /// For how many minutes it can be taken back.
    pub recall_minutes: u32,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// A letter in simpler words, before it is sent.
#[component]
pub fn SimplerPreview(
    /// What it shows.
    page: SimplerPreviewPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Letter { review: page.review }.href();
    let stopped = !of_weight(&page.marks, Weight::Change).is_empty();
    let right = ticks(&page.marks, &page.ticked);
    let found = (!page.marks.is_empty()).then(|| told(&page.marks));
    let (stands, simpler) = page.texts;
    let called = page.called.to_string();
    let recall = args! { "minutes" => page.recall_minutes, "name" => called.clone() };
    view! {
        <StaffShell
            title=t("staff-simpler-preview-title")
            nav=nav(Role::Iro, Section::Caseload)
            faults=faults
            back=back.clone()
        >
            <ChildFolded head=page.head />
            <h1>{tr("staff-simpler-preview-heading", args! { "name" => page.name.to_string() })}</h1>
            <p>{t("staff-preview-read")}</p>
            <p class="hint">{t("staff-both-marked")}</p>
            <section class="both">
                <div class="both__texts">
                    <div class="both__text">
                        <h2>{t("staff-simpler-stands")}</h2>
                        {compared(stands)}
                    </div>
                    <div class="both__text">
                        <h2>{t("staff-simpler-would")}</h2>
                        {compared(simpler)}
                    </div>
                </div>
            </section>
            {found
                .map(|found| {
                    view! {
                        <Notice title=t("staff-guard-title")>
                            {found} {stopped.then(|| view! { <p>{t("staff-guard-stopped")}</p> })}
                        </Notice>
                    }
                })}
            {(!stopped)
                .then(|| {
                    view! {
                        <form method="post">
                            <input type="hidden" name=fields::VERSION value=page.version.to_string() />
                            {right}
                            <p>{tr("staff-simpler-minutes", recall)}</p>
                            <Button label=tr("staff-simpler-send", args! { "name" => called }) />
                        </form>
                    }
                })}
            <p>
                <a href=back>{t("staff-preview-back")}</a>
            </p>
        </StaffShell>
    }
}
