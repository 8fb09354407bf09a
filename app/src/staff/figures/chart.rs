//! A drawing of bars, made here and not by a library: what libraries draw holds sizes, fonts and colours of its own and
//! a picture that only grows as a whole. Here each mark is an element that our style sheet colours, that a printer tells
//! apart by its pattern and its letter, and that leads to what stands behind it. Places along a bar are per cent of the
//! width and heights go by the letters (`em`), so that on a phone the bars get shorter and the words stay as large as
//! somebody set them.
//!
//! The drawing is hidden from screen readers and passed over by the Tab key: the table below it has every number, every
//! name and every link of it, and is read in its place.

use leptos::prelude::*;
use serde::Serialize;

use crate::text::Text;

/// How many patterns there are; a series more takes the first again, told apart by its letter.
const PATTERNS: usize = 9;

/// The longest name of a bar, in characters, that stands on one line on a phone. The table has all of it.
const LONGEST: usize = 40;

/// How high a bar with its name is, in hundredths of the letters' height.
const STEP: usize = 290;

/// A bar.
#[derive(Debug, Clone, Serialize)]
pub struct DrawnBar {
    /// What it is about, with its number where it is one mark.
    pub name: Text,
    /// Its marks, from the start.
    pub marks: Vec<DrawnMark>,
}

/// A mark.
#[derive(Debug, Clone, Serialize)]
pub struct DrawnMark {
    /// Where it begins and how long it is, in hundredths of a per cent of the width.
    pub from: u64,
    /// See `from`.
    pub length: u64,
    /// What it says to whoever points at it.
    pub said: Text,
    /// What stands behind it; nothing where that is nothing.
    pub href: Option<String>,
}

/// The drawing.
#[component]
pub fn BarChart(
    /// What tells its ids from those of other drawings on the page.
    id: usize,
    /// What the marks of a bar stand for, in their order; nothing where each bar is one mark.
    series: Vec<Text>,
    /// The bars.
    bars: Vec<DrawnBar>,
) -> impl IntoView {
    let height = em(bars.len() * STEP + 40);
    let single = series.is_empty();
    let drawn: Vec<_> = bars.into_iter().enumerate().map(|(place, bar)| draw(id, place, bar, single)).collect();
    let patterns = (!single).then(|| {
        let patterns: Vec<_> = (0..series.len().min(PATTERNS)).map(|nth| pattern(id, nth)).collect();
        view! { <defs>{patterns}</defs> }
    });
    let key = (!single).then(|| {
        let lines: Vec<_> = series.into_iter().enumerate().map(|(nth, name)| key_line(id, nth, name)).collect();
        view! { <ul class="chart__key">{lines}</ul> }
    });
    view! {
        <div class="chart" aria-hidden="true">
            <svg class="chart__bars" width="100%" height=height focusable="false">
                {patterns}
                {drawn}
            </svg>
            {key}
        </div>
    }
}

fn draw(id: usize, place: usize, bar: DrawnBar, single: bool) -> impl IntoView + use<> {
    let top = place * STEP;
    let marks: Vec<_> = bar
        .marks
        .into_iter()
        .enumerate()
        .filter(|(_, mark)| mark.length > 0)
        .map(|(nth, mark)| draw_mark(id, top, nth, mark, single))
        .collect();
    view! {
        <text class="chart__name" x="0" y=em(top + 120)>
            {shortened(&bar.name)}
        </text>
        <rect class="chart__track" x="0" y=em(top + 150) width="100%" height="1.2em" />
        {marks}
    }
}

fn draw_mark(id: usize, top: usize, nth: usize, mark: DrawnMark, single: bool) -> AnyView {
    let DrawnMark { from, length, said, href } = mark;
    let fill = if single { "currentColor".to_owned() } else { format!("url(#{})", pattern_id(id, nth)) };
    // A letter needs a twentieth of the width on a phone.
    let named = (!single && length >= 500).then(|| {
        view! {
            <text class="chart__letter" x=percent(from + length / 2) y=em(top + 245)>
                {letter(nth)}
            </text>
        }
    });
    let drawn = view! {
        <rect class="chart__mark" x=percent(from) y=em(top + 150) width=percent(length) height="1.2em" fill=fill />
        {named}
    };
    match href {
        Some(href) => view! {
            <a href=href tabindex="-1">
                <title>{said}</title>
                {drawn}
            </a>
        }
        .into_any(),
        None => drawn.into_any(),
    }
}

fn key_line(id: usize, nth: usize, name: Text) -> impl IntoView {
    view! {
        <li>
            <svg class="chart__swatch" width="1em" height="1em" focusable="false">
                <rect class="chart__mark" width="100%" height="100%" fill=format!("url(#{})", pattern_id(id, nth)) />
            </svg>
            <b>{letter(nth)}</b>
            " "
            {name}
        </li>
    }
}

/// A pattern: its ground, and the lines or dots on it. What is last has none, for what was not recorded.
fn pattern(id: usize, nth: usize) -> impl IntoView {
    let (class, lines) = match nth {
        0 => ("chart__ground chart__ground--full", ""),
        1 => ("chart__ground", "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
        2 => ("chart__ground chart__ground--half", ""),
        3 => ("chart__ground", "M2 2h2M6 6h2"),
        4 => ("chart__ground", "M0 4H8"),
        5 => ("chart__ground", "M4 0V8"),
        6 => ("chart__ground chart__ground--half", "M-2 6L2 10M0 0L8 8M6 -2L10 2"),
        7 => ("chart__ground", "M4 0V8M0 4H8"),
        _ => ("chart__ground", ""),
    };
    view! {
        <pattern id=pattern_id(id, nth) patternUnits="userSpaceOnUse" width="8" height="8">
            <rect class=class width="8" height="8" />
            <path class="chart__lines" d=lines />
        </pattern>
    }
}

fn pattern_id(id: usize, nth: usize) -> String {
    format!("pattern-{id}-{}", nth % PATTERNS)
}

/// A, B, C and so on; two letters after Z.
fn letter(nth: usize) -> String {
    let one = |nth: usize| char::from(b'A' + u8::try_from(nth % 26).unwrap_or(0));
    if nth < 26 { one(nth).to_string() } else { format!("{}{}", one(nth / 26 - 1), one(nth)) }
}

fn percent(hundredths: u64) -> String {
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}

fn em(hundredths: usize) -> String {
    format!("{}.{:02}em", hundredths / 100, hundredths % 100)
}

fn shortened(name: &str) -> Text {
    if name.chars().count() <= LONGEST {
        return name.to_owned().into();
    }
    let kept: String = name.chars().take(LONGEST - 1).collect();
    format!("{}…", kept.trim_end()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_are_written_exactly() {
        assert_eq!([percent(10_000), percent(5), percent(3_333)], ["100.00%", "0.05%", "33.33%"]);
        assert_eq!([em(40), em(290)], ["0.40em", "2.90em"]);
        assert_eq!([letter(0), letter(25), letter(26), letter(52)], ["A", "Z", "AA", "BA"]);
    }

    #[test]
    fn a_long_name_is_cut_between_letters() {
        let name = "ü".repeat(50);
        assert_eq!(shortened(&name).chars().count(), LONGEST);
        assert_eq!(shortened("East"), "East");
    }
}
