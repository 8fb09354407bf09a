//! The addresses of workers' pages. Their names are those of the pages.

use heard_domain::figures::TableId;
use heard_domain::id::{
    AnswerId, ChildId, ConcernId, EscalationId, InvitationId, MatterId, PageId, ReviewId, StaffId, ViewsId,
};
use heard_domain::overview::Counted;
use heard_domain::return903::CollectionYear;

use super::address::addresses;

/// What an IRO does today: where everything for workers begins, and below which it stands.
pub const TODAY: &str = "/staff";
/// The caseload.
pub const CASELOAD: &str = "/staff/children";
/// Sheets for the reviews of a week.
pub const SHEETS: &str = "/staff/sheets";
/// The sheets that were made, to print.
pub const PRINTED_SHEETS: &str = "/staff/sheets/print";
/// E-mail address and password.
pub const SIGN_IN: &str = "/staff/sign-in";
/// The code of the authenticator.
pub const CODE: &str = "/staff/code";
/// Sign out.
pub const SIGN_OUT: &str = "/staff/sign-out";
/// Who works here.
pub const ACCOUNTS: &str = "/staff/accounts";
/// Invite somebody to work here.
pub const NEW_ACCOUNT: &str = "/staff/accounts/new";
/// Keys by which programs of the council read figures.
pub const API_KEYS: &str = "/staff/api-keys";
/// A worker's own account.
pub const OWN_ACCOUNT: &str = "/staff/account";
/// Another password.
pub const PASSWORD: &str = "/staff/account/password";
/// Another authenticator.
pub const AUTHENTICATOR: &str = "/staff/account/authenticator";
/// Another set of recovery codes.
pub const RECOVERY: &str = "/staff/account/recovery";
/// Children whom a worker left lately.
pub const GOODBYES: &str = "/staff/goodbyes";
/// What a worker did last is undone.
pub const UNDO: &str = "/staff/undo";
/// What is on a desk.
pub const MATTERS: &str = "/staff/matters";
/// What children told of something unsafe.
pub const URGENT: &str = "/staff/urgent";
/// What an IRO tells children about themselves.
pub const PROFILE: &str = "/staff/profile";
/// An IRO's photo.
pub const PROFILE_PHOTO: &str = "/staff/profile/photo";
/// An IRO's hello in their own voice, as a file.
pub const PROFILE_HELLO: &str = "/staff/profile/hello";
/// Its sound, for themselves.
pub const PROFILE_HELLO_SOUND: &str = "/staff/profile/hello/recording";
/// Whether an IRO works by single keys.
pub const SHORTCUTS: &str = "/staff/shortcuts";
/// A manager's overview.
pub const OVERVIEW: &str = "/staff/overview";
/// What has to be mended before the SSDA903 return can be written.
pub const RETURN: &str = "/staff/return";
/// Figures, by theme.
pub const FIGURES: &str = "/staff/figures";
/// What a week brings, by team.
pub const WEEKLY: &str = "/staff/figures/weekly";
/// The same as a file.
pub const WEEKLY_CSV: &str = "/staff/figures/weekly/csv";
/// What IROs ask of somebody higher up, over the council.
pub const ESCALATIONS: &str = "/staff/escalations";
/// Children in care who have no IRO.
pub const ALLOCATION: &str = "/staff/allocation";
/// Nudges, and what became of them.
pub const OUTBOX: &str = "/staff/outbox";
/// The weekly digest.
pub const DIGEST: &str = "/staff/digest";
/// What was typed and not sent: thrown away, or held against another text.
pub const TYPED: &str = "/staff/typed";
/// An advocate's children.
pub const ADVOCACY: &str = "/staff/advocacy";

addresses! {
    /// The reviews that a figure of the overview counts, by name.
    OverviewList { counted: Counted } = "/staff/overview/{counted}"
    /// A table of figures.
    Figures { table: TableId } = "/staff/figures/{table}"
    /// The same as a file.
    FiguresCsv { table: TableId } = "/staff/figures/{table}/csv"
    /// What stands behind one of its figures, by name.
    Behind { table: TableId } = "/staff/figures/{table}/behind"
    /// The annual report of a collection year, named by its 31 March.
    Annual { year: CollectionYear } = "/staff/figures/annual/{year}"
    /// The same as a file to print.
    AnnualPdf { year: CollectionYear } = "/staff/figures/annual/{year}/pdf"
    /// What people said who agreed that it may stand in it, to be chosen from.
    AnnualQuotes { year: CollectionYear } = "/staff/figures/annual/{year}/quotes"
    /// Its words, to be written.
    AnnualWords { year: CollectionYear } = "/staff/figures/annual/{year}/words"
    /// The children of one IRO, to be handed over.
    HandOver { staff: StaffId } = "/staff/allocation/{staff}"
    /// One account, for administrators.
    Account { staff: StaffId } = "/staff/accounts/{staff}"
    /// A link that serves once, by which a worker sets password and authenticator.
    Link { token: String } = "/staff/link/{token}"
    /// A link to the decisions of a review, for whoever carries them out and has no account. It stands in a mail, so it
    /// does not say what it is about.
    Decisions { token: String } = "/staff/shared/{token}"
    /// A child.
    Child { child: ChildId } = "/staff/children/{child}"
    /// The photo of a child.
    ChildPhoto { child: ChildId } = "/staff/children/{child}/photo"
    /// One to be put in.
    NewChildPhoto { child: ChildId } = "/staff/children/{child}/photo/new"
    /// The sheet of an invitation.
    Invitation { child: ChildId } = "/staff/children/{child}/invitation"
    /// The printed booklet.
    Booklet { child: ChildId } = "/staff/children/{child}/booklet"
    /// The second paper, with more about some topics.
    Further { child: ChildId } = "/staff/children/{child}/booklet/further"
    /// The child's social worker and team manager.
    People { child: ChildId } = "/staff/children/{child}/people"
    /// The invitations of carers and parents.
    Guests { child: ChildId } = "/staff/children/{child}/guests"
    /// Notes of contact with a child.
    Contacts { child: ChildId } = "/staff/children/{child}/contacts"
    /// What an IRO asked of somebody higher up for a child.
    Escalations { child: ChildId } = "/staff/children/{child}/escalations"
    /// One of them.
    Escalation { child: ChildId, escalation: EscalationId } = "/staff/children/{child}/escalations/{escalation}"
    /// Everything that was promised to a child.
    Promises { child: ChildId } = "/staff/children/{child}/promises"
    /// The sheet of one of them.
    GuestSheet { child: ChildId, invitation: InvitationId } = "/staff/children/{child}/guests/{invitation}"
    /// A set of views.
    Views { child: ChildId, views: ViewsId } = "/staff/children/{child}/views/{views}"
    /// One answer, to be replied to.
    Answer { child: ChildId, views: ViewsId, answer: AnswerId } = "/staff/children/{child}/views/{views}/answers/{answer}"
    /// The sound of an answer that was spoken.
    Recording { child: ChildId, views: ViewsId, answer: AnswerId } = "/staff/children/{child}/views/{views}/answers/{answer}/recording"
    /// What is said in it, to be written down.
    WriteDown { child: ChildId, views: ViewsId, answer: AnswerId } = "/staff/children/{child}/views/{views}/answers/{answer}/written"
    /// Photographs of the paper that views were typed in from.
    PagePhotos { child: ChildId, views: ViewsId } = "/staff/children/{child}/views/{views}/pages"
    /// One of them.
    PagePhoto { child: ChildId, views: ViewsId, page: PageId } = "/staff/children/{child}/views/{views}/pages/{page}"
    /// One answer that is shared with care only.
    Share { child: ChildId, views: ViewsId, answer: AnswerId } = "/staff/children/{child}/views/{views}/answers/{answer}/share"
    /// The hello of a new IRO.
    Hello { child: ChildId } = "/staff/children/{child}/hello"
    /// The goodbye of one who left.
    Goodbye { child: ChildId } = "/staff/goodbyes/{child}"
    /// The record of a review.
    Review { review: ReviewId } = "/staff/reviews/{review}"
    /// Which figures count a review.
    CountedIn { review: ReviewId } = "/staff/reviews/{review}/counted"
    /// The child's "not quite", beside the lines of the record.
    NotQuite { review: ReviewId } = "/staff/reviews/{review}/not-quite"
    /// The letter after a review.
    Letter { review: ReviewId } = "/staff/reviews/{review}/letter"
    /// The letter as the child will see it.
    LetterPreview { review: ReviewId } = "/staff/reviews/{review}/letter/preview"
    /// The letter said again more simply, beside the letter as it stands.
    LetterSimpler { review: ReviewId } = "/staff/reviews/{review}/letter/simpler"
    /// The letter on paper.
    PaperLetter { review: ReviewId } = "/staff/reviews/{review}/letter/paper"
    /// One matter.
    Matter { matter: MatterId } = "/staff/matters/{matter}"
    /// One answer that came with a matter, to be replied to.
    MatterAnswer { matter: MatterId, answer: AnswerId } = "/staff/matters/{matter}/answers/{answer}"
    /// The sound of one that was spoken.
    MatterRecording { matter: MatterId, answer: AnswerId } = "/staff/matters/{matter}/answers/{answer}/recording"
    /// One concern.
    Concern { concern: ConcernId } = "/staff/urgent/{concern}"
    /// What an advocate sent for a child.
    Spoken { child: ChildId } = "/staff/advocacy/{child}"
}

/// Whether an address is one of these.
#[must_use]
pub fn is_below(path: &str) -> bool {
    path.strip_prefix(TODAY).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[cfg(test)]
mod tests {
    use heard_domain::id::{AnswerId, ChildId, ViewsId};

    use super::super::Address as _;
    use super::{Answer, SIGN_IN, TODAY, is_below};

    #[test]
    fn an_address_is_read_as_it_is_made() {
        let answer = Answer {
            child: ChildId::from_bytes([1; 16]),
            views: ViewsId::from_bytes([2; 16]),
            answer: AnswerId::from_bytes([3; 16]),
        };
        let href = answer.href();
        let parts: Vec<_> = href.split('/').collect();
        assert_eq!(href, format!("/staff/children/{}/views/{}/answers/{}", answer.child, answer.views, answer.answer));
        let part = |name: &str| match name {
            "child" => Some(parts[3]),
            "views" => Some(parts[5]),
            "answer" => Some(parts[7]),
            _ => None,
        };
        assert!(Answer::read(part) == Some(answer));
        assert!(Answer::read(|name| part(name).filter(|_| name != "views")).is_none(), "a part is missing");
        assert!(Answer::read(|name| if name == "child" { Some("x") } else { part(name) }).is_none(), "no id");
    }

    #[test]
    fn only_whole_parts_are_below() {
        assert!(is_below(TODAY) && is_below(SIGN_IN));
        assert!(!is_below("/staffed") && !is_below("/"));
    }
}
