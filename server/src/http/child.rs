//! Pages for children and whoever helps them. Each file is one page: `get` shows it, `post` takes its form.

mod became;
mod check;
mod closing;
mod drafts;
mod go_on;
mod greeting;
mod grown_ups;
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
mod over;
mod own_views;
mod picking;
mod promises;
mod question;
mod record;
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

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use heard_app::paths;

use crate::state::App;

/// All of them.
pub fn routes() -> Router<Arc<App>> {
    Router::new()
        .route(paths::HOME, get(opening::get).post(opening::post))
        .route(paths::SAY, get(say::get).post(say::post))
        .route(paths::GROWN_UPS, get(grown_ups::get).post(grown_ups::post))
        .route(paths::WRITE_START, get(who::get).post(who::post))
        .route(paths::HELPER, get(helper::get).post(helper::post))
        .route(paths::BEFORE, get(meet::get_before).post(meet::post_before))
        .route(paths::MEET, get(meet::get))
        .route(paths::LAST_TIME, get(last_time::get).post(last_time::post))
        .route(paths::JUST_YOU, get(just_you::get))
        .route(paths::JUST_YOU_SAY, get(just_you::get_say).post(just_you::post_say))
        .route(paths::JUST_YOU_SENT, get(just_you::get_sent))
        .route(paths::STYLE, get(question::get_style).post(question::post_style))
        .route(paths::QUESTIONS, get(question::first))
        .route("/questions/{number}", get(question::get).post(question::post))
        .route(paths::CHECK, get(check::get).post(check::post))
        .route(paths::SENT, get(sent::get))
        .route(paths::SENT_CLOSED, get(sent::get_closed))
        .route(paths::GO_ON, get(go_on::get).post(go_on::post))
        .route(paths::GO_ON_PICTURES, get(go_on::get_pictures).post(go_on::post_pictures))
        .route(paths::STOP, get(stopping::get).post(stopping::post))
        .route(paths::STOP_PICTURES, get(stopping::get_pictures).post(stopping::post_pictures))
        .route(paths::STOPPED, get(stopping::get_stopped))
        .route(paths::KEEP, get(keep::get))
        .route(paths::KEEP_PICTURES, get(keep::get_pictures).post(keep::post_pictures))
        .route(paths::KEEP_NUMBER, get(keep::get_number).post(keep::post_number))
        .route(paths::KEEP_CONFIRM, get(keep::get_confirm).post(keep::post_confirm))
        .route(paths::SIGN_IN, get(sign_in::get))
        .route(paths::SIGN_IN_PICTURES, get(sign_in::get_pictures).post(sign_in::post_pictures))
        .route(paths::SIGN_IN_NUMBER, get(sign_in::get_number).post(sign_in::post_number))
        .route(paths::MINE, get(mine::get))
        .route(paths::MINE_WRITE, post(mine::post_write))
        .route(paths::MINE_SENT, get(own_views::get))
        .route("/mine/letters/{letter}", get(letter::get).post(letter::post))
        .route("/mine/records/{review}", get(record::get).post(record::post))
        .route(paths::MINE_PROMISES, get(promises::get).post(promises::post))
        .route(paths::MINE_SEEN, get(seen::get))
        .route(paths::MINE_TELL, get(tell_me::get).post(tell_me::post))
        .route(paths::MINE_WORDS, get(hide::get).post(hide::post))
        .route(paths::MINE_CLOSE, post(closing::post))
        .route(paths::LEAVE, get(closing::leave))
        .route(paths::HELP, get(information::help))
        .route(paths::PRIVACY, get(information::privacy))
        .route(paths::ACCESSIBILITY, get(information::accessibility))
}
