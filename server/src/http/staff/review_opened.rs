//! A review's record, opened once for whatever is done on its page, and how each part of the page says what was wrong.

use heard_app::acts::Act;
use heard_app::staff::Problem;
use heard_app::staff::review::ReviewPage;
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::deadlines::Deadlines;
use heard_domain::documents::{ChildDetails, Notes};
use heard_domain::id::{ChildId, ReviewId};
use heard_domain::participation::Broken;
use heard_domain::review::NotHeld;
use heard_domain::store::RecordFile;
use heard_domain::{Day, english_time};

use super::people::Names;
use crate::access::allow_review;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;
use crate::vault::{DataKey, places};

/// A record, opened for the IRO; that it was is logged.
pub(super) struct Opened {
    /// Which review.
    pub(super) review: ReviewId,
    /// Whose.
    pub(super) child: ChildId,
    /// The child's key.
    pub(super) key: DataKey,
    /// The record, sealed.
    pub(super) record: RecordFile,
    /// The child's details.
    pub(super) details: ChildDetails,
    /// What the IRO wrote.
    pub(super) notes: Notes,
    /// Today in England.
    pub(super) today: Day,
    /// Who made its addenda.
    pub(super) names: Names,
    /// The council's times.
    pub(super) deadlines: Deadlines,
}

/// Which button was pressed on a page of this review, looked at before anything is opened and its reading logged.
/// Whoever may not see the page is not told that it has no such button.
pub(super) async fn pressed<A: Act>(
    app: &App,
    working: &Working,
    review: ReviewId,
    posted: &Posted,
) -> Result<Option<A>, Stop> {
    let pressed = posted.pressed();
    if pressed.is_err() {
        allow_review(app, working, review).await?;
    }
    pressed
}

impl Opened {
    /// Opens the record of the review at an address.
    pub(super) async fn at(app: &App, working: &Working, review: ReviewId) -> Result<Self, Stop> {
        let (child, key) = allow_review(app, working, review).await?;
        let entry = working.entry(app, child, Action::ReadRecord, ObjectKind::Review, review.as_bytes());
        let record = app.store.read_record(review, &entry).await?.ok_or(Stop::NotFound)?;
        let notes = record.notes.as_ref().map(|notes| key.open(places::review_notes(review), notes)).transpose()?;
        let details = key.open(places::child_identity(child), &record.identity)?;
        let today = english_time::day(app.clock.now());
        let (notes, deadlines) = (notes.unwrap_or_default(), app.config.council.deadlines());
        let names = Names::of(app, record.addenda.iter().map(|addendum| addendum.by)).await?;
        Ok(Self { review, child, key, record, details, notes, today, names, deadlines })
    }
}

/// What a form leads to: nothing to say, or the page again with what was wrong.
pub(super) type Refused = Option<Box<ReviewPage>>;

/// Why a day is not the one on which a review was held.
pub(super) const fn problem(not: NotHeld) -> Problem {
    match not {
        NotHeld::Future => Problem::Future,
        NotHeld::BeforeCare => Problem::BeforeCare,
        NotHeld::BeforeLast => Problem::BeforeLast,
        NotHeld::AfterNext => Problem::AfterNext,
        NotHeld::Code(broken) => rule(broken),
    }
}

/// Which rule of the return a code breaks.
pub(super) const fn rule(broken: Broken) -> Problem {
    match broken {
        Broken::Rule440 => Problem::Rule440,
        Broken::Rule441 => Problem::Rule441,
    }
}
