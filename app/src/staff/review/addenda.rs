//! What was put right of a review and added to its closed record, below everything that was recorded; and the form for
//! more.

use heard_domain::addendum::{AddendumText, Fact};
use heard_domain::papers::Paper;
use heard_domain::participation::Code;
use heard_domain::store::{Part, Stage};
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::ReviewPage;
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Choice, DateInput, DateParts, Details, Radios, SelectBox, TextBox};
use crate::staff::acts::ReviewAct;
use crate::text::{Text, day, moment, t, tr};

/// One addendum.
#[derive(Debug, Clone)]
pub struct AddendumLine {
    /// What it is about.
    pub fact: Fact,
    /// What stood there: a day as ISO 8601, a participation code; empty for an addition.
    pub old: Text,
    /// What stands there now, alike.
    pub new: Text,
    /// What was added; empty for all others.
    pub words: Text,
    /// Why.
    pub reason: Text,
    /// By whom.
    pub by: Text,
    /// When.
    pub at: Moment,
}

/// What is to be put right, as typed.
#[derive(Debug, Clone, Default)]
pub struct CorrectionForm {
    /// Whether it stands open.
    pub open: bool,
    /// The day of the review.
    pub held_on: DateParts,
    /// The participation code.
    pub code: Text,
    /// The day on which the decisions were sent.
    pub decisions: DateParts,
    /// The day on which the record was distributed.
    pub distribution: DateParts,
    /// What is added.
    pub added: Text,
    /// To which part.
    pub part: Text,
    /// Why.
    pub why: Text,
}

/// All of them; nothing when there are none.
pub(super) fn list(lines: Vec<AddendumLine>) -> impl IntoView {
    let items: Vec<_> = lines.into_iter().map(line).collect();
    (!items.is_empty()).then(|| {
        view! {
            <h2 id="addenda">{t("staff-addenda-title")}</h2>
            {items}
        }
    })
}

fn line(line: AddendumLine) -> impl IntoView {
    let (key, is_added) = (format!("staff-addendum-{}", line.fact.code()), !line.words.is_empty());
    let value = |value: &Text| value.parse::<Day>().map_or_else(|_| value.clone(), day).into_owned();
    let said = args! { "old" => value(&line.old), "new" => value(&line.new) };
    let head = args! { "when" => moment(line.at), "name" => line.by.into_owned() };
    view! {
        <div class="reply">
            <p class="reply__kind">{tr("staff-addendum-by", head)}</p>
            <p>{tr(&key, said)}</p>
            {is_added.then(|| view! { <p class="words">{line.words}</p> })}
            <p class="hint">{t("staff-addendum-why")} " " <span class="words">{line.reason}</span></p>
        </div>
    }
}

/// The form; nothing before the review is held. What can be added to a record is for one that is not `open` any more.
pub(super) fn form(page: &ReviewPage, open: bool) -> Option<AnyView> {
    let Stage::Held(_) = page.stage else { return None };
    let typed = page.correction.clone();
    let done = |paper| page.papers.iter().any(|line| line.paper == paper && line.done.is_some());
    let code = (!page.facts.participation.is_empty()).then(|| {
        let mut codes = vec![Choice::new("", t("staff-correct-as-is"))];
        codes.extend(Code::ALL.into_iter().map(|code| {
            let label = format!("{}: {}", code.code(), t(code.message_key()));
            Choice::new(code.code(), label).checked(typed.code == code.code())
        }));
        view! { <SelectBox name="corrected_code" label=t("staff-correct-code") choices=codes /> }
    });
    let decisions = done(Paper::Decisions).then(|| {
        view! { <DateInput name="corrected_decisions" legend=t("staff-papers-decisions") value=typed.decisions.clone() /> }
    });
    let distribution = done(Paper::Distribution).then(|| {
        view! {
            <DateInput name="corrected_distribution" legend=t("staff-papers-distribution") value=typed.distribution.clone() />
        }
    });
    let parts = [(Part::Shared, t("staff-correct-shared")), (Part::Private, t("staff-correct-private"))];
    let parts = parts.map(|(part, label)| Choice::new(part.code(), label).checked(typed.part == part.code())).into();
    let shown = page.check.shown_at.is_some();
    let hint = if shown { t("staff-correct-added-shown") } else { t("staff-correct-added-hint") };
    let added = (!open).then(|| {
        view! {
            <TextBox
                name="added"
                label=t("staff-correct-added")
                hint=hint
                value=typed.added.clone()
                max=AddendumText::MAX
                rows=5
            />
            <Radios name="added_part" legend=t("staff-correct-part") choices=parts />
        }
    });
    let summary = if open { t("staff-correct-title") } else { t("staff-correct-title-closed") };
    let form = view! {
        <Details summary=summary open=typed.open>
            <div class="record-form flow" id="correct">
                <p class="hint">{t("staff-correct-hint")}</p>
                <DateInput name="corrected_held" legend=t("staff-correct-held") value=typed.held_on />
                {code}
                {decisions}
                {distribution}
                {added}
                <TextBox name="why" label=t("staff-correct-why") value=typed.why max=AddendumText::MAX rows=3 />
                <Button label=t("staff-correct-button") kind=ButtonKind::Secondary name=DO value=ReviewAct::Correct />
            </div>
        </Details>
    };
    Some(form.into_any())
}
