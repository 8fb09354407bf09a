//! Photographs of the pages of a paper booklet that a child drew on, beside the views that were typed in from it.

use heard_domain::id::{ChildId, PageId, ViewsId};
use heard_domain::page_photo::MOST_OF_VIEWS;
use leptos::prelude::*;

use crate::args;
use crate::components::{Button, ButtonKind, Details, FileInput};
use crate::paths;
use crate::text::{t, tr};

/// The field of the file.
pub const FIELD: &str = "page";

/// The photographs beside these views, and the form for one more.
#[component]
pub fn PagePhotos(
    /// Whose.
    child: ChildId,
    /// Beside which views.
    views: ViewsId,
    /// Which, in the order in which they were kept.
    pages: Vec<PageId>,
) -> impl IntoView {
    let full = pages.len() >= usize::try_from(MOST_OF_VIEWS).unwrap_or(usize::MAX);
    let one = |(number, page): (usize, PageId)| {
        let address = paths::staff::PagePhoto { child, views, page }.href();
        let alt = tr("staff-page-photo", args! { "number" => number });
        view! {
            <p>
                <a href=address.clone()>
                    <img src=address.clone() alt=alt.clone() width="400" loading="lazy" />
                </a>
            </p>
            <Details summary=tr("staff-page-remove-page", args! { "number" => number })>
                <p>{t("staff-page-remove-hint")}</p>
                <form method="post" action=address>
                    <Button label=t("staff-page-remove") kind=ButtonKind::Secondary about=alt />
                </form>
            </Details>
        }
    };
    let shown: Vec<_> = (1..).zip(pages).map(one).collect();
    let form = (!full).then(|| {
        view! {
            <form
                method="post"
                action=paths::staff::PagePhotos { child, views }.href()
                enctype="multipart/form-data"
                class="record-form"
            >
                <FileInput
                    name=FIELD
                    label=t("staff-page-label")
                    hint=t("staff-page-hint")
                    accept="image/jpeg,image/png,image/webp"
                />
                <Button label=t("staff-page-keep") kind=ButtonKind::Secondary />
            </form>
        }
    });
    view! {
        <section id="pages">
            <h2>{t("staff-pages-title")}</h2>
            {shown}
            {form}
        </section>
    }
}
