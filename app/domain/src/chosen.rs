//! What of what is sent is counted: codes of what was chosen, and never what was written.
//!
//! Answers are sealed with the child's key, and a figure opens no key. So when something is sent, the codes of what was
//! chosen in it are kept beside it in plain columns, as few as figures need. What stands there tells whoever reads the
//! database what somebody whose name they do not have chose; that is why so little does.
//!
//! What was decided:
//!
//! - A question is counted only where its form says so (`"counted": true`, [`crate::form::file`]), so that a new form
//!   counts nothing by default; and a form may say so only where [`may_be_counted`] lets it. A form that says it of
//!   anything else is refused when it is read.
//! - Of feedback on a review, from children, advocates, carers and parents, and of what is said when somebody moves or
//!   leaves: what was chosen from the form's own options. It is asked in order to be counted, and whoever is asked is
//!   told so there.
//! - Of what a child says before a review: only which topics they chose, and of a line in the shared part of a record
//!   its topic, because everybody at the review reads that line. Not one answer: they are about a life, not a service.
//! - Never: words, recordings, drawings and where people should be; what is asked about safety; what a child adds alone
//!   ([`Purpose::JustMe`]), promises, complaints, and everything else that a form is for; an answer marked "only my
//!   IRO" or kept from somebody, nor what stood of it before it was marked ([`Said::care`]); drafts.
//! - An option counts only if the form that it was given with has it, so that nothing typed can stand in for a code.
//! - What a child, or an advocate for them, says again about the same review takes the place of what they said before;
//!   two carers or two parents are two people, who cannot be told apart, and each of their sendings counts.
//! - What was sent before this was kept is not counted: its words are sealed.
//!
//! What it is not: the tables ([`crate::figures`]), nor how long it is kept: it goes with the views that it is of.
//!
//! Whether words may be quoted is chosen like the rest and counted with it; the words themselves are
//! [`crate::quoting`]'s.
//!
//! To count a question: `"counted": true` in its form; its kind and the form's purpose have to be among those here; and
//! the page before that form says that choices are counted.

use crate::codes::codes;
use crate::form::{Kind, OptionId, QuestionId, TopicId};
use crate::journey::Said;
use crate::purpose::Purpose;
use crate::store::Part;
use crate::voice::Voice;

codes! {
    /// Whose choice it is.
    #[derive(PartialOrd, Ord)]
    pub enum GivenBy {
        /// The child's: alone, with help, written down for them, or on paper.
        Child = "child",
        /// An advocate's, as the child asked.
        Advocate = "advocate",
        /// A carer's.
        Carer = "carer",
        /// A parent's.
        Parent = "parent",
    }
}

impl GivenBy {
    /// Whose choice it is in this voice; `None` where somebody tells of a child who cannot say what they want.
    #[must_use]
    pub const fn of(voice: Voice) -> Option<Self> {
        Some(match voice {
            Voice::Child | Voice::ChildWithHelp | Voice::WrittenForChild | Voice::Paper => Self::Child,
            Voice::Advocate => Self::Advocate,
            Voice::Carer => Self::Carer,
            Voice::Parent => Self::Parent,
            Voice::Observation | Voice::AdvocateNonInstructed => return None,
        })
    }
}

/// What an answer takes the place of, of those to the same question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Replaces {
    /// Of none: topics add up.
    Nothing,
    /// Of those in the same set of views.
    InSet,
    /// Of those by the same kind of person about the same review.
    OfReview,
}

/// What was chosen in answer to one question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chosen {
    /// The question.
    pub question: QuestionId,
    /// The options, each once; none where the answer is not to be counted, and takes the place of one
    /// that was.
    pub options: Vec<OptionId>,
    /// What it takes the place of.
    pub replaces: Replaces,
}

/// Whether a form for this purpose may say of a question of this kind that it is counted.
#[must_use]
pub const fn may_be_counted(purpose: Purpose, kind: &Kind) -> bool {
    match kind {
        Kind::Topics => matches!(purpose, Purpose::BeforeReview),
        Kind::Faces { .. } | Kind::Choice { .. } | Kind::Choices { .. } => {
            matches!(purpose, Purpose::AfterReview | Purpose::Moving | Purpose::CarerFeedback | Purpose::ParentFeedback)
        }
        Kind::Places { .. } | Kind::Text { .. } | Kind::Drawing | Kind::Unsafe => false,
    }
}

/// What is counted of what is sent in this voice. Where a question was answered twice, the later answer counts, of
/// several choices both; where any of the answers is marked, none does.
#[must_use]
pub fn chosen<'a>(voice: Voice, said: impl IntoIterator<Item = &'a Said>) -> Vec<Chosen> {
    let Some(by) = GivenBy::of(voice) else { return Vec::new() };
    let mut kept: Vec<(Chosen, bool)> = Vec::new();
    for said in said {
        let Some((form, question)) = said.read().filter(|(_, question)| question.counted) else { continue };
        let ids = said.answer.value.chosen();
        let known = form.options(question).iter().map(|option| &option.id).filter(|id| ids.contains(&id.as_str()));
        let (options, marked): (Vec<OptionId>, _) = (known.cloned().collect(), said.care().is_some());
        match kept.iter_mut().find(|(chosen, _)| chosen.question == question.id) {
            None => {
                let replaces = replaces(by, form.purpose);
                kept.push((Chosen { question: question.id.clone(), options, replaces }, marked));
            }
            Some((chosen, was_marked)) => {
                *was_marked |= marked;
                if !question.takes_many() {
                    chosen.options.clear();
                }
                let added = options.into_iter().filter(|option| !chosen.options.contains(option)).collect::<Vec<_>>();
                chosen.options.extend(added);
            }
        }
    }
    let open = |(chosen, marked): (Chosen, bool)| Chosen {
        options: if marked { Vec::new() } else { chosen.options },
        ..chosen
    };
    kept.into_iter().map(open).collect()
}

const fn replaces(by: GivenBy, purpose: Purpose) -> Replaces {
    match (purpose, by) {
        (Purpose::BeforeReview, _) => Replaces::Nothing,
        (_, GivenBy::Child | GivenBy::Advocate) if purpose.looks_back() => Replaces::OfReview,
        _ => Replaces::InSet,
    }
}

/// The topic by which a line in this part of a record is counted: that of its screen, in a form whose topics are
/// counted; none for what is the IRO's alone, or is shared with care.
#[must_use]
pub fn topic(said: &Said, part: Part) -> Option<TopicId> {
    let (form, _) = said.read()?;
    let counted = form.topics_question().is_some_and(|question| question.counted);
    said.topic().filter(|_| counted && part == Part::Shared && said.care().is_none()).cloned()
}

#[cfg(test)]
mod tests;
