//! Every address that a page links to, a form posts to, or the router knows. Links are made here, from code and ids,
//! never from data that somebody typed: an address that is always the same is a constant, one that names something is a
//! type ([`Address`]). Workers' are in [`staff`].
//!
//! What a child writes about never stands in an address, neither its purpose nor the question (screens have numbers):
//! a carer's phone keeps a history.

mod address;
pub mod api;
pub mod staff;

use heard_domain::form::{Form, Step};
use heard_domain::id::{DecisionId, LetterId, PageId, RecordingId, ReviewId, StaffId, ViewsId};

pub use address::Address;
use address::addresses;

/// Type a code; opened by the link on an invitation too.
pub const HOME: &str = "/";
/// What somebody wants to say: where a child's writing starts.
pub const SAY: &str = "/say";
/// Everything that may be said besides what is said before the review.
pub const SAY_ELSE: &str = "/say/else";
/// Where a carer's or parent's writing starts.
pub const GROWN_UPS: &str = "/grown-ups";
/// Who is writing.
pub const WRITE_START: &str = "/who";
/// Who helps, writes down or speaks.
pub const HELPER: &str = "/who/helper";
/// What happens with the words, before the first question.
pub const BEFORE: &str = "/before";
/// Meet your IRO.
pub const MEET: &str = "/meet";
/// What became of the promises of last time.
pub const LAST_TIME: &str = "/last-time";
/// Give the phone back to the child, whose the last page is.
pub const JUST_YOU: &str = "/just-you";
/// The last page, which is the child's alone.
pub const JUST_YOU_SAY: &str = "/just-you/say";
/// After the last page: nothing of it, and no session.
pub const JUST_YOU_SENT: &str = "/just-you/sent";
/// Choose the style of the questions.
pub const STYLE: &str = "/style";
/// The first question that is still to be asked.
pub const QUESTIONS: &str = "/questions";
/// A rest between two questions.
pub const REST: &str = "/rest";
/// Check the answers and send them.
pub const CHECK: &str = "/check";
/// They are sent.
pub const SENT: &str = "/sent";
/// They are sent; said to whoever has no session any more.
pub const SENT_CLOSED: &str = "/sent/closed";
/// Go on with what was begun before, seeing it or not.
pub const GO_ON: &str = "/go-on";
/// Pick the four pictures that show it.
pub const GO_ON_PICTURES: &str = "/go-on/pictures";
/// Stop for now.
pub const STOP: &str = "/stop";
/// Choose four pictures, to see it again.
pub const STOP_PICTURES: &str = "/stop/pictures";
/// Stopped: nothing of it, and no session.
pub const STOPPED: &str = "/stopped";
/// Choose a secret, to be able to read back.
pub const KEEP: &str = "/keep";
/// Choose four pictures.
pub const KEEP_PICTURES: &str = "/keep/pictures";
/// Choose a number.
pub const KEEP_NUMBER: &str = "/keep/number";
/// Type the six digits that the IRO says aloud.
pub const KEEP_CONFIRM: &str = "/keep/confirm";
/// Sign in with a secret.
pub const SIGN_IN: &str = "/sign-in";
/// Sign in with four pictures.
pub const SIGN_IN_PICTURES: &str = "/sign-in/pictures";
/// Sign in with a number.
pub const SIGN_IN_NUMBER: &str = "/sign-in/number";
/// A child's own page.
pub const MINE: &str = "/mine";
/// Go on with a saved draft, or begin another.
pub const MINE_WRITE: &str = "/mine/write";
/// What I sent.
pub const MINE_SENT: &str = "/mine/sent";
/// The promises.
pub const MINE_PROMISES: &str = "/mine/promises";
/// Who has seen my words.
pub const MINE_SEEN: &str = "/mine/seen";
/// How I want to be told that there is something to look at.
pub const MINE_TELL: &str = "/mine/tell-me";
/// My own words, not shown back.
pub const MINE_WORDS: &str = "/mine/words";
/// Close my page.
pub const MINE_CLOSE: &str = "/mine/close";
/// Numbers to ring.
pub const HELP: &str = "/help";
/// Who reads what, and what is kept.
pub const PRIVACY: &str = "/privacy";
/// The accessibility statement.
pub const ACCESSIBILITY: &str = "/accessibility";
/// Leave this page.
pub const LEAVE: &str = "/leave";

addresses! {
    /// One screen of a form, by its number.
    Question { number: String } = "/questions/{number}"
    /// One letter.
    Letter { letter: LetterId } = "/mine/letters/{letter}"
    /// What stands in the record of one review, to be checked.
    Record { review: ReviewId } = "/mine/records/{review}"
    /// The sound of an answer that is not sent yet.
    Recording { recording: RecordingId } = "/recordings/{recording}"
    /// The same of one that was sent.
    SentRecording { recording: RecordingId } = "/mine/recordings/{recording}"
    /// A photograph of a page that I drew on, on paper.
    SentPage { page: PageId } = "/mine/pages/{page}"
    /// A worker's photo.
    Photo { staff: StaffId } = "/people/{staff}/photo"
    /// A hello in the voice of a child's own IRO.
    Hello { staff: StaffId } = "/people/{staff}/hello"
}

/// The number in the address of [`thanks`]: no screen of a form has it ([`Form::number`] counts from 1).
const THANKS_NUMBER: &str = "0";

/// One screen of a form, by its number: an address tells nothing of what is asked, nor what the form is for.
#[must_use]
pub fn question(form: &Form, step: &Step) -> String {
    let numbered = |number| Question { number }.href();
    form.number(&step.id).map_or_else(|| QUESTIONS.to_owned(), |number| numbered(number.to_string()))
}

/// Thanks for telling of something unsafe. It looks like any other screen of the form: a phone keeps a history, and its
/// owner need not know that something was told.
#[must_use]
pub fn thanks() -> String {
    Question { number: THANKS_NUMBER.to_owned() }.href()
}

/// Whether an address is that of a screen of a form.
fn is_question(address: &str) -> bool {
    address.strip_prefix(QUESTIONS).is_some_and(|number| number.starts_with('/'))
}

/// Whether a page at this address may ask for the microphone: one on which an answer may be spoken, or a hello. The
/// form of a hello or a photo comes back, refused, at an address of its own.
#[must_use]
pub fn may_record(address: &str) -> bool {
    is_question(address) || [staff::PROFILE, staff::PROFILE_PHOTO, staff::PROFILE_HELLO].contains(&address)
}

/// Whether what stands in the place of a screen's number is that of [`thanks`].
#[must_use]
pub fn is_thanks(number: &str) -> bool {
    number == THANKS_NUMBER
}

/// One sending, among all that was sent.
#[must_use]
pub fn sent(views: ViewsId) -> String {
    format!("{MINE_SENT}#sent-{views}")
}

/// One promise, among all of them.
#[must_use]
pub fn promise(promise: DecisionId) -> String {
    format!("{MINE_PROMISES}#promise-{promise}")
}

/// A drawn portrait.
#[must_use]
pub fn portrait(name: &str) -> String {
    format!("/portraits/{name}.svg")
}

/// The drawing of somebody who has chosen neither photo nor portrait: of nobody in particular.
#[must_use]
pub fn no_portrait() -> String {
    portrait("nobody")
}

/// The address that rings a telephone number that somebody typed: made of its digits alone, with the plus before them.
/// `None` for what holds anything else than digits, spaces and hyphens, such as an extension, which would be dialled
/// too.
#[must_use]
pub fn telephone(number: &str) -> Option<String> {
    digits(number).map(|digits| format!("tel:{digits}"))
}

/// The address that begins a text message to such a number.
#[must_use]
pub fn text_message(number: &str) -> Option<String> {
    digits(number).map(|digits| format!("sms:{digits}"))
}

/// The plus and the digits of a plain number.
fn digits(number: &str) -> Option<String> {
    let (plus, rest) = match number.trim().strip_prefix('+') {
        Some(rest) => ("+", rest),
        None => ("", number.trim()),
    };
    let plain = rest.chars().all(|char| char.is_ascii_digit() || matches!(char, ' ' | '-'));
    let digits: String = rest.chars().filter(char::is_ascii_digit).collect();
    (plain && digits.len() > 2).then(|| format!("{plus}{digits}"))
}

#[cfg(test)]
mod tests {
    use super::{may_record, telephone, text_message};

    #[test]
    fn few_pages_may_ask_for_the_microphone() {
        for page in ["/questions/3", "/staff/profile", "/staff/profile/hello"] {
            assert!(may_record(page), "{page}");
        }
        for page in ["/", "/questions", "/staff", "/staff/profile/hello/recording", "/people/1/hello"] {
            assert!(!may_record(page), "{page}");
        }
    }

    #[test]
    fn only_a_plain_number_is_rung() {
        assert_eq!(telephone(" 01632 960-001 ").as_deref(), Some("tel:01632960001"));
        assert_eq!(telephone("+44 1632 960001").as_deref(), Some("tel:+441632960001"));
        assert_eq!(text_message("07700 900 111").as_deref(), Some("sms:07700900111"));
        for other in ["", "Ring Jo", "01632 960001 ext 4", "+44 (0)1632 960001", "javascript:1", "12"] {
            assert_eq!((telephone(other), text_message(other)), (None, None), "{other}");
        }
    }
}
