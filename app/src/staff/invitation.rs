//! The invitation as a sheet to print, shown once: the code is kept hashed and cannot be shown again.

use heard_domain::Day;
use heard_domain::council::Council;
use heard_domain::id::ChildId;
use heard_domain::people::{Invitee, Role};
use leptos::prelude::*;

use super::{Section, nav};
use crate::args;
use crate::components::Notice;
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
            {sheet(&page)}
        </StaffShell>
    }
}

/// What is printed and handed over.
fn sheet(page: &SheetPage) -> impl IntoView + use<> {
    let iro = || args! { "iro" => page.iro.to_string() };
    let both = || args! { "iro" => page.iro.to_string(), "name" => page.called.to_string() };
    let [what, who, until, choice, now] = match page.invitee {
        Invitee::Child => [
            tr("staff-sheet-what", iro()),
            tr("staff-sheet-who", iro()),
            tr("staff-sheet-until", iro()),
            t("staff-sheet-your-choice"),
            t("staff-sheet-not-now"),
        ],
        Invitee::Carer | Invitee::Parent => [
            tr("staff-sheet-grown-up-what", both()),
            tr("staff-sheet-grown-up-who", both()),
            tr("staff-sheet-grown-up-until", args! { "day" => day(page.ends) }),
            t("staff-sheet-grown-up-choice"),
            t("staff-sheet-grown-up-not-now"),
        ],
    };
    let numbers: Vec<_> = [
        (t("staff-sheet-emergency"), "999"),
        (t("staff-sheet-childline"), "0800 1111"),
        (page.council.name.clone().into(), page.council.duty_phone.as_str()),
        (t("staff-sheet-night"), page.council.night_phone.as_str()),
        (page.council.advocacy_name.clone().into(), page.council.advocacy_phone.as_str()),
    ]
    .into_iter()
    .filter(|(_, number)| !number.is_empty())
    .map(|(who, number)| view! { <li>{who} ": " <strong class="phone">{number.to_owned()}</strong></li> })
    .collect();
    view! {
        <article class="print-sheet" aria-labelledby="sheet">
            <h2 id="sheet">{tr("staff-sheet-hello", args! { "name" => page.person.to_string() })}</h2>
            <p>{what}</p>
            {page.booked.map(|on| view! { <p>{tr("staff-sheet-booked", args! { "day" => day(on) })}</p> })}
            <p>{who}</p>
            <div class="sheet-way">
                {page.qr.draw(t("staff-sheet-qr"))}
                <div>
                    <p>{t("staff-sheet-scan")}</p>
                    <p class="sheet-address">{page.address.clone()}</p>
                    <p>{t("staff-sheet-type")}</p>
                    <p class="big-number">{page.code.clone()}</p>
                </div>
            </div>
            <p>{until}</p>
            <p>{choice}</p>
            <h3>{t("staff-sheet-numbers")}</h3>
            <p>{now}</p>
            <ul class="numbers">{numbers}</ul>
        </article>
    }
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
