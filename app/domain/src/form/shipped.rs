//! The forms that come with Heard. Every version that was ever used stays in the list.

use std::sync::LazyLock;

use super::Form;
use crate::people::Band;
use crate::purpose::Purpose;

/// The files, newest version of each form last.
const FILES: [&str; 4] = [
    include_str!("../../forms/before-review-pictures.json"),
    include_str!("../../forms/before-review-pictures-2.json"),
    include_str!("../../forms/before-review-middle.json"),
    include_str!("../../forms/before-review-older.json"),
];

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| {
    FILES.iter().map(|json| Form::parse(json).expect("shipped forms parse: a test reads every one")).collect()
});

/// All of them.
pub(super) fn all() -> &'static [Form] {
    &FORMS
}

/// The form with this id and version, however old; `None` if there never was one.
#[must_use]
pub fn find(id: &str, version: u32) -> Option<&'static Form> {
    all().iter().find(|form| form.id.as_str() == id && form.version == version)
}

/// The newest form for this purpose: in this style, or where it has no such style, in the one it has.
#[must_use]
pub fn newest(purpose: Purpose, band: Band) -> &'static Form {
    let of_purpose = || all().iter().rev().filter(|form| form.purpose == purpose);
    let found = of_purpose().find(|form| form.band == band).or_else(|| of_purpose().next());
    found.expect("there is one for each purpose: a test asks for all")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::form::{Kind, sound};
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
    fn each_band_has_one_that_asks_about_safety_near_the_end() {
        for band in Band::ALL {
            let form = newest(Purpose::BeforeReview, band);
            assert_eq!(form.band, band);
            let kinds: Vec<_> = form.questions().map(|(_, question)| &question.kind).collect();
            assert_eq!(kinds[kinds.len() - 2..], [&Kind::Unsafe, &Kind::Text { max: 2000 }], "{}", form.id);
        }
    }
}
