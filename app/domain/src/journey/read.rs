//! Reading a posted screen.
//!
//! Fields: `{question}` (once for each option ticked, or the text, or the drawing's text), `{question}.{person}` (the code
//! of a place), `{question}-words` (the box of the unsafe question), `{question}-recording` (what names the recording in
//! place of a text or beside it) and, for all answers of the screen that may be kept back, [`ONLY_IRO_FIELD`] (ticked or not
//! there) and [`NOT_BEFORE_FIELD`] (once for each who is not to hear it). Other fields are somebody else's and left
//! alone.
//!
//! [`ONLY_IRO_FIELD`]: super::company::ONLY_IRO_FIELD
//! [`NOT_BEFORE_FIELD`]: super::company::NOT_BEFORE_FIELD

use crate::drawing::Drawing;
use crate::form::{Form, Kind, Place, Question, QuestionId, Step, UnsafeChoice};
use crate::journey::{Answer, StepAnswers, Typed, TypedAnswer, Value};

/// Why an answer could not be taken. Its words are chosen where it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Something was chosen that the question does not offer.
    UnknownOption,
    /// Several were chosen where one is asked for.
    TooMany,
    /// The text is too long.
    TooLong {
        /// The most characters taken.
        max: usize,
        /// The characters written.
        count: usize,
    },
    /// The drawing arrived damaged.
    NotADrawing,
}

/// A screen that could not be taken as it was posted. Nothing of it is lost: `typed` has all of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepErrors {
    /// What is wrong, in the order of the questions, one fault for each.
    pub faults: Vec<(QuestionId, Fault)>,
    /// Everything that was posted, to be shown again.
    pub typed: Typed,
}

impl StepErrors {
    /// What is wrong with the answer to this question.
    #[must_use]
    pub fn of(&self, question: &QuestionId) -> Option<Fault> {
        self.faults.iter().find(|(id, _)| id == question).map(|(_, fault)| *fault)
    }
}

/// Reads a posted screen of a form. Empty fields mean that the question was skipped: nothing is compulsory.
///
/// # Errors
/// What is wrong, with everything that was typed.
pub fn read_step(form: &Form, step: &Step, posted: &[(String, String)]) -> Result<StepAnswers, StepErrors> {
    read_questions(form, &step.questions, posted)
}

/// The same for some questions of a form, wherever they were asked.
///
/// # Errors
/// As [`read_step`].
pub fn read_questions(
    form: &Form,
    questions: &[Question],
    posted: &[(String, String)],
) -> Result<StepAnswers, StepErrors> {
    let typed = Typed::from_posted(questions, posted);
    let (mut answers, mut faults) = (Vec::new(), Vec::new());
    for question in questions {
        match read(form, question, &typed.of(&question.id)) {
            Ok(answer) => answers.push((question.id.clone(), answer)),
            Err(fault) => faults.push((question.id.clone(), fault)),
        }
    }
    if faults.is_empty() { Ok(StepAnswers(answers)) } else { Err(StepErrors { faults, typed }) }
}

fn read(form: &Form, question: &Question, typed: &TypedAnswer) -> Result<Option<Answer>, Fault> {
    if let Some(max) = question.max() {
        let count = typed.words.count();
        if count > max {
            return Err(Fault::TooLong { max, count });
        }
    }
    let value = match question.kind {
        Kind::Text { .. } => read_text(typed),
        Kind::Drawing => read_drawing(typed)?,
        Kind::Unsafe => read_unsafe(typed)?,
        Kind::Places { .. } => read_places(form, question, typed)?,
        _ => read_choice(form, question, typed)?,
    };
    Ok(value.map(|value| Answer { value, only_iro: typed.only_iro, not_before: typed.not_before.clone() }))
}

fn read_text(typed: &TypedAnswer) -> Option<Value> {
    let words = typed.words.clone();
    match typed.recording {
        Some(recording) => Some(Value::Spoken { recording, words }),
        None => (!words.is_blank()).then_some(Value::Text(words)),
    }
}

fn read_drawing(typed: &TypedAnswer) -> Result<Option<Value>, Fault> {
    let drawing = Drawing::from_text(typed.words.expose()).map_err(|_| Fault::NotADrawing)?;
    Ok((!drawing.is_empty()).then_some(Value::Drawing(drawing)))
}

fn read_unsafe(typed: &TypedAnswer) -> Result<Option<Value>, Fault> {
    let choice = match typed.chosen.as_slice() {
        [] => None,
        [one] => Some(UnsafeChoice::from_code(one).ok_or(Fault::UnknownOption)?),
        _ => return Err(Fault::TooMany),
    };
    let said = choice.is_some() || !typed.words.is_blank();
    Ok(said.then(|| Value::UnsafeTold { choice, words: typed.words.clone() }))
}

fn read_places(form: &Form, question: &Question, typed: &TypedAnswer) -> Result<Option<Value>, Fault> {
    let people = form.options(question);
    let mut placed: Vec<(usize, Place)> = Vec::new();
    for (person, code) in &typed.placed {
        let known = people.iter().position(|option| option.id.as_str() == person);
        let (Some(known), Some(place)) = (known, Place::from_code(code)) else { return Err(Fault::UnknownOption) };
        match placed.iter().find(|(other, _)| *other == known) {
            Some((_, before)) if *before != place => return Err(Fault::TooMany),
            Some(_) => {}
            None => placed.push((known, place)),
        }
    }
    placed.sort_unstable_by_key(|(person, _)| *person);
    let placed: Vec<_> = placed.into_iter().map(|(person, place)| (people[person].id.to_string(), place)).collect();
    Ok((!placed.is_empty()).then_some(Value::Placed(placed)))
}

fn read_choice(form: &Form, question: &Question, typed: &TypedAnswer) -> Result<Option<Value>, Fault> {
    let options = form.options(question);
    if typed.chosen.iter().any(|chosen| !options.iter().any(|option| option.id.as_str() == chosen)) {
        return Err(Fault::UnknownOption);
    }
    let mut chosen: Vec<String> =
        options.iter().map(|option| option.id.to_string()).filter(|option| typed.has(option)).collect();
    match (question.takes_many(), chosen.len()) {
        (_, 0) => Ok(None),
        (true, _) => Ok(Some(Value::Many(chosen))),
        (false, 1) => Ok(chosen.pop().map(Value::One)),
        (false, _) => Err(Fault::TooMany),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journey::Company;

    const FORM: &str = r#"{"id": "f", "version": 1, "band": "middle", "steps": [{"id": "s", "questions": [
        {"id": "go", "kind": "choice", "options": ["yes", "no"]},
        {"id": "who", "kind": "choices", "options": ["mum", "dad"]},
        {"id": "say", "kind": "text", "max": 5},
        {"id": "draw", "kind": "drawing"},
        {"id": "room", "kind": "places", "options": ["mum", "dad", "carer"]},
        {"id": "unsafe", "kind": "unsafe"}]}]}"#;

    fn post(fields: &[(&str, &str)]) -> Result<StepAnswers, StepErrors> {
        let form = Form::parse(FORM).unwrap();
        let posted: Vec<_> = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        read_step(&form, &form.steps[0], &posted)
    }

    fn value(fields: &[(&str, &str)], question: &str) -> Option<Answer> {
        let answers = post(fields).unwrap();
        answers.0.into_iter().find(|(id, _)| id.as_str() == question).unwrap().1
    }

    #[test]
    fn nothing_posted_is_everything_skipped() {
        for fields in
            [&[][..], &[("go", ""), ("say", " \r\n "), ("only_iro", "on"), ("unsafe-words", ""), ("room.mum", "")]]
        {
            let answers = post(fields).unwrap();
            assert_eq!(answers.0.iter().filter(|(_, answer)| answer.is_some()).count(), 0);
            assert_eq!(answers.0.len(), 6, "each of them clears what was answered before");
        }
    }

    #[test]
    fn choices_are_kept_in_the_order_of_the_form() {
        let many = value(&[("who", "dad"), ("who", "mum"), ("who", "dad")], "who").unwrap();
        assert_eq!(many.value, Value::Many(vec!["mum".to_owned(), "dad".to_owned()]));
        let one = value(&[("go", "yes"), ("only_iro", "on")], "go").unwrap();
        assert_eq!(one, Answer { only_iro: true, ..Answer::of(Value::One("yes".to_owned())) });
    }

    #[test]
    fn people_are_kept_at_their_places_in_the_order_of_the_form() {
        let fields = [("room.dad", "away"), ("room.mum", "table"), ("room.mum", "table"), ("only_iro", "yes")];
        let room = value(&fields, "room").unwrap();
        let placed = [("mum", Place::Table), ("dad", Place::Away)].map(|(who, at)| (who.to_owned(), at)).to_vec();
        assert_eq!(room, Answer { only_iro: true, ..Answer::of(Value::Placed(placed)) });
        assert_eq!(value(&[("room", "table"), ("room-mum", "table")], "room"), None, "fields of somebody else");
    }

    #[test]
    fn nobody_sits_in_two_places_or_in_one_that_there_is_not() {
        let fault = |fields: &[(&str, &str)]| post(fields).unwrap_err().of(&"room".parse().unwrap());
        assert_eq!(fault(&[("room.mum", "table"), ("room.mum", "out")]), Some(Fault::TooMany));
        assert_eq!(fault(&[("room.mum", "roof")]), Some(Fault::UnknownOption));
        assert_eq!(fault(&[("room.mum", "table"), ("room.queen", "table")]), Some(Fault::UnknownOption));
        let errors = post(&[("room.mum", "roof"), ("room.dad", "out")]).unwrap_err();
        let typed = errors.typed.of(&"room".parse().unwrap());
        assert_eq!((typed.place_of("dad"), typed.place_of("mum")), (Some(Place::Out), None), "the rest stays");
    }

    #[test]
    fn one_lock_is_for_every_answer_of_the_screen() {
        let locked = [("go", "yes"), ("say", "hi"), ("only_iro", "yes"), ("not_before", "family"), ("not_before", "x")];
        for (question, answer) in post(&locked).unwrap().0.into_iter().filter_map(|(id, answer)| Some((id, answer?))) {
            assert!(answer.only_iro, "{question}");
            assert_eq!(answer.not_before, [Company::Family], "{question}");
        }
        assert!(value(&[("say", "hi"), ("not_before", "carer")], "say").is_some_and(|answer| !answer.only_iro));
    }

    #[test]
    fn text_is_kept_to_the_letter_but_for_line_ends() {
        let answer = value(&[("say", "\r\n a\r\n")], "say").unwrap();
        assert_eq!(answer.value, Value::Text("\n a\n".into()));
    }

    #[test]
    fn length_is_counted_in_characters_after_line_ends() {
        assert!(post(&[("say", "éé\r\néé")]).is_ok());
        let errors = post(&[("say", "ab\r\ncde"), ("who", "mum")]).unwrap_err();
        assert_eq!(errors.faults, [("say".parse().unwrap(), Fault::TooLong { max: 5, count: 6 })]);
        assert_eq!(errors.typed.of(&"say".parse().unwrap()).words.expose(), "ab\ncde");
        assert!(errors.typed.of(&"who".parse().unwrap()).has("mum"), "the rest is kept as well");
    }

    #[test]
    fn a_recording_answers_by_itself_and_beside_words() {
        let named = "abababababababababababababababab.42";
        let recording = named.parse().unwrap();
        let alone = value(&[("say", " "), ("say-recording", named), ("only_iro", "yes")], "say").unwrap();
        let spoken = Value::Spoken { recording, words: " ".into() };
        assert_eq!(alone, Answer { only_iro: true, ..Answer::of(spoken) });
        let both = value(&[("say", "and"), ("say-recording", named)], "say").unwrap();
        assert_eq!(both.value, Value::Spoken { recording, words: "and".into() });
        assert!(
            post(&[("say", "too long"), ("say-recording", named)])
                .is_err_and(|errors| { errors.typed.of(&"say".parse().unwrap()).recording == Some(recording) })
        );
        for nothing in ["", "x", "abababababababababababababababab.9999"] {
            assert!(value(&[("say-recording", nothing)], "say").is_none(), "{nothing}");
        }
        assert!(value(&[("who-recording", named)], "who").is_none(), "only words can be spoken");
    }

    #[test]
    fn what_is_not_offered_is_refused() {
        assert_eq!(post(&[("go", "maybe")]).unwrap_err().of(&"go".parse().unwrap()), Some(Fault::UnknownOption));
        assert_eq!(post(&[("go", "yes"), ("go", "no")]).unwrap_err().faults.len(), 1);
        assert!(post(&[("unsafe", "perhaps")]).is_err());
    }

    #[test]
    fn a_damaged_drawing_is_refused_and_kept_in_its_field() {
        let drawn = value(&[("draw", "20.10.20.30.40"), ("only_iro", "yes")], "draw").unwrap();
        let drawing = Drawing::from_text("20.10.20.30.40").unwrap();
        assert_eq!(drawn, Answer { only_iro: true, ..Answer::of(Value::Drawing(drawing)) });
        for damaged in ["20.10.20.30", "20.10.20.30.4000", "<svg/>", " "] {
            let errors = post(&[("draw", damaged), ("say", "hi")]).unwrap_err();
            assert_eq!(errors.faults, [("draw".parse().unwrap(), Fault::NotADrawing)], "{damaged}");
            assert_eq!(errors.typed.of(&"draw".parse().unwrap()).words.expose(), damaged);
        }
        assert!(post(&[("draw", "00.1.1"), ("draw", "00.2.2")]).is_err(), "two drawings are not one");
    }

    #[test]
    fn telling_keeps_words_with_or_without_a_tick() {
        let told = value(&[("unsafe-words", "it is dad"), ("only_iro", "on")], "unsafe").unwrap();
        assert_eq!(told, Answer::of(Value::UnsafeTold { choice: None, words: "it is dad".into() }));
        let rather = value(&[("unsafe", "would_rather_tell_someone")], "unsafe").unwrap();
        assert!(rather.value.is_unsafe());
    }
}
