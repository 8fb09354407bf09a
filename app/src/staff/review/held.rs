//! That a review was held, which ends writing for it and opens the next.

use leptos::prelude::*;

use crate::acts::DO;
use crate::components::{Button, ButtonKind, DateInput, DateParts};
use crate::staff::acts::ReviewAct;
use crate::text::t;

/// The day as typed.
#[derive(Debug, Clone, Default)]
pub struct HeldForm {
    /// The day.
    pub on: DateParts,
}

/// The form.
pub(super) fn form(held: HeldForm) -> impl IntoView + use<> {
    view! {
        <div class="record-form flow" id="held">
            <h2>{t("staff-held-title")}</h2>
            <p>{t("staff-held-what")}</p>
            <DateInput
                name="held_on"
                legend=t("staff-held-legend")
                value=held.on
            />
            <Button label=t("staff-held-button") kind=ButtonKind::Secondary name=DO value=ReviewAct::Held />
        </div>
    }
}
