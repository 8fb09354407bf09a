//! What people said who agreed that it may stand in an annual report: a manager chooses from it, whole words or none.

use heard_domain::Day;
use heard_domain::id::QuoteId;
use heard_domain::people::{Language, Role};
use heard_domain::return903::CollectionYear;
use heard_domain::voice::Voice;
use leptos::prelude::*;

use super::wording::year_name;
use crate::args;
use crate::components::Button;
use crate::fields;
use crate::paths;
use crate::shell::StaffShell;
use crate::staff::figures::behind::pages;
use crate::staff::{Section, nav};
use crate::text::{Text, day, t, tr};

/// What there is to choose from.
#[derive(Debug, Clone)]
pub struct AnnualQuotesPage {
    /// For the report of which year.
    pub year: CollectionYear,
    /// How many may be quoted.
    pub agreed: usize,
    /// How many of them stand in the report.
    pub chosen: usize,
    /// Which of the pages this is, from 1, and how many there are.
    pub page: (usize, usize),
    /// What stands on this one, the newest first.
    pub quotes: Vec<QuoteLine>,
}

/// Words that may be quoted.
#[derive(Debug, Clone)]
pub struct QuoteLine {
    /// Their id.
    pub id: QuoteId,
    /// What was asked.
    pub asked: Text,
    /// The words with their language; `None` where they do not open.
    pub words: Option<(Text, Language)>,
    /// In which voice they were sent.
    pub voice: Voice,
    /// When.
    pub sent_on: Day,
    /// Whether they stand in the report.
    pub in_report: bool,
}

/// What there is to choose from.
#[component]
pub fn AnnualQuotes(
    /// What it shows.
    page: AnnualQuotesPage,
) -> impl IntoView {
    let AnnualQuotesPage { year, agreed, chosen, page, quotes } = page;
    let title = tr("staff-annual-quotes-title", args! { "year" => year_name(year) });
    let any = !quotes.is_empty();
    let lines: Vec<_> = quotes.into_iter().map(line).collect();
    let count = if agreed == 0 {
        t("staff-annual-quotes-none")
    } else {
        tr("staff-annual-quotes-count", args! { "agreed" => agreed, "chosen" => chosen })
    };
    view! {
        <StaffShell
            title=title.clone()
            nav=nav(Role::Manager, Section::Figures)
            back=paths::staff::Annual { year }.href()
            charts=true
        >
            <h1>{title}</h1>
            <p>{t("staff-annual-quotes-what")}</p>
            <p>{t("staff-annual-quotes-care")}</p>
            <p>{count}</p>
            {any
                .then(|| {
                    view! {
                        <form method="post" class="record-form">
                            <ul class="quotes">{lines}</ul>
                            <Button label=t("staff-annual-quotes-save") />
                        </form>
                    }
                })}
            {pages(&paths::staff::AnnualQuotes { year }.href(), page)}
        </StaffShell>
    }
}

fn line(line: QuoteLine) -> impl IntoView {
    let QuoteLine { id, asked, words, voice, sent_on, in_report } = line;
    let (asked_id, box_id) = (format!("asked-{id}"), format!("tick-{id}"));
    let whose = t(&format!("staff-voice-{}", voice.code()));
    let described = asked_id.clone();
    let readable = words.is_some();
    let words = match words {
        Some((words, language)) => {
            let language = (language != Language::English).then_some(language.code());
            view! { <blockquote class="words" dir="auto" lang=language>{words}</blockquote> }.into_any()
        }
        None => view! { <p>{t("staff-unreadable")}</p> }.into_any(),
    };
    view! {
        <li class="card">
            <div id=asked_id>
                <p class="hint">{asked}</p>
                {words}
            </div>
            <p class="hint">{tr("staff-annual-quotes-whose", args! { "whose" => whose, "day" => day(sent_on) })}</p>
            {readable
                .then(|| {
                    view! {
                        <div class="option">
                            <input type="hidden" name=fields::SHOWN value=id.to_string() />
                            <input
                                class="option__input"
                                type="checkbox"
                                name=fields::TICK
                                id=box_id.clone()
                                value=id.to_string()
                                checked=in_report
                                aria-describedby=described
                            />
                            <label class="option__label" for=box_id>
                                {t("staff-annual-quotes-tick")}
                            </label>
                        </div>
                    }
                })}
        </li>
    }
}
