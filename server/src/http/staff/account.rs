//! `/staff/accounts/{staff}`: one account: its links, its role, its cover, its end. For administrators.

use std::sync::Arc;

use axum::extract::State;
use axum::response::Response;
use heard_app::fields;
use heard_app::paths::staff as at;
use heard_app::staff::accounts::one::{Account, AccountPage, Done};
use heard_app::staff::acts::{AccountAct, CoverAct};
use heard_app::staff::{Problem, Trouble};
use heard_app::text::Text;
use heard_domain::account::LinkKind;
use heard_domain::audit::Action;
use heard_domain::id::StaffId;
use heard_domain::people::Role;
use heard_domain::store::NamedChild;
use leptos::prelude::*;

use super::proofs::own_desk;
use super::{accounts, cover, page, people};
use crate::http::{At, Posted, see_other};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The account.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator, and where there is no such account.
pub(super) async fn get(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Account { staff }): At<at::Account>,
) -> Result<Response, Stop> {
    show(&app, &working, staff, Done::Nothing, Vec::new(), None).await
}

/// Does one thing to it. An administrator does nothing to their own here, so that one is always left.
///
/// # Errors
/// [`Stop::NotFound`] for anybody but an administrator, and where there is no such account.
pub(super) async fn post(
    State(app): State<Arc<App>>,
    working: Working,
    At(at::Account { staff }): At<at::Account>,
    posted: Posted,
) -> Result<Response, Stop> {
    let row = app.store.staff(&[staff]).await?.pop().ok_or(Stop::NotFound)?;
    let refuse = |field: &'static str, problem| vec![Trouble::new(field, problem)];
    if staff == working.staff {
        return show(&app, &working, staff, Done::Nothing, refuse("main", Problem::NotOneself), None).await;
    }
    let desk = own_desk(&app, &working);
    let there = at::Account { staff }.href();
    let (done, troubles) = match posted.act()? {
        AccountAct::Link => {
            let kind = LinkKind::from_code(posted.get(fields::KIND)).ok_or(Stop::BadRequest)?;
            if !LinkKind::for_state(row.state()).contains(&kind) {
                return Err(Stop::BadRequest);
            }
            (accounts::made(&app, desk.link(staff, kind).await?, kind), Vec::new())
        }
        AccountAct::Role => {
            let role = Role::from_code(posted.get(fields::ROLE)).ok_or(Stop::BadRequest)?;
            if role == row.role {
                return Ok(see_other(&there));
            }
            let left = app.store.set_role(staff, role, desk.now, &desk.entry(Action::ChangedRole, staff)).await?;
            (left_alone(&app, &working, &left).await?, Vec::new())
        }
        AccountAct::Disable if posted.get(fields::SURE) != "yes" => {
            (Done::Nothing, refuse(fields::SURE, Problem::NotTicked))
        }
        AccountAct::Disable => {
            let left = app.store.disable_staff(staff, desk.now, &desk.entry(Action::DisabledStaff, staff)).await?;
            (left_alone(&app, &working, &left).await?, Vec::new())
        }
        AccountAct::Enable => {
            app.store.enable_staff(staff, &desk.entry(Action::EnabledStaff, staff)).await?;
            return Ok(see_other(&there));
        }
        AccountAct::Cover(act) => match cover::keep(&app, &working, &row, act, &posted).await? {
            Ok(()) => return Ok(see_other(&there)),
            Err(troubles) => (Done::Nothing, troubles),
        },
    };
    show(&app, &working, staff, done, troubles, Some(&posted)).await
}

/// The names of children who have no IRO since, for the administrator to tell the managers; that they were shown is a
/// row of the log.
async fn left_alone(app: &App, working: &Working, left: &[NamedChild]) -> Result<Done, Stop> {
    if !left.is_empty() {
        app.store.log(&own_desk(app, working).entry(Action::SawNames, working.staff)).await?;
    }
    let name = |child: &NamedChild| -> Text {
        people::full_name(people::listed(app, child.id, &child.key, &child.identity).as_ref())
    };
    Ok(Done::Left(left.iter().map(name).collect()))
}

/// The page, with what was typed when that was refused.
pub(super) async fn show(
    app: &App,
    working: &Working,
    staff: StaffId,
    done: Done,
    troubles: Vec<Trouble>,
    posted: Option<&Posted>,
) -> Result<Response, Stop> {
    let row = app.store.staff(&[staff]).await?.pop().ok_or(Stop::NotFound)?;
    let shown = AccountPage {
        line: accounts::line(app, &row),
        is_own: staff == working.staff,
        done,
        cover: cover::form(app, &row, posted.filter(|posted| posted.act() == Ok(AccountAct::Cover(CoverAct::Keep))))
            .await?,
        troubles: troubles.clone(),
    };
    Ok(page(app, &troubles, move || view! { <Account page=shown /> }))
}
