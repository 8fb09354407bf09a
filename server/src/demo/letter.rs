//! The letters of the demo's IROs: put together from the parts of `letters.txt`, the child's own words, and what
//! was decided, each promise with who and by when.

use heard_domain::Day;
use heard_domain::people::Band;

use super::children::Child;
use super::splitmix::SplitMix;
use super::story::Decision;
use super::text_lists::{fill, lower_first, rows};

/// What a letter is about.
pub(super) struct About<'a> {
    /// To whom.
    pub child: &'a Child,
    /// The IRO's first name.
    pub iro: &'a str,
    /// The day of the review.
    pub on: Day,
    /// How the child was there: `there`, `video` or `away`.
    pub presence: &'static str,
    /// What the child said before it, word for word.
    pub said: Option<&'a str>,
    /// Whether something that the child asked for cannot be.
    pub refused: bool,
    /// What was decided.
    pub decisions: &'a [Decision],
}

/// The letter.
#[must_use]
pub(super) fn letter(chance: &SplitMix, about: &About) -> String {
    let child = about.child;
    let names =
        [("name", child.details.called()), ("iro", about.iro), ("carer", child.carer), ("worker", child.social_worker)];
    let style = child.style_on(about.on);
    let parts: Vec<[&str; 3]> = rows::<3>(include_str!("letters.txt")).filter(|[fits, ..]| *fits == style).collect();
    let part = |name: &str| -> Option<String> {
        let fitting: Vec<_> = parts.iter().filter(|[_, part, _]| *part == name).collect();
        (!fitting.is_empty()).then(|| fill(chance.pick(&fitting)[2], &names))
    };
    let mut paragraphs = vec![format!("Dear {},", child.details.called())];
    paragraphs.extend(part("open"));
    let away_said = (about.presence == "away" && about.said.is_some()).then(|| part("away-said")).flatten();
    paragraphs.extend(away_said.or_else(|| part(about.presence)).or_else(|| part("there")));
    match about.said {
        Some(said) => paragraphs.extend(part("said").map(|lead| format!("{lead}\n“{said}”"))),
        None => paragraphs.extend(part("listen")),
    }
    paragraphs.extend(part("good"));
    if about.refused {
        paragraphs.extend(part("not-yet"));
    }
    if !about.decisions.is_empty() {
        let promises: Vec<_> = about.decisions.iter().map(promise).collect();
        paragraphs.extend(part("promise").map(|lead| format!("{lead}\n{}", promises.join("\n"))));
    }
    paragraphs.extend(part("end"));
    paragraphs.push(format!(
        "{}\n{}",
        if child.band == Band::Older { "All the best," } else { "With best wishes," },
        about.iro
    ));
    paragraphs.join("\n\n")
}

/// Who will do what, and by when.
fn promise(decision: &Decision) -> String {
    let comma = if decision.who.contains(',') { "," } else { "" };
    let (who, what) = (&decision.who, lower_first(&decision.what));
    format!("{who}{comma} will {what}. That will be done by {}.", spoken(decision.due))
}

fn spoken(day: Day) -> String {
    day.format("%-d %B").to_string()
}

#[cfg(test)]
mod tests {
    use heard_domain::id::ReviewId;
    use heard_domain::plain;

    use super::super::children::children;
    use super::super::meeting::decisions;
    use super::*;

    /// The letters that the demo shows are held to what the letter page asks of an IRO.
    #[test]
    fn every_letter_is_plain() {
        let chance = SplitMix::new(5);
        let today = Day::from_ymd_opt(2026, 11, 20).expect("a date");
        for child in &children(&chance, today)[..150] {
            let decisions = decisions(&chance, child, "Ruth", ReviewId::from_bytes([1; 16]), today);
            let (presence, refused) = (*chance.pick(&["there", "video", "away"]), chance.percent(50));
            let said = Some("I like my bed. It has stars on it.").filter(|_| chance.percent(50));
            let text = letter(
                &chance,
                &About { child, iro: "Ruth", on: today, presence, said, refused, decisions: &decisions },
            );
            let findings = plain::review(&text, &[child.details.called(), "Ruth", child.carer, child.social_worker]);
            assert!(findings.long_sentences.is_empty(), "{text}\n{:?}", findings.long_sentences);
            assert!(findings.initials.is_empty() && findings.jargon.is_empty(), "{text}\n{:?}", findings.jargon);
            assert!(findings.reading_age.is_none_or(|age| age <= 11), "{text}\n{:?}", findings.reading_age);
        }
    }
}
