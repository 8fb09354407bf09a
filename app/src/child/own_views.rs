//! What I sent, word for word, with what was answered to each thing.

use heard_domain::documents::ReplyText;
use heard_domain::drawing::Drawing;
use heard_domain::id::{PageId, ViewsId};
use heard_domain::purpose::Purpose;
use heard_domain::recording::Recording;
use heard_domain::voice::{Helper, Voice};
use heard_domain::{Moment, english_time};
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use super::hide::Hidden;
use super::outcome::{Became, became_words, purpose_words};
use crate::answers::who_and_when;
use crate::args;
use crate::components::{Details, Drawn, Player, Tag, Written, WrittenDown};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day_short, moment, t, tr};

/// One thing that was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The question, in the page's language, and the answer; `None` where the child's own words are not shown.
    pub words: Option<(Text, Text)>,
    /// The drawing, if the answer is one.
    pub drawing: Option<Drawing>,
    /// The recording, if it was spoken.
    pub recording: Option<Recording>,
    /// What somebody wrote down from it.
    pub written: Option<Written>,
    /// Whether it is only for the IRO.
    pub only_iro: bool,
    /// Who answered it, empty when unknown, and what.
    pub reply: Option<(String, ReplyText)>,
}

/// One sending.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sending {
    /// Which.
    pub id: ViewsId,
    /// What it was for, and whose voice; `None` where the child's own words are not shown, because both tell.
    pub about: Option<(Purpose, Voice)>,
    /// When.
    pub at: Moment,
    /// Who helped, wrote down or spoke, and how.
    pub helper: Option<Helper>,
    /// When the IRO first read it.
    pub read_at: Option<Moment>,
    /// When a manager first read it, for what goes to a manager.
    pub manager_read_at: Option<Moment>,
    /// What became of it, for what somebody answers by a day.
    pub became: Option<Became>,
    /// What was said; of what is not shown, that to which somebody answered.
    pub said: Vec<Said>,
    /// Photographs of the pages that were drawn on, where it was on paper.
    pub pages: Vec<PageId>,
    /// Whether something of it does not open.
    pub unreadable: bool,
}

/// The page.
#[component]
pub fn OwnViewsPage(
    /// Every sending, newest first.
    sendings: Vec<Sending>,
    /// The first name of the IRO, or what IROs are called, where the child's own words are not shown back.
    #[prop(optional)]
    hidden: Option<String>,
) -> impl IntoView {
    let none = sendings.is_empty();
    let cards: Vec<_> = sendings
        .into_iter()
        .enumerate()
        .map(|(place, sending)| view! { <SendingCard sending=sending open={place == 0} /> })
        .collect();
    view! {
        <ChildShell back=paths::MINE>
            <h1>{t("own-views-title")}</h1>
            {hidden.map(|iro| view! { <Hidden iro=iro /> })}
            {none.then(|| view! { <p class="lead">{t("own-views-none")}</p> })} {cards} <BackToMine />
        </ChildShell>
    }
}

/// One sending, folded unless it is the newest: a year's worth is long on a phone.
#[component]
fn SendingCard(sending: Sending, open: bool) -> impl IntoView {
    let said: Vec<_> = sending.said.into_iter().map(|said| view! { <SaidLine said=said /> }).collect();
    let title = sending.about.map_or_else(|| t("own-views-title"), |(purpose, _)| purpose_words(purpose));
    let title = format!("{}, {}", title, day_short(english_time::day(sending.at)));
    let by_manager =
        sending.manager_read_at.map(|at| tr("own-views-read-manager", args! { "when" => moment(at).into_owned() }));
    let read = match sending.read_at {
        Some(at) => Some(became_words(&Became::Read(at))),
        None => by_manager.is_none().then(|| became_words(&Became::Unread)),
    };
    let read: Vec<_> = read.into_iter().chain(by_manager).map(|read| view! { <p>{read}</p> }).collect();
    let page = |page: PageId| {
        view! {
            <p class="flow">
                <span>{t("own-views-page")}</span>
                <img src=paths::SentPage { page }.href() alt=t("own-views-page") width="400" />
            </p>
        }
    };
    let pages: Vec<_> = sending.pages.into_iter().map(page).collect();
    view! {
        <section class="flow" id=format!("sent-{}", sending.id)>
            <Details summary=title open=open>
                <div class="flow">
                    <p>{tr("own-views-sent", args! { "when" => moment(sending.at).into_owned() })}</p>
                    {sending.about.map(|(_, voice)| whose(voice, sending.helper))}
                    {read}
                    {sending.became.map(|became| view! { <p>{became_words(&became)}</p> })}
                    {sending.unreadable.then(|| view! { <p>{t("unreadable-words")}</p> })}
                    <dl class="said">{said}</dl>
                    {pages}
                </div>
            </Details>
        </section>
    }
}

/// Whose voice it is; who helped, and how.
pub(super) fn whose(voice: Voice, helper: Option<Helper>) -> impl IntoView + use<> {
    let who = helper.as_ref().map(Helper::who).filter(|who| !who.is_empty());
    let how = helper.filter(|helper| !helper.how.is_blank()).map(|helper| {
        let how = args! { "how" => helper.how.into_inner() };
        if voice.needs_basis() { tr("own-views-basis", how) } else { tr("own-views-how", how) }
    });
    view! {
        <p>
            {t(&format!("record-voice-{}", voice.code()))}
            {who.map(|who| view! { " (" <bdi>{who}</bdi> ")" })}
        </p>
        {how.map(|how| view! { <p>{how}</p> })}
    }
}

/// What a child said: their words, with their recording where they spoke, or their drawing.
#[component]
pub(super) fn OwnWords(answer: Text, drawing: Option<Drawing>, recording: Option<Recording>) -> impl IntoView {
    let heard = recording.map(|one| {
        view! { <Player href=paths::SentRecording { recording: one.id }.href() length=one.length() /> }
    });
    match drawing {
        Some(drawing) => view! { <Drawn drawing=drawing /> }.into_any(),
        None => view! { <p class="own-words" dir="auto">{answer}</p> {heard} }.into_any(),
    }
}

/// What was answered to it, by whoever is called `name`; an empty one is not said.
#[component]
pub(super) fn ReplyBox(name: String, reply: ReplyText) -> impl IntoView {
    let kind = t(&format!("reply-{}", reply.kind.code()));
    let kind = match name.as_str() {
        "" => kind,
        name => tr("reply-by", args! { "name" => name, "answer" => kind.into_owned() }),
    };
    let who_and_when = who_and_when(&reply).map(|words| view! { <p dir="auto">{words}</p> });
    let words = reply.words.into_inner();
    view! {
        <div class="reply">
            <p class="reply__kind">{kind}</p>
            {(!words.is_empty()).then(|| view! { <p dir="auto">{words}</p> })}
            {who_and_when}
        </div>
    }
}

#[component]
fn SaidLine(said: Said) -> impl IntoView {
    let (question, answer) = match said.words {
        Some((question, answer)) => (question, Some(answer)),
        None => (t("hide-something"), None),
    };
    view! {
        <div class="said__line">
            <dt>{question}</dt>
            <dd>
                {answer.map(|answer| view! { <OwnWords answer=answer drawing=said.drawing recording=said.recording /> })}
                {said.written.map(|written| view! { <WrittenDown written=written /> })}
                {said.only_iro.then(|| view! { <Tag label=t("only-iro-tag") /> })}
                {said.reply.map(|(name, reply)| view! { <ReplyBox name=name reply=reply /> })}
            </dd>
        </div>
    }
}
