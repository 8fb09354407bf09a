//! What a council sets for itself and shows to children: its name and the numbers to ring.
//! A number that is not set is not shown.

use serde::{Deserialize, Serialize};

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
    /// How soon after a review the record is written, in working days (IRO Handbook: 15).
    pub record_days: u32,
    /// How long an invitation lasts if the review is not held, in days.
    pub invitation_days: u32,
    /// Who is written to, beside workers, when something unsafe is told: an e-mail address that somebody watches at any
    /// hour. Empty for none.
    pub duty_email: String,
    /// How long after each message about something unsafe the next one follows, in minutes, until somebody acts; the
    /// last is repeated. See [`crate::alarm::is_schedule`].
    pub alarm_minutes: Vec<u32>,
}

impl Default for Council {
    fn default() -> Self {
        Self {
            name: "The council".into(),
            duty_phone: String::new(),
            night_phone: String::new(),
            advocacy_name: String::new(),
            advocacy_phone: String::new(),
            contact: String::new(),
            leave_to: "https://www.bbc.co.uk/weather".into(),
            recall_minutes: 10,
            record_days: 15,
            invitation_days: 60,
            duty_email: String::new(),
            alarm_minutes: vec![30, 120, 480],
        }
    }
}
