//! A set of views: every answer word for word, and what becomes of each.

use heard_domain::Moment;
use heard_domain::documents::ReplyText;
use heard_domain::drawing::Drawing;
use heard_domain::id::{AnswerId, ChildId, LineId, PageId, ReviewId, ViewsId};
use heard_domain::journey::{Care, Company};
use heard_domain::matter::Happened;
use heard_domain::page_photo::takes_pages;
use heard_domain::people::{Language, Role};
use heard_domain::purpose::Purpose;
use heard_domain::store::Part;
use heard_domain::voice::{Helper, Voice};
use leptos::prelude::*;

use super::page_photos::PagePhotos;
use super::recorded::{Heard, Recorded};
use super::speaker::{not_for_child, voice_rows};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::answers::who_and_when;
use crate::args;
use crate::components::{Button, ButtonKind, Drawn, Notice, SummaryList, SummaryRow, Tag, Tone, Urgent};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, moment, t, tr};

/// One answer with its question.
#[derive(Debug, Clone)]
pub struct AnswerLine {
    /// Its id.
    pub id: AnswerId,
    /// The question as it was asked, in the language of the views.
    pub question: Text,
    /// The answer, word for word, in the language of the views.
    pub answer: Text,
    /// The drawing, if the answer is one.
    pub drawing: Option<Drawing>,
    /// The recording, if it was spoken.
    pub recording: Option<Heard>,
    /// Whether it is only for the IRO.
    pub only_iro: bool,
    /// Before whom the child does not want it said.
    pub not_before: Vec<Company>,
    /// Why it is shared on a page of its own, with a reason; `None` for what is shared like the rest.
    pub care: Option<Care>,
    /// Whether it is about the meeting itself.
    pub about_meeting: bool,
    /// Whether it waits for a reply while there is none ([`heard_domain::journey::Said::waits_for_reply`]).
    pub asks: bool,
    /// Where it stands in the record.
    pub placed: Option<Part>,
    /// The line of the record as which it stands there.
    pub line: Option<LineId>,
    /// Why it is shared although it is shared with care only; empty for all others.
    pub reason: Text,
    /// What was answered.
    pub reply: Option<ReplyText>,
    /// What the child says became of what was promised, and when.
    pub child_said: Option<(Happened, Moment)>,
    /// When it was written, if that was before the rest.
    pub at: Option<Moment>,
}

impl AnswerLine {
    /// Whether it told of something unsafe.
    pub(super) fn told_unsafe(&self) -> bool {
        self.care == Some(Care::Unsafe)
    }
}

/// A set of views.
#[derive(Debug, Clone)]
pub struct ViewsPage {
    /// Whose.
    pub child: ChildId,
    /// Which.
    pub id: ViewsId,
    /// For which review.
    pub review: ReviewId,
    /// First and last name.
    pub name: Text,
    /// What the child is called.
    pub called: Text,
    /// What they are for.
    pub purpose: Purpose,
    /// The views after which the child added these alone, and when those were sent.
    pub follows: Option<(ViewsId, Moment)>,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped.
    pub helper: Option<Helper>,
    /// When they were sent.
    pub sent_at: Moment,
    /// In which language.
    pub language: Language,
    /// Whether they are known to be the child's.
    pub confirmed: bool,
    /// Whether something unsafe was told.
    pub urgent: bool,
    /// Whether the record is closed, so that nothing more is put into it.
    pub closed: bool,
    /// Whether the manager answers them, so that they are only read here.
    pub managers: bool,
    /// The answers, in the order of the form.
    pub answers: Vec<AnswerLine>,
    /// Photographs of the paper that they were typed in from.
    pub pages: Vec<PageId>,
    /// What was wrong with one more.
    pub troubles: Vec<Trouble>,
}

/// A set of views.
#[component]
pub fn Views(
    /// What it shows.
    page: ViewsPage,
) -> impl IntoView {
    let back = paths::staff::Child { child: page.child }.href();
    let name = page.called.to_string();
    let heading = tr("staff-views-heading", args! { "name" => page.name.to_string() });
    let to_child = (!page.confirmed).then(|| back.clone());
    let urgent = page.urgent;
    let faults = faults(&page.troubles);
    let pages = takes_pages(page.voice).then(|| (page.child, page.id, page.pages.clone()));
    view! {
        <StaffShell title=t("staff-views-page-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <h1>{heading}</h1>
            <p class="hint">{moment(page.sent_at)}</p>
            {urgent.then(|| concern(&name))}
            {voice(&page)}
            {not_for_child(page.voice, &page.called)}
            {to_child.map(|to_child| unconfirmed(&name, to_child))}
            {answered(&page)}
            {page.closed.then(|| view! { <Notice><p>{t("staff-views-closed")}</p></Notice> })}
            {part(&page, t("staff-views-unsafe"), AnswerLine::told_unsafe)}
            {part(&page, t("staff-views-meeting"), |line| !line.told_unsafe() && line.about_meeting)}
            {part(&page, t("staff-views-answers"), |line| !line.told_unsafe() && !line.about_meeting)}
            {pages.map(|(child, views, pages)| view! { <PagePhotos child=child views=views pages=pages /> })}
            <p>
                <a href=paths::staff::Review { review: page.review }.href()>{t("staff-views-to-record")}</a>
            </p>
        </StaffShell>
    }
}

/// How many things wait for an answer; or that somebody else answers. What is answered to other grown-ups nobody is
/// shown, so that nobody waits for it.
fn answered(page: &ViewsPage) -> AnyView {
    if page.managers {
        let words = tr("staff-views-managers", args! { "name" => page.called.to_string() });
        return view! {
            <Notice>
                <p>{words}</p>
            </Notice>
        }
        .into_any();
    }
    if page.voice.child_reads_back() { waiting(&page.answers).into_any() } else { ().into_any() }
}

/// How many of these things have no answer yet; nothing when nothing was said.
pub(super) fn waiting(answers: &[AnswerLine]) -> impl IntoView + use<> {
    let count = answers.iter().filter(|line| line.asks && line.reply.is_none()).count();
    let values = args! { "count" => count, "total" => answers.len() };
    (!answers.is_empty()).then(|| match count {
        0 => view! { <p><Tag label=t("staff-views-answered") tone=Tone::Good /></p> },
        _ => view! { <p><Tag label=tr("staff-views-waiting", values) tone=Tone::Waiting /></p> },
    })
}

/// Marks a thing that has no answer yet.
fn waits(voice: Voice, line: &AnswerLine) -> Option<impl IntoView + use<>> {
    let waits = voice.child_reads_back() && line.asks && line.reply.is_none();
    waits.then(|| view! { <Tag label=t("staff-reply-none") tone=Tone::Waiting /> })
}

fn concern(name: &str) -> impl IntoView + use<> {
    view! {
        <Urgent title=tr("staff-child-concern", args! { "name" => name.to_owned() })>
            <p>
                <a href=paths::staff::URGENT>{t("staff-caseload-urgent-link")}</a>
            </p>
        </Urgent>
    }
}

fn unconfirmed(name: &str, to_child: String) -> impl IntoView + use<> {
    let hint = tr("staff-views-unconfirmed-hint", args! { "name" => name.to_owned() });
    view! {
        <Notice title=t("staff-views-unconfirmed")>
            <p>{hint}</p>
            <p>
                <a href=to_child>{t("staff-views-to-child")}</a>
            </p>
        </Notice>
    }
}

/// The answers that belong under one heading.
fn part(page: &ViewsPage, title: Text, belongs: fn(&AnswerLine) -> bool) -> impl IntoView + use<> {
    let lines: Vec<_> = page.answers.iter().filter(|line| belongs(line)).map(|line| answer(page, line)).collect();
    (!lines.is_empty()).then(|| view! { <h2>{title}</h2> {lines} })
}

/// What the views are for and whose voice they are.
fn voice(page: &ViewsPage) -> impl IntoView + use<> {
    let purpose = t(&format!("staff-purpose-{}", page.purpose.code()));
    let mut rows = vec![SummaryRow { key: t("staff-views-purpose"), value: purpose, ..SummaryRow::default() }];
    rows.extend(voice_rows(page.voice, page.helper.as_ref(), page.language));
    let follows = page.follows.map(|(views, sent_at)| {
        view! {
            <p>
                <a href=paths::staff::Views { child: page.child, views }.href()>
                    {tr("staff-views-follows", args! { "when" => moment(sent_at) })}
                </a>
            </p>
        }
    });
    view! { <SummaryList rows=rows /> {follows} }
}

/// Where it stands in the record, and whether it waits for an answer; nothing when neither is so.
pub(super) fn tags(voice: Voice, line: &AnswerLine) -> Option<impl IntoView + use<>> {
    let placed = line.placed.map(|part| {
        let label = match part {
            Part::Shared => t("staff-placed-shared"),
            Part::Private => t("staff-placed-private"),
        };
        view! { <Tag label=label tone=Tone::Good /> }
    });
    let waits = waits(voice, line);
    (placed.is_some() || waits.is_some()).then(|| view! { <p class="tags">{placed} " " {waits}</p> })
}

/// One answer and what can be done with it.
fn answer(page: &ViewsPage, line: &AnswerLine) -> impl IntoView + use<> {
    let address = paths::staff::Answer { child: page.child, views: page.id, answer: line.id }.href();
    let place = |part: Part, label: Text| {
        let about = line.question.clone();
        view! {
            <form method="post">
                <input type="hidden" name=fields::ANSWER value=line.id.to_string() />
                <Button label=label kind=ButtonKind::Quiet name=fields::PLACE value=part.code() about=about />
            </form>
        }
    };
    let question = line.question.clone();
    let despite = match line.care {
        Some(Care::OnlyIro) => t("staff-place-despite"),
        _ => t("staff-place-with-care"),
    };
    let share = match (line.placed, line.care.is_some()) {
        _ if page.closed => None,
        (Some(Part::Shared), _) => None,
        (_, false) => Some(place(Part::Shared, t("staff-place-shared")).into_any()),
        (_, true) => Some(
            view! {
                <a href=format!("{address}/share")>
                    {despite} <span class="hidden">": " {question.clone()}</span>
                </a>
            }
            .into_any(),
        ),
    };
    let keep =
        (!page.closed && line.placed != Some(Part::Private)).then(|| place(Part::Private, t("staff-place-private")));
    let reply_label = if line.reply.is_some() { t("staff-reply-change") } else { t("staff-reply-make") };
    view! {
        <section class="card answer" id=format!("answer-{}", line.id)>
            <AnswerWords line=line.clone() language=page.language />
            {tags(page.voice, line)}
            {reply_words(line, &page.called)}
            <div class="actions">
                {share} {keep}
                {(!page.managers)
                    .then(|| {
                        view! {
                            <a href=address>
                                {reply_label} <span class="hidden">": " {question}</span>
                            </a>
                        }
                    })}
            </div>
        </section>
    }
}

/// What was answered, and what the child of this name says became of what was promised.
pub(super) fn reply_words(line: &AnswerLine, called: &Text) -> impl IntoView + use<> {
    let said = line.child_said.map(|(happened, at)| {
        let answer = t(&format!("staff-happened-{}", happened.code()));
        let values = args! { "name" => called.to_string(), "answer" => answer, "day" => moment(at) };
        view! { <p class="hint">{tr("staff-reply-child-said", values)}</p> }
    });
    line.reply.clone().map(|reply| {
        let who_and_when = who_and_when(&reply).map(|words| view! { " " <span>{words}</span> });
        view! {
            <p class="reply">
                <strong>{t(&format!("staff-reply-{}", reply.kind.code()))}</strong>
                " "
                {reply.words.into_inner()}
                {who_and_when}
            </p>
            {said}
        }
    })
}

/// Before whom something is not to be said.
pub(super) fn not_before(company: &[Company]) -> Option<Text> {
    let named: Vec<_> = company.iter().map(|one| t(&format!("staff-company-{}", one.code()))).collect();
    (!named.is_empty()).then(|| tr("staff-not-before", args! { "whom" => named.join(", ") }))
}

/// When something was written, where that was before the rest was sent.
pub(super) fn written(at: Option<Moment>) -> impl IntoView + use<> {
    at.map(|at| view! { <p class="hint">{tr("staff-written", args! { "when" => moment(at) })}</p> })
}

/// A question and its answer, word for word.
#[component]
pub fn AnswerWords(
    /// Which.
    line: AnswerLine,
    /// The language of both.
    language: Language,
) -> impl IntoView {
    view! {
        <h3 lang=language.code()>{line.question}</h3>
        {line.only_iro.then(|| view! { <p><Tag label=t("staff-only-iro") tone=Tone::Waiting /></p> })}
        {not_before(&line.not_before).map(|whom| view! { <p><Tag label=whom tone=Tone::Waiting /></p> })}
        {match line.drawing {
            Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
            None => view! { <p class="words" dir="auto" lang=language.code()>{line.answer}</p> }.into_any(),
        }}
        {line.recording.map(|heard| view! { <Recorded heard=heard /> })}
        {written(line.at)}
    }
}
