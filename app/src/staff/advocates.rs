//! A child's advocates: who they are, giving the child one, and asking one to speak at the review.

use heard_domain::Moment;
use heard_domain::id::StaffId;
use leptos::prelude::*;

use crate::acts::DO;
use crate::args;
use crate::components::{Button, ButtonKind, Card, Choice, SelectBox};
use crate::fields;
use crate::staff::acts::AdvocateAct;
use crate::text::{Text, moment, t, tr};

/// An advocate of the child.
#[derive(Debug, Clone)]
pub struct AdvocateLine {
    /// Who.
    pub id: StaffId,
    /// First and last name.
    pub name: Text,
    /// When they were asked to speak at the open review.
    pub asked_at: Option<Moment>,
}

/// The advocates of a child, and those who could be.
#[derive(Debug, Clone, Default)]
pub struct Advocates {
    /// What the child is called.
    pub called: Text,
    /// Those of the child.
    pub allocated: Vec<AdvocateLine>,
    /// All others, with their names.
    pub others: Vec<(StaffId, Text)>,
    /// Whether one can be asked to speak: there is an open review, and whoever looks runs it.
    pub can_ask: bool,
}

/// The advocates; every button posts to the page's own address.
#[component]
pub fn AdvocatesCard(
    /// Who.
    advocates: Advocates,
) -> impl IntoView {
    let Advocates { called, allocated, others, can_ask } = advocates;
    let button = |id: StaffId, name: &Text, label: Text, kind: ButtonKind, act: AdvocateAct| {
        view! {
            <form method="post">
                <input type="hidden" name=fields::ADVOCATE value=id.to_string() />
                <Button label=label kind=kind name=DO value=act about=name.clone() />
            </form>
        }
    };
    let line = |line: &AdvocateLine| {
        let asked =
            line.asked_at.map(|at| view! { <p>{tr("staff-advocate-asked", args! { "when" => moment(at) })}</p> });
        let ask = (can_ask && line.asked_at.is_none())
            .then(|| button(line.id, &line.name, t("staff-advocate-ask"), ButtonKind::Secondary, AdvocateAct::Ask));
        view! {
            <li>
                <strong>{line.name.clone()}</strong>
                {asked}
                <div class="actions">
                    {ask} {button(line.id, &line.name, t("staff-advocate-end"), ButtonKind::Quiet, AdvocateAct::End)}
                </div>
            </li>
        }
    };
    let lines: Vec<_> = allocated.iter().map(line).collect();
    let none = Choice::new("", t("staff-advocate-choose"));
    let choices: Vec<_> =
        std::iter::once(none).chain(others.into_iter().map(|(id, name)| Choice::new(id.to_string(), name))).collect();
    view! {
        <Card title=t("staff-child-advocate")>
            {if lines.is_empty() {
                view! { <p>{tr("staff-advocate-none", args! { "name" => called.to_string() })}</p> }.into_any()
            } else {
                view! { <ul class="points">{lines}</ul> }.into_any()
            }}
            {(choices.len() > 1)
                .then(|| {
                    view! {
                        <form method="post">
                            <SelectBox
                                name=fields::NEW_ADVOCATE
                                label=tr("staff-advocate-new", args! { "name" => called.to_string() })
                                hint=t("staff-advocate-new-hint")
                                choices=choices
                            />
                            <Button
                                label=t("staff-advocate-allocate")
                                kind=ButtonKind::Secondary
                                name=DO
                                value=AdvocateAct::Allocate
                            />
                        </form>
                    }
                })}
        </Card>
    }
}
