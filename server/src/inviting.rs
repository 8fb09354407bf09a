//! Inviting somebody to write: the code and the link, made once and kept hashed, and the sheet that shows them.
//!
//! What makes an invitation leads on to its sheet, so that a page that is loaded again makes nothing. For that the code
//! and the link are kept once more, sealed with the child's key, for a few days and until somebody uses them
//! ([`InvitationRow::shown_again`]).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use heard_app::child::meet::IroCard;
use heard_app::staff::invitation::{Qr, SheetPage};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, InvitedPerson, PrintedCode};
use heard_domain::english_time;
use heard_domain::id::{ChildId, InvitationId, ReviewId};
use heard_domain::invitation_code::Code;
use heard_domain::people::Invitee;
use heard_domain::store::{ChildFile, InvitationRow, NewInvitation, StoreErrorKind};
use heard_domain::{Day, Words};
use qrcode::{Color, EcLevel, QrCode};

use crate::children::next_review;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, Strength, places, sha256};
use crate::workers::iro_card;

/// How often another code is drawn when the first half is taken: 30⁴ are many more than any council has children.
const DRAWS: usize = 5;

/// For whom an invitation is made.
pub(crate) struct Guest<'a> {
    /// Whose views, or about whom.
    pub(crate) child: ChildId,
    /// For which review.
    pub(crate) review: ReviewId,
    /// Child, carer or parent.
    pub(crate) invitee: Invitee,
    /// The child's key.
    pub(crate) key: &'a DataKey,
    /// Who the carer or parent is.
    pub(crate) person: Option<InvitedPerson>,
}

impl<'a> Guest<'a> {
    /// The child.
    pub(crate) const fn child(child: ChildId, review: ReviewId, key: &'a DataKey) -> Self {
        Self { child, review, invitee: Invitee::Child, key, person: None }
    }
}

/// An invitation that nobody used yet, as its sheet shows it.
pub(crate) struct Shown {
    invitee: Invitee,
    /// The code.
    pub(crate) code: String,
    /// The link.
    link: String,
    /// The last day on which a grown-up's works.
    ends: Day,
}

/// What the sheet of an invitation shows; `None` when it is not shown again ([`InvitationRow::shown_again`]).
///
/// # Errors
/// When what is kept of it does not open.
pub(crate) fn shown(app: &App, key: &DataKey, row: &InvitationRow) -> Result<Option<Shown>, Stop> {
    let Some(sealed) = row.shown_again(app.clock.now()) else { return Ok(None) };
    let PrintedCode { code, token } = key.open(places::invitation_printed(row.id), sealed)?;
    Ok(Some(Shown {
        invitee: row.invitee,
        code: code.into_inner(),
        link: format!("{}/#{}", app.config.origin, token.expose()),
        ends: english_time::day(row.expires_at),
    }))
}

/// How the worker who hands out paper is shown on it.
///
/// # Errors
/// When storage fails or the account does not open.
pub(crate) async fn card(app: &App, working: &Working) -> Result<IroCard, Stop> {
    iro_card(app, Some(working.staff)).await?.ok_or(Stop::Broken)
}

impl Shown {
    /// The link as a QR code.
    pub(crate) fn qr(&self) -> Result<Qr, Stop> {
        draw(&self.link)
    }

    /// The sheet: for the child, or for the grown-up of this name.
    pub(crate) fn sheet(
        self,
        app: &App,
        iro: &IroCard,
        file: &ChildFile,
        details: &ChildDetails,
        person: Option<String>,
    ) -> Result<SheetPage, Stop> {
        let called = details.called().to_owned();
        Ok(SheetPage {
            child: file.id,
            invitee: self.invitee,
            person: person.unwrap_or_else(|| called.clone()).into(),
            called: called.into(),
            iro: iro.first_name.clone().into(),
            picture: iro.picture.clone().into(),
            qr: self.qr()?,
            code: self.code.into(),
            link: self.link.into(),
            address: address(app).into(),
            ends: self.ends,
            booked: booked(app, file),
            council: app.config.council.clone(),
        })
    }
}

/// The day for which the child's next review is booked.
pub(crate) fn booked(app: &App, file: &ChildFile) -> Option<Day> {
    next_review(file)?.booked_on(english_time::day(app.clock.now()))
}

/// The address that is typed with a code.
pub(crate) fn address(app: &App) -> String {
    app.config.origin.split_once("://").map_or("", |(_, host)| host).to_owned()
}

/// Makes an invitation, and says which. Its code and its link are kept as hashes, and sealed for its sheet.
///
/// # Errors
/// [`Stop::Busy`] when no code was free, and when storage fails.
pub(crate) async fn make(app: &App, working: &Working, guest: &Guest<'_>) -> Result<InvitationId, Stop> {
    let now = app.clock.now();
    let expires_at = now + TimeDelta::days(app.config.council.invitation_days.into());
    let token: [u8; 32] = app.dice.bytes();
    let link = Words::new(URL_SAFE_NO_PAD.encode(token));
    for _ in 0..DRAWS {
        let bytes = std::iter::repeat_with(|| app.dice.bytes::<1>()[0]);
        let code = Code::from_bytes(bytes).map_err(|_| Stop::Broken)?;
        let id: InvitationId = app.dice.id();
        let secret = app.vault.peppered(code.secret()).to_vec();
        let person = guest.person.as_ref().map(|person| guest.key.seal(places::invitation_person(id), person));
        let printed = PrintedCode { code: Words::new(code.to_string()), token: link.clone() };
        let invitation = NewInvitation {
            id,
            child: guest.child,
            review: guest.review,
            invitee: guest.invitee,
            person,
            token: sha256(&token),
            locator: code.locator().to_owned(),
            code: app.hasher.hash(Strength::Short, secret, &*app.dice).await?,
            by: working.staff,
            created_at: now,
            expires_at,
            printed: Some(guest.key.seal(places::invitation_printed(id), &printed)),
        };
        let entry = working.entry(app, guest.child, Action::Invited, ObjectKind::Invitation, id.as_bytes());
        match app.store.invite(&invitation, &entry).await {
            Ok(()) => return Ok(id),
            Err(error) if error.kind == StoreErrorKind::Duplicate => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Stop::Busy)
}

/// A link as a QR code that survives a fold and a coffee stain (15 % may be lost).
pub(crate) fn draw(link: &str) -> Result<Qr, Stop> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M).map_err(|_| Stop::Broken)?;
    Ok(Qr::from_modules(code.width(), |x, y| code[(x, y)] == Color::Dark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_drawn_whole() {
        let link = format!("https://heard.example/#{}", URL_SAFE_NO_PAD.encode([7; 32]));
        let qr = draw(&link).expect("it fits");
        assert!(qr.side >= 29 && qr.path.starts_with("M0 0h7v1h-7z"), "a finder pattern at the corner");
    }
}
