//! The pages of workers: IROs, their managers, advocates. In English.
//!
//! What they are: each a struct with what it shows and a component that shows it. What they are not: they hold no rule
//! and ask nobody anything. What was wrong with a form comes as kinds ([`Trouble`]), worded here.
//!
//! To add a screen: its file here; its words in `locales/en/staff-….ftl`; its address in [`crate::paths`]; its handler
//! in the server's `http/staff`, which asks `access` first, with its route and who may come to it; its examples in
//! `app/tests/pages/staff`; a [`Problem`] for each thing that can be wrong with its form.

pub mod accounts;
pub mod act;
pub mod acts;
pub mod advocacy;
pub mod advocates;
pub mod alarms;
pub mod allocation;
pub mod annual;
pub mod answer;
pub mod api_keys;
pub mod booklet;
pub mod both;
pub mod caseload;
pub mod child;
pub mod child_header;
pub mod concern;
pub mod contacts;
pub mod digest;
pub mod escalation;
pub mod escalations;
pub mod escalations_open;
pub mod figures;
pub mod findings;
pub mod greeting;
pub mod guarded;
pub mod guests;
pub mod hand_over;
pub mod invitation;
pub mod letter;
pub mod letter_paper;
pub mod letter_preview;
pub mod letter_simpler;
pub mod linked;
pub mod listed;
pub mod matter;
pub mod matters;
pub mod not_quite;
pub mod outbox;
pub mod overview;
pub mod overview_list;
pub mod page_photos;
pub mod people_around;
pub mod profile;
pub mod profile_hello;
pub mod promises;
pub mod recorded;
pub mod return903;
pub mod review;
pub mod sheets;
pub mod sheets_printed;
pub mod shortcuts;
pub mod sign_in;
pub mod speaker;
pub mod spoken;
pub mod standing;
pub mod today;
pub mod trouble;
pub mod typing;
pub mod undo;
pub mod urgent;
pub mod views;

use heard_domain::people::Role;

use crate::paths;
use crate::shell::{NavItem, Waiting};
use crate::text::{Text, t};

pub use trouble::{Problem, Trouble};

/// Which link of the navigation a page belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Section {
    /// What an IRO does today.
    Today,
    /// An IRO's children.
    Caseload,
    /// Unsafe things told.
    Urgent,
    /// Matters on one's desk.
    Matters,
    /// What children see of the IRO.
    Profile,
    /// What presses now, over all children.
    Overview,
    /// Figures that are counted from records.
    Figures,
    /// Children who have no IRO, and whose children are whose.
    Allocation,
    /// An advocate's children.
    Advocacy,
    /// Workers' accounts.
    Accounts,
    /// Keys of programs.
    ApiKeys,
    /// One's own account.
    Account,
}

/// The links for a role, with what waits at each.
#[must_use]
pub fn nav(role: Role, here: Section) -> Vec<NavItem> {
    let waiting = Waiting::here();
    let item = |section: Section, href: &'static str, text: Text| {
        let (count, loud) = match section {
            Section::Today => (waiting.today, false),
            Section::Urgent => (waiting.concerns, true),
            Section::Matters => (waiting.desk, false),
            Section::Allocation => (waiting.without_iro, false),
            _ => (0, false),
        };
        NavItem { href, text, current: here == section, count, loud }
    };
    let mut items = match role {
        Role::Iro => vec![
            item(Section::Today, paths::staff::TODAY, t("staff-nav-today")),
            item(Section::Caseload, paths::staff::CASELOAD, t("staff-nav-caseload")),
            item(Section::Urgent, paths::staff::URGENT, t("staff-nav-urgent")),
            item(Section::Matters, paths::staff::MATTERS, t("staff-nav-matters")),
            item(Section::Profile, paths::staff::PROFILE, t("staff-nav-profile")),
        ],
        Role::Manager => vec![
            item(Section::Overview, paths::staff::OVERVIEW, t("staff-nav-overview")),
            item(Section::Urgent, paths::staff::URGENT, t("staff-nav-urgent")),
            item(Section::Matters, paths::staff::MATTERS, t("staff-nav-matters")),
            item(Section::Allocation, paths::staff::ALLOCATION, t("staff-nav-allocation")),
            item(Section::Figures, paths::staff::FIGURES, t("staff-nav-figures")),
        ],
        Role::Advocate => vec![item(Section::Advocacy, paths::staff::ADVOCACY, t("staff-nav-advocacy"))],
        Role::Administrator => vec![
            item(Section::Accounts, paths::staff::ACCOUNTS, t("staff-nav-accounts")),
            item(Section::ApiKeys, paths::staff::API_KEYS, t("staff-nav-api-keys")),
        ],
    };
    items.push(item(Section::Account, paths::staff::OWN_ACCOUNT, t("staff-nav-account")));
    items
}
