//! The letter as the child will see it, before it is sent.

use heard_domain::guard::Weight;
use heard_domain::id::ReviewId;
use heard_domain::people::Role;
use leptos::prelude::*;

use super::child_header::{ChildFolded, ChildHead};
use super::guarded::{Mark, list, marked, of_weight, ticks};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, LetterPaper, Notice};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::PreviewAct;
use crate::text::{Text, t, tr};

/// The letter before it is sent.
#[derive(Debug, Clone)]
pub struct PreviewPage {
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
    /// The text.
    pub text: Text,
    /// What the guard found in it.
    pub marks: Vec<Mark>,
    /// What was ticked to be right.
    pub ticked: Vec<String>,
    /// For how many minutes it can be taken back.
    pub recall_minutes: u32,
    /// Whether it can be given on paper: the child cannot sign in.
    pub on_paper: bool,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The letter before it is sent.
#[component]
pub fn Preview(
    /// What it shows.
    page: PreviewPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Letter { review: page.review }.href();
    let stopped = !of_weight(&page.marks, Weight::Change).is_empty();
    let (text, right) = (marked(&page.text, &page.marks), ticks(&page.marks, &page.ticked));
    let found = (!page.marks.is_empty()).then(|| list(&page.marks));
    view! {
        <StaffShell title=t("staff-preview-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back.clone()>
            <ChildFolded head=page.head />
            <h1>{tr("staff-preview-heading", args! { "name" => page.name.to_string() })}</h1>
            <p>{t("staff-preview-read")}</p>
            <LetterPaper>
                <p class="words" dir="auto">
                    {text}
                </p>
            </LetterPaper>
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
                            <p>{tr("staff-preview-recall", args! { "minutes" => page.recall_minutes })}</p>
                            <div class="actions">
                                <Button label=tr("staff-preview-send", args! { "name" => page.called.to_string() }) />
                            </div>
                            {page.on_paper.then(|| on_paper(&page.called))}
                        </form>
                    }
                })}
            <p>
                <a href=back>{t("staff-preview-back")}</a>
            </p>
        </StaffShell>
    }
}

/// The way on to paper, for a child who cannot sign in.
fn on_paper(called: &Text) -> impl IntoView + use<> {
    view! {
        <p>{tr("staff-preview-paper-hint", args! { "name" => called.to_string() })}</p>
        <Button label=t("staff-preview-paper") kind=ButtonKind::Secondary name=DO value=PreviewAct::Print />
    }
}
