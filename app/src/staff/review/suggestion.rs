//! The participation code that the facts suggest, with its reason, in words: for the page, and for its script, which
//! asks again while facts are typed (`data-suggest`, `app/js/desk.js`).

use heard_domain::id::ReviewId;
use heard_domain::participation::{Ask, Reason, Suggestion};
use leptos::prelude::*;
use leptos::server_fn::ServerFn as _;
use serde::{Deserialize, Serialize};

use crate::args;
use crate::calls::SuggestCode;
use crate::components::Notice;
use crate::text::{t, tr};

/// The fields of the facts from which a code follows. The script sends these and nothing else of the form.
pub const FACTS: [&str; 6] =
    ["planned_on-day", "planned_on-month", "planned_on-year", "seen_alone", "attendance", "contribution"];

/// A suggestion in words. What there is nothing to say of is empty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggested {
    /// Which code, or that none can be suggested yet.
    pub code: String,
    /// Why.
    pub why: String,
    /// What to ask where only the IRO can tell.
    pub ask: String,
}

impl Suggested {
    /// Puts a suggestion in words.
    #[must_use]
    pub fn of(suggestion: &Suggestion) -> Self {
        let code = match suggestion.code {
            Some(code) => tr("staff-suggested", args! { "code" => code.code() }),
            None => t("staff-suggested-none"),
        };
        let ask = match suggestion.ask {
            Some(Ask::VideoCounts { attending: Some(attending), absent: Some(absent) }) => {
                tr("staff-suggested-video", args! { "attending" => attending.code(), "absent" => absent.code() })
            }
            Some(Ask::VideoCounts { attending: Some(attending), absent: None }) => {
                tr("staff-suggested-video-told", args! { "attending" => attending.code() })
            }
            Some(Ask::Conveyed { spoken, medium }) => {
                tr("staff-suggested-conveyed", args! { "spoken" => spoken.code(), "medium" => medium.code() })
            }
            _ => "".into(),
        };
        let why = t(reason(suggestion.reason));
        Self { code: code.into_owned(), why: why.into_owned(), ask: ask.into_owned() }
    }
}

/// The suggestion of a review's facts. What a script changes in it is read out when nothing else is being said.
pub(super) fn line(review: ReviewId, suggestion: &Suggestion) -> impl IntoView + use<> {
    let said = Suggested::of(suggestion);
    view! {
        <div
            id="suggestion"
            role="status"
            data-suggest=SuggestCode::PATH
            data-review=review.to_string()
            data-facts=FACTS.join(" ")
            data-failed=t("staff-suggested-failed")
        >
            <Notice>
                <p>
                    <strong data-says="code">{said.code}</strong>
                    " "
                    <span data-says="why">{said.why}</span>
                    " "
                    <span data-says="ask">{said.ask}</span>
                    " "
                    <strong data-says="failed"></strong>
                </p>
            </Notice>
        </div>
    }
}

const fn reason(reason: Reason) -> &'static str {
    match reason {
        Reason::UnderFour => crate::key!("staff-reason-under-four"),
        Reason::AttendanceUnknown => crate::key!("staff-reason-attendance-unknown"),
        Reason::ContributionUnknown => crate::key!("staff-reason-contribution-unknown"),
        Reason::JoinedByVideo => crate::key!("staff-reason-joined-by-video"),
        Reason::Spoke => crate::key!("staff-reason-spoke"),
        Reason::AdvocateSpoke => crate::key!("staff-reason-advocate-spoke"),
        Reason::Symbols => crate::key!("staff-reason-symbols"),
        Reason::NoContribution => crate::key!("staff-reason-no-contribution"),
        Reason::AbsentAdvocate => crate::key!("staff-reason-absent-advocate"),
        Reason::AbsentAdvocateAndOwnViews => crate::key!("staff-reason-absent-both"),
        Reason::AbsentOwnViews => crate::key!("staff-reason-absent-own-views"),
        Reason::AbsentToldIro => crate::key!("staff-reason-absent-told-iro"),
        Reason::AbsentNothing => crate::key!("staff-reason-absent-nothing"),
    }
}

#[cfg(test)]
mod tests {
    use heard_domain::participation::Code;

    use super::*;

    #[test]
    fn a_suggestion_says_its_code_and_why_and_asks_where_only_the_iro_can_tell() {
        let plain = |text: &str| text.replace(['\u{2068}', '\u{2069}'], "");
        let said = Suggested::of(&Suggestion { code: Some(Code::Pn1), reason: Reason::Spoke, ask: None });
        assert_eq!((plain(&said.code), said.ask), ("Suggested: PN1.".into(), String::new()));
        assert_eq!(said.why, "The child was there and spoke.");
        let ask = Some(Ask::Conveyed { spoken: Code::Pn5, medium: Code::Pn6 });
        let said = Suggested::of(&Suggestion { code: None, reason: Reason::AbsentToldIro, ask });
        assert_eq!(said.code, "No code can be suggested yet.");
        assert!(said.ask.contains("PN5") && said.ask.contains("PN6"));
    }
}
