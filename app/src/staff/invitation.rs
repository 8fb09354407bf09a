//! The invitation as a sheet to print, shown until somebody uses its code, and for a few days at most.

use heard_domain::Day;
use heard_domain::council::Council;
use heard_domain::id::ChildId;
use heard_domain::people::{Invitee, Role};
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::{Avatar, Notice};
use crate::paths;
use crate::shell::StaffShell;
use crate::text::{Text, day, t, tr};

/// A QR code as a drawing.
#[derive(Debug, Clone)]
pub struct Qr {
    /// How many modules it is wide and high, the quiet zone of four on each side not counted.
    pub side: usize,
    /// Its dark modules as an SVG path, one unit a module, from the top left.
    pub path: Text,
}

impl Qr {
    /// Draws the modules of a code row by row, dark ones `true`. Neighbours in a row become one bar.
    #[must_use]
    pub fn from_modules(side: usize, dark: impl Fn(usize, usize) -> bool) -> Self {
        let mut path = String::new();
        for y in 0..side {
            let mut x = 0;
            while x < side {
                let length = (x..side).take_while(|x| dark(*x, y)).count();
                if length > 0 {
                    path.push_str(&format!("M{x} {y}h{length}v1h-{length}z"));
                }
                x += length.max(1);
            }
        }
        Self { side, path: path.into() }
    }

    /// The drawing, on white paper with its quiet zone, named for those who do not see it.
    pub(super) fn draw(&self, name: Text) -> impl IntoView + use<> {
        let side = self.side + 8;
        view! {
            <svg
                class="qr"
                role="img"
                aria-label=name
                viewBox=format!("-4 -4 {side} {side}")
                shape-rendering="crispEdges"
            >
                <rect class="qr__paper" x="-4" y="-4" width=side height=side />
                <path class="qr__dark" d=self.path.clone() />
            </svg>
        }
    }
}

/// The sheet.
#[derive(Debug, Clone)]
pub struct SheetPage {
    /// For whom.
    pub child: ChildId,
    /// What the child is called.
    pub called: Text,
    /// Whom it is for.
    pub invitee: Invitee,
    /// What that person is called: the child's own name on the child's own sheet.
    pub person: Text,
    /// The IRO's first name.
    pub iro: Text,
    /// The address of the IRO's picture.
    pub picture: Text,
    /// The code as printed.
    pub code: Text,
    /// The link as it is copied.
    pub link: Text,
    /// The address that is typed with the code.
    pub address: Text,
    /// The link as a QR code.
    pub qr: Qr,
    /// The last day on which a grown-up's works.
    pub ends: Day,
    /// The day for which the meeting is booked, if one is.
    pub booked: Option<Day>,
    /// The council's name and numbers.
    pub council: Council,
}

/// The sheet.
#[component]
pub fn InvitationSheet(
    /// What it shows.
    page: SheetPage,
) -> impl IntoView {
    let back = match page.invitee {
        Invitee::Child => paths::staff::Child { child: page.child }.href(),
        Invitee::Carer | Invitee::Parent => paths::staff::Guests { child: page.child }.href(),
    };
    view! {
        <StaffShell title=t("staff-sheet-title") nav=nav(Role::Iro, Section::Caseload) back=back>
            <h1 class="no-print">{t("staff-sheet-title")}</h1>
            <div class="no-print">
                <Notice>
                    <p>{t("staff-sheet-once")}</p>
                </Notice>
                <p>
                    <label class="label" for="link">
                        {tr("staff-sheet-link", args! { "name" => page.person.to_string() })}
                    </label>
                    <input class="input" id="link" type="text" readonly value=page.link.clone() />
                </p>
            </div>
            {match page.invitee {
                Invitee::Child => childs(&page).into_any(),
                Invitee::Carer | Invitee::Parent => grown_ups(&page).into_any(),
            }}
        </StaffShell>
    }
}

/// What a child is given: a sheet that is folded once, to A5. In front a face, the day, one sentence; at the back the
/// square, the code and whom to ring; the inside is theirs to draw on.
pub(super) fn childs(page: &SheetPage) -> impl IntoView + use<> {
    let id = format!("sheet-{}", page.child);
    let iro = || args! { "iro" => page.iro.to_string() };
    view! {
        <article class="print-sheet print-sheet--folded" aria-labelledby=id>
            <section class="fold fold--front">
                <Avatar src=page.picture.clone() large=true />
                <h2 id=id.clone()>{tr("staff-sheet-hello", args! { "name" => page.person.to_string() })}</h2>
                <p class="fold__what">{tr("staff-sheet-what", iro())}</p>
                {page.booked.map(|on| view! { <p class="fold__day">{day(on)}</p> })}
            </section>
            <section class="fold fold--back">
                {page.qr.draw(t("staff-sheet-qr"))}
                <p>{t("staff-sheet-scan")}</p>
                <p class="sheet-address">{page.address.clone()}</p>
                <p>{t("staff-sheet-type")}</p>
                <p class="big-number">{page.code.clone()}</p>
                <div class="fold__small">
                    <p>{t("staff-sheet-your-choice")}</p>
                    <p>{tr("staff-sheet-who", iro())}</p>
                    <p>{tr("staff-sheet-until", iro())}</p>
                    <p>{t("staff-sheet-not-now")}</p>
                    <ul class="numbers">{numbers(&page.council)}</ul>
                </div>
            </section>
        </article>
    }
}

/// What a grown-up is handed.
fn grown_ups(page: &SheetPage) -> impl IntoView + use<> {
    let both = || args! { "iro" => page.iro.to_string(), "name" => page.called.to_string() };
    view! {
        <article class="print-sheet" aria-labelledby="sheet">
            <h2 id="sheet">{tr("staff-sheet-hello", args! { "name" => page.person.to_string() })}</h2>
            <p>{tr("staff-sheet-grown-up-what", both())}</p>
            {page.booked.map(|on| view! { <p>{tr("staff-sheet-booked", args! { "day" => day(on) })}</p> })}
            <p>{tr("staff-sheet-grown-up-who", both())}</p>
            <div class="sheet-way">
                {page.qr.draw(t("staff-sheet-qr"))}
                <div>
                    <p>{t("staff-sheet-scan")}</p>
                    <p class="sheet-address">{page.address.clone()}</p>
                    <p>{t("staff-sheet-type")}</p>
                    <p class="big-number">{page.code.clone()}</p>
                </div>
            </div>
            <p>{tr("staff-sheet-grown-up-until", args! { "day" => day(page.ends) })}</p>
            <p>{t("staff-sheet-grown-up-choice")}</p>
            <h3>{t("staff-sheet-numbers")}</h3>
            <p>{t("staff-sheet-grown-up-not-now")}</p>
            <ul class="numbers">{numbers(&page.council)}</ul>
        </article>
    }
}

/// Whom to ring; one that the council has not set is not shown.
fn numbers(council: &Council) -> Vec<impl IntoView + use<>> {
    [
        (t("staff-sheet-emergency"), "999"),
        (t("staff-sheet-childline"), "0800 1111"),
        (council.name.clone().into(), council.duty_phone.as_str()),
        (t("staff-sheet-night"), council.night_phone.as_str()),
        (council.advocacy_name.clone().into(), council.advocacy_phone.as_str()),
    ]
    .into_iter()
    .filter(|(_, number)| !number.is_empty())
    .map(|(who, number)| view! { <li>{who} ": " <strong class="phone">{number.to_owned()}</strong></li> })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_become_one_bar() {
        let dark = [[true, true, false], [false, false, false], [true, false, true]];
        let qr = Qr::from_modules(3, |x, y| dark[y][x]);
        assert_eq!(qr.path, "M0 0h2v1h-2zM0 2h1v1h-1zM2 2h1v1h-1z");
    }
}
