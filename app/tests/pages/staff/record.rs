//! The pages around a review: views, answers, the record, the letter.

use heard_app::{
    components::{DateParts, Written},
    staff::{
        Problem, Trouble,
        answer::*,
        both::*,
        guarded::Guarded,
        letter::*,
        letter_paper::*,
        letter_preview::*,
        letter_simpler::*,
        not_quite::{LineToSettle, NotQuite, NotQuiteLine, NotQuitePage},
        promises::{MadeIn, PromiseLine, PromisesPage, Register},
        recorded::*,
        review::*,
        typing::*,
        views::*,
    },
    text::Text,
};
use heard_domain::{
    Words,
    addendum::Fact,
    attending::Person,
    deadlines::Standing,
    documents::{ReplyKind, ReplyText},
    id::{AnswerId, ChildId, DecisionId, LineId, PageId, ReviewId, ViewsId},
    journey::{Care, Company},
    matter::Happened,
    papers::Paper,
    participation::{Ask, Code, Reason, Suggestion},
    people::{Language, Role},
    plain::Missing as Lacks,
    promise::Stands,
    purpose::Purpose,
    review::Missing,
    store::{DecisionState, LetterState, PaperTo, Part, RecordSaid, Stage as ReviewStage},
    typed::{Take, TypedAt, compare, differing},
    voice::{Helper, Voice},
};
use leptos::prelude::*;

use super::{
    super::sample::{drawing, written},
    NASTY, Sample, head, moment, shown, today, wrong,
};

pub(super) fn pages() -> Vec<Sample> {
    let stages = [
        Stage::Writing,
        Stage::Sent { readable_at: moment() },
        Stage::Readable { opened_at: Some(moment()) },
        Stage::Withheld,
    ];
    let mut pages: Vec<_> =
        stages.map(|stage| shown(Letter, "letter", || view! { <Letter page=letter(stage, vec![]) /> })).into();
    pages.extend([
        shown(Letter, "letter with what was typed before it was changed", || {
            view! { <Letter page=LetterPage { typing: typing(false), ..letter(Stage::Writing, vec![]) } /> }
        }),
        shown(BothTexts, "two texts", || view! { <BothTexts page=both(Other::Window, vec![]) /> }),
        shown(BothTexts, "two texts wrong", || {
            let troubles = wrong(&[("take-account_home", Problem::NotChosen)]);
            view! { <BothTexts page=both(Other::Record, troubles) /> }
        }),
        shown(Views, "views", || view! { <Views page=views() /> }),
        shown(Views, "views of a closed record", || view! { <Views page=ViewsPage { closed: true, ..views() } /> }),
        shown(Views, "views that the manager answers", || {
            view! { <Views page=ViewsPage { managers: true, voice: Voice::Child, ..views() } /> }
        }),
        shown(Answer, "answer that the manager gives wrong", || {
            let troubles = wrong(&[("main", Problem::ManagersToAnswer)]);
            view! { <Answer page=AnswerPage { managers: true, voice: Voice::Child, ..answer(troubles) } /> }
        }),
        shown(Views, "views typed in from paper wrong", || {
            let troubles = wrong(&[("page", Problem::PhotoBroken)]);
            view! { <Views page=ViewsPage { voice: Voice::Paper, pages: drawn_on(2), troubles, ..views() } /> }
        }),
        shown(Views, "views with every page", || {
            view! { <Views page=ViewsPage { voice: Voice::Paper, pages: drawn_on(4), ..views() } /> }
        }),
        shown(Views, "views of a carer", || view! { <Views page=ViewsPage { voice: Voice::Carer, ..views() } /> }),
        shown(Answer, "answer wrong", || {
            let troubles = wrong(&[
                ("kind", Problem::NotChosen),
                ("who", Problem::NeedsWho),
                ("by", Problem::NeedsWhen),
                ("words", Problem::NeedsWords),
            ]);
            view! { <Answer page=answer(troubles) /> }
        }),
        shown(
            ShareDespite,
            "share wrong",
            || view! { <ShareDespite page=answer(wrong(&[("words", Problem::Empty)])) /> },
        ),
        shown(WriteDown, "write down wrong", || {
            view! { <WriteDown page=answer(wrong(&[("words", Problem::Empty)])) /> }
        }),
        shown(Review, "review", || view! { <Review page=review() /> }),
        shown(Review, "review held", || {
            let said = Said::default();
            let missing = vec![];
            view! { <Review page=ReviewPage { stage: held(), said, missing, papers: papers(), ..review() } /> }
        }),
        shown(Review, "review closed", || {
            let missing = vec![];
            view! { <Review page=ReviewPage { stage: held(), missing, check: closed(), due: None, ..review() } /> }
        }),
        shown(Review, "review imported", || {
            let check = CheckSection { closed_at: Some(moment()), imported: true, ..CheckSection::default() };
            view! { <Review page=ReviewPage { stage: held(), missing: vec![], check, ..review() } /> }
        }),
        shown(Review, "review closed wrong", || {
            let troubles = wrong(&[("main", Problem::RecordClosed)]);
            let page = ReviewPage { stage: held(), check: closed(), typed_in_vain: true, troubles, ..review() };
            view! { <Review page=page /> }
        }),
        shown(Review, "review with decisions sent", || {
            let agreeing = Some(super::agreeing::section());
            let page = ReviewPage { stage: held(), papers: papers(), missing: vec![], agreeing, ..review() };
            view! { <Review page=page /> }
        }),
        shown(Review, "review with nobody to send to wrong", || {
            let nobody = AgreeingSection { links: vec![], ..super::agreeing::section() };
            let troubles = wrong(&[("main", Problem::NobodyToAsk)]);
            let page = ReviewPage { stage: held(), agreeing: Some(nobody), troubles, ..review() };
            view! { <Review page=page /> }
        }),
        shown(Review, "review put right", || {
            let page = ReviewPage { addenda: addenda(), papers: papers(), check: closed(), ..review() };
            view! { <Review page=ReviewPage { stage: held(), missing: vec![], ..page } /> }
        }),
        shown(Review, "review put right wrong", || {
            let correction =
                CorrectionForm { open: true, why: NASTY.into(), added: NASTY.into(), ..CorrectionForm::default() };
            let troubles = wrong(&[
                ("corrected_held", Problem::AfterNext),
                ("corrected_code", Problem::CodeAndAttendance),
                ("added_part", Problem::NotChosen),
                ("why", Problem::Empty),
            ]);
            let page = ReviewPage { stage: held(), check: closed(), correction, troubles, ..review() };
            view! { <Review page=page /> }
        }),
        shown(Review, "review sent wrong", || {
            let troubles = wrong(&[("decisions_on", Problem::SentBeforeReview), ("what", Problem::NoDecisions)]);
            view! { <Review page=ReviewPage { stage: held(), papers: papers(), troubles, ..review() } /> }
        }),
        shown(Review, "review not to be closed wrong", || {
            let fields =
                [("missing", Problem::Incomplete), ("held_on", Problem::NotHeld), ("not-quite", Problem::NotQuite)];
            view! { <Review page=ReviewPage { check: not_quite(), troubles: wrong(&fields), ..review() } /> }
        }),
        shown(Letter, "simpler wrong", || {
            let stage = Stage::Readable { opened_at: None };
            let troubles = wrong(&[("simpler", Problem::Empty)]);
            view! { <Letter page=LetterPage { simpler: asked(), troubles, ..letter(stage, vec![]) } /> }
        }),
        shown(Letter, "simpler given", || {
            let given = Given { at: moment(), readable_at: None };
            let simpler = SimplerPart { given: Some(given), text: NASTY.into(), ..asked() };
            let stage = Stage::Readable { opened_at: Some(moment()) };
            view! { <Letter page=LetterPage { simpler, ..letter(stage, vec![]) } /> }
        }),
        shown(Letter, "simpler to be taken back", || {
            let given = Given { at: moment(), readable_at: Some(moment()) };
            let simpler = SimplerPart { given: Some(given), ..asked() };
            let stage = Stage::Readable { opened_at: Some(moment()) };
            view! { <Letter page=LetterPage { simpler, ..letter(stage, vec![]) } /> }
        }),
        shown(SimplerPreview, "simpler beside the letter", || {
            view! { <SimplerPreview page=simpler_preview("Dear Amira, you stay where you live.", vec![]) /> }
        }),
        shown(SimplerPreview, "simpler beside the letter wrong", || {
            let troubles = wrong(&[("right", Problem::NotSaidRight)]);
            view! { <SimplerPreview page=simpler_preview("Dear Wren, Khan went to Mill Lane. Soon!", troubles) /> }
        }),
        shown(SimplerPreview, "simpler with what has to be taken out wrong", || {
            let page = simpler_preview("You live in ZZ1 4QP.", wrong(&[("main", Problem::ToTakeOut)]));
            view! { <SimplerPreview page=page /> }
        }),
        shown(Review, "review ticked wrong", || {
            let field = format!("by-{}", said(vec![]).lines[3].answer.id);
            let mut troubles = wrong(&[("said", Problem::NothingTicked), ("reason", Problem::Empty)]);
            troubles.push(Trouble::new(field, Problem::NeedsWhen));
            view! { <Review page=ReviewPage { troubles, ..review() } /> }
        }),
        shown(Review, "review wrong", || {
            let fields = ["planned_on", "seen_on", "participation", "account_home", "what", "who", "due", "held_on"];
            let troubles = wrong(&fields.map(|field| (field, Problem::TooLong { max: 10, count: 12 })));
            view! { <Review page=ReviewPage { changed: true, troubles, ..review() } /> }
        }),
        shown(Review, "review counted wrong", || {
            let troubles = wrong(&[
                ("adjourned_from", Problem::AdjournedFromLater),
                ("also_met_on", Problem::DateOfReview),
                ("concerns", Problem::GreenWithConcerns),
                ("actions", Problem::NothingAndActions),
                ("midway_held_on", Problem::MidwayNotBetween),
                ("advocate_offered_on", Problem::AdvocateNotOffered),
                ("advocacy_accepted_on", Problem::AdvocacyOrder),
            ]);
            let facts = FactsForm { monitoring: MonitoringForm { late: false, ..monitoring() }, ..review().facts };
            view! { <Review page=ReviewPage { facts, troubles, missing: vec![], ..review() } /> }
        }),
        shown(NotQuite, "not quite", || view! { <NotQuite page=to_settle(5, vec![]) /> }),
        shown(NotQuite, "not quite of few lines wrong", || {
            let troubles = wrong(&[("lines", Problem::NothingSettled)]);
            view! { <NotQuite page=to_settle(3, troubles) /> }
        }),
        shown(NotQuite, "not quite that was answered meanwhile wrong", || {
            let troubles = wrong(&[("main", Problem::Changed)]);
            view! { <NotQuite page=NotQuitePage { said: None, ..to_settle(3, troubles) } /> }
        }),
        shown(Register, "promises", || view! { <Register page=promises(vec![]) /> }),
        shown(Register, "promises with nothing", || {
            view! { <Register page=PromisesPage { lines: vec![], ..promises(vec![]) } /> }
        }),
        shown(Register, "promises wrong", || {
            let field = format!("because-{}", DecisionId::from_bytes([1; 16]));
            let troubles = vec![Trouble::new(field, Problem::NeedsWhy)];
            view! { <Register page=promises(troubles) /> }
        }),
        shown(Letter, "letter wrong", || {
            let troubles = wrong(&[("text", Problem::Changed), ("reason", Problem::Empty)]);
            view! { <Letter page=letter(Stage::Writing, troubles) /> }
        }),
        shown(Letter, "letter given on paper", || {
            let stage = Stage::Readable { opened_at: None };
            view! { <Letter page=LetterPage { given: Some(given()), printed: false, ..letter(stage, vec![]) } /> }
        }),
        shown(PaperLetter, "letter on paper", || view! { <PaperLetter page=paper_letter() /> }),
        shown(PaperLetter, "letter on paper that was given", || {
            view! { <PaperLetter page=PaperLetterPage { given: Some(given()), ..paper_letter() } /> }
        }),
        shown(PaperLetter, "letter on paper wrong", || {
            let troubles =
                wrong(&[("to", Problem::NotChosen), ("on", Problem::BeforePrinting), ("main", Problem::NotPrinted)]);
            view! { <PaperLetter page=PaperLetterPage { to: None, troubles, ..paper_letter() } /> }
        }),
        shown(Preview, "preview", || view! { <Preview page=preview(vec![]) /> }),
        shown(Preview, "preview wrong", || {
            let troubles = wrong(&[("right", Problem::NotSaidRight)]);
            view! { <Preview page=guarded_preview("Dear Wren, Khan went to Mill Lane. Soon!", troubles) /> }
        }),
        shown(Preview, "preview with what has to be taken out wrong", || {
            let text = "Dear Amira, you live at 14 Mill Lane, ZZ1 4QP. Ring 07700 900 123.\n\nSomeone will come.";
            view! { <Preview page=guarded_preview(text, wrong(&[("main", Problem::ToTakeOut)])) /> }
        }),
        shown(Letter, "letter with findings", || {
            let text = "Dear Wren, you live at 14 Mill Lane, ZZ1 4QP. Someone will come soon.";
            let page = LetterPage { text: text.into(), marks: guarded().marks(text), ..letter(Stage::Writing, vec![]) };
            view! { <Letter page=page /> }
        }),
    ]);
    pages
}

fn cannot() -> ReplyText {
    ReplyText::new(ReplyKind::Cannot, "Because the court decides this.".into(), "the court".into(), None)
}

/// A recording, with what was written down from it.
fn heard(written: Option<Written>) -> Heard {
    let write = Some("/staff/written".to_owned());
    Heard { href: "/staff/recording".to_owned(), length: "0:42".to_owned(), write, written }
}

pub(super) fn lines() -> Vec<AnswerLine> {
    let line = |place: u8, only_iro, placed, reply| AnswerLine {
        id: AnswerId::from_bytes([place; 16]),
        question: "Do you want to come to the meeting?".into(),
        answer: NASTY.into(),
        child_said: (place == 0).then(|| (Happened::No, moment())),
        drawing: (place == 2).then(drawing),
        recording: (place > 0).then(|| heard((place == 1).then(written))),
        only_iro,
        not_before: if place == 0 { Company::ALL.to_vec() } else { Vec::new() },
        care: match (place, only_iro) {
            (2, _) => Some(Care::Unsafe),
            (_, true) => Some(Care::OnlyIro),
            _ => None,
        },
        about_meeting: place == 0,
        asks: true,
        placed,
        line: placed.map(|_| LineId::from_bytes([place; 16])),
        reason: if place == 2 { "Her safety.".into() } else { "".into() },
        reply,
        at: (place == 1).then(moment),
    };
    vec![
        line(0, false, None, None),
        line(1, true, Some(Part::Private), Some(cannot())),
        line(2, false, Some(Part::Shared), None),
    ]
}

fn helper() -> Helper {
    Helper { name: "Bea".into(), relation: "foster carer".into(), how: "She pointed at pictures.".into() }
}

/// So many photographs.
fn drawn_on(count: u8) -> Vec<PageId> {
    (0..count).map(|number| PageId::from_bytes([number; 16])).collect()
}

fn views() -> ViewsPage {
    ViewsPage {
        child: ChildId::from_bytes([1; 16]),
        id: ViewsId::from_bytes([1; 16]),
        review: ReviewId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        purpose: Purpose::JustMe,
        follows: Some((ViewsId::from_bytes([2; 16]), moment())),
        voice: Voice::WrittenForChild,
        helper: Some(helper()),
        sent_at: moment(),
        language: Language::Welsh,
        confirmed: false,
        urgent: true,
        closed: false,
        managers: false,
        answers: lines(),
        pages: vec![],
        troubles: vec![],
    }
}

fn answer(troubles: Vec<Trouble>) -> AnswerPage {
    AnswerPage {
        role: Role::Iro,
        back: "/staff/children/1/views/1".into(),
        voice: Voice::Parent,
        called: "Amira".into(),
        line: lines().remove(1),
        language: Language::English,
        kind: None,
        words: NASTY.into(),
        who: NASTY.into(),
        by: DateParts::from(today()),
        managers: false,
        typing: Typing::default(),
        troubles,
    }
}

fn not_quite() -> CheckSection {
    CheckSection {
        may_show: true,
        shown_at: Some(moment()),
        said: Some((RecordSaid::NotQuite, moment())),
        words: NASTY.into(),
        added: 1,
        waits: true,
        not_quite: not_quite_lines(),
        ..CheckSection::default()
    }
}

fn not_quite_lines() -> Vec<NotQuiteLine> {
    let line = |now: &'static str, because: &'static str| NotQuiteLine {
        said: NASTY.into(),
        now: now.into(),
        because: because.into(),
        at: moment(),
    };
    vec![line(NASTY, ""), line("", NASTY)]
}

fn to_settle(count: u8, troubles: Vec<Trouble>) -> NotQuitePage {
    let line = |place: u8| LineToSettle {
        answer: AnswerId::from_bytes([place; 16]),
        question: "How is school?".into(),
        stands: NASTY.into(),
        drawing: (place == 1).then(drawing),
        now: if place == 2 { "Two shelves.".into() } else { NASTY.into() },
        because: if place == 0 { "Someone will see to your placement soon.".into() } else { "".into() },
        settled: if place == 0 { not_quite_lines() } else { vec![] },
    };
    NotQuitePage {
        review: ReviewId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        said: Some((moment(), NASTY.into())),
        lines: (0..count).map(line).collect(),
        because: NASTY.into(),
        reply: NASTY.into(),
        typing: Typing::default(),
        troubles,
    }
}

fn promises(troubles: Vec<Trouble>) -> PromisesPage {
    let stands = [
        Stands::Open,
        Stands::DayHasCome,
        Stands::ChildSays(Happened::Yes),
        Stands::ChildSays(Happened::No),
        Stands::Settled(DecisionState::Done),
        Stands::Settled(DecisionState::NotDone),
    ];
    let line = |(place, stands): (u8, Stands)| PromiseLine {
        id: DecisionId::from_bytes([place; 16]),
        what: NASTY.into(),
        who: "Jo".into(),
        due: today(),
        made_in: match place {
            0 => MadeIn::Views(ViewsId::from_bytes([1; 16])),
            _ => MadeIn::Review(ReviewId::from_bytes([1; 16]), 2),
        },
        stands,
        late: place == 1,
        child_said: (place > 1).then(|| (Happened::Partly, moment())),
        settled_at: (place > 3).then(moment),
        because: if place == 5 { NASTY.into() } else { "".into() },
        typed: (place == 1 && !troubles.is_empty()).then(|| (Some(DecisionState::NotDone), " ".into())),
        typing: {
            let at =
                TypedAt::Promise { child: ChildId::from_bytes([1; 16]), decision: DecisionId::from_bytes([place; 16]) };
            let unsent = (place < 2).then(|| Left { at: moment(), shown: place == 0 });
            Typing { at: Some(at), version: 3, based_on: 2, unsent }
        },
    };
    let lines = (0..).zip(stands).map(line).collect();
    PromisesPage { child: ChildId::from_bytes([1; 16]), called: "Amira".into(), lines, troubles }
}

fn closed() -> CheckSection {
    CheckSection { reply: Some((NASTY.into(), moment())), waits: false, closed_at: Some(moment()), ..not_quite() }
}

fn asked() -> SimplerPart {
    let text = "Amira Khan, you stay where you live.";
    let asked = Some((moment(), today()));
    SimplerPart { asked, text: text.into(), marks: guarded().marks(text), ..SimplerPart::default() }
}

fn held() -> ReviewStage {
    ReviewStage::Held(today())
}

fn addenda() -> Vec<AddendumLine> {
    let line = |fact: Fact| {
        let [old, new] = match fact {
            Fact::Participation => ["PN6", "PN1"],
            Fact::Shared | Fact::Private => ["", ""],
            _ => ["2026-10-01", "2026-10-02"],
        };
        let words = if old.is_empty() { NASTY } else { "" };
        let (by, reason) = ("Ruth Ward".into(), NASTY.into());
        AddendumLine { fact, old: old.into(), new: new.into(), words: words.into(), reason, by, at: moment() }
    };
    Fact::ALL.map(line).into()
}

fn papers() -> Vec<PaperLine> {
    let line = |paper, standing, done, late| {
        let typed = DateParts::default();
        PaperLine { paper, due: today(), standing, done, late, typed }
    };
    vec![
        line(Paper::Decisions, Some(Standing::Late), None, 3),
        line(Paper::Record, None, Some(today()), 1),
        line(Paper::Distribution, Some(Standing::DueSoon), None, 0),
    ]
}

/// What a child, their advocate, a carer and whoever complains said.
fn said(before: Vec<DecisionLine>) -> Said {
    let set = |place: u8, voice: Voice| SaidSet {
        id: ViewsId::from_bytes([place; 16]),
        voice,
        helper: voice.has_helper().then(helper),
        language: if place == 2 { Language::Welsh } else { Language::English },
        purpose: Purpose::BeforeReview,
        sent_at: moment(),
        confirmed: place != 1,
        managers: place == 4,
        unreadable: place == 5,
        pages: usize::from(place % 3),
    };
    let voices = [Voice::Child, Voice::ChildWithHelp, Voice::Advocate, Voice::Parent, Voice::Child, Voice::Child];
    let mut said = Said {
        sets: voices.into_iter().zip(0..).map(|(voice, place)| set(place, voice)).collect(),
        reason: NASTY.into(),
        before,
        ..Said::default()
    };
    for set in 0..5_u8 {
        for (place, answer) in lines().into_iter().enumerate() {
            let mut id = [set; 16];
            id[0] = u8::try_from(place).unwrap_or_default();
            let open = set == 1 && place == 0;
            let (words, who, by): (_, _, DateParts) = if open {
                (NASTY.into(), NASTY.into(), DateParts::from(today()))
            } else {
                ("".into(), "".into(), DateParts::default())
            };
            said.lines.push(SaidLine {
                set: set.into(),
                topic: (place == 1).then(|| "Home".into()),
                free: answer.care.is_none() && answer.placed.is_none(),
                answer: AnswerLine { id: AnswerId::from_bytes(id), ..answer },
                typed: TypedReply { words, who, by, open },
                not_quite: if place == 2 { not_quite_lines() } else { vec![] },
                ticked: place == 1,
            });
        }
    }
    said
}

fn review() -> ReviewPage {
    let decision = |place: u8, state| DecisionLine {
        id: DecisionId::from_bytes([place; 16]),
        what: "See your brother every Saturday.".into(),
        who: "Jo".into(),
        due: today(),
        state,
        late: place == 0,
        because: if place == 1 { NASTY.into() } else { "".into() },
        child_said: (place == 1).then(|| (Happened::Partly, moment())),
    };
    let ask = Some(Ask::VideoCounts { attending: Some(Code::Pn1), absent: Some(Code::Pn6) });
    ReviewPage {
        id: ReviewId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
        head: Some(head()),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        ordinal: 2,
        due: Some((today(), Standing::DueSoon)),
        stage: ReviewStage::Open,
        papers: vec![],
        missing: vec![Missing::SeenAlone, Missing::Venue, Missing::Account, Missing::Decisions, Missing::LateReason],
        said: said(vec![decision(3, DecisionState::Partly)]),
        facts: FactsForm {
            version: 3,
            planned_on: DateParts::from(today()),
            seen_alone: "refused".into(),
            seen_on: DateParts::default(),
            seen_alone_words: NASTY.into(),
            format: "hybrid".into(),
            venue: "school".into(),
            attendance: "by_video".into(),
            contribution: "spoke".into(),
            participation: "PN1".into(),
            participation_words: "".into(),
            attended: "".into(),
            monitoring: monitoring(),
            account: account(),
            suggestion: Suggestion { code: None, reason: Reason::JoinedByVideo, ask },
        },
        decisions: vec![decision(1, DecisionState::Open), decision(2, DecisionState::Done)],
        decision: DecisionForm::default(),
        held: HeldForm::default(),
        check: CheckSection { may_show: true, ..CheckSection::default() },
        addenda: vec![],
        agreeing: None,
        correction: CorrectionForm::default(),
        typed_in_vain: false,
        left_over: false,
        letter: Some(LetterState::Draft),
        changed: false,
        typing: Typing::default(),
        troubles: vec![],
    }
}

/// With a concern that the council has no more.
fn monitoring() -> MonitoringForm {
    MonitoringForm {
        attending: AttendingForm {
            asked: [Person::Mother, Person::Carer, Person::School].into(),
            came: [Person::Carer, Person::Interpreter].into(),
            stayed_away: [Person::Mother].into(),
            adjourned_from: DateParts::from(today()),
            adjourned_past: Some(today()),
            also_met_on: vec![DateParts::default(), DateParts::from(today())],
        },
        late: true,
        late_reason: "iro_sickness".into(),
        rag: "amber".into(),
        concerns: vec!["health".into(), "gone_since".into()],
        actions: vec!["none".into()],
        midway: "held".into(),
        midway_held_on: DateParts::from(today()),
        offered: "yes".into(),
        offered_on: DateParts::from(today()),
        used: "no".into(),
        ..MonitoringForm::default()
    }
}

/// With text of before there were sections, and in one that the council has no more.
fn account() -> AccountForm {
    let section =
        |key: &str, heading: &str, words: Text| SectionForm { key: key.into(), heading: heading.into(), words };
    let sections = vec![
        section("home", "", NASTY.into()),
        section("hobbies", "Free time", "She goes to judo.".into()),
        section("plan", "", "It stays as it is.\nNothing was added.".into()),
    ];
    AccountForm { whole: NASTY.into(), sections }
}

fn letter(stage: Stage, troubles: Vec<Trouble>) -> LetterPage {
    LetterPage {
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        head: head(),
        review: ReviewId::from_bytes([1; 16]),
        held_on: Some(today()),
        stage,
        version: 4,
        text: "Dear Amira,\n\nYour placement with siblings was discussed at the LAC review.".into(),
        names: vec!["Amira".into()],
        guarded: guarded(),
        marks: vec![],
        from: Some("Ruth".into()),
        points: vec![
            Point {
                shown: NASTY.into(),
                whose: Some((Voice::Advocate, Some(helper()))),
                more: "I have heard this.".into(),
                put: "Dear Amira".into(),
                ticked: true,
            },
            Point {
                shown: "Decision: see a film.".into(),
                whose: None,
                more: "".into(),
                put: "A film.".into(),
                ticked: true,
            },
        ],
        incomplete: vec![Incomplete { what: "See a film.".into(), missing: vec![Lacks::Who] }],
        reason: "".into(),
        feeling: Some("happy".into()),
        not_quite: NASTY.into(),
        reply: Some((NASTY.into(), moment())),
        simpler: SimplerPart::default(),
        printed: true,
        given: None,
        saved: true,
        changed: !troubles.is_empty(),
        typing: typing(true),
        troubles,
    }
}

fn typing(shown: bool) -> Typing {
    let unsent = Some(Left { at: moment(), shown });
    Typing { at: Some(TypedAt::Letter(ReviewId::from_bytes([1; 16]))), version: 7, based_on: 4, unsent }
}

fn both(other: Other, troubles: Vec<Trouble>) -> BothPage {
    let fields = |account: &str, seen: &str| -> Vec<(String, Words)> {
        [("account_home", account), ("seen_alone", seen)].map(|(name, value)| (name.into(), value.into())).into()
    };
    let (mine, theirs) = (fields(NASTY, "seen"), fields("Amira likes the dog.", "refused"));
    let differing = differing(&mine, &theirs, |_| true);
    let plain = |fields: Vec<(String, Words)>| -> Vec<(String, String)> {
        fields.into_iter().map(|(name, words)| (name, words.into_inner())).collect()
    };
    BothPage {
        role: if other == Other::Record { Role::Iro } else { Role::Manager },
        at: TypedAt::Record(ReviewId::from_bytes([1; 16])),
        back: "/staff/reviews/1".into(),
        version: 7,
        based_on: 3,
        other,
        mine: plain(mine),
        theirs: plain(theirs),
        differing,
        taken: vec![("seen_alone".into(), Take::Mine)],
        troubles,
    }
}

fn given() -> GivenLine {
    GivenLine { on: today(), to: PaperTo::ReadAloud, by: "Priya Shah".into() }
}

fn paper_letter() -> PaperLetterPage {
    PaperLetterPage {
        review: ReviewId::from_bytes([1; 16]),
        head: head(),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        version: 4,
        text: NASTY.into(),
        given: None,
        on: DateParts::from(today()),
        to: Some(PaperTo::Carer),
        troubles: vec![],
    }
}

fn preview(troubles: Vec<Trouble>) -> PreviewPage {
    PreviewPage {
        review: ReviewId::from_bytes([1; 16]),
        head: head(),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        version: 4,
        text: NASTY.into(),
        marks: vec![],
        ticked: vec![],
        on_paper: true,
        recall_minutes: 10,
        troubles,
    }
}

fn simpler_preview(text: &str, troubles: Vec<Trouble>) -> SimplerPreviewPage {
    SimplerPreviewPage {
        review: ReviewId::from_bytes([1; 16]),
        head: head(),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        version: 2,
        texts: compare(NASTY, text),
        marks: guarded().marks(text),
        ticked: vec![],
        recall_minutes: 10,
        troubles,
    }
}

fn guarded() -> Guarded {
    Guarded { first: "Amira".into(), last: "Khan".into(), ..Guarded::default() }
}

fn guarded_preview(text: &'static str, troubles: Vec<Trouble>) -> PreviewPage {
    PreviewPage { text: text.into(), marks: guarded().marks(text), ..preview(troubles) }
}
