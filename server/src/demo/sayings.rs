//! What the demo's children say, from the lists in `sayings/`, made into answers to a form.

use std::sync::LazyLock;

use heard_domain::Words;
use heard_domain::documents::ReplyKind;
use heard_domain::drawing::Drawing;
use heard_domain::form::{Form, Kind, Place, Question, UnsafeChoice};
use heard_domain::journey::{Answer, AnswerSheet, Value};
use heard_domain::people::Band;

use super::children::Child;
use super::splitmix::SplitMix;
use super::text_lists::fill;

/// One thing said.
#[derive(Debug, Clone, Copy)]
pub(super) struct Saying {
    language: &'static str,
    subject: &'static str,
    mood: &'static str,
    words: &'static str,
    reply: &'static str,
}

static SAYINGS: LazyLock<[Vec<Saying>; 3]> = LazyLock::new(|| {
    [include_str!("sayings/pictures.txt"), include_str!("sayings/middle.txt"), include_str!("sayings/older.txt")]
        .map(read)
});

static DRAWINGS: LazyLock<Vec<Drawing>> = LazyLock::new(|| {
    let lines = include_str!("sayings/drawings.txt").lines().filter(|line| !line.starts_with('#'));
    lines.map(|line| Drawing::from_text(line).expect("a drawing: a test reads every one")).collect()
});

fn read(list: &'static str) -> Vec<Saying> {
    let lines = list.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines
        .map(|line| {
            let mut parts = line.split('|').map(str::trim);
            let mut part = || parts.next().unwrap_or_default();
            Saying { language: part(), subject: part(), mood: part(), words: part(), reply: part() }
        })
        .collect()
}

/// Everything that children of this style say.
#[must_use]
pub(super) fn sayings(band: Band) -> &'static [Saying] {
    match band {
        Band::Pictures => &SAYINGS[0],
        Band::Middle => &SAYINGS[1],
        Band::Older => &SAYINGS[2],
    }
}

impl Saying {
    /// What is answered to these words of this child, if the list has it: the kind and the words.
    #[must_use]
    pub(super) fn reply_to(child: &Child, words: &str) -> Option<(ReplyKind, String)> {
        let said = Band::ALL.into_iter().flat_map(sayings).find(|saying| saying.said_by(child) == words)?;
        let (kind, reply) = said.reply.split_once(": ")?;
        Some((ReplyKind::from_code(kind)?, named(reply, child)))
    }

    /// The words as this child says them.
    fn said_by(&self, child: &Child) -> String {
        named(self.words, child)
    }
}

fn named(text: &str, child: &Child) -> String {
    fill(text, &[("carer", child.carer), ("worker", child.social_worker)])
}

/// What a child tells of something unsafe.
#[derive(Debug, Clone)]
pub(super) struct Told {
    /// What is ticked.
    pub choice: UnsafeChoice,
    /// What is written.
    pub words: &'static str,
}

/// Of a hundred further screens of a form, how many a child asks for; one opens those beside it.
const ASKS_FOR_MORE: usize = 15;

/// A child's answers to a form: some topics, a face or an option where there is one, words where the lists have some.
#[must_use]
pub(super) fn answers(chance: &SplitMix, child: &Child, form: &Form, told: Option<&Told>) -> AnswerSheet {
    let mut sheet = AnswerSheet::new(form);
    for step in form.steps.iter().filter(|step| step.more) {
        if chance.percent(ASKS_FOR_MORE) {
            sheet.open_more(step);
        }
    }
    let mood = *chance.pick(&["good", "good", "mixed", "mixed", "hard"]);
    let mut said: Vec<&'static str> = Vec::new();
    for step in &form.steps {
        if !sheet.journey(form).contains(&step.id) {
            continue;
        }
        for question in &step.questions {
            let value = match question.kind {
                Kind::Topics => Some(many(chance, form, question, 2 + chance.below(3))),
                Kind::Faces { many: true, .. } => face(chance, question, mood).map(|face| Value::Many(vec![face])),
                Kind::Faces { .. } => face(chance, question, mood).map(Value::One),
                Kind::Choice { .. } if chance.percent(80) => {
                    Some(Value::One(chance.pick(question.options()).id.to_string()))
                }
                Kind::Choices { .. } if chance.percent(70) => Some(many(chance, form, question, 1 + chance.below(2))),
                Kind::Places { .. } => places(chance, question),
                Kind::Text { .. } => words(chance, child, form.band, question, &mut said).map(Value::Text),
                Kind::Unsafe => safety(chance, told),
                Kind::Drawing => Some(Value::Drawing(chance.pick(&DRAWINGS).clone())),
                Kind::Choice { .. } | Kind::Choices { .. } => None,
            };
            if let Some(value) = value {
                let only_iro = question.private_allowed && chance.percent(7);
                sheet.answers.0.insert(question.id.clone(), Answer { only_iro, ..Answer::of(value) });
            }
        }
    }
    sheet
}

fn many(chance: &SplitMix, form: &Form, question: &Question, count: usize) -> Value {
    let chosen = chance.some(form.options(question), count);
    Value::Many(chosen.into_iter().map(|option| option.id.to_string()).collect())
}

/// Some of the people, most of them at the table.
fn places(chance: &SplitMix, question: &Question) -> Option<Value> {
    let often = [Place::Table, Place::Table, Place::Table, Place::Out, Place::Away];
    let some = question.options().iter().filter(|_| chance.percent(45));
    let placed: Vec<_> = some.map(|person| (person.id.to_string(), *chance.pick(&often))).collect();
    (!placed.is_empty()).then_some(Value::Placed(placed))
}

/// A face that goes with the mood, where the question has one.
fn face(chance: &SplitMix, question: &Question, mood: &str) -> Option<String> {
    let fitting: &[&str] = match mood {
        "good" => &["face-very-happy", "face-happy", "face-ok", "face-calm", "face-proud", "face-excited"],
        "hard" => {
            &["face-sad", "face-very-sad", "face-worried", "face-angry", "face-scared", "face-lonely", "face-tired"]
        }
        _ => &["face-ok", "face-not-sure", "face-happy", "face-confused", "face-worried"],
    };
    let faces: Vec<_> = question.options().iter().map(|option| option.id.as_str()).collect();
    let known: Vec<_> = faces.iter().filter(|face| fitting.contains(face)).collect();
    let faces: Vec<_> = if known.is_empty() { faces.iter().collect() } else { known };
    (!faces.is_empty()).then(|| (**chance.pick(&faces)).to_owned())
}

/// The code of a child's first language, where the lists have sayings in it; else of English.
pub(super) fn code(first_language: &str) -> &'static str {
    match first_language {
        "Welsh" => "cy",
        "Polish" => "pl",
        "Arabic" => "ar",
        "Vietnamese" => "vi",
        _ => "en",
    }
}

/// Words on the subject of the question, in the child's own language where the lists have some; none said twice.
fn words(
    chance: &SplitMix,
    child: &Child,
    band: Band,
    question: &Question,
    said: &mut Vec<&'static str>,
) -> Option<Words> {
    let (_, subjects, moods) = QUESTIONS.iter().find(|(id, ..)| *id == question.id.as_str())?;
    // The youngest are asked for words twice only: they say whatever is on their mind.
    let subjects = if band == Band::Pictures { &SUBJECTS[..] } else { subjects };
    let own = code(&child.details.first_language);
    let on_subject = |language: &str| -> Vec<&'static Saying> {
        let fitting = |saying: &&Saying| subjects.contains(&saying.subject) && moods.contains(&saying.mood);
        let new = |saying: &&Saying| saying.language == language && !said.contains(&saying.words);
        sayings(band).iter().filter(fitting).filter(new).collect()
    };
    let own = on_subject(own);
    let from = if own.is_empty() { on_subject("en") } else { own };
    if from.is_empty() || chance.percent(25) {
        return None;
    }
    let saying = chance.pick(&from);
    said.push(saying.words);
    Some(Words::new(saying.said_by(child)))
}

fn safety(chance: &SplitMix, told: Option<&Told>) -> Option<Value> {
    match told {
        Some(told) => Some(Value::UnsafeTold { choice: Some(told.choice), words: Words::new(told.words) }),
        None if chance.percent(80) => {
            Some(Value::UnsafeTold { choice: Some(UnsafeChoice::No), words: Words::default() })
        }
        None => None,
    }
}

/// What lists are about.
const SUBJECTS: [&str; 14] = [
    "home",
    "family",
    "school",
    "friends",
    "health",
    "feelings",
    "fun",
    "worries",
    "people",
    "meeting",
    "promises",
    "future",
    "good-news",
    "anything",
];

/// Which words answer which question: its id, the subjects, the moods. Other text questions are left empty.
const QUESTIONS: [(&str, &[&str], &[&str]); 19] = [
    ("about-me", &["anything", "friends", "fun"], &["good", "mixed"]),
    ("anything-else", &["anything", "people", "promises"], &["good", "mixed", "hard"]),
    ("home-change", &["home"], &["mixed", "hard"]),
    ("family-change", &["family"], &["mixed", "hard"]),
    ("school-else", &["school"], &["good", "mixed"]),
    ("hobbies", &["fun"], &["good", "mixed"]),
    ("appointments", &["health"], &["mixed", "hard"]),
    ("worries", &["worries"], &["mixed", "hard"]),
    ("feelings", &["feelings"], &["good", "mixed", "hard"]),
    ("helpers-say", &["people", "promises"], &["good", "mixed", "hard"]),
    ("best-now", &["good-news"], &["good"]),
    ("going-well", &["home", "people"], &["good"]),
    ("not-well", &["school", "friends"], &["hard"]),
    ("needs-to-happen", &["promises", "people", "friends"], &["mixed"]),
    ("good-news", &["good-news"], &["good"]),
    ("work", &["future"], &["good", "mixed"]),
    ("meeting-talk", &["meeting"], &["good", "mixed", "hard"]),
    ("after-next", &["meeting"], &["good", "mixed", "hard"]),
    ("moving-good", &["home"], &["good"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_sixty_of_each_style_and_every_line_reads() {
        for band in Band::ALL {
            let all = sayings(band);
            assert!(all.len() >= 60, "{band:?}: {}", all.len());
            for saying in all {
                assert!(SUBJECTS.contains(&saying.subject), "{saying:?}");
                assert!(["good", "mixed", "hard"].contains(&saying.mood) && !saying.words.is_empty(), "{saying:?}");
                let kind = saying.reply.split_once(": ").map(|(kind, _)| ReplyKind::from_code(kind));
                assert!(saying.reply.is_empty() || matches!(kind, Some(Some(_))), "{saying:?}");
            }
            assert!(all.iter().any(|saying| saying.language == "cy"));
            let mut words: Vec<_> = all.iter().map(|saying| saying.words).collect();
            words.sort_unstable();
            words.dedup();
            assert_eq!(words.len(), all.len(), "none twice");
        }
    }

    #[test]
    fn there_are_drawings() {
        assert!(DRAWINGS.len() >= 3 && DRAWINGS.iter().all(|drawing| drawing.strokes().len() >= 3));
    }

    #[test]
    fn every_question_answered_here_is_asked_somewhere() {
        for (id, ..) in QUESTIONS {
            let asked = Form::shipped().iter().filter_map(|form| form.question(id));
            assert!(asked.into_iter().any(|question| matches!(question.kind, Kind::Text { .. })), "{id}");
        }
    }
}
