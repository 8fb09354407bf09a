//! Two texts of one form beside each other, word by word, of which somebody chooses what stays: what they typed and
//! what was saved meanwhile, or what two windows hold.

use heard_domain::documents::ReplyKind;
use heard_domain::escalation::Outcome;
use heard_domain::id::AnswerId;
use heard_domain::lists::List;
use heard_domain::participation::{Attendance, Code, Contribution};
use heard_domain::people::Role;
use heard_domain::review::{Format, SeenAlone, Venue};
use heard_domain::store::DecisionState;
use heard_domain::typed::{Differing, Run, Take, TypedAt, compare};
use leptos::prelude::*;

use super::escalation::ENDING;
use super::escalations::outcome_words;
use super::listed::{called, stage};
use super::promises::{BECAUSE, STATE};
use super::review::{account, attending, monitoring};
use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::components::{Button, Choice, Radios};
use crate::fields;
use crate::key;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::TypingAct;
use crate::text::{Text, t};

/// How the fields begin that carry what this worker typed.
pub const MINE: &str = "mine-";
/// How the fields begin that carry the other text.
pub const THEIRS: &str = "theirs-";
/// How the fields begin that say which is taken.
pub const TAKE: &str = "take-";

/// Whose the other text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Other {
    /// What is saved now.
    Record,
    /// What another window of the same worker kept.
    Window,
}

impl Other {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Record, Self::Window];

    /// The code by which a form says it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Window => "window",
        }
    }

    /// Reads a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|other| other.code() == code)
    }
}

/// Two texts of one form.
#[derive(Debug, Clone)]
pub struct BothPage {
    /// Who looks.
    pub role: Role,
    /// Which form.
    pub at: TypedAt,
    /// The address of the form.
    pub back: Text,
    /// The version of the typing that is kept.
    pub version: i64,
    /// The version of the record that the choice is based on.
    pub based_on: i64,
    /// Whose the other text is.
    pub other: Other,
    /// Every field of the form as this worker typed it.
    pub mine: Vec<(String, String)>,
    /// Every field of the other.
    pub theirs: Vec<(String, String)>,
    /// What they have differently.
    pub differing: Vec<Differing>,
    /// What was chosen already.
    pub taken: Vec<(String, Take)>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// Two texts beside each other.
#[component]
pub fn BothTexts(
    /// What it shows.
    page: BothPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let (what, theirs_title) = match page.other {
        Other::Record => (t("staff-both-record"), t("staff-both-theirs-record")),
        Other::Window => (t("staff-both-window"), t("staff-both-theirs-window")),
    };
    let carried = |begin: &'static str, fields: Vec<(String, String)>| {
        let field = move |(name, value): (String, String)| {
            view! { <input type="hidden" name=format!("{begin}{name}") value=value /> }
        };
        fields.into_iter().map(field).collect::<Vec<_>>()
    };
    let (mine, theirs) = (carried(MINE, page.mine), carried(THEIRS, page.theirs));
    // A manager types at their desk, an IRO about a child of theirs.
    let here = if page.role == Role::Iro { Section::Caseload } else { Section::Matters };
    let taken = page.taken;
    let parts: Vec<_> = page
        .differing
        .into_iter()
        .map(|one| {
            let chosen = taken.iter().find(|(name, _)| *name == one.name).map(|(_, take)| *take);
            pair(one, &theirs_title, chosen)
        })
        .collect();
    view! {
        <StaffShell title=t("staff-both-title") nav=nav(page.role, here) faults=faults back=page.back>
            <h1>{t("staff-both-heading")}</h1>
            <p class="lead">{what}</p>
            <p class="hint">{t("staff-both-marked")}</p>
            <form method="post" action=paths::staff::TYPED class="flow">
                <input type="hidden" name=fields::TYPED_AT value=page.at.to_string() />
                <input type="hidden" name=fields::TYPED_VERSION value=page.version.to_string() />
                <input type="hidden" name=fields::VERSION value=page.based_on.to_string() />
                <input type="hidden" name=OTHER value=page.other.code() />
                {mine}
                {theirs}
                {parts}
                <p class="hint">{t("staff-both-next")}</p>
                <Button label=t("staff-both-go-on") name=DO value=TypingAct::Settle />
            </form>
        </StaffShell>
    }
}

/// The field that says whose the other text is.
pub const OTHER: &str = "other";

/// One field, twice, and the choice.
fn pair(one: Differing, theirs_title: &Text, chosen: Option<Take>) -> impl IntoView + use<> {
    let (mine, theirs) = (shown(&one.name, one.mine.expose()), shown(&one.name, one.theirs.expose()));
    let (runs_mine, runs_theirs) = compare(&mine, &theirs);
    // Only words can stand one after the other.
    let takes = Take::ALL.into_iter().filter(|take| *take != Take::Both || takes_both(&one.name));
    let choices = takes
        .map(|take| {
            Choice::new(take.code(), t(&format!("staff-both-take-{}", take.code()))).checked(chosen == Some(take))
        })
        .collect();
    view! {
        <section class="both">
            <h2>{label(&one.name)}</h2>
            <div class="both__texts">
                <div class="both__text">
                    <h3>{t("staff-both-mine")}</h3>
                    {compared(runs_mine)}
                </div>
                <div class="both__text">
                    <h3>{theirs_title.clone()}</h3>
                    {compared(runs_theirs)}
                </div>
            </div>
            <Radios name=format!("{TAKE}{}", one.name) legend=t("staff-both-take") choices=choices />
        </section>
    }
}

/// A text with the words marked that only it has.
pub(super) fn compared(runs: Vec<Run>) -> impl IntoView {
    if runs.is_empty() {
        return view! { <p class="hint">{t("staff-both-nothing")}</p> }.into_any();
    }
    let runs: Vec<_> = runs
        .into_iter()
        .map(|run| {
            let words = run.words.into_inner();
            if run.both { words.into_any() } else { view! { <mark>{words}</mark> }.into_any() }
        })
        .collect();
    view! { <p class="both__words" dir="auto">{runs}</p> }.into_any()
}

/// Whether both of two values can be kept, one after the other: words, and no choice, date or name of one person.
#[must_use]
pub fn takes_both(field: &str) -> bool {
    const WORDS: [&str; 19] = [
        "about",
        "added",
        "answer_words",
        "attended",
        "because",
        "came",
        "goodbye",
        "hello",
        "note",
        "now",
        "outcome",
        "participation_words",
        "reply",
        "seen_alone_words",
        "text",
        "told",
        "what",
        "why",
        "words",
    ];
    field == account::WHOLE || account::section_of(field).is_some() || WORDS.contains(&of_answer(field))
}

/// A value in words: what a code stands for, everything else as it is.
fn shown(field: &str, value: &str) -> String {
    if let Some(words) = monitoring::shown(field, value) {
        return words.into_owned();
    }
    let words = match field {
        "seen_alone" => SeenAlone::from_code(value).map(|code| t(&format!("staff-seen-{}", code.code()))),
        "format" => Format::from_code(value).map(|code| t(&format!("staff-format-{}", code.code()))),
        "venue" => Venue::from_code(value).map(|code| t(&format!("staff-venue-{}", code.code()))),
        "attendance" => Attendance::from_code(value).map(|code| t(&format!("staff-attendance-{}", code.code()))),
        "contribution" => Contribution::from_code(value).map(|code| t(&format!("staff-contribution-{}", code.code()))),
        "way" => return called(List::ContactWays, value).into_owned(),
        "reason" => return called(List::EscalationReasons, value).into_owned(),
        "stage" => Some(stage(value)),
        ENDING => Outcome::from_code(value).map(outcome_words),
        state if of_answer(state) == STATE => {
            DecisionState::from_code(value).map(|state| t(&format!("staff-decision-{}", state.code())))
        }
        "kind" => ReplyKind::from_code(value).map(|code| t(&format!("staff-reply-{}", code.code()))),
        "participation" => {
            Code::from_code(value).map(|code| format!("{}: {}", code.code(), t(code.message_key())).into())
        }
        _ => Some(value.to_owned().into()),
    };
    words.map(Text::into_owned).unwrap_or_default()
}

/// What a field is called.
fn label(field: &str) -> Text {
    if let Some((list, code)) = monitoring::ticked(field) {
        return called(list, code.as_str());
    }
    let of_meeting = || attending::label(field).unwrap_or_else(|| t(label_key(field)));
    account::section_of(field).map_or_else(of_meeting, account::name)
}

/// The name of a field without the answer that it is about: one beside the record names that, too (`reply_field`).
fn of_answer(field: &str) -> &str {
    let of_answer = field.rsplit_once('-').filter(|(_, answer)| answer.parse::<AnswerId>().is_ok());
    of_answer.map_or(field, |(name, _)| name)
}

/// The key of what a field is called that is no section of the account.
fn label_key(field: &str) -> &'static str {
    match of_answer(field) {
        "planned_on" => key!("staff-facts-planned"),
        "seen_alone" => key!("staff-missing-seen-alone"),
        "seen_on" => key!("staff-facts-seen-on"),
        "seen_alone_words" => key!("staff-facts-seen-words"),
        "format" => key!("staff-facts-format"),
        "venue" => key!("staff-facts-venue"),
        "attendance" => key!("staff-missing-attendance"),
        "contribution" => key!("staff-missing-contribution"),
        "participation" => key!("staff-facts-participation"),
        "participation_words" => key!("staff-facts-participation-words"),
        "attended" => key!("staff-facts-attended"),
        "account" => key!("staff-facts-account"),
        "text" => key!("staff-letter-text"),
        "kind" => key!("staff-both-kind"),
        "who" => key!("staff-reply-who"),
        "by" => key!("staff-reply-by"),
        "words" => key!("staff-reply-words"),
        "now" => key!("staff-not-quite-as-changed"),
        STATE => key!("staff-promise-became"),
        "outcome" => key!("staff-matter-outcome"),
        "contact_on" => key!("staff-contacts-on"),
        "way" => key!("staff-contacts-way"),
        "note" => key!("staff-hand-over-note"),
        "opened_on" | "moved_on" => key!("staff-escalation-on"),
        "stage" => key!("staff-escalation-stage"),
        "reason" => key!("staff-escalation-reason"),
        "about" => key!("staff-escalation-about"),
        "answered_on" => key!("staff-escalation-answered-on"),
        "answer_words" => key!("staff-escalation-answer-words"),
        "why" => key!("staff-both-why"),
        "resolved_on" => key!("staff-escalation-resolved-on"),
        ENDING => key!("staff-escalation-outcome"),
        "came" => key!("staff-both-came"),
        "told" => key!("staff-both-told"),
        "told_who" => key!("staff-escalation-who"),
        "goodbye" => key!("staff-both-goodbye"),
        "hello" => key!("staff-hand-over-hello"),
        // Of one promise among many.
        BECAUSE if of_answer(field) != field => key!("staff-promise-because"),
        BECAUSE => key!("staff-not-quite-why"),
        other => monitoring::label_key(other).unwrap_or(key!("staff-both-other")),
    }
}
