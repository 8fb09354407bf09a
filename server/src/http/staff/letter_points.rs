//! What can be put into a letter, from the record: what the child and their advocate said, each under what was asked,
//! with what was answered; then the decisions, as a child reads them. Nothing is written that is not in the record.

use heard_app::answers::who_and_when;
use heard_app::args;
use heard_app::staff::letter::{LetterPage, Point};
use heard_app::staff::review::{DecisionLine, RecordLine};
use heard_app::text::{Text, day, day_short, t, tr};
use heard_domain::Words;
use heard_domain::documents::{ReplyKind, ReplyText};
use heard_domain::promise::Source;
use heard_domain::store::LineRow;
use heard_domain::voice::Voice;

use super::review_opened::Opened;
use crate::stop::Stop;
use crate::vault::places;

/// What may reach the child of the record, with the replies to it; then the decisions. What was answered, and every
/// decision, is ticked.
pub(super) fn points(opened: &Opened) -> Result<Vec<Point>, Stop> {
    let mut points = Vec::new();
    for (line, row) in said(opened)? {
        let reply = opened.record.replies.iter().find(|reply| reply.answer == row.answer && reply.views == row.views);
        let reply: Option<ReplyText> =
            reply.map(|reply| opened.key.open(places::reply_body(reply.answer), &reply.body)).transpose()?;
        let more = reply.as_ref().map(|text| {
            let kind = t(&format!("staff-reply-{}", text.kind.code()));
            joined([kind, text.words.expose().to_owned().into(), who_and_when(text).unwrap_or_default()], " ")
        });
        // What the review decided stands among the decisions.
        let decided =
            opened.record.decisions.iter().any(|promise| promise.source == Source::Answer(row.views, row.answer));
        let answered = reply.as_ref().filter(|_| !decided).map(answered).unwrap_or_default();
        let put = joined([asked(&line), quoted(&line), answered], "\n");
        points.push(Point {
            shown: line.answer,
            whose: Some((line.voice, line.helper)),
            more: more.unwrap_or_default().into(),
            put: unmarked(&put),
            ticked: reply.is_some(),
        });
    }
    for decision in opened.decisions()? {
        let (what, who) = (decision.what.to_string(), decision.who.to_string());
        let values = args! { "what" => what, "who" => who, "day" => day_short(decision.due) };
        let (shown, put) = (tr("staff-letter-point-decision", values), unmarked(&promised(&decision)));
        points.push(Point { shown, whose: None, more: Text::default(), put, ticked: true });
    }
    Ok(points)
}

/// Those of some texts that say anything.
fn joined<const N: usize>(parts: [Text; N], between: &str) -> String {
    parts.into_iter().filter(|part| !part.trim().is_empty()).collect::<Vec<_>>().join(between)
}

/// The lines of the record that may reach the child: no others are offered, nor put in by their number.
fn said(opened: &Opened) -> Result<Vec<(RecordLine, &LineRow)>, Stop> {
    let lines = opened.lines()?.into_iter().zip(&opened.record.lines);
    Ok(lines.filter(|(_, row)| row.reaches_child()).collect())
}

/// The letter with a point at its end, as a paragraph of its own.
pub(super) fn put(letter: &LetterPage, text: &Words, place: usize) -> Result<Words, Stop> {
    let point = letter.points.get(place).ok_or(Stop::BadRequest)?;
    let before = text.expose().trim_end();
    let put = &point.put;
    Ok(Words::new(if before.is_empty() { put.clone() } else { format!("{before}\n\n{put}\n") }))
}

/// The letter with these points at its end, each once. One that is empty begins with the child's name and ends with the
/// writer's, where it has one.
pub(super) fn put_ticked(letter: &LetterPage, text: &Words, places: &[usize]) -> Result<Words, Stop> {
    let begun = text.expose().trim();
    let mut parts = vec![begun.to_owned()];
    if begun.is_empty() {
        parts = vec![unmarked(&tr("staff-letter-dear", args! { "name" => letter.called.to_string() }))];
    }
    for place in places {
        let put = &letter.points.get(*place).ok_or(Stop::BadRequest)?.put;
        if !begun.contains(put.as_str()) && !parts.contains(put) {
            parts.push(put.clone());
        }
    }
    if begun.is_empty() {
        parts.extend(letter.from.clone());
    }
    Ok(Words::new(parts.join("\n\n")))
}

/// Isolation marks are for pages; in a letter they would be characters that nobody sees.
fn unmarked(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}

/// A decision as the letter says it.
fn promised(decision: &DecisionLine) -> Text {
    let what = decision.what.trim_end_matches('.').to_owned() + ".";
    // "Nisha, your social worker, will see to this": what is put after a name ends with a comma, too.
    let comma = if decision.who.contains(", ") && !decision.who.ends_with(',') { "," } else { "" };
    let who = format!("{}{comma}", decision.who);
    tr("staff-letter-put-decision", args! { "what" => what, "who" => who, "day" => day(decision.due) })
}

/// What the child was asked: "yes" alone tells nobody anything half a year later. What an advocate was asked was not
/// asked of the child.
fn asked(line: &RecordLine) -> Text {
    if line.voice.is_advocates() {
        return Text::default();
    }
    tr("staff-letter-asked", args! { "question" => line.question.to_string() })
}

/// What was answered, as the child read it.
fn answered(reply: &ReplyText) -> Text {
    let words: Text = reply.words.expose().trim().to_owned().into();
    let who = if reply.kind == ReplyKind::Heard { Text::default() } else { who_and_when(reply).unwrap_or_default() };
    joined([words, who], " ").into()
}

/// A line of the record as the letter says it: "you said" only of what the child said.
fn quoted(line: &RecordLine) -> Text {
    let name = line.helper.as_ref().map(|helper| helper.name.expose()).unwrap_or_default();
    let named = if name.trim().is_empty() { "no" } else { "yes" };
    let values = args! { "words" => line.answer.to_string(), "named" => named, "name" => name };
    match (line.voice, line.drawing.is_some()) {
        (Voice::Advocate, false) => tr("staff-letter-put-advocate", values),
        (Voice::AdvocateNonInstructed, false) => tr("staff-letter-put-advocate-own", values),
        (Voice::Advocate | Voice::AdvocateNonInstructed, true) => tr("staff-letter-put-advocate-drawing", values),
        (_, true) => t("staff-letter-put-drawing"),
        (_, false) => tr("staff-letter-put-said", values),
    }
}
