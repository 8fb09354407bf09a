//! What comes back to a child: their own words, the letter, the record, the promises.

use heard_app::child::{added::*, letter::*, own_views::*, promises::*, record::*};
use heard_app::paths;
use heard_domain::{
    documents::ReplyKind,
    form,
    id::{DecisionId, PageId, ViewsId},
    matter::Happened,
    people::Band,
    purpose::Purpose,
    store::{DecisionState, Feeling, RecordSaid},
    voice::{Helper, Voice},
};
use leptos::prelude::*;

use super::{
    super::sample::*,
    Book, fault,
    saying::{became, said},
};

pub(super) fn add(book: &mut Book) {
    let sendings = || vec![sending(0), sending(1), sending(2)];
    book.add(OwnViewsPage, "as it is", || view! { <OwnViewsPage sendings=sendings() /> });
    book.add(OwnViewsPage, "hidden", || view! { <OwnViewsPage sendings=sendings() hidden="Priya".into() /> });
    book.add(OwnViewsPage, "with nothing", || view! { <OwnViewsPage sendings=vec![] /> });
    letters(book);
    records(book);
    for band in Band::ALL {
        let form = form::newest(Purpose::AfterReview, band);
        let page = |missing| Promises { lines: promises(), form, missing, no_by: today() };
        let one = Some(DecisionId::from_bytes([0; 16]));
        book.add(PromisesPage, "as it is", || view! { <PromisesPage page=page(None) /> });
        book.add(PromisesPage, "wrong", || view! { <PromisesPage page=page(one) /> });
        book.add(PromisesPage, "with nothing", || {
            view! { <PromisesPage page=Promises { lines: vec![], form, missing: None, no_by: today() } /> }
        });
    }
}

fn helper() -> Helper {
    Helper { name: NASTY.into(), relation: "foster carer".into(), how: "".into() }
}

fn sending(place: usize) -> Sending {
    let drawn =
        Said { words: None, drawing: Some(drawing()), recording: None, written: None, only_iro: false, reply: None };
    Sending {
        id: ViewsId::from_bytes([u8::try_from(place).unwrap_or_default(); 16]),
        about: (place > 0).then(|| (Purpose::ALL[place], Voice::ALL[place])),
        at: moment(),
        helper: (place == 1).then(helper),
        read_at: (place == 0).then(moment),
        manager_read_at: (place == 1).then(moment),
        became: became().get(place + 2).cloned(),
        said: if place == 2 { vec![] } else { vec![said(ReplyKind::WillDo), drawn] },
        pages: (0..place).map(|_| PageId::from_bytes([3; 16])).collect(),
        unreadable: place == 2,
    }
}

pub(super) fn promises() -> Vec<PromiseLine> {
    let states = [DecisionState::Open, DecisionState::Done, DecisionState::Partly, DecisionState::NotDone];
    let line = |(place, state): (u8, DecisionState)| PromiseLine {
        id: DecisionId::from_bytes([place; 16]),
        what: NASTY.into(),
        who: "Tom".into(),
        by: today(),
        state,
        late: place == 0,
        because: if place > 1 { NASTY.into() } else { String::new() },
        said: (place > 0).then(|| Happened::ALL[usize::from(place % 3)]),
        said_by: (place > 1).then(|| (Voice::ChildWithHelp, Some(helper()))),
        became: became().get(usize::from(place)).cloned().filter(|_| place > 0),
    };
    (0..).zip(states).map(line).collect()
}

fn letters(book: &mut Book) {
    let new = || LetterView {
        band: Band::Middle,
        from: "Priya Shah".into(),
        first_name: "Priya".into(),
        picture: paths::no_portrait(),
        at: moment(),
        text: format!("Dear Amira,\n\n{NASTY}\n\nPriya"),
        simpler: Simpler::NotAsked,
        promises: promises(),
        feeling: None,
        not_quite: String::new(),
        reply: String::new(),
        told_at: None,
        became: None,
        read_by: today(),
        done: None,
        not_saved: false,
        faults: vec![],
    };
    let told = |became, done| LetterView {
        feeling: Some(Feeling::Confused),
        not_quite: NASTY.into(),
        reply: NASTY.into(),
        told_at: Some(moment()),
        became,
        done,
        ..new()
    };
    book.add(LetterPage, "as it came", || view! { <LetterPage letter=new() /> });
    for became in became() {
        let letter = told(Some(became), Some(Done::Told));
        book.add(LetterPage, "answered", || view! { <LetterPage letter=letter /> });
    }
    let asked = Simpler::Asked { at: moment(), by: today() };
    let letter = LetterView { simpler: asked, ..told(None, Some(Done::AskedSimpler { unsent: true })) };
    book.add(LetterPage, "asked for a simpler one", || view! { <LetterPage letter=letter /> });
    let given = Simpler::Given { text: format!("Hello!\n\n{NASTY}"), at: moment() };
    let letter = LetterView { simpler: given, promises: vec![], ..new() };
    book.add(LetterPage, "with a simpler one", || view! { <LetterPage letter=letter /> });
    let letter = LetterView { not_saved: true, faults: fault("reply"), ..told(None, None) };
    book.add(LetterPage, "wrong", || view! { <LetterPage letter=letter /> });
}

fn records(book: &mut Book) {
    let line = |(place, voice): (usize, Voice)| ShownLine {
        voice,
        question: "How is school?".into(),
        answer: NASTY.into(),
        drawing: (place == 1).then(drawing),
        became: match place {
            0 => Some(LineBecame::Changed(NASTY.into())),
            1 => Some(LineBecame::Stays(NASTY.into())),
            _ => None,
        },
        despite: place == 2,
        added: place == 3,
    };
    let added = |what| ShownAddendum { what, by: "Priya".into(), at: moment() };
    let record = |state| RecordView {
        iro: "Priya".into(),
        held_on: Some(today()),
        state,
        lines: Voice::ALL.into_iter().enumerate().map(line).collect(),
        hidden: None,
        said: None,
        said_at: None,
        words: String::new(),
        addenda: vec![added(Added::Day { old: today(), new: today() }), added(Added::Words(NASTY.into()))],
        due: None,
        reply: None,
        too_late: false,
        faults: vec![],
    };
    let said = |state, said| RecordView {
        said: Some(said),
        said_at: Some(moment()),
        words: NASTY.into(),
        due: Some(today()),
        reply: (state == RecordState::Answered).then(|| (NASTY.into(), moment())),
        ..record(state)
    };
    let views = [
        ("to check", record(RecordState::ToCheck)),
        ("waiting", said(RecordState::Waiting, RecordSaid::NotQuite)),
        ("answered", said(RecordState::Answered, RecordSaid::NotQuite)),
        ("right", said(RecordState::Right, RecordSaid::Right)),
        ("closed", RecordView { too_late: true, ..said(RecordState::Closed, RecordSaid::NotQuite) }),
        ("hidden", RecordView { lines: vec![], hidden: Some(3), ..record(RecordState::ToCheck) }),
        ("with nothing", RecordView { lines: vec![], held_on: None, ..record(RecordState::ToCheck) }),
        ("wrong", RecordView { faults: fault("words"), ..said(RecordState::Waiting, RecordSaid::NotQuite) }),
    ];
    for (name, view) in views {
        book.add(RecordPage, name, || view! { <RecordPage record=view /> });
    }
}
