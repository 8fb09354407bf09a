//! What is wrong in a council's folder, said to whoever runs the command.

use std::path::Path;

use heard_app::text::council::TextFault;
use heard_domain::form::Flaw;
use heard_domain::form::council::{FIRST_VERSION, Refusal};
use heard_domain::ladder::{self, Stage};
use heard_domain::lists::{self, Listed};
use heard_domain::sections::{self, MOST, SHIPPED, Section};

/// A flaw of a form.
pub(super) fn flaw(flaw: &Flaw) -> String {
    match flaw {
        Flaw::Empty => "a form has at least one screen".to_owned(),
        Flaw::EmptyStep(step) => format!("the screen “{step}” asks nothing"),
        Flaw::DuplicateStep(step) => format!("two screens are called “{step}”"),
        Flaw::DuplicateQuestion(question) => format!("two questions are called “{question}”"),
        Flaw::DuplicateOption(question, option) => format!("“{question}” has the option “{option}” twice"),
        Flaw::NoOptions(question) => format!("“{question}” has nothing to choose from"),
        Flaw::NoRoom(question) => format!("“{question}” takes no text: max is 0"),
        Flaw::UnknownPicture(name) => format!("there is no picture “{name}”, shipped or in the folder's pictures"),
        Flaw::NotAFace(question, option) => {
            format!("“{question}” is answered with faces, and “{option}” is not called face-… and has no picture")
        }
        Flaw::UnknownTopic(step, topic) => {
            format!("the screen “{step}” is for the topic “{topic}”, which is not offered")
        }
        Flaw::UnusedTopic(topic) => format!("the topic “{topic}” leads to no screen"),
        Flaw::UnknownQuestion(step, question) => {
            format!("the screen “{step}” depends on “{question}”, which is not in this form")
        }
        Flaw::Later(step, question) => format!(
            "the screen “{step}” depends on “{question}”, which is not asked on a screen before it: \
             the way through a form would be a loop"
        ),
        Flaw::UnknownOption(step, question, option) => {
            format!("the screen “{step}” depends on the option “{option}”, which “{question}” does not have")
        }
        Flaw::Unreachable(step) => format!("no answers lead to the screen “{step}”"),
        Flaw::MoreOfNothing(step) => format!(
            "the screen “{step}” is one of more about its topic, and no screen before it asks whoever chose that topic"
        ),
        Flaw::FirstAfterMore(step) => {
            format!("the screen “{step}” comes after those that ask more about its topic, and is not one of them")
        }
        Flaw::TopicsTwice => "topics are chosen in more than one place".to_owned(),
        Flaw::UnsafeNotOnce => "a form asks once, and only once, whether anything is unsafe (kind unsafe)".to_owned(),
        Flaw::UnsafeHidden(step) => {
            format!("the screen “{step}” asks whether anything is unsafe, and everybody is asked")
        }
        Flaw::RaisesNothing(question, option) => format!(
            "“{question}” raises a matter by “{option}”, and only change, wrong, see_iro and advocate are raised so, \
             in a child's form"
        ),
        Flaw::RaisesPrivate(question, option) => format!(
            "“{option}” puts something on the manager's desk, so “{question}” cannot be marked for one person alone: \
             set private_allowed to false"
        ),
        Flaw::UnsafePrivate => "what is unsafe cannot be promised to stay with one person".to_owned(),
    }
}

/// Why a form cannot be laid over the shipped ones. `other` gives the file of another form.
pub(super) fn refusal<'a>(refusal: Refusal, other: &dyn Fn(usize) -> &'a Path) -> String {
    match refusal {
        Refusal::Shipped => format!(
            "this id and version are shipped with Heard, and answers were given with them: count the version up \
             (a council's begin at {FIRST_VERSION})"
        ),
        Refusal::Twice(place) => {
            format!("{} has the same id and version: count the version up", other(place).display())
        }
        Refusal::Moved(purpose, band) => format!(
            "this id is that of a form for {} in the style {}: another purpose or style needs another id",
            purpose.code(),
            band.code()
        ),
        Refusal::ReadByHeard(purpose) => format!(
            "Heard reads the answers to forms for {} itself: their words may be changed, and not their questions",
            purpose.code()
        ),
        Refusal::OtherStyle(purpose, band) => {
            format!("forms for {} have the style {}, and nobody would get one in another", purpose.code(), band.code())
        }
        Refusal::Older(shipped) => format!(
            "Heard ships version {shipped} of this form: count the version up, or move the file to forms/kept \
             to give the shipped one"
        ),
        Refusal::Rival(place) => format!(
            "{} is for the same purpose and style: move the one that is given no more to forms/kept",
            other(place).display()
        ),
    }
}

/// What of a form is refused.
pub(super) fn place_of(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Shipped | Refusal::Twice(_) | Refusal::Older(_) => "/version",
        Refusal::Moved(..) | Refusal::Rival(_) => "/id",
        Refusal::ReadByHeard(_) => "/purpose",
        Refusal::OtherStyle(..) => "/band",
    }
}

/// A flaw of a list of sections.
pub(super) fn section(flaw: sections::Flaw, list: &[Section]) -> String {
    let key = |place: usize| list[place].key.as_str();
    match flaw {
        sections::Flaw::Empty => "an account has at least one section".to_owned(),
        sections::Flaw::TooMany(count) => format!("these are {count} sections, and at most {MOST} can be set"),
        sections::Flaw::NotAKey(place) => {
            format!("“{}” is no key: small letters, digits and low lines, a letter first, at most 24", key(place))
        }
        sections::Flaw::Twice(place, _) => format!("two sections have the key “{}”", key(place)),
        sections::Flaw::Nameless(place) => format!(
            "“{}” comes not with Heard and has no heading; those that come with it are {}",
            key(place),
            SHIPPED.join(", ")
        ),
        sections::Flaw::LongHeading(place) => {
            format!("the heading of “{}” is one line of at most 40 characters", key(place))
        }
    }
}

/// A flaw of a council's part of a list of codes.
pub(super) fn list(flaw: lists::Flaw, entries: &[Listed]) -> String {
    let code = |place: usize| entries[place].code.as_str();
    match flaw {
        lists::Flaw::TooMany(count) => {
            format!("these are {count} codes, and at most {} can be added to a list", lists::MOST)
        }
        lists::Flaw::NotACode(place) => format!(
            "“{}” is no code: small letters, digits and low lines, a letter first, at most {}",
            code(place),
            lists::LONGEST_CODE
        ),
        lists::Flaw::Twice(place) => format!("“{}” is there twice", code(place)),
        lists::Flaw::Wordless(place) => format!("“{}” has no words", code(place)),
        lists::Flaw::LongWords(place) => {
            format!("the words of “{}” are one line of at most {} characters", code(place), lists::LONGEST_WORDS)
        }
    }
}

/// A flaw of a ladder.
pub(super) fn stage(flaw: ladder::Flaw, stages: &[Stage]) -> String {
    let code = |place: usize| stages[place].code.as_str();
    match flaw {
        ladder::Flaw::Empty => "a ladder has at least one stage in the council".to_owned(),
        ladder::Flaw::TooMany(count) => {
            format!("these are {count} stages, and at most {} can be set", ladder::MOST)
        }
        ladder::Flaw::NotACode(place) => format!(
            "“{}” is no code: small letters, digits and low lines, a letter first, at most {}",
            code(place),
            lists::LONGEST_CODE
        ),
        ladder::Flaw::Twice(place) => format!("two stages have the code “{}”", code(place)),
        ladder::Flaw::Nameless(place) => {
            format!("“{}” comes not with Heard, and has no title or does not say whom it asks (to)", code(place))
        }
        ladder::Flaw::LongWords(place) => {
            format!(
                "title and to of “{}” are one line each of at most {} characters",
                code(place),
                lists::LONGEST_WORDS
            )
        }
        ladder::Flaw::Days(place) => {
            format!("“{}” has from 1 to {} working days to answer, or none", code(place), ladder::MOST_DAYS)
        }
    }
}

/// A fault of a message.
pub(super) fn text(fault: &TextFault) -> String {
    match fault {
        TextFault::Syntax(said) => format!("this is not Fluent: {said}"),
        TextFault::Unasked(key) => {
            format!("{key} replaces no shipped message, and no form or picture of the folder asks for it")
        }
        TextFault::Twice(key) => format!("{key} is there before, in the same language"),
        TextFault::Loses(key, value) => format!("{key} must show {{ ${value} }}, as the shipped message does"),
        TextFault::Wants(key, value) => format!("{key} is not given a value ${value}"),
        TextFault::Refers(key) => {
            format!("{key} must be words and values alone: no term, attribute, function or other message")
        }
        TextFault::Wordless(key) => format!("{key} has no words"),
        TextFault::ReadsLike(key, other) => {
            format!("{key} reads the same as {other}: children tell pictures apart by it")
        }
    }
}
