//! What was put right of a review, or added to its record, after its child was shown it: below the record, in plain
//! words.

use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use crate::args;
use crate::text::{day, tr};

/// Something that was put right or added since.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShownAddendum {
    /// What.
    pub what: Added,
    /// The first name of whoever did; what IROs are called when it is not known.
    pub by: String,
    /// When.
    pub at: Moment,
}

/// What was put right or added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Added {
    /// The day of the review: what stood there, and what is right.
    Day {
        /// What stood there.
        old: Day,
        /// What is right.
        new: Day,
    },
    /// Words.
    Words(String),
}

/// Who put something right or added it, when, and what.
pub(super) fn shown(addendum: &ShownAddendum) -> impl IntoView + use<> {
    let on = day(english_time::day(addendum.at)).into_owned();
    let by = args! { "name" => addendum.by.clone(), "when" => on };
    match addendum.what.clone() {
        Added::Day { old, new } => {
            let days = args! { "new" => day(new).into_owned(), "old" => day(old).into_owned() };
            view! {
                <div class="reply">
                    <p class="reply__kind">{tr("record-corrected", by)}</p>
                    <p>{tr("record-corrected-day", days)}</p>
                </div>
            }
            .into_any()
        }
        Added::Words(words) => view! {
            <div class="reply">
                <p class="reply__kind">{tr("record-added-later", by)}</p>
                <p class="words" dir="auto">
                    {words}
                </p>
            </div>
        }
        .into_any(),
    }
}
