//! Who is told of something unsafe and when it is read: the one place that says so, in words that are true for how
//! this council tells its workers.

use heard_domain::alarm::{ReadBy, Tells};
use heard_domain::people::Band;
use leptos::prelude::*;

use crate::args;
use crate::text::{Text, day, t, tr};

/// What is true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Whether messages go.
    pub tells: Tells,
    /// The first name of the child's IRO; `None` while no IRO is allocated, and managers alone are told.
    pub iro: Option<String>,
    /// By when it is read.
    pub read_by: ReadBy,
}

impl Told {
    /// Who is told, and how.
    #[must_use]
    pub fn who(&self, band: Band) -> Text {
        let Some(name) = &self.iro else {
            return t(match (self.tells, band) {
                (Tells::Message, Band::Pictures) => crate::key!("told-message-manager-pictures"),
                (Tells::Message, _) => crate::key!("told-message-manager"),
                (Tells::Trying, Band::Middle | Band::Older) => crate::key!("told-trying-manager"),
                (Tells::Trying | Tells::Desk, Band::Pictures) => crate::key!("told-desk-manager-pictures"),
                (Tells::Desk, _) => crate::key!("told-desk-manager"),
            });
        };
        let key = match (self.tells, band) {
            (Tells::Message, Band::Pictures) => crate::key!("told-message-pictures"),
            (Tells::Message, _) => crate::key!("told-message"),
            (Tells::Trying, Band::Middle | Band::Older) => crate::key!("told-trying"),
            (Tells::Trying | Tells::Desk, Band::Pictures) => crate::key!("told-desk-pictures"),
            (Tells::Desk, _) => crate::key!("told-desk"),
        };
        tr(key, args! { "name" => name.as_str() })
    }

    /// The same and by when it is read, each in one short sentence, for a page that says the rest where it is asked
    /// for. The youngest are told no more anywhere.
    #[must_use]
    pub fn briefly(&self, band: Band) -> [Text; 2] {
        let name = || args! { "name" => self.iro.as_deref().unwrap_or_default() };
        let who = match (self.tells, band, self.iro.is_some()) {
            (_, Band::Pictures, _) | (Tells::Desk, _, _) => self.who(band),
            (Tells::Message, _, true) => tr("told-briefly", name()),
            (Tells::Message, _, false) => t("told-briefly-manager"),
            (Tells::Trying, _, true) => tr("told-briefly-trying", name()),
            (Tells::Trying, _, false) => t("told-briefly-trying-manager"),
        };
        [who, self.when(Band::Pictures)]
    }

    /// When it is read.
    #[must_use]
    pub fn when(&self, band: Band) -> Text {
        let key = match (self.read_by.closed_before, band) {
            (false, Band::Pictures) => crate::key!("told-when-pictures"),
            (false, _) => crate::key!("told-when"),
            (true, Band::Pictures) => crate::key!("told-when-closed-pictures"),
            (true, _) => crate::key!("told-when-closed"),
        };
        tr(key, args! { "by" => day(self.read_by.day).into_owned() })
    }
}

/// Who is told, and when it is read: two short paragraphs. They hold for what is sent now, and, after words such as
/// "when you press Send", for what will be.
#[component]
pub fn ToldNow(
    /// What is true.
    told: Told,
    /// The style of whoever reads it.
    band: Band,
) -> impl IntoView {
    view! {
        <p>{told.who(band)}</p>
        <p>{told.when(band)}</p>
    }
}

/// What happens where something unsafe was told on the page for the child alone, for a page that knows nobody and must
/// not tell whether anything was written.
#[must_use]
pub fn if_unsafe(tells: Tells) -> Text {
    match tells {
        Tells::Message | Tells::Trying => t("told-alone-message"),
        Tells::Desk => t("told-alone-desk"),
    }
}

/// The same in general, for the page about who reads what.
#[must_use]
pub fn in_general(tells: Tells) -> Text {
    match tells {
        Tells::Message | Tells::Trying => t("told-privacy-message"),
        Tells::Desk => t("told-privacy-desk"),
    }
}
