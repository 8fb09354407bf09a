//! The receipt of something unsafe: thanks, who is told and by when it is read, who is there until then. Nothing drawn.

use heard_domain::council::Council;
use heard_domain::people::Band;
use leptos::prelude::*;

use super::{Close, Happens, Receipt, Way, WayOn};
use crate::child::thanks::thanks;
use crate::child::told::{Told, ToldNow};
use crate::child::ways::{GrownUpsNow, OneWay, WaysNow};
use crate::components::Details;
use crate::text::t;

/// What a child who told is shown.
pub(super) fn told_of(receipt: Receipt, told: Told) -> impl IntoView {
    let (band, council, way_on) = (receipt.band, receipt.council.clone(), receipt.way_on());
    let (sent_to, [who, when]) = (receipt.title(), told.briefly(band));
    view! {
        <h1>{t("unsafe-thanks-title")}</h1>
        <p class="lead">{thanks(true, band)}</p>
        <p>
            {sent_to} ". " {who} " " {when}
        </p>
        <p>{t("unsafe-wait")}</p>
        <OneWay chat=council.chat_address.clone() />
        <Details summary=t("ways-more")>
            <WaysNow council=council />
        </Details>
        <Happens receipt=receipt>
            <ToldNow told=told band=band />
            <p>{t("sent-urgent")}</p>
            // A secret can wait, and is offered where it does not stand in the way.
            {(way_on == Way::Keep).then(|| view! { <WayOn way=Way::Keep /> })}
        </Happens>
        {(way_on != Way::Keep).then(|| view! { <WayOn way=way_on brief=true /> })}
        <Close />
    }
}

/// What whoever told of a child's safety is shown beside the rest.
pub(super) fn grown_up_told(told: Told, band: Band, council: Council) -> impl IntoView {
    view! {
        <h2>{t("grown-ups-sent-urgent-title")}</h2>
        <p class="lead">{thanks(false, band)}</p>
        <ToldNow told=told band=band />
        <p>{t("grown-ups-sent-urgent")}</p>
        <GrownUpsNow council=council />
    }
}
