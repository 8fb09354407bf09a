//! The forms that come with Heard. Every version that was ever used stays in the list.

use std::sync::LazyLock;

use super::Form;
use crate::people::Band;
use crate::purpose::Purpose;

/// The files, newest version of each form last.
const FILES: [&str; 46] = [
    include_str!("../../forms/before-review-pictures.json"),
    include_str!("../../forms/before-review-pictures-2.json"),
    include_str!("../../forms/before-review-pictures-3.json"),
    include_str!("../../forms/before-review-middle.json"),
    include_str!("../../forms/before-review-middle-2.json"),
    include_str!("../../forms/before-review-older.json"),
    include_str!("../../forms/before-review-older-2.json"),
    include_str!("../../forms/good-news-pictures.json"),
    include_str!("../../forms/good-news-middle.json"),
    include_str!("../../forms/good-news-older.json"),
    include_str!("../../forms/change-pictures.json"),
    include_str!("../../forms/change-middle.json"),
    include_str!("../../forms/change-older.json"),
    include_str!("../../forms/wrong-pictures.json"),
    include_str!("../../forms/wrong-middle.json"),
    include_str!("../../forms/wrong-older.json"),
    include_str!("../../forms/see-iro-pictures.json"),
    include_str!("../../forms/see-iro-middle.json"),
    include_str!("../../forms/see-iro-older.json"),
    include_str!("../../forms/advocate-pictures.json"),
    include_str!("../../forms/advocate-middle.json"),
    include_str!("../../forms/advocate-older.json"),
    include_str!("../../forms/after-review-pictures.json"),
    include_str!("../../forms/after-review-middle.json"),
    include_str!("../../forms/after-review-middle-2.json"),
    include_str!("../../forms/after-review-older.json"),
    include_str!("../../forms/after-review-older-2.json"),
    include_str!("../../forms/moving-pictures.json"),
    include_str!("../../forms/moving-middle.json"),
    include_str!("../../forms/moving-middle-2.json"),
    include_str!("../../forms/moving-older.json"),
    include_str!("../../forms/moving-older-2.json"),
    include_str!("../../forms/just-me-pictures.json"),
    include_str!("../../forms/just-me-middle.json"),
    include_str!("../../forms/just-me-older.json"),
    include_str!("../../forms/last-time-pictures.json"),
    include_str!("../../forms/last-time-middle.json"),
    include_str!("../../forms/last-time-older.json"),
    include_str!("../../forms/observation.json"),
    include_str!("../../forms/non-instructed.json"),
    include_str!("../../forms/carer-views.json"),
    include_str!("../../forms/parent-views.json"),
    include_str!("../../forms/carer-feedback.json"),
    include_str!("../../forms/carer-feedback-2.json"),
    include_str!("../../forms/parent-feedback.json"),
    include_str!("../../forms/parent-feedback-2.json"),
];

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    FILES.iter().map(|json| Form::parse(json).expect("shipped forms parse: a test reads every one")).collect()
});

/// All of them.
pub(super) fn all() -> &'static [Form] {
    &FORMS
}

/// The newest shipped form for this purpose: in this style, or where it has no such style, in the one it has.
pub(super) fn newest_shipped(purpose: Purpose, band: Band) -> &'static Form {
    let of_purpose = || all().iter().rev().filter(|form| form.purpose == purpose);
    let found = of_purpose().find(|form| form.band == band).or_else(|| of_purpose().next());
    found.expect("there is one for each purpose: a test asks for all")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::form::{Kind, Step, UnsafeChoice, find, newest, sound};
    use crate::journey::{Answer, Answers, Journey, Value};
    use crate::matter::Happened;
    use crate::picture;

    #[test]
    fn every_file_parses_and_is_found_by_id_and_version() {
        for json in FILES {
            let form = Form::parse(json).unwrap();
            assert_eq!(find(form.id.as_str(), form.version), Some(&form));
        }
        assert_eq!(find("before-review-older", 0), None);
    }

    #[test]
    fn every_shipped_form_is_sound() {
        for form in all() {
            assert_eq!(sound(form, Some(&picture::NAMES)), [], "{}", form.id);
        }
    }

    #[test]
    fn every_purpose_has_a_form_and_every_purpose_of_a_child_one_in_each_style() {
        for purpose in Purpose::ALL {
            let of_child = purpose.is_childs() || matches!(purpose, Purpose::JustMe | Purpose::LastTime);
            for band in Band::ALL {
                let form = newest(purpose, band);
                assert_eq!(form.purpose, purpose);
                let asked = if of_child { band } else { Band::Older };
                assert_eq!(form.band, asked, "{purpose:?}");
                let named = purpose.code().replace('_', "-");
                let id = if of_child { format!("{named}-{}", band.code()) } else { named };
                assert_eq!(form.id.as_str(), id);
            }
        }
    }

    #[test]
    fn forms_for_any_time_are_short() {
        let short = |form: &&Form| form.purpose != Purpose::BeforeReview;
        for form in all().iter().filter(short) {
            let most = if form.band == Band::Pictures { 5 } else { 6 };
            assert!(form.steps.len() <= most, "{}", form.id);
        }
    }

    #[test]
    fn in_pictures_a_screen_asks_one_thing_and_everything_has_a_picture() {
        for form in all().iter().filter(|form| form.band == Band::Pictures) {
            // What is said alone is one page, so that nothing of it is kept between two.
            let one = |step: &Step| step.questions.len() == 1 || form.purpose == Purpose::JustMe;
            assert!(form.steps.iter().all(|step| one(step) && step.picture.is_some()), "{}", form.id);
            assert!(UnsafeChoice::ALL.iter().all(|choice| picture::NAMES.contains(&choice.picture())));
            for (_, question) in form.questions() {
                assert!(form.options(question).iter().all(|option| option.picture.is_some()), "{}", question.id);
            }
        }
    }

    #[test]
    fn every_other_form_ends_with_the_place_to_tell_whatever_was_answered() {
        let others = |form: &&Form| form.purpose != Purpose::BeforeReview && form.purpose.asks_about_safety();
        for form in all().iter().filter(others) {
            let (last, question) = form.questions().last().unwrap();
            assert_eq!(question.kind, Kind::Unsafe, "{}", form.id);
            let told = Value::UnsafeTold { choice: Some(UnsafeChoice::Yes), words: "".into() };
            let answers = Answers([(question.id.clone(), Answer::of(told))].into());
            for answers in [Answers::default(), answers] {
                assert_eq!(
                    Journey::new(form, &answers, &BTreeSet::new(), &BTreeSet::new()).steps().last(),
                    Some(&last),
                    "{}",
                    form.id
                );
            }
        }
    }

    #[test]
    fn grown_ups_are_asked_about_the_child_and_children_about_themselves() {
        for form in all().iter().filter(|form| form.purpose.asks_about_safety()) {
            let asks_child = form.purpose.is_childs() || form.purpose == Purpose::JustMe;
            let id = if asks_child { "unsafe" } else { "child-safe" };
            assert!(form.question(id).is_some_and(|question| question.kind == Kind::Unsafe), "{}", form.id);
        }
    }

    #[test]
    fn what_is_asked_alone_and_after_a_promise_is_one_screen() {
        for band in Band::ALL {
            let asked = |purpose| -> Vec<_> {
                let form = newest(purpose, band);
                assert_eq!(form.steps.len(), 1, "{}", form.id);
                form.questions().map(|(_, question)| question.id.as_str()).collect()
            };
            assert_eq!(asked(Purpose::JustMe), ["just-me", "unsafe"]);
            assert_eq!(asked(Purpose::LastTime), ["last-time"]);
            let question = newest(Purpose::LastTime, band).question("last-time").unwrap();
            let codes: Vec<_> = question.options().iter().map(|option| option.id.as_str()).collect();
            assert_eq!(codes, Happened::ALL.map(Happened::code));
        }
    }

    #[test]
    fn each_band_has_one_that_asks_about_safety_near_the_end() {
        for band in Band::ALL {
            let form = newest(Purpose::BeforeReview, band);
            assert_eq!(form.band, band);
            let kinds: Vec<_> = form.questions().map(|(_, question)| &question.kind).collect();
            assert_eq!(kinds[kinds.len() - 2..], [&Kind::Unsafe, &Kind::Text { max: 2000 }], "{}", form.id);
        }
    }
}
