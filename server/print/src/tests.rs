use serde_json::json;

use super::*;

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day")
}

/// A small report, with words as somebody may type them.
fn report(words: &str) -> Value {
    let mark = |from: u64, length: u64| json!({"from": from, "length": length, "said": "Held", "href": null});
    json!({
        "title": "Annual report 2025/26",
        "council": "Anyshire",
        "span": "From 1 April 2025 to 31 March 2026.",
        "is_final": false,
        "state": "Draft",
        "state_what": "Its figures are counted anew.",
        "first": {
            "title": "For children and young people",
            "said": ["This page is for you.", "A review is a meeting."],
            "lines": ["There were 1,426 reviews."],
            "left_out": "We left something out.",
            "next": "Read what we promise",
        },
        "contents": "Contents",
        "parts": [
            {"heading": ["What went well", null]},
            {"words": words},
            {"heading": ["Reviews", null]},
            {"said": "A sentence."},
            {"figure": {
                "number": 1,
                "name": "In time",
                "head": ["What is counted", "2025/26: number", "2025/26: share"],
                "rows": [{"name": "In time", "cells": ["1,295", "90.8 %"]}, {"name": "Late", "cells": ["[c]", "[c]"]}],
                "total": {"name": "Total", "cells": ["1,426", "–"]},
                "rule": "Rule R1.",
                "drawing": {
                    "alt": "A drawing of the table below",
                    "series": ["In time", "Late"],
                    "bars": [{"name": "2025/26", "marks": [mark(0, 9_080), mark(9_080, 920)]}],
                },
            }},
            {"heading": ["What we promise for next year", "next-year"]},
            {"words": "Every letter in time."},
        ],
    })
}

/// What typst says of a fault, for whoever mends it.
fn faults<T>(result: SourceResult<T>) -> Result<T, Vec<String>> {
    result.map_err(|faults| faults.iter().map(|fault| format!("{} {:?}", fault.message, fault.hints)).collect())
}

fn printed(words: &str) -> Vec<u8> {
    let document = faults(laid_out(report(words), day())).expect("laid out");
    let standards = PdfStandards::new(&[PdfStandard::Ua_1]).expect("known");
    faults(written(&document, day(), standards)).expect("allowed by PDF/UA-1")
}

#[test]
fn a_report_becomes_a_file_that_says_what_it_is() {
    let file = printed("Children spoke first.\n\nAnd\nagain.");
    assert!(file.starts_with(b"%PDF-1.7"));
    let text = String::from_utf8_lossy(&file);
    for wanted in ["<pdfuaid:part>1</pdfuaid:part>", "Annual report 2025/26", "/MarkInfo", "/Lang(en-GB)"] {
        assert!(text.contains(wanted), "{wanted}");
    }
    for unwanted in ["/JavaScript", "/EmbeddedFile", "/URI"] {
        assert!(!text.contains(unwanted), "{unwanted}");
    }
}

#[test]
fn the_same_report_of_the_same_day_is_the_same_file() {
    let report = report("Words");
    assert_eq!(annual(&report, day()), annual(&report, day()));
    assert_ne!(annual(&report, day()), annual(&report, day().succ_opt().expect("a day")));
}

#[test]
fn nothing_that_is_typed_is_read_as_a_template() {
    let words = "#panic(\"no\") = Heading *bold* $x$ @label <b> \\ \" ' // /* `raw` #it.title";
    let pages = |words: &str| faults(laid_out(report(words), day())).expect("laid out").pages().len();
    assert_eq!(pages(words), pages("Words"));
    printed(words);
}

#[test]
fn signs_that_the_typeface_does_not_have_become_boxes() {
    let mut data = json!({"a": ["\u{2068}Ŵŷ\u{2069} ❤ 😀 🦊 漢 العربية"], "b": 1});
    signs::replace(&mut data, world::faces());
    assert_eq!(data, json!({"a": ["Ŵŷ ❤ 😀 □ □ العربية"], "b": 1}));
    // Marks of direction, line ends of other machines, nothing, tabs, a very long word.
    for words in
        ["🦊", "\u{2068}x\u{2069}", "a\r\nb", "", " \n\n \n", "\t\u{0}\u{7}", &"w".repeat(3_000), "שלום العربية"]
    {
        printed(words);
    }
}

#[test]
fn other_data_is_refused_by_its_kind() {
    assert_eq!(annual(&json!({"title": "x"}), day()), Err(NotPrinted::Layout));
}
