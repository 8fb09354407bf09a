//! What became of something that the child sent: read, due an answer by a day, looked into, answered.

use heard_domain::documents::ReplyKind;
use heard_domain::id::ViewsId;
use heard_domain::purpose::Purpose;
use heard_domain::voice::Voice;
use heard_domain::{Day, Moment, english_time};
use leptos::prelude::*;

use crate::args;
use crate::components::Picture;
use crate::paths;
use crate::text::{Text, day, day_short, moment, t, tr};

/// How far something has come that somebody answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Became {
    /// Nobody has opened it yet.
    Unread,
    /// It was read.
    Read(Moment),
    /// It is on somebody's desk.
    Due {
        /// The day by which it is due.
        by: Day,
        /// Whether that day is over.
        late: bool,
    },
    /// Somebody is done with it.
    LookedInto {
        /// Their name; empty when unknown.
        by: String,
        /// When.
        at: Moment,
    },
}

/// Something that was sent, in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentLine {
    /// Which.
    pub id: ViewsId,
    /// What it was for, and whose voice; `None` where the child's own words are not shown, because both tell.
    pub about: Option<(Purpose, Voice)>,
    /// When it was sent.
    pub at: Moment,
    /// What became of it.
    pub became: Became,
    /// The first name of the IRO who read it, empty when unknown, and when: for what an IRO has read.
    pub read: Option<(String, Moment)>,
    /// The answers to what was said in it, but for those that head the page.
    pub answers: Vec<ReplyKind>,
    /// Whether some head the page.
    pub answered_above: bool,
}

impl SentLine {
    /// Whether the child waits for something, so that it is not hidden among earlier things. What is answered at the
    /// head of the page is not waited for.
    #[must_use]
    pub const fn waits(&self) -> bool {
        matches!(self.became, Became::Due { .. }) && !self.answered_above
    }

    /// Whether nobody has answered anything in it yet.
    #[must_use]
    pub fn is_open(&self) -> bool {
        let unsettled = matches!(self.became, Became::Unread | Became::Read(_) | Became::Due { .. });
        unsettled && self.answers.is_empty() && !self.answered_above
    }
}

/// What a sending was for, in the child's words.
#[must_use]
pub fn purpose_words(purpose: Purpose) -> Text {
    match purpose {
        Purpose::JustMe => t("mine-just-me"),
        Purpose::NonInstructed => t("mine-non-instructed"),
        purpose if purpose.is_childs() => t(&format!("purpose-{}", purpose.code())),
        _ => t("own-views-title"),
    }
}

/// How far something has come, in a sentence.
#[must_use]
pub fn became_words(became: &Became) -> Text {
    match became {
        Became::Unread => t("own-views-unread"),
        Became::Read(at) => tr("own-views-read", args! { "when" => moment(*at).into_owned() }),
        Became::Due { by, late: false } => tr("mine-answer-due", args! { "by" => day(*by).into_owned() }),
        Became::Due { by, late: true } => tr("mine-answer-late", args! { "by" => day(*by).into_owned() }),
        Became::LookedInto { by, at } if by.is_empty() => {
            tr("mine-looked-into-somebody", args! { "when" => day(english_time::day(*at)).into_owned() })
        }
        Became::LookedInto { by, at } => {
            tr("mine-looked-into", args! { "name" => by.clone(), "when" => day(english_time::day(*at)).into_owned() })
        }
    }
}

/// That it was read, by whom and on which day, with thanks.
fn read_words(name: &str, at: Moment) -> Text {
    let on = day(english_time::day(at)).into_owned();
    match name {
        "" => tr("mine-read-somebody", args! { "on" => on }),
        name => tr("mine-read", args! { "name" => name, "on" => on }),
    }
}

/// One line of the list of what was sent; `drawn` where thanks are drawn too.
pub(super) fn sent_line(line: &SentLine, drawn: bool) -> AnyView {
    let voice = line.about.map(|(_, voice)| voice).filter(|voice| *voice != Voice::Child);
    let voice = voice.map(|voice| t(&format!("record-voice-{}", voice.code())));
    let answers = match line.answers.as_slice() {
        [] => None,
        [kind] => Some(tr("mine-answer-one", args! { "answer" => t(&format!("reply-{}", kind.code())).into_owned() })),
        many => Some(tr("mine-answers", args! { "count" => many.len() })),
    };
    // Once answered, that it was looked into is no news, nor that it was read.
    let settled = matches!(line.became, Became::LookedInto { .. } | Became::Read(_));
    let thanks = match (&line.read, answers.is_some() || line.answered_above) {
        (Some((name, at)), false) => Some(read_words(name, *at)),
        _ => None,
    };
    let thanked = thanks.is_some();
    let state = match line.answered_above {
        // What is answered there is not said to be waited for here.
        true => Some(t("mine-answered-above")),
        false if thanked && matches!(line.became, Became::Read(_)) => None,
        false => (answers.is_none() || !settled).then(|| became_words(&line.became)),
    };
    let state = state.map(|words| view! { <p>{words}</p> });
    let thanks = thanks.map(|words| {
        let picture = drawn.then(|| view! { <Picture name="thank-you" side=48 beside_words=true /> });
        view! { <p class="thing__thanks">{picture} <span>{words}</span></p> }
    });
    view! {
        <li class="thing">
            <p>
                <a href=paths::sent(line.id)>{line.about.map_or_else(|| t("own-views-title"), |(purpose, _)| purpose_words(purpose))}</a>
                ", "
                {day_short(english_time::day(line.at))}
            </p>
            {voice.map(|voice| view! { <p class="hint">{voice}</p> })}
            {answers.map(|answers| view! { <p>{answers}</p> })}
            {thanks}
            {state}
        </li>
    }
    .into_any()
}
