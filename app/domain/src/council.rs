//! What a council sets for itself and shows to children: its name and the numbers to ring.
//! A number that is not set is not shown.

use serde::{Deserialize, Serialize};

use crate::deadlines::Deadlines;

/// A council's own settings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Council {
    /// The name that children know.
    pub name: String,
    /// The duty team, in office hours.
    pub duty_phone: String,
    /// The emergency duty team, at night and at weekends.
    pub night_phone: String,
    /// A number that takes text messages, for a child who cannot be heard telephoning.
    pub text_line: String,
    /// The address of a chat, for the same child.
    pub chat_address: String,
    /// Who gives children an advocate.
    pub advocacy_name: String,
    /// How to ring them.
    pub advocacy_phone: String,
    /// Whom to tell that Heard does not work, or that a page is hard to use.
    pub contact: String,
    /// Where "Leave this page" leads: a page with nothing personal on it.
    pub leave_to: String,
    /// How long a letter can be taken back before the child can read it, in minutes.
    pub recall_minutes: u32,
    /// How soon after a review its decisions are out, in working days (councils' practice: 5).
    pub decisions_days: u32,
    /// How soon after a review the record is written, in working days (IRO Handbook: 15).
    pub record_days: u32,
    /// How soon after a review everybody who gets the record has it, and the child the letter, in working days
    /// (councils' practice: 20).
    pub distribution_days: u32,
    /// How long a carer's or parent's invitation lasts, in days. A child's code goes on
    /// ([`crate::store::InvitationRow::opens_until`]).
    pub invitation_days: u32,
    /// How many sendings for a child within an hour stand by themselves; what is sent beyond joins what was sent before
    /// ([`crate::joining`]).
    pub sendings_an_hour: usize,
    /// Who is written to, beside workers, when something unsafe is told: an e-mail address that somebody watches at any
    /// hour. Empty for none.
    pub duty_email: String,
    /// How long after each message about something unsafe the next one follows, in minutes, until somebody acts; the
    /// last is repeated. See [`crate::alarm::is_schedule`].
    pub alarm_minutes: Vec<u32>,
}

impl Council {
    /// By when papers are out.
    #[must_use]
    pub fn deadlines(&self) -> Deadlines {
        let (decisions, record, distribution) = (self.decisions_days, self.record_days, self.distribution_days);
        Deadlines { decisions, record, distribution, ..Deadlines::default() }
    }

    /// What is wrong with the addresses and the number that children follow, in one sentence; nothing when all are
    /// right.
    #[must_use]
    pub fn fault(&self) -> Option<&'static str> {
        if !self.leave_to.starts_with("https://") {
            return Some("leave_to must begin with https://");
        }
        let plain = |char: char| char.is_ascii_digit() || matches!(char, ' ' | '-');
        let number = self.text_line.strip_prefix('+').unwrap_or(&self.text_line);
        if !self.text_line.is_empty()
            && (!number.chars().all(plain) || number.chars().filter(char::is_ascii_digit).count() < 3)
        {
            return Some("text_line must be a number of digits, such as 85258 or 07700 900 111");
        }
        let host = self.chat_address.strip_prefix("https://").and_then(|rest| rest.split('/').next());
        let names =
            |host: &str| host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || "-.".contains(c));
        let path = self.chat_address.chars().all(|c| c.is_ascii_graphic() && !"\"'<>\\".contains(c));
        if !(self.chat_address.is_empty() || host.is_some_and(names) && path) {
            return Some("chat_address must be an address that begins with https://");
        }
        None
    }
}

impl Default for Council {
    fn default() -> Self {
        Self {
            name: "The council".into(),
            duty_phone: String::new(),
            night_phone: String::new(),
            text_line: String::new(),
            chat_address: String::new(),
            advocacy_name: String::new(),
            advocacy_phone: String::new(),
            contact: String::new(),
            leave_to: "https://www.bbc.co.uk/weather".into(),
            recall_minutes: 10,
            decisions_days: 5,
            record_days: 15,
            distribution_days: 20,
            invitation_days: 60,
            sendings_an_hour: 20,
            duty_email: String::new(),
            alarm_minutes: vec![30, 120, 480],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_of_its_times_is_the_one_that_counts() {
        let held = "2026-12-10".parse().expect("a date");
        let council = Council { decisions_days: 1, record_days: 2, distribution_days: 3, ..Council::default() };
        let dues = [Deadlines::decisions_due, Deadlines::record_due, Deadlines::distribution_due];
        let dues = dues.map(|due| due(&council.deadlines(), held).to_string());
        assert_eq!(dues, ["2026-12-11", "2026-12-14", "2026-12-15"]);
        assert_eq!(Council::default().deadlines(), Deadlines::default());
    }

    #[test]
    fn what_a_child_follows_is_checked() {
        let with = |text_line: &str, chat_address: &str| Council {
            text_line: text_line.into(),
            chat_address: chat_address.into(),
            ..Council::default()
        };
        for (text, chat) in
            [("", ""), ("85258", "https://chat.anyshire.example/young-people"), ("+44 7700 900-111", "")]
        {
            assert_eq!(with(text, chat).fault(), None, "{text} {chat}");
        }
        for (text, chat, word) in [
            ("text us", "", "text_line"),
            ("+", "", "text_line"),
            ("12", "", "text_line"),
            ("", "http://chat.anyshire.example", "chat_address"),
            ("", "https://", "chat_address"),
            ("", "https://chat.anyshire.example@elsewhere.example", "chat_address"),
            ("", "https://chat.anyshire.example/a b", "chat_address"),
            ("", "javascript:alert(1)", "chat_address"),
        ] {
            assert!(with(text, chat).fault().is_some_and(|fault| fault.contains(word)), "{text} {chat}");
        }
        assert!(Council { leave_to: "http://x.example".into(), ..Council::default() }.fault().is_some());
    }
}
