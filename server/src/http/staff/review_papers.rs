//! What goes out after a review: said by the IRO, with its day.

use heard_app::components::DateParts;
use heard_app::staff::review::{PaperLine, ReviewPage};
use heard_app::staff::{Problem, Trouble};
use heard_domain::audit::{Action, ObjectKind};
use heard_domain::deadlines::Deadlines;
use heard_domain::papers::{NotSent, Paper, clocks, may_be_sent};

use super::review_opened::{Opened, Refused};
use super::typed;
use crate::http::Posted;
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// Every clock of the review, stopped or not.
pub(super) fn lines(opened: &Opened, deadlines: &Deadlines) -> Vec<PaperLine> {
    let today = opened.today;
    let line = |clock: heard_domain::papers::Clock| PaperLine {
        paper: clock.paper,
        due: clock.due,
        standing: clock.standing(deadlines, today),
        done: clock.done,
        late: clock.days_late(today),
        typed: DateParts::default(),
    };
    clocks(&opened.record.review, deadlines).map(line).collect()
}

/// The field of the day on which something went out.
pub(super) const fn field(paper: Paper) -> &'static str {
    match paper {
        Paper::Decisions => "decisions_on",
        Paper::Record => "main",
        Paper::Distribution => "distribution_on",
    }
}

/// Notes that it went out, on the day that was typed or else today.
pub(super) async fn send(
    app: &App,
    working: &Working,
    opened: &Opened,
    posted: &Posted,
    paper: Paper,
) -> Result<Refused, Stop> {
    let mut troubles = Vec::new();
    let field = field(paper);
    let typed = typed::date(posted, field, &mut troubles);
    let on = typed.unwrap_or(opened.today);
    if troubles.is_empty() {
        let (held, decisions) = (opened.record.review.held_on, opened.record.decisions.len());
        let not = may_be_sent(paper, held, decisions, on, opened.today).err();
        troubles.extend(not.map(|not| trouble(field, not)));
    }
    if !troubles.is_empty() {
        return Ok(Some(Box::new(ReviewPage { troubles, ..opened.page()? })));
    }
    let action = if paper == Paper::Decisions { Action::SentDecisions } else { Action::DistributedRecord };
    let entry = working.entry(app, opened.child, action, ObjectKind::Review, opened.review.as_bytes());
    // Said before, in another tab: the page shows which day.
    app.store.send_paper(opened.review, paper, on, working.staff, app.clock.now(), &entry).await?;
    Ok(None)
}

/// Where a day on which nothing can have gone out is said to be wrong.
pub(super) fn trouble(field: &'static str, not: NotSent) -> Trouble {
    match not {
        NotSent::NotHeld => Trouble::new("held_on", Problem::NotHeld),
        NotSent::Future => Trouble::new(field, Problem::Future),
        NotSent::BeforeReview => Trouble::new(field, Problem::SentBeforeReview),
        NotSent::NoDecisions => Trouble::new("what", Problem::NoDecisions),
    }
}
