//! The tables about reviews.

use heard_domain::Day;
use heard_domain::monitoring::{Midway, Rag, YesNo};
use heard_domain::participation::Code;
use heard_domain::review::{Format, SeenAlone, Venue};
use heard_domain::store::LetterState;
use heard_domain::voice::Voice;

use super::counted::{Ask, Cells, by_group, by_period, count, timeliness, timeliness_columns};
use super::days::{Length, english, later, months_later};
use super::ledger::{Ledger, Review};

const CONCERNS: [&str; 11] = [
    "avoidable_delay",
    "contact",
    "education",
    "health",
    "incomplete_paperwork",
    "placement",
    "statutory_visits",
    "care_plan_incomplete",
    "previous_decisions_not_progressed",
    "safeguarding",
    "other",
];
const ACTIONS: [&str; 4] = ["review_more_often", "operations_manager", "service_manager", "none"];
const LATE: [&str; 8] = [
    "date_miscalculated",
    "moved_at_request",
    "late_allocation",
    "date_error_before",
    "legal_status_unclear",
    "workflow_missing",
    "iro_sickness",
    "other",
];
const COLOURS: [Option<Rag>; 4] = [Some(Rag::Red), Some(Rag::Amber), Some(Rag::Green), None];

fn named<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<(Option<String>, &'n str)> {
    names.into_iter().map(|name| (Some(name.to_owned()), name)).chain([(None, "not_recorded")]).collect()
}

fn is_uneasy(review: &&Review) -> bool {
    matches!(review.counted.rag, Some(Rag::Red | Rag::Amber))
}

/// Reviews, and of how many of them something is so.
fn shares(
    header: &str,
    names: &[(Option<String>, &str)],
    all: &[&Review],
    group: impl Fn(&&Review) -> Option<String>,
) -> String {
    let whole = all.len();
    header.to_owned() + &by_group(names, all, group, |cells, of| cells.and(of.len()).percent(of.len(), whole))
}

/// When a paper of a review was sent.
type Sent = fn(&Review) -> Option<Day>;

impl Ledger {
    fn teams(&self, ask: &Ask) -> Vec<String> {
        let mut teams: Vec<String> = self.held(ask).iter().map(|review| review.team.clone()).collect();
        teams.sort_unstable();
        teams.dedup();
        teams
    }

    fn by_team(&self, ask: &Ask, row: impl Fn(Cells, &[&Review]) -> Cells) -> String {
        let teams = self.teams(ask);
        by_group(&named(teams.iter().map(String::as_str)), &self.held(ask), |review| Some(review.team.clone()), row)
    }

    fn by_held(&self, ask: &Ask, row: impl Fn(Cells, &[&Review]) -> Cells) -> String {
        by_period(ask, &self.held(ask), |review| review.held, row)
    }

    pub(crate) fn r01(&self, ask: &Ask) -> String {
        timeliness_columns("period") + &self.by_held(ask, timeliness)
    }

    pub(crate) fn r03(&self, ask: &Ask) -> String {
        let late: Vec<_> = self.held(ask).into_iter().filter(|review| review.is_late()).collect();
        let reason = |review: &&Review| review.counted.late_reason.as_ref().map(|reason| reason.as_str().to_owned());
        shares("reason,n,percent_of_late\n", &named(LATE), &late, reason)
    }

    pub(crate) fn r04(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let codes = Code::ALL.map(Some).into_iter().chain([None]);
            let cells = codes
                .fold(cells, |cells: Cells, code| cells.and(count(of, |review| review.facts.participation == code)));
            cells.and(of.len())
        };
        "team,pn0,pn1,pn2,pn3,pn4,pn5,pn6,pn7,not_recorded,total\n".to_owned() + &self.by_team(ask, row)
    }

    pub(crate) fn r05(&self, ask: &Ask) -> String {
        let row = |cells: Cells, of: &[&Review]| {
            let coded = |codes: &[u8]| {
                let is = |code: Code| codes.iter().any(|number| code.code() == format!("PN{number}"));
                count(of, |review| review.facts.participation.is_some_and(is))
            };
            let (part, without_4, there, base) = (
                coded(&[1, 2, 3, 4, 5, 6]),
                coded(&[1, 2, 3, 5, 6]),
                coded(&[1, 2, 3, 4]),
                coded(&[1, 2, 3, 4, 5, 6, 7]),
            );
            let (unsaid, young) = (count(of, |review| review.facts.participation.is_none()), coded(&[0]));
            let cells = cells.and(part).and(without_4).and(there).and(base).and(unsaid);
            let cells = cells.percent(part, base).percent(without_4, base).percent(there, base);
            let cells = cells.and(base + unsaid).percent(part, base + unsaid).and(of.len()).and(young);
            cells.percent(young, of.len()).percent(part, of.len()).percent(part, base)
        };
        "period,took_part_incl_pn4,took_part_excl_pn4,attended,denominator,not_recorded,percent_incl_pn4,\
         percent_excl_pn4,percent_attended,denominator_with_not_recorded,percent_with_not_recorded,reviews,under_4,\
         percent_under_4,percent_of_all,headline_percent\n"
            .to_owned()
            + &self.by_held(ask, row)
    }

    pub(crate) fn r06(&self, ask: &Ask) -> String {
        let all: Vec<&Review> = self.reviews.iter().collect();
        let day = |review: &&Review| review.invited.or(review.views.map(|(at, _)| english(at)));
        let row = |cells: Cells, of: &[&Review]| {
            let invited = count(of, |review| review.invited.is_some());
            let opened = count(of, |review| review.invited.is_some() && review.was_opened);
            let given = count(of, |review| review.invited.is_some() && review.views.is_some());
            let cells = cells.and(invited).and(opened).and(given).percent(given, invited);
            let ways: [&[Voice]; 5] = [
                &[Voice::Child],
                &[Voice::ChildWithHelp, Voice::WrittenForChild],
                &[Voice::Paper],
                &[Voice::Advocate, Voice::AdvocateNonInstructed],
                &[Voice::Observation],
            ];
            let way =
                |voices: &[Voice]| count(of, |review| review.views.is_some_and(|(_, voice)| voices.contains(&voice)));
            let cells = ways.into_iter().fold(cells, |cells, voices| cells.and(way(voices)));
            cells.and(count(of, |review| review.invited.is_none() && review.views.is_some()))
        };
        "period,invitations_sent,opened,views_given,percent,own_device,with_an_adult,paper_typed_in,advocate,observed,\
         not_invited\n"
            .to_owned()
            + &by_period(ask, &all, day, row)
    }

    pub(crate) fn r07(&self, ask: &Ask) -> String {
        let band = |review: &&Review| {
            let (held, seen) = (review.held?, review.facts.seen_on?);
            let days = (held - seen).num_days();
            let band = match days {
                ..0 => return None,
                0 => "same_day",
                1..=7 => "within_1_week",
                _ if held <= months_later(seen, 1) => "within_1_month",
                _ if held <= months_later(seen, 3) => "within_3_months",
                _ => "over_3_months",
            };
            Some(band.to_owned())
        };
        let bands = ["same_day", "within_1_week", "within_1_month", "within_3_months", "over_3_months"];
        shares("band,n,percent\n", &named(bands), &self.held(ask), band)
    }

    pub(crate) fn r08(&self, ask: &Ask) -> String {
        let venue = |review: &&Review| {
            let venue = match review.facts.venue? {
                Venue::Office => "office",
                Venue::Placement => "home",
                Venue::School => "school",
                Venue::Virtual => "virtual",
                Venue::Other => "other",
            };
            Some(venue.to_owned())
        };
        let format = |review: &&Review| {
            let format = match review.facts.format? {
                Format::InPerson => "in_person",
                Format::Video => "virtual",
                Format::Hybrid => "hybrid",
            };
            Some(format.to_owned())
        };
        let held = self.held(ask);
        let venues = shares("", &named(["office", "home", "school", "virtual", "other"]), &held, venue);
        let formats = shares("", &named(["in_person", "virtual", "hybrid"]), &held, format);
        let venues: String = venues.lines().map(|line| format!("{line},,,\n")).collect();
        let formats: String = formats.lines().map(|line| format!(",,,{line}\n")).collect();
        format!("venue,n,percent,format,format_n,format_percent\n{venues}{formats}")
    }

    pub(crate) fn r09(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let said = [SeenAlone::Seen, SeenAlone::Refused, SeenAlone::NotAppropriate, SeenAlone::NotDone];
            let said = said.map(Some).into_iter().chain([None]);
            let how_many = |alone| count(of, |review| review.facts.seen_alone == alone);
            let cells = said.fold(cells, |cells: Cells, alone| cells.and(how_many(alone)));
            cells.and(of.len()).percent(how_many(Some(SeenAlone::Seen)), of.len())
        };
        "period,seen,refused,not_appropriate,not_done,not_recorded,reviews,percent_seen\n".to_owned()
            + &self.by_held(ask, row)
    }

    pub(crate) fn r10(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let papers: [(usize, Sent); 4] = [
                (5, |review| review.decisions),
                (15, |review| review.record),
                (20, |review| review.distribution),
                (20, |review| review.letter_on),
            ];
            let cells = papers.into_iter().enumerate().fold(cells, |cells: Cells, (place, (days, done))| {
                let last = |review: &Review| later(review.held.expect("held"), days);
                let owed = |review: &&&Review| place < 3 || review.letter != Some(LetterState::Withheld);
                let due: Vec<&&Review> = of
                    .iter()
                    .filter(owed)
                    .filter(|review| done(review).is_some() || last(review) < ask.today)
                    .collect();
                let in_time = count(&due, |review| done(review).is_some_and(|done| done <= last(review)));
                let unsaid = count(&due, |review| done(review).is_none() && review.imported.is_some());
                cells.and(due.len()).and(in_time).percent(in_time, due.len()).and(unsaid)
            });
            cells.and(count(of, |review| review.letter == Some(LetterState::Withheld)))
        };
        let columns = ["decisions", "record", "distribution", "letter"]
            .map(|paper| format!("{paper}_due,{paper}_on_time,{paper}_percent,{paper}_not_recorded"));
        let by_month = Ask { length: Length::Month, ..*ask };
        format!("month,{},letter_not_sent\n", columns.join(",")) + &self.by_held(&by_month, row)
    }

    pub(crate) fn r11(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let numbers = COLOURS.map(|rag| count(of, |review| review.counted.rag == rag));
            let cells = numbers.into_iter().fold(cells, |cells: Cells, number| cells.and(number)).and(of.len());
            numbers.into_iter().fold(cells, |cells, number| cells.percent(number, of.len()))
        };
        "team,red,amber,green,not_recorded,total,percent_red,percent_amber,percent_green,percent_not_recorded\n"
            .to_owned()
            + &self.by_team(ask, row)
    }

    pub(crate) fn r12(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let has = |code: &str| count(of, |review| review.counted.concerns.iter().any(|one| one.as_str() == code));
            let cells = CONCERNS.into_iter().fold(cells, |cells: Cells, code| cells.and(has(code)));
            let unsaid = count(of, |review| is_uneasy(review) && review.counted.concerns.is_empty());
            let concerns: usize = of.iter().map(|review| review.counted.concerns.len()).sum();
            cells.and(unsaid).and(concerns).and(of.len())
        };
        format!("team,{},not_recorded,concerns,reviews\n", CONCERNS.join(",")) + &self.by_team(ask, row)
    }

    pub(crate) fn r13(&self, ask: &Ask) -> String {
        let held = self.held(ask);
        let all: Vec<(Option<Rag>, &str)> = held
            .iter()
            .flat_map(|review| review.counted.concerns.iter().map(|code| (review.counted.rag, code.as_str())))
            .collect();
        let lacking = |rag| {
            count(&held, |review| is_uneasy(review) && review.counted.rag == rag && review.counted.concerns.is_empty())
        };
        let mut text = "concern,red,amber,green,not_recorded,total,percent,action,action_red,action_amber,action_total,action_percent\n".to_owned();
        let line = |label: &str, of: &[(Option<Rag>, &str)]| {
            let cells =
                COLOURS.into_iter().fold(Cells::of(label), |cells, rag| cells.and(count(of, |(one, _)| *one == rag)));
            cells.and(of.len()).percent(of.len(), all.len()).and(",,,,").end()
        };
        for code in CONCERNS {
            text += &line(code, &all.iter().copied().filter(|(_, one)| *one == code).collect::<Vec<_>>());
        }
        let (red, amber) = (lacking(Some(Rag::Red)), lacking(Some(Rag::Amber)));
        text += &Cells::of("not_recorded").and(red).and(amber).and(0).and(0).and(red + amber).and(",,,,,").end();
        text += &line("Total", &all);
        let uneasy: Vec<&Review> = held.into_iter().filter(is_uneasy).collect();
        let actions: Vec<(Option<Rag>, &str)> = uneasy
            .iter()
            .flat_map(|review| review.counted.actions.iter().map(|code| (review.counted.rag, code.as_str())))
            .collect();
        let line = |label: &str, of: &[(Option<Rag>, &str)]| {
            let red = count(of, |(rag, _)| *rag == Some(Rag::Red));
            let cells = Cells::of(",,,,,,").and(label).and(red).and(of.len() - red).and(of.len());
            cells.percent(of.len(), actions.len()).end()
        };
        for code in ACTIONS {
            text += &line(code, &actions.iter().copied().filter(|(_, one)| *one == code).collect::<Vec<_>>());
        }
        let lacking = |rag| count(&uneasy, |review| review.counted.rag == rag && review.counted.actions.is_empty());
        let (red, amber) = (lacking(Some(Rag::Red)), lacking(Some(Rag::Amber)));
        text += &Cells::of(",,,,,,").and("not_recorded").and(red).and(amber).and(red + amber).and("").end();
        text + &line("Total", &actions)
    }

    pub(crate) fn r15(&self, ask: &Ask) -> String {
        let row = |cells: Cells, of: &[&Review]| {
            let done = count(of, |review| review.counted.midway == Some(Midway::Held));
            let expected = done + count(of, |review| review.counted.midway == Some(Midway::NotHeld));
            let is_later = |review: &&Review| review.kind() == heard_domain::review::ReviewKind::Subsequent;
            let unsaid = count(of, |review| review.counted.midway.is_none() && is_later(review));
            cells.and(expected).and(done).percent(done, expected).and(unsaid)
        };
        "period,expected,done,percent,not_recorded\n".to_owned() + &self.by_held(ask, row)
    }

    pub(crate) fn r17(&self, ask: &Ask) -> String {
        let row = |cells, of: &[&Review]| {
            let cells = (0..3).fold(cells, |cells: Cells, who| {
                let invited = count(of, |review| review.parents()[who].invited == Some(YesNo::Yes));
                let came = count(of, |review| review.parents()[who].attended == Some(YesNo::Yes));
                let unsaid = count(of, |review| review.parents()[who].attended.is_none());
                cells.and(invited).and(came).percent(came, of.len()).and(unsaid)
            });
            cells.and(of.len())
        };
        let who = ["mother", "father", "other_with_pr"];
        let columns = who.map(|who| format!("{who}_invited,{who}_attended,{who}_percent,{who}_not_recorded"));
        format!("period,{},reviews\n", columns.join(",")) + &self.by_held(ask, row)
    }

    pub(crate) fn r18(&self, ask: &Ask) -> String {
        let row = |cells: Cells, of: &[&Review]| {
            let offered = count(of, |review| review.counted.advocate_offered == Some(YesNo::Yes));
            let referred: Vec<_> = of.iter().filter(|review| review.counted.advocacy_referred_on.is_some()).collect();
            let accepted = count(&referred, |review| review.counted.advocacy_accepted_on.is_some());
            let spoke = count(of, |review| matches!(review.facts.participation, Some(Code::Pn2 | Code::Pn5)));
            let unsaid = count(of, |review| review.counted.advocate_offered.is_none());
            let used = count(of, |review| review.counted.advocate_used == Some(YesNo::Yes));
            let cells = cells.and(offered).and(referred.len()).and(accepted).and(spoke).and(unsaid).and(used);
            cells.and(of.len()).percent(offered, of.len())
        };
        "period,offered,referrals_made,accepted,used_at_review,not_recorded,advocate_used,reviews,percent_offered\n"
            .to_owned()
            + &self.by_held(ask, row)
    }
}
