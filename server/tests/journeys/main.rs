//! Journeys over HTTP on the real parts: router, layers, database, sealing. Only the clock is moved by hand.
//!
//! To add one: a file here with its tests, and its line below. A new address needs its row in `who_may`, whose test
//! fails until it is there.

mod support;

/// Runs journeys on SQLite and on PostgreSQL: each is an `async fn NAME(council: &Council)` beside this, and its test
/// is `sqlite::NAME` and `postgres::NAME`. They may not look underneath with `Council::sql` or `Council::content`.
macro_rules! on_both {
    ($($name:ident)*) => {
        mod sqlite {$(
            #[tokio::test]
            async fn $name() {
                super::$name(&crate::support::Council::new().await).await;
            }
        )*}

        mod postgres {$(
            #[tokio::test]
            async fn $name() {
                let Some(council) = crate::support::Council::on_postgres().await else { return };
                super::$name(&council).await;
                council.drop_database().await;
            }
        )*}
    };
}

mod accounts;
mod addresses;
mod agreeing;
mod alarms;
mod allocation;
mod annual;
mod answering;
mod answers;
mod api;
mod api_keys;
mod audit;
mod by_hand;
mod calls;
mod came;
mod canaries;
mod child_head;
mod child_photo;
mod clocks;
mod codes;
mod codes_live;
mod coming_back;
mod concerns;
mod cookies;
mod corrections;
mod counted;
mod desks;
mod escalations;
mod failures;
mod feedback;
mod figures;
mod gate;
mod going_on;
mod grown_ups;
mod guards;
mod guessing;
mod headers;
mod health;
mod history;
mod importing;
mod inert;
mod just_you;
mod kept_words;
mod languages;
mod listening;
mod metrics;
mod more;
mod next;
mod nudges;
mod on_paper;
mod own_voice;
mod page_photos;
mod past_escalations;
mod promises;
mod quotes;
mod receipt;
mod recording;
mod resting;
mod return903;
mod room;
mod saying;
mod secrets;
mod sections;
mod sending_much;
mod sending_twice;
mod shortcuts;
mod sign_in;
mod sitting;
mod something_unsafe;
mod staff_pages;
mod telling;
mod too_long;
mod two_tabs;
mod typing;
mod typing_desks;
mod undoing;
mod unreadable;
mod voice_notes;
mod who_may;
mod whole_loop;
mod writing_only;
