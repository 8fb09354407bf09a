//! The pages for children and whoever helps them. One page a file: what it shows, as a struct or as properties,
//! and the component that shows it. The words are in `locales/*/child*.ftl`, the questions in `questions.ftl`.
//!
//! To add a page: its file here; its address in [`crate::paths`]; its handler in the server's `http/child`, with its
//! row of the table there, which says who may come; its words in `child*.ftl` of every language; its examples in
//! `app/tests/pages/child`. What may be typed on it is a field of [`crate::components`]; what it changes is a method of
//! the store.

pub mod about;
pub mod acts;
pub mod added;
pub mod answered;
pub mod ask_again;
pub mod asked_for;
pub mod back_to_mine;
pub mod before;
pub mod check;
pub mod close;
pub mod confirm;
pub mod go_on;
pub mod greeting;
pub mod grown_ups;
pub mod helper;
pub mod hide;
pub mod information;
pub mod just_you;
pub mod keep;
pub mod kept_words;
pub mod last_time;
pub mod letter;
pub mod lock;
pub mod meet;
pub mod meeting;
pub mod mine;
pub mod more;
pub mod one_question;
pub mod outcome;
pub mod over;
pub mod own_views;
pub mod promises;
pub mod question;
pub mod record;
pub mod rest;
pub mod said_list;
pub mod say;
pub mod secret;
pub mod seen;
pub mod sent;
pub mod sign_in;
pub mod start;
pub mod stop;
pub mod style;
pub mod tell_me;
pub mod thanks;
pub mod told;
pub mod voice_note;
pub mod ways;
pub mod who;
pub mod worker;
pub mod written_for;
