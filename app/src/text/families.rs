//! Keys that are put together from a code, such as `picture-apple`. Listed here, so that the locale test knows
//! that they must exist and are used.
//!
//! To add a family: a line in [`FAMILIES`] with its prefix and its members.

use heard_domain::{
    account::LinkKind,
    addendum::Fact,
    agreeing::Recipient,
    annual, api_key,
    attending::Person,
    audit::Action,
    caseload::Invited,
    chosen::GivenBy,
    device::Device,
    documents::ReplyKind,
    drawing::{Nib, Pen},
    escalation::Outcome,
    figures::{By, InWeek, Rate, TableId, Theme},
    form::Form,
    guard,
    journey::Company,
    ladder,
    lists::List,
    matter::{Desk, Happened, Kind},
    monitoring::{Midway, Rag, YesNo},
    papers::Paper,
    participation::{Attendance, Contribution},
    people::{Band, Invitee, Role},
    picture,
    purpose::Purpose,
    recording::Refused,
    return903,
    review::{Format, SeenAlone, Venue},
    sections,
    shortcut::Shortcut,
    store::{Channel, DecisionState, Feeling, PaperTo},
    typed::Take,
    voice::Voice,
};

use crate::child::record::RecordState;
use crate::staff::{
    Problem,
    annual::wording::LINES,
    caseload::{Column, Show},
};

/// The codes of an enum's values, as members of a family.
macro_rules! codes {
    ($values:expr) => {
        || $values.iter().map(|value| value.code().to_owned()).collect()
    };
}

/// A family's prefix, and the members whose keys are the prefix followed by the member.
pub type Family = (&'static str, fn() -> Vec<String>);

/// Every family.
pub const FAMILIES: &[Family] = &[
    ("month-", || (1..=12).map(|month| month.to_string()).collect()),
    ("month-short-", || (1..=12).map(|month| month.to_string()).collect()),
    ("weekday-", || (1..=7).map(|weekday| weekday.to_string()).collect()),
    ("picture-", || picture::NAMES.iter().map(ToString::to_string).collect()),
    ("pen-", codes!(Pen::ALL)),
    ("nib-", codes!(Nib::ALL)),
    ("voice-", codes!(Voice::ALL)),
    ("who-", read_back),
    ("grown-ups-voice-", codes!(Voice::open_to_invitee(Invitee::Carer))),
    ("staff-writing-voice-", workers),
    ("helper-title-", helpers),
    ("helper-lead-", helpers),
    ("purpose-", purposes),
    ("company-", codes!(Company::ALL)),
    ("staff-company-", codes!(Company::ALL)),
    ("sent-asked-", asked_for),
    ("style-", codes!(Band::ALL)),
    ("hide-offer-", codes!(Band::ALL)),
    ("role-", codes!(Role::ALL)),
    ("staff-role-", codes!(Role::ALL)),
    ("staff-role-hint-", codes!(Role::ALL)),
    ("staff-link-kind-", codes!(LinkKind::ALL)),
    ("staff-api-keys-set-", codes!(api_key::Set::ALL)),
    ("staff-api-keys-hint-", codes!(api_key::Set::ALL)),
    ("staff-api-keys-state-", codes!(api_key::State::ALL)),
    ("staff-link-hint-", codes!(LinkKind::ALL)),
    ("staff-link-made-", codes!(LinkKind::ALL)),
    ("staff-link-use-", codes!(LinkKind::ALL)),
    ("voice-refused-", codes!(Refused::ALL)),
    ("unsafe-thanks-", codes!(Band::ALL)),
    ("unsafe-not-sent-", codes!(Band::ALL)),
    ("seen-", seen),
    ("staff-saw-", seen),
    ("promise-", codes!(DecisionState::ALL)),
    ("promise-you-said-", codes!(Happened::ALL)),
    ("record-state-", codes!(RecordState::ALL)),
    ("record-voice-", read_back),
    ("reply-", codes!(ReplyKind::ALL)),
    ("letter-feels-", codes!(Feeling::ALL)),
    ("tell-way-", codes!(Channel::ALL)),
    // Forms name their own words whole.
    ("", || Form::shipped().iter().flat_map(Form::keys).collect()),
    ("staff-fault-", || Problem::CODES.iter().map(ToString::to_string).collect()),
    ("staff-show-", codes!(Show::ALL)),
    ("staff-invited-", codes!(Invited::ALL)),
    ("staff-voice-", codes!(Voice::ALL)),
    ("staff-purpose-", codes!(Purpose::ALL)),
    ("staff-reply-", codes!(ReplyKind::ALL)),
    ("staff-matter-", codes!(Kind::ALL)),
    ("staff-desk-", codes!(Desk::ALL)),
    ("staff-column-", codes!(Column::ALL)),
    ("staff-happened-", codes!(Happened::ALL)),
    ("staff-device-", codes!(Device::ALL)),
    ("staff-invitee-", invitees),
    ("staff-both-take-", codes!(Take::ALL)),
    ("staff-section-", || sections::SHIPPED.map(str::to_owned).into()),
    ("staff-list-", listed),
    ("staff-ladder-", || ladder::SHIPPED.map(str::to_owned).into()),
    ("staff-ladder-to-", || ladder::SHIPPED.map(str::to_owned).into()),
    ("staff-escalation-outcome-", codes!(Outcome::ALL)),
    ("staff-rag-", codes!(Rag::ALL)),
    ("staff-shortcut-", codes!(Shortcut::ALL)),
    ("staff-midway-", codes!(Midway::ALL)),
    ("staff-yes-no-", codes!(YesNo::ALL)),
    ("staff-seen-", codes!(SeenAlone::ALL)),
    ("staff-format-", codes!(Format::ALL)),
    ("staff-venue-", codes!(Venue::ALL)),
    ("staff-came-who-", codes!(Person::ALL)),
    ("staff-attendance-", codes!(Attendance::ALL)),
    ("staff-contribution-", codes!(Contribution::ALL)),
    ("staff-addendum-", codes!(Fact::ALL)),
    ("staff-recipient-", codes!(Recipient::ALL)),
    ("staff-return-wrong-", codes!(return903::Rule::ALL)),
    ("staff-return-mend-", codes!(return903::Rule::ALL)),
    ("staff-paper-", codes!(Paper::ALL)),
    ("staff-paper-due-", codes!(Paper::ALL)),
    ("staff-paper-done-", codes!(Paper::ALL)),
    ("staff-decision-", codes!(DecisionState::ALL)),
    ("staff-figures-by-", codes!(By::ALL)),
    ("staff-figures-theme-", codes!(Theme::ALL)),
    ("staff-figures-table-", counted),
    ("staff-annual-chapter-", codes!(annual::Chapter::ALL)),
    ("staff-annual-block-", codes!(annual::Block::ALL)),
    ("staff-annual-rule-", codes!(annual::Block::ALL)),
    ("staff-annual-text-", codes!(annual::Text::ALL)),
    ("staff-annual-hint-", codes!(annual::Text::ALL)),
    ("staff-annual-child-took-part-", codes!(Rate::ALL)),
    ("staff-annual-by-", codes!(GivenBy::ALL)),
    ("staff-annual-line-", || LINES.iter().map(ToString::to_string).collect()),
    ("staff-weekly-", codes!(InWeek::ALL)),
    ("staff-feeling-", codes!(Feeling::ALL)),
    ("staff-given-", codes!(PaperTo::ALL)),
    ("staff-give-to-", codes!(PaperTo::ALL)),
    ("staff-guard-", codes!(guard::Kind::ALL)),
    ("staff-outbox-way-", sent_ways),
    ("participation-", || (0..8).map(|code| format!("pn{code}")).collect()),
];

/// The voices whose helper, writer or speaker is asked for. A carer's and a parent's name come with their invitation.
fn helpers() -> Vec<String> {
    let asked = |voice: &&Voice| voice.has_helper() && !matches!(voice, Voice::Carer | Voice::Parent);
    Voice::ALL.iter().filter(asked).map(|voice| voice.code().to_owned()).collect()
}

/// What an answer may ask for.
fn asked_for() -> Vec<String> {
    Kind::ALL.iter().filter(|kind| kind.is_asked_for()).map(|kind| kind.code().to_owned()).collect()
}

/// The grown-ups who are invited in their own name.
fn invitees() -> Vec<String> {
    [Invitee::Carer, Invitee::Parent].map(|invitee| invitee.code().to_owned()).into()
}

/// The voices that a child reads back, as they name them.
fn read_back() -> Vec<String> {
    Voice::ALL.iter().filter(|voice| voice.child_reads_back()).map(|voice| voice.code().to_owned()).collect()
}

/// The voices that workers write in.
fn workers() -> Vec<String> {
    Role::ALL.iter().flat_map(|role| Voice::open_to_role(*role)).map(|voice| voice.code().to_owned()).collect()
}

/// What somebody may want to say, in their words.
fn purposes() -> Vec<String> {
    let chosen = |purpose: &&Purpose| !matches!(purpose, Purpose::JustMe | Purpose::LastTime);
    Purpose::ALL.iter().filter(chosen).map(|purpose| purpose.code().to_owned()).collect()
}

/// What is said of whoever has read a child's words.
fn seen() -> Vec<String> {
    Action::ALL.iter().map(|action| action.code()).filter(|code| code.starts_with("read_")).map(str::to_owned).collect()
}

/// The codes of the lists that come with Heard, each with its list.
fn listed() -> Vec<String> {
    let codes = |list: &List| list.shipped().iter().map(|code| format!("{}-{code}", list.code())).collect::<Vec<_>>();
    List::ALL.iter().flat_map(codes).collect()
}

/// The tables that count.
fn counted() -> Vec<String> {
    Theme::ALL.into_iter().flat_map(Theme::tables).map(|table: TableId| table.code().to_owned()).collect()
}

/// The ways by which a nudge is sent at all.
fn sent_ways() -> Vec<String> {
    let sent = |channel: &&Channel| **channel != Channel::None;
    Channel::ALL.iter().filter(sent).map(|channel| channel.code().to_owned()).collect()
}
