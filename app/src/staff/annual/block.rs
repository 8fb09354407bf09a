//! A block of the report: drawn, as a table of two years, and by which rule it is counted.

use heard_domain::annual::{Block, Counted, Line};
use heard_domain::figures::{Rate, WHOLE};
use heard_domain::return903::CollectionYear;
use leptos::prelude::*;

use super::wording::{line_name, number, share, year_name};
use crate::args;
use crate::staff::figures::chart::{BarChart, DrawnBar, DrawnMark};
use crate::staff::figures::wording::table_name;
use crate::text::{Text, t, tr};

/// As many patterns as a drawing can tell apart.
const SERIES: usize = 9;

/// A block with its number on the page, this year's figures and those of the year before.
pub(super) fn block(
    id: usize,
    year: CollectionYear,
    (counted, before): (&Counted, Option<&Counted>),
    headline: Rate,
) -> impl IntoView + use<> {
    let which = counted.block;
    let name = t(&format!("staff-annual-block-{}", which.code()));
    let caption = format!("annual-{id}");
    let labelled = caption.clone();
    let years = [Some(year), year.before().filter(|_| before.is_some())];
    let head: Vec<_> = years
        .into_iter()
        .flatten()
        .map(|year| {
            let year = || args! { "year" => year_name(year) };
            view! {
                <th scope="col">{tr("staff-annual-number", year())}</th>
                <th scope="col">{tr("staff-annual-share", year())}</th>
            }
        })
        .collect();
    let rows: Vec<_> =
        in_order(counted, before, headline).into_iter().map(|key| row(year, key, counted, before)).collect();
    // What is one line is its total.
    let total = (counted.lines.len() > 1 && which != Block::Rates).then(|| total(year, counted, before));
    let rule = args! {
        "table" => table_name(which.table()).to_string(),
        "rule" => t(&format!("staff-annual-rule-{}", which.code())).to_string(),
    };
    view! {
        <h3>{name.clone()}</h3>
        <figure class="figure">
            {draw(id, year, counted, before)}
            <div class="figure__table" role="region" aria-labelledby=labelled tabindex="0">
                <table class="ledger ledger--figures">
                    <caption class="table__caption" id=caption>
                        {name.clone()}
                    </caption>
                    <thead>
                        <tr>
                            <th scope="col">{t("staff-annual-what")}</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{rows} {total}</tbody>
                </table>
            </div>
            <figcaption class="hint">{tr("staff-annual-rule", rule)}</figcaption>
        </figure>
    }
}

/// Its lines and those that only the year before had; of the rates, the one that the council quotes last, where a table
/// has what it is read for.
fn in_order<'a>(counted: &'a Counted, before: Option<&'a Counted>, headline: Rate) -> Vec<&'a str> {
    let mut keys: Vec<&str> = counted.lines.iter().map(|line| line.key.as_str()).collect();
    let gone = before.iter().flat_map(|before| &before.lines).filter(|line| counted.line(&line.key).is_none());
    keys.extend(gone.map(|line| line.key.as_str()));
    if counted.block == Block::Rates {
        keys.sort_by_key(|key| *key == headline.code());
    }
    keys
}

fn row(year: CollectionYear, key: &str, counted: &Counted, before: Option<&Counted>) -> AnyView {
    // A code that a year did not have was counted of nothing then.
    let line = |counted: &Counted| {
        let none = || Line { key: key.to_owned(), count: counted.total.map(|_| 0), of: counted.total };
        counted.line(key).cloned().unwrap_or_else(none)
    };
    let cells: Vec<_> = [Some(counted), before]
        .into_iter()
        .flatten()
        .map(line)
        .zip([Some(year), year.before()])
        .map(|(line, year)| {
            let count = if counted.block == Block::Rates { of(&line) } else { number(line.count) };
            cells(year, count, share(&line))
        })
        .collect();
    view! {
        <tr>
            <th scope="row">{line_name(counted.block, key)}</th>
            {cells}
        </tr>
    }
    .into_any()
}

fn total(year: CollectionYear, counted: &Counted, before: Option<&Counted>) -> impl IntoView + use<> {
    let cells: Vec<_> = [Some(counted), before]
        .into_iter()
        .flatten()
        .zip([Some(year), year.before()])
        .map(|(counted, year)| cells(year, number(counted.total), t("staff-overview-nothing")))
        .collect();
    view! {
        <tr>
            <th scope="row">{t("staff-figures-total")}</th>
            {cells}
        </tr>
    }
}

fn cells(year: Option<CollectionYear>, count: Text, share: Text) -> impl IntoView {
    let year = year.map(year_name).unwrap_or_default();
    let label = |key: &str| tr(key, args! { "year" => year.clone() });
    view! {
        <td data-label=label("staff-annual-number")>{count}</td>
        <td data-label=label("staff-annual-share")>{share}</td>
    }
}

/// "1,295 of 1,426".
fn of(line: &Line) -> Text {
    tr("staff-annual-of", args! { "count" => number(line.count).to_string(), "of" => number(line.of).to_string() })
}

/// How many children an IRO has, of each year.
pub(super) fn caseload(year: CollectionYear, this: Option<u64>, before: Option<Option<u64>>) -> impl IntoView + use<> {
    let tenths = |tenths: Option<u64>| {
        tenths.map_or_else(|| t("staff-annual-mark"), |tenths| format!("{}.{}", tenths / 10, tenths % 10).into())
    };
    let line = |year: CollectionYear, number: Option<u64>| {
        let said = args! { "year" => year_name(year), "number" => tenths(number).to_string() };
        view! { <p>{tr("staff-annual-caseload", said)}</p> }
    };
    view! {
        {line(year, this)}
        {before.zip(year.before()).map(|(number, year)| line(year, number))}
    }
}

/// The drawing: a bar a year where the lines are parts of one whole, a bar a line otherwise.
fn draw(id: usize, year: CollectionYear, counted: &Counted, before: Option<&Counted>) -> impl IntoView + use<> {
    let whole = !matches!(counted.block, Block::Timeliness | Block::Rates) && counted.lines.len() <= SERIES;
    if counted.lines.len() < 2 {
        return None;
    }
    let (series, bars) = if whole {
        let series = counted.lines.iter().map(|line| line_name(counted.block, &line.key)).collect();
        let years = [Some((year, counted)), year.before().zip(before)];
        (series, years.into_iter().flatten().map(|(year, counted)| of_year(year, counted)).collect())
    } else {
        (Vec::new(), counted.lines.iter().map(|line| of_line(counted, line)).collect())
    };
    Some(view! { <BarChart id=id series=series bars=bars /> })
}

/// What is shown of a year, part after part: what is hidden of it is the rest of the bar, all together.
fn of_year(year: CollectionYear, counted: &Counted) -> DrawnBar {
    let whole = counted.total.unwrap_or_default().max(1);
    let mut before = 0;
    let marks = counted.lines.iter().map(|line| {
        let count = line.count.filter(|_| counted.total.is_some()).unwrap_or_default();
        let from = before * WHOLE / whole;
        before += count;
        let said = line_name(counted.block, &line.key);
        DrawnMark { from, length: (before * WHOLE / whole).saturating_sub(from), said, href: None }
    });
    let marks = marks.collect();
    let name = args! { "year" => year_name(year), "count" => number(counted.total).to_string() };
    DrawnBar { name: tr("staff-annual-bar", name), marks }
}

/// A line: its share, or its length beside the longest where it has none.
fn of_line(counted: &Counted, line: &Line) -> DrawnBar {
    let shares = matches!(counted.block, Block::Timeliness | Block::Rates);
    let most = counted.lines.iter().filter_map(|line| line.count).max().unwrap_or_default().max(1);
    let (length, said) = if shares {
        (line.tenths().unwrap_or_default() * WHOLE / 1_000, share(line))
    } else {
        (line.count.unwrap_or_default() * WHOLE / most, number(line.count))
    };
    let name = line_name(counted.block, &line.key);
    let name = args! { "name" => name.to_string(), "number" => said.to_string() };
    let said = tr("staff-annual-bar-line", name);
    DrawnBar { name: said.clone(), marks: vec![DrawnMark { from: 0, length: length.min(WHOLE), said, href: None }] }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_does_not_show_how_long_what_is_hidden_is() {
        let line = |key: &str, count| Line { key: key.into(), count, of: Some(100) };
        let counted = Counted {
            block: Block::Rag,
            lines: vec![
                line("red", Some(50)),
                line("amber", None),
                line("green", Some(30)),
                line("not_recorded", None),
            ],
            total: Some(100),
        };
        let bar = of_year(CollectionYear::named(2026).expect("a year"), &counted);
        let marks: Vec<_> = bar.marks.iter().map(|mark| (mark.from, mark.length)).collect();
        assert_eq!(marks, [(0, 5_000), (5_000, 0), (5_000, 3_000), (8_000, 0)]);
        let nothing = of_year(CollectionYear::named(2026).expect("a year"), &Counted { total: None, ..counted });
        assert!(nothing.marks.iter().all(|mark| mark.length == 0));
    }
}
