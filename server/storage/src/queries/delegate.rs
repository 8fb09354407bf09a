//! The store's methods by noun, each handed on to the function of its name in the module of its queries.
//!
//! To add one: its line here, under the trait that declares it.

use std::collections::HashSet;

use async_trait::async_trait;
use heard_domain::audit::{Actor, Entry, Row as LogRow};
use heard_domain::cover::Cover;
use heard_domain::device::Device;
use heard_domain::escalation::Escalation;
use heard_domain::figures::{FactKind, Facts, ReviewFact};
use heard_domain::id::{
    AnswerId, ApiKeyId, ChildId, ConcernId, DecisionId, DecisionLinkId, DraftId, InvitationId, LetterId, LineId,
    MatterId, PageId, QuoteId, RecordingId, ReviewId, SecretId, StaffId, SubmissionId, TryId, ViewsId,
};
use heard_domain::import::escalations::Said;
use heard_domain::joining::Joining;
use heard_domain::log_head::Head;
use heard_domain::monitoring::Monitoring;
use heard_domain::papers::Paper;
use heard_domain::people::Role;
use heard_domain::promise::{Course, Promise};
use heard_domain::return903::CollectionYear;
use heard_domain::sealed::{Owner, Sealed, WrappedKey};
use heard_domain::store::{self, *};
use heard_domain::typed::TypedAt;
use heard_domain::undo::{LastAct, Not, Undone};
use heard_domain::voice::Voice;
use heard_domain::witness::Tables;
use heard_domain::{Day, Moment};

use super::{
    Backend, accounts, addenda, alarms, allocations, annual_reports, api_keys, caseload, chains, child_photos,
    children, concerns, contact_notes, covers, decision_links, decision_mails, decisions, digests, drafts, erasing,
    escalations, figures, greetings, guesses, handing_over, heads, history, invitations, joining, letters, locks,
    mailbox, matters, outbox, page_photos, past_escalations, quotes, record_checks, recordings, records, returns,
    reviews, seals, secrets, seen, sending, sessions, simpler, staff, tries, typing, undo, upkeep, views, waits,
    wrapped,
};

macro_rules! delegate {
    ($($noun:ident by $($module:ident { $(fn $name:ident($($arg:ident: $type:ty),*) -> $out:ty;)* })+;)+) => {$(
        #[async_trait]
        impl $noun for Backend {$($(
            async fn $name(&self, $($arg: $type),*) -> store::Result<$out> {
                Ok($module::$name(self, $($arg),*).await.map_err(|failure| self.broken.noted(failure))?)
            }
        )*)+}
    )+};
}

delegate! {
    Upkeep by upkeep {
        fn close() -> ();
        fn ping() -> ();
        fn heartbeat(at: Moment) -> ();
        fn fact(name: &str) -> Option<Vec<u8>>;
        fn set_fact(name: &str, value: &[u8]) -> bool;
        fn replace_fact(name: &str, old: &[u8], new: &[u8]) -> bool;
        fn log(entry: &Entry) -> ();
        fn log_head() -> Head;
        fn log_after(after: i64, limit: i64) -> Vec<LogRow>;
        fn sweep(now: Moment, drafts_before: Moment, nudges_before: Moment) -> u64;
    };
    Seals by wrapped {
        fn some_keys() -> Vec<WrappedKey>;
        fn wrapped_keys(after: Option<Owner>, limit: i64) -> Vec<WrappedKey>;
        fn rewrap_keys(keys: &[(WrappedKey, Sealed)]) -> u64;
    } seals {
        fn seal_rows(entry: &Entry) -> bool;
        fn tables() -> Tables;
    };
    Tries by tries {
        fn take_try(new: &NewTry) -> Taken;
        fn give_back_try(taken: TryId) -> ();
        fn right_try(taken: TryId, forget: &[[u8; 32]]) -> ();
        fn know_browser(browser: &KnownBrowser, at: Moment) -> ();
        fn known_browser(mark: &[u8; 32], now: Moment) -> Option<[u8; 32]>;
    };
    Staff by staff {
        fn add_staff(staff: &NewStaff, entry: &Entry) -> ();
        fn staff_by_email(email: &[u8; 32]) -> Option<StaffRow>;
        fn staff(ids: &[StaffId]) -> Vec<StaffRow>;
        fn all_staff() -> Vec<StaffRow>;
        fn set_profile(id: StaffId, profile: &Sealed, entry: &Entry) -> ();
        fn wants_shortcuts(id: StaffId) -> bool;
        fn set_shortcuts(id: StaffId, on: bool) -> ();
        fn set_photo(id: StaffId, photo: Option<&Sealed>, entry: &Entry) -> ();
        fn photo(id: StaffId) -> Option<(Sealed, WrappedKey)>;
        fn set_hello(id: StaffId, hello: Option<&Sealed>, entry: &Entry) -> ();
        fn hello(id: StaffId) -> Option<(Sealed, WrappedKey)>;
    };
    Accounts by accounts {
        fn use_code_step(id: StaffId, step: i64) -> bool;
        fn use_recovery_code(id: StaffId, mark: &[u8; 32], entry: &Entry) -> bool;
        fn recovery_left(id: StaffId) -> i64;
        fn make_staff_link(link: &StaffLink, entry: &Entry) -> ();
        fn staff_link(token: &[u8; 32], now: Moment) -> Option<StaffLink>;
        fn renew_staff(renewal: &Renewal, now: Moment, entry: &Entry) -> bool;
        fn set_role(id: StaffId, role: Role, at: Moment, entry: &Entry) -> Vec<NamedChild>;
        fn disable_staff(id: StaffId, at: Moment, entry: &Entry) -> Vec<NamedChild>;
        fn enable_staff(id: StaffId, entry: &Entry) -> ();
    } covers {
        fn set_cover(cover: &Cover, entry: &Entry) -> bool;
        fn end_cover(away: StaffId, from: Day, entry: &Entry) -> bool;
        fn covers(day: Day) -> Vec<Cover>;
        fn covered_by(worker: StaffId, day: Day) -> Vec<StaffId>;
    };
    Sessions by sessions {
        fn sign_in(session: &NewSession, replaces: Option<&SessionHash>, on: Device, entry: &Entry) -> ();
        fn sessions_of(worker: StaffId, now: Moment) -> Vec<OpenSession>;
        fn end_session(worker: StaffId, hash: &SessionHash, entry: &Entry) -> ();
        fn open_session(session: &NewSession, replaces: Option<&SessionHash>) -> ();
        fn session(hash: &SessionHash, now: Moment) -> Option<SessionRow>;
        fn writer(hash: &SessionHash, now: Moment) -> Option<Writer>;
        fn touch_session(hash: &SessionHash, idle_until: Moment) -> ();
        fn set_session_language(hash: &SessionHash, language: &str) -> ();
        fn close_session(hash: &SessionHash) -> ();
        fn voices_in(session: &SessionHash) -> Vec<Voice>;
    };
    Children by children {
        fn known_children(refs: &[[u8; 32]]) -> Vec<KnownChild>;
        fn children_in_care() -> Vec<NamedChild>;
        fn named_children(ids: &[ChildId]) -> Vec<NamedChild>;
        fn write_children(children: &[ChildWrite]) -> ();
        fn child_now(child: ChildId) -> Option<ChildNow>;
        fn child_file(child: ChildId) -> Option<ChildFile>;
        fn people_around(child: ChildId) -> Option<Sealed>;
        fn set_people_around(child: ChildId, people: &Sealed, entry: &Entry) -> ();
    } heads {
        fn child_head(child: ChildId, today: Day) -> Option<HeadFile>;
    } seen {
        fn seen(child: ChildId) -> Vec<SeenRow>;
    };
    Allocations by caseload {
        fn caseload(worker: StaffId) -> Vec<Case>;
    } allocations {
        fn standing(worker: StaffId, child: ChildId) -> Option<Standing>;
        fn allocate(allocation: &NewAllocation, entry: &Entry) -> ();
        fn end_allocation(child: ChildId, worker: StaffId, at: Moment, entry: &Entry) -> ();
    } waits {
        fn waits(iro: StaffId, today: Day) -> Waits;
    };
    HandingOver by handing_over {
        fn without_iro() -> Vec<ChildId>;
        fn in_care() -> Vec<InCare>;
        fn hand_over(hand_over: &HandOver) -> Handed;
        fn handover_notes(child: ChildId) -> Vec<HandoverNote>;
    };
    Erasing by erasing {
        fn delete_child(tombstone: &Tombstone, entry: &Entry) -> bool;
        fn tombstones() -> Vec<Tombstone>;
        fn scrub() -> bool;
    };
    Invitations by invitations {
        fn invite(invitation: &NewInvitation, entry: &Entry) -> ();
        fn invitation_by_token(token: &[u8; 32]) -> Option<InvitationRow>;
        fn invitation_by_locator(locator: &str) -> Option<InvitationRow>;
        fn revoke_invitation(invitation: InvitationId, at: Moment, entry: &Entry) -> ();
        fn end_invitation(invitation: InvitationId, at: Moment, entry: &Entry) -> ();
        fn ask_to_speak(child: ChildId, review: ReviewId, worker: StaffId, by: StaffId, entry: &Entry) -> ();
        fn invitation(id: InvitationId) -> Option<InvitationRow>;
        fn note_opened(invitation: InvitationId, at: Moment, entry: &Entry) -> ();
    };
    Secrets by secrets {
        fn secret(child: ChildId) -> Option<SecretRow>;
        fn set_secret(secret: &NewSecret, session: &SessionHash, opens: &NewSession, entry: &Entry) -> bool;
        fn change_secret(secret: &NewSecret, session: &SessionHash, entry: &Entry) -> bool;
        fn hide_own_words(child: ChildId, secret: SecretId, at: Moment, entry: &Entry) -> ();
        fn show_own_words(child: ChildId, entry: &Entry) -> ();
        fn issue_number(secret: SecretId, hash: &str, until: Moment) -> ();
        fn try_number(secret: SecretId, now: Moment) -> Option<String>;
        fn confirm_secret(secret: SecretId, at: Moment, entry: &Entry) -> bool;
        fn remove_secret(child: ChildId, entry: &Entry) -> ();
    } guesses {
        fn take_guess(guess: &Guess) -> bool;
        fn prove_secret(guess: &Guess, on: Device, entry: &Entry) -> ();
    };
    Drafts by drafts {
        fn begin_draft(draft: &DraftWrite, session: &SessionHash) -> ();
        fn save_draft(draft: DraftId, version: i64, body: &Sealed, at: Moment) -> bool;
        fn resume_draft(child: ChildId, secret: SecretId, session: &SessionHash) -> Option<DraftRow>;
        fn resume_own_draft(child: ChildId, author: StaffId, session: &SessionHash) -> Option<DraftRow>;
        fn drop_draft(draft: DraftId) -> ();
        fn place_draft(draft: DraftId, version: i64, body: &Sealed, at: Moment) -> bool;
        fn own_drafts(child: ChildId) -> Vec<DraftRow>;
        fn draft_chain(draft: DraftId) -> Vec<DraftRow>;
        fn adopt_draft(draft: DraftId, session: &SessionHash) -> bool;
        fn find_draft(submission: SubmissionId) -> Option<FoundDraft>;
        fn begun(iro: StaffId) -> Vec<(ChildId, Moment)>;
    } locks {
        fn lock_draft(draft: DraftId, hash: &str) -> bool;
        fn try_lock(draft: DraftId) -> Option<String>;
        fn end_lock(draft: DraftId) -> ();
    };
    Sending by chains {
        fn send_chain(chain: &NewChain) -> SentOutcome;
        fn was_sent(submission: SubmissionId) -> Option<ChildId>;
    } joining {
        fn joinable(joining: &Joining, passed: u32) -> Option<Joinable>;
    } sending {
        fn send_views(views: &NewViews, session: &SessionHash, entry: &Entry) -> SentOutcome;
        fn receipt(child: ChildId, submission: SubmissionId) -> Option<ViewsRow>;
    };
    Views by views {
        fn read_views(views: ViewsId, entry: &Entry) -> Option<ViewsSealed>;
        fn own_sendings(child: ChildId, secret: SecretId, entry: &Entry) -> (Vec<ViewsRow>, Vec<ReplyRow>);
        fn first_readers(child: ChildId) -> Vec<(ViewsId, StaffId)>;
        fn read_own_views(child: ChildId, secret: SecretId, entry: &Entry) -> (Vec<ViewsSealed>, Vec<ReplyRow>);
        fn read_views_by(worker: StaffId, child: ChildId, entry: &Entry) -> (Vec<ViewsSealed>, Vec<ReplyRow>);
        fn views_by(worker: StaffId, child: ChildId) -> Vec<ViewsRow>;
        fn confirm_views(views: ViewsId, at: Moment, entry: &Entry) -> ();
    };
    Concerns by concerns {
        fn concerns(iro: Option<StaffId>) -> Vec<ConcernRow>;
        fn closed_concerns(iro: Option<StaffId>, since: Moment) -> Vec<ConcernRow>;
        fn concern(concern: ConcernId) -> Option<ConcernRow>;
        fn read_concern(concern: ConcernId, entry: &Entry) -> Option<ConcernFile>;
        fn acknowledge_concern(concern: ConcernId, by: StaffId, at: Moment, entry: &Entry) -> bool;
        fn close_concern(concern: ConcernId, outcome: &Sealed, at: Moment, entry: &Entry) -> bool;
    };
    Reviews by reviews {
        fn review(review: ReviewId) -> Option<ReviewRow>;
        fn reviews_between(from: Day, to: Day) -> Vec<NamedReview>;
        fn unfinished_reviews() -> Vec<NamedReview>;
        fn save_review(
            review: ReviewId, version: i64, facts: &ReviewFacts, monitoring: Option<&Monitoring>,
            notes: Option<&Sealed>, entry: &Entry
        ) -> bool;
        fn hold_review(held: &Held, entry: &Entry) -> bool;
        fn send_paper(review: ReviewId, paper: Paper, on: Day, by: StaffId, at: Moment, entry: &Entry) -> bool;
    };
    Returns by returns {
        fn held_reviews(from: Day, to: Day) -> Vec<HeldReview>;
        fn children_of_held(from: Day, to: Day, after: Option<ChildId>) -> Vec<ReturnedChild>;
    };
    History by history {
        fn histories(refs: &HashSet<[u8; 32]>) -> Vec<ChildHistory>;
        fn write_history(children: &[HistoryWrite]) -> ();
    };
    PastEscalations by past_escalations {
        fn asked_before(refs: &HashSet<[u8; 32]>) -> Vec<ChildAsked>;
        fn write_asked_before(children: &[AskedWrite]) -> ();
        fn past_escalations(child: ChildId) -> Vec<Said>;
    };
    Addenda by addenda {
        fn correct_review(corrected: &Corrected) -> bool;
    };
    ChildPhotos by child_photos {
        fn keep_child_photo(photo: &NewChildPhoto, entry: &Entry) -> bool;
        fn child_photo(child: ChildId) -> Option<Sealed>;
        fn remove_child_photo(child: ChildId, entry: &Entry) -> bool;
    };
    PagePhotos by page_photos {
        fn keep_page(page: &NewPage, entry: &Entry) -> bool;
        fn pages(child: ChildId) -> Vec<PageRow>;
        fn page(child: ChildId, page: PageId) -> Option<(PageRow, Sealed)>;
        fn remove_page(views: ViewsId, page: PageId, entry: &Entry) -> bool;
    };
    Recordings by recordings {
        fn keep_recording(recording: &NewRecording) -> bool;
        fn drop_recording(draft: DraftId, recording: RecordingId) -> ();
        fn recording(child: ChildId, recording: RecordingId) -> Option<RecordingRow>;
        fn write_down(child: ChildId, written: &WrittenDown, entry: &Entry) -> bool;
        fn written_down(child: ChildId) -> Vec<WrittenDown>;
    };
    Records by records {
        fn read_record(review: ReviewId, entry: &Entry) -> Option<RecordFile>;
        fn place_line(line: &NewLine, entry: &Entry) -> bool;
        fn place_lines(review: ReviewId, lines: &[NewLine], entries: &[Entry]) -> bool;
        fn remove_line(review: ReviewId, line: LineId, entry: &Entry) -> bool;
    } record_checks {
        fn show_record(review: ReviewId, at: Moment, entry: &Entry) -> ();
        fn read_shown_records(child: ChildId, entry: &Entry) -> Vec<ShownRecord>;
        fn answer_record(
            child: ChildId, review: ReviewId, said: RecordSaid, words: Option<&Sealed>, matter: Option<&NewMatter>,
            entry: &Entry
        ) -> bool;
        fn answer_not_quite(answered: &AnsweredNotQuite, entry: &Entry) -> bool;
        fn close_record(review: ReviewId, by: StaffId, at: Moment, entry: &Entry) -> bool;
    };
    Decisions by decisions {
        fn add_decision(decision: &NewDecision, entry: &Entry) -> bool;
        fn remove_decision(review: ReviewId, decision: DecisionId, entry: &Entry) -> bool;
        fn settle_promise(settled: &SettledPromise, entry: &Entry) -> bool;
        fn read_promises(asked: Asked, entry: &Entry) -> Vec<Promise>;
        fn promise_courses(child: ChildId) -> Vec<Course>;
        fn say_of_promise(word: &PromiseWord, entry: &Entry) -> bool;
    };
    DecisionLinks by decision_links {
        fn send_decisions(sent: &SendDecisions, entry: &Entry) -> bool;
        fn decision_links(child: ChildId) -> Vec<DecisionLinkRow>;
        fn decision_link(token: &[u8; 32], now: Moment) -> Option<OpenLink>;
        fn read_decision_link(link: DecisionLinkId, now: Moment, entry: &Entry) -> Option<LinkedDecisions>;
        fn answer_decisions(link: DecisionLinkId, answer: &DecisionAnswer, entry: &Entry) -> bool;
        fn end_decision_link(review: ReviewId, link: DecisionLinkId, at: Moment, entry: &Entry) -> bool;
    } decision_mails {
        fn claim_decision_mails(now: Moment, until: Moment, limit: i64) -> Vec<DecisionMail>;
        fn decision_mails(limit: i64) -> Vec<DecisionMailRow>;
        fn tried_decision_mail(taken: &DecisionMail, tried: Tried, at: Moment) -> ();
    };
    Replies by records {
        fn reply(reply: &NewReply, entry: &Entry) -> ();
        fn saw_replies(child: ChildId, replies: &[(ViewsId, AnswerId)], at: Moment) -> ();
    } views {
        fn replies(views: ViewsId) -> Vec<ReplyRow>;
    };
    Letters by letters {
        fn save_letter(letter: &LetterBody, version: i64, entry: &Entry) -> bool;
        fn send_letter(letter: LetterId, version: i64, sent_at: Moment, readable_at: Moment, entry: &Entry) -> bool;
        fn print_letter(letter: LetterId, version: i64, at: Moment, entry: &Entry) -> bool;
        fn give_letter(letter: LetterId, given: &OnPaper, at: Moment, entry: &Entry) -> bool;
        fn recall_letter(letter: LetterId, now: Moment, entry: &Entry) -> bool;
        fn withhold_letter(letter: &LetterBody, entry: &Entry) -> bool;
    } mailbox {
        fn letters(child: ChildId, now: Moment) -> Vec<LetterRow>;
        fn read_letter(child: ChildId, letter: LetterId, now: Moment, entry: &Entry) -> Option<(LetterRow, Sealed)>;
        fn respond_to_letter(letter: LetterId, response: &LetterResponse, at: Moment, entry: &Entry) -> ();
    } simpler {
        fn save_simpler(letter: LetterId, body: &Sealed, version: i64, at: Moment, entry: &Entry) -> bool;
        fn send_simpler(letter: LetterId, version: i64, by: StaffId, sent: SimplerSent, entry: &Entry) -> bool;
        fn recall_simpler(letter: LetterId, now: Moment, entry: &Entry) -> bool;
    };
    Matters by matters {
        fn matters(iro: Option<StaffId>, today: Day) -> Vec<MatterRow>;
        fn matters_of(child: ChildId) -> Vec<MatterRow>;
        fn matter(matter: MatterId) -> Option<MatterRow>;
        fn settle_matter(matter: MatterId, by: StaffId, outcome: &Sealed, at: Moment, entry: &Entry) -> bool;
    };
    Typing by typing {
        fn keep_typed(typed: &NewTyped) -> Option<i64>;
        fn typed(worker: StaffId, at: TypedAt) -> Option<TypedRow>;
        fn drop_typed(worker: StaffId, at: TypedAt, version: i64) -> bool;
    };
    Undoing by undo {
        fn last_act(worker: StaffId) -> Option<LastAct>;
        fn undo(
            worker: StaffId,
            last: &LastAct,
            typed: Option<&NewTyped>,
            entry: &Entry
        ) -> std::result::Result<Undone, Not>;
    };
    ContactNotes by contact_notes {
        fn note_contact(note: &ContactNote, entry: &Entry) -> bool;
        fn contact_notes(child: ChildId) -> Vec<ContactNote>;
    };
    ApiKeys by api_keys {
        fn make_api_key(new: &NewApiKey, entry: &Entry) -> ();
        fn api_key(hash: &[u8; 32]) -> Option<ApiKeyRow>;
        fn api_keys() -> Vec<ApiKeyRow>;
        fn end_api_key(id: ApiKeyId, at: Moment, entry: &Entry) -> bool;
        fn use_api_key(id: ApiKeyId, at: Moment, entry: &Entry) -> bool;
    };
    Figures by figures {
        fn figures(from: Day, until: Day, kinds: &[FactKind]) -> Facts;
        fn counted_reviews(from: Day, until: Day, after: Option<ReviewId>, limit: i64) -> Vec<ReviewFact>;
    };
    Escalations by escalations {
        fn escalate(new: &NewEscalation, entry: &Entry) -> bool;
        fn move_escalation(from: StepOf, to: &NewStep, entry: &Entry) -> bool;
        fn reopen_escalation(from: StepOf, to: &NewStep, entry: &Entry) -> bool;
        fn answer_escalation(at: StepOf, answer: &StepAnswer, entry: &Entry) -> bool;
        fn resolve_escalation(at: StepOf, end: &StepEnd, entry: &Entry) -> bool;
        fn tell_of_escalation(at: StepOf, told: &StepTold, entry: &Entry) -> bool;
        fn escalations(child: ChildId) -> Vec<Escalation>;
        fn open_escalations() -> Vec<OpenEscalation>;
        fn ended_escalations(since: Day) -> Vec<EndedEscalation>;
    };
    AnnualReports by annual_reports {
        fn save_annual(report: &NewAnnual, entry: &Entry) -> bool;
        fn annual_reports(year: CollectionYear) -> Vec<AnnualRow>;
    };
    Quotes by quotes {
        fn count_quotes(since: Moment, until: Moment) -> (usize, usize);
        fn read_quotes(asked: &AskedQuotes, actor: Actor, at: Moment) -> Vec<QuoteRow>;
        fn choose_quote(id: QuoteId, in_report: bool, actor: Actor, at: Moment) -> bool;
    };
    Greetings by greetings {
        fn greet(greeting: &Greeting, entry: &Entry) -> ();
        fn greetings(child: ChildId) -> Vec<Greeting>;
        fn left_children(worker: StaffId, since: Moment) -> Vec<LeftChild>;
    };
    Nudges by outbox {
        fn contact(child: ChildId) -> Option<(Channel, Sealed)>;
        fn set_contact(child: ChildId, channel: Channel, details: &Sealed, at: Moment, entry: &Entry) -> ();
        fn claim_outbox(now: Moment, until: Moment, limit: i64) -> Vec<OutboxRow>;
        fn tried_outbox(taken: &OutboxRow, tried: Tried, at: Moment) -> ();
        fn outbox(limit: i64) -> Vec<OutboxRow>;
    };
    Alarms by alarms {
        fn unheard() -> Vec<Unheard>;
        fn raise_alarm(concern: ConcernId, round: u32, duty: bool, at: Moment) -> ();
        fn claim_alarms(now: Moment, until: Moment, quiet_since: Moment, duty: bool, limit: i64) -> Vec<AlarmCall>;
        fn alarms_fail() -> bool;
        fn waiting_messages() -> (i64, i64);
        fn tried_alarms(taken: &AlarmCall, again: Option<Moment>, at: Moment) -> ();
        fn alarms(concern: Option<ConcernId>) -> Vec<AlarmRow>;
    };
    Digests by digests {
        fn wants_digest(staff: StaffId) -> bool;
        fn set_digest(staff: StaffId, from: Option<Day>) -> ();
        fn claim_digests(day: Day, now: Moment, until: Moment, limit: i64) -> Vec<DigestCall>;
        fn tried_digest(taken: &DigestCall, again: Option<Moment>) -> ();
    };
}
