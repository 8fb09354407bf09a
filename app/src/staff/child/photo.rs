//! The photo of the child, by which a worker with many tells them apart: put in, replaced, taken away.

use leptos::prelude::*;

use super::ChildPage;
use crate::args;
use crate::components::{Button, ButtonKind, Card, Details, FileInput};
use crate::paths;
use crate::text::{t, tr};

/// The field of the file.
pub const PHOTO: &str = "photo";

/// The forms; the picture itself is in the header.
pub(super) fn photo(page: &ChildPage) -> impl IntoView + use<> {
    let (child, name) = (page.id, page.called.to_string());
    let remove = page.head.has_photo.then(|| {
        view! {
            <Details summary=t("staff-child-photo-remove")>
                <p>{t("staff-child-photo-remove-hint")}</p>
                <form method="post" action=paths::staff::ChildPhoto { child }.href()>
                    <Button label=t("staff-child-photo-remove") kind=ButtonKind::Secondary />
                </form>
            </Details>
        }
    });
    view! {
        <Card title=tr("staff-child-photo", args! { "name" => name })>
            <form method="post" action=paths::staff::NewChildPhoto { child }.href() enctype="multipart/form-data">
                <FileInput
                    name=PHOTO
                    label=t("staff-child-photo-label")
                    hint=t("staff-child-photo-hint")
                    accept="image/jpeg,image/png,image/webp"
                />
                <Button label=t("staff-child-photo-keep") kind=ButtonKind::Secondary />
            </form>
            {remove}
        </Card>
    }
}
