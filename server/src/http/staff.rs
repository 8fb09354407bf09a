//! Pages for workers: IROs, their managers, advocates. Each file is one page: `get` shows it, `post` takes its form.
//!
//! Who may come in which role stands in the table ([`rows`]) and was asked before a handler runs. Whatever concerns a
//! child asks [`crate::access::allow`] for that child, what is on a desk [`crate::access::allow_matter`].

mod account;
mod accounts;
mod acts;
mod advocacy;
mod advocates;
mod alarms;
mod allocating;
mod allocation;
mod annual;
mod annual_quotes;
mod answer;
mod api_keys;
mod booklet;
mod caseload;
mod child;
mod child_page;
mod child_photo;
mod concern;
mod contacts;
mod cover;
mod digest;
mod escalation;
mod escalations;
pub(in crate::http) mod figures;
mod greeting;
mod guests;
mod hand_over;
mod heads;
mod invitation;
mod letter;
pub(in crate::http) mod letter_checks;
mod letter_guard;
mod letter_page;
mod letter_paper;
mod letter_points;
mod letter_preview;
mod letter_simpler;
mod letter_simpler_preview;
mod link;
mod linked;
mod matter;
mod matter_answer;
mod matter_settled;
mod matters;
pub(crate) mod names;
mod outbox;
mod overview;
mod overview_list;
mod own_account;
pub(in crate::http) mod page_photo;
mod people;
mod people_around;
mod profile;
pub(in crate::http) mod profile_hello;
mod profile_photo;
mod promises;
mod proofs;
pub(crate) mod rail;
mod recording;
mod return903;
pub(in crate::http) mod returning;
mod review;
mod review_agreeing;
mod review_attending;
mod review_check;
mod review_correct;
mod review_decisions;
mod review_facts;
mod review_monitoring;
mod review_not_quite;
mod review_opened;
mod review_page;
mod review_papers;
mod review_place;
mod review_said;
pub(in crate::http) mod review_suggested;
mod review_typed;
mod sheets;
mod shortcuts;
mod sign_in;
mod sign_in_code;
mod sign_out;
mod spoken;
mod today;
mod typed;
pub(in crate::http) mod typing;
mod typing_both;
mod typing_record;
mod undo;
mod urgent;
mod views;
mod views_set;

use axum::http::StatusCode;
use axum::response::Response;
use heard_app::paths::{Address as _, staff as at};
use heard_app::staff::Trouble;
use heard_domain::people::{Language, Role};
use heard_domain::policy::Task;
use leptos::prelude::{IntoView, provide_context};

use super::routes::Row;
use crate::access::Policy;
use crate::state::App;

pub(in crate::http) const IROS: &[Role] = &[Role::Iro];
const MANAGERS: &[Role] = &[Role::Manager];
pub(in crate::http) const IROS_AND_MANAGERS: &[Role] = &[Role::Iro, Role::Manager];
const ADVOCATES: &[Role] = &[Role::Advocate];
const ADMINISTRATORS: &[Role] = &[Role::Administrator];

/// All of them.
#[must_use]
pub fn rows() -> Vec<Row> {
    vec![
        Row::get(at::TODAY, Policy::Anybody, today::get),
        Row::get(at::CASELOAD, Policy::In(IROS), caseload::get),
        Row::post(at::CASELOAD, Policy::In(IROS), caseload::post),
        Row::get(at::SHEETS, Policy::In(IROS), sheets::get),
        Row::post(at::SHEETS, Policy::In(IROS), sheets::post),
        Row::get(at::PRINTED_SHEETS, Policy::In(IROS), sheets::get_printed),
        Row::get(at::SIGN_IN, Policy::Anybody, sign_in::get),
        Row::post(at::SIGN_IN, Policy::Anybody, sign_in::post),
        Row::get(at::CODE, Policy::Half, sign_in_code::get),
        Row::post(at::CODE, Policy::Half, sign_in_code::post),
        Row::post(at::SIGN_OUT, Policy::Anybody, sign_out::post),
        Row::get(at::Link::PATTERN, Policy::Anybody, link::get),
        Row::post(at::Link::PATTERN, Policy::Anybody, link::post),
        Row::get(at::Decisions::PATTERN, Policy::Anybody, linked::get),
        Row::post(at::Decisions::PATTERN, Policy::Anybody, linked::post),
        Row::get(at::ACCOUNTS, Policy::In(ADMINISTRATORS), accounts::get),
        Row::get(at::NEW_ACCOUNT, Policy::In(ADMINISTRATORS), accounts::get_new),
        Row::post(at::NEW_ACCOUNT, Policy::In(ADMINISTRATORS), accounts::post_new),
        Row::get(at::Account::PATTERN, Policy::In(ADMINISTRATORS), account::get),
        Row::post(at::Account::PATTERN, Policy::In(ADMINISTRATORS), account::post),
        Row::get(at::API_KEYS, Policy::In(ADMINISTRATORS), api_keys::get),
        Row::post(at::API_KEYS, Policy::In(ADMINISTRATORS), api_keys::post),
        Row::get(at::OWN_ACCOUNT, Policy::Workers, own_account::get),
        Row::post(at::OWN_ACCOUNT, Policy::Workers, own_account::post),
        Row::get(at::PASSWORD, Policy::Workers, own_account::get_password),
        Row::post(at::PASSWORD, Policy::Workers, own_account::post_password),
        Row::get(at::AUTHENTICATOR, Policy::Workers, own_account::get_authenticator),
        Row::post(at::AUTHENTICATOR, Policy::Workers, own_account::post_authenticator),
        Row::get(at::RECOVERY, Policy::Workers, own_account::get_recovery),
        Row::post(at::RECOVERY, Policy::Workers, own_account::post_recovery),
        Row::get(at::Child::PATTERN, Policy::For(Task::SeeChild), child::get),
        Row::post(at::Child::PATTERN, Policy::For(Task::Invite), child::post),
        Row::get(at::ChildPhoto::PATTERN, Policy::For(Task::SeeChild), child_photo::get),
        Row::post(at::ChildPhoto::PATTERN, Policy::For(Task::SeeChild), child_photo::post),
        Row::get(at::NewChildPhoto::PATTERN, Policy::For(Task::SeeChild), child_photo::get_new),
        Row::post(at::NewChildPhoto::PATTERN, Policy::For(Task::SeeChild), child_photo::post_new)
            .at_most(profile_photo::LONGEST_UPLOAD),
        Row::get(at::Invitation::PATTERN, Policy::For(Task::Invite), invitation::get),
        Row::post(at::Invitation::PATTERN, Policy::For(Task::Invite), invitation::post),
        Row::get(at::Booklet::PATTERN, Policy::For(Task::Invite), booklet::get),
        Row::post(at::Booklet::PATTERN, Policy::For(Task::Invite), booklet::post),
        Row::get(at::Further::PATTERN, Policy::Workers, booklet::get_further),
        Row::post(at::Further::PATTERN, Policy::For(Task::Invite), booklet::post_further),
        Row::get(at::People::PATTERN, Policy::For(Task::SetPeople), people_around::get),
        Row::post(at::People::PATTERN, Policy::For(Task::SetPeople), people_around::post),
        Row::get(at::Guests::PATTERN, Policy::For(Task::Invite), guests::get),
        Row::post(at::Guests::PATTERN, Policy::For(Task::Invite), guests::post),
        Row::get(at::Contacts::PATTERN, Policy::For(Task::SeeChild), contacts::get),
        Row::post(at::Contacts::PATTERN, Policy::For(Task::SeeChild), contacts::post),
        Row::get(at::Escalations::PATTERN, Policy::For(Task::Escalate), escalations::get),
        Row::post(at::Escalations::PATTERN, Policy::For(Task::Escalate), escalations::post),
        Row::get(at::Escalation::PATTERN, Policy::For(Task::AnswerEscalation), escalation::get),
        Row::post(at::Escalation::PATTERN, Policy::For(Task::AnswerEscalation), escalation::post),
        Row::get(at::Promises::PATTERN, Policy::For(Task::Review), promises::get),
        Row::post(at::Promises::PATTERN, Policy::For(Task::Review), promises::post),
        Row::get(at::GuestSheet::PATTERN, Policy::For(Task::Invite), guests::get_sheet),
        Row::get(at::Views::PATTERN, Policy::For(Task::Review), views::get),
        Row::post(at::Views::PATTERN, Policy::For(Task::Review), views::post),
        Row::get(at::Answer::PATTERN, Policy::For(Task::Review), answer::get),
        Row::post(at::Answer::PATTERN, Policy::For(Task::Review), answer::post),
        Row::get(at::Recording::PATTERN, Policy::For(Task::Review), recording::get),
        Row::get(at::PagePhotos::PATTERN, Policy::For(Task::Review), page_photo::get_all),
        Row::post(at::PagePhotos::PATTERN, Policy::For(Task::Review), page_photo::post_all)
            .at_most(profile_photo::LONGEST_UPLOAD),
        Row::get(at::PagePhoto::PATTERN, Policy::For(Task::Review), page_photo::get),
        Row::post(at::PagePhoto::PATTERN, Policy::For(Task::Review), page_photo::post),
        Row::get(at::WriteDown::PATTERN, Policy::For(Task::Review), recording::get_written),
        Row::post(at::WriteDown::PATTERN, Policy::For(Task::Review), recording::post_written),
        Row::get(at::Share::PATTERN, Policy::For(Task::Review), answer::get_share),
        Row::post(at::Share::PATTERN, Policy::For(Task::Review), answer::post_share),
        Row::get(at::Hello::PATTERN, Policy::For(Task::SeeChild), greeting::get_hello),
        Row::post(at::Hello::PATTERN, Policy::For(Task::SeeChild), greeting::post_hello),
        Row::get(at::GOODBYES, Policy::In(IROS), greeting::list),
        Row::get(at::Goodbye::PATTERN, Policy::Left, greeting::get_goodbye),
        Row::post(at::Goodbye::PATTERN, Policy::Left, greeting::post_goodbye),
        Row::get(at::Review::PATTERN, Policy::For(Task::Review), review::get),
        Row::post(at::Review::PATTERN, Policy::For(Task::Review), review::post),
        Row::get(at::NotQuite::PATTERN, Policy::For(Task::Review), review_not_quite::get),
        Row::post(at::NotQuite::PATTERN, Policy::For(Task::Review), review_not_quite::post),
        Row::get(at::Letter::PATTERN, Policy::For(Task::Review), letter::get),
        Row::post(at::Letter::PATTERN, Policy::For(Task::Review), letter::post),
        Row::get(at::LetterPreview::PATTERN, Policy::For(Task::Review), letter_preview::get),
        Row::post(at::LetterPreview::PATTERN, Policy::For(Task::Review), letter_preview::post),
        Row::get(at::LetterSimpler::PATTERN, Policy::For(Task::Review), letter_simpler_preview::get),
        Row::post(at::LetterSimpler::PATTERN, Policy::For(Task::Review), letter_simpler_preview::post),
        Row::get(at::PaperLetter::PATTERN, Policy::For(Task::Review), letter_paper::get),
        Row::post(at::PaperLetter::PATTERN, Policy::For(Task::Review), letter_paper::post),
        Row::get(at::MATTERS, Policy::In(IROS_AND_MANAGERS), matters::get),
        Row::get(at::Matter::PATTERN, Policy::Desk, matter::get),
        Row::post(at::Matter::PATTERN, Policy::Desk, matter::post),
        Row::get(at::MatterRecording::PATTERN, Policy::Desk, recording::get_of_matter),
        Row::get(at::MatterAnswer::PATTERN, Policy::Desk, matter_answer::get),
        Row::post(at::MatterAnswer::PATTERN, Policy::Desk, matter_answer::post),
        Row::get(at::URGENT, Policy::In(IROS_AND_MANAGERS), urgent::get),
        Row::get(at::Concern::PATTERN, Policy::For(Task::ActOnConcern), concern::get),
        Row::post(at::Concern::PATTERN, Policy::For(Task::ActOnConcern), concern::post),
        Row::get(at::PROFILE, Policy::In(IROS), profile::get),
        Row::post(at::PROFILE, Policy::In(IROS), profile::post),
        Row::get(at::PROFILE_PHOTO, Policy::Workers, profile_photo::get),
        Row::post(at::PROFILE_PHOTO, Policy::In(IROS), profile_photo::post).at_most(profile_photo::LONGEST_UPLOAD),
        Row::get(at::PROFILE_HELLO, Policy::Workers, profile_hello::get),
        Row::post(at::PROFILE_HELLO, Policy::In(IROS), profile_hello::post).at_most(profile_hello::LONGEST_FORM),
        Row::get(at::PROFILE_HELLO_SOUND, Policy::In(IROS), profile_hello::get_sound),
        Row::get(at::SHORTCUTS, Policy::In(IROS), shortcuts::get),
        Row::post(at::SHORTCUTS, Policy::In(IROS), shortcuts::post),
        Row::get(at::OVERVIEW, Policy::In(MANAGERS), overview::get),
        Row::get(at::OverviewList::PATTERN, Policy::In(MANAGERS), overview_list::get),
        Row::get(at::RETURN, Policy::In(MANAGERS), return903::get),
        Row::get(at::FIGURES, Policy::In(MANAGERS), figures::get),
        Row::get(at::WEEKLY, Policy::In(MANAGERS), figures::weekly::get),
        Row::get(at::WEEKLY_CSV, Policy::In(MANAGERS), figures::weekly::get_csv),
        Row::get(at::Annual::PATTERN, Policy::In(MANAGERS), annual::get),
        Row::get(at::AnnualPdf::PATTERN, Policy::In(MANAGERS), annual::get_pdf),
        Row::get(at::AnnualQuotes::PATTERN, Policy::In(MANAGERS), annual_quotes::get),
        Row::post(at::AnnualQuotes::PATTERN, Policy::In(MANAGERS), annual_quotes::post),
        Row::get(at::AnnualWords::PATTERN, Policy::In(MANAGERS), annual::get_words),
        Row::post(at::AnnualWords::PATTERN, Policy::In(MANAGERS), annual::post_words),
        Row::get(at::Figures::PATTERN, Policy::In(MANAGERS), figures::get_table),
        Row::get(at::FiguresCsv::PATTERN, Policy::In(MANAGERS), figures::get_csv),
        Row::get(at::Behind::PATTERN, Policy::In(MANAGERS), figures::behind::get),
        Row::get(at::CountedIn::PATTERN, Policy::For(Task::SeeCounted), figures::counted::get),
        Row::get(at::ESCALATIONS, Policy::In(MANAGERS), escalations::get_open),
        Row::get(at::ALLOCATION, Policy::In(MANAGERS), allocation::get),
        Row::post(at::ALLOCATION, Policy::In(MANAGERS), allocation::post),
        Row::get(at::HandOver::PATTERN, Policy::In(MANAGERS), hand_over::get),
        Row::post(at::HandOver::PATTERN, Policy::In(MANAGERS), hand_over::post),
        Row::get(at::OUTBOX, Policy::In(MANAGERS), outbox::get),
        Row::get(at::DIGEST, Policy::In(IROS_AND_MANAGERS), digest::get),
        Row::post(at::DIGEST, Policy::In(IROS_AND_MANAGERS), digest::post),
        Row::post(at::UNDO, Policy::In(IROS_AND_MANAGERS), undo::post),
        Row::post(at::TYPED, Policy::In(IROS_AND_MANAGERS), typing_both::post),
        Row::get(at::ADVOCACY, Policy::In(ADVOCATES), advocacy::get),
        Row::post(at::ADVOCACY, Policy::In(ADVOCATES), advocacy::post),
        Row::get(at::Spoken::PATTERN, Policy::For(Task::SpeakFor), spoken::get),
    ]
}

/// Where each role begins.
const fn landing(role: Role) -> &'static str {
    match role {
        Role::Iro => at::TODAY,
        Role::Manager => at::OVERVIEW,
        Role::Advocate => at::ADVOCACY,
        Role::Administrator => at::ACCOUNTS,
    }
}

/// A page for workers, in English; refused when something was wrong with what was sent.
fn page<V: IntoView>(app: &App, troubles: &[Trouble], view: impl FnOnce() -> V) -> Response {
    let status = if troubles.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    super::page(app, Language::English, status, move || {
        provide_context(rail::shown());
        provide_context(rail::done(app));
        provide_context(rail::shortcuts());
        view()
    })
}
