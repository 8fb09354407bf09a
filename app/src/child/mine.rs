//! A child's own page: letters, promises, what I sent, who has seen it, write more.

use heard_domain::id::LetterId;
use heard_domain::london;
use heard_domain::people::Band;
use heard_domain::{Day, Moment};
use leptos::prelude::*;

use crate::args;
use crate::components::{ButtonKind, LinkButton, Notice, Picture, Tag, Tone};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{Text, day, day_short, moment, t, tr};

/// A letter in the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LetterLine {
    /// Which.
    pub id: LetterId,
    /// Whose name is under it.
    pub from: String,
    /// When it came.
    pub at: Moment,
    /// Whether it was not opened yet.
    pub new: bool,
}

/// What the page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mine {
    /// What the child is called.
    pub name: String,
    /// The child's style.
    pub band: Band,
    /// Letters, newest first.
    pub letters: Vec<LetterLine>,
    /// When the saved draft was last saved, if there is one.
    pub draft_saved_at: Option<Moment>,
    /// Whether an invitation opens writing now.
    pub may_write: bool,
    /// The latest day of the next review, if one is open.
    pub review_by: Option<Day>,
    /// Whether the secret is confirmed: until then it opens only what was written with it.
    pub confirmed: bool,
}

/// The page.
#[component]
pub fn MinePage(
    /// What it shows.
    mine: Mine,
) -> impl IntoView {
    let letters: Vec<_> = mine
        .letters
        .iter()
        .map(|letter| {
            view! {
                <li>
                    <a href=paths::letter(letter.id)>
                        {tr("mine-letter-from", args! { "name" => letter.from.clone(), "when" => day_short(london::day(letter.at)).into_owned() })}
                    </a>
                    {letter.new.then(|| view! { " " <Tag label=t("mine-letter-new") tone=Tone::Waiting /> })}
                </li>
            }
        })
        .collect();
    let has_letters = !letters.is_empty();
    view! {
        <ChildShell band=mine.band>
            <h1>{tr("mine-title", args! { "name" => mine.name.clone() })}</h1>
            {(!mine.confirmed)
                .then(|| {
                    view! {
                        <Notice title=t("mine-unconfirmed-title")>
                            <p>{t("mine-unconfirmed")}</p>
                            <p>
                                <a href=paths::KEEP_CONFIRM>{t("keep-have-number")}</a>
                            </p>
                        </Notice>
                    }
                })}
            <section class="flow" aria-labelledby="letters">
                <h2 id="letters">{t("mine-letters")}</h2>
                {if has_letters {
                    view! { <ul class="links">{letters}</ul> }.into_any()
                } else {
                    view! { <p>{t("mine-no-letters")}</p> }.into_any()
                }}
            </section>
            <section class="flow" aria-labelledby="writing">
                <h2 id="writing">{t("mine-writing")}</h2>
                {mine.review_by.map(|by| view! { <p>{tr("mine-review-by", args! { "by" => day(by).into_owned() })}</p> })}
                {mine
                    .draft_saved_at
                    .map(|at| view! { <p>{tr("mine-draft", args! { "when" => moment(at).into_owned() })}</p> })}
                {if mine.may_write {
                    let label = if mine.draft_saved_at.is_some() { t("mine-continue") } else { t("mine-write") };
                    view! { <form method="post" action=paths::MINE_WRITE><button class="button" type="submit">{label}</button></form> }.into_any()
                } else {
                    view! { <p>{t("mine-no-writing")}</p> }.into_any()
                }}
            </section>
            <nav aria-label=t("mine-more")>
                <ul class="ways">
                    <Tile href=paths::MINE_PROMISES picture="promise" label=t("promises-title") />
                    <Tile href=paths::MINE_SENT picture="talk" label=t("own-views-title") />
                    <Tile href=paths::MINE_SEEN picture="eyes" label=t("seen-title") />
                    <Tile href=paths::MEET picture="iro" label=t("mine-meet") />
                </ul>
            </nav>
            <form method="post" action=paths::MINE_CLOSE class="close">
                <button class="button button--quiet" type="submit">
                    {t("mine-close")}
                </button>
            </form>
        </ChildShell>
    }
}

#[component]
fn Tile(href: &'static str, picture: &'static str, label: Text) -> impl IntoView {
    view! {
        <li>
            <a class="way" href=href>
                <Picture name=picture side=64 beside_words=true />
                <span>{label}</span>
            </a>
        </li>
    }
}

/// The page's way back, for the pages below it.
#[component]
pub fn BackToMine() -> impl IntoView {
    view! { <LinkButton label=t("mine-back") href=paths::MINE kind=ButtonKind::Secondary /> }
}
