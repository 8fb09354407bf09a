//! Paper to draw on with a finger.
//!
//! Drawing needs the island ([`Pad`]). Without it there is what was drawn before, and words that say what else can be
//! done; the hidden field brings the drawing along either way.

use heard_domain::drawing::{Drawing, Nib, Pen};
use leptos::prelude::*;

use super::Fieldset;
use super::drawing::{lines, paper};
use crate::islands::drawing::Pad;
use crate::text::{MaybeText, Text, t};

/// The paper with its pens. The paper itself has the bare id, so that the error summary can link to it.
#[component]
pub fn DrawingPad(
    /// The field's name and the paper's id.
    #[prop(into)]
    name: Text,
    /// The question.
    #[prop(into)]
    legend: Text,
    /// What stands in the field: the drawing's text, or what was posted and is none.
    value: String,
    /// A line of explanation.
    #[prop(optional, into)]
    hint: MaybeText,
    /// Whether the legend is the page's heading.
    #[prop(optional)]
    heading: bool,
) -> impl IntoView {
    let drawing = Drawing::from_text(&value).unwrap_or_default();
    let pens = Pen::ALL.map(|pen| (pen.code(), t(&format!("pen-{}", pen.code()))));
    let nibs = Nib::ALL.map(|nib| (nib.code(), t(&format!("nib-{}", nib.code()))));
    let (pens, nibs) = (swatches(&name, "pen", pens, 0), swatches(&name, "nib", nibs, 1));
    view! {
        <Fieldset name=name.clone() legend=legend hint=hint heading=heading>
            <Pad>
                <input type="hidden" name=name.clone() value=value />
                <p class="pad__without">{t("drawing-not-here")}</p>
                <div class="pad__paper" id=name.clone() tabindex="-1" hidden=drawing.is_empty()>
                    <svg class="drawing pad__sheet" role="img" aria-label=t("drawing-yours") viewBox=paper()>
                        {lines(&drawing)}
                    </svg>
                </div>
                <p
                    class="hint pad__status"
                    role="status"
                    data-undone=t("drawing-undone")
                    data-cleared=t("drawing-cleared")
                    data-restored=t("drawing-restored")
                    data-nothing=t("drawing-nothing")
                    data-full=t("drawing-full")
                ></p>
                <div class="pad__tools" hidden>
                    <fieldset>
                        <legend class="hidden">{t("drawing-pens")}</legend>
                        <div class="pad__pens">{pens}</div>
                    </fieldset>
                    <fieldset>
                        <legend class="hidden">{t("drawing-nibs")}</legend>
                        <div class="pad__nibs">{nibs}</div>
                    </fieldset>
                    <div class="pad__buttons">
                        <button class="tool-button" type="button" data-undo>
                            {t("drawing-undo")}
                        </button>
                        <button class="tool-button" type="button" data-again>
                            {t("drawing-again")}
                        </button>
                    </div>
                </div>
            </Pad>
        </Fieldset>
    }
}

/// Radios for the pens or the nibs. Each shows itself as a line of its own.
fn swatches<const N: usize>(name: &str, what: &str, choices: [(&'static str, Text); N], chosen: usize) -> Vec<AnyView> {
    let group = format!("{name}-{what}");
    let swatch = |(place, (code, label)): (usize, (&'static str, Text))| {
        let id = format!("{group}-{code}");
        // A nib is shown with the pen in hand, a pen with the nib between the two.
        let class = if what == "pen" { format!("pen-{code} nib-medium") } else { format!("pen-black nib-{code}") };
        view! {
            <div class="swatch">
                <input class="swatch__input" type="radio" id=id.clone() name=group.clone() value=code checked=place == chosen />
                <label class="swatch__label" for=id>
                    <svg class="swatch__line" viewBox="0 0 160 80" aria-hidden="true">
                        <path class=class d="M25 40H135" />
                    </svg>
                    {label}
                </label>
            </div>
        }
        .into_any()
    };
    choices.into_iter().enumerate().map(swatch).collect()
}
