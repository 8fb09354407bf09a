//! Everything that was said for a review, beside the record: by what it is about, each line with whose voice it is,
//! where it stands in the record, and what was answered.
//!
//! A mark is a shape for who speaks and a letter for the set of views that the line is from. What each letter is stands
//! above all lines, and for whoever listens beside each.

use heard_domain::Moment;
use heard_domain::id::ViewsId;
use heard_domain::people::Language;
use heard_domain::purpose::Purpose;
use heard_domain::store::Part;
use heard_domain::voice::{Helper, Speaker, Voice};
use leptos::prelude::*;

use super::line::line;
use super::{DecisionLine, ReviewPage, decisions};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, DateParts, FieldError, Tag, TextBox, Tone};
use crate::paths;
use crate::staff::acts::ReviewAct;
use crate::staff::answer::MAX_REASON;
use crate::staff::not_quite::NotQuiteLine;
use crate::staff::speaker::voice_words;
use crate::staff::views::AnswerLine;
use crate::text::{Text, day_short, moment, t, tr};

/// A set of views sent for the review.
#[derive(Debug, Clone)]
pub struct SaidSet {
    /// Which.
    pub id: ViewsId,
    /// Whose voice.
    pub voice: Voice,
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// In which language.
    pub language: Language,
    /// What they are for.
    pub purpose: Purpose,
    /// When they were sent.
    pub sent_at: Moment,
    /// Whether they are known to be the child's.
    pub confirmed: bool,
    /// Whether the manager answers them.
    pub managers: bool,
    /// Whether their words do not open.
    pub unreadable: bool,
    /// How many photographs of pages that were drawn on are kept with them.
    pub pages: usize,
}

/// One thing that was said.
#[derive(Debug, Clone)]
pub struct SaidLine {
    /// The place of its set among [`Said::sets`].
    pub set: usize,
    /// What it is about, in words; `None` for what is about nothing in particular.
    pub topic: Option<Text>,
    /// Question, answer, and what became of them.
    pub answer: AnswerLine,
    /// A reply that was typed and not sent.
    pub typed: TypedReply,
    /// What the child said is not quite right about it, and what became of that.
    pub not_quite: Vec<NotQuiteLine>,
    /// Whether it goes into the record with everything that is not private.
    pub free: bool,
    /// Whether it was ticked.
    pub ticked: bool,
}

/// A reply as it was typed.
#[derive(Debug, Clone, Default)]
pub struct TypedReply {
    /// In words.
    pub words: Text,
    /// Who.
    pub who: Text,
    /// By when.
    pub by: DateParts,
    /// Whether its form is open: something stands in it, or is wrong with it.
    pub open: bool,
}

/// Everything that was said for a review.
#[derive(Debug, Clone, Default)]
pub struct Said {
    /// The sets of views, oldest first.
    pub sets: Vec<SaidSet>,
    /// Their lines.
    pub lines: Vec<SaidLine>,
    /// Why what is private is shared, as typed.
    pub reason: Text,
    /// What was promised before this review and is still open, and what the one before decided, with what became of it.
    pub before: Vec<DecisionLine>,
}

impl Said {
    /// How many lines wait for a reply.
    #[must_use]
    pub fn waiting(&self) -> usize {
        self.lines.iter().filter(|line| self.waits(line)).count()
    }

    /// Whether a line waits for a reply of this IRO.
    pub(super) fn waits(&self, line: &SaidLine) -> bool {
        let set = &self.sets[line.set];
        line.answer.asks && line.answer.reply.is_none() && set.voice.child_reads_back() && !set.managers
    }

    /// The lines under one heading each: what is unsafe, what is about the meeting, then by topic, in the order in
    /// which topics first come; in each the child before their advocate, and both before other grown-ups.
    fn groups(&self) -> Vec<(Text, Vec<&SaidLine>)> {
        let mut groups: Vec<(Text, Vec<&SaidLine>)> = Vec::new();
        let mut lines: Vec<_> = self.lines.iter().collect();
        lines.sort_by_key(|line| (self.order(line), speaks(self.sets[line.set].voice)));
        for line in lines {
            let title = self.title(line);
            match groups.iter_mut().find(|(other, _)| *other == title) {
                Some((_, of)) => of.push(line),
                None => groups.push((title, vec![line])),
            }
        }
        for (_, lines) in &mut groups {
            lines.sort_by_key(|line| speaks(self.sets[line.set].voice));
        }
        groups
    }

    fn order(&self, line: &SaidLine) -> u8 {
        match line {
            _ if line.answer.told_unsafe() => 0,
            _ if line.answer.about_meeting => 1,
            _ if line.topic.is_some() => 2,
            _ => 3,
        }
    }

    fn title(&self, line: &SaidLine) -> Text {
        match self.order(line) {
            0 => t("staff-views-unsafe"),
            1 => t("staff-views-meeting"),
            _ => line.topic.clone().unwrap_or_else(|| t("staff-said-other")),
        }
    }
}

const fn speaks(voice: Voice) -> u8 {
    match voice.speaker() {
        Speaker::Child => 0,
        Speaker::Advocate => 1,
        Speaker::GrownUp => 2,
    }
}

/// The letter of a set of views: A for the first; two letters from the 27th on.
fn letter(place: usize) -> String {
    let of = |place: usize| char::from(b'A' + u8::try_from(place % 26).unwrap_or_default());
    if place < 26 { of(place).to_string() } else { format!("{}{}", of(place / 26 - 1), of(place)) }
}

/// The mark of a set of views, for whoever sees it; whose it is stands beside it in words.
pub(super) fn mark(voice: Voice, place: usize) -> impl IntoView + use<> {
    let class = match voice.speaker() {
        Speaker::Child => "voice-mark voice-mark--child",
        Speaker::Advocate => "voice-mark voice-mark--advocate",
        Speaker::GrownUp => "voice-mark voice-mark--grown-up",
    };
    view! {
        <span class=class aria-hidden="true">
            {letter(place)}
        </span>
    }
}

/// All of it.
pub(super) fn said(page: &ReviewPage) -> AnyView {
    let open = page.check.closed_at.is_none();
    let groups: Vec<_> = page
        .said
        .groups()
        .into_iter()
        .map(|(title, lines)| {
            let lines: Vec<_> = lines.into_iter().map(|said| line(page, said)).collect();
            view! { <h3>{title}</h3> {lines} }
        })
        .collect();
    view! {
        <section class="sitting__said flow" aria-labelledby="said">
            <h2 id="said" tabindex="-1">
                {t("staff-record-said")}
            </h2>
            {sets(page)}
            {(open && !page.said.lines.is_empty()).then(|| bar(page))}
            {decisions::before(&page.said.before, page.child, &page.called)}
            {groups}
        </section>
    }
    .into_any()
}

/// What each letter is.
fn sets(page: &ReviewPage) -> AnyView {
    if page.said.sets.is_empty() {
        return view! { <p>{t("staff-record-no-views")}</p> }.into_any();
    }
    let items: Vec<_> = page
        .said
        .sets
        .iter()
        .enumerate()
        .map(|(place, set)| {
            let who = set.helper.as_ref().map(Helper::who).unwrap_or_default();
            let childs = set.voice.is_childs() && !set.confirmed;
            view! {
                <li>
                    {mark(set.voice, place)}
                    <span>
                        <a href=paths::staff::Views { child: page.child, views: set.id }.href()>
                            {voice_words(set.voice)} <span class="hidden">", " {moment(set.sent_at)}</span>
                        </a>
                        {(!who.is_empty()).then(|| view! { ": " <bdi>{who}</bdi> })}
                        " · "
                        {t(&format!("staff-purpose-{}", set.purpose.code()))}
                        " · "
                        {day_short(heard_domain::english_time::day(set.sent_at))}
                        {childs.then(|| view! { " " <Tag label=t("staff-views-unconfirmed") tone=Tone::Waiting /> })}
                        {set
                            .managers
                            .then(|| view! { " " <Tag label=t("staff-said-managers") /> })}
                        {set
                            .unreadable
                            .then(|| view! { " " <Tag label=t("staff-unreadable") tone=Tone::Pressing /> })}
                        {(set.pages > 0)
                            .then(|| {
                                let href = paths::staff::Views { child: page.child, views: set.id }.href();
                                let words = tr("staff-said-pages", args! { "count" => set.pages });
                                view! { " · " <a href=format!("{href}#pages")>{words}</a> }
                            })}
                    </span>
                </li>
            }
        })
        .collect();
    view! { <ul class="said-sets">{items}</ul> }.into_any()
}

/// What is done with many lines at once.
fn bar(page: &ReviewPage) -> AnyView {
    let said = &page.said;
    let free = said.lines.iter().filter(|line| line.free).count();
    let all = tr("staff-said-place-all", args! { "count" => free });
    let wrong = page.troubles.iter().any(|trouble| trouble.field == "reason");
    let reason = said.reason.clone();
    let open = wrong || !reason.is_empty();
    view! {
        <div class="said-bar" id="said-bar" data-stays data-swap>
            <FieldError name="said".into() />
            {(free > 0).then(|| view! { <Button label=all name=DO value=ReviewAct::PlaceAll /> })}
            <Button
                label=t("staff-said-place-ticked")
                kind=ButtonKind::Secondary
                name=DO
                value=ReviewAct::PlaceTicked(Part::Shared)
            />
            <Button
                label=t("staff-said-keep-ticked")
                kind=ButtonKind::Quiet
                name=DO
                value=ReviewAct::PlaceTicked(Part::Private)
            />
            <details class="said-bar__reason" open=open>
                <summary>{t("staff-said-reason")}</summary>
                <TextBox
                    name="reason"
                    label=t("staff-share-reason")
                    hint=t("staff-said-reason-hint")
                    value=reason
                    max=MAX_REASON
                    rows=2
                />
            </details>
        </div>
    }
    .into_any()
}
