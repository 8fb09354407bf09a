//! The notes of reviews: what is new in them heads the page, and once; the others are among what comes last.

use leptos::prelude::*;

use super::{Mine, RecordLine, folded};
use crate::args;
use crate::child::record::RecordState;
use crate::components::Notice;
use crate::paths;
use crate::text::{day_short, t, tr};

/// What is new; nothing when there is nothing. A new letter says so where letters are.
pub(super) fn news(mine: &Mine) -> impl IntoView + use<> {
    let records = mine.records.iter().filter_map(|record| match record.state {
        RecordState::ToCheck => {
            let words = match record.held_on {
                Some(on) => tr("mine-new-record-held", args! { "when" => day_short(on).into_owned() }),
                None => t("mine-new-record"),
            };
            Some((paths::Record { review: record.review }.href(), words))
        }
        // Closed or not: the answer is what the child waited for.
        _ => {
            let answered =
                record.answered_by.clone().map(|name| tr("mine-new-record-answer", args! { "name" => name }));
            let words = answered.or_else(|| record.added.then(|| t("mine-new-record-added")));
            words.map(|words| (paths::Record { review: record.review }.href(), words))
        }
    });
    let items: Vec<_> = records.map(|(href, words)| view! { <li><a href=href>{words}</a></li> }).collect();
    (!items.is_empty()).then(|| view! { <Notice title=t("mine-new")><ul class="links">{items}</ul></Notice> })
}

/// Those in which nothing is new; nothing when there are none.
pub(super) fn earlier(mine: &Mine) -> impl IntoView + use<> {
    let earlier = mine.records.iter().filter(|record| !record.is_news());
    let lines: Vec<_> = earlier.map(|record| (record.state == RecordState::Waiting, line(record))).collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="flow" aria-labelledby="records">
                <h2 id="records">{t("mine-records")}</h2>
                {folded(lines, 1, "links")}
            </section>
        }
    })
}

fn line(record: &RecordLine) -> AnyView {
    let title = match record.held_on {
        Some(on) => tr("mine-record-held", args! { "when" => day_short(on).into_owned() }),
        None => t("mine-record"),
    };
    view! {
        <li>
            {record.state.tag()}
            " "
            <a href=paths::Record { review: record.review }.href()>{title}</a>
        </li>
    }
    .into_any()
}
