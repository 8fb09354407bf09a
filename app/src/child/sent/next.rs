//! What happens next with what was sent: the one line on the receipt, and step by step for whoever asks.

use heard_domain::Day;
use heard_domain::matter::Desk;
use heard_domain::store::MeetingDay;

use super::{Receipt, Sender};
use crate::args;
use crate::child::meeting::meeting_words;
use crate::child::say::name;
use crate::components::{Step, StepState};
use crate::text::{MaybeText, Text, day, moment, t, tr};

fn day_of(by: Day) -> String {
    day(by).into_owned()
}

impl Receipt {
    /// To whom it was sent, by first name where there is one.
    pub(super) fn title(&self) -> Text {
        let to = match (self.due, &self.iro) {
            (Some((Desk::Manager, _)), _) => t("sent-to-manager"),
            (_, Some(name)) => name.clone().into(),
            (_, None) => t("sent-to-iro"),
        };
        tr("sent-title", args! { "name" => to.into_owned() })
    }

    /// The one line: who answers, or reads it, and by which day.
    pub(super) fn next(&self, reader: &str) -> Text {
        match (self.due, self.meeting) {
            (Some((Desk::Iro, by)), _) => tr("sent-answer-by", args! { "name" => reader, "by" => day_of(by) }),
            (Some((Desk::Manager, by)), _) => tr("sent-answer-by-manager", args! { "by" => day_of(by) }),
            (None, Some(MeetingDay::On(on))) => tr("sent-before-on", args! { "name" => reader, "on" => day_of(on) }),
            (None, Some(MeetingDay::By(by))) => tr("sent-before-by", args! { "name" => reader, "by" => day_of(by) }),
            (None, None) => tr("sent-step-read", args! { "name" => reader }),
        }
    }

    /// What happens with it, from the sending on.
    pub(super) fn steps(&self, reader: &str) -> Vec<Step> {
        let step = |title, state| Step { title, detail: MaybeText::default(), state };
        let reads = || args! { "name" => reader };
        let mut steps =
            vec![step(tr("sent-step-sent", args! { "when" => moment(self.at).into_owned() }), StepState::Done)];
        if let Some(told) = &self.told {
            let by = day_of(told.read_by.day);
            let safe = match self.iro {
                Some(_) => tr("sent-step-safe", args! { "name" => reader, "by" => by }),
                None => tr("sent-step-safe-manager", args! { "by" => by }),
            };
            steps.push(step(safe, StepState::Now));
        }
        steps.push(step(self.answered(reader), StepState::Now));
        for (kind, by) in &self.asked {
            let by = args! { "by" => day_of(*by) };
            steps.push(step(tr(&format!("sent-asked-{}", kind.code()), by), StepState::Now));
        }
        let childs = self.by == Sender::Child;
        steps.extend(self.meeting.map(|meeting| {
            let words = match (meeting, childs) {
                (MeetingDay::On(_), true) => meeting_words(meeting),
                (MeetingDay::By(by), true) => tr("sent-step-review", args! { "by" => day_of(by) }),
                (MeetingDay::On(on), false) => tr("grown-ups-step-review-on", args! { "on" => day_of(on) }),
                (MeetingDay::By(by), false) => tr("grown-ups-step-review", args! { "by" => day_of(by) }),
            };
            step(words, StepState::Later)
        }));
        if self.awaited && childs {
            steps.push(step(tr("sent-step-letter", reads()), StepState::Later));
        }
        steps
    }

    /// Who reads it and should answer. Beside what is unsafe, which is read sooner, it is said what the later day is
    /// for.
    fn answered(&self, reader: &str) -> Text {
        let answered = match self.due {
            Some((Desk::Iro, by)) => tr("sent-step-due", args! { "name" => reader, "by" => day_of(by) }),
            Some((Desk::Manager, by)) => {
                let who = if self.iro.is_some() {
                    crate::key!("sent-step-due-manager")
                } else {
                    crate::key!("sent-step-due-nobody")
                };
                tr(who, args! { "by" => day_of(by) })
            }
            None if self.reads_back => tr("sent-step-read-back", args! { "name" => reader }),
            None => tr("sent-step-read", args! { "name" => reader }),
        };
        match (&self.told, self.due) {
            (Some(_), Some(_)) => {
                let values = args! { "what" => name(self.purpose).into_owned(), "step" => answered.into_owned() };
                tr("sent-step-about", values)
            }
            _ => answered,
        }
    }
}
