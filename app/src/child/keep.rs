//! Choose a secret, to be able to read back on another day; change it. Offered, never forced.

use heard_domain::Moment;
use heard_domain::people::Band;
use heard_domain::secret::Kind;
use leptos::prelude::*;

use super::back_to_mine::BackToMine;
use super::sent::Close;
use crate::args;
use crate::components::{ButtonKind, Details, LinkButton, Notice};
use crate::paths;
use crate::shell::ChildShell;
use crate::text::{moment, t, tr};

/// Where the child stands with a secret.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// None is set.
    None,
    /// One is set and waits to be confirmed. Whether whoever is here has it, and was asked about words already.
    Waiting {
        /// Whether they are signed in with it.
        own: bool,
        /// Whether it was chosen with it that words are not shown back.
        hidden: bool,
    },
    /// One is set and confirmed, and whoever is here has not typed it.
    Confirmed,
    /// It is confirmed and must be typed again before it is changed.
    Prove(Kind),
    /// It is confirmed and was typed just now: it can be changed.
    Change {
        /// When it was changed last.
        changed_at: Option<Moment>,
    },
}

/// The page.
#[component]
pub fn KeepPage(
    /// Where the child stands.
    kept: Kept,
    /// The child's style: the youngest are offered pictures first.
    band: Band,
    /// The first name of the IRO; what IROs are called for a child who has none.
    iro: String,
    /// The page before.
    back: &'static str,
) -> impl IntoView {
    let pictures = |kind| view! { <LinkButton label=t("keep-pictures") href=paths::KEEP_PICTURES kind=kind /> };
    let number = |kind| view! { <LinkButton label=t("keep-number") href=paths::KEEP_NUMBER kind=kind /> };
    let choices = move || match band {
        Band::Older => view! { {number(ButtonKind::Primary)} {pictures(ButtonKind::Secondary)} }.into_any(),
        Band::Pictures | Band::Middle => {
            view! { {pictures(ButtonKind::Primary)} {number(ButtonKind::Secondary)} }.into_any()
        }
    };
    view! {
        <ChildShell band=band back=back>
            {match kept {
                Kept::Confirmed => {
                    view! {
                        <h1>{t("keep-title")}</h1>
                        <p class="lead">{t("keep-confirmed")}</p>
                        <LinkButton label=t("keep-sign-in") href=paths::SIGN_IN />
                    }
                        .into_any()
                }
                Kept::Prove(kind) => {
                    let again = match kind {
                        Kind::Pictures => paths::SIGN_IN_PICTURES,
                        Kind::Number => paths::SIGN_IN_NUMBER,
                    };
                    view! {
                        <h1>{t("keep-change-title")}</h1>
                        <p class="lead">{t("keep-prove")}</p>
                        <LinkButton label=t("keep-sign-in") href=again />
                        <BackToMine />
                    }
                        .into_any()
                }
                Kept::Change { changed_at } => {
                    let changed =
                        changed_at.map(|at| tr("keep-changed", args! { "when" => moment(at).into_owned() }));
                    view! {
                        <h1>{t("keep-change-title")}</h1>
                        {changed.map(|words| view! { <p role="status">{words}</p> })}
                        <p class="lead">{t("keep-change-lead")}</p>
                        <p>{t("keep-point-alone")}</p>
                        <div class="buttons">{choices()}</div>
                        <BackToMine />
                    }
                        .into_any()
                }
                Kept::Waiting { own, hidden } => {
                    view! {
                        <h1>{t("keep-saved-title")}</h1>
                        <Notice title=t("keep-waiting-title")>
                            <p>{tr("keep-waiting", args! { "name" => iro.clone() })}</p>
                            <p>
                                <a href={if own { paths::KEEP_CONFIRM } else { paths::SIGN_IN }}>
                                    {t("keep-have-number")}
                                </a>
                            </p>
                        </Notice>
                        {(own && !hidden)
                            .then(|| {
                                view! {
                                    <p>{t(&format!("hide-offer-{}", band.code()))}</p>
                                    <LinkButton
                                        label=t("hide-title")
                                        href=paths::MINE_WORDS
                                        kind=ButtonKind::Secondary
                                    />
                                }
                            })}
                        <p>
                            <a href=paths::SAY>{t("sent-say-more")}</a>
                        </p>
                        <Details summary=t("keep-another")>
                            <p>{t("keep-point-alone")}</p>
                            <div class="buttons">
                                {pictures(ButtonKind::Secondary)} {number(ButtonKind::Secondary)}
                            </div>
                        </Details>
                        <Close />
                    }
                        .into_any()
                }
                Kept::None => {
                    view! {
                        <h1>{t("keep-title")}</h1>
                        <p class="lead">{t("keep-lead")}</p>
                        <ul class="points">
                            <li>{t("keep-point-choice")}</li>
                            <li>{t("keep-point-alone")}</li>
                            <li>{tr("keep-point-iro", args! { "name" => iro.clone() })}</li>
                        </ul>
                        <div class="buttons">{choices()}</div>
                    }
                        .into_any()
                }
            }}
        </ChildShell>
    }
}
