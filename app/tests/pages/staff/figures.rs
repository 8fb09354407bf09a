//! Figures: every table by theme, tables of each kind as they are drawn, what stands behind a figure, which figures
//! count a review, the week by team.

use heard_app::staff::figures::{
    AllFigures, FiguresPage, Headline,
    behind::{BehindFigure, BehindLine, BehindPage},
    counted::{CountedBy, CountedFigures, CountedPage},
    filters::{Asked, BY, FROM, Shown, TO},
    one::{OneTable, TablePage},
    weekly::{WeekLine, Weekly, WeeklyPage},
};
use heard_domain::chosen::GivenBy;
use heard_domain::deadlines::Deadlines;
use heard_domain::documents::ReplyKind;
use heard_domain::figures::{
    By, Facts, FeedbackFact, InWeek, Rate, ReviewFact, SaidFact, Scope, TableId, Team, TeamWeek, Theme, TopicsFact,
    table,
};
use heard_domain::lists::ListCode;
use heard_domain::monitoring::Rag;
use heard_domain::review::{Format, ReviewKind, Venue};
use heard_domain::sheets::Week;

use super::*;

fn this_year() -> Shown {
    Shown::year_of(today(), today())
}

fn scope(by: By) -> Scope {
    Scope {
        range: this_year().range,
        by,
        today: today(),
        deadlines: Deadlines::default(),
        headline: Rate::default(),
        iros: Vec::new(),
    }
}

/// A review for every code, the one before the last late; of one nobody recorded anything.
fn facts() -> Facts {
    let codes = Code::ALL.map(Some).into_iter().chain([None]);
    let review = |(number, participation): (u8, Option<Code>)| ReviewFact {
        team: Team::new(if number < 4 { NASTY } else { "" }),
        held_on: Some(if number == 7 { today() } else { today() - chrono::TimeDelta::days(i64::from(number) * 20) }),
        participation,
        rag: participation.and_then(|_| Rag::ALL.get(usize::from(number) % 3).copied()),
        concerns: ListCode::read("health").into_iter().filter(|_| number % 3 == 0).collect(),
        venue: (number > 2).then_some(Venue::School),
        format: (number > 2).then_some(Format::Hybrid),
        ..ReviewFact::new(
            ReviewId::from_bytes([number; 16]),
            ChildId::from_bytes([number; 16]),
            ReviewKind::Subsequent,
            today() - chrono::TimeDelta::days(1),
        )
    };
    let reviews = (0..).zip(codes).map(review).collect();
    Facts { reviews, feedback: chosen(), topics: topics(), said: said(), ..Facts::default() }
}

/// Two answers to one question, and one that no form asks any more.
fn chosen() -> Vec<FeedbackFact> {
    let of = |by, question: &str, option: &str| FeedbackFact {
        on: today(),
        purpose: Purpose::AfterReview,
        by,
        question: question.parse().expect("a question"),
        options: vec![option.parse().expect("an option")],
    };
    vec![
        of(GivenBy::Child, "after-listened", "yes"),
        of(GivenBy::Advocate, "after-listened", "no"),
        of(GivenBy::Child, "after-room", "warm"),
    ]
}

fn topics() -> Vec<TopicsFact> {
    let topics = ["home", "rights", "garden"].map(|topic| topic.parse().expect("a topic"));
    vec![TopicsFact { on: today(), band: Band::Older, topics: topics.into() }]
}

fn said() -> Vec<SaidFact> {
    let answers = ReplyKind::ALL.map(Some).into_iter().chain([None]);
    let of = |answer| SaidFact { held_on: today(), topic: "home".parse().ok(), answered: true, answer };
    let left = SaidFact { held_on: today(), topic: None, answered: false, answer: None };
    answers.map(of).chain([left]).collect()
}

fn all() -> FiguresPage {
    let quoted = |id: TableId| {
        let counted = table(id, &facts(), &scope(By::Month));
        let (column, total) = counted.quoted()?;
        let of = &counted.columns[column];
        let (column, formula) = (of.key.clone().into(), of.formula.clone().into());
        Some(Headline { table: id, column, formula, total: total.clone() })
    };
    let headlines = Theme::ALL.into_iter().flat_map(Theme::tables).filter_map(quoted).collect();
    FiguresPage { asked: this_year().into(), shown: Some((this_year(), headlines)), troubles: vec![] }
}

fn one(id: TableId, by: By) -> TablePage {
    let shown = Shown { by, ..this_year() };
    TablePage {
        id,
        asked: shown.into(),
        shown: Some((shown, table(id, &facts(), &scope(by)))),
        years: vec![("2026/27".into(), this_year())],
        troubles: vec![],
    }
}

fn asked_wrong() -> (Asked, Vec<Trouble>) {
    let asked = Asked { from: NASTY.into(), to: "2027-01-01".into(), by: "week".into() };
    (asked, wrong(&[(FROM, Problem::NotADate), (TO, Problem::Future), (BY, Problem::NotChosen)]))
}

fn behind(page: (usize, usize), some: bool) -> BehindPage {
    let line = |review: Option<ReviewId>| BehindLine {
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        review,
        on: review.map(|_| today()),
        iro: review.map(|_| NASTY.into()),
        team: review.map(|_| NASTY.into()),
    };
    BehindPage {
        table: TableId::R04,
        row: (NASTY.into(), 0),
        column: "pn1".into(),
        formula: "reviews held with the code PN1".into(),
        shown: this_year(),
        count: 201,
        page,
        lines: if some { vec![line(Some(ReviewId::from_bytes([1; 16]))), line(None)] } else { vec![] },
    }
}

fn counted(role: Role, held: Option<Day>) -> CountedPage {
    let by = |table, cells: &[(&'static str, &'static str)]| CountedBy {
        table,
        cells: cells.iter().map(|(row, column)| ((*row).into(), (*column).into())).collect(),
    };
    let counted = vec![
        by(TableId::R01, &[("Oct 2026", "reviews"), ("Oct 2026", "percent_in_time")]),
        by(TableId::R04, &[(NASTY, "pn1")]),
    ];
    CountedPage {
        role,
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        due: today(),
        held,
        shown: this_year(),
        counted: if held.is_some() { counted } else { vec![] },
    }
}

fn week(team: Option<usize>) -> WeeklyPage {
    let line = |team: &'static str, because: &[InWeek]| WeekLine {
        review: ReviewId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        team: team.into(),
        iro: (!team.is_empty()).then(|| NASTY.into()),
        due: today(),
        held: (!team.is_empty()).then(today),
        because: because.to_vec(),
    };
    let lines = vec![line("", &[InWeek::Due]), line(NASTY, &InWeek::ALL)];
    let teams = TeamWeek::count(lines.iter().map(|line| (&*line.team, &line.because[..])));
    WeeklyPage { week: Week::of(today()), team, teams, lines }
}

/// Every page of figures.
pub(super) fn pages() -> Vec<Sample> {
    let tables = [
        ("shares", TableId::R04, By::Month),
        ("rates by month", TableId::R01, By::Month),
        ("rates by year", TableId::R05, By::Year),
        ("two parts", TableId::R08, By::Month),
        ("two parts of shares", TableId::R13, By::Month),
        ("by column", TableId::R12, By::Month),
        ("counts", TableId::R03, By::Quarter),
        ("stages", TableId::R14, By::Quarter),
        ("nothing", TableId::R24, By::Quarter),
        ("nobody", TableId::R19, By::Quarter),
        ("choices", TableId::R29, By::Quarter),
        ("topics", TableId::R31, By::Quarter),
        ("what became", TableId::R32, By::Quarter),
    ];
    let tables = tables.map(|(name, id, by)| shown(OneTable, name, move || view! { <OneTable page=one(id, by) /> }));
    let others = [
        shown(AllFigures, "by theme", || view! { <AllFigures page=all() /> }),
        shown(AllFigures, "wrong", || {
            let (asked, troubles) = asked_wrong();
            view! { <AllFigures page=FiguresPage { asked, shown: None, troubles } /> }
        }),
        shown(OneTable, "wrong", || {
            let (asked, troubles) = asked_wrong();
            view! { <OneTable page=TablePage { asked, shown: None, troubles, ..one(TableId::R04, By::Month) } /> }
        }),
        shown(BehindFigure, "first page", || view! { <BehindFigure page=behind((1, 3), true) /> }),
        shown(BehindFigure, "middle page", || view! { <BehindFigure page=behind((2, 3), true) /> }),
        shown(BehindFigure, "nothing", || view! { <BehindFigure page=behind((1, 1), false) /> }),
        shown(CountedFigures, "for a manager", || {
            view! { <CountedFigures page=counted(Role::Manager, Some(today())) /> }
        }),
        shown(CountedFigures, "for an IRO", || view! { <CountedFigures page=counted(Role::Iro, Some(today())) /> }),
        shown(CountedFigures, "nothing", || view! { <CountedFigures page=counted(Role::Manager, None) /> }),
        shown(Weekly, "all teams", || view! { <Weekly page=week(None) /> }),
        shown(Weekly, "one team", || view! { <Weekly page=week(Some(1)) /> }),
    ];
    tables.into_iter().chain(others).collect()
}
