//! Inviting somebody to write: the code and the link, made once and kept hashed, and the sheet that shows them.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::TimeDelta;
use heard_app::staff::invitation::{Qr, SheetPage};
use heard_domain::Day;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::documents::{ChildDetails, InvitedPerson};
use heard_domain::english_time;
use heard_domain::id::{ChildId, InvitationId, ReviewId};
use heard_domain::invitation_code::Code;
use heard_domain::people::Invitee;
use heard_domain::store::{ChildFile, NewInvitation, StoreErrorKind};
use qrcode::{Color, EcLevel, QrCode};

use crate::children::{file, next_review};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, Strength, places, sha256};
use crate::workers::iro_card;

/// How often another code is drawn when the first half is taken: 30⁴ are many more than any council has children.
const DRAWS: usize = 5;

/// For whom an invitation is made.
pub(crate) struct Guest {
    /// Whose views, or about whom.
    pub(crate) child: ChildId,
    /// For which review.
    pub(crate) review: ReviewId,
    /// Child, carer or parent.
    pub(crate) invitee: Invitee,
    /// Who the carer or parent is, with the child's key.
    pub(crate) person: Option<(InvitedPerson, DataKey)>,
}

impl Guest {
    /// The child.
    pub(crate) const fn child(child: ChildId, review: ReviewId) -> Self {
        Self { child, review, invitee: Invitee::Child, person: None }
    }
}

/// An invitation just made: what is known of it this once.
pub(crate) struct Made {
    invitee: Invitee,
    /// The code.
    pub(crate) code: Code,
    /// The link.
    link: String,
    /// The last day on which a grown-up's works.
    ends: Day,
}

impl Made {
    /// The link as a QR code.
    pub(crate) fn qr(&self) -> Result<Qr, Stop> {
        draw(&self.link)
    }

    /// The sheet: for the child, or for the grown-up of this name.
    pub(crate) async fn sheet(
        self,
        app: &App,
        working: &Working,
        child: ChildId,
        details: &ChildDetails,
        person: Option<String>,
    ) -> Result<SheetPage, Stop> {
        let called = details.called().to_owned();
        let iro = iro_card(app, Some(working.staff)).await?.ok_or(Stop::Broken)?;
        Ok(SheetPage {
            child,
            invitee: self.invitee,
            person: person.unwrap_or_else(|| called.clone()).into(),
            called: called.into(),
            iro: iro.first_name.into(),
            picture: iro.picture.into(),
            code: self.code.to_string().into(),
            qr: self.qr()?,
            link: self.link.into(),
            address: address(app).into(),
            ends: self.ends,
            booked: booked(app, &file(app, child).await?),
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

/// Makes an invitation; only hashes of its code and its link are kept.
///
/// # Errors
/// [`Stop::Busy`] when no code was free, and when storage fails.
pub(crate) async fn make(app: &App, working: &Working, guest: &Guest) -> Result<Made, Stop> {
    let now = app.clock.now();
    let expires_at = now + TimeDelta::days(app.config.council.invitation_days.into());
    let token: [u8; 32] = app.dice.bytes();
    for _ in 0..DRAWS {
        let bytes = std::iter::repeat_with(|| app.dice.bytes::<1>()[0]);
        let code = Code::from_bytes(bytes).map_err(|_| Stop::Broken)?;
        let id: InvitationId = app.dice.id();
        let secret = app.vault.peppered(code.secret()).to_vec();
        let person = guest.person.as_ref().map(|(person, key)| key.seal(places::invitation_person(id), person));
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
        };
        let entry = working.entry(app, guest.child, Action::Invited, ObjectKind::Invitation, id.as_bytes());
        match app.store.invite(&invitation, &entry).await {
            Ok(()) => {
                let link = format!("{}/#{}", app.config.origin, URL_SAFE_NO_PAD.encode(token));
                return Ok(Made { invitee: guest.invitee, code, link, ends: english_time::day(expires_at) });
            }
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
