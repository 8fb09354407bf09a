//! What else a council has at any time: two children who have no IRO yet, contact that was noted, decisions that went by
//! link, a letter that was given on paper, what was asked of somebody higher up, how reviews were for some, and what is
//! counted of each review.
//!
//! It is told from what stands in the year already and with a chance of its own, so that no child's story changes by it.

use chrono::TimeDelta;
use heard_domain::agreeing::{Recipient, open_until};
use heard_domain::audit::{Action, Actor, ObjectKind};
use heard_domain::documents::{ChildDetails, LetterText};
use heard_domain::english_time::start_of_day;
use heard_domain::id::{ChildId, DecisionLinkId, LetterId, ReviewId};
use heard_domain::import::ChildRow;
use heard_domain::lists::{List, ListCode};
use heard_domain::monitoring::{Midway, Monitoring, Rag, YesNo, is_late};
use heard_domain::people::{Band, Role};
use heard_domain::sealed::Owner;
use heard_domain::store::{
    ChildWrite, ContactNote, DecisionAnswer, LetterBody, NewDecisionLink, NewReview, OnPaper, OpenReview, PaperTo,
    ReviewRow, SendDecisions, Tried,
};
use heard_domain::{Day, Moment, Words, english_time};

use super::people;
use super::seed::{Seeder, entry};
use super::splitmix::SplitMix;
use super::story::{Event, What};
use crate::boot::Failed;
use crate::dice::Dice;
use crate::vault::{lookups, places, sha256};

/// The chance of all of it.
const APART: u64 = 11;
/// Children who have no IRO yet: how many days ago they came into care, and who they are.
const NOBODYS: [(i64, [&str; 2], &str); 2] =
    [(3, ["Maeve", "Tanner"], "2017-04-11"), (0, ["Idris", "Lowe"], "2015-09-03")];
/// Contact: how many days ago, how, and what was noted.
const CONTACTS: [(i64, &str, &str); 4] = [
    (2, "visit", "We walked round the school field. All is well at home; wants to talk about weekends at the review."),
    (5, "telephone", "Rang after school. Glad that the room is painted."),
    (12, "video", "A short call. Asked me to write the next letter in large print."),
    (20, "visit", "Met at home, with the dog. Showed me the drawing for the review."),
];
/// Decisions by link: how many days ago they went, and whether anybody said anything.
const LINKS: [(i64, bool); 2] = [(12, false), (4, true)];

impl Seeder<'_> {
    /// Keeps all of it, after the year.
    ///
    /// # Errors
    /// When storage fails.
    pub(super) async fn keep_other_kinds(&self, events: &[Event], now: Moment) -> Result<(), Failed> {
        let (chance, today) = (SplitMix::new(APART), english_time::day(now));
        self.nobodys(&chance, today, now).await?;
        self.contacts(&chance, today, now).await?;
        self.links(&chance, events, today).await?;
        self.letter_on_paper(&chance, events, now).await?;
        self.escalations(today, now).await?;
        self.feedback(events, now).await
    }

    /// Children whom the case system knows and nobody was given.
    async fn nobodys(&self, chance: &SplitMix, today: Day, now: Moment) -> Result<(), Failed> {
        let dice: &dyn Dice = chance;
        let mut writes = Vec::new();
        for (number, (days, [first, last], born)) in (1..).zip(NOBODYS) {
            let (id, entered): (ChildId, _) = (dice.id(), today - TimeDelta::days(days));
            let (key, wrapped) = self.vault.new_key(Owner::Child(id));
            let details = ChildDetails {
                reference: format!("new-{number}"),
                first_name: first.into(),
                last_name: last.into(),
                preferred_name: Words::default(),
                born: born.parse().expect("a date of our own"),
                sex: "F".to_owned(),
                team: "North".to_owned(),
                first_language: "English".to_owned(),
                interpreter: String::new(),
                legal_status: "V2".to_owned(),
                placement_type: "U1".to_owned(),
                ethnicity: "WBRI".to_owned(),
                upn: String::new(),
                unaccompanied: false,
            };
            let row = ChildRow {
                line: 0,
                details: details.clone(),
                band: Band::Middle,
                iro_email: None,
                entered_care_on: Some(entered),
                left_care_on: None,
                last_review: None,
                people: people::around(number),
            };
            let review = NewReview { id: dice.id(), child: id, ordinal: 1, due_on: entered + TimeDelta::days(28) };
            let at = start_of_day(entered).max(now - TimeDelta::days(days)).min(now);
            writes.push(ChildWrite {
                id,
                key: Some(wrapped),
                reference: lookups::child_reference(self.vault, &details.reference),
                digest: lookups::child_digest(self.vault, &row),
                identity: key.seal(places::child_identity(id), &details),
                band: row.band,
                entered_care_on: row.entered_care_on,
                left_care_on: None,
                last_review: None,
                people: Some(key.seal(places::child_people(id), &row.people)),
                iro: None,
                open: OpenReview::Counted(review),
                renumbered: Vec::new(),
                at,
                entry: entry(at, Actor::System, id, Action::ImportedChild, ObjectKind::Child, id.as_bytes()),
            });
        }
        Ok(self.store.write_children(&writes).await?)
    }

    /// Notes of contact with the first children of the first IRO.
    async fn contacts(&self, chance: &SplitMix, today: Day, now: Moment) -> Result<(), Failed> {
        let dice: &dyn Dice = chance;
        let theirs = self.children.iter().enumerate().filter(|(_, child)| child.iro == 0);
        for ((index, child), (days, way, words)) in theirs.zip(CONTACTS) {
            let Some(way) = ListCode::read(way) else { continue };
            let (id, on, by) = (dice.id(), today - TimeDelta::days(days), self.workers[child.iro].id);
            let at = (start_of_day(on) + TimeDelta::hours(17)).min(now);
            let body = self.keys[index].seal(places::contact_note(id), &Words::new(words));
            let note = ContactNote { id, child: child.id, on, way, body, by, at };
            let (actor, object) = (Actor::Staff(by, Role::Iro), ObjectKind::ContactNote);
            let entry = entry(at, actor, child.id, Action::NotedContact, object, id.as_bytes());
            self.store.note_contact(&note, &entry).await?;
        }
        Ok(())
    }

    /// Decisions of the first IRO's reviews that went by link: one that nobody answered, one that was answered.
    async fn links(&self, chance: &SplitMix, events: &[Event], today: Day) -> Result<(), Failed> {
        let mut used = Vec::new();
        for (days, answered) in LINKS {
            let on = today - TimeDelta::days(days);
            let held = events.iter().rev().find_map(|event| match &event.what {
                What::Held(meeting) if self.children[event.child].iro == 0 && meeting.on < on => {
                    (!used.contains(&event.child)).then_some((event.child, meeting.review))
                }
                _ => None,
            });
            let Some((index, review)) = held else { continue };
            used.push(index);
            self.link(chance, index, review, start_of_day(on) + TimeDelta::hours(10), answered).await?;
        }
        Ok(())
    }

    async fn link(
        &self,
        chance: &SplitMix,
        index: usize,
        review: ReviewId,
        at: Moment,
        answered: bool,
    ) -> Result<(), Failed> {
        let (dice, child, key): (&dyn Dice, _, _) = (chance, self.children[index].id, &self.keys[index]);
        let by = self.workers[self.children[index].iro].id;
        let people = people::around(index);
        let links: Vec<_> = Recipient::ALL
            .into_iter()
            .map(|recipient| {
                let id: DecisionLinkId = dice.id();
                let person = key.seal(places::decision_link_person(id), people.get(recipient));
                let token = sha256(&lookups::decision_link(self.vault, id));
                NewDecisionLink { id, recipient, person, token }
            })
            .collect();
        let ids: Vec<_> = links.iter().map(|link| link.id).collect();
        let (on, until) = (english_time::day(at), open_until(at));
        let sent = SendDecisions { review, child, links, on, by, at, until };
        let actor = Actor::Staff(by, Role::Iro);
        let sending = entry(at, actor, child, Action::MailedDecisions, ObjectKind::Review, review.as_bytes());
        if !self.store.send_decisions(&sent, &sending).await? {
            return Ok(());
        }
        // Silence counts from when the mails went, and the demo sends none.
        for mail in self.store.claim_decision_mails(at, at + TimeDelta::minutes(1), 8).await? {
            self.store.tried_decision_mail(&mail, Tried::Sent, at).await?;
        }
        if !answered {
            return Ok(());
        }
        let words = ["", "I agree but for the date: the school is shut that week. Can it be a week later?"];
        for ((link, words), hours) in ids.into_iter().zip(words).zip([5, 26]) {
            let (id, at) = (dice.id(), at + TimeDelta::hours(hours));
            let sealed = (!words.is_empty()).then(|| key.seal(places::link_answer_words(id), &Words::new(words)));
            let action = if sealed.is_some() { Action::AnsweredDecisions } else { Action::AgreedToDecisions };
            let entry = entry(at, Actor::Linked(link), child, action, ObjectKind::DecisionLink, link.as_bytes());
            self.store.answer_decisions(link, &DecisionAnswer { id, words: sealed, at }, &entry).await?;
        }
        Ok(())
    }

    /// The newest review of a child without a secret whose letter nobody has begun: it was printed and read aloud.
    async fn letter_on_paper(&self, chance: &SplitMix, events: &[Event], now: Moment) -> Result<(), Failed> {
        let secret =
            |child: usize| events.iter().any(|event| event.child == child && matches!(event.what, What::SetSecret(_)));
        let begun = |review: ReviewId| {
            events.iter().any(|event| match &event.what {
                What::Drafted(letter) | What::Withheld(letter) => letter.review == review,
                _ => false,
            })
        };
        let found = events.iter().rev().find_map(|event| match &event.what {
            What::Held(meeting) if !begun(meeting.review) && !secret(event.child) => {
                Some((event.child, meeting.review))
            }
            _ => None,
        });
        let Some((index, review)) = found else { return Ok(()) };
        let (dice, child): (&dyn Dice, _) = (chance, &self.children[index]);
        let (id, by): (LetterId, _) = (dice.id(), self.workers[child.iro].id);
        let text = format!(
            "Dear {},\n\nThank you for having me. We talked about your home, your school and the people you love. \
             You stay where you are, and I come to see you again before the summer.",
            child.details.called()
        );
        let body = self.keys[index].seal(places::letter_body(id), &LetterText { text: Words::new(&*text) });
        let body = LetterBody { id, child: child.id, review, by, body, at: now };
        let log = |action| entry(now, Actor::Staff(by, Role::Iro), child.id, action, ObjectKind::Letter, id.as_bytes());
        let given = OnPaper { on: english_time::day(now), to: PaperTo::ReadAloud, by };
        let kept = self.store.save_letter(&body, 0, &log(Action::ChangedLetter)).await?
            && self.store.print_letter(id, 1, now, &log(Action::PrintedLetter)).await?
            && self.store.give_letter(id, &given, now, &log(Action::GaveLetter)).await?;
        if kept { Ok(()) } else { Err(Failed("the demo's letter on paper could not be kept".to_owned())) }
    }
}

/// What is counted of a review held on this day. It hangs on the id of the review, as how long its papers took does.
pub(super) fn counted(row: &ReviewRow, held: Day) -> Monitoring {
    let bytes = row.id.as_bytes();
    let of = |list: List, byte: u8| {
        let codes = list.shipped();
        ListCode::read(codes[usize::from(byte) % codes.len()])
    };
    let rag = match bytes[8] % 20 {
        0 => Rag::Red,
        1..6 => Rag::Amber,
        _ => Rag::Green,
    };
    let uneasy = rag != Rag::Green;
    let offered = if bytes[9].is_multiple_of(3) { YesNo::No } else { YesNo::Yes };
    Monitoring {
        rag: Some(rag),
        concerns: of(List::Concerns, bytes[10]).filter(|_| uneasy).into_iter().collect(),
        actions: of(List::Actions, bytes[11]).filter(|_| uneasy).into_iter().collect(),
        midway: Some(if bytes[12].is_multiple_of(2) { Midway::NotExpected } else { Midway::NotHeld }),
        late_reason: of(List::LateReasons, bytes[13]).filter(|_| is_late(row.due_on, Some(held), true)),
        advocate_offered: Some(offered),
        ..Monitoring::default()
    }
}
