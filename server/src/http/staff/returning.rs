//! The way back for a worker who was signed out on a page: after signing in they are there again, where what they typed
//! waits. Only the pages of a child, a review, a matter, something unsafe or a hand-over are gone back to, and only by
//! somebody who may open them: whoever signs in in that browser may be somebody else.

use axum::http::HeaderValue;
use heard_app::paths::staff as at;
use heard_domain::english_time;
use heard_domain::id::{ChildId, ConcernId, MatterId, ReviewId, StaffId};
use heard_domain::people::Role;
use heard_domain::policy::{Task, may};

use crate::access::desk_task;
use crate::covering;
use crate::http::kept::start_of;
use crate::session::way_cookie;
use crate::state::App;
use crate::stop::Stop;

/// What a page is about.
enum About {
    Child(ChildId),
    Escalation(ChildId),
    Review(ReviewId),
    Matter(MatterId),
    Concern(ConcernId),
    HandOver,
}

/// What the page at an address is about; `None` for addresses that nobody goes back to.
fn about(path: &str) -> Option<About> {
    let id = |start: &str| {
        let rest = path.strip_prefix(start)?;
        let plain = rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'/');
        rest.split('/').next().filter(|_| plain)
    };
    if let Some(child) = id(start_of::<at::Child>()) {
        let child = child.parse().ok()?;
        // A picture that a page asks for after the session ended is no page.
        if path == (at::ChildPhoto { child }).href() {
            return None;
        }
        // Of what is on a child's pages, a manager types there alone.
        let below = path.strip_prefix(&at::Escalations { child }.href()).is_some_and(|rest| rest.starts_with('/'));
        return Some(if below { About::Escalation(child) } else { About::Child(child) });
    }
    if let Some(matter) = id(start_of::<at::Matter>()) {
        return matter.parse().ok().map(About::Matter);
    }
    if let Some(concern) = id(start_of::<at::Concern>()) {
        return concern.parse().ok().map(About::Concern);
    }
    if let Some(staff) = id(start_of::<at::HandOver>()) {
        return staff.parse::<StaffId>().ok().map(|_| About::HandOver);
    }
    id(start_of::<at::Review>())?.parse().ok().map(About::Review)
}

/// The cookie that remembers a page, if it is one to go back to.
pub(in crate::http) fn remembered(path: &str) -> Option<HeaderValue> {
    about(path).map(|_| way_cookie(path))
}

/// The page, if this worker may open it.
pub(super) async fn open_to<'a>(
    app: &App,
    (worker, role): (StaffId, Role),
    path: &'a str,
) -> Result<Option<&'a str>, Stop> {
    let own = match about(path) {
        Some(About::Child(child)) => Some((child, None)),
        Some(About::Escalation(child)) => Some((child, Some(Task::AnswerEscalation))),
        Some(About::Review(review)) => app.store.review(review).await?.map(|row| (row.child, None)),
        Some(About::Matter(matter)) => {
            let today = english_time::day(app.clock.now());
            let row = app.store.matter(matter).await?.filter(|row| row.is_for(role, today));
            row.map(|row| (row.child, Some(desk_task(role))))
        }
        Some(About::Concern(concern)) => {
            app.store.concern(concern).await?.map(|row| (row.child, Some(Task::ActOnConcern)))
        }
        Some(About::HandOver) => return Ok((role == Role::Manager).then_some(path)),
        None => None,
    };
    let Some((child, task)) = own else { return Ok(None) };
    let standing = covering::standing(app, worker, child).await?;
    let opens = standing.is_some_and(|standing| match task {
        Some(task) => may(standing.role, standing.allocated, task),
        None => standing.allocated,
    });
    Ok(opens.then_some(path))
}

#[cfg(test)]
mod tests {
    use heard_domain::id::EscalationId;

    use super::*;

    #[test]
    fn only_pages_on_which_one_types_are_gone_back_to() {
        let (child, review) = (ChildId::from_bytes([1; 16]), ReviewId::from_bytes([2; 16]));
        let (matter, concern) = (MatterId::from_bytes([3; 16]), ConcernId::from_bytes([4; 16]));
        let staff = StaffId::from_bytes([5; 16]);
        let pages = [
            at::Child { child }.href(),
            at::Hello { child }.href(),
            at::Letter { review }.href(),
            at::Escalations { child }.href(),
            at::Escalation { child, escalation: EscalationId::from_bytes([6; 16]) }.href(),
            at::Matter { matter }.href(),
            at::Concern { concern }.href(),
            at::HandOver { staff }.href(),
        ];
        for path in &pages {
            assert!(remembered(path).is_some(), "{path}");
        }
        let others =
            [at::CASELOAD, at::MATTERS, at::URGENT, at::ALLOCATION, at::TYPED, "/elsewhere"].map(str::to_owned);
        let odd = [";x", "x", "\\elsewhere.example"].map(|end| format!("{}{end}", at::Review { review }.href()));
        let photo = [at::ChildPhoto { child }.href()];
        for path in others.iter().chain(&odd).chain(&photo) {
            assert!(remembered(path).is_none(), "{path}");
        }
    }
}
