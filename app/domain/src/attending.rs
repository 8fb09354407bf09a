//! Who was asked to a review and who came, and on which days it met besides the one that is its date.
//!
//! Everything here is a code or a day, counted without opening any words; names stand in the IRO's own words
//! ([`crate::documents::Notes`]). What it is not: whether the child was there, which has codes of its own
//! ([`crate::participation`]), nor the date of the review, which stays the day on which it was held however often it
//! met.
//!
//! To add somebody: a variant of [`Person`] and its words. To add something that cannot be: a variant of [`Wrong`], its
//! line in [`wrong`], where it is said.

use std::collections::{BTreeMap, BTreeSet};

use crate::Day;
use crate::calendar::add_working_days;
use crate::codes::codes;
use crate::monitoring::{Between, YesNo};

codes! {
    /// Who can be asked to a review, besides the child and whoever chairs it.
    #[derive(PartialOrd, Ord)]
    pub enum Person {
        /// The mother.
        Mother = "mother",
        /// The father.
        Father = "father",
        /// Somebody else with parental responsibility.
        OtherParent = "other_parent",
        /// Whoever the child lives with.
        Carer = "carer",
        /// The child's social worker.
        SocialWorker = "social_worker",
        /// Somebody of the school.
        School = "school",
        /// Somebody of the health service.
        Health = "health",
        /// The child's advocate.
        Advocate = "advocate",
        /// An interpreter.
        Interpreter = "interpreter",
    }
}

impl Person {
    /// Whether they are looked for at every review, asked or not.
    const fn is_parent(self) -> bool {
        matches!(self, Self::Mother | Self::Father)
    }
}

/// How many days besides the date of the review it can have met on.
pub const MOST_OTHER_DAYS: usize = 5;

/// For how many working days whoever chairs a review may adjourn it, once (Care Planning Regulations 2010, reg 36(2)).
pub const ADJOURNED_WORKING_DAYS: u32 = 20;

/// What is known of one person; `None` where nobody said.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Presence {
    /// Whether they were asked to come.
    pub invited: Option<YesNo>,
    /// Whether they came; nobody has to have been asked.
    pub came: Option<YesNo>,
}

impl Presence {
    const fn is_known(self) -> bool {
        self.invited.is_some() || self.came.is_some()
    }
}

/// What is known of those of whom anything is.
pub type People = BTreeMap<Person, Presence>;

/// Who was asked and who came, and the days besides the date of the review.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attending {
    /// Those of whom anything is known.
    pub people: People,
    /// The day from which it was adjourned.
    pub adjourned_from: Option<Day>,
    /// The other days on which it met.
    pub also_met_on: BTreeSet<Day>,
}

impl Attending {
    /// What the case system says of a review: of the parents alone.
    #[must_use]
    pub fn of_parents(mother: Presence, father: Presence) -> Self {
        let both = [(Person::Mother, mother), (Person::Father, father)];
        Self { people: both.into_iter().filter(|(_, said)| said.is_known()).collect(), ..Self::default() }
    }

    /// Who was asked, in the order of the page.
    pub fn asked(&self) -> impl Iterator<Item = Person> {
        self.those(|_, said| said.invited == Some(YesNo::Yes))
    }

    /// Who came.
    pub fn came(&self) -> impl Iterator<Item = Person> {
        self.those(|_, said| said.came == Some(YesNo::Yes))
    }

    /// Who was looked for and did not come: whoever was asked, and a parent of whom nobody said whether they were.
    pub fn stayed_away(&self) -> impl Iterator<Item = Person> {
        self.those(|who, said| {
            let looked_for = match said.invited {
                Some(asked) => asked == YesNo::Yes,
                None => who.is_parent(),
            };
            said.came == Some(YesNo::No) && looked_for
        })
    }

    fn those(&self, are: fn(Person, Presence) -> bool) -> impl Iterator<Item = Person> {
        self.people.iter().filter(move |(who, said)| are(**who, **said)).map(|(who, _)| *who)
    }
}

/// What two columns of boxes say. A column in which nobody is ticked says nothing: before a review nobody came, and
/// that is no answer. Where somebody is, whoever is not was not asked, or did not come.
#[must_use]
pub fn ticked(asked: &BTreeSet<Person>, came: &BTreeSet<Person>) -> People {
    let says = |column: &BTreeSet<Person>, who| {
        let answer = if column.contains(&who) { YesNo::Yes } else { YesNo::No };
        (!column.is_empty()).then_some(answer)
    };
    let of = |who| (who, Presence { invited: says(asked, who), came: says(came, who) });
    Person::ALL.map(of).into_iter().filter(|(_, said)| said.is_known()).collect()
}

/// The last day to which a review that was adjourned from a day may be adjourned, where it was held later, or is still
/// to be held on a later `today`: to be shown, and no reason to refuse what happened.
#[must_use]
pub fn adjourned_past(from: Option<Day>, held: Option<Day>, today: Day) -> Option<Day> {
    let last = add_working_days(from?, ADJOURNED_WORKING_DAYS);
    (held.unwrap_or(today) > last).then_some(last)
}

/// A day of [`Attending`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meeting {
    /// From which it was adjourned.
    Adjourned,
    /// One of the others on which it met.
    Other,
}

/// Something that cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// The day has not come yet.
    Future(Meeting),
    /// It is not after the review before.
    BeforeLast(Meeting),
    /// It was adjourned from the day on which it was held, or from a later one.
    AdjournedFromLater,
    /// It also met on the day that is its date.
    DateOfReview,
}

/// What cannot be, in the order of the page. Anybody may come without being asked.
#[must_use]
pub fn wrong(said: &Attending, between: Between) -> Vec<Wrong> {
    let Between { last, held, today } = between;
    let when = |on: Day, meeting| {
        if on > today {
            Some(Wrong::Future(meeting))
        } else {
            last.is_some_and(|last| on <= last).then_some(Wrong::BeforeLast(meeting))
        }
    };
    let adjourned = said.adjourned_from.and_then(|from| {
        let later = || held.is_some_and(|held| from >= held).then_some(Wrong::AdjournedFromLater);
        when(from, Meeting::Adjourned).or_else(later)
    });
    let others = said.also_met_on.iter().find_map(|on| {
        let same = || (held == Some(*on)).then_some(Wrong::DateOfReview);
        when(*on, Meeting::Other).or_else(same)
    });
    adjourned.into_iter().chain(others).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        text.parse().expect("a date")
    }

    fn set<const N: usize>(people: [Person; N]) -> BTreeSet<Person> {
        people.into()
    }

    fn adjourned(from: &str) -> Attending {
        Attending { adjourned_from: Some(day(from)), ..Attending::default() }
    }

    fn also(days: &[&str]) -> Attending {
        Attending { also_met_on: days.iter().map(|text| day(text)).collect(), ..Attending::default() }
    }

    fn found(said: &Attending, held: Option<&str>) -> Vec<Wrong> {
        wrong(said, Between { last: Some(day("2026-05-01")), held: held.map(day), today: day("2026-11-23") })
    }

    #[test]
    fn a_column_without_a_tick_says_nothing_and_one_with_a_tick_says_all() {
        assert_eq!(ticked(&set([]), &set([])), People::new());
        let asked = ticked(&set([Person::Mother, Person::Carer]), &set([]));
        assert_eq!(asked.len(), Person::ALL.len());
        assert!(asked.values().all(|said| said.came.is_none()), "nobody said who came");
        assert_eq!(asked[&Person::Mother].invited, Some(YesNo::Yes));
        assert_eq!(asked[&Person::Father].invited, Some(YesNo::No));
    }

    #[test]
    fn who_was_not_asked_may_come_and_who_was_asked_may_stay_away() {
        let (asked, came) =
            (set([Person::Mother, Person::Carer, Person::School]), set([Person::Carer, Person::Interpreter]));
        let said = Attending { people: ticked(&asked, &came), ..Attending::default() };
        assert_eq!(said.asked().collect::<BTreeSet<_>>(), asked);
        assert_eq!(said.came().collect::<Vec<_>>(), [Person::Carer, Person::Interpreter]);
        assert_eq!(said.stayed_away().collect::<Vec<_>>(), [Person::Mother, Person::School], "nobody looked for more");
        assert_eq!(found(&said, None), []);
    }

    #[test]
    fn of_an_imported_review_the_parents_are_known_or_not() {
        let (yes, no) = (Some(YesNo::Yes), Some(YesNo::No));
        let of = |mother, father| {
            let said = |(invited, came)| Presence { invited, came };
            Attending::of_parents(said(mother), said(father))
        };
        assert_eq!(of((None, None), (None, None)), Attending::default());
        let said = of((None, yes), (None, no));
        assert_eq!(said.came().collect::<Vec<_>>(), [Person::Mother]);
        assert_eq!(said.stayed_away().collect::<Vec<_>>(), [Person::Father]);
        assert_eq!(of((yes, None), (no, no)).stayed_away().count(), 0, "not asked, not looked for");
    }

    #[test]
    fn a_review_is_adjourned_from_an_earlier_day_than_it_is_held() {
        let later = vec![Wrong::AdjournedFromLater];
        for (from, held, expected) in [
            ("2026-11-01", Some("2026-11-02"), vec![]),
            ("2026-11-02", Some("2026-11-02"), later.clone()),
            ("2026-11-03", Some("2026-11-02"), later),
            ("2026-11-23", None, vec![]),
            ("2026-11-24", None, vec![Wrong::Future(Meeting::Adjourned)]),
            ("2026-11-24", Some("2026-11-02"), vec![Wrong::Future(Meeting::Adjourned)]),
            ("2026-05-02", None, vec![]),
            ("2026-05-01", None, vec![Wrong::BeforeLast(Meeting::Adjourned)]),
        ] {
            assert_eq!(found(&adjourned(from), held), expected, "{from} {held:?}");
        }
    }

    #[test]
    fn the_other_days_are_over_since_the_review_before_and_not_its_date() {
        for (days, held, expected) in [
            (&["2026-10-30", "2026-11-09"][..], Some("2026-11-02"), vec![]),
            (&["2026-10-30", "2026-11-02"], Some("2026-11-02"), vec![Wrong::DateOfReview]),
            (&["2026-11-02"], None, vec![]),
            (&["2026-11-23", "2026-11-24"], None, vec![Wrong::Future(Meeting::Other)]),
            (&["2025-11-09", "2026-11-09"], None, vec![Wrong::BeforeLast(Meeting::Other)]),
        ] {
            assert_eq!(found(&also(days), held), expected, "{days:?} {held:?}");
        }
        // It can have met for a first part on the day from which it was adjourned.
        let both = Attending { also_met_on: [day("2026-10-30")].into(), ..adjourned("2026-10-30") };
        assert_eq!(found(&both, Some("2026-11-02")), []);
        let wrong = Attending { also_met_on: [day("2026-11-24")].into(), ..adjourned("2026-11-24") };
        assert_eq!(found(&wrong, None), [Wrong::Future(Meeting::Adjourned), Wrong::Future(Meeting::Other)]);
    }

    #[test]
    fn a_review_is_adjourned_for_twenty_working_days() {
        let (from, last) = (day("2026-10-05"), day("2026-11-02"));
        assert_eq!(add_working_days(from, ADJOURNED_WORKING_DAYS), last, "no bank holiday is between");
        let (from, today) = (Some(from), day("2026-11-23"));
        assert_eq!(adjourned_past(from, Some(last), today), None);
        assert_eq!(adjourned_past(from, last.succ_opt(), today), Some(last));
        assert_eq!(adjourned_past(from, None, last), None);
        assert_eq!(adjourned_past(from, None, today), Some(last), "it is still to be held");
        assert_eq!(adjourned_past(None, None, today), None);
    }
}
