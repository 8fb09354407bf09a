//! What the record says of a form whose typing is kept: its fields as they would stand in the form, and its version.

use heard_app::components::DateParts;
use heard_app::paths::staff as at;
use heard_app::staff::answer::AnswerPage;
use heard_app::staff::review::account::{self, WHOLE};
use heard_app::staff::review::line::reply_field;
use heard_app::staff::review::{FactsForm, ReviewPage};
use heard_domain::sections::sections;
use heard_domain::store::GreetingKind;
use heard_domain::typed::{TypedAt, version_at};
use heard_domain::{Moment, Words};

use super::typing::Fields;
use super::{
    answer, concern, escalation, greeting, hand_over, letter_page, matter_answer, matter_settled, promises, review,
    review_monitoring, review_not_quite, review_opened, views,
};
use crate::session::Working;
use crate::state::App;
use crate::stop::Stop;

/// The fields and the version, read for this worker; that it was read is logged as on its page.
///
/// # Errors
/// [`Stop::NotFound`] for what this worker may not see.
pub(super) async fn record(app: &App, working: &Working, form: TypedAt) -> Result<(Fields, i64), Stop> {
    match form {
        TypedAt::Record(review) => {
            let opened = review_opened::Opened::at(app, working, review).await?;
            let page = review::whole(app, working, &opened, opened.page()?).await?;
            Ok((fields(&page), opened.record.review.version))
        }
        TypedAt::NotQuite(review) => review_not_quite::recorded(app, working, review).await,
        TypedAt::Letter(review) => {
            let opened = review_opened::Opened::at(app, working, review).await?;
            let version = opened.record.letter.as_ref().map_or(0, |(row, _)| row.version);
            Ok((text(letter_page::kept(&opened)?.0), version))
        }
        TypedAt::Reply { child, views, answer } => {
            let opened = views::Opened::at(app, working, child, views).await?;
            let shown = answer::with_reply(answer::describe(&opened, answer)?);
            Ok((reply(&shown), opened.replied(answer)))
        }
        TypedAt::DeskReply { matter, answer, .. } => {
            let (shown, replied) = matter_answer::replied(app, working, matter, answer).await?;
            Ok((reply(&shown), replied))
        }
        TypedAt::Matter(id) => matter_settled::settled(app, working, id).await,
        TypedAt::Concern(id) => concern::settled(app, working, id).await,
        TypedAt::Promise { child, decision } => promises::settled(app, working, child, decision).await,
        TypedAt::Escalation { child, escalation, form } => {
            escalation::recorded(app, working, (child, escalation), form).await
        }
        // What is written anew each time has no record that it stands beside.
        TypedAt::Contact(_) | TypedAt::Escalate(_) => Ok((Fields::new(), 0)),
        TypedAt::HandOver(_) => Ok((Fields::new(), hand_over::since_erasing(app).await?)),
        TypedAt::Hello(child) | TypedAt::Goodbye(child) => {
            let kind = if form == TypedAt::Hello(child) { GreetingKind::Hello } else { GreetingKind::Goodbye };
            let (words, said_at) = greeting::said(app, working, kind, child).await?;
            Ok(greeted(words, said_at))
        }
    }
}

/// Where a form is.
pub(super) fn href(form: TypedAt) -> String {
    match form {
        TypedAt::Record(review) => at::Review { review }.href(),
        TypedAt::NotQuite(review) => at::NotQuite { review }.href(),
        TypedAt::Letter(review) => at::Letter { review }.href(),
        TypedAt::Reply { child, views, answer } => at::Answer { child, views, answer }.href(),
        TypedAt::DeskReply { matter, answer, .. } => at::MatterAnswer { matter, answer }.href(),
        TypedAt::Matter(matter) => at::Matter { matter }.href(),
        TypedAt::Concern(concern) => at::Concern { concern }.href(),
        TypedAt::Promise { child, decision } => format!("{}#promise-{decision}", at::Promises { child }.href()),
        TypedAt::Contact(child) => at::Contacts { child }.href(),
        TypedAt::Escalate(child) => format!("{}#escalate", at::Escalations { child }.href()),
        TypedAt::Escalation { child, escalation, .. } => at::Escalation { child, escalation }.href(),
        TypedAt::HandOver(staff) => at::HandOver { staff }.href(),
        TypedAt::Hello(child) => at::Hello { child }.href(),
        TypedAt::Goodbye(child) => at::Goodbye { child }.href(),
    }
}

/// A hello or goodbye as it was said last.
pub(super) fn greeted(words: Words, said_at: Option<Moment>) -> (Fields, i64) {
    (vec![("words".to_owned(), words)], version_at(said_at))
}

/// A letter.
pub(super) fn text(text: Words) -> Fields {
    vec![("text".to_owned(), text)]
}

/// A reply.
pub(super) fn reply(page: &AnswerPage) -> Fields {
    let mut fields = vec![("kind".to_owned(), page.kind.map(|kind| kind.code()).unwrap_or_default().into())];
    fields.push(("who".to_owned(), page.who.to_string().into()));
    fields.extend(date("by", &page.by));
    fields.push(("words".to_owned(), page.words.to_string().into()));
    fields
}

/// What stands in the fields of a review's page: its facts, and the replies beside what was said.
pub(super) fn fields(page: &ReviewPage) -> Fields {
    let mut fields = facts(&page.facts);
    for line in &page.said.lines {
        let field = |name| reply_field(name, line.answer.id);
        fields.push((field("words"), line.typed.words.to_string().into()));
        fields.push((field("who"), line.typed.who.to_string().into()));
        fields.extend(date(&field("by"), &line.typed.by));
    }
    fields
}

fn facts(facts: &FactsForm) -> Fields {
    let mut fields = Vec::from(date("planned_on", &facts.planned_on));
    fields.push(("seen_alone".to_owned(), facts.seen_alone.to_string().into()));
    fields.extend(date("seen_on", &facts.seen_on));
    let rest = [
        ("seen_alone_words", &facts.seen_alone_words),
        ("format", &facts.format),
        ("venue", &facts.venue),
        ("attendance", &facts.attendance),
        ("contribution", &facts.contribution),
        ("participation", &facts.participation),
        ("participation_words", &facts.participation_words),
        ("attended", &facts.attended),
        (WHOLE, &facts.account.whole),
    ];
    fields.extend(rest.map(|(name, value)| (name.to_owned(), value.to_string().into())));
    fields.extend(review_monitoring::fields(&facts.monitoring));
    let kept = &facts.account.sections;
    let words = |key: &str| kept.iter().find(|text| text.key == key).map(|text| text.words.to_string());
    // Those in which nothing is written are fields of the form, too.
    let laid = sections().iter().map(|section| section.key.as_str());
    let gone = kept.iter().map(|text| text.key.as_str()).filter(|key| sections().iter().all(|one| one.key != *key));
    fields.extend(laid.chain(gone).map(|key| (account::field(key), words(key).unwrap_or_default().into())));
    fields
}

/// The fields of a date.
pub(super) fn date(name: &str, date: &DateParts) -> [(String, Words); 3] {
    [("day", &date.day), ("month", &date.month), ("year", &date.year)]
        .map(|(part, value)| (format!("{name}-{part}"), value.to_string().into()))
}
