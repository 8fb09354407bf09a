//! Pages for children and whoever helps them. Each file is one page: `get` shows it, `post` takes its form.

mod asked_for;
mod check;
mod closing;
mod drafts;
mod go_on;
mod greeting;
mod grown_ups;
mod hello;
mod helper;
mod hide;
mod information;
mod just_you;
mod keep;
mod last_time;
mod letter;
mod meet;
mod mine;
mod opening;
mod outcome;
mod over;
mod own_views;
mod picking;
mod promises;
mod question;
mod record;
pub(in crate::http) mod recording;
mod resting;
pub(in crate::http) mod saving;
mod say;
mod seen;
mod sent;
mod sign_in;
mod stopping;
mod tell_me;
mod thanks;
mod who;
mod worker;

use heard_app::paths::{self, Address as _};

use super::routes::Row;
use crate::access::Policy;

/// All of them.
#[must_use]
pub fn rows() -> Vec<Row> {
    vec![
        Row::get(paths::HOME, Policy::Anybody, opening::get),
        Row::post(paths::HOME, Policy::Anybody, opening::post),
        Row::get(paths::SAY, Policy::ChildsWriters, say::get),
        Row::post(paths::SAY, Policy::ChildsWriters, say::post),
        Row::get(paths::SAY_ELSE, Policy::ChildsWriters, say::get_else),
        Row::get(paths::GROWN_UPS, Policy::GrownUps, grown_ups::get),
        Row::post(paths::GROWN_UPS, Policy::GrownUps, grown_ups::post),
        Row::get(paths::WRITE_START, Policy::ChildsWriters, who::get),
        Row::post(paths::WRITE_START, Policy::ChildsWriters, who::post),
        Row::get(paths::HELPER, Policy::ChildsWriters, helper::get),
        Row::post(paths::HELPER, Policy::ChildsWriters, helper::post),
        Row::get(paths::BEFORE, Policy::ChildsWriters, meet::get_before),
        Row::post(paths::BEFORE, Policy::ChildsWriters, meet::post_before),
        Row::get(paths::MEET, Policy::WritersAndReaders, meet::get),
        Row::get(paths::Hello::PATTERN, Policy::OwnIro, hello::get),
        Row::get(paths::LAST_TIME, Policy::ChildsWriters, last_time::get),
        Row::post(paths::LAST_TIME, Policy::ChildsWriters, last_time::post),
        Row::get(paths::JUST_YOU, Policy::Helped, just_you::get),
        Row::get(paths::JUST_YOU_SAY, Policy::Helped, just_you::get_say),
        Row::post(paths::JUST_YOU_SAY, Policy::Anybody, just_you::post_say),
        Row::get(paths::JUST_YOU_SENT, Policy::Anybody, just_you::get_sent),
        Row::get(paths::STYLE, Policy::ChildsWriters, question::get_style),
        Row::post(paths::STYLE, Policy::ChildsWriters, question::post_style),
        Row::get(paths::QUESTIONS, Policy::Writers, question::first),
        Row::get(paths::Question::PATTERN, Policy::Writers, question::get),
        Row::post(paths::Question::PATTERN, Policy::Writers, question::post).keeps_words(),
        Row::get(paths::Recording::PATTERN, Policy::Writers, recording::get),
        Row::get(paths::REST, Policy::OwnWriters, resting::get),
        Row::get(paths::CHECK, Policy::Writers, check::get),
        Row::post(paths::CHECK, Policy::Writers, check::post).keeps_words(),
        Row::get(paths::SENT, Policy::Writers, sent::get),
        Row::get(paths::SENT_CLOSED, Policy::Anybody, sent::get_closed),
        Row::get(paths::GO_ON, Policy::OwnWriters, go_on::get),
        Row::post(paths::GO_ON, Policy::OwnWriters, go_on::post),
        Row::get(paths::GO_ON_PICTURES, Policy::OwnWriters, go_on::get_pictures),
        Row::post(paths::GO_ON_PICTURES, Policy::OwnWriters, go_on::post_pictures),
        Row::get(paths::STOP, Policy::OwnWriters, stopping::get),
        Row::post(paths::STOP, Policy::OwnWriters, stopping::post),
        Row::get(paths::STOP_PICTURES, Policy::OwnWriters, stopping::get_pictures),
        Row::post(paths::STOP_PICTURES, Policy::OwnWriters, stopping::post_pictures),
        Row::get(paths::STOPPED, Policy::Anybody, stopping::get_stopped),
        Row::get(paths::KEEP, Policy::OwnWriters, keep::get),
        Row::get(paths::KEEP_PICTURES, Policy::OwnWriters, keep::get_pictures),
        Row::post(paths::KEEP_PICTURES, Policy::OwnWriters, keep::post_pictures),
        Row::get(paths::KEEP_NUMBER, Policy::OwnWriters, keep::get_number),
        Row::post(paths::KEEP_NUMBER, Policy::OwnWriters, keep::post_number),
        Row::get(paths::KEEP_CONFIRM, Policy::Readers, keep::get_confirm),
        Row::post(paths::KEEP_CONFIRM, Policy::Readers, keep::post_confirm),
        Row::get(paths::SIGN_IN, Policy::Anybody, sign_in::get),
        Row::get(paths::SIGN_IN_PICTURES, Policy::Anybody, sign_in::get_pictures),
        Row::post(paths::SIGN_IN_PICTURES, Policy::Anybody, sign_in::post_pictures),
        Row::get(paths::SIGN_IN_NUMBER, Policy::Anybody, sign_in::get_number),
        Row::post(paths::SIGN_IN_NUMBER, Policy::Anybody, sign_in::post_number),
        Row::get(paths::MINE, Policy::Readers, mine::get),
        Row::post(paths::MINE_WRITE, Policy::Readers, mine::post_write),
        Row::get(paths::MINE_SENT, Policy::Readers, own_views::get),
        Row::get(paths::SentRecording::PATTERN, Policy::Owner, recording::get_sent),
        Row::get(paths::SentPage::PATTERN, Policy::Owner, own_views::get_page),
        Row::get(paths::Letter::PATTERN, Policy::Owner, letter::get),
        Row::post(paths::Letter::PATTERN, Policy::Owner, letter::post),
        Row::get(paths::Record::PATTERN, Policy::Owner, record::get),
        Row::post(paths::Record::PATTERN, Policy::Owner, record::post),
        Row::get(paths::MINE_PROMISES, Policy::Readers, promises::get),
        Row::post(paths::MINE_PROMISES, Policy::ConfirmedReaders, promises::post),
        Row::get(paths::MINE_SEEN, Policy::Readers, seen::get),
        Row::get(paths::MINE_TELL, Policy::ConfirmedReaders, tell_me::get),
        Row::post(paths::MINE_TELL, Policy::ConfirmedReaders, tell_me::post),
        Row::get(paths::MINE_WORDS, Policy::Readers, hide::get),
        Row::post(paths::MINE_WORDS, Policy::Readers, hide::post),
        Row::post(paths::MINE_CLOSE, Policy::Anybody, closing::post),
        Row::get(paths::LEAVE, Policy::Anybody, closing::leave),
        Row::get(paths::HELP, Policy::Anybody, information::help),
        Row::get(paths::PRIVACY, Policy::Anybody, information::privacy),
        Row::get(paths::ACCESSIBILITY, Policy::Anybody, information::accessibility),
    ]
}
