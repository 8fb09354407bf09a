//! A council's own forms, laid over the shipped ones once, at start, before anything is served.
//!
//! They are configuration and not state: every server of a council is started with the same forms. A form that is
//! **given** is what new drafts get; one that is **kept** is only read with, for answers that were given with it.
//!
//! To add a rule for a council's forms: a variant of [`Refusal`], found in [`refusals`].

use std::sync::OnceLock;

use super::{Form, shipped};
use crate::people::Band;
use crate::purpose::Purpose;

/// Shipped versions stay below this number, so that a council whose versions of a shipped form begin here never meets
/// one of Heard's with the same.
pub const FIRST_VERSION: u32 = 1000;

static LAID: OnceLock<Vec<CouncilForm>> = OnceLock::new();

/// A form of a council's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CouncilForm {
    /// The form.
    pub form: Form,
    /// Whether new drafts may get it; otherwise it is only read with.
    pub given: bool,
}

/// Why a form of a council's cannot be laid over the shipped ones. Numbers are places in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// A shipped form has this id and version, and an answer is always read with the form that it was given with.
    Shipped,
    /// Another of the list has the same id and version.
    Twice(usize),
    /// A form of this id is for another purpose or another style, and an id keeps both.
    Moved(Purpose, Band),
    /// Heard itself reads the answers to forms for this purpose, by question and option: only their words may change.
    ReadByHeard(Purpose),
    /// Nobody gets a form for this purpose in this style; the purpose has this one.
    OtherStyle(Purpose, Band),
    /// It is given to new drafts, and a shipped version is newer.
    Older(u32),
    /// Another form, of another id, is given for the same purpose and style.
    Rival(usize),
}

/// Forms were laid over the shipped ones before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaidTwice;

/// Why forms of the list cannot be laid over the shipped ones; empty when all can.
#[must_use]
pub fn refusals(forms: &[CouncilForm]) -> Vec<(usize, Refusal)> {
    let all = || forms.iter().enumerate();
    all().filter_map(|(place, one)| Some((place, refusal(one, &forms[..place], highest(forms, one))?))).collect()
}

/// Whether no form of this id that is given has a higher version.
fn highest(forms: &[CouncilForm], one: &CouncilForm) -> bool {
    let same = forms.iter().filter(|other| other.given && other.form.id == one.form.id);
    same.max_by_key(|other| other.form.version).is_some_and(|top| top.form.version == one.form.version)
}

fn refusal(one: &CouncilForm, before: &[CouncilForm], highest: bool) -> Option<Refusal> {
    let CouncilForm { form, given } = one;
    let known = || shipped::all().iter().filter(|known| known.id == form.id);
    let same = |other: &CouncilForm| other.form.id == form.id;
    if known().any(|known| known.version == form.version) {
        return Some(Refusal::Shipped);
    }
    if let Some(place) = before.iter().position(|other| same(other) && other.form.version == form.version) {
        return Some(Refusal::Twice(place));
    }
    let first = known().next().or_else(|| before.iter().find(|other| same(other)).map(|other| &other.form));
    if let Some(first) = first.filter(|first| (first.purpose, first.band) != (form.purpose, form.band)) {
        return Some(Refusal::Moved(first.purpose, first.band));
    }
    if !given {
        return None;
    }
    if matches!(form.purpose, Purpose::JustMe | Purpose::LastTime) {
        return Some(Refusal::ReadByHeard(form.purpose));
    }
    let band = shipped::newest_shipped(form.purpose, form.band).band;
    if band != form.band {
        return Some(Refusal::OtherStyle(form.purpose, band));
    }
    if let Some(newer) = known().map(|known| known.version).max().filter(|newest| highest && *newest > form.version) {
        return Some(Refusal::Older(newer));
    }
    let rival = |other: &CouncilForm| {
        other.given && !same(other) && (other.form.purpose, other.form.band) == (form.purpose, form.band)
    };
    before.iter().position(rival).map(Refusal::Rival)
}

/// Lays forms over the shipped ones, for as long as the program runs.
///
/// # Errors
/// [`LaidTwice`] when that was done before: which form a child gets must not change while a server runs.
pub fn lay(forms: Vec<CouncilForm>) -> Result<(), LaidTwice> {
    LAID.set(forms).map_err(|_| LaidTwice)
}

/// The forms that were laid; none when the council has no own ones.
#[must_use]
pub fn laid() -> &'static [CouncilForm] {
    LAID.get().map_or(&[], Vec::as_slice)
}

/// The council's form with this id and version, given or kept.
pub(super) fn find(id: &str, version: u32) -> Option<&'static Form> {
    laid().iter().map(|one| &one.form).find(|form| form.id.as_str() == id && form.version == version)
}

/// The newest form that the council gives for this purpose in exactly this style.
pub(super) fn newest(purpose: Purpose, band: Band) -> Option<&'static Form> {
    newest_of(laid(), purpose, band)
}

fn newest_of(forms: &[CouncilForm], purpose: Purpose, band: Band) -> Option<&Form> {
    let given = forms.iter().filter(|one| one.given).map(|one| &one.form);
    given.filter(|form| form.purpose == purpose && form.band == band).max_by_key(|form| form.version)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(id: &str, version: u32, band: &str, given: bool) -> CouncilForm {
        let json = format!(r#"{{"id": "{id}", "version": {version}, "band": "{band}", "steps": []}}"#);
        CouncilForm { form: Form::parse(&json).unwrap(), given }
    }

    const SHIPPED: &str = "before-review-middle";

    #[test]
    fn a_council_can_never_meet_a_shipped_version_of_its_own_number() {
        assert!(shipped::all().iter().all(|form| form.version < FIRST_VERSION));
    }

    #[test]
    fn a_higher_version_and_a_form_of_its_own_may_be_laid() {
        let versions = [form(SHIPPED, 1000, "middle", true), form(SHIPPED, 1001, "middle", true)];
        assert_eq!(refusals(&versions), []);
        assert_eq!(refusals(&[form("own", 1, "middle", true), form("own-older", 1, "older", true)]), []);
    }

    #[test]
    fn what_answers_were_given_with_is_never_replaced() {
        assert_eq!(refusals(&[form(SHIPPED, 1, "middle", true)]), [(0, Refusal::Shipped)]);
        assert_eq!(refusals(&[form(SHIPPED, 1, "middle", false)]), [(0, Refusal::Shipped)]);
        let twice = [form("own", 1, "middle", true), form("own", 1, "middle", false)];
        assert_eq!(refusals(&twice), [(1, Refusal::Twice(0))]);
    }

    #[test]
    fn an_id_keeps_its_purpose_and_style() {
        let moved = Refusal::Moved(Purpose::BeforeReview, Band::Middle);
        assert_eq!(refusals(&[form(SHIPPED, 1000, "older", true)]), [(0, moved)]);
        let own = [form("own", 1, "middle", true), form("own", 2, "older", true)];
        assert_eq!(refusals(&own), [(1, moved)]);
    }

    #[test]
    fn a_form_that_nobody_would_get_or_that_heard_reads_itself_is_refused() {
        let form = |purpose: &str| {
            let json =
                format!(r#"{{"id": "own", "version": 1, "purpose": "{purpose}", "band": "middle", "steps": []}}"#);
            [CouncilForm { form: Form::parse(&json).unwrap(), given: true }]
        };
        assert_eq!(refusals(&form("good_news")), []);
        let styled = Refusal::OtherStyle(Purpose::CarerViews, Band::Older);
        assert_eq!(refusals(&form("carer_views")), [(0, styled)]);
        for purpose in [Purpose::LastTime, Purpose::JustMe] {
            assert_eq!(refusals(&form(purpose.code())), [(0, Refusal::ReadByHeard(purpose))]);
        }
    }

    #[test]
    fn it_is_clear_which_form_is_given() {
        let newest = shipped::newest_shipped(Purpose::BeforeReview, Band::Middle).version;
        assert_eq!(refusals(&[form(SHIPPED, 0, "middle", true)]), [(0, Refusal::Older(newest))]);
        let with_newer = [form(SHIPPED, 0, "middle", true), form(SHIPPED, 1000, "middle", true)];
        assert_eq!(refusals(&with_newer), [], "an older one beside it is read with");
        let rivals = [form(SHIPPED, 1000, "middle", true), form("own", 1, "middle", true)];
        assert_eq!(refusals(&rivals), [(1, Refusal::Rival(0))]);
        let kept = [form(SHIPPED, 1000, "middle", false), form("own", 1, "middle", true)];
        assert_eq!(refusals(&kept), []);
    }

    #[test]
    fn the_highest_version_that_is_given_is_the_newest() {
        let forms = [form("own", 2, "middle", true), form("own", 1, "middle", true), form("own", 3, "middle", false)];
        let newest = |band| newest_of(&forms, Purpose::BeforeReview, band).map(|form| form.version);
        assert_eq!(newest(Band::Middle), Some(2));
        assert_eq!(newest(Band::Older), None);
        assert_eq!(newest_of(&forms, Purpose::GoodNews, Band::Middle), None);
    }
}
