//! Who is whose IRO.

use heard_app::staff::{Problem, Trouble, accounts::cover::SetCover, allocation::*, hand_over::*};
use heard_domain::allocation::Since;
use heard_domain::id::{ChildId, StaffId};
use heard_domain::typed::TypedAt;
use leptos::prelude::*;

use super::super::sample::{NASTY, Sample, moment, shown, today};
use super::wrong;

/// Every page.
pub(super) fn pages() -> Vec<Sample> {
    vec![
        shown(Allocation, "allocation", || view! { <Allocation page=allocation() /> }),
        shown(Allocation, "allocation with nobody without", || {
            view! { <Allocation page=AllocationPage { nobody: vec![], ..allocation() } /> }
        }),
        shown(Allocation, "allocation wrong", || {
            let field = iro_field(ChildId::from_bytes([1; 16]));
            let troubles = vec![Trouble::new(field, Problem::CannotBeIro)];
            view! { <Allocation page=AllocationPage { troubles, ..allocation() } /> }
        }),
        shown(GiveOver, "hand over", || view! { <GiveOver page=hand_over() /> }),
        shown(GiveOver, "hand over with something to look at first, wrong", || {
            let look = LookFirst { stay: vec![NASTY.into()], names: vec!["Priya Shah".to_owned()] };
            let troubles = wrong(&[("main", Problem::LookFirst)]);
            let goodbye = "Your placement is good.".into();
            view! { <GiveOver page=HandOverPage { look: Some(look), troubles, goodbye, ..hand_over() } /> }
        }),
        shown(GiveOver, "hand over wrong", || {
            let troubles = wrong(&[("child", Problem::NotChosen), ("iro", Problem::SameIro)]);
            view! { <GiveOver page=HandOverPage { troubles, ..hand_over() } /> }
        }),
        shown(GiveOver, "hand over of nobody", || {
            view! { <GiveOver page=HandOverPage { children: vec![], ..hand_over() } /> }
        }),
    ]
}

fn offers() -> Vec<IroOffer> {
    let offer = |place: u8, children: usize, family: Option<&'static str>| IroOffer {
        id: StaffId::from_bytes([place; 16]),
        name: if place == 1 { NASTY.into() } else { "Priya Shah".into() },
        children,
        family: family.map(Into::into),
    };
    vec![offer(1, 64, Some("Leo Khan")), offer(2, 1, None), offer(3, 74, None)]
}

fn allocation() -> AllocationPage {
    let line = |place: u8, since: Since, late: bool| NobodyLine {
        child: ChildId::from_bytes([place; 16]),
        name: if place == 0 { NASTY.into() } else { "Amira Khan".into() },
        age: (place > 0).then_some(9),
        since,
        day_limit: (since.day_limit(), late),
        outer_limit: (since.outer_limit(), since == Since::Unknown),
        offers: if place == 2 { offers().split_off(1) } else { offers() },
        chosen: None,
    };
    let load = |place: u8, children: usize| IroLoad {
        id: StaffId::from_bytes([place; 16]),
        name: "Priya Shah".into(),
        children,
        covers: (0..place).map(|_| SetCover { by: NASTY.into(), from: today(), until: today() }).collect(),
    };
    AllocationPage {
        today: today(),
        nobody: vec![
            line(0, Since::Unknown, true),
            line(1, Since::CameIntoCare(today()), true),
            line(2, Since::IroEnded(moment()), false),
        ],
        iros: vec![load(1, 64), load(2, 12), load(3, 74)],
        troubles: vec![],
    }
}

fn hand_over() -> HandOverPage {
    let child = |place: u8| TheirChild {
        child: ChildId::from_bytes([place; 16]),
        name: if place == 0 { NASTY.into() } else { "Amira Khan".into() },
        family: match place {
            0 => vec![],
            _ => vec![("Leo Khan".into(), Some("Priya Shah".into())), (NASTY.into(), None)],
        },
        ticked: place == 1,
    };
    HandOverPage {
        iro: "Tom Reed".into(),
        children: (0..3).map(child).collect(),
        offers: offers(),
        chosen: Some(StaffId::from_bytes([2; 16])),
        note: NASTY.into(),
        goodbye: "".into(),
        hello: NASTY.into(),
        typing: super::unsent(TypedAt::HandOver(StaffId::from_bytes([1; 16]))),
        look: None,
        troubles: vec![],
    }
}
