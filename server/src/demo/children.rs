//! The children of the demo council, in families: brothers and sisters share a last name and an IRO.

use chrono::TimeDelta;
use heard_domain::documents::ChildDetails;
use heard_domain::id::ChildId;
use heard_domain::people::Band;
use heard_domain::timetable::LastKnown;
use heard_domain::{Day, Words};

use super::history::{Review, history};
use super::splitmix::SplitMix;
use super::text_lists::rows;
use crate::dice::Dice;

/// How many children there are.
pub(super) const CHILDREN: usize = 700;
/// How many IROs they have.
pub(super) const IROS: usize = 15;

/// Why a child is at the front of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// One of many.
    Ordinary,
    /// Has an invitation that nobody opened yet; its code is printed.
    Invited,
    /// Has a confirmed secret, which is printed, and a letter to read.
    Reader,
    /// Set a secret that waits to be confirmed.
    Waiting,
}

/// The children at the front, all with the first IRO: part and age in years.
const FRONT: [(Part, u32); 6] = [
    (Part::Invited, 6),
    (Part::Invited, 10),
    (Part::Invited, 15),
    (Part::Reader, 11),
    (Part::Reader, 16),
    (Part::Waiting, 14),
];

/// A child.
pub(super) struct Child {
    /// The id.
    pub id: ChildId,
    /// Why they are at the front, if they are.
    pub part: Part,
    /// Who they are.
    pub details: ChildDetails,
    /// Style of form.
    pub band: Band,
    /// Came into care.
    pub entered: Day,
    /// Which IRO.
    pub iro: usize,
    /// Which advocate, counted from the first.
    pub advocate: Option<usize>,
    /// The first name of the foster carer.
    pub carer: &'static str,
    /// The first name of the social worker.
    pub social_worker: &'static str,
    /// The last review before the last year, as the case system tells of it.
    pub known: Option<LastKnown>,
    /// A year of reviews, oldest first; the last one is open.
    pub reviews: Vec<Review>,
}

impl Child {
    /// Which of the lists fits the child on a day: the band's, or `tiny` under 4.
    pub(super) fn style_on(&self, day: Day) -> &'static str {
        if self.details.age_on(day) < 4 { "tiny" } else { self.band.code() }
    }
}

const CARERS: [&str; 12] =
    ["Jo", "Sam", "Bev", "Marcia", "Linda", "Raj", "Gill", "Tunde", "Carol", "Dave", "Ewa", "Pam"];
const SOCIAL_WORKERS: [&str; 10] = ["Dee", "Amy", "Nisha", "Luke", "Farah", "Ben", "Olu", "Kate", "Tomasz", "Grace"];
/// Placement types and legal statuses as the SSDA903 return codes them.
const PLACEMENTS: [&str; 8] = ["U1", "U4", "U6", "U6", "U6", "K2", "H5", "P1"];
const LEGAL: [&str; 4] = ["C1", "C2", "C2", "V2"];

struct Culture {
    weight: usize,
    girls: Vec<&'static str>,
    boys: Vec<&'static str>,
    last: Vec<&'static str>,
    ethnicity: &'static str,
    language: &'static str,
    alone: usize,
}

fn cultures() -> Vec<Culture> {
    let list = |names: &'static str| names.split(' ').collect();
    let number = |text: &str| text.parse().expect("the list has numbers there");
    rows::<7>(include_str!("names.txt"))
        .map(|[weight, girls, boys, last, ethnicity, language, alone]| Culture {
            weight: number(weight),
            girls: list(girls),
            boys: list(boys),
            last: list(last),
            ethnicity,
            language,
            alone: number(alone),
        })
        .collect()
}

/// What brothers and sisters share.
struct Family<'a> {
    culture: &'a Culture,
    last_name: &'static str,
    alone: bool,
    iro: usize,
    carer: &'static str,
    social_worker: &'static str,
}

/// All of them, as they are on this day.
#[must_use]
pub(super) fn children(chance: &SplitMix, today: Day) -> Vec<Child> {
    let cultures = cultures();
    let mut children: Vec<Child> = Vec::with_capacity(CHILDREN);
    for (part, years) in FRONT {
        let family = Family { iro: 0, ..family(chance, &cultures[..1], 0) };
        children.push(child(chance, &family, part, years, today, children.len()));
    }
    let mut families = 0;
    while children.len() < CHILDREN {
        let family = family(chance, &cultures, families % IROS);
        families += 1;
        let size = if family.alone || chance.percent(62) { 1 } else { chance.below(3) + 2 };
        let mut years = if family.alone { u32::try_from(chance.between(14, 17)).unwrap_or(16) } else { age(chance) };
        for _ in 0..size.min(CHILDREN - children.len()) {
            children.push(child(chance, &family, Part::Ordinary, years, today, children.len()));
            years = years.checked_sub(1 + u32::from(chance.percent(60))).unwrap_or(years + 5).min(17);
        }
    }
    children
}

fn family<'a>(chance: &SplitMix, cultures: &'a [Culture], iro: usize) -> Family<'a> {
    let mut draw = chance.below(cultures.iter().map(|culture| culture.weight).sum());
    let culture = cultures.iter().find(|culture| {
        let here = draw < culture.weight;
        draw = draw.saturating_sub(culture.weight);
        here
    });
    let culture = culture.unwrap_or(&cultures[0]);
    Family {
        culture,
        last_name: chance.pick::<&str>(&culture.last),
        alone: chance.percent(culture.alone),
        iro,
        carer: chance.pick::<&str>(&CARERS),
        social_worker: chance.pick::<&str>(&SOCIAL_WORKERS),
    }
}

/// Roughly as in England: under 1 one in twenty, 10 to 15 nearly four in ten.
fn age(chance: &SplitMix) -> u32 {
    let (low, high) = match chance.below(100) {
        0..5 => (0, 0),
        5..19 => (1, 4),
        19..37 => (5, 9),
        37..75 => (10, 15),
        _ => (16, 17),
    };
    u32::try_from(chance.between(low, high)).unwrap_or(0)
}

fn child(chance: &SplitMix, family: &Family, part: Part, years: u32, today: Day, number: usize) -> Child {
    let dice: &dyn Dice = chance;
    let girl = chance.percent(48);
    let first_name = chance.pick(if girl { &family.culture.girls } else { &family.culture.boys });
    // At least a week past the last birthday and short of the next, so that the age is what it says.
    let born = today - TimeDelta::days(i64::from(years) * 365 + i64::from(years) / 4 + chance.between(40, 350));
    let life = (today - born).num_days();
    let in_care = match part {
        Part::Ordinary if family.alone => chance.between(20, 700),
        Part::Ordinary => chance.between(10, (life - 3).clamp(11, 3_000)),
        _ => chance.between(800, 1_200),
    };
    let entered = today - TimeDelta::days(in_care);
    let language = family.culture.language;
    let details = ChildDetails {
        reference: format!("0{:06}", 104_200 + number * 7),
        first_name: Words::new(*first_name),
        last_name: Words::new(family.last_name),
        preferred_name: Words::new(if chance.percent(4) { &first_name[..first_name.len().min(3)] } else { "" }),
        born,
        sex: if girl { "F" } else { "M" }.to_owned(),
        team: chance.pick(&["Children we care for 1", "Children we care for 2", "Long term", "Court"]).to_string(),
        first_language: language.to_owned(),
        interpreter: if family.alone { language.to_owned() } else { String::new() },
        legal_status: if family.alone { "V2" } else { chance.pick(&LEGAL) }.to_owned(),
        placement_type: chance.pick(&PLACEMENTS).to_string(),
        ethnicity: family.culture.ethnicity.to_owned(),
        upn: format!("A{:012}", 820_200_000_000_u64 + number as u64),
        unaccompanied: family.alone,
    };
    let (known, reviews) = history(chance, part, entered, today);
    Child {
        id: dice.id(),
        part,
        band: Band::for_age(details.age_on(today)),
        details,
        entered,
        iro: family.iro,
        advocate: (years > 3 && chance.percent(9)).then(|| chance.below(3)),
        carer: family.carer,
        social_worker: family.social_worker,
        known,
        reviews,
    }
}
