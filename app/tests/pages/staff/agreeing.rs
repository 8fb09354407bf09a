//! The pages of the people around a child: who they are, and what a link shows them.

use heard_app::staff::{
    linked::*,
    review::{AgreeingSection, LinkLine},
};
use heard_domain::{
    agreeing::{Agreement, MOST_ANSWERS},
    id::DecisionLinkId,
};

use super::*;

fn said() -> Vec<SaidLine> {
    vec![SaidLine { at: moment(), words: Some(NASTY.into()) }, SaidLine { at: moment(), words: None }]
}

fn linked(said: Vec<SaidLine>, troubles: Vec<Trouble>) -> LinkedPage {
    let line = |what: &'static str| LinkedLine { what: what.into(), who: "Jo".into(), due: today() };
    LinkedPage {
        initials: "AK".into(),
        held: Some(today()),
        recipient: Recipient::SocialWorker,
        until: today(),
        silent_after: said.is_empty().then(today),
        decisions: vec![line("See your brother every Saturday."), line(NASTY)],
        typed: if troubles.is_empty() { "".into() } else { NASTY.into() },
        said,
        troubles,
    }
}

/// The section of a review with a link in every state.
pub(super) fn section() -> AgreeingSection {
    let states = [
        Agreement::Waiting,
        Agreement::Undelivered,
        Agreement::Asked(today()),
        Agreement::Ended,
        Agreement::Agreed(moment()),
        Agreement::Answered(moment()),
        Agreement::Silent(today()),
    ];
    let line = |(place, agreement): (u8, Agreement)| LinkLine {
        id: DecisionLinkId::from_bytes([place; 16]),
        recipient: Recipient::ALL[usize::from(place % 2)],
        name: if place == 1 { NASTY.into() } else { "Jo Field".into() },
        made: moment(),
        mailed: (place > 1).then(moment),
        opened: (place > 3).then(moment),
        until: today(),
        open: place != 3,
        agreement,
        said: if matches!(agreement, Agreement::Agreed(_) | Agreement::Answered(_)) { said() } else { vec![] },
        address: (place == 2).then(|| "/staff/shared/x".into()),
    };
    AgreeingSection {
        child: ChildId::from_bytes([1; 16]),
        people: people(),
        links: (0..).zip(states).map(line).collect(),
    }
}

pub(super) fn pages() -> Vec<Sample> {
    let page = |role, troubles| PeoplePage {
        role,
        child: "Amira Khan".into(),
        back: "/staff/overview".into(),
        people: people(),
        troubles,
    };
    vec![
        shown(PeopleAroundChild, "people around a child", move || {
            view! { <PeopleAroundChild page=page(Role::Manager, vec![]) /> }
        }),
        shown(PeopleAroundChild, "people around a child wrong", move || {
            let name = Problem::TooLong { max: 80, count: 81 };
            let troubles = wrong(&[("social_worker_name", name), ("team_manager_email", Problem::NotAnEmail)]);
            view! { <PeopleAroundChild page=page(Role::Iro, troubles) /> }
        }),
        shown(LinkedDecisions, "decisions by a link", || {
            view! { <LinkedDecisions page=linked(vec![], vec![]) /> }
        }),
        shown(LinkedDecisions, "decisions by a link answered wrong", || {
            let troubles = wrong(&[("words", Problem::AgreedAndWrote)]);
            view! { <LinkedDecisions page=linked(said(), troubles) /> }
        }),
        shown(LinkedDecisions, "decisions by a link answered too often wrong", || {
            let said = (0..MOST_ANSWERS).map(|_| SaidLine { at: moment(), words: None }).collect();
            view! { <LinkedDecisions page=linked(said, wrong(&[("words", Problem::AnsweredOften)])) /> }
        }),
        shown(DecisionsOver, "decisions by a link that is over", || view! { <DecisionsOver typed=NASTY.into() /> }),
    ]
}
