//! The child's own page, and what leads there: pictures or a number, how to be told, who has seen the words.

use heard_app::{
    child::{
        answered::*, asked_for::AskedFor, hide::*, keep::*, kept_words::*, meeting::NextMeeting, mine::*, outcome::*,
        own_views::*, record::RecordState, secret::*, seen::*, sign_in::*, tell_me::*,
    },
    paths,
};
use heard_domain::{
    audit::Action,
    contact::{ContactFault, ContactForm},
    documents::{ReplyKind, ReplyText},
    id::{LetterId, ReviewId, ViewsId},
    people::{Band, Role},
    purpose::Purpose as Use,
    review::{Format, Venue},
    secret::Kind,
    store::Channel,
    voice::Voice,
};
use leptos::prelude::*;

use super::{super::sample::*, Book, around::greetings, back::promises, meeting};

pub(super) fn add(book: &mut Book) {
    for band in Band::ALL {
        book.add(MinePage, "with everything", || view! { <MinePage mine=mine(band) /> });
        book.add(MinePage, "hidden", || view! { <MinePage mine=Mine { hidden: true, ..mine(band) } /> });
        book.add(MinePage, "with nothing", || view! { <MinePage mine=nothing(band) /> });
        for hidden in [false, true] {
            book.add(HidePage, "as it is", || view! { <HidePage hidden=hidden band=band iro="Priya".into() /> });
        }
        for kept in kept() {
            book.add(KeepPage, "each state", || {
                view! { <KeepPage kept=kept band=band iro="Priya".into() back=paths::MINE /> }
            });
        }
    }
    book.add(SignInPage, "as it is", || view! { <SignInPage /> });
    secrets(book);
    for (name, broken, staff) in [("of a child", false, false), ("broken", true, false), ("of a worker", false, true)] {
        let fields = || vec![("reply".to_owned(), NASTY.to_owned()), ("feeling".to_owned(), "sad".to_owned())];
        book.add(NotSavedPage, name, || view! { <NotSavedPage fields=fields() broken=broken staff=staff /> });
    }
    tell_me(book);
    seen(book);
}

/// What became of a sending, in every way.
pub(super) fn became() -> Vec<Became> {
    vec![
        Became::Unread,
        Became::Read(moment()),
        Became::Due { by: today(), late: false },
        Became::Due { by: today(), late: true },
        Became::LookedInto { by: NASTY.into(), at: moment() },
        Became::LookedInto { by: String::new(), at: moment() },
    ]
}

/// Something that was said and answered.
pub(super) fn said(kind: ReplyKind) -> Said {
    let reply = ReplyText::new(kind, NASTY.into(), "Tom".into(), Some(today()));
    Said {
        words: Some(("How is school?".into(), NASTY.into())),
        drawing: None,
        recording: (kind == ReplyKind::Heard).then(recording),
        written: (kind == ReplyKind::Heard).then(written),
        only_iro: true,
        reply: Some(("Priya".into(), reply)),
    }
}

fn mine(band: Band) -> Mine {
    let letter = |place: u8| LetterLine {
        id: LetterId::from_bytes([place; 16]),
        from: "Priya".into(),
        at: moment(),
        new: place == 0,
        simpler: place == 1,
    };
    let states =
        [RecordState::ToCheck, RecordState::Waiting, RecordState::Answered, RecordState::Right, RecordState::Closed];
    let record = |(place, state): (u8, RecordState)| RecordLine {
        review: ReviewId::from_bytes([place; 16]),
        held_on: (place > 0).then(today),
        state,
        answered_by: (place == 2).then(|| "Priya".into()),
        added: place == 4,
    };
    let sent = |(place, became): (u8, Became)| SentLine {
        id: ViewsId::from_bytes([place; 16]),
        about: (place > 0).then(|| (Use::ALL[usize::from(place)], Voice::ALL[usize::from(place)])),
        at: moment(),
        read: (place % 2 == 0).then(|| (if place == 0 { String::new() } else { "Priya".into() }, moment())),
        became,
        answers: vec![ReplyKind::Heard; usize::from(place % 3)],
        answered_above: place == 4,
    };
    Mine {
        name: NASTY.into(),
        band,
        greetings: greetings(),
        answered: vec![Answered { by: "Priya".into(), things: ReplyKind::ALL.map(said).into() }],
        promises: promises(),
        asked_for: asked_for(),
        letters: (0..3).map(letter).collect(),
        waiting: Some(Waiting { count: 2, from: "Priya".into(), iro: Some("Priya".into()) }),
        sent: (0..).zip(became()).map(sent).collect(),
        records: (0..).zip(states).map(record).collect(),
        draft_saved_at: Some(moment()),
        may_write: true,
        review_comes: true,
        next: NextMeeting {
            day: meeting(),
            format: Some(Format::InPerson),
            venue: Some(Venue::School),
            iro: Some(("Priya".into(), paths::no_portrait())),
        },
        confirmed: true,
        hidden: false,
        iro: "Priya".into(),
    }
}

fn asked_for() -> Vec<AskedFor> {
    let asked = |answered: bool, came: bool| AskedFor {
        words: NASTY.into(),
        by: "Priya".into(),
        who: "Jo".into(),
        on: today(),
        due: Some(today()),
        late: true,
        answered_on: answered.then(today),
        came_before: if answered && !came { vec![(today(), NASTY.into())] } else { vec![] },
        came: came.then(|| (today(), NASTY.into())),
    };
    vec![asked(false, false), asked(true, false), asked(true, true)]
}

fn nothing(band: Band) -> Mine {
    Mine {
        greetings: Default::default(),
        answered: vec![],
        promises: vec![],
        asked_for: vec![],
        letters: vec![],
        waiting: None,
        sent: vec![],
        records: vec![],
        draft_saved_at: None,
        may_write: false,
        review_comes: false,
        next: NextMeeting::default(),
        confirmed: false,
        ..mine(band)
    }
}

fn kept() -> Vec<Kept> {
    let waiting = |own, hidden| Kept::Waiting { own, hidden };
    vec![
        Kept::None,
        waiting(true, false),
        waiting(false, true),
        Kept::Confirmed,
        Kept::Prove(Kind::Pictures),
        Kept::Prove(Kind::Number),
        Kept::Change { changed_at: Some(moment()) },
        Kept::Change { changed_at: None },
    ]
}

fn secrets(book: &mut Book) {
    let sign_in = |asks_code| Purpose::SignIn { asks_code };
    let purposes = [
        Purpose::Choose,
        Purpose::Repeat,
        Purpose::Lock,
        Purpose::LockAgain,
        Purpose::Unlock,
        sign_in(false),
        sign_in(true),
    ];
    for purpose in purposes {
        let chosen = vec!["cat".to_owned(), "kite".to_owned()];
        book.add(PicturesPage, "some chosen", || view! { <PicturesPage purpose=purpose chosen=chosen fault=None /> });
        book.add(PicturesPage, "none chosen", || view! { <PicturesPage purpose=purpose chosen=vec![] fault=None /> });
    }
    for purpose in [Purpose::Choose, sign_in(false), sign_in(true)] {
        book.add(NumberPage, "as it is", || view! { <NumberPage purpose=purpose fault=None /> });
    }
    let faults = [
        SecretFault::Malformed,
        SecretFault::Guessable,
        SecretFault::Differs,
        SecretFault::Wrong,
        SecretFault::WrongLock,
        SecretFault::Wait,
        SecretFault::Locked { iro: Some("Priya".into()) },
        SecretFault::Locked { iro: None },
    ];
    for fault in faults {
        let (pictures, number) = (Some(fault.clone()), Some(fault));
        let code = || NASTY.to_owned();
        book.add(PicturesPage, "wrong", || {
            view! { <PicturesPage purpose=sign_in(true) chosen=vec![] code=code() fault=pictures /> }
        });
        book.add(NumberPage, "wrong", || view! { <NumberPage purpose=sign_in(true) code=code() fault=number /> });
    }
}

fn tell_me(book: &mut Book) {
    let form = ContactForm {
        channel: Some(Channel::Email),
        phone: "07700 900123".into(),
        email: NASTY.into(),
        person: NASTY.into(),
        person_email: "bea@example.org".into(),
    };
    let page = |faults, rehearses: bool| TellMe {
        kept: Channel::Text,
        form: form.clone(),
        faults,
        offered: Channel::ALL.to_vec(),
        sends: !rehearses,
        rehearses,
    };
    use ContactFault::{Channel as Way, Email, Person, PersonEmail, Phone};
    book.add(TellMePage, "as it is", || view! { <TellMePage page=page(vec![], false) /> });
    book.add(TellMePage, "tried out", || view! { <TellMePage page=page(vec![], true) /> });
    book.add(TellMePage, "wrong", || {
        view! { <TellMePage page=page(vec![Way, Phone, Email, Person, PersonEmail], false) /> }
    });
    book.add(TellMePage, "where nothing is sent", || {
        view! { <TellMePage page=TellMe { offered: vec![Channel::None], sends: false, ..page(vec![], false) } /> }
    });
}

fn seen(book: &mut Book) {
    let line = |(role, action): (Role, Action)| SeenLine {
        name: NASTY.into(),
        picture: paths::no_portrait(),
        role,
        action,
        first: moment(),
        last: moment(),
    };
    let lines = [(Role::Iro, Action::ReadViews), (Role::Manager, Action::ReadRecord)].map(line).to_vec();
    book.add(SeenPage, "by two", || view! { <SeenPage lines=lines /> });
    book.add(SeenPage, "by nobody", || view! { <SeenPage lines=vec![] /> });
}
