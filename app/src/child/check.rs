//! Check your answers: change any, then send. Nothing else is sent than what stands here.

use heard_domain::drawing::Drawing;
use heard_domain::form::{Form, Question};
use heard_domain::id::SubmissionId;
use heard_domain::journey::{Company, StepErrors, Typed};
use heard_domain::people::Band;
use heard_domain::recording::Recording;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::one_question::{OneQuestion, fault_words};
use super::said_list::SaidList;
use crate::args;
use crate::child::written_for::WrittenFor;
use crate::components::{Details, Fault, Notice};
use crate::islands::cover::Cover;
use crate::paths;
use crate::shell::{ChildShell, FORM, Next};
use crate::text::{Text, day, moment, t, tr};

/// One answer, or a question that was skipped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckLine {
    /// The question.
    pub question: Text,
    /// The answer; `None` when it was skipped.
    pub answer: Option<Text>,
    /// The drawing, if the answer is one.
    pub drawing: Option<Drawing>,
    /// The recording, if it was spoken.
    pub recording: Option<Recording>,
    /// The address of its screen; `None` for an answer kept from another style.
    pub change: Option<String>,
    /// What the topic of its screen is called, if it has one.
    pub topic: Option<Text>,
    /// Whether it says which topics to talk about: in one line, where they stand below with what was said of each.
    pub is_topics: bool,
    /// The pictures of what was chosen, where the style has them.
    pub pictures: Vec<String>,
    /// Whether it is only for the IRO.
    pub only_iro: bool,
    /// Before whom it is not to be said.
    pub not_before: Vec<Company>,
}

/// The question about feeling unsafe, which is asked here while it has no answer: nobody stops early without having
/// been asked. Nothing is chosen beforehand, and it may be left empty.
#[derive(Debug, Clone)]
pub struct Safety {
    /// The form in use.
    pub form: &'static Form,
    /// Its question.
    pub question: &'static Question,
    /// What is wrong with what was sent, with everything that was typed.
    pub errors: Option<StepErrors>,
}

/// What the page shows.
#[derive(Debug, Clone)]
pub struct CheckView {
    /// The child's style.
    pub band: Band,
    /// Whose voice.
    pub voice: Voice,
    /// Who helps; empty for nobody.
    pub helper: String,
    /// The first name of the IRO, if one is allocated.
    pub reader: Option<String>,
    /// Answers and skipped questions, in order.
    pub lines: Vec<CheckLine>,
    /// Answers given in another style, which are sent too.
    pub kept: Vec<CheckLine>,
    /// Questions whose answers were cleared, because a changed answer closed their screens.
    pub cleared: Vec<Text>,
    /// Questions that the path no longer asks, whose answers are not sent.
    pub not_sent: Vec<Text>,
    /// Where it is changed who is writing; `None` for a grown-up, whose invitation says it.
    pub who: Option<&'static str>,
    /// What is asked here about feeling unsafe; `None` once it is answered.
    pub safety: Option<Safety>,
    /// The id of the sending.
    pub submission: SubmissionId,
    /// The address of the last screen.
    pub back: String,
    /// Whether nothing at all was answered.
    pub empty: bool,
    /// Whether sending was tried with nothing to send.
    pub refused: bool,
    /// Whether sending was tried and could not be done.
    pub not_sent_now: bool,
    /// When the review was held that it was begun before.
    pub held_on: Option<Day>,
    /// Questions that were answered before, in a draft that is not shown here.
    pub before: Vec<Text>,
    /// What the child wrote before, in drafts that are theirs to see, and when.
    pub earlier: Vec<(Option<Moment>, Vec<CheckLine>)>,
    /// The last day on which it is surely kept; `None` for grown-ups and workers, who do not come back by a code.
    pub kept_until: Option<Day>,
    /// Whether the child can stop here and come back with their code.
    pub may_stop: bool,
}

/// The page.
#[component]
pub fn CheckPage(
    /// What it shows.
    view: CheckView,
) -> impl IntoView {
    let reader = view.reader;
    let (answered, skipped): (Vec<_>, Vec<_>) = view.lines.into_iter().partition(|line| line.answer.is_some());
    let has_kept = !view.kept.is_empty();
    let written = |at| tr("check-earlier-when", args! { "when" => moment(at).into_owned() });
    let earlier = view.earlier.into_iter().map(|(at, lines)| {
        let when = at.map(|at| view! { <p class="hint">{written(at)}</p> });
        view! { {when} <SaidList lines=lines reader=reader.clone() /> }
    });
    let earlier: Vec<_> = earlier.collect();
    let unsent = view.kept_until.map(|until| tr("check-unsent", args! { "day" => day(until).into_owned() }));
    let faults = view.safety.iter().flat_map(Safety::faults).collect();
    let can_send = !view.empty || view.safety.is_some();
    let next = can_send.then(|| Next(t("check-send")));
    view! {
        <ChildShell band=view.band back=view.back faults=faults next=next>
            {view.refused.then(|| view! { <Notice><p role="alert">{t("check-empty")}</p></Notice> })}
            {view
                .not_sent_now
                .then(|| {
                    view! {
                        <Notice title=t("kept-not-sent-title")>
                            <p role="alert">{t("kept-not-sent")}</p>
                        </Notice>
                    }
                })}
            <h1>{t("check-title")}</h1>
            <p class="lead">{t("check-lead")}</p>
            <HeldMeanwhile on=view.held_on />
            <Questions title=t("check-cleared") questions=view.cleared />
            <SaidList lines=answered reader=reader.clone() />
            <Skipped lines=skipped />
            {has_kept
                .then(|| {
                    view! {
                        <h2>{t("check-kept")}</h2>
                        <SaidList lines=view.kept reader=reader.clone() />
                    }
                })}
            {(!earlier.is_empty()).then(|| view! { <h2>{t("check-earlier")}</h2> {earlier} })}
            <Questions title=t("check-before") questions=view.before />
            <Questions title=t("check-not-sent") questions=view.not_sent />
            {if can_send {
                view! {
                    <form id=FORM method="post" autocomplete="off" novalidate data-keep=t("no-signal")>
                        <WrittenFor />
                        <input type="hidden" name="submission" value=view.submission.to_string() />
                        {view.safety.map(|safety| view! { <AskedHere safety=safety /> })}
                        <p>{t("check-before-sending")}</p>
                    </form>
                }
                    .into_any()
            } else {
                view! { <p>{t("check-nothing-yet")}</p> }.into_any()
            }}
            <Details summary=t("question-others")>
                <Writer voice=view.voice helper=view.helper change=view.who />
                {unsent.map(|words| view! { <p>{words}</p> })}
                {view
                    .may_stop
                    .then(|| {
                        view! {
                            <p>
                                <a href=paths::STOP>{t("question-stop")}</a>
                            </p>
                        }
                    })}
            </Details>
        </ChildShell>
    }
}

/// Who is writing, and where that is changed.
#[component]
fn Writer(voice: Voice, helper: String, change: Option<&'static str>) -> impl IntoView {
    let change = change.map(|href| {
        view! {
            <a href=href>{t("summary-change")}<span class="hidden">" "{t("who-title")}</span></a>
        }
    });
    view! {
        <p>
            {t("check-who")} " " {in_own_words(voice)}
            {(!helper.is_empty()).then(|| view! { " (" <bdi>{helper.clone()}</bdi> ")" })} " " {change}
        </p>
    }
}

/// Says that the review was held that somebody still writes about: questions speak of a meeting to come.
#[component]
pub(super) fn HeldMeanwhile(
    /// When it was held.
    on: Option<Day>,
) -> impl IntoView {
    on.map(|on| view! { <Notice><p>{tr("review-over", args! { "day" => day(on).into_owned() })}</p></Notice> })
}

impl Safety {
    fn faults(&self) -> Vec<Fault> {
        let faults = self.errors.iter().flat_map(|errors| &errors.faults);
        faults.map(|(id, fault)| fault_words(self.form, id.as_str(), *fault)).collect()
    }
}

/// The question about feeling unsafe, with its box.
#[component]
fn AskedHere(safety: Safety) -> impl IntoView {
    let Safety { form, question, errors } = safety;
    let typed = errors.map_or_else(Typed::default, |errors| errors.typed).of(&question.id);
    view! {
        <h2>{t("check-one-more")}</h2>
        <p>{t("check-one-more-hint")}</p>
        <Cover label=t("cover")>
            <OneQuestion form=form question=question typed=typed heading=false />
        </Cover>
    }
}

/// Questions that were left empty, out of the way: nobody is pressed to answer them.
#[component]
fn Skipped(lines: Vec<CheckLine>) -> impl IntoView {
    let count = lines.len();
    let question = |line: CheckLine| match line.change {
        Some(href) => view! { <li><a href=href>{line.question}</a></li> }.into_any(),
        None => view! { <li>{line.question}</li> }.into_any(),
    };
    let questions: Vec<_> = lines.into_iter().map(question).collect();
    (count > 0).then(|| {
        view! {
            <Details summary=tr("check-left-empty", args! { "count" => count })>
                <ul class="links">{questions}</ul>
            </Details>
        }
    })
}

/// Who is writing, as the child would say it where the words are theirs or said for them.
pub(super) fn in_own_words(voice: Voice) -> Text {
    if voice.child_reads_back() { t(&format!("who-{}", voice.code())) } else { t(&format!("voice-{}", voice.code())) }
}

/// Questions whose answers do not count, if there are any.
#[component]
fn Questions(title: Text, questions: Vec<Text>) -> impl IntoView {
    let some = !questions.is_empty();
    let questions: Vec<_> = questions.into_iter().map(|question| view! { <li>{question}</li> }).collect();
    some.then(|| {
        view! {
            <Notice title=title>
                <ul class="points">{questions}</ul>
            </Notice>
        }
    })
}
