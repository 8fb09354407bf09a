//! The page around a request that went no further: what it means for the person, and a way on.

use leptos::prelude::*;

use crate::components::LinkButton;
use crate::paths;
use crate::shell::{ChildShell, StaffShell};
use crate::text::{Text, t};

/// Why the request went no further.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// There is no such page, or it is somebody else's.
    NotFound,
    /// Nobody is signed in.
    SignedOut,
    /// What came was not one of our forms.
    NotUnderstood,
    /// More came than is taken.
    TooLarge,
    /// Trying again helps.
    Busy,
    /// Our fault.
    Broken,
}

impl ErrorKind {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::NotFound, Self::SignedOut, Self::NotUnderstood, Self::TooLarge, Self::Busy, Self::Broken];

    fn title(self) -> Text {
        match self {
            Self::NotFound => t("error-not-found-title"),
            Self::SignedOut => t("error-signed-out-title"),
            Self::NotUnderstood => t("error-not-understood-title"),
            Self::TooLarge => t("error-too-large-title"),
            Self::Busy => t("error-busy-title"),
            Self::Broken => t("error-broken-title"),
        }
    }

    fn words(self) -> Text {
        match self {
            Self::NotFound => t("error-not-found"),
            Self::SignedOut => t("error-signed-out"),
            Self::NotUnderstood => t("error-not-understood"),
            Self::TooLarge => t("error-too-large"),
            Self::Busy => t("error-busy"),
            Self::Broken => t("error-broken"),
        }
    }
}

/// The page, in the frame of whoever asked.
#[component]
pub fn ErrorPage(
    /// Why.
    kind: ErrorKind,
    /// Whether a worker asked.
    staff: bool,
) -> impl IntoView {
    let way_on = if staff { paths::staff::TODAY } else { paths::HOME };
    let content = move || {
        view! {
            <h1>{kind.title()}</h1>
            <p class="lead">{kind.words()}</p>
            <LinkButton label=t("error-way-on") href=way_on />
        }
    };
    if staff {
        view! { <StaffShell title=t("page-title")>{content()}</StaffShell> }.into_any()
    } else {
        view! { <ChildShell>{content()}</ChildShell> }.into_any()
    }
}
