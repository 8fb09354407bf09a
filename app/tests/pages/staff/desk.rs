//! Matters, carers' and parents' invitations, the booklet, an advocate's own words.

use heard_app::components::DateParts;
use heard_app::shell::StaffShell;
use heard_app::staff::{
    Problem, Section, Trouble, advocates::*, booklet::*, guests::*, invitation::*, matter::*, matters::*, nav,
    sheets::*, sheets_printed::*, spoken::*, undo::*,
};
use heard_domain::{
    council::Council,
    deadlines::Standing,
    form,
    id::{ChildId, DecisionId, InvitationId, MatterId, ReviewId, StaffId},
    matter::{Happened, Kind},
    people::{Band, Invitee, Language, Role},
    purpose::Purpose,
    sheets::{SheetCode, Week},
    store::DecisionState,
    typed::TypedAt,
    undo::{Act, LastAct, Not},
    voice::Voice,
};
use leptos::prelude::*;

use super::{NASTY, Sample, moment, record, sheet, shown, today, wrong};

/// A page after this act, with whether it can be undone.
fn after(act: Act, undone: bool, may: Result<(), Not>) -> Sample {
    shown(LastDone, "after an act", move || {
        let child = ChildId::from_bytes([1; 16]);
        let last =
            LastAct { act, child, seq: 7, at: moment(), said_before: None, undone, child_came: false, taken_up: false };
        provide_context(Some(Done { last, may }));
        view! {
            <StaffShell title="Desk" nav=nav(Role::Manager, Section::Matters)>
                <h1>"Desk"</h1>
            </StaffShell>
        }
    })
}

pub(super) fn pages() -> Vec<Sample> {
    let abouts = [
        About::Views(said(Voice::Child, 2)),
        About::Views(Said { answers: vec![], ..said(Voice::Observation, 0) }),
        About::Promise(Promised {
            what: Some(NASTY.into()),
            who: "Jo".into(),
            due: today(),
            state: DecisionState::Open,
            because: NASTY.into(),
            said: Some((Happened::No, moment())),
        }),
        About::Letter(ReviewId::from_bytes([1; 16]), NASTY.into()),
        About::Record(ReviewId::from_bytes([1; 16]), "".into()),
        About::Gone,
    ];
    let mut pages: Vec<_> =
        abouts.into_iter().map(|about| shown(Matter, "matter", || view! { <Matter page=matter(about) /> })).collect();
    for role in [Role::Iro, Role::Manager] {
        pages.push(shown(Matters, "matters", || view! { <Matters page=MattersPage { role, matters: lines() } /> }));
    }
    pages.push(shown(Matters, "matters with nothing", || {
        view! { <Matters page=MattersPage { role: Role::Iro, matters: vec![] } /> }
    }));
    pages.push(shown(Matter, "matter wrong", || {
        let troubles = wrong(&[("outcome", Problem::Empty), ("new-advocate", Problem::NotChosen)]);
        view! { <Matter page=MatterPage { troubles, ..matter(About::Views(said(Voice::Parent, 1))) } /> }
    }));
    let (decision, review) = (DecisionId::from_bytes([1; 16]), ReviewId::from_bytes([1; 16]));
    pages.extend([
        after(Act::SettledMatter(MatterId::from_bytes([1; 16])), false, Ok(())),
        after(Act::SettledPromise(decision), false, Err(Not::Told)),
        after(Act::GaveIro(StaffId::from_bytes([1; 16])), false, Err(Not::Changed)),
        after(Act::RemovedDecision(review), true, Err(Not::Over)),
        after(Act::Placed(review), false, Ok(())),
    ]);
    pages.extend(Not::ALL.map(|not| {
        shown(NotUndone, "not undone", move || {
            view! { <NotUndone page=NotUndonePage { role: Role::Iro, not, back: "/staff".to_owned() } /> }
        })
    }));
    pages.push(shown(Guests, "guests", || view! { <Guests page=guests_page() /> }));
    pages.push(shown(Guests, "guests wrong", || {
        let troubles = wrong(&["name", "relation", "invitee"].map(|field| (field, Problem::Empty)));
        view! { <Guests page=GuestsPage { troubles, guests: vec![], ..guests_page() } /> }
    }));
    pages.push(shown(InvitationSheet, "invitation of a carer", || {
        let page = SheetPage { invitee: Invitee::Carer, person: "Bea Lunt".into(), ..sheet() };
        view! { <InvitationSheet page=page /> }
    }));
    for band in Band::ALL {
        pages.push(shown(Booklet, "booklet", || view! { <Booklet page=booklet(band) /> }));
        pages.push(shown(Booklet, "more for a booklet", || view! { <Booklet page=further(band) /> }));
    }
    pages.push(shown(Sheets, "sheets for a week", || view! { <Sheets page=sheets(vec![]) /> }));
    pages.push(shown(Sheets, "sheets for a week wrong", || {
        let troubles =
            wrong(&[("child", Problem::NotChosen), ("main", Problem::CodeChanged), ("on", Problem::NotADate)]);
        view! { <Sheets page=sheets(troubles) /> }
    }));
    pages.push(shown(Sheets, "sheets for a week with nothing", || {
        view! { <Sheets page=SheetsPage { rows: vec![], ..sheets(vec![]) } /> }
    }));
    pages.push(shown(PrintedSheets, "sheets of three children", || {
        let sheets = (0..).zip(["Amira", "Ben", "Cleo"]).map(sheet_of).collect();
        view! { <PrintedSheets page=printed(Papers::Sheets(sheets)) /> }
    }));
    pages.push(shown(PrintedSheets, "booklets of three children", || {
        let one = |(place, band)| BookletPage { child: ChildId::from_bytes([place; 16]), ..booklet(band) };
        let booklets = (0..).zip(Band::ALL.iter().copied()).map(one).collect();
        view! { <PrintedSheets page=printed(Papers::Booklets(booklets, "en")) /> }
    }));
    pages.push(shown(SpokenFor, "spoken", || view! { <SpokenFor page=spoken() /> }));
    pages.push(shown(SpokenFor, "spoken with nothing", || {
        view! { <SpokenFor page=SpokenPage { sent: vec![], ..spoken() } /> }
    }));
    pages
}

pub(super) fn lines() -> Vec<MatterLine> {
    let line = |(place, kind): (u8, &Kind)| MatterLine {
        id: MatterId::from_bytes([place; 16]),
        kind: *kind,
        voice: kind.shows_views().then_some(Voice::ChildWithHelp),
        desk: kind.desk(),
        name: "Amira Khan".into(),
        iro: "Priya Shah".into(),
        raised_at: moment(),
        due: (today(), Standing::Late),
        settled: (place == 1).then(|| ("Gwen Hale".into(), moment())),
    };
    (0..).zip(&Kind::ALL).map(line).collect()
}

fn matter(about: About) -> MatterPage {
    let settled = matches!(about, About::Gone);
    MatterPage {
        role: Role::Manager,
        line: lines().remove(usize::from(settled)),
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        by_doing: matches!(about, About::Record(..)),
        about,
        advocates: (!settled).then(advocates),
        outcome: NASTY.into(),
        typing: super::unsent(TypedAt::Matter(MatterId::from_bytes([1; 16]))),
        troubles: vec![],
    }
}

fn said(voice: Voice, kept_back: usize) -> Said {
    Said { voice, helper: None, language: Language::Welsh, answers: record::lines(), kept_back }
}

pub(super) fn advocates() -> Advocates {
    let id = |place| StaffId::from_bytes([place; 16]);
    let line = |place, asked_at| AdvocateLine { id: id(place), name: "Ines Moor".into(), asked_at };
    Advocates {
        called: "Amira".into(),
        allocated: vec![line(1, None), line(2, Some(moment()))],
        others: vec![(id(3), NASTY.into())],
        can_ask: true,
    }
}

pub(super) fn guests() -> Vec<GuestLine> {
    let line = |(place, invitee): (u8, Invitee)| GuestLine {
        id: InvitationId::from_bytes([place; 16]),
        invitee,
        name: NASTY.into(),
        relation: "grandmother".into(),
        made: moment(),
        opened: (place == 1).then(moment),
        ends: moment(),
        open: place < 2,
    };
    (0..).zip([Invitee::Carer, Invitee::Parent, Invitee::Parent]).map(line).collect()
}

fn guests_page() -> GuestsPage {
    GuestsPage {
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        guests: guests(),
        can_invite: true,
        name: NASTY.into(),
        relation: "".into(),
        invitee: None,
        troubles: vec![],
    }
}

fn booklet(band: Band) -> BookletPage {
    let SheetPage { child, called, iro, picture, booked, code, address, qr, .. } = sheet();
    let council = Council { name: "Anyshire".into(), duty_phone: "01632 960001".into(), ..Council::default() };
    let printed = Printed { form: form::newest(Purpose::BeforeReview, band), part: Part::First };
    let way = Some(PhoneWay { code, address, qr });
    BookletPage { child, called, iro, picture, booked, council, way, printed }
}

/// A week with a child of every state of a code.
fn sheets(troubles: Vec<Trouble>) -> SheetsPage {
    let codes = [SheetCode::New, SheetCode::Kept(moment()), SheetCode::Unshown(moment()), SheetCode::Used(moment())];
    let row = |(place, code): (u8, SheetCode)| SheetRow {
        child: ChildId::from_bytes([place; 16]),
        name: NASTY.into(),
        day: today(),
        booked: place == 0,
        code,
        ticked: !code.replaces(),
    };
    SheetsPage {
        week: Week::of(today()),
        today: today(),
        rows: (0..).zip(codes).map(row).collect(),
        paper: Paper::Booklets(Language::Welsh),
        typed: DateParts::default(),
        troubles,
    }
}

fn printed(papers: Papers) -> PrintedPage {
    PrintedPage { back: week_address(Week::of(today())), papers, gone: vec![NASTY.into()] }
}

/// The sheet of a child of this name.
fn sheet_of((place, name): (u8, &'static str)) -> SheetPage {
    let child = ChildId::from_bytes([place; 16]);
    SheetPage { child, called: name.into(), person: name.into(), ..sheet() }
}

/// Of every topic that has more to it.
fn further(band: Band) -> BookletPage {
    let page = booklet(band);
    let form = page.printed.form;
    let part = Part::Further(form.further_topics().iter().map(ToString::to_string).collect());
    BookletPage { way: None, printed: Printed { form, part }, ..page }
}

fn spoken() -> SpokenPage {
    let one = Spoken {
        purpose: Purpose::Change,
        voice: Voice::AdvocateNonInstructed,
        helper: None,
        language: Language::English,
        sent_at: moment(),
        read: false,
        answers: record::lines(),
    };
    SpokenPage { name: "Amira Khan".into(), sent: vec![one] }
}
