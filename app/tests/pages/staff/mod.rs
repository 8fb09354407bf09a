//! Every page of workers with samples. The people and their words are invented.

mod accounts;
mod agreeing;
mod allocation;
mod annual;
mod desk;
mod figures;
mod ladder;
mod record;

use heard_app::{
    components::DateParts,
    shell::StaffShell,
    staff::{
        act::*, advocacy::*, alarms::*, caseload::*, child::*, child_header::*, concern::*, contacts::*, digest::*,
        greeting::*, invitation::*, outbox::*, overview::*, overview_list::*, people_around::*, profile::*,
        return903::*, shortcuts::*, sign_in::*, today::*, typing::*, urgent::*, *,
    },
};
use heard_domain::{
    Day,
    agreeing::Recipient,
    alarm::{Reached, Tells},
    caseload::Invited,
    council::Council,
    deadlines::Standing,
    device::Device,
    documents::{Profile, Telling},
    form::UnsafeChoice,
    id::{ChildId, ConcernId, DecisionId, EscalationId, InvitationId, ReviewId, SecretId, ViewsId},
    matter::Happened,
    nudge::Progress,
    overview::{Counted, Figures, OfIro, OnDesk, OnLadder},
    papers::Paper,
    participation::Code,
    people::{Band, Invitee, Role},
    promise::Course,
    purpose::Purpose,
    return903::{CollectionYear, Rule},
    secret::Kind,
    store::{Channel, DecisionState, GreetingKind, LetterState, OpensUntil, Stage},
    today::{Act, Clock, Urgency, What},
    typed::TypedAt,
    voice::Voice,
};
use leptos::prelude::*;

use super::sample::{NASTY, Sample, moment, shown, today};

fn wrong(fields: &[(&'static str, Problem)]) -> Vec<Trouble> {
    fields.iter().map(|(field, problem)| Trouble::new(*field, *problem)).collect()
}

/// Every page.
pub(crate) fn pages() -> Vec<Sample> {
    let mut pages = vec![
        shown(SignIn, "sign-in", || view! { <SignIn page=SignInPage::default() /> }),
        shown(SignIn, "sign-in wrong", || {
            let troubles = wrong(&[("email", Problem::Wait(moment()))]);
            view! { <SignIn page=SignInPage { email: NASTY.into(), troubles } /> }
        }),
        shown(
            SignInCode,
            "code wrong",
            || view! { <SignInCode page=CodePage { troubles: wrong(&[("code", Problem::Code)]) } /> },
        ),
        shown(Today, "today", || {
            provide_context(heard_app::shell::Waiting { today: 9, concerns: 1, desk: 4, without_iro: 0 });
            view! { <Today page=TodayPage { today: today(), lines: todo() } /> }
        }),
        shown(Today, "today with nothing", || view! { <Today page=TodayPage { today: today(), lines: vec![] } /> }),
        shown(Caseload, "caseload", || view! { <Caseload page=caseload() /> }),
        shown(Caseload, "caseload with nobody", || {
            view! { <Caseload page=CaseloadPage { search: NASTY.into(), ..caseload() } /> }
        }),
        shown(ChildHeader, "child header with little known", || {
            let nobody = ChildHead { social_worker: "".into(), team_manager: "".into(), family: vec![], ..head() };
            let head = ChildHead { booked: None, due: None, iro: None, cover: None, next: None, ..nobody };
            view! { <StaffShell title="A child"><ChildHeader head=head /></StaffShell> }
        }),
        shown(ChildFolded, "child header folded away", || {
            view! { <StaffShell title="A child"><h1>"A page"</h1><ChildFolded head=head() /></StaffShell> }
        }),
        shown(Child, "child", || view! { <Child page=child() /> }),
        shown(Child, "child wrong", || {
            view! { <Child page=ChildPage { troubles: wrong(&[("main", Problem::NoReview)]), ..child() } /> }
        }),
        shown(Child, "child with a photo and another wrong", || {
            let head = ChildHead { has_photo: true, ..head() };
            let troubles = wrong(&[(PHOTO, Problem::PhotoTooLarge)]);
            view! { <Child page=ChildPage { head, troubles, ..child() } /> }
        }),
        shown(InvitationSheet, "invitation", || view! { <InvitationSheet page=sheet() /> }),
        shown(
            UrgentList,
            "urgent",
            || view! { <UrgentList page=UrgentPage { role: Role::Iro, concerns: concerns(), closed: concerns(), tells: Tells::Desk } /> },
        ),
        shown(
            UrgentList,
            "urgent with nothing",
            || view! { <UrgentList page=UrgentPage { role: Role::Manager, concerns: vec![], closed: vec![], tells: Tells::Message } /> },
        ),
        shown(EditProfile, "profile", || view! { <EditProfile page=profile(vec![]) /> }),
        shown(EditProfile, "profile wrong", || {
            let fields = ["photo", "hello", "portrait", "fact-1", "answers_within", "away_until"];
            let fields = fields.map(|field| (field, Problem::PhotoBroken));
            view! { <EditProfile page=profile(wrong(&fields)) /> }
        }),
        shown(ChooseShortcuts, "shortcuts", || view! { <ChooseShortcuts /> }),
        shown(ChooseShortcuts, "shortcuts turned on", || {
            provide_context(Shortcuts { on: true });
            view! { <ChooseShortcuts /> }
        }),
        shown(Contacts, "contacts", || view! { <Contacts page=contacts(vec![]) /> }),
        shown(Contacts, "contacts wrong", || {
            let troubles = wrong(&[
                ("contact_on", Problem::Future),
                ("way", Problem::NotChosen),
                ("words", Problem::TooLong { max: 10, count: 12 }),
            ]);
            view! { <Contacts page=ContactsPage { notes: vec![], ..contacts(troubles) } /> }
        }),
        shown(WriteGreeting, "hello", || view! { <WriteGreeting page=greeting(GreetingKind::Hello, vec![]) /> }),
        shown(WriteGreeting, "goodbye wrong", || {
            let troubles = wrong(&[("words", Problem::Empty)]);
            view! { <WriteGreeting page=greeting(GreetingKind::Goodbye, troubles) /> }
        }),
        shown(Goodbyes, "goodbyes", || {
            let line = |said| LeftLine {
                child: ChildId::from_bytes([1; 16]),
                name: "Amira Khan".into(),
                until: today(),
                said,
            };
            view! { <Goodbyes children_left=vec![line(true), line(false)] /> }
        }),
        shown(Goodbyes, "goodbyes to nobody", || view! { <Goodbyes children_left=vec![] /> }),
        shown(Overview, "overview", || view! { <Overview page=overview() /> }),
        shown(OverviewList, "overview list", || view! { <OverviewList page=overview_list(Counted::HeldLate, true) /> }),
        shown(OverviewList, "overview list of nothing", || {
            view! { <OverviewList page=overview_list(Counted::Participation(Code::Pn4), false) /> }
        }),
        shown(ReturnToMend, "return", || view! { <ReturnToMend page=to_mend(true) /> }),
        shown(ReturnToMend, "return with nothing to mend", || view! { <ReturnToMend page=to_mend(false) /> }),
        shown(Outbox, "outbox", || view! { <Outbox page=outbox() /> }),
        shown(
            Outbox,
            "outbox with nothing",
            || view! { <Outbox page=OutboxPage { sends: true, lines: vec![], decisions: vec![], unreached: 0 } /> },
        ),
        shown(ChooseDigest, "digest", || view! { <ChooseDigest page=digest(true) /> }),
        shown(ChooseDigest, "digest not wanted", || view! { <ChooseDigest page=digest(false) /> }),
        shown(Advocacy, "advocacy", || view! { <Advocacy page=advocacy() /> }),
    ];
    for line in concerns() {
        pages.push(shown(Concern, "concern", || view! { <Concern page=concern(line.clone(), vec![]) /> }));
    }
    for line in codes() {
        let page = ChildPage { invitation: Some(line), can_invite: line.works == Some(OpensUntil::InCare), ..child() };
        pages.push(shown(Child, "child with a code in another state", || view! { <Child page=page /> }));
    }
    let acknowledged = concerns().remove(1);
    let troubles = wrong(&[("outcome", Problem::Empty)]);
    pages.push(shown(Concern, "concern wrong", || view! { <Concern page=concern(acknowledged, troubles) /> }));
    pages.extend(record::pages());
    pages.extend(desk::pages());
    pages.extend(accounts::pages());
    pages.extend(agreeing::pages());
    pages.extend(ladder::pages());
    pages.extend(figures::pages());
    pages.extend(annual::pages());
    pages.extend(allocation::pages());
    pages
}

fn caseload() -> CaseloadPage {
    let row = |place: u8| CaseRow {
        child: ChildId::from_bytes([place; 16]),
        name: if place == 0 { NASTY.into() } else { "Amira Khan".into() },
        has_photo: place == 5,
        covered_for: (place == 4).then(|| NASTY.into()),
        age: Some(9 + u32::from(place)),
        booked: (place == 3).then(today),
        due: (place != 2)
            .then(|| (today(), [Standing::Late, Standing::DueSoon, Standing::InTime][usize::from(place % 3)])),
        regime: (place == 2).then_some(heard_domain::regime::Regime::Remand),
        invited: Invited::ALL[usize::from(place % 4)],
        unread_since: (place < 2).then(moment),
        begun: (place == 3).then(moment),
        acts: todo().into_iter().filter(|line| line.act.child.as_bytes()[0] == place).map(|line| line.act).collect(),
    };
    let order = Order { column: Column::Due, down: true };
    CaseloadPage { today: today(), show: Show::All, order, search: "".into(), rows: (0..6).map(row).collect() }
}

/// Every kind of thing to do, in every urgency.
fn todo() -> Vec<ActLine> {
    let review = ReviewId::from_bytes([1; 16]);
    let paper = |paper| What::Paper(review, paper);
    let concern = |acted_on| What::Concern { concern: ConcernId::from_bytes([1; 16]), acted_on };
    let whats = [
        concern(false),
        concern(true),
        What::Review { review, booked: true },
        What::Review { review, booked: false },
        What::NewViews,
        What::Guessed(12),
        What::Unanswered(ViewsId::from_bytes([1; 16])),
        What::Matter(heard_domain::id::MatterId::from_bytes([1; 16]), heard_domain::matter::Kind::NotQuite),
        paper(Paper::Decisions),
        paper(Paper::Record),
        paper(Paper::Distribution),
        What::Escalation { escalation: EscalationId::from_bytes([1; 16]), answered: false },
        What::Escalation { escalation: EscalationId::from_bytes([1; 16]), answered: true },
        What::Letter(review),
        What::Invite,
        What::NotBegun(9),
        What::Visit,
        What::Promises(2),
        What::Secret,
    ];
    let line = |(place, what): (u8, What)| {
        let clock = [Clock::By(today(), Standing::Late), Clock::Since(moment()), Clock::None][usize::from(place % 3)];
        let (child, urgency) = (ChildId::from_bytes([place % 6; 16]), Urgency::ALL[usize::from(place / 7)]);
        ActLine {
            act: Act { child, what, urgency, clock },
            name: if place == 0 { NASTY.into() } else { "Amira Khan".into() },
            has_photo: place == 1,
            age: (place > 0).then_some(9),
            covered_for: (place == 4).then(|| NASTY.into()),
        }
    };
    (0..).zip(whats).map(line).collect()
}

fn head() -> ChildHead {
    ChildHead {
        today: today(),
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        has_photo: false,
        called: "Amira".into(),
        age: 10,
        booked: Some(today()),
        due: Some((today(), Standing::DueSoon)),
        iro: Some("Priya Shah".into()),
        cover: Some(NASTY.into()),
        social_worker: NASTY.into(),
        team_manager: "Kim Day".into(),
        family: vec![(ChildId::from_bytes([2; 16]), "Bilal".into()), (ChildId::from_bytes([3; 16]), NASTY.into())],
        language: "Arabic".into(),
        interpreter: "".into(),
        legal_status: "C2".into(),
        placement: "U4".into(),
        next: Some(todo().remove(3).act),
    }
}

/// A social worker with an address and a team manager without.
fn people() -> Vec<PersonLine> {
    let person = |recipient, email: &str| PersonLine { recipient, name: NASTY.into(), email: email.to_owned().into() };
    vec![person(Recipient::SocialWorker, "jo.field@anyshire.example"), person(Recipient::TeamManager, "")]
}

fn sent_decisions() -> Vec<SentLine> {
    let line = |recipient, said, silent| SentLine {
        review: ReviewId::from_bytes([1; 16]),
        recipient,
        sent: moment(),
        said,
        silent,
    };
    vec![
        line(Recipient::SocialWorker, vec![(false, moment()), (true, moment())], None),
        line(Recipient::TeamManager, vec![], Some(today())),
    ]
}

/// A promise in each state: what the child and a worker can say of it, once each.
fn courses() -> Vec<Course> {
    let said = Happened::ALL.map(Some).into_iter().chain([None]);
    let course = |(state, said): (DecisionState, Option<Happened>)| Course {
        id: DecisionId::from_bytes([7; 16]),
        made_at: moment(),
        due_on: today(),
        settled: (state != DecisionState::Open).then(|| (state, moment())),
        child_said: said.map(|happened| (happened, moment())),
    };
    DecisionState::ALL.into_iter().zip(said).map(course).collect()
}

fn child() -> ChildPage {
    let review = |ordinal: u8, held: Option<Day>| ReviewLine {
        id: ReviewId::from_bytes([ordinal; 16]),
        ordinal: i64::from(ordinal),
        due: (ordinal < 3).then(|| (today(), Standing::DueSoon)),
        stage: held.map_or(Stage::Open, Stage::Held),
        letter: held.map(|_| LetterState::Sent),
        imported: ordinal == 1,
    };
    let views = |place: u8| ViewsLine {
        id: ViewsId::from_bytes([place; 16]),
        purpose: Purpose::ALL[usize::from(place)],
        follows: (place == 2).then(moment),
        voice: Voice::ALL[usize::from(place)],
        author: (place == 3).then(|| "Ines Moor".into()),
        sent_at: moment(),
        read: place == 0,
        confirmed: place > 1,
        urgent: place == 1,
    };
    ChildPage {
        left_care: false,
        id: ChildId::from_bytes([1; 16]),
        head: head(),
        called: "Amira".into(),
        band: Band::Middle,
        letters: vec![LetterLine {
            review: ReviewId::from_bytes([1; 16]),
            sent_at: moment(),
            given_on: Some(today()),
            opened_at: Some(moment()),
        }],
        contacts: vec![ContactLine { on: today(), way: NASTY.into() }],
        asked: ladder::asked(),
        decisions: sent_decisions(),
        promises: courses(),
        people: people(),
        seen: vec![SeenLine {
            name: "Priya Shah".into(),
            action: heard_domain::audit::Action::ReadViews,
            first: moment(),
        }],
        notes: vec![NoteLine { by: "Gwen Astley".into(), to: "Priya Shah".into(), at: moment(), words: NASTY.into() }],
        advocates: desk::advocates(),
        matters: desk::lines(),
        concerns: 1,
        closed_concerns: vec![(ConcernId::from_bytes([3; 16]), moment())],
        reviews: vec![review(2, None), review(1, Some(today()))],
        views: (0..9).map(views).collect(),
        begun: Some(moment()),
        invitation: Some(invitation_line(Some(OpensUntil::Review))),
        older_invitations: vec![invitation_line(None)],
        can_invite: true,
        guests: desk::guests(),
        secret: Some(SecretLine {
            id: SecretId::from_bytes([1; 16]),
            kind: Kind::Pictures,
            set_at: moment(),
            set_on: Device::Phone,
            confirmed_at: None,
            changed_at: Some(moment()),
            typed: Some((moment(), Device::Unknown)),
            wrong: Some((24, moment())),
            locked: true,
        }),
        write_only: Some(moment()),
        number: Some("482 071".into()),
        troubles: vec![],
    }
}

/// A form in which something is typed and not sent.
pub(super) fn unsent(at: TypedAt) -> Typing {
    Typing { at: Some(at), version: 3, based_on: 2, unsent: Some(Left { at: moment(), shown: true }) }
}

fn contacts(troubles: Vec<Trouble>) -> ContactsPage {
    let line = NotedLine { on: today(), way: NASTY.into(), by: "Ruth Ward".into(), words: NASTY.into() };
    ContactsPage {
        child: ChildId::from_bytes([1; 16]),
        head: head(),
        called: "Amira".into(),
        note: heard_domain::id::ContactNoteId::from_bytes([1; 16]),
        form: NoteForm { on: DateParts::from(today()), way: "visit".into(), words: NASTY.into() },
        typing: unsent(TypedAt::Contact(ChildId::from_bytes([1; 16]))),
        notes: vec![line.clone(), line],
        troubles,
    }
}

fn invitation_line(works: Option<OpensUntil>) -> InvitationLine {
    let (id, opened) = (InvitationId::from_bytes([7; 16]), Some(moment()));
    InvitationLine { id, made: moment(), opened, shown: works.is_some(), works, ended: None }
}

/// Every state of a child's code.
fn codes() -> Vec<InvitationLine> {
    let ended = InvitationLine { ended: Some(moment()), ..invitation_line(None) };
    let states = [None, Some(OpensUntil::InCare), Some(OpensUntil::Day(today()))];
    states.map(invitation_line).into_iter().chain([ended]).collect()
}

fn sheet() -> SheetPage {
    SheetPage {
        booked: Some(today()),
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        invitee: Invitee::Child,
        person: "Amira".into(),
        iro: "Priya".into(),
        picture: heard_app::paths::no_portrait().into(),
        code: "7KQM-29X-HBT".into(),
        link: "https://heard.example/#AAAA".into(),
        address: "heard.example".into(),
        qr: Qr::from_modules(29, |x, y| (x * 7 + y * 3) % 5 < 2),
        ends: today(),
        council: Council { name: "Anyshire".into(), duty_phone: "01632 960001".into(), ..Council::default() },
    }
}

fn concerns() -> Vec<ConcernLine> {
    let stages = [
        ConcernStage::New,
        ConcernStage::Acknowledged { by: "Priya Shah".into(), at: moment() },
        ConcernStage::Closed { by: "Priya Shah".into(), at: moment() },
    ];
    let line = |(place, stage): (u8, ConcernStage)| ConcernLine {
        id: ConcernId::from_bytes([place; 16]),
        name: "Amira Khan".into(),
        iro: "Priya Shah".into(),
        voice: if place == 0 { Voice::Child } else { Voice::Carer },
        raised_at: moment(),
        stage,
        alarms: alarms(),
    };
    (0..).zip(stages).map(line).collect()
}

fn concern(line: ConcernLine, troubles: Vec<Trouble>) -> ConcernPage {
    let telling = |at| Telling { choice: Some(UnsafeChoice::Yes), words: NASTY.into(), at };
    ConcernPage {
        role: Role::Iro,
        line,
        tellings: vec![telling(Some(moment())), telling(None)],
        outcome: NASTY.into(),
        typing: unsent(TypedAt::Concern(ConcernId::from_bytes([1; 16]))),
        recorded: NASTY.into(),
        views: Some((ChildId::from_bytes([1; 16]), ViewsId::from_bytes([1; 16]))),
        tells: Tells::Message,
        troubles,
    }
}

fn alarms() -> Vec<AlarmLine> {
    let to = |to: Option<&'static str>, reached| AlarmLine { to: to.map(Into::into), reached };
    vec![
        to(Some(NASTY), Reached::Yes(2, moment())),
        to(Some("Priya Shah"), Reached::FailingSince(moment())),
        to(Some("Gwen Astley"), Reached::NotYet),
        to(None, Reached::Dropped),
    ]
}

fn profile(troubles: Vec<Trouble>) -> ProfilePage {
    let facts = ["I have a dog called Biscuit.".into(), "I like the sea.".into(), NASTY.into()];
    let kept = Profile { facts, away_from: Some(today()), away_until: Some(today()), ..Profile::default() };
    let form = ProfileForm { away_from: DateParts::from(today()), ..ProfileForm::default() };
    ProfilePage { first_name: "Priya".into(), photo: None, has_hello: troubles.is_empty(), kept, form, troubles }
}

fn greeting(kind: GreetingKind, troubles: Vec<Trouble>) -> GreetingPage {
    let child = ChildId::from_bytes([1; 16]);
    GreetingPage {
        kind,
        child,
        called: "Amira".into(),
        words: NASTY.into(),
        said_at: Some(moment()),
        typing: Typing::default(),
        troubles,
    }
}

fn overview() -> OverviewPage {
    let codes = [1, 40, 3, 2, 4, 5, 20, 6];
    let figures =
        Figures { held: 81, held_in_time: 70, codes, letters_sent: 60, letters_owed: 20, ..Figures::default() };
    let desk = OnDesk { open: 7, overdue: 2, promises: 1 };
    let late = |iro| LateLine { name: "Amira Khan".into(), iro, paper: Paper::Decisions, due: today(), late: 4 };
    let late = vec![late(Some(NASTY.into())), late(None)];
    let (from, to) = (today(), today());
    let of = OfIro { concerns: 1, overdue: 2, letters_owed: 3, late: 2, desk: 7, ..OfIro::default() };
    let by_iro = vec![
        IroLine { name: Some(NASTY.into()), of },
        IroLine { name: None, of: OfIro { overdue: 1, ..OfIro::default() } },
    ];
    OverviewPage {
        from,
        to,
        figures,
        by_iro,
        late,
        desk,
        ladder: OnLadder { open: 3, late: 1, answered: 0 },
        unacknowledged: 1,
        acknowledged: 2,
        longest_minutes: Some(95),
    }
}

fn overview_list(counted: Counted, some: bool) -> OverviewListPage {
    let line = |held: Option<Day>| CountedLine {
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        iro: held.map(|_| NASTY.into()),
        due: today(),
        held,
    };
    let lines = if some { vec![line(Some(today())), line(None)] } else { Vec::new() };
    OverviewListPage { counted, from: today(), to: today(), lines }
}

fn to_mend(some: bool) -> ReturnPage {
    let line = |(place, rule): (usize, Rule)| ReturnLine {
        child: ChildId::from_bytes([1; 16]),
        name: if place == 0 { NASTY.into() } else { "Amira Khan".into() },
        iro: (place > 0).then(|| "Ruth Wardle".into()),
        held: today(),
        rule,
    };
    let year = CollectionYear::of(today()).expect("a year");
    let lines: Vec<_> = if some { Rule::ALL.into_iter().enumerate().map(line).collect() } else { Vec::new() };
    ReturnPage {
        year,
        after: year.after().filter(|_| some),
        reviews: if some { 1_204 } else { 0 },
        left_out: usize::from(some),
        found: lines.len() * 2,
        lines,
    }
}

fn outbox() -> OutboxPage {
    let line = |(channel, progress)| NudgeLine { made_at: moment(), channel, address: "…23".into(), progress };
    let lines = [
        (Channel::Text, Progress::Waiting),
        (Channel::Email, Progress::Tried(1)),
        (Channel::Person, Progress::Sent(moment())),
        (Channel::Text, Progress::GivenUp),
    ];
    let progress = [Progress::Waiting, Progress::Tried(2), Progress::Sent(moment()), Progress::GivenUp];
    let sent = |(recipient, progress)| DecisionsLine { made_at: moment(), recipient, progress };
    let decisions = Recipient::ALL.into_iter().cycle().zip(progress).map(sent).collect();
    OutboxPage { sends: false, lines: lines.into_iter().map(line).collect(), decisions, unreached: 2 }
}

fn digest(wanted: bool) -> DigestPage {
    let (role, tells) = if wanted { (Role::Iro, Tells::Message) } else { (Role::Manager, Tells::Desk) };
    DigestPage { role, address: NASTY.into(), wanted, tells }
}

fn advocacy() -> AdvocacyPage {
    let child = |open: bool, sent| SpokenFor {
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        due: open.then(|| (today(), Standing::DueSoon)),
        asked_at: open.then(moment),
        sent,
    };
    AdvocacyPage { children: vec![child(true, vec![(moment(), true)]), child(false, vec![])] }
}
