//! The pages before and after the form: the code, what there is to say, who reads it, what was sent, how to stop.

use heard_app::{
    child::{
        before::*, close::*, confirm::*, go_on::*, greeting::*, grown_ups::*, information::*, meet::*, rest::*, say::*,
        sent::*, start::*, stop::*, thanks::*, told::*,
    },
    error_page::*,
    paths,
};
use heard_domain::{
    alarm::{ReadBy, Tells},
    id::{StaffId, ViewsId},
    matter::{Desk, Kind},
    people::Band,
    purpose::Purpose,
    store::MeetingDay,
    voice::Voice,
};
use leptos::prelude::*;

use super::{super::sample::*, Book, meeting};

pub(super) fn add(book: &mut Book) {
    book.add(StartPage, "as it is", || view! { <StartPage typed="".into() fault=None /> });
    for fault in [CodeFault::Unknown, CodeFault::Wait] {
        book.add(StartPage, "wrong", || view! { <StartPage typed=NASTY.into() fault=Some(fault) /> });
    }
    for kind in ErrorKind::ALL {
        book.add(ErrorPage, "of a child", || view! { <ErrorPage kind=kind staff=false /> });
        book.add(ErrorPage, "of a worker", || view! { <ErrorPage kind=kind staff=true /> });
    }
    book.add(HelpPage, "as it is", || view! { <HelpPage back=paths::HOME.into() council=council() /> });
    book.add(PrivacyPage, "as it is", || view! { <PrivacyPage council=council() tells=Tells::Message /> });
    book.add(AccessibilityPage, "as it is", || view! { <AccessibilityPage council=council() /> });
    book.add(ClosedPage, "as it is", || view! { <ClosedPage /> });
    for (name, wrong) in [("as it is", false), ("wrong", true)] {
        book.add(ConfirmPage, name, || view! { <ConfirmPage wrong=wrong /> });
        book.add(GoOnPage, "gone or not", || view! { <GoOnPage gone=wrong /> });
        book.add(GrownUpsPage, name, || view! { <GrownUpsPage page=grown_ups(wrong) /> });
    }
    say(book);
    meet(book);
    sent(book);
}

/// Where a hello is.
fn hello() -> String {
    paths::Hello { staff: StaffId::from_bytes([1; 16]) }.href()
}

fn grown_ups(missing: bool) -> GrownUps {
    GrownUps {
        called: NASTY.into(),
        iro: Some("Priya".into()),
        held: missing,
        voices: vec![Voice::Carer, Voice::Parent],
        begun: missing.then_some(Purpose::CarerViews),
        missing,
    }
}

fn say(book: &mut Book) {
    for band in Band::ALL {
        let purposes: Vec<_> = Purpose::ALL.iter().copied().filter(|purpose| purpose.is_childs()).collect();
        let reader = Some(Reader { first_name: "Priya".into(), picture: paths::no_portrait(), hello: Some(hello()) });
        let begin =
            Begin { band, reader, manager_by: None, meeting: meeting(), begun: None, others: true, back: paths::HOME };
        let nobody = Begin {
            reader: None,
            manager_by: Some(today()),
            meeting: None,
            begun: Some(Purpose::Wrong),
            ..begin.clone()
        };
        let begun = Begin {
            meeting: Some(MeetingDay::By(today())),
            begun: Some(Purpose::BeforeReview),
            others: false,
            reader: begin.reader.clone().map(|reader| Reader { hello: None, ..reader }),
            ..begin.clone()
        };
        book.add(BeginPage, "as it is", || view! { <BeginPage begin=begin /> });
        book.add(BeginPage, "with nobody, something else begun", || view! { <BeginPage begin=nobody /> });
        book.add(BeginPage, "begun before", || view! { <BeginPage begin=begun /> });
        let (begun, back) = (None, paths::MINE);
        let say = Say { band, purposes: purposes.clone(), begun, promises_behind_secret: true, missing: false, back };
        let wrong = Say { missing: true, begun: Some(Purpose::Wrong), ..say.clone() };
        book.add(SayPage, "as it is", || view! { <SayPage say=say /> });
        book.add(SayPage, "wrong", || view! { <SayPage say=wrong /> });
        for purpose in purposes {
            let answered = Kind::raised_for(purpose, true).map(|kind| (kind.desk(), today()));
            let begin = BeginOther { band, purpose, iro: Some("Priya".into()), answered };
            let nobody = BeginOther { iro: None, ..begin.clone() };
            book.add(BeginOtherPage, "as it is", || view! { <BeginOtherPage begin=begin /> });
            book.add(BeginOtherPage, "with nobody", || view! { <BeginOtherPage begin=nobody /> });
        }
    }
    for voice in Voice::ALL {
        book.add(BeforePage, "of each voice", || {
            let meeting = Some(MeetingDay::By(today()));
            view! { <BeforePage iro=None band=Band::Older purpose=Purpose::BeforeReview voice=voice meeting=meeting /> }
        });
    }
    book.add(InsteadPage, "as it is", || {
        view! { <InsteadPage begun=Purpose::Change fields=vec![("purpose", "wrong".into())] action=paths::SAY /> }
    });
}

fn meet(book: &mut Book) {
    let iro = |away: bool| IroCard {
        first_name: "Priya".into(),
        name: "Priya Shah".into(),
        picture: paths::no_portrait(),
        hello: (!away).then(hello),
        facts: vec!["I have a dog called Biscuit.".into(), NASTY.into()],
        phone: "01632 960003".into(),
        email: "priya.shah@anyshire.example".into(),
        answers_within: 3,
        away_from: away.then(today),
        away_until: away.then(today),
        cover: "Tom Reed".into(),
        cover_phone: "01632 960004".into(),
    };
    book.add(MeetPage, "away and greeted", || {
        view! { <MeetPage iro=Some(iro(true)) greetings=greetings() next=paths::QUESTIONS /> }
    });
    book.add(MeetPage, "there", || {
        view! { <MeetPage iro=Some(iro(false)) greetings=Greetings::default() next=paths::MINE /> }
    });
    book.add(MeetPage, "with nobody", || {
        view! { <MeetPage iro=None greetings=Greetings::default() next=paths::QUESTIONS /> }
    });
}

/// A hello from somebody new and a goodbye from who was there before.
pub(super) fn greetings() -> Greetings {
    let greeting = |name: &str| Greeting { name: name.into(), picture: paths::no_portrait(), words: NASTY.into() };
    Greetings {
        hello: Some(greeting("Priya")),
        changed: true,
        before: Some("Tom".into()),
        goodbye: Some(greeting("Tom")),
    }
}

/// What is said of who is told.
pub(super) fn told(tells: Tells, iro: bool, closed_before: bool) -> Told {
    Told { tells, iro: iro.then(|| "Priya".into()), read_by: ReadBy { day: today(), closed_before } }
}

fn sent(book: &mut Book) {
    let receipt = |by| Receipt {
        id: ViewsId::from_bytes([7; 16]),
        at: moment(),
        by,
        purpose: Purpose::BeforeReview,
        iro: Some("Priya".into()),
        due: Some((Desk::Iro, today())),
        asked: vec![(Kind::ALL[0], today())],
        told: None,
        band: Band::Middle,
        awaited: true,
        meeting: meeting(),
        council: council(),
        unconfirmed: true,
        reads_back: true,
        signed_in: false,
        may_keep: true,
        just_you: false,
        joined: false,
    };
    let senders = [Sender::Child, Sender::ForChild, Sender::GrownUp, Sender::Worker(paths::SAY.into())];
    for by in senders {
        let receipt = receipt(by);
        book.add(SentPage, "by each", || view! { <SentPage receipt=receipt /> });
    }
    for band in Band::ALL {
        let small =
            Receipt { due: None, asked: vec![], reads_back: false, unconfirmed: false, ..receipt(Sender::Child) };
        let ways = [
            ("to my page", Receipt { band, signed_in: true, ..small.clone() }),
            (
                "to the page alone",
                Receipt { band, just_you: true, meeting: Some(MeetingDay::On(today())), ..small.clone() },
            ),
            ("to nothing more", Receipt { band, may_keep: false, meeting: None, iro: None, ..small }),
        ];
        for (name, receipt) in ways {
            book.add(SentPage, name, || view! { <SentPage receipt=receipt /> });
        }
    }
    for purpose in Purpose::ALL.iter().copied() {
        let receipt = Receipt { purpose, due: Some((Desk::Manager, today())), asked: vec![], ..receipt(Sender::Child) };
        book.add(SentPage, "for each purpose", || view! { <SentPage receipt=receipt /> });
    }
    for (band, tells) in [(Band::Pictures, Tells::Message), (Band::Middle, Tells::Trying), (Band::Older, Tells::Desk)] {
        for closed in [false, true] {
            let told = Some(told(tells, closed, closed));
            let receipt = Receipt {
                band,
                told,
                just_you: closed,
                joined: !closed,
                iro: None,
                due: None,
                ..receipt(Sender::Child)
            };
            book.add(SentPage, "with something unsafe", || view! { <SentPage receipt=receipt /> });
        }
        let view =
            ThanksView { band, voice: Voice::Child, back: paths::QUESTIONS.into(), next: None, council: council() };
        let next = ThanksView { voice: Voice::Carer, next: Some(paths::CHECK.into()), ..view.clone() };
        book.add(ThanksPage, "on the last screen", || view! { <ThanksPage view=view /> });
        book.add(ThanksPage, "of a carer", || view! { <ThanksPage view=next /> });
        if band != Band::Older {
            let rest = Rest { band, next: paths::CHECK.into(), back: paths::QUESTIONS.into() };
            book.add(RestPage, "as it is", || view! { <RestPage rest=rest /> });
        }
        for may_lock in [false, true] {
            let page = Stopping { band, until: today(), may_lock, back: paths::QUESTIONS.into() };
            book.add(StopPage, "as it is", || view! { <StopPage page=page /> });
        }
    }
    book.add(StoppedPage, "as it is", || view! { <StoppedPage /> });
    book.add(SentClosedPage, "as it is", || view! { <SentClosedPage council=council() /> });
}
