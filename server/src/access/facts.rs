//! Single facts about people, opened where the rows come from storage already chosen for whoever asks: a line of their
//! own list, a worker's name, the address of a nudge. Each opens one field and gives that; the key goes no further.

use heard_domain::annual::Report;
use heard_domain::documents::{ChildDetails, ContactDetails, Profile, StaffDetails};
use heard_domain::id::{ChildId, StaffId};
use heard_domain::quoting::Quote;
use heard_domain::sealed::{Sealed, WrappedKey};
use heard_domain::store::{AnnualRow, OutboxRow, QuoteRow, StaffRow};

use crate::state::App;
use crate::vault::{DataKey, Vault, WillNotOpen, places};

/// Who a child is, from the sealed details and the key beside them.
///
/// # Errors
/// When they do not open.
pub fn child_details(app: &App, id: ChildId, key: &WrappedKey, identity: &Sealed) -> Result<ChildDetails, WillNotOpen> {
    app.vault.open_key(key)?.open(places::child_identity(id), identity)
}

/// Where a nudge goes.
///
/// # Errors
/// When it does not open.
pub fn contact(app: &App, row: &OutboxRow) -> Result<ContactDetails, WillNotOpen> {
    app.vault.open_key(&row.key)?.open(places::contact_details(row.child), &row.to)
}

/// Who a worker is.
///
/// # Errors
/// When it does not open.
pub fn staff_details(app: &App, row: &StaffRow) -> Result<StaffDetails, WillNotOpen> {
    app.vault.open_key(&row.key)?.open(places::staff_identity(row.id), &row.identity)
}

/// What an IRO tells children about themselves; nothing where they told nothing yet.
///
/// # Errors
/// When it does not open.
pub fn staff_profile(app: &App, row: &StaffRow) -> Result<Profile, WillNotOpen> {
    match &row.profile {
        Some(profile) => app.vault.open_key(&row.key)?.open(places::staff_profile(row.id), profile),
        None => Ok(Profile::default()),
    }
}

/// A worker's photo.
///
/// # Errors
/// When it does not open.
pub fn staff_photo(app: &App, staff: StaffId, key: &WrappedKey, photo: &Sealed) -> Result<Vec<u8>, WillNotOpen> {
    app.vault.open_key(key)?.open_bytes(places::staff_photo(staff), photo)
}

/// A worker's hello in their own voice.
///
/// # Errors
/// When it does not open.
pub(super) fn staff_hello(app: &App, staff: StaffId, key: &WrappedKey, hello: &Sealed) -> Result<Vec<u8>, WillNotOpen> {
    app.vault.open_key(key)?.open_bytes(places::staff_hello(staff), hello)
}

/// What an annual report says: it is no child's, and sealed with the key of whoever wrote last.
///
/// # Errors
/// When it does not open.
pub fn annual_report(vault: &Vault, row: &AnnualRow) -> Result<Report, WillNotOpen> {
    vault.open_key(&row.key)?.open(places::annual_body(row.id), &row.body)
}

/// Words that somebody agreed to have quoted.
///
/// # Errors
/// When they do not open.
pub fn quote(app: &App, row: &QuoteRow) -> Result<Quote, WillNotOpen> {
    app.vault.open_key(&row.key)?.open(places::quote_body(row.id), &row.body)
}

/// A worker's own key, for what an account is signed in to with: they proved who they are, or are about to.
///
/// # Errors
/// When it does not open.
pub fn staff_key(app: &App, row: &StaffRow) -> Result<DataKey, WillNotOpen> {
    app.vault.open_key(&row.key)
}
