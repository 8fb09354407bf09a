//! Whose voice it is and how it came about, wherever workers read words: one place, so that no page says less.
//!
//! To add a voice: its words `staff-voice-…`; headings go by who speaks ([`Speaker`]).

use heard_domain::people::Language;
use heard_domain::voice::{Helper, Speaker, Voice};
use leptos::prelude::*;

use crate::components::{Notice, SummaryRow};
use crate::text::{Text, t, tr};
use crate::{args, key};

/// Which of three texts fits a voice: the child's, their advocate's, or another grown-up's.
pub(super) const fn by_voice(voice: Voice, [child, advocate, grown_up]: [&'static str; 3]) -> &'static str {
    match voice.speaker() {
        Speaker::Child => child,
        Speaker::Advocate => advocate,
        Speaker::GrownUp => grown_up,
    }
}

/// Whose voice it is, and how it came about, as rows of a summary.
pub(super) fn voice_rows(voice: Voice, helper: Option<&Helper>, language: Language) -> Vec<SummaryRow> {
    let row = |key: Text, value: Text| SummaryRow { key, value, ..SummaryRow::default() };
    let mut rows = vec![row(t("staff-views-voice"), voice_words(voice))];
    if let Some(helper) = helper {
        let key = if voice.child_reads_back() { t("staff-views-helper") } else { t("staff-views-by") };
        let who = helper.who();
        if !who.is_empty() {
            rows.push(row(key, who.into()));
        }
        if !helper.how.is_blank() {
            rows.push(row(how_words(voice), helper.how.expose().to_owned().into()));
        }
    }
    if language != Language::English {
        rows.push(row(t("staff-views-language"), language.own_name().into()));
    }
    rows
}

/// The same on one line of a record or a letter.
#[component]
pub(super) fn Whose(
    /// Whose voice.
    voice: Voice,
    /// Who helped, wrote down or spoke.
    helper: Option<Helper>,
) -> impl IntoView {
    let who = helper.as_ref().map(Helper::who).unwrap_or_default();
    let how = helper.filter(|helper| !helper.how.is_blank()).map(|helper| {
        view! {
            <p class="hint">
                {how_words(voice)} ": " <bdi>{helper.how.into_inner()}</bdi>
            </p>
        }
    });
    view! {
        <p class="hint">
            {voice_words(voice)} {(!who.is_empty()).then(|| view! { ": " <bdi>{who}</bdi> })}
        </p>
        {how}
    }
}

/// Whose voice, in a few words.
pub(super) fn voice_words(voice: Voice) -> Text {
    t(&format!("staff-voice-{}", voice.code()))
}

/// What it is called how the views were come by: an advocate who is not instructed gives the basis.
fn how_words(voice: Voice) -> Text {
    if voice.needs_basis() { t("staff-views-basis") } else { t("staff-views-how") }
}

/// Says of a grown-up's own words that the child never sees them, nor what is answered.
pub(super) fn not_for_child(voice: Voice, called: &Text) -> impl IntoView + use<> {
    let name = args! { "name" => called.to_string() };
    let words = match voice {
        _ if voice.child_reads_back() => return None,
        Voice::Observation => tr(key!("staff-views-observed"), name),
        _ => tr(key!("staff-views-grown-up"), name),
    };
    Some(view! {
        <Notice>
            <p>{words}</p>
        </Notice>
    })
}
