//! The way back for a worker who was signed out on a page: after signing in they are there again, where what they typed
//! waits. Only the pages of a child or a review are gone back to, and only by somebody whose child it is: whoever signs
//! in in that browser may be somebody else.

use axum::http::HeaderValue;
use heard_app::paths::staff as at;
use heard_domain::id::{ChildId, ReviewId, StaffId};

use crate::covering;
use crate::http::kept::start_of;
use crate::session::way_cookie;
use crate::state::App;
use crate::stop::Stop;

/// What a page is about.
enum About {
    Child(ChildId),
    Review(ReviewId),
}

/// What the page at an address is about; `None` for addresses that nobody goes back to.
fn about(path: &str) -> Option<About> {
    let id = |start: &str| {
        let rest = path.strip_prefix(start)?;
        let plain = rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'/');
        rest.split('/').next().filter(|_| plain)
    };
    match id(start_of::<at::Child>()) {
        Some(child) => child.parse().ok().map(About::Child),
        None => id(start_of::<at::Review>())?.parse().ok().map(About::Review),
    }
}

/// The cookie that remembers a page, if it is one to go back to.
pub(in crate::http) fn remembered(path: &str) -> Option<HeaderValue> {
    about(path).map(|_| way_cookie(path))
}

/// The page, if it is of a child of this worker's.
pub(super) async fn open_to<'a>(app: &App, worker: StaffId, path: &'a str) -> Result<Option<&'a str>, Stop> {
    let child = match about(path) {
        Some(About::Child(child)) => Some(child),
        Some(About::Review(review)) => app.store.review(review).await?.map(|row| row.child),
        None => None,
    };
    let Some(child) = child else { return Ok(None) };
    let standing = covering::standing(app, worker, child).await?;
    Ok(standing.filter(|standing| standing.allocated).map(|_| path))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_of_a_child_or_a_review_are_gone_back_to() {
        let (child, review) = (ChildId::from_bytes([1; 16]), ReviewId::from_bytes([2; 16]));
        let pages = [at::Child { child }.href(), at::Hello { child }.href(), at::Letter { review }.href()];
        for path in &pages {
            assert!(remembered(path).is_some(), "{path}");
        }
        let others = [at::CASELOAD, at::MATTERS, at::TYPED, "/elsewhere"].map(str::to_owned);
        let odd = [";x", "x", "\\elsewhere.example"].map(|end| format!("{}{end}", at::Review { review }.href()));
        for path in others.iter().chain(&odd) {
            assert!(remembered(path).is_none(), "{path}");
        }
    }
}
