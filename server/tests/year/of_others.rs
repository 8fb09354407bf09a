//! The tables about children, IROs, promises and everything else.

use heard::demo::simulated::Person;
use heard_domain::Moment;
use heard_domain::matter::Happened;
use heard_domain::people::Band;
use heard_domain::store::DecisionState;
use heard_domain::voice::Voice;

use super::counted::{Ask, Cells, by_group, by_period, count, median, timeliness, timeliness_columns};
use super::days::{english, later, months_later, periods, working_days};
use super::ledger::{Ledger, Line, Promise, Review, Stage};

impl Ledger {
    pub(crate) fn r02(&self, ask: &Ask) -> String {
        let mut text = "period,children_over_4_weeks,all_reviews_in_time,percent,not_recorded\n".to_owned();
        let all = periods(ask.from, ask.until, ask.length).into_iter();
        for (name, from, until) in all.chain([("Total".to_owned(), ask.from, ask.until)]) {
            let (mut children, mut in_time, mut unsaid) = (0, 0, 0);
            for child in self.children.values().filter(|child| child.is_in_care(until)) {
                let Some(entered) = child.entered else {
                    unsaid += 1;
                    continue;
                };
                if (until - entered).num_days() <= 28 {
                    continue;
                }
                let is_late = |review: &Review| {
                    let Some(due) = review.due else { return false };
                    // It is late from the day after until it is held, or the child leaves, or today.
                    let end = review.held.or_else(|| review.ended?.pred_opt()).unwrap_or(ask.today);
                    due < end && due < until && from <= end
                };
                children += 1;
                in_time += usize::from(!child.reviews.iter().any(|review| is_late(&self.reviews[*review])));
            }
            text += &Cells::of(&name).and(children).and(in_time).percent(in_time, children).and(unsaid).end();
        }
        text
    }

    pub(crate) fn r14(&self, ask: &Ask) -> String {
        let stages = ["informal", "stage_1", "stage_2", "stage_3", "stage_4", "cafcass"];
        let all: Vec<&Stage> = self.stages.iter().filter(|stage| ask.has(stage.on)).collect();
        let row = |cells: Cells, of: &[&Stage]| {
            let took = of.iter().filter_map(|stage| match stage.ended {
                Some((ended, true)) => Some(working_days(stage.on, ended)),
                _ => None,
            });
            let took: Vec<u64> = took.collect();
            let open = count(of, |stage| stage.ended.is_none());
            cells.and(of.len()).and(took.len()).and(open).and(median(took.clone())).and(of.len() - took.len() - open)
        };
        let named: Vec<_> = stages.into_iter().map(|stage| (Some(stage.to_owned()), stage)).collect();
        "stage,opened,resolved,open,median_working_days,moved_on\n".to_owned()
            + &by_group(&named, &all, |stage| Some(stage.stage.clone()), row)
    }

    pub(crate) fn r16(&self, ask: &Ask) -> String {
        let entered: Vec<_> = self
            .children
            .values()
            .filter_map(|child| {
                let entered = child.entered?;
                // What the case system says of it counts beside what was done here.
                let said =
                    child.reviews.iter().filter_map(|review| self.reviews[*review].imported.as_ref()?.iro_allocated_on);
                let here = child.had.iter().map(|(_, from, _)| english(*from));
                Some((entered, said.chain(here).filter(|day| *day >= entered).min()))
            })
            .collect();
        let row = |cells: Cells, of: &[(_, _)]| {
            let (mut soon, mut in_5, mut after, mut none) = (0, 0, 0, 0);
            for (entered, given) in of {
                match given {
                    None => none += 1,
                    Some(given) if (*given - *entered) <= chrono::TimeDelta::days(1) => soon += 1,
                    Some(given) if *given <= later(*entered, 5) => in_5 += 1,
                    Some(_) => after += 1,
                }
            }
            let cells = cells.and(soon).and(in_5).and(after).and(none).percent(soon + in_5, of.len());
            cells.and(soon + in_5).and(of.len()).percent(soon, of.len())
        };
        "period,within_24_hours,within_5_working_days,later,none,percent,within_5_working_days_in_all,entries,\
         percent_within_24_hours\n"
            .to_owned()
            + &by_period(ask, &entered, |(entered, _)| Some(*entered), row)
    }

    pub(crate) fn r19(&self, ask: &Ask, iros: &[String]) -> String {
        let all: Vec<(Option<usize>, bool)> = self
            .children
            .values()
            .filter(|child| child.is_in_care(ask.until))
            .map(|child| {
                let now = child.had.iter().position(|(_, from, until)| {
                    english(*from) <= ask.until && until.is_none_or(|until| ask.until < english(until))
                });
                let Some(place) = now else { return (None, false) };
                let (iro, from, _) = child.had[place];
                // The case system knows since when the first whom Heard knows of had the child.
                let said = child.reviews.iter().filter_map(|review| {
                    let review = &self.reviews[*review];
                    review.imported.as_ref()?.iro_allocated_on.filter(|_| review.iro == Some(iro) && place == 0)
                });
                let since = said.chain([english(from)]).min().expect("one at least");
                (Some(iro), months_later(since, 24) <= ask.until)
            })
            .collect();
        let names = self.named(iros, all.iter().filter_map(|(iro, _)| *iro), "none");
        let row = |cells: Cells, of: &[(Option<usize>, bool)]| {
            let long = count(of, |(_, long)| *long);
            cells.and(of.len()).and("").percent(long, of.len()).and(long)
        };
        "iro,children,cp,percent_same_iro_2_years,same_iro_2_years\n".to_owned()
            + &by_group(&names, &all, |(iro, _)| iro.map(|iro| iros[iro].clone()), row)
    }

    /// The IROs among these by name, and whoever has none.
    fn named<'n>(
        &self,
        iros: &'n [String],
        of: impl Iterator<Item = usize>,
        nobody: &'n str,
    ) -> Vec<(Option<String>, &'n str)> {
        let mut names: Vec<&str> = of.map(|iro| iros[iro].as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names.into_iter().map(|name| (Some(name.to_owned()), name)).chain([(None, nobody)]).collect()
    }

    pub(crate) fn r20(&self, ask: &Ask, people: &[Person<'_>]) -> String {
        let here = self.children.iter().filter(|(_, child)| child.is_in_care(ask.until));
        let bands: Vec<Band> = here.map(|(child, _)| people[*child].band).collect();
        let mut text = "group,children,percent\n".to_owned();
        for (label, band) in [("pictures", Band::Pictures), ("middle", Band::Middle), ("older", Band::Older)] {
            let of = count(&bands, |one| *one == band);
            text += &Cells::of(&format!("band_{label}")).and(of).percent(of, bands.len()).end();
        }
        for sealed in ["age", "sex", "ethnicity", "legal_status", "placement_type", "uasc"] {
            let label = format!("{sealed}_not_recorded");
            text += &Cells::of(&label).and(bands.len()).percent(bands.len(), bands.len()).end();
        }
        text + &Cells::of("Total").and(bands.len()).percent(bands.len(), bands.len()).end()
    }

    /// The return: a line for each review of a child who is in it, by day and child.
    pub(crate) fn r21(&self, ask: &Ask, people: &[Person<'_>]) -> String {
        let mut rows: Vec<_> = self
            .held(ask)
            .into_iter()
            .filter(|review| !["V3", "V4"].contains(&people[review.child].legal_status))
            .map(|review| {
                let code = review.facts.participation.map_or("", |code| code.code());
                (review.held, people[review.child].reference, people[review.child].born, code)
            })
            .collect();
        rows.sort_unstable();
        let line = |(held, reference, born, code): (Option<_>, &str, _, &str)| {
            Cells::of(reference).and(born).and(held.expect("held")).and(code).end()
        };
        "child,dob,review,review_code\n".to_owned() + &rows.into_iter().map(line).collect::<String>()
    }

    pub(crate) fn r23(&self, ask: &Ask, iros: &[String]) -> String {
        let held = self.held(ask);
        let names = self.named(iros, held.iter().filter_map(|review| review.iro), "not_recorded");
        timeliness_columns("iro")
            + &by_group(&names, &held, |review| review.iro.map(|iro| iros[iro].clone()), timeliness)
    }

    pub(crate) fn r24(&self, ask: &Ask) -> String {
        let all: Vec<(Moment, Option<Moment>)> = self.concerns.values().copied().collect();
        let row = |cells: Cells, of: &[(Moment, Option<Moment>)]| {
            let took: Vec<_> = of.iter().filter_map(|(told, acted)| Some((*acted)? - *told)).collect();
            let within = |hours| count(&took, |took| *took <= chrono::TimeDelta::hours(hours));
            let (hour, day) = (within(1), within(24));
            let cells = cells.and(of.len()).and(hour).and(day - hour).and(took.len() - day).and(of.len() - took.len());
            let minutes = took.iter().map(|took| took.num_minutes().unsigned_abs()).collect();
            cells.percent(hour, of.len()).and(median(minutes))
        };
        "period,told,within_1_hour,within_24_hours,later,not_acknowledged,percent_within_1_hour,median_minutes\n"
            .to_owned()
            + &by_period(ask, &all, |(told, _)| Some(english(*told)), row)
    }

    pub(crate) fn r25(&self, ask: &Ask) -> String {
        let theirs = [Voice::Child, Voice::ChildWithHelp, Voice::WrittenForChild, Voice::Paper, Voice::Advocate];
        let points: Vec<&Line> =
            self.lines.values().filter(|line| line.shared && theirs.contains(&line.voice)).collect();
        let row = |cells: Cells, of: &[&Line]| {
            let answered = count(of, |line| self.is_answered(line));
            let left = of.len() - answered;
            cells.and(of.len()).and(answered).and(left).percent(left, of.len())
        };
        "period,points,answered,unanswered,percent_unanswered\n".to_owned()
            + &by_period(ask, &points, |line| self.reviews[line.review].held, row)
    }

    pub(crate) fn r26(&self, ask: &Ask) -> String {
        let all: Vec<Promise> = self.promises.values().copied().collect();
        let row = |cells: Cells, of: &[Promise]| {
            let is = |state| count(of, |promise| promise.state == state);
            let kept = is(DecisionState::Done);
            let cells = cells.and(of.len()).and(kept).and(is(DecisionState::Partly)).and(is(DecisionState::NotDone));
            let cells = cells.and(is(DecisionState::Open)).percent(kept, of.len());
            let said = [Some(Happened::Yes), Some(Happened::Partly), Some(Happened::No), None];
            said.into_iter().fold(cells, |cells, said| cells.and(count(of, |promise| promise.child_said == said)))
        };
        "period,due,kept,partly,not_kept,open,percent_kept,child_yes,child_partly,child_no,child_not_said\n".to_owned()
            + &by_period(ask, &all, |promise| Some(promise.due), row)
    }

    pub(crate) fn r27(&self, ask: &Ask) -> String {
        let row = |cells: Cells, of: &[&Review]| {
            let closed = count(of, |review| review.record.is_some());
            let never = count(of, |review| review.record.is_none() && review.imported.is_none());
            cells.and(of.len()).and(closed).and(never).and(of.len() - closed - never).percent(never, of.len())
        };
        "period,reviews,closed,never_closed,not_recorded,percent_never_closed\n".to_owned()
            + &by_period(ask, &self.held(ask), |review| review.held, row)
    }

    pub(crate) fn r28(&self, ask: &Ask) -> String {
        let row = |cells: Cells, of: &[(usize, _)]| {
            let mut children: Vec<usize> = of.iter().map(|(child, _)| *child).collect();
            children.sort_unstable();
            children.dedup();
            cells.and(children.len()).and(of.len())
        };
        "period,children,notes\n".to_owned() + &by_period(ask, &self.contacts, |(_, on)| Some(*on), row)
    }
}
