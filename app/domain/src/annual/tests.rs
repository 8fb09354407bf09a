//! That a reader of the whole report works no small number back, by a linear programme over all blocks at once, which
//! knows nothing of how they were hidden; and that what is shown is what the tables count.

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable};

use super::blocks::{Base, KINDS, Tables};
use super::*;
use crate::deadlines::Deadlines;
use crate::figures::small::is_small;
use crate::figures::{
    By, CaseloadFact, ChildFact, EntryFact, InvitationFact, PointFact, PromiseFact, Range, ReviewFact, TableId, table,
};
use crate::id::{ChildId, DecisionId, ReviewId, StaffId};
use crate::lists::ListCode;
use crate::monitoring::{Rag, YesNo};
use crate::participation::Code;
use crate::people::Band;
use crate::review::{Format, ReviewKind, SeenAlone, Venue};
use crate::store::DecisionState;
use crate::voice::Voice;

/// The same numbers every time: Knuth's multiplier, the upper bits.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }

    /// One of these or none; the first ones far more often.
    fn one<T: Copy>(&mut self, of: &[T]) -> Option<T> {
        let (one, other) = (self.below(of.len() as u64 + 1), self.below(of.len() as u64 + 1));
        of.get(usize::try_from(one.min(other)).expect("small")).copied()
    }
}

fn day(text: &str) -> Day {
    text.parse().expect("a day")
}

fn scope() -> Scope {
    let today = day("2026-06-30");
    Scope {
        range: Range::new(day("2025-04-01"), day("2026-03-31"), today).expect("a range"),
        by: By::Year,
        today,
        deadlines: Deadlines::default(),
        headline: Rate::default(),
        iros: Vec::new(),
    }
}

/// A council of so many children, each with a review held in the year.
fn council(dice: &mut Dice, children: u64) -> Facts {
    let mut facts = Facts::default();
    for number in 0..children {
        let mut bytes = [0; 16];
        bytes[8..].copy_from_slice(&number.to_be_bytes());
        let (child, review) = (ChildId::from_bytes(bytes), ReviewId::from_bytes(bytes));
        let held = day("2025-04-10") + chrono::TimeDelta::days(i64::try_from(dice.below(340)).expect("small"));
        let late = dice.below(12) == 0;
        let due = if late { held - chrono::TimeDelta::days(2) } else { held };
        let kind = dice.one(&[ReviewKind::Subsequent, ReviewKind::Second, ReviewKind::First, ReviewKind::Extra]);
        let code = |text: &str| ListCode::read(text).expect("a code");
        let reasons = ["iro_sickness", "late_notification"];
        facts.reviews.push(ReviewFact {
            held_on: Some(held),
            participation: dice.one(&Code::ALL),
            venue: dice.one(&Venue::ALL),
            format: dice.one(&Format::ALL),
            seen_alone: dice.one(&SeenAlone::ALL),
            rag: dice.one(&[Rag::Green, Rag::Amber, Rag::Red]),
            concerns: dice.one(&["health", "education", "placement"]).map(code).into_iter().collect(),
            late_reason: dice.one(&reasons).map(code).filter(|_| late),
            last_seen_on: dice.one(&[0, 3, 20, 80, 200]).map(|days| held - chrono::TimeDelta::days(days)),
            decisions_on: dice.one(&[2, 30]).map(|days| held + chrono::TimeDelta::days(days)),
            advocate_offered: dice.one(&YesNo::ALL),
            ..ReviewFact::new(review, child, kind.unwrap_or(ReviewKind::Subsequent), due)
        });
        let entered = held - chrono::TimeDelta::days(if dice.below(20) == 0 { 0 } else { 300 });
        let band = dice.one(&[Band::Older, Band::Middle]).unwrap_or(Band::Pictures);
        facts.children.push(ChildFact { child, band, entered_on: Some(entered), left_on: None });
        let iro = dice.one(&[1, 2, 3]).map(|iro| StaffId::from_bytes([iro; 16]));
        let since = dice.one(&["2025-05-01", "2021-05-01"]).map(day);
        facts.caseloads.push(CaseloadFact { child, iro, since: since.filter(|_| iro.is_some()) });
        if dice.below(6) == 0 {
            let allocated_on = dice.one(&[1, 4, 40]).map(|days| held + chrono::TimeDelta::days(days));
            facts.entries.push(EntryFact { child, entered_on: held, allocated_on });
        }
        let given = dice.one(&[Voice::Child, Voice::ChildWithHelp, Voice::Paper, Voice::Advocate]);
        let invited_on = (dice.below(8) > 0).then_some(held);
        let given = given.map(|voice| (held, voice));
        facts.invitations.push(InvitationFact { review, child, invited_on, opened: given.is_some(), given });
        facts.points.push(PointFact { review, child, held_on: held, answered: dice.below(9) > 0 });
        let state = dice.one(&[DecisionState::Done, DecisionState::Partly, DecisionState::NotDone]);
        let (decision, state) = (DecisionId::from_bytes(bytes), state.unwrap_or(DecisionState::Open));
        facts.promises.push(PromiseFact { decision, review, child, due_on: held, state, child_said: None });
    }
    facts
}

/// A number that may be hidden: what it is, and how it could be.
struct Number {
    name: String,
    count: u64,
    shown: Option<u64>,
}

/// Every number of the report as variables of a problem, with all that a reader knows: what is shown, what adds up to
/// what, which totals are the same.
fn problem(facts: &Facts, direction: OptimizationDirection, wanted: Option<&str>) -> (Problem, Vec<Number>) {
    let (tables, figures) = (Tables::of(facts, &scope()), figures(facts, &scope()));
    let mut problem = Problem::new(direction);
    let mut numbers: Vec<Number> = Vec::new();
    let mut add = |problem: &mut Problem, name: String, count: u64, shown: Option<u64>| {
        let known = |count: u64| (count as f64, count as f64);
        let bounds = shown.map_or((0.0, 100_000.0), known);
        let aim = f64::from(u8::from(wanted == Some(name.as_str())));
        let variable = problem.add_var(aim, bounds);
        numbers.push(Number { name, count, shown });
        variable
    };
    let mut found: std::collections::HashMap<String, Variable> = std::collections::HashMap::new();
    let equal = |problem: &mut Problem, parts: &[Variable], whole: Variable| {
        let sum = parts.iter().map(|part| (*part, 1.0)).chain([(whole, -1.0)]);
        problem.add_constraint(sum.collect::<Vec<_>>(), ComparisonOp::Eq, 0.0);
    };
    // R1 with its sides.
    let timeliness = figures.block(Block::Timeliness).expect("counted");
    let shown = |key: &str| timeliness.line(key).expect("a line");
    let cells = tables.timeliness();
    let all = add(&mut problem, "timeliness total".into(), cells.iter().flatten().sum(), timeliness.total);
    found.insert("timeliness total".into(), all);
    let mut sides: [Vec<Variable>; 2] = [Vec::new(), Vec::new()];
    let mut kinds = Vec::new();
    for (row, kind) in KINDS.iter().enumerate() {
        let mut parts = Vec::new();
        for (side, what) in ["in_time", "late"].into_iter().enumerate() {
            let key = format!("{kind}_{what}");
            let cell = add(&mut problem, format!("timeliness {key}"), cells[row][side], shown(&key).count);
            parts.push(cell);
            sides[side].push(cell);
        }
        let of = shown(&format!("{kind}_late")).of;
        let whole = add(&mut problem, format!("timeliness {kind}"), cells[row].iter().sum(), of);
        equal(&mut problem, &parts, whole);
        kinds.push(whole);
    }
    equal(&mut problem, &kinds, all);
    let mut both = Vec::new();
    for (side, key) in ["in_time", "late"].into_iter().enumerate() {
        let count = cells.iter().map(|row| row[side]).sum();
        let whole = add(&mut problem, format!("timeliness {key}"), count, shown(key).count);
        equal(&mut problem, &sides[side], whole);
        found.insert(format!("timeliness {key}"), whole);
        both.push(whole);
    }
    equal(&mut problem, &both, all);
    for list in tables.lists() {
        let counted = figures.block(list.block).expect("counted");
        let block = list.block.code();
        let mut parts = Vec::new();
        for (line, (key, count)) in counted.lines.iter().zip(&list.cells) {
            assert_eq!(&line.key, key);
            let cell = add(&mut problem, format!("{block} {key}"), *count, line.count);
            found.insert(format!("{block} {key}"), cell);
            parts.push(cell);
        }
        let sum = list.cells.iter().map(|(_, count)| count).sum();
        let whole = add(&mut problem, format!("{block} total"), sum, counted.total);
        found.insert(format!("{block} total"), whole);
        equal(&mut problem, &parts, whole);
        match list.base {
            Base::Own => {}
            Base::Total(of) => equal(&mut problem, &[found[&format!("{} total", of.code())]], whole),
            Base::Cell(of, key) => equal(&mut problem, &[found[&format!("{} {key}", of.code())]], whole),
            Base::CellAnd(of, key, more) => {
                let more = add(&mut problem, format!("{block} without"), more, None);
                equal(&mut problem, &[found[&format!("{} {key}", of.code())], more], whole);
            }
        }
    }
    // The rates: their sums are those of the codes.
    let rates = figures.block(Block::Rates).expect("counted");
    for (rate, line) in Rate::ALL.into_iter().zip(&rates.lines) {
        let codes = || Code::ALL.into_iter().map(Some).chain([None]);
        let name = |code: Option<Code>| code.map_or("not_recorded".to_owned(), |code| code.code().to_lowercase());
        let keys = |counts: &dyn Fn(Option<Code>) -> bool| -> Vec<Variable> {
            codes().filter(|code| counts(*code)).map(|code| found[&format!("participation {}", name(code))]).collect()
        };
        for (what, parts, shown) in [
            ("of", keys(&|code| rate.counts(code)), line.of),
            ("part", keys(&|code| rate.takes_part(code)), line.count),
        ] {
            // What it is, is not asked: only what it tells of the codes.
            let whole = add(&mut problem, format!("rates {what}"), shown.unwrap_or_default(), shown);
            equal(&mut problem, &parts, whole);
        }
    }
    (problem, numbers)
}

fn solved(facts: &Facts, direction: OptimizationDirection, name: &str) -> f64 {
    let (problem, _) = problem(facts, direction, Some(name));
    problem.solve().expect("what is so can be").into_solution().expect("solved to its end").objective()
}

#[test]
fn nothing_hidden_can_be_worked_back_from_the_whole_report() {
    let mut dice = Dice(20_261_123);
    let (mut hidden, mut shown) = (0, 0);
    for children in [3, 7, 14, 30, 45, 60, 120] {
        let facts = council(&mut dice, children);
        let (_, numbers) = problem(&facts, OptimizationDirection::Minimize, None);
        for number in numbers.iter().filter(|number| !number.name.starts_with("rates")) {
            match number.shown {
                Some(count) => {
                    assert_eq!(count, number.count, "{}", number.name);
                    assert!(!is_small(count), "{} of {children} children", number.name);
                    shown += 1;
                }
                None if number.name.ends_with(" without") && !is_small(number.count) => {}
                None => {
                    let least = solved(&facts, OptimizationDirection::Minimize, &number.name);
                    let most = solved(&facts, OptimizationDirection::Maximize, &number.name);
                    let wanted = if is_small(number.count) { 3.0 } else { 1.0 };
                    assert!(
                        most - least > wanted - 0.001,
                        "{} is {least} to {most} of {children} children",
                        number.name
                    );
                    hidden += 1;
                }
            }
        }
    }
    assert!(hidden > 100 && shown > 300, "{hidden} hidden, {shown} shown");
}

#[test]
fn what_is_shown_is_what_the_tables_count() {
    // So many that nothing is small but by chance.
    let facts = council(&mut Dice(7), 2_000);
    let report = figures(&facts, &scope());
    assert_eq!(report.blocks.iter().map(|counted| counted.block).collect::<Vec<_>>(), Block::ALL);
    let total = |id: TableId, column: &str| {
        let table = table(id, &facts, &scope());
        let column = table.column(column).expect("a column");
        table.rows.last().expect("a total").cells[column].to_string()
    };
    let line = |block: Block, key: &str| report.block(block).and_then(|counted| counted.line(key)).expect("a line");
    assert_eq!(line(Block::Timeliness, "late").count.expect("shown").to_string(), total(TableId::R01, "late"));
    let percent = |line: &Line| line.tenths().map(|tenths| format!("{}.{}", tenths / 10, tenths % 10));
    for rate in Rate::ALL {
        let column = format!("percent_{}", rate.code());
        assert_eq!(percent(line(Block::Rates, rate.code())), Some(total(TableId::R05, &column)), "{rate:?}");
    }
    assert_eq!(percent(line(Block::Points, "unanswered")), Some(total(TableId::R25, "percent_unanswered")));
    let page = first_page(&report);
    assert_eq!(page.reviews, Some(2_000));
    assert_eq!(page.took_part.map(|part| part.of), line(Block::Rates, "incl_pn4").of);
    assert!(page.kept.is_some_and(|part| part.of == 2_000) && page.alone.is_some());
}

#[test]
fn of_a_year_with_nothing_there_are_only_zeros() {
    let report = figures(&Facts::default(), &scope());
    assert!(report.blocks.iter().flat_map(|counted| &counted.lines).all(|line| line.count == Some(0)));
    assert_eq!((report.caseload, first_page(&report).in_time), (None, None));
}

#[test]
fn a_sum_is_shown_where_whoever_adds_up_finds_it() {
    let line = |key: &str, count| Line { key: key.into(), count, of: Some(50) };
    let lines = vec![line("a", Some(20)), line("b", None), line("c", None), line("d", Some(10))];
    let counted = Counted { block: Block::Rag, lines, total: Some(50) };
    assert_eq!(counted.sum(&["a", "d"]), Some(30));
    assert_eq!(counted.sum(&["a", "b", "c"]), Some(40), "all but d");
    assert_eq!(counted.sum(&["a", "b"]), None);
    assert_eq!(Counted { total: None, ..counted }.sum(&["b", "c"]), None);
}

#[test]
fn a_report_is_final_when_its_year_is_over_and_all_is_said() {
    let year = CollectionYear::named(2026).expect("a year");
    let said = Written { went_well: "a".into(), has_to_change: "b".into(), next_year: "c".into() };
    assert_eq!(not_final(year, &said, day("2026-04-01")), []);
    assert_eq!(not_final(year, &said, day("2026-03-31")), [NotFinal::YearRuns]);
    let blank = Written { next_year: " \n".into(), ..said };
    assert_eq!(not_final(year, &blank, day("2026-04-01")), [NotFinal::Empty(Text::NextYear)]);
}
