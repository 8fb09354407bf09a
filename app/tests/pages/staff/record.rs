//! The pages around a review: views, answers, the record, the letter.

use heard_app::{
    components::DateParts,
    staff::{Problem, Trouble, answer::*, letter::*, letter_preview::*, review::*, views::*},
};
use heard_domain::{
    addendum::Fact,
    deadlines::Standing,
    documents::{ReplyKind, ReplyText},
    id::{AnswerId, ChildId, DecisionId, LineId, ReviewId, ViewsId},
    journey::{Care, Company},
    matter::Happened,
    papers::Paper,
    participation::{Ask, Code, Reason, Suggestion},
    people::{Language, Role},
    plain::Missing as Lacks,
    purpose::Purpose,
    review::Missing,
    store::{DecisionState, LetterState, Part, RecordSaid, Stage as ReviewStage},
    voice::{Helper, Voice},
};
use leptos::prelude::*;

use super::{super::sample::drawing, NASTY, Sample, moment, shown, today, wrong};

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
        shown(Views, "views", || view! { <Views page=views() /> }),
        shown(Views, "views of a closed record", || view! { <Views page=ViewsPage { closed: true, ..views() } /> }),
        shown(Views, "views that the manager answers", || {
            view! { <Views page=ViewsPage { managers: true, voice: Voice::Child, ..views() } /> }
        }),
        shown(Answer, "answer that the manager gives wrong", || {
            let troubles = wrong(&[("main", Problem::ManagersToAnswer)]);
            view! { <Answer page=AnswerPage { managers: true, voice: Voice::Child, ..answer(troubles) } /> }
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
        shown(Review, "review", || view! { <Review page=review() /> }),
        shown(Review, "review held", || {
            let lines = vec![];
            let missing = vec![];
            view! { <Review page=ReviewPage { stage: held(), lines, missing, papers: papers(), ..review() } /> }
        }),
        shown(Review, "review closed", || {
            let missing = vec![];
            view! { <Review page=ReviewPage { stage: held(), missing, check: closed(), due: None, ..review() } /> }
        }),
        shown(Review, "review closed wrong", || {
            let troubles = wrong(&[("main", Problem::RecordClosed)]);
            let page = ReviewPage { stage: held(), check: closed(), typed_in_vain: true, troubles, ..review() };
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
                [("missing", Problem::Incomplete), ("held_on", Problem::NotHeld), ("reply", Problem::NotQuite)];
            view! { <Review page=ReviewPage { check: not_quite(), troubles: wrong(&fields), ..review() } /> }
        }),
        shown(Letter, "simpler wrong", || {
            let stage = Stage::Readable { opened_at: None };
            let troubles = wrong(&[("simpler", Problem::Empty), ("right", Problem::NotTicked)]);
            view! { <Letter page=LetterPage { simpler: asked(), troubles, ..letter(stage, vec![]) } /> }
        }),
        shown(Letter, "simpler given", || {
            let simpler = SimplerPart { given: Some((NASTY.into(), moment())), ..asked() };
            let stage = Stage::Readable { opened_at: Some(moment()) };
            view! { <Letter page=LetterPage { simpler, ..letter(stage, vec![]) } /> }
        }),
        shown(Review, "review wrong", || {
            let fields = ["planned_on", "seen_on", "participation", "account", "what", "who", "due", "held_on"];
            let troubles = wrong(&fields.map(|field| (field, Problem::TooLong { max: 10, count: 12 })));
            view! { <Review page=ReviewPage { changed: true, troubles, ..review() } /> }
        }),
        shown(Letter, "letter wrong", || {
            let troubles = wrong(&[("text", Problem::Changed), ("reason", Problem::Empty)]);
            view! { <Letter page=letter(Stage::Writing, troubles) /> }
        }),
        shown(Preview, "preview", || view! { <Preview page=preview(vec![]) /> }),
        shown(Preview, "preview wrong", || {
            let troubles = wrong(&[("right", Problem::NotTicked)]);
            view! { <Preview page=PreviewPage { others: vec!["Sam".into()], ..preview(troubles) } /> }
        }),
    ]);
    pages
}

fn cannot() -> ReplyText {
    ReplyText::new(ReplyKind::Cannot, "Because the court decides this.".into(), "the court".into(), None)
}

pub(super) fn lines() -> Vec<AnswerLine> {
    let line = |place: u8, only_iro, placed, reply| AnswerLine {
        id: AnswerId::from_bytes([place; 16]),
        question: "Do you want to come to the meeting?".into(),
        answer: NASTY.into(),
        child_said: (place == 0).then(|| (Happened::No, moment())),
        drawing: (place == 2).then(drawing),
        only_iro,
        not_before: if place == 0 { Company::ALL.to_vec() } else { Vec::new() },
        care: match (place, only_iro) {
            (2, _) => Some(Care::Unsafe),
            (_, true) => Some(Care::OnlyIro),
            _ => None,
        },
        about_meeting: place == 0,
        placed,
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
        typed: NASTY.into(),
        ..CheckSection::default()
    }
}

fn closed() -> CheckSection {
    CheckSection { reply: Some((NASTY.into(), moment())), waits: false, closed_at: Some(moment()), ..not_quite() }
}

fn asked() -> SimplerPart {
    SimplerPart { asked: Some((moment(), today())), text: NASTY.into(), others: vec!["Sam".into()], given: None }
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

fn review() -> ReviewPage {
    let line = |place: u8, part, voice| RecordLine {
        id: LineId::from_bytes([place; 16]),
        views: ViewsId::from_bytes([1; 16]),
        part,
        voice,
        helper: (voice != Voice::Child).then(helper),
        question: "What is good about where you live?".into(),
        answer: NASTY.into(),
        drawing: (place == 2).then(drawing),
        reason: "Her safety.".into(),
        at: (place == 1).then(moment),
    };
    let decision = |place: u8, state| DecisionLine {
        id: DecisionId::from_bytes([place; 16]),
        what: "See your brother every Saturday.".into(),
        who: "Jo".into(),
        due: today(),
        state,
        late: place == 0,
        child_said: (place == 1).then(|| (Happened::Partly, moment())),
    };
    let ask = Some(Ask::VideoCounts { attending: Some(Code::Pn1), absent: Some(Code::Pn6) });
    ReviewPage {
        id: ReviewId::from_bytes([1; 16]),
        child: ChildId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        ordinal: 2,
        due: Some((today(), Standing::DueSoon)),
        stage: ReviewStage::Open,
        papers: vec![],
        missing: vec![Missing::SeenAlone, Missing::Venue, Missing::Account, Missing::Decisions],
        views: vec![SentViews { id: ViewsId::from_bytes([1; 16]), voice: Voice::Child, sent_at: moment() }],
        lines: vec![
            line(1, Part::Shared, Voice::Child),
            line(2, Part::Private, Voice::AdvocateNonInstructed),
            line(3, Part::Shared, Voice::Parent),
        ],
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
            account: NASTY.into(),
            suggestion: Suggestion { code: None, reason: Reason::JoinedByVideo, ask },
        },
        decisions: vec![decision(1, DecisionState::Open), decision(2, DecisionState::Done)],
        decision: DecisionForm::default(),
        held: HeldForm::default(),
        check: CheckSection { may_show: true, ..CheckSection::default() },
        addenda: vec![],
        correction: CorrectionForm::default(),
        typed_in_vain: false,
        left_over: false,
        letter: Some(LetterState::Draft),
        changed: false,
        troubles: vec![],
    }
}

fn letter(stage: Stage, troubles: Vec<Trouble>) -> LetterPage {
    LetterPage {
        child: ChildId::from_bytes([1; 16]),
        called: "Amira".into(),
        review: ReviewId::from_bytes([1; 16]),
        held_on: Some(today()),
        stage,
        version: 4,
        text: "Dear Amira,\n\nYour placement with siblings was discussed at the LAC review.".into(),
        names: vec!["Amira".into()],
        points: vec![
            Point {
                shown: NASTY.into(),
                whose: Some((Voice::Advocate, Some(helper()))),
                more: "I have heard this.".into(),
                put: "Dear Amira".into(),
            },
            Point { shown: "Decision: see a film.".into(), whose: None, more: "".into(), put: "A film.".into() },
        ],
        incomplete: vec![Incomplete { what: "See a film.".into(), missing: vec![Lacks::Who] }],
        reason: "".into(),
        feeling: Some("happy".into()),
        not_quite: NASTY.into(),
        reply: Some((NASTY.into(), moment())),
        simpler: SimplerPart::default(),
        saved: true,
        changed: !troubles.is_empty(),
        troubles,
    }
}

fn preview(troubles: Vec<Trouble>) -> PreviewPage {
    PreviewPage {
        review: ReviewId::from_bytes([1; 16]),
        name: "Amira Khan".into(),
        called: "Amira".into(),
        version: 4,
        text: NASTY.into(),
        others: vec![],
        recall_minutes: 10,
        troubles,
    }
}
