//! The buttons of a review in one sitting: of its record, of one thing that was said, of a decision.

use heard_domain::documents::ReplyKind;
use heard_domain::id::{AnswerId, DecisionId, DecisionLinkId, LineId, ViewsId};
use heard_domain::store::{DecisionState, Part};

use crate::acts::{Act, worded};

/// Of the record of a review. Whichever is pressed, the facts that came with it are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReviewAct {
    /// Keeps the facts.
    Facts,
    /// The review was held.
    Held,
    /// Adds a decision.
    AddDecision,
    /// Removes one.
    RemoveDecision(DecisionId),
    /// Removes a line.
    RemoveLine(LineId),
    /// Shows the shared part to the child.
    Show,
    /// Closes the record.
    Close,
    /// The decisions went out.
    DecisionsSent,
    /// Sends the decisions by link to those who carry them out.
    SendDecisions,
    /// Sends them anew; the links of before end.
    SendDecisionsAnew,
    /// Ends one of those links.
    EndDecisionLink(DecisionLinkId),
    /// The record went out.
    Distributed,
    /// Puts something right.
    Correct,
    /// Puts everything that is not private into the shared part.
    PlaceAll,
    /// Puts what is ticked into a part.
    PlaceTicked(Part),
    /// Puts one answer into the shared part.
    Place {
        /// From which views.
        views: ViewsId,
        /// Which answer in them.
        answer: AnswerId,
    },
    /// Answers one thing that was said.
    Answer(AnswerAct),
}

/// The buttons under one thing that was said: what is said to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnswerAct {
    /// In which views it was said.
    pub views: ViewsId,
    /// Which answer in them.
    pub answer: AnswerId,
    /// What kind of reply.
    pub kind: ReplyKind,
    /// Whether the review decides what the reply promises.
    pub decided: bool,
}

impl AnswerAct {
    const DECIDED: &str = "decided";

    fn code(self) -> String {
        let kind = if self.decided { Self::DECIDED } else { self.kind.code() };
        format!("{}:{}:{kind}", self.views, self.answer)
    }

    fn of(text: &str) -> Option<Self> {
        let mut parts = text.split(':');
        let (views, answer) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        let code = parts.next().filter(|_| parts.next().is_none())?;
        let decided = code == Self::DECIDED;
        let kind = if decided { ReplyKind::WillDo } else { ReplyKind::from_code(code)? };
        Some(Self { views, answer, kind, decided })
    }
}

const ANSWER: &str = "answer";
const END_DECISION_LINK: &str = "end-decision-link";
const PLACE: &str = "place";
const PLACE_TICKED: &str = "place-ticked";
const REMOVE_DECISION: &str = "remove-decision";
const REMOVE_LINE: &str = "remove-line";

impl ReviewAct {
    /// Those that are about nothing in particular.
    const PLAIN: [(Self, &str); 11] = [
        (Self::Facts, "facts"),
        (Self::Held, "held"),
        (Self::AddDecision, "add-decision"),
        (Self::Show, "show"),
        (Self::Close, "close"),
        (Self::DecisionsSent, "decisions-sent"),
        (Self::SendDecisions, "send-decisions"),
        (Self::SendDecisionsAnew, "send-decisions-anew"),
        (Self::Distributed, "distributed"),
        (Self::Correct, "correct"),
        (Self::PlaceAll, "place-all"),
    ];
}

impl Act for ReviewAct {
    fn value(&self) -> String {
        match self {
            Self::RemoveDecision(decision) => format!("{REMOVE_DECISION}:{decision}"),
            Self::RemoveLine(line) => format!("{REMOVE_LINE}:{line}"),
            Self::EndDecisionLink(link) => format!("{END_DECISION_LINK}:{link}"),
            Self::PlaceTicked(part) => format!("{PLACE_TICKED}:{}", part.code()),
            Self::Place { views, answer } => format!("{PLACE}:{views}:{answer}"),
            Self::Answer(act) => format!("{ANSWER}:{}", act.code()),
            plain => Self::PLAIN.iter().find(|(act, _)| act == plain).map_or("", |(_, code)| code).to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text.split_once(':') {
            Some((REMOVE_DECISION, decision)) => decision.parse().ok().map(Self::RemoveDecision),
            Some((END_DECISION_LINK, link)) => link.parse().ok().map(Self::EndDecisionLink),
            Some((REMOVE_LINE, line)) => line.parse().ok().map(Self::RemoveLine),
            Some((PLACE_TICKED, part)) => Part::from_code(part).map(Self::PlaceTicked),
            Some((PLACE, of)) => {
                let (views, answer) = of.split_once(':')?;
                Some(Self::Place { views: views.parse().ok()?, answer: answer.parse().ok()? })
            }
            Some((ANSWER, of)) => AnswerAct::of(of).map(Self::Answer),
            Some(_) => None,
            None => Self::PLAIN.iter().find(|(_, code)| *code == text).map(|(act, _)| *act),
        }
    }
}

/// What became of a decision: a button beside each, for every state but the one it is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DecisionAct {
    /// Which decision.
    pub decision: DecisionId,
    /// Its state from now on.
    pub state: DecisionState,
}

impl Act for DecisionAct {
    const FIELD: &'static str = "state";

    fn value(&self) -> String {
        format!("{}:{}", self.decision, self.state.code())
    }

    fn read(text: &str) -> Option<Self> {
        let (decision, state) = text.split_once(':')?;
        Some(Self { decision: decision.parse().ok()?, state: DecisionState::from_code(state)? })
    }
}

worded!(ReviewAct);
worded!(DecisionAct);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_button_is_read_as_it_is_made() {
        let (decision, line) = (DecisionId::from_bytes([7; 16]), LineId::from_bytes([9; 16]));
        let (views, answer) = (ViewsId::from_bytes([5; 16]), AnswerId::from_bytes([6; 16]));
        let said = |kind, decided| ReviewAct::Answer(AnswerAct { views, answer, kind, decided });
        let about = [
            ReviewAct::RemoveDecision(decision),
            ReviewAct::RemoveLine(line),
            ReviewAct::EndDecisionLink(DecisionLinkId::from_bytes([8; 16])),
            ReviewAct::PlaceTicked(Part::Private),
            ReviewAct::Place { views, answer },
            said(ReplyKind::Heard, false),
            said(ReplyKind::WillDo, true),
        ];
        for act in about.into_iter().chain(ReviewAct::PLAIN.map(|(act, _)| act)) {
            assert!(!act.value().is_empty());
            assert_eq!(ReviewAct::read(&act.value()), Some(act));
        }
        let act = DecisionAct { decision, state: DecisionState::ALL[0] };
        assert_eq!(DecisionAct::read(&act.value()), Some(act));
        for no in ["", "no", "remove-line", "remove-line:7", "facts:1", "remove-decision:", "answer:7:8:heard"] {
            assert_eq!(ReviewAct::read(no), None, "{no}");
        }
    }
}
