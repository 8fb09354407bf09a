//! The invitations of carers and parents: each gives views of their own, and sees nothing of the child's.

use heard_domain::Moment;
use heard_domain::id::{ChildId, InvitationId};
use heard_domain::people::{Invitee, Role};
use leptos::prelude::*;

use super::trouble::{Trouble, faults};
use super::{Section, nav};
use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Choice, Notice, Radios, Table, TextInput, TextKind, cells};
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::acts::GuestAct;
use crate::text::{Text, day_short, moment, t, tr};

/// The longest name or relation, in characters.
pub const MAX_NAME: usize = 80;

/// One invitation that is not taken back.
#[derive(Debug, Clone)]
pub struct GuestLine {
    /// Its id.
    pub id: InvitationId,
    /// Whom it is for.
    pub invitee: Invitee,
    /// Their name.
    pub name: Text,
    /// What they are to the child.
    pub relation: Text,
    /// When it was made.
    pub made: Moment,
    /// When it was first opened.
    pub opened: Option<Moment>,
    /// When it ends.
    pub ends: Moment,
    /// Whether it still opens writing.
    pub open: bool,
}

/// The invitations with the form for another.
#[derive(Debug, Clone)]
pub struct GuestsPage {
    /// Whose carers and parents.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// Those that are not taken back, newest first.
    pub guests: Vec<GuestLine>,
    /// Whether there is a review to invite to.
    pub can_invite: bool,
    /// The name as typed.
    pub name: Text,
    /// The relation as typed.
    pub relation: Text,
    /// Carer or parent, as chosen.
    pub invitee: Option<Invitee>,
    /// What was wrong.
    pub troubles: Vec<Trouble>,
}

/// The invitations.
#[component]
pub fn Guests(
    /// What it shows.
    page: GuestsPage,
) -> impl IntoView {
    let faults = faults(&page.troubles);
    let back = paths::staff::Child { child: page.child }.href();
    let what = tr("staff-guests-what", args! { "name" => page.called.to_string() });
    let choices = [Invitee::Carer, Invitee::Parent]
        .map(|one| {
            Choice::new(one.code(), t(&format!("staff-invitee-{}", one.code()))).checked(page.invitee == Some(one))
        })
        .to_vec();
    let form = move |name: Text, relation: Text| {
        view! {
            <h2>{t("staff-guests-make")}</h2>
            <form method="post">
                <TextInput name="name" label=t("staff-guests-name") kind=TextKind::Name value=name />
                <TextInput
                    name="relation"
                    label=t("staff-guests-relation")
                    hint=t("staff-guests-relation-hint")
                    kind=TextKind::Name
                    value=relation
                />
                <Radios name="invitee" legend=t("staff-guests-invitee") choices=choices />
                <Button label=t("staff-invitation-make") name=DO value=GuestAct::Invite />
            </form>
        }
    };
    view! {
        <StaffShell title=t("staff-guests-title") nav=nav(Role::Iro, Section::Caseload) faults=faults back=back>
            <h1>{t("staff-guests-title")}</h1>
            <Notice>
                <p>{what}</p>
            </Notice>
            {guests(&page.guests)}
            {if page.can_invite {
                form(page.name, page.relation).into_any()
            } else {
                view! { <p>{t("staff-caseload-no-review")}</p> }.into_any()
            }}
        </StaffShell>
    }
}

fn guests(guests: &[GuestLine]) -> AnyView {
    if guests.is_empty() {
        return view! { <p>{t("staff-guests-none")}</p> }.into_any();
    }
    let row = |line: &GuestLine| {
        cells![
            line.name.clone(),
            format!("{}, {}", t(&format!("staff-invitee-{}", line.invitee.code())), line.relation)
                .trim_end_matches([',', ' '])
                .to_owned(),
            state(line),
            view! {
                <form method="post">
                    <input type="hidden" name=fields::INVITATION value=line.id.to_string() />
                    <Button
                        label=t("staff-guests-revoke")
                        kind=ButtonKind::Danger
                        name=DO
                        value=GuestAct::Revoke
                        about=line.name.clone()
                    />
                </form>
            },
        ]
    };
    let head =
        vec![t("staff-guests-name"), t("staff-guests-relation"), t("staff-guests-state"), t("staff-decision-change")];
    let rows = guests.iter().map(row).collect();
    view! { <Table caption=t("staff-guests-caption") head=head rows=rows /> }.into_any()
}

/// How far one has come, and when it ends.
pub(super) fn state(line: &GuestLine) -> AnyView {
    if !line.open {
        return t("staff-invitation-over").into_any();
    }
    let made = moment(line.made);
    let state = match line.opened {
        None => tr("staff-invitation-made", args! { "made" => made }),
        Some(opened) => tr("staff-invitation-opened", args! { "made" => made, "opened" => moment(opened) }),
    };
    let ends = day_short(heard_domain::english_time::day(line.ends));
    view! { {state} " " {tr("staff-guests-ends", args! { "day" => ends })} }.into_any()
}
