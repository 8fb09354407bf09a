//! What the lines of the report are called.

use heard_domain::annual::{Block, Line};
use heard_domain::figures::{NOT_RECORDED, TableId};
use heard_domain::lists::List;
use heard_domain::return903::CollectionYear;

use crate::args;
use crate::staff::figures::wording::{grouped, heading};
use crate::staff::listed::{called, stage};
use crate::text::{Text, t, tr};

/// Lines whose code does not say enough when it is read as words: block and code.
pub const LINES: &[&str] = &[
    "in_care-band_pictures",
    "in_care-band_middle",
    "in_care-band_older",
    "same_iro-same_iro_2_years",
    "same_iro-other_iro",
    "same_iro-no_iro",
    "allocation-within_24_hours",
    "allocation-none",
    "per_child-not_all_in_time",
    "rates-incl_pn4",
    "rates-excl_pn4",
    "rates-attended",
    "rates-with_not_recorded",
    "rates-of_all",
    "views-no_views",
    "venue-home",
    "contacts-children",
    "ended-open",
    "unsafe-within_1_hour",
    "referred-not_accepted",
    "promises-open",
    "children_say-child_yes",
    "children_say-child_partly",
    "children_say-child_no",
    "children_say-child_not_said",
];

/// "2025/26".
#[must_use]
pub fn year_name(year: CollectionYear) -> String {
    format!("{}/{:02}", year.number() - 1, year.number().rem_euclid(100))
}

/// What a line is about.
#[must_use]
pub fn line_name(block: Block, key: &str) -> Text {
    if key == NOT_RECORDED {
        return t("staff-overview-not-recorded");
    }
    match block {
        Block::LateReasons => called(List::LateReasons, key),
        Block::Actions => called(List::Actions, key),
        Block::Concerns => heading(TableId::R12, key),
        Block::Stages => stage(key),
        Block::Participation => {
            let code = key.to_ascii_uppercase();
            tr("staff-annual-code", args! { "code" => code, "what" => t(&format!("participation-{key}")).to_string() })
        }
        _ => {
            let named = format!("{}-{key}", block.code());
            if LINES.contains(&named.as_str()) {
                t(&format!("staff-annual-line-{named}"))
            } else {
                heading(TableId::R01, key)
            }
        }
    }
}

/// A number, or the mark of what is hidden.
#[must_use]
pub fn number(count: Option<u64>) -> Text {
    count.map_or_else(|| t("staff-annual-mark"), |count| grouped(count).into())
}

/// A share; a dash where there is no whole, the mark where it is hidden.
#[must_use]
pub fn share(line: &Line) -> Text {
    match (line.count, line.tenths()) {
        (None, _) => t("staff-annual-mark"),
        (Some(_), None) => t("staff-overview-nothing"),
        (Some(_), Some(tenths)) => format!("{}.{} %", tenths / 10, tenths % 10).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_is_one_mark() {
        let line = |count, of| Line { key: "late".into(), count, of };
        assert_eq!([number(None), share(&line(None, Some(40)))], ["[c]", "[c]"]);
        assert_eq!([share(&line(Some(0), Some(0))), share(&line(Some(8), None))], ["–", "–"]);
        assert_eq!([number(Some(1_295)), share(&line(Some(1_295), Some(1_426)))], ["1,295", "90.8 %"]);
    }

    #[test]
    fn years_and_lines_have_names() {
        assert_eq!(year_name(CollectionYear::named(2026).expect("a year")), "2025/26");
        assert_eq!(line_name(Block::Timeliness, "first_in_time"), "First in time");
        assert_eq!(line_name(Block::InCare, "band_pictures"), "Under 8");
        assert_eq!(line_name(Block::Alone, "not_recorded"), "Not recorded");
        for line in LINES {
            let (block, _) = line.split_once('-').expect("two parts");
            assert!(Block::from_code(block).is_some(), "{line}");
        }
    }
}
