//! Who helps, writes down or speaks: kept with the answers, so that voices stay apart.

use heard_domain::voice::Voice;
use leptos::prelude::*;

use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Fault, TextBox, TextInput, TextKind};
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::{t, tr};

/// What is wrong with one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FieldFault {
    /// Nothing was written where something is needed.
    Missing,
    /// More was written than fits.
    TooLong {
        /// How many characters were written.
        count: usize,
        /// How many fit.
        max: usize,
    },
}

/// What was typed, and what is wrong with it.
#[derive(Debug, Clone, Default)]
pub struct HelperForm {
    /// Name, relation and how the views were given, as typed.
    pub typed: [String; 3],
    /// The faults of each.
    pub faults: [Option<FieldFault>; 3],
}

fn words(field: &str, fault: FieldFault) -> crate::text::Text {
    match (fault, field) {
        (FieldFault::Missing, "name") => t("helper-name-missing"),
        (FieldFault::Missing, "how") => t("staff-writing-basis-missing"),
        (FieldFault::Missing, _) => t("helper-relation-missing"),
        (FieldFault::TooLong { count, max }, _) => tr("too-long", args! { "count" => count, "max" => max }),
    }
}

/// The page.
#[component]
pub fn HelperPage(
    /// Whose voice, which decides how the page speaks.
    voice: Voice,
    /// What was typed.
    form: HelperForm,
) -> impl IntoView {
    const FIELDS: [&str; 3] = ["name", "relation", "how"];
    let faults: Vec<Fault> = FIELDS
        .iter()
        .zip(form.faults)
        .filter_map(|(field, fault)| fault.map(|fault| Fault::new(*field, words(field, fault))))
        .collect();
    let [name, relation, how] = form.typed;
    // The child answers of somebody beside them; a grown-up of themselves; whoever types a booklet in of somebody else.
    let (name_label, relation_label) = match voice {
        Voice::ChildWithHelp => (t("helper-name-theirs"), t("helper-relation-theirs")),
        Voice::Paper | Voice::Observation => (t("helper-name"), t("helper-relation")),
        _ => (t("helper-name-yours"), t("helper-relation-yours")),
    };
    let (how_label, how_hint) = match voice {
        Voice::ChildWithHelp => (t("helper-did"), t("helper-did-hint")),
        Voice::AdvocateNonInstructed => (t("staff-writing-basis"), t("staff-writing-basis-hint")),
        Voice::Observation => (t("staff-writing-observed"), t("staff-writing-observed-hint")),
        _ => (t("helper-how"), t("helper-how-hint")),
    };
    view! {
        <ChildShell back=paths::WRITE_START faults=faults next=Next::plain()>
            <h1>{t(&format!("helper-title-{}", voice.code()))}</h1>
            <p class="lead">{t(&format!("helper-lead-{}", voice.code()))}</p>
            <form method="post" autocomplete="off" novalidate data-keep=t("no-signal") id=FORM>
                <WrittenFor />
                <TextInput name="name" label=name_label value=name kind=TextKind::Name />
                <TextInput
                    name="relation"
                    label=relation_label
                    hint=t("helper-relation-hint")
                    value=relation
                />
                {(voice != Voice::Paper)
                    .then(|| {
                        view! {
                            <TextBox
                                name="how"
                                label=how_label
                                hint=how_hint
                                value=how
                                rows=4
                            />
                        }
                    })}
            </form>
        </ChildShell>
    }
}
