//! The contract of the store, once, run on SQLite and on PostgreSQL.
//!
//! PostgreSQL: `HEARD_TEST_POSTGRES` is the address of a server where the user may make databases, such as
//! `postgres://postgres@127.0.0.1:5433/postgres`. Without it that half fails, so that it cannot be forgotten;
//! `HEARD_TEST_POSTGRES=none` leaves it out on purpose.
//!
//! To add a test: an `async fn` in the file of its noun that takes a [`world::World`], and its name in the list below.

mod accounts;
mod addenda;
mod alarms;
mod annual_reports;
mod api_keys;
mod checks;
mod child_photos;
mod children;
mod chosen;
mod counted;
mod decision_links;
mod figures;
mod forgetting;
mod going_on;
mod greetings;
mod guests;
mod handing_over;
mod history;
mod inviting;
mod joining;
mod ladder;
mod letters;
mod log;
mod mailbox;
mod matters;
mod migrating;
mod outbox;
mod page_photos;
mod past_escalations;
mod promises;
mod quotes;
mod reading;
mod recordings;
mod records;
mod returns;
mod scene;
mod schema;
mod seals;
mod secrets;
mod sending;
mod sessions;
mod staff;
mod told;
mod tries;
mod typing;
mod undoing;
mod undoing_bounds;
mod upkeep;
mod voices;
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
    upkeep: facts_are_written_once a_heartbeat_is_one_row one_key_of_each_kind_is_found
        keys_are_walked_through_and_changed_only_as_they_were_read sweeping_takes_what_had_its_time
        a_transaction_that_the_database_ended_stops_nobody;
    accounts: a_link_serves_once_and_the_newest_alone a_link_of_a_disabled_account_opens_nothing
        signing_in_is_listed_and_ended a_recovery_code_serves_once another_role_ends_what_the_one_before_did
        who_covers_is_known_by_the_day one_colleague_covers_on_one_day_and_another_on_another
        whoever_covers_is_told_of_what_is_unsafe
        a_link_or_cover_changed_by_hand_gives_nothing;
    tries: a_try_counts_in_every_bucket_or_in_none a_try_is_given_back_once many_at_once_are_no_more_than_many_in_a_row
        a_right_one_forgets_what_it_is_told_to a_browser_is_known_for_a_time;
    api_keys: a_key_is_found_by_its_hash_used_and_ended_once a_key_written_or_changed_by_hand_opens_nothing
        no_key_is_made_ended_or_used_that_is_not_logged
        a_walk_over_counted_reviews_gives_each_once_and_as_figures_do;
    staff: accounts_come_back a_hello_is_laid_down_replaced_and_removed a_code_step_serves_once
        shortcuts_are_on_for_whoever_turned_them_on a_disabled_worker_is_out_at_once;
    sessions: sessions_end_on_time a_session_replaces_another a_new_invitation_ends_no_writing
        a_grown_ups_writing_ends_with_their_invitation an_advocate_writes_for_a_child;
    secrets: a_secret_is_set_and_replaced setting_a_secret_leaves_what_was_written_behind
        a_session_knows_whose_voices_it_sent a_confirmed_secret_is_changed_by_its_own_session
        guesses_are_counted_over_a_year words_are_hidden_with_a_secret_and_for_good_once_confirmed
        a_number_has_five_tries a_removed_secret_ends_its_sessions;
    children: importing_is_all_or_nothing a_change_needs_a_known_child an_iro_is_replaced the_open_review_follows_the_facts advocates_come_and_go children_are_named_by_their_ids a_caseload_tells_what_waits
        a_file_holds_everything_but_words what_heads_a_childs_pages_is_read_at_once
        a_child_now_stands_between_two_reviews;
    inviting: a_new_invitation_takes_the_place_of_the_old no_two_codes_that_work_begin_alike
        an_ended_invitation_opens_nothing_and_names_nobody an_opening_is_noted_once
        what_a_sheet_is_printed_from_goes_once_it_is_not_shown_again;
    writing: drafts_keep_their_versions a_worker_goes_on_with_their_own_draft resuming_needs_the_right_secret;
    sending: a_sending_is_kept_once what_was_saved_meanwhile_is_not_lost twenty_at_once_are_one_sending another_child_is_another_sending
        the_review_of_another_child_is_refused views_outlive_their_session;
    reading: nobody_waits_to_read_what_is_not_logged reading_is_logged_and_first_reading_noted
        reading_is_told_to_a_child_who_wants_it_and_once an_entry_for_another_child_opens_nothing
        own_views_need_the_right_secret an_advocate_sees_their_own concerns_go_from_new_to_closed
        who_read_is_told_from_the_log who_read_a_grown_ups_words_read_none_of_the_childs;
    recordings: a_recording_is_kept_with_its_draft a_draft_has_so_many_recordings_and_no_more
        what_is_named_by_what_is_sent_stays_and_the_rest_goes what_is_heard_in_a_recording_is_written_beside_it;
    child_photos: a_childs_photo_is_kept_replaced_and_removed no_photo_is_kept_that_is_not_logged;
    page_photos: photographs_of_pages_are_kept_beside_what_was_typed_in no_page_is_kept_that_is_not_logged;
    records: facts_of_a_review_keep_their_version a_review_is_held_once lines_stand_once_and_move
        many_lines_are_placed_in_one_commit
        decisions_become_promises a_promise_that_was_spoken_of_stays a_record_comes_whole figures_come_from_reviews
        what_goes_out_after_a_review_is_said_once a_held_review_is_unfinished_until_all_of_it_is_out;
    annual_reports: a_report_is_a_draft_until_it_is_final_and_then_stays;
    ladder: an_escalation_is_opened_once_moved_answered_resolved_and_opened_again
        a_child_is_told_of_an_escalation_once what_is_done_with_an_escalation_takes_what_was_typed_for_it
        open_escalations_are_listed_by_their_day_and_by_iro;
    counted: what_is_counted_of_a_review_is_saved_with_its_facts who_came_is_kept_by_person_and_day
        contact_is_noted_once_and_listed_by_its_day;
    figures: what_figures_count_is_read_without_a_key figures_are_of_their_days_alone;
    chosen: what_was_chosen_is_counted_by_who_chose_it what_is_said_again_takes_the_place_of_what_was_said
        what_joins_a_set_is_counted_with_it topics_add_up_and_count_on_their_first_day
        nothing_is_chosen_in_what_is_refused;
    quotes: words_are_given_with_a_row_of_the_log_for_each what_is_said_again_is_agreed_anew
        words_stand_in_a_report_while_somebody_agrees;
    addenda: what_is_put_right_keeps_what_stood_there a_correction_of_another_version_changes_nothing
        the_child_is_given_what_is_theirs;
    letters: a_letter_keeps_its_versions a_letter_is_taken_back_in_time a_withheld_letter_is_never_read
        a_child_answers_a_letter only_the_reader_answers_a_letter a_letter_is_given_as_it_was_printed;
    voices: purposes_and_what_they_follow_come_back what_a_child_adds_alone_stays_closed
        grown_ups_words_are_never_read_back a_tenth_voice_is_refused what_a_child_says_of_promises_is_kept;
    promises: what_nothing_is_answered_of_and_promises_whose_day_has_come_are_loose_ends
        what_a_review_decided_in_an_answer_stands_in_its_record what_an_answer_promises_is_a_promise_at_once
        another_answer_takes_its_promise_with_it_unless_it_was_spoken_of
        a_child_says_of_a_promise_what_they_want_when_they_want only_a_promise_that_one_can_read_is_spoken_of
        an_answer_is_seen_once_and_a_new_one_anew the_days_of_promises_come_without_their_words;
    guests: grown_ups_are_invited_beside_the_child a_grown_ups_invitation_is_taken_back a_grown_up_sets_no_secret
        a_grown_ups_draft_is_not_the_childs;
    matters: a_child_without_an_iro_is_the_managers what_is_late_is_the_managers_too matters_come_with_the_words
        every_kind_has_a_desk_in_the_tables matters_are_listed_on_their_desk a_matter_is_settled_once a_case_counts_the_iros_desk an_advocate_is_asked_once;
    decision_links: decisions_are_sent_once_the_review_is_held_and_stop_their_clock
        a_day_that_was_said_before_stays_when_decisions_are_sent a_link_shows_the_decisions_until_it_ends
        what_is_said_to_decisions_is_kept_beside_what_was_said
        a_mail_with_decisions_goes_once_and_only_while_its_link_opens a_link_changed_by_hand_opens_nothing
        people_around_a_child_are_kept_and_stay_when_a_file_says_nothing;
    mailbox: a_child_writes_back a_letter_is_said_more_simply a_simpler_letter_is_taken_back_in_time
        a_letters_nudge_waits_until_it_is_readable
        a_recalled_letter_takes_its_nudge_back;
    checks: a_record_is_shown_once not_quite_is_one_matter_until_it_is_answered
        a_record_closes_when_nothing_waits a_closed_record_stays_as_it_is a_record_that_was_never_shown_closes a_child_is_shown_what_is_theirs
        another_childs_record_is_closed_to_them;
    greetings: a_greeting_replaces_the_one_before who_left_is_known_until_they_are_back;
    handing_over: a_child_goes_with_note_goodbye_and_hello all_go_or_none only_an_iro_at_work_is_given_children
        who_has_nobody_is_known_with_when_the_last_one_ended;
    history: past_reviews_are_reviews_that_were_imported what_changed_meanwhile_is_looked_at_again
        whatever_somebody_did_for_a_review_begins_it who_led_it_and_its_number_are_what_was_said_last
        a_letter_that_the_case_system_sent_is_sent_whatever_is_drafted_here many_come_at_once_with_all_that_is_counted
        what_is_known_of_a_childs_past_is_told a_past_review_is_replaced_until_it_is_corrected_here
        nothing_comes_where_anything_fails;
    returns: held_reviews_come_by_day_with_what_the_return_asks many_held_reviews_are_read_whole_and_once
        children_with_held_reviews_come_once_in_their_order;
    past_escalations: escalations_of_the_case_system_come_change_and_are_told many_escalations_come_at_once
        what_nobody_resolved_is_listed_after_what_is_due no_escalation_comes_where_anything_fails_or_changed;
    undoing: what_was_done_last_is_put_back the_next_act_and_time_end_the_way_back
        what_changed_meanwhile_is_not_undone an_act_and_what_is_remembered_of_it_stand_or_fall_together;
    undoing_bounds: only_the_giving_that_is_meant_is_undone a_cover_takes_up_a_child_and_a_visit_tells_one
        a_decision_comes_back_to_its_answer_and_not_after_the_letter a_closed_record_is_not_touched_by_undoing
        what_asked_for_a_reason_is_not_undone what_was_typed_for_an_act_comes_back_with_it;
    typing: typing_keeps_its_versions what_is_sent_takes_its_typing_along typing_goes_with_its_account_and_its_time
        typing_changed_by_hand_does_not_open what_is_settled_takes_its_typing_along
        erasing_a_child_takes_what_was_typed_about_several;
    outbox: who_wants_no_nudge_gets_none what_grown_ups_said_is_no_news_to_the_child two_things_are_one_nudge
        a_claim_is_for_a_time what_waits_is_counted another_contact_turns_waiting_nudges two_never_send_the_same;
    alarms: a_concern_and_its_messages_come_together a_child_without_an_iro_is_the_managers_to_hear_of
        a_round_is_written_once_by_however_many what_waits_for_one_person_is_one_message what_does_not_go_is_tried_again
        once_somebody_acts_nothing_more_goes a_disabled_worker_gets_no_message a_concern_of_an_older_database_is_told_of
        a_morning_is_done_once_a_day a_deleted_child_takes_the_messages_along;
    log: without_the_log_nothing_is_given_out without_the_log_nothing_is_promised rows_chain_in_parallel tampering_is_found rows_cannot_be_changed
        nothing_is_logged_for_what_is_not_there;
    going_on: each_session_has_a_draft_of_its_own what_is_thrown_away_leaves_the_rest_together
        a_chain_lives_as_long_as_its_end a_chain_is_read_without_the_rest a_chain_is_sent_whole_and_once a_chain_that_changed_is_not_sent without_a_session_the_id_of_the_sending_finds_it
        a_lock_opens_one_draft_and_has_five_tries;
    joining: what_joins_is_kept_with_what_it_joins what_changed_since_it_was_read_is_not_joined
        what_joined_meanwhile_stands_before_it
        whoever_acts_on_a_concern_is_told_that_more_was_told what_was_sent_lately_is_the_childs_and_recent
        nothing_is_joined_before_the_limit only_what_is_alike_and_takes_more_is_joined;
    seals: an_allocation_written_by_hand_gives_nothing a_secret_changed_by_hand_opens_nothing
        an_account_changed_by_hand_is_nobodys a_session_changed_by_hand_is_over
        rows_from_before_there_were_seals_get_theirs_once;
    told: older_words_in_their_place_do_not_open older_drafts_replies_and_notes_in_their_place_do_not_open
        log_and_tables_tell_the_same;
    forgetting: a_deleted_child_leaves_no_trace a_tombstone_is_left_once_and_by_whoever_is_not_there;
    schema: migrating_twice_changes_nothing a_newer_schema_is_refused an_old_schema_is_not_opened;
    migrating: what_was_said_comes_along records_and_letters_come_along what_belongs_together_stays_together;
}
