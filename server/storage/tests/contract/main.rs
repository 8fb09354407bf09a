//! The contract of the store, once, run on SQLite and on PostgreSQL.
//!
//! PostgreSQL: `HEARD_TEST_POSTGRES` is the address of a server where the user may make databases, such as
//! `postgres://postgres@127.0.0.1:5433/postgres`. Without it that half fails, so that it cannot be forgotten;
//! `HEARD_TEST_POSTGRES=none` leaves it out on purpose.
//!
//! To add a test: an `async fn` in the file of its noun that takes a [`world::World`], and its name in the list below.

mod children;
mod forgetting;
mod inviting;
mod letters;
mod log;
mod reading;
mod records;
mod scene;
mod schema;
mod sending;
mod sessions;
mod staff;
mod upkeep;
mod world;
mod writing;

macro_rules! contract {
    ($($noun:ident: $($name:ident)*;)*) => {
        mod sqlite {$($(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let world = crate::world::World::sqlite().await;
                crate::$noun::$name(&world).await;
            }
        )*)*}

        mod postgres {$($(
            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn $name() {
                let Some(world) = crate::world::World::postgres().await else { return };
                crate::$noun::$name(&world).await;
                world.drop_database().await;
            }
        )*)*}
    };
}

contract! {
    upkeep: facts_are_written_once failures_count_and_fade sweeping_takes_what_had_its_time;
    staff: accounts_come_back a_code_step_serves_once a_disabled_worker_is_out_at_once;
    sessions: sessions_end_on_time a_session_replaces_another a_revoked_invitation_ends_writing
        an_advocate_writes_for_a_child;
    children: importing_is_all_or_nothing a_change_needs_a_known_child an_iro_is_replaced advocates_come_and_go a_caseload_tells_what_waits
        a_file_holds_everything_but_words;
    inviting: a_new_invitation_revokes_the_old an_opening_is_noted_once a_secret_is_set_and_replaced
        a_confirmed_secret_stays a_number_has_five_tries what_another_session_wrote_stays_closed a_removed_secret_ends_its_sessions;
    writing: drafts_keep_their_versions resuming_needs_the_right_secret;
    sending: a_sending_is_kept_once twenty_at_once_are_one_sending another_child_is_another_sending
        the_review_of_another_child_is_refused views_outlive_their_session;
    reading: reading_is_logged_and_first_reading_noted an_entry_for_another_child_opens_nothing
        own_views_need_the_right_secret an_advocate_sees_their_own concerns_go_from_new_to_closed
        who_read_is_told_from_the_log;
    records: facts_of_a_review_keep_their_version a_review_is_held_once lines_stand_once_and_move
        decisions_become_promises a_record_comes_whole figures_come_from_reviews;
    letters: a_letter_keeps_its_versions a_letter_is_taken_back_in_time a_withheld_letter_is_never_read
        a_child_answers_a_letter only_the_reader_answers_a_letter;
    log: without_the_log_nothing_is_given_out rows_chain_in_parallel tampering_is_found rows_cannot_be_changed
        nothing_is_logged_for_what_is_not_there;
    forgetting: a_deleted_child_leaves_no_trace;
    schema: migrating_twice_changes_nothing a_newer_schema_is_refused an_old_schema_is_not_opened;
}
