//! What was sent: what is waited for, and the newest thing that nobody has answered yet; all else is folded away.

use heard_domain::people::Band;
use leptos::prelude::*;

use super::Mine;
use crate::args;
use crate::child::hide::Hidden;
use crate::child::outcome::{SentLine, sent_line};
use crate::components::Details;
use crate::text::{t, tr};

/// The list; nothing where nothing was sent.
pub(super) fn sendings(mine: &Mine) -> impl IntoView + use<> {
    let drawn = mine.band != Band::Older;
    let newest = mine.sent.iter().position(SentLine::is_open);
    let (mut shown, mut earlier) = (Vec::new(), Vec::new());
    for (place, line) in mine.sent.iter().enumerate() {
        let lines = if line.waits() || Some(place) == newest { &mut shown } else { &mut earlier };
        lines.push(sent_line(line, drawn));
    }
    let hidden = mine.hidden.then(|| view! { <Hidden iro=mine.iro.clone() /> });
    let titled = !shown.is_empty();
    let shown = titled.then(|| {
        view! {
            <h2>{t("mine-sent")}</h2>
            <ul class="points">{shown}</ul>
        }
    });
    let count = earlier.len();
    // Where nothing stands above it, it says itself what it is.
    let summary = if titled { tr("mine-earlier", args! { "count" => count }) } else { t("mine-sent") };
    let earlier = (count > 0).then(|| {
        view! {
            <Details summary=summary>
                <ul class="points">{earlier}</ul>
            </Details>
        }
    });
    (!mine.sent.is_empty()).then(|| {
        view! {
            <section class="flow" aria-label=t("mine-sent")>
                {shown} {hidden} {earlier}
            </section>
        }
    })
}
