//! Drafts and sent views.

use serde::{Deserialize, Serialize};

use crate::form::{Step, StepId, UnsafeChoice};
use crate::going_on::Before;
use crate::id::{AnswerId, DecisionId};
use crate::journey::{AnswerSheet, Journey, Said};
use crate::matter::Happened;
use crate::voice::{Helper, Voice};
use crate::{Moment, Words};

/// A draft: who writes, and what has been said so far.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DraftBody {
    /// Whose voice.
    pub voice: Voice,
    /// Whether somebody said so. Until then nothing is asked, so that no voice is taken for another by default.
    #[serde(default)]
    pub voice_said: bool,
    /// Who helps, writes down or speaks.
    pub helper: Option<Helper>,
    /// The form in use and every answer so far.
    pub sheet: AnswerSheet,
    /// What is said of the promises of last time.
    #[serde(default)]
    pub promises: Vec<PromiseSaid>,
    /// Whether whoever told of something unsafe in it has been thanked.
    #[serde(default)]
    pub thanked: bool,
    /// Whether whoever writes has been offered a rest.
    #[serde(default)]
    pub rested: bool,
    /// The screen that was open last; `None` while none was.
    #[serde(default)]
    pub stopped_at: Option<StepId>,
    /// What is known of the drafts that it follows, where it is written blind.
    #[serde(default)]
    pub before: Option<Before>,
}

impl DraftBody {
    /// One in which nobody has said yet who writes.
    #[must_use]
    pub fn new(sheet: AnswerSheet) -> Self {
        Self {
            voice: Voice::Child,
            voice_said: false,
            helper: None,
            sheet,
            promises: Vec::new(),
            thanked: false,
            rested: false,
            stopped_at: None,
            before: None,
        }
    }

    /// Whether somebody told of something unsafe and was not thanked yet, which they are from now on: once for each
    /// telling. What is taken back and told again is thanked for again.
    pub fn owes_thanks(&mut self) -> bool {
        let told = self.sheet.is_unsafe();
        let owed = told && !self.thanked;
        self.thanked = told;
        owed
    }

    /// Whether it is time to rest after this screen ([`Journey::rest`]), once for each
    /// draft: from now on it is not.
    pub fn owes_rest(&mut self, step: &Step) -> bool {
        let journey = self.sheet.form().map(|form| self.sheet.journey(form));
        let owed = !self.rested && journey.and_then(|journey| journey.rest()).is_some_and(|rest| rest.id == step.id);
        self.rested |= owed;
        owed
    }

    /// The screen on this path where it goes on: the one that was open last, or the first.
    #[must_use]
    pub fn goes_on_at<'a>(&self, journey: &Journey<'a>) -> Option<&'a Step> {
        let stopped = self.stopped_at.as_ref();
        journey.steps().iter().copied().find(|step| Some(&step.id) == stopped).or(journey.first())
    }

    /// Whether anything at all was said in it, so that throwing it away is a loss.
    #[must_use]
    pub fn holds_anything(&self) -> bool {
        !(self.sheet.answers.0.is_empty() && self.sheet.aside.is_empty() && self.promises.is_empty())
    }
}

/// What is said of one promise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseSaid {
    /// The promise as it was shown.
    pub promised: Promised,
    /// Whether it happened.
    pub happened: Happened,
}

/// A promise as it was shown to the child.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promised {
    /// Which decision.
    pub decision: DecisionId,
    /// What was to happen.
    pub what: Words,
    /// Who was to do it.
    pub who: Words,
}

/// Views as sent.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ViewsBody {
    /// Who helped, wrote down or spoke.
    pub helper: Option<Helper>,
    /// The answers, in the order in which they were asked.
    pub given: Vec<Given>,
}

/// One answer, as given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    /// Its id: records and replies point at it.
    pub id: AnswerId,
    /// The answer with the form it was given in.
    pub said: Said,
    /// The promise of last time that it is about; its form is one of purpose `last_time`.
    #[serde(default)]
    pub promised: Option<Promised>,
    /// When it was written, if that was before the draft with which it was sent.
    #[serde(default)]
    pub at: Option<Moment>,
}

impl ViewsBody {
    /// The answer with this id.
    #[must_use]
    pub fn given(&self, id: AnswerId) -> Option<&Given> {
        self.given.iter().find(|given| given.id == id)
    }
}

/// Something unsafe that was told: the exact words, apart from the other answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "KeptConcern")]
pub struct ConcernText {
    /// Each time that something was told in one sending, oldest first; at least one.
    pub tellings: Vec<Telling>,
}

/// Something unsafe, told once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// What was ticked; `None` when words were written and nothing was ticked.
    pub choice: Option<UnsafeChoice>,
    /// The child's exact words; may be empty.
    pub words: Words,
    /// When it was written, if that was before the draft with which it was sent.
    #[serde(default)]
    pub at: Option<Moment>,
}

/// As it is sealed now, or as it was while there was one telling in each.
#[derive(Deserialize)]
#[serde(untagged)]
enum KeptConcern {
    Many { tellings: Vec<Telling> },
    One(Telling),
}

impl From<KeptConcern> for ConcernText {
    fn from(kept: KeptConcern) -> Self {
        match kept {
            KeptConcern::Many { tellings } => Self { tellings },
            KeptConcern::One(telling) => Self { tellings: vec![telling] },
        }
    }
}

/// What was done about something unsafe.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ConcernOutcome {
    /// In the words of whoever acted.
    pub words: Words,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_sealed_while_there_was_one_telling_still_opens() {
        let kept: ConcernText = serde_json::from_str(r#"{"choice":"yes","words":"It is dad."}"#).unwrap();
        let telling = Telling { choice: Some(UnsafeChoice::Yes), words: "It is dad.".into(), at: None };
        assert_eq!(kept, ConcernText { tellings: vec![telling] });
        let json = serde_json::to_string(&kept).unwrap();
        assert_eq!(serde_json::from_str::<ConcernText>(&json).unwrap(), kept);
    }
}
