//! A child's own page: when the meeting is and with whom; what was answered, promised, written to them and sent; a way
//! to say more. Each thing stands once, and what came before is folded away.

mod letters;
mod records;
mod sendings;

use heard_domain::Day;
use heard_domain::Moment;
use heard_domain::id::{LetterId, ReviewId};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use leptos::prelude::*;

use super::answered::{Answered, AnsweredNews};
use super::asked_for::{AskedFor, line as asked_line};
use super::greeting::{Greeted, Greetings};
use super::meeting::{MeetingCard, NextMeeting};
use super::outcome::SentLine;
use super::promises::{PromiseLine, kept_or_not};
use super::record::RecordState;
use crate::args;
use crate::components::{Details, LinkButton, Notice, Picture};
use crate::fields;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, moment, t, tr};
use letters::{letters, waiting_letters};
use records::{earlier, news};
use sendings::sendings;

/// A letter in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// Which.
    pub id: LetterId,
    /// The first name of whoever wrote it.
    pub from: String,
    /// When it came.
    pub at: Moment,
    /// Whether it was not opened yet.
    pub new: bool,
    /// Whether it was said again more simply.
    pub simpler: bool,
}

/// A record in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordLine {
    /// Of which review.
    pub review: ReviewId,
    /// The day on which that was held.
    pub held_on: Option<Day>,
    /// Where it stands.
    pub state: RecordState,
    /// Who answered "not quite", by first name, while that is news.
    pub answered_by: Option<String>,
    /// Whether something in it was put right or added lately.
    pub added: bool,
}

impl RecordLine {
    /// Whether there is something in it that the child has not looked at yet.
    fn is_news(&self) -> bool {
        self.state == RecordState::ToCheck || self.answered_by.is_some() || self.added
    }
}

/// Letters that wait until it is known that the child is who they say: how many, and nothing of what they say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// How many were not opened yet.
    pub count: usize,
    /// The first name of who wrote the newest; empty when unknown.
    pub from: String,
    /// The first name of the IRO, who checks; `None` while there is none.
    pub iro: Option<String>,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// What the child is called.
    pub name: String,
    /// The child's style.
    pub band: Band,
    /// A hello, a goodbye.
    pub greetings: Greetings,
    /// What was answered since the child last looked.
    pub answered: Vec<Answered>,
    /// Promises, newest first, but for those that stand with an answer above.
    pub promises: Vec<PromiseLine>,
    /// What was asked of somebody higher up and the child was told of, newest first.
    pub asked_for: Vec<AskedFor>,
    /// Letters, newest first.
    pub letters: Vec<LetterLine>,
    /// Letters that wait for a confirmed secret, if any do.
    pub waiting: Option<Waiting>,
    /// What was sent, newest first.
    pub sent: Vec<SentLine>,
    /// Records that were shown, newest first.
    pub records: Vec<RecordLine>,
    /// When the saved draft was last saved, if there is one.
    pub draft_saved_at: Option<Moment>,
    /// Whether an invitation opens writing before a review now.
    pub may_write: bool,
    /// Whether a review is still to be held.
    pub review_comes: bool,
    /// The next meeting, and who runs it.
    pub next: NextMeeting,
    /// Whether the secret is confirmed: until then it opens nothing that was sent or begun.
    pub confirmed: bool,
    /// Whether the child's own words are not shown back.
    pub hidden: bool,
    /// The first name of the IRO; what IROs are called for a child who has none.
    pub iro: String,
}

/// The page.
#[component]
pub fn MinePage(
    /// What it shows.
    mine: Mine,
) -> impl IntoView {
    let waits_for = tr("mine-unconfirmed", args! { "name" => mine.iro.clone() });
    let (news, earlier, letters) = (news(&mine), earlier(&mine), letters(&mine));
    let (sendings, writing) = (sendings(&mine), writing(&mine));
    let drawn = mine.band != Band::Older;
    let has_promises = !mine.promises.is_empty();
    let promises: Vec<_> = mine.promises.into_iter().map(|line| (false, kept_or_not(line, drawn))).collect();
    let asked_for: Vec<_> = mine.asked_for.into_iter().map(|asked| (asked.came.is_none(), asked_line(asked))).collect();
    view! {
        <ChildShell band=mine.band>
            <div class="mine">
                <h1>{tr("mine-title", args! { "name" => mine.name.clone() })}</h1>
                <MeetingCard next=mine.next />
                {(!mine.confirmed)
                    .then(|| {
                        view! {
                            <Notice title=t("mine-unconfirmed-title")>
                                <p>{waits_for}</p>
                                <p>
                                    <a href=paths::KEEP_CONFIRM>{t("keep-have-number")}</a>
                                </p>
                            </Notice>
                        }
                    })}
                <AnsweredNews answered=mine.answered />
                <Greeted greetings=mine.greetings />
                {news}
                {has_promises
                    .then(|| {
                        view! {
                            <section class="flow" aria-labelledby="promises">
                                <h2 id="promises">{t("promises-title")}</h2>
                                {folded(promises, 2, "promises")}
                            </section>
                        }
                    })}
                {(!asked_for.is_empty())
                    .then(|| {
                        view! {
                            <section class="flow" aria-labelledby="asked-for">
                                <h2 id="asked-for">{t("asked-for-title")}</h2>
                                {folded(asked_for, 2, "promises")}
                            </section>
                        }
                    })}
                {mine.waiting.map(waiting_letters)}
                {letters}
                {sendings}
                {writing}
                <Details summary=t("mine-more")>
                    {earlier}
                    <ul class="ways ways--small">
                        {mine
                            .confirmed
                            .then(|| {
                                view! {
                                    {(!has_promises)
                                        .then(|| {
                                            view! {
                                                <Tile href=paths::MINE_PROMISES picture="promise" label=t("promises-title") />
                                            }
                                        })}
                                    <Tile href=paths::MINE_SEEN picture="eyes" label=t("seen-title") />
                                    <Tile href=paths::MINE_TELL picture="phone" label=t("mine-tell") />
                                    <Tile href=paths::KEEP picture="secret" label=t("keep-change-title") />
                                }
                            })}
                        {(!mine.hidden).then(|| view! { <Tile href=paths::MINE_WORDS picture="skip" label=t("hide-title") /> })}
                    </ul>
                </Details>
                <form method="post" action=paths::MINE_CLOSE class="close">
                    <button class="button button--quiet" type="submit">
                        {t("mine-close")}
                    </button>
                </form>
            </div>
        </ChildShell>
    }
}

/// One way to say something: what was begun, what is for before the review while an invitation opens that, or anything
/// else; that is a link beside the others. What is for before the review begins at once, as if it was picked where
/// everything is.
fn writing(mine: &Mine) -> impl IntoView + use<> {
    let draft = mine.draft_saved_at;
    let label = if draft.is_some() { t("mine-continue") } else { t("purpose-before_review") };
    let (action, purpose) = match draft {
        Some(_) => (paths::MINE_WRITE, None),
        None => (paths::SAY, Some(Purpose::BeforeReview.code())),
    };
    // What was begun goes on, whatever became of the invitation.
    let way = if draft.is_some() || mine.may_write {
        view! {
            <form method="post" action=action>
                {purpose.map(|purpose| view! { <input type="hidden" name=fields::PURPOSE value=purpose /> })}
                <button class="button" type="submit">
                    {label}
                </button>
            </form>
            <p>
                <a href=paths::SAY>{t("sent-say-more")}</a>
            </p>
        }
        .into_any()
    } else {
        view! {
            {mine.review_comes.then(|| view! { <p>{t("mine-no-writing")}</p> })}
            <LinkButton label=t("mine-write") href=paths::SAY />
        }
        .into_any()
    };
    view! {
        <section class="flow" aria-label=t("mine-writing")>
            {draft.map(|at| view! { <p>{tr("mine-draft", args! { "when" => moment(at).into_owned() })}</p> })}
            {way}
        </section>
    }
}

/// A list of which so many lines are shown, and those that must not be missed; the rest is folded away.
pub(super) fn folded(lines: Vec<(bool, AnyView)>, most: usize, class: &'static str) -> impl IntoView {
    let (mut shown, mut earlier) = (Vec::new(), Vec::new());
    for (place, (must_be_seen, line)) in lines.into_iter().enumerate() {
        if place < most || must_be_seen { shown.push(line) } else { earlier.push(line) }
    }
    let count = earlier.len();
    let earlier = (count > 0).then(|| {
        view! {
            <Details summary=tr("mine-earlier", args! { "count" => count })>
                <ul class=class>{earlier}</ul>
            </Details>
        }
    });
    view! { <ul class=class>{shown}</ul> {earlier} }
}

#[component]
fn Tile(href: &'static str, picture: &'static str, label: Text) -> impl IntoView {
    view! {
        <li>
            <a class="way" href=href>
                <Picture name=picture side=40 beside_words=true />
                <span>{label}</span>
            </a>
        </li>
    }
}
