//! A child's own page: what is new, letters, what I sent and what became of it, notes to check, a way to say more.

use heard_domain::english_time;
use heard_domain::id::{LetterId, ReviewId};
use heard_domain::people::Band;
use heard_domain::purpose::Purpose;
use heard_domain::store::MeetingDay;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use super::answered::{Answered, AnsweredNews};
use super::greeting::{Greeted, Greetings};
use super::hide::Hidden;
use super::meeting::meeting_words;
use super::outcome::{SentLine, sent_line};
use super::record::RecordState;
use crate::args;
use crate::components::{ButtonKind, Details, LinkButton, Notice, Picture, Tag, Tone};
use crate::fields;
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day_short, moment, t, tr};

/// How many lines of a list are shown before the rest is folded away.
const SHOWN: usize = 3;

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
    /// When the next review is, as far as it can be said.
    pub meeting: Option<MeetingDay>,
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
    let hidden = mine.hidden.then(|| view! { <Hidden iro=mine.iro.clone() /> });
    let news = news(&mine);
    let writing = writing(&mine);
    let letters: Vec<_> = mine.letters.iter().map(|letter| (letter.new, letter_line(letter))).collect();
    let no_letter = mine.letters.is_empty() && mine.waiting.is_none();
    let sent: Vec<_> = mine.sent.iter().map(|line| (line.waits(), sent_line(line))).collect();
    // What is new in one stands at the head of the page, and once.
    let earlier = mine.records.iter().filter(|record| !record.is_news());
    let records: Vec<_> = earlier.map(|line| (line.state == RecordState::Waiting, record_line(line))).collect();
    let (none_sent, no_records) = (sent.is_empty(), records.is_empty());
    view! {
        <ChildShell band=mine.band>
            <h1>{tr("mine-title", args! { "name" => mine.name.clone() })}</h1>
            {mine.meeting.map(|meeting| view! { <p class="lead">{meeting_words(meeting)}</p> })}
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
            {mine.waiting.map(|waiting| view! { <WaitingLetters waiting=waiting /> })}
            {(mine.confirmed && (no_letter || !letters.is_empty()))
                .then(|| {
                    view! {
                        <section class="flow" aria-labelledby="letters">
                            <h2 id="letters">{t("mine-letters")}</h2>
                            {if no_letter {
                                let comes = mine.review_comes.then(|| view! { " " {t("mine-letter-comes")} });
                                view! { <p>{t("mine-no-letters")} {comes}</p> }.into_any()
                            } else {
                                folded(letters, "links").into_any()
                            }}
                        </section>
                    }
                })}
            {writing}
            {(!none_sent)
                .then(|| {
                    view! {
                        <section class="flow" aria-labelledby="sent">
                            <h2 id="sent">{t("mine-sent")}</h2>
                            {hidden}
                            {folded(sent, "points")}
                        </section>
                    }
                })}
            {(!no_records)
                .then(|| {
                    view! {
                        <section class="flow" aria-labelledby="records">
                            <h2 id="records">{t("mine-records")}</h2>
                            {folded(records, "links")}
                        </section>
                    }
                })}
            <nav aria-label=t("mine-more")>
                <ul class="ways">
                    {mine
                        .confirmed
                        .then(|| {
                            view! {
                                <Tile href=paths::MINE_PROMISES picture="promise" label=t("promises-title") />
                                <Tile href=paths::MINE_SEEN picture="eyes" label=t("seen-title") />
                            }
                        })}
                    <Tile href=paths::MEET picture="iro" label=t("mine-meet") />
                    {mine.confirmed.then(|| view! { <Tile href=paths::MINE_TELL picture="phone" label=t("mine-tell") /> })}
                </ul>
                <ul class="links">
                    {mine.confirmed.then(|| view! { <li><a href=paths::KEEP>{t("keep-change-title")}</a></li> })}
                    {(!mine.hidden).then(|| view! { <li><a href=paths::MINE_WORDS>{t("hide-title")}</a></li> })}
                </ul>
            </nav>
            <form method="post" action=paths::MINE_CLOSE class="close">
                <button class="button button--quiet" type="submit">
                    {t("mine-close")}
                </button>
            </form>
        </ChildShell>
    }
}

/// What is new in records; nothing when there is nothing. A new letter says so where letters are.
fn news(mine: &Mine) -> impl IntoView + use<> {
    let records = mine.records.iter().filter_map(|record| match record.state {
        RecordState::ToCheck => {
            let words = match record.held_on {
                Some(on) => tr("mine-new-record-held", args! { "when" => day_short(on).into_owned() }),
                None => t("mine-new-record"),
            };
            Some((paths::Record { review: record.review }.href(), words))
        }
        // Closed or not: the answer is what the child waited for.
        _ => {
            let answered =
                record.answered_by.clone().map(|name| tr("mine-new-record-answer", args! { "name" => name }));
            let words = answered.or_else(|| record.added.then(|| t("mine-new-record-added")));
            words.map(|words| (paths::Record { review: record.review }.href(), words))
        }
    });
    let items: Vec<_> = records.map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect();
    (!items.is_empty()).then(|| view! { <Notice title=t("mine-new")><ul class="links">{items}</ul></Notice> })
}

/// The ways to say something: before the review while an invitation opens that, and anything else at any time. What is
/// for before the review begins at once, as if it was picked where everything is.
fn writing(mine: &Mine) -> impl IntoView + use<> {
    let draft = mine.draft_saved_at;
    let label = if draft.is_some() { t("mine-continue") } else { t("purpose-before_review") };
    // What was begun goes on, whatever became of the invitation.
    let may_go_on = draft.is_some() || mine.may_write;
    let (kind, other) = match may_go_on {
        true => (ButtonKind::Secondary, t("sent-say-more")),
        false => (ButtonKind::Primary, t("mine-write")),
    };
    let (action, purpose) = match draft {
        Some(_) => (paths::MINE_WRITE, None),
        None => (paths::SAY, Some(Purpose::BeforeReview.code())),
    };
    view! {
        <section class="flow" aria-labelledby="writing">
            <h2 id="writing">{t("mine-writing")}</h2>
            {draft.map(|at| view! { <p>{tr("mine-draft", args! { "when" => moment(at).into_owned() })}</p> })}
            {if may_go_on {
                view! {
                    <form method="post" action=action>
                        {purpose.map(|purpose| view! { <input type="hidden" name=fields::PURPOSE value=purpose /> })}
                        <button class="button" type="submit">
                            {label}
                        </button>
                    </form>
                }
                    .into_any()
            } else {
                mine.review_comes.then(|| view! { <p>{t("mine-no-writing")}</p> }).into_any()
            }}
            <LinkButton label=other href=paths::SAY kind=kind />
            <p class="hint">{t("mine-say-hint")}</p>
        </section>
    }
}

/// That a letter is there, for a child who cannot read it yet.
#[component]
fn WaitingLetters(waiting: Waiting) -> impl IntoView {
    let Waiting { count, from, iro } = waiting;
    let iro = iro.unwrap_or_else(|| t("before-your-iro").into_owned());
    let words = match (count, from.is_empty()) {
        (1, false) => tr("mine-letter-waits", args! { "from" => from, "name" => iro }),
        _ => tr("mine-letters-wait", args! { "count" => count, "name" => iro }),
    };
    view! { <p class="lead">{words}</p> }
}

fn letter_line(letter: &LetterLine) -> AnyView {
    let (name, when) = (letter.from.clone(), day_short(english_time::day(letter.at)).into_owned());
    view! {
        <li>
            {letter.new.then(|| view! { <Tag label=t("mine-letter-new") tone=Tone::Waiting /> " " })}
            {letter.simpler.then(|| view! { <Tag label=t("mine-letter-simpler") /> " " })}
            <a href=paths::Letter { letter: letter.id }.href()>{tr("mine-letter-from", args! { "name" => name, "when" => when })}</a>
        </li>
    }
    .into_any()
}

fn record_line(record: &RecordLine) -> AnyView {
    let title = match record.held_on {
        Some(on) => tr("mine-record-held", args! { "when" => day_short(on).into_owned() }),
        None => t("mine-record"),
    };
    view! {
        <li>
            {record.state.tag()}
            " "
            <a href=paths::Record { review: record.review }.href()>{title}</a>
        </li>
    }
    .into_any()
}

/// A list whose first lines are shown, and those that must not be missed; the rest is folded away.
pub(super) fn folded(lines: Vec<(bool, AnyView)>, class: &'static str) -> impl IntoView {
    let (mut shown, mut earlier) = (Vec::new(), Vec::new());
    for (place, (must_be_seen, line)) in lines.into_iter().enumerate() {
        if place < SHOWN || must_be_seen { shown.push(line) } else { earlier.push(line) }
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
                <Picture name=picture side=64 beside_words=true />
                <span>{label}</span>
            </a>
        </li>
    }
}
