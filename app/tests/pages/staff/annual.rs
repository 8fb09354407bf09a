//! The annual report: of councils of several sizes, as a draft and final, and its words. No number stands in any of
//! them that is hidden, whatever the page says around it.

use std::collections::BTreeSet;

use heard_app::staff::annual::{
    AnnualPage, AnnualReport,
    quotes::{AnnualQuotes, AnnualQuotesPage, QuoteLine},
    write::{AnnualWordsPage, WriteAnnual},
};
use heard_domain::annual::{Counted, Figures, Line, Quoted, figures, first_page};
use heard_domain::chosen::GivenBy;
use heard_domain::deadlines::Deadlines;
use heard_domain::figures::{By, ChildFact, Facts, PointFact, Range, Rate, ReviewFact, Scope};
use heard_domain::id::{AnnualId, QuoteId};
use heard_domain::lists::ListCode;
use heard_domain::monitoring::Rag;
use heard_domain::people::Language;
use heard_domain::quoting::Quote;
use heard_domain::review::{Format, ReviewKind, SeenAlone, Venue};

use super::*;

fn year() -> CollectionYear {
    CollectionYear::named(2026).expect("a year")
}

fn scope() -> Scope {
    Scope {
        range: Range::new(year().first(), year().last(), today()).expect("a range"),
        by: By::Year,
        today: today(),
        deadlines: Deadlines::default(),
        headline: Rate::default(),
        iros: Vec::new(),
    }
}

/// So many children, each with a review: most alike, some not.
fn council(children: u8) -> Facts {
    let mut facts = Facts::default();
    for number in 0..children {
        let (child, review) = (ChildId::from_bytes([number; 16]), ReviewId::from_bytes([number; 16]));
        let held = year().first() + chrono::TimeDelta::days(i64::from(number));
        let due = if number % 9 == 0 { held - chrono::TimeDelta::days(1) } else { held };
        let codes = [Code::Pn1, Code::Pn1, Code::Pn1, Code::Pn6, Code::Pn1, Code::Pn7, Code::Pn4];
        facts.reviews.push(ReviewFact {
            held_on: Some(held),
            participation: codes.get(usize::from(number) % 8).copied(),
            rag: Rag::ALL.get(usize::from(number % 20) / 8).copied(),
            concerns: ListCode::read("health").into_iter().filter(|_| number % 13 == 0).collect(),
            venue: (number > 2).then_some(Venue::School),
            format: (number > 2).then_some(Format::Hybrid),
            seen_alone: (number % 10 > 0).then_some(SeenAlone::Seen),
            ..ReviewFact::new(review, child, ReviewKind::Subsequent, due)
        });
        let entered_on = Some(year().first());
        facts.children.push(ChildFact { child, band: Band::Middle, entered_on, left_on: None });
        facts.points.push(PointFact { review, child, held_on: held, answered: number % 11 > 0 });
    }
    facts
}

fn report(children: u8, before: Option<u8>) -> AnnualPage {
    AnnualPage {
        council: "Anyshire".into(),
        year: year(),
        final_at: None,
        figures: figures(&council(children), &scope()),
        before: before.map(|children| figures(&council(children), &scope())),
        written: [NASTY.into(), "".into(), "One line.\nAnd another.".into()],
        promised: None,
        quoted: vec![
            quoted(GivenBy::Child, NASTY, Language::English),
            quoted(GivenBy::Advocate, "Pobl newydd.\nPob tro.", Language::Welsh),
        ],
        finals: vec![],
    }
}

fn quoted(by: GivenBy, words: &str, language: Language) -> Quoted {
    Quoted { by, quote: Quote { words: words.into(), language } }
}

fn quotes(pages: usize, quotes: Vec<QuoteLine>) -> AnnualQuotesPage {
    let agreed = 20 * (pages - 1) + quotes.len();
    AnnualQuotesPage { year: year(), agreed, chosen: 1, page: (pages.div_ceil(2), pages), quotes }
}

/// One that stands in the report, one in Welsh, one that does not open.
fn quote_lines() -> Vec<QuoteLine> {
    let line = |number: u8, words: Option<(&'static str, Language)>| QuoteLine {
        id: QuoteId::from_bytes([number; 16]),
        asked: "What should be different next time, if anything?".into(),
        words: words.map(|(words, language)| (words.into(), language)),
        voice: Voice::ALL[usize::from(number) - 1],
        sent_on: today(),
        in_report: number == 1,
    };
    let welsh = Some(("Pobl newydd.\nPob tro.", Language::Welsh));
    vec![line(1, Some((NASTY, Language::English))), line(2, welsh), line(3, None)]
}

fn words(troubles: Vec<Trouble>) -> AnnualWordsPage {
    AnnualWordsPage {
        year: year(),
        report: AnnualId::from_bytes([1; 16]),
        version: 1,
        words: [NASTY.into(), "".into(), "".into()],
        meanwhile: None,
        saved_at: Some(moment()),
        final_at: None,
        troubles,
    }
}

/// Every page of the annual report.
pub(super) fn pages() -> Vec<Sample> {
    vec![
        shown(AnnualReport, "of a council", || view! { <AnnualReport page=report(200, Some(90)) /> }),
        shown(AnnualReport, "of a small council, final", || {
            let promised = Some(NASTY.into());
            let (final_at, finals) = (Some(moment()), vec![moment()]);
            view! { <AnnualReport page=AnnualPage { final_at, finals, promised, ..report(3, None) } /> }
        }),
        shown(AnnualQuotes, "of many pages", || view! { <AnnualQuotes page=quotes(3, quote_lines()) /> }),
        shown(AnnualQuotes, "none", || view! { <AnnualQuotes page=quotes(1, vec![]) /> }),
        shown(WriteAnnual, "begun", || {
            view! { <WriteAnnual page=AnnualWordsPage { saved_at: None, ..words(vec![]) } /> }
        }),
        shown(WriteAnnual, "wrong", || {
            let wrong = wrong(&[
                ("went_well", Problem::Changed),
                ("has_to_change", Problem::Empty),
                ("next_year", Problem::TooLong { max: 10, count: 12 }),
            ]);
            let meanwhile = Some([NASTY.into(), "".into(), "".into()]);
            view! { <WriteAnnual page=AnnualWordsPage { meanwhile, final_at: Some(moment()), ..words(wrong) } /> }
        }),
    ]
}

/// What a reader sees as numbers: the text without its tags, cut into what consists of digits, commas and points.
fn numbers(page: AnnualPage) -> Vec<String> {
    let html = super::super::sample::rendered(Language::English, || {
        view! { <AnnualReport page=page /> }
    });
    let (_, main) = html.split_once("<main").expect("a main part");
    let mut text = String::new();
    for part in main.split('<') {
        text.push(' ');
        text.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let number = |part: &str| part.trim_matches([',', '.', ':']).to_owned();
    let parts = text.split(|c: char| !(c.is_ascii_digit() || c == ',' || c == '.'));
    parts.map(number).filter(|part| part.contains(|c: char| c.is_ascii_digit())).collect()
}

/// The same figures, all hidden.
fn hidden(figures: &Figures) -> Figures {
    let line = |line: &Line| Line { key: line.key.clone(), count: None, of: None };
    let block = |counted: &Counted| Counted {
        block: counted.block,
        lines: counted.lines.iter().map(line).collect(),
        total: None,
    };
    Figures { blocks: figures.blocks.iter().map(block).collect(), caseload: None, headline: figures.headline }
}

/// Everything that may stand on the page: what is shown, its shares, and whole parts of a hundred.
fn may_stand(figures: &Figures) -> BTreeSet<String> {
    let lines = || figures.blocks.iter().flat_map(|counted| &counted.lines);
    let counts = lines().flat_map(|line| [line.count, line.of]).chain(figures.blocks.iter().map(|one| one.total));
    let counts: Vec<u64> = counts.flatten().collect();
    assert!(counts.iter().all(|count| *count == 0 || *count > 5), "{counts:?}");
    let shares = lines().filter_map(Line::tenths);
    let written = shares.flat_map(|tenths| [format!("{}.{}", tenths / 10, tenths % 10), (tenths / 10).to_string()]);
    counts.iter().map(u64::to_string).chain(written).collect()
}

#[test]
fn no_number_stands_in_a_report_that_is_hidden() {
    for (children, before) in [(2, 3), (4, 30), (12, 5), (30, 12), (61, 40), (200, 90)] {
        let page = report(children, Some(before));
        let said =
            AnnualPage { figures: hidden(&page.figures), before: page.before.as_ref().map(hidden), ..page.clone() };
        // The numbers of days, laws and rules, as often as they stand there without any figure, and of the sentences to
        // children that have one: "out of 100", "under 4".
        let mut around = numbers(said);
        let first = first_page(&page.figures);
        let parts = [first.in_time, first.took_part, first.alone, first.answered, first.kept];
        around.extend(parts.iter().flatten().map(|_| "100".to_owned()));
        around.extend(first.took_part.map(|_| "4".to_owned()));
        let mut may = may_stand(&page.figures);
        may.extend(page.before.iter().flat_map(may_stand));
        let mut found = 0;
        for number in numbers(page) {
            if let Some(place) = around.iter().position(|said| *said == number) {
                around.swap_remove(place);
                continue;
            }
            assert!(may.contains(&number), "{number} in the report of {children} and {before}");
            found += 1;
        }
        assert!(found > 50 || children < 5, "{found} numbers are shown of {children}");
    }
}
