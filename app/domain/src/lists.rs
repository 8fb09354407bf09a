//! Lists of codes by which a council counts: what comes with Heard, and what a council's own `codes.json` adds.
//!
//! What it is: which codes each list offers, in which order, under which words, and what makes a council's additions
//! sound. What it is not: what the shipped ones are called, which is among the words (`staff-list-LIST-CODE`), nor what
//! was recorded with them ([`crate::monitoring`], [`crate::contact_note`]).
//!
//! A council's file is configuration, laid once at start like its forms. It adds codes and renames shipped ones; a
//! shipped code is never taken away, because figures are compared between councils. A code that the council took off
//! its file is offered no more and keeps counting: it is shown by its code where it was recorded.
//!
//! To add a code that every council has: its place in [`List::shipped`] and its words. To add a list: a variant of
//! [`List`], its field in [`CouncilLists`], its words.

use std::sync::{LazyLock, OnceLock};

use serde::Deserialize;

use crate::codes::codes;
use crate::sections::is_name;

/// The most entries of a council in one list.
pub const MOST: usize = 30;

/// The longest code, in characters.
pub const LONGEST_CODE: usize = 40;

/// The longest words of a code, in characters: they stand beside a box.
pub const LONGEST_WORDS: usize = 80;

codes! {
    /// A list.
    pub enum List {
        /// What an IRO is concerned about.
        Concerns = "concerns",
        /// What was done about it.
        Actions = "actions",
        /// Why a review was held after its latest lawful day.
        LateReasons = "late_reasons",
        /// Why a review was held before the time for it (reg 33(3)).
        EarlyTriggers = "early_triggers",
        /// How an IRO was in contact with a child.
        ContactWays = "contact_ways",
        /// Why an IRO asks somebody higher up.
        EscalationReasons = "escalation_reasons",
    }
}

impl List {
    /// The codes that come with Heard, in their order. The last stands after those of a council, too.
    ///
    /// Sources: concerns, actions and late reasons are those that Warwickshire's IRO annual report of 2022/23 counts
    /// (its tables in 7.6, 7.7 and 5.4); early triggers are reg 33(3) and 32(2) of the Care Planning, Placement and
    /// Case Review Regulations 2010, and the local rule that an unplanned move brings a review forward; the first three
    /// reasons to escalate are the commonest of Walsall's IRO annual report of 2024/25.
    #[must_use]
    pub const fn shipped(self) -> &'static [&'static str] {
        match self {
            Self::Concerns => &[
                "avoidable_delay",
                "contact",
                "education",
                "health",
                "incomplete_paperwork",
                "placement",
                "statutory_visits",
                "care_plan_incomplete",
                "previous_decisions_not_progressed",
                "safeguarding",
                "other",
            ],
            Self::Actions => &["review_more_often", "operations_manager", "service_manager", "none"],
            Self::LateReasons => &[
                "date_miscalculated",
                "moved_at_request",
                "late_allocation",
                "date_error_before",
                "legal_status_unclear",
                "workflow_missing",
                "iro_sickness",
                "other",
            ],
            Self::EarlyTriggers => &[
                "iro_request",
                "welfare_concern",
                "section_21",
                "custody",
                "ceasing",
                "plan_change",
                "local_move",
                "other",
            ],
            Self::ContactWays => &["visit", "telephone", "video", "message", "letter", "other"],
            Self::EscalationReasons => &[
                "care_planning_drift",
                "decisions_not_done",
                "safety_planning",
                "placement",
                "education",
                "health",
                "family_time",
                "visits_not_made",
                "other",
            ],
        }
    }

    /// What the list offers now, in its order.
    #[must_use]
    pub fn entries(self) -> &'static [Listed] {
        let laid = LAID.get().unwrap_or(&WITHOUT_COUNCIL);
        laid.iter().find(|(list, _)| *list == self).map_or(&[][..], |(_, entries)| entries.as_slice())
    }

    /// Whether the list offers this code now.
    #[must_use]
    pub fn offers(self, code: &ListCode) -> bool {
        self.entries().iter().any(|entry| entry.code == code.as_str())
    }
}

/// A code of one of the lists, as it is recorded: its shape is right, whether it is offered or not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ListCode(String);

impl ListCode {
    /// Reads a code; `None` for what cannot be one: small letters, digits and low lines, a letter first, at most
    /// [`LONGEST_CODE`].
    #[must_use]
    pub fn read(code: &str) -> Option<Self> {
        is_name(code, LONGEST_CODE).then(|| Self(code.to_owned()))
    }

    /// As it is recorded and counted.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A code with what a council calls it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Listed {
    /// What is recorded. It never changes its meaning once it was.
    pub code: String,
    /// What the council calls it; empty for a shipped one that is called as it comes.
    pub words: String,
}

/// What a council adds to the lists, and renames in them.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct CouncilLists {
    concerns: Vec<Listed>,
    actions: Vec<Listed>,
    late_reasons: Vec<Listed>,
    early_triggers: Vec<Listed>,
    contact_ways: Vec<Listed>,
    escalation_reasons: Vec<Listed>,
}

impl CouncilLists {
    /// Its entries for one list, as they stand in the file.
    #[must_use]
    pub fn of(&self, list: List) -> &[Listed] {
        match list {
            List::Concerns => &self.concerns,
            List::Actions => &self.actions,
            List::LateReasons => &self.late_reasons,
            List::EarlyTriggers => &self.early_triggers,
            List::ContactWays => &self.contact_ways,
            List::EscalationReasons => &self.escalation_reasons,
        }
    }

    /// How many entries it has in all.
    #[must_use]
    pub fn count(&self) -> usize {
        List::ALL.iter().map(|list| self.of(*list).len()).sum()
    }
}

/// What is wrong with a council's part of a list. Numbers are places in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// There are so many, which is more than [`MOST`].
    TooMany(usize),
    /// It is no code ([`ListCode::read`]).
    NotACode(usize),
    /// It is the code of an earlier place, too.
    Twice(usize),
    /// It has no words.
    Wordless(usize),
    /// Its words are longer than [`LONGEST_WORDS`], or more than one line.
    LongWords(usize),
}

/// Lists were laid before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaidTwice;

type Laid = Vec<(List, Vec<Listed>)>;

static LAID: OnceLock<Laid> = OnceLock::new();

static WITHOUT_COUNCIL: LazyLock<Laid> = LazyLock::new(|| merged(&CouncilLists::default()));

/// Everything that is wrong with a council's lists.
#[must_use]
pub fn flaws(lists: &CouncilLists) -> Vec<(List, Flaw)> {
    let mut found = Vec::new();
    for list in List::ALL {
        let entries = lists.of(list);
        if entries.len() > MOST {
            found.push((list, Flaw::TooMany(entries.len())));
        }
        for (place, entry) in entries.iter().enumerate() {
            let words = entry.words.trim();
            if ListCode::read(&entry.code).is_none() {
                found.push((list, Flaw::NotACode(place)));
            } else if entries[..place].iter().any(|before| before.code == entry.code) {
                found.push((list, Flaw::Twice(place)));
            }
            if words.is_empty() {
                found.push((list, Flaw::Wordless(place)));
            } else if words.chars().count() > LONGEST_WORDS || words.contains(char::is_control) {
                found.push((list, Flaw::LongWords(place)));
            }
        }
    }
    found
}

/// Lays a council's lists over the shipped ones, for as long as the program runs.
///
/// # Errors
/// [`LaidTwice`] when that was done before.
pub fn lay(lists: &CouncilLists) -> Result<(), LaidTwice> {
    LAID.set(merged(lists)).map_err(|_| LaidTwice)
}

/// Every list with what a council adds before its last entry, and under the words that the council has for it.
fn merged(lists: &CouncilLists) -> Laid {
    let of = |list: List| {
        let (shipped, council) = (list.shipped(), lists.of(list));
        let named = |code: &&str| {
            let words = council.iter().find(|entry| entry.code == **code).map(|entry| entry.words.trim().to_owned());
            Listed { code: (**code).to_owned(), words: words.unwrap_or_default() }
        };
        let added = council.iter().filter(|entry| !shipped.contains(&entry.code.as_str()));
        let added = added.map(|entry| Listed { words: entry.words.trim().to_owned(), ..entry.clone() });
        let (first, last) = shipped.split_at(shipped.len().saturating_sub(1));
        (list, first.iter().map(named).chain(added).chain(last.iter().map(named)).collect())
    };
    List::ALL.map(of).into()
}

#[cfg(test)]
mod tests;
